"""What each reason cost, told again in plain loops over payments: purses that are filled user by user."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.instants import local_day, month_of
from desktop.domain.policy import Policy
from tests.helpers.progress_model import Paid, Shape


@dataclass(frozen=True, slots=True)
class Loss:
    """As a row of the text's `losses`, without customer and clause."""

    sales: int = 0
    users: int = 0
    device_fen: int = 0
    incentive_millifen: int = 0

    def __add__(self, other: "Loss") -> "Loss":
        return Loss(
            self.sales + other.sales,
            self.users + other.users,
            self.device_fen + other.device_fen,
            self.incentive_millifen + other.incentive_millifen,
        )


Losses = Mapping[tuple[str, str, str], Loss]  # by device, month and reason

ORDER = (
    "device_not_in_programme", "outside_window", "below_minimum", "no_actual_payment", "refunded_in_full", "risk",
    "agreement_ended", "credit_share_exceeded", "provider_mismatch", "not_authorised_payment",
)  # fmt: skip


class Recount:
    """Everything known at a moment, judged and paid out."""

    def __init__(self, policy: Policy, shape: Shape, paid: Sequence[Paid], as_of: datetime) -> None:
        self._policy, self._shape, self._as_of = policy, shape, as_of
        self._known = [one for one in paid if one.paid_at <= as_of]
        self._voided = self._voided_months()
        self.granted: Counter[tuple[str, str]] = Counter()  # by device and month
        self.incentive: Counter[tuple[str, str]] = Counter()
        losses: defaultdict[tuple[str, str, str], Loss] = defaultdict(Loss)
        self._devices(losses)
        self._incentives(losses)
        self.losses: Losses = dict(losses)

    def reason(self, one: Paid) -> str:
        """Return the first reason against a sale, or nothing."""
        return next((reason for reason in ORDER if self._applies(reason, one)), "")

    def user_days(self) -> Counter[tuple[str, str]]:
        """Return by device and month how many users came, day by day, on days that can earn."""
        came = {(one.device_sn, local_day(one.paid_at), one.user_id) for one in self._known if self._assessed(one)}
        return Counter((device_sn, month_of(day)) for device_sn, day, _ in came)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _refunded(self, one: Paid) -> int:
        return sum(fen for at, fen in one.refunds if at <= self._as_of)

    def _assessed(self, one: Paid) -> bool:
        return local_day(one.paid_at) in self._policy.device.assessment_window

    def _in_transactions(self, one: Paid) -> bool:
        return local_day(one.paid_at) in self._policy.transaction.window

    def _voided_months(self) -> set[tuple[str, str]]:
        credit: Counter[tuple[str, str]] = Counter()
        whole: Counter[tuple[str, str]] = Counter()
        for one in self._known:
            key = (one.customer_id, month_of(local_day(one.paid_at)))
            credit[key] += one.credit_paid_fen
            whole[key] += one.actual_paid_fen
        limit = self._policy.validity.credit_share_limit_percent
        return {key for key in whole if 100 * credit[key] > limit * whole[key]}

    def _applies(self, reason: str, one: Paid) -> bool:
        policy, day = self._policy, local_day(one.paid_at)
        ended_at = self._shape.customers[one.customer_id]
        return {
            "device_not_in_programme": day.isoformat() < self._shape.devices[one.device_sn],
            "outside_window": not self._assessed(one) and not self._in_transactions(one),
            "below_minimum": one.amount_fen < policy.validity.min_amount_fen,
            "no_actual_payment": one.actual_paid_fen == 0,
            "refunded_in_full": 0 < one.actual_paid_fen <= self._refunded(one),
            "risk": one.risk_at is not None and one.risk_at <= self._as_of,
            "agreement_ended": ended_at is not None and one.paid_at >= ended_at,
            "credit_share_exceeded": (one.customer_id, month_of(day)) in self._voided,
            "provider_mismatch": one.provider_pid != policy.provider_pid,
            "not_authorised_payment": one.product != policy.validity.product,
        }[reason]

    def _devices(self, losses: defaultdict[tuple[str, str, str], Loss]) -> None:
        device = self._policy.device
        fen_each = device.fen_per_user_day
        for device_sn in self._shape.devices:
            purse = device.total_cap_fen
            mine = [one for one in self._known if one.device_sn == device_sn and self._assessed(one)]
            for month in sorted({month_of(local_day(one.paid_at)) for one in mine}):
                of_month = [one for one in mine if month_of(local_day(one.paid_at)) == month]
                users = {one.user_id for one in of_month if not self.reason(one)}
                qualifies = len(users) >= device.min_monthly_users
                would_be = purse  # what the month may take if it qualifies
                for day in sorted({local_day(one.paid_at) for one in of_month}):
                    day_purse, left = device.daily_cap_fen, would_be
                    for reason in self._line([one for one in of_month if local_day(one.paid_at) == day]):
                        within = min(fen_each, day_purse)
                        got = min(within, left)
                        day_purse, left = day_purse - within, left - got
                        if reason:
                            _lose(losses, device_sn, month, reason, got)
                        elif qualifies:
                            self.granted[device_sn, month] += got
                            would_be -= got
                        else:
                            _lose(losses, device_sn, month, "month_short", got)
                            would_be -= got
                        _lose(losses, device_sn, month, "total_cap", within - got)
                        _lose(losses, device_sn, month, "daily_cap", fen_each - within)
                if qualifies:
                    purse = would_be

    def _line(self, of_day: Sequence[Paid]) -> list[str]:
        """Return the first reasons of a day's users in the order in which they take places."""
        ordered = sorted(of_day, key=lambda one: (one.paid_at, one.trade_no))
        by_user: dict[str, Paid] = {}
        for one in ordered:
            by_user.setdefault(one.user_id, one)
        for one in reversed(ordered):
            if not self.reason(one):
                by_user[one.user_id] = one
        rank = ("", *ORDER)
        places = sorted(by_user.values(), key=lambda one: (rank.index(self.reason(one)), one.paid_at, one.trade_no))
        return [self.reason(one) for one in places]

    def _incentives(self, losses: defaultdict[tuple[str, str, str], Loss]) -> None:
        transaction = self._policy.transaction
        for one in self._known:
            reason, key = self.reason(one), (one.device_sn, month_of(local_day(one.paid_at)))
            kept = one.actual_paid_fen - self._refunded(one)
            brings = {"": one.amount_fen - self._refunded(one), "no_actual_payment": one.amount_fen,
                      "refunded_in_full": one.actual_paid_fen}.get(reason, kept)  # fmt: skip
            would, brought = (
                min(fen * transaction.rate_per_mille, transaction.cap_fen * 1_000) if self._in_transactions(one) else 0
                for fen in (brings, kept)
            )
            if reason:
                losses[*key, reason] += Loss(sales=1, incentive_millifen=would)
                continue
            self.incentive[key] += brought
            if would > brought:
                losses[*key, "coupons"] += Loss(sales=1, incentive_millifen=would - brought)


def _lose(losses: defaultdict[tuple[str, str, str], Loss], device_sn: str, month: str, reason: str, fen: int) -> None:
    if fen:
        by_cap = reason in ("month_short", "total_cap", "daily_cap")
        losses[device_sn, month, reason] += Loss(sales=1 if by_cap else 0, users=1, device_fen=fen)
