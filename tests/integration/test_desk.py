"""A desk on a real encrypted file, with the test speaking for the terminal: every way a sale can go."""

import pytest

from desktop.adapters.storage import audit
from desktop.domain.events import (
    AckJournal,
    Cancel,
    Configure,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Pay,
    PayAnswered,
    Query,
    ReadJournal,
    SetClock,
    Stage,
    StageReached,
    TerminalConnected,
    TerminalLost,
)
from desktop.services.commands import (
    AskAgain,
    Charge,
    DismissAlert,
    PrepareToClose,
)
from desktop.services.views import AlertKind, AlertsView, LinkState, Phase, RecentView, StatusView
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry, identity


def test_a_sale_is_submitted_on_disk_before_the_terminal_hears_of_it(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.restart()  # nothing but the file survives
    assert [sale.order_no for sale in desk.books.open_sales()] == [number]


def test_a_paid_sale_is_durable_then_acknowledged_then_shown(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.SEARCHING))
    assert desk.page.phase is Phase.WORKING
    desk.post(JournalArrived(entries=(entry(1, number, person_ref="p1"),)))
    assert desk.asked(AckJournal) == [AckJournal(upto=1)]
    assert desk.page.phase is Phase.PAID
    result = desk.page.result
    assert result is not None
    assert result.diner is not None
    assert (result.order_no, result.diner.masked_name, result.serving) == (number, "张*", 1)
    assert desk.states() == {"PAID": 1}
    assert desk.view(RecentView).sales[0].order_no == number
    desk.pass_s(2)
    assert desk.page.phase is Phase.READY
    assert desk.view(StatusView).meal_no == 1


@pytest.mark.parametrize(("result", "cause"), [("declined", "insufficient_funds"), ("cancelled", "walked_away")])
def test_a_refusal_says_why_and_charges_nothing(desk: DeskOnFile, result: str, cause: str) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, result, error=cause),)))
    assert desk.page.phase is Phase.REFUSED
    assert desk.page.reason is not None
    assert desk.page.reason.code == {"declined": "declined.insufficient_funds", "cancelled": "sale.cancelled"}[result]
    assert audit.check_books(desk.books.store).paid_fen == 0


def test_an_amount_above_the_single_limit_never_leaves(desk: DeskOnFile) -> None:
    desk.post(Charge(amount_fen=5_001))
    assert desk.asked(Pay) == []
    assert desk.page.reason is not None
    assert desk.page.reason.code == "guard.single_limit"


def test_one_sale_at_a_time(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.SEARCHING), Charge(), Charge(amount_fen=500))
    assert desk.asked(Pay) == []


def test_a_lost_link_is_in_doubt_and_the_journal_decides(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="p1"), TerminalLost(code="link.pulled"))
    assert desk.page.phase is Phase.IN_DOUBT
    alert = desk.view(AlertsView).alerts[0]
    assert alert.kind is AlertKind.IN_DOUBT
    assert alert.diner is not None
    assert alert.diner.masked_name == "张*"
    desk.connect(journal=(entry(1, number, person_ref="p1"),))
    assert desk.view(AlertsView).alerts == ()
    assert desk.states() == {"PAID": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_recovery_reads_the_journal_first_then_asks_for_open_orders_then_sells(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.restart()
    desk.post(TerminalConnected(identity=identity(clock=desk.clock.now())))
    assert [type(ask) for ask in desk.terminal.take()] == [ReadJournal]
    desk.post(JournalArrived(entries=(), asked_after=0))
    asked = desk.terminal.take()
    assert {type(ask) for ask in asked} == {Configure, SetClock, Query}
    desk.post(Charge())
    assert desk.asked(Pay) == [], "nothing is sold before the open order was asked for"
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.UNKNOWN))
    assert desk.states() == {"CANCELLED": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_an_order_in_progress_that_nobody_waits_for_is_cancelled_at_the_terminal(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.IN_PROGRESS, stage=Stage.SHOWN))
    assert Cancel(order_no=number) in desk.terminal.take()
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)))
    assert desk.states() == {"CANCELLED": 1}


def test_an_unanswered_query_does_not_stop_the_line_and_is_asked_again_at_growing_distances(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.terminal.take()
    desk.pass_s(6)
    assert desk.view(StatusView).link is LinkState.ONLINE
    desk.pass_s(60)
    asked = desk.asked(Query)
    assert 4 <= len(asked) <= 8
    assert set(asked) == {Query(order_no=number)}
    desk.post(AskAgain(number=number))
    assert desk.asked(Query) == [Query(order_no=number)]
    assert desk.sale(Charge()) != number


def test_killed_in_the_middle_then_paid_by_the_journal(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.restart()
    assert [alert.order_no for alert in desk.view(AlertsView).alerts] == [number]
    desk.connect(journal=(entry(1, number),))
    assert desk.states() == {"PAID": 1}


def test_closing_the_desk_frees_the_terminal_and_leaves_the_order_in_doubt(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.desk.close()
    assert desk.asked(Cancel) == [Cancel(order_no=number)]
    assert desk.states() == {"IN_DOUBT": 1}


def test_closing_takes_back_an_order_that_nobody_paid_and_starts_nothing_more(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(PrepareToClose())
    assert desk.asked(Cancel) == [Cancel(order_no=number)]
    assert not desk.desk.idle
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)), Charge())
    assert desk.desk.idle
    assert desk.asked(Pay) == []
    assert desk.states() == {"CANCELLED": 1}


def test_charged_although_the_desk_gave_up_is_kept_and_raised(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.UNKNOWN))
    assert desk.states() == {"CANCELLED": 1}
    desk.post(JournalArrived(entries=(entry(1, number),)))
    assert desk.states() == {"PAID": 1}
    alert = desk.view(AlertsView).alerts[0]
    assert alert.kind is AlertKind.LATE_PAID
    desk.post(DismissAlert(alert_id=alert.alert_id))
    assert desk.view(AlertsView).alerts == ()


@pytest.mark.parametrize("result", ["paid", "a word of version 9"])
def test_an_entry_about_no_order_of_ours_is_kept_and_raised(desk: DeskOnFile, result: str) -> None:
    desk.post(JournalArrived(entries=(entry(1, "C9-20260618-0001-AAAA", result),)))
    assert desk.view(AlertsView).alerts[0].kind is AlertKind.FOREIGN_ENTRY
    assert desk.books.journal_head("SIM1") == 1
    assert desk.states() == {}


def test_a_terminal_that_charges_another_amount_is_raised(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, amount_fen=1_201),)))
    assert desk.view(AlertsView).alerts[0].kind is AlertKind.AMOUNT_DIFFERS
    assert audit.check_books(desk.books.store).paid_fen == 1_201


def test_a_second_charge_of_one_number_or_one_trade_number_is_raised_not_counted(desk: DeskOnFile) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first), entry(2, first, trade_no="T-again"))))
    second = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(3, second, trade_no="T00000001"),)))
    assert {alert.kind for alert in desk.view(AlertsView).alerts} == {AlertKind.FOREIGN_ENTRY}
    assert desk.books.store.value("SELECT count(*) FROM transactions") == 1


def test_repeated_entries_change_nothing_and_a_gap_is_read_again(desk: DeskOnFile) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first),)), JournalArrived(entries=(entry(1, first),)))
    second = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(3, second),)))
    assert desk.asked(ReadJournal) == [ReadJournal(after=1, limit=16)]
    assert desk.states() == {"PAID": 1, "SUBMITTED": 1}


def test_a_terminal_that_forgot_its_journal_is_refused(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number),)))
    desk.pass_s(5)
    desk.connect(journal=())
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "link.journal_behind"


def test_an_order_is_only_asked_of_the_terminal_it_was_sent_to(desk: DeskOnFile) -> None:
    desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect(sn="SIM2")
    desk.pass_s(10)
    assert desk.asked(Query) == []
    assert desk.states() == {"IN_DOUBT": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


@pytest.mark.parametrize(
    ("error", "state"), [("busy", "CANCELLED"), ("limit_exceeded", "CANCELLED"), ("internal", "IN_DOUBT")]
)
def test_a_pay_request_that_is_refused(desk: DeskOnFile, error: str, state: str) -> None:
    desk.post(Charge())
    number = desk.asked(Pay)[0].order_no  # type: ignore[union-attr]
    desk.post(PayAnswered(order_no=number, error=error))
    assert [sale.order_no for sale in desk.view(RecentView).sales] == [number]
    assert desk.states() == {state: 1}


def test_no_outcome_in_time_is_in_doubt(desk: DeskOnFile) -> None:
    desk.sale(Charge())
    desk.pass_s(desk.settings.terminal.pay_timeout_s + 21)
    assert desk.states() == {"IN_DOUBT": 1}


def test_a_silent_terminal_at_work_is_queried_after_eight_seconds(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.AUTHORISING))
    desk.pass_s(9)
    assert desk.asked(Query) == [Query(order_no=number)]


def test_a_clock_that_jumps_changes_neither_numbers_nor_balance(desk: DeskOnFile) -> None:
    numbers = []
    for n, jump in enumerate((0, 400 * 86_400, -800 * 86_400, 3_600, -7_200), start=1):
        desk.clock.jump(jump)
        numbers.append(desk.sale(Charge()))
        desk.post(JournalArrived(entries=(entry(n, numbers[-1]),)))
        desk.pass_s(5)
    assert len(set(numbers)) == len(numbers)
    audit.check_chain(desk.books.store)
    audit.check_books(desk.books.store)


def test_one_sale_under_a_wrong_date_does_not_hold_the_school_for_a_year(desk: DeskOnFile) -> None:
    desk.clock.jump(400 * 86_400)
    wrong = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, wrong),)))
    desk.clock.jump(-400 * 86_400)
    desk.pass_s(5)
    assert desk.sale(Charge()).split("-")[1] == "20260618"
    desk.clock.jump(-13 * 3_600)  # a few hours back over midnight: still the same service day
    assert desk.books.service_day(desk.clock.now()).isoformat() == "2026-06-18"


def test_a_terminal_still_at_work_on_an_order_in_doubt_is_seen_before_the_next_is_sent(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.pass_s(81)  # no outcome within the terminal's time-out and the desk's grace
    desk.pass_s(10)
    assert desk.asked(Query)
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.IN_PROGRESS, stage=Stage.AUTHORISING))
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "sale.terminal_busy"
    assert desk.asked(Cancel) == [Cancel(order_no=number)]
    desk.post(Charge())
    assert desk.asked(Pay) == [], "another order would only be refused as busy"
    desk.post(JournalArrived(entries=(entry(1, number),)))
    assert desk.page.phase is Phase.READY
    assert desk.sale(Charge())


def test_what_the_desk_asks_goes_to_the_terminal_that_it_knows_of_or_to_nobody(desk: DeskOnFile) -> None:
    desk.terminal.take()
    desk.terminal.connection = 2  # another connection stands already: that news waits in the inbox
    desk.post(Charge())
    assert desk.terminal.take() == []
    desk.post(TerminalLost(code="link.pulled"))
    assert desk.states() == {"IN_DOUBT": 1}
    desk.post(TerminalConnected(identity=identity(clock=desk.clock.now()), connection=2))
    desk.post(JournalArrived(entries=(), asked_after=0))
    (query,) = desk.asked(Query)
    assert isinstance(query, Query)
    desk.post(OrderAnswered(order_no=query.order_no, knowledge=Knowledge.UNKNOWN))
    assert desk.states() == {"CANCELLED": 1}
    assert desk.sale(Charge())
