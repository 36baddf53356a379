"""The set-up's work on a backup, beside the window: found on sticks, opened, taken, told on paper. Composition root.

`MoveWork` lives on the main thread; a look and a taking run on a thread of their own, one at a time, and their outcome
arrives on the main thread again. What fails in a way that is ours is logged and told. Source: architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.adapters.home import Home
from desktop.adapters.settings import file_fault
from desktop.adapters.storage.backup import Archive
from desktop.adapters.sync.sticks import Stick, Sticks
from desktop.app.moving import look, move
from desktop.app.restore import STEPS
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, parse_instant
from desktop.services.moving_views import Moved, MoveWanted, OfferedBackup
from desktop.ui.moving_paper import moved_html
from desktop.ui.paper import write_pdf
from desktop.ui.setup_move import MoveHooks
from desktop.ui.translations import translate

REPORTS = "reports"
MOST_OFFERED = 6  # a page holds no more; another path can be typed
_ENDINGS = ("*.canteen", "*.zip")
_log = logging.getLogger(__name__)


class MoveWork(QObject):
    """The hooks of one home that is to be."""

    looked = Signal(object, object)  # BackupLook or None, OperatorError or None
    stepped = Signal(int)
    moved = Signal(object, object)  # Moved or None, OperatorError or None

    def __init__(self, home: Home, sticks: Sticks | None = None) -> None:
        super().__init__()
        self._home, self._sticks = home, sticks or Sticks()
        self._seen: tuple[tuple[Path, ...], tuple[OfferedBackup, ...]] = ((), ())
        self._thread: threading.Thread | None = None
        self.hooks = MoveHooks(
            offered=self._offered, look=self._look, take=self._take, save_paper=self._save_paper, steps=STEPS
        )

    def end(self) -> None:
        """Wait for what is under way: a backup is taken whole or not at all."""
        if self._thread is not None:
            self._thread.join()

    def _offered(self) -> tuple[OfferedBackup, ...]:
        """Return the backups on the sticks; what was looked at once is not read again while it is plugged in."""
        paths = tuple(path for stick in self._sticks.plugged_in() for path in _files_on(stick))[:MOST_OFFERED]
        if paths != self._seen[0]:
            self._seen = paths, tuple(found for path in paths if (found := _offer(path)) is not None)
        return self._seen[1]

    def _look(self, wanted: MoveWanted) -> None:
        self._begin("look", lambda tell: self.looked.emit(look(self._home, wanted, tell), None), self.looked)

    def _take(self, wanted: MoveWanted) -> None:
        self._begin("move", lambda tell: self.moved.emit(move(self._home, wanted, tell)[0], None), self.moved)

    def _begin(self, name: str, work: Callable[[Callable[[int], None]], None], failed: SignalInstance) -> None:
        self.end()
        done = 0

        def tell(steps: int) -> None:
            nonlocal done
            done += steps
            self.stepped.emit(done)

        def run() -> None:
            try:
                work(tell)
            except OperatorError as fault:
                failed.emit(None, fault)
            except Exception:  # noqa: BLE001 - the root of this thread
                _log.exception("a backup could not be worked on")
                failed.emit(None, OperatorError("defect"))

        self._thread = threading.Thread(target=run, name=name)
        self._thread.start()

    def _save_paper(self, moved: Moved) -> str:
        """Write the summary into the new home. Raises: OperatorError `output.failed`, `home.not_writable`."""
        folder = self._home.folder / REPORTS
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise file_fault(error, folder) from error
        path = folder / f"moved-{moved.moved_at.astimezone(ZoneInfo(LOCAL_ZONE)):%Y%m%d-%H%M}.pdf"
        write_pdf(moved_html(moved), path, translate("moving", "This computer has taken over the desk"))
        return str(path)


def _files_on(stick: Stick) -> list[Path]:
    """Return what may be a backup at the top of a stick, or one folder below; one that cannot be listed holds none."""
    try:
        return sorted(
            path
            for ending in _ENDINGS
            for pattern in (ending, f"*/{ending}")
            for path in stick.path.glob(pattern)
            if not path.name.endswith(".provision.zip")
        )
    except OSError:
        return []


def _offer(path: Path) -> OfferedBackup | None:
    try:
        archive = Archive(path)
    except OperatorError:
        return None  # some other zip
    try:
        told = archive.manifest
        return OfferedBackup(path=str(path), till_id=told.till_id, made_at=parse_instant(told.made_at))
    except ValueError:
        return None
    finally:
        archive.close()
