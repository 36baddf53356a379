"""A card of the subsidy page: a title, what stands beside it, a body, a sentence at its foot. Main thread.

What stands beside the title goes below it where there is no room for both. Source: the picture of the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, label, restyle, text

PADDING = 16
_LINE = 24
_SAMPLE = 22  # the piece of line before a word of the legend, with its gap, in px


@dataclass(frozen=True, slots=True)
class Part:
    """A word beside a title, the token of its ink, and of the line that it explains (empty: none)."""

    words: str
    ink: str = "ink2"
    line: str = ""
    bold: bool = False

    @property
    def width(self) -> float:
        """How wide it is, in px."""
        return fonts.width(self.words, 14, bold=self.bold) + (_SAMPLE if self.line else 0) + 2


class CardHead(Painted):
    """A title in bold, and parts at the right, or below it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self.title = title
        self.parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_head(title, ())

    def show_head(self, title: str, parts: Sequence[Part]) -> None:
        """Show a title and what stands beside it."""
        self.title, self.parts = title, tuple(part for part in parts if part.words)
        self.setAccessibleName(" ".join((title, *(part.words for part in self.parts))))
        self._fit()
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        title = fonts.width(self.title, 16, bold=True) + 2
        return QSize(round(max(title, *(sum(part.width for part in row) + 14 * (len(row) - 1) for row in self._rows()),
                               0)), self.height())  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line, or give it back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = 1 if self._beside() else 1 + len(self._rows())
        if self.height() != lines * _LINE or self.minimumHeight() != lines * _LINE:
            self.setFixedHeight(lines * _LINE)

    def _parts_width(self) -> float:
        return sum(part.width for part in self.parts) + 14 * max(0, len(self.parts) - 1)

    def _beside(self) -> bool:
        return fonts.width(self.title, 16, bold=True) + 14 + self._parts_width() <= self.width() or not self.parts

    def _rows(self) -> list[tuple[Part, ...]]:
        """Return the parts in rows: all in one, or each in its own."""
        if not self.parts:
            return []
        return [self.parts] if self._parts_width() <= self.width() else [(part,) for part in self.parts]

    def paint(self, painter: QPainter) -> None:
        """Draw the title and the parts."""
        box = QRectF(0, 0, self.width(), _LINE)
        width = fonts.width(self.title, 16, bold=True) + 2
        text(painter, QRectF(0, 0, width, _LINE), self.title, 16, self.theme.colour("ink"), bold=True)
        if self._beside():
            self._paint_row(painter, self.parts, self.width() - self._parts_width(), box.top())
            return
        for at, row in enumerate(self._rows()):
            self._paint_row(painter, row, 0, _LINE * (at + 1))

    def _paint_row(self, painter: QPainter, row: Sequence[Part], left: float, top: float) -> None:
        colour = self.theme.colour
        for part in row:
            if part.line:
                painter.setPen(QPen(colour(part.line), 3))
                middle = top + _LINE / 2 + 1
                painter.drawLine(QPointF(left, middle), QPointF(left + _SAMPLE - 7, middle))
            start = left + (_SAMPLE if part.line else 0)
            box = QRectF(start, top + 1, part.width - (start - left), _LINE)
            text(painter, box, part.words, 14, colour(part.ink), bold=part.bold)
            left += part.width + 14


class TitledCard(QFrame):
    """The frame. `body` stands below the head; `foot` shows a sentence, or goes."""

    def __init__(self, theme: Theme, title: str, body: QWidget, *, fills: bool = True) -> None:
        """`fills`: the body takes the room that there is; otherwise it stands at the top, and the rest stays empty."""
        super().__init__()
        self.theme = theme
        self.setObjectName("card")
        self.head = CardHead(theme, title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PADDING, 11, PADDING, 11)
        self.column.setSpacing(6)
        self.column.addWidget(self.head)
        self.column.addWidget(body, 1 if fills else 0)
        self.foot = label("", 14, theme.colour("ink2"), wrap=True)
        self.column.addWidget(self.foot)
        self.foot.hide()
        if not fills:
            self.column.addStretch(1)

    def show_foot(self, words: str, ink: str = "ink2") -> None:
        """Show a sentence at the foot; an empty one goes."""
        restyle(self.foot, words, 14, self.theme.colour(ink))
        self.foot.setVisible(bool(words))
