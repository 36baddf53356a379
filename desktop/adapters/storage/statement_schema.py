"""The part of the schema that keeps what was stated (step `statements`; data, no code).

Source: settlement.md, Statement and adjustments; decision 0012.
"""

from collections.abc import Sequence

STATEMENT_SCHEMA: Sequence[str] = (
    # What was stated: never changed, never stated again. `document` is the whole statement as it was issued; its hash
    # stands in the ledger's entry.
    """CREATE TABLE statements (
        statement_id TEXT PRIMARY KEY,
        month TEXT NOT NULL,
        policy_id TEXT NOT NULL,
        policy_version INTEGER NOT NULL,
        as_of TEXT NOT NULL,
        as_of_us INTEGER NOT NULL,
        issued_at TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        ledger_n INTEGER NOT NULL UNIQUE REFERENCES ledger (n),
        UNIQUE (month, policy_id)
    ) STRICT""",
    # Each line gives money for `for_month`: its sums over all statements are what was given so far, payable and
    # awaiting a fee apart (decision 0012).
    """CREATE TABLE statement_lines (
        statement_id TEXT NOT NULL REFERENCES statements (statement_id),
        entry TEXT NOT NULL CHECK (entry IN ('grant', 'adjustment', 'released')),
        kind TEXT NOT NULL CHECK (kind IN ('device', 'incentive')),
        subject TEXT NOT NULL,
        for_month TEXT NOT NULL,
        payable_fen INTEGER NOT NULL,
        waiting_fen INTEGER NOT NULL,
        PRIMARY KEY (statement_id, entry, kind, subject, for_month)
    ) STRICT, WITHOUT ROWID""",
    *(
        f"CREATE TRIGGER {table}_{what} BEFORE {event} ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'what was stated stays stated'); END"
        for table in ("statements", "statement_lines")
        for what, event in (("never_change", "UPDATE"), ("never_go", "DELETE"))
    ),
    # What the provider stated: the third figure. `source` names the reading or receipt; the last one for a line counts.
    """CREATE TABLE provider_statements (
        n INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        received_at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('device', 'incentive')),
        subject TEXT NOT NULL,
        month TEXT NOT NULL,
        fen INTEGER NOT NULL,
        detail TEXT NOT NULL DEFAULT '' CHECK (detail = '' OR json_valid(detail)),
        policy_id TEXT NOT NULL DEFAULT '',
        UNIQUE (source, kind, subject, month)
    ) STRICT""",
    # The files that were read, by the hashes of their bytes: none is read twice.
    """CREATE TABLE provider_readings (
        source TEXT PRIMARY KEY,
        policy_id TEXT NOT NULL,
        as_of TEXT NOT NULL,
        as_of_us INTEGER NOT NULL,
        explained INTEGER NOT NULL CHECK (explained IN (0, 1)),
        ledger_n INTEGER NOT NULL UNIQUE REFERENCES ledger (n)
    ) STRICT""",
    # The provider's judgement of single sales, as the last explanation gave it.
    """CREATE TABLE provider_verdicts (
        policy_id TEXT NOT NULL,
        trade_no TEXT NOT NULL,
        source TEXT NOT NULL,
        valid_for_device INTEGER NOT NULL CHECK (valid_for_device IN (0, 1)),
        valid_for_incentive INTEGER NOT NULL CHECK (valid_for_incentive IN (0, 1)),
        reasons TEXT NOT NULL,
        incentive_millifen INTEGER NOT NULL,
        PRIMARY KEY (policy_id, trade_no)
    ) STRICT, WITHOUT ROWID""",
)
