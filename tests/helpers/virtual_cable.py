"""A cable in memory between two threads that share a virtual clock: minutes of waiting take no time.

Each end is a `Port`. Whoever reads waits until bytes came, its time-out is over or it is woken; time passes only while
both wait, and then at once to the nearer time-out. So a run is the same each time, whatever the machine does.
"""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


class UnpluggedError(Exception):
    """This end lost its power while it waited."""


@dataclass
class VirtualClock:
    """`services.ports.Clock` of both ends. TLS looks at the machine's own clock, so the instant starts there."""

    now_s: float = 1_000.0
    started_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def now(self) -> datetime:
        return self.started_at + timedelta(seconds=self.now_s - 1_000.0)

    def monotonic_s(self) -> float:
        return self.now_s


class VirtualCable:
    """`left` and `right` are the ends. `flight_s` is how long bytes take."""

    def __init__(self, clock: VirtualClock, flight_s: float = 0.001) -> None:
        self.clock = clock
        self.flight_s = flight_s
        self.changed = threading.Condition()
        self.left, self.right = CableEnd(self), CableEnd(self)
        self.left.other, self.right.other = self.right, self.left

    def rest(self, seconds: float) -> None:
        """Let time pass for the left end."""
        end = self.clock.now_s + seconds
        while self.clock.now_s < end:
            self.left.read(end - self.clock.now_s)


class CableEnd:
    """One end; used by one thread at a time. An end that is not `used` holds up nobody's time."""

    baud = 0

    def __init__(self, cable: VirtualCable) -> None:
        self.other: CableEnd
        self.used = True
        self.unplugged = False
        self._cable = cable
        self._arriving: list[tuple[float, bytes]] = []
        self._due: float | None = None  # until when it waits; None while it works
        self._woken = False

    def read(self, timeout_s: float | None) -> bytes:
        cable, clock = self._cable, self._cable.clock
        with cable.changed:
            until = float("inf") if timeout_s is None else clock.now_s + timeout_s
            while True:
                if self.unplugged:
                    self._due = None
                    raise UnpluggedError
                octets = self._take()
                if octets or self._woken or clock.now_s >= until:
                    self._woken, self._due = False, None
                    return octets
                self._due = min([until, *(at for at, _ in self._arriving[:1])])
                others = self.other._due if self.other.used else float("inf")
                if others is not None and min(self._due, others) < float("inf"):
                    clock.now_s = max(clock.now_s, min(self._due, others))
                    cable.changed.notify_all()
                    if clock.now_s >= self._due:
                        continue
                assert cable.changed.wait(20), "nobody came on"

    def write(self, octets: bytes) -> None:
        with self._cable.changed:
            if self.other.used:
                self.other._arriving.append((self._cable.clock.now_s + self._cable.flight_s, octets))
                if self.other._due is not None:
                    self.other._due = min(self.other._due, self.other._arriving[0][0])

    def wake(self) -> None:
        """End a wait from another thread."""
        with self._cable.changed:
            self._woken = True
            self._cable.changed.notify_all()

    def unplug(self) -> None:
        """Take the power away, from another thread."""
        with self._cable.changed:
            self.unplugged = True
            self._arriving.clear()
            self._cable.changed.notify_all()

    def plug_in(self) -> None:
        """Give the power back: nothing of before is there."""
        with self._cable.changed:
            self.unplugged, self.used, self._woken, self._due = False, True, False, None
            self._arriving.clear()

    def leave(self) -> None:
        """Nobody is at this end any more."""
        with self._cable.changed:
            self.used, self._due = False, None
            self._arriving.clear()
            self._cable.changed.notify_all()

    def close(self) -> None:
        pass

    def _take(self) -> bytes:
        out = bytearray()
        while self._arriving and self._arriving[0][0] <= self._cable.clock.now_s:
            out += self._arriving.pop(0)[1]
        return bytes(out)
