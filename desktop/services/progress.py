"""How far a device has come under a policy: what of the view needs no database. Pure.

The figures come from the settlement's SQL (adapters/storage/incentives.py); here are only the calendar and the view of
a desk that can earn nothing. Source: settlement.md, Device subsidy; ui.md, Checkout.
"""

import calendar
from collections.abc import Collection
from datetime import date, datetime

from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.domain.policy import Policy
from desktop.services.incentive_views import Figures, ProgressView
from desktop.services.reason import Reason


def serving_days_left(policy: Policy, today: date, serving_weekdays: Collection[int]) -> int:
    """Return how many serving days of today's month come after today and can still earn."""
    _, last = calendar.monthrange(today.year, today.month)
    days = (today.replace(day=number) for number in range(today.day + 1, last + 1))
    return sum(day.weekday() in serving_weekdays and day in policy.device.assessment_window for day in days)


def empty_progress(policy: Policy | None, device_sn: str, as_of: datetime, outside: Reason) -> ProgressView:
    """Return the view of a desk that earns nothing, and why."""
    today = local_day(as_of, policy.timezone if policy else LOCAL_ZONE)
    nothing = Figures(accrued_fen=0, qualified_fen=0)
    return ProgressView(
        as_of=as_of,
        policy_id=policy.policy_id if policy else "",
        policy_version=policy.version if policy else 0,
        device_sn=device_sn,
        day=today,
        month=month_of(today),
        outside=outside,
        today_users=0,
        today_users_cap=policy.device.users_cap if policy else 0,
        today=nothing,
        month_users=0,
        month_users_min=policy.device.min_monthly_users if policy else 0,
        month_figures=nothing,
        serving_days_left=0,
        period=nothing,
        period_cap_fen=policy.device.total_cap_fen if policy else 0,
    )
