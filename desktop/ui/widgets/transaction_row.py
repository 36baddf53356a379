"""Paints a row of the transactions table, cell by cell. Main thread. Source: pictures.md section 5, Table row."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.domain.payment import Way
from desktop.services.transaction_views import TransactionLine
from desktop.ui import icons
from desktop.ui.transaction_words import line_look
from desktop.ui.widgets.painting import RIGHT, text
from desktop.ui.widgets.row_painter import RowPainter
from desktop.ui.widgets.row_table import AnyIndex, RowModel
from desktop.ui.widgets.transaction_model import Column


class RowDelegate(RowPainter):
    """Paints one `TransactionLine`."""

    def paint_cell(self, painter: QPainter, cell: QRectF, index: AnyIndex) -> None:
        """Draw what stands in a cell."""
        line = index.data(RowModel.LINE)
        if not isinstance(line, TransactionLine):
            return
        colour = self.theme.colour
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        match Column(index.column()):
            case Column.TIME:
                text(painter, cell, words, 16, colour("ink"))
            case Column.ORDER:
                self.elided(painter, cell, words, "ink2")
            case Column.NAME:
                self.elided(painter, cell, words, "ink", bold=True)
            case Column.CLASS:
                self.elided(painter, cell, words, "ink")
            case Column.WAY:
                icon = "code" if line.way is Way.CODE else "face"
                icons.draw(painter, icon, QRectF(cell.x(), cell.center().y() - 9, 18, 18), colour("ink2"))
                text(painter, cell.adjusted(24, 0, 2, 0), words, 14, colour("ink"))
            case Column.AMOUNT:
                text(painter, cell, words, 14, colour("ink"), bold=True, align=RIGHT)
            case Column.STATE:
                look = line_look(line)
                self.tag(painter, cell, look.words, look.family, look.icon)
