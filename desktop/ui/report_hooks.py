"""What the reports page asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.staff import Approval
from desktop.services.report_views import DayReportView, MonthReportView
from desktop.services.shift_views import ShiftsView

Report = DayReportView | MonthReportView | ShiftsView  # of shifts the one that is shown


class CloseHook(Protocol):
    """Closes the day; `given` are those who showed a PIN for it."""

    def __call__(self, by: str, given: Approval | None = None, /) -> None: ...


def _close_nothing(_by: str, _given: Approval | None = None) -> None:
    """Nothing is closed in a window that stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHooks:
    """All but `save_paper` return at once and are answered by a `ReportNews`."""

    close_day: CloseHook = _close_nothing
    save_workbook: Callable[[Report], None] = lambda _view: None
    cancel: Callable[[], None] = lambda: None
    save_paper: Callable[[Report], str] = lambda _view: ""  # the file; raises OperatorError
