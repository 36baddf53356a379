"""The head of a card in one line: its title, quietly beside it what it is about, at the right what is loud. Painted.

Main thread. Where there is no room for all of it, the quiet words take a line of their own. Source: sync's picture.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, text

LINE = 28
GAP = 12
ICON = 18


class CardLine(Painted):
    """`show_line` fills it; `family` colours the loud words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title = self.told = self.loud = ""
        self.family, self.icon = "warning", "clock"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LINE)

    def show_line(self, title: str, told: str, loud: str = "", *, family: str = "warning", icon: str = "clock") -> None:
        """Show a title, and what stands beside it."""
        shown = (title, told, loud, family, icon)
        if shown == (self.title, self.told, self.loud, self.family, self.icon):
            return
        self.title, self.told, self.loud, self.family, self.icon = shown
        self.setAccessibleName(", ".join(filter(None, (title, told, loud))))
        self._fit()
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        widths = (self._title_width() + self._loud_width(), fonts.width(self.told, 14) + 2)
        return QSize(round(max(widths)), self.height())

    def _title_width(self) -> float:
        return fonts.width(self.title, 16, bold=True) + 2

    def _loud_width(self) -> float:
        return fonts.width(self.loud, 14, bold=True) + 2 + GAP + ICON + 6 if self.loud else 0.0

    def _beside(self) -> bool:
        told = GAP + fonts.width(self.told, 14) + 2 if self.told else 0.0
        return self._title_width() + told + self._loud_width() <= self.width()

    def _fit(self) -> None:
        height = LINE if self._beside() else LINE + 22
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line, or give it back."""
        super().resizeEvent(event)
        self._fit()

    def paint(self, painter: QPainter) -> None:
        """Draw the words."""
        colour = self.theme.colour
        text(painter, QRectF(0, 0, self._title_width(), LINE), self.title, 16, colour("ink"), bold=True)
        told = fonts.width(self.told, 14) + 2
        left, top = (self._title_width() + GAP, 1.0) if self._beside() else (0.0, LINE - 3.0)
        text(painter, QRectF(left, top, told, LINE), self.told, 14, colour("ink2"))
        if self.loud:
            ink = colour(f"{self.family}_strong")
            width = fonts.width(self.loud, 14, bold=True) + 2
            start = self.width() - width
            icons.draw(painter, self.icon, QRectF(start - ICON - 6, (LINE - ICON) / 2, ICON, ICON), ink)
            text(painter, QRectF(start, 0, width, LINE), self.loud, 14, ink, bold=True)
