"""The live progress equals a plain recount, whatever arrives in whatever order, asked at whatever moment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from tests.helpers.progress_model import Paid, Shape, add_aftermath, add_paid, at, lay_ground, recount, small_policy
from tests.helpers.settlement_cases import KEY

FIRST = at("2026-02-27 00:00:00")
INSTANTS = st.integers(0, 130 * 24 * 2).map(lambda half_hours: FIRST + timedelta(minutes=30 * half_hours))
MARCH = st.integers(0, 40).map(lambda days: FIRST + timedelta(days=days, hours=12))


@st.composite
def payments(draw: st.DrawFn) -> list[Paid]:
    count = draw(st.integers(0, 30))
    return [draw(_payment(n)) for n in range(count)]


@st.composite
def _payment(draw: st.DrawFn, n: int) -> Paid:
    paid_at = draw(st.one_of(MARCH, INSTANTS))
    amount_fen = draw(st.sampled_from((19, 20, 1_200)))
    actual_fen = draw(st.sampled_from((amount_fen, amount_fen, amount_fen, amount_fen - 1, 0)))
    refunds: list[tuple[datetime, int]] = []
    left = actual_fen
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        fen = draw(st.sampled_from((left, left // 2)))
        if fen > 0:
            refunds.append((paid_at + timedelta(days=draw(st.integers(0, 40))), fen))
            left -= fen
    return Paid(
        trade_no=f"T{n}",
        device_sn=draw(st.sampled_from(("D1", "D1", "D2"))),
        customer_id=draw(st.sampled_from(("C1", "C1", "C1", "C2"))),
        user_id=draw(st.sampled_from("abcdef")),
        paid_at=paid_at,
        amount_fen=amount_fen,
        actual_paid_fen=actual_fen,
        credit_paid_fen=draw(st.sampled_from((0, 0, 0, actual_fen))),
        product=draw(st.sampled_from(("authorised_payment",) * 9 + ("barcode",))),
        provider_pid=draw(st.sampled_from(("P1",) * 9 + ("P2",))),
        refunds=tuple(refunds),
        risk_at=draw(st.one_of(st.none(), st.none(), st.none(), INSTANTS)),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    path = tmp_path_factory.mktemp("model") / "desk.db"
    store = open_writer(path, KEY)
    store.run("PRAGMA foreign_keys=OFF")
    store.run("PRAGMA synchronous=OFF")  # a test may lose its file
    yield store, path
    store.close()


def _empty(store: Store) -> None:
    for table in ("transactions", "refunds", "determinations", "devices", "customers"):
        store.run(f"DELETE FROM {table}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    paid=payments(),
    order=st.randoms(use_true_random=False),
    moments=st.lists(st.one_of(MARCH, INSTANTS), min_size=1, max_size=4),
    ended_at=st.one_of(st.none(), INSTANTS),
    caps=st.sampled_from(({}, {"total_cap_fen": 450}, {"min_monthly_users": 1}, {"daily_cap_fen": 100})),
)
def test_any_order_of_arrival_gives_what_a_recount_gives(
    desk: tuple[Store, Path],
    paid: list[Paid],
    order: Random,
    moments: list[datetime],
    ended_at: datetime | None,
    caps: dict[str, int],
) -> None:
    store, path = desk
    policy = small_policy(**caps)
    shape = Shape(customers={"C1": ended_at, "C2": None})
    _empty(store)
    lay_ground(store, shape)
    arrivals = [(False, one) for one in paid] + [(True, one) for one in paid]
    order.shuffle(arrivals)
    lives = {device_sn: Incentives(open_reader(path, KEY), policy, device_sn) for device_sn in shape.devices}
    seen: dict[str, Paid] = {}
    after: set[str] = set()
    try:
        for step, (aftermath, one) in enumerate(arrivals):
            if aftermath:
                add_aftermath(store, one)
                after.add(one.trade_no)
            else:
                add_paid(store, one)
                seen[one.trade_no] = one
            if step % 7 == 0 or step == len(arrivals) - 1:
                facts = [
                    fact if fact.trade_no in after else replace(fact, refunds=(), risk_at=None)
                    for fact in seen.values()
                ]
                for device_sn, live in lives.items():
                    for as_of in moments:
                        view = live.progress(as_of, range(7))
                        told = (view.today_users, view.month_users, view.today, view.month_figures, view.period)
                        assert told == recount(policy, shape, facts, device_sn, as_of)
                        for figures in told[2:]:
                            assert figures.accrued_fen >= figures.qualified_fen  # type: ignore[union-attr]
    finally:
        for live in lives.values():
            live.close()
