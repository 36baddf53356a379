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
from desktop.app.sample_staff import seller
from desktop.domain.errors import OperatorError
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge, SignedIn
from desktop.services.reason import Reason
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
    """Publisher: knows the latest page, which orders were begun, and each one's first result."""

    def __init__(self) -> None:
        self.results: queue.SimpleQueue[SaleLine] = queue.SimpleQueue()
        self.page: CheckoutView | None = None
        self.begun: dict[str, int] = {}  # orders in their order, with the amount in fen
        self.refusal: Reason | None = None  # why the last charge was refused before it was sent
        self._seen: set[str] = set()

    @property
    def sold(self) -> bool:
        """Tell whether there was any result yet."""
        return bool(self._seen)

    def publish(self, view: View) -> None:
        if not isinstance(view, CheckoutView):
            return
        if view.phase is Phase.REFUSED and view.result is None:
            self.refusal = view.reason
        if view.result is not None and view.result.order_no not in self._seen:
            self._seen.add(view.result.order_no)
            self.results.put(view.result)
        elif view.order_no and view.result is None:
            self.begun.setdefault(view.order_no, view.amount_fen)
        self.page = view  # last: who sees a page without the order finds its result


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
    if (staff := seller(desk.staff_at_start[0], settings)) is not None:
        desk.post(SignedIn(staff=staff))
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
    begun_s = clock.monotonic_s()
    while True:
        posted_s, begun = clock.monotonic_s(), len(watch.begun)
        watch.refusal = None
        if not desk.hand_over(Charge(), LONGEST_OUTAGE_S):
            raise _gone(watch.page)
        if len(watch.begun) > begun:
            return _result_of(watch, clock, posted_s)
        if watch.refusal is not None:
            raise OperatorError(watch.refusal.code, **watch.refusal.facts)
        if posted_s - begun_s > (LONGEST_OUTAGE_S if watch.sold else LONGEST_START_S):
            raise _gone(watch.page)
        _wait_until(clock, posted_s + _LOOK_EVERY_S)


def _result_of(watch: _Watch, clock: SystemClock, posted_s: float) -> RushLine:
    """Return the line of the order that was begun last. One that the page forgot, since the books had to be opened
    anew, has no result there: it is in doubt when it is told, and the ledger has what becomes of it."""
    number, amount_fen = list(watch.begun.items())[-1]
    stopped_s = clock.monotonic_s()
    while True:
        page, now_s = watch.page, clock.monotonic_s()
        assert page is not None
        try:
            line = watch.results.get(timeout=_LOOK_EVERY_S)
        except queue.Empty:
            if page.phase is not Phase.STOPPED:
                stopped_s = now_s
            elif now_s - stopped_s > LONGEST_OUTAGE_S:
                raise _gone(page) from None
            if page.order_no != number and page.phase is Phase.READY:
                return _line(number, SaleState.IN_DOUBT, amount_fen, now_s - posted_s)
            continue
        if line.order_no == number:
            return _line(number, line.state, line.amount_fen, clock.monotonic_s() - posted_s)


def _line(number: str, state: SaleState, amount_fen: int, latency_s: float) -> RushLine:
    return RushLine(order_no=number, state=state, amount_fen=amount_fen, latency_ms=round(latency_s * 1000, 3))


def _wait_until(clock: SystemClock, at_s: float) -> None:
    if (left_s := at_s - clock.monotonic_s()) > 0:
        threading.Event().wait(left_s)


def _gone(page: CheckoutView | None) -> OperatorError:
    reason = page.reason if page is not None else None
    if reason is None:
        return OperatorError("rush.terminal_gone")
    return OperatorError(reason.code, **reason.facts)
