"""The page's questions answered by a whole desk, and a close that is written by its core."""

import queue
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.app.report_desk import ReportDesk
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.services.report_views import DayReportQuery, DayReportView, MonthReportQuery, MonthReportView
from desktop.services.views import View
from tests.helpers.terminal_line import PATIENCE_S
from tests.helpers.till import Till

V = TypeVar("V", bound=View)


class Heard:
    def __init__(self) -> None:
        self.views: queue.SimpleQueue[View] = queue.SimpleQueue()

    def publish(self, view: View) -> None:
        self.views.put(view)

    def next(self, kind: type[V]) -> V:
        while True:
            view = self.views.get(timeout=PATIENCE_S)
            if isinstance(view, kind):
                return view


def test_a_desk_answers_and_its_core_refuses_while_the_terminal_is_away(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    till.change(continuous=False)
    till.sell(3)
    heard = Heard()
    desk = RunningDesk(till.home, till.home.settings(), "socket://127.0.0.1:9", heard)
    desk.start()
    try:
        desk.ask(DayReportQuery())
        day = heard.next(DayReportView)
        assert (day.totals.paid_fen, day.is_open, day.has_terminal, day.backup_at) == (3_600, True, True, None)
        desk.ask(MonthReportQuery(month="2026-06"))
        assert heard.next(MonthReportView).totals.paid_count == 3
        reports = ReportDesk(till.home, till.home.settings(), desk.write, desk.has_read_all)
        with pytest.raises(OperatorError, match="terminal_away"):
            reports.close("Zhou")
        read = ReportDesk(till.home, till.home.settings(), desk.write, lambda: True)
        assert read.close("Zhou") == 1
        desk.ask(DayReportQuery(z=1))
        closed = heard.next(DayReportView)
        assert not closed.is_open and closed.closes[0].closed_by == "Zhou"
    finally:
        assert desk.stop()
