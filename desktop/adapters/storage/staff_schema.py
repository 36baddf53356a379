"""The part of the schema that knows who works here (step `staff`; data, no code).

Names are here and in no entry of the ledger. `tries` counts per person at sign-in, and under the empty reference what
was tried in place, where a PIN alone says who it is. Source: issue 6, Roles and access; decision 0016.
"""

from collections.abc import Sequence

#: Families of entries that a person causes: what the record of who did what is read from. Released: never edited.
FAMILIES = (
    "access", "staff", "shift", "settings", "menu", "guard", "refund", "verification", "alert", "day", "people",
    "person", "consent", "face", "faces", "device", "terminal", "statement", "ledger", "receipt", "drawer", "backup",
    "correction", "import", "export",
)  # fmt: skip
#: Word for word the condition of the index `ledger_of_people_s_doing`. Of a sale's entries one is a person's: the void.
CAUSED = "(substr(kind, 1, instr(kind, '.') - 1) IN ({}) OR kind = 'sale.voided')".format(
    ", ".join(f"'{name}'" for name in FAMILIES)
)

STAFF_SCHEMA: Sequence[str] = (
    """CREATE TABLE staff (
        staff_ref TEXT PRIMARY KEY CHECK (staff_ref <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor', 'installer', 'auditor')),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        secret_kind TEXT NOT NULL CHECK (secret_kind IN ('pin', 'password')),
        secret_hash TEXT NOT NULL CHECK (secret_hash LIKE '$argon2id$%')
    ) STRICT""",
    """CREATE TRIGGER staff_stay BEFORE DELETE ON staff
        BEGIN SELECT RAISE(ABORT, 'who worked here stays known; set them inactive'); END""",
    """CREATE TABLE tries (
        staff_ref TEXT PRIMARY KEY,
        failures INTEGER NOT NULL CHECK (failures >= 0),
        locked_at TEXT NOT NULL DEFAULT '',
        locked_until TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "ALTER TABLE sales ADD COLUMN entered_by TEXT NOT NULL DEFAULT ''",
    f"CREATE INDEX ledger_of_people_s_doing ON ledger (n, kind, at) WHERE {CAUSED}",
)
