"""What the terminal tells the desk, and what the desk asks of it. Pure, frozen messages between threads.

Requests go from `core` to the `terminal` thread; events come back. A request never blocks: its answer is an event, and
no answer is one too (`TerminalLost`). Source: terminal-link.md section 5.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import Way


class Stage(Enum):
    """How far the terminal got with an order; in the order in which they come."""

    SENT = "sent"  # the desk handed it over
    SHOWN = "shown"
    SEARCHING = "searching"
    MATCHED = "matched"
    AUTHORISING = "authorising"


# --- requests: core to terminal -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    order_no: OrderNo
    amount_fen: int
    subject: str
    timeout_s: int
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    order_no: OrderNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    order_no: OrderNo


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadJournal:
    """Read at most `limit` entries above `after`."""

    after: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AckJournal:
    """Everything up to `upto` is durable here."""

    upto: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClock:
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Configure:
    """The parameters that incentive and offline payment depend on. Hours are whole."""

    provider_pid: str
    customer_id: str
    store_id: str
    single_limit_fen: int
    offline_single_fen: int
    offline_total_fen: int
    offline_hours: int


TerminalRequest = Pay | Cancel | Query | ReadJournal | AckJournal | SetClock | Configure

# --- events: terminal to core ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalIdentity:
    """The answer to `hello`."""

    sn: str
    model: str
    manufacturer: str
    camera_vendor: str
    camera_model: str
    face_algorithm: str
    firmware: str
    capabilities: frozenset[str]
    journal_head: int
    roster_digest: str
    roster_count: int
    clock: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalConnected:
    """A new connection stands and the terminal said who it is. Recovery starts from here, every time."""

    identity: TerminalIdentity


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalLost:
    """There is no connection: `code` is an OperatorError code (`link.*`), `detail` a fact for its sentence."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageReached:
    order_no: OrderNo
    stage: Stage
    person_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayAnswered:
    """The terminal took the order (`error` empty) or refused to start it: nothing was charged for it then."""

    order_no: OrderNo
    error: str = ""


class Knowledge(Enum):
    """What `query` and `cancel` answer."""

    UNKNOWN = "unknown"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAnswered:
    order_no: OrderNo
    knowledge: Knowledge
    stage: Stage | None = None
    entry: JournalEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalArrived:
    """Entries in the terminal's order. `asked_after` is None for an unasked event, else the request's `after`."""

    entries: tuple[JournalEntry, ...]
    asked_after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalAcked:
    upto: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockAnswered:
    clock: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRefused:
    """Any other request that the terminal answered with an error."""

    request: TerminalRequest
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalHealth:
    camera_ok: bool
    storage_free: int
    network_up: bool
    temperature_c: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceLibraryAged:
    """Seconds since the terminal last fetched its face library."""

    age_s: int


TerminalEvent = (
    TerminalConnected
    | TerminalLost
    | StageReached
    | PayAnswered
    | OrderAnswered
    | JournalArrived
    | JournalAcked
    | ClockAnswered
    | Configured
    | RequestRefused
    | TerminalHealth
    | FaceLibraryAged
)
