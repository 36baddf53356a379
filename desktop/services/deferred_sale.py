"""A sale by campus card or look-up: written here whole, charged later by the school's agreement. `core` thread.

Needs no terminal, so it goes on while one is away. Promises: the guards are asked as at the terminal, and what the
person is due is what is written; one transaction, shown once it is durable; outside the incentive, since no device of
the programme took it (decision 0017). Source: ui.md, principle 3; law.md (face is never the only way; 延迟扣款).
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.guards import Free, Refused
from desktop.domain.person import MaskedDiner
from desktop.services.commands import Charge
from desktop.services.guarding import Guarding
from desktop.services.in_force import InForce
from desktop.services.meals import MealClock
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, KnownHere, Lifted, NewSale, Sale
from desktop.services.reason import Reason

DEVICE = "LOCAL-{till_id}"  # in the place of a terminal's serial number; never a device of the programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a person would pay now. `amount_fen` 0: served for nothing; `refusal`: not at all."""

    person_ref: str
    diner: MaskedDiner | None
    amount_fen: int
    refusal: Reason | None = None


class DeferredSale:
    """Offers and writes them."""

    def __init__(
        self, books: Books, in_force: InForce, meals: MealClock, guarding: Guarding, offline: OfflineWatch
    ) -> None:
        self._books, self._in_force, self._meals = books, in_force, meals
        self._guarding, self._offline = guarding, offline

    def offer(self, charge: Charge, now: datetime, lifted: Lifted | None = None) -> Offer:
        """Return what this charge would come to, for whom, and what stands against it."""
        meal = self._meals.current(now).meal
        asked_fen = meal.price_fen if charge.amount_fen is None else charge.amount_fen
        found = self._guarding.recognised(
            charge.person_ref, meal, amount_fen=asked_fen, at=now, fixed=charge.amount_fen is None, way=charge.way,
            lifted=lifted,
        )  # fmt: skip
        if found is None:
            return Offer(
                person_ref="", diner=None, amount_fen=asked_fen, refusal=Reason(code=f"{charge.way.value}.unknown")
            )
        amount_fen = 0 if isinstance(found.judgement, Free) else found.price_fen(asked_fen)
        refusal = found.refusal
        if amount_fen and not isinstance(found.judgement, Refused):
            limit_fen = self._in_force.now.limits.single_limit_fen
            if amount_fen > limit_fen:
                refusal = Reason(code="guard.single_limit", facts={"limit_fen": limit_fen, "amount_fen": amount_fen})
            else:
                refusal = self._offline.refusal_deferred(amount_fen)
        return Offer(person_ref=charge.person_ref, diner=found.diner, amount_fen=amount_fen, refusal=refusal)

    def write(self, charge: Charge, offer: Offer, now: datetime, lifted: Lifted | None = None) -> Sale:
        """Write what was offered. Raises: OperatorError of the books; then nothing was written."""
        return self._books.sell_here(
            self.new_sale(charge, offer.amount_fen, now, lifted),
            KnownHere(person_ref=offer.person_ref, known_by=charge.way.value),
            now,
        )

    def new_sale(self, charge: Charge, amount_fen: int, now: datetime, lifted: Lifted | None = None) -> NewSale:
        """Return the sale as it is before it has a number."""
        meal = self._meals.current(now).meal
        return NewSale(
            amount_fen=amount_fen,
            way=charge.way,
            meal_id=meal.meal_id,
            meal_name=meal.name,
            device_sn=DEVICE.format(till_id=self._in_force.now.till.till_id),
            lifted=lifted,
        )
