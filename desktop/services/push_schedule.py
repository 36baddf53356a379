"""When a server is pushed to: every so often while something waits, at once after a day's close, and with patience.

After a failure the wait doubles from one minute to an hour, with chance in it, so that ten thousand desks do not come
back to a server together. A success forgets the failures, and so does a person who asks: then it is tried at once.
What a person has to mend first is tried again after the longest wait only: a wrong password that is sent every minute
locks the account. Moments are monotonic seconds, so that a clock that jumps changes nothing; `waiting_since` is wall
time and only shown. Pure; on `core`.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.services.ports import Chance

EVERY_S = 600.0
SHORTEST_WAIT_S = 60.0
LONGEST_WAIT_S = 3_600.0
#: Faults that time does not mend.
FOR_A_PERSON = frozenset(
    {
        "place.bad_url",
        "place.changed_host",
        "place.lies",
        "place.needs_package",
        "place.other_bytes",
        "place.refused",
        "place.unknown_host",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushSchedule:
    """What waits since when, what went wrong, and so when the next push is. Each change returns a new one."""

    every_s: float = EVERY_S
    waiting: int = 0
    waiting_since: datetime | None = None
    pushed_s: float | None = None  # when a push ended well, last
    failures: int = 0  # in a row
    fault: str = ""  # the code of the last one, empty after a success
    held_until_s: float | None = None  # by the last failure
    at_once: bool = False
    asked: bool = False  # by a person: tried even where nothing is known to wait
    running: bool = False

    def waits(self, count: int, since: datetime | None) -> "PushSchedule":
        """Take over how many bundles wait, and since when the oldest does."""
        at_once = self.at_once and (count > 0 or self.asked)
        return replace(self, waiting=count, waiting_since=since if count else None, at_once=at_once)

    def day_closed(self) -> "PushSchedule":
        """A day was closed: what waits is pushed now, and the failures before stay counted."""
        return replace(self, at_once=True)

    def ask(self) -> "PushSchedule":
        """A person wants it now: the failures before are forgotten."""
        return replace(self, at_once=True, asked=True, failures=0, held_until_s=None)

    def begin(self) -> "PushSchedule":
        """A push begins; none other is due until it has ended."""
        return replace(self, running=True, at_once=False, asked=False)

    def succeed(self, now_s: float) -> "PushSchedule":
        """The push ended well."""
        return replace(self, running=False, pushed_s=now_s, failures=0, fault="", held_until_s=None)

    def fail(self, now_s: float, code: str, chance: Chance) -> "PushSchedule":
        """The push ended with a fault: wait, longer each time. A cancel by a person is no failure, but waits too."""
        failures = self.failures + (code != "place.cancelled")
        if code in FOR_A_PERSON:
            wait_s = LONGEST_WAIT_S
        else:
            wait_s = _back_off_s(max(1, failures), chance)
        return replace(self, running=False, failures=failures, fault=code, held_until_s=now_s + wait_s)

    def next_s(self, now_s: float) -> float | None:
        """Return the moment of the next push, `now_s` when it is due, None while there is nothing to push."""
        if self.running:
            return None
        if self.at_once and (self.waiting or self.asked):
            return now_s
        if not self.waiting:
            return None
        if self.held_until_s is not None:
            return max(now_s, self.held_until_s)
        return now_s if self.pushed_s is None else max(now_s, self.pushed_s + self.every_s)


def _back_off_s(failures: int, chance: Chance) -> float:
    """Return a wait of one to two times the doubled base, within the shortest and the longest."""
    base_s = min(SHORTEST_WAIT_S * 2.0 ** min(failures - 1, 16), LONGEST_WAIT_S / 2)
    return base_s * (1 + int.from_bytes(chance.octets(2), "big") / 65_536)
