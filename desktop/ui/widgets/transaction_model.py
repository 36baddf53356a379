"""One page of transactions as Qt's table model: what stands in each cell, painted or read out. Main thread.

Promises: names stand here as masked as they came. Source: the picture of the page.
"""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.identifiers import short_order_no
from desktop.domain.money import format_yuan
from desktop.domain.payment import Way
from desktop.services.views import TransactionLine
from desktop.ui.transaction_words import day_and_clock, line_look
from desktop.ui.translations import translate
from desktop.ui.wording import DASH, clock, diner_class, diner_name, way_word

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


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


class TransactionModel(QAbstractTableModel):
    """The rows of one page. The delegate paints `LINE`; the texts are for screen readers and the header."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[TransactionLine, ...] = ()
        self.with_day = False
        self._heads = {
            Column.TIME: translate("transactions", "Time"),
            Column.ORDER: translate("transactions", "Order"),
            Column.NAME: translate("transactions", "Name"),
            Column.CLASS: translate("transactions", "Class"),
            Column.WAY: translate("transactions", "Way"),
            Column.AMOUNT: translate("transactions", "Amount ¥"),
            Column.STATE: translate("transactions", "State"),
        }

    def show_lines(self, lines: tuple[TransactionLine, ...], *, with_day: bool) -> None:
        """Show a page; `with_day` where it may hold more than one day."""
        self.beginResetModel()
        self.lines, self.with_day = lines, with_day
        self.endResetModel()

    def row_of(self, order_no: str) -> int:
        """Return the row of an order, or -1."""
        return next((row for row, line in enumerate(self.lines) if line.order_no == order_no), -1)

    def head(self, column: Column) -> str:
        """Return a column's name."""
        return self._heads[column]

    def words(self, line: TransactionLine, column: Column) -> str:
        """Return what stands in a cell."""
        match column:
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

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a cell."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == TransactionModel.LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(line, Column(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a column's name and where it stands."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.AMOUNT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
