"""Selling without the terminal: this computer recognises the diner, and the diner says yes. `core` thread.

The terminal's stand-in, off unless a school switches it on. Owns who is being asked on the screen. Promises: nothing is
looked at while the terminal is there; only persons whose guardian consented to this very use are in the gallery, and
consent is looked up again before the sale; nothing is taken without the person's own yes on the screen; a sale is an
offline payment within the caps, charged later by the provider, and marked as recognised here: its algorithm is not the
programme's, so it counts for no incentive. The camera is another thread's; pictures never come here.
Source: law.md (face measure 8, 10 and 12; active confirmation); ui.md, Checkout.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.errors import OperatorError
from desktop.domain.guards import Free
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner
from desktop.services.commands import (
    ConfirmDiner,
    FaceSeenHere,
    LocalCommand,
    LookHere,
    LookingFailed,
    RejectDiner,
    StopLooking,
)
from desktop.services.deferred_sale import DEVICE
from desktop.services.guarding import Guarding
from desktop.services.in_force import InForce
from desktop.services.lanes import LaneGuard
from desktop.services.lines import diner_of
from desktop.services.meals import MealClock
from desktop.services.menu_selling import MenuSelling, Priced
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, Clock, NewSale, Sale, SeenHere
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.session import Session
from desktop.services.views import LinkState, LocalPhase, LocalView

ASK_S = 15.0  # an answer of the person on the screen
PASS_OVER_S = 5.0  # who said no, or was refused, is not asked again at once


class LocalSelling:
    """One diner at a time. `may_sell` tells of the desk itself, `sold` shows a sale, `changed` makes the page anew."""

    def __init__(
        self, books: Books, clock: Clock, in_force: InForce, recovery: Recovery, meals: MealClock,
        menu: MenuSelling, offline: OfflineWatch, may_sell: Callable[[], bool], sold: Callable[[Sale], None],
        changed: Callable[[], None], session: Session, lanes: LaneGuard,
    ) -> None:  # fmt: skip
        self._session = session
        self._books, self._clock, self._in_force = books, clock, in_force
        self._recovery, self._meals, self._menu, self._offline = recovery, meals, menu, offline
        self._guarding, self._lanes = Guarding(books, in_force, offline, lanes), lanes
        self._may_sell, self._sold, self._changed = may_sell, sold, changed
        self._away_since_s: float | None = clock.monotonic_s()  # None while the terminal is there
        self._looking = False
        self._price: Priced | None = None  # of what was typed or chosen; None: the meal's
        self._asked: tuple[FaceSeenHere, NewSale] | None = None  # who is asked, and what they were shown
        self._ask_until_s = 0.0
        self._passed_over: tuple[str, float] = ("", 0.0)
        self._reason: Reason | None = None

    def handle(self, command: LocalCommand) -> None:
        """Take a command of a person, or the word of the camera's thread."""
        match command:
            case LookHere():
                self.look(command)
            case FaceSeenHere():
                self.seen(command)
            case LookingFailed(code=code):
                self.failed(code)
            case ConfirmDiner():
                self.confirm(command)
            case RejectDiner():
                self.reject()
            case StopLooking():
                self.stop()

    # --- what people ask -------------------------------------------------------------------------------------------

    def look(self, wanted: LookHere) -> None:
        """Begin, where it is allowed; while somebody is asked, the amount stays what they were asked."""
        if self._may_offer() and self._asked is None:
            now = self._clock.now()
            try:
                price = self._menu.price(wanted, self._meals.current(now).meal, now)
            except OperatorError as fault:
                self._reason = Reason(code=fault.code, facts=fault.facts)
            else:
                self._looking, self._reason = True, None
                self._price = price if wanted.items or wanted.amount_fen is not None else None
            self._changed()

    def seen(self, seen: FaceSeenHere) -> None:
        """The camera's thread is sure of somebody: ask the guards, then the person."""
        now_s = self._clock.monotonic_s()
        passed_over, until_s = self._passed_over
        if not self._looking or not self._may_offer() or self._asked is not None:
            return
        if seen.person_ref == passed_over and now_s < until_s:
            return
        limits = self._in_force.now.local_recognition
        if seen.score_millis < limits.threshold_millis or seen.margin_millis < limits.margin_millis:
            return
        new, refusal = self._judged(seen, self._new_sale())
        if refusal is not None:
            self._pass_over(seen.person_ref, refusal)
            return
        self._asked, self._ask_until_s, self._reason = (seen, new), now_s + ASK_S, None
        self._changed()

    def confirm(self, yes: ConfirmDiner) -> None:
        """The person said yes: everything is asked once more, then the sale is written whole.

        A yes that comes late is another person's, or to another amount: it says whom and what it was given to.
        """
        if self._asked is None or not self._may_offer():
            return
        seen, new = self._asked
        if (yes.person_ref, yes.amount_fen) != (seen.person_ref, new.amount_fen):
            return
        self._asked = None
        number = self._lanes.set_aside(self._clock.now())
        again, refusal = self._judged(seen, replace(new, order_no=number))
        if again.amount_fen != new.amount_fen:  # it costs else by now: what was shown is not what would be taken
            self._lanes.release(number)
            self._asked = seen, replace(again, order_no=None, unclaimed=None)
            self._changed()
            return
        consent_ref = self._books.local_consent(seen.person_ref, self._clock.now())
        if refusal is not None or consent_ref is None:
            self._lanes.release(number)
            self._pass_over(seen.person_ref, refusal or Reason(code="local.no_consent"))
            return
        evidence = SeenHere(
            person_ref=seen.person_ref,
            consent_ref=consent_ref,
            score_millis=seen.score_millis,
            margin_millis=seen.margin_millis,
            threshold_millis=self._in_force.now.local_recognition.threshold_millis,
            model_id=seen.model_id,
        )
        sale = self._books.sell_here(again, evidence, self._clock.now())
        self._price = None  # an amount is typed, and dishes are chosen, for one diner
        self._pass_over(seen.person_ref, None)
        self._sold(sale)

    def reject(self) -> None:
        """The person said no, or nobody answered."""
        if self._asked is not None:
            self._pass_over(self._asked[0].person_ref, None)

    def failed(self, code: str) -> None:
        """The camera or the models cannot go on."""
        if self._looking:
            self._end(Reason(code=code))

    def stop(self) -> None:
        """No more of it."""
        self._end(None)

    # --- what happens ----------------------------------------------------------------------------------------------

    def link_changed(self) -> None:
        """The terminal is back, and sells; or it went."""
        if self._recovery.link is LinkState.ONLINE:
            self._away_since_s = None
            self._end(None)
        elif self._away_since_s is None:
            self._away_since_s = self._clock.monotonic_s()
        self._changed()

    def due(self) -> None:
        """Nobody answered in time."""
        if self._asked is not None and self._clock.monotonic_s() >= self._ask_until_s:
            self.reject()

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        return self._ask_until_s if self._asked is not None else None

    def forget(self) -> None:
        """Drop what memory believes: the books were reopened. Whoever was asked is asked again."""
        self._asked = None

    def view(self) -> LocalView | None:
        """Return how it stands, or None where it may not be used now."""
        if not self._may_offer():
            return None
        phase = LocalPhase.ASKING if self._asked else LocalPhase.LOOKING if self._looking else LocalPhase.OFFERED
        return LocalView(
            phase=phase,
            amount_fen=(self._asked[1] if self._asked else self._new_sale()).amount_fen,
            diner=self._diner(),
            asks_until_s=int(ASK_S) if self._asked else 0,
            reason=self._reason,
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _may_offer(self) -> bool:
        """Tell whether it may be used: it is switched on, the terminal is away, and the desk itself may sell."""
        may = self._in_force.now.local_recognition.enabled and self._recovery.link is LinkState.DOWN
        return may and self._may_sell()

    def _new_sale(self) -> NewSale:
        meal = self._meals.current(self._clock.now()).meal
        return NewSale(
            amount_fen=meal.price_fen if self._price is None else self._price.amount_fen,
            items=() if self._price is None else self._price.items,
            way=Way.LOCAL,
            meal_id=meal.meal_id,
            meal_name=meal.name,
            device_sn=DEVICE.format(till_id=self._in_force.now.till.till_id),
            entered_by=self._session.entered_by,
        )

    def _judged(self, seen: FaceSeenHere, new: NewSale) -> tuple[NewSale, Reason | None]:
        """Return the sale at the price that this diner pays, and what stands against it."""
        now, meal = self._clock.now(), self._meals.current(self._clock.now()).meal
        found = self._guarding.recognised(
            seen.person_ref, meal, amount_fen=new.amount_fen, at=now, fixed=self._price is None, way=new.way,
            items=new.items, order_no=new.order_no,
        )  # fmt: skip
        if found is None or self._books.local_consent(seen.person_ref, now) is None:
            return new, Reason(code="local.no_consent")
        if isinstance(found.judgement, Free):
            return new, Reason(code="local.free_serving")
        new = replace(new, amount_fen=found.price_fen(new.amount_fen), unclaimed=found.mark)
        return new, self._refusal(new) or found.refusal

    def _refusal(self, new: NewSale) -> Reason | None:
        if new.amount_fen > self._in_force.now.limits.single_limit_fen:
            return Reason(code="guard.single_limit", facts={"limit_fen": self._in_force.now.limits.single_limit_fen})
        now_s = self._clock.monotonic_s()
        return self._offline.refusal_here(new.amount_fen, now_s - (self._away_since_s or now_s))

    def _diner(self) -> MaskedDiner | None:
        return diner_of(self._books, self._asked[0].person_ref) if self._asked else None

    def _pass_over(self, person_ref: str, reason: Reason | None) -> None:
        self._asked, self._reason = None, reason
        self._passed_over = person_ref, self._clock.monotonic_s() + PASS_OVER_S
        self._changed()

    def _end(self, reason: Reason | None) -> None:
        self._looking, self._asked, self._reason, self._price = False, None, reason, None
        self._changed()
