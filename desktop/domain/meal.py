"""Meal periods with their prices, and which one a moment belongs to. Pure.

A period is a part of one service day, half-open `[starts_at, ends_at)`, in local time. Prices belong to the
settings and hold from a day on; what a sale cost is a fact of the sale and never changes with them.
Source: ui.md, Checkout and Settings; issue 6, Menu and meals.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import pairwise

from desktop.domain.errors import OperatorError
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price, base_prices, price_on, said_twice

MOST_SERVINGS = 99
MOST_NAME = 120  # what the set-up lets through


class Second(Enum):
    """What becomes of a serving beyond those that a person may have."""

    REFUSED = "refused"
    FREE = "free"
    PRICED = "priced"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondRule:
    """What holds for the serving that comes; `price_fen` is nought unless it is priced."""

    rule: Second
    price_fen: int = 0


class Effect(Enum):
    """From when a changed price holds."""

    NOW = "now"
    NEXT_MEAL = "next_meal"
    FROM_DAY = "from_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meal:
    """A period: `meal_id` is stable (it stands in the ledger), `name` is what staff call it.

    `price_fen` and `staff_price_fen` hold until one of `prices` does.
    """

    meal_id: str
    name: str
    starts_at: time
    ends_at: time
    price_fen: int
    staff_price_fen: int | None = None
    servings: int = 1  # servings a person may have in this period; 0: any number
    enabled: bool = True
    second: Second = Second.REFUSED
    second_price_fen: int | None = None
    prices: tuple[Price, ...] = ()

    def price_on(self, day: date, kind: PersonKind = PersonKind.PUPIL, class_name: str = "") -> int:
        """Return the fixed price in fen for such a person on a service day."""
        return price_on((*base_prices(self.price_fen, self.staff_price_fen), *self.prices), day, kind, class_name)

    def second_rule(self, servings_had: int) -> SecondRule | None:
        """Return what holds for one more serving, None while it is among those that everybody may have."""
        if not self.servings or servings_had < self.servings:
            return None
        return SecondRule(
            rule=self.second, price_fen=(self.second_price_fen or 0) if self.second is Second.PRICED else 0
        )

    @property
    def second_is_sold(self) -> bool:
        """Tell whether more servings than everybody may have are handed out, for a price or for nothing."""
        return self.second is not Second.REFUSED

    def on(self, day: date) -> "Meal":
        """Return the meal with `price_fen` and `staff_price_fen` as they are on a service day."""
        if not self.prices:
            return self
        staff_fen = self.price_on(day, PersonKind.STAFF)
        pupil_fen = self.price_on(day)
        return replace(self, price_fen=pupil_fen, staff_price_fen=None if staff_fen == pupil_fen else staff_fen)

    def with_price(self, price: Price) -> "Meal":
        """Return the meal with one more price; one for the same people from the same day gives way."""
        others = (
            each
            for each in self.prices
            if (each.from_day, each.kind, each.class_name) != (price.from_day, price.kind, price.class_name)
        )
        return replace(self, prices=(*others, price))

    @property
    def all_prices_fen(self) -> frozenset[int]:
        """Return every amount that this meal may cost, now, before or later."""
        fens = (self.price_fen, self.staff_price_fen, self.second_price_fen, *(each.price_fen for each in self.prices))
        return frozenset(fen for fen in fens if fen is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MealNow:
    """The period that a moment belongs to; `serving` is False between periods, when the nearest one is lent."""

    meal: Meal
    serving: bool


def check_meals(meals: Sequence[Meal]) -> None:
    """Refuse meals that overlap, end before they start, repeat an id, or cost nothing. Meals that are
    switched off may lie anywhere.

    Raises: OperatorError `meal.none`, `meal.name`, `meal.order`, `meal.overlap`, `meal.twice`, `meal.price`,
    `meal.price_twice`, `meal.servings`, `meal.second_price`; with `meal`.
    """
    ordered = sorted((meal for meal in meals if meal.enabled), key=lambda meal: meal.starts_at)
    if not ordered:
        raise OperatorError("meal.none")
    for meal in meals:
        _check_meal(meal)
    for earlier, later in pairwise(ordered):
        if later.starts_at < earlier.ends_at:
            raise OperatorError("meal.overlap", meal=earlier.name, other=later.name)
    if len({meal.meal_id for meal in meals}) != len(meals):
        raise OperatorError("meal.twice")


def _check_meal(meal: Meal) -> None:
    if not meal.name.strip() or len(meal.name) > MOST_NAME or not meal.meal_id:
        raise OperatorError("meal.name", meal=meal.name[:MOST_NAME])
    if meal.ends_at <= meal.starts_at:
        raise OperatorError("meal.order", meal=meal.name)
    if min(meal.all_prices_fen) <= 0:
        raise OperatorError("meal.price", meal=meal.name)
    if twice := said_twice(meal.prices):
        raise OperatorError("meal.price_twice", meal=meal.name, day=twice.from_day.isoformat())
    if not 0 <= meal.servings <= MOST_SERVINGS:
        raise OperatorError("meal.servings", meal=meal.name, most=MOST_SERVINGS)
    if meal.second is Second.PRICED and meal.second_price_fen is None:
        raise OperatorError("meal.second_price", meal=meal.name)


def meal_at(meals: Sequence[Meal], now: time) -> MealNow:
    """Return the period at a local time of day; between periods the next one of the day, else the last."""
    ordered = sorted((meal for meal in meals if meal.enabled), key=lambda meal: meal.starts_at)
    for meal in ordered:
        if meal.starts_at <= now < meal.ends_at:
            return MealNow(meal=meal, serving=True)
    coming = next((meal for meal in ordered if meal.starts_at > now), ordered[-1])
    return MealNow(meal=coming, serving=False)


def first_day(meal: Meal, effect: Effect, now: datetime, chosen: date | None = None) -> date:
    """Return the service day from which a changed price of this meal holds; `now` is local time.

    From the next meal on means: from the next time that this meal begins, so that nobody pays the new price in a
    period in which somebody has paid the old one.
    """
    today = now.date()
    if effect is Effect.FROM_DAY and chosen is not None:
        return max(chosen, today)
    if effect is Effect.NEXT_MEAL and now.time() >= meal.starts_at:
        return today + timedelta(days=1)
    return today
