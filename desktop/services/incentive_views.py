"""What the subsidy page, a sale's story and a month's statement show: frozen pictures, published by `pages`.

A view is whole: the receiver needs no earlier one. Every figure comes out of the settlement's SQL; nothing is counted
here. Money in fen, incentive of a single sale in millifen. Codes (`reason`, `sign`) are those of settlement.md and of
resources/sql; their sentences stand in `ui/strings.py`. Source: ui.md, Subsidy; settlement.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from desktop.domain.policy import Policy
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The three figures, in fen. `confirmed_fen` is None until a provider's statement was read."""

    accrued_fen: int
    qualified_fen: int
    confirmed_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """What one device earns under one policy. `outside` names why nothing can be earned today, or is None:
    `progress.no_device`, `progress.not_in_programme`, `progress.before_policy`, `progress.outside_window`,
    `progress.no_policy`. `policy_version` is 0 where there is none."""

    as_of: datetime
    policy_id: str
    policy_version: int = 0
    device_sn: str
    day: date
    month: str
    outside: Reason | None
    today_users: int
    today_users_cap: int  # daily_cap_fen // fen_per_user_day
    today: Figures
    month_users: int
    month_users_min: int
    month_figures: Figures
    serving_days_left: int
    period: Figures
    period_cap_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseVerdict:
    """One clause of the policy on one sale: `reason` is the contract's, `applies` says that it speaks against it.

    `facts` are what the clause looked at, such as `amount_fen` and `min_amount_fen`; `words` are the policy's own,
    where its file quotes them.
    """

    reason: str
    clause: str
    applies: bool
    facts: Mapping[str, str | int] = field(default_factory=dict)
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleVerdict:
    """What the policy says of one sale by what is known at `as_of`, all clauses in the contract's order.

    `first_of_day` tells that its payer counts for the day by this sale (no earlier valid one of the same day).
    """

    as_of: datetime
    policy_id: str
    policy_version: int
    clauses: tuple[ClauseVerdict, ...]
    valid_for_device: bool
    valid_for_incentive: bool
    first_of_day: bool
    basis_fen: int
    incentive_millifen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayUsers:
    """One day of the calendar. `lost_users` are those beyond the day's cap; `cut_fen` what the total cap took."""

    day: date
    users: int
    subsidy_fen: int
    granted_fen: int
    accrued_fen: int
    lost_users: int
    cut_fen: int
    serving: bool  # a serving day, past or to come


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """Distinct users of a day up to a moment of it."""

    at: time
    users: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClimbPoint:
    """Distinct users of a month up to the end of a day."""

    day: date
    users: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodPoint:
    """The sums of the assessment period up to the end of a day, in fen; `confirmed_fen` None where nothing is."""

    day: date
    accrued_fen: int
    qualified_fen: int
    confirmed_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is nearly earned, at the pace of the last serving days. An estimate, never shown as money earned.

    `month_users_on` is the day on which the month reaches its minimum, `cap_on` the day on which the total cap is
    reached; None where the pace does not get there in time (or it is reached already).
    """

    pace_days: int  # serving days that the pace was taken from
    users_per_day_tenths: int  # users a serving day, times ten
    new_users_per_day_tenths: int
    today_users: int | None  # by the end of the day
    month_users_missing: int
    month_users_on: date | None
    serving_days_left: int
    period_left_fen: int
    cap_serving_days: int | None
    cap_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditShare:
    """Credit of the customer's month: fen by amount, sales by count. Strict: 100 x credit > limit x all. `desks` is
    over how many desks, 0 for this one alone; of the others' figures the oldest was told `oldest_at`."""

    credit: int
    whole: int
    by: str
    limit_percent: int
    warn_percent: int
    voided: bool
    desks: int = 0
    oldest_at: datetime | None = None

    @property
    def permille(self) -> int:
        """Return the share in thousandths, rounded down; 0 of nothing."""
        return 1000 * self.credit // self.whole if self.whole else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthIncentive:
    """The transaction incentive of the customer's month."""

    transactions: int
    valid: int
    basis_fen: int
    incentive_millifen: int
    incentive_fen: int
    payable: bool
    rate_per_mille: int
    cap_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LossLine:
    """What one reason cost in the month. `waits` marks money that is not lost yet: the month may still qualify.

    `reason` is a verdict's, or `month_short`, `daily_cap`, `total_cap`. Each sale is counted for one reason alone: its
    first. `device_fen` is by user and day, `incentive_millifen` by sale.
    """

    reason: str
    clause: str
    sales: int
    users: int
    device_fen: int
    incentive_millifen: int
    waits: bool = False

    @property
    def fen(self) -> int:
        """Return both together in fen, rounded down."""
        return self.device_fen + self.incentive_millifen // 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """A local sign of cheating: how often this month, how many sales. Never a verdict: nothing is dropped for it."""

    sign: str
    count: int
    sales: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayersAndChildren:
    """Of the month's valid sales. The payer's account counts, not the child (I.1): brothers and sisters are one user.

    `shared_payers` pay for more than one child, `children_of_shared` are those children; `children_of_many_payers`
    were paid for by more than one account (mother and father); `payers_unknown` are accounts of no child that the
    roster knows.
    """

    payers: int
    children: int
    shared_payers: int
    children_of_shared: int
    children_of_many_payers: int
    payers_unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MealBand:
    name: str
    starts_at: time
    ends_at: time


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsidyView:
    """The subsidy page of one device and month. Without a policy in force only `outside` and `progress` are filled."""

    as_of: datetime
    progress: ProgressView
    outside: Reason | None
    policy: Policy | None
    device_sn: str
    device_sns: tuple[str, ...]
    activated_on: date | None
    month: str
    months: tuple[str, ...]  # that can be looked at, oldest first
    month_open: bool
    today: tuple[CurvePoint, ...] = ()
    compare_day: date | None = None
    compare: tuple[CurvePoint, ...] = ()
    meals: tuple[MealBand, ...] = ()
    days: tuple[DayUsers, ...] = ()
    climb: tuple[ClimbPoint, ...] = ()
    qualifies: bool = False
    period: tuple[PeriodPoint, ...] = ()
    outlook: Outlook | None = None
    credit: CreditShare | None = None
    incentive: MonthIncentive | None = None
    losses: tuple[LossLine, ...] = ()
    signs: tuple[SignLine, ...] = ()
    siblings: PayersAndChildren | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One line of a statement: `kind` is `device` or `incentive`, `subject` a device_sn or customer_id.

    `month` is the month the money is for. `entry` says what the line does: `grant` gives the statement's own month,
    `adjustment` the difference of an earlier one, negative for a claw-back; `released` moves what was stated as
    awaiting a fee to what is payable (back again when negative) and adds up to nothing. `computed_fen` is that month
    by what is known now, `stated_fen` what earlier statements gave for it. Source: decision 0012.
    """

    kind: str
    subject: str
    month: str
    entry: str
    computed_fen: int
    stated_fen: int
    payable_fen: int
    waiting_fen: int

    @property
    def fen(self) -> int:
        """Return what the line adds to the month, payable or not."""
        return self.payable_fen + self.waiting_fen


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleDifference:
    """A sale on which the two statements differ; reasons joined by `|`, None where one does not know the sale.

    `order_no` is empty for a sale that this desk does not know. `worth` says that the difference is one of money.
    """

    trade_no: str
    order_no: str
    ours: str | None
    theirs: str | None
    ours_millifen: int
    theirs_millifen: int
    worth: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDifference:
    day: date
    ours_users: int
    theirs_users: int
    ours_fen: int
    theirs_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderDifference:
    """One line of the provider's statement beside ours that differs; a None is a line that only the other has.

    `days` are known where the provider's document has them, `sales` where its explanation came with it: the first
    `MOST_SALES` of `sales_count`.
    """

    kind: str
    subject: str
    month: str
    ours_fen: int | None
    theirs_fen: int | None
    ours_payable: bool | None = None
    theirs_payable: bool | None = None
    sales: tuple[SaleDifference, ...] = ()
    sales_count: int = 0
    days: tuple[DayDifference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The provider's statement beside ours: lines that agree, and those that differ.

    `as_of` is the provider's; None when nothing was read. `explained` says that it came sale by sale. `unknown_sales`
    are sales that only the provider knows: the first of `unknown_count`.
    """

    as_of: datetime | None = None
    explained: bool = False
    agreeing: int = 0
    differences: tuple[ProviderDifference, ...] = ()
    unknown_sales: tuple[SaleDifference, ...] = ()
    unknown_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A month's statement. `issued_at` is None for one that is only looked at; `blocked` then says why it cannot be
    issued. With `fault` there is none to look at. `document` is what is issued, hashed and kept (decision 0012)."""

    statement_id: str
    policy_id: str
    policy_version: int
    customer_id: str
    month: str
    as_of: datetime
    issued_at: datetime | None
    lines: tuple[StatementLine, ...]
    device_fen: int
    incentive_payable_fen: int
    incentive_waiting_fen: int
    adjustments_fen: int
    adjustments_waiting_fen: int
    released_fen: int
    total_payable_fen: int
    total_waiting_fen: int
    sha256: str = ""
    document: Mapping[str, Any] = field(default_factory=dict)
    comparison: Comparison = Comparison()
    months: tuple[str, ...] = ()
    blocked: Reason | None = None
    fault: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementNews:
    """What became of something a person asked of a statement: `done` is `issued`, `received`, `known` or `saved` (then
    with `path`), or nothing was done for `fault`."""

    month: str
    done: str = ""
    path: str = ""
    fault: Reason | None = None
