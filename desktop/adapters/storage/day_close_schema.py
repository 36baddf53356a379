"""The part of the schema that closes days (step `day_closes`; data, no code).

Source: issue 6, Shifts and day; services/report_views.py says what a close covers.
"""

from collections.abc import Sequence

#: Word for word the condition of the index `ledger_deferred`, without which a question would read the whole ledger.
DEFERRED = "kind IN ('sale.paid_offline', 'sale.declined')"

DAY_CLOSE_SCHEMA: Sequence[str] = (
    # A close covers the entries `from_n` to `to_n`, the next begins behind: gapless in both, and never changed.
    """CREATE TABLE day_closes (
        z INTEGER PRIMARY KEY CHECK (z > 0),
        till_id TEXT NOT NULL,
        service_day TEXT NOT NULL,
        closed_at TEXT NOT NULL,
        closed_by TEXT NOT NULL CHECK (closed_by <> ''),
        from_n INTEGER NOT NULL CHECK (from_n > 0),
        to_n INTEGER NOT NULL CHECK (to_n >= from_n) REFERENCES ledger (n),
        head TEXT NOT NULL CHECK (length(head) = 64),
        document TEXT NOT NULL CHECK (json_valid(document)),
        ledger_n INTEGER NOT NULL UNIQUE REFERENCES ledger (n) CHECK (ledger_n > to_n)
    ) STRICT""",
    "CREATE INDEX day_closes_of_day ON day_closes (service_day)",
    """CREATE TRIGGER day_closes_follow BEFORE INSERT ON day_closes
        WHEN NEW.z <> (SELECT coalesce(max(z), 0) + 1 FROM day_closes)
          OR NEW.from_n <> (SELECT coalesce(max(to_n), 0) + 1 FROM day_closes)
        BEGIN SELECT RAISE(ABORT, 'closes follow one another without a gap'); END""",
    *(
        f"CREATE TRIGGER day_closes_{what} BEFORE {event} ON day_closes"
        " BEGIN SELECT RAISE(ABORT, 'what was closed stays closed'); END"
        for what, event in (("never_change", "UPDATE"), ("never_go", "DELETE"))
    ),
    # Whether an order waited to be charged before an entry, and which orders began in a part of the ledger.
    f"CREATE INDEX ledger_deferred ON ledger (json_extract(body, '$.order_no'), n) WHERE {DEFERRED}",
    "CREATE INDEX sales_of_entry ON sales (first_n)",
    "CREATE INDEX refunds_of_entry ON refunds (first_n)",
)
