"""One of a few short answers, side by side: chosen by one touch. Painted; main thread."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.ui.theme import Theme
from desktop.ui.widgets.answer import Answer
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 48
PADDING = 6


class Option(Answer):
    """An answer, 48 px high."""

    def __init__(self, theme: Theme, words: str, *, size_px: int = 16) -> None:
        super().__init__(theme, words, height=HEIGHT, padding=PADDING, size_px=size_px)

    def set_words(self, words: str) -> None:
        """Change the text."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rect, radius = QRectF(self.rect()), self.theme.px("radius")
        chosen = self.isChecked()
        if not self.isEnabled():
            rounded(painter, rect, radius, colour("hover"), colour("line"))
        elif chosen:
            rounded(painter, rect, radius, colour("accent_soft"), colour("accent"), 2)
        else:
            rounded(painter, rect, radius, colour("hover" if self.isDown() else "surface"), colour("border"))
        ink = "ink3" if not self.isEnabled() else "accent_strong" if chosen else "ink"
        text(painter, rect, self.text(), self._size_px, colour(ink), bold=chosen, align=CENTRE)
        painter.end()
