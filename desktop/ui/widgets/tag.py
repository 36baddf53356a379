"""A small word on a soft ground (a state), and the loud chip (an allergy). Painted; main thread."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, rounded, text


class Tag(Painted):
    """A state in a word, 32 px high. `family` names its colours; an empty one is quiet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = ""
        self.family = ""
        self.icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, words: str, family: str, icon: str = "") -> None:
        """Show a word in a family's colours."""
        if (words, family, icon) == (self.words, self.family, self.icon):
            return
        self.words, self.family, self.icon = words, family, icon
        self.setAccessibleName(words)
        self.setFixedSize(self.needed_size())
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.words, 14)) + 18 + (24 if self.icon else 0), 32)

    def paint(self, painter: QPainter) -> None:
        """Draw the tag."""
        colour = self.theme.colour
        ground, ink = ("hover", "ink2") if not self.family else (f"{self.family}_soft", f"{self.family}_strong")
        rounded(painter, QRectF(self.rect()), 4, colour(ground))
        left = 8.0
        if self.icon:
            icons.draw(painter, self.icon, QRectF(left, 7, 18, 18), colour(ink))
            left += 24
        text(painter, QRectF(left, 0, self.width() - left, self.height()), self.words, 14, colour(ink))


class Chip(Painted):
    """What must be seen before the meal is handed out. 48 px high; a long one is elided last in the card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = ""
        self.setFixedHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show a warning."""
        if words == self.words:
            return
        self.words = words
        self.setAccessibleName(words)
        self.setFixedWidth(self.needed_size().width())
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.words, 20, bold=True)) + 58, 48)

    def paint(self, painter: QPainter) -> None:
        """Draw the chip."""
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 8, colour("chip"))
        icons.draw(painter, "warning", QRectF(12, 10, 28, 28), colour("on_chip"))
        text(painter, QRectF(48, 0, self.width() - 48, 48), self.words, 20, colour("on_chip"), bold=True)
