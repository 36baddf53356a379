"""Sales that wait to be charged, taken back or given to another person. `core` thread; one transaction a call.

A void is an entry of its own and leaves the sale's other entries as they are. Whether a sale has left for the provider
is told by its line in the outbox: once it is part of a batch, the provider may charge it. Source: issue 6, Corrections.
"""

from datetime import datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.payments import Payments
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import format_instant
from desktop.domain.payment import SaleEvent, next_state
from desktop.domain.staff import StaffRef
from desktop.services.ports import KnownHere, NewSale, Sale

VOIDED = "voided"
_LEFT = """SELECT EXISTS (SELECT 1 FROM outbox JOIN ledger ON ledger.n = outbox.ledger_n
    WHERE ledger.n >= (SELECT first_n FROM sales WHERE order_no = ?1) AND ledger.kind = 'sale.paid_offline'
      AND json_extract(ledger.body, '$.order_no') = ?1 AND outbox.batch IS NOT NULL)"""


def has_left(store: Store, order_no: OrderNo) -> bool:
    """Tell whether a sale is part of a batch for the provider, who may charge it any moment."""
    return bool(store.value(_LEFT, (order_no,)))


class Corrections(Payments):
    """services.ports.CorrectionBook."""

    def has_left(self, order_no: OrderNo) -> bool:
        return has_left(self._store, order_no)

    def void(self, order_no: OrderNo, reason: str, asked_by: str, by: StaffRef, now: datetime) -> Sale:
        with self._store.transaction():
            return self._void(order_no, {"reason": reason, "asked_by": asked_by, "by": by}, now)

    def move_sale(
        self, order_no: OrderNo, new: NewSale, known: KnownHere, asked_by: str, by: StaffRef, now: datetime
    ) -> tuple[Sale, Sale]:
        with self._store.transaction():
            next_state(self._sale_must(order_no).state, SaleEvent.VOID)  # before a number is spent on it
            made = self._sell_here(new, known, now)
            why = {"reason": "wrong_person", "asked_by": asked_by, "by": by, "moved_to": made.order_no}
            return self._void(order_no, why, now), made

    def _void(self, order_no: OrderNo, why: dict[str, str], now: datetime) -> Sale:
        at, before = format_instant(now), self._sale_must(order_no)
        state = next_state(before.state, SaleEvent.VOID)
        told = {key: text for key, text in why.items() if text}
        body = {"order_no": order_no, "amount_fen": before.amount_fen, **told}
        n = self._ledger.append("sale.voided", body, at=at)
        self._store.run("INSERT INTO outbox (ledger_n) VALUES (?)", (n,))
        self._store.run(
            "UPDATE sales SET state = ?, cause = ?, finished_at = ? WHERE order_no = ?",
            (state.value, VOIDED, at, order_no),
        )
        return self._sale_must(order_no)
