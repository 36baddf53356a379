"""Writes what the school's other desks published into this desk's people. Composition root; a thread `roster`.

The lanes' thread hands over and goes on answering; here each step waits until `core` has written it between two diners.
Promises: who was erased at another desk is erased here as by hand, with copies of keys and faces at terminals, before
the rest is taken over; a batch that could not be taken over changes nothing, is said, and is tried again.
Source: decision 0021; law.md (erasure).
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.lanes.roster_exchange import Pulled
from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.runtime.worker import Worker
from desktop.services.commands import Command, ForgetFaces
from desktop.services.lanes_ports import RosterStands
from desktop.services.ports import Clock
from desktop.services.reason import Reason
from desktop.services.settings import Settings

T = TypeVar("T")
_log = logging.getLogger(__name__)


class BooksWriter(Protocol):
    """The running desk, as far as it is needed here."""

    def write(self, job: Callable[[SqliteBooks], T]) -> T: ...

    def later(self, job: Callable[[SqliteBooks], T]) -> "Future[T]": ...

    def post(self, command: Command) -> None: ...


class RosterWork:
    """`applied` hears up to which version was taken over, or None where it could not be."""

    def __init__(self, home: Home, settings: Settings, desk: BooksWriter, clock: Clock) -> None:
        self._home, self._settings, self._desk, self._clock = home, settings, desk, clock
        self.applied: Callable[[int | None], None] = lambda _version: None
        self._refused = False
        self._worker: Worker[Pulled] = Worker("roster", self._apply, capacity=1, on_failure=self._failed)

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self, timeout_s: float) -> bool:
        """Finish what is in hand, then end; tell whether it did so in time."""
        return self._worker.stop(timeout_s)

    def take(self, pulled: Pulled) -> None:
        """Hand over what is to be taken over; one at a time."""
        self._worker.post(pulled)

    def note(self, rows: Sequence[tuple[bytes, PersonRef, bytes]], gone: Sequence[bytes]) -> None:
        """Have it written down what was published; never waits."""
        self._desk.later(lambda books: books.note_shared(rows, gone))

    def _apply(self, pulled: Pulled) -> None:
        from desktop.app.people_desk import PeopleDesk  # it reads spreadsheets, which no start waits for

        rows, key_of = pulled.rows, pulled.people.key_of
        try:
            people = PeopleDesk(self._home, self._settings, self._desk.write)
            erased: Sequence[tuple[PersonRef, str]] = self._write(lambda books: books.erased_elsewhere(rows, key_of))
            for ref, till_id in erased:
                people.erase(ref, till_id)
            if erased:
                self._desk.post(ForgetFaces())
            self._write(lambda books: books.take_shared(rows, pulled.version, key_of, self._clock.now()))
        except OperatorError as fault:
            _log.info("the school's roster was not taken over: %s", fault)
            self._say(Reason(code=fault.code, facts=fault.facts))
            self.applied(None)
            return
        self._say(None)
        self.applied(pulled.version)

    def _write(self, job: Callable[[SqliteBooks], Any]) -> Any:
        return self._desk.write(job)

    def _say(self, reason: Reason | None) -> None:
        if reason is not None or self._refused:
            self._refused = reason is not None
            self._desk.post(RosterStands(reason=reason))

    def _failed(self, failure: Exception) -> None:
        _log.error("the school's roster could not be taken over", exc_info=failure)
        self.applied(None)
