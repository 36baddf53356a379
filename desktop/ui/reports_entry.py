"""The reports page behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.services.access_views import SignInRefused
from desktop.services.peripheral_views import PrinterView
from desktop.services.report_views import DayReportView, MonthReportView, ReportNews
from desktop.services.shift_views import ShiftHandedOver, ShiftsView
from desktop.services.views import RecentView, StatusView, View
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import speaker
from desktop.ui.reports import ReportsPage
from desktop.ui.translations import language
from desktop.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools

# The views that concern the page.
REPORT_VIEWS: tuple[type[View], ...] = (
    DayReportView, MonthReportView, ShiftsView, ShiftHandedOver, ReportNews, RecentView, StatusView, PrinterView,
    SignInRefused,
)  # fmt: skip


class Reports:
    """The page, and what it is told. Where there is a receipt printer, a day's report or a shift's can be printed on it
    (F10); a shift's sheet is made as it was wished for once its figures were read."""

    def __init__(self, tools: "PageTools") -> None:
        self.widget = ReportsPage(tools.theme, tools.clock, tools.send, tools.ask, tools.reports, tools.who)
        self.widget.story_wanted.connect(tools.open_story)
        self._print, self._print_shift = tools.peripherals.print_report, tools.peripherals.print_shift
        self._handed_over: ShiftHandedOver | None = None
        self.slip_button = DeskButton(tools.theme, "", icon="printer", icon_px=20, height=48)
        self.slip_button.setFixedWidth(48)
        self.slip_button.setAccessibleName(
            speaker(language())(QT_TRANSLATE_NOOP("report", "Print on the receipt printer (F10)"))
        )
        self.slip_button.clicked.connect(self._print_slip)
        self.slip_button.hide()
        self.widget.head.add(self.slip_button)
        self.widget.head.tabs.chosen.connect(self._refresh)

    def show_view(self, view: View) -> None:
        match view:
            case DayReportView():
                self.widget.show_day(view)
            case MonthReportView():
                self.widget.show_month(view)
            case ShiftsView():
                self.widget.show_shifts(view)
                self._make_sheet(view)
            case ShiftHandedOver():
                self._handed_over = view
                self.widget.show_handed_over(view.end_n)
            case SignInRefused():
                self.widget.shift_panel.show_refusal(view)
            case ReportNews():
                self.widget.show_news(view)
            case StatusView():
                self.widget.show_status(view)
            case RecentView():
                self.widget.sales_changed()
            case PrinterView():
                self.slip_button.setVisible(view.enabled)
                self.widget.shift_panel.form.show_printer(view.enabled)
            case _:
                pass
        self._refresh()

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F10 and not event.modifiers():
            self.slip_button.click()
            return True
        handled = self.widget.handle_key(event)
        self._refresh()
        return handled

    def tick(self) -> None:
        self.widget.tick()

    def _refresh(self, _mode: int = 0) -> None:
        printable = isinstance(self.widget.shown_report(), DayReportView | ShiftsView)
        self.slip_button.set_usable(printable and not self.slip_button.isHidden(), shown=False)

    def _print_slip(self) -> None:
        report = self.widget.shown_report()
        if isinstance(report, DayReportView):
            self._print(report)
        elif isinstance(report, ShiftsView):
            self._print_shift(report)

    def _make_sheet(self, view: ShiftsView) -> None:
        """Make what was wished for of the sheet, once."""
        wanted = self._handed_over
        if wanted is None or view.shown is None or view.query.end_n != wanted.end_n:
            return
        self._handed_over = None
        if wanted.sheet.printed:
            self._print_shift(view)
        if wanted.sheet.saved:
            self.widget.save_paper()
