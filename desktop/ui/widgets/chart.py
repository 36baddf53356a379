"""What the painted charts of the subsidy page share: a thing to press, scales, dashes, hatching, labels. Main thread.

A chart is one button: a press opens the sales behind it, `opened` says which. Its numbers are also its accessible
description, line by line. Promises: no label covers another; one for which there is no room is left to the description.
Source: pictures.md section 5, Charts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import text

LABEL = 20  # the height of a line of 14 px
_HATCH_STEP = 8


class Chart(QAbstractButton):
    """A painted chart. `opened` carries the `IncentiveFilter` of the sales behind what was pressed."""

    opened = Signal(object)

    def __init__(self, theme: Theme, least: QSize) -> None:
        super().__init__()
        self.theme = theme
        self._least = least
        self.hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._pressed)

    def behind(self) -> IncentiveFilter | None:
        """Return which sales stand behind it; None while there are none."""
        return None

    def tell(self, name: str, lines: Iterable[str]) -> None:
        """Say what is drawn to somebody who does not see it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint everything; the painter is antialiased."""
        raise NotImplementedError

    def needed_size(self) -> QSize:
        """Return the room in px without which something would be cut."""
        return self._least

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return self.needed_size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """A pointer comes."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """A pointer goes."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)

    def _pressed(self, _checked: bool = False) -> None:
        sales = self.behind()
        if sales is not None:
            self.opened.emit(sales)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a value stands between two edges, in px. An empty range stands at its start."""

    first: float
    last: float
    start_px: float
    end_px: float

    def at(self, value: float) -> float:
        """Return the place of a value, kept between the edges."""
        if self.last <= self.first:
            return self.start_px
        part = min(1.0, max(0.0, (value - self.first) / (self.last - self.first)))
        return self.start_px + part * (self.end_px - self.start_px)


class Labels:
    """Texts of 14 px on a chart, each put to the first place where it covers no other and stays inside."""

    def __init__(self, painter: QPainter, inside: QRectF) -> None:
        self._painter = painter
        self._inside = inside
        self._taken: list[QRectF] = []

    def keep_clear(self, rect: QRectF) -> None:
        """Let no label be put there."""
        self._taken.append(rect)

    def put(
        self,
        words: str,
        colour: QColor,
        places: Sequence[tuple[float, float]],
        *,
        bold: bool = False,
        size_px: int = 14,
    ) -> bool:
        """Draw a text whose left upper corner is the first good one of `places`; tell whether there was one."""
        size = QSize(round(fonts.width(words, size_px, bold=bold)) + 2, size_px + 6)
        for left, top in places:
            x = min(max(left, self._inside.left()), self._inside.right() - size.width())
            box = QRectF(x, top, size.width(), size.height())
            if self._inside.contains(box) and not any(box.intersects(other) for other in self._taken):
                self._taken.append(box.adjusted(-6, 0, 6, 0))
                text(self._painter, box, words, size_px, colour, bold=bold)
                return True
        return False


def around(words: str, at: QPointF, *, bold: bool = False, size_px: int = 14) -> list[tuple[float, float]]:
    """Return places for a label beside a point, best first: above, above left, right below, below, left."""
    width = fonts.width(words, size_px, bold=bold) + 2
    height = size_px + 6
    x, y = at.x(), at.y()
    return [
        (x - width / 2, y - height - 8),
        (x - width - 4, y - height - 4),
        (x + 10, y + 6),
        (x - width / 2, y + 8),
        (x - width - 10, y + 4),
        (x + 10, y - height),
    ]


def dashed(colour: QColor, width: float, on: float, off: float) -> QPen:
    """Return a dashed pen; the dashes in px."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([on / width, off / width])
    return pen


def solid(colour: QColor, width: float) -> QPen:
    """Return a pen for a line of values."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def faint(colour: QColor, part: float) -> QColor:
    """Return a colour that lets the ground through."""
    made = QColor(colour)
    made.setAlphaF(part)
    return made


def line_of(points: Sequence[QPointF]) -> QPainterPath:
    """Return a path through points; empty without any."""
    path = QPainterPath()
    if points:
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path


def stepped(points: Sequence[QPointF]) -> list[QPointF]:
    """Return the points of a count: it stays until the moment at which it grows."""
    made: list[QPointF] = []
    for point in points:
        if made:
            made.append(QPointF(point.x(), made[-1].y()))
        made.append(point)
    return made


def area_under(points: Sequence[QPointF], floor: float) -> QPainterPath:
    """Return the area between points and a floor."""
    path = line_of(points)
    if points:
        path.lineTo(QPointF(points[-1].x(), floor))
        path.lineTo(QPointF(points[0].x(), floor))
        path.closeSubpath()
    return path


def hatch(painter: QPainter, path: QPainterPath, ink: QColor, ground: QColor | None = None) -> None:
    """Fill an area with the stripes of an estimate: 45 degrees, 3 px."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if ground is not None:
        painter.fillRect(box, ground)
    painter.setPen(QPen(ink, 3))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += _HATCH_STEP
    painter.restore()


def grid_line(painter: QPainter, left: float, right: float, y: float, pen: QPen) -> None:
    """Draw a level line."""
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))
