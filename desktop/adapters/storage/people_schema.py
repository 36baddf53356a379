"""The part of the schema that knows people (step `people_at_rest`; data, no code). Nothing of a person can be read
without that person's own key, which is not in this file; references are random and mean nothing.

`changed_n` grows with every change of a person, of `gone` and of what hangs on them, so that whoever holds people in
memory reads only what is new. `key_destructions` is written in the commit that takes a person or a face away, and is
worked off afterwards and at every opening: a desk that dies in between destroys the key at its next start.
Source: decisions 0013 and 0014.
"""

from collections.abc import Sequence

#: The ledger's entries about one person, for the history and the register of processing. Released: never edited.
PERSON_KINDS = (
    "consent.recorded", "consent.withdrawn", "consent.expired", "face.enrolled", "face.refused", "face.capture_again",
    "face.deleted", "face.deletion_asked", "face.similar", "face.template_kept", "person.added", "person.changed",
    "person.status", "person.unmasked", "person.erased", "people.sealed",
)  # fmt: skip
OF_PERSON = "kind IN ({})".format(", ".join(f"'{kind}'" for kind in PERSON_KINDS))

PEOPLE_SCHEMA: Sequence[str] = (
    """CREATE TABLE persons (
        person_ref TEXT PRIMARY KEY,
        status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'left')),
        sealed BLOB NOT NULL,
        changed_n INTEGER NOT NULL CHECK (changed_n > 0)
    ) STRICT""",
    "CREATE INDEX persons_changed ON persons (changed_n)",
    """CREATE TABLE gone (
        person_ref TEXT PRIMARY KEY,
        cause TEXT NOT NULL CHECK (cause IN ('erased', 'undone', 'purged')),
        gone_at TEXT NOT NULL,
        changed_n INTEGER NOT NULL CHECK (changed_n > 0)
    ) STRICT""",
    "CREATE INDEX gone_changed ON gone (changed_n)",
    # `key_id` names the face key that lived when the consent was given: when that key is gone the consent is over, also
    # in an old copy of this file that does not know of the withdrawal.
    """CREATE TABLE consents (
        consent_ref TEXT PRIMARY KEY,
        person_ref TEXT NOT NULL,
        sealed BLOB NOT NULL,
        relation TEXT NOT NULL,
        purpose TEXT NOT NULL,
        notice_version TEXT NOT NULL,
        channel TEXT NOT NULL,
        given_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) IN (0, 64)),
        key_id TEXT NOT NULL,
        withdrawn_at TEXT NOT NULL DEFAULT '',
        expired_at TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX consents_of_person ON consents (person_ref, recorded_at)",
    "CREATE INDEX consents_standing ON consents (expires_on) WHERE withdrawn_at = '' AND expired_at = ''",
    """CREATE TABLE enrolments (
        person_ref TEXT NOT NULL,
        device_sn TEXT NOT NULL,
        template_digest TEXT NOT NULL,
        quality REAL NOT NULL,
        consent_ref TEXT NOT NULL,
        enrolled_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('enrolled', 'capture_again')),
        PRIMARY KEY (person_ref, device_sn)
    ) STRICT, WITHOUT ROWID""",
    # `device_sn` is empty where no terminal was known: whichever comes is told. `begun`: a face was sent, and what
    # became of it is not known.
    """CREATE TABLE face_deletions (
        person_ref TEXT NOT NULL,
        device_sn TEXT NOT NULL,
        cause TEXT NOT NULL CHECK (cause IN ('begun', 'withdrawn', 'expired', 'left', 'erased', 'purged', 'extra')),
        asked_at TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        tried_at TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (person_ref, device_sn)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE local_templates (
        person_ref TEXT PRIMARY KEY,
        sealed BLOB NOT NULL,
        model_id TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE key_destructions (
        person_ref TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('identity', 'face')),
        key_id TEXT NOT NULL,
        PRIMARY KEY (person_ref, kind)
    ) STRICT, WITHOUT ROWID""",
    # The people whom the last import added or changed: before and after, under their own keys.
    """CREATE TABLE import_undo (
        person_ref TEXT PRIMARY KEY,
        sealed BLOB NOT NULL,
        imported_at TEXT NOT NULL
    ) STRICT""",
    # Which of their headers are which of our columns, by the hash of the headers.
    """CREATE TABLE roster_mappings (
        headers_sha256 TEXT PRIMARY KEY,
        mapping TEXT NOT NULL CHECK (json_valid(mapping))
    ) STRICT""",
    f"CREATE INDEX ledger_of_person ON ledger (json_extract(body, '$.person_ref'), n) WHERE {OF_PERSON}",
)

#: Whom the row of whichever terminal comes was turned into a row of a terminal's own for: no terminal is told twice,
#: and none that comes later is forgotten.
FACE_DELETIONS_TOLD = """CREATE TABLE face_deletions_told (
    person_ref TEXT NOT NULL,
    device_sn TEXT NOT NULL,
    PRIMARY KEY (person_ref, device_sn)
) STRICT, WITHOUT ROWID"""
#: Of `face_deletions`: a terminal that is known has to confirm, or none is known that could.
FACE_WAITS = """(device_sn <> '' OR NOT EXISTS (
    SELECT 1 FROM face_deletions_told told WHERE told.person_ref = face_deletions.person_ref))"""
