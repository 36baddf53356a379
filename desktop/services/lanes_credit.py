"""The credit of a month over all desks of a school: what they tell one another, and the share that comes of it. Pure.

The programme judges the customer, not the desk: above its limit all sales of the month are void. Each desk tells two
integers a month, counted by its own policy; the settlement itself is not changed by them, only what the page shows.
Source: issue 7, Several lanes; resources/sql/settlement.sql, `credit_sums`.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.services.incentive_views import SubsidyView


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditCount:
    """What this desk counted of a month: fen where the policy counts `by` amount, sales where by count."""

    month: str
    by: str
    part: int
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OthersCredit:
    """What the other desks told of a month, and when the oldest of it was told."""

    month: str
    by: str
    part: int
    whole: int
    desks: int
    oldest_at: datetime


def with_others(view: SubsidyView, others: OthersCredit | None) -> SubsidyView:
    """Return a page whose credit share is the school's, where other desks told theirs of its month."""
    share = view.credit
    if share is None or others is None or (others.month, others.by) != (view.month, share.by):
        return view
    part, whole = share.credit + others.part, share.whole + others.whole
    school = replace(
        share, credit=part, whole=whole, voided=100 * part > share.limit_percent * whole, desks=1 + others.desks,
        oldest_at=others.oldest_at,
    )  # fmt: skip
    return replace(view, credit=school)
