"""Proves the books against the ledger: what every table says must follow from the chain. Any thread, looks only.

Each check returns one line of detail or raises OperatorError with what does not hold. The replay here is written apart
from the money path on purpose: it reads the ledger as an outsider would. Source: promises.md 6; cli.md, `doctor`.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.ledger import Head, Ledger
from desktop.adapters.storage.restorations import journal_head, lost_numbers, shortenings
from desktop.domain.errors import OperatorError
from desktop.domain.payment import PAID_NOTHING, SaleState
from desktop.domain.refund import RefundState

_STATE_OF_KIND = {
    "sale.created": SaleState.CREATED,
    "sale.recovered": SaleState.SUBMITTED,
    "sale.submitted": SaleState.SUBMITTED,
    "sale.in_doubt": SaleState.IN_DOUBT,
    "sale.paid": SaleState.PAID,
    "sale.paid_offline": SaleState.PAID_OFFLINE,
    "sale.declined": SaleState.DECLINED,
    "sale.cancelled": SaleState.CANCELLED,
    "sale.voided": SaleState.CANCELLED,
}
_REFUND_STATE_OF_KIND = {
    "refund.submitted": RefundState.SUBMITTED,
    "refund.in_doubt": RefundState.IN_DOUBT,
    "refund.refunded": RefundState.REFUNDED,
    "refund.declined": RefundState.DECLINED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What the ledger adds up to. `paid_fen` counts PAID, not what waits to be charged.

    `over_refunded` names the orders of which more went back than was paid. That is so in the world, not only here: the
    books are right, and a person has to see to it.
    """

    entries: int
    head: str
    sales: Mapping[str, int]
    paid_fen: int
    refunded_fen: int
    over_refunded: tuple[str, ...]


def check_file(store: Store) -> str:
    """The pages decrypt and authenticate, the b-trees are whole. Raises: OperatorError `home.damaged`."""
    faults = _unproved_pages(store) + [row for row in store.rows("PRAGMA integrity_check") if row != ("ok",)]
    if faults:
        raise OperatorError("home.damaged", path=str(store.path), detail=str(faults[0][0]))
    return f"{store.path.stat().st_size // 1024} KiB"


def _unproved_pages(store: Store) -> list[Row]:
    """The check reads the file's own pages and not the WAL: one that a power cut, or a desk at work, left half written
    is whole in the WAL, and is taken from there before it counts."""
    faults = store.rows("PRAGMA cipher_integrity_check")
    if faults:
        store.rows("PRAGMA wal_checkpoint(PASSIVE)")
        faults = store.rows("PRAGMA cipher_integrity_check")
    return faults


def check_chain(store: Store) -> Head:
    """Every entry carries the hash of the one before. Raises: OperatorError `ledger.broken`."""
    return Ledger(store).verify()


def check_books(store: Store) -> Totals:
    """Every sale's row is what its entries say; serials are gapless but for what a restoration lost.

    Raises: OperatorError `ledger.books`.
    """
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
    _lost, unexplained = lost_numbers(store)
    if unexplained:
        raise OperatorError("ledger.books", number=unexplained[0], ledger="serial", table="sales")
    paid_fen = sum(fen for state, fen in replayed.values() if state is SaleState.PAID)
    refunded = _check_refunds(store)
    settled = store.value("SELECT coalesce(sum(amount_fen), 0) FROM transactions")
    if settled > paid_fen:
        raise OperatorError("ledger.books", number="transactions", ledger=str(paid_fen), table=str(settled))
    head = Ledger(store).head()
    counts = Counter(state.value for state, _fen in replayed.values())
    return Totals(
        entries=head.n, head=head.hash, sales=dict(sorted(counts.items())), paid_fen=paid_fen, refunded_fen=refunded,
        over_refunded=_over_refunded(store),
    )  # fmt: skip


def check_recent(store: Store, after: int) -> None:
    """Every sale that entries above `after` speak of is in the state that the last of them says.

    What the start can afford of `check_books`. Raises: OperatorError `ledger.books`.
    """
    for number, (state, _charged_fen) in _replay(store, after).items():
        row = store.row("SELECT state FROM sales WHERE order_no = ?", (number,))
        if row != (state.value,):
            raise OperatorError("ledger.books", number=number, ledger=state.value, table=str(row and row[0]))


def _check_refunds(store: Store) -> int:
    """Every refund's row is what its entries say, and every sale's is their sum; return the sum of all.

    Raises: OperatorError `ledger.books`.
    """
    replayed = _replay_refunds(store)
    rows = {
        number: (state, amount_fen)
        for number, state, amount_fen in store.rows("SELECT refund_no, state, amount_fen FROM refunds")
    }
    expected = {number: (state.value, amount_fen) for number, (state, amount_fen) in replayed.items()}
    if rows != expected:
        number = min(number for number, _row in rows.items() ^ expected.items())
        raise OperatorError(
            "ledger.books", number=number, ledger=str(expected.get(number)), table=str(rows.get(number))
        )
    wrong = store.row(
        """SELECT order_no, refunded_fen, back_fen FROM
               (SELECT order_no, refunded_fen, (SELECT coalesce(sum(amount_fen), 0) FROM refunds
                    WHERE refunds.order_no = sales.order_no AND state = 'REFUNDED') AS back_fen FROM sales)
           WHERE refunded_fen <> back_fen LIMIT 1"""
    )
    if wrong:
        raise OperatorError("ledger.books", number=wrong[0], ledger=str(wrong[2]), table=str(wrong[1]))
    return sum(fen for state, fen in replayed.values() if state is RefundState.REFUNDED)


def _over_refunded(store: Store) -> tuple[str, ...]:
    """Name the orders of which more went back than was paid."""
    rows = store.rows(
        """SELECT order_no FROM sales WHERE refunded_fen >
               CASE WHEN state IN ('PAID', 'PAID_OFFLINE') AND cause <> ? THEN amount_fen ELSE 0 END
           ORDER BY order_no""",
        (PAID_NOTHING,),
    )
    return tuple(str(number) for (number,) in rows)


def check_journal(store: Store) -> str:
    """The terminals' journals are held without a gap, but for what was dropped before a restored ledger read it.

    Raises: OperatorError `ledger.journal_gap`.
    """
    dropped = shortenings(store)
    gaps = store.rows(
        """SELECT device_sn, before + 1, n - 1 FROM
               (SELECT device_sn, n, lag(n) OVER (PARTITION BY device_sn ORDER BY n) AS before FROM journal)
           WHERE n > before + 1"""  # where a journal began later, it has no earlier entry to be missing after
    )
    for device_sn, first, last in gaps:
        if not any(each.device_sn == device_sn and each.first <= first and last <= each.last for each in dropped):
            raise OperatorError("ledger.journal_gap", sn=device_sn, n=last)
    told = {str(device_sn) for (device_sn,) in store.rows("SELECT DISTINCT device_sn FROM journal")}
    heads = [(device_sn, journal_head(store, device_sn)) for device_sn in sorted(told | {d.device_sn for d in dropped})]
    return ", ".join(f"{device_sn}: {head}" for device_sn, head in heads) or "no terminal yet"


def check_outbox(store: Store) -> str:
    """Every journal entry waits for the provider or was acknowledged. Raises: OperatorError `ledger.outbox`."""
    missing = store.value(
        "SELECT count(*) FROM journal LEFT JOIN outbox USING (ledger_n) WHERE outbox.ledger_n IS NULL"
    )
    if missing:
        raise OperatorError("ledger.outbox", count=missing)
    waiting = store.value("SELECT count(*) FROM outbox WHERE acknowledged_at IS NULL")
    return f"{waiting} waiting"


def _replay(store: Store, after: int = 0) -> dict[str, tuple[SaleState, int]]:
    sales: dict[str, tuple[SaleState, int]] = {}
    for entry in Ledger(store).entries(after):
        state = _STATE_OF_KIND.get(entry.kind)
        if state is None:
            continue
        number = str(entry.body["order_no"])
        before_fen = sales[number][1] if number in sales else 0
        sales[number] = (state, int(entry.body.get("amount_fen", before_fen)))
    return sales


def _replay_refunds(store: Store) -> dict[str, tuple[RefundState, int]]:
    refunds: dict[str, tuple[RefundState, int]] = {}
    for kind, text in store.each("SELECT kind, body FROM ledger WHERE kind LIKE 'refund.%' ORDER BY n"):
        state, body = _REFUND_STATE_OF_KIND[kind], json.loads(text)
        number = str(body["refund_no"])
        before_fen = refunds[number][1] if number in refunds else 0
        amount_fen = before_fen if state is RefundState.DECLINED else int(body.get("amount_fen", before_fen))
        refunds[number] = (state, amount_fen)
    return refunds
