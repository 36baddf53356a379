"""Money back: from a supervisor's order to what the terminal's journal says became of it. `core` thread.

Owns the refunds under way and what the page shows of the last one. Promises: the refund is on disk before the terminal
hears of it; refunds of one order never add up to more than was paid, those in doubt counted; a lost link or silence
makes a refund in doubt, asked for under its own number like a sale. Source: terminal-link.md, `refund`; ui.md.
"""

from collections.abc import Callable

from desktop.domain.errors import OperatorError
from desktop.domain.events import Refund, RefundAnswered
from desktop.domain.identifiers import RefundNo
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState, check_amount
from desktop.services.commands import RequestRefund
from desktop.services.ports import Clock, NewRefund, Outcome, RefundBook, RefundRecord, Terminal
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.views import LinkState, RefundView

OUTCOME_WITHIN_S = 30.0
LONGEST_REASON = 200
#: Errors of `refund` that prove that the terminal did not begin. Source: terminal-link.md, Errors.
_REFUSED_AT_ONCE = frozenset({"busy", "bad_request", "unpaired", "unsupported", "limit_exceeded", "storage_full"})


class Refunds:
    """The refunds under way."""

    def __init__(
        self, books: RefundBook, terminal: Terminal, clock: Clock, recovery: Recovery, changed: Callable[[], None]
    ) -> None:
        self._books = books
        self._terminal = terminal
        self._clock = clock
        self._recovery = recovery
        self._changed = changed
        self._under_way: dict[RefundNo, float] = {}  # until when an outcome is awaited
        self.view: RefundView | None = None

    def request(self, wanted: RequestRefund, stopped: Reason | None) -> None:
        """Begin a refund, or say why not. `stopped` is why the desk itself does nothing with money now."""
        reason = stopped or self._refusal(wanted)
        if reason is not None:
            self._show(RefundView(order_no=wanted.order_no, amount_fen=wanted.amount_fen, reason=reason))
            return
        new = NewRefund(
            order_no=wanted.order_no, amount_fen=wanted.amount_fen, reason=wanted.reason, asked_by=wanted.asked_by
        )
        refund = self._books.submit_refund(new, self._clock.now())
        self._under_way[refund.refund_no] = self._clock.monotonic_s() + OUTCOME_WITHIN_S
        self._terminal.request(
            Refund(refund_no=refund.refund_no, order_no=refund.order_no, amount_fen=refund.amount_fen)
        )
        self._show_record(refund)

    def answered(self, answer: RefundAnswered) -> None:
        """Taken, or refused before it began; anything else is in doubt and asked for."""
        if not answer.error or answer.refund_no not in self._under_way:
            return
        if answer.error in _REFUSED_AT_ONCE:
            refund = self._books.refund_not_started(answer.refund_no, answer.error, self._clock.now())
            self.settled(Outcome(entry_n=0, refund=refund))
        else:
            self._lose(answer.refund_no, answer.error)

    def settled(self, outcome: Outcome) -> None:
        """The books hold an outcome."""
        if outcome.refund is not None:
            self._under_way.pop(outcome.refund.refund_no, None)
            self._show_record(outcome.refund)

    def link_lost(self) -> None:
        """Nobody knows what became of the refunds under way."""
        for number in tuple(self._under_way):
            self._lose(number, "link_lost")

    def due(self) -> None:
        """Give up waiting for what took too long."""
        now_s = self._clock.monotonic_s()
        for number in [number for number, until_s in self._under_way.items() if now_s >= until_s]:
            self._lose(number, "no_outcome")

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        return min(self._under_way.values(), default=None)

    def forget(self) -> None:
        """Drop what memory believes: the books were reopened and decide."""
        self._under_way.clear()
        self.view = None

    @property
    def idle(self) -> bool:
        """Tell whether no refund is under way."""
        return not self._under_way

    # --- inside ----------------------------------------------------------------------------------------------------

    def _refusal(self, wanted: RequestRefund) -> Reason | None:
        try:
            self._check(wanted)
        except OperatorError as refusal:
            return Reason(code=refusal.code, facts=refusal.facts)
        return None

    def _check(self, wanted: RequestRefund) -> None:
        """Raises: OperatorError `refund.*` with what stands against it."""
        if not wanted.reason.strip() or not wanted.asked_by.strip():
            raise OperatorError("refund.no_reason")
        if max(len(wanted.reason), len(wanted.asked_by)) > LONGEST_REASON:
            raise OperatorError("refund.reason_too_long", most=LONGEST_REASON)
        sale = self._books.sale(wanted.order_no)
        if sale is None:
            raise OperatorError("refund.unknown_order", order_no=wanted.order_no)
        if sale.state is SaleState.PAID_OFFLINE:
            raise OperatorError("refund.not_charged_yet", order_no=wanted.order_no)
        if sale.state is not SaleState.PAID:
            raise OperatorError("refund.not_paid", order_no=wanted.order_no)
        check_amount(wanted.amount_fen, paid_fen=sale.paid_fen, refunded_fen=self._books.held_fen(sale.order_no))
        identity = self._recovery.identity
        if identity is None or self._recovery.link is not LinkState.ONLINE:
            raise OperatorError("refund.no_terminal")
        if sale.device_sn != identity.sn:
            raise OperatorError("refund.other_terminal", sn=sale.device_sn)

    def _lose(self, number: RefundNo, cause: str) -> None:
        self._under_way.pop(number, None)
        refund = self._books.lose_refund(number, cause, self._clock.now())
        self._recovery.add(refund)
        self._show_record(refund)

    def _show_record(self, refund: RefundRecord) -> None:
        reason = None
        if refund.state is RefundState.DECLINED:
            facts = {"cause": refund.cause, "order_no": refund.order_no}
            reason = Reason(code=f"refund.declined.{refund.cause}" if refund.cause else "refund.declined", facts=facts)
        self._show(
            RefundView(
                order_no=refund.order_no,
                refund_no=refund.refund_no,
                amount_fen=refund.amount_fen,
                state=refund.state,
                reason=reason,
            )
        )

    def _show(self, view: RefundView) -> None:
        self.view = view
        self._changed()
