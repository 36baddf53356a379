"""The `core` thread's one handler: commands, terminal events and time come in, views go out.

Owns the order of things: a message is handled, what it changed is durable, then the views are published. What happens
when something fails is `Stoppage`'s. Source: architecture.md, Threads and Errors.
"""

import logging
from collections.abc import Callable, Sequence
from typing import Any, assert_never

from desktop.domain import events
from desktop.domain.events import Configure, TerminalEvent
from desktop.services import commands
from desktop.services.checkout import Checkout
from desktop.services.clock_watch import ClockWatch
from desktop.services.commands import Command
from desktop.services.configuration import configuration_of
from desktop.services.corrections import Corrections
from desktop.services.device_board import DeviceBoard
from desktop.services.direct_selling import DirectSelling
from desktop.services.enrolment import Enrolment
from desktop.services.exchange_views import ExchangeCommand
from desktop.services.exchanging import Exchanging
from desktop.services.in_force import InForce
from desktop.services.known_terminal import KnownTerminal
from desktop.services.lanes import LaneGuard
from desktop.services.lanes_ports import LaneCommand, Lanes
from desktop.services.lines import line_of
from desktop.services.local_selling import LocalSelling
from desktop.services.meals import MealClock
from desktop.services.menu_selling import MenuSelling
from desktop.services.offline import OfflineWatch
from desktop.services.ports import Books, Clock, Disk, Outcome, Publisher, Sale, TerminalLink
from desktop.services.printer_alerts import PrinterAlerts
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.refunds import Refunds
from desktop.services.session import Session
from desktop.services.settings import Settings
from desktop.services.status import StatusBoard
from desktop.services.stoppage import Stoppage
from desktop.services.timekeeping import SteadyClock
from desktop.services.verification import Verification
from desktop.services.views import AlertKind, LinkState, ParameterState, RecentView, SettingsInForce, TerminalLogView

RECENT = 10
STATUS_EVERY_S = 1.0
LOG_LINES = 200
_log = logging.getLogger(__name__)


class Desk:
    """Everything that runs on the `core` thread."""

    def __init__(
        self, books: Books, link: TerminalLink, clock: Clock, disk: Disk, publisher: Publisher, settings: Settings,
        provider_pid: str, lanes: Lanes | None = None,
    ) -> None:  # fmt: skip
        self._books = books
        self._terminal = terminal = KnownTerminal(link)
        self._clock = clock = SteadyClock(clock)
        self._publisher = publisher
        self._in_force, self._provider_pid = InForce(settings), provider_pid
        self._session = session = Session(self._in_force, books.acted_by)
        self._lanes = LaneGuard(lanes, books, clock, self._records_changed)
        meals = MealClock(self._in_force)
        self._menu = MenuSelling(books, meals)
        self._offline = OfflineWatch(books, clock, self._in_force)
        self._recovery = Recovery(books, terminal, clock, configuration_of(settings, provider_pid), self._settled)
        self._checkout = Checkout(
            books, terminal, clock, self._in_force, self._recovery, meals, self._menu, self._offline,
            self._selling_changed, self._records_changed, session, self._lanes,
        )  # fmt: skip
        self._board = StatusBoard(books, clock, disk, self._in_force, meals, self._recovery, self._offline)
        self._board.lanes_view = self._lanes.view
        self._refunds = Refunds(books, terminal, clock, self._recovery, self._records_changed)
        self._verification = Verification(books, terminal, clock, self._recovery, self._checkout, self._records_changed)
        self._devices = DeviceBoard(clock, self._recovery, self._board)
        self._enrolment = Enrolment(
            books, terminal, clock, self._recovery, lambda: self._checkout.is_serving, publisher.publish,
            self._pages_changed,
        )  # fmt: skip
        self._exchanging = Exchanging(
            books, clock, self._recovery, self._enrolment.emptying, link.unpin,
            lambda: session.staff.name if session.staff is not None else "",
        )  # fmt: skip
        self._local = LocalSelling(
            books, clock, self._in_force, self._recovery, meals, self._menu, self._offline,
            lambda: self._checkout.may_sell, self._sold_here, self._selling_changed, session, self._lanes,
        )  # fmt: skip
        self._checkout.local_view = self._local.view
        self._direct = DirectSelling(books, clock, self._checkout, self._selling_changed)
        self._checkout.asked_view = self._direct.view
        self._corrections = Corrections(books, clock, self._checkout.deferred, session, self._records_changed)
        self._takers: tuple[tuple[Any, Callable[[Any], None]], ...] = (
            (commands.LocalCommand, self._local.handle), (commands.DirectCommand, self._direct.handle),
            (commands.CorrectionCommand, self._correct), (commands.FaceCommand, self._enrolment.handle),
            (commands.SessionCommand, self._take_session), (LaneCommand, self._lanes.handle),
            (ExchangeCommand, self._exchange),
        )  # fmt: skip
        self._stoppage = Stoppage(books, clock, disk, self._checkout, self._forget, self._selling_changed)
        self._clock_watch = ClockWatch(books, clock)
        self._printer = PrinterAlerts(books, clock)
        self._status_at_s = 0.0
        self._selling_dirty = self._lists_dirty = self._pages_dirty = True

    # --- the worker's hooks ----------------------------------------------------------------------------------------

    def open(self) -> None:
        """Begin: whatever was open when the desk last ended is in doubt."""
        self._recovery.load()
        self._checkout.open()
        self._stoppage.sell_if_reserved()
        self._lists_dirty = True
        self._publisher.publish(SettingsInForce(settings=self._in_force.now))
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
        times = [self._status_at_s, self._stoppage.next_at_s]
        if self._stoppage.wants_reserve:
            times.append(self._recovery.next_at_s())
        elif self._checkout.stopped is None:
            times += [part.next_at_s() for part in self._parts()]
        return max(0.0, min(at for at in times if at is not None) - self._clock.monotonic_s())

    def failed(self, failure: Exception) -> None:
        """A message could not be handled: stop selling, and say why without asking the books."""
        self._stoppage.failed(failure)
        self._publisher.publish(self._checkout.stopped_view())

    @property
    def idle(self) -> bool:
        """Tell whether no order is in hand; for `core`'s own thread."""
        return self._checkout.idle and self._refunds.idle

    @property
    def serving(self) -> bool:
        """Tell whether a diner is being served, or money given back, just now; for `core`'s own thread."""
        return self._checkout.is_serving or not self._refunds.idle

    @property
    def has_read_all(self) -> bool:
        """Tell whether the terminal's journal is read to its head on this connection; for `core`'s own thread."""
        return self._recovery.has_read_all

    def close(self) -> None:
        """End: the order in hand is written down as in doubt and asked for at the next start."""
        self._checkout.close()
        self._publish()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _dispatch(self, message: Command | TerminalEvent) -> None:
        checkout, recovery = self._checkout, self._recovery
        if isinstance(message, TerminalEvent):
            self._hear(message)
            return
        for kind, handle in self._takers:
            if isinstance(message, kind):
                handle(message)
                return
        match message:
            case commands.Charge():
                checkout.charge(message)
            case commands.CancelSale():
                checkout.cancel()
            case commands.LiftGuard():
                checkout.lift(message)
            case commands.HoldResult():
                checkout.hold()
            case commands.NextDiner():
                checkout.next_diner()
            case commands.SetMode(mode=mode):
                checkout.set_mode(mode)
            case commands.SetContinuous(on=on):
                checkout.set_continuous(on)
            case commands.PrepareToClose():
                checkout.prepare_to_close()
            case commands.AskAgain(number=number):
                recovery.ask_again(number)
                self._lists_dirty = True
            case commands.DismissAlert(alert_id=alert_id):
                self._clock_watch.seen_to(alert_id)
                self._lists_dirty = True
            case commands.RequestRefund():
                missing = self._session.against_correction(message.amount_fen, message.approval)
                self._refunds.request(message, checkout.stopped or missing)
            case commands.RequestVerification():
                self._verification.request(message)
            case commands.ConfirmPairing(code=code):
                self._devices.asked_to_pair()
                self._terminal.request(events.PairTerminal(code=code))
                self._pages_changed()
            case commands.SetTerminalClock():
                recovery.set_clock()
            case commands.SendParameters():
                recovery.send_parameters()
            case commands.TakeSettings(settings=settings):
                self._take_settings(settings)
            case commands.ReceiptsTaken():
                recovery.look_again()
                self._records_changed()
            case commands.PrinterStands():
                self._printer.stands(message)
            case commands.ReadTerminalLog():
                self._terminal.request(events.ReadLog(after=0, limit=LOG_LINES))

    def _hear(self, message: TerminalEvent) -> None:
        checkout, recovery = self._checkout, self._recovery
        self._terminal.heard(message)
        match message:
            case events.TerminalConnected(identity=identity):
                self._clock.heard(identity.clock)
                self._devices.connected(message)
                recovery.connected(identity)
                self._exchanging.connected(identity)
                self._link_changed()
            case events.TerminalLost(code=code, detail=detail):
                self._lost(Reason(code=code, facts={"detail": detail}))
            case events.TerminalUnpaired(identity=identity):
                self._devices.unpaired(message)
                self._lost(Reason(code="link.unpaired", facts={"sn": identity.sn}))
            case events.TerminalPaired():
                self._books.pair(message.certificate, self._clock.now())
                self._devices.paired(message)
                self._pages_changed()
            case events.PairingRefused():
                self._devices.refused(message)
                self._pages_changed()
            case events.JournalArrived():
                self._watching_link(lambda: recovery.journal_arrived(message))
            case events.OrderAnswered():
                self._watching_link(lambda: recovery.answered(message))
                checkout.answered(message)
            case events.RefundAnswered():
                self._watching_link(lambda: recovery.answered(message))
                self._refunds.answered(message)
            case events.VerificationAnswered():
                self._watching_link(lambda: recovery.answered(message))
                self._verification.answered(message)
            case events.PayAnswered():
                checkout.pay_answered(message)
                self._lists_dirty |= bool(message.error)
            case events.StageReached():
                checkout.stage_reached(message)
            case events.ClockTold(clock=clock):
                self._clock.heard(clock)
            case events.ClockAnswered():
                recovery.clock_answered()
                self._pages_changed()
            case events.TerminalHealth(network_up=network_up):
                self._offline.network(network_up)
                self._devices.health(message)
                self._selling_changed()
                self._pages_changed()
            case events.FaceLibraryAged(age_s=age_s):
                self._board.face_library(age_s)
                self._pages_changed()
            case events.Configured():
                self._devices.configured(taken=True)
                self._pages_changed()
            case events.RequestRefused(request=request, error=error):
                self._refused(request, error)
            case events.LogArrived(lines=lines):
                self._publisher.publish(TerminalLogView(lines=lines))
            case events.FacePut() | events.FaceDeleted() | events.FacesListed():
                self._enrolment.hear(message)
            case events.JournalAcked():
                pass
            case _:
                assert_never(message)

    def _lost(self, reason: Reason) -> None:
        self._recovery.lost(reason)
        self._checkout.link_lost()
        self._refunds.link_lost()
        self._verification.link_lost()
        if reason.code != "link.unpaired":
            self._devices.lost()
        self._link_changed()

    def _refused(self, request: events.TerminalRequest, error: str) -> None:
        if isinstance(request, Configure):
            # Without them the incentive of every sale is in question: a person must hear of it now.
            self._devices.configured(taken=False)
            self._books.raise_alert(AlertKind.PARAMETERS_REFUSED, error, self._clock.now())
            self._lists_dirty = True
        elif not self._enrolment.refused(request, error):
            _log.error("the terminal refused %s: %s", type(request).__name__, error)
        self._recovery.refused(request)
        self._pages_changed()

    def _watching_link(self, step: Callable[[], None]) -> None:
        link, busy_with = self._recovery.link, self._recovery.busy_with
        step()
        if self._recovery.link is not link:
            self._link_changed()
        elif self._recovery.busy_with != busy_with:
            self._selling_changed()

    def _link_changed(self) -> None:
        self._status_at_s = 0.0
        self._lists_dirty = True
        if self._recovery.link is LinkState.ONLINE:
            self._checkout.link_ready()
        self._enrolment.link_changed()
        self._local.link_changed()
        self._selling_changed()
        self._pages_changed()

    def _settled(self, outcomes: Sequence[Outcome]) -> None:
        """Of one transaction: shown together, since the books hold all of them already."""
        self._lists_dirty = True
        for outcome in outcomes:
            if outcome.alert is not None:
                _log.info("journal entry %d raised %s", outcome.entry_n, outcome.alert.value)
            if outcome.refund is not None:
                self._refunds.settled(outcome)
                self._lanes.settled(self._books.sale(outcome.refund.order_no))
            elif outcome.verification is not None:
                self._verification.settled(outcome)
            else:
                self._checkout.settled(outcome)
        self._publisher.publish(self._checkout.view())  # durable by now: the line sees it before the lists are made

    def _sold_here(self, sale: Sale) -> None:
        self._lists_dirty = True
        self._checkout.sold_here(sale)

    def _selling_changed(self) -> None:
        self._selling_dirty = True

    def _pages_changed(self) -> None:
        self._pages_dirty = True

    def _records_changed(self) -> None:
        self._pages_dirty = self._lists_dirty = True

    def _parts(self) -> tuple[Recovery, Checkout, Refunds, Verification, Enrolment, LocalSelling]:
        return self._recovery, self._checkout, self._refunds, self._verification, self._enrolment, self._local

    def _time_passes(self) -> None:
        self._stoppage.reopen_if_due()
        if self._stoppage.wants_reserve:
            self._watching_link(self._ask_for_doubts)  # what is open is settled all the same
            self._stoppage.sell_if_reserved()
        elif self._checkout.stopped is None:
            self._watching_link(self._ask_for_doubts)
            for part in self._parts()[1:]:
                part.due()
            self._lists_dirty |= self._printer.due()

    def _take_settings(self, settings: Settings) -> None:
        """Go by other settings from now on; the terminal is told what of them concerns it."""
        self._in_force.take(settings)
        self._recovery.configure(configuration_of(settings, self._provider_pid))
        self._publisher.publish(SettingsInForce(settings=settings))
        self._status_at_s = 0.0
        self._selling_changed()

    def _take_session(self, command: commands.SessionCommand) -> None:
        if self._session.take(command):
            self._checkout.begin_anew()

    def _correct(self, wanted: commands.CorrectionCommand) -> None:
        self._corrections.handle(wanted, self._checkout.stopped)

    def _exchange(self, wanted: ExchangeCommand) -> None:
        self._exchanging.handle(wanted)
        self._records_changed()

    def _ask_for_doubts(self) -> None:
        if self._recovery.due():
            self._lists_dirty = True  # the alert lane counts the attempts

    def _forget(self) -> None:
        """The file was opened anew: nothing in memory is believed, and the terminal is read again."""
        for part in (*self._parts()[1:], self._direct, self._corrections):
            part.forget()
        self._recovery.again()
        self._lists_dirty = True

    def _publish_menu(self) -> None:
        if self._checkout.stopped is None and (view := self._menu.news(self._clock.now())) is not None:
            self._publisher.publish(view)

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
            self._lists_dirty |= self._checkout.stopped is None and self._clock_watch.look()
            self._publisher.publish(self._board.status())
            self._publish_menu()
        if self._pages_dirty:
            self._pages_dirty = False
            self._publisher.publish(devices := self._devices.view())
            self._publisher.publish(
                self._exchanging.view(
                    fetches_faces=devices.face_library_at is not None,
                    parameters_set=devices.parameters is ParameterState.SET,
                )
            )
            self._publisher.publish(self._verification.view())
            for view in (self._refunds.view, self._corrections.view):
                if view is not None:
                    self._publisher.publish(view)
