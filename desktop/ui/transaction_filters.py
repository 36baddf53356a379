"""What can be asked of the transactions page: a text, days, a state, a way; and the question they make. Pure.

"Today" is the day of the desk's own clock, handed in. Source: ui.md, Transactions.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.domain.payment import SaleState, Way
from desktop.services.queries import TransactionsQuery

WEEK_DAYS = 7


class Days(Enum):
    """Which service days."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"  # the last seven days, today among them
    MONTH = "month"
    ALL = "all"
    ONE = "one"  # a day that a person picked


class Standing(Enum):
    """Where the money of a sale stands."""

    ANY = "any"
    PAID = "paid"
    IN_DOUBT = "in_doubt"
    REFUNDED = "refunded"
    TO_CHARGE = "to_charge"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    NOBODY = "nobody"


_STATES: dict[Standing, frozenset[SaleState]] = {
    Standing.ANY: frozenset(),
    Standing.PAID: frozenset({SaleState.PAID}),
    Standing.IN_DOUBT: frozenset({SaleState.SUBMITTED, SaleState.IN_DOUBT}),
    Standing.REFUNDED: frozenset(),
    Standing.TO_CHARGE: frozenset({SaleState.PAID_OFFLINE}),
    Standing.REFUSED: frozenset({SaleState.DECLINED}),
    Standing.CANCELLED: frozenset({SaleState.CANCELLED}),
    Standing.NOBODY: frozenset({SaleState.CANCELLED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is chosen. `one_day` counts for `Days.ONE` only; no `way` means any."""

    text: str = ""
    days: Days = Days.TODAY
    one_day: date | None = None
    standing: Standing = Standing.ANY
    way: Way | None = None


def first_and_last(filters: Filters, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day, both included; None for no bound."""
    match filters.days:
        case Days.TODAY:
            return today, today
        case Days.YESTERDAY:
            before = today - timedelta(days=1)
            return before, before
        case Days.WEEK:
            return today - timedelta(days=WEEK_DAYS - 1), today
        case Days.MONTH:
            return today.replace(day=1), today
        case Days.ALL:
            return None, None
        case Days.ONE:
            return filters.one_day or today, filters.one_day or today


def query_of(filters: Filters, today: date, *, page: int, page_size: int) -> TransactionsQuery:
    """Return the question that the filters make on a day."""
    first, last = first_and_last(filters, today)
    return TransactionsQuery(
        text=filters.text.strip(),
        first_day=first,
        last_day=last,
        states=_STATES[filters.standing],
        ways=frozenset() if filters.way is None else frozenset({filters.way}),
        refunded=filters.standing is Standing.REFUNDED,
        nobody_came=filters.standing is Standing.NOBODY,
        page=page,
        page_size=page_size,
    )
