"""The one icon set: line drawings in `resources/icons`, tinted with a token's colour when drawn. Main thread.

Every icon is a 24 x 24 drawing in black; the silhouettes of the states have the heavier stroke. Source: pictures.md 5.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.resources import ICONS

_BLACK = b"#000000"


@cache
def _drawing(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace(_BLACK, colour.encode("ascii"))))


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon `name` into a square. Raises: FileNotFoundError for a name without a file."""
    _renderer(name, colour.name()).render(painter, rect)


def pixmap(name: str, size_px: int, colour: QColor) -> QPixmap:
    """Return the icon as a picture, sharp on this screen."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    picture = QPixmap(QSize(round(size_px * ratio), round(size_px * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, name, QRectF(0, 0, size_px, size_px), colour)
    painter.end()
    return picture


def icon(name: str, size_px: int, colour: QColor) -> QIcon:
    """Return the icon for a widget that wants a QIcon."""
    return QIcon(pixmap(name, size_px, colour))
