"""One of a few things to be chosen by one touch: what it is, and below what tells it from the others. Painted.

Main thread. `is_next` is the one that Enter chooses. Source: ui.md, principles 3 and 7.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 56
PADDING = 12


class ChoiceTile(QAbstractButton):
    """Two lines in a box, the second elided where it must be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.first = self.second = ""
        self.is_next = False
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, first: str, second: str, *, is_next: bool = False) -> None:
        """Show a choice; without words the place is empty."""
        self.first, self.second, self.is_next = first, second, is_next
        self.setVisible(bool(first))
        words = f"{first} {second}".strip()
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; the second line may be elided."""
        return QSize(round(fonts.width(self.first, 16, bold=True)) + 2 * PADDING, HEIGHT)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return QSize(180, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return QSize(100, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect = self.theme.colour, QRectF(self.rect())
        if self.is_next:
            rounded(painter, rect, 8, colour("accent_soft"), colour("accent"), 2)
        else:
            rounded(painter, rect, 8, colour("hover" if self.isDown() else "surface"), colour("border"))
        ink = colour("accent_strong" if self.is_next else "ink")
        inner = rect.adjusted(PADDING, 4, -PADDING, -4)
        text(painter, QRectF(inner.left(), inner.top(), inner.width(), 26), self.first, 16, ink, bold=True)
        shown = fonts.metrics(14).elidedText(self.second, Qt.TextElideMode.ElideRight, round(inner.width()))
        text(painter, QRectF(inner.left(), inner.top() + 25, inner.width(), 22), shown, 14, colour("ink2"))
        painter.end()
