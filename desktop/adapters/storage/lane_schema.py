"""The part of the schema that several lanes of one school need (step `lanes`; data, no code). Source: decision 0021."""

LANE_SCHEMA = (
    # Orders that no other desk could be asked about, until it was found out what became of them.
    """CREATE TABLE lane_marks (
        order_no TEXT PRIMARY KEY,
        person_ref TEXT NOT NULL,
        service_day TEXT NOT NULL,
        within INTEGER NOT NULL CHECK (within >= 1),
        ended TEXT NOT NULL DEFAULT '' CHECK (ended IN ('', 'claimed', 'double', 'nothing', 'unknown'))
    ) STRICT""",
    "CREATE INDEX lane_marks_open ON lane_marks (order_no) WHERE ended = ''",
    # What the school's roster holds of each person, as far as this desk knows: a keyed hash of the number, no name.
    """CREATE TABLE lane_people (
        person_key BLOB PRIMARY KEY,
        person_ref TEXT NOT NULL,
        digest BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX lane_people_refs ON lane_people (person_ref)",
    """CREATE TABLE lane_roster (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        version INTEGER NOT NULL
    ) STRICT""",
)
