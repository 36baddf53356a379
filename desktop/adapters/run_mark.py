"""The mark in the home that a desk is running: whoever finds one at its start knows that the last run was cut off.

The process that holds the home's lock owns the mark, so that one which is there at a start is nobody's. It bears which
start of the computer it was made in: an end within the same one was the program's, else the whole computer went. A desk
that is killed again before it could note the last end finds both at the next start. A disk that cannot take the mark
keeps no desk from starting. Any thread. Source: issue 8, item 6.
"""

import contextlib
import json
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.adapters.settings import write_durably
from desktop.domain.errors import OperatorError

MARK = "running"
MOST_PENDING = 100


class Ended(Enum):
    """How a run ended that nobody ended."""

    CRASH = "crash"  # killed or crashed, the computer running on
    POWER = "power"  # together with the computer
    UNKNOWN = "unknown"  # the system does not tell its starts apart


class RunMark:
    """`begin` once the lock is held, `noted` when its answer is in the ledger, `end` when all is closed in order."""

    def __init__(self, folder: Path, start: str) -> None:
        """`start` names this start of the computer; empty where it has no name."""
        self._path, self._start = folder / MARK, start
        self._pending: tuple[Ended, ...] = ()

    def begin(self) -> tuple[Ended, ...]:
        """Set the mark, and return how runs ended that nobody ended and that were not noted yet, the oldest first."""
        before = self._before()
        self._pending = before.pending[-MOST_PENDING:]
        if before.running:
            self._pending += (self._how(before.start),)
        self._write(running=True)
        return self._pending

    def noted(self) -> None:
        """What `begin` returned is written down elsewhere. A kill just before this notes it once more."""
        self._pending = ()
        self._write(running=True)

    def end(self) -> None:
        """Take the mark away; what was not noted yet stays for the next start."""
        if self._pending:
            self._write(running=False)
            return
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _how(self, start: str) -> Ended:
        if not start or not self._start:
            return Ended.UNKNOWN
        return Ended.CRASH if start == self._start else Ended.POWER

    def _write(self, *, running: bool) -> None:
        content = {"start": self._start, "running": running, "pending": [each.value for each in self._pending]}
        with contextlib.suppress(OperatorError):
            write_durably(self._path, json.dumps(content).encode())

    def _before(self) -> "_Before":
        try:
            untrusted = json.loads(self._path.read_bytes())
            return _Before(
                running=bool(untrusted["running"]), start=str(untrusted["start"]),
                pending=tuple(Ended(each) for each in untrusted["pending"]),
            )  # fmt: skip
        except FileNotFoundError:
            return _Before(running=False)
        except (OSError, ValueError, KeyError, TypeError):
            return _Before(running=True)  # it is there, and torn


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What a mark says; `start` is empty where it cannot be read."""

    running: bool
    start: str = ""
    pending: tuple[Ended, ...] = ()
