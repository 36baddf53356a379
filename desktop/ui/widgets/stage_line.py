"""Four steps of a sale as nodes on a line. Painted; main thread. Source: pictures.md section 5, Stage line."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.services.views import Phase
from desktop.ui import fonts, icons
from desktop.ui.stages import Look, Step, look_word
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, Painted, text

NODE = 32
HEIGHT = 88

#: What must be named even where only one label fits.
TELLING = (Look.CURRENT, Look.FAILED, Look.UNKNOWN)


class StageLine(Painted):
    """Shows how far a sale got. Each look differs in shape as well as in colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.steps: tuple[Step, ...] = ()
        self.phase = Phase.READY
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[Step, ...], phase: Phase) -> None:
        """Show the steps in the colour of a phase."""
        if (steps, phase) == (self.steps, self.phase):
            return
        self.steps, self.phase = steps, phase
        self.setAccessibleName(", ".join(f"{step.label}: {look_word(step.look)}" for step in steps))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: that of the nodes and one label."""
        return QSize(round(max(self._widest() + 8, (NODE + 8) * len(self.steps))), HEIGHT)

    def _widest(self) -> float:
        return max((fonts.width(step.label, 16, bold=True) for step in self.steps), default=0)

    def _labels(self) -> set[int]:
        """Return which steps are named: all of them, or where there is too little room the one that matters."""
        if (self._widest() + 8) * len(self.steps) <= self.width():
            return set(range(len(self.steps)))
        telling = [at for at, step in enumerate(self.steps) if step.look in TELLING]
        done = [at for at, step in enumerate(self.steps) if step.look is Look.DONE]
        return {telling[-1] if telling else done[-1] if done else 0} if self.steps else set()

    def _centres(self) -> list[float]:
        """Return the nodes' middles: the first and last leave room for their labels."""
        count = len(self.steps)
        edge = self.width() * 0.116
        step = (self.width() - 2 * edge) / max(1, count - 1)
        return [edge + step * at for at in range(count)]

    def paint(self, painter: QPainter) -> None:
        """Draw lines, nodes and labels."""
        centres = self._centres()
        middle = 30.0
        for at in range(len(self.steps) - 1):
            self._line(painter, centres[at] + 20, centres[at + 1] - 20, middle, at)
        named = self._labels()
        for at, (step, centre) in enumerate(zip(self.steps, centres, strict=True)):
            self._node(painter, QPointF(centre, middle), step, named=at in named)

    def _line(self, painter: QPainter, left: float, right: float, middle: float, at: int) -> None:
        colour = self.theme.colour
        here, there = self.steps[at].look, self.steps[at + 1].look
        pen = QPen(colour("line"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if here is Look.UNKNOWN:
            pen = QPen(colour("doubt"), 4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.0, 1.6])
        elif here is Look.DONE and there is not Look.PENDING:
            pen.setColor(colour("success_fill"))
        painter.setPen(pen)
        painter.drawLine(QPointF(left + 2, middle), QPointF(right - 2, middle))

    def _node(self, painter: QPainter, centre: QPointF, step: Step, *, named: bool) -> None:
        colour = self.theme.colour
        circle = QRectF(centre.x() - NODE / 2, centre.y() - NODE / 2, NODE, NODE)
        ink, bold = colour("ink"), False
        match step.look:
            case Look.PENDING:
                painter.setPen(QPen(colour("border"), 2))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
                ink = colour("ink2")
            case Look.CURRENT:
                base = self.theme.of(self.phase).base
                painter.setPen(QPen(base, 4))
                painter.setBrush(colour("surface"))
                painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
                self._disc(painter, centre, 6, base)
                bold = True
            case Look.DONE:
                self._disc(painter, centre, NODE / 2, colour("success_fill"))
                icons.draw(painter, "check", circle.adjusted(6, 6, -6, -6), colour("on_paid"))
            case Look.FAILED:
                self._disc(painter, centre, NODE / 2, colour("refused_fill"))
                icons.draw(painter, "close", circle.adjusted(8, 8, -8, -8), colour("on_refused"))
                ink, bold = colour("danger_strong"), True
            case Look.UNKNOWN:
                self._disc(painter, centre, NODE / 2, colour("in_doubt_fill"))
                icons.draw(painter, "question", circle.adjusted(6, 6, -6, -6), colour("on_in_doubt"))
                ink, bold = colour("doubt_strong"), True
        if named:
            half = fonts.width(step.label, 16, bold=True) / 2 + 1
            left = min(max(centre.x() - half, 0.0), max(0.0, self.width() - 2 * half))
            text(painter, QRectF(left, centre.y() + 20, 2 * half, 26), step.label, 16, ink, bold=bold, align=CENTRE)

    @staticmethod
    def _disc(painter: QPainter, centre: QPointF, radius: float, fill: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(centre, radius, radius)
