"""The provider's statement beside ours: which lines differ, and on which days. Pure; any thread.

Both sides are the contract's document, so a difference is found by looking, not by a rule. A line is compared when the
provider could have stated its month: up to the month of its own `as_of`. What a statement says of its months stays as
it was stated, so a comparison says the same whenever it is made with the same provider's file.
Source: settlement.md, Command line; decision 0012.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, local_day, month_of
from desktop.services.incentive_views import DayDifference, ProviderDifference
from desktop.services.statements import DEVICE, Document, Key, worths

Days = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderLine:
    """One line that the provider stated. `detail` is its month in the contract's form, empty where it is not known."""

    kind: str
    subject: str
    month: str
    fen: int
    detail: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        return self.kind, self.subject, self.month

    @property
    def customer_id(self) -> str:
        """Whose money it is; empty where it is not known."""
        return str(self.detail.get("customer_id", ""))

    @property
    def payable(self) -> bool | None:
        """Whether the provider pays it now; None where it did not say."""
        told = self.detail.get("payable")
        return told if isinstance(told, bool) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderVerdict:
    """One sale as the provider judges it; reasons joined by `|`."""

    trade_no: str
    valid_for_device: bool
    valid_for_incentive: bool
    reasons: str
    incentive_millifen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderStatement:
    """What a provider's files say. `source` is made of their hashes; `verdicts` is None without an explanation."""

    source: str
    policy_id: str
    as_of: datetime
    lines: tuple[ProviderLine, ...]
    verdicts: tuple[ProviderVerdict, ...] | None = None


def must_be_ours(received: ProviderStatement, policy_ids: Collection[str], customer_ids: Collection[str]) -> None:
    """Refuse what is not for this desk. Raises: OperatorError `provider.other_policy`, `provider.other_customer`."""
    if received.policy_id not in policy_ids:
        known = ", ".join(sorted(policy_ids))
        raise OperatorError("provider.other_policy", policy_id=received.policy_id, known=known)
    for line in received.lines:
        if line.customer_id not in customer_ids:
            known = ", ".join(sorted(customer_ids))
            raise OperatorError("provider.other_customer", customer_id=line.customer_id, known=known)


def compare(
    settled: Document, month: str, theirs: Mapping[Key, ProviderLine], as_of: datetime
) -> tuple[int, tuple[ProviderDifference, ...]]:
    """Return how many lines agree, and those that differ, the statement's own month first."""
    ours = worths(settled)
    our_days = dict(_our_days(settled))
    upto = min(month, month_of(local_day(as_of, LOCAL_ZONE)))
    agreeing, differences = 0, []
    for key in sorted({*ours, *theirs}, key=lambda key: (key[2] != month, key[2], key)):
        mine, other = ours.get(key), theirs.get(key)
        if key[2] > upto or (mine is None and other is not None and other.fen == 0):
            continue
        same_fen = other is not None and mine is not None and mine.fen == other.fen
        same_way = other is None or mine is None or other.payable in (None, mine.payable) or mine.fen == other.fen == 0
        if (same_fen or (other is None and mine is not None and mine.fen == 0)) and same_way:
            agreeing += 1
            continue
        differences.append(
            ProviderDifference(
                kind=key[0],
                subject=key[1],
                month=key[2],
                ours_fen=None if mine is None else mine.fen,
                theirs_fen=None if other is None else other.fen,
                ours_payable=None if mine is None else mine.payable,
                theirs_payable=None if other is None else other.payable,
                days=tuple(_days(our_days.get(key, {}), _their_days(other))) if other is not None else (),
            )
        )
    return agreeing, tuple(differences)


def _our_days(settled: Document) -> Iterator[tuple[Key, Days]]:
    for device in settled["devices"]:
        for month in device["months"]:
            yield (DEVICE, device["device_sn"], month["month"]), _by_day(month)


def _their_days(line: ProviderLine | None) -> Days | None:
    return None if line is None or "days" not in line.detail else _by_day(line.detail)


def _by_day(month: Document) -> Days:
    return {day["date"]: (day["users"], day["granted_fen"]) for day in month["days"]}


def _days(ours: Days, theirs: Days | None) -> Iterator[DayDifference]:
    for day in sorted({*ours, *theirs}) if theirs is not None else ():
        mine, other = ours.get(day, (0, 0)), (theirs or {}).get(day, (0, 0))
        if mine != other:
            yield DayDifference(
                day=date.fromisoformat(day),
                ours_users=mine[0],
                theirs_users=other[0],
                ours_fen=mine[1],
                theirs_fen=other[1],
            )
