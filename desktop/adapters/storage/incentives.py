"""The live progress of the desk's device, from the desk's own tables, by the settlement's SQL text.

Belongs to the `reader` thread and its connection. It is asked after every sale, so months that are over are counted
once and kept in memory as two numbers a day; only the open month is counted again. A kept month is dropped when
something of it changes: a sale that arrives late, a refund, a determination, another device, customer or policy. So it
rests on one promise of the writer: a row of `transactions` is never changed in place (what changes it afterwards is a
refund or a determination). Every figure comes out of the SQL; Python copies it. Source: settlement.md; architecture.md.
"""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Row, Store, freeze
from desktop.adapters.storage.rules import DESK_INPUTS, ask, asked, rules
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.domain.policy import Policy
from desktop.services.progress import empty_progress, serving_days_left
from desktop.services.views import Figures, ProgressView, Reason

_DAY_USERS = "SELECT device_sn, paid_month, paid_day, users, new_users FROM device_day_users"
_MONTH_INPUTS = {
    **DESK_INPUTS,
    "in_transactions": f"{DESK_INPUTS['in_transactions']}"
    " WHERE paid_month IN (SELECT value FROM json_each(?1, '$.months'))",
}
_STANDING = """SELECT in_programme, not_yet_activated, agreement_ended, industry_not_covered, outside_window
    FROM device_standing WHERE device_sn = json_extract(?1, '$.device_sn')"""
_PROGRESS = """SELECT day_users, day_accrued_fen, day_qualified_fen,
    month_users, month_accrued_fen, month_qualified_fen,
    period_accrued_fen, period_qualified_fen
    FROM device_progress WHERE device_sn = json_extract(?1, '$.device_sn')"""
_KEPT_DAYS = "SELECT " + ", ".join(
    f"json_extract(value, '$[{at}]') AS {name}"
    for at, name in enumerate(("device_sn", "paid_month", "paid_day", "users", "new_users"))
)
#: What can change the months of before: (trade number, what, how much).
_CHANGES = """SELECT trade_no, refund_no, actual_refunded_fen FROM refunds
    WHERE state = 'REFUNDED' AND refunded_us <= json_extract(?1, '$.as_of.as_of_us')
    UNION ALL
    SELECT trade_no, kind, 0 FROM determinations WHERE decided_us <= json_extract(?1, '$.as_of.as_of_us')"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """One month that is over: which rows it was counted from, and each device's day."""

    mark: Row
    days: tuple[Row, ...]


class Incentives:
    """Counts on the desk's own tables. Not thread-safe: one object for one connection, which it owns.

    Without `device_sn` it tells of the device that was seen last: the one the desk sells with.
    """

    def __init__(self, reader: Store, policy: Policy | None, device_sn: str = "") -> None:
        freeze(reader)
        self._reader = reader
        self._policy = policy
        self._device_sn = device_sn
        self._ground: object = None
        self._changes: frozenset[Row] = frozenset()
        self._kept: dict[str, _Kept] = {}

    def progress(self, as_of: datetime, serving_weekdays: Collection[int]) -> ProgressView:
        """Return the device's progress by what is known at `as_of`; figures in fen.

        `accrued` is what is paid if everything holds: the open month is taken to qualify, months that are over pay
        what they pay, both in order of date until the total cap. `qualified` is what the rules grant by now. Accrued
        is never below qualified. `confirmed` is None: no statement is read here.
        Raises: OperatorError `policy.other_timezone`, since the desk's days are those of `LOCAL_ZONE`; and the
            world's faults of the file.
        """
        policy = self._policy
        with self._snapshot():
            device_sn = self._device_sn or self._seen_last()
            if policy is None:
                return empty_progress(None, device_sn, as_of, Reason(code="progress.no_policy"))
            if policy.timezone != LOCAL_ZONE:
                raise OperatorError("policy.other_timezone", value=policy.timezone, wanted=LOCAL_ZONE)
            parameter: dict[str, Any] = {**asked(policy, as_of), "device_sn": device_sn}
            standing = ask(self._reader, _STANDING, parameter, DESK_INPUTS)
            if not standing:
                return empty_progress(policy, device_sn, as_of, Reason(code="progress.no_device"))
            figures = self._figures(policy, parameter)
        return _view(policy, device_sn, as_of, serving_weekdays, _outside(device_sn, standing[0]), figures)

    def close(self) -> None:
        """Close the connection."""
        self._reader.close()

    def _seen_last(self) -> str:
        row = self._reader.row("SELECT device_sn FROM devices ORDER BY last_seen_at DESC, device_sn LIMIT 1")
        return "" if row is None else str(row[0])

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """All questions of one view see the same moment of the file."""
        self._reader.run("BEGIN")
        try:
            yield
        finally:
            self._reader.run("ROLLBACK")

    def _figures(self, policy: Policy, parameter: dict[str, Any]) -> Row | None:
        open_month = parameter["as_of"]["as_of_month"]
        marks = self._marks(policy, open_month)
        self._forget(policy, parameter)
        self._count([month for month, mark in marks.items() if not self._holds(month, mark)], marks, parameter)
        kept = [day for month in marks for day in self._kept[month].days]
        inputs = {
            **_MONTH_INPUTS,
            "device_day_users": f"{rules().body('device_day_users')}\n"
            f"UNION ALL {_KEPT_DAYS} FROM json_each(?1, '$.kept')",
        }
        found = ask(self._reader, _PROGRESS, {**parameter, "months": [open_month], "kept": kept}, inputs)
        return found[0] if found else None

    def _marks(self, policy: Policy, open_month: str) -> dict[str, Row]:
        """The months that are over and can pay, each with what shows that a sale came or went (by index alone)."""
        rows = self._reader.rows(
            "SELECT paid_month, COUNT(*), SUM(rowid) FROM transactions"
            " WHERE paid_month BETWEEN ? AND ? AND paid_month < ? GROUP BY paid_month",
            (
                month_of(policy.device.assessment_window.first),
                month_of(policy.device.assessment_window.last),
                open_month,
            ),
        )
        return {month: (count, rowids) for month, count, rowids in rows}

    def _holds(self, month: str, mark: Row) -> bool:
        kept = self._kept.get(month)
        return kept is not None and kept.mark == mark

    def _forget(self, policy: Policy, parameter: dict[str, Any]) -> None:
        """Drop the months that anything but a sale has changed."""
        ground = (
            policy,
            self._reader.rows(DESK_INPUTS["in_devices"]),
            self._reader.rows(DESK_INPUTS["in_customers"]),
        )
        if ground != self._ground:
            self._kept.clear()
            self._ground = ground
        changes = frozenset(self._reader.rows(_CHANGES, [json.dumps(parameter)]))
        touched = [trade_no for trade_no, *_ in changes ^ self._changes]
        self._changes = changes
        if touched and self._kept:
            months = self._reader.rows(
                "SELECT DISTINCT paid_month FROM transactions WHERE trade_no IN (SELECT value FROM json_each(?1))",
                [json.dumps(touched)],
            )
            for (month,) in months:
                self._kept.pop(month, None)

    def _count(self, months: list[str], marks: dict[str, Row], parameter: dict[str, Any]) -> None:
        if not months:
            return
        days = ask(self._reader, _DAY_USERS, {**parameter, "months": months}, _MONTH_INPUTS)
        for month in months:
            self._kept[month] = _Kept(mark=marks[month], days=tuple(day for day in days if day[1] == month))


def _outside(device_sn: str, standing: Row) -> Reason | None:
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
    return Reason(code="progress.outside_window") if outside_window else None


def _view(
    policy: Policy,
    device_sn: str,
    as_of: datetime,
    serving_weekdays: Collection[int],
    outside: Reason | None,
    figures: Row | None,
) -> ProgressView:
    day_users, day_accrued, day_qualified, month_users, month_accrued, month_qualified, accrued, qualified = (
        figures or (0,) * 8
    )
    today = local_day(as_of, policy.timezone)
    return ProgressView(
        as_of=as_of,
        policy_id=policy.policy_id,
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
        serving_days_left=serving_days_left(policy, today, serving_weekdays),
        period=Figures(accrued_fen=accrued, qualified_fen=qualified),
        period_cap_fen=policy.device.total_cap_fen,
    )
