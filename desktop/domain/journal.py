"""The terminal's journal, as the desk understands it. Pure.

The terminal numbers every outcome 1, 2, 3, … and keeps it until the desk acknowledged it; the journal decides what
happened to an order. `raw` is the entry exactly as it came (CBOR with its `mac`), kept and exported as evidence.
Source: terminal-link.md, Journal.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.domain.payment import FundBill, SaleEvent


class EntryKind(Enum):
    PAYMENT = "payment"
    REFUND = "refund"
    VERIFICATION = "verification"


class PaymentResult(Enum):
    PAID = "paid"
    PAID_OFFLINE = "paid_offline"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    TIMEOUT = "timeout"


#: What a journal entry of a payment does to its sale.
SALE_EVENT_OF = {
    PaymentResult.PAID: SaleEvent.JOURNAL_PAID,
    PaymentResult.PAID_OFFLINE: SaleEvent.JOURNAL_PAID_OFFLINE,
    PaymentResult.DECLINED: SaleEvent.JOURNAL_DECLINED,
    PaymentResult.CANCELLED: SaleEvent.JOURNAL_CANCELLED,
    PaymentResult.TIMEOUT: SaleEvent.JOURNAL_CANCELLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One outcome. `subject_no` is the order, refund or request number, by `kind`; `result` is the wire's word."""

    n: int
    kind: EntryKind
    subject_no: str
    result: str
    at: datetime
    raw: bytes
    mac: bytes = b""
    person_ref: str = ""
    user_id: str = ""
    face_id: str = ""
    trade_no: str = ""
    amount_fen: int | None = None
    fund_bills: tuple[FundBill, ...] = ()
    product: str = ""
    agreement_no: str = ""
    provider_pid: str = ""
    store_id: str = ""
    terminal_params: str = ""
    credential: str = ""
    order_no: str = ""  # of a refund: the order that it gives back from
    error: str = ""

    def payment_result(self) -> PaymentResult:
        """Return the result of a payment entry. Raises: ValueError for a word that version 1 does not have."""
        return PaymentResult(self.result)
