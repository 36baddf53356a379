"""Losses by reason: for any sales, money granted and money lost add up to what all sales would have brought."""

import os
from collections import Counter
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.losses_model import Loss, Recount
from tests.helpers.losses_rows import relations_of
from tests.helpers.portable_sql import on_sqlite
from tests.helpers.progress_model import Paid, Shape, at, small_policy

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))

FIRST = at("2026-03-03 00:00:00")
INSTANTS = st.integers(0, 60 * 4).map(lambda quarters: FIRST + timedelta(hours=6 * quarters))
CAPS = (
    {},
    {"total_cap_fen": 450},
    {"total_cap_fen": 300, "min_monthly_users": 1},
    {"min_monthly_users": 1},
    {"daily_cap_fen": 100, "min_monthly_users": 2},
    {"total_cap_fen": 730, "daily_cap_fen": 310, "min_monthly_users": 1},
)


@st.composite
def payments(draw: st.DrawFn) -> list[Paid]:
    # Few days, so that a day has many users and a month comes to its caps.
    days = draw(st.lists(st.integers(0, 110), min_size=1, max_size=6))
    return [draw(_payment(n, days)) for n in range(draw(st.integers(0, 40)))]


@st.composite
def _payment(draw: st.DrawFn, n: int, days: list[int]) -> Paid:
    paid_at = FIRST + timedelta(days=draw(st.sampled_from(days)), seconds=draw(st.integers(0, 86_399)))
    amount_fen = draw(st.sampled_from((19, 20, 1_200, 1_200, 6_000)))
    actual_fen = draw(st.sampled_from((amount_fen, amount_fen, amount_fen, amount_fen // 2, 0)))
    back_fen = draw(st.sampled_from((0, 0, 0, actual_fen, actual_fen // 2)))
    return Paid(
        trade_no=f"T{n:02}",
        device_sn=draw(st.sampled_from(("D1", "D1", "D2"))),
        customer_id=draw(st.sampled_from(("C1", "C1", "C1", "C2"))),
        user_id=draw(st.sampled_from("abcdefgh")),
        paid_at=paid_at,
        amount_fen=amount_fen,
        actual_paid_fen=actual_fen,
        credit_paid_fen=draw(st.sampled_from((0, 0, actual_fen))),
        product=draw(st.sampled_from(("authorised_payment",) * 9 + ("barcode",))),
        provider_pid=draw(st.sampled_from(("P1",) * 6 + ("P2",))),
        refunds=((paid_at + timedelta(days=draw(st.integers(0, 40))), back_fen),) if back_fen else (),
        risk_at=draw(st.one_of(st.none(), st.none(), st.none(), INSTANTS)),
    )


@settings(max_examples=60 * ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    paid=payments(),
    as_of=st.one_of(INSTANTS, st.just(at("2026-07-31 12:00:00"))),
    ended_at=st.one_of(st.none(), st.none(), INSTANTS),
    caps=st.sampled_from(CAPS),
)
def test_losses_and_grants_are_what_all_sales_would_have_brought(
    paid: list[Paid], as_of: datetime, ended_at: datetime | None, caps: dict[str, int]
) -> None:
    policy = small_policy(**caps)
    shape = Shape(customers={"C1": ended_at, "C2": None})
    model = Recount(policy, shape, paid, as_of)
    with on_sqlite(relations_of(policy, shape, paid, as_of)) as engine:
        lost: Counter[tuple[str, str]] = Counter()
        found: dict[tuple[str, str, str], Loss] = {}
        for device_sn, month, reason, *sums in engine.rows(
            "SELECT device_sn, paid_month, reason, SUM(sales), SUM(users), SUM(device_fen), SUM(incentive_millifen)"
            " FROM losses GROUP BY device_sn, paid_month, reason"
        ):
            found[device_sn, month, reason] = Loss(*sums)
            lost[device_sn, month] += sums[2]
        granted = Counter(
            {
                (device_sn, month): fen
                for device_sn, month, fen in engine.rows(
                    "SELECT device_sn, paid_month, SUM(granted_fen) FROM device_grants GROUP BY device_sn, paid_month"
                )
            }
        )
        waits = engine.rows("SELECT DISTINCT paid_month FROM losses WHERE waits = 1")
        millifen = engine.rows(
            "SELECT device_sn, paid_month, SUM(incentive_millifen) FROM incentives GROUP BY device_sn, paid_month"
        )
    assert found == model.losses
    assert +granted == +model.granted
    came = Counter({key: users * policy.device.fen_per_user_day for key, users in model.user_days().items()})
    assert granted + lost == came
    assert {(device_sn, month): fen for device_sn, month, fen in millifen if fen} == +model.incentive
    assert set(waits) <= {(f"{as_of:%Y-%m}",)}
