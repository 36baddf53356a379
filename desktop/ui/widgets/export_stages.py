"""The five stages of an export in one line: packed, signed, written, read back, done. Painted; main thread.

Each look differs in shape as well as in colour. Source: the page's picture; pictures.md section 5, Stage line.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.stages import Look, Step, look_word
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, text

HEIGHT = 32
NODE = 24
GAP = 8  # between a node and its name
LEAST_LINE = 12


class ExportStages(Painted):
    """`show_steps` fills it. Where names have no room, only those that tell something keep theirs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.steps: tuple[Step, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the stages."""
        if tuple(steps) == self.steps:
            return
        self.steps = tuple(steps)
        self.setAccessibleName(", ".join(f"{step.label}: {look_word(step.look)}" for step in steps))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        names = sum(self._name_width(step) for step in self.steps if step.look in (Look.CURRENT, Look.FAILED))
        return QSize(round(len(self.steps) * NODE + names + max(0, len(self.steps) - 1) * LEAST_LINE), HEIGHT)

    @staticmethod
    def _name_width(step: Step) -> float:
        return GAP + fonts.width(step.label, 16, bold=step.look in (Look.CURRENT, Look.FAILED)) + 2

    def _named(self, step: Step) -> bool:
        whole = sum(NODE + self._name_width(one) for one in self.steps) + (len(self.steps) - 1) * (LEAST_LINE + 2 * GAP)
        return whole <= self.width() or step.look in (Look.CURRENT, Look.FAILED)

    def paint(self, painter: QPainter) -> None:
        """Draw nodes, names and the lines between."""
        widths = [NODE + (self._name_width(step) if self._named(step) else 0) for step in self.steps]
        gap = (self.width() - sum(widths)) / max(1, len(self.steps) - 1)
        left, middle = 0.0, HEIGHT / 2
        for at, step in enumerate(self.steps):
            self._node(painter, QRectF(left, middle - NODE / 2, NODE, NODE), step.look)
            if self._named(step):
                strong = step.look in (Look.CURRENT, Look.FAILED)
                token = {Look.FAILED: "danger_strong", Look.PENDING: "ink2"}.get(step.look, "ink")
                box = QRectF(left + NODE + GAP, 0, widths[at] - NODE - GAP, HEIGHT)
                text(painter, box, step.label, 16, self.theme.colour(token), bold=strong)
            if at < len(self.steps) - 1:
                start, length = left + widths[at] + GAP, gap - 2 * GAP
                painter.fillRect(QRectF(start, middle - 1, max(0.0, length), 2), self.theme.colour("line"))
            left += widths[at] + gap

    def _node(self, painter: QPainter, circle: QRectF, look: Look) -> None:
        colour = self.theme.colour
        match look:
            case Look.DONE:
                painter.setPen(QPen(colour("success_fill"), 0))
                painter.setBrush(colour("success_fill"))
                painter.drawEllipse(circle)
                icons.draw(painter, "check", circle.adjusted(4, 4, -4, -4), colour("on_paid"))
            case Look.FAILED:
                painter.setPen(QPen(colour("refused_fill"), 0))
                painter.setBrush(colour("refused_fill"))
                painter.drawEllipse(circle)
                icons.draw(painter, "close", circle.adjusted(6, 6, -6, -6), colour("on_refused"))
            case Look.CURRENT:
                painter.setPen(QPen(colour("accent"), 4))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
            case Look.PENDING | Look.UNKNOWN:
                painter.setPen(QPen(colour("border"), 2))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
