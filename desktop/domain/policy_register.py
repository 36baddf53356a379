"""Which policy judges which sale, where several are known. Pure; any thread.

Of one policy the highest version counts, whatever else is kept. On any day at most one policy is in force for a device:
two that claim the same device and day are refused, since a sale judged twice would be paid twice. A register is a
value; a new policy makes a new register. Source: settlement.md, Policy file; decision 0011.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from desktop.domain.errors import OperatorError
from desktop.domain.instants import month_of
from desktop.domain.policy import Policy

ALL_DEVICES = "*"


def newest(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    """Return the policies by id, of each the highest version (of two alike the later one given)."""
    found: dict[str, Policy] = {}
    for policy in policies:
        known = found.get(policy.policy_id)
        if known is None or policy.version >= known.version:
            found[policy.policy_id] = policy
    return tuple(found[policy_id] for policy_id in sorted(found))


def overlaps(policies: Iterable[Policy]) -> tuple[OperatorError, ...]:
    """Return `policy.overlap` for every two policies that claim the same device on the same days."""
    faults = []
    for one, other in combinations(newest(policies), 2):
        days = one.applies.shared_with(other.applies)
        if not one.device_sns or not other.device_sns:
            devices = sorted({*one.device_sns, *other.device_sns}) or [ALL_DEVICES]
        else:
            devices = sorted({*one.device_sns} & {*other.device_sns})
        if days is not None and devices:
            facts = {
                "policy_id": one.policy_id,
                "other_id": other.policy_id,
                "device_sns": ", ".join(devices),
                "first": days.first.isoformat(),
                "last": days.last.isoformat(),
            }
            faults.append(OperatorError("policy.overlap", **facts))
    return tuple(faults)


@dataclass(frozen=True, slots=True)
class PolicyRegister:
    """The policies that a desk, or a fleet, is paid by."""

    policies: tuple[Policy, ...]

    @classmethod
    def of(cls, policies: Iterable[Policy]) -> "PolicyRegister":
        """Return the register of these policies. Raises: OperatorError `policy.overlap`."""
        counted = newest(policies)
        for fault in overlaps(counted):
            raise fault
        return cls(counted)

    def in_force(self, device_sn: str, day: date) -> Policy | None:
        """Return the policy that judges a device's sales of a day, or None."""
        return next((policy for policy in self.policies if policy.in_force(device_sn, day)), None)

    def policies_of(self, device_sn: str, month: str) -> tuple[Policy, ...]:
        """Return the policies in force for a device on any day of a month (`2026-06`), in order of their days."""
        return tuple(
            policy
            for policy in self._of(device_sn)
            if month_of(policy.applies.first) <= month <= month_of(policy.applies.last)
        )

    def shown(self, device_sn: str, day: date) -> Policy | None:
        """Return the policy to tell a device's progress by: the one in force, else the last that was, else the next."""
        of_device = self._of(device_sn)
        begun = [policy for policy in of_device if policy.applies.first <= day]
        return self.in_force(device_sn, day) or next(iter([*reversed(begun), *of_device]), None)

    def _of(self, device_sn: str) -> list[Policy]:
        of_device = (policy for policy in self.policies if policy.is_for(device_sn))
        return sorted(of_device, key=lambda policy: policy.applies.first)
