"""Saves settings: the file first, then the ledger, then the desk that sells. Composition root; any thread but `core`.

Promises: what is in force is on disk; the ledger says who changed what, old and new; a save that fails leaves the old
settings in force. What a process killed between the two left is told at the next start (`known_settings.py`).
Source: issue 6, Settings page; architecture.md, Errors.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemClock
from desktop.app.written_files import REPORTS, free_place
from desktop.services.commands import Command, TakeSettings
from desktop.services.settings import Settings, check_settings
from desktop.services.settings_changes import changes

T = TypeVar("T")


class Write(Protocol):
    """Runs something on the books and returns what it returns."""

    def __call__(self, job: Callable[[SqliteBooks], T]) -> T: ...


class SettingsDesk:
    """The settings of one home. `in_force` is what was saved last."""

    def __init__(self, home: Home, settings: Settings, write: Write, post: Callable[[Command], None]) -> None:
        self._home, self._write, self._post = home, write, post
        self._clock = SystemClock()
        self.in_force = settings

    def save(self, settings: Settings, by: str) -> int:
        """Put settings in force; return how many keys changed.

        Raises: OperatorError `settings.*`, `meal.*`, `home.*`, `disk.*`; then nothing changed.
        """
        check_settings(settings)
        found = changes(self.in_force, settings)
        if not found:
            return 0
        before, now = self.in_force, self._clock.now()
        self._home.save(settings)

        def note(books: SqliteBooks) -> None:
            books.know_settings(settings, by, now, before)

        try:
            self._write(note)
        except BaseException:
            self._home.save(before)  # what nobody can find in the ledger is not in force
            raise
        self.in_force = settings
        self._post(TakeSettings(settings=settings))
        return len(found)

    def place_for(self, stem: str) -> Path:
        """Return a name of its own in the home's folder of papers. Raises: OperatorError `home.not_writable`."""
        return free_place(self._home.folder / REPORTS, stem, "pdf")
