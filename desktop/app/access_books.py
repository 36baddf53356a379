"""Who works at a desk that is not running: the same rules, on books opened for it. Composition root; one thread.

For the command line and the set-up; the caller holds the home's lock. What is done is told in the ledger, from the
screen `command line` or `setup`, by nobody who is signed in. Source: issue 6, Roles and access.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.adapters.home import Home
from desktop.adapters.secrets.argon import Argon
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.homes import open_books
from desktop.domain.errors import OperatorError
from desktop.domain.staff import NOBODY, Role, StaffRef
from desktop.domain.staff_secret import Tries
from desktop.services import staffing
from desktop.services.access_ports import StaffRecord
from desktop.services.access_views import StaffLine


class StaffDesk:
    """One home's staff. Raises: OperatorError `staff.*`, `disk.*` from every change."""

    def __init__(self, books: SqliteBooks, screen: str = "command line") -> None:
        self._books, self._screen = books, screen
        self._secrets, self._chance, self._clock = Argon(), SystemChance(), SystemClock()

    @classmethod
    @contextmanager
    def open(cls, home: Home, *, only_looks: bool = False) -> Iterator["StaffDesk"]:
        """Open the books of a home whose lock the caller holds. Raises: as `open_books`."""
        books = open_books(home, retired_too=only_looks)
        try:
            yield cls(books)
        finally:
            books.close()

    def lines(self) -> list[StaffLine]:
        """Return who works here, in the order in which they came."""
        tries, now = self._books.tries(), self._clock.now()
        found = []
        for record in self._books.staff_records():
            own = tries.get(record.staff.staff_ref, Tries())
            found.append(
                StaffLine(
                    staff=record.staff, kind=record.kind, failures=own.failures, locked_s=round(own.left_s(now))
                )
            )  # fmt: skip
        return found

    def add(self, name: str, role: Role, secret: str) -> StaffRef:
        """Register somebody."""
        record = staffing.added(self._books.staff_records(), name, role, secret, self._secrets, self._chance)
        self._save(record, "staff.added", {"role": role.value, "kind": record.kind.value})
        return record.staff.staff_ref

    def set_secret(self, name: str, secret: str) -> None:
        """Give somebody a new PIN or password, and let them try again."""
        records = self._books.staff_records()
        record = staffing.with_secret(records, self._named(records, name), secret, self._secrets)
        self._save(record, "staff.secret_set", {"kind": record.kind.value})
        self._unlock(record.staff.staff_ref)

    def unlock(self, name: str) -> None:
        """End a lock-out; without a name that of PINs in place."""
        self._unlock(self._named(self._books.staff_records(), name) if name else NOBODY)

    @staticmethod
    def _named(records: list[StaffRecord], name: str) -> StaffRef:
        """Return whose name it is, among those who still work here. Raises: OperatorError `staff.none`."""
        found = [one.staff for one in records if one.staff.active and name in (one.staff.name, one.staff.staff_ref)]
        if not found:
            raise OperatorError("staff.none")
        return found[0].staff_ref

    def _save(self, record: StaffRecord, kind: str, fact: dict[str, str]) -> None:
        body = {"staff_ref": record.staff.staff_ref, "by": "", "screen": self._screen, **fact}
        self._books.save_staff(record, (kind, body), self._clock.now())

    def _unlock(self, staff_ref: StaffRef) -> None:
        if staff_ref in self._books.tries():
            entry = ("staff.unlocked", {"staff_ref": staff_ref, "by": "", "screen": self._screen})
            self._books.keep_tries(staff_ref, Tries(), [entry], self._clock.now())
