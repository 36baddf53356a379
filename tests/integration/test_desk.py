"""A desk on a real encrypted file, with the test speaking for the terminal: every way a sale can go."""

from pathlib import Path

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
    TerminalHealth,
    TerminalLost,
)
from desktop.domain.payment import SaleState, Way
from desktop.services.commands import (
    AskAgain,
    CancelSale,
    Charge,
    DismissAlert,
    Mode,
    NextDiner,
    SetContinuous,
    SetMode,
)
from desktop.services.views import AlertKind, AlertsView, LinkState, Phase, RecentView, StatusView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import entry


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil())
    desk.connect()
    return desk


def states(desk: DeskOnFile) -> dict[str, int]:
    return dict(audit.check_books(desk.books.store).sales)


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
    assert states(desk) == {"paid": 1}
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
    assert states(desk) == {"paid": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_recovery_reads_the_journal_first_then_asks_for_open_orders_then_sells(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.restart()
    from desktop.domain.events import TerminalConnected
    from tests.helpers.fakes import identity

    desk.post(TerminalConnected(identity=identity(clock=desk.clock.now())))
    assert [type(ask) for ask in desk.terminal.take()] == [ReadJournal]
    desk.post(JournalArrived(entries=(), asked_after=0))
    asked = desk.terminal.take()
    assert {type(ask) for ask in asked} == {Configure, SetClock, Query}
    desk.post(Charge())
    assert desk.asked(Pay) == [], "nothing is sold before the open order was asked for"
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.UNKNOWN))
    assert states(desk) == {"cancelled": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_an_order_in_progress_that_nobody_waits_for_is_cancelled_at_the_terminal(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.IN_PROGRESS, stage=Stage.SHOWN))
    assert Cancel(order_no=number) in desk.terminal.take()
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)))
    assert states(desk) == {"cancelled": 1}


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
    desk.post(AskAgain(order_no=number))
    assert desk.asked(Query) == [Query(order_no=number)]
    assert desk.sale(Charge()) != number


def test_killed_in_the_middle_then_paid_by_the_journal(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.restart()
    assert [alert.order_no for alert in desk.view(AlertsView).alerts] == [number]
    desk.connect(journal=(entry(1, number),))
    assert states(desk) == {"paid": 1}


def test_closing_the_desk_frees_the_terminal_and_leaves_the_order_in_doubt(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.desk.close()
    assert desk.asked(Cancel) == [Cancel(order_no=number)]
    assert states(desk) == {"in_doubt": 1}


def test_charged_although_the_desk_gave_up_is_kept_and_raised(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.UNKNOWN))
    assert states(desk) == {"cancelled": 1}
    desk.post(JournalArrived(entries=(entry(1, number),)))
    assert states(desk) == {"paid": 1}
    alert = desk.view(AlertsView).alerts[0]
    assert alert.kind is AlertKind.LATE_PAID
    desk.post(DismissAlert(alert_id=alert.alert_id))
    assert desk.view(AlertsView).alerts == ()


@pytest.mark.parametrize("result", ["paid", "a word of version 9"])
def test_an_entry_about_no_order_of_ours_is_kept_and_raised(desk: DeskOnFile, result: str) -> None:
    desk.post(JournalArrived(entries=(entry(1, "C9-20260618-0001-AAAA", result),)))
    assert desk.view(AlertsView).alerts[0].kind is AlertKind.FOREIGN_ENTRY
    assert desk.books.journal_head("SIM1") == 1
    assert states(desk) == {}


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
    assert desk.asked(ReadJournal) == [ReadJournal(after=1, limit=50)]
    assert states(desk) == {"paid": 1, "submitted": 1}


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
    assert states(desk) == {"in_doubt": 1}
    assert desk.view(StatusView).link is LinkState.ONLINE


@pytest.mark.parametrize(
    ("error", "state"), [("busy", "cancelled"), ("limit_exceeded", "cancelled"), ("internal", "in_doubt")]
)
def test_a_pay_request_that_is_refused(desk: DeskOnFile, error: str, state: str) -> None:
    desk.post(Charge())
    number = desk.asked(Pay)[0].order_no  # type: ignore[union-attr]
    desk.post(PayAnswered(order_no=number, error=error))
    assert states(desk) == {state: 1}


def test_no_outcome_in_time_is_in_doubt(desk: DeskOnFile) -> None:
    desk.sale(Charge())
    desk.pass_s(desk.settings.terminal.pay_timeout_s + 21)
    assert states(desk) == {"in_doubt": 1}


def test_a_silent_terminal_at_work_is_queried_after_eight_seconds(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.AUTHORISING))
    desk.pass_s(9)
    assert desk.asked(Query) == [Query(order_no=number)]


# --- guards --------------------------------------------------------------------------------------------------------


def test_a_second_serving_is_cancelled_at_the_terminal_and_explained(desk: DeskOnFile) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first, person_ref="p1"),)))
    second = desk.sale(Charge())
    desk.post(StageReached(order_no=second, stage=Stage.MATCHED, person_ref="p1"))
    assert desk.asked(Cancel) == [Cancel(order_no=second)]
    desk.post(JournalArrived(entries=(entry(2, second, "cancelled"),)))
    assert desk.page.reason is not None
    assert desk.page.reason.code == "guard.second_serving"
    assert desk.page.reason.facts["last_paid_fen"] == 1_200


def test_a_guard_that_came_too_late_leaves_the_payment_as_it_is(desk: DeskOnFile) -> None:
    desk.know(pupil("p2", number="9", daily_limit_fen=1_000))
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="p2"))
    desk.post(JournalArrived(entries=(entry(1, number, person_ref="p2"),)))
    assert desk.page.phase is Phase.PAID


def test_in_doubt_blocks_the_person_not_the_line(desk: DeskOnFile) -> None:
    desk.know(pupil("p2", number="9"))
    first = desk.sale(Charge())
    desk.post(StageReached(order_no=first, stage=Stage.MATCHED, person_ref="p1"), TerminalLost(code="link.pulled"))
    desk.connect()
    desk.pass_s(6)
    other = desk.sale(Charge())
    desk.post(StageReached(order_no=other, stage=Stage.MATCHED, person_ref="p2"))
    assert desk.asked(Cancel) == []
    desk.post(JournalArrived(entries=(entry(1, other, person_ref="p2"),)))
    again = desk.sale(Charge())
    desk.post(StageReached(order_no=again, stage=Stage.MATCHED, person_ref="p1"))
    assert desk.asked(Cancel) == [Cancel(order_no=again)]
    assert desk.page.reason is not None
    assert desk.page.reason.code == "guard.in_doubt"


# --- continuous, modes, offline ------------------------------------------------------------------------------------


@pytest.fixture
def line(tmp_path: Path) -> DeskOnFile:
    """A desk that arms itself."""
    desk = DeskOnFile(tmp_path, continuous=True)
    desk.connect()
    return desk


def armed(desk: DeskOnFile) -> Pay:
    pays = desk.asked(Pay)
    assert len(pays) == 1
    assert isinstance(pays[0], Pay)
    return pays[0]


def test_continuous_arms_the_next_sale_by_itself(line: DeskOnFile) -> None:
    first = armed(line)
    assert (line.page.phase, line.page.armed) == (Phase.READY, True)
    line.post(JournalArrived(entries=(entry(1, first.order_no),)))
    assert line.page.phase is Phase.PAID
    line.pass_s(2)
    assert armed(line).order_no != first.order_no


def test_nobody_came_arms_anew_without_a_word(line: DeskOnFile) -> None:
    first = armed(line)
    line.post(JournalArrived(entries=(entry(1, first.order_no, "timeout"),)))
    assert line.page.phase is Phase.READY
    assert armed(line).order_no != first.order_no
    assert line.view(RecentView).sales == ()


def test_typing_an_amount_frees_the_terminal_first(line: DeskOnFile) -> None:
    first = armed(line)
    line.post(SetMode(mode=Mode.AMOUNT))
    assert line.asked(Cancel) == [Cancel(order_no=first.order_no)]
    line.post(Charge(amount_fen=850))
    assert line.asked(Pay) == []
    line.post(JournalArrived(entries=(entry(1, first.order_no, "cancelled"),)))
    assert armed(line).amount_fen == 850


def test_a_payment_code_frees_the_terminal_first(line: DeskOnFile) -> None:
    first = armed(line)
    line.post(Charge(way=Way.CODE), JournalArrived(entries=(entry(1, first.order_no, "cancelled"),)))
    assert armed(line).way is Way.CODE


def test_cancelling_stays_until_somebody_goes_on(line: DeskOnFile) -> None:
    first = armed(line)
    line.post(CancelSale(), JournalArrived(entries=(entry(1, first.order_no, "cancelled"),)))
    line.pass_s(60)
    assert line.page.phase is Phase.REFUSED
    assert line.asked(Pay) == []
    line.post(NextDiner())
    armed(line)


def test_continuous_off_frees_the_terminal(line: DeskOnFile) -> None:
    first = armed(line)
    line.post(SetContinuous(on=False), JournalArrived(entries=(entry(1, first.order_no, "cancelled"),)))
    line.pass_s(10)
    assert line.page.phase is Phase.READY
    assert line.asked(Pay) == []


def test_outside_meals_nothing_arms_itself(line: DeskOnFile) -> None:
    first = armed(line)
    line.clock.jump(3 * 3600)
    line.post(JournalArrived(entries=(entry(1, first.order_no, "timeout"),)))
    line.pass_s(5)
    assert line.asked(Pay) == []


def test_offline_caps_show_and_hold(desk: DeskOnFile) -> None:
    desk.post(TerminalHealth(camera_ok=True, storage_free=9, network_up=False, temperature_c=40))
    assert desk.page.offline is not None
    assert desk.page.offline.count_left == 50
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, "paid_offline", credential="once"),)))
    assert desk.page.offline.count_left == 49
    assert desk.page.offline.sum_left_fen == 60_000 - 1_200
    desk.pass_s(2 * 3600)
    desk.post(Charge())
    assert desk.asked(Pay) == []
    assert desk.page.reason is not None
    assert desk.page.reason.code == "guard.offline_caps"


def test_an_offline_payment_is_neither_settled_nor_open(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, "paid_offline", credential="once"),)))
    assert states(desk) == {"paid_offline": 1}
    assert desk.books.store.value("SELECT count(*) FROM transactions") == 0
    assert desk.books.open_sales() == []


# --- faults of the disk --------------------------------------------------------------------------------------------


@pytest.mark.expects_log("stopped selling: disk.full")
def test_a_full_disk_stops_selling_and_loses_nothing(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    pages = desk.books.store.value("PRAGMA page_count")
    desk.books.store.run(f"PRAGMA max_page_count={pages}")
    entries = tuple(entry(n, number if n == 1 else f"X{n}", error="x" * 4_000) for n in range(1, 9))
    desk.post(JournalArrived(entries=entries))
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "disk.full"
    assert desk.asked(AckJournal) == [], "what is not durable is not acknowledged"
    assert desk.sale_is(number) is SaleState.SUBMITTED
    desk.pass_s(3)  # the file is reopened; the limit was the connection's
    desk.connect(journal=entries)
    assert desk.page.phase is not Phase.STOPPED
    assert desk.sale_is(number) is SaleState.PAID


def test_clock_jumps_change_neither_order_nor_day(desk: DeskOnFile) -> None:
    numbers = []
    for n, jump in enumerate((0, 400 * 86_400, -800 * 86_400, -3_600), start=1):
        desk.clock.jump(jump)
        numbers.append(desk.sale(Charge()))
        desk.post(JournalArrived(entries=(entry(n, numbers[-1]),)))
        desk.pass_s(5)
    assert numbers == sorted(numbers)
    audit.check_chain(desk.books.store)
    audit.check_books(desk.books.store)
