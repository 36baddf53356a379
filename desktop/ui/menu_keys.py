"""What the keys and the tiles of the menu do on the checkout page. Main thread.

Digits choose a tile (`type_digits`), arrows move, plus and minus change the selected dish, `*` shows the next category,
page keys and 0 turn the page. Source: ui.md, Checkout; pictures.md section 7.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from desktop.ui.checkout_entry import CheckoutEntry


class MenuKeys(QObject):
    """Connects the menu's tiles with the page's basket, and takes its keys."""

    def __init__(self, page: CheckoutEntry) -> None:
        super().__init__(page)
        self._page = page
        basket = page.basket
        self._chooses: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: basket.add_selected,
            Qt.Key.Key_Equal: basket.add_selected,  # the same key without Shift
            Qt.Key.Key_Space: basket.add_selected,
            Qt.Key.Key_Minus: basket.take_selected,
        }
        self._shows: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: partial(basket.move, -1, 0),
            Qt.Key.Key_Right: partial(basket.move, 1, 0),
            Qt.Key.Key_Up: partial(basket.move, 0, -1),
            Qt.Key.Key_Down: partial(basket.move, 0, 1),
            Qt.Key.Key_PageUp: partial(basket.turn, -1),
            Qt.Key.Key_PageDown: partial(basket.turn, 1),
            Qt.Key.Key_Asterisk: basket.next_category,
        }
        page.menu.added.connect(self._add)
        page.menu.taken.connect(self._take)
        page.menu.category.connect(self._show_category)
        page.menu.turned.connect(self._turn)
        page.menu.rows_changed.connect(self._set_rows)
        page.menu.cleared.connect(page.clear)

    def press(self, key: Qt.Key) -> bool:
        """Take a key of the menu mode; tell whether it is one."""
        if (change := self._chooses.get(key)) is not None:
            self._page.choose(change)
        elif (look := self._shows.get(key)) is not None:
            self._page.look_at(look)
        else:
            return False
        return True

    def _add(self, dish_id: str) -> None:
        self._page.choose(partial(self._page.basket.add, dish_id))

    def _take(self, dish_id: str) -> None:
        self._page.choose(partial(self._page.basket.take, dish_id))

    def _show_category(self, category: str) -> None:
        self._page.look_at(partial(self._page.basket.choose_category, category))

    def _turn(self, pages: int) -> None:
        self._page.look_at(partial(self._page.basket.turn, pages))

    def _set_rows(self, rows: int) -> None:
        self._page.look_at(partial(self._page.basket.set_rows, rows))
