"""Modes side by side, one of them chosen. Painted; main thread. Source: pictures.md section 5, Segmented mode."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import KEYCAP_HEIGHT, keycap_width, paint_keycap
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 56
PADDING = 22


class Segment(QAbstractButton):
    """One mode."""

    def __init__(self, theme: Theme, words: str, icon: str, key: str) -> None:
        super().__init__()
        self.theme = theme
        self._icon = icon
        self._key = key
        self._compact = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(self.needed_size().width())

    def set_words(self, words: str) -> None:
        """Change the text."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.setFixedWidth(self.needed_size().width())

    def set_compact(self, compact: bool) -> None:
        """Drop the keycap."""
        self._compact = compact
        self.setFixedWidth(self.needed_size().width())

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: that of the bold text, so that choosing moves nothing."""
        key = 0 if self._compact else 12 + keycap_width(self._key)
        return QSize(round(2 * PADDING + 20 + 10 + fonts.width(self.text(), 16, bold=True) + key), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mode."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        chosen = self.isChecked()
        ink = colour("accent_strong") if chosen else colour("ink")
        if chosen:
            rounded(painter, QRectF(self.rect()), 7, colour("accent_soft"), colour("accent"), 2)
        elif self.isDown():
            rounded(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, colour("hover"))
        icons.draw(painter, self._icon, QRectF(PADDING, HEIGHT / 2 - 10, 20, 20), ink)
        words = fonts.width(self.text(), 16, bold=True)
        box = QRectF(PADDING + 30, 0, words + 2, HEIGHT)
        text(painter, box, self.text(), 16, ink, bold=chosen)
        if not self._compact:
            key = QRectF(box.right() + 10, (HEIGHT - KEYCAP_HEIGHT) / 2, keycap_width(self._key), KEYCAP_HEIGHT)
            paint_keycap(painter, key, self._key, colour("ink2"), colour("border"), colour("page"))
        painter.end()


class Segmented(QWidget):
    """The modes in a frame. `chosen` tells the index that a person asked for; what is shown is set from outside."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.segments: list[Segment] = []
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(name)
        self._group.idClicked.connect(self.chosen)

    def add(self, words: str, icon: str, key: str) -> Segment:
        """Add a mode at the right."""
        segment = Segment(self.theme, words, icon, key)
        self._group.addButton(segment, len(self.segments))
        self.segments.append(segment)
        self._layout.addWidget(segment)
        return segment

    def show_chosen(self, index: int) -> None:
        """Show which mode holds."""
        self.segments[index].setChecked(True)

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps."""
        for segment in self.segments:
            segment.set_compact(compact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the lines between the modes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 8, colour("surface"), colour("border"))
        painter.setPen(colour("line"))
        for segment in self.segments[1:]:
            painter.drawLine(QPointF(segment.x(), 1), QPointF(segment.x(), HEIGHT - 1))
        painter.end()
