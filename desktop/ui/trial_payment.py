"""The installer's test payment: one fen charged and given back at once, and what became of it. Main thread; no widgets.

Holds no money: it sends `Charge` and `RequestRefund` once each and reads the views that answer. Promises: an order that
was charged is asked back, also when its outcome comes late; nothing is charged twice for one press.
Source: ui.md, Devices; terminal-link.md, Idempotency and recovery.
"""

from collections.abc import Callable, Iterable
from enum import Enum

from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.services.commands import AskAgain, Charge, Command, RequestRefund
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, Phase, RefundView, SaleLine

AMOUNT_FEN = 1
ANSWER_WITHIN_TICKS = 20  # seconds; the desk answers at once, unless a diner is being charged


class TrialState(Enum):
    IDLE = "idle"
    ASKED = "asked"  # the desk was asked to charge
    WAITING = "waiting"  # the terminal has the order
    NOT_CHARGED = "not_charged"
    SALE_IN_DOUBT = "sale_in_doubt"
    CHARGED_OFFLINE = "charged_offline"  # has no trade number yet: cannot be given back now
    REFUNDING = "refunding"
    REFUND_FAILED = "refund_failed"
    REFUND_IN_DOUBT = "refund_in_doubt"
    DONE = "done"
    SKIPPED = "skipped"


#: States in which the payment may be begun, or begun again.
MAY_BEGIN = frozenset({TrialState.IDLE, TrialState.NOT_CHARGED, TrialState.SKIPPED})
#: States with which the installation may go on.
ENDED = frozenset({TrialState.DONE, TrialState.SKIPPED, TrialState.CHARGED_OFFLINE})
#: States in which the payment's own outcome is still open or may still change.
_OPEN = frozenset({TrialState.WAITING, TrialState.SALE_IN_DOUBT, TrialState.CHARGED_OFFLINE, TrialState.NOT_CHARGED})


class TrialPayment:
    """One test payment and its refund."""

    def __init__(self, send: Callable[[Command], None], refund_reason: str) -> None:
        self._send = send
        self._refund_reason = refund_reason
        self.state = TrialState.IDLE
        self.order_no = ""
        self.refund_no = ""
        self.reason: Reason | None = None
        self.asked_by = ""
        self.skip_note = ""
        self._known: set[str] = set()  # orders that were there before ours
        self._ticks = 0

    def begin(self, asked_by: str, view: CheckoutView | None) -> None:
        """Charge one fen."""
        if self.state not in MAY_BEGIN or not asked_by.strip():
            return
        if view is not None:
            self._known |= {number for number in _numbers(view) if number}
        self._known.add(self.order_no)
        self.asked_by = asked_by.strip()
        self.state, self.order_no, self.refund_no, self.reason = TrialState.ASKED, "", "", None
        self._ticks = 0
        self._send(Charge(amount_fen=AMOUNT_FEN))

    def skip(self, note: str) -> None:
        """Go on without it, with a note for the report."""
        if self.state in MAY_BEGIN and note.strip():
            self.state, self.skip_note = TrialState.SKIPPED, note.strip()

    def refund_again(self) -> None:
        """Ask for the refund once more, after it failed."""
        if self.state is TrialState.REFUND_FAILED:
            self._refund()

    def ask_again(self) -> None:
        """Have what is in doubt asked for now."""
        if self.state is TrialState.SALE_IN_DOUBT:
            self._send(AskAgain(number=self.order_no))
        elif self.state is TrialState.REFUND_IN_DOUBT:
            self._send(AskAgain(number=self.refund_no))

    def tick(self) -> None:
        """Count a second: a desk that does not begin is busy with a diner."""
        if self.state is TrialState.ASKED:
            self._ticks += 1
            if self._ticks >= ANSWER_WITHIN_TICKS:
                self.state, self.reason = TrialState.NOT_CHARGED, Reason(code="sale.not_started")

    def take_checkout(self, view: CheckoutView) -> None:
        """Read how the payment goes."""
        if self.state is TrialState.ASKED:
            self._find_order(view)
        self.take_lines(line for line in (view.result, view.last) if line is not None)

    def take_lines(self, lines: Iterable[SaleLine]) -> None:
        """Read the outcome among sales: it may come late."""
        if self.state not in _OPEN or not self.order_no:
            return
        for line in lines:
            if line.order_no == self.order_no:
                self._take_line(line)
                return

    def take_refund(self, view: RefundView) -> None:
        """Read how the refund goes."""
        if not self.order_no or view.order_no != self.order_no:
            return
        if self.state not in (TrialState.REFUNDING, TrialState.REFUND_IN_DOUBT, TrialState.REFUND_FAILED):
            return
        self.refund_no, self.reason = view.refund_no or self.refund_no, view.reason
        match view.state:
            case RefundState.SUBMITTED:
                self.state = TrialState.REFUNDING
            case RefundState.REFUNDED:
                self.state = TrialState.DONE
            case RefundState.IN_DOUBT:
                self.state = TrialState.REFUND_IN_DOUBT
            case RefundState.DECLINED | None:
                self.state = TrialState.REFUND_FAILED

    # --- inside -----------------------------------------------------------------------------------------------

    def _find_order(self, view: CheckoutView) -> None:
        """Know our order by its amount and by not having been there before."""
        ours = view.order_no if view.amount_fen == AMOUNT_FEN else ""
        if view.result is not None and view.result.amount_fen == AMOUNT_FEN:
            ours = ours or view.result.order_no
        if ours and ours not in self._known:
            self.state, self.order_no = TrialState.WAITING, ours
        elif view.phase is Phase.STOPPED or (view.phase is Phase.REFUSED and view.result is None):
            self.state, self.reason = TrialState.NOT_CHARGED, view.reason or Reason(code="sale.not_started")

    def _take_line(self, line: SaleLine) -> None:
        match line.state:
            case SaleState.PAID:
                self._refund()
            case SaleState.PAID_OFFLINE:
                self.state = TrialState.CHARGED_OFFLINE
            case SaleState.IN_DOUBT:
                self.state = TrialState.SALE_IN_DOUBT
            case SaleState.DECLINED | SaleState.CANCELLED:
                self.state, self.reason = TrialState.NOT_CHARGED, line.reason or Reason(code="sale.not_started")
            case SaleState.CREATED | SaleState.SUBMITTED:
                self.state = TrialState.WAITING

    def _refund(self) -> None:
        self.state, self.reason = TrialState.REFUNDING, None
        self._send(
            RequestRefund(
                order_no=OrderNo(self.order_no),
                amount_fen=AMOUNT_FEN,
                reason=self._refund_reason,
                asked_by=self.asked_by,
            )
        )


def _numbers(view: CheckoutView) -> tuple[str, ...]:
    """Return the orders that a view names."""
    lines = [line.order_no for line in (view.result, view.last) if line is not None]
    return (view.order_no, *lines)
