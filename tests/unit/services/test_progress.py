"""The calendar of the open month, and the view of a desk that earns nothing."""

from datetime import UTC, date, datetime

import pytest

from desktop.services.incentive_views import Figures
from desktop.services.progress import empty_progress, serving_days_left
from desktop.services.reason import Reason
from tests.helpers.progress_model import small_policy

WEEKDAYS = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("today", "weekdays", "left"),
    [
        (date(2026, 4, 1), WEEKDAYS, 21),  # a Wednesday; April ends on a Thursday
        (date(2026, 4, 29), WEEKDAYS, 1),
        (date(2026, 4, 30), WEEKDAYS, 0),
        (date(2026, 4, 30), range(7), 0),
        (date(2026, 4, 1), range(7), 29),
        (date(2026, 3, 1), range(7), 27),  # the window begins on the 5th
        (date(2026, 6, 18), WEEKDAYS, 1),  # and ends on Saturday, 20 June
        (date(2026, 7, 1), WEEKDAYS, 0),
        (date(2026, 4, 1), (), 0),
    ],
)
def test_serving_days_left(today: date, weekdays: tuple[int, ...], left: int) -> None:
    assert serving_days_left(small_policy(), today, weekdays) == left


def test_a_desk_without_a_policy_shows_zeros_and_says_why() -> None:
    view = empty_progress(None, "", datetime(2026, 4, 30, 16, 30, tzinfo=UTC), Reason(code="progress.no_policy"))
    assert (view.day, view.month) == (date(2026, 5, 1), "2026-05")  # past midnight in Shanghai
    assert view.period == Figures(accrued_fen=0, qualified_fen=0)
    assert (view.policy_id, view.today_users_cap, view.period_cap_fen) == ("", 0, 0)


def test_a_desk_without_a_device_still_shows_the_policys_caps() -> None:
    view = empty_progress(small_policy(), "", datetime(2026, 4, 1, tzinfo=UTC), Reason(code="progress.no_device"))
    assert (view.policy_id, view.today_users_cap, view.month_users_min, view.period_cap_fen) == ("small", 2, 3, 1_300)
