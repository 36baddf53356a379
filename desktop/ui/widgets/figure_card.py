"""The large cards of the subsidy page: one of the three figures, and the transaction incentive. Painted; main thread.

Dashed and light is an estimate, half and bold what the rules grant, full and green what was confirmed. An unknown
figure is a dash, never a zero. Source: the picture of the subsidy page; pictures.md 5, Three-figure language.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.chart import Chart
from desktop.ui.widgets.figures import Figure, figure_word
from desktop.ui.widgets.painting import RIGHT, rounded, text
from desktop.ui.wording import DASH

HEIGHT = 112
PADDING = 16
_INK = {Figure.ACCRUED: "ink2", Figure.QUALIFIED: "accent_strong", Figure.CONFIRMED: "success_strong"}


class MoneyCard(Chart):
    """A title, what it is of, a large sum, and at the right smaller ones below each other: (words, value)."""

    def __init__(self, theme: Theme, title: str, figure: Figure | None = None) -> None:
        super().__init__(theme, QSize(0, HEIGHT))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = title
        self.figure = figure
        self.about = ""
        self.value = DASH
        self.beside: tuple[tuple[str, str], ...] = ()
        self._behind: IncentiveFilter | None = None

    def show_money(
        self, about: str, value: str, beside: Sequence[tuple[str, str]], behind: IncentiveFilter | None
    ) -> None:
        """Show a sum; `behind` are its sales."""
        self._behind = behind
        if (about, value, tuple(beside)) == (self.about, self.value, self.beside):
            return
        self.about, self.value, self.beside = about, value, tuple(beside)
        self.tell(f"{self.title} {value}, {about}", (f"{words} {small}" for words, small in beside))
        self.updateGeometry()

    def behind(self) -> IncentiveFilter | None:
        """Return the sales behind the sum."""
        return self._behind

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(self._sum_width() + 10 + self._beside_width()) + 2 * PADDING + 2, HEIGHT)

    @property
    def _bold(self) -> bool:
        return self.figure is not None and self.figure is not Figure.ACCRUED

    def _sum_width(self) -> float:
        return fonts.width(self.value, 32, bold=self._bold)

    def _beside_width(self) -> float:
        return max((fonts.width(words, 14) + fonts.width(small, 14, bold=True) for words, small in self.beside),
                   default=0.0)  # fmt: skip

    def paint(self, painter: QPainter) -> None:
        """Draw frame, head, sum and what stands beside it."""
        colour, figure = self.theme.colour, self.figure
        frame = QRectF(self.rect())
        ground = colour("success_soft" if figure is Figure.CONFIRMED else "hover" if self.isDown() else "surface")
        if figure is Figure.ACCRUED:
            rounded(painter, frame, 12, ground)
            pen = QPen(colour("ink3"), 2)
            pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 11, 11)
        else:
            border = {Figure.QUALIFIED: "accent", Figure.CONFIRMED: "success"}.get(figure, "line") if figure else "line"
            rounded(painter, frame, 12, ground, colour(border), 2 if figure else 1)
        ink = colour(_INK[figure]) if figure else colour("ink")
        left, size = float(PADDING + 2), 16
        if figure is not None:
            icons.draw(painter, figure.value, QRectF(left, 17, 20, 20), ink)
            left, size = left + 30, 20
        title_width = fonts.width(self.title, size, bold=True) + 2
        text(painter, QRectF(left, 14, title_width, 26), self.title, size, ink, bold=True)
        right = self.width() - PADDING
        room = right - left - title_width - 8
        if fonts.width(self.about, 14) <= room:
            text(painter, QRectF(right - room, 14, room, 27), self.about, 14, colour("ink2"), align=RIGHT)
        quiet = figure in (Figure.ACCRUED, None)
        value_ink = colour("ink2") if quiet else ink
        box = QRectF(PADDING + 2, 56, self._sum_width() + 4, 46)
        text(painter, box, self.value, 32, value_ink, bold=self._bold)
        for row, (words, small) in enumerate(self.beside):
            strong = self._bold
            wide = fonts.width(small, 14, bold=strong) + 1
            top = 55 + 21 * row if len(self.beside) > 1 else 66
            small_ink = colour("ink" if strong else "ink2")
            text(painter, QRectF(right - wide, top, wide, 22), small, 14, small_ink, bold=strong)
            wide_words = fonts.width(words, 14) + 2
            text(painter, QRectF(right - wide - wide_words - 3, top, wide_words, 22), words, 14, colour("ink2"))


def figure_card(theme: Theme, figure: Figure) -> MoneyCard:
    """Return the card of one of the three figures."""
    return MoneyCard(theme, figure_word(figure), figure)
