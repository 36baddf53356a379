"""Where the version is kept that the ledger last told of (step `known_program`; data, no code)."""

KNOWN_PROGRAM_SCHEMA = (
    """CREATE TABLE known_program (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        version TEXT NOT NULL
    ) STRICT""",
)
