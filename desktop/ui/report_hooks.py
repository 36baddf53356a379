"""What the reports page asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.report_views import DayReportView, MonthReportView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHooks:
    """All but `save_paper` return at once and are answered by a `ReportNews`."""

    close_day: Callable[[str], None] = lambda _by: None
    save_workbook: Callable[[DayReportView | MonthReportView], None] = lambda _view: None
    cancel: Callable[[], None] = lambda: None
    save_paper: Callable[[DayReportView | MonthReportView], str] = lambda _view: ""  # the file; raises OperatorError
