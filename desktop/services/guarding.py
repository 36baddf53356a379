"""Asks the guards: before an order is sent, and once it is known who stands there. `core` thread.

Decides nothing itself: the rules are `domain/guards.py`, the caps `OfflineWatch`. Looks up what they need.
Source: ui.md, Checkout, Guards; issue 6, Guards.
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.guards import DinerToday, Due, Judgement, OtherPrice, Refused, judge
from desktop.domain.meal import Meal
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner, Person, masked
from desktop.services.in_force import InForce
from desktop.services.offline import OfflineWatch
from desktop.services.ports import DinerBook, Lifted
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who stands there, and what is to be done with the order."""

    diner: MaskedDiner
    judgement: Judgement
    facts: dict[str, str | int]

    @property
    def refusal(self) -> Reason | None:
        """Return why the diner may not be charged, or None."""
        if not isinstance(self.judgement, Refused):
            return None
        return Reason(code=self.judgement.code, facts={**self.facts, **self.judgement.facts})

    def price_fen(self, asked_fen: int) -> int:
        """Return what this diner pays, in fen, where `asked_fen` was asked."""
        return self.judgement.amount_fen if isinstance(self.judgement, OtherPrice) else asked_fen


class Guarding:
    """Looks the facts up that the guards need."""

    def __init__(self, books: DinerBook, in_force: InForce, offline: OfflineWatch) -> None:
        self._books = books
        self._in_force = in_force
        self._offline = offline

    def before_sending(self, amount_fen: int, way: Way) -> Reason | None:
        """Return what forbids to send this order at all."""
        if not 0 < amount_fen <= self._in_force.now.limits.single_limit_fen:
            facts = {"limit_fen": self._in_force.now.limits.single_limit_fen, "amount_fen": amount_fen}
            return Reason(code="guard.single_limit", facts=facts)
        return self._offline.refusal(amount_fen, way)

    def recognised(
        self, person_ref: str, meal: Meal, *, amount_fen: int, at: datetime, fixed: bool, way: Way = Way.FACE,
        lifted: Lifted | None = None,
    ) -> Recognised | None:  # fmt: skip
        """Return who was recognised and what is to be done; None for nobody that this desk knows.

        What counts is the meal and the day that the order belongs to: `at` is when it was made. `fixed` says that the
        amount is the meal's price and not typed.
        """
        person = self._books.person(person_ref)
        if person is None:
            return None
        today = self._books.today(person_ref, meal.meal_id, at)
        judgement = judge(
            person,
            today,
            _due(person, meal, today, fixed=fixed),
            asked_fen=amount_fen,
            lifted=frozenset({lifted.code} if lifted is not None and lifted.person_ref == person_ref else ()),
            waiting_limit_fen=self._offline.person_limit_fen(way),
        )
        facts: dict[str, str | int] = {
            "last_paid_at": today.last_paid_at, "last_paid_fen": today.last_paid_fen, "spent_fen": today.spent_fen,
            "limit_fen": person.daily_limit_fen or 0, "waiting_fen": today.waiting_fen,
        }  # fmt: skip
        return Recognised(diner=masked(person), judgement=judgement, facts=facts)


def _due(person: Person, meal: Meal, today: DinerToday, *, fixed: bool) -> Due:
    """Return what the meal asks of this diner now."""
    used_up = bool(meal.servings) and today.servings_this_meal >= meal.servings
    return Due(amount_fen=meal.price_for(person.kind) if fixed else None, may_be_served=not used_up)
