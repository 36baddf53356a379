"""Payments as the relations that the settlement's SQL texts read."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from desktop.domain.instants import epoch_us, local_day, month_of
from desktop.domain.policy import Policy
from tests.helpers.portable_sql import Relations, relations
from tests.helpers.progress_model import Paid, Shape

MEALS = ((11 * 60, 13 * 60),)
PRICES = (1_200, 3_000)


def relations_of(policy: Policy, shape: Shape, paid: Sequence[Paid], as_of: datetime) -> Relations:
    """Return the relations of payments on the shape's devices, with one meal at noon and two prices."""
    days = sorted({local_day(one.paid_at) for one in paid})
    return relations(
        policy,
        as_of,
        customers=[
            (customer_id, "education.k12", epoch_us(ended_at) if ended_at else None, "realtime")
            for customer_id, ended_at in shape.customers.items()
        ],
        devices=[
            (device_sn, "C1", "OrbitPay", "Orbbec", "alipay", activated_on)
            for device_sn, activated_on in shape.devices.items()
        ],
        transactions=[
            (one.trade_no, one.device_sn, one.customer_id, one.user_id, epoch_us(one.paid_at),
             local_day(one.paid_at).isoformat(), month_of(local_day(one.paid_at)), one.amount_fen, one.actual_paid_fen,
             one.credit_paid_fen, one.product, one.provider_pid)
            for one in paid
        ],
        refunds=[(one.trade_no, epoch_us(when), fen) for one in paid for when, fen in one.refunds],
        determinations=[(one.trade_no, "risk", epoch_us(one.risk_at)) for one in paid if one.risk_at is not None],
        days=[(day.isoformat(), _midnight(day), _midnight(day + timedelta(days=1))) for day in days],
        meals=MEALS,
        prices=[(fen,) for fen in PRICES],
    )  # fmt: skip


def _midnight(day: object) -> int:
    return epoch_us(datetime.fromisoformat(f"{day}T{time():%H:%M:%S}+08:00"))
