"""Sells one fixed-price meal after the other without a screen: the cashier's path, as fast as the terminal goes.

Runs on the caller's thread; the desk's threads do the work. Promises: one line an order, given when its result is
durable and would be shown; nothing is charged while the terminal is away.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, Phase, SaleLine, View

LONGEST_OUTAGE_S = 60.0
LONGEST_START_S = 6.0  # a terminal that was never there is not waited for as one that went
_LOOK_EVERY_S = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class RushLine:
    """One finished order. `latency_ms` runs from the key to the result on the screen."""

    order_no: str
    state: SaleState
    amount_fen: int
    latency_ms: float


class _Watch:
    """Publisher: keeps the latest page and queues each order's first result."""

    def __init__(self) -> None:
        self.results: queue.SimpleQueue[SaleLine] = queue.SimpleQueue()
        self.page: CheckoutView | None = None
        self.pages = 0
        self._seen: set[str] = set()

    @property
    def sold(self) -> bool:
        """Tell whether there was any result yet."""
        return bool(self._seen)

    def publish(self, view: View) -> None:
        if not isinstance(view, CheckoutView):
            return
        self.page, self.pages = view, self.pages + 1
        if view.result is not None and view.result.order_no not in self._seen:
            self._seen.add(view.result.order_no)
            self.results.put(view.result)


def rush(
    home: Home,
    settings: Settings,
    terminal_url: str,
    sales: int,
    per_minute: float | None,
    tell: Callable[[RushLine], None],
) -> None:
    """Sell `sales` meals, at most `per_minute` of them a minute, and tell of each.

    Raises: OperatorError with the desk's reason when no sale was possible for a minute (at the start: six seconds).
    """
    watch, clock = _Watch(), SystemClock()
    desk = RunningDesk(home, replace(settings, continuous=False, result_hold_ms=0), terminal_url, watch)
    desk.start()
    try:
        started_s = clock.monotonic_s()
        for index in range(sales):
            if per_minute:
                _wait_until(clock, started_s + index * 60 / per_minute)
            tell(_sell_one(desk, watch, clock))
    finally:
        desk.stop()


def _sell_one(desk: RunningDesk, watch: _Watch, clock: SystemClock) -> RushLine:
    begun_s = posted_s = clock.monotonic_s()
    pages_before = watch.pages
    desk.post(Charge())
    while True:
        try:
            line = watch.results.get(timeout=_LOOK_EVERY_S)
        except queue.Empty:
            page, now_s = watch.page, clock.monotonic_s()
            if page is None or page.phase is Phase.STOPPED:
                if now_s - begun_s > (LONGEST_OUTAGE_S if watch.sold else LONGEST_START_S):
                    raise _gone(page) from None
            elif page.phase is Phase.READY and not page.order_no and watch.pages > pages_before:
                posted_s, pages_before = now_s, watch.pages
                desk.post(Charge())  # the first one came while nothing could be sold
            elif page.phase is Phase.REFUSED and page.result is None and page.reason is not None:
                raise OperatorError(page.reason.code, **page.reason.facts) from None
            continue
        latency_ms = round((clock.monotonic_s() - posted_s) * 1000, 3)
        return RushLine(order_no=line.order_no, state=line.state, amount_fen=line.amount_fen, latency_ms=latency_ms)


def _wait_until(clock: SystemClock, at_s: float) -> None:
    if (left_s := at_s - clock.monotonic_s()) > 0:
        threading.Event().wait(left_s)


def _gone(page: CheckoutView | None) -> OperatorError:
    reason = page.reason if page is not None else None
    if reason is None:
        return OperatorError("rush.terminal_gone")
    return OperatorError(reason.code, **reason.facts)
