"""What needs a person is told at once: wrong parameters, a guard too late, clocks that do not agree."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.events import Configure, JournalArrived, RequestRefused, SetClock, TerminalConnected
from desktop.domain.journal import JournalEntry
from desktop.services.commands import Charge, DismissAlert, SetTerminalClock
from desktop.services.views import Alert, AlertKind, AlertsView, DevicesView, ParameterState, StatusView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import NOON, entry, identity

RIGHT = {"provider_pid": "2088000000000001", "store_id": "S001", "terminal_params": "SIM-F1;1"}


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.books.provider_pid = "2088000000000001"
    desk.know(pupil("p1"))
    desk.connect()
    return desk


def paid(desk: DeskOnFile, n: int, **more: object) -> JournalEntry:
    made = entry(n, desk.sale(Charge()), **{**RIGHT, **more})
    desk.post(JournalArrived(entries=(made,)))
    return made


def alerts(desk: DeskOnFile) -> tuple[Alert, ...]:
    return desk.view(AlertsView).alerts


def test_a_sale_with_all_parameters_is_quiet(desk: DeskOnFile) -> None:
    paid(desk, 1)
    assert alerts(desk) == ()


@pytest.mark.parametrize(
    ("wrong", "detail"),
    [
        ({"provider_pid": ""}, "provider_pid"),
        ({"provider_pid": "2088000000000002"}, "provider_pid"),
        ({"store_id": "S002", "terminal_params": ""}, "store_id terminal_params"),
    ],
)
def test_missing_or_wrong_parameters_are_one_alert_that_counts(
    desk: DeskOnFile, wrong: dict[str, str], detail: str
) -> None:
    for n in range(1, 4):
        paid(desk, n, **wrong)
    (alert,) = alerts(desk)
    assert (alert.kind, alert.detail, alert.count) == (AlertKind.WRONG_PARAMETERS, detail, 3)
    desk.post(DismissAlert(alert_id=alert.alert_id))
    paid(desk, 4, **wrong)
    (again,) = alerts(desk)
    assert again.count == 1, "seen to, and wrong again: told again"


def test_parameters_that_the_terminal_refuses_are_told_before_the_first_sale(desk: DeskOnFile) -> None:
    assert desk.view(DevicesView).parameters is ParameterState.SET
    sent = next(request for request in desk.terminal.take() if isinstance(request, Configure))
    desk.post(RequestRefused(request=sent, error="bad_request"))
    assert alerts(desk)[0].kind is AlertKind.PARAMETERS_REFUSED
    assert desk.view(DevicesView).parameters is ParameterState.REFUSED


def test_a_guard_that_came_too_late_is_told_and_offered_for_refund(desk: DeskOnFile) -> None:
    from desktop.domain.events import Stage, StageReached

    paid(desk, 1, person_ref="p1")
    second = desk.sale(Charge())
    desk.post(StageReached(order_no=second, stage=Stage.MATCHED, person_ref="p1"))
    desk.post(JournalArrived(entries=(entry(2, second, person_ref="p1", **RIGHT),)))
    (alert,) = alerts(desk)
    assert (alert.kind, alert.refundable) == (AlertKind.GUARD_TOO_LATE, True)


# --- clocks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jump", [timedelta(minutes=30), timedelta(days=3), timedelta(days=-400)])
def test_a_jump_is_recorded_shown_and_changes_no_limit(desk: DeskOnFile, jump: timedelta) -> None:
    paid(desk, 1, person_ref="p1")
    day = desk.books.service_day(NOON)
    desk.clock.jump(jump.total_seconds())
    desk.pass_s(2)
    assert [alert.kind for alert in alerts(desk)] == [AlertKind.CLOCK_JUMPED]
    assert abs(desk.view(StatusView).clock_jump_s - jump.total_seconds()) < 3
    made = paid(desk, 2)
    sale = desk.books.store.row("SELECT service_day, serial FROM sales WHERE order_no = ?", (made.subject_no,))
    assert sale == (day.isoformat(), 2)
    assert desk.books.store.value("SELECT count(*) FROM ledger WHERE kind = 'clock.jumped'") == 1


def test_the_jumped_time_is_followed_once_a_person_or_the_terminal_confirms_it(desk: DeskOnFile) -> None:
    desk.clock.jump(3 * 86_400)
    desk.pass_s(2)
    (alert,) = alerts(desk)
    desk.post(DismissAlert(alert_id=alert.alert_id))
    desk.pass_s(2)
    assert desk.view(StatusView).now == desk.clock.now()
    desk.clock.jump(86_400)
    desk.pass_s(2)
    assert desk.view(StatusView).clock_jump_s > 80_000
    desk.connect()  # the terminal's own clock says the same as the computer's
    desk.pass_s(2)
    assert desk.view(StatusView).now == desk.clock.now()


def test_small_steps_of_the_networks_time_are_followed_silently(desk: DeskOnFile) -> None:
    desk.clock.jump(1.5)
    desk.pass_s(2)
    assert alerts(desk) == ()
    assert desk.view(StatusView).now == desk.clock.now()


def test_a_terminal_whose_clock_is_far_off_is_not_set_without_a_person(desk: DeskOnFile) -> None:
    desk.terminal.take()
    desk.post(TerminalConnected(identity=identity(clock=desk.clock.now() - timedelta(days=2))))
    desk.post(JournalArrived(entries=(), asked_after=0))
    assert alerts(desk)[0].kind is AlertKind.CLOCK_DIFFERS
    assert desk.asked(SetClock) == []
    desk.post(SetTerminalClock())
    assert len(desk.asked(SetClock)) == 1
    drifts = desk.books.store.value("SELECT count(*) FROM ledger WHERE kind = 'clock.checked'")
    assert drifts == 1
