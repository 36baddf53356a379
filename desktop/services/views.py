"""What the desk shows, as frozen pictures of its state; published by `core` and `reader`, painted by `ui`.

A view is whole: the receiver needs no earlier one. Codes in them (`reason`, `stopped`) have their sentences in
`ui/strings.py`. Money in fen. Instants are aware datetimes. Source: ui.md, Checkout.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner
from desktop.services.commands import Mode


class Phase(Enum):
    """What the banner says."""

    READY = "ready"
    WORKING = "working"
    PAID = "paid"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    STOPPED = "stopped"  # nothing can be sold; `CheckoutView.reason` says why


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A code with the facts for its sentence, such as `guard.second_serving` with `at`, `amount_fen`."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentView:
    """Latest first; time-outs (nobody came) are not in it."""

    sales: tuple[SaleLine, ...]


class AlertKind(Enum):
    IN_DOUBT = "in_doubt"
    LATE_PAID = "late_paid"  # charged although the desk had given the order up
    FOREIGN_ENTRY = "foreign_entry"  # the terminal charged an order number that this ledger does not have
    AMOUNT_DIFFERS = "amount_differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that waits for a person. `alert_id` is 0 for an order in doubt, which ends by itself."""

    kind: AlertKind
    alert_id: int
    order_no: str
    since: datetime
    amount_fen: int
    diner: MaskedDiner | None = None
    attempts: int = 0
    next_query_at: datetime | None = None
    terminal_up: bool = True


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
    disk_free_mb: int
    disk_ok: bool
    outbox_waiting: int
    simulated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The three figures, in fen. `confirmed_fen` is None until a provider's statement was read."""

    accrued_fen: int
    qualified_fen: int
    confirmed_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """What one device earns under one policy. `outside` names why nothing can be earned today, or is None:
    `progress.no_device`, `progress.not_in_programme`, `progress.outside_window`, `progress.no_policy`."""

    as_of: datetime
    policy_id: str
    device_sn: str
    day: date
    month: str
    outside: Reason | None
    today_users: int
    today_users_cap: int  # daily_cap_fen // fen_per_user_day
    today: Figures
    month_users: int
    month_users_min: int
    month_figures: Figures
    serving_days_left: int
    period: Figures
    period_cap_fen: int


View = CheckoutView | RecentView | AlertsView | StatusView | ProgressView
