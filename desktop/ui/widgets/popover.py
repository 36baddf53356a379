"""The explanation behind a status item: a card over the page that takes no focus and stops no key. Main thread.

A child of the window, not a window of its own: the selling keys stay where they are. Closed by Esc, by a second press
on its item, by a press anywhere else, or by the next change of the sale.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import label, restyle, rounded

WIDTH = 340


class Popover(QWidget):
    """A title and some lines under a widget."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.anchor: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = label("", 16, theme.colour("ink"), bold=True)
        self.body = label("", 14, theme.colour("ink"), wrap=True)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.body)
        self.hide()

    def toggle(self, anchor: QWidget, lines: tuple[str, ...]) -> None:
        """Open under a widget; close when it is open there already."""
        if self.isVisible() and self.anchor is anchor:
            self.close_it()
            return
        self.anchor = anchor
        self.set_lines(lines)
        self._place()
        self.show()
        self.raise_()

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Change what it says."""
        title, *rest = lines or ("",)
        restyle(self.title, title, 16, self.theme.colour("ink"), bold=True)
        restyle(self.body, "\n".join(rest), 14, self.theme.colour("ink"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(rest))

    def close_it(self) -> None:
        """Go away."""
        self.anchor = None
        self.hide()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None or self.anchor is None:
            return
        self.setFixedWidth(WIDTH)
        self.setFixedHeight(max(72, self._column.heightForWidth(WIDTH)))
        corner = self.anchor.mapTo(window, self.anchor.rect().bottomLeft())
        left = min(max(8, corner.x()), window.width() - WIDTH - 8)
        self.move(left, corner.y() + 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow a press on the card itself."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 12, self.theme.colour("surface"), self.theme.colour("field"))
        painter.end()
