"""How far a writing is: a bar, below it what is done of what and how long it takes yet, and a quiet word. Painted.

Main thread. The quiet word goes to a line of its own where both have no room. Source: the sync page's picture.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import RIGHT, Painted, rounded, rounded_path, text

BAR = 16
LINE = 24
GAP = 12


class WrittenBar(Painted):
    """`show_written` fills it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.doing = self.amounts = self.quiet = ""
        self.part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BAR + LINE)

    def show_written(self, doing: str, amounts: str, part: float, quiet: str) -> None:
        """Show that `part`, 0 to 1, is done."""
        if (doing, amounts, part, quiet) == (self.doing, self.amounts, self.part, self.quiet):
            return
        self.doing, self.amounts, self.part, self.quiet = doing, amounts, min(1.0, max(0.0, part)), quiet
        self.setAccessibleName(", ".join(filter(None, (doing, amounts, quiet))))
        self._fit()
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(max(self._left_width(), fonts.width(self.quiet, 14) + 2)), self.height())

    def _left_width(self) -> float:
        return fonts.width(self.doing, 14, bold=True) + 2 + (GAP + fonts.width(self.amounts, 14) + 2)

    def _beside(self) -> bool:
        return self._left_width() + 2 * GAP + fonts.width(self.quiet, 14) <= self.width()

    def _fit(self) -> None:
        height = BAR + LINE + (0 if self._beside() else LINE - 4)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line, or give it back."""
        super().resizeEvent(event)
        self._fit()

    def paint(self, painter: QPainter) -> None:
        """Draw the bar and the words."""
        colour, bar = self.theme.colour, QRectF(0, 0, self.width(), BAR)
        rounded(painter, bar, BAR / 2, colour("track"))
        painter.save()
        painter.setClipPath(rounded_path(bar, BAR / 2))
        painter.fillRect(QRectF(0, 0, self.part * self.width(), BAR), colour("accent"))
        painter.restore()
        top = BAR + 2.0
        doing = fonts.width(self.doing, 14, bold=True) + 2
        text(painter, QRectF(0, top, doing, LINE), self.doing, 14, colour("ink"), bold=True)
        box = QRectF(doing + GAP, top, fonts.width(self.amounts, 14) + 2, LINE)
        text(painter, box, self.amounts, 14, colour("ink2"))
        if self._beside():
            text(painter, QRectF(0, top, self.width(), LINE), self.quiet, 14, colour("ink2"), align=RIGHT)
        else:
            box = QRectF(0, top + LINE - 4, fonts.width(self.quiet, 14) + 2, LINE)
            text(painter, box, self.quiet, 14, colour("ink2"))
