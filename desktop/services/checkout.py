"""The sale in hand: from the cashier's key to the result on the screen.

Owns the sale in hand and what follows it; `core` thread. Promises: one sale at a time; a result is shown only once it
is durable; a lost link makes the sale in doubt, never a guess; nothing here waits. `Ordering` talks with the terminal,
`ResultScreen` owns the result, `Arming` when an order begins by itself, `Lending` who else uses the terminal, and
`CheckoutBoard` makes the page of it all; `Recovery` owns the link and what is in doubt.
Source: architecture.md, A charge; ui.md, Checkout.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.events import OrderAnswered, PayAnswered, StageReached
from desktop.domain.payment import TERMINAL_WAYS, SaleState, Way
from desktop.domain.person import PersonKind
from desktop.services.arming import Arming
from desktop.services.checkout_board import CheckoutBoard
from desktop.services.commands import Charge, LiftGuard, Mode
from desktop.services.deferred_sale import DeferredSale
from desktop.services.guarding import Guarding
from desktop.services.in_force import InForce
from desktop.services.in_hand import InHand
from desktop.services.lanes import LaneGuard
from desktop.services.lending import Lending
from desktop.services.lifting import Lifting
from desktop.services.meals import MealClock
from desktop.services.menu_selling import MenuSelling
from desktop.services.offline import OfflineWatch
from desktop.services.ordering import Ordering
from desktop.services.ports import Books, Clock, Lifted, Outcome, Sale, Terminal
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.result_screen import ResultScreen
from desktop.services.sending import ForWhom, Sending, charge_of
from desktop.services.session import Session
from desktop.services.views import AskedPerson, CheckoutView, LinkState, LocalView, Phase

HOLD_S = 20.0  # while a PIN is being typed
ANYBODY = ForWhom()


class Checkout:
    """Sells, one order at a time. `changed` makes the page anew, `sold` the lists, where a sale was written here."""

    def __init__(
        self, books: Books, terminal: Terminal, clock: Clock, in_force: InForce, recovery: Recovery,
        meals: MealClock, menu: MenuSelling, offline: OfflineWatch, changed: Callable[[], None],
        sold: Callable[[], None], session: Session, lanes: LaneGuard,
    ) -> None:  # fmt: skip
        self._clock, self._session, self._recovery, self._offline = clock, session, recovery, offline
        self._books, self._changed, self._lanes = books, changed, lanes
        self._guarding = Guarding(books, in_force, offline, lanes)
        self.deferred = DeferredSale(books, in_force, meals, menu, self._guarding, offline, session, lanes)
        self._ordering = Ordering(books, terminal, clock, self._guarding, in_force)
        self._sending = Sending(clock, meals, menu, self._guarding, self._ordering, session)
        self._results = ResultScreen(books, clock, in_force, changed)
        self._arming = Arming(meals, clock, in_force)
        self._lending = Lending()
        self._board = CheckoutBoard(
            clock, in_force, meals, recovery, self._results, self._arming, self._lending, session
        )
        self._in_hand: InHand | None = None
        self._notice: Reason | None = None
        self._lifting = Lifting(books, clock)
        self._queued: Charge | None = None  # charged as soon as the order in hand is cancelled
        self._closing = False
        self._sold = sold
        self.stopped: Reason | None = None  # why the desk itself cannot sell (disk, defect)
        self.local_view: Callable[[], LocalView | None] = lambda: None  # of the selling without the terminal
        self.asked_view: Callable[[], AskedPerson | None] = lambda: None  # of who was found by name or number

    def open(self) -> None:
        """Begin with the last sale of the books on the card."""
        self._results.open()

    # --- what people ask -------------------------------------------------------------------------------------------

    def charge(self, charge: Charge) -> None:
        """Start a sale; while one waits for a face, that one is cancelled first. Told, where it must wait."""
        if not self._may_begin(charge.way):
            return
        hand = self._in_hand
        if hand is None:
            self._begin(charge)
        elif hand.is_armed:
            self._queued = charge
            self._cancel_quietly(hand)
        else:
            self._notice = Reason(code="sale.wait_for_diner")
            self._changed()

    def refuse(self, reason: Reason) -> None:
        """Say why nothing was begun: something was read that cannot be charged."""
        if self._in_hand is None or self._in_hand.is_armed:
            self._notice = reason
            self._changed()

    def lift(self, wanted: LiftGuard) -> None:
        """Somebody who may lets through what is shown as refused: it is charged now, with that guard left out. Where
        nothing may be sold by now, the refusal stays as it is."""
        way = self._lifting.way
        if self._in_hand is not None or way is None or not self._may_begin(way):
            return
        if (found := self._lifting.lift(wanted)) is not None:
            self._results.clear()
            charge, lifted = found
            self._begin(charge, ForWhom(lifted=lifted))

    def hold(self) -> None:
        """Somebody is at the result on the screen."""
        self._results.hold(HOLD_S)

    def cancel(self) -> None:
        """Give up the sale in hand, or whatever is on the screen; what the terminal says decides."""
        if self._in_hand is None:
            self.next_diner()
        elif not self._in_hand.cancelled:
            self._ordering.cancel(self._in_hand)
            self._changed()

    def next_diner(self) -> None:
        """Leave the result behind."""
        self._results.clear()
        self._lifting.forget()
        self._arm()
        self._changed()

    def give_way(self, begin: Callable[[], None]) -> bool:
        """Free the terminal for something that is no sale and call `begin` once it is; False while a diner is served.

        Nothing is sold until `take_back`.
        """
        if self._lending.is_lent or (self._in_hand is not None and not self._in_hand.is_armed):
            return False
        self._lending.promise(begin)
        self._results.clear()
        if self._in_hand is not None:
            self._cancel_quietly(self._in_hand)
        else:
            self._lending.hand_over()
        self._changed()
        return True

    def take_back(self) -> None:
        """The terminal is free for sales again."""
        self._lending.end()
        self._arm()
        self._changed()

    def set_mode(self, mode: Mode) -> None:
        self._arming.mode = mode
        self.begin_anew()

    def set_continuous(self, on: bool) -> None:
        self._arming.continuous = on
        if not on and self._in_hand is not None and self._in_hand.is_armed:
            self._cancel_quietly(self._in_hand)
        self._arm()
        self._changed()

    # --- what the terminal says ------------------------------------------------------------------------------------

    def pay_answered(self, answer: PayAnswered) -> None:
        """Taken, or refused before it began; anything else is in doubt and asked for."""
        if self._in_hand is None or self._in_hand.sale.order_no != answer.order_no or not answer.error:
            return
        if sale := self._ordering.never_began(answer.order_no, answer.error):
            self._sending.never_began(self._in_hand)
            self.settled(Outcome(entry_n=0, sale=sale))
        else:
            self._lose(answer.error)

    def stage_reached(self, reached: StageReached) -> None:
        """Follow the terminal; when it has recognised somebody, ask the guards."""
        hand = self._in_hand
        if hand is None or hand.sale.order_no != reached.order_no:
            return
        self._ordering.follow(hand, reached)
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
        self._lanes.settled(sale)
        hand = self._in_hand
        if hand is not None and hand.sale.order_no == sale.order_no:
            self._in_hand = None
            self._finish(hand, sale)
            self._lending.hand_over()
        elif self._results.tells_of(sale):
            self._results.show_sale(sale)  # it was in doubt a moment ago
        self._changed()

    def sold_here(self, sale: Sale) -> None:
        """Show a sale that was made without the terminal."""
        self._results.show_sale(sale)
        self._changed()

    def link_lost(self) -> None:
        """Nobody knows what became of the sale in hand."""
        if self._in_hand is not None:
            self._lose("link_lost")
        self._changed()

    def begin_anew(self) -> None:
        """An order that no diner has looked at yet is given up: another is at the desk, or nobody, or it costs else."""
        if self._in_hand is not None and self._in_hand.is_armed:
            self._cancel_quietly(self._in_hand)
        self._arm()
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
            self._ordering.query(hand)
        if self._results.until_s is not None and now_s >= self._results.until_s:
            self.next_diner()
        elif hand is None and self._may_arm():
            self.next_diner()  # the meal has begun

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        hand_s = None if self._in_hand is None else self._in_hand.next_at_s
        times = (hand_s, self._results.until_s, self._arming.next_at_s())
        return min((at_s for at_s in times if at_s is not None), default=None)

    def forget(self) -> None:
        """Drop what memory believes of the sale in hand: the books were reopened and decide."""
        self._in_hand = self._queued = self._notice = None
        self._lifting.forget()
        self._results.clear()
        self._lending.end()

    def prepare_to_close(self) -> None:
        """Start nothing more; an order that nobody has paid yet is taken back, which the terminal mostly confirms."""
        self._closing, self._queued = True, None
        if self._in_hand is not None:
            self._cancel_quietly(self._in_hand)

    @property
    def idle(self) -> bool:
        """Tell whether the terminal holds no order of this desk's selling."""
        return self._in_hand is None

    @property
    def may_sell(self) -> bool:
        """Tell whether the desk itself may sell, whatever the terminal's state."""
        return self.stopped is None and not self._closing and self._session.refusal() is None

    @property
    def has_refused(self) -> bool:
        """Tell whether the result on the screen is a refusal."""
        return self._results.shown is not None and self._results.shown.phase is Phase.REFUSED

    @property
    def is_serving(self) -> bool:
        """Tell whether a diner is being served just now: the line to the terminal is theirs."""
        return self._in_hand is not None and not self._in_hand.is_armed

    def close(self) -> None:
        """The desk ends: what became of an order still in hand is asked at the next start."""
        self._closing = True
        self._lending.end()  # whoever waits for the terminal does not begin now
        if self._in_hand is not None:
            self._ordering.cancel(self._in_hand)
            self._lose("desk_closed")

    # --- the view --------------------------------------------------------------------------------------------------

    def stopped_view(self) -> CheckoutView:
        """Return the page without asking the books: they may be what failed."""
        return self._board.view(self._in_hand, self.stopped, offline=None)

    def view(self) -> CheckoutView:
        """Return the page as it stands."""
        return replace(
            self._board.view(self._in_hand, self.stopped, offline=self._offline.caps()),
            local=self.local_view() if self.stopped is None else None,
            notice=self._notice,
            liftable=self._lifting.liftable if self.has_refused else None,
            asked=self.asked_view(),
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _may_begin(self, way: Way = Way.FACE) -> bool:
        """Tell whether a sale by this way may begin, once nothing is in hand."""
        if not self.may_sell or self._lending.is_lent:
            return False
        is_ready = not self._recovery.busy_with and self._recovery.link is LinkState.ONLINE
        return is_ready or way not in TERMINAL_WAYS

    def _begin(self, charge: Charge, whom: ForWhom = ANYBODY) -> None:
        """Begin a sale with nothing in hand."""
        self._notice = None
        self._lifting.forget()
        if charge.way in TERMINAL_WAYS:
            self._send(charge, whom)
        else:
            self._sell_here(charge, whom.lifted)
        self._changed()

    def _send(self, charge: Charge, whom: ForWhom) -> None:
        assert self._recovery.identity is not None
        sent = self._sending.send(charge, self._recovery.identity, whom)
        self._in_hand, self._notice = sent.hand, sent.notice
        if sent.refusal is not None:
            self._results.show_refusal(sent.refusal, amount_fen=sent.amount_fen)
        else:
            self._results.clear()

    def _sell_here(self, charge: Charge, lifted: Lifted | None) -> None:
        """Write a sale by card or look-up, or say what stands against it."""
        now = self._clock.now()
        offer = self.deferred.claimed(charge, now, lifted)
        if offer.refusal is not None:
            self._results.show_refusal(offer.refusal, offer.diner, offer.amount_fen)
            self._lifting.remember(offer.person_ref, offer.refusal, charge)
        elif (sale := self.deferred.write(charge, offer, now, lifted)) is None:
            self._results.show_free(offer.diner)
        else:
            self._results.show_sale(sale)
            self._sold()

    def _may_arm(self) -> bool:
        is_free = self._in_hand is None and self._results.shown is None
        return is_free and self._may_begin() and self._arming.is_wanted()

    def _arm(self) -> None:
        if self._may_arm():
            self.charge(Charge())

    def _cancel_quietly(self, hand: InHand) -> None:
        hand.quiet = True
        self._ordering.cancel(hand)

    def _lose(self, cause: str) -> None:
        hand = self._in_hand
        assert hand is not None
        sale = self._ordering.lose(hand, cause)
        queued, self._in_hand, self._queued = self._queued, None, None
        self._recovery.add(sale)
        self._results.show_sale(sale)
        if self._recovery.link is LinkState.ONLINE:
            self._lending.hand_over()  # who waits for the terminal waits no longer; at worst it says that it is busy
        if queued is not None and queued.way not in TERMINAL_WAYS:
            self.charge(queued)  # the card in somebody's hand needs no terminal; what is in doubt is in the alert lane
        self._changed()

    def _finish(self, hand: InHand, sale: Sale) -> None:
        nothing_taken = sale.state is SaleState.CANCELLED
        # What waited for the terminal begins below, or whoever holds the card is told.
        self._notice = Reason(code="sale.wait_for_diner") if self._queued is not None else None
        if nothing_taken and hand.other_price_fen is not None:
            self._at_other_price(hand, sale)
            return
        nobody_came = nothing_taken and sale.cause == "timeout" and self._arming.continuous
        if nobody_came:
            self._arming.nobody_came(hand.begun_s)
        if nothing_taken and (hand.quiet or nobody_came):
            self._results.clear()
            queued, self._queued = self._queued, None
            if queued is not None:
                self.charge(queued)
            else:
                self._arm()
            return
        self._queued = None
        reason = hand.guard if nothing_taken else None
        if reason is not None:
            self._lifting.remember(hand.person_ref, reason, charge_of(hand))
        by_staff = nothing_taken and hand.cancelled and hand.guard is None
        self._results.show_sale(sale, Reason(code="sale.cancelled_by_staff") if by_staff else reason, stays=by_staff)

    def _at_other_price(self, hand: InHand, sale: Sale) -> None:
        """Who was recognised pays another price, or none: the order for the first one is given up by now."""
        if hand.other_price_fen == 0:
            self._books.serve_free(sale.order_no, hand.person_ref, hand.meal.meal_id, self._clock.now())
            self._results.show_free(hand.diner)
        elif self._may_begin():
            kind = hand.diner.kind if hand.diner is not None else PersonKind.PUPIL
            self._begin(charge_of(hand), ForWhom(lifted=hand.lifted, price_fen=hand.other_price_fen, kind=kind))
            facts = {"amount_fen": hand.other_price_fen or 0}
            self._notice = self._notice or Reason(code="sale.other_price", facts=facts)
        else:
            self._results.show_sale(sale)
