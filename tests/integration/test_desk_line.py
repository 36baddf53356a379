"""The line at the desk: guards, the mode that arms itself, typed amounts, payment codes, no network."""

from datetime import time
from pathlib import Path

import pytest

from desktop.domain.events import (
    Cancel,
    JournalArrived,
    Pay,
    Stage,
    StageReached,
    TerminalHealth,
    TerminalLost,
)
from desktop.domain.meal import Meal
from desktop.domain.payment import Way
from desktop.services.commands import (
    CancelSale,
    Charge,
    Mode,
    NextDiner,
    SetContinuous,
    SetMode,
)
from desktop.services.views import Phase, RecentView
from tests.helpers.desks import LUNCH, DeskOnFile, pupil
from tests.helpers.fakes import entry

DINNER = Meal(meal_id="dinner", name="晚餐", starts_at=time(17), ends_at=time(19), price_fen=1_000)

# --- guards --------------------------------------------------------------------------------------------------------


def test_a_second_serving_is_judged_by_the_meal_that_it_was_ordered_in(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path, meals=(LUNCH, DINNER))
    desk.know(pupil())
    desk.connect()
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first, person_ref="p1"),)))
    desk.pass_s(3_600 - 30)
    second = desk.sale(Charge())
    desk.clock.pass_s(40)  # lunch is over when the diner looks
    desk.post(StageReached(order_no=second, stage=Stage.MATCHED, person_ref="p1"))
    assert desk.asked(Cancel) == [Cancel(order_no=second)]


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
    assert line.asked(Pay) == [], "a terminal that gives up at once must not be a treadmill"
    line.pass_s(1.1)
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
    line.clock.pass_s(3 * 3600)
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


def test_the_offline_hours_go_on_over_a_restart(desk: DeskOnFile) -> None:
    no_network = TerminalHealth(camera_ok=True, storage_free=9, network_up=False, temperature_c=40)
    desk.post(no_network)
    number = desk.sale(Charge())
    kept = (entry(1, number, "paid_offline", credential="once"),)
    desk.post(JournalArrived(entries=kept))
    desk.pass_s(119 * 60)
    desk.restart()
    desk.connect(journal=kept)
    desk.post(no_network)
    assert desk.page.offline is not None
    assert desk.page.offline.minutes_left == 1
    desk.pass_s(60)
    desk.post(Charge())
    assert desk.asked(Pay) == []


def test_offline_caps_hold_before_anything_is_known_of_the_network(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    kept = (entry(1, number, "paid_offline", credential="once"),)
    desk.post(JournalArrived(entries=kept))
    desk.pass_s(2 * 3600)
    desk.restart()
    desk.connect(journal=kept)
    assert desk.page.offline is None
    desk.post(Charge())
    assert desk.asked(Pay) == []
    assert desk.page.reason is not None
    assert desk.page.reason.code == "guard.offline_caps"
    desk.post(TerminalHealth(camera_ok=True, storage_free=9, network_up=True, temperature_c=40))
    assert desk.sale(Charge())


def test_a_terminal_that_never_tells_of_its_network_sells_while_nothing_waits(desk: DeskOnFile) -> None:
    desk.pass_s(5 * 3600)
    assert desk.sale(Charge(amount_fen=desk.settings.limits.single_limit_fen))


def test_an_offline_payment_is_neither_settled_nor_open(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, "paid_offline", credential="once"),)))
    assert desk.states() == {"PAID_OFFLINE": 1}
    assert desk.books.store.value("SELECT count(*) FROM transactions") == 0
    assert desk.books.open_sales() == []
