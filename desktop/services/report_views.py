"""What the reports page shows: a day, a month, how each was closed; frozen, made on `pages`, painted by `ui`.

The figures follow the ledger's numbers and not the clock: a close covers the entries `from_n` to `to_n`, the next
begins at the entry after. So every entry stands in exactly one close or in what is open, and all of them add up to the
ledger. Money in fen; `paid` is what was received, `taken` what waits to be charged (延迟扣款).
Source: issue 6, Shifts and day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any

from desktop.domain.person import MaskedDiner
from desktop.domain.staff import NOBODY as NO_STAFF
from desktop.domain.staff import StaffRef
from desktop.services.reason import Reason

#: Keys of a class line where there is no class: staff, paid without being known (a payment code), a person who is gone.
STAFF, NOBODY, ERASED = "*staff", "*nobody", "*erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReportQuery:
    """A day's report; without a day what is open, or the last close where nothing is. `z` asks for one close."""

    day: date | None = None
    z: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReportQuery:
    """A month's report, `2026-06`; the open one where it is empty."""

    month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What moved. `taken` began to wait to be charged; `charged`, `failed` and `voided` wait no more. `late` counts
    what belongs to orders of an earlier close. In doubt counts nowhere else."""

    paid_count: int = 0
    paid_fen: int = 0
    refunded_count: int = 0
    refunded_fen: int = 0
    taken_count: int = 0
    taken_fen: int = 0
    charged_count: int = 0
    charged_fen: int = 0
    failed_count: int = 0
    failed_fen: int = 0
    voided_count: int = 0
    voided_fen: int = 0
    late_count: int = 0
    in_doubt_count: int = 0
    in_doubt_fen: int = 0

    @property
    def net_fen(self) -> int:
        """Return what was received less what went back, in fen; may be negative."""
        return self.paid_fen - self.refunded_fen

    @property
    def waiting_count(self) -> int:
        """Return by how many the charges that wait have grown; may be negative."""
        return self.taken_count - self.charged_count - self.failed_count - self.voided_count

    @property
    def waiting_fen(self) -> int:
        """Return by how much the charges that wait have grown, in fen; may be negative."""
        return self.taken_fen - self.charged_fen - self.failed_fen - self.voided_fen

    @property
    def anything(self) -> bool:
        """Tell whether any money moved."""
        counts = (self.paid_count, self.refunded_count, self.taken_count, self.charged_count, self.failed_count)
        return any((*counts, self.voided_count))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One meal, way, class, hour (`07`), day (`2026-06-18`) or cashier (a reference; empty: nobody). Of a cashier also
    the meals at which they sold, and when the first and the last entry of what they sold was written."""

    key: str
    name: str
    sums: Sums
    meals: tuple[str, ...] = ()
    first_at: datetime | None = None
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A shift's place: entries `from_n` to `to_n`, from when to when as its entries say. An open one ends at the head.

    `staff_ref` is empty where nobody has the desk yet; `taken_by` is who took over, empty where it was closed."""

    from_n: int
    to_n: int
    staff_ref: StaffRef
    began_at: datetime
    ended_at: datetime | None = None
    taken_by: StaffRef = NO_STAFF

    @property
    def is_open(self) -> bool:
        """Tell whether it goes on."""
        return self.ended_at is None

    @property
    def end_n(self) -> int:
        """Return the entry that ended it, 0 while it is open: what it is asked for by."""
        return 0 if self.is_open else self.to_n


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftLine:
    """A shift in a list, or the part of one that stands in a day's report. `name` is today's."""

    span: Span
    name: str
    sums: Sums


class LateKind(Enum):
    """What a late entry did."""

    PAID = "paid"
    REFUNDED = "refunded"
    TAKEN = "taken"
    CHARGED = "charged"
    FAILED = "failed"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateEntry:
    """Entry `n`, of an order that began before the close it stands in; `service_day` is the order's."""

    n: int
    at: datetime
    kind: LateKind
    order_no: str
    service_day: date
    fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The order numbers given out on a day, in one report; `missing` of them carries no entry."""

    service_day: date
    first: int
    last: int
    count: int
    missing: int


class DoubtKind(Enum):
    SALE = "sale"
    REFUND = "refund"
    VERIFICATION = "verification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What has no result yet. `number` is what the terminal is asked by, `in_hand` says that it is being worked on,
    `terminal_gone` that its terminal can be asked no more: the provider alone can say what became of it."""

    kind: DoubtKind
    number: str
    order_no: str
    since: datetime
    amount_fen: int
    diner: MaskedDiner | None = None
    in_hand: bool = False
    terminal_gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftInDoubt:
    """What a terminal that is gone for good took with it, as a close names it."""

    kind: DoubtKind
    number: str
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseLine:
    """A close as it was made: entries `from_n` to `to_n`, the last of which has the hash `head`. `document` is the
    report as it was closed, and `waiting` what waited to be charged at its end."""

    z: int
    service_day: date
    closed_at: datetime
    closed_by: str
    from_n: int
    to_n: int
    head: str
    sums: Sums
    waiting_count: int
    waiting_fen: int
    document: Mapping[str, Any] = field(default_factory=dict)

    @property
    def left_in_doubt(self) -> tuple[LeftInDoubt, ...]:
        """Return what it names as left in doubt."""
        return tuple(
            LeftInDoubt(kind=DoubtKind(each["kind"]), number=each["number"], amount_fen=each["amount_fen"])
            for each in self.document.get("left_in_doubt", ())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReportView:
    """`closes` are the day's; `is_open` says that what is not closed is in it (`from_n` to `to_n` then), and `is_part`
    that it shows a day out of what is open, which the next close takes whole. Where the day's orders were closed under
    another day, `elsewhere` names those closes. `has_terminal` says that one is there to be read before a close."""

    query: DayReportQuery
    day: date
    as_of: datetime
    totals: Sums
    meals: tuple[ReportLine, ...]
    ways: tuple[ReportLine, ...]
    classes: tuple[ReportLine, ...]
    hours: tuple[ReportLine, ...]
    late: tuple[LateEntry, ...]
    numbers: tuple[Numbers, ...]
    closes: tuple[CloseLine, ...]
    is_open: bool
    is_part: bool
    elsewhere: tuple[int, ...]
    from_n: int
    to_n: int
    next_z: int
    last_close: CloseLine | None
    waiting_count: int
    waiting_fen: int
    foreign_count: int
    doubts: tuple[Doubt, ...] = ()
    has_terminal: bool = True
    chain_broken_at: int = 0
    backup_at: datetime | None = None
    restored: bool = False
    fault: Reason | None = None
    cashiers: tuple[ReportLine, ...] = ()  # by who was signed in; empty where nobody ever was
    shifts: tuple[ShiftLine, ...] = ()  # the parts of shifts that stand in it; likewise

    @property
    def may_be_closed(self) -> bool:
        """Tell whether there is anything to close and nothing in the books that stands against it."""
        unanswered = any(not doubt.terminal_gone for doubt in self.doubts)
        return (
            self.is_open and not self.is_part and self.totals.anything and not unanswered and not self.chain_broken_at
        )

    @property
    def left_in_doubt(self) -> tuple[LeftInDoubt, ...]:
        """Return what terminals that are gone took with them: as it stands while the day is open, else as the last
        close named it."""
        if not self.is_open:
            return self.closes[-1].left_in_doubt
        return tuple(
            LeftInDoubt(kind=doubt.kind, number=doubt.number, amount_fen=doubt.amount_fen)
            for doubt in self.doubts
            if doubt.terminal_gone
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReportView:
    """A month: its closes, and of what is open the entries of its days. `days` are those of the closes."""

    month: str
    as_of: datetime
    totals: Sums
    days: tuple[ReportLine, ...]
    meals: tuple[ReportLine, ...]
    ways: tuple[ReportLine, ...]
    classes: tuple[ReportLine, ...]
    closes: tuple[CloseLine, ...]
    months: tuple[str, ...]
    open_fen: int
    open_count: int
    cashiers: tuple[ReportLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNews:
    """What became of what was asked: `done` is `closed` (with `z`), `saved` (with `path`), `progress` (with `written`
    of `total`) or `cancelled`; or nothing was done for `fault`."""

    done: str = ""
    z: int = 0
    path: str = ""
    written: int = 0
    total: int = 0
    fault: Reason | None = None
