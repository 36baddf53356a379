"""An icon, a word and at the right a number; and the large number with its unit that stands over such rows. Painted.

Main thread. Source: the sync page's picture.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import RIGHT, Painted, line_text, text

ROW = 40
FIGURE = 44
BASELINE = 34.0


class CountRow(Painted):
    """`show_count` fills it."""

    def __init__(self, theme: Theme, icon: str, words: str) -> None:
        super().__init__(theme)
        self._icon, self._words, self.count = icon, words, ""
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many."""
        self.count = f"{count:,}"
        self.setAccessibleName(f"{self._words} {self.count}")
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        width = 32 + fonts.width(self._words, 16) + 12 + fonts.width(self.count, 16, bold=True)
        return QSize(round(width), ROW)

    def paint(self, painter: QPainter) -> None:
        """Draw the row."""
        colour = self.theme.colour
        icons.draw(painter, self._icon, QRectF(0, 10, 20, 20), colour("ink2"))
        box = QRectF(30, 0, fonts.width(self._words, 16) + 2, ROW)
        text(painter, box, self._words, 16, colour("ink"))
        text(painter, QRectF(self.rect()), self.count, 16, colour("ink"), bold=True, align=RIGHT)


class LargeCount(Painted):
    """A large number with its unit, and at the right a quiet word. The unit goes where there is no room for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.count = self.unit = self.beside = ""
        self.setFixedHeight(FIGURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, count: int, unit: str, beside: str) -> None:
        """Show it."""
        self.count, self.unit, self.beside = f"{count:,}", unit, beside
        self.setAccessibleName(", ".join(filter(None, (f"{self.count} {unit}", beside))))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(self._width(unit=False)), FIGURE)

    def _width(self, *, unit: bool) -> float:
        width = fonts.width(self.count, 32, bold=True) + (8 + fonts.width(self.unit, 16) if unit else 0)
        return width + (12 + fonts.width(self.beside, 14) if self.beside else 0)

    def paint(self, painter: QPainter) -> None:
        """Draw the number, its unit and the word on one baseline."""
        colour = self.theme.colour
        line_text(painter, 0, BASELINE, self.count, 32, colour("ink"), bold=True)
        left = fonts.width(self.count, 32, bold=True) + 8
        if self._width(unit=True) <= self.width():
            line_text(painter, left, BASELINE, self.unit, 16, colour("ink"))
        beside = fonts.width(self.beside, 14)
        line_text(painter, self.width() - beside - 1, BASELINE, self.beside, 14, colour("ink2"))
