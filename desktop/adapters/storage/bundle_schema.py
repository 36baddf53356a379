"""The part of the schema that knows what left for the provider and what came back (step `bundles`; data, no code).

`bundles` follows from the ledger's `bundle.*` entries: a row is made when a bundle is cut, gets its digest when it was
sealed, and its acknowledgement by a receipt. The till's signing keys are here, in the encrypted file, so that a desk
restored from a backup is still the till that the provider knows. Source: bundle.md; decision 0019.
"""

from collections.abc import Sequence

BUNDLE_SCHEMA: Sequence[str] = (
    # `from_ledger` 0: a bundle of before a restoration, which this ledger knows by its file or by a receipt alone.
    """CREATE TABLE bundles (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        from_ledger INTEGER NOT NULL CHECK (from_ledger >= 0),
        to_ledger INTEGER NOT NULL CHECK (to_ledger >= from_ledger),
        ledger_head TEXT NOT NULL,
        previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
        cut_at TEXT NOT NULL,
        sha256 TEXT NOT NULL DEFAULT '' CHECK (length(sha256) IN (0, 64)),
        size_bytes INTEGER NOT NULL DEFAULT 0,
        transaction_count INTEGER NOT NULL DEFAULT 0,
        refund_count INTEGER NOT NULL DEFAULT 0,
        other_count INTEGER NOT NULL DEFAULT 0,
        acknowledged_at TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE bundle_copies (
        sequence INTEGER NOT NULL REFERENCES bundles (sequence),
        place TEXT NOT NULL,
        kind TEXT NOT NULL,
        written_at TEXT NOT NULL,
        PRIMARY KEY (sequence, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE till_keys (
        key_id TEXT PRIMARY KEY,
        secret TEXT NOT NULL,
        public TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
    # Whom bundles are sealed to and whose receipts are believed; the last row counts.
    """CREATE TABLE providers (
        n INTEGER PRIMARY KEY,
        provider TEXT NOT NULL,
        recipient TEXT NOT NULL,
        keys TEXT NOT NULL CHECK (json_valid(keys)),
        pinned_at TEXT NOT NULL
    ) STRICT""",
    # One row a receipt that was taken: `for_till` has a sequence and a chain of its own.
    """CREATE TABLE receipts (
        provider TEXT NOT NULL,
        for_till TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_at TEXT NOT NULL,
        told TEXT NOT NULL CHECK (json_valid(told)),
        ledger_n INTEGER NOT NULL UNIQUE REFERENCES ledger (n),
        PRIMARY KEY (provider, for_till, sequence)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE receipt_refusals (
        n INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        refused_at TEXT NOT NULL,
        code TEXT NOT NULL,
        facts TEXT NOT NULL CHECK (json_valid(facts))
    ) STRICT""",
    "CREATE INDEX outbox_uncut ON outbox (ledger_n) WHERE batch IS NULL",
    "CREATE INDEX outbox_of_batch ON outbox (batch) WHERE acknowledged_at IS NULL",
)
