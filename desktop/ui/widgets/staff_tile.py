"""A tile with a name on the sign-in page. Painted; main thread. Source: issue 6, Roles and access."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.answer import Answer
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 72
PADDING = 16
ICON = 28


class StaffTile(Answer):
    """One who works here: name, and below it the role or that they are locked out."""

    def __init__(self, theme: Theme, name: str, under: str) -> None:
        super().__init__(theme, name, height=HEIGHT, padding=PADDING, size_px=20)
        self._under, self._warned = under, False
        self._told()

    def show_under(self, under: str, *, warned: bool = False) -> None:
        """Change what stands below the name."""
        if (under, warned) != (self._under, self._warned):
            self._under, self._warned = under, warned
            self._told()
            self.update()

    def _told(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._under}")

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: a long name gives way."""
        under = fonts.width(self._under, 14, bold=self._warned)
        return QSize(round(PADDING * 2 + ICON + 12 + max(under, 96)), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, chosen = self.theme.colour, self.isChecked()
        rect, radius = QRectF(self.rect()), self.theme.px("radius")
        if chosen:
            rounded(painter, rect, radius, colour("accent_soft"), colour("accent"), 2)
        else:
            ground = "hover" if self.isDown() or self.underMouse() else "surface"
            rounded(painter, rect, radius, colour(ground), colour("border"))
        ink = colour("accent_strong" if chosen else "ink2")
        icons.draw(painter, "person", QRectF(PADDING, (HEIGHT - ICON) / 2, ICON, ICON), ink)
        left = PADDING + ICON + 12.0
        room = self.width() - left - PADDING
        name = self.text()
        size = next((px for px in (20, 16) if fonts.width(name, px, bold=True) <= room), 14)
        while len(name) > 1 and fonts.width(name, size, bold=True) > room:
            name = f"{name.rstrip('…')[:-1]}…"
        text(painter, QRectF(left, 10, room + 2, 28), name, size, colour("ink"), bold=True)
        under = colour("danger_strong" if self._warned else "ink2")
        text(painter, QRectF(left, 38, room + 2, 22), self._under, 14, under, bold=self._warned)
        painter.end()
