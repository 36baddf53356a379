"""A row of a card: icon, what it is and what is wanted, what was found and what stands behind it, a tag. Main thread.

Source: the devices wizard's picture, the five checks.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, label, restyle
from desktop.ui.widgets.tag import Tag

LEAST_HEIGHT = 52
USUAL_HEIGHT = 64
TITLE_SHARE = 0.3  # of the row's width, as in the picture


class Icon(Painted):
    """An icon alone, in a token's colour."""

    def __init__(self, theme: Theme, name: str, size_px: int = 28, ink: str = "ink2") -> None:
        super().__init__(theme)
        self._name = name
        self._ink = ink
        self.setFixedSize(size_px, size_px)

    def show_icon(self, name: str, ink: str) -> None:
        """Change the icon and its colour's token."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw the icon."""
        icons.draw(painter, self._name, QRectF(self.rect()), self.theme.colour(self._ink))


class FactRow(QWidget):
    """`show_fact` fills it; `right` takes a button or nothing beside the tag."""

    def __init__(self, theme: Theme, icon: str, title: str, wanted: str = "", *, titles_px: int = 0) -> None:
        super().__init__()
        self.theme = theme
        self._titles_px = titles_px
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.title = label(title, 16, ink, bold=True, wrap=True)
        self.wanted = label(wanted, 14, ink2, wrap=True)
        self.value = label("", 16, ink, wrap=True)
        self.note = label("", 14, ink2, wrap=True)
        self.tag = Tag(theme)
        self.tag.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(20, 4, 20, 4)
        self._layout.setSpacing(16)
        if icon:
            self._layout.addWidget(Icon(theme, icon))
        self._left = _pair(self.title, self.wanted)
        self._layout.addWidget(self._left)
        self._layout.addWidget(_pair(self.value, self.note), 1)
        self._layout.addWidget(self.tag)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.wanted.setVisible(bool(wanted))
        self.note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return super().sizeHint().expandedTo(QSize(0, USUAL_HEIGHT))

    def add_right(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(USUAL_HEIGHT)

    def show_fact(self, value: str, note: str = "", *, ink: str = "ink2", alarm: bool = False) -> None:
        """Show what was found; `ink` is the colour of the line under it, bold where it is an alarm."""
        restyle(self.value, value, 16, self.theme.colour("ink"))
        restyle(self.note, note, 14, self.theme.colour(ink), bold=alarm)
        self.note.setVisible(bool(note))
        self.setAccessibleName(f"{self.title.text()}: {value}. {note}")

    def show_tag(self, words: str, family: str = "", icon: str = "") -> None:
        """Show the outcome in a word; an empty one takes the tag away."""
        self.tag.setVisible(bool(words))
        if words:
            self.tag.show_state(words, family, icon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns of all rows in one line."""
        super().resizeEvent(event)
        self._left.setFixedWidth(self._titles_px or round(self.width() * TITLE_SHARE) - 64)


def _pair(upper: QWidget, lower: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return made
