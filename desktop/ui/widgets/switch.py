"""A switch with its word: on or off is never told by colour alone. Painted; main thread."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import rounded, text

TRACK = QSize(48, 28)


class Switch(QAbstractButton):
    """On or off. 56 px high to be touched; the track is 48 x 28."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.needed_size())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @staticmethod
    def word(on: bool) -> str:
        """Return the word beside the track."""
        return translate("switch", "On") if on else translate("switch", "Off")

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        words = max(fonts.width(self.word(on), 16, bold=True) for on in (True, False))
        return QSize(TRACK.width() + 12 + round(words) + 2, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, knob and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        on = self.isChecked()
        top = (self.height() - TRACK.height()) / 2
        track = QRectF(0, top, TRACK.width(), TRACK.height())
        if on:
            rounded(painter, track, 14, colour("primary"))
            rounded(painter, QRectF(23, top + 3, 22, 22), 11, colour("on_primary"))
        else:
            rounded(painter, track, 14, colour("surface"), colour("ink3"), 2)
            rounded(painter, QRectF(5, top + 5, 18, 18), 9, colour("ink3"))
        box = QRectF(TRACK.width() + 12, 0, self.width() - TRACK.width() - 12, self.height())
        text(painter, box, self.word(on), 16, colour("ink"), bold=True)
        painter.end()
