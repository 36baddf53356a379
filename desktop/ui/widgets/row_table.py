"""A table whose rows are painted, one thing in each: the keyboard moves in it and over its ends. Main thread.

What the rows are is its children's: a model with `lines`, a `key` for each line, columns with a least width. Without
`scrolls` it shows as many rows as fit whole: whoever asks for a page asks for that many.
Source: pictures.md section 5, Table row.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, rounded, text

AnyIndex = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
ROW = 48
HEAD = 40
PADDING = 12


class RowModel(QAbstractTableModel):
    """The rows of one page. The delegate paints `LINE`; the texts are for screen readers and the header."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Any] = ()
        self.heads = tuple(heads)
        self.right: frozenset[int] = frozenset()  # the columns whose texts stand at the right

    def key(self, line: Any) -> str:
        """Return what a line is known by."""
        raise NotImplementedError

    def words(self, line: Any, column: int) -> str:
        """Return what stands in a cell."""
        raise NotImplementedError

    def put_lines(self, lines: Sequence[Any]) -> None:
        """Show a page."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of a line, or -1."""
        return next((row for row, line in enumerate(self.lines) if self.key(line) == key), -1)

    def rowCount(self, parent: AnyIndex = TOP) -> int:
        """Qt asks how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: AnyIndex = TOP) -> int:
        """Qt asks how many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a cell."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == RowModel.LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(line, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks for a column's name and where it stands."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RowTable(QTableView):
    """The table itself. `moved` tells the line that a person went to, `opened` the one that is wanted, `turned` that
    the keyboard went over an end (-1 or 1), `fits` how many rows there is room for."""

    moved = Signal(str)
    opened = Signal(str)
    turned = Signal(int)
    fits = Signal(int)

    def __init__(self, theme: Theme, name: str, rows: RowModel, *, scrolls: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.rows_fit = 0
        self.message = ""
        self._quiet = False
        self._lines = rows
        rows.setParent(self)
        self.setObjectName("rows")
        self.setModel(rows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(0)
        self.setAccessibleName(name)
        self.clicked.connect(self._clicked)

    def needed_width(self, column: int) -> int:
        """Return the least width of a column, in px."""
        raise NotImplementedError

    def put_lines(self, lines: Sequence[Any], key: str) -> None:
        """Show a page; the row of `key` stays chosen."""
        self._quiet = True
        self._lines.put_lines(lines)
        self._quiet = False
        self.choose(key)

    def show_message(self, message: str) -> None:
        """Say in place of rows why there are none."""
        if message != self.message:
            self.message = message
            self.setAccessibleDescription(message)
            self.viewport().update()

    def choose(self, key: str) -> bool:
        """Choose a line's row without telling anybody; tell whether it is here."""
        row = self._lines.row_of(key) if key else -1
        self._quiet = True
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(row)
        self._quiet = False
        return row >= 0

    def chosen(self) -> str:
        """Return the key of the line that is chosen, or an empty text."""
        row = self.currentIndex().row()
        return self._lines.key(self._lines.lines[row]) if 0 <= row < len(self._lines.lines) else ""

    def step(self, by: int) -> None:
        """Go a row up (-1) or down (1); over the end to the next page."""
        row, count = self.currentIndex().row(), len(self._lines.lines)
        wanted = (0 if by > 0 else count - 1) if row < 0 else row + by
        if 0 <= wanted < count:
            self.selectRow(wanted)
        elif count:
            self.turned.emit(by)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt says that another row is chosen."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._quiet and current.isValid() and current.row() != previous.row():
            self.moved.emit(self._lines.key(self._lines.lines[current.row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; leave the page's keys to the page."""
        match event.key():
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_PageUp:
                self.turned.emit(-1)
            case Qt.Key.Key_PageDown:
                self.turned.emit(1)
            case Qt.Key.Key_Home if self._lines.lines:
                self.selectRow(0)
            case Qt.Key.Key_End if self._lines.lines:
                self.selectRow(len(self._lines.lines) - 1)
            case _:
                event.ignore()  # nothing is searched by typing into the rows: that is what the field is for

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, and tell how many rows fit whole."""
        super().resizeEvent(event)
        self.lay_columns()
        fit = max(1, self.viewport().height() // ROW)
        if fit != self.rows_fit:
            self.rows_fit = fit
            self.fits.emit(fit)

    def lay_columns(self) -> None:
        """Give every column what it needs, and each its part of what is left."""
        shown = [column for column in range(len(self._lines.heads)) if not self.isColumnHidden(column)]
        widths = {column: self.needed_width(column) for column in shown}
        spare = max(0, self.viewport().width() - sum(widths.values()))
        for at, column in enumerate(shown):
            part = spare // len(shown) if at < len(shown) - 1 else spare - spare // len(shown) * (len(shown) - 1)
            self.setColumnWidth(column, widths[column] + part)

    def _clicked(self, index: AnyIndex) -> None:
        if 0 <= index.row() < len(self._lines.lines):
            self.opened.emit(self._lines.key(self._lines.lines[index.row()]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if self._lines.lines or not self.message:
            return
        painter = QPainter(self.viewport())
        lines = self.message.splitlines()
        middle = min(self.viewport().height() / 2, 180.0) - 16 * len(lines)
        for at, line in enumerate(lines):
            box = QRectF(PADDING, middle + 32 * at, self.viewport().width() - 2 * PADDING, 32)
            text(painter, box, line, 16, self.theme.colour("ink" if at == 0 else "ink2"), bold=at == 0, align=CENTRE)
        painter.end()


class RowCard(QWidget):
    """The card that a table lies on: its ground, the header's ground, its border."""

    def __init__(self, theme: Theme, view: RowTable) -> None:
        super().__init__()
        self.theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(view)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rect = QRectF(self.rect())
        radius = self.theme.px("radius_card")
        rounded(painter, rect, radius, colour("surface"))
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width(), HEAD + 1))
        rounded(painter, rect, radius, colour("page"))
        painter.restore()
        painter.fillRect(QRectF(0, HEAD, self.width(), 1), colour("line"))
        rounded(painter, rect, radius, None, colour("line"))
        painter.end()
