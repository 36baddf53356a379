"""What access needs from outside: the books of who works here, and the hashing of secrets. Protocols.

Source: architecture.md, Storage; decision 0016.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from desktop.domain.staff import SecretKind, Staff, StaffRef
from desktop.domain.staff_secret import Tries

Entry = tuple[str, Mapping[str, Any]]  # kind and body of a ledger entry


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRecord:
    """One who works here, with what only the access thread may see."""

    staff: Staff
    kind: SecretKind
    secret_hash: str = field(repr=False)


class StaffLooks(Protocol):
    """Who works here, to be looked up."""

    def staff_records(self) -> list[StaffRecord]:
        """Return everybody who ever worked here, in the order in which they came."""
        ...

    def tries(self) -> Mapping[StaffRef, Tries]:
        """Return whose tries were wrong; under the empty reference those made in place."""
        ...

    def in_shift(self) -> StaffRef:
        """Return who has the shift that is open, empty for none."""
        ...


class StaffBook(StaffLooks, Protocol):
    """Who works here and what they did, on disk when a call returns."""

    def save_staff(self, record: StaffRecord, entry: Entry, now: datetime) -> None:
        """Add or change somebody, and tell of it."""
        ...

    def keep_tries(self, staff_ref: StaffRef, tries: Tries, entries: Sequence[Entry], now: datetime) -> None:
        """Keep how many tries were wrong, and tell of it."""
        ...

    def note_access(self, entries: Sequence[Entry], now: datetime) -> int:
        """Tell of something that changed no row; return the last entry's number. One that ends a shift is given the
        figures of the shift."""
        ...


class Secrets(Protocol):
    """Hashes that are slow on purpose."""

    def hash(self, secret: str) -> str: ...

    def matches(self, kept: str, secret: str) -> bool: ...


class AccessBooks(Protocol):
    """The books from another thread: written between two diners."""

    def write(self, job: Callable[[StaffBook], Any]) -> Any:
        """Have something written, and wait for it."""
        ...

    def later(self, job: Callable[[StaffBook], Any]) -> None:
        """Have something written in its turn, without waiting; what fails is the desk's to say."""
        ...
