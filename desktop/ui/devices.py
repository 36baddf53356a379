"""The devices page: the terminal at a glance, the installer's wizard, its exchange, the two logs. Main thread.

Shows views, sends commands, does no I/O: what it needs to know comes through `DevicesHooks`. Promises: each command is
sent once for one press, a pause of the wizard loses nothing, no log shows a person. Source: ui.md, Devices.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.commands import Command, ReadTerminalLog
from desktop.services.exchange_views import CarriesOver, ExchangeView
from desktop.services.queries import Question
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, DevicesView, LinkState, RecentView, RefundView, TerminalLogView
from desktop.ui.clock import ShownClock
from desktop.ui.devices_overview import Overview
from desktop.ui.exchange import ExchangePage
from desktop.ui.installation import DevicesHooks, Installation
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.wire_view import TerminalLogPage, WireLogPage
from desktop.ui.wizard import InstallWizard

__all__ = ["DevicesHooks", "DevicesPage"]


class DevicesPage(QWidget):
    """One page with five faces. `send` hands a command to the core, `ask` a question to the reader."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        send: Callable[[Command], None],
        hooks: DevicesHooks,
        ask: Callable[[Question], None] = lambda _question: None,
        who: Who | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.send = send
        self.installation = Installation(settings, hooks, send)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("devices", "Devices"))
        self.overview = Overview(theme, settings, shown_clock, send)
        self.wizard = InstallWizard(theme, self.installation, shown_clock.now, self.overview.clock_words)
        self.exchange = ExchangePage(theme, send, ask, who or Who())
        self.wire = WireLogPage(theme, hooks.wire_notes)
        self.log = TerminalLogPage(theme)
        self.faces = QStackedWidget()
        for face in (self.overview, self.wizard, self.exchange, self.wire, self.log):
            self.faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        self._came_from: QWidget | None = self.overview
        self.overview.wizard_button.clicked.connect(self.open_wizard)
        self.overview.wire_button.clicked.connect(self.open_wire_log)
        self.overview.log_button.clicked.connect(self.open_terminal_log)
        self.overview.exchange_button.clicked.connect(self.open_exchange)
        self.exchange.left.connect(self.open_overview)
        self.exchange.wizard.connect(self._open_wizard_from_exchange)
        self._wizard_goes_to: QWidget = self.overview
        self.wizard.paused.connect(self._leave_wizard)
        self.wizard.wire.connect(self.open_wire_log)
        self.wire.left.connect(self._go_back)
        self.log.left.connect(self._go_back)
        self.log.wanted.connect(self._ask_log)

    # --- views ------------------------------------------------------------------------------------------------

    def show_devices(self, view: DevicesView) -> None:
        """Show the terminal as it stands."""
        self.installation.take(view)
        self.overview.show_devices(view)
        self.exchange.show_devices(view)
        self._refresh_wizard()

    def show_exchange(self, view: ExchangeView) -> None:
        """Show how far the exchange of a terminal has come."""
        self.overview.show_exchange(view)
        self.exchange.show_exchange(view)

    def show_over(self, over: CarriesOver) -> None:
        """Show what carries over to the new terminal."""
        self.exchange.show_over(over)

    def show_checkout(self, view: CheckoutView) -> None:
        """Hear how the test payment goes."""
        self.installation.checkout = view
        self.installation.trial.take_checkout(view)
        self._refresh_wizard()

    def show_recent(self, view: RecentView) -> None:
        """Hear of a test payment's late outcome."""
        self.installation.trial.take_lines(view.sales)
        self._refresh_wizard()

    def show_refund(self, view: RefundView) -> None:
        """Hear how the refund goes."""
        self.installation.trial.take_refund(view)
        self._refresh_wizard()

    def show_log(self, view: TerminalLogView) -> None:
        """Show the terminal's own log."""
        self.log.show_log(view)

    def tick(self) -> None:
        """Count on, once a second."""
        before = self.installation.trial.state
        self.installation.trial.tick()
        if self.installation.trial.state is not before:
            self._refresh_wizard()
        if self.isVisible():
            self.overview.refresh()
            self.wire.tick()

    # --- what a person does -----------------------------------------------------------------------------------

    def open_overview(self) -> None:
        """Show the terminal at a glance."""
        self._open(self.overview)

    def open_wizard(self) -> None:
        """Begin the installation, or go on with it."""
        self._wizard_goes_to = self.overview
        self._open(self.wizard)
        self.wizard.begin()

    def open_exchange(self) -> None:
        """Begin to exchange the terminal for another, or go on with it."""
        self._open(self.exchange)
        self.exchange.begin()

    def open_wire_log(self) -> None:
        """Show what passed on the wire."""
        self._came_from = self.faces.currentWidget()
        self._open(self.wire)

    def open_terminal_log(self) -> None:
        """Ask for the terminal's own log."""
        if self.overview.log_button.isEnabled():
            self._came_from = self.faces.currentWidget()
            self._open(self.log)
            self._ask_log()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        face = self.faces.currentWidget()
        if face is self.wizard:
            return self.wizard.handle_key(event)
        if face is self.exchange:
            return self.exchange.handle_key(event)
        key, held = event.key(), event.isAutoRepeat()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not held:
                self._enter(face)
            return True
        if face is self.overview:
            known = {
                Qt.Key.Key_F6: self.open_wire_log, Qt.Key.Key_F7: self.open_terminal_log,
                Qt.Key.Key_F8: self.open_exchange,
            }.get(Qt.Key(key))  # fmt: skip
        else:
            asks = {Qt.Key.Key_F5: self._ask_log} if face is self.log else {}
            known = {Qt.Key.Key_Escape: self._go_back, **asks}.get(Qt.Key(key))
        if known is None:
            return False
        if not held:
            known()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing inside took."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is open: the logs are closed, the wizard stays where it is."""
        super().hideEvent(event)
        if self.faces.currentWidget() in (self.wire, self.log):
            self.faces.setCurrentWidget(self._came_from or self.overview)

    # --- inside -----------------------------------------------------------------------------------------------

    def _enter(self, face: QWidget | None) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif face is self.overview:
            self.open_wizard()

    def _open(self, face: QWidget | None) -> None:
        self.faces.setCurrentWidget(face or self.overview)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_wizard_from_exchange(self) -> None:
        self.open_wizard()
        self._wizard_goes_to = self.exchange

    def _leave_wizard(self) -> None:
        """Go back to where the wizard was opened from."""
        if self._wizard_goes_to is self.exchange:
            self.open_exchange()
        else:
            self.open_overview()

    def _go_back(self) -> None:
        self._open(self._came_from)

    def _ask_log(self) -> None:
        view = self.installation.view
        if view is not None and view.link is LinkState.ONLINE:
            self.log.show_asked()
            self.send(ReadTerminalLog())

    def _refresh_wizard(self) -> None:
        if self.faces.currentWidget() is self.wizard:
            self.wizard.refresh()
