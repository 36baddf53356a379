"""How good the best picture is, beside what it must be: a figure and a bar with its mark. Painted; main thread.

Source: the capture page's picture.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import LEFT, RIGHT, Painted, line_text, rounded, text
from desktop.ui.wording import DASH

PADDING = 16
WITHOUT_NEXT = 112
BAR = 10


class QualityCard(Painted):
    """`show_quality` fills it; what comes next stands at its foot, at most two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.quality: float | None = None
        self.least = 0.0
        self.next_words = ""
        self.setFixedHeight(WITHOUT_NEXT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quality(self, quality: float | None, least: float) -> None:
        """Show how good it is, 0 to 1, and how good it must be."""
        if quality is not None:
            quality = int(quality * 100) / 100  # never rounded up to what it must be
        if (quality, least) != (self.quality, self.least):
            self.quality, self.least = quality, least
            self.setAccessibleName(f"{self._title()} {self._figure()}, {self._wanted()}")
            self.update()

    def show_next(self, words: str) -> None:
        """Say what comes next; an empty text goes."""
        if words != self.next_words:
            self.next_words = words
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line for what comes next, or give it back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = 0 if not self.next_words else 1 if self._next_width() <= self.width() - 2 * PADDING else 2
        if self.height() != WITHOUT_NEXT + 22 * lines:
            self.setFixedHeight(WITHOUT_NEXT + 22 * lines)

    def _next_width(self) -> float:
        return fonts.width(self.next_words, 14) + 2

    def _title(self) -> str:
        return translate("capture", "Best picture")

    def _figure(self) -> str:
        return DASH if self.quality is None else f"{self.quality:.2f}"

    def _wanted(self) -> str:
        return translate("capture", "{least} or more is needed").format(least=f"{self.least:.2f}")

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        figure = fonts.width(self._figure(), 32, bold=True) + 10 + fonts.width(self._wanted(), 14)
        return QSize(
            round(max(figure, self._next_width() * 0.6 if self.next_words else 0)) + 2 * PADDING, self.height()
        )

    def paint(self, painter: QPainter) -> None:
        """Draw the figure and the bar."""
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), self.theme.px("radius_card"), colour("surface"), colour("line"))
        head = QRectF(PADDING, 8, self.width() - 2 * PADDING, 30)
        text(painter, head, self._title(), 16, colour("ink"), bold=True)
        automatic = translate("capture", "taken by itself")
        if fonts.width(self._title(), 16, bold=True) + fonts.width(automatic, 14) + 12 <= head.width():
            text(painter, head, automatic, 14, colour("ink2"), align=RIGHT)
        line_text(painter, PADDING, 74, self._figure(), 32, colour("ink"), bold=True)
        left = PADDING + fonts.width(self._figure(), 32, bold=True) + 10
        line_text(painter, left, 74, self._wanted(), 14, colour("ink2"))
        bar = QRectF(PADDING, 88, self.width() - 2 * PADDING, BAR)
        rounded(painter, bar, BAR / 2, colour("track"))
        if self.quality:
            enough = self.quality >= self.least
            filled = QRectF(bar.left(), bar.top(), max(float(BAR), bar.width() * min(1.0, self.quality)), BAR)
            rounded(painter, filled, BAR / 2, colour("success" if enough else "warning"))
        mark = bar.left() + bar.width() * self.least
        painter.fillRect(QRectF(mark - 1, bar.top() - 5, 2, BAR + 10), colour("ink"))
        if self.next_words:
            painter.setFont(fonts.font(14))
            painter.setPen(colour("ink2"))
            foot = QRectF(PADDING, 106, self.width() - 2 * PADDING, self.height() - 110)
            painter.drawText(foot, int(LEFT) | int(Qt.TextFlag.TextWordWrap), self.next_words)
