"""Asks the guards: before an order is sent, and once the terminal has recognised somebody. `core` thread.

Decides nothing itself: the rules are `domain/guards.py`, the caps `OfflineWatch`. Source: ui.md, Checkout, Guards.
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain import guards
from desktop.domain.meal import Meal
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner, masked
from desktop.services.in_force import InForce
from desktop.services.offline import OfflineWatch
from desktop.services.ports import DinerBook
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who stands at the terminal, and what forbids the charge, if anything does."""

    diner: MaskedDiner
    refusal: Reason | None


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

    def recognised(self, person_ref: str, meal: Meal, *, amount_fen: int, at: datetime) -> Recognised | None:
        """Return who was recognised and what forbids the charge; None for nobody that this desk knows.

        What counts is the meal and the day that the order belongs to: `at` is when it was made.
        """
        person = self._books.person(person_ref)
        if person is None:
            return None
        today = self._books.today(person_ref, meal.meal_id, at)
        code = guards.refusal(person, today, amount_fen=amount_fen, servings_allowed=meal.servings)
        facts: dict[str, str | int] = {
            "last_paid_at": today.last_paid_at, "last_paid_fen": today.last_paid_fen, "spent_fen": today.spent_fen,
            "limit_fen": person.daily_limit_fen or 0,
        }  # fmt: skip
        return Recognised(diner=masked(person), refusal=Reason(code=code, facts=facts) if code else None)
