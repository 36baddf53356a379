"""The latest sales in the rail, as many as there is room for. Painted rows from a fixed pool; main thread."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.services.views import RecentView, SaleLine
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import LEFT, RIGHT, Painted, label, text
from desktop.ui.wording import DOT, SALE_LOOKS, clock, diner_class, diner_name, sale_word, yuan

ROW = 56
HEAD = 41
STATE_WIDTH = 68


class RecentRow(Painted):
    """One sale: who and when at the left, amount and state at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.line: SaleLine | None = None
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: SaleLine | None) -> None:
        """Show a sale, or nothing."""
        if line == self.line:
            return
        self.line = line
        words = (
            [diner_name(line.diner, line.way), yuan(line.amount_fen), sale_word(line.state), clock(line.at)]
            if line is not None
            else []
        )
        self.setAccessibleName(" ".join(words))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; the class goes where there is room for it, or not at all."""
        if self.line is None:
            return QSize(0, ROW)
        name = fonts.width(diner_name(self.line.diner, self.line.way), 16)
        return QSize(round(16 + name + 8 + self._right_width() + 16), ROW)

    def _state_width(self) -> float:
        words = sale_word(self.line.state) if self.line is not None else ""
        return max(STATE_WIDTH, 26 + fonts.width(words, 14))

    def _right_width(self) -> float:
        amount = fonts.width(yuan(self.line.amount_fen), 16, bold=True) if self.line is not None else 0
        return self._state_width() + 10 + amount

    def paint(self, painter: QPainter) -> None:
        """Draw the row."""
        colour = self.theme.colour
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour("line"))
        line = self.line
        if line is None:
            return
        icon, family = SALE_LOOKS[line.state]
        ink = colour(family if family.startswith("ink") else f"{family}_strong")
        state = QRectF(self.width() - 16 - self._state_width(), 1, self._state_width(), ROW)
        icons.draw(painter, icon, QRectF(state.x(), 19, 20, 20), ink)
        text(painter, state.adjusted(26, 0, 2, 0), sale_word(line.state), 14, ink, align=LEFT)
        amount = QRectF(0, 1, state.x() - 11, ROW)
        text(painter, amount, yuan(line.amount_fen), 16, colour("ink"), bold=True, align=RIGHT)
        room = amount.right() - fonts.width(yuan(line.amount_fen), 16, bold=True) - 16 - 8
        name = diner_name(line.diner, line.way)
        width = fonts.width(name, 16)
        text(painter, QRectF(16, 8, width + 2, 24), name, 16, colour("ink"))
        belongs, below = diner_class(line.diner), clock(line.at)
        left = room - width - 4
        if belongs and fonts.width(belongs, 14) <= left:
            text(painter, QRectF(16 + width + 4, 9, left, 24), belongs, 14, colour("ink2"))
        elif belongs and fonts.width(f"{below}{DOT}{belongs}", 14) <= room:
            below = f"{below}{DOT}{belongs}"
        text(painter, QRectF(16, 31, room, 20), below, 14, colour("ink2"))


class RecentList(QWidget):
    """Shows a `RecentView`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._sales: tuple[SaleLine, ...] = ()
        self.rows: list[RecentRow] = []
        self.setAccessibleName(translate("recent", "Recent sales"))
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(label(translate("recent", "Recent"), 16, theme.colour("ink"), bold=True))
        self.setMinimumHeight(HEAD)

    def show_recent(self, view: RecentView) -> None:
        """Show the latest sales, latest first."""
        self._sales = view.sales
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as fit whole. Placed by hand: the rows come and go while the height changes."""
        super().resizeEvent(event)
        self._head.setGeometry(0, 0, self.width(), HEAD)
        wanted = max(0, (self.height() - HEAD) // ROW)
        while len(self.rows) < wanted:
            self.rows.append(RecentRow(self.theme, self))
        for at, row in enumerate(self.rows):
            row.setGeometry(0, HEAD + at * ROW, self.width(), ROW)
        self._fill()

    def _fill(self) -> None:
        for at, row in enumerate(self.rows):
            row.show_line(self._sales[at] if at < len(self._sales) else None)
            row.setVisible(at < len(self._sales) and HEAD + (at + 1) * ROW <= self.height())
