"""The sample views of the subsidy page add up: nobody is to learn from a picture what the policy does not say."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest

from desktop.services.incentive_views import SubsidyView
from desktop.ui.incentive_words import REASONS, SIGNS
from desktop.ui.scenes_subsidy_states import SUBSIDY_SCENES

WHOLE = ("start", "middle", "end", "caps", "several")


@pytest.fixture(params=WHOLE)
def view(request: pytest.FixtureRequest) -> SubsidyView:
    return SUBSIDY_SCENES[request.param]("en")


def test_the_month_s_days_add_up_to_its_figures(view: SubsidyView) -> None:
    month = view.progress.month_figures
    assert sum(day.accrued_fen for day in view.days) == month.accrued_fen
    assert sum(day.granted_fen for day in view.days) == month.qualified_fen


def test_each_day_keeps_the_policy(view: SubsidyView) -> None:
    assert view.policy is not None
    device = view.policy.device
    for day in view.days:
        assert day.lost_users == max(0, day.users - device.users_cap)
        assert day.subsidy_fen == min(day.users * device.fen_per_user_day, device.daily_cap_fen)
        assert day.accrued_fen + day.cut_fen == day.subsidy_fen
        assert day.granted_fen == (day.accrued_fen if view.qualifies else 0)


def test_the_period_ends_with_the_figures_and_under_the_cap(view: SubsidyView) -> None:
    assert view.policy is not None
    last, period = view.period[-1], view.progress.period
    assert (last.accrued_fen, last.qualified_fen) == (period.accrued_fen, period.qualified_fen)
    assert max(point.confirmed_fen or 0 for point in view.period) == (period.confirmed_fen or 0)
    assert last.accrued_fen <= view.policy.device.total_cap_fen
    assert view.outlook is not None
    assert view.outlook.period_left_fen == view.policy.device.total_cap_fen - last.accrued_fen


def test_today_is_told_alike_everywhere(view: SubsidyView) -> None:
    today = next(day for day in view.days if day.day == view.progress.day)
    assert view.today[-1].users == today.users == view.progress.today_users
    assert today.accrued_fen == view.progress.today.accrued_fen
    assert [point.users for point in view.today] == list(range(1, today.users + 1))
    assert all(one.at <= other.at for one, other in pairwise(view.today))
    if view.compare:
        compared = {day.day: day.users for day in view.days}
        assert view.compare_day == view.progress.day - timedelta(days=7)
        assert view.compare[-1].users == compared[view.compare_day]


def test_the_climb_never_falls_and_ends_with_the_month(view: SubsidyView) -> None:
    users = [point.users for point in view.climb]
    assert users == sorted(users)
    assert users[-1] == view.progress.month_users
    assert [point.day for point in view.climb] == [day.day for day in view.days if day.users]
    assert all(
        point.users >= day.users for point, day in zip(view.climb, (d for d in view.days if d.users), strict=True)
    )
    assert view.qualifies is (users[-1] >= view.progress.month_users_min)
    assert view.outlook is not None
    assert view.outlook.month_users_missing == max(0, view.progress.month_users_min - users[-1])


def test_payers_and_children_can_both_be_true(view: SubsidyView) -> None:
    told = view.siblings
    assert told is not None
    assert told.payers == view.progress.month_users
    alone = told.payers - told.shared_payers
    assert told.children == alone + told.children_of_shared - told.children_of_many_payers


def test_losses_are_those_of_the_days(view: SubsidyView) -> None:
    by_reason = {loss.reason: loss for loss in view.losses}
    cut = sum(day.cut_fen for day in view.days)
    above = sum(day.lost_users for day in view.days)
    assert (by_reason["total_cap"].device_fen if "total_cap" in by_reason else 0) == cut
    assert (by_reason["daily_cap"].users if "daily_cap" in by_reason else 0) == above
    waiting = by_reason.get("month_short")
    assert (waiting.device_fen if waiting else 0) == (0 if view.qualifies else view.progress.month_figures.accrued_fen)


@pytest.mark.parametrize("make", SUBSIDY_SCENES.values(), ids=SUBSIDY_SCENES)
def test_codes_are_known_and_shares_agree(make: Callable[[str], SubsidyView]) -> None:
    view = make("zh_CN")
    assert {loss.reason for loss in view.losses} <= REASONS
    assert {sign.sign for sign in view.signs} <= SIGNS
    if view.credit is not None:
        share = view.credit
        assert share.voided is (100 * share.credit > share.limit_percent * share.whole)
    if view.incentive is not None:
        assert view.incentive.incentive_fen == view.incentive.incentive_millifen // 1000
        assert view.incentive.valid <= view.incentive.transactions
