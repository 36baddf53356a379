"""What the desk shows, as frozen pictures of its state; published by `core` and `reader`, painted by `ui`.

A view is whole: the receiver needs no earlier one. Codes in them (`reason`, `stopped`) have their sentences in
`ui/strings.py`. Money in fen. Instants are aware datetimes. Source: ui.md, Checkout.
"""

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum

from desktop.domain.events import DeviceCertificate, Stage, TerminalIdentity
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.access_views import AccessNews
from desktop.services.capture_views import CaptureView, EnrolmentView, Preview
from desktop.services.commands import Mode
from desktop.services.exchange_views import CarriesOver, ExchangeView
from desktop.services.incentive_views import ProgressView, StatementNews, StatementView, SubsidyView
from desktop.services.manual_views import ManualNews
from desktop.services.menu_views import MenuView
from desktop.services.people_views import (
    BulkView,
    FaceEnrolView,
    FoundDiners,
    ImportPreview,
    PeopleNews,
    PeopleView,
    PersonUnmasked,
    PersonView,
    ReconcileView,
)
from desktop.services.peripheral_views import PeripheralView
from desktop.services.reason import Reason
from desktop.services.report_views import DayReportView, MonthReportView, ReportNews
from desktop.services.settings import Settings
from desktop.services.settings_views import SettingsPageView
from desktop.services.shift_views import ShiftHandedOver, ShiftsView
from desktop.services.sync_views import SyncView
from desktop.services.transaction_views import StoryView, TransactionsView
from desktop.services.update_views import UpdateView


class Phase(Enum):
    """What the banner says."""

    READY = "ready"
    WORKING = "working"
    PAID = "paid"
    FREE = "free"  # served, and nothing charged
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    STOPPED = "stopped"  # nothing can be sold; `CheckoutView.reason` says why


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineCaps:
    """What may still be taken while the terminal has no network; None where there is no cap."""

    count_left: int
    count_cap: int
    sum_left_fen: int
    sum_cap_fen: int
    minutes_left: int
    minutes_cap: int
    waiting_count: int  # payments with a credential, not yet charged


class LocalPhase(Enum):
    """How this computer's own recognition stands."""

    OFFERED = "offered"  # the terminal is away, and it may be begun
    LOOKING = "looking"
    ASKING = "asking"  # somebody was recognised: is it you?


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalView:
    """This computer's own recognition in the terminal's place; None where it may not be used now."""

    phase: LocalPhase
    amount_fen: int
    diner: MaskedDiner | None = None  # who is asked
    asks_until_s: int = 0  # how long an answer is waited for
    reason: Reason | None = None  # why the last one was not taken, or why the camera cannot


@dataclass(frozen=True, slots=True, kw_only=True)
class Liftable:
    """A refusal that somebody may lift: for whom, and which guard (its roles: `domain/staff.py`)."""

    person_ref: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPerson:
    """Who was chosen among those found, what they would pay (0: nothing), or why not."""

    person_ref: str
    diner: MaskedDiner | None
    amount_fen: int
    refusal: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """One sale in a list, or the last result."""

    order_no: str
    at: datetime
    amount_fen: int
    state: SaleState
    meal_name: str
    way: Way
    diner: MaskedDiner | None = None
    serving: int = 0  # which serving of this meal it is for the diner; 0 when unknown
    reason: Reason | None = None
    refunded_fen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckoutView:
    """The selling page's left side. `order_no` is empty before a sale is made. `armed` means that the terminal already
    holds the order and waits for a face (READY, continuous)."""

    phase: Phase
    mode: Mode
    continuous: bool
    amount_fen: int
    meal_name: str
    single_limit_fen: int
    quick_amounts_fen: tuple[int, ...] = ()
    fixed_fen: int = 0  # the meal's price, whatever this sale costs
    order_no: str = ""
    armed: bool = False
    can_cancel: bool = False
    way: Way = Way.FACE
    stage: Stage | None = None
    started_at: datetime | None = None  # when the terminal began to work on it
    query_after_s: int = 0
    diner: MaskedDiner | None = None
    result: SaleLine | None = None  # of this sale, when the phase is PAID, REFUSED or IN_DOUBT
    last: SaleLine | None = None  # of the sale before
    reason: Reason | None = None  # why REFUSED or STOPPED
    offline: OfflineCaps | None = None  # None while the terminal has network
    in_doubt_count: int = 0
    local: LocalView | None = None
    notice: Reason | None = None  # something to know that stops nothing: another price, wait a moment
    liftable: Liftable | None = None  # the refusal on the screen may be lifted by somebody
    asked: AskedPerson | None = None  # found by name or number, and to be confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentView:
    """Latest first; time-outs (nobody came) are not in it."""

    sales: tuple[SaleLine, ...]


class AlertKind(Enum):
    IN_DOUBT = "in_doubt"
    LATE_PAID = "late_paid"  # charged although the desk had given the order up
    FOREIGN_ENTRY = "foreign_entry"  # the terminal charged an order number that this ledger does not have
    AMOUNT_DIFFERS = "amount_differs"
    GUARD_TOO_LATE = "guard_too_late"  # a guard said no, and the terminal had charged already
    WRONG_PARAMETERS = "wrong_parameters"  # a paid sale without the parameters that the incentive depends on
    PARAMETERS_REFUSED = "parameters_refused"  # the terminal did not take them
    REFUND_IN_DOUBT = "refund_in_doubt"
    CHARGE_FAILED = "charge_failed"  # taken offline, and declined when it was to be charged: the money will not come
    CONTRADICTED = "contradicted"  # a journal denies money that these books hold; they stay as they are
    LATE_REFUND = "late_refund"  # money went back although the desk had shown that it did not
    OVER_REFUNDED = "over_refunded"  # more went back than was paid
    PAID_HERE_TOO = "paid_here_too"  # the terminal charged somebody who, cut off there, paid at this computer as well
    CLOCK_JUMPED = "clock_jumped"
    CLOCK_DIFFERS = "clock_differs"  # terminal and computer are too far apart to be set without a person
    LANE_DOUBLE = "lane_double"  # the same serving was sold at another desk while this one could not ask
    PRINTER_PAPER = "printer_paper"  # the receipt printer has no paper, or its cover is open
    PRINTER_AWAY = "printer_away"  # the receipt printer does not answer, or is not well


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that waits for a person. `alert_id` is 0 for an order in doubt, which ends by itself; `refundable` says
    that its money can be given back from the sale's story."""

    kind: AlertKind
    alert_id: int
    order_no: str
    since: datetime
    amount_fen: int
    diner: MaskedDiner | None = None
    attempts: int = 0
    next_query_at: datetime | None = None
    terminal_up: bool = True
    detail: str = ""
    count: int = 1
    refundable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertsView:
    """Oldest first."""

    alerts: tuple[Alert, ...]


class LinkState(Enum):
    CONNECTING = "connecting"
    RECOVERING = "recovering"
    ONLINE = "online"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanesView:
    """The other desks of the school: reachable, or away since when and why; how many sales they were not asked about
    and still have to be."""

    away_since: datetime | None
    reason: Reason | None = None
    unclaimed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """The status bar."""

    now: datetime
    till_name: str
    meal_name: str
    meal_starts_at: time
    meal_ends_at: time
    serving: bool
    meal_no: int  # servings paid in this meal so far
    link: LinkState
    link_reason: Reason | None
    link_since: datetime
    network_up: bool
    network_since: datetime | None
    face_library_at: datetime | None
    clock_checked_at: datetime | None
    clock_drift_s: float
    clock_jump_s: float  # how far the computer's clock jumped from the desk's time; 0 while they go together
    disk_free_mb: int
    disk_ok: bool
    outbox_waiting: int
    simulated: bool
    outbox_since: datetime | None = None  # since when the oldest of them waits
    lanes: LanesView | None = None  # None for a desk alone


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundView:
    """The refund asked for last. Without a `state` it was not begun, and `reason` says why."""

    order_no: str
    amount_fen: int
    refund_no: str = ""
    state: RefundState | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """The correction asked for last: done, or why not. `moved_to` is the order that took the place of this one."""

    order_no: str
    moved_to: str = ""
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationLine:
    """One verification: who was recognised (None: nobody that this desk knows), when, why, and who asked."""

    request_no: str
    at: datetime
    finished_at: datetime | None
    purpose: str
    asked_by: str
    state: VerificationState
    diner: MaskedDiner | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationView:
    """The verification page: `waiting` for the terminal to be free, or `request_no` in hand, or neither."""

    waiting: bool
    request_no: str
    refusal: Reason | None
    records: tuple[VerificationLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalLogView:
    """Lines of the terminal's own log, oldest first; untrusted text."""

    lines: tuple[str, ...]


class ParameterState(Enum):
    """Whether the terminal holds the parameters that incentive and offline payment depend on."""

    UNKNOWN = "unknown"
    SENT = "sent"
    SET = "set"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceHealth:
    """What the terminal told of itself, and when."""

    at: datetime
    camera_ok: bool
    storage_free: int  # bytes
    network_up: bool
    temperature_c: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesView:
    """The terminal as the installer sees it. `identity` is None before any terminal said hello; `code` are the six
    digits while an unpaired one waits; `pairing_error` is the terminal's word when it did not pair."""

    link: LinkState
    link_reason: Reason | None
    identity: TerminalIdentity | None
    certificate: DeviceCertificate | None
    paired: bool
    code: str = ""
    pairing: bool = False  # the person at the terminal is being asked
    pairing_error: str = ""
    parameters: ParameterState = ParameterState.UNKNOWN
    clock_drift_s: float = 0.0
    clock_checked_at: datetime | None = None
    health: DeviceHealth | None = None
    face_library_at: datetime | None = None
    journal_head: int = 0  # taken over up to here


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsInForce:
    """What the desk goes by from now on."""

    settings: Settings


View = (
    CheckoutView
    | RecentView
    | AlertsView
    | StatusView
    | ProgressView
    | SubsidyView
    | StatementView
    | StatementNews
    | RefundView
    | CorrectionView
    | ShiftsView
    | ShiftHandedOver
    | VerificationView
    | TerminalLogView
    | DevicesView
    | ExchangeView
    | CarriesOver
    | TransactionsView
    | StoryView
    | PeopleView
    | FoundDiners
    | PersonView
    | PersonUnmasked
    | ImportPreview
    | PeopleNews
    | FaceEnrolView
    | ReconcileView
    | BulkView
    | CaptureView
    | Preview
    | EnrolmentView
    | DayReportView
    | MonthReportView
    | ReportNews
    | ManualNews
    | SettingsInForce
    | MenuView
    | AccessNews
    | PeripheralView
    | SettingsPageView
    | SyncView
    | UpdateView
)
