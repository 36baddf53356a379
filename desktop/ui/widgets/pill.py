"""One of several short answers side by side. Painted; main thread. Looks like a chosen mode of the checkout."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.answer import Answer
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 56
PADDING = 10


class Pill(Answer):
    """A checkable answer; put several into a QButtonGroup."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, height=HEIGHT, padding=PADDING, parent=parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        chosen = self.isChecked()
        ground = colour("accent_soft") if chosen else colour("hover") if self.isDown() else colour("surface")
        rounded(painter, QRectF(self.rect()), 8, ground, colour("accent" if chosen else "field"), 2 if chosen else 1)
        ink = colour("accent_strong") if chosen else colour("ink")
        text(painter, QRectF(self.rect()), self.text(), self._size_px, ink, bold=chosen, align=CENTRE)
        painter.end()
