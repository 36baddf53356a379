"""What a page asks of the reader: questions about the books, answered by views. Frozen; to the `pages` thread."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import SaleState, Way

PAGE_SIZE = 50


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
    page: int = 0
    page_size: int = PAGE_SIZE


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuery:
    """One order, event by event."""

    order_no: OrderNo


Question = TransactionsQuery | StoryQuery
