"""A place that bundles can be written to: what it is, how it is now, when it was used last. Painted; main thread.

One of several is chosen. A name that is longer than the tile gives way, and is whole in the tool tip and for a screen
reader. Source: the page's picture.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import Look
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 92
PADDING = 12
LEAST_WIDTH = 172


class PlaceTile(QAbstractButton):
    """`show_place` fills it; put several into a QButtonGroup."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.icon_name, self.last, self.look = "stick", "", Look(words="", family="", icon="")
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_place(self, icon: str, title: str, look: Look, last: str) -> None:
        """Show a place; `look` is how it is now."""
        self.icon_name, self.look, self.last = icon, look, last
        self.setText(title)
        words = ", ".join(filter(None, (title, look.words, last)))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; a place's own name may give way."""
        return QSize(round(fonts.width(self.text(), 16, bold=True)) + 34 + 28 + 2 * PADDING, HEIGHT)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, rect, chosen = self.theme.colour, QRectF(self.rect()), self.isChecked()
        usable = self.isEnabled()
        if chosen:
            rounded(painter, rect, 8, colour("accent_soft"), colour("accent"), 2)  # also while it is written to
        else:
            ground = colour("hover" if self.isDown() or not usable else "surface")
            rounded(painter, rect, 8, ground, colour("border" if usable else "line"))
        main = colour("accent_strong" if chosen else "ink" if usable else "ink2")
        icons.draw(painter, self.icon_name, QRectF(PADDING, 12, 24, 24), main)
        room = self.width() - 2 * PADDING
        text(painter, QRectF(PADDING + 34, 12, room - 62, 24), self.text(), 16, main, bold=True)
        if chosen:
            icons.draw(painter, "paid", QRectF(self.width() - PADDING - 20, 14, 20, 20), main)
        left, ink = float(PADDING), colour("ink2")
        if self.look.family:
            ink = colour(f"{self.look.family}_strong")
        if self.look.icon:
            icons.draw(painter, self.look.icon, QRectF(left, 43, 16, 16), ink)
            left += 22
        _fitting(painter, QRectF(left, 40, self.width() - PADDING - left, 22), self.look.words, ink)
        _fitting(painter, QRectF(PADDING, 62, room, 22), self.last, colour("ink2"))
        painter.end()


def _fitting(painter: QPainter, box: QRectF, words: str, ink: QColor) -> None:
    shown = fonts.metrics(14).elidedText(words, Qt.TextElideMode.ElideMiddle, box.width() + 1)
    text(painter, box, shown, 14, ink)
