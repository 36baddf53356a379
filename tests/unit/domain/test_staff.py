"""Who may do what, what may be a PIN, and when wrong tries lock."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.staff import MAY, Act, Role, SecretKind, Staff, StaffRef, approval_of
from desktop.domain.staff_secret import LONGEST_LOCK, TRIES, Tries, check_secret

AT = datetime(2026, 6, 18, 4, tzinfo=UTC)


def one(name: str, role: Role, *, active: bool = True) -> Staff:
    return Staff(staff_ref=StaffRef(name), name=name, role=role, active=active)


LI, ZHOU, WU = one("li", Role.CASHIER), one("zhou", Role.SUPERVISOR), one("wu", Role.SUPERVISOR)


@pytest.mark.parametrize(
    "secret",
    ["123456", "654321", "000000", "121212", "123123", "135791", "890123", "520131", "147258", "password", "abcabcabc"],
)
def test_what_everybody_tries_is_no_secret(secret: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_secret(secret)
    assert caught.value.code == "staff.secret_obvious"
    assert secret not in str(caught.value)


@pytest.mark.parametrize("secret", ["", "1", "12345", "1234567", "short", "x" * 65, "２７４９１６"])
def test_what_is_neither_pin_nor_password(secret: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_secret(secret)
    assert caught.value.code == "staff.secret_length"


def test_pins_and_passwords() -> None:
    assert check_secret("274916") is SecretKind.PIN
    assert check_secret("葱油拌面一大碗真香") is SecretKind.PASSWORD
    assert check_secret("83046217") is SecretKind.PASSWORD


def test_a_supervisor_may_everything_and_nobody_else_lifts_or_corrects() -> None:
    assert MAY[Role.SUPERVISOR] == frozenset(Act)
    for role in set(Role) - {Role.SUPERVISOR}:
        assert not MAY[role] & {Act.CORRECT, Act.LIFT, Act.PEOPLE, Act.UNMASK, Act.STAFF, Act.CLOSE_DAY}
    assert not one("gone", Role.SUPERVISOR, active=False).may(Act.SELL)


@pytest.mark.parametrize(
    ("requester", "shown", "two", "by", "second"),
    [
        (ZHOU, (), False, ZHOU, None),
        (LI, (), False, None, None),
        (LI, (ZHOU,), False, ZHOU, None),
        (LI, (ZHOU,), True, ZHOU, LI),
        (ZHOU, (ZHOU,), True, None, None),
        (ZHOU, (WU,), True, WU, ZHOU),
        (None, (ZHOU,), True, None, None),
        (None, (ZHOU, WU), True, ZHOU, WU),
        (None, (ZHOU, ZHOU), True, None, None),
        (None, (ZHOU, LI), True, None, None),
        (one("gone", Role.SUPERVISOR, active=False), (ZHOU,), True, None, None),
    ],
)  # fmt: skip
def test_who_answers_for_a_correction(
    requester: Staff | None, shown: tuple[Staff, ...], two: bool, by: Staff | None, second: Staff | None
) -> None:
    found = approval_of(Act.CORRECT, requester, shown, two=two)
    assert (found.by if found else None, found.second if found else None) == (by, second)


def test_every_tenth_wrong_try_locks_for_twice_as_long_up_to_a_day() -> None:
    tries, minutes = Tries(), []
    for count in range(1, 10 * TRIES + 1):
        tries = tries.failed(AT)
        assert (tries.left_s(AT) > 0) == (count % TRIES == 0)
        if count % TRIES == 0:
            minutes.append(tries.left_s(AT) / 60)
    assert minutes[:7] == [15, 30, 60, 120, 240, 480, 960] and set(minutes[7:]) == {LONGEST_LOCK.total_seconds() / 60}


def test_a_clock_set_back_makes_no_lock_longer() -> None:
    tries = Tries(failures=TRIES - 1).failed(AT)
    assert tries.left_s(AT - timedelta(days=400)) == 900
    assert tries.left_s(AT + timedelta(minutes=14)) == 60
    assert tries.left_s(AT + timedelta(minutes=15)) == 0
