"""Meal periods with their prices, and which one a moment belongs to. Pure.

A period is a part of one service day, half-open `[starts_at, ends_at)`, in local time. Prices belong to the
settings; what a sale cost is a fact of the sale. Source: ui.md, Checkout and Settings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from desktop.domain.errors import OperatorError
from desktop.domain.person import PersonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Meal:
    """A period: `meal_id` is stable (it stands in the ledger), `name` is what staff call it."""

    meal_id: str
    name: str
    starts_at: time
    ends_at: time
    price_fen: int
    staff_price_fen: int | None = None
    servings: int = 1  # servings a person may have in this period; 0: any number

    def price_for(self, kind: PersonKind) -> int:
        """Return the fixed price in fen for this kind of person."""
        if kind is PersonKind.STAFF and self.staff_price_fen is not None:
            return self.staff_price_fen
        return self.price_fen


@dataclass(frozen=True, slots=True, kw_only=True)
class MealNow:
    """The period that a moment belongs to; `serving` is False between periods, when the nearest one is lent."""

    meal: Meal
    serving: bool


def check_meals(meals: Sequence[Meal]) -> None:
    """Refuse meals that overlap, end before they start, repeat an id or cost nothing.

    Raises: OperatorError `meal.none`, `meal.order`, `meal.overlap`, `meal.twice` or `meal.price`.
    """
    if not meals:
        raise OperatorError("meal.none")
    ordered = sorted(meals, key=lambda meal: meal.starts_at)
    for meal in ordered:
        if meal.ends_at <= meal.starts_at:
            raise OperatorError("meal.order", meal=meal.name)
        if meal.price_fen <= 0 or (meal.staff_price_fen is not None and meal.staff_price_fen <= 0):
            raise OperatorError("meal.price", meal=meal.name)
    for earlier, later in pairwise(ordered):
        if later.starts_at < earlier.ends_at:
            raise OperatorError("meal.overlap", meal=earlier.name, other=later.name)
    if len({meal.meal_id for meal in meals}) != len(meals):
        raise OperatorError("meal.twice")


def meal_at(meals: Sequence[Meal], now: time) -> MealNow:
    """Return the period at a local time of day; between periods the next one of the day, else the last."""
    ordered = sorted(meals, key=lambda meal: meal.starts_at)
    for meal in ordered:
        if meal.starts_at <= now < meal.ends_at:
            return MealNow(meal=meal, serving=True)
    coming = next((meal for meal in ordered if meal.starts_at > now), ordered[-1])
    return MealNow(meal=coming, serving=False)
