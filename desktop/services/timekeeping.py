"""The desk's own time: it goes as real time goes, whatever becomes of the computer's clock. `core` thread.

Promises: a jump of the computer's clock is noticed within a second and changes neither the service day nor any limit;
the desk follows it once the terminal's clock agrees, a person confirms it, or the desk starts anew. Steps below two
seconds are the network's time keeping and followed at once. Order is never taken from wall time: entries have numbers.
Source: promises.md 10.
"""

from datetime import datetime, timedelta

from desktop.services.ports import Clock

FOLLOWED_S = 2.0
AGREES_S = 120.0  # terminal and computer say the same


class SteadyClock:
    """services.ports.Clock over another one."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.jump_s = 0.0  # how far the computer's clock stands from this one since it jumped
        self.adopt()

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=self._clock.monotonic_s() - self._since_s)

    def monotonic_s(self) -> float:
        return self._clock.monotonic_s()

    def look(self) -> float:
        """Compare with the computer's clock; return a jump not told before, in seconds, else 0."""
        apart_s = (self._clock.now() - self.now()).total_seconds()
        if abs(apart_s) < FOLLOWED_S:
            self.adopt()
            return 0.0
        if abs(apart_s - self.jump_s) < FOLLOWED_S:
            return 0.0
        self.jump_s = apart_s
        return apart_s

    def heard(self, terminal_clock: datetime) -> None:
        """A terminal told its time: where it agrees with the computer, the computer was set right."""
        if self.jump_s and abs((terminal_clock - self._clock.now()).total_seconds()) < AGREES_S:
            self.adopt()

    def adopt(self) -> None:
        """Take the computer's time over."""
        self._wall, self._since_s = self._clock.now(), self._clock.monotonic_s()
        self.jump_s = 0.0
