"""Makes the manual as a file while the desk sells, in a process of its own, since its pictures are windows.

Composition root. One after the other on a thread `manual`, answered by a `ManualNews`. Promises: nothing of it is seen
on the screen nor takes time of the window; it ends with the desk. The file goes to the reports, and no file there is
written over. Source: issue 8, item 7; architecture.md, Threads.
"""

import logging
import subprocess
import threading

from desktop.adapters.home import Home
from desktop.app.own_program import own_command
from desktop.app.written_files import report_place
from desktop.domain.errors import OperatorError
from desktop.runtime.worker import Worker
from desktop.services.manual_views import ManualNews
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Settings

INBOX = 2
STOP_LIMIT_S = 5.0
_log = logging.getLogger(__name__)


class ManualWork:
    """One home's. Start it before the window opens, stop it before the desk stops."""

    def __init__(self, home: Home, settings: Settings, publisher: Publisher) -> None:
        self._home, self._language, self._publisher = home, settings.language, publisher
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False
        self._worker: Worker[str] = Worker("manual", self._do, capacity=INBOX, on_failure=self._failed)

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Give up what is being made, then end; tell whether it did so in time."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.terminate()
        return self._worker.stop(STOP_LIMIT_S)

    def print_manual(self) -> None:
        """Make it, in the desk's language; returns at once."""
        self._worker.offer(self._language)

    def _do(self, language: str) -> None:
        try:
            path = self._make(language)
        except OperatorError as fault:
            self._publisher.publish(ManualNews(fault=Reason(code=fault.code, facts=fault.facts)))
        else:
            self._publisher.publish(ManualNews(path=path))

    def _make(self, language: str) -> str:
        path = report_place(self._home.folder, f"manual-{language}", "pdf")
        command = own_command("manual", "--to", str(path), "--language", language)
        with self._lock:
            if self._stopped:
                raise OperatorError("manual.not_made")
            self._process = subprocess.Popen(  # noqa: S603 - our own program, our own arguments
                command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            )
        said = self._process.communicate()[1]
        with self._lock:
            failed, self._process = self._process.returncode != 0, None
        if failed:
            _log.info("the manual was not made: %s", said.strip())
            raise OperatorError("manual.not_made")
        return str(path)

    def _failed(self, failure: Exception) -> None:
        _log.error("the manual could not be made", exc_info=failure)
        self._publisher.publish(ManualNews(fault=Reason(code="defect")))
