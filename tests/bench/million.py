"""A home with very many ledger entries, written in bulk: the rows that the money path would have written.

The chain, the tables and the journal agree, so that `doctor` holds; only the making is quicker than selling.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.ledger import canonical, entry_hash
from desktop.adapters.system import SystemClock
from desktop.app.homes import ensure_home, open_books
from desktop.domain.instants import epoch_us, format_instant, local_day, month_of
from tests.helpers.fakes import identity

SALES_A_DAY = 1_000
USERS = 800
SN = "SIM-BENCH"
PID = "2088000000000001"
AT_ONCE = 20_000
AMOUNT_FEN = 1_200
_LEDGER = "INSERT INTO ledger (n, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)"
_SALE = """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state, device_sn,
               user_id, trade_no, created_at, finished_at, journal_n, first_n)
           VALUES (?, ?, ?, 'lunch', '午餐', ?, 'face', 'PAID', ?, ?, ?, ?, ?, ?, ?)"""
_TRANSACTION = """INSERT INTO transactions (trade_no, order_no, device_sn, customer_id, user_id, paid_at, paid_us,
                      paid_day, paid_month, amount_fen, actual_paid_fen, credit_paid_fen, product, provider_pid)
                  VALUES (?, ?, ?, 'C000001', ?, ?, ?, ?, ?, ?, ?, 0, 'authorised_payment', ?)"""
_JOURNAL = """INSERT INTO journal (device_sn, n, kind, subject_no, result, raw, ledger_n)
              VALUES (?, ?, 'payment', ?, 'paid', ?, ?)"""


class _Writer:
    """Collects rows and writes them in large transactions."""

    def __init__(self, store: Store, n: int, digest: str) -> None:
        self._store, self.n, self._previous = store, n, digest
        self._rows: dict[str, list[tuple[object, ...]]] = {}

    def put(self, sql: str, *values: object) -> None:
        self._rows.setdefault(sql, []).append(values)

    def append(self, kind: str, body: dict[str, object], at: str) -> int:
        self.n += 1
        text = canonical(body)
        digest = entry_hash(self.n, at, kind, text, self._previous)
        self.put(_LEDGER, self.n, at, kind, text, self._previous, digest)
        self._previous = digest
        if len(self._rows[_LEDGER]) >= AT_ONCE:
            self.flush()
        return self.n

    def flush(self) -> None:
        with self._store.transaction():
            for sql in sorted(self._rows, key=lambda each: each is not _LEDGER):
                for values in self._rows[sql]:
                    self._store.run(sql, values)
        self._rows.clear()


def home_with_entries(folder: Path, entries: int) -> Home:
    """Return a trial home whose ledger has at least that many entries, with its proven head kept."""
    home = Home(folder)
    ensure_home(home)
    books = open_books(home)
    store = books.store
    store.run("PRAGMA synchronous=OFF")
    today = SystemClock().now().replace(hour=4, minute=0, second=0, microsecond=0)
    days = -(-entries // (3 * SALES_A_DAY))
    books.know_device(identity(sn=SN, clock=today), today - timedelta(days=days))
    head = books.ledger.head()
    writer = _Writer(store, head.n, head.hash)
    journal_n = 0
    for day in range(days, 0, -1):
        noon = today - timedelta(days=day)
        writer.append("day.opened", {"service_day": local_day(noon).isoformat()}, format_instant(noon))
        for serial in range(1, SALES_A_DAY + 1):
            journal_n += 1
            _sell(writer, noon + timedelta(seconds=5 * serial), serial, journal_n)
    writer.flush()
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    books.close()
    open_books(home).close()  # proves all of it once, and keeps its head
    load_key(home, home.settings().keystore)
    return home


def _sell(writer: _Writer, at: datetime, serial: int, journal_n: int) -> None:
    day, text = local_day(at), format_instant(at)
    number, trade_no = f"C1-{day:%Y%m%d}-{serial:04d}-AAAA", f"T{journal_n:010d}"
    user_id = f"2088{journal_n * 7919 % USERS:012d}"
    created = {"order_no": number, "service_day": day.isoformat(), "serial": serial, "meal_id": "lunch",
               "amount_fen": AMOUNT_FEN, "way": "face"}  # fmt: skip
    first_n = writer.append("sale.created", created, text)
    writer.append("sale.submitted", {"order_no": number, "device_sn": SN}, text)
    paid = {"order_no": number, "device_sn": SN, "journal_n": journal_n, "journal_mac": "01" * 32, "result": "paid",
            "at": text, "user_id": user_id, "amount_fen": AMOUNT_FEN, "trade_no": trade_no, "customer_id": "C000001",
            "paid_at": text, "actual_paid_fen": AMOUNT_FEN, "credit_paid_fen": 0, "product": "authorised_payment",
            "provider_pid": PID,
            "fund_bills": [{"channel": "ALIPAYACCOUNT", "amount_fen": AMOUNT_FEN, "fund_type": ""}]}  # fmt: skip
    # A ledger row is put before what refers to it, so the tables' rows may wait in the same batch.
    writer.put(
        _SALE, number, day.isoformat(), serial, AMOUNT_FEN, SN, user_id, trade_no, text, text, journal_n, first_n
    )
    writer.put(
        _TRANSACTION, trade_no, number, SN, user_id, text, epoch_us(at), day.isoformat(), month_of(day), AMOUNT_FEN,
        AMOUNT_FEN, PID,
    )  # fmt: skip
    ledger_n = writer.n + 1
    writer.put(_JOURNAL, SN, journal_n, number, json.dumps(paid).encode()[:400], ledger_n)
    writer.put("INSERT INTO outbox (ledger_n) VALUES (?)", ledger_n)
    writer.append("sale.paid", paid, text)
