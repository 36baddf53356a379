"""What the menu mode and the settings page show of the menu. Frozen views; money in fen."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuTile:
    """One dish that can be chosen now, at today's price of one. `planned`: it belongs to the meal's own plan."""

    dish_id: str
    name: str
    category: str
    price_fen: int
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuView:
    """What is on the menu of a meal on a day, in the order in which it is shown."""

    meal_id: str
    meal_name: str
    day: date
    tiles: tuple[MenuTile, ...] = ()
