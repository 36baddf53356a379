"""The steps of an enrolment in one line: done, here, to come. Painted; main thread. Source: the page's picture."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, Painted, rounded, text

HEIGHT = 56
NODE = 28
PADDING = 20
LEAST_LINE = 8


class StepLine(Painted):
    """`show_steps` fills it. Where names have no room, only the one that is open keeps its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.names: tuple[str, ...] = ()
        self.at = 0
        self.failed = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, names: tuple[str, ...], at: int, *, failed: bool = False) -> None:
        """Show the steps and which one is open; `at` behind the last means that all are done."""
        if (names, at, failed) == (self.names, self.at, self.failed):
            return
        self.names, self.at, self.failed = names, at, failed
        here = names[min(at, len(names) - 1)]
        self.setAccessibleName(f"{min(at + 1, len(names))} / {len(names)}: {here}")
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        if not self.names:
            return QSize(0, HEIGHT)
        here = self.names[min(self.at, len(self.names) - 1)]
        return QSize(round(len(self.names) * (NODE + LEAST_LINE) + fonts.width(here, 16, bold=True)) + 48, HEIGHT)

    def _named(self, index: int) -> bool:
        widths = sum(fonts.width(name, 16, bold=True) + NODE + 8 for name in self.names)
        all_fit = widths + 2 * PADDING + (LEAST_LINE + 24) * (len(self.names) - 1) <= self.width()
        return all_fit or index == min(self.at, len(self.names) - 1)

    def paint(self, painter: QPainter) -> None:
        """Draw nodes, names and the lines between."""
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), self.theme.px("radius_card"), colour("surface"), colour("line"))
        if not self.names:
            return
        widths = [
            NODE + (8 + fonts.width(name, 16, bold=index == self.at) + 2 if self._named(index) else 0)
            for index, name in enumerate(self.names)
        ]
        gap = (self.width() - 2 * PADDING - sum(widths)) / max(1, len(self.names) - 1)
        left, middle = float(PADDING), self.height() / 2
        for index, name in enumerate(self.names):
            self._node(painter, QRectF(left, middle - NODE / 2, NODE, NODE), index)
            if self._named(index):
                here = index == self.at
                ink = colour("ink" if index <= self.at else "ink2")
                box = QRectF(left + NODE + 8, 0, widths[index] - NODE - 8, self.height())
                text(painter, box, name, 16, ink, bold=here)
            if index < len(self.names) - 1:
                done = index < self.at
                start = left + widths[index] + min(12.0, gap / 4)
                length = gap - 2 * min(12.0, gap / 4)
                painter.fillRect(QRectF(start, middle - 1, length, 2), colour("success_fill" if done else "line"))
            left += widths[index] + gap

    def _node(self, painter: QPainter, circle: QRectF, index: int) -> None:
        colour = self.theme.colour
        number = str(index + 1)
        if index < self.at:
            rounded(painter, circle, NODE / 2, colour("success_fill"))
            icons.draw(painter, "check", circle.adjusted(5, 5, -5, -5), colour("on_paid"))
        elif index == self.at and self.failed:
            rounded(painter, circle, NODE / 2, colour("refused_fill"))
            icons.draw(painter, "close", circle.adjusted(7, 7, -7, -7), colour("on_refused"))
        elif index == self.at:
            rounded(painter, circle, NODE / 2, colour("primary"))
            text(painter, circle, number, 14, colour("on_primary"), bold=True, align=CENTRE)
        else:
            painter.setPen(QPen(colour("border"), 2))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            text(painter, circle, number, 14, colour("ink2"), bold=True, align=CENTRE)
