"""The pages of the window, in the order of the navigation, and how each is made when first opened. Main thread.

The checkout is made at once; the others when somebody goes there, with the latest views that concern them, so that a
start waits for no page that nobody looks at. Source: ui.md, Frame.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.staff import Act
from desktop.services.access_views import SignInRefused, StaffNews
from desktop.services.audit_views import AuditNews, AuditView
from desktop.services.capture_views import CaptureView, EnrolmentView, Preview
from desktop.services.commands import Command
from desktop.services.exchange_views import CarriesOver, ExchangeView
from desktop.services.incentive_views import StatementNews, StatementView, SubsidyView
from desktop.services.manual_views import ManualNews
from desktop.services.people_views import (
    BulkView,
    FaceEnrolView,
    FoundDiners,
    ImportPreview,
    PeopleNews,
    PeopleView,
    PersonUnmasked,
    PersonView,
    ReconcileView,
)
from desktop.services.peripheral_views import PrinterView
from desktop.services.programme import UsbListing
from desktop.services.queries import IncentiveFilter, Question
from desktop.services.report_views import ReportNews
from desktop.services.settings import Settings
from desktop.services.settings_views import MenuPreview, SettingsNews
from desktop.services.shift_views import ShiftHandedOver
from desktop.services.sync_views import SyncView
from desktop.services.transaction_views import StoryView, TransactionsView
from desktop.services.views import (
    CheckoutView,
    CorrectionView,
    DevicesView,
    RecentView,
    RefundView,
    TerminalLogView,
    VerificationView,
    View,
)
from desktop.ui.audit_hooks import AuditHooks
from desktop.ui.capture_hooks import CaptureHooks
from desktop.ui.clock import ShownClock
from desktop.ui.devices import DevicesHooks, DevicesPage
from desktop.ui.gate import Gate
from desktop.ui.page_names import (
    CAPTURE,
    DEVICES,
    PEOPLE,
    REPORTS,
    SETTINGS,
    STATEMENT,
    SUBSIDY,
    SYNC,
    TRANSACTIONS,
    VERIFICATION,
)
from desktop.ui.people_entry import Capture, People
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.reports_entry import REPORT_VIEWS, Reports
from desktop.ui.settings_entry import SETTINGS_VIEWS, SettingsEntry
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.statement import StatementHooks, StatementPage
from desktop.ui.subsidy import SubsidyPage
from desktop.ui.sync_entry import Sync
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.theme import Theme
from desktop.ui.transactions import TransactionsPage
from desktop.ui.update_hooks import UpdateHooks
from desktop.ui.verification_entry import Verification
from desktop.ui.widgets.ask_form import Who

#: For a window that stands alone, without a desk behind it.
NO_DEVICES = DevicesHooks(
    list_ports=tuple, list_cameras=lambda: UsbListing(looked=False), wire_notes=tuple, checks=lambda _view: (),
    save_report=lambda _report: "",
)  # fmt: skip
NO_STATEMENTS = StatementHooks(
    issue=lambda _month: None, receive=lambda _month, _path, _explain: None, save_workbook=lambda _month: None,
    save_paper=lambda _view: "",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTools:
    """What a page is made with. `open_sales` goes to the sales behind a number, `go_back` from there to the number;
    `open_statement` to a month's statement, `open_story` to an order, `open_capture` to the camera for a person, and
    `open_people` to the people, with this person in the panel."""

    theme: Theme
    settings: Settings
    clock: ShownClock
    send: Callable[[Command], None]
    ask: Callable[[Question], None]
    devices: DevicesHooks
    statements: StatementHooks
    people: PeopleHooks
    capture: CaptureHooks
    reports: ReportHooks
    peripherals: PeripheralHooks
    desk_settings: SettingsHooks
    who: Who
    gate: Gate
    record: AuditHooks
    sync: SyncHooks
    updates: UpdateHooks
    open_capture: Callable[[str], None]
    open_people: Callable[[str], None]
    open_sales: Callable[[IncentiveFilter], None]
    open_story: Callable[[str], None]
    open_statement: Callable[[str], None]
    open_subsidy: Callable[[], None]
    go_back: Callable[[], None]
    mark_settings: Callable[[bool], None]


class LaterPage(Protocol):
    """A page that is made when it is first opened."""

    @property
    def widget(self) -> QWidget: ...

    def show_view(self, view: View) -> None:
        """Show a view that concerns it; others are not given to it."""
        ...

    def handle_key(self, event: QKeyEvent) -> bool: ...

    def tick(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """`key` goes with Ctrl. `needs` is what one must be allowed to do to open it. `views` are those that concern it."""

    name: str
    icon: str
    key: Qt.Key
    needs: Act
    also: tuple[Act, ...] = ()  # one of these is enough as well
    views: tuple[type[View], ...]
    make: Callable[[PageTools], LaterPage]


class Transactions:
    """The transactions page behind `LaterPage`."""

    def __init__(self, tools: PageTools) -> None:
        self.widget = TransactionsPage(tools.theme, tools.settings, tools.clock, tools.send, tools.ask, tools.who)
        self.widget.went_back.connect(tools.go_back)
        self.widget.story.reprint.connect(tools.peripherals.reprint)

    def show_view(self, view: View) -> None:
        match view:
            case TransactionsView():
                self.widget.show_transactions(view)
            case StoryView():
                self.widget.show_story(view)
            case RefundView():
                self.widget.show_refund(view)
            case RecentView():
                self.widget.sales_changed()
            case PrinterView():
                self.widget.story.show_printer(view)
            case CorrectionView():
                self.widget.story.show_correction(view)
            case FoundDiners():
                self.widget.story.show_found(view)
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()


class Subsidy:
    """The subsidy page behind `LaterPage`."""

    def __init__(self, tools: PageTools) -> None:
        self.widget = SubsidyPage(tools.theme, tools.settings, tools.clock, tools.ask)
        self.widget.sales_wanted.connect(tools.open_sales)
        self.widget.statement_wanted.connect(tools.open_statement)
        self.widget.export_wanted.connect(lambda _device_sn, month: self._export(tools, month))

    def _export(self, tools: PageTools, month: str) -> None:
        tools.open_statement(month)  # its page says where the workbook lies
        tools.statements.save_workbook(month)

    def show_view(self, view: View) -> None:
        match view:
            case SubsidyView():
                self.widget.show_subsidy(view)
            case RecentView():
                self.widget.sales_changed()
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()


class Statement:
    """The statement page behind `LaterPage`."""

    def __init__(self, tools: PageTools) -> None:
        self.widget = StatementPage(tools.theme, tools.settings, tools.clock, tools.ask, tools.statements)
        self.widget.sales_wanted.connect(tools.open_sales)
        self.widget.story_wanted.connect(tools.open_story)
        self.widget.left.connect(tools.open_subsidy)

    def show_view(self, view: View) -> None:
        match view:
            case StatementView():
                self.widget.show_statement(view)
            case StatementNews():
                self.widget.show_news(view)
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()


class Devices:
    """The devices page behind `LaterPage`."""

    def __init__(self, tools: PageTools) -> None:
        self.widget = DevicesPage(
            tools.theme, tools.settings, tools.clock, tools.send, tools.devices, tools.ask, tools.who
        )

    def show_view(self, view: View) -> None:
        match view:
            case DevicesView():
                self.widget.show_devices(view)
            case CheckoutView():
                self.widget.show_checkout(view)
            case RecentView():
                self.widget.show_recent(view)
            case RefundView():
                self.widget.show_refund(view)
            case TerminalLogView():
                self.widget.show_log(view)
            case ExchangeView():
                self.widget.show_exchange(view)
            case CarriesOver():
                self.widget.show_over(view)
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()


_SUBSIDY, _ASKED = (SubsidyView, RecentView), (VerificationView,)
ENTRIES = (
    PageEntry(
        name=TRANSACTIONS, icon="list", key=Qt.Key.Key_2, needs=Act.SEE_SALES,
        make=Transactions,
        views=(TransactionsView, StoryView, RefundView, CorrectionView, RecentView, PrinterView, FoundDiners),
    ),
    PageEntry(name=SUBSIDY, icon="coin", key=Qt.Key.Key_3, needs=Act.SEE_SUBSIDY, views=_SUBSIDY, make=Subsidy),
    PageEntry(
        name=PEOPLE, icon="people", key=Qt.Key.Key_4, needs=Act.PEOPLE,
        views=(
            PeopleView, PersonView, PersonUnmasked, ImportPreview, PeopleNews, ReconcileView, BulkView, FaceEnrolView,
        ),
        make=People,
    ),
    PageEntry(
        name=DEVICES, icon="terminal", key=Qt.Key.Key_5, needs=Act.DEVICES,
        views=(DevicesView, CheckoutView, RecentView, RefundView, TerminalLogView, ExchangeView, CarriesOver),
        make=Devices,
    ),
    PageEntry(name=SYNC, icon="sync", key=Qt.Key.Key_6, needs=Act.SEE_SYNC, views=(SyncView,), make=Sync),
    PageEntry(name=REPORTS, icon="report", key=Qt.Key.Key_7, needs=Act.SEE_REPORTS, views=REPORT_VIEWS, make=Reports),
    PageEntry(
        name=SETTINGS, icon="sliders", key=Qt.Key.Key_8, needs=Act.SETTINGS, also=(Act.STAFF, Act.AUDIT),
        views=SETTINGS_VIEWS, make=SettingsEntry,
    ),
    PageEntry(name=VERIFICATION, icon="verify", key=Qt.Key.Key_9, needs=Act.IDENTIFY, views=_ASKED, make=Verification),
)  # fmt: skip
#: What is shown once, when it comes, and not kept for a page that is made later: full names, news of a press.
PASSING: tuple[type[View], ...] = (
    PersonUnmasked, PeopleNews, CaptureView, Preview, EnrolmentView, ReportNews, SettingsNews, MenuPreview, StaffNews,
    AuditView, AuditNews, ManualNews, FoundDiners, CorrectionView, ShiftHandedOver, SignInRefused,
)  # fmt: skip
#: Pages that another page leads to; they have no place of their own in the navigation, but stand under that one's.
INNER = (
    PageEntry(
        name=CAPTURE, icon="face", key=Qt.Key.Key_unknown, needs=Act.PEOPLE,
        views=(PersonView, CaptureView, Preview, EnrolmentView), make=Capture,
    ),
    PageEntry(
        name=STATEMENT, icon="file", key=Qt.Key.Key_unknown, needs=Act.SEE_SUBSIDY,
        views=(StatementView, StatementNews), make=Statement,
    ),
)  # fmt: skip
UNDER = {STATEMENT: SUBSIDY, CAPTURE: PEOPLE}
SHEETS = REPORTS  # makes the sheet of a shift that was handed over
