"""The terminal link's contract as a check of any terminal: each clause by name, tried on its own connection.

`clause` says what a clause is; `wire`, `connection` and `talk` are the checker's own thin stack (frames, link, TLS with
messages), `bench` is what the clauses share; then one file a group of clauses, `catalogue` for their order, and `check`
that runs them. Source: terminal-link.md.
"""
