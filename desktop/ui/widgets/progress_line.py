"""How far something is: a sentence, a number, a bar. Painted; main thread. Source: ui.md, principle 8."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import RIGHT, Painted, rounded, text

HEIGHT = 48
BAR = 10


class ProgressLine(Painted):
    """`show_progress` fills it. The family colours the bar: `accent` while it goes on, `warning` while it waits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.words, self.count, self.part, self.family = "", "", 0.0, "accent"
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, words: str, done: int, total: int, *, family: str = "accent") -> None:
        """Show that `done` of `total` are done; without a total the bar stays empty."""
        count = f"{done} / {total}" if total else ""
        part = min(1.0, done / total) if total else 0.0
        if (words, count, part, family) == (self.words, self.count, self.part, self.family):
            return
        self.words, self.count, self.part, self.family = words, count, part, family
        self.setAccessibleName(f"{words} {count}".strip())
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        width = fonts.width(self.words, 16, bold=True) + 16 + fonts.width(self.count, 16, bold=True)
        return QSize(round(width), HEIGHT)

    def paint(self, painter: QPainter) -> None:
        """Draw the sentence over the bar."""
        colour = self.theme.colour
        box = QRectF(0, 0, self.width(), 28)
        text(painter, box, self.words, 16, colour("ink"), bold=True)
        text(painter, box, self.count, 16, colour("ink"), bold=True, align=RIGHT)
        bar = QRectF(0, 34, self.width(), BAR)
        rounded(painter, bar, BAR / 2, colour("track"))
        filled = self.part * self.width()
        if filled >= 1:
            shown = QRectF(0, 34, max(BAR, filled), BAR)
            rounded(painter, shown, BAR / 2, colour("primary" if self.family == "accent" else self.family))
