"""What is nearly earned, at the pace of the last serving days: dates only, never money earned. Pure; any thread.

The pace is the mean of the last five days before today on which anybody ate (holidays have nobody), rounded down to a
tenth of a user; for the climb to the month's minimum, of this month's days alone, since every user is new on the first.
It is carried on over the serving weekdays to come, within the policy's window. A holiday ahead is not known here, so a
date is the earliest that the pace allows. Source: ui.md, Subsidy.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.policy import Policy
from desktop.services.incentive_views import Outlook
from desktop.services.progress import serving_days_left

PACE_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedDay:
    """A day's distinct users, and how many of them the month had not seen before."""

    day: date
    users: int
    new_users: int


def outlook(
    policy: Policy,
    today: date,
    serving_weekdays: Collection[int],
    *,
    days: Sequence[ServedDay],
    month_users: int,
    period_accrued_fen: int,
    expected_today: int | None,
) -> Outlook:
    """Return when the month reaches its minimum and the period its cap. `days` are of this period, oldest first;
    `period_accrued_fen` is what has accrued by now; `expected_today` see `expected_users`."""
    before = [day for day in days if day.users and day.day < today]
    pace = before[-PACE_DAYS:]
    of_month = [day for day in pace if (day.day.year, day.day.month) == (today.year, today.month)]
    users_tenths = _tenths([day.users for day in pace])
    new_tenths = _tenths([day.new_users for day in of_month])
    to_come = tuple(_serving_days(policy, today, serving_weekdays))
    missing = max(0, policy.device.min_monthly_users - month_users)
    left_fen = max(0, policy.device.total_cap_fen - period_accrued_fen)
    day_fen = min(users_tenths * policy.device.fen_per_user_day, 10 * policy.device.daily_cap_fen)
    reached = _after(to_come, 10 * missing, new_tenths)
    capped = _after(to_come, 10 * left_fen, day_fen)
    return Outlook(
        pace_days=len(pace),
        users_per_day_tenths=users_tenths,
        new_users_per_day_tenths=new_tenths,
        today_users=expected_today,
        month_users_missing=missing,
        month_users_on=reached if reached and (reached.year, reached.month) == (today.year, today.month) else None,
        serving_days_left=serving_days_left(policy, today, serving_weekdays),
        period_left_fen=left_fen,
        cap_serving_days=to_come.index(capped) + 1 if capped else None,
        cap_on=capped,
    )


def expected_users(now: int, compare_by_now: int, compare_whole: int) -> int:
    """Return a day's users by its end: those of now, and as many more as came after this time on the other day."""
    return now + max(0, compare_whole - compare_by_now)


def compare_day(today: date, served: Collection[date]) -> date | None:
    """Return the day to hold today against: the same weekday a week ago, or else the last one served before today."""
    last_week = today - timedelta(days=7)
    if last_week in served:
        return last_week
    return max((day for day in served if day < today), default=None)


def _tenths(numbers: Sequence[int]) -> int:
    return 10 * sum(numbers) // len(numbers) if numbers else 0


def _serving_days(policy: Policy, today: date, serving_weekdays: Collection[int]) -> Iterator[date]:
    window = policy.device.assessment_window
    day = max(today + timedelta(days=1), window.first)
    while day <= window.last:
        if day.weekday() in serving_weekdays:
            yield day
        day += timedelta(days=1)


def _after(days: Sequence[date], missing: int, a_day: int) -> date | None:
    """Return the day on which what is missing has come together, or None: nothing missing, no pace, or too late."""
    if missing <= 0 or a_day <= 0:
        return None
    place = -(-missing // a_day) - 1
    return days[place] if place < len(days) else None
