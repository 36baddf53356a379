"""What an order costs, and the menu that the cashier chooses from. `core` thread.

The price is always made here, from the menu or the meal in force, never by the window: what the window showed may be
older than the menu. Source: ui.md, Checkout; issue 6, Menu and meals.
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.instants import local_day
from desktop.domain.meal import Meal
from desktop.domain.menu import Dish, SoldItem, priced
from desktop.domain.person import PersonKind
from desktop.services.commands import Charge, LookHere
from desktop.services.meals import MealClock
from desktop.services.menu_ports import MenuBook
from desktop.services.menu_views import MenuTile, MenuView


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """An order's amount in fen, and what it is made of where dishes were chosen."""

    amount_fen: int
    items: tuple[SoldItem, ...] = ()


class MenuSelling:
    """Prices orders, and tells when the menu on the screen is an old one."""

    def __init__(self, menus: MenuBook, meals: MealClock) -> None:
        self._menus = menus
        self._meals = meals
        self._published: MenuView | None = None

    def price(
        self, wanted: Charge | LookHere, meal: Meal, now: datetime, kind: PersonKind = PersonKind.PUPIL
    ) -> Priced:
        """Return what is to be charged in this meal. Raises: OperatorError `menu.*` for dishes that are not offered."""
        if wanted.items:
            day = local_day(now)
            items = priced(wanted.items, self._menus.offered(meal.meal_id, day), day, kind)
            return Priced(amount_fen=sum(item.sum_fen for item in items), items=items)
        return Priced(amount_fen=meal.price_fen if wanted.amount_fen is None else wanted.amount_fen)

    def news(self, now: datetime) -> MenuView | None:
        """Return the menu when it is another than was last returned, else None."""
        meal, day = self._meals.current(now).meal, local_day(now)
        offered = self._menus.offered(meal.meal_id, day)
        planned = {dish.dish_id for dish in self._menus.dishes_of(meal.meal_id, day)}
        tiles = tuple(_tile(dish, dish.price_on(day), planned=dish.dish_id in planned) for dish in offered)
        view = MenuView(meal_id=meal.meal_id, meal_name=meal.name, day=day, tiles=tiles)
        if view == self._published:
            return None
        self._published = view
        return view


def _tile(dish: Dish, price_fen: int, *, planned: bool) -> MenuTile:
    return MenuTile(
        dish_id=dish.dish_id, name=dish.name, category=dish.category, price_fen=price_fen, planned=planned
    )  # fmt: skip
