"""The live progress of the desk's device, from the desk's own tables, by the settlement's SQL text.

Belongs to the `reader` thread and its connection. It is asked after every sale and follows the ledger through
`counted`: what is asked of the rules then is the open month's days, and the months before it as one row each. Every
figure comes out of the SQL; Python copies it. The confirmed figure is the provider's own, read beside ours. Which
policy is shown is the register's to say. Source: settlement.md; architecture.md; decisions 0005, 0011.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.adapters.storage.confirmed import confirmed_figures
from desktop.adapters.storage.counted import Counted, Kept
from desktop.adapters.storage.counted_inputs import MONTHS
from desktop.adapters.storage.database import Row, Store, freeze
from desktop.adapters.storage.rules import DESK_INPUTS, ask, asked, rules
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.incentive_views import Figures, ProgressView
from desktop.services.lanes_credit import CreditCount
from desktop.services.progress import empty_progress, serving_days_left
from desktop.services.reason import Reason

CACHE_KIB = 32_768  # a large month's pages, so that counting one whole deciphers them once
_STANDING = """SELECT in_programme, not_yet_activated, agreement_ended, industry_not_covered, outside_window
    FROM device_standing WHERE device_sn = ?1->>'$.device_sn'"""
_PROGRESS = """SELECT day_users, day_accrued_fen, day_qualified_fen,
    month_users, month_accrued_fen, month_qualified_fen,
    period_accrued_fen, period_qualified_fen
    FROM device_progress WHERE device_sn = ?1->>'$.device_sn'"""
_DAY = ("device_sn", "paid_month", "paid_day", "users", "new_users")
#: What the text's `device_days` says of a day, and how the days of a month that is over become one row: only sums of
#: them are looked at below, in order of date.
_MONTH = {
    "device_sn": "device_sn",
    "paid_month": "paid_month",
    "paid_day": "MAX(paid_day)",
    "users": "SUM(users)",
    "month_users": "MAX(month_users)",
    "subsidy_fen": "SUM(subsidy_fen)",
    "total_cap_fen": "MAX(total_cap_fen)",
    "qualifies": "MAX(qualifies)",
    "qualified_fen": "SUM(qualified_fen)",
    "hoped_fen": "SUM(hoped_fen)",
}
_FOLD = f"SELECT {', '.join(_MONTH.values())} FROM device_days GROUP BY device_sn, paid_month"


def _handed_in(name: str, columns: Sequence[str]) -> str:
    picked = ", ".join(f"value->>{at} AS {column}" for at, column in enumerate(columns))
    return f"SELECT {picked} FROM json_each(?1, '$.{name}')"


_DAYS_INPUTS = {**DESK_INPUTS, "device_day_users": _handed_in("days", _DAY)}


class Incentives:
    """Counts on the desk's own tables. Not thread-safe: one object for one connection, which it owns.

    `policies` is what the desk is paid by: a register, or one policy alone. Without `device_sn` it tells of the device
    that was seen last: the one the desk sells with.
    """

    def __init__(
        self,
        reader: Store,
        policies: PolicyRegister | Policy | None,
        device_sn: str = "",
        counted: dict[Policy, Counted] | None = None,
    ) -> None:
        """`counted` is shared with others on the same connection, so that nothing is counted twice."""
        freeze(reader)
        reader.run(f"PRAGMA cache_size=-{CACHE_KIB}")
        self._reader = reader
        if not isinstance(policies, PolicyRegister):
            policies = PolicyRegister(() if policies is None else (policies,))
        self._register = policies
        self._device_sn = device_sn
        self._counted = {} if counted is None else counted
        self._folded: dict[str, tuple[int, list[Row]]] = {}
        self._folded_of: tuple[Policy, str] | None = None

    def progress(self, as_of: datetime, serving_weekdays: Collection[int]) -> ProgressView:
        """Return the device's progress by what is known at `as_of`; figures in fen.

        `accrued` is what is paid if everything holds: the open month is taken to qualify, months that are over pay
        what they pay, both in order of date until the total cap. `qualified` is what the rules grant by now. Accrued
        is never below qualified. `confirmed` is what the provider stated.
        Raises: OperatorError `policy.other_timezone`, since the desk's days are those of `LOCAL_ZONE`; and the
            world's faults of the file.
        """
        with self._reader.snapshot():
            device_sn, policy = self._shown(as_of)
            if policy is None:
                return empty_progress(None, device_sn, as_of, Reason(code="progress.no_policy"))
            parameter: dict[str, Any] = {**asked(policy, as_of), "device_sn": device_sn}
            standing = ask(self._reader, _STANDING, parameter, DESK_INPUTS)
            if not standing:
                return empty_progress(policy, device_sn, as_of, Reason(code="progress.no_device"))
            outside = _outside(policy, device_sn, as_of, standing[0])
            view = _view(policy, device_sn, as_of, outside, self._figures(policy, parameter, as_of))
            confirmed = confirmed_figures(self._reader, policy, device_sn, view.day)
        return replace(
            view,
            today=replace(view.today, confirmed_fen=confirmed.day_fen),
            month_figures=replace(view.month_figures, confirmed_fen=confirmed.month_fen),
            period=replace(view.period, confirmed_fen=confirmed.period_fen),
            serving_days_left=serving_days_left(policy, view.day, serving_weekdays),
        )

    def catch_up(self, as_of: datetime) -> bool:
        """Count one month that is not counted yet, the latest first; tell whether more are left.

        Who asks for `progress` at once waits for all of them: seconds, on the first start with a large ledger.
        """
        with self._reader.snapshot():
            _, policy = self._shown(as_of)
            if policy is None:
                return False
            counted = self._counted_of(policy)
            counted.bring_to(as_of, ())
            missing = [month for month in self._months(policy, as_of) if month not in counted.months]
            counted.bring_to(as_of, missing[-1:])
        return len(missing) > 1

    def credit(self, as_of: datetime, customer_id: str) -> list[CreditCount]:
        """Return a customer's credit of the open month and the one before, as far as they are counted."""
        with self._reader.snapshot():
            _, policy = self._shown(as_of)
            counted = self._counted.get(policy) if policy is not None else None
            if policy is None or counted is None:
                return []
            months = [month for month in sorted(counted.months) if month <= month_of(local_day(as_of))][-2:]
            sums: dict[str, tuple[int, int]] = dict.fromkeys(months, (0, 0))
            for customer, month, _transactions, part, whole in counted.credit(months):
                if customer == customer_id:
                    sums[month] = (part, whole)
        by = policy.validity.credit_share_by
        return [CreditCount(month=month, by=by, part=part, whole=whole) for month, (part, whole) in sums.items()]

    def counted_whole(self) -> int:
        """Return how many months had to be counted whole so far: when it rises, `kept` is worth writing down."""
        return sum(counted.counted_whole for counted in self._counted.values())

    def kept(self) -> tuple[Kept, ...]:
        """Return what the next start can go on from."""
        return tuple(counted.kept() for counted in self._counted.values() if counted.months)

    def close(self) -> None:
        """Close the connection."""
        self._reader.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _shown(self, as_of: datetime) -> tuple[str, Policy | None]:
        device_sn = self._device_sn or self._seen_last()
        policy = self._register.shown(device_sn, local_day(as_of))
        if policy is not None and policy.timezone != LOCAL_ZONE:
            raise OperatorError("policy.other_timezone", value=policy.timezone, wanted=LOCAL_ZONE)
        return device_sn, policy

    def _counted_of(self, policy: Policy) -> Counted:
        return self._counted.setdefault(policy, Counted(self._reader, policy))

    def _months(self, policy: Policy, as_of: datetime) -> list[str]:
        """Return the months with sales that can pay by now, oldest first."""
        window, open_month = policy.device.assessment_window, month_of(local_day(as_of))
        last = min(month_of(window.last), open_month)
        return [month for (month,) in self._reader.rows(MONTHS, (month_of(window.first), last))]

    def _seen_last(self) -> str:
        row = self._reader.row("SELECT device_sn FROM devices ORDER BY last_seen_at DESC, device_sn LIMIT 1")
        return "" if row is None else str(row[0])

    def _figures(self, policy: Policy, parameter: dict[str, Any], as_of: datetime) -> Row | None:
        months = self._months(policy, as_of)
        counted = self._counted_of(policy)
        counted.bring_to(as_of, months)
        device_sn, open_month = parameter["device_sn"], parameter["as_of"]["as_of_month"]
        over = [month for month in months if month < open_month]
        inputs = {
            **_DAYS_INPUTS,
            "device_days": f"SELECT {', '.join(_MONTH)} FROM ({rules().body('device_days')})\n"
            f"UNION ALL {_handed_in('folded', tuple(_MONTH))}",
        }
        handed_in = {
            "days": counted.days(device_sn, [month for month in months if month == open_month]),
            "folded": self._fold(policy, counted, device_sn, over, parameter),
        }
        found = ask(self._reader, _PROGRESS, {**parameter, **handed_in}, inputs)
        return found[0] if found else None

    def _fold(
        self, policy: Policy, counted: Counted, device_sn: str, over: Sequence[str], parameter: dict[str, Any]
    ) -> list[Row]:
        """Return the months that are over, each as one row of the text's `device_days`; those that stand are kept."""
        if self._folded_of != (policy, device_sn):
            self._folded_of, self._folded = (policy, device_sn), {}
        turns = {month: counted.months[month].turn for month in over}
        stale = [month for month in over if self._folded.get(month, (None,))[0] != turns[month]]
        if stale:
            days = counted.days(device_sn, stale)
            rows = ask(self._reader, _FOLD, {**parameter, "days": days}, _DAYS_INPUTS)
            for month in stale:
                self._folded[month] = (turns[month], [row for row in rows if row[1] == month])
        return [row for month in over for row in self._folded[month][1]]


def _outside(policy: Policy, device_sn: str, as_of: datetime, standing: Row) -> Reason | None:
    """Say why nothing can be earned on the day of `as_of`; `cause` says what is not in the programme."""
    in_programme, not_yet_activated, agreement_ended, industry_not_covered, outside_window = standing
    causes = {
        "device": not in_programme,
        "not_yet_activated": not_yet_activated,
        "agreement_ended": agreement_ended,
        "industry_not_covered": industry_not_covered,
    }
    for cause, applies in causes.items():
        if applies:
            return Reason(code="progress.not_in_programme", facts={"device_sn": device_sn, "cause": cause})
    if not outside_window:
        return None
    first = policy.device.assessment_window.first
    if local_day(as_of) < first:
        return Reason(code="progress.before_policy", facts={"policy_id": policy.policy_id, "day": first.isoformat()})
    return Reason(code="progress.outside_window")


def _view(policy: Policy, device_sn: str, as_of: datetime, outside: Reason | None, figures: Row | None) -> ProgressView:
    day_users, day_accrued, day_qualified, month_users, month_accrued, month_qualified, accrued, qualified = (
        figures or (0,) * 8
    )
    today = local_day(as_of)
    return ProgressView(
        as_of=as_of,
        policy_id=policy.policy_id,
        policy_version=policy.version,
        device_sn=device_sn,
        day=today,
        month=month_of(today),
        outside=outside,
        today_users=day_users,
        today_users_cap=policy.device.users_cap,
        today=Figures(accrued_fen=day_accrued, qualified_fen=day_qualified),
        month_users=month_users,
        month_users_min=policy.device.min_monthly_users,
        month_figures=Figures(accrued_fen=month_accrued, qualified_fen=month_qualified),
        serving_days_left=0,
        period=Figures(accrued_fen=accrued, qualified_fen=qualified),
        period_cap_fen=policy.device.total_cap_fen,
    )
