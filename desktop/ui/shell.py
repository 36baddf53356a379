"""The window: status bar on top, navigation, pages. Shows views, sends commands; decides nothing. Main thread.

Connect `EventBridge.arrived` to `Shell.show_view`. Source: ui.md, Frame.
"""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.commands import Command
from desktop.services.settings import Settings
from desktop.services.views import AlertsView, CheckoutView, ProgressView, RecentView, StatusView, View
from desktop.ui.checkout import CheckoutPage
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.clock import ShownClock
from desktop.ui.placing import place
from desktop.ui.status_bar import StatusBar
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.nav import NARROW, WIDTH, Navigation
from desktop.ui.widgets.popover import Popover


class Shell(QMainWindow):
    """The desk's one window. `on_close` is called once, when the window is closed: it must not block."""

    def __init__(
        self,
        settings: Settings,
        send: Callable[[Command], None],
        theme: Theme,
        *,
        on_close: Callable[[], None] | None = None,
        shown_clock: ShownClock | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.clock = shown_clock or ShownClock()
        self._on_close = on_close
        self.setWindowTitle(f"{settings.school.name} — {settings.till.name}")
        place(self)
        self.status = StatusBar(theme, self.clock, settings.till.name)
        self.navigation = Navigation(theme)
        self.navigation.add(translate("shell", "Checkout"), "checkout").setChecked(True)
        self.checkout = CheckoutPage(theme, settings, self.clock, send)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.checkout)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.navigation)
        below.addWidget(self.pages, 1)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.status)
        layout.addLayout(below, 1)
        self.setCentralWidget(centre)
        self.popover = Popover(theme, self)
        self.focus_ring = FocusRing(theme, self)
        self.status.explain.connect(self._explain)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1000)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self.checkout.setFocus()  # and not the first thing in the tab order

    def show_view(self, view: View) -> None:
        """Show a view of any type."""
        match view:
            case CheckoutView():
                changed = view.phase is not self.checkout.view.phase
                self.checkout.show_checkout(view)
                if changed:
                    self.close_popover()
            case RecentView():
                self.checkout.show_recent(view)
            case AlertsView():
                self.checkout.show_alerts(view)
            case StatusView():
                self.clock.set_now(view.now)
                self.status.show_status(view)
                self.checkout.rail.tick()
            case ProgressView():
                self.checkout.show_progress(view)
            case _:
                assert_never(view)

    def close_popover(self) -> None:
        """Close the explanation, if one is open."""
        self.popover.close_it()

    def _explain(self, item: QWidget, lines: tuple[str, ...]) -> None:
        self.popover.toggle(item, lines)

    def _tick(self) -> None:
        self.status.refresh()
        self.checkout.tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing else took: Esc closes an explanation first, Ctrl+1 goes to the checkout."""
        if event.key() == Qt.Key.Key_Escape and self.popover.isVisible():
            self.close_popover()
            return
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_1:
            self.pages.setCurrentWidget(self.checkout)
            return
        if self.pages.currentWidget() is self.checkout and self.checkout.handle_key(event):
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside everything closes the explanation."""
        self.close_popover()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        self.navigation.setFixedWidth(NARROW if self.width() < COMPACT_BELOW else WIDTH)
        self.close_popover()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away without asking: the core ends what is in the terminal."""
        hook, self._on_close = self._on_close, None
        if hook is not None:
            hook()
        event.accept()
