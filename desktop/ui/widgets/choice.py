"""One of several answers, as a card with a title and a sentence. Painted; main thread."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import LEFT, rounded, text

LEFT_EDGE = 64
MOST_WIDTH = 720


class Choice(QAbstractButton):
    """A card to choose: a dot at the left, a title, and what it means under it."""

    def __init__(self, theme: Theme, title: str, meaning: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._meaning = meaning
        self._icon = icon
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(meaning)
        self.setCheckable(True)
        self.setMaximumWidth(MOST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hasHeightForWidth(self) -> bool:
        """Qt asks whether the height follows the width: the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, in px."""
        return max(72, 24 + 28 + round(self._meaning_height(width)))

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        title = fonts.width(self.text(), 16, bold=True) + LEFT_EDGE + 56
        return QSize(round(title), self.heightForWidth(max(self.width(), 200)))

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return QSize(480, self.heightForWidth(480))

    def _meaning_height(self, width: int) -> float:
        if not self._meaning:
            return 0
        box = QRectF(0, 0, width - LEFT_EDGE - 56, 400)
        flags = int(LEFT) | int(Qt.TextFlag.TextWordWrap)
        return fonts.metrics(14).boundingRect(box, flags, self._meaning).height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        chosen = self.isChecked()
        rect = QRectF(self.rect())
        ground = colour("accent_soft") if chosen else colour("hover") if self.isDown() else colour("surface")
        rounded(painter, rect, 8, ground, colour("accent") if chosen else colour("field"), 2 if chosen else 1)
        ring = QRectF(20, self.height() / 2 - 12, 24, 24)
        rounded(
            painter, ring, 12, colour("surface"), colour("accent") if chosen else colour("field"), 3 if chosen else 2
        )
        if chosen:
            rounded(painter, ring.adjusted(7, 7, -7, -7), 5, colour("accent"))
        meaning = self._meaning_height(self.width())
        top = (self.height() - 26 - meaning) / 2
        ink = colour("accent_strong") if chosen else colour("ink")
        box = QRectF(LEFT_EDGE, top, self.width() - LEFT_EDGE - 56, 26)
        text(painter, box, self.text(), 16, ink, bold=True)
        painter.setFont(fonts.font(14))
        painter.setPen(colour("ink2"))
        body = QRectF(LEFT_EDGE, top + 26, self.width() - LEFT_EDGE - 56, meaning + 4)
        painter.drawText(body, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap), self._meaning)
        if self._icon:
            icons.draw(painter, self._icon, QRectF(self.width() - 48, self.height() / 2 - 14, 28, 28), colour("ink2"))
        painter.end()
