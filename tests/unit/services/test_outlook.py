"""The outlook's dates: the pace of the last days served, carried over the serving days to come."""

from datetime import date, timedelta

import pytest

from desktop.services.outlook import ServedDay, compare_day, expected_users, outlook
from tests.helpers.progress_model import small_policy

TODAY = date(2026, 3, 18)  # a Wednesday
WEEKDAYS = range(5)


def served(*numbers: tuple[int, int], before: date = TODAY) -> list[ServedDay]:
    """Days that end yesterday, each (users, new users)."""
    days = [before - timedelta(days=len(numbers) - n) for n in range(len(numbers))]
    return [ServedDay(day=day, users=users, new_users=new) for day, (users, new) in zip(days, numbers, strict=True)]


def look(days: list[ServedDay], month_users: int = 0, accrued_fen: int = 0, today: date = TODAY, **device: int):  # type: ignore[no-untyped-def]
    policy = small_policy(**{"min_monthly_users": 60, "daily_cap_fen": 12_000, "total_cap_fen": 200_000, **device})
    return outlook(
        policy, today, WEEKDAYS, days=days, month_users=month_users, period_accrued_fen=accrued_fen, expected_today=None
    )


def test_the_pace_is_of_the_last_five_days_on_which_anybody_ate() -> None:
    found = look(served((90, 9), (40, 4), (0, 0), (41, 3), (42, 2), (43, 1), (44, 1)))
    assert (found.pace_days, found.users_per_day_tenths, found.new_users_per_day_tenths) == (5, 420, 22)


def test_today_is_no_part_of_the_pace() -> None:
    days = [*served((40, 4)), ServedDay(day=TODAY, users=3, new_users=0)]
    assert look(days).users_per_day_tenths == 400


def test_the_climb_takes_this_month_alone() -> None:
    days = [
        ServedDay(day=date(2026, 2, 27), users=50, new_users=9),
        ServedDay(day=date(2026, 3, 2), users=40, new_users=2),
    ]
    found = look(days)
    assert (found.users_per_day_tenths, found.new_users_per_day_tenths) == (450, 20)


@pytest.mark.parametrize(
    ("month_users", "on"),
    [
        (58, date(2026, 3, 19)),
        (57, date(2026, 3, 20)),  # 3 missing at 2 a day: the second serving day
        (54, date(2026, 3, 23)),  # over the weekend
        (42, date(2026, 3, 31)),  # the month's last serving day
        (41, None),
        (60, None),  # there already
        (75, None),
    ],
)
def test_when_the_month_reaches_its_minimum(month_users: int, on: date | None) -> None:
    found = look(served((40, 2)), month_users=month_users)
    assert found.month_users_on == on
    assert found.month_users_missing == max(0, 60 - month_users)
    assert found.serving_days_left == 9


@pytest.mark.parametrize(
    ("left_fen", "days", "on"),
    [
        (4_700, 1, date(2026, 3, 19)),
        (4_701, 2, date(2026, 3, 20)),
        (14_100, 3, date(2026, 3, 23)),
        (67 * 4_700, 67, date(2026, 6, 19)),  # the window's last serving day
        (67 * 4_700 + 1, None, None),
        (0, None, None),
    ],
)
def test_when_the_total_cap_is_reached(left_fen: int, days: int | None, on: date | None) -> None:
    cap = 1_000_000
    found = look(served((47, 0)), accrued_fen=cap - left_fen, total_cap_fen=cap)
    assert (found.period_left_fen, found.cap_serving_days, found.cap_on) == (left_fen, days, on)


def test_the_days_cap_bounds_the_pace() -> None:
    found = look(served((400, 0)), accrued_fen=0, total_cap_fen=24_000)
    assert found.cap_serving_days == 2


def test_no_pace_no_date() -> None:
    found = look([], month_users=59)
    assert (found.pace_days, found.month_users_on, found.cap_on) == (0, None, None)


def test_a_day_before_the_policy_begins_counts_from_its_first_day() -> None:
    found = look([ServedDay(day=date(2026, 3, 2), users=10, new_users=2)], 58, today=date(2026, 3, 3))
    assert found.month_users_on == date(2026, 3, 5)


def test_today_will_be_as_much_more_as_the_other_day_was() -> None:
    assert expected_users(41, 40, 50) == 51
    assert expected_users(41, 60, 50) == 41


def test_which_day_today_is_held_against() -> None:
    last_week = TODAY - timedelta(days=7)
    yesterday = TODAY - timedelta(days=1)
    assert compare_day(TODAY, {last_week, yesterday, TODAY}) == last_week
    assert compare_day(TODAY, {yesterday, TODAY, last_week - timedelta(days=1)}) == yesterday
    assert compare_day(TODAY, {TODAY}) is None
