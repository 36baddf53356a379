"""The categories of a menu side by side, one of them chosen. What has no room is reached by the key at the end.

Painted; main thread. Source: ui.md, Checkout, menu.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import CENTRE, rounded, text

HEIGHT = 56
PADDING = 16
GAP = 8
MORE = 56


class Chip(QAbstractButton):
    """One category; without words, the key to the next."""

    def __init__(self, theme: Theme, words: str, category: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.category = category
        self.setText(words)
        self.setAccessibleName(words or translate("menu", "Next category"))
        self.setCheckable(bool(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.needed_size())

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: that of the bold text."""
        words = fonts.width(self.text(), 16, bold=True)
        return QSize(round(words) + 2 * PADDING if self.text() else MORE, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, box, chosen = self.theme.colour, QRectF(self.rect()), self.isChecked()
        ground = colour("accent_soft") if chosen else colour("hover" if self.isDown() else "surface")
        rounded(painter, box, 8, ground, colour("accent" if chosen else "border"), 2 if chosen else 1)
        ink = colour("accent_strong" if chosen else "ink")
        if self.text():
            text(painter, box, self.text(), 16, ink, bold=chosen, align=CENTRE)
        else:
            icons.draw(painter, "forward", QRectF(box.center().x() - 12, box.center().y() - 12, 24, 24), ink)
        painter.end()


class CategoryRow(QWidget):
    """`chosen` carries a category, empty for all. Hidden where there are fewer than two."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._names: tuple[str, ...] = ()
        self._category = ""
        self.chips: list[Chip] = []
        self._more: Chip | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("menu", "Categories"))
        self.hide()

    def show_categories(self, names: Sequence[str], category: str) -> None:
        """Show the categories with one of them chosen."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._make()
        self._category = category
        for chip in self.chips:
            chip.setChecked(chip.category == category)
        self.setVisible(len(self._names) > 1)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._place()

    def _make(self) -> None:
        for chip in (*self.chips, *([self._more] if self._more else [])):
            chip.hide()
            chip.deleteLater()
        all_of_them = translate("menu", "All")
        self.chips = [Chip(self.theme, name or all_of_them, name, self) for name in ("", *self._names)]
        self._more = Chip(self.theme, "", "", self)
        self._more.clicked.connect(self._next)
        for chip in self.chips:
            chip.clicked.connect(self._choose)

    def _place(self) -> None:
        """Put as many in a row as fit, among them the one that is chosen."""
        if self._more is None:
            return
        fits_all = sum(chip.width() + GAP for chip in self.chips) - GAP <= self.width()
        room = self.width() if fits_all else self.width() - MORE - GAP
        chosen = next((at for at, chip in enumerate(self.chips) if chip.category == self._category), 0)
        first = 0
        while first < chosen and sum(chip.width() + GAP for chip in self.chips[first : chosen + 1]) - GAP > room:
            first += 1
        left = 0
        for at, chip in enumerate(self.chips):
            fits = at >= first and left + chip.width() <= room
            if fits:
                chip.move(left, 0)
                left += chip.width() + GAP
            elif at >= first:
                left = room + 1  # nothing behind the first that does not fit
            chip.setVisible(fits)
        self._more.move(max(0, self.width() - MORE), 0)
        self._more.setVisible(not fits_all)

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            chip.setChecked(True)
            self.chosen.emit(chip.category)

    def _next(self) -> None:
        names = ("", *self._names)
        self.chosen.emit(names[(names.index(self._category) + 1) % len(names)])
