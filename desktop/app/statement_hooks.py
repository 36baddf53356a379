"""What the statement page asks of the desk: issue, read the provider's files, write files. Composition root.

Work that takes time is done on a thread `statements`, one thing after the other, and answered by a `StatementNews`; the
books are written on `core` when nobody is being served. Only paper is made on the main thread: it is Qt's.
Source: architecture.md, Threads; decision 0012.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.home import Home
from desktop.app.statement_desk import Asked, StatementDesk, Write
from desktop.domain.errors import OperatorError
from desktop.runtime.worker import Worker
from desktop.services.incentive_views import StatementNews, StatementView
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.ui.statement import StatementHooks

INBOX = 20
STOP_LIMIT_S = 5.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """Something for the thread; it returns what to tell. `month` is the statement's."""

    month: str
    do: Callable[[], StatementNews]


class StatementWork:
    """The hooks of one home's page. Start it before the window opens, stop it before the desk stops."""

    def __init__(self, home: Home, settings: Settings, write: Write, publisher: Publisher) -> None:
        self._desk = StatementDesk(home, settings, write)
        self._publisher = publisher
        self._worker: Worker[Work] = Worker("statements", self._do, capacity=INBOX, on_failure=self._failed)
        self.hooks = StatementHooks(
            issue=self._issue, receive=self._receive, save_workbook=self._save_workbook, save_paper=self._save_paper
        )

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Do what was asked, then end; tell whether it did so in time."""
        return self._worker.stop(STOP_LIMIT_S)

    def _issue(self, month: str) -> None:
        def do() -> StatementNews:
            self._desk.issue(Asked(month=month))
            return StatementNews(month=month, done="issued")

        self._worker.offer(Work(month, do))

    def _receive(self, month: str, path: str, explain: str) -> None:
        def do() -> StatementNews:
            new = self._desk.receive(Path(path), Path(explain) if explain else None)
            return StatementNews(month=month, done="received" if new else "known", path=path)

        self._worker.offer(Work(month, do))

    def _save_workbook(self, month: str) -> None:
        def do() -> StatementNews:
            path = self._desk.place_for(month, "xlsx")
            self._desk.save_workbook(Asked(month=month), path)
            return StatementNews(month=month, done="saved", path=str(path))

        self._worker.offer(Work(month, do))

    def _save_paper(self, view: StatementView) -> str:
        path = self._desk.place_for(view.month, "pdf")
        self._desk.put_on_paper(view, path)
        return str(path)

    def _do(self, work: Work) -> None:
        try:
            news = work.do()
        except OperatorError as fault:
            news = StatementNews(month=work.month, fault=Reason(code=fault.code, facts=fault.facts))
        self._publisher.publish(news)

    def _failed(self, failure: Exception) -> None:
        _log.error("a statement could not be worked on", exc_info=failure)
        self._publisher.publish(StatementNews(month="", fault=Reason(code="defect")))
