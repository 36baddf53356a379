"""Sample views of the subsidy page, from a policy's first days to its end: what its screenshots and tests show. Pure.

One consistent story, that of `scenes`: installed on 20 April, on 18 June 41 users today, 54 of 60 this month; April was
confirmed, May is qualified. The numbers add up (tests/gui/test_subsidy_scenes.py). Nobody in it exists.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.policy import Policy, parse_policy
from desktop.services.incentive_views import (
    ClimbPoint,
    CreditShare,
    CurvePoint,
    DayUsers,
    Figures,
    LossLine,
    MealBand,
    MonthIncentive,
    Outlook,
    PayersAndChildren,
    PeriodPoint,
    SignLine,
    SubsidyView,
)
from desktop.services.resources import RESOURCES
from desktop.ui import scenes

DEVICE = "SIM-0001"
OTHER_DEVICE = "SIM-0002"
ZONE = ZoneInfo(LOCAL_ZONE)
_MEALS = {"zh_CN": ("早餐", "午餐", "晚餐"), "en": ("Breakfast", "Lunch", "Dinner")}
_HOURS = ((time(7, 0), time(8, 30)), (time(11, 0), time(13, 0)), (time(17, 0), time(18, 30)))
#: Holidays of the story: Labour Day, Dragon Boat Festival.
_CLOSED = {date(2026, 5, day) for day in (1, 4, 5)} | {date(2026, 6, 19)}
_APRIL = dict(zip((20, 21, 22, 23, 24, 27, 28, 29, 30), (22, 40, 44, 45, 46, 44, 45, 46, 46), strict=True))
_MAY = dict(
    zip(
        (6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29),
        (46, 47, 47, 48, 48, 47, 48, 48, 49, 48, 48, 49, 48, 48, 49, 48, 48, 48),
        strict=True,
    )
)
JUNE_DAYS = (1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17, 18, 22, 23, 24, 25, 26, 29, 30)
_JUNE = dict(
    zip(JUNE_DAYS[:14], (22, 44, 46, 47, 43, 45, 47, 48, 46, 44, 47, 49, 50, 41), strict=True),
)
_JUNE_CLIMB = (22, 45, 46, 47, 47, 48, 48, 48, 49, 50, 51, 52, 53, 54)


def policy() -> Policy:
    """Return the sample policy with windows as short as the published one's."""
    told = tomllib.loads((RESOURCES / "policies" / "sample-k12.toml").read_text(encoding="utf-8"))
    told["device"] |= {
        "activation_window": ["2026-04-01", "2026-06-30"],
        "assessment_window": ["2026-04-01", "2026-09-30"],
    }
    told["transaction"] |= {"window": ["2026-04-01", "2026-06-30"]}
    return parse_policy(told)


def at(month: int, day: int, hour: int, minute: int) -> datetime:
    """Return a moment of the story."""
    return datetime(2026, month, day, hour, minute, 40, tzinfo=ZONE)


def _meals(language: str) -> tuple[MealBand, ...]:
    return tuple(
        MealBand(name=name, starts_at=starts, ends_at=ends)
        for name, (starts, ends) in zip(_MEALS[language], _HOURS, strict=True)
    )


def curve(*spans: tuple[int, int, int]) -> tuple[CurvePoint, ...]:
    """Return a day's users: so many come between two minutes of the day, one after another."""
    comes = [first + (last - first) * n // max(1, users) for first, last, users in spans for n in range(users)]
    return tuple(CurvePoint(at=time(*divmod(minute, 60)), users=n + 1) for n, minute in enumerate(comes))


def month_days(
    month: int,
    users: Mapping[int, int],
    *,
    granted: bool,
    lost: Mapping[int, int] | None = None,
    cut: Mapping[int, int] | None = None,
) -> tuple[DayUsers, ...]:
    """Return a month's days: of its users, `lost` are above the day's cap; `cut` yuan went to the total cap."""
    made: list[DayUsers] = []
    day = date(2026, month, 1)
    while day.month == month:
        here = users.get(day.day, 0)
        above, taken = (lost or {}).get(day.day, 0), 100 * (cut or {}).get(day.day, 0)
        subsidy_fen = 100 * (here - above)
        made.append(
            DayUsers(
                day=day,
                users=here,
                subsidy_fen=subsidy_fen,
                granted_fen=subsidy_fen - taken if granted else 0,
                accrued_fen=subsidy_fen - taken,
                lost_users=above,
                cut_fen=taken,
                serving=here > 0 or (day.weekday() < 5 and day not in _CLOSED),
            )
        )
        day += timedelta(days=1)
    return tuple(made)


def climb(month: int, days: Sequence[int], users: Sequence[int]) -> tuple[ClimbPoint, ...]:
    """Return a month's distinct users by the end of each of its days."""
    return tuple(ClimbPoint(day=date(2026, month, day), users=n) for day, n in zip(days, users, strict=True))


def period_of(months: Sequence[tuple[DayUsers, ...]], confirmed: Mapping[int, int]) -> tuple[PeriodPoint, ...]:
    """Return the sums of the months' days with users; `confirmed` fen by month, all months before it included."""
    days = [day for month in months for day in month if day.users]
    last = {day.day.month: day.day for day in days}
    sums = zip(
        days, accumulate(day.accrued_fen for day in days), accumulate(day.granted_fen for day in days), strict=True
    )
    return tuple(
        PeriodPoint(
            day=day.day,
            accrued_fen=accrued,
            qualified_fen=granted,
            confirmed_fen=confirmed.get(day.day.month) if last[day.day.month] == day.day else None,
        )
        for day, accrued, granted in sums
    )


def _loss(reason: str, clause: str, sales: int, millifen: int = 0, *, waits: bool = False) -> LossLine:
    return LossLine(
        reason=reason,
        clause=clause,
        sales=sales,
        users=sales,
        device_fen=100 * sales,
        incentive_millifen=millifen,
        waits=waits,
    )


def middle(language: str) -> SubsidyView:
    """Return 18 June at noon: six users short, the month waits."""
    april, may = month_days(4, _APRIL, granted=True), month_days(5, _MAY, granted=True)
    june = month_days(6, _JUNE, granted=False)
    return SubsidyView(
        as_of=scenes.NOON,
        progress=scenes.progress(language),
        outside=None,
        policy=policy(),
        device_sn=DEVICE,
        device_sns=(DEVICE,),
        activated_on=date(2026, 4, 20),
        month="2026-06",
        months=("2026-04", "2026-05", "2026-06"),
        month_open=True,
        today=curve((428, 482, 14), (662, 721, 27)),
        compare_day=date(2026, 6, 11),
        compare=curve((425, 480, 15), (664, 765, 29), (1030, 1075, 2)),
        meals=_meals(language),
        days=june,
        climb=climb(6, JUNE_DAYS[:14], _JUNE_CLIMB),
        period=period_of((april, may, june), {4: 37_800}),
        outlook=Outlook(
            pace_days=5,
            users_per_day_tenths=472,
            new_users_per_day_tenths=10,
            today_users=49,
            month_users_missing=6,
            month_users_on=date(2026, 6, 29),
            serving_days_left=7,
            period_left_fen=14_100,
            cap_serving_days=3,
            cap_on=date(2026, 6, 24),
        ),
        credit=CreditShare(credit=537_300, whole=847_200, by="amount", limit_percent=80, warn_percent=70, voided=False),
        incentive=MonthIncentive(
            transactions=717,
            valid=693,
            basis_fen=831_600,
            incentive_millifen=1_663_200,
            incentive_fen=1_663,
            payable=False,
            rate_per_mille=2,
            cap_fen=10,
        ),
        losses=(
            _loss("month_short", "I.1", 619, waits=True),
            _loss("provider_mismatch", "III.1.1", 11, 26_400),
            _loss("no_actual_payment", "II.6.e", 6, 14_400),
            _loss("refunded_in_full", "II.6.a", 4, 9_600),
            _loss("below_minimum", "II.6.g", 3, 90),
        ),
        signs=(
            SignLine(sign="burst", count=2, sales=7, last_at=at(6, 16, 11, 42)),
            SignLine(sign="outside_meals", count=3, sales=3, last_at=at(6, 12, 15, 5)),
        ),
        siblings=PayersAndChildren(
            payers=54,
            children=57,
            shared_payers=4,
            children_of_shared=8,
            children_of_many_payers=1,
            payers_unknown=0,
        ),
    )


def start(language: str) -> SubsidyView:
    """Return 22 April: the third day, everything is still to come."""
    users = {20: 22, 21: 40, 22: 31}
    days = month_days(4, users, granted=False)
    accrued = Figures(accrued_fen=9_300, qualified_fen=0)
    return replace(
        middle(language),
        as_of=at(4, 22, 12, 1),
        progress=replace(
            scenes.progress(language),
            as_of=at(4, 22, 12, 1),
            day=date(2026, 4, 22),
            month="2026-04",
            today_users=31,
            today=Figures(accrued_fen=3_100, qualified_fen=0),
            month_users=47,
            month_figures=accrued,
            serving_days_left=6,
            period=accrued,
        ),
        month="2026-04",
        months=("2026-04",),
        today=curve((428, 482, 9), (662, 721, 22)),
        compare_day=None,
        compare=(),
        days=days,
        climb=climb(4, (20, 21, 22), (22, 44, 47)),
        period=period_of((days,), {}),
        outlook=Outlook(
            pace_days=2,
            users_per_day_tenths=310,
            new_users_per_day_tenths=220,
            today_users=None,
            month_users_missing=13,
            month_users_on=date(2026, 4, 23),
            serving_days_left=6,
            period_left_fen=190_700,
            cap_serving_days=62,
            cap_on=date(2026, 7, 22),
        ),
        credit=CreditShare(credit=71_400, whole=120_000, by="amount", limit_percent=80, warn_percent=70, voided=False),
        incentive=MonthIncentive(
            transactions=100,
            valid=96,
            basis_fen=115_200,
            incentive_millifen=230_400,
            incentive_fen=230,
            payable=False,
            rate_per_mille=2,
            cap_fen=10,
        ),
        losses=(
            _loss("month_short", "I.1", 93, waits=True),
            _loss("not_authorised_payment", "I.2.1", 4, 9_600),
        ),
        signs=(SignLine(sign="burst", count=1, sales=4, last_at=at(4, 20, 10, 12)),),
        siblings=PayersAndChildren(
            payers=47,
            children=48,
            shared_payers=1,
            children_of_shared=2,
            children_of_many_payers=0,
            payers_unknown=0,
        ),
    )


def end(language: str) -> SubsidyView:
    """Return 30 June in the evening: the month qualifies, and the total cap was reached on the 24th."""
    users = {**_JUNE, 18: 49, 22: 48, 23: 47, 24: 49, 25: 48, 26: 47, 29: 50, 30: 46}
    june = month_days(6, users, granted=True, cut={24: 11, 25: 48, 26: 47, 29: 50, 30: 46})
    april, may = month_days(4, _APRIL, granted=True), month_days(5, _MAY, granted=True)
    base = middle(language)
    return replace(
        base,
        as_of=at(6, 30, 18, 40),
        progress=replace(
            base.progress,
            as_of=at(6, 30, 18, 40),
            day=date(2026, 6, 30),
            today_users=46,
            today=Figures(accrued_fen=0, qualified_fen=0),
            month_users=63,
            month_figures=Figures(accrued_fen=76_000, qualified_fen=76_000),
            serving_days_left=0,
            period=Figures(accrued_fen=200_000, qualified_fen=200_000, confirmed_fen=124_000),
        ),
        today=curve((425, 484, 15), (663, 762, 29), (1028, 1080, 2)),
        compare_day=date(2026, 6, 23),
        compare=curve((426, 480, 14), (664, 765, 30), (1030, 1075, 3)),
        days=june,
        climb=climb(6, JUNE_DAYS, (*_JUNE_CLIMB, 56, 57, 59, 60, 61, 62, 63)),
        qualifies=True,
        period=period_of((april, may, june), {4: 37_800, 5: 124_000}),
        outlook=Outlook(
            pace_days=5,
            users_per_day_tenths=480,
            new_users_per_day_tenths=10,
            today_users=46,
            month_users_missing=0,
            month_users_on=None,
            serving_days_left=0,
            period_left_fen=0,
            cap_serving_days=None,
            cap_on=None,
        ),
        credit=CreditShare(
            credit=893_520, whole=1_312_800, by="amount", limit_percent=80, warn_percent=70, voided=False
        ),
        incentive=MonthIncentive(
            transactions=1_094,
            valid=1_067,
            basis_fen=1_280_400,
            incentive_millifen=2_560_800,
            incentive_fen=2_560,
            payable=True,
            rate_per_mille=2,
            cap_fen=10,
        ),
        losses=(
            LossLine(reason="total_cap", clause="I.1", sales=202, users=202, device_fen=20_200, incentive_millifen=0),
            *base.losses[1:],
        ),
        signs=(*base.signs, SignLine(sign="refund_after_day", count=1, sales=1, last_at=at(6, 25, 9, 30))),
        siblings=PayersAndChildren(
            payers=63,
            children=66,
            shared_payers=5,
            children_of_shared=10,
            children_of_many_payers=2,
            payers_unknown=0,
        ),
    )
