"""The mark in the home that a desk is running: whoever finds one at its start knows that the last run was cut off.

The process that holds the home's lock owns the mark, so that one which is there at a start is nobody's. It bears which
start of the computer it was made in: an end within the same one was the program's, else the whole computer went. A disk
that cannot take the mark keeps no desk from starting. Any thread. Source: issue 8, item 6.
"""

import contextlib
import json
from enum import Enum
from pathlib import Path

from desktop.adapters.settings import write_durably
from desktop.domain.errors import OperatorError

MARK = "running"


class Ended(Enum):
    """How a run ended that nobody ended."""

    CRASH = "crash"  # killed or crashed, the computer running on
    POWER = "power"  # together with the computer
    UNKNOWN = "unknown"  # the system does not tell its starts apart


class RunMark:
    """`begin` once the lock is held, `end` when everything is closed in order."""

    def __init__(self, folder: Path, start: str) -> None:
        """`start` names this start of the computer; empty where it has no name."""
        self._path, self._start = folder / MARK, start

    def begin(self) -> Ended | None:
        """Set the mark, and return how the last run ended; None when it was ended in order, or there was none."""
        before = self._before()
        with contextlib.suppress(OperatorError):
            write_durably(self._path, json.dumps({"start": self._start}).encode())
        if before is None:
            return None
        if not before or not self._start:
            return Ended.UNKNOWN
        return Ended.CRASH if before == self._start else Ended.POWER

    def end(self) -> None:
        """Take the mark away."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _before(self) -> str | None:
        """Return the start that the mark names, None for no mark; empty for one that cannot be read."""
        try:
            untrusted = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            return ""
        start = untrusted.get("start") if isinstance(untrusted, dict) else None
        return start if isinstance(start, str) else ""
