"""One of several short answers side by side. Painted; main thread. Looks like a chosen mode of the checkout."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 56


class Pill(QAbstractButton):
    """A checkable answer; put several into a QButtonGroup."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: that of the bold text, so that choosing moves nothing."""
        return QSize(round(fonts.width(self.text(), 16, bold=True)) + 20, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return self.needed_size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the answer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        chosen = self.isChecked()
        ground = colour("accent_soft") if chosen else colour("hover") if self.isDown() else colour("surface")
        rounded(painter, QRectF(self.rect()), 8, ground, colour("accent" if chosen else "field"), 2 if chosen else 1)
        ink = colour("accent_strong") if chosen else colour("ink")
        text(painter, QRectF(self.rect()), self.text(), 16, ink, bold=chosen, align=CENTRE)
        painter.end()
