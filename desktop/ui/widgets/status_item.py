"""One item of the status bar: icon, label, dot, value; loud when stale or bad. Painted; main thread.

Source: pictures.md section 5, Status item.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.status import Item, Part
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 56
ICON = 20


class StatusItem(QAbstractButton):
    """Shows an `Item`; pressed, it is asked for its explanation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.item: Item | None = None
        self.level = 0
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_item(self, item: Item, level: int) -> None:
        """Show an item, without the parts that go at `level`."""
        if (item, level) == (self.item, self.level):
            return
        self.item, self.level = item, level
        self.setAccessibleName(item.spoken or " ".join(part.words for part in item.parts))
        self.setAccessibleDescription(" ".join(item.explanation))
        self.setFixedWidth(self.needed_width(item, level))
        self.setVisible(self.needed_width(item, level) > 0)
        self.update()

    @staticmethod
    def needed_width(item: Item, level: int) -> int:
        """Return the room an item needs at a level, in px."""
        parts = StatusItem._parts(item, level)
        if not parts:
            return 24 + ICON if item.keeps_icon else 0
        words = sum(fonts.width(part.words, 14, bold=part.bold or item.alarm) for part in parts)
        icon = ICON + 8 if item.icon else 0
        return round(24 + icon + words + 8 * max(0, len(parts) - 1) + (18 if item.dot else 0))

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(self.needed_width(self.item, self.level) if self.item is not None else 0, HEIGHT)

    @staticmethod
    def _parts(item: Item, level: int) -> list[Part]:
        return [part for part in item.parts if part.drop == 0 or part.drop > level]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the item."""
        item = self.item
        if item is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        if item.alarm:
            painter.fillRect(self.rect(), colour("danger_soft"))
        elif item.marked:
            rounded(painter, QRectF(4, 12, self.width() - 8, HEIGHT - 24), 4, colour("warning_soft"))
        loud = colour("danger_strong") if item.alarm else colour("warning_strong")
        left = 12.0
        if item.icon:
            ink = loud if item.alarm or item.marked else colour("ink2")
            icons.draw(painter, item.icon, QRectF(left, (HEIGHT - ICON) / 2, ICON, ICON), ink)
            left += ICON + 8
        parts = self._parts(item, self.level)
        for at, part in enumerate(parts):
            if item.dot and at == len(parts) - 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(item.dot))
                painter.drawEllipse(QRectF(left, HEIGHT / 2 - 5, 10, 10))
                left += 18
            bold = part.bold or item.alarm
            ink = loud if item.alarm or item.marked else colour("ink2") if part.label else colour("ink")
            width = fonts.width(part.words, 14, bold=bold)
            text(painter, QRectF(left, 0, width + 2, HEIGHT), part.words, 14, ink, bold=bold)
            left += width + 8
        painter.end()
