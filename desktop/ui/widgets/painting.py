"""What every painted widget of the desk needs: text in a box, rounded grounds, and how much room it needs. Main thread.

A painted widget tells `needed_size`, so that a test can see when something would be cut.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Painted(QWidget):
    """A widget that paints itself from a theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def needed_size(self) -> QSize:
        """Return the room in px without which something would be cut."""
        return QSize(0, 0)

    def paint(self, painter: QPainter) -> None:
        """Paint everything; the painter is antialiased."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        painter.end()


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    size_px: int,
    colour: QColor,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Draw one line of text into a box."""
    painter.setFont(fonts.font(size_px, bold=bold))
    painter.setPen(colour)
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), words)


def line_text(
    painter: QPainter, left: float, baseline: float, words: str, size_px: int, colour: QColor, *, bold: bool = False
) -> None:
    """Draw one line of text on a baseline."""
    painter.setFont(fonts.font(size_px, bold=bold))
    painter.setPen(colour)
    painter.drawText(QPointF(left, baseline), words)


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, border: QColor | None = None, width: float = 1
) -> None:
    """Fill a rounded box and draw its border inside it."""
    half = width / 2 if border is not None else 0.0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def rounded_path(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a rounded box."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def label(words: str, size_px: int, colour: QColor, *, bold: bool = False, wrap: bool = False) -> QLabel:
    """Return a text in the desk's font. Plain text: nothing in it is read as markup."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(fonts.font(size_px, bold=bold))
    made.setWordWrap(wrap)
    tint(made, colour)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class Elided(QLabel):
    """A text that gives way: cut with an ellipsis where there is too little room; screen readers get the whole."""

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(LEFT), shown)
        painter.end()


def elided(words: str, size_px: int, colour: QColor, *, bold: bool = False) -> Elided:
    """Return a text that gives way, in the desk's font."""
    made = Elided(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(fonts.font(size_px, bold=bold))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    tint(made, colour)
    return made


def tint(widget: QWidget, colour: QColor) -> None:
    """Give a text its colour."""
    palette = widget.palette()
    if palette.color(QPalette.ColorRole.WindowText) != colour:
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        widget.setPalette(palette)


def restyle(made: QLabel, words: str, size_px: int, colour: QColor, *, bold: bool = False) -> None:
    """Change a text and how it looks; nothing happens when nothing changed."""
    if made.text() != words:
        made.setText(words)
    wanted = fonts.font(size_px, bold=bold)
    if made.font() != wanted:
        made.setFont(wanted)
    tint(made, colour)
