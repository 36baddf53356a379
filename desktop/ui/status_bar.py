"""The bar on top: the till and its meal at the left, the health of everything and who is here at the right.

Main thread. Drops parts in a fixed order when the window is narrow; icon and value stay. Each item opens its
explanation, but for the three at the end, which act. Source: pictures.md sections 4 to 6.
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.access_views import AccessView
from desktop.services.views import StatusView
from desktop.ui.clock import ShownClock
from desktop.ui.status import Item, access_items, help_item, left_items, right_items
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.status_item import HEIGHT, StatusItem

MOST_LEVELS = 13
PASSING = ("simulated", "muted", "lanes")  # items at the right that come and go


class StatusBar(QWidget):
    """Shows a `StatusView`. `explain` carries the item that was pressed and its explanation's lines."""

    explain = Signal(object, object)
    person_pressed = Signal()
    lock_pressed = Signal()
    help_pressed = Signal()

    def __init__(self, theme: Theme, shown_clock: ShownClock, till_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._clock = shown_clock
        self._view: StatusView | None = None
        self._muted = False
        self.level = 0
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(translate("status", "Status"))
        self.till = label(till_name, 16, theme.colour("ink"), bold=True)
        self.items: dict[str, StatusItem] = {}
        self.person, self.lock = StatusItem(theme), StatusItem(theme)
        for item, pressed in ((self.person, self.person_pressed), (self.lock, self.lock_pressed)):
            item.clicked.connect(pressed)
            item.hide()
        self.help = StatusItem(theme)
        self.help.clicked.connect(self.help_pressed)
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        self._left.setSpacing(0)
        self._right.setSpacing(0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 8, 1)
        layout.setSpacing(0)
        layout.addWidget(self.till)
        layout.addSpacing(21)
        layout.addLayout(self._left)
        layout.addStretch(1)
        layout.addLayout(self._right)
        layout.addWidget(self.person)
        layout.addWidget(self.lock)
        layout.addWidget(self.help)
        self.help.show_item(help_item(), 0)  # it has its place by now: else it would be a window of its own

    def show_status(self, view: StatusView) -> None:
        """Show the state of things."""
        self._view = view
        if self.till.text() != view.till_name:
            self.till.setText(view.till_name)
        self.refresh()

    def show_access(self, view: AccessView) -> None:
        """Show who is signed in; nothing of it in a home where nobody is registered."""
        for item, made in zip((self.person, self.lock), access_items(view), strict=True):
            if made is None:
                item.item = None
                item.hide()
            else:
                item.show_item(made, 0)
        self.refresh()

    def set_muted(self, muted: bool) -> None:
        """Show that the till is silent, or no more."""
        self._muted = muted
        self.refresh()

    def refresh(self) -> None:
        """Count the ages on; lay out only when something changed its width."""
        view, now = self._view, self._clock.now()
        if view is None or now is None:
            return
        left, right = left_items(view), right_items(view, now, muted=self._muted)
        ends = [end for end in (self.person, self.lock, self.help) if end.item is not None]
        self.level = self._fitting([*left, *right, *(end.item for end in ends if end.item is not None)])
        for end in ends:
            if end.item is not None:
                end.show_item(end.item, self.level)
        self._place(self._left, left)
        self._place(self._right, right)

    def _fitting(self, items: list[Item]) -> int:
        room = self.width() - 24 - 8 - 21 - self.till.sizeHint().width()
        for level in range(MOST_LEVELS + 1):
            if sum(StatusItem.needed_width(item, level) for item in items) <= room:
                return level
        return MOST_LEVELS

    def _place(self, layout: QHBoxLayout, items: list[Item]) -> None:
        names = [item.name for item in items]
        for at, item in enumerate(items):
            made = self.items.get(item.name)
            if made is None:
                made = self.items[item.name] = StatusItem(self.theme)
                made.clicked.connect(self._pressed)
                layout.insertWidget(at, made)
            made.show_item(item, self.level)
        if layout is self._right:
            for name in PASSING:
                if name in self.items and name not in names:
                    gone = self.items.pop(name)
                    layout.removeWidget(gone)
                    gone.deleteLater()

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, StatusItem) and pressed.item is not None:
            self.explain.emit(pressed, pressed.item.explanation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop or bring back parts."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the line below, and the line after the till's name."""
        painter = QPainter(self)
        colour = self.theme.colour
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), colour("line"))
        painter.fillRect(QRectF(self.till.geometry().right() + 16, 16, 1, 24), colour("line"))
        if self.person.item is not None:
            painter.fillRect(QRectF(self.person.geometry().left(), 16, 1, 24), colour("line"))
        painter.end()
