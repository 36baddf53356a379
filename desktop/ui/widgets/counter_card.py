"""The frame of what stands in the result card's place while somebody works at the counter: a title and a way out.

Painted; main thread. Same height in every state, so that nothing above it moves. Source: ui.md, Checkout (nothing pops
up over the selling path); pictures.md section 5, Result card.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import label, rounded

HEIGHT = 196
GAP = 8


class CounterCard(QWidget):
    """A card with its title and a button that leaves it. Subclasses fill `body`."""

    def __init__(self, theme: Theme, title: str, leave: str) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.title = label(title, 20, theme.colour("ink"), bold=True)
        self.told = label("", 16, theme.colour("ink2"), wrap=True)
        self.leave = DeskButton(theme, leave, key="Esc", height=48)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addWidget(self.told, 1)
        head.addWidget(self.leave)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.setSpacing(GAP)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)

    def set_compact(self, compact: bool) -> None:
        """Drop the keycap on a narrow window."""
        self.leave.set_compact(compact)

    def tell(self, words: str) -> None:
        """Say something beside the title."""
        self.told.setText(words)
        self.setAccessibleDescription(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 12, colour("surface"), colour("accent"), 2)
        painter.end()
