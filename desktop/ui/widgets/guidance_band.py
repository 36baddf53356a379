"""The band with the one sentence: 84 high, in the state's fill, 32 bold. Painted; main thread.

Promises: never cut. Where the sentence has no room it gets smaller, and at last two lines. Screen readers hear of each
new one. Source: pictures.md section 5, Camera view.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, text

HEIGHT = 84
SIZES = (32, 28, 24, 20)
GAP = 20
MARGIN = 16


class GuidanceBand(Painted):
    """`show_sentence` fills it. Its lower corners are round: it is the foot of a frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.words, self.icon, self.tone = "", "", "stopped"
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sentence(self, words: str, icon: str, tone: str) -> None:
        """Show a sentence; `tone` names the fill."""
        if (words, icon, tone) == (self.words, self.icon, self.tone):
            return
        changed = words != self.words
        self.words, self.icon, self.tone = words, icon, tone
        if changed:
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: in its smallest form."""
        widest = max((fonts.width(line, SIZES[-1], bold=True) for line in self._lines(2)), default=0)
        return QSize(round(widest) + 2 * MARGIN, HEIGHT)

    def _room(self) -> float:
        return self.width() - 2 * MARGIN

    def _size_px(self) -> int:
        """Return the largest size at which the sentence is one line beside its icon, 0 for none."""
        return next(
            (size for size in SIZES if fonts.width(self.words, size, bold=True) + size * 1.25 + GAP <= self._room()),
            0,
        )

    def _lines(self, most: int) -> list[str]:
        """Return the sentence in two lines of about the same length; Chinese may be parted anywhere."""
        if most < 2 or not self.words:
            return [self.words]
        places = [at for at, letter in enumerate(self.words) if letter == " "] or range(1, len(self.words))
        middle = min(places, key=lambda at: abs(at - len(self.words) / 2))
        return [self.words[:middle].strip(), self.words[middle:].strip()]

    def paint(self, painter: QPainter) -> None:
        """Draw the band."""
        colour = self.theme.colour
        radius = self.theme.px("radius_card") - 4.0
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        path.addRect(QRectF(0, 0, self.width(), self.height() / 2))
        painter.fillPath(path, colour(f"{self.tone}_fill"))
        ink = colour(f"on_{self.tone}")
        size = self._size_px()
        if not self.words:
            return  # nothing was said yet
        if size:
            width = fonts.width(self.words, size, bold=True)
            icon = size * 1.25
            left = (self.width() - width - icon - GAP) / 2
            icons.draw(painter, self.icon, QRectF(left, (self.height() - icon) / 2, icon, icon), ink)
            box = QRectF(left + icon + GAP, 0, width + 2, self.height())
            text(painter, box, self.words, size, ink, bold=True)
            return
        for at, line in enumerate(self._lines(2)):
            width = fonts.width(line, SIZES[-1], bold=True)
            box = QRectF((self.width() - width) / 2, 14 + at * 28, width + 2, 28)
            text(painter, box, line, SIZES[-1], ink, bold=True)
