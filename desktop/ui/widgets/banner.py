"""The state of the sale in a colour, a silhouette, one word and a hint: readable from two metres. Painted; main thread.

Promises: word and silhouette are never cut. Where word and hint do not fit beside one another, the hint moves under
the word and gets smaller; a longer hint wraps to a second line. Source: pictures.md sections 5 and 6.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.views import Phase
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, LEFT, Painted, rounded, text
from desktop.ui.wording import phase_word

ICON = 64
GAP = 24
DIVIDER_GAP = 30
MARGIN = 20


class StateBanner(Painted):
    """Shows one phase; screen readers hear of every change."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.phase = Phase.READY
        self.word = ""
        self.hint = ""
        self.radius = 0  # of its corners, where it does not stand inside a frame
        self.setMinimumHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_phase(self, phase: Phase, hint: str, word: str = "") -> None:
        """Show a phase with its hint; `word` stands in the place of the phase's own where no money is meant."""
        word = word or phase_word(phase)
        if (phase, hint, word) == (self.phase, self.hint, self.word):
            return
        self.phase, self.hint, self.word = phase, hint, word
        self.setAccessibleName(f"{self.word}. {hint}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def in_one_row(self) -> bool:
        """Tell whether word and hint stand beside one another."""
        return not self.hint or self._row_width() <= self.width() - 2 * MARGIN

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: in two rows, the narrower of both forms."""
        under = min(fonts.width(self.hint, 20, bold=True), float(self.width()) - 2 * MARGIN)
        return QSize(round(max(ICON + GAP + self._word_width(), under)), 96)

    def _word_width(self) -> float:
        return fonts.width(self.word, 56, bold=True)

    def _row_width(self) -> float:
        hint = 2 * DIVIDER_GAP + 2 + fonts.width(self.hint, 32, bold=True) if self.hint else 0
        return ICON + GAP + self._word_width() + hint

    def paint(self, painter: QPainter) -> None:
        """Draw the banner."""
        colours = self.theme.of(self.phase)
        rounded(painter, QRectF(self.rect()), self.radius, colours.fill)
        if self.in_one_row():
            self._paint_row(painter)
        else:
            self._paint_two_rows(painter)

    def _paint_row(self, painter: QPainter) -> None:
        ink = self.theme.of(self.phase).on_fill
        middle = self.height() / 2
        left = (self.width() - self._row_width()) / 2
        icons.draw(painter, self.phase.value, QRectF(left, middle - ICON / 2, ICON, ICON), ink)
        left += ICON + GAP
        text(painter, QRectF(left, 0, self._word_width() + 4, self.height()), self.word, 56, ink, bold=True)
        if not self.hint:
            return
        left += self._word_width() + DIVIDER_GAP
        painter.setOpacity(0.5)
        painter.fillRect(QRectF(left, middle - 28, 2, 56), ink)
        painter.setOpacity(1.0)
        left += 2 + DIVIDER_GAP
        text(painter, QRectF(left, 2, self.width() - left, self.height()), self.hint, 32, ink, bold=True)

    def _paint_two_rows(self, painter: QPainter) -> None:
        ink = self.theme.of(self.phase).on_fill
        left = max(8.0, (self.width() - ICON - GAP - self._word_width()) / 2)
        hint_height = self._hint_height()
        top = max(0.0, (self.height() - 64 - hint_height) / 2)
        icons.draw(painter, self.phase.value, QRectF(left, top + 4, 56, 56), ink)
        text(painter, QRectF(left + ICON + GAP, top, self._word_width() + 4, 64), self.word, 56, ink, bold=True)
        painter.setFont(fonts.font(20, bold=True))
        painter.setPen(ink)
        box = QRectF(MARGIN, top + 64, self.width() - 2 * MARGIN, hint_height)
        painter.drawText(box, int(CENTRE) | int(Qt.TextFlag.TextWordWrap), self.hint)

    def _hint_height(self) -> float:
        room = QRectF(0, 0, self.width() - 2 * MARGIN, 200)
        flags = int(LEFT) | int(Qt.TextFlag.TextWordWrap)
        return min(56.0, fonts.metrics(20, bold=True).boundingRect(room, flags, self.hint).height())
