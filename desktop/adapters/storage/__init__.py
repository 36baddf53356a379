"""The encrypted database: one file, one writer (`core`), one query-only reader. Source: architecture.md, Storage."""
