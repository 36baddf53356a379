"""The part of the schema that knows terminals exchanged for others (step `exchanges`; data, no code).

`faces_owed` names the faces that a terminal holds, or may, which can be asked no more: its maker has to wipe them.
Source: issue 8, A terminal exchanged; decision 0026.
"""

EXCHANGE_SCHEMA = (
    """CREATE TABLE exchanges (
        began_n INTEGER PRIMARY KEY REFERENCES ledger (n),
        old_sn TEXT NOT NULL,
        stage TEXT NOT NULL CHECK (stage IN ('begun', 'parted', 'paired', 'done', 'given_up')),
        began_at TEXT NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
        journal_n INTEGER NOT NULL DEFAULT 0,
        journal_mac TEXT NOT NULL DEFAULT '',
        in_doubt INTEGER NOT NULL DEFAULT 0,
        faces_owed INTEGER NOT NULL DEFAULT 0,
        new_sn TEXT NOT NULL DEFAULT '',
        ended_at TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE faces_owed (
        person_ref TEXT NOT NULL,
        device_sn TEXT NOT NULL,
        since TEXT NOT NULL,
        PRIMARY KEY (person_ref, device_sn)
    ) STRICT, WITHOUT ROWID""",
)
