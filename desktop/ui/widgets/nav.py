"""The navigation at the left: the pages that exist, one key each. Painted; main thread.

Source: pictures.md section 5, Nav item. A page that is not built, or not open to the one who is signed in, is not here.
"""

from collections.abc import Container

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import CENTRE, rounded, text

WIDTH = 96
NARROW = 72
HEIGHT, LEAST_HEIGHT = 72, 56  # of an item: lower where larger text leaves a low window


class NavItem(QAbstractButton):
    """One page."""

    def __init__(self, theme: Theme, words: str, icon: str) -> None:
        super().__init__()
        self.theme = theme
        self._icon = icon
        self._badge = 0
        self._mark = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, count: int) -> None:
        """Show how many things wait there; 0 for none."""
        if count != self._badge:
            self._badge = count
            words = self.text()
            self.setAccessibleName(f"{words} {count}" if count else words)
            self.update()

    def set_mark(self, unsaved: bool) -> None:
        """Show that something there was typed and not saved."""
        if unsaved != self._mark:
            self._mark = unsaved
            words = translate("shell", "{page}, unsaved").format(page=self.text())
            self.setAccessibleName(words if unsaved else self.text())
            self.update()

    def _size_px(self) -> int:
        return 16 if self.width() >= WIDTH else 14

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.text(), self._size_px())) + 4, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page's name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        here = self.isChecked()
        ink = colour("accent_strong") if here else colour("ink2")
        if here:
            painter.fillRect(self.rect(), colour("accent_soft"))
            painter.fillRect(QRectF(0, 0, 4, self.height()), colour("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), colour("hover"))
        painter.save()
        painter.translate(0, (self.height() - HEIGHT) / 2)
        icons.draw(painter, self._icon, QRectF(self.width() / 2 - 12, 10, 24, 24), ink)
        bold = here and fonts.width(self.text(), self._size_px(), bold=True) <= self.width() - 12
        text(painter, QRectF(0, 38, self.width(), 26), self.text(), self._size_px(), ink, bold=bold, align=CENTRE)
        painter.restore()
        if self._badge:
            words = str(min(self._badge, 99))
            box = QRectF(self.width() / 2 + 9, 6, max(20.0, fonts.width(words, 14, bold=True) + 12), 20)
            rounded(painter, box, 10, colour("doubt_strong"))
            text(painter, box, words, 14, colour("surface"), bold=True, align=CENTRE)
        if self._mark:
            rounded(painter, QRectF(self.width() / 2 + 11, 8, 12, 12), 6, colour("warning"), colour("surface"), 2)
        painter.end()


class Navigation(QWidget):
    """The pages, from the top down."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.items: list[NavItem] = []
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 1, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(translate("shell", "Pages"))

    def add(self, words: str, icon: str) -> NavItem:
        """Add a page at the end."""
        item = NavItem(self.theme, words, icon)
        self._group.addButton(item, len(self.items))
        self.items.append(item)
        self._layout.insertWidget(len(self.items) - 1, item)
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every page its place, also in a low window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = sum(not item.isHidden() for item in self.items)
        height = max(LEAST_HEIGHT, min(HEIGHT, (self.height() - 8) // max(1, shown)))
        for item in self.items:
            if item.height() != height:
                item.setFixedHeight(height)

    def show_only(self, at: Container[int]) -> None:
        """Show these pages, and leave no gap where the others are."""
        for place, item in enumerate(self.items):
            item.setVisible(place in at)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self.theme.colour("line"))
        painter.end()
