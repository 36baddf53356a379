"""Proves the books against the ledger: what every table says must follow from the chain. Any thread, looks only.

Each check returns one line of detail or raises OperatorError with what does not hold. The replay here is written apart
from the money path on purpose: it reads the ledger as an outsider would. Source: promises.md 6; cli.md, `doctor`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.ledger import Head, Ledger
from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState

_STATE_OF_KIND = {
    "sale.created": SaleState.CREATED,
    "sale.submitted": SaleState.SUBMITTED,
    "sale.in_doubt": SaleState.IN_DOUBT,
    "sale.paid": SaleState.PAID,
    "sale.paid_offline": SaleState.PAID_OFFLINE,
    "sale.declined": SaleState.DECLINED,
    "sale.cancelled": SaleState.CANCELLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What the ledger adds up to. `paid_fen` counts PAID, not what waits to be charged."""

    entries: int
    head: str
    sales: Mapping[str, int]
    paid_fen: int
    refunded_fen: int


def check_file(store: Store) -> str:
    """The pages decrypt and authenticate, the b-trees are whole. Raises: OperatorError `home.damaged`."""
    faults = store.rows("PRAGMA cipher_integrity_check") + [
        row for row in store.rows("PRAGMA integrity_check") if row != ("ok",)
    ]
    if faults:
        raise OperatorError("home.damaged", path=str(store.path), detail=str(faults[0][0]))
    return f"{store.path.stat().st_size // 1024} KiB"


def check_chain(store: Store) -> Head:
    """Every entry carries the hash of the one before. Raises: OperatorError `ledger.broken`."""
    return Ledger(store).verify()


def check_books(store: Store) -> Totals:
    """Every sale's row is what its entries say; serials are gapless. Raises: OperatorError `ledger.books`."""
    replayed = _replay(store)
    rows = {
        number: (state, amount_fen)
        for number, state, amount_fen in store.rows("SELECT order_no, state, amount_fen FROM sales")
    }
    for number, (state, _charged_fen) in replayed.items():
        if number not in rows or rows[number][0] != state.value:
            raise OperatorError("ledger.books", number=number, ledger=state.value, table=str(rows.get(number)))
    if extra := rows.keys() - replayed.keys():
        raise OperatorError("ledger.books", number=min(extra), ledger="", table="sales")
    gaps = store.rows("SELECT service_day FROM sales GROUP BY service_day HAVING max(serial) <> count(*)")
    if gaps:
        raise OperatorError("ledger.books", number=str(gaps[0][0]), ledger="serial", table="sales")
    paid_fen = sum(fen for state, fen in replayed.values() if state is SaleState.PAID)
    refunded: int = store.value("SELECT coalesce(sum(amount_fen), 0) FROM refunds WHERE state = 'REFUNDED'")
    settled = store.value("SELECT coalesce(sum(amount_fen), 0) FROM transactions")
    if settled > paid_fen:
        raise OperatorError("ledger.books", number="transactions", ledger=str(paid_fen), table=str(settled))
    head = Ledger(store).head()
    counts = Counter(state.value for state, _fen in replayed.values())
    return Totals(
        entries=head.n, head=head.hash, sales=dict(sorted(counts.items())), paid_fen=paid_fen, refunded_fen=refunded
    )


def check_journal(store: Store) -> str:
    """The terminals' journals are held without a gap. Raises: OperatorError `ledger.journal_gap`."""
    heads = store.rows(
        "SELECT device_sn, max(n), max(n) - min(n) + 1 - count(*) FROM journal GROUP BY device_sn ORDER BY device_sn"
    )
    for device_sn, head, missing in heads:
        if missing:
            raise OperatorError("ledger.journal_gap", sn=device_sn, n=head)
    return ", ".join(f"{device_sn}: {head}" for device_sn, head, _missing in heads) or "no terminal yet"


def check_outbox(store: Store) -> str:
    """Every journal entry waits for the provider or was acknowledged. Raises: OperatorError `ledger.outbox`."""
    missing = store.value(
        "SELECT count(*) FROM journal LEFT JOIN outbox USING (ledger_n) WHERE outbox.ledger_n IS NULL"
    )
    if missing:
        raise OperatorError("ledger.outbox", count=missing)
    waiting = store.value("SELECT count(*) FROM outbox WHERE acknowledged_at IS NULL")
    return f"{waiting} waiting"


def _replay(store: Store) -> dict[str, tuple[SaleState, int]]:
    sales: dict[str, tuple[SaleState, int]] = {}
    for entry in Ledger(store).entries():
        state = _STATE_OF_KIND.get(entry.kind)
        if state is None:
            continue
        number = str(entry.body["order_no"])
        before_fen = sales[number][1] if number in sales else 0
        sales[number] = (state, int(entry.body.get("amount_fen", before_fen)))
    return sales
