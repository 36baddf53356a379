"""The reports page behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop.services.report_views import DayReportView, MonthReportView, ReportNews
from desktop.services.views import RecentView, StatusView, View
from desktop.ui.reports import ReportsPage

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools

#: The views that concern the page.
REPORT_VIEWS: tuple[type[View], ...] = (DayReportView, MonthReportView, ReportNews, RecentView, StatusView)


class Reports:
    """The page, and what it is told."""

    def __init__(self, tools: "PageTools") -> None:
        self.widget = ReportsPage(tools.theme, tools.clock, tools.send, tools.ask, tools.reports, tools.who)
        self.widget.story_wanted.connect(tools.open_story)

    def show_view(self, view: View) -> None:
        match view:
            case DayReportView():
                self.widget.show_day(view)
            case MonthReportView():
                self.widget.show_month(view)
            case ReportNews():
                self.widget.show_news(view)
            case StatusView():
                self.widget.show_status(view)
            case RecentView():
                self.widget.sales_changed()
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()
