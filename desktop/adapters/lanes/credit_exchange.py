"""Two integers a month, told to the school's server and read from it. On the lanes' thread, between claims.

What this desk counted comes from the thread that counts; what the others told is taken by the thread that shows it:
both are whole values put in place at once. Source: decision 0021.
"""

from collections.abc import Sequence

from desktop.adapters.lanes.line import CreditLine
from desktop.services.lanes_credit import CreditCount, OthersCredit
from desktop.services.ports import Clock

EXCHANGE_EVERY_S = 30.0


class CreditExchange:
    """Of one customer's desk."""

    def __init__(self, customer_id: str, till_id: str, clock: Clock) -> None:
        self._customer_id, self._till_id, self._clock = customer_id, till_id, clock
        self._ours: tuple[CreditCount, ...] = ()
        self._others: dict[tuple[str, str], OthersCredit] = {}
        self._left: list[CreditCount] = []
        self._next_s = 0.0

    def counted(self, ours: Sequence[CreditCount]) -> None:
        """Hear what this desk counted; any thread."""
        self._ours = tuple(ours)

    def others(self, month: str, by: str) -> OthersCredit | None:
        """Return what the other desks told of a month, None where none did; any thread."""
        return self._others.get((month, by))

    def connected(self) -> None:
        """A new connection stands."""
        self._next_s = 0.0

    def step(self, school: CreditLine) -> float:
        """Tell and read one month; return after how many seconds to come again."""
        now_s = self._clock.monotonic_s()
        if not self._left:
            if now_s < self._next_s or not self._ours:
                return max(1.0, self._next_s - now_s)
            self._left, self._next_s = list(self._ours), now_s + EXCHANGE_EVERY_S
        self._exchange(school, self._left.pop(0))
        return 0.0 if self._left else EXCHANGE_EVERY_S

    def _exchange(self, school: CreditLine, ours: CreditCount) -> None:
        school.tell_credit(ours.month, self._customer_id, ours.by, ours.part, ours.whole)
        told = [
            each for each in school.credit(ours.month, self._customer_id, ours.by) if each.till_id != self._till_id
        ]  # fmt: skip
        if told:
            self._others |= {
                (ours.month, ours.by): OthersCredit(
                    month=ours.month, by=ours.by, part=sum(each.part for each in told),
                    whole=sum(each.whole for each in told), desks=len(told),
                    oldest_at=min(each.told_at for each in told),
                )
            }  # fmt: skip
