"""Where the settings are kept as the ledger last told of them (step `known_settings`; data, no code)."""

KNOWN_SETTINGS_SCHEMA = (
    """CREATE TABLE known_settings (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        flat TEXT NOT NULL CHECK (json_valid(flat))
    ) STRICT""",
)
