"""The sale in hand: from the cashier's key to the result on the screen.

Owns what the selling page shows; `core` thread. Promises: the order is on disk before the terminal hears of it; one
sale at a time; a result is shown only once it is durable; a lost link makes the sale in doubt, never a guess; nothing
here waits. `Recovery` owns the link and what is in doubt. Source: architecture.md, A charge; ui.md, Checkout.
"""

from collections.abc import Callable

from desktop.domain.events import Cancel, OrderAnswered, Pay, PayAnswered, Query, Stage, StageReached
from desktop.domain.identifiers import short_order_no
from desktop.domain.payment import SaleState, Way
from desktop.services.commands import Charge, Mode
from desktop.services.guarding import Guarding
from desktop.services.in_hand import InHand, Shown
from desktop.services.lines import line_of
from desktop.services.meals import MealClock
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, Clock, NewSale, Outcome, Sale, Terminal
from desktop.services.recovery import Recovery
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, LinkState, OfflineCaps, Phase, Reason, SaleLine

QUERY_AFTER_S = 8  # without a word from a terminal at work, the order is queried
OUTCOME_GRACE_S = 20  # beyond the terminal's own time-out, then the order is in doubt
SHORTEST_WAIT_S = 1.0  # from one armed order to the next, when nobody came
REFUSED_HOLDS = 3  # a refusal stays this many times as long as a payment
_AT_WORK = (Stage.SEARCHING, Stage.MATCHED, Stage.AUTHORISING)
#: Errors of `pay` that prove that the terminal did not begin. Source: terminal-link.md, Errors.
_REFUSED_AT_ONCE = {
    "busy": "busy",
    "limit_exceeded": "limit_exceeded",
    "bad_request": "not_started",
    "unpaired": "not_started",
    "unsupported": "not_started",
    "storage_full": "not_started",
}


class Checkout:
    """The selling page's state."""

    def __init__(
        self, books: Books, terminal: Terminal, clock: Clock, settings: Settings, recovery: Recovery,
        meals: MealClock, offline: OfflineWatch, changed: Callable[[], None],
    ) -> None:  # fmt: skip
        self._books = books
        self._terminal = terminal
        self._clock = clock
        self._settings = settings
        self._recovery = recovery
        self._meals = meals
        self._offline = offline
        self._guarding = Guarding(books, settings, meals, offline)
        self._changed = changed
        self._mode = Mode.FIXED
        self._continuous = settings.continuous
        self._in_hand: InHand | None = None
        self._queued: Charge | None = None  # charged as soon as the order in hand is cancelled
        self._shown: Shown | None = None
        self._last: SaleLine | None = None
        self._closing = False
        self._given_way: Callable[[], None] | None = None  # who waits for the terminal to be free
        self._lent = False  # the terminal is in use for something that is no sale
        self._rearm_at_s = 0.0
        self.stopped: Reason | None = None  # why the desk itself cannot sell (disk, defect)

    def open(self) -> None:
        """Begin with the last sale of the books on the card."""
        last = self._books.recent(1)
        self._last = line_of(self._books, last[0]) if last else None

    # --- what people ask -------------------------------------------------------------------------------------------

    def charge(self, charge: Charge) -> None:
        """Start a sale; while one waits for a face, that one is cancelled first."""
        if not self._can_sell():
            return
        if self._in_hand is not None:
            if self._in_hand.is_armed:
                self._queued = charge
                self._cancel_quietly(self._in_hand)
            return
        meal = self._meals.current(self._clock.now()).meal
        amount_fen = meal.price_fen if charge.amount_fen is None else charge.amount_fen
        if refusal := self._guarding.before_sending(amount_fen, charge.way):
            self._show(Phase.REFUSED, None, refusal, REFUSED_HOLDS)
            return
        identity = self._recovery.identity
        assert identity is not None
        new = NewSale(
            amount_fen=amount_fen, way=charge.way, meal_id=meal.meal_id, meal_name=meal.name, device_sn=identity.sn
        )
        sale = self._books.submit(new, self._clock.now())
        timeout_s, now_s = self._settings.terminal.pay_timeout_s, self._clock.monotonic_s()
        self._in_hand = InHand(sale=sale, way=charge.way, begun_s=now_s, lose_at_s=now_s + timeout_s + OUTCOME_GRACE_S)
        self._shown = None
        self._terminal.request(
            Pay(order_no=sale.order_no, amount_fen=amount_fen, subject=meal.name, timeout_s=timeout_s, way=charge.way)
        )
        self._changed()

    def cancel(self) -> None:
        """Give up the sale in hand, or whatever is on the screen; what the terminal says decides."""
        if self._in_hand is None:
            self.next_diner()
        elif not self._in_hand.cancelled:
            self._in_hand.cancelled = True
            self._terminal.request(Cancel(order_no=self._in_hand.sale.order_no))
            self._changed()

    def next_diner(self) -> None:
        """Leave the result behind."""
        self._shown = None
        self._arm()
        self._changed()

    def give_way(self, begin: Callable[[], None]) -> bool:
        """Free the terminal for something that is no sale and call `begin` once it is; False while a diner is served.

        Nothing is sold until `take_back`.
        """
        if self._lent or (self._in_hand is not None and not self._in_hand.is_armed):
            return False
        self._lent, self._given_way, self._shown = True, begin, None
        if self._in_hand is not None:
            self._cancel_quietly(self._in_hand)
        else:
            self._hand_over()
        self._changed()
        return True

    def take_back(self) -> None:
        """The terminal is free for sales again."""
        self._lent, self._given_way = False, None
        self._arm()
        self._changed()

    def _hand_over(self) -> None:
        begin, self._given_way = self._given_way, None
        if begin is not None:
            begin()

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        if self._in_hand is not None and self._in_hand.is_armed:
            self._cancel_quietly(self._in_hand)
        self._arm()
        self._changed()

    def set_continuous(self, on: bool) -> None:
        self._continuous = on
        if not on and self._in_hand is not None and self._in_hand.is_armed:
            self._cancel_quietly(self._in_hand)
        self._arm()
        self._changed()

    # --- what the terminal says ------------------------------------------------------------------------------------

    def pay_answered(self, answer: PayAnswered) -> None:
        """Taken, or refused before it began; anything else is in doubt and asked for."""
        if self._in_hand is None or self._in_hand.sale.order_no != answer.order_no or not answer.error:
            return
        if cause := _REFUSED_AT_ONCE.get(answer.error):
            sale = self._books.not_started(answer.order_no, cause, self._clock.now())
            self.settled(Outcome(entry_n=0, sale=sale))
        else:
            self._lose(answer.error)

    def stage_reached(self, reached: StageReached) -> None:
        """Follow the terminal; when it has recognised somebody, ask the guards."""
        hand = self._in_hand
        if hand is None or hand.sale.order_no != reached.order_no:
            return
        hand.stage = reached.stage
        self._books.remember_stage(hand.sale.order_no, reached.stage, self._clock.now())
        if reached.stage in _AT_WORK:
            hand.started_at = hand.started_at or self._clock.now()
            hand.query_at_s = self._clock.monotonic_s() + QUERY_AFTER_S
        if reached.person_ref and reached.person_ref != hand.person_ref:
            hand.person_ref = reached.person_ref
            self._ask_guards(hand)
        self._changed()

    def answered(self, answer: OrderAnswered) -> None:
        """A query or cancel of the order in hand was answered with the stage it is in."""
        if answer.stage is not None:
            self.stage_reached(StageReached(order_no=answer.order_no, stage=answer.stage))

    def settled(self, outcome: Outcome) -> None:
        """The books hold an outcome: show it if it is ours."""
        sale = outcome.sale
        if sale is None:
            return
        hand = self._in_hand
        if hand is not None and hand.sale.order_no == sale.order_no:
            self._in_hand = None
            self._finish(hand, sale)
            self._hand_over()
        elif self._shown is not None and self._shown.line is not None and self._shown.line.order_no == sale.order_no:
            self._show_result(sale, None)  # it was in doubt a moment ago
        self._changed()

    def link_lost(self) -> None:
        """Nobody knows what became of the sale in hand."""
        if self._in_hand is not None:
            self._lose("link_lost")
        self._changed()

    def link_ready(self) -> None:
        self._arm()
        self._changed()

    # --- time, start, end ------------------------------------------------------------------------------------------

    def due(self) -> None:
        """Do what its time has come for."""
        now_s = self._clock.monotonic_s()
        hand = self._in_hand
        if hand is not None and now_s >= hand.lose_at_s:
            self._lose("no_outcome")
        elif hand is not None and hand.query_at_s is not None and now_s >= hand.query_at_s:
            hand.query_at_s = now_s + QUERY_AFTER_S
            self._terminal.request(Query(order_no=hand.sale.order_no))
        if self._shown is not None and self._shown.until_s is not None and now_s >= self._shown.until_s:
            self.next_diner()
        elif hand is None and self._shown is None and self._may_arm():
            self.next_diner()  # the meal has begun

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        times = []
        if self._in_hand is not None:
            times = [self._in_hand.lose_at_s, self._in_hand.query_at_s or self._in_hand.lose_at_s]
        if self._shown is not None and self._shown.until_s is not None:
            times.append(self._shown.until_s)
        if self._rearm_at_s > self._clock.monotonic_s():
            times.append(self._rearm_at_s)
        return min(times, default=None)

    def forget(self) -> None:
        """Drop what memory believes of the sale in hand: the books were reopened and decide."""
        self._in_hand = self._queued = self._shown = self._given_way = None
        self._lent = False

    def prepare_to_close(self) -> None:
        """Start nothing more; an order that nobody has paid yet is taken back, which the terminal mostly confirms."""
        self._closing, self._queued = True, None
        if self._in_hand is not None:
            self._cancel_quietly(self._in_hand)

    @property
    def idle(self) -> bool:
        """Tell whether the terminal holds no order of this desk's selling."""
        return self._in_hand is None

    def close(self) -> None:
        """The desk ends: what became of an order still in hand is asked at the next start."""
        if self._in_hand is not None:
            if not self._in_hand.cancelled:
                self._terminal.request(Cancel(order_no=self._in_hand.sale.order_no))
            self._lose("desk_closed")

    # --- the view --------------------------------------------------------------------------------------------------

    def stopped_view(self) -> CheckoutView:
        """Return the page without asking the books: they may be what failed."""
        return self._view(offline=None)

    def view(self) -> CheckoutView:
        """Return the page as it stands."""
        return self._view(offline=self._offline.caps())

    def _view(self, offline: OfflineCaps | None) -> CheckoutView:
        hand, shown = self._in_hand, self._shown
        meal = self._meals.current(self._clock.now()).meal
        phase, reason = self._phase()
        line = shown.line if shown else None
        amount_fen = hand.sale.amount_fen if hand else line.amount_fen if line else meal.price_fen
        return CheckoutView(
            phase=phase,
            mode=self._mode,
            continuous=self._continuous,
            amount_fen=amount_fen,
            meal_name=meal.name,
            single_limit_fen=self._settings.limits.single_limit_fen,
            quick_amounts_fen=self._settings.quick_amounts_fen,
            order_no=hand.sale.order_no if hand else line.order_no if line else "",
            armed=hand is not None and hand.is_armed,
            can_cancel=hand is not None and not hand.cancelled and hand.stage is not Stage.AUTHORISING,
            way=hand.way if hand else Way.FACE,
            stage=hand.stage if hand else None,
            started_at=hand.started_at if hand else None,
            query_after_s=QUERY_AFTER_S,
            diner=hand.diner if hand else None,
            result=line,
            last=self._last,
            reason=reason,
            offline=offline,
            in_doubt_count=self._recovery.sales_in_doubt,
        )

    def _phase(self) -> tuple[Phase, Reason | None]:
        if self.stopped is not None:
            return Phase.STOPPED, self.stopped
        if self._in_hand is not None:
            waits = self._in_hand.is_armed and not self._in_hand.cancelled
            return (Phase.READY if waits else Phase.WORKING), self._in_hand.guard
        if self._shown is not None:
            return self._shown.phase, self._shown.reason
        if self._recovery.busy_with:
            return Phase.STOPPED, Reason(
                code="sale.terminal_busy", facts={"order_no": short_order_no(self._recovery.busy_with)}
            )
        if self._lent and self._recovery.link is LinkState.ONLINE:
            return Phase.STOPPED, Reason(code="sale.terminal_lent")
        match self._recovery.link:
            case LinkState.ONLINE:
                return Phase.READY, None
            case LinkState.DOWN:
                return Phase.STOPPED, self._recovery.link_reason or Reason(code="link.closed")
            case _:
                return Phase.STOPPED, Reason(code="link.connecting")

    # --- inside ----------------------------------------------------------------------------------------------------

    def _can_sell(self) -> bool:
        return (
            self.stopped is None
            and not self._closing
            and not self._lent
            and not self._recovery.busy_with
            and self._recovery.link is LinkState.ONLINE
        )

    def _may_arm(self) -> bool:
        return (
            self._continuous
            and self._mode is Mode.FIXED
            and self._in_hand is None
            and self._shown is None
            and self._clock.monotonic_s() >= self._rearm_at_s
            and self._can_sell()
            and self._meals.current(self._clock.now()).serving
        )

    def _arm(self) -> None:
        if self._may_arm():
            self.charge(Charge())

    def _cancel_quietly(self, hand: InHand) -> None:
        hand.quiet = True
        if not hand.cancelled:
            hand.cancelled = True
            self._terminal.request(Cancel(order_no=hand.sale.order_no))

    def _ask_guards(self, hand: InHand) -> None:
        now = self._clock.now()
        recognised = self._guarding.recognised(hand.person_ref, hand.sale.amount_fen, now)
        if recognised is None:
            return
        hand.diner, hand.guard = recognised.diner, recognised.refusal
        if hand.guard is not None:
            self._terminal.request(Cancel(order_no=hand.sale.order_no))
            hand.cancelled = True
            self._books.note_guard(hand.sale.order_no, hand.person_ref, hand.guard.code, now)

    def _lose(self, cause: str) -> None:
        hand = self._in_hand
        assert hand is not None
        sale = self._books.lose(hand.sale.order_no, hand.person_ref, cause, self._clock.now())
        self._in_hand = self._queued = None
        self._recovery.add(sale)
        self._show_result(sale, None)
        self._changed()

    def _finish(self, hand: InHand, sale: Sale) -> None:
        nothing_taken = sale.state is SaleState.CANCELLED
        nobody_came = nothing_taken and sale.cause == "timeout" and self._continuous
        if nobody_came:
            self._rearm_at_s = hand.begun_s + SHORTEST_WAIT_S  # a terminal that gives up at once is no treadmill
        if nothing_taken and (hand.quiet or nobody_came):
            self._shown = None
            queued, self._queued = self._queued, None
            if queued is not None:
                self.charge(queued)
            else:
                self._arm()
            return
        self._queued = None
        reason = hand.guard if nothing_taken else None
        by_staff = nothing_taken and hand.cancelled and hand.guard is None
        self._show_result(sale, Reason(code="sale.cancelled_by_staff") if by_staff else reason, stays=by_staff)

    def _show_result(self, sale: Sale, reason: Reason | None, *, stays: bool = False) -> None:
        line = line_of(self._books, sale, reason)
        match sale.state:
            case SaleState.PAID | SaleState.PAID_OFFLINE:
                phase, holds = Phase.PAID, 1
            case SaleState.IN_DOUBT | SaleState.SUBMITTED | SaleState.CREATED:
                phase, holds = Phase.IN_DOUBT, REFUSED_HOLDS
            case SaleState.DECLINED | SaleState.CANCELLED:
                phase, holds = Phase.REFUSED, REFUSED_HOLDS
        self._last = line
        self._show(phase, line, line.reason, None if stays else holds)

    def _show(self, phase: Phase, line: SaleLine | None, reason: Reason | None, holds: int | None) -> None:
        hold_s = None if holds is None else holds * self._settings.result_hold_ms / 1000
        until_s = None if hold_s is None else self._clock.monotonic_s() + hold_s
        self._shown = Shown(phase=phase, line=line, reason=reason, until_s=until_s)
        self._changed()
