"""Views of a page side by side, one of them chosen; without icons. Painted; main thread.

Promises: choosing moves nothing; each is at least 48 px high. Source: the picture of the reports page.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 48
PADDING = 20


class _Tab(QAbstractButton):
    def __init__(self, theme: Theme, words: str, key: str) -> None:
        super().__init__()
        self.theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setToolTip(key)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.needed_size())

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: that of the bold text."""
        return QSize(round(fonts.width(self.text(), 16, bold=True)) + 2 * PADDING, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, box, chosen = self.theme.colour, QRectF(self.rect()), self.isChecked()
        if chosen:
            rounded(painter, box, 7, colour("accent_soft"), colour("accent"), 2)
        elif self.isDown():
            rounded(painter, box.adjusted(1, 1, -1, -1), 7, colour("hover"))
        text(painter, box, self.text(), 16, colour("accent_strong" if chosen else "ink"), bold=chosen, align=CENTRE)
        painter.end()


class ModeTabs(QFrame):
    """`chosen` carries the place of the one that was pressed."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, tabs: Sequence[tuple[str, str]]) -> None:
        """`tabs` are words and the key that leads there."""
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.tabs = [_Tab(theme, words, key) for words, key in tabs]
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, tab in enumerate(self.tabs):
            group.addButton(tab, at)
            row.addWidget(tab)
        group.idClicked.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chosen(self, at: int) -> None:
        """Show which one is open."""
        self.tabs[at].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the lines between."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8, self.theme.colour("surface"), self.theme.colour("border"))
        for tab in self.tabs[1:]:
            painter.fillRect(QRectF(tab.x(), 1, 1, HEIGHT - 2), self.theme.colour("line"))
        painter.end()
