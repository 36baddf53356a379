"""What the desks of a school say to their server, as the lanes' thread sees it: no library in it, so that a desk that
lacks the library says so instead of failing to start. The lanes' thread.

`server.School` is the real one; tests have a fake that keeps the same contract. Source: decision 0021.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.services.lanes_ports import Held, ServingClaim, Won


class LineLostError(Exception):
    """The server or the line failed: the connection is not used again. `fault` says it."""

    def __init__(self, fault: OperatorError) -> None:
        super().__init__(str(fault))
        self.fault = fault


class TooSlowError(Exception):
    """The server gave a statement up after its time; the connection stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPerson:
    """A row of the shared roster."""

    person_key: bytes
    version: int
    sealed: bytes
    till_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditTold:
    """What one desk counted of a month: fen or sales, as the policy counts."""

    till_id: str
    part: int
    whole: int
    told_at: datetime


class ClaimLine(Protocol):
    """Servings. Every method of a line raises `LineLostError` and `TooSlowError`."""

    def claim(self, wanted: ServingClaim) -> Won | Held:
        """Claim a serving; the same order asking again is told the same."""
        ...

    def release(self, order_nos: Iterable[OrderNo]) -> None:
        """Let go of what this desk's orders hold."""
        ...

    def own_orders(self, since: date, older_than_s: int) -> list[OrderNo]:
        """Return which of this desk's orders hold a serving since a day, but for those of the last few seconds, which
        may not be in the books yet."""
        ...

    def drop_before(self, day: date) -> None:
        """Take away claims of days that are long over, of all desks."""
        ...


class CreditLine(Protocol):
    """Two numbers a month."""

    def tell_credit(self, month: str, customer_id: str, counted_by: str, part: int, whole: int) -> None:
        """Tell what this desk counted of a month."""
        ...

    def credit(self, month: str, customer_id: str, counted_by: str) -> list[CreditTold]:
        """Return what the desks counted of a month, this one's with them."""
        ...


class PeopleLine(Protocol):
    """The shared roster."""

    def publish(self, people: Sequence[tuple[bytes, bytes]]) -> list[int]:
        """Put sealed rows in place; return their versions. Versions appear in their order: whoever has read up to one
        misses none below it."""
        ...

    def people_after(self, version: int, limit: int) -> list[SharedPerson]:
        """Return rows above a version, in their order."""
        ...


class SchoolLine(ClaimLine, CreditLine, PeopleLine, Protocol):
    """One connection."""

    def close(self) -> None:
        """Hang up."""
        ...
