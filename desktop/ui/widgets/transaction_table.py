"""The table of transactions: a page of rows, painted; the keyboard moves in it and over its ends. Main thread.

Shows as many rows as fit whole, so that nothing scrolls: whoever asks for a page asks for that many.
Source: pictures.md section 5, Table row.
"""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.domain.payment import Way
from desktop.services.views import TransactionLine
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import every_look
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import CENTRE, rounded, text
from desktop.ui.widgets.transaction_model import NARROW_HIDES, AnyIndex, Column, TransactionModel
from desktop.ui.widgets.transaction_row import PADDING, ROW, TAG_EXTRA, RowDelegate
from desktop.ui.wording import way_word

HEAD = 40


class TransactionView(QTableView):
    """The table itself. `moved` tells the order that a person went to, `opened` the one whose story is wanted,
    `turned` that the keyboard went over an end (-1 or 1), `fits` how many rows there is room for."""

    moved = Signal(str)
    opened = Signal(str)
    turned = Signal(int)
    fits = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rows_fit = 0
        self.message = ""
        self._quiet = False
        self.rows = TransactionModel(self)
        self.setObjectName("transactions")
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self.setAccessibleName(translate("transactions", "Transactions"))
        self.clicked.connect(self._clicked)

    def show_lines(self, lines: tuple[TransactionLine, ...], *, with_day: bool, order_no: str) -> None:
        """Show a page; the row of `order_no` stays chosen."""
        with_day_before = self.rows.with_day
        self._quiet = True
        self.rows.show_lines(lines, with_day=with_day)
        self._quiet = False
        self.choose(order_no)
        if with_day_before != with_day:
            self._lay_columns()

    def show_message(self, message: str) -> None:
        """Say in place of rows why there are none."""
        if message != self.message:
            self.message = message
            self.setAccessibleDescription(message)
            self.viewport().update()

    def choose(self, order_no: str) -> bool:
        """Choose the row of an order without telling anybody; tell whether it is here."""
        row = self.rows.row_of(order_no) if order_no else -1
        self._quiet = True
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(row)
        self._quiet = False
        return row >= 0

    def chosen(self) -> str:
        """Return the order that is chosen, or an empty text."""
        row = self.currentIndex().row()
        return self.rows.lines[row].order_no if 0 <= row < len(self.rows.lines) else ""

    def step(self, by: int) -> None:
        """Go a row up (-1) or down (1); over the end to the next page."""
        row, count = self.currentIndex().row(), len(self.rows.lines)
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
            self.moved.emit(self.rows.lines[current.row()].order_no)

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
            case Qt.Key.Key_Home if self.rows.lines:
                self.selectRow(0)
            case Qt.Key.Key_End if self.rows.lines:
                self.selectRow(len(self.rows.lines) - 1)
            case _:
                event.ignore()  # nothing is searched by typing into the rows: that is what the field is for

    def set_narrow(self, narrow: bool) -> None:
        """Hide what a narrow page has no room for."""
        for column in NARROW_HIDES:
            self.setColumnHidden(column, narrow)
        self._lay_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, and tell how many rows fit whole."""
        super().resizeEvent(event)
        self._lay_columns()
        fit = max(1, self.viewport().height() // ROW)
        if fit != self.rows_fit:
            self.rows_fit = fit
            self.fits.emit(fit)

    def needed_width(self, column: Column) -> int:
        """Return the least width of a column, in px."""
        width = fonts.width
        inner = {
            Column.TIME: width("00-00 00:00:00" if self.rows.with_day else "00:00:00", 16),
            Column.ORDER: width("C1-0000-0000", 14),
            Column.NAME: width("欧阳*同学", 14, bold=True),
            Column.CLASS: width("三年二班", 14),
            Column.WAY: 24 + max(width(way_word(way), 14) for way in Way),
            Column.AMOUNT: width("1,000.00", 14, bold=True),
            Column.STATE: TAG_EXTRA + max(width(words, 14) for words in every_look()),
        }[column]
        return round(max(inner, width(self.rows.head(column), 14))) + 2 * PADDING

    def _lay_columns(self) -> None:
        shown = [column for column in Column if not self.isColumnHidden(column)]
        widths = {column: self.needed_width(column) for column in shown}
        spare = max(0, self.viewport().width() - sum(widths.values()))
        for at, column in enumerate(shown):
            part = spare // len(shown) if at < len(shown) - 1 else spare - spare // len(shown) * (len(shown) - 1)
            self.setColumnWidth(column, widths[column] + part)

    def _clicked(self, index: AnyIndex) -> None:
        if 0 <= index.row() < len(self.rows.lines):
            self.opened.emit(self.rows.lines[index.row()].order_no)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if self.rows.lines or not self.message:
            return
        painter = QPainter(self.viewport())
        lines = self.message.splitlines()
        middle = min(self.viewport().height() / 2, 180.0) - 16 * len(lines)
        for at, line in enumerate(lines):
            box = QRectF(PADDING, middle + 32 * at, self.viewport().width() - 2 * PADDING, 32)
            text(painter, box, line, 16, self.theme.colour("ink" if at == 0 else "ink2"), bold=at == 0, align=CENTRE)
        painter.end()


class TableCard(QWidget):
    """The card that the table lies on: its ground, the header's ground, its border."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.view = TransactionView(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.view)

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
