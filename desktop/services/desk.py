"""The `core` thread's one handler: commands, terminal events and time come in, views go out.

Owns the order of things: a message is handled, what it changed is durable, then the views are published. A fault of the
disk stops selling with its sentence and reopens the books every two seconds; everything after that is the ordinary
recovery. A defect of ours stops selling until somebody looked. Source: architecture.md, Threads and Errors.
"""

import logging
from collections.abc import Callable
from typing import assert_never

from desktop.domain import events
from desktop.domain.errors import OperatorError
from desktop.domain.events import Configure, TerminalEvent
from desktop.services import commands
from desktop.services.checkout import Checkout
from desktop.services.commands import Command
from desktop.services.lines import line_of
from desktop.services.meals import MealClock
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, Clock, Disk, Outcome, Publisher, Terminal
from desktop.services.recovery import Recovery
from desktop.services.settings import Settings
from desktop.services.status import StatusBoard
from desktop.services.views import LinkState, Reason, RecentView

RECENT = 10
REOPEN_EVERY_S = 2.0
STATUS_EVERY_S = 1.0
_log = logging.getLogger(__name__)


class Desk:
    """Everything that runs on the `core` thread."""

    def __init__(
        self, books: Books, terminal: Terminal, clock: Clock, disk: Disk, publisher: Publisher, settings: Settings,
        provider_pid: str,
    ) -> None:  # fmt: skip
        self._books = books
        self._clock = clock
        self._publisher = publisher
        limits = settings.limits
        configuration = Configure(
            provider_pid=provider_pid,
            customer_id=settings.school.customer_id,
            store_id=settings.terminal.store_id,
            single_limit_fen=limits.single_limit_fen,
            offline_single_fen=limits.offline_single_fen,
            offline_total_fen=limits.offline_total_fen,
            offline_hours=limits.offline_hours,
        )
        meals = MealClock(settings)
        self._offline = OfflineWatch(books, clock, settings)
        self._recovery = Recovery(books, terminal, clock, configuration, self._settled)
        self._checkout = Checkout(
            books, terminal, clock, settings, self._recovery, meals, self._offline, self._selling_changed
        )
        self._board = StatusBoard(books, clock, disk, settings, meals, self._recovery, self._offline)
        self._status_at_s = 0.0
        self._reopen_at_s: float | None = None
        self._selling_dirty = self._lists_dirty = True

    # --- the worker's hooks ----------------------------------------------------------------------------------------

    def open(self) -> None:
        """Begin: whatever was open when the desk last ended is in doubt."""
        self._recovery.load()
        self._checkout.open()
        self._lists_dirty = True
        self._publish()

    def handle(self, message: Command | TerminalEvent) -> None:
        """Take one message."""
        self._dispatch(message)
        self._publish()  # a result is published even when its time on the screen is nought
        self._time_passes()
        self._publish()

    def tick(self) -> None:
        """Do what its time has come for."""
        self._time_passes()
        self._publish()

    def wait_s(self) -> float:
        """Return the seconds until `tick` is needed."""
        times = [self._status_at_s, self._reopen_at_s]
        if self._checkout.stopped is None:
            times += [self._recovery.next_at_s(), self._checkout.next_at_s()]
        return max(0.0, min(at for at in times if at is not None) - self._clock.monotonic_s())

    def failed(self, failure: Exception) -> None:
        """A message could not be handled: stop selling, say why, and look at the books anew where that can help."""
        if isinstance(failure, OperatorError):
            _log.error("stopped selling: %s", failure)
            self._checkout.stopped = Reason(code=failure.code, facts=failure.facts)
        else:
            _log.critical("stopped selling: a defect", exc_info=failure)
            self._checkout.stopped = Reason(code="defect", facts={"detail": type(failure).__name__})
        if self._reopen_at_s is None:  # another fault on the way there must not put it off
            self._reopen_at_s = self._clock.monotonic_s() + REOPEN_EVERY_S
        self._publisher.publish(self._checkout.stopped_view())

    @property
    def idle(self) -> bool:
        """Tell whether no order is in hand; for `core`'s own thread."""
        return self._checkout.idle

    def close(self) -> None:
        """End: the order in hand is written down as in doubt and asked for at the next start."""
        self._checkout.close()
        self._publish()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _dispatch(self, message: Command | TerminalEvent) -> None:
        checkout, recovery = self._checkout, self._recovery
        match message:
            case commands.Charge():
                checkout.charge(message)
            case commands.CancelSale():
                checkout.cancel()
            case commands.NextDiner():
                checkout.next_diner()
            case commands.SetMode(mode=mode):
                checkout.set_mode(mode)
            case commands.SetContinuous(on=on):
                checkout.set_continuous(on)
            case commands.PrepareToClose():
                checkout.prepare_to_close()
            case commands.AskAgain(order_no=order_no):
                recovery.ask_again(order_no)
                self._lists_dirty = True
            case commands.DismissAlert(alert_id=alert_id):
                self._books.dismiss(alert_id, self._clock.now())
                self._lists_dirty = True
            case events.TerminalConnected(identity=identity):
                recovery.connected(identity)
                self._link_changed()
            case events.TerminalLost(code=code, detail=detail):
                recovery.lost(Reason(code=code, facts={"detail": detail}))
                checkout.link_lost()
                self._link_changed()
            case events.JournalArrived():
                self._watching_link(lambda: recovery.journal_arrived(message))
            case events.OrderAnswered():
                self._watching_link(lambda: recovery.answered(message))
                checkout.answered(message)
            case events.PayAnswered():
                checkout.pay_answered(message)
                self._lists_dirty |= bool(message.error)
            case events.StageReached():
                checkout.stage_reached(message)
            case events.ClockAnswered():
                recovery.clock_answered()
            case events.TerminalHealth(network_up=network_up):
                self._offline.network(network_up)
                self._selling_changed()
            case events.FaceLibraryAged(age_s=age_s):
                self._board.face_library(age_s)
            case events.RequestRefused(request=request, error=error):
                _log.error("the terminal refused %s: %s", type(request).__name__, error)
                recovery.refused(request)
            case events.JournalAcked() | events.Configured():
                pass
            case _:
                assert_never(message)

    def _watching_link(self, step: Callable[[], None]) -> None:
        before = self._recovery.link
        step()
        if self._recovery.link is not before:
            self._link_changed()

    def _link_changed(self) -> None:
        self._status_at_s = 0.0
        self._lists_dirty = True
        if self._recovery.link is LinkState.ONLINE:
            self._checkout.link_ready()
        self._selling_changed()

    def _settled(self, outcome: Outcome) -> None:
        self._lists_dirty = True
        if outcome.alert is not None:
            _log.info("journal entry %d raised %s", outcome.entry_n, outcome.alert.value)
        self._checkout.settled(outcome)
        self._publisher.publish(self._checkout.view())  # durable by now: the line sees it before the lists are made

    def _selling_changed(self) -> None:
        self._selling_dirty = True

    def _time_passes(self) -> None:
        now_s = self._clock.monotonic_s()
        if self._reopen_at_s is not None and now_s >= self._reopen_at_s:
            self._reopen_at_s = now_s + REOPEN_EVERY_S
            self._reopen()
        if self._checkout.stopped is None:
            self._watching_link(self._ask_for_doubts)
            self._checkout.due()

    def _ask_for_doubts(self) -> None:
        if self._recovery.due():
            self._lists_dirty = True  # the alert lane counts the attempts

    def _reopen(self) -> None:
        """After a fault nothing in memory is believed: the file is opened anew and the terminal read again."""
        self._books.reopen()
        self._checkout.forget()
        self._recovery.again()
        self._reopen_at_s = None
        if self._checkout.stopped is not None and self._checkout.stopped.code != "defect":
            self._checkout.stopped = None
        self._lists_dirty = True
        self._selling_changed()

    def _publish(self) -> None:
        if self._lists_dirty:
            self._lists_dirty = False
            self._publisher.publish(
                RecentView(sales=tuple(line_of(self._books, sale) for sale in self._books.recent(RECENT)))
            )
            self._publisher.publish(self._board.alerts())
            self._status_at_s = min(self._status_at_s, self._clock.monotonic_s())
        if self._selling_dirty:
            self._selling_dirty = False
            self._publisher.publish(self._checkout.view())
        if self._clock.monotonic_s() >= self._status_at_s:
            self._status_at_s = self._clock.monotonic_s() + STATUS_EVERY_S
            self._publisher.publish(self._board.status())
