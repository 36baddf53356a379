"""One page of transactions as Qt's table model: what stands in each cell, painted or read out. Main thread.

Promises: names stand here as masked as they came. Source: the picture of the page.
"""

from enum import IntEnum

from desktop.domain.identifiers import short_order_no
from desktop.domain.money import format_yuan
from desktop.domain.payment import Way
from desktop.services.transaction_views import TransactionLine
from desktop.ui.transaction_words import day_and_clock, line_look
from desktop.ui.translations import translate
from desktop.ui.widgets.row_table import RowModel
from desktop.ui.wording import DASH, clock, diner_class, diner_name, way_word


class Column(IntEnum):
    """What stands in a column, from the left."""

    TIME = 0
    ORDER = 1
    NAME = 2
    CLASS = 3
    WAY = 4
    AMOUNT = 5
    STATE = 6


NARROW_HIDES = (Column.ORDER, Column.CLASS)


class TransactionModel(RowModel):
    """The rows of one page; `with_day` where it may hold more than one day."""

    def __init__(self) -> None:
        super().__init__(
            (
                translate("transactions", "Time"),
                translate("transactions", "Order"),
                translate("transactions", "Name"),
                translate("transactions", "Class"),
                translate("transactions", "Way"),
                translate("transactions", "Amount ¥"),
                translate("transactions", "State"),
            )
        )
        self.right = frozenset({Column.AMOUNT})
        self.with_day = False

    def key(self, line: TransactionLine) -> str:
        """Return the order's number."""
        return line.order_no

    def words(self, line: TransactionLine, column: int) -> str:
        """Return what stands in a cell."""
        match Column(column):
            case Column.TIME:
                return day_and_clock(line.at) if self.with_day else clock(line.at)
            case Column.ORDER:
                return short_order_no(line.order_no)
            case Column.NAME:
                return diner_name(line.diner, line.way) if line.diner is not None or line.way is Way.FACE else DASH
            case Column.CLASS:
                return diner_class(line.diner)
            case Column.WAY:
                return way_word(line.way)
            case Column.AMOUNT:
                return format_yuan(line.amount_fen)
            case Column.STATE:
                return line_look(line).words
