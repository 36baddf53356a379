"""Who must act on what waits: no kind without an entry, the urgent first, and each seen by those who can act."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.staff import Role
from desktop.services.alert_duty import DUTIES, Actor, Urgency, concerns, count_for, ordered
from desktop.services.views import Alert, AlertKind

NOON = datetime(2026, 6, 18, 4, tzinfo=UTC)


def alert(kind: AlertKind, *, age_s: int = 0, number: int = 1) -> Alert:
    return Alert(kind=kind, alert_id=number, order_no="", since=NOON - timedelta(seconds=age_s), amount_fen=0)


def test_every_kind_has_somebody_who_acts() -> None:
    assert set(DUTIES) == set(AlertKind)
    assert all(duty.actors and len(set(duty.actors)) == len(duty.actors) for duty in DUTIES.values())


def test_whoever_is_called_has_somebody_at_the_desk_who_calls() -> None:
    for duty in DUTIES.values():
        assert duty.actors[0] is not Actor.PROVIDER


def test_doubt_and_time_come_first_and_the_books_last() -> None:
    kinds = [one.kind for one in ordered(alert(kind, age_s=at) for at, kind in enumerate(AlertKind))]
    assert kinds[:3] == [AlertKind.CLOCK_JUMPED, AlertKind.REFUND_IN_DOUBT, AlertKind.IN_DOUBT]
    urgencies = [DUTIES[kind].urgency.value for kind in kinds]
    assert urgencies == sorted(urgencies)
    assert DUTIES[kinds[-1]].urgency is Urgency.BEFORE_CLOSE


def test_of_equal_urgency_the_one_that_waits_longest_is_first_however_they_come() -> None:
    given = [alert(AlertKind.IN_DOUBT, age_s=age, number=age) for age in (5, 50, 500)]
    for mixed in itertools.permutations(given):
        assert [one.alert_id for one in ordered(mixed)] == [500, 50, 5]


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        (Role.CASHIER, {"in_doubt", "printer_paper", "printer_away", "late_paid"}),
        (Role.INSTALLER, {"printer_away", "wrong_parameters", "parameters_refused", "clock_differs"}),
        (Role.AUDITOR, set()),
    ],
)
def test_a_role_sees_what_it_can_act_on(role: Role, sees: set[str]) -> None:
    every = [alert(kind) for kind in AlertKind]
    assert {one.kind.value for one in every if concerns(one, role)} == sees
    assert count_for(every, role) == len(sees)


def test_the_supervisor_has_the_rest() -> None:
    every = [alert(kind) for kind in AlertKind]
    nobody = [
        one.kind
        for one in every
        if not any(concerns(one, role) for role in (Role.CASHIER, Role.SUPERVISOR, Role.INSTALLER))
    ]
    assert nobody == []
    assert count_for([replace(every[0], kind=AlertKind.OVER_REFUNDED)], Role.SUPERVISOR) == 1
