"""Any history of sales, cut links, kills, delays and late outcomes: what was charged is paid, once, and the books hold.

A Hypothesis state machine over a real desk on a real file and an honest terminal. Source: promises.md 3, 4, 6.
"""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.adapters.storage import audit
from desktop.domain.events import TerminalLost
from desktop.domain.payment import SaleState
from desktop.services.commands import CancelSale, Charge, Mode, NextDiner, SetContinuous, SetMode
from desktop.services.views import AlertsView, CheckoutView, Phase
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.model_terminal import ModelTerminal

PEOPLE = ("p1", "p2", "p3", "")
OUTCOMES = ("paid", "paid", "paid", "declined", "cancelled", "timeout")
MINUTE_S, DAY_S, YEAR_S = 60.0, 86_400.0, 86_400.0 * 365
JUMPS_S = tuple(s * sign for s in (3 * MINUTE_S, 60 * MINUTE_S, DAY_S, 30 * DAY_S, 3 * YEAR_S) for sign in (-1, 1))


class Lunch(RuleBasedStateMachine):
    @initialize(continuous=st.booleans())
    def open(self, continuous: bool) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk = DeskOnFile(self.folder, continuous=continuous)
        self.desk.know(*(pupil(ref, number=ref) for ref in PEOPLE if ref))
        self.terminal = ModelTerminal()
        self.shown_paid: set[str] = set()
        self.looked = 0
        self.connect()
        self.wire(50)

    # --- people ---

    @rule(amount_fen=st.sampled_from([None, 1, 850, 5_000, 5_001]))
    def charge(self, amount_fen: int | None) -> None:
        self.desk.post(Charge(amount_fen=amount_fen))

    @rule(command=st.sampled_from([CancelSale(), NextDiner(), SetMode(mode=Mode.AMOUNT), SetMode(mode=Mode.FIXED),
                                   SetContinuous(on=True), SetContinuous(on=False)]))  # fmt: skip
    def press(self, command: object) -> None:
        self.desk.post(command)

    # --- the wire ---

    @rule(amount_fen=st.sampled_from([None, 850]), result=st.sampled_from(OUTCOMES), carried=st.integers(0, 8))
    def sell(self, amount_fen: int | None, result: str, carried: int) -> None:
        """A sale as it mostly goes, told to the desk as far as the wire gets."""
        if not self.terminal.linked:
            self.connect()
        self.wire(50)
        self.desk.pass_s(6)  # an unanswered query holds selling back no longer
        self.charge(amount_fen)
        self.wire(50)
        self.terminal.finish(result)
        self.wire(carried)

    @rule(count=st.sampled_from([1, 2, 3, 5, 50]))
    def wire(self, count: int) -> None:
        """Carry some of what is under way, first to the terminal, then back."""
        for _ in range(count):
            if self.desk.terminal.asked:
                request = self.desk.terminal.asked.pop(0)
                if self.terminal.linked:
                    self.terminal.handle(request)
            elif self.terminal.outbox:
                self.desk.post(self.terminal.outbox.pop(0))

    @rule()
    def tell(self) -> None:
        """The terminal's next event overtakes the desk's requests."""
        if self.terminal.outbox:
            self.desk.post(self.terminal.outbox.pop(0))

    @precondition(lambda self: self.terminal.outbox)
    @rule()
    def tell_twice(self) -> None:
        event = self.terminal.outbox.pop(0)
        self.desk.post(event, event)

    @precondition(lambda self: self.terminal.linked)
    @rule()
    def cut(self) -> None:
        self.terminal.cut()
        self.desk.terminal.asked.clear()
        self.desk.post(TerminalLost(code="link.pulled"))

    @precondition(lambda self: self.terminal.linked)
    @rule()
    def cut_and_back(self) -> None:
        """A new connection stands already while the desk has yet to hear that the old one is gone."""
        self.terminal.cut()
        self.connect()
        self.terminal.outbox.insert(0, TerminalLost(code="link.pulled"))

    @precondition(lambda self: not self.terminal.linked)
    @rule(carried=st.sampled_from([0, 1, 2, 4, 50]))
    def connect(self, carried: int = 0) -> None:
        self.desk.terminal.asked.clear()
        self.terminal.connect()
        self.desk.terminal.connection = self.terminal.connection
        self.wire(carried)

    # --- the terminal, the power, time ---

    @rule(result=st.sampled_from(OUTCOMES))
    def finish(self, result: str) -> None:
        self.terminal.finish(result)

    @rule(person_ref=st.sampled_from(PEOPLE))
    def recognise(self, person_ref: str) -> None:
        self.terminal.recognise(person_ref)

    @rule()
    def kill(self) -> None:
        self.desk.restart()
        self.terminal.cut()

    @rule(seconds=st.sampled_from([0.1, 2.0, 9.0, 100.0]))
    def time_passes(self, seconds: float) -> None:
        self.desk.pass_s(seconds)

    @rule(result=st.sampled_from(["paid", "cancelled"]))
    def terminal_loses_power(self, result: str) -> None:
        """What it had in work has an outcome all the same: the provider had it already, or it is given up."""
        was_linked = self.terminal.linked
        self.terminal.cut()
        self.terminal.finish(result)
        self.desk.terminal.asked.clear()
        if was_linked:
            self.desk.post(TerminalLost(code="link.silent"))

    @rule(seconds=st.sampled_from(JUMPS_S))
    def clock_jumps(self, seconds: float) -> None:
        self.desk.clock.jump(seconds)

    # --- what always holds ---

    @invariant()
    def nothing_is_shown_that_is_not_so(self) -> None:
        for view in self.desk.seen.views[self.looked :]:
            if isinstance(view, CheckoutView) and view.phase is Phase.PAID and view.result is not None:
                self.shown_paid.add(view.result.order_no)
        self.looked = len(self.desk.seen.views)
        charged = {each.subject_no for each in self.terminal.journal if each.result == "paid"}
        assert self.shown_paid <= charged
        page = self.desk.page
        assert page.reason is None or page.reason.code != "defect", page.reason

    def order_is_the_order_of_events(self) -> None:
        """Whatever the clock said: sales stand as they were begun, outcomes as the terminal numbered them."""
        entries = list(self.desk.books.ledger.entries())
        begun = [each.body["order_no"] for each in entries if each.kind == "sale.created"]
        assert [number for number in begun if number in self.terminal.orders] == list(self.terminal.orders)
        paid = [each.body["order_no"] for each in entries if each.kind == "sale.paid"]
        assert paid == [each.subject_no for each in self.terminal.journal if each.result == "paid"]

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        if not self.terminal.linked:
            self.connect()
        self.desk.post(SetContinuous(on=False), SetMode(mode=Mode.AMOUNT))
        for _ in range(40):  # let everything settle: a minute of quiet at a time, with nobody at the terminal
            while self.desk.terminal.asked or self.terminal.outbox:
                self.wire(1)
            self.terminal.finish("timeout")
            if not self.terminal.outbox and not self.desk.books.open_sales():
                break
            self.desk.pass_s(31)
        self.nothing_is_shown_that_is_not_so()
        charged = sorted(each.subject_no for each in self.terminal.journal if each.result == "paid")
        rows = self.desk.books.store.rows("SELECT order_no FROM sales WHERE state = ?", (SaleState.PAID.value,))
        assert sorted(number for (number,) in rows) == charged
        assert len(charged) == len(set(charged))
        assert self.desk.books.open_sales() == []
        assert [alert for alert in self.desk.view(AlertsView).alerts if alert.kind.value == "in_doubt"] == []
        self.order_is_the_order_of_events()
        audit.check_chain(self.desk.books.store)
        totals = audit.check_books(self.desk.books.store)
        assert totals.paid_fen == sum(each.amount_fen or 0 for each in self.terminal.journal if each.result == "paid")
        self.desk.books.close()
        shutil.rmtree(self.folder)


Lunch.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLunch = Lunch.TestCase
