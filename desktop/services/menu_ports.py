"""What selling needs of the menu. The real one is `SqliteBooks` (`adapters/storage/menus.py`)."""

from datetime import date
from typing import Protocol

from desktop.domain.menu import Dish


class MenuBook(Protocol):
    """The menu in force. Fast: it is held in memory and read anew when it changed."""

    def dishes_of(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        """Return what a meal at its fixed price consists of on a service day; empty without a plan."""
        ...

    def offered(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        """Return what may be chosen singly in a meal on a service day."""
        ...

    def dish(self, dish_id: str) -> Dish | None:
        """Return a dish, also one that is no longer sold."""
        ...
