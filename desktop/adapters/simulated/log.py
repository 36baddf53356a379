"""A simulated terminal's diagnostic log, read by `log.read`. One thread; lost with a power cut.

Lines have running numbers; the oldest go when there are too many. Source: terminal-link.md section 5, `log.read`.
"""

from collections import deque

from desktop.adapters.simulated.clock import TerminalClock

_KEPT = 1_000


class TerminalLog:
    """The last lines, each with the terminal's own time."""

    def __init__(self, clock: TerminalClock) -> None:
        self._clock = clock
        self._lines: deque[str] = deque(maxlen=_KEPT)
        self._written = 0

    def note(self, line: str) -> None:
        """Write a line."""
        self._written += 1
        self._lines.append(f"{self._clock.at()} {line}")

    def read(self, after: int, limit: int) -> list[str]:
        """Return at most `limit` lines above number `after` that are still there."""
        skipped = max(0, after - (self._written - len(self._lines)))
        return list(self._lines)[skipped:][:limit]
