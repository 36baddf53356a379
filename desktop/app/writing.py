"""Writes on the books for a command, which opens them for one job and closes them after it. Composition root.

The caller holds the home's lock. A desk that sells writes on `core` instead (`RunningDesk.write`): whoever is given
either does not see the difference.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.app.homes import open_books

T = TypeVar("T")


class Write(Protocol):
    """Runs something on the books and returns what it returns."""

    def __call__(self, job: Callable[[SqliteBooks], T]) -> T: ...


def writes_itself(home: Home, *, retired_too: bool = False) -> Write:
    """Return what opens the books for one job; `retired_too` as in `open_books`."""

    def write(job: Callable[[SqliteBooks], T]) -> T:
        books = open_books(home, retired_too=retired_too)
        try:
            return job(books)
        finally:
            books.close()

    return write
