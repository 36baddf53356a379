"""What the kitchen sells besides a meal at its fixed price: dishes, and the week plan that says when. Pure.

A dish is never taken away, only switched off: sales of it stay readable. Its prices hold from a service day on
(`prices.py`). The plan names dishes by weekday or by date; a date's own plan replaces the weekday's.
Source: issue 6, Menu and meals.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from desktop.domain.errors import OperatorError
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price, base_prices, price_on, said_twice

DishId = NewType("DishId", str)  # random and stable: it stands in the ledger
MOST_NAME = 30
MOST_PRICE_FEN = 50_000
MOST_QUANTITY = 20  # of one dish in one sale
MOST_ITEMS = 20  # different dishes in one sale


class Mark(Enum):
    """What a kitchen declares of a dish as a whole."""

    HALAL = "halal"
    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    PORK = "pork"
    BEEF = "beef"
    MEAT = "meat"
    SEAFOOD = "seafood"
    SPICY = "spicy"
    ALCOHOL = "alcohol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dish:
    """One dish. `ingredients` and `allergens` are the kitchen's own declaration; nothing is concluded from none."""

    dish_id: DishId
    name: str
    price_fen: int
    category: str = ""
    staff_price_fen: int | None = None
    prices: tuple[Price, ...] = ()
    ingredients: tuple[str, ...] = ()
    allergens: tuple[str, ...] = ()
    marks: frozenset[Mark] = frozenset()
    active: bool = True

    def price_on(self, day: date, kind: PersonKind = PersonKind.PUPIL) -> int:
        """Return the price of one, in fen, on a service day."""
        return price_on((*base_prices(self.price_fen, self.staff_price_fen), *self.prices), day, kind, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A dish in a meal: on a weekday (0 is Monday) of every week, or on one date; exactly one of the two."""

    meal_id: str
    dish_id: DishId
    weekday: int | None = None
    day: date | None = None

    def is_on(self, day: date) -> bool:
        """Tell whether it speaks of this day."""
        return self.day == day if self.day is not None else self.weekday == day.weekday()


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """All dishes and the plan; `plan` in the order in which dishes are shown."""

    dishes: tuple[Dish, ...] = ()
    plan: tuple[Planned, ...] = ()

    def dish(self, dish_id: str) -> Dish | None:
        """Return a dish, also one that is no longer sold."""
        return next((dish for dish in self.dishes if dish.dish_id == dish_id), None)

    def dishes_of(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        """Return what a meal consists of on a service day: what its plan says and is still sold."""
        told = [each for each in self.plan if each.meal_id == meal_id and each.is_on(day)]
        dated = [each for each in told if each.day is not None]
        return self._of(each.dish_id for each in dated or told)

    def offered(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        """Return what may be chosen singly: the meal's dishes, then those that no plan names (drinks, fruit)."""
        planned = {each.dish_id for each in self.plan}
        always = (dish for dish in self.dishes if dish.active and dish.dish_id not in planned)
        return (*self.dishes_of(meal_id, day), *always)

    def _of(self, dish_ids: Iterable[DishId]) -> tuple[Dish, ...]:
        known = {dish.dish_id: dish for dish in self.dishes if dish.active}
        return tuple(known[dish_id] for dish_id in dict.fromkeys(dish_ids) if dish_id in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """So many of a dish, as the cashier chose them."""

    dish_id: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SoldItem:
    """So many of a dish, at the price of one in fen that was in force."""

    dish_id: str
    quantity: int
    price_fen: int

    @property
    def sum_fen(self) -> int:
        """Return what they cost together."""
        return self.quantity * self.price_fen


def priced(
    chosen: Sequence[Chosen], offered: Sequence[Dish], day: date, kind: PersonKind = PersonKind.PUPIL
) -> tuple[SoldItem, ...]:
    """Return what was chosen with the prices in force. Only what is offered may be chosen.

    Raises: OperatorError `menu.nothing_chosen`, `menu.not_offered`, `menu.quantity`.
    """
    known = {dish.dish_id: dish for dish in offered}
    if not chosen:
        raise OperatorError("menu.nothing_chosen")
    if len(chosen) > MOST_ITEMS or len({each.dish_id for each in chosen}) != len(chosen):
        raise OperatorError("menu.quantity", most=MOST_ITEMS)
    sold = []
    for each in chosen:
        dish = known.get(DishId(each.dish_id))
        if dish is None:
            raise OperatorError("menu.not_offered")
        if not 0 < each.quantity <= MOST_QUANTITY:
            raise OperatorError("menu.quantity", most=MOST_QUANTITY)
        sold.append(SoldItem(dish_id=each.dish_id, quantity=each.quantity, price_fen=dish.price_on(day, kind)))
    return tuple(sold)


def check_dish(dish: Dish) -> None:
    """Refuse a dish that cannot be sold. Raises: OperatorError `menu.name`, `menu.price`, `menu.price_twice`."""
    if not dish.name.strip() or len(dish.name) > MOST_NAME:
        raise OperatorError("menu.name", dish=dish.name[:MOST_NAME], most=MOST_NAME)
    fens = [each.price_fen for each in (*base_prices(dish.price_fen, dish.staff_price_fen), *dish.prices)]
    if min(fens) <= 0 or max(fens) > MOST_PRICE_FEN:
        raise OperatorError("menu.price", dish=dish.name, most_fen=MOST_PRICE_FEN)
    if twice := said_twice(dish.prices):
        raise OperatorError("menu.price_twice", dish=dish.name, day=twice.from_day.isoformat())


def check_menu(menu: Menu, meal_ids: Iterable[str]) -> None:
    """Refuse a menu that does not hold together.

    Raises: OperatorError as `check_dish`, `menu.twice` for two dishes of one name that are sold, `menu.plan`.
    """
    names: set[str] = set()
    for dish in menu.dishes:
        check_dish(dish)
        if dish.active and dish.name in names:
            raise OperatorError("menu.twice", dish=dish.name)
        if dish.active:
            names.add(dish.name)
    known, meals = {dish.dish_id for dish in menu.dishes}, set(meal_ids)
    for each in menu.plan:
        one_of = (each.weekday is None) != (each.day is None)
        if each.dish_id not in known or each.meal_id not in meals or not one_of:
            raise OperatorError("menu.plan")
