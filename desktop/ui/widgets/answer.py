"""What every short answer side by side with others has in common: checked by one touch, and as wide as it gets.

Main thread. How an answer looks is its own: `option`, `pill`.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme


class Answer(QAbstractButton):
    """A checkable answer. Choosing moves nothing: it has the room of its bold text from the beginning. Sizes in px."""

    def __init__(
        self, theme: Theme, words: str, *, height: int, padding: int, size_px: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._size_px = size_px
        self._padding = padding
        self._height = height
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.text(), self._size_px, bold=True)) + 2 * self._padding, self._height)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return self.needed_size()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()
