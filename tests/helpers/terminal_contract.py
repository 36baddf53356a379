"""What every terminal behind `services.ports.Terminal` must keep, as the desk's core hears it: the driver's events.

What the wire's contract asks of the terminal itself is tried clause by clause by the conformance check.

A subclass gives the fixture `line`: a fresh terminal that is connected, to whose camera everybody comes who is called
and pays at once, whose journal is empty, and whose `TerminalConnected` event was the first.
"""

from datetime import timedelta

import pytest

from desktop.adapters.system import SystemClock
from desktop.domain.events import (
    AckJournal,
    Cancel,
    ClockAnswered,
    Configured,
    JournalAcked,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    PayAnswered,
    Query,
    ReadJournal,
    RequestRefused,
    SetClock,
    Stage,
    StageReached,
    TerminalConnected,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import EntryKind, PaymentResult
from desktop.domain.payment import paid_parts
from desktop.protocol.messages import decode_map
from tests.helpers.terminal_line import Line, parameters

A, B = OrderNo("C1-20260618-0001-K7QD"), OrderNo("C1-20260618-0002-M3XA")


class TerminalContract:
    def test_it_says_who_it_is_before_anything_else(self, line: Line) -> None:
        first = line.seen[0]
        assert isinstance(first, TerminalConnected)
        assert first.identity.sn
        assert first.identity.journal_head == 0
        assert first.identity.clock.tzinfo is not None

    def test_a_payment_is_answered_shown_and_journalled_in_this_order(self, line: Line) -> None:
        entry = line.sell(A)
        assert (entry.n, entry.kind, entry.payment_result()) == (1, EntryKind.PAYMENT, PaymentResult.PAID)
        assert entry.amount_fen == 1_200
        assert entry.trade_no
        assert entry.user_id
        assert 0 < paid_parts(entry.fund_bills).actual_paid_fen <= 1_200
        assert sum(bill.amount_fen for bill in entry.fund_bills) == 1_200
        told = [event for event in line.seen if isinstance(event, PayAnswered | StageReached | JournalArrived)]
        stages = [event.stage for event in told if isinstance(event, StageReached)]
        assert stages == [Stage.SHOWN, Stage.SEARCHING, Stage.MATCHED, Stage.AUTHORISING]
        assert isinstance(told[0], PayAnswered)
        assert isinstance(told[-1], JournalArrived)
        assert told[-1].asked_after is None

    def test_an_entry_is_kept_as_it_came(self, line: Line) -> None:
        entry = line.sell(A)
        fields = decode_map(entry.raw)
        assert (fields["n"], fields["order_no"], fields["mac"]) == (1, A, entry.mac)
        assert len(entry.mac) == 32

    def test_a_repeated_payment_is_answered_with_its_outcome_or_its_error(self, line: Line) -> None:
        entry = line.sell(A)
        line.pay(A)
        assert line.until(PayAnswered) == PayAnswered(order_no=A)
        assert line.until(OrderAnswered) == OrderAnswered(order_no=A, knowledge=Knowledge.DONE, entry=entry)
        line.pay(A, 600)
        assert line.until(PayAnswered) == PayAnswered(order_no=A, error="order_conflict")

    def test_a_query_and_a_late_cancel_tell_the_outcome(self, line: Line) -> None:
        entry = line.sell(A)
        for request in (Query(order_no=A), Cancel(order_no=A)):
            line.ask(request)
            assert line.until(OrderAnswered) == OrderAnswered(order_no=A, knowledge=Knowledge.DONE, entry=entry)

    def test_the_journal_is_read_gapless_and_in_order(self, line: Line) -> None:
        sold = [line.sell(f"C1-20260618-{n:04d}-K7QD") for n in range(1, 8)]
        line.ask(ReadJournal(after=2, limit=3))
        arrived = line.until(JournalArrived)
        assert arrived.asked_after == 2
        assert list(arrived.entries) == sold[2:5]
        line.ask(ReadJournal(after=7, limit=3))
        assert line.until(JournalArrived) == JournalArrived(entries=(), asked_after=7)

    def test_an_acknowledgement_is_answered_and_not_beyond_the_journal(self, line: Line) -> None:
        line.sell(A)
        line.ask(AckJournal(upto=1))
        assert line.until(JournalAcked) == JournalAcked(upto=1)
        line.ask(AckJournal(upto=2))
        assert line.until(RequestRefused) == RequestRefused(request=AckJournal(upto=2), error="bad_request")

    def test_the_clock_is_set(self, line: Line) -> None:
        wanted = SystemClock().now() + timedelta(days=3)
        line.ask(SetClock(now=wanted))
        assert abs(line.until(ClockAnswered).clock - wanted) < timedelta(seconds=5)

    def test_parameters_are_taken_and_kept_to(self, line: Line) -> None:
        line.ask(parameters(single_limit_fen=1_000, provider_pid="2088111111111111"))
        line.until(Configured)
        line.pay(A, 1_001)
        assert line.until(PayAnswered) == PayAnswered(order_no=A, error="limit_exceeded")
        line.ask(Query(order_no=A))
        assert line.until(OrderAnswered).knowledge is Knowledge.UNKNOWN
        assert line.sell(B, 1_000).provider_pid == "2088111111111111"

    def test_what_is_meant_for_another_connection_is_dropped(self, line: Line) -> None:
        for connection in (line.connection - 1, line.connection + 1):
            line.terminal.request(AckJournal(upto=0), connection)
        line.ask(Query(order_no=A))
        line.until(OrderAnswered)
        assert not [event for event in line.seen if isinstance(event, JournalAcked)]

    @pytest.mark.parametrize("amount_fen", [1, 4_999])
    def test_requests_may_be_handed_over_without_waiting(self, line: Line, amount_fen: int) -> None:
        line.pay(A, amount_fen)
        line.ask(Query(order_no=A))
        line.ask(AckJournal(upto=0))
        assert line.until(PayAnswered).error == ""
        assert line.until(OrderAnswered).knowledge in (Knowledge.IN_PROGRESS, Knowledge.DONE)
        assert line.until(JournalAcked).upto == 0
