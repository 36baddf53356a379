"""A sale by campus card or look-up: written here whole, charged later by the school's agreement. `core` thread.

Needs no terminal, so it goes on while one is away. Promises: the guards are asked as at the terminal, and what the
person is due is what is written; one transaction, shown once it is durable; outside the incentive, since no device of
the programme took it (decision 0017). Source: ui.md, principle 3; law.md (face is never the only way; 延迟扣款).
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.errors import OperatorError
from desktop.domain.guards import Free
from desktop.domain.identifiers import OrderNo
from desktop.domain.menu import SoldItem
from desktop.domain.payment import LOCAL_DEVICE, Way
from desktop.domain.person import MaskedDiner, masked
from desktop.services.commands import Charge
from desktop.services.guarding import Guarding
from desktop.services.in_force import InForce
from desktop.services.lanes import LaneGuard
from desktop.services.lanes_ports import Unclaimed
from desktop.services.meals import MealClock
from desktop.services.menu_selling import MenuSelling
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, KnownHere, Lifted, NewSale, Sale
from desktop.services.reason import Reason
from desktop.services.session import Session

DEVICE = LOCAL_DEVICE + "{till_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a person would pay now. `amount_fen` 0: served for nothing; `refusal`: not at all."""

    person_ref: str
    diner: MaskedDiner | None
    amount_fen: int
    refusal: Reason | None = None
    items: tuple[SoldItem, ...] = ()
    order_no: OrderNo | None = None  # set aside, with a serving claimed for it
    mark: Unclaimed | None = None  # nobody could be asked for one


class DeferredSale:
    """Offers and writes them."""

    def __init__(
        self, books: Books, in_force: InForce, meals: MealClock, menu: MenuSelling, guarding: Guarding,
        offline: OfflineWatch, session: Session, lanes: LaneGuard,
    ) -> None:  # fmt: skip
        self._books, self._in_force, self._meals, self._menu = books, in_force, meals, menu
        self._guarding, self._offline, self._session, self._lanes = guarding, offline, session, lanes

    def offer(
        self, charge: Charge, now: datetime, lifted: Lifted | None = None, order_no: OrderNo | None = None
    ) -> Offer:
        """Return what this charge would come to, for whom, and what stands against it; for an `order_no` with a serving
        claimed at the school's other desks, which `drop` lets go of."""
        meal, person = self._meals.current(now).meal, self._books.person(charge.person_ref)
        if person is None:
            return Offer(person_ref="", diner=None, amount_fen=0, refusal=Reason(code=f"{charge.way.value}.unknown"))
        refusal: Reason | None
        try:
            price = self._menu.price(charge, meal, now, person.kind)
        except OperatorError as fault:
            refusal = Reason(code=fault.code, facts=fault.facts)
            return Offer(person_ref=person.person_ref, diner=masked(person), amount_fen=0, refusal=refusal)
        found = self._guarding.recognised(
            charge.person_ref, meal, amount_fen=price.amount_fen, at=now, way=charge.way, items=price.items,
            fixed=charge.amount_fen is None and not charge.items, lifted=lifted, order_no=order_no,
        )  # fmt: skip
        assert found is not None
        free = isinstance(found.judgement, Free)
        amount_fen = 0 if free else found.price_fen(price.amount_fen)
        refusal = found.refusal or (None if free else self._refusal(amount_fen))
        return Offer(
            person_ref=charge.person_ref, diner=found.diner, amount_fen=amount_fen, refusal=refusal, items=price.items,
            order_no=order_no, mark=found.mark,
        )  # fmt: skip

    def claimed(self, charge: Charge, now: datetime, lifted: Lifted | None = None) -> Offer:
        """Return an offer that is about to be written: a serving is claimed for it, unless something stands against
        it."""
        offer = self.offer(charge, now, lifted, self._lanes.set_aside(now))
        if offer.refusal is not None:
            self.drop(offer)
        return offer

    def settled(self, sale: Sale) -> None:
        """The books hold what became of a sale: a serving that nobody had is let go."""
        self._lanes.settled(sale)

    def drop(self, offer: Offer) -> None:
        """Let go of what was claimed for an offer that is not taken."""
        self._lanes.release(offer.order_no)

    def _refusal(self, amount_fen: int) -> Reason | None:
        limit_fen = self._in_force.now.limits.single_limit_fen
        if amount_fen > limit_fen:
            return Reason(code="guard.single_limit", facts={"limit_fen": limit_fen, "amount_fen": amount_fen})
        return self._offline.refusal_deferred(amount_fen)

    def write(self, charge: Charge, offer: Offer, now: datetime, lifted: Lifted | None = None) -> Sale | None:
        """Write what was offered, and return the sale; None for a serving that costs nothing.

        Raises: OperatorError of the books; then nothing was written.
        """
        if offer.amount_fen == 0:
            self.drop(offer)  # there is no order that could hold it
            self._books.serve_free(OrderNo(""), offer.person_ref, self._meals.current(now).meal.meal_id, now)
            return None
        return self._books.sell_here(
            self.new_sale(charge.way, offer, now, lifted),
            KnownHere(person_ref=offer.person_ref, known_by=charge.way.value),
            now,
        )

    def new_sale(
        self, way: Way, offer: Offer, now: datetime, lifted: Lifted | None = None, amount_fen: int | None = None
    ) -> NewSale:
        """Return the sale as it is before it is written; `amount_fen` in the place of what was offered."""
        meal = self._meals.current(now).meal
        return NewSale(
            amount_fen=offer.amount_fen if amount_fen is None else amount_fen, way=way, meal_id=meal.meal_id,
            meal_name=meal.name, items=offer.items, order_no=offer.order_no, unclaimed=offer.mark,
            entered_by=self._session.entered_by, lifted=lifted,
            device_sn=DEVICE.format(till_id=self._in_force.now.till.till_id),
        )  # fmt: skip
