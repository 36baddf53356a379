"""The set-up's work on a backup, beside the window: found on sticks, opened, taken, told on paper. Composition root.

`MoveWork` lives on the main thread and reads no stick there: one that is failing would hold up the window. Sticks are
looked at on `sticks`, a backup is opened and taken on `move`, one at a time; what comes of it arrives on the main
thread by signals. What fails in a way that is ours is logged and told. Source: architecture.md, Threads.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from desktop.adapters.home import Home
from desktop.adapters.settings import file_fault
from desktop.adapters.storage.backup import Archive
from desktop.adapters.sync.sticks import Stick, Sticks
from desktop.app.moving import look, move
from desktop.app.restore import STEPS
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, parse_instant
from desktop.runtime.worker import Worker
from desktop.services.moving_views import Moved, MoveWanted, OfferedBackup
from desktop.ui.moving_paper import moved_html
from desktop.ui.paper import write_pdf
from desktop.ui.setup_move import MoveHooks
from desktop.ui.translations import translate

REPORTS = "reports"
MOST_OFFERED = 6  # a page holds no more; another path can be typed
STICK_LIMIT_S, TAKING_LIMIT_S = 0.5, 60.0
_ENDINGS = ("*.canteen", "*.zip")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """Open a backup and say what it lacks."""

    wanted: MoveWanted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Take:
    """Take a backup as this computer's desk."""

    wanted: MoveWanted


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookRound:
    """Look what lies on the sticks."""


class MoveWork(QObject):
    """The hooks of one home that is to be."""

    offered = Signal(object)  # tuple of OfferedBackup
    looked = Signal(object, object)  # BackupLook or None, OperatorError or None
    stepped = Signal(int)
    moved = Signal(object, object)  # Moved or None, OperatorError or None

    def __init__(self, home: Home, sticks: Sticks | None = None) -> None:
        super().__init__()
        self._home, self._sticks = home, sticks or Sticks()
        self._seen: dict[Path, _Seen] = {}
        self._task: _Look | _Take | None = None  # on `move`
        self._takes = False
        self._moving: Worker[_Look | _Take] = Worker("move", self._work, capacity=2, on_failure=self._failed)
        self._looking: Worker[_LookRound] = Worker(
            "sticks", self._look_round, capacity=1, on_failure=self._not_looked_round
        )
        self._moving.start()
        self._looking.start()
        self.hooks = MoveHooks(
            offer=self._offer, look=self._look, take=self._take, save_paper=self._save_paper, steps=STEPS
        )

    def end(self) -> None:
        """Wait for a backup that is being taken, once no window is shown any more; a stick that does not answer is not
        waited for."""
        self._looking.stop(STICK_LIMIT_S)
        self._moving.stop(TAKING_LIMIT_S if self._takes else STICK_LIMIT_S)

    def _offer(self) -> None:
        self._looking.offer(_LookRound())  # a round that waits already sees the same

    def _look(self, wanted: MoveWanted) -> None:
        self._moving.post(_Look(wanted=wanted))

    def _take(self, wanted: MoveWanted) -> None:
        self._takes = True
        self._moving.post(_Take(wanted=wanted))

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

    # --- on `sticks` ----------------------------------------------------------------------------------------------

    def _look_round(self, _message: _LookRound) -> None:
        """Tell the backups on the sticks; what was opened once is not opened again while it stays as it is."""
        paths = [path for stick in self._sticks.plugged_in() for path in _files_on(stick)][:MOST_OFFERED]
        self._seen = {path: seen for path in paths if (seen := _see(path, self._seen.get(path))) is not None}
        self.offered.emit(tuple(seen.offered for seen in self._seen.values() if seen.offered is not None))

    def _not_looked_round(self, failure: Exception) -> None:
        _log.error("the sticks could not be looked at", exc_info=failure)

    # --- on `move` ------------------------------------------------------------------------------------------------

    def _work(self, task: _Look | _Take) -> None:
        self._task, done = task, 0

        def tell(steps: int) -> None:
            nonlocal done
            done += steps
            self.stepped.emit(done)

        match task:
            case _Look(wanted=wanted):
                self.looked.emit(look(self._home, wanted, tell), None)
            case _Take(wanted=wanted):
                self.moved.emit(move(self._home, wanted, tell)[0], None)
            case _:
                assert_never(task)
        self._task = None

    def _failed(self, failure: Exception) -> None:
        task, self._task = self._task, None
        fault = failure if isinstance(failure, OperatorError) else OperatorError("defect")
        if fault is not failure:
            _log.error("a backup could not be worked on", exc_info=failure)
        (self.moved if isinstance(task, _Take) else self.looked).emit(None, fault)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A file as it was when it was opened, and what it offers; None for some other zip."""

    size_bytes: int
    changed_ns: int
    offered: OfferedBackup | None


def _see(path: Path, before: _Seen | None) -> _Seen | None:
    """Return what a file offers, opened anew where another one stands under its name; None where it is gone."""
    try:
        found = path.stat()
        if before is not None and (before.size_bytes, before.changed_ns) == (found.st_size, found.st_mtime_ns):
            return before
        return _Seen(size_bytes=found.st_size, changed_ns=found.st_mtime_ns, offered=_offer(path))
    except OSError:
        return None


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
