"""What may still be taken while the terminal has no network: caps by count, sum and hours.

`core` thread. The terminal charges such payments later by a credential; the books count what waits. A cap that is
used up refuses before anything is sent. Until the terminal told of its network nobody knows of it: nothing is shown
then, but the caps hold. The hours run from the moment the network went; a desk that did not see it go, since it was
started later, counts from the oldest payment that waits. Source: ui.md, Offline; promises.md 13.
"""

from datetime import datetime

from desktop.domain.payment import TERMINAL_WAYS, Way
from desktop.services.in_force import InForce
from desktop.services.ports import Clock, DeskBook, OfflineUse
from desktop.services.reason import Reason
from desktop.services.views import OfflineCaps


class OfflineWatch:
    """Knows since when the terminal has no network."""

    def __init__(self, books: DeskBook, clock: Clock, in_force: InForce) -> None:
        self._books = books
        self._clock = clock
        self._in_force = in_force
        self._up: bool | None = None  # None until the terminal told
        self._was_up = False  # since this desk was started: it saw the network go
        self.since: datetime | None = None
        self._since_s = clock.monotonic_s()  # what the cap is measured by: wall time may jump

    @property
    def network_up(self) -> bool:
        """Tell whether nothing is known against the network."""
        return self._up is not False

    def network(self, up: bool) -> None:
        """The terminal told of its network."""
        if up is not self._up:
            self.since, self._since_s = self._clock.now(), self._clock.monotonic_s()
        self._up = up
        self._was_up |= up

    def caps(self) -> OfflineCaps | None:
        """Return what is left, or None while nothing is known against the network."""
        return None if self.network_up else self._left()

    def refusal(self, amount_fen: int, way: Way) -> Reason | None:
        """Return why this payment may not be taken, or None. What only a lost network forbids needs its word."""
        if self._up:
            return None
        if self._up is False and way is Way.CODE:
            return Reason(code="guard.code_needs_network")
        if self._up is False and amount_fen > self._in_force.now.limits.offline_single_fen:
            return Reason(
                code="guard.offline_single", facts={"limit_fen": self._in_force.now.limits.offline_single_fen}
            )
        left = self._left()
        if left.count_left == 0 or left.sum_left_fen < amount_fen or left.minutes_left == 0:
            return Reason(code="guard.offline_caps")
        return None

    def refusal_deferred(self, amount_fen: int) -> Reason | None:
        """Return why a payment by card or look-up, which is charged later, may not be taken, or None."""
        limits, use = self._in_force.now.limits, self._books.deferred_use()
        if use.count >= limits.deferred_count or use.sum_fen + amount_fen > limits.deferred_total_fen:
            return Reason(code="guard.deferred_caps")
        return None

    def person_limit_fen(self, way: Way) -> int | None:
        """Return how much of one person may wait to be charged; None where this sale is charged at once."""
        waits = way not in TERMINAL_WAYS or self._up is False
        return self._in_force.now.limits.waiting_person_fen if waits else None

    def refusal_here(self, amount_fen: int, away_s: float) -> Reason | None:
        """Return why a payment without the terminal, which has been away for `away_s`, may not be taken, or None."""
        limits, use, now = self._in_force.now.limits, self._books.offline_use(), self._clock.now()
        if amount_fen > limits.offline_single_fen:
            return Reason(code="guard.offline_single", facts={"limit_fen": limits.offline_single_fen})
        waited_s = 0.0 if use.oldest_at is None else (now - use.oldest_at).total_seconds()
        in_time = max(away_s, waited_s) < limits.offline_hours * 3_600
        if use.count >= limits.offline_count or use.sum_fen + amount_fen > limits.offline_total_fen or not in_time:
            return Reason(code="guard.offline_caps")
        return None

    def _left(self) -> OfflineCaps:
        use, limits = self._books.offline_use(), self._in_force.now.limits
        minutes_cap = limits.offline_hours * 60
        return OfflineCaps(
            count_left=max(0, limits.offline_count - use.count),
            count_cap=limits.offline_count,
            sum_left_fen=max(0, limits.offline_total_fen - use.sum_fen),
            sum_cap_fen=limits.offline_total_fen,
            minutes_left=max(0, minutes_cap - int(self._passed_s(use) // 60)),
            minutes_cap=minutes_cap,
            waiting_count=use.count,
        )

    def _passed_s(self, use: OfflineUse) -> float:
        """Return for how long payments have been taken without the network."""
        seen_s = 0.0 if self._up is None else self._clock.monotonic_s() - self._since_s
        if self._was_up or use.oldest_at is None:
            return seen_s
        return max(seen_s, (self._clock.now() - use.oldest_at).total_seconds())
