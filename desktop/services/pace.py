"""How long something still takes, from how quickly it went so far. Pure; any thread.

Recent progress counts more: files that are there already are only read, and a stick's cache takes the first megabytes
at a pace it does not keep.
"""

from dataclasses import dataclass, replace

SETTLED_S = 1.0  # before that an estimate is a guess
_MEMORY_S = 4.0  # what is older than this counts for less than half


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Bytes done at some moment (monotonic seconds), and the rate up to then; `begin` with what was done already."""

    begun_s: float
    at_s: float
    bytes_done: int
    bytes_per_s: float = 0.0

    @classmethod
    def begin(cls, at_s: float, bytes_done: int = 0) -> "Pace":
        """Return the pace of something that begins now."""
        return cls(begun_s=at_s, at_s=at_s, bytes_done=bytes_done)

    def then(self, at_s: float, bytes_done: int) -> "Pace":
        """Return the pace with one more observation. Of two at the same moment the later one waits for the next."""
        passed_s = at_s - self.at_s
        if passed_s <= 0:
            return self
        latest = max(0, bytes_done - self.bytes_done) / passed_s
        share = 1.0 if self.at_s == self.begun_s else passed_s / (passed_s + _MEMORY_S)
        rate = self.bytes_per_s + share * (latest - self.bytes_per_s)
        return replace(self, at_s=at_s, bytes_done=bytes_done, bytes_per_s=rate)

    def left_s(self, bytes_all: int) -> float | None:
        """Return the seconds that are left, or None while nobody can tell."""
        if bytes_all <= self.bytes_done:
            return 0.0
        if self.at_s - self.begun_s < SETTLED_S or self.bytes_per_s <= 0:
            return None
        return (bytes_all - self.bytes_done) / self.bytes_per_s
