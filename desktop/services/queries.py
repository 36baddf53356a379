"""What a page asks of the reader: questions about the books, answered by views. Frozen; to the `pages` thread."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import SaleState, Way
from desktop.services.audit_views import AuditQuery
from desktop.services.exchange_views import CarriesOverQuery
from desktop.services.people_views import PeopleQuery, PersonQuery
from desktop.services.report_views import DayReportQuery, MonthReportQuery
from desktop.services.shift_views import ShiftsQuery

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class IncentiveFilter:
    """The sales behind a number of the subsidy page, of one month (YYYY-MM) and, if named, one day.

    `what` is a verdict's reason (sales lost for it: it is their first), `valid_for_device`, `valid_for_incentive`,
    `first_of_day` (one sale for each user and day: what the day's number counts), `first_of_month`, `daily_cap`,
    `total_cap`, `month_short`, `credit`, `sign.` and a sign's name, or `sales` with `trade_nos`.
    """

    what: str
    month: str
    day: date | None = None
    device_sn: str = ""
    trade_nos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionsQuery:
    """Sales by what is typed (name, class, number, order number, amount in yuan), and by filters; empty means all.

    `first_day` and `last_day` are service days, both included. `page` counts from 0. Orders for which nobody came are
    left out unless `nobody_came`.
    """

    text: str = ""
    first_day: date | None = None
    last_day: date | None = None
    states: frozenset[SaleState] = frozenset()
    ways: frozenset[Way] = frozenset()
    refunded: bool = False  # only those of which money went back
    nobody_came: bool = False
    incentive: IncentiveFilter | None = None
    page: int = 0
    page_size: int = PAGE_SIZE


@dataclass(frozen=True, slots=True, kw_only=True)
class FindDiners:
    """Who may be meant at the checkout, by name, pinyin, number, class or card; the first few."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuery:
    """One order, event by event."""

    order_no: OrderNo


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsidyQuery:
    """The subsidy page. Empty words mean the device seen last and the open month."""

    device_sn: str = ""
    month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery:
    """A month's statement, as it was issued or, if it was not yet, as it would be now. Empty: the last month over."""

    month: str = ""


Question = (
    TransactionsQuery | StoryQuery | SubsidyQuery | StatementQuery | PeopleQuery | PersonQuery | DayReportQuery
    | MonthReportQuery | FindDiners | AuditQuery | ShiftsQuery | CarriesOverQuery
)  # fmt: skip
