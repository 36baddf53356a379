"""The time on the screen: the core's clock, carried on between two status views. Main thread.

The UI reads no clock of its own: `StatusView.now` is the time, and Qt's elapsed timer says how long ago it came.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QElapsedTimer


class ShownClock:
    """Says what time it is; None until the first status view came. A frozen one stands still (screenshots)."""

    def __init__(self, *, frozen: bool = False) -> None:
        self._frozen = frozen
        self._at: datetime | None = None
        self._since = QElapsedTimer()

    def set_now(self, now: datetime) -> None:
        """Take the time from the core."""
        self._at = now
        self._since.start()

    def now(self) -> datetime | None:
        """Return the instant, aware."""
        if self._at is None or self._frozen:
            return self._at
        return self._at + timedelta(milliseconds=self._since.elapsed())

    def seconds_since(self, then: datetime) -> float | None:
        """Return how long ago an instant was, in seconds, at least 0; None before the first status view."""
        now = self.now()
        return None if now is None else max(0.0, (now - then).total_seconds())
