"""Writes the record of who did what to a file, on a thread `record`. Composition root.

Reads the ledger on a connection of its own, newest first, as it writes: a record of any length needs no memory.
Source: issue 6, Roles and access; architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Iterator

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.audit_trail import AuditTrail
from desktop.adapters.system import SystemClock
from desktop.app.reading import reading
from desktop.app.written_files import report_place
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, local_day
from desktop.runtime.worker import Worker
from desktop.services.audit_views import AuditNews, AuditQuery
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn
from desktop.services.settings import Settings
from desktop.ui.audit_hooks import AuditHooks

TELL_EVERY = 500
STOP_LIMIT_S = 5.0
_log = logging.getLogger(__name__)


class _CancelledError(Exception):
    """Somebody pressed cancel, or the window closed."""


class AuditWork:
    """The hooks of one home's section. Start it before the window opens, stop it before the desk stops."""

    def __init__(self, home: Home, settings: Settings, publisher: Publisher) -> None:
        self._home, self._settings, self._publisher = home, settings, publisher
        self._cancel = threading.Event()
        self._worker: Worker[tuple[AuditQuery, str]] = Worker("record", self._save, capacity=4, on_failure=self._failed)
        self.hooks = AuditHooks(save=self._ask, cancel=self._cancel.set)

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Give up the file in hand, then end; tell whether it did so in time."""
        self._cancel.set()
        return self._worker.stop(STOP_LIMIT_S)

    def _ask(self, query: AuditQuery, ending: str) -> None:
        self._cancel.clear()
        self._worker.offer((query, ending))

    def _save(self, asked: tuple[AuditQuery, str]) -> None:
        query, ending = asked
        try:
            news = AuditNews(path=self._write(query, ending))
        except _CancelledError:
            news = AuditNews(cancelled=True)
        except OperatorError as fault:
            news = AuditNews(fault=Reason(code=fault.code, facts=fault.facts))
        self._publisher.publish(news)

    def _write(self, query: AuditQuery, ending: str) -> str:
        from desktop.adapters.reports.sheet_file import write_sheet  # its openpyxl takes long to load

        path = report_place(self._home.folder, f"record-{query.day or local_day(SystemClock().now())}", ending)
        with reading(self._home, load_key(self._home, self._settings.keystore)) as store, store.snapshot():
            write_sheet(path, Sheet(title="record", columns=_COLUMNS, rows=self._rows(AuditTrail(store), query)))
        return str(path)

    def _rows(self, trail: AuditTrail, query: AuditQuery) -> Iterator[list[CellValue]]:
        for written, line in enumerate(trail.lines(query), start=1):
            if self._cancel.is_set():
                raise _CancelledError
            if written % TELL_EVERY == 0:
                self._publisher.publish(AuditNews(written=written))
            told = "; ".join(f"{name}={value}" for name, value in sorted(line.facts.items()))
            yield [line.n, format_instant(line.at), line.who, line.kind, line.screen, told]

    def _failed(self, failure: Exception) -> None:
        _log.error("the record could not be written", exc_info=failure)
        self._publisher.publish(AuditNews(fault=Reason(code="defect")))


_COLUMNS = (
    SheetColumn(title="entry 条目", kind=CellKind.WHOLE, width=10),
    SheetColumn(title="at 时间", width=30),
    SheetColumn(title="who 谁", width=16),
    SheetColumn(title="kind 事项", width=24),
    SheetColumn(title="screen 页面", width=16),
    SheetColumn(title="facts 详情", width=80),
)
