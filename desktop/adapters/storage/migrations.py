"""The schema, step by step, and what is done before a step is taken.

A file that a newer program wrote is refused and left alone. Before an existing file is changed it is copied beside
itself; each step is one transaction; afterwards the whole file is checked. Steps are never edited once released: a
change is a new step. Source: architecture.md, Storage. Runs on whichever thread opens the writer.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop.adapters.storage.counted_schema import COUNTED_SCHEMA
from desktop.adapters.storage.day_close_schema import DAY_CLOSE_SCHEMA
from desktop.adapters.storage.people_schema import FACE_DELETIONS_TOLD, PEOPLE_SCHEMA
from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState

STEPS = Migrations("canteen-desk")


def _words(states: type[SaleState] | type[RefundState] | type[VerificationState]) -> str:
    return ", ".join(f"'{state.value}'" for state in states)


_FIRST_SCHEMA: Sequence[str] = (
    # The one truth: append-only, each entry carries the hash of the one before.
    """CREATE TABLE ledger (
        n INTEGER PRIMARY KEY CHECK (n > 0),
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT""",
    """CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER ledger_never_shrinks BEFORE DELETE ON ledger
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    # What is sent to the provider, in ledger order; acknowledged by its receipts.
    """CREATE TABLE outbox (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        ledger_n INTEGER NOT NULL UNIQUE REFERENCES ledger (n),
        batch INTEGER,
        acknowledged_at TEXT
    ) STRICT""",
    "CREATE INDEX outbox_waiting ON outbox (sequence) WHERE acknowledged_at IS NULL",
    # Everything below can be told again from the ledger and the terminal's journal.
    f"""CREATE TABLE sales (
        order_no TEXT PRIMARY KEY,
        service_day TEXT NOT NULL,
        serial INTEGER NOT NULL CHECK (serial > 0),
        meal_id TEXT NOT NULL,
        meal_name TEXT NOT NULL,
        amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
        way TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ({_words(SaleState)})),
        device_sn TEXT NOT NULL DEFAULT '',
        person_ref TEXT NOT NULL DEFAULT '',
        user_id TEXT NOT NULL DEFAULT '',
        face_id TEXT NOT NULL DEFAULT '',
        trade_no TEXT UNIQUE,
        cause TEXT NOT NULL DEFAULT '',
        serving INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        finished_at TEXT NOT NULL DEFAULT '',
        journal_n INTEGER,
        UNIQUE (service_day, serial)
    ) STRICT""",
    "CREATE INDEX sales_open ON sales (order_no) WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')",
    "CREATE INDEX sales_of_person ON sales (person_ref, service_day) WHERE person_ref <> ''",
    "CREATE INDEX sales_of_day ON sales (service_day, meal_id, state)",
    "CREATE INDEX sales_offline ON sales (finished_at) WHERE state = 'PAID_OFFLINE'",
    # The settlement's inputs (settlement.md), with instants brought to the local day and month once.
    """CREATE TABLE transactions (
        trade_no TEXT PRIMARY KEY,
        order_no TEXT NOT NULL UNIQUE REFERENCES sales (order_no),
        device_sn TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        paid_at TEXT NOT NULL,
        paid_us INTEGER NOT NULL,
        paid_day TEXT NOT NULL,
        paid_month TEXT NOT NULL,
        amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
        actual_paid_fen INTEGER NOT NULL CHECK (actual_paid_fen BETWEEN 0 AND amount_fen),
        credit_paid_fen INTEGER NOT NULL CHECK (credit_paid_fen BETWEEN 0 AND actual_paid_fen),
        product TEXT NOT NULL,
        provider_pid TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX transactions_of_month ON transactions (paid_month, device_sn)",
    f"""CREATE TABLE refunds (
        refund_no TEXT PRIMARY KEY,
        order_no TEXT NOT NULL REFERENCES sales (order_no),
        trade_no TEXT NOT NULL,
        amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
        state TEXT NOT NULL CHECK (state IN ({_words(RefundState)})),
        refunded_at TEXT NOT NULL DEFAULT '',
        refunded_us INTEGER,
        actual_refunded_fen INTEGER CHECK (actual_refunded_fen BETWEEN 0 AND amount_fen)
    ) STRICT""",
    "CREATE INDEX refunds_of_trade ON refunds (trade_no)",
    """CREATE TABLE determinations (
        trade_no TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('risk', 'paid_elsewhere')),
        decided_at TEXT NOT NULL,
        decided_us INTEGER NOT NULL,
        PRIMARY KEY (trade_no, kind)
    ) STRICT""",
    """CREATE TABLE fees_received (
        customer_id TEXT NOT NULL,
        month TEXT NOT NULL,
        received_at TEXT NOT NULL,
        received_us INTEGER NOT NULL,
        PRIMARY KEY (customer_id, month)
    ) STRICT""",
    """CREATE TABLE customers (
        customer_id TEXT PRIMARY KEY,
        industry TEXT NOT NULL,
        agreement_ended_at TEXT NOT NULL DEFAULT '',
        agreement_ended_us INTEGER,
        fee_mode TEXT NOT NULL CHECK (fee_mode IN ('realtime', 'postpaid'))
    ) STRICT""",
    """CREATE TABLE devices (
        device_sn TEXT PRIMARY KEY,
        customer_id TEXT NOT NULL REFERENCES customers (customer_id),
        manufacturer TEXT NOT NULL,
        camera_vendor TEXT NOT NULL,
        face_algorithm TEXT NOT NULL,
        model TEXT NOT NULL,
        firmware TEXT NOT NULL,
        activated_on TEXT NOT NULL,
        last_seen_at TEXT NOT NULL
    ) STRICT""",
    # The terminal's journal as it came, MAC and all: evidence that only the provider can check.
    """CREATE TABLE journal (
        device_sn TEXT NOT NULL,
        n INTEGER NOT NULL CHECK (n > 0),
        kind TEXT NOT NULL,
        subject_no TEXT NOT NULL,
        result TEXT NOT NULL,
        raw BLOB NOT NULL,
        ledger_n INTEGER NOT NULL REFERENCES ledger (n),
        PRIMARY KEY (device_sn, n)
    ) STRICT""",
    """CREATE TABLE alerts (
        alert_id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        order_no TEXT NOT NULL,
        amount_fen INTEGER NOT NULL,
        raised_at TEXT NOT NULL,
        dismissed_at TEXT
    ) STRICT""",
    # `person_ref` is random and the only name that leaves the desk.
    """CREATE TABLE people (
        person_ref TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        class_name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('pupil', 'staff')),
        status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'left')),
        sex TEXT NOT NULL,
        born_on TEXT NOT NULL,
        card_no TEXT UNIQUE,
        allergens TEXT NOT NULL CHECK (json_valid(allergens)),
        diet TEXT NOT NULL,
        guardian TEXT NOT NULL,
        guardian_phone TEXT NOT NULL,
        daily_limit_fen INTEGER CHECK (daily_limit_fen >= 0),
        face_consent_on_paper INTEGER NOT NULL CHECK (face_consent_on_paper IN (0, 1)),
        note TEXT NOT NULL
    ) STRICT""",
)


@STEPS()
def first_lunch(db: Database) -> None:
    """The tables of a whole lunch."""
    for statement in _FIRST_SCHEMA:
        db.execute(statement)


_MONEY_BACK: Sequence[str] = (
    "DROP TABLE refunds",  # nothing ever wrote it
    f"""CREATE TABLE refunds (
        refund_no TEXT PRIMARY KEY,
        service_day TEXT NOT NULL,
        serial INTEGER NOT NULL CHECK (serial > 0),
        order_no TEXT NOT NULL REFERENCES sales (order_no),
        trade_no TEXT NOT NULL,
        amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
        state TEXT NOT NULL CHECK (state IN ({_words(RefundState)})),
        reason TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        device_sn TEXT NOT NULL,
        cause TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL,
        finished_at TEXT NOT NULL DEFAULT '',
        refunded_at TEXT NOT NULL DEFAULT '',
        refunded_us INTEGER,
        actual_refunded_fen INTEGER CHECK (actual_refunded_fen BETWEEN 0 AND amount_fen),
        journal_n INTEGER,
        first_n INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX refunds_of_trade ON refunds (trade_no)",
    "CREATE INDEX refunds_of_order ON refunds (order_no)",
    "CREATE INDEX refunds_of_day ON refunds (service_day)",
    "CREATE INDEX refunds_open ON refunds (refund_no) WHERE state IN ('SUBMITTED', 'IN_DOUBT')",
    "ALTER TABLE sales ADD COLUMN refunded_fen INTEGER NOT NULL DEFAULT 0 CHECK (refunded_fen >= 0)",
    # The guard that forbade the charge, if one did: what is paid all the same needs a person.
    "ALTER TABLE sales ADD COLUMN guard TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE verifications (
        request_no TEXT PRIMARY KEY,
        service_day TEXT NOT NULL,
        serial INTEGER NOT NULL CHECK (serial > 0),
        purpose TEXT NOT NULL CHECK (purpose <> ''),
        asked_by TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ({_words(VerificationState)})),
        device_sn TEXT NOT NULL,
        person_ref TEXT NOT NULL DEFAULT '',
        face_id TEXT NOT NULL DEFAULT '',
        cause TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL,
        finished_at TEXT NOT NULL DEFAULT '',
        journal_n INTEGER
    ) STRICT""",
    "CREATE INDEX verifications_of_day ON verifications (service_day)",
    "CREATE INDEX verifications_open ON verifications (request_no) WHERE state IN ('SUBMITTED', 'IN_DOUBT')",
    # What is wrong in the same way again is one alert that counts.
    "ALTER TABLE alerts ADD COLUMN detail TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE alerts ADD COLUMN count INTEGER NOT NULL DEFAULT 1",
    "CREATE INDEX alerts_open ON alerts (kind) WHERE dismissed_at IS NULL",
    # Where a sale's own entries begin in the ledger; 0 for sales from before this step.
    "ALTER TABLE sales ADD COLUMN first_n INTEGER NOT NULL DEFAULT 0",
)


@STEPS()
def money_back(db: Database) -> None:
    """Refunds, verifications, and alerts that count."""
    for statement in _MONEY_BACK:
        db.execute(statement)


@STEPS()
def restorations(db: Database) -> None:
    """Finds what says that a ledger was restored, without reading all of it."""
    db.execute(
        """CREATE INDEX ledger_restorations ON ledger (n)
           WHERE kind IN ('ledger.restored', 'journal.shortened', 'journal.begun')"""
    )


@STEPS()
def pairing(db: Database) -> None:
    """Which terminals were paired: what pins their certificates, and since when."""
    db.execute(
        """CREATE TABLE pairings (
            device_sn TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
            issuer TEXT NOT NULL,
            not_before TEXT NOT NULL,
            not_after TEXT NOT NULL,
            paired_at TEXT NOT NULL,
            unpaired_at TEXT
        ) STRICT"""
    )


_STATEMENTS: Sequence[str] = (
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


@STEPS()
def statements(db: Database) -> None:
    """What was stated for a month, by us and by the provider; months that are over, counted once."""
    for statement in (*_STATEMENTS, *COUNTED_SCHEMA):
        db.execute(statement)


@STEPS()
def people_at_rest(db: Database) -> None:
    """People sealed each under their own key, consents, enrolments. `people` is brought over later (people_move.py)."""
    for statement in PEOPLE_SCHEMA:
        db.execute(statement)


@STEPS()
def day_closes(db: Database) -> None:
    """Days closed, and what the reports look up."""
    for statement in DAY_CLOSE_SCHEMA:
        db.execute(statement)


@STEPS()
def faces_at_every_terminal(db: Database) -> None:
    """Which terminals were told of what is asked of whichever comes."""
    db.execute(FACE_DELETIONS_TOLD)


def migrate(db: Database, path: Path) -> None:
    """Bring a file to this program's schema. Raises: OperatorError `home.newer`, `home.damaged`."""
    applied = refuse_newer(db, path)
    if not STEPS.pending(db):
        return
    if applied:
        copy = path.with_suffix(f".before-{len(applied) + 1}.db")
        copy.unlink(missing_ok=True)  # of a start that was killed before it took the step
        db.execute("VACUUM INTO ?", [str(copy)])
    STEPS.apply(db)
    check: Any = db.execute("PRAGMA integrity_check").fetchall()
    if check != [("ok",)]:
        raise OperatorError("home.damaged", path=str(path))


def refuse_newer(db: Database, path: Path) -> list[str]:
    """Return the steps in a file. Raises: OperatorError `home.newer` when this program does not know one of them."""
    ours = {step.name for step in STEPS.pending(Database(memory=True))}
    applied = [step.name for step in STEPS.applied(db)]
    if unknown := [name for name in applied if name not in ours]:
        raise OperatorError("home.newer", path=str(path), step=unknown[-1])
    return applied


def schema_step(db: Database) -> str:
    """Return the name of the last step in a file. Raises: OperatorError `home.newer` when it is not this program's."""
    applied = [step.name for step in STEPS.applied(db)]
    ours = [step.name for step in STEPS.pending(Database(memory=True))]
    if applied != ours:
        raise OperatorError("home.newer", path="", step=applied[-1] if applied else "")
    return applied[-1]
