"""What the use cases need from outside, as protocols of one to four methods.

The real ones are in `adapters/`, the fakes beside the tests; both pass the same contract tests (`tests/contract`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop.domain.events import TerminalIdentity, TerminalRequest
from desktop.domain.guards import DinerToday
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import Person
from desktop.services.views import AlertKind, View


class Clock(Protocol):
    """Time. Wall time may jump; `monotonic_s` never goes back and is what waits are measured with."""

    def now(self) -> datetime:
        """Return the instant, aware."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds since some fixed moment."""
        ...


class Chance(Protocol):
    """Randomness, so that tests and the simulator can be seeded."""

    def salt(self, alphabet: str, length: int) -> str:
        """Return `length` letters of the alphabet."""
        ...

    def octets(self, length: int) -> bytes:
        """Return random bytes."""
        ...


class Terminal(Protocol):
    """A face terminal. Requests return at once; answers arrive as `TerminalEvent`s in the core's inbox."""

    def request(self, request: TerminalRequest) -> None:
        """Hand over a request. With no connection it is dropped: the `TerminalLost` event has told so."""
        ...


class Publisher(Protocol):
    """Where views go once what they show is durable."""

    def publish(self, view: View) -> None:
        """Hand over a view; never blocks."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One order number as the ledger holds it."""

    order_no: OrderNo
    state: SaleState
    amount_fen: int
    way: Way
    meal_name: str
    device_sn: str
    created_at: datetime
    finished_at: datetime | None = None
    person_ref: str = ""
    serving: int = 0
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSale:
    """What a sale is before it has a number."""

    amount_fen: int
    way: Way
    meal_id: str
    meal_name: str
    device_sn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one journal entry did to the books. `sale` is None for an entry about no order of this ledger."""

    entry_n: int
    sale: Sale | None
    alert: AlertKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAlert:
    alert_id: int
    kind: AlertKind
    order_no: str
    amount_fen: int
    raised_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineUse:
    """Payments whose credential waits to be charged."""

    count: int
    sum_fen: int


class SaleBook(Protocol):
    """The sale's own entries. Each call is one durable transaction; when it returns, it is on disk."""

    def submit(self, new: NewSale, now: datetime) -> Sale:
        """Make the order number and write CREATED and SUBMITTED; only then may a byte leave."""
        ...

    def lose(self, order_no: OrderNo, person_ref: str, cause: str, now: datetime) -> Sale:
        """SUBMITTED becomes IN_DOUBT; who was recognised before (or empty) is kept, to be blocked."""
        ...

    def not_started(self, order_no: OrderNo, cause: str, now: datetime) -> Sale:
        """The terminal proved that nothing was charged."""
        ...

    def note_guard(self, order_no: OrderNo, person_ref: str, code: str, now: datetime) -> None:
        """A guard forbade the charge; the order is being cancelled."""
        ...


class JournalBook(Protocol):
    """The terminal's journal, taken over."""

    def know_device(self, identity: TerminalIdentity, now: datetime) -> None:
        """Write down who the terminal is; the first time is its activation."""
        ...

    def journal_head(self, device_sn: str) -> int:
        """Return the number of the last entry taken over from this terminal, 0 for none."""
        ...

    def take_over(self, device_sn: str, entries: Sequence[JournalEntry], now: datetime) -> list[Outcome]:
        """Write entries and what follows from them, in one durable transaction. Raises: DefectError for a gap."""
        ...

    def note_clock(self, device_sn: str, drift_s: float, now: datetime) -> None:
        """Write down how far the terminal's clock was off before it was set."""
        ...


class DeskBook(Protocol):
    """What the selling page looks up. Fast: each is an indexed query."""

    def open_sales(self) -> list[Sale]:
        """Return the sales in CREATED, SUBMITTED or IN_DOUBT, oldest first."""
        ...

    def recent(self, limit: int) -> list[Sale]:
        """Return the latest sales first, without those for which nobody came."""
        ...

    def meal_count(self, meal_id: str, now: datetime) -> int:
        """Return how many servings of this meal are paid on the service day."""
        ...

    def offline_use(self) -> OfflineUse: ...


class DinerBook(Protocol):
    """Who eats, and what they had today."""

    def person(self, person_ref: str) -> Person | None: ...

    def today(self, person_ref: str, meal_id: str, now: datetime) -> DinerToday: ...


class AlertBook(Protocol):
    """What waits for a person."""

    def open_alerts(self) -> list[OpenAlert]: ...

    def dismiss(self, alert_id: int, now: datetime) -> None: ...

    def outbox_waiting(self) -> int: ...


class Books(SaleBook, JournalBook, DeskBook, DinerBook, AlertBook, Protocol):
    """Everything above on one connection, for the `core` thread."""

    def reopen(self) -> None:
        """Close the file and open it anew, checked. After a failed COMMIT nothing else is trusted.

        Raises: OperatorError as opening does.
        """
        ...


class Disk(Protocol):
    def free_mb(self) -> int:
        """Return the free megabytes on the home's disk."""
        ...
