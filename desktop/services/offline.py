"""What may still be taken while the terminal has no network: caps by count, sum and hours.

`core` thread. The terminal charges such payments later by a credential; the books count what waits. A cap that is
used up refuses before anything is sent. Source: ui.md, Offline; promises.md 13.
"""

from datetime import datetime

from desktop.domain.payment import Way
from desktop.services.ports import Clock, DeskBook
from desktop.services.settings import Settings
from desktop.services.views import OfflineCaps, Reason


class OfflineWatch:
    """Knows since when the terminal has no network."""

    def __init__(self, books: DeskBook, clock: Clock, settings: Settings) -> None:
        self._books = books
        self._clock = clock
        self._limits = settings.limits
        self.network_up = True
        self.since: datetime | None = None
        self._since_s = clock.monotonic_s()  # what the cap is measured by: wall time may jump

    def network(self, up: bool) -> None:
        """The terminal told of its network."""
        if up != self.network_up or self.since is None:
            self.since, self._since_s = self._clock.now(), self._clock.monotonic_s()
        self.network_up = up

    def caps(self) -> OfflineCaps | None:
        """Return what is left, or None while the network is up."""
        if self.network_up:
            return None
        use, limits = self._books.offline_use(), self._limits
        minutes_cap = limits.offline_hours * 60
        passed_s = self._clock.monotonic_s() - self._since_s
        return OfflineCaps(
            count_left=max(0, limits.offline_count - use.count),
            count_cap=limits.offline_count,
            sum_left_fen=max(0, limits.offline_total_fen - use.sum_fen),
            sum_cap_fen=limits.offline_total_fen,
            minutes_left=max(0, minutes_cap - int(passed_s // 60)),
            minutes_cap=minutes_cap,
            waiting_count=use.count,
        )

    def refusal(self, amount_fen: int, way: Way) -> Reason | None:
        """Return why this payment may not be taken offline, or None."""
        caps = self.caps()
        if caps is None:
            return None
        if way is Way.CODE:
            return Reason(code="guard.code_needs_network")
        if amount_fen > self._limits.offline_single_fen:
            return Reason(code="guard.offline_single", facts={"limit_fen": self._limits.offline_single_fen})
        if caps.count_left == 0 or caps.sum_left_fen < amount_fen or caps.minutes_left == 0:
            return Reason(code="guard.offline_caps")
        return None
