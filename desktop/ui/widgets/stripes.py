"""The striped frame of a desk that sells offline: readable without colour. Painted; main thread.

Source: pictures.md section 5, Stripes.
"""

from functools import cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QPolygonF, QRegion
from PySide6.QtWidgets import QWidget

TILE = 45
WIDTH = 12


@cache
def _tile(ink: str, ground: str) -> QPixmap:
    tile = QPixmap(TILE, TILE)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(ink))
    half = TILE / 2
    for shift in (-TILE, 0, TILE):  # the same band, also where it leaves the tile and comes in again
        corners = [(shift, TILE), (shift + half, TILE), (shift + half + TILE, 0), (shift + TILE, 0)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.end()
    return tile


def paint_stripes(painter: QPainter, rect: QRect, ink: QColor, ground: QColor) -> None:
    """Fill a frame of 12 px inside `rect` with stripes."""
    painter.save()
    inner = rect.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
    painter.setClipRegion(QRegion(rect).subtracted(QRegion(inner)))
    painter.fillRect(rect, QBrush(_tile(ink.name(), ground.name())))
    painter.restore()


class StripedPage(QWidget):
    """The ground of the checkout's column: plain, or framed with stripes."""

    def __init__(self, ink: QColor, ground: QColor, page: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = (ink, ground, page)
        self.striped = False

    def set_striped(self, striped: bool) -> None:
        """Show the stripes or not."""
        if striped != self.striped:
            self.striped = striped
            self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the ground."""
        ink, ground, page = self._colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), page)
        if self.striped:
            paint_stripes(painter, self.rect(), ink, ground)
        painter.end()
