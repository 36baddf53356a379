"""The first two steps of the schema: a whole lunch, and money back (data, no code).

Source: architecture.md, Storage; settlement.md, Input.
"""

from collections.abc import Sequence

from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState


def _words(states: type[SaleState] | type[RefundState] | type[VerificationState]) -> str:
    return ", ".join(f"'{state.value}'" for state in states)


FIRST_SCHEMA: Sequence[str] = (
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

MONEY_BACK_SCHEMA: Sequence[str] = (
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
