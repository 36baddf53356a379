"""The desk's button: icon, text, keycap; and the keycap alone. Painted; main thread.

Promises: at least 48 px high, says why when it cannot be pressed, and never takes the focus by being touched, so that
the selling keys stay where they are. Source: pictures.md section 5, Buttons and Keycap.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, Painted, rounded, text

KEYCAP_HEIGHT = 22
GAP = 12


class Kind(Enum):
    """What a button is for."""

    DEFAULT = "default"
    PRIMARY = "primary"
    DANGER = "danger"
    DOUBT = "doubt"


def keycap_width(words: str) -> float:
    """Return how wide a keycap is, in px."""
    return fonts.width(words, 14) + 14


def paint_keycap(painter: QPainter, rect: QRectF, words: str, ink: QColor, border: QColor, ground: QColor) -> None:
    """Draw a keycap into a box of `keycap_width` by `KEYCAP_HEIGHT`."""
    rounded(painter, rect, 4, ground, border)
    text(painter, rect, words, 14, ink, align=CENTRE)


class Keycap(Painted):
    """A key's name beside what it does. Hidden on narrow windows."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self.setFixedSize(self.needed_size())
        self.setAccessibleName(words)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(keycap_width(self._words)), KEYCAP_HEIGHT)

    def paint(self, painter: QPainter) -> None:
        """Draw the key."""
        colour = self.theme.colour
        rect = QRectF(self.rect())
        paint_keycap(painter, rect, self._words, colour("ink2"), colour("border"), colour("page"))


class DeskButton(QAbstractButton):
    """A button of the desk. `key` is the keycap's text; `stacked` puts the icon over the text."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        icon: str = "",
        key: str = "",
        kind: Kind = Kind.DEFAULT,
        height: int = 56,
        size_px: int = 16,
        icon_px: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = icon
        self._icon_px = icon_px
        self._key = key
        self._kind = kind
        self._size_px = size_px
        self._reason = ""
        self._compact = False
        self._stacked = False
        self._hover = False
        self._strong = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, words: str) -> None:
        """Change the text."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Change the keycap."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon; an empty one takes it away."""
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: Kind) -> None:
        """Change what it is for."""
        self._kind = kind
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Ask for a second press: a danger button is filled until it came."""
        if strong != self._strong:
            self._strong = strong
            self.update()

    def set_usable(self, usable: bool, reason: str = "", *, shown: bool = True) -> None:
        """Let it be pressed, or say in a word or two why not: beside the text, or to screen readers only."""
        if usable == self.isEnabled() and (usable or reason == self.accessibleDescription()):
            return
        self._reason = "" if usable or not shown else reason
        self.setEnabled(usable)
        self.setAccessibleDescription("" if usable else reason)
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool, *, stacked: bool = False) -> None:
        """Drop the keycap on a narrow window, and put the icon over the text."""
        if (compact, stacked) == (self._compact, self._stacked):
            return
        self._compact, self._stacked = compact, stacked
        self.updateGeometry()
        self.update()

    @property
    def note(self) -> str:
        """What stands small beside the text: why it is disabled, or its key."""
        if not self.isEnabled() and self._reason:
            return self._reason
        return "" if self._compact else self._key

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: without the note, which goes where there is no room for it."""
        return QSize(round(self._words_width()) + 16, self.height())

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return QSize(round(self._content_width()) + (16 if self._stacked else 32), self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()

    def _note_width(self) -> float:
        if not self.note:
            return 0.0
        return keycap_width(self.note) if self.isEnabled() or not self._reason else fonts.width(self.note, 14)

    def _content_width(self) -> float:
        if self._stacked:
            return max(self._words_width(), self._note_width() if self._reason and not self.isEnabled() else 0.0)
        return self._words_width() + (GAP - 4 + self._note_width() if self.note else 0)

    def _words_width(self) -> float:
        """Return the width of icon and text."""
        words = fonts.width(self.text(), self._words_px(), bold=self._bold())
        if self._stacked:
            return words
        return words + (self._icon_px + (10 if self.text() else 0) if self._icon else 0)

    def _bold(self) -> bool:
        return self._kind in (Kind.PRIMARY, Kind.DOUBT) or self._strong

    def _words_px(self) -> int:
        return min(self._size_px, 16) if self._stacked else self._size_px

    def _colours(self) -> tuple[QColor, QColor | None, QColor]:
        """Return ground, border and ink."""
        colour = self.theme.colour
        if not self.isEnabled():
            return colour("hover"), colour("line"), colour("ink3")
        down, over = self.isDown() or self.isChecked(), self._hover
        match self._kind:
            case Kind.DEFAULT:
                ground = colour("line") if down else colour("hover") if over else colour("surface")
                return ground, colour("border"), colour("ink")
            case Kind.PRIMARY:
                name = "primary_pressed" if down else "primary_hover" if over else "primary"
                return colour(name), None, colour("on_primary")
            case Kind.DANGER | Kind.DOUBT:
                family = self._kind.value
                if self._strong:
                    return colour(f"{family}_strong"), None, colour("surface")
                name = f"{family}_pressed" if down else f"{family}_soft" if over else "surface"
                return colour(name), colour(family), colour(f"{family}_strong")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button; everything moves down 1 px while it is held."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, border, ink = self._colours()
        rounded(painter, QRectF(self.rect()), self.theme.px("radius"), ground, border)
        if self.isDown():
            painter.translate(0, 1)
        if self._stacked:
            self._paint_stacked(painter, ink)
        else:
            self._paint_row(painter, ink, ground)
        painter.end()

    def _paint_row(self, painter: QPainter, ink: QColor, ground: QColor) -> None:
        noted = bool(self.note) and self._content_width() <= self.width() - 12
        left = (self.width() - (self._content_width() if noted else self._words_width())) / 2
        middle = self.height() / 2
        if self._icon:
            icons.draw(painter, self._icon, QRectF(left, middle - self._icon_px / 2, self._icon_px, self._icon_px), ink)
            left += self._icon_px + (10 if self.text() else 0)
        words = fonts.width(self.text(), self._size_px, bold=self._bold())
        box = QRectF(left, 0, words + 2, self.height())
        text(painter, box, self.text(), self._size_px, ink, bold=self._bold())
        if not noted:
            return
        left += words + GAP - 4
        rect = QRectF(left, middle - KEYCAP_HEIGHT / 2, self._note_width(), KEYCAP_HEIGHT)
        if not self.isEnabled() and self._reason:
            text(painter, rect.adjusted(0, 0, 2, 0), self.note, 14, ink)
        elif self._kind is Kind.PRIMARY and self.isEnabled():
            paint_keycap(painter, rect, self.note, ink, ink, ground)
        else:
            quiet = ink if not self.isEnabled() else self.theme.colour("ink2")
            edge = self.theme.colour("line" if not self.isEnabled() else "border")
            paint_keycap(painter, rect, self.note, quiet, edge, self.theme.colour("page"))

    def _paint_stacked(self, painter: QPainter, ink: QColor) -> None:
        noted = bool(self._reason) and not self.isEnabled()
        size = 18 if noted else self._icon_px
        top = 4.0 if noted else (self.height() - size - 26) / 2
        if self._icon:
            icons.draw(painter, self._icon, QRectF(self.width() / 2 - size / 2, top, size, size), ink)
        box = QRectF(0, top + size, self.width(), 21 if noted else 26)
        text(painter, box, self.text(), self._words_px(), ink, bold=self._bold(), align=CENTRE)
        if noted:
            text(painter, QRectF(0, self.height() - 22, self.width(), 18), self._reason, 14, ink, align=CENTRE)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A pointer comes."""
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """A pointer goes."""
        self._hover = False
        self.update()
        super().leaveEvent(event)
