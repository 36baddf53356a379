"""Builds the subsidy page's view: calendar, curves, sums, outlook, losses, signs and payers of one device and month.

Belongs to the `pages` thread and its reading connection. Promises: one view is one moment of the file; every figure
comes out of the SQL texts (settlement, losses, signs), Python puts days beside each other and works out the outlook;
what a page costs is its month, not what the school has sold. Source: ui.md, Subsidy; resources/docs/losses.md.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.subsidy_questions import DAYS, MONTH, SIBLINGS
from desktop.adapters.storage.subsidy_rows import (
    calendar_days,
    credit_of,
    curves_of,
    incentive_of,
    losses_of,
    period_of,
    siblings_of,
    signs_of,
)
from desktop.adapters.storage.subsidy_sales import sales_behind
from desktop.adapters.storage.subsidy_scope import Scopes
from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.incentive_views import (
    ClimbPoint,
    CurvePoint,
    MealBand,
    Outlook,
    ProgressView,
    SubsidyView,
)
from desktop.services.outlook import ServedDay, compare_day, expected_users, outlook
from desktop.services.queries import IncentiveFilter, SubsidyQuery
from desktop.services.settings import Settings

_ZONE = ZoneInfo(LOCAL_ZONE)
_CONFIRMED = """SELECT month, fen FROM provider_statements
    WHERE n IN (SELECT MAX(n) FROM provider_statements WHERE kind = 'device' AND subject = ? GROUP BY month)
    ORDER BY month"""


class Subsidy:
    """Answers the subsidy page on one connection, which it does not own and only reads."""

    def __init__(self, reader: Store, settings: Settings, policies: PolicyRegister) -> None:
        self._reader = reader
        self._settings = settings
        self._policies = policies
        self._scopes = Scopes(reader, settings, policies)
        self._incentives: dict[str, Incentives] = {}

    def view(self, query: SubsidyQuery, as_of: datetime) -> SubsidyView:
        """Return the page by what is known at `as_of`. Raises: OperatorError `policy.other_timezone`, and the world's
        faults of the file."""
        with self._reader.snapshot():
            return self._view(query, as_of)

    def trade_nos(self, wanted: IncentiveFilter, as_of: datetime) -> tuple[str, ...]:
        """Return the trade numbers of the sales behind a number of the page. Raises: as `view`."""
        with self._reader.snapshot():
            return sales_behind(self._scopes, wanted, as_of)

    def _view(self, query: SubsidyQuery, as_of: datetime) -> SubsidyView:
        devices = self._scopes.devices()
        device_sn = query.device_sn or (devices[0][0] if devices else "")
        activated_on = next((on for sn, _, on in devices if sn == device_sn), "")
        today = local_day(as_of)
        open_month = month_of(today)
        month = query.month or open_month
        policy = self._scopes.policy(device_sn, month, as_of)
        progress = self._progress_of(device_sn).progress(as_of, self._settings.serving_weekdays)
        view = SubsidyView(
            as_of=as_of,
            progress=progress,
            outside=progress.outside,
            policy=policy,
            device_sn=device_sn,
            device_sns=tuple(sn for sn, *_ in devices),
            activated_on=date.fromisoformat(activated_on) if activated_on else None,
            month=month,
            months=tuple(sorted({*self._scopes.months(), open_month, month})),
            month_open=month == open_month,
        )
        if policy is None or not activated_on:
            return view
        return self._fill(view, policy, progress)

    def _progress_of(self, device_sn: str) -> Incentives:
        if device_sn not in self._incentives:
            self._incentives[device_sn] = Incentives(self._reader, self._policies, device_sn, self._scopes.counted)
        return self._incentives[device_sn]

    def _fill(self, view: SubsidyView, policy: Policy, progress: ProgressView) -> SubsidyView:
        scope = self._scopes.scope(policy, view.device_sn, view.month, view.as_of)
        days = scope.ask(DAYS)
        parts: dict[str, list[Row]] = {}
        for part, *row in scope.ask(MONTH):
            parts.setdefault(part, []).append(tuple(row))
        of_month = [row for row in days if row[0] == view.month]
        today = local_day(view.as_of)
        compared = compare_day(today, {date.fromisoformat(row[1]) for row in days})
        curves = curves_of(scope.curves([day for day in (compared, today) if day is not None]))
        compare = curves.get(compared, ()) if compared else ()
        return replace(
            view,
            today=curves.get(today, ()),
            compare_day=compared,
            compare=compare,
            meals=tuple(
                MealBand(name=meal.name, starts_at=meal.starts_at, ends_at=meal.ends_at)
                for meal in self._settings.meals
            ),
            days=calendar_days(view.month, of_month, parts.get("cap", []), self._settings.serving_weekdays),
            climb=tuple(ClimbPoint(day=date.fromisoformat(row[1]), users=row[9]) for row in of_month),
            qualifies=any(row[5] for row in of_month),
            period=period_of(days, self._reader.rows(_CONFIRMED, (view.device_sn,))),
            outlook=self._outlook(policy, progress, days, compare, today) if view.month_open else None,
            credit=credit_of(policy, parts.get("rounded", [])),
            incentive=incentive_of(policy, parts.get("incentive", []), parts.get("rounded", [])),
            losses=losses_of(parts.get("loss", [])),
            signs=signs_of(parts.get("sign", [])),
            siblings=siblings_of(scope.ask(SIBLINGS)[0]),
        )

    def _outlook(
        self, policy: Policy, progress: ProgressView, days: Sequence[Row], compare: Sequence[CurvePoint], today: date
    ) -> Outlook:
        expected = None
        if compare and progress.outside is None:
            now = progress.as_of.astimezone(_ZONE).time()
            by_now = sum(point.at <= now for point in compare)
            expected = expected_users(progress.today_users, by_now, len(compare))
        served = [ServedDay(day=date.fromisoformat(row[1]), users=row[2], new_users=row[3]) for row in days]
        return outlook(
            policy,
            today,
            self._settings.serving_weekdays,
            days=served,
            month_users=progress.month_users,
            period_accrued_fen=progress.period.accrued_fen,
            expected_today=expected,
        )
