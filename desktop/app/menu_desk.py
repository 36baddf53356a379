"""The menu of one home: looked at, imported from a file, changed by hand. Composition root.

Reads through a connection of its own; writes through what the caller gives it (a desk that sells writes on `core`, a
command on its own books). Any thread but `core`. Source: issue 6, Menu.
"""

from collections.abc import Callable
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.menus import read_menu
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.reading import reading
from desktop.app.settings_desk import Write
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.menu import Menu, check_menu
from desktop.services.menu_changes import changed_body, menu_changes
from desktop.services.menu_import import MenuImport, plan_menu_import
from desktop.services.settings import Settings


class MenuDesk:
    """What can be done with a home's menu. `settings` are asked for anew at each use: meals change."""

    def __init__(self, home: Home, settings: Callable[[], Settings], write: Write) -> None:
        self._home, self._settings, self._write = home, settings, write
        self._clock, self._chance = SystemClock(), SystemChance()

    def look(self) -> Menu:
        """Return the menu in force. Raises: OperatorError `home.*`, `key.*`."""
        with reading(self._home, load_key(self._home, self._settings().keystore)) as store:
            return read_menu(store)

    def preview(self, path: Path) -> MenuImport:
        """Return what a file would do. Raises: OperatorError `roster.*`, `menu.*`, as `look`."""
        from desktop.adapters.roster.files import read_roster  # its openpyxl takes long to load

        menu, file = self.look(), read_roster(path)
        meals = {meal.name: meal.meal_id for meal in self._settings().meals}
        return plan_menu_import(file.rows, menu, meals, local_day(self._clock.now()), self._chance)

    def import_file(self, path: Path, by: str) -> MenuImport:
        """Take a file over: all of it, or nothing and its faults. Raises: as `preview`."""
        from desktop.adapters.roster.files import read_roster

        file = read_roster(path)  # a workbook takes a second to read, which no line waits for
        settings, now = self._settings(), self._clock.now()
        meals = {meal.name: meal.meal_id for meal in settings.meals}

        def job(books: SqliteBooks) -> MenuImport:
            done = plan_menu_import(file.rows, books.menu, meals, local_day(now), self._chance)
            if not done.faults and done.changes:
                books.keep_menu(done.menu, changed_body(done.changes, done.menu, by, file.sha256), now)
            return done

        return self._write(job)

    def save(self, menu: Menu, by: str) -> None:
        """Put a menu that was changed by hand in force. Raises: OperatorError `menu.*`, as `look`."""
        now, meals = self._clock.now(), {meal.meal_id for meal in self._settings().meals}

        def job(books: SqliteBooks) -> None:
            check_menu(menu, meals | {each.meal_id for each in books.menu.plan})
            if found := menu_changes(books.menu, menu):
                books.keep_menu(menu, changed_body(found, menu, by), now)

        self._write(job)


def changed_words(done: MenuImport) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the dishes that are new, and of those that are changed."""
    names: dict[str, str] = {dish.dish_id: dish.name for dish in done.menu.dishes}
    found = done.changes
    touched = dict.fromkeys([*found.declared, *(change[0] for change in found.prices), *found.on])
    new = set(found.added)
    return tuple(names[each] for each in found.added), tuple(names[each] for each in touched if each not in new)


def refuse_faults(done: MenuImport) -> None:
    """Raises: OperatorError `menu.faults` for a file that has some."""
    if done.faults:
        raise OperatorError("menu.faults", count=len(done.faults))
