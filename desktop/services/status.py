"""The status bar and the alert lane, put together from what the other services know. `core` thread."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import SaleState
from desktop.services.in_doubt import InDoubt, number_of
from desktop.services.in_force import InForce
from desktop.services.lines import diner_of
from desktop.services.meals import MealClock
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, Disk, OpenAlert, RefundRecord, Sale
from desktop.services.recovery import Recovery
from desktop.services.timekeeping import SteadyClock
from desktop.services.views import Alert, AlertKind, AlertsView, LanesView, LinkState, StatusView

DISK_LOW_MB = 500
_LONGEST_AGE_S = 100 * 366 * 86_400  # what a terminal says is untrusted


class StatusBoard:
    """Builds `StatusView` and `AlertsView`."""

    def __init__(
        self, books: Books, clock: SteadyClock, disk: Disk, in_force: InForce, meals: MealClock, recovery: Recovery,
        offline: OfflineWatch,
    ) -> None:  # fmt: skip
        self._books = books
        self._clock = clock
        self._disk = disk
        self._in_force = in_force
        self._meals = meals
        self._recovery = recovery
        self._offline = offline
        self.lanes_view: Callable[[], LanesView | None] = lambda: None
        self.face_library_at: datetime | None = None

    def face_library(self, age_s: int) -> None:
        """The terminal fetched its face library `age_s` seconds ago."""
        self.face_library_at = self._clock.now() - timedelta(seconds=min(max(0, age_s), _LONGEST_AGE_S))

    def status(self) -> StatusView:
        """Return the status bar as it stands."""
        now = self._clock.now()
        meal_now = self._meals.current(now)
        recovery, free_mb = self._recovery, self._disk.free_mb()
        return StatusView(
            now=now,
            till_name=self._in_force.now.till.name,
            meal_name=meal_now.meal.name,
            meal_starts_at=meal_now.meal.starts_at,
            meal_ends_at=meal_now.meal.ends_at,
            serving=meal_now.serving,
            meal_no=self._books.meal_count(meal_now.meal.meal_id, now),
            link=recovery.link,
            link_reason=recovery.link_reason,
            link_since=recovery.link_since,
            network_up=self._offline.network_up,
            network_since=self._offline.since,
            face_library_at=self.face_library_at,
            clock_checked_at=recovery.clock_checked_at,
            clock_drift_s=recovery.clock_drift_s,
            clock_jump_s=self._clock.jump_s,
            disk_free_mb=free_mb,
            disk_ok=free_mb >= DISK_LOW_MB,
            outbox_waiting=self._books.outbox_waiting(),
            outbox_since=self._books.outbox_since(),
            simulated=recovery.identity is not None and "simulator" in recovery.identity.capabilities,
            lanes=self.lanes_view(),
        )

    def alerts(self) -> AlertsView:
        """Return what waits for a person, oldest first."""
        up = self._recovery.link is LinkState.ONLINE
        doubts = [
            self._doubt_alert(doubt, doubt.subject, up)
            for doubt in self._recovery.in_doubt.values()
            if isinstance(doubt.subject, Sale | RefundRecord)  # a verification's page shows its own
        ]
        others = [self._alert(alert, up) for alert in self._books.open_alerts()]
        return AlertsView(alerts=tuple(sorted(doubts + others, key=lambda alert: alert.since)))

    def _doubt_alert(self, doubt: InDoubt, subject: Sale | RefundRecord, up: bool) -> Alert:
        is_sale = isinstance(subject, Sale)
        sale = subject if isinstance(subject, Sale) else self._books.sale(subject.order_no)
        return Alert(
            kind=AlertKind.IN_DOUBT if is_sale else AlertKind.REFUND_IN_DOUBT,
            alert_id=0,
            order_no=sale.order_no if sale else "",
            since=subject.created_at,
            amount_fen=subject.amount_fen,
            diner=diner_of(self._books, sale.person_ref) if sale else None,
            attempts=doubt.attempts,
            next_query_at=doubt.next_at,
            terminal_up=up,
            detail=number_of(subject),
        )

    def _alert(self, alert: OpenAlert, up: bool) -> Alert:
        sale = self._books.sale(OrderNo(alert.order_no)) if alert.order_no else None
        left_fen = sale.paid_fen - self._books.held_fen(sale.order_no) if sale else 0
        return Alert(
            kind=alert.kind,
            alert_id=alert.alert_id,
            order_no=alert.order_no,
            since=alert.raised_at,
            amount_fen=alert.amount_fen,
            diner=diner_of(self._books, sale.person_ref) if sale else None,
            terminal_up=up,
            detail=alert.detail,
            count=alert.count,
            refundable=sale is not None and sale.state is SaleState.PAID and left_fen > 0,
        )
