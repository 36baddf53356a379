"""Of which device, month and policy the subsidy page speaks, and what the rules are handed for it.

Belongs to the `pages` thread and its reading connection. The days of all months and the month's credit come from
`counted`, which follows the ledger; only the month that is looked at is read sale by sale. Ask it within one snapshot.
Source: ui.md, Subsidy; subsidy_questions.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from desktop.adapters.storage.counted import Counted
from desktop.adapters.storage.counted_inputs import MONTHS
from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.rules import asked
from desktop.adapters.storage.subsidy_questions import CURVES, ask_page, calendar_of, days_of, hours_of, prices_of
from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.settings import Settings

FIRST_MONTH, LAST_MONTH = "0000-01", "9999-12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """One device, one month, one policy, at one moment; `parameter` goes in with every question."""

    reader: Store
    policy: Policy
    as_of: datetime
    device_sn: str
    customer_id: str
    month: str
    counted: Counted
    parameter: dict[str, Any]

    def ask(self, final: str, more: Mapping[str, Any] = MappingProxyType({})) -> list[Row]:
        """Return the rows of a question, `more` in its parameter. Raises: OperatorError for the world's faults."""
        return ask_page(self.reader, final, {**self.parameter, **more})

    def curves(self, days: Sequence[date]) -> list[Row]:
        """Return when the users of a few days paid first. The days may lie in any month that was counted."""
        months = [month for month in {month_of(day): None for day in days} if month in self.counted.months]
        of_days = {"curves": [day.isoformat() for day in days], "months": months, "credit": self.counted.credit(months)}
        return self.ask(CURVES, of_days)


class Scopes:
    """Makes scopes on one connection, which it does not own."""

    def __init__(self, reader: Store, settings: Settings, policies: PolicyRegister) -> None:
        self._reader = reader
        self._settings = settings
        self._policies = policies
        self.counted: dict[Policy, Counted] = {}

    def devices(self) -> list[Row]:
        """Return (device_sn, customer_id, activated_on), the device seen last first."""
        return self._reader.rows(
            "SELECT device_sn, customer_id, activated_on FROM devices ORDER BY last_seen_at DESC, device_sn"
        )

    def months(self) -> list[str]:
        """Return the months with sales, oldest first."""
        return [month for (month,) in self._reader.rows(MONTHS, (FIRST_MONTH, LAST_MONTH))]

    def policy(self, device_sn: str, month: str, as_of: datetime) -> Policy | None:
        """Return the policy by which a month is told: the one of today, or of the last day of a month that is over."""
        return self._policies.shown(device_sn, min(local_day(as_of), days_of([month])[-1]))

    def scope(self, policy: Policy, device_sn: str, month: str, as_of: datetime) -> Scope:
        """Return the scope of a device's month. Without a device it is that of all of them."""
        devices = {sn: customer_id for sn, customer_id, _ in self.devices()}
        window = policy.device.assessment_window
        last = min(month_of(window.last), month_of(local_day(as_of)))
        months = [each for (each,) in self._reader.rows(MONTHS, (month_of(window.first), last))]
        counted = self.counted.setdefault(policy, Counted(self._reader, policy))
        counted.bring_to(as_of, {*months, month})
        meals = self._settings.meals
        parameter: dict[str, Any] = {
            **asked(policy, as_of),
            "device_sn": device_sn,
            "customer_id": devices.get(device_sn, ""),
            "months": [month],
            "days": [row for sn in devices if device_sn in ("", sn) for row in counted.days(sn, months)],
            "credit": counted.credit([month]),
            "midnights": calendar_of([month], LOCAL_ZONE),
            "meals": hours_of(meals),
            "prices": prices_of(meals),
        }
        return Scope(
            reader=self._reader,
            policy=policy,
            as_of=as_of,
            device_sn=device_sn,
            customer_id=devices.get(device_sn, ""),
            month=month,
            counted=counted,
            parameter=parameter,
        )
