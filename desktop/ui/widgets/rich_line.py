"""A line with a title at the left and a value of several weights and colours at the right. Painted; main thread."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, text


class RichLine(Painted):
    """`parts` are (text, bold, colour's token), drawn side by side and flush right."""

    def __init__(self, theme: Theme, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._size_px = size_px
        self.title = ""
        self.parts: Sequence[tuple[str, bool, str]] = ()
        self._quiet = False
        self.setFixedHeight(size_px + 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, title: str, parts: Sequence[tuple[str, bool, str]], *, quiet: bool = False) -> None:
        """Show a title (`quiet` in the lighter ink) and a value."""
        if (title, tuple(parts), quiet) == (self.title, tuple(self.parts), self._quiet):
            return
        self.title, self.parts, self._quiet = title, tuple(parts), quiet
        self.setAccessibleName(f"{title} {''.join(part[0] for part in parts)}")
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.title, self._title_px()) + 8 + self._value_width()), self.height())

    def _title_px(self) -> int:
        """Return the title's size: smaller where it would touch the value."""
        whole = fonts.width(self.title, self._size_px) + 8 + self._value_width()
        return self._size_px if whole <= self.width() else 14

    def _value_width(self) -> float:
        return sum(fonts.width(words, self._size_px, bold=bold) for words, bold, _ in self.parts)

    def paint(self, painter: QPainter) -> None:
        """Draw the line."""
        ink = self.theme.colour("ink2" if self._quiet else "ink")
        text(painter, QRectF(self.rect()), self.title, self._title_px(), ink)
        left = self.width() - self._value_width()
        for words, bold, token in self.parts:
            width = fonts.width(words, self._size_px, bold=bold)
            box = QRectF(left, 0, width + 2, self.height())
            text(painter, box, words, self._size_px, self.theme.colour(token), bold=bold)
            left += width
