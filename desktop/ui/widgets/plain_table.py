"""A table of texts to be read: a head, rows of one line, a state in a colour. QTableView and a delegate; main thread.

Promises: a cell that is too long ends in an ellipsis and is whole in its tool tip and for a screen reader; new rows
keep the place where somebody reads, and follow the end only where the end was shown.
Source: pictures.md section 5, Table row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import LEFT, RIGHT

PADDING = 12
HEAD = 40
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's title, its width in px (0 takes what is left) and whether its texts stand at the right."""

    title: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with the token of its colour, and an icon before it."""

    words: str
    ink: str = "ink"
    icon: str = ""
    bold: bool = False
    under: str = ""  # a quiet second line


class _Rows(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: list[tuple[Cell, ...]] = []

    def show(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{cell.words}, {cell.under}" if cell.under else cell.words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, rows: _Rows) -> None:
        super().__init__()
        self._theme = theme
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = self._rows.rows[index.row()][index.column()]
        colour = self._theme.colour
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("accent_soft" if selected else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if cell.icon:
            icons.draw(painter, cell.icon, QRectF(inner.left(), inner.center().y() - 8, 18, 18), colour(cell.ink))
            inner.adjust(26, 0, 0, 0)
        painter.setFont(fonts.font(14, bold=cell.bold))
        painter.setPen(colour(cell.ink))
        shown = fonts_elided(cell.words, inner.width(), bold=cell.bold)
        if cell.under:
            lower = inner.adjusted(0, inner.height() // 2 - 1, 0, -4)
            inner.adjust(0, 4, 0, -inner.height() // 2 + 1)
        align = RIGHT if self._rows.columns[index.column()].right else LEFT
        painter.drawText(inner, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
        if cell.under:
            painter.setFont(fonts.font(14))
            painter.setPen(colour("ink2"))
            shown = fonts_elided(cell.under, lower.width())
            painter.drawText(lower, int(align) | int(Qt.TextFlag.TextSingleLine), shown)


def fonts_elided(words: str, width: int, *, bold: bool = False) -> str:
    """Return as much of a line of 14 px as fits into a width in px."""
    return fonts.metrics(14, bold=bold).elidedText(words, Qt.TextElideMode.ElideRight, width)


class _Head(QHeaderView):
    def __init__(self, theme: Theme, columns: Sequence[Column]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._columns = columns
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colour = self._theme.colour
        painter.fillRect(rect, colour("page"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        painter.setFont(fonts.font(14))
        painter.setPen(colour("ink2"))
        column = self._columns[section]
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        words = fonts_elided(column.title, inner.width())
        painter.drawText(inner, int(RIGHT if column.right else LEFT), words)


class PlainTable(QTableView):
    """Rows to read; nothing in it can be changed."""

    def __init__(self, theme: Theme, name: str, columns: Sequence[Column], *, row_px: int = 40) -> None:
        super().__init__()
        self._rows = _Rows(columns)
        self._delegate = _Delegate(theme, self._rows)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setStyleSheet(f"QTableView {{ background: {theme.colour('surface').name()}; border: none; }}")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        head = _Head(theme, columns)
        self.setHorizontalHeader(head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_px)
        for at, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(at, mode)
            if column.width:
                self.setColumnWidth(at, column.width)

    def show_rows(self, rows: Sequence[tuple[Cell, ...]], *, follow: bool = False) -> None:
        """Show the rows; with `follow` stay at the end where the end was shown."""
        if list(rows) == self._rows.rows:
            return  # nothing changed, nothing moves
        bar = self.verticalScrollBar()
        at, at_end = bar.value(), bar.value() >= bar.maximum()
        chosen = self.currentIndex().row()
        self._rows.show(rows)
        if 0 <= chosen < len(rows):
            self.setCurrentIndex(self._rows.index(chosen, 0))
        if follow and at_end:
            self.scrollToBottom()
        else:
            bar.setValue(at)

    def show_column(self, at: int, shown: bool) -> None:
        """Show or hide a column, on a narrow window."""
        self.setColumnHidden(at, not shown)

    @property
    def rows(self) -> list[tuple[Cell, ...]]:
        """What is shown."""
        return self._rows.rows
