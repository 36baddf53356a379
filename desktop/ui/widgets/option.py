"""One of a few short answers, side by side: chosen by one touch. Painted; main thread."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 48
PADDING = 6


class Option(QAbstractButton):
    """An answer, 48 px high. Choosing moves nothing: it has the room of its bold text from the beginning."""

    def __init__(self, theme: Theme, words: str, *, size_px: int = 16) -> None:
        super().__init__()
        self.theme = theme
        self._size_px = size_px
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, words: str) -> None:
        """Change the text."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.text(), self._size_px, bold=True)) + 2 * PADDING, HEIGHT)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return self.needed_size()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()

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
