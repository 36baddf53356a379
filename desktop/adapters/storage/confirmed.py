"""The third figure: what the provider itself stated for a device (table `provider_statements`). Read only; any thread.

Of several rows for a line of one policy the last one counts. A month is confirmed once such a row exists; a day only
where the row came with its days, in the form of the contract's document (`days`: `date`, `granted_fen`). Nothing is
computed here but the sum over months. Source: settlement.md, Statement; ui.md, Subsidy.
"""

import json
from dataclasses import dataclass
from datetime import date

from desktop.adapters.storage.database import Store
from desktop.domain.instants import month_of
from desktop.domain.policy import Policy

_LAST = """SELECT month, fen, detail FROM provider_statements
    WHERE n IN (SELECT max(n) FROM provider_statements
                WHERE policy_id = ? AND kind = 'device' AND subject = ? AND month BETWEEN ? AND ? GROUP BY month)"""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """In fen; None where the provider said nothing yet."""

    day_fen: int | None = None
    month_fen: int | None = None
    period_fen: int | None = None


def confirmed_figures(reader: Store, policy: Policy, device_sn: str, day: date) -> Confirmed:
    """Return what the provider confirmed for the day, its month and the whole assessment window."""
    window = policy.device.assessment_window
    stated = reader.rows(_LAST, (policy.policy_id, device_sn, month_of(window.first), month_of(window.last)))
    if not stated:
        return Confirmed()
    months = {month: (fen, detail) for month, fen, detail in stated}
    month_fen, detail = months.get(month_of(day), (None, ""))
    return Confirmed(
        day_fen=_of_day(detail, day), month_fen=month_fen, period_fen=sum(fen for fen, _ in months.values())
    )


def _of_day(detail: str, day: date) -> int | None:
    document = json.loads(detail) if detail else {}
    days = document.get("days", []) if isinstance(document, dict) else []
    return next((int(each["granted_fen"]) for each in days if each["date"] == day.isoformat()), None)
