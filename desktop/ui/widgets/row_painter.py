"""What the delegates of painted tables have in common: a row's ground, a text that gives way, a tag. Main thread.

Source: pictures.md section 5, Table row.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import rounded, rounded_path, text
from desktop.ui.widgets.row_table import PADDING, ROW, AnyIndex

TAG = 24  # px high
TAG_EXTRA = 8 + 16 + 6 + 8  # what a tag has beside its word, in px


class RowPainter(QStyledItemDelegate):
    """Paints the cells of one line; `paint_cell` is its children's."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Qt asks how large a cell is."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._ground(painter, rect, index, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        self.paint_cell(painter, rect.adjusted(PADDING, 0, -PADDING, -1), index)
        painter.restore()

    def paint_cell(self, painter: QPainter, cell: QRectF, index: AnyIndex) -> None:
        """Draw what stands in a cell."""
        raise NotImplementedError

    def _ground(self, painter: QPainter, rect: QRectF, index: AnyIndex, *, chosen: bool) -> None:
        """Draw the ground, the line below, and the focus inside the row."""
        colour = self.theme.colour
        port = QRectF(self._view.viewport().rect())
        painter.setClipPath(rounded_path(port.adjusted(0, -40, 0, 0), self.theme.px("radius_card") - 1))
        if chosen:
            painter.fillRect(rect, colour("accent_soft"))
        if rect.bottom() < port.bottom() - 1:
            painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), colour("line"))
        if not (chosen and self._view.hasFocus()):
            return
        ink = colour("accent")
        inner = rect.adjusted(0, 0, 0, -1)
        painter.fillRect(QRectF(inner.x(), inner.y(), inner.width(), 2), ink)
        painter.fillRect(QRectF(inner.x(), inner.bottom() - 2, inner.width(), 2), ink)
        head = self._view.horizontalHeader()
        if head.visualIndex(index.column()) == 0:
            painter.fillRect(QRectF(inner.x(), inner.y(), 2, inner.height()), ink)
        if index.column() == head.count() - 1:
            painter.fillRect(QRectF(inner.right() - 2, inner.y(), 2, inner.height()), ink)

    def elided(self, painter: QPainter, cell: QRectF, words: str, ink: str, *, bold: bool = False) -> None:
        """Draw what fits; the panel beside shows the whole."""
        measures = QFontMetricsF(fonts.font(14, bold=bold))
        shown = measures.elidedText(words, Qt.TextElideMode.ElideRight, cell.width() + 2)
        text(painter, cell.adjusted(0, 0, 2, 0), shown, 14, self.theme.colour(ink), bold=bold)

    def tag(self, painter: QPainter, cell: QRectF, words: str, family: str, icon: str) -> None:
        """Draw a tag at the left of a cell; an empty family is quiet."""
        ground, ink = ("hover", "ink2") if not family else (f"{family}_soft", f"{family}_strong")
        width = fonts.width(words, 14) + TAG_EXTRA
        box = QRectF(cell.x(), cell.center().y() - TAG / 2, width, TAG)
        rounded(painter, box, self.theme.px("radius_tag"), self.theme.colour(ground))
        icons.draw(painter, icon, QRectF(box.x() + 8, box.y() + 4, 16, 16), self.theme.colour(ink))
        text(painter, box.adjusted(30, 0, 0, 0), words, 14, self.theme.colour(ink))
