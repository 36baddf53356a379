"""A policy as a statement quotes it: every number with its clause, and the policy's own words. Pure; any thread.

The clauses are those that the published policy's file cites beside each number (`resources/policies`).
Source: settlement.md, Policy file.
"""

from typing import Any

from desktop.domain.instants import format_instant
from desktop.domain.policy import Policy
from desktop.domain.policy_fields import Window

#: Each key of a policy file with its clause; `device`, `transaction` and `validity` are its tables.
CLAUSES = {
    "provider_pid": "III.1.1",
    "provider_agreement_ended_at": "II.6.d",
    "device.activation_window": "II.6.h",
    "device.assessment_window": "I.1",
    "device.manufacturers": "II.6.h",
    "device.camera_vendor": "II.6.h",
    "device.face_algorithm": "II.6.h",
    "device.min_monthly_users": "I.1",
    "device.fen_per_user_day": "I.1",
    "device.daily_cap_fen": "I.1",
    "device.total_cap_fen": "I.1",
    "transaction.window": "I.2",
    "transaction.rate_per_mille": "I.2",
    "transaction.cap_fen": "I.2",
    "transaction.rounding": "I.2",
    "validity.min_amount_fen": "II.6.g",
    "validity.credit_share_limit_percent": "II.6.f",
    "validity.credit_share_by": "II.6.f",
    "validity.industries": "II.2",
    "validity.product": "I.2.1",
}


def policy_document(policy: Policy) -> dict[str, Any]:
    """Return id, version, days in force, each number as {key, clause, value}, and the words by clause."""
    return {
        "id": policy.policy_id,
        "version": policy.version,
        "timezone": policy.timezone,
        "applies": _days(policy.applies),
        "device_sns": list(policy.device_sns),
        "numbers": [{"key": key, "clause": clause, "value": _value(policy, key)} for key, clause in CLAUSES.items()],
        "clauses": dict(policy.clauses),
    }


def _value(policy: Policy, key: str) -> Any:
    if key == "provider_agreement_ended_at":
        ended_at = policy.provider_agreement_ended_at
        return "" if ended_at is None else format_instant(ended_at)
    value: Any = policy
    for name in key.split("."):
        value = getattr(value, name)
    if isinstance(value, Window):
        return _days(value)
    return list(value) if isinstance(value, tuple) else value


def _days(window: Window) -> list[str]:
    return [window.first.isoformat(), window.last.isoformat()]
