"""The selling page as it stands: phase, amount, diner, result, and why nothing can be sold. `core` thread.

Decides nothing and keeps nothing: it reads what the checkout's parts hold. Where several things are so at once, the
first counts: the desk cannot sell, a sale is in hand, a result is shown, the terminal is not free, the link.
Source: ui.md, Checkout.
"""

from desktop.domain.identifiers import short_order_no
from desktop.domain.payment import Way
from desktop.services.arming import Arming
from desktop.services.in_force import InForce
from desktop.services.in_hand import QUERY_AFTER_S, InHand
from desktop.services.lending import Lending
from desktop.services.meals import MealClock
from desktop.services.ports import Clock
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.result_screen import ResultScreen
from desktop.services.session import Session
from desktop.services.views import CheckoutView, LinkState, OfflineCaps, Phase


class CheckoutBoard:
    """Builds `CheckoutView`."""

    def __init__(
        self, clock: Clock, in_force: InForce, meals: MealClock, recovery: Recovery, results: ResultScreen,
        arming: Arming, lending: Lending, session: Session,
    ) -> None:  # fmt: skip
        self._clock = clock
        self._in_force = in_force
        self._meals = meals
        self._recovery = recovery
        self._results = results
        self._arming = arming
        self._lending = lending
        self._session = session

    def view(self, hand: InHand | None, stopped: Reason | None, offline: OfflineCaps | None) -> CheckoutView:
        """Return the page with this order in hand; `stopped` is why the desk itself cannot sell. No book is read."""
        shown = self._results.shown
        meal = self._meals.current(self._clock.now()).meal
        phase, reason = self._phase(hand, stopped)
        line = shown.line if shown else None
        amount_fen = hand.sale.amount_fen if hand else line.amount_fen if line else meal.price_fen
        if hand is None and shown is not None and shown.amount_fen is not None:
            amount_fen = shown.amount_fen
        return CheckoutView(
            phase=phase,
            mode=self._arming.mode,
            continuous=self._arming.continuous,
            amount_fen=amount_fen,
            meal_name=meal.name,
            single_limit_fen=self._in_force.now.limits.single_limit_fen,
            quick_amounts_fen=self._in_force.now.quick_amounts_fen,
            fixed_fen=meal.price_fen,
            order_no=hand.sale.order_no if hand else line.order_no if line else "",
            armed=hand is not None and hand.is_armed,
            can_cancel=hand is not None and hand.can_cancel,
            way=hand.way if hand else Way.FACE,
            stage=hand.stage if hand else None,
            started_at=hand.started_at if hand else None,
            query_after_s=QUERY_AFTER_S,
            diner=hand.diner if hand else shown.diner if shown else None,
            result=line,
            last=self._results.last,
            reason=reason,
            offline=offline,
            in_doubt_count=self._recovery.sales_in_doubt,
        )

    def _phase(self, hand: InHand | None, stopped: Reason | None) -> tuple[Phase, Reason | None]:
        if stopped is not None:
            return Phase.STOPPED, stopped
        if hand is not None:
            waits = hand.is_armed and not hand.cancelled
            return (Phase.READY if waits else Phase.WORKING), hand.guard
        if shown := self._results.shown:
            return shown.phase, shown.reason
        if refusal := self._session.refusal():
            return Phase.STOPPED, refusal
        if self._recovery.busy_with:
            return Phase.STOPPED, Reason(
                code="sale.terminal_busy", facts={"order_no": short_order_no(self._recovery.busy_with)}
            )
        if self._lending.is_lent and self._recovery.link is LinkState.ONLINE:
            return Phase.STOPPED, Reason(code="sale.terminal_lent")
        match self._recovery.link:
            case LinkState.ONLINE:
                return Phase.READY, None
            case LinkState.DOWN:
                return Phase.STOPPED, self._recovery.link_reason or Reason(code="link.closed")
            case _:
                return Phase.STOPPED, Reason(code="link.connecting")
