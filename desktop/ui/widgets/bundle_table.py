"""The table of bundles: number, time, rows, where to, read back, acknowledged or how long it waits. Painted.

Main thread. Enter or a touch opens a row. The ledger's range goes first where there is no room for all.
Source: the sync page's picture; pictures.md section 5, Table row.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from desktop.services.sync_views import BundleLine
from desktop.ui import fonts, icons
from desktop.ui.sync_words import acknowledged_look, check_look, instant, moment, number, span, went_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import RIGHT, text
from desktop.ui.widgets.row_painter import TAG_EXTRA, RowPainter
from desktop.ui.widgets.row_table import PADDING, AnyIndex, RowModel, RowTable
from desktop.ui.wording import DASH

CHEVRON = 20


class Column(IntEnum):
    """What stands in a column, from the left."""

    NUMBER = 0
    TIME = 1
    ROWS = 2
    LEDGER = 3
    WENT = 4
    CHECK = 5
    ACKNOWLEDGED = 6
    OPEN = 7


class BundleModel(RowModel):
    """The bundles, known by their sequence. `now` is the moment that ages are counted to."""

    def __init__(self) -> None:
        super().__init__(
            (
                translate("sync", "Bundle"),
                translate("sync", "Time"),
                translate("sync", "Rows"),
                translate("sync", "Ledger"),
                translate("sync", "To"),
                translate("sync", "Check"),
                translate("sync", "Provider's receipt"),
                "",
            )
        )
        self.right = frozenset({Column.ROWS})
        self.now: datetime | None = None

    def key(self, line: BundleLine) -> str:
        """Return the bundle's number."""
        return number(line.sequence)

    def words(self, line: BundleLine, column: int) -> str:
        """Return what stands in a cell."""
        match Column(column):
            case Column.NUMBER:
                return number(line.sequence)
            case Column.TIME:
                cut_at = instant(line.cut_at)
                return moment(cut_at, self.now) if self.now is not None else DASH
            case Column.ROWS:
                return f"{line.row_count:,}"
            case Column.LEDGER:
                return span(line.from_ledger, line.to_ledger)
            case Column.WENT:
                return went_word(line)
            case Column.CHECK:
                return check_look(line).words
            case Column.ACKNOWLEDGED:
                return acknowledged_look(line, self.now).words if self.now is not None else DASH
            case Column.OPEN:
                return ""


class BundlePainter(RowPainter):
    """Paints one `BundleLine`."""

    def paint_cell(self, painter: QPainter, cell: QRectF, index: AnyIndex) -> None:
        """Draw what stands in a cell."""
        line = index.data(RowModel.LINE)
        rows = index.model()
        now = rows.now if isinstance(rows, BundleModel) else None
        if not isinstance(line, BundleLine) or now is None:
            return
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        colour = self.theme.colour
        match Column(index.column()):
            case Column.NUMBER:
                text(painter, cell, words, 14, colour("ink"), bold=True)
            case Column.TIME:
                self.elided(painter, cell, words, "ink")
            case Column.ROWS:
                text(painter, cell, words, 14, colour("ink"), align=RIGHT)
            case Column.LEDGER:
                self.elided(painter, cell, words, "ink2")
            case Column.WENT:
                self.elided(painter, cell, words, "ink")
            case Column.CHECK:
                look = check_look(line)
                self.tag(painter, cell, look.words, look.family, look.icon)
            case Column.ACKNOWLEDGED:
                look = acknowledged_look(line, now)
                self.tag(painter, cell, look.words, look.family, look.icon)
            case Column.OPEN:
                box = QRectF(cell.right() - CHEVRON, cell.center().y() - CHEVRON / 2, CHEVRON, CHEVRON)
                icons.draw(painter, "forward", box, colour("ink2"))


class BundleTable(RowTable):
    """The table itself; it scrolls."""

    def __init__(self, theme: Theme) -> None:
        self.rows = BundleModel()
        super().__init__(theme, translate("sync", "Bundles"), self.rows, scrolls=True)
        self.setItemDelegate(BundlePainter(theme, self))
        ground = theme.colour("page").name()
        self.horizontalHeader().setStyleSheet(f"QHeaderView, QHeaderView::section {{ background: {ground}; }}")

    def show_lines(self, lines: Sequence[BundleLine], now: datetime) -> None:
        """Show the history; who stood on a row stands on it still."""
        if tuple(lines) == tuple(self.rows.lines):
            if now != self.rows.now:
                self.rows.now = now
                self.viewport().update()
            return
        place, key = self.verticalScrollBar().value(), self.chosen()
        self.rows.now = now
        self.put_lines(tuple(lines), key)
        self.verticalScrollBar().setValue(place)
        self.lay_columns()

    def needed_width(self, column: int) -> int:
        """Return the least width of a column, in px: that of what stands in it."""
        lines = self.rows.lines[:20]
        extra = TAG_EXTRA if column in (Column.CHECK, Column.ACKNOWLEDGED) else 0
        bold = column == Column.NUMBER
        widest = max((fonts.width(self.rows.words(line, column), 14, bold=bold) for line in lines), default=0)
        inner = CHEVRON if column == Column.OPEN else max(widest + extra, fonts.width(self.rows.heads[column], 14))
        return round(inner) + 2 * PADDING + 2

    def lay_columns(self) -> None:
        """Leave the ledger's range out where it has no room."""
        least = sum(self.needed_width(column) for column in Column)
        self.setColumnHidden(Column.LEDGER, least > self.viewport().width())
        super().lay_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a screenful."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turn(by)

    def turn(self, by: int) -> None:
        """Go a screenful up (-1) or down (1)."""
        count = len(self.rows.lines)
        if not count:
            return
        row = max(0, self.currentIndex().row()) + by * max(1, self.rows_fit - 1)
        self.selectRow(min(max(row, 0), count - 1))
