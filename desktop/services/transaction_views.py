"""What the transactions page shows: a page of what was found, and a sale's story. Frozen; published by `pages`.

Money in fen. Instants are aware datetimes. Source: ui.md, Transactions; the ledger's own entries.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner
from desktop.domain.refund import RefundState
from desktop.services.incentive_views import SaleVerdict
from desktop.services.queries import TransactionsQuery
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionLine:
    """One row of the transactions page. `refund_in_doubt` while money may be on its way back."""

    order_no: str
    at: datetime
    diner: MaskedDiner | None
    way: Way
    amount_fen: int
    refunded_fen: int
    state: SaleState
    meal_name: str
    reason: Reason | None = None
    refund_in_doubt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionsView:
    """A page of what was searched for, latest first, and the sums of all that was found.

    Before that is `counted` there are no sums, and `found` is at least so many.
    """

    query: TransactionsQuery
    lines: tuple[TransactionLine, ...]
    found: int
    paid_count: int
    paid_fen: int
    refunded_fen: int
    in_doubt_count: int
    in_doubt_fen: int
    counted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep:
    """One entry of a sale's story: `kind` is the ledger's, `facts` what its sentence needs."""

    n: int
    at: datetime
    kind: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundLine:
    refund_no: str
    at: datetime
    amount_fen: int
    state: RefundState
    reason: str
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """Everything the ledger holds of one order, oldest first. `line` is None for an order that it does not have.

    `refunds_unknown` says that a restoration lost a part of its terminal's journal that may have held refunds of it.
    """

    order_no: str
    line: TransactionLine | None
    steps: tuple[StoryStep, ...] = ()
    refunds: tuple[RefundLine, ...] = ()
    refundable_fen: int = 0
    voidable_fen: int = 0  # waits to be charged, and is still here
    trade_no: str = ""
    device_sn: str = ""
    verdict: SaleVerdict | None = None  # None for a sale that is not paid, or without a policy in force
    refunds_unknown: bool = False
