"""Rows of the subsidy page's questions as the parts of its view. Pure; any thread. Nothing is decided here.

The columns are those of subsidy_questions.py. Instants become local time, days get a place in their month, lines are
put in order. Source: ui.md, Subsidy.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, groupby
from zoneinfo import ZoneInfo

from desktop.adapters.storage.database import Row
from desktop.adapters.storage.subsidy_questions import days_of
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.policy import Policy
from desktop.services.incentive_views import (
    CreditShare,
    CurvePoint,
    DayUsers,
    LossLine,
    MonthIncentive,
    PayersAndChildren,
    PeriodPoint,
    SignLine,
)

CREDIT_WARN_PERCENT = 70
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ZONE = ZoneInfo(LOCAL_ZONE)


def curves_of(rows: Sequence[Row]) -> dict[date, tuple[CurvePoint, ...]]:
    """Return each day's users by the moment they first paid."""
    return {
        date.fromisoformat(day): tuple(CurvePoint(at=_instant(us).time(), users=users) for _, us, users in points)
        for day, points in groupby(rows, key=lambda row: row[0])
    }


def calendar_days(
    month: str, rows: Sequence[Row], caps: Sequence[Row], weekdays: Collection[int]
) -> tuple[DayUsers, ...]:
    """Return every day of the month, with nothing on those without users."""
    counted = {date.fromisoformat(row[1]): row for row in rows}
    lost = {date.fromisoformat(day): (users, fen) for day, _, users, _, fen, *_ in caps}
    days = []
    for day in days_of([month]):
        _, _, users, _, _, _, subsidy_fen, granted_fen, accrued_fen, *_ = counted.get(day, (0,) * 12)
        lost_users, cut_fen = lost.get(day, (0, 0))
        days.append(
            DayUsers(
                day=day,
                users=users,
                subsidy_fen=subsidy_fen,
                granted_fen=granted_fen,
                accrued_fen=accrued_fen,
                lost_users=lost_users,
                cut_fen=cut_fen,
                serving=bool(users) or day.weekday() in weekdays,
            )
        )
    return tuple(days)


def period_of(days: Sequence[Row], confirmed: Sequence[Row]) -> tuple[PeriodPoint, ...]:
    """Return the sums day by day. What the provider confirmed is known at the end of its months only."""
    so_far = dict(zip((month for month, _ in confirmed), accumulate(fen for _, fen in confirmed), strict=True))
    last_of = {row[0]: row[1] for row in days}
    return tuple(
        PeriodPoint(
            day=date.fromisoformat(row[1]),
            accrued_fen=row[10],
            qualified_fen=row[11],
            confirmed_fen=so_far.get(row[0]) if last_of[row[0]] == row[1] else None,
        )
        for row in days
    )


def credit_of(policy: Policy, rows: Sequence[Row]) -> CreditShare:
    """Return the credit of the customer's month; nothing of a month without sales."""
    _, _, _, credit, whole, voided, _ = rows[0] if rows else ("", "", 0, 0, 0, 0, 0)
    limit = policy.validity.credit_share_limit_percent
    return CreditShare(
        credit=credit,
        whole=whole,
        by=policy.validity.credit_share_by,
        limit_percent=limit,
        warn_percent=min(CREDIT_WARN_PERCENT, limit),
        voided=bool(voided),
    )


def incentive_of(policy: Policy, rows: Sequence[Row], rounded: Sequence[Row]) -> MonthIncentive | None:
    """Return the customer's month, or None without sales."""
    if not rows or not rounded:
        return None
    _, _, transactions, valid, basis_fen, millifen, payable = rows[0]
    return MonthIncentive(
        transactions=transactions,
        valid=valid,
        basis_fen=basis_fen,
        incentive_millifen=millifen,
        incentive_fen=rounded[0][2],
        payable=bool(payable),
        rate_per_mille=policy.transaction.rate_per_mille,
        cap_fen=policy.transaction.cap_fen,
    )


def losses_of(rows: Sequence[Row]) -> tuple[LossLine, ...]:
    """Return the reasons, the dearest first."""
    lines = [
        LossLine(
            reason=reason,
            clause=clause,
            sales=sales,
            users=users,
            device_fen=device_fen,
            incentive_millifen=millifen,
            waits=bool(waits),
        )
        for reason, clause, sales, users, device_fen, millifen, waits in rows
    ]
    return tuple(
        sorted(lines, key=lambda line: (-1_000 * line.device_fen - line.incentive_millifen, -line.sales, line.reason))
    )


def signs_of(rows: Sequence[Row]) -> tuple[SignLine, ...]:
    """Return the signs, the most frequent first."""
    lines = [
        SignLine(sign=sign, count=count, sales=sales, last_at=_instant(last_us))
        for sign, _, count, sales, last_us, *_ in rows
    ]
    return tuple(sorted(lines, key=lambda line: (-line.sales, line.sign)))


def siblings_of(row: Row) -> PayersAndChildren:
    """Return payers against children."""
    payers, children, shared_payers, children_of_shared, children_of_many_payers, payers_unknown = row
    return PayersAndChildren(
        payers=payers,
        children=children,
        shared_payers=shared_payers,
        children_of_shared=children_of_shared,
        children_of_many_payers=children_of_many_payers,
        payers_unknown=payers_unknown,
    )


def _instant(us: int) -> datetime:
    return (_EPOCH + timedelta(microseconds=us)).astimezone(_ZONE)
