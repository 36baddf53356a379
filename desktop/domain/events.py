"""What the terminal tells the desk, and what the desk asks of it. Pure, frozen messages between threads.

Requests go from `core` to the `terminal` thread; events come back. A request never blocks: its answer is an event, and
no answer is one too (`TerminalLost`). Source: terminal-link.md section 5.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.domain.identifiers import OrderNo, RefundNo, RequestNo
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
    auth_code: str = field(default="", repr=False)  # what the desk's own scanner read, for a terminal that takes it


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """Give back a part of an order, or all of it."""

    refund_no: RefundNo
    order_no: OrderNo
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryRefund:
    refund_no: RefundNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Verify:
    """Identity without money; `purpose` is shown to the person."""

    request_no: RequestNo
    purpose: str
    timeout_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryVerification:
    request_no: RequestNo


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTerminal:
    """The installer compared the six digits on both sides: ask the person at the terminal to confirm them too."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLog:
    """Read at most `limit` lines of the terminal's own log above `after`."""

    after: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PutFace:
    """Enrol a face; the picture is kept nowhere on this side."""

    person_ref: str
    face_jpeg: bytes
    consent_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteFace:
    person_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFaces:
    """List at most `limit` enrolled persons above the reference `after`."""

    after: str
    limit: int


TerminalRequest = (
    Pay
    | Cancel
    | Query
    | Refund
    | QueryRefund
    | Verify
    | QueryVerification
    | ReadJournal
    | AckJournal
    | SetClock
    | Configure
    | PairTerminal
    | ReadLog
    | PutFace
    | DeleteFace
    | ListFaces
)

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
class DeviceCertificate:
    """What proved the terminal: its certificate, issued by a programme authority that this desk trusts.

    `fingerprint` is the SHA-256 of the certificate's DER, as 64 hexadecimal digits; it is what pairing pins.
    """

    sn: str
    issuer: str
    fingerprint: str
    not_before: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalConnected:
    """A new connection stands and the terminal said who it is. Recovery starts from here, every time.

    `certificate` is None only where a test speaks without TLS. `connection` is the number that a request for this
    terminal bears: the driver counts its connections from 1 and drops what was meant for another.
    """

    identity: TerminalIdentity
    certificate: DeviceCertificate | None = None
    connection: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalUnpaired:
    """A terminal of a trusted authority is there that this desk was not paired with: nothing but `PairTerminal` is
    sent to it. `code` is the six digits that both sides show; `connection` as of `TerminalConnected`."""

    identity: TerminalIdentity
    certificate: DeviceCertificate
    code: str
    connection: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalPaired:
    """The person at the terminal confirmed: its certificate is to be pinned. `TerminalConnected` follows."""

    identity: TerminalIdentity
    certificate: DeviceCertificate


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingRefused:
    """The person at the terminal did not confirm, or the terminal's digits were others. `error` is its code."""

    error: str


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
class RefundAnswered:
    """The answer to `Refund` or `QueryRefund`; with an `error` the terminal did not take the refund."""

    refund_no: RefundNo
    knowledge: Knowledge
    entry: JournalEntry | None = None
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationAnswered:
    """The answer to `Verify` or `QueryVerification`; with an `error` the terminal did not begin."""

    request_no: RequestNo
    knowledge: Knowledge
    entry: JournalEntry | None = None
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogArrived:
    """Lines of the terminal's own log, oldest first; untrusted text."""

    lines: tuple[str, ...]
    asked_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FacePut:
    """The answer to `PutFace`: a template, or an `error` (`poor_quality`, `duplicate_face` of `duplicate_of`, …)."""

    person_ref: str
    template_digest: str = ""
    quality: float = 0.0
    error: str = ""
    duplicate_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceDeleted:
    person_ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesListed:
    """`persons` are pairs of person reference and template digest, by reference."""

    persons: tuple[tuple[str, str], ...]
    asked_after: str


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
class ClockTold:
    """The terminal's clock, told by the way: nothing was set."""

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
    | TerminalUnpaired
    | TerminalPaired
    | PairingRefused
    | TerminalLost
    | StageReached
    | PayAnswered
    | OrderAnswered
    | RefundAnswered
    | VerificationAnswered
    | LogArrived
    | FacePut
    | FaceDeleted
    | FacesListed
    | JournalArrived
    | JournalAcked
    | ClockAnswered
    | ClockTold
    | Configured
    | RequestRefused
    | TerminalHealth
    | FaceLibraryAged
)
