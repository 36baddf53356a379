"""The device subsidy told again in plain loops, to hold the SQL against; and small rows for both."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.domain.instants import epoch_us, format_instant, local_day, month_of
from desktop.domain.policy import Policy, parse_policy
from desktop.services.incentive_views import Figures
from tests.helpers.settlement_cases import add_customer, add_refund, insert

POLICY_TABLE: dict[str, Any] = {
    "id": "small",
    "timezone": "Asia/Shanghai",
    "provider_pid": "P1",
    "provider_agreement_ended_at": "",
    "device": {
        "activation_window": ["2026-03-01", "2026-06-30"],
        "assessment_window": ["2026-03-05", "2026-06-20"],
        "manufacturers": ["OrbitPay"],
        "camera_vendor": "Orbbec",
        "face_algorithm": "alipay",
        "min_monthly_users": 3,
        "fen_per_user_day": 100,
        "daily_cap_fen": 250,
        "total_cap_fen": 1_300,
    },
    "transaction": {
        "window": ["2026-03-01", "2026-03-31"],
        "rate_per_mille": 2,
        "cap_fen": 10,
        "rounding": "floor",
    },
    "validity": {
        "min_amount_fen": 20,
        "credit_share_limit_percent": 80,
        "credit_share_by": "amount",
        "industries": ["education.k12"],
        "product": "authorised_payment",
    },
}


def small_policy(**device: Any) -> Policy:
    return parse_policy({**POLICY_TABLE, "device": {**POLICY_TABLE["device"], **device}})


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """One transaction; refunds are (instant, fen), determinations an instant or None."""

    trade_no: str
    device_sn: str = "D1"
    customer_id: str = "C1"
    user_id: str = "u1"
    paid_at: datetime
    amount_fen: int = 1_200
    actual_paid_fen: int = 1_200
    credit_paid_fen: int = 0
    product: str = "authorised_payment"
    provider_pid: str = "P1"
    refunds: tuple[tuple[datetime, int], ...] = ()
    risk_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Devices by number with their day of activation, customers by id with their agreement's end."""

    devices: dict[str, str] = field(default_factory=lambda: {"D1": "2026-03-01", "D2": "2026-04-10"})
    customers: dict[str, datetime | None] = field(default_factory=lambda: {"C1": None, "C2": None})


def lay_ground(store: Store, shape: Shape) -> None:
    for customer_id, ended_at in shape.customers.items():
        add_customer(store, customer_id, ended_at=format_instant(ended_at) if ended_at else "")
    for device_sn, activated_on in shape.devices.items():
        insert(store, "devices", [(device_sn, "C1", "OrbitPay", "Orbbec", "alipay", "M", "1", activated_on, device_sn)])


def add_paid(store: Store, paid: Paid) -> None:
    day = local_day(paid.paid_at)
    insert(
        store,
        "transactions",
        [
            (
                paid.trade_no,
                f"O-{paid.trade_no}",
                paid.device_sn,
                paid.customer_id,
                paid.user_id,
                format_instant(paid.paid_at),
                epoch_us(paid.paid_at),
                day.isoformat(),
                month_of(day),
                paid.amount_fen,
                paid.actual_paid_fen,
                paid.credit_paid_fen,
                paid.product,
                paid.provider_pid,
            )
        ],
    )


def add_aftermath(store: Store, paid: Paid) -> None:
    """Write what came after the payment: refunds and a determination."""
    for n, (refunded_at, fen) in enumerate(paid.refunds):
        add_refund(store, f"R{n}-{paid.trade_no}", paid.trade_no, format_instant(refunded_at), fen)
    if paid.risk_at is not None:
        at = format_instant(paid.risk_at)
        insert(store, "determinations", [(paid.trade_no, "risk", at, epoch_us(paid.risk_at))])


def recount(
    policy: Policy, shape: Shape, paid: list[Paid], device_sn: str, as_of: datetime
) -> tuple[int, int, Figures, Figures, Figures]:
    """Return users of the day, users of the month, and the figures of the day, the month and the period."""
    known = [one for one in paid if one.paid_at <= as_of]
    voided = set()
    for key in {(one.customer_id, month_of(local_day(one.paid_at))) for one in known}:
        of_month = [one for one in known if (one.customer_id, month_of(local_day(one.paid_at))) == key]
        credit = sum(one.credit_paid_fen for one in of_month)
        if 100 * credit > policy.validity.credit_share_limit_percent * sum(one.actual_paid_fen for one in of_month):
            voided.add(key)
    users: dict[str, dict[str, set[str]]] = {}
    for one in known:
        day = local_day(one.paid_at)
        refunded_fen = sum(fen for at, fen in one.refunds if at <= as_of)
        ended_at = shape.customers[one.customer_id]
        if (
            one.device_sn == device_sn
            and day.isoformat() >= shape.devices[device_sn]
            and day in policy.device.assessment_window
            and one.amount_fen >= policy.validity.min_amount_fen
            and one.actual_paid_fen > refunded_fen
            and not (one.risk_at is not None and one.risk_at <= as_of)
            and not (ended_at is not None and one.paid_at >= ended_at)
            and (one.customer_id, month_of(day)) not in voided
            and one.provider_pid == policy.provider_pid
            and one.product == policy.validity.product
        ):
            users.setdefault(month_of(day), {}).setdefault(day.isoformat(), set()).add(one.user_id)
    today = local_day(as_of)
    accrued: dict[str, int] = {}
    qualified: dict[str, int] = {}
    for month in sorted(users):
        distinct = len(set().union(*users[month].values()))
        for day_text in sorted(users[month]):
            fen = min(len(users[month][day_text]) * policy.device.fen_per_user_day, policy.device.daily_cap_fen)
            qualifies = distinct >= policy.device.min_monthly_users
            if qualifies:
                qualified[day_text] = min(fen, policy.device.total_cap_fen - sum(qualified.values()))
            if qualifies or month == month_of(today):
                accrued[day_text] = min(fen, policy.device.total_cap_fen - sum(accrued.values()))
    this_month = users.get(month_of(today), {})

    def figures(prefix: str) -> Figures:
        return Figures(
            accrued_fen=sum(fen for day, fen in accrued.items() if day.startswith(prefix)),
            qualified_fen=sum(fen for day, fen in qualified.items() if day.startswith(prefix)),
        )

    return (
        len(this_month.get(today.isoformat(), ())),
        len(set().union(*this_month.values())) if this_month else 0,
        figures(today.isoformat()),
        figures(month_of(today)),
        figures(""),
    )


def at(text: str, **later: float) -> datetime:
    """Return an instant of Shanghai, `2026-03-09 12:00`."""
    return datetime.fromisoformat(f"{text}+08:00") + timedelta(**later)
