"""What the use cases need from outside, as protocols of one to four methods.

The real ones are in `adapters/`, the fakes beside the tests; both pass the same contract tests (`tests/contract`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop.domain.events import DeviceCertificate, Stage, TerminalIdentity, TerminalRequest
from desktop.domain.guards import DinerToday
from desktop.domain.identifiers import OrderNo, RefundNo, RequestNo
from desktop.domain.journal import JournalEntry
from desktop.domain.menu import SoldItem
from desktop.domain.payment import PAID_NOTHING, PAID_STATES, SaleState, Way
from desktop.domain.person import Person
from desktop.domain.refund import RefundState
from desktop.domain.staff import NOBODY, StaffRef
from desktop.domain.verification import VerificationState
from desktop.services.exchange_ports import ArrivalBook, ExchangeBook, LibraryBook
from desktop.services.lanes_ports import LaneBook, Unclaimed
from desktop.services.menu_ports import MenuBook
from desktop.services.people_ports import EnrolmentBook
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


class TerminalLink(Protocol):
    """A line to face terminals. Requests return at once; answers arrive as `TerminalEvent`s in the core's inbox."""

    def request(self, request: TerminalRequest, connection: int) -> None:
        """Hand over a request that is meant for this connection: the number that `TerminalConnected` told.

        Dropped unless that very connection stands: a `TerminalLost` has told so, or waits in the inbox to tell it.
        """
        ...

    def unpin(self, device_sn: str) -> None:
        """Trust this terminal no more: a connection with it ends, and the next one finds it unpaired."""
        ...


class Terminal(Protocol):
    """The terminal that the core knows of; `services/known_terminal.py`."""

    def request(self, request: TerminalRequest) -> None:
        """Ask it, and no other that may have come in its place. Dropped while the core knows of none."""
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
    refunded_fen: int = 0

    @property
    def paid_fen(self) -> int:
        """Return what the terminal says was paid, in fen: the most that may be given back."""
        return self.amount_fen if self.state in PAID_STATES and self.cause != PAID_NOTHING else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSale:
    """What a sale is before it has a number."""

    amount_fen: int
    way: Way
    meal_id: str
    meal_name: str
    device_sn: str
    items: tuple[SoldItem, ...] = ()  # what it is made of, where dishes were chosen
    entered_by: StaffRef = NOBODY  # who is signed in at the desk
    lifted: "Lifted | None" = None
    order_no: OrderNo | None = None  # set aside for it, where it had to be claimed first
    unclaimed: Unclaimed | None = None  # no other desk could be asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A guard that somebody lifted, for one person and one order."""

    person_ref: str
    code: str
    by: StaffRef


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownHere:
    """What a sale by card or look-up rests on: who it is for, and that the desk knew them so."""

    person_ref: str
    known_by: str  # `card` or `lookup`


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenHere:
    """What a sale without the terminal rests on. Scores in thousandths of the cosine; `model_id` made the template."""

    person_ref: str
    consent_ref: str
    score_millis: int
    margin_millis: int
    threshold_millis: int
    model_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRefund:
    """What a refund is before it has a number. `reason` and `asked_by` are a supervisor's own words."""

    order_no: OrderNo
    amount_fen: int
    reason: str
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRecord:
    """One refund number as the ledger holds it."""

    refund_no: RefundNo
    order_no: OrderNo
    amount_fen: int
    state: RefundState
    reason: str
    asked_by: str
    device_sn: str
    created_at: datetime
    finished_at: datetime | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationRecord:
    """One verification as the ledger holds it: who, when, for what purpose, and who asked."""

    request_no: RequestNo
    purpose: str
    asked_by: str
    state: VerificationState
    device_sn: str
    created_at: datetime
    finished_at: datetime | None = None
    person_ref: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one journal entry did to the books. None of the three for an entry about nothing of this ledger."""

    entry_n: int
    sale: Sale | None = None
    refund: RefundRecord | None = None
    verification: VerificationRecord | None = None
    alert: AlertKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAlert:
    """`detail` is a code or a few codes for the sentence; `count` how often the same came again since."""

    alert_id: int
    kind: AlertKind
    order_no: str
    amount_fen: int
    raised_at: datetime
    detail: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineUse:
    """Payments whose credential waits to be charged; `oldest_at` is when the first of them was begun."""

    count: int
    sum_fen: int
    oldest_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A terminal that this desk was paired with; its certificate is pinned."""

    certificate: DeviceCertificate
    paired_at: datetime


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

    def remember_stage(self, order_no: OrderNo, stage: Stage, now: datetime) -> None:
        """Keep in memory when the terminal reached a stage; the outcome's entry writes it down with it."""
        ...

    def sell_here(self, new: NewSale, seen: SeenHere | KnownHere, now: datetime) -> Sale:
        """Write a sale whole, from CREATED to PAID_OFFLINE: known at this desk, charged later by the provider."""
        ...

    def note_lift(self, lifted: Lifted, now: datetime) -> None:
        """Somebody let a guarded sale through; the order that follows bears it too."""
        ...

    def serve_free(self, order_no: OrderNo, person_ref: str, meal_id: str, now: datetime) -> None:
        """A serving that costs nothing was handed out; the order that asked for money was given up."""
        ...

    def note_guard(self, order_no: OrderNo, person_ref: str, code: str, now: datetime) -> None:
        """A guard forbade the charge; the order is being cancelled."""
        ...


class CorrectionBook(Protocol):
    """Sales that wait to be charged, taken back. Durable when the call returns."""

    def sale(self, order_no: OrderNo) -> Sale | None: ...

    def has_left(self, order_no: OrderNo) -> bool:
        """Tell whether the sale was exported to the provider, who may charge it any moment."""
        ...

    def void(self, order_no: OrderNo, reason: str, asked_by: str, by: StaffRef, now: datetime) -> Sale:
        """PAID_OFFLINE becomes CANCELLED, with the cause `voided`."""
        ...

    def move_sale(
        self, order_no: OrderNo, new: NewSale, known: KnownHere, asked_by: str, by: StaffRef, now: datetime
    ) -> tuple[Sale, Sale]:
        """Void a sale and write it for another person, in one transaction; return both."""
        ...


class RefundBook(Protocol):
    """A refund's own entries; durable when the call returns, as a sale's are."""

    def sale(self, order_no: OrderNo) -> Sale | None: ...

    def held_fen(self, order_no: OrderNo) -> int:
        """Return what refunds of this order gave back or may be giving back just now, in fen."""
        ...

    def submit_refund(self, new: NewRefund, now: datetime) -> RefundRecord:
        """Make the refund number and write it; only then may a byte leave."""
        ...

    def lose_refund(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord: ...

    def refund_not_started(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord: ...

    def open_refunds(self) -> list[RefundRecord]: ...


class VerificationBook(Protocol):
    """A verification's own entries; durable when the call returns."""

    def submit_verification(self, purpose: str, asked_by: str, device_sn: str, now: datetime) -> VerificationRecord: ...

    def lose_verification(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord: ...

    def verification_not_started(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord: ...

    def open_verifications(self) -> list[VerificationRecord]: ...

    def recent_verifications(self, limit: int) -> list[VerificationRecord]: ...


class JournalBook(Protocol):
    """The terminal's journal, taken over."""

    def know_device(self, identity: TerminalIdentity, now: datetime) -> None:
        """Write down who the terminal is; the first time is its activation."""
        ...

    def journal_head(self, device_sn: str) -> int:
        """Return up to where this terminal's journal is taken over or known to have been dropped, 0 for nothing."""
        ...

    def journal_may_skip(self, device_sn: str, head: int) -> bool:
        """Tell whether the entries right after `head` may be missing: dropped because another desk, or the ledger that
        was lost and restored from a backup, had acknowledged them."""
        ...

    def take_over(self, device_sn: str, entries: Sequence[JournalEntry], now: datetime) -> list[Outcome]:
        """Write entries and what follows from them, in one durable transaction. Raises: DefectError for a gap."""
        ...

    def journal_read(self, device_sn: str, upto: int, now: datetime) -> bool:
        """The terminal has nothing beyond what was taken over, and its journal's head is `upto`. What it must have
        dropped is written down as such; False when entries are missing that it may not have dropped."""
        ...

    def take_dropped(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome | None:
        """Take over a single entry that the terminal told in answer to a query, from among those that it had dropped
        for a ledger that was lost and restored; None for any other, which contradicts what is held."""
        ...

    def note_clock(self, device_sn: str, drift_s: float, now: datetime) -> None:
        """Write down how far the terminal's clock was off before it was set."""
        ...

    def note_jump(self, jump_s: float, now: datetime) -> None:
        """Write down that the computer's clock jumped, and raise the alert for it."""
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

    def offline_use(self) -> OfflineUse:
        """Return what was taken while terminal or network was away."""
        ...

    def deferred_use(self) -> OfflineUse:
        """Return what was taken by card or look-up."""
        ...


class DinerBook(Protocol):
    """Who eats, and what they had today."""

    def person(self, person_ref: str) -> Person | None: ...

    def by_card(self, card_no: str) -> Person | None: ...

    def today(self, person_ref: str, meal_id: str, now: datetime) -> DinerToday: ...


class PairingBook(Protocol):
    """The terminals this desk was paired with. Durable when a call returns."""

    def pairings(self) -> list[Pairing]: ...

    def pair(self, certificate: DeviceCertificate, now: datetime) -> None:
        """Pin a certificate to its serial number, in place of any other."""
        ...

    def unpair(self, device_sn: str, now: datetime) -> bool:
        """Forget the pin; False when there was none."""
        ...


class AlertBook(Protocol):
    """What waits for a person."""

    def open_alerts(self) -> list[OpenAlert]: ...

    def raise_alert(self, kind: AlertKind, detail: str, now: datetime) -> None:
        """Raise what no journal entry raises; the same kind and detail while it is open only counts."""
        ...

    def dismiss(self, alert_id: int, now: datetime) -> None: ...

    def outbox_waiting(self) -> int:
        """Return how many entries have not left for the provider yet."""
        ...

    def outbox_since(self) -> datetime | None:
        """Return since when the oldest of them waits."""
        ...


class ActorBook(Protocol):
    """Who does what from where."""

    def acted_by(self, staff_ref: StaffRef, screen: str) -> None:
        """Say who is at the desk and at which screen from now on; it goes into the entries of what people cause."""
        ...


class Books(
    SaleBook, CorrectionBook, RefundBook, VerificationBook, JournalBook, DeskBook, DinerBook, PairingBook, AlertBook,
    EnrolmentBook, MenuBook, ActorBook, LaneBook, ExchangeBook, ArrivalBook, LibraryBook, Protocol,
):  # fmt: skip
    """Everything above on one connection, for the `core` thread."""

    def reopen(self) -> None:
        """Close the file and open it anew, checked. After a failed COMMIT nothing else is trusted.

        Raises: OperatorError as opening does.
        """
        ...


class Disk(Protocol):
    """The home's disk, with a reserve on it: room to end the sale in hand once nothing else is left."""

    def free_mb(self) -> int:
        """Return the free megabytes on the home's disk."""
        ...

    def take_reserve(self) -> bool:
        """Set room aside, unless it is already; tell whether it is. False on a disk too full for it."""
        ...

    def release_reserve(self) -> None:
        """Give the room back to the disk. Never fails: at worst there was none."""
        ...
