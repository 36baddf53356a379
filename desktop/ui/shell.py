"""The window: status bar on top, navigation, pages. Shows views, sends commands; decides nothing. Main thread.

Connect `EventBridge.arrived` to `Shell.show_view`. Selling goes on whatever page is open. Source: ui.md, Frame.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.tones import Cue
from desktop.services.access_views import AccessView, Approved, NotApproved, SignInRefused
from desktop.services.commands import Command
from desktop.services.incentive_views import ProgressView
from desktop.services.manual_views import ManualNews
from desktop.services.menu_views import MenuView
from desktop.services.people_views import FoundDiners
from desktop.services.queries import IncentiveFilter, Question
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.shift_views import ShiftHandedOver
from desktop.services.views import AlertsView, CheckoutView, RecentView, SettingsInForce, StatusView, View
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.audit_hooks import AuditHooks
from desktop.ui.capture_hooks import CaptureHooks
from desktop.ui.checkout import CheckoutPage
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.clock import ShownClock
from desktop.ui.devices import DevicesHooks
from desktop.ui.dish_pictures import DishPictures
from desktop.ui.door import Door
from desktop.ui.focus_order import move_focus
from desktop.ui.guide import Guide, TourMemory
from desktop.ui.kept_focus import KeptFocus
from desktop.ui.page_names import (
    CAPTURE,
    CHECKOUT,
    PEOPLE,
    SETTINGS,
    SIGN_IN,
    STATEMENT,
    SUBSIDY,
    SYNC,
    TRANSACTIONS,
    title,
)
from desktop.ui.page_room import PageRoom
from desktop.ui.people_entry import Capture, People
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.placing import place
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.shell_pages import (
    ENTRIES,
    INNER,
    NO_DEVICES,
    NO_STATEMENTS,
    PASSING,
    SHEETS,
    UNDER,
    LaterPage,
    PageTools,
    Statement,
    Transactions,
)
from desktop.ui.statement import StatementHooks
from desktop.ui.status import OUTBOX
from desktop.ui.status_bar import StatusBar
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.theme import Theme
from desktop.ui.update_hooks import UpdateHooks
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.nav import NARROW, WIDTH, Navigation
from desktop.ui.widgets.popover import Popover

_Page = TypeVar("_Page", bound=LaterPage)


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
        ask: Callable[[Question], None] | None = None,
        devices: DevicesHooks | None = None,
        statements: StatementHooks | None = None,
        people: PeopleHooks | None = None,
        capture: CaptureHooks | None = None,
        reports: ReportHooks | None = None,
        access: AccessHooks | None = None,
        sample_pins: Mapping[str, str] | None = None,
        peripherals: PeripheralHooks | None = None,
        desk_settings: SettingsHooks | None = None,
        dish_pictures: DishPictures | None = None,
        record: AuditHooks | None = None,
        tour: TourMemory | None = None,
        sync: SyncHooks | None = None,
        updates: UpdateHooks | None = None,
        print_manual: Callable[[], None] | None = None,
    ) -> None:
        """`ask` hands a page's question to the reader; without it, and without the hooks, pages stay empty. Without
        `tour` nobody is shown around unasked. `print_manual` is answered by a `ManualNews`."""
        super().__init__()
        self.theme = theme
        self.clock = shown_clock or ShownClock()
        self.pages = QStackedWidget()
        self.door = Door(
            theme, settings, access, sample_pins or {}, self,
            open_page=self.open_page, put=self.pages.setCurrentWidget, forget=self._forget_pages,
        )  # fmt: skip
        self._tools = PageTools(
            theme=theme,
            settings=settings,
            clock=self.clock,
            send=send,
            ask=ask or (lambda _question: None),
            devices=devices or NO_DEVICES,
            statements=statements or NO_STATEMENTS,
            people=people or PeopleHooks(),
            capture=capture or CaptureHooks(),
            reports=reports or ReportHooks(),
            peripherals=peripherals or PeripheralHooks(),
            desk_settings=desk_settings or SettingsHooks(),
            who=self.door.who,
            gate=self.door.gate,
            record=record or AuditHooks(),
            sync=sync or SyncHooks(),
            updates=updates or UpdateHooks(),
            open_capture=self.open_capture,
            open_people=self.open_person,
            open_sales=self.open_sales,
            open_story=self.open_story,
            open_statement=self.open_statement,
            open_subsidy=partial(self.open_page, SUBSIDY),
            go_back=self._go_back,
            mark_settings=self._mark_settings,
        )
        self._later: dict[str, LaterPage] = {}
        self._came_from = SUBSIDY
        self._sounds, self._muted = settings.sounds, not settings.sounds.enabled
        self._latest: dict[type[View], View] = {}
        self._on_close = on_close
        self.setWindowTitle(f"{settings.school.name} — {settings.till.name}")
        place(self)
        self.status = StatusBar(theme, self.clock, settings.till.name)
        self.status.set_muted(self._muted)
        self.navigation = Navigation(theme)
        self.navigation.add(title(CHECKOUT), "checkout").clicked.connect(partial(self.open_page, CHECKOUT))
        for entry in ENTRIES:
            self.navigation.add(title(entry.name), entry.icon).clicked.connect(partial(self.open_page, entry.name))
        self.navigation.items[0].setChecked(True)
        self.checkout = CheckoutPage(theme, settings, self.clock, send, self.door.gate)
        if dish_pictures is not None:
            self.checkout.menu.set_pictures(dish_pictures)
        self.checkout.open_story.connect(self.open_story)
        self.checkout.asks.connect(self._tools.ask)
        self.checkout.open_subsidy.connect(partial(self.open_page, SUBSIDY))
        self.pages.addWidget(self.checkout)
        self.pages.addWidget(self.door.page)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.navigation)
        below.addWidget(PageRoom(self.pages), 1)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.status)
        layout.addLayout(below, 1)
        self.setCentralWidget(centre)
        self.popover = Popover(theme, self)
        self.guide = Guide(theme, self, self.checkout, self.status.help, self.door.gate, lambda: self.page_name, tour)
        self.guide.panel.print_wanted.connect(print_manual or (lambda: None))
        self.status.help_pressed.connect(self.guide.toggle_help)
        self.pages.currentChanged.connect(self.guide.page_opened)
        self.focus_ring = FocusRing(theme, self)
        KeptFocus(self.pages)
        self.status.explain.connect(self._explain)
        self.status.person_pressed.connect(self._change_person)
        self.status.lock_pressed.connect(self._lock)
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
                self.guide.sale_changed()
            case RecentView():
                self.checkout.show_recent(view)
            case AlertsView():
                self.checkout.show_alerts(view)
                self.navigation.items[1].set_badge(len(view.alerts))
            case StatusView():
                self.clock.set_now(view.now)
                self.status.show_status(view)
                self.checkout.rail.tick()
            case MenuView():
                self.checkout.take_menu(view)
            case ProgressView():
                self.checkout.show_progress(view)
            case FoundDiners():
                self.checkout.counter.show_found(view)
            case AccessView():
                self._show_access(view)
            case SignInRefused():
                self.door.page.show_refusal(view)
            case Approved() | NotApproved():
                self.door.gate.answer(view)
            case ShiftHandedOver():
                self._page(SHEETS)  # anew for who came, who may not be allowed to see it
                self.open_page(SHEETS)
            case ManualNews():
                self.guide.panel.show_news(view)
            case SettingsInForce(settings=settings):
                self.door.take_settings(settings)
                self._take_sounds(settings)
            case _:
                pass  # the pages that are made later take theirs below
        if not isinstance(view, PASSING):
            self._latest[type(view)] = view
        for entry in (*ENTRIES, *INNER):
            if entry.name in self._later and isinstance(view, entry.views):
                self._later[entry.name].show_view(view)

    @property
    def page_name(self) -> str:
        """The name of the page that is open."""
        here = self.pages.currentWidget()
        if here is self.door.page:
            return SIGN_IN
        return next((name for name, page in self._later.items() if page.widget is here), CHECKOUT)

    def open_page(self, name: str, _checked: bool = False) -> None:
        """Go to a page; it is made when it is gone to for the first time. Who has to sign in does so first."""
        self.close_popover()
        if self.door.stops(name):
            return
        if name == CHECKOUT or not self.door.may_open(name):
            name = CHECKOUT
            widget: QWidget = self.checkout
        else:
            widget = self._page(name).widget
        names = [CHECKOUT, *(entry.name for entry in ENTRIES)]
        self.navigation.items[names.index(UNDER.get(name, name))].setChecked(True)
        self.pages.setCurrentWidget(widget)
        widget.setFocus()
        self.door.gate.hooks.at(name)

    def _forget_pages(self) -> None:
        """Names in full, half-filled forms, a camera: they were another person's."""
        for page in self._later.values():
            self.pages.removeWidget(page.widget)
            page.widget.deleteLater()
        self._later.clear()

    def _show_access(self, view: AccessView) -> None:
        before = self.door.gate.person
        self.door.show_access(view, self.page_name)
        self.checkout.greet(before, view.signed_in)
        self.status.show_access(view)
        self.navigation.show_only(self.door.shown_pages())
        self.guide.consider()

    def _change_person(self) -> None:
        self.close_popover()
        self.door.change_person()

    def _lock(self) -> None:
        self.door.lock(self.page_name)

    def open_story(self, order_no: str) -> None:
        """Go to an order on the transactions page."""
        if (page := self._opened(TRANSACTIONS, Transactions)) is not None:
            page.widget.open_story(order_no)

    def open_sales(self, wanted: IncentiveFilter) -> None:
        """Go to the sales behind a number of a page; from there a key leads back."""
        self._came_from = self.page_name
        if (page := self._opened(TRANSACTIONS, Transactions)) is not None:
            page.widget.show_behind(wanted)

    def open_statement(self, month: str) -> None:
        """Go to a month's statement."""
        if (page := self._opened(STATEMENT, Statement)) is not None:
            page.widget.open_month(month)

    def open_capture(self, person_ref: str) -> None:
        """Go to the camera for a person."""
        if (page := self._opened(CAPTURE, Capture)) is not None:
            page.open_for(person_ref)

    def open_person(self, person_ref: str) -> None:
        """Go to a person among the people."""
        if (page := self._opened(PEOPLE, People)) is not None:
            page.open_person(person_ref)

    def _opened(self, name: str, kind: type[_Page]) -> _Page | None:
        """Go to a page and return it; None where another stands in its place."""
        self.open_page(name)
        page = self._later.get(name) if self.page_name == name else None
        return page if isinstance(page, kind) else None

    def _mark_settings(self, unsaved: bool) -> None:
        """Mark the settings in the navigation while something there is unsaved."""
        self.navigation.items[1 + [entry.name for entry in ENTRIES].index(SETTINGS)].set_mark(unsaved)

    def _go_back(self) -> None:
        self.open_page(self._came_from)

    def _page(self, name: str) -> LaterPage:
        if name not in self._later:
            entry = next(entry for entry in (*ENTRIES, *INNER) if entry.name == name)
            page = entry.make(self._tools)
            self.pages.addWidget(page.widget)
            self._later[name] = page
            for kind in entry.views:
                if kind in self._latest:
                    page.show_view(self._latest[kind])
        return self._later[name]

    def toggle_sounds(self) -> None:
        """Be silent, or sound again; the settings stay as they are."""
        self._muted = not self._muted
        self.status.set_muted(self._muted)
        self._tools.peripherals.mute(self._muted)

    def _take_sounds(self, settings: Settings) -> None:
        """Settings that switch the sounds end a mute, as the sounds themselves take it."""
        if settings.sounds != self._sounds:
            self._sounds, self._muted = settings.sounds, not settings.sounds.enabled
            self.status.set_muted(self._muted)

    def take_scan(self, untrusted_text: str) -> None:
        """A scanner or card reader has read something: a search may take it, else the selling page does.

        On another page nobody sees what it would be charged: the till goes to selling, and says to read it again.
        """
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and focused.property("takes_scans"):
            focused.setText(untrusted_text)
            focused.textEdited.emit(untrusted_text)
            return
        self._tools.peripherals.play(Cue.READ, self._sounds)
        if self.page_name == CHECKOUT:
            self.checkout.counter.read(untrusted_text)
        elif self.page_name != SIGN_IN:
            self.open_page(CHECKOUT)
            self.checkout.say(Reason(code="scan.elsewhere"))

    def close_popover(self) -> None:
        """Close the explanation, if one is open."""
        self.popover.close_it()

    def _explain(self, item: QWidget, lines: tuple[str, ...]) -> None:
        """Explain an item; what waits to be sent leads to its page, and is explained to who may not go there."""
        if item is self.status.items.get(OUTBOX) and self.door.lets_in(SYNC):
            self.open_page(SYNC)
        else:
            self.popover.toggle(item, lines)

    def _tick(self) -> None:
        self.status.refresh()
        self.checkout.tick()
        if (page := self._later.get(self.page_name)) is not None:
            page.tick()
        self.door.lock_if_idle(self.page_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing else took: Esc closes an explanation first, Ctrl and a digit go to a page."""
        if event.key() == Qt.Key.Key_Escape and self.popover.isVisible():
            self.close_popover()
            return
        if self.guide.take_key(event):
            return
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if event.key() == Qt.Key.Key_M:
                self.toggle_sounds()
                return
            keys = {Qt.Key.Key_1: CHECKOUT, **{entry.key: entry.name for entry in ENTRIES}}
            if (name := keys.get(Qt.Key(event.key()))) is not None:
                if self.door.may_open(name):
                    self.open_page(name)
                return
            if event.key() == Qt.Key.Key_L:
                self._lock()
                return
        if self.page_name == SIGN_IN:
            if not self.door.page.handle_key(event):
                super().keyPressEvent(event)
            return
        page = self._later.get(self.page_name)
        if (page or self.checkout).handle_key(event) or self.guide.scroll(event):
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes as one reads."""
        return move_focus(self, forwards=forwards)

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
