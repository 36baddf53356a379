"""The dishes that the cashier chooses, and which of them are on the screen. Pure.

Promises: the total is always what the chosen dishes cost by the menu that was shown last, never above the limit of one
sale: a dish that would lead above it is refused and `over` says so. The price that is charged is made by the core.
Dishes stand in pages of nine at most, so that each has a digit. Source: ui.md, Checkout.
"""

from collections import Counter

from desktop.domain.menu import MOST_ITEMS, MOST_QUANTITY, Chosen
from desktop.services.menu_views import MenuTile, MenuView

COLUMNS = 3
ROWS = 3


class Basket:
    """What was chosen since the last clear; `limit_fen` is the most one sale may cost."""

    def __init__(self, limit_fen: int) -> None:
        self.limit_fen = limit_fen
        self.over = False
        self.tiles: tuple[MenuTile, ...] = ()
        self.category = ""  # empty: all of them
        self.page = 0
        self.rows = ROWS  # that have room on the screen
        self.at = 0  # the selected tile on the page
        self._steps: list[str] = []  # dish ids, one for each that was added, in order

    # --- the menu --------------------------------------------------------------------------------------------------

    def take_menu(self, menu: MenuView) -> None:
        """Show another menu; what was chosen and is not on it goes."""
        self.tiles = menu.tiles
        known = {tile.dish_id for tile in self.tiles}
        self._steps = [dish_id for dish_id in self._steps if dish_id in known]
        if self.category not in self.categories:
            self.category = ""
        self._go_to(self.page)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories there are, in the order of the menu."""
        return tuple(dict.fromkeys(tile.category for tile in self.tiles if tile.category))

    @property
    def per_page(self) -> int:
        """How many tiles a page has."""
        return COLUMNS * self.rows

    def set_rows(self, rows: int) -> None:
        """Show so many rows of tiles; the selected dish stays on the screen."""
        at = self.page * self.per_page + self.at
        self.rows = rows
        self.page, self.at = divmod(at, self.per_page)
        self._go_to(self.page)

    @property
    def pages(self) -> int:
        """How many pages the category has, at least one."""
        return max(1, -(-len(self._in_category()) // self.per_page))

    @property
    def shown(self) -> tuple[MenuTile, ...]:
        """The tiles on the page."""
        return self._in_category()[self.page * self.per_page : (self.page + 1) * self.per_page]

    def choose_category(self, category: str) -> None:
        """Show a category, or all with an empty one."""
        self.category = category if category in self.categories else ""
        self.at = 0
        self._go_to(0)

    def next_category(self) -> None:
        """Show the category after this one; after the last, all."""
        names = ("", *self.categories)
        self.choose_category(names[(names.index(self.category) + 1) % len(names)])

    def turn(self, pages: int) -> None:
        """Go so many pages on or back; behind the last is the first."""
        self.at = 0
        self._go_to((self.page + pages) % self.pages)

    def move(self, columns: int, rows: int) -> None:
        """Move the selection; it stays on the page."""
        wanted = self.at + columns + rows * COLUMNS
        if 0 <= wanted < len(self.shown):
            self.at = wanted

    # --- what was chosen -------------------------------------------------------------------------------------------

    @property
    def total_fen(self) -> int:
        """What the chosen dishes cost, as shown."""
        prices = {tile.dish_id: tile.price_fen for tile in self.tiles}
        return sum(prices[dish_id] for dish_id in self._steps)

    @property
    def items(self) -> tuple[Chosen, ...]:
        """The chosen dishes, in the order in which they were chosen first."""
        return tuple(Chosen(dish_id=dish_id, quantity=count) for dish_id, count in Counter(self._steps).items())

    @property
    def count(self) -> int:
        """How many dishes were chosen, each counted as often as it was."""
        return len(self._steps)

    def quantity(self, dish_id: str) -> int:
        """Return how many of a dish were chosen."""
        return self._steps.count(dish_id)

    def press_digit(self, digit: int) -> bool:
        """Add the dish that has this digit on the page; tell whether it was added."""
        if not 1 <= digit <= len(self.shown):
            return False
        self.at = digit - 1
        return self.add(self.shown[self.at].dish_id)

    def add(self, dish_id: str) -> bool:
        """Add one of a dish; tell whether it was added."""
        tile = next((tile for tile in self.tiles if tile.dish_id == dish_id), None)
        if tile is None:
            return False
        self._select(dish_id)
        too_many = self.quantity(dish_id) >= MOST_QUANTITY or len({*self._steps, dish_id}) > MOST_ITEMS
        self.over = too_many or self.total_fen + tile.price_fen > self.limit_fen
        if not self.over:
            self._steps.append(dish_id)
        return not self.over

    def take(self, dish_id: str) -> None:
        """Take one of a dish back: the one that was added last."""
        self.over = False
        for place in range(len(self._steps) - 1, -1, -1):
            if self._steps[place] == dish_id:
                del self._steps[place]
                self._select(dish_id)
                return

    def add_selected(self) -> bool:
        """Add one more of the selected dish; tell whether it was added."""
        return self.at < len(self.shown) and self.add(self.shown[self.at].dish_id)

    def take_selected(self) -> None:
        """Take one of the selected dish back."""
        if self.at < len(self.shown):
            self.take(self.shown[self.at].dish_id)

    def undo(self) -> None:
        """Take back what was added last."""
        self.over = False
        if self._steps:
            self._steps.pop()

    def clear(self) -> None:
        """Begin again, with the first page of all dishes."""
        self._steps.clear()
        self.over = False
        self.category, self.page, self.at = "", 0, 0

    # --- inside ----------------------------------------------------------------------------------------------------

    def _in_category(self) -> tuple[MenuTile, ...]:
        return tuple(tile for tile in self.tiles if self.category in ("", tile.category))

    def _go_to(self, page: int) -> None:
        self.page = min(page, self.pages - 1)
        self.at = min(self.at, max(0, len(self.shown) - 1))

    def _select(self, dish_id: str) -> None:
        self.at = next((place for place, tile in enumerate(self.shown) if tile.dish_id == dish_id), self.at)
