"""The three figures, the same everywhere: accrued, qualified, confirmed; as a row and as a bar. Painted; main thread.

Dashed circle, half disc, full disc; hatch, accent, green. An unknown confirmed figure is a dash, never a zero.
Source: ui.md, principle 4; pictures.md section 5.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import RIGHT, Painted, rounded_path, text
from desktop.ui.wording import DASH, yuan_short


class Figure(Enum):
    """Which of the three; the value is its icon."""

    ACCRUED = "accrued"
    QUALIFIED = "qualified"
    CONFIRMED = "confirmed"


DENSE_TALL = 44
_INK = {Figure.ACCRUED: "ink2", Figure.QUALIFIED: "accent_strong", Figure.CONFIRMED: "success_strong"}


def figure_word(figure: Figure) -> str:
    """Return what a figure is called."""
    match figure:
        case Figure.ACCRUED:
            return translate("subsidy", "Accrued")
        case Figure.QUALIFIED:
            return translate("subsidy", "Qualified")
        case Figure.CONFIRMED:
            return translate("subsidy", "Confirmed")


class FigureRow(Painted):
    """One figure: icon, word, value. `dense` is the folded form: small, and the value under the word if need be."""

    def __init__(self, theme: Theme, figure: Figure, *, dense: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.figure = figure
        self._dense = dense
        self._tall = False
        self.value = DASH
        self.setFixedHeight(24 if dense else 32)
        policy = QSizePolicy.Policy.Fixed if dense else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.show_fen(None)

    def show_fen(self, amount_fen: int | None) -> None:
        """Show a figure in fen; None is not known."""
        value = DASH if amount_fen is None else yuan_short(amount_fen)
        if value == self.value and self.accessibleName():
            return
        self.value = value
        self.setAccessibleName(f"{figure_word(self.figure)} {value}")
        if self._dense:
            self.set_tall(self._tall)
        self.update()

    def set_tall(self, tall: bool) -> None:
        """Put the value under the word, where the three do not fit beside one another."""
        self._tall = tall
        self.setFixedHeight(DENSE_TALL if tall else 24 if self._dense else 32)
        if self._dense:
            self.setFixedWidth(self.needed_size().width())
        self.update()

    @property
    def _bold(self) -> bool:
        return self.figure is not Figure.ACCRUED

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        if self._tall:
            word = fonts.width(figure_word(self.figure), 14, bold=self._bold)
            return QSize(round(max(word, 20 + fonts.width(self.value, 16, bold=self._bold))) + 2, DENSE_TALL)
        return QSize(self.needed_width_flat(), self.height())

    def needed_width_flat(self) -> int:
        """Return the width it needs with the value beside the word, in px."""
        word = fonts.width(figure_word(self.figure), 16, bold=self._bold)
        value = fonts.width(self.value, 16 if self._dense else 20, bold=self._bold)
        return round((24 if self._dense else 28) + word + 5 + value) + 1

    def paint(self, painter: QPainter) -> None:
        """Draw icon, word and value."""
        ink = self.theme.colour(_INK[self.figure])
        word = figure_word(self.figure)
        if self._tall:
            icons.draw(painter, self.figure.value, QRectF(1, 25, 14, 14), ink)
            text(painter, QRectF(0, 0, self.width(), 22), word, 14, ink, bold=self._bold)
            text(painter, QRectF(20, 21, self.width() - 20, 22), self.value, 16, ink, bold=self._bold)
            return
        size = 16 if self._dense else 18
        icons.draw(painter, self.figure.value, QRectF(1, (self.height() - size) / 2, size, size), ink)
        left = 24 if self._dense else 28
        box = QRectF(left, 0, self.width() - left, self.height())
        text(painter, box, word, 16, ink, bold=self._bold)
        text(painter, box, self.value, 16 if self._dense else 20, ink, bold=self._bold, align=RIGHT)


class FigureBar(Painted):
    """Parts of one whole, painted over each other: accrued hatched, qualified accent, confirmed green. Each 0 to 1.

    A part of less than a px is not drawn: it would be a speck in the rounded end, and no figure.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.parts = (0.0, 0.0, 0.0)
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_parts(self, *, accrued: float, qualified: float, confirmed: float) -> None:
        """Show three parts of the whole."""
        if (accrued, qualified, confirmed) != self.parts:
            self.parts = (accrued, qualified, confirmed)
            self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(60, 10)

    def paint(self, painter: QPainter) -> None:
        """Draw the bar."""
        colour = self.theme.colour
        bar = QRectF(self.rect())
        whole = rounded_path(bar, bar.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(whole, colour("track"))
        accrued, qualified, confirmed = (self._px(part) for part in self.parts)
        if accrued > qualified:
            painter.setClipPath(whole)
            self._hatch(painter, QRectF(0, 0, accrued, bar.height()), colour("accent"), colour("surface"))
            painter.setClipping(False)
        for width, token in ((qualified, "accent"), (confirmed, "success")):
            if width:
                part = QPainterPath()
                part.addRect(QRectF(0, 0, width, bar.height()))
                painter.fillPath(whole.intersected(part), colour(token))  # filled, not clipped: its ends stay smooth

    def _px(self, part: float) -> float:
        width = min(1.0, max(0.0, part)) * self.width()
        return width if width >= 1 else 0.0

    @staticmethod
    def _hatch(painter: QPainter, rect: QRectF, ink: QColor, ground: QColor) -> None:
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.fillRect(rect, ground)
        painter.setPen(QPen(ink, 3))
        x = rect.left() - rect.height()
        while x < rect.right() + rect.height():
            painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height() + 1, rect.top()))
            x += 8
        painter.restore()
