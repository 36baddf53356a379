"""What the reports page asks of the desk: close the day, write files. Composition root.

Work that takes time is done on a thread `reports`, one thing after the other, and answered by a `ReportNews`; the books
are written on `core` when nobody is being served. Only paper is made on the main thread: it is Qt's.
Source: architecture.md, Threads; issue 6, Shifts and day.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from desktop.adapters.home import Home
from desktop.app.report_desk import Query, ReportDesk, View, Write
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Approval
from desktop.runtime.worker import Worker
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.report_views import MonthReportQuery, MonthReportView, ReportNews
from desktop.services.settings import Settings
from desktop.services.shift_views import ShiftsView
from desktop.ui.report_hooks import ReportHooks

INBOX = 20
STOP_LIMIT_S = 5.0
_log = logging.getLogger(__name__)


class _CancelledError(Exception):
    """Somebody pressed cancel, or the window closed."""


class ReportWork:
    """The hooks of one home's page. Start it before the window opens, stop it before the desk stops."""

    def __init__(
        self, home: Home, settings: Settings, write: Write, has_read_all: Callable[[], bool], publisher: Publisher
    ) -> None:
        self._desk = ReportDesk(home, settings, write, has_read_all)
        self._publisher = publisher
        self._cancel = threading.Event()
        self._worker: Worker[Callable[[], ReportNews]] = Worker(
            "reports", self._do, capacity=INBOX, on_failure=self._failed
        )
        self.hooks = ReportHooks(
            close_day=self._close_day, save_workbook=self._save_workbook, cancel=self._cancel.set,
            save_paper=self._save_paper,
        )  # fmt: skip

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Give up the file in hand, do what else was asked, then end; tell whether it did so in time."""
        self._cancel.set()
        return self._worker.stop(STOP_LIMIT_S)

    def _close_day(self, by: str, given: Approval | None = None) -> None:
        self._worker.offer(lambda: ReportNews(done="closed", z=self._desk.close(by, given)))

    def _save_workbook(self, view: View) -> None:
        self._cancel.clear()

        def do() -> ReportNews:
            path = self._desk.place_for(view, "xlsx")
            try:
                self._desk.save_workbook(view_query(view), path, self._tell)
            except _CancelledError:
                return ReportNews(done="cancelled")
            return ReportNews(done="saved", path=str(path))

        self._worker.offer(do)

    def _tell(self, written: int, total: int) -> None:
        if self._cancel.is_set():
            raise _CancelledError
        self._publisher.publish(ReportNews(done="progress", written=written, total=total))

    def _save_paper(self, view: View) -> str:
        path = self._desk.place_for(view, "pdf")
        self._desk.put_on_paper(view, path)
        return str(path)

    def _do(self, work: Callable[[], ReportNews]) -> None:
        try:
            news = work()
        except OperatorError as fault:
            news = ReportNews(fault=Reason(code=fault.code, facts=fault.facts))
        self._publisher.publish(news)

    def _failed(self, failure: Exception) -> None:
        _log.error("a report could not be worked on", exc_info=failure)
        self._publisher.publish(ReportNews(fault=Reason(code="defect")))


def view_query(view: View) -> Query:
    """Return what asks for a view again, by the day or month that it shows."""
    if isinstance(view, MonthReportView):
        return MonthReportQuery(month=view.month)
    if isinstance(view, ShiftsView):
        return view.query
    return view.query if view.query.z else replace(view.query, day=view.day)
