"""A desk and its window, put together: every thread of one home, and the shell that shows it. Composition root.

Made on the main thread, on a running Qt application that is dressed. The order of ending is the promise here: first the
window hears nothing more, then whoever asks the desk ends, then the desk, which writes the sale in hand down, and last
the printer, since a stuck one must not be in the way of that. Source: architecture.md, Threads.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app.access_desk import AccessDesk
from desktop.app.audit_work import AuditWork
from desktop.app.desk_health import OwnHealth
from desktop.app.devices_hooks import DevicesDesk
from desktop.app.followers import Followed
from desktop.app.manual_work import ManualWork
from desktop.app.people_parts import PeopleParts
from desktop.app.peripherals import Peripherals
from desktop.app.report_hooks import ReportWork
from desktop.app.running import RunningDesk
from desktop.app.sample_staff import sample_pins, seller
from desktop.app.settings_hooks import SettingsWork
from desktop.app.statement_hooks import StatementWork
from desktop.app.sync_hooks import SyncWork
from desktop.app.tour_memory import TourFile
from desktop.app.update_work import UpdateWork
from desktop.services.health_watch import HealthWatch
from desktop.services.settings import Settings
from desktop.services.update_views import UpdateView
from desktop.services.views import View
from desktop.ui import fonts
from desktop.ui.bridge import EventBridge
from desktop.ui.dish_pictures import DishPictures
from desktop.ui.scanner import ScannerFilter
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme

MENU_PICTURES = "menu"  # a folder of the home: a picture a dish, named as the dish


class DeskWindow:
    """`bridge.arrived` carries every view, after the window has taken it where one connects later."""

    def __init__(
        self, application: QApplication, home: Home, settings: Settings, terminal_url: str, theme: Theme, *,
        on_close: Callable[[], None] | None = None, plays: bool = False, tour: bool = False,
        on_restart: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        """`plays`: a demonstration, in which the sample cashier is signed in from the beginning; `tour`: who is new is
        shown around once; `on_restart`: the desk is to close and open again, called on the main thread.

        Raises: OperatorError as `RunningDesk` does.
        """
        self._application = application
        self.bridge = EventBridge()
        followed = Followed(self.bridge)
        watch = HealthWatch(SystemClock())
        followed.follow(watch.hear)
        self.desk = desk = RunningDesk(home, settings, terminal_url, followed)
        statements = StatementWork(home, settings, desk.write, self.bridge)
        people = PeopleParts(home, settings, desk, followed)
        access = AccessDesk(desk, followed)
        if plays:
            access.begin_as(seller(desk.staff_at_start[0], settings))
        reports = ReportWork(home, settings, desk.write, desk.has_read_all, followed)
        page = SettingsWork(home, settings, desk.write, desk.post, followed, fonts.find_family, desk.wire_notes)
        record = AuditWork(home, settings, self.bridge)
        health = OwnHealth(home, settings, watch, desk.second_medium)
        sync = SyncWork(
            home, settings, desk.write, desk.post, page.hooks.save, desk.is_serving, self.bridge, health
        )  # fmt: skip
        followed.follow(sync.hear)
        manual = ManualWork(home, settings, self.bridge)
        updates = UpdateWork(home, settings, desk.is_serving, self.bridge)
        self._peripherals = Peripherals(
            home, settings, desk.post, followed, theme, cashier=lambda: access.seller_name
        )  # fmt: skip
        self._helpers = (statements, people, reports, access, page, record, sync, manual, updates)
        self.shell = Shell(
            settings, desk.post, theme, on_close=on_close, ask=desk.ask,
            devices=DevicesDesk(home, settings, desk.wire_notes).hooks, statements=statements.hooks,
            people=people.people, capture=people.capture, reports=reports.hooks, access=access.hooks,
            sample_pins=sample_pins(settings), peripherals=self._peripherals.hooks, desk_settings=page.hooks,
            dish_pictures=DishPictures(home.folder / MENU_PICTURES), record=record.hooks,
            tour=TourFile(home.folder) if tour else None, sync=sync.hooks, updates=updates.hooks,
            print_manual=manual.print_manual,
        )  # fmt: skip
        self.shell.show_view(access.view)
        self._scanner = ScannerFilter(application)
        self._scanner.read.connect(self.shell.take_scan)
        self.bridge.arrived.connect(self.shell.show_view)
        self.bridge.arrived.connect(self._peripherals.display.show_view)
        self._on_restart = on_restart
        self.bridge.arrived.connect(self._restart_if_asked)

    def _restart_if_asked(self, view: View) -> None:
        if isinstance(view, UpdateView) and view.restarting:
            self._on_restart()

    def start(self) -> None:
        """Show the window and start the threads."""
        self._application.installEventFilter(self._scanner)
        self.shell.show()
        self._peripherals.start()
        self.desk.start()
        for helper in self._helpers:
            helper.start()

    def stop(self) -> None:
        """End in order; the sale in hand is written down."""
        self.bridge.close()
        self._application.removeEventFilter(self._scanner)
        for helper in reversed(self._helpers):
            helper.stop()
        self.desk.stop()
        self._peripherals.stop()
