"""After every single event the live progress equals `settle` and a plain recount, in whatever order things arrive, at
whatever moment it is asked, and whether or not the desk was started anew in between."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.adapters.storage.counted import keep
from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.rules import settle
from desktop.domain.instants import epoch_us, format_instant
from desktop.domain.policy import Policy
from desktop.services.incentive_views import ProgressView
from tests.helpers.progress_model import Paid, Shape, add_paid, at, lay_ground, recount, small_policy
from tests.helpers.settlement_cases import KEY, add_refund, insert

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))

FIRST = at("2026-02-27 00:00:00")
INSTANTS = st.integers(0, 130 * 24 * 2).map(lambda half_hours: FIRST + timedelta(minutes=30 * half_hours))
MARCH = st.integers(0, 40).map(lambda days: FIRST + timedelta(days=days, hours=12))


@st.composite
def payments(draw: st.DrawFn) -> list[Paid]:
    count = draw(st.integers(0, 20))
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


@dataclass(frozen=True, slots=True)
class Event:
    """One commit: `what` came of the payment, or of the desk itself."""

    what: str
    one: Paid | None = None
    refund: tuple[datetime, int] | None = None
    ended_at: datetime | None = None
    stated: tuple[str, int] = ("", 0)


@dataclass
class Facts:
    """Everything so far, as the plain recount reads it."""

    shape: Shape
    paid: dict[str, Paid] = field(default_factory=dict)
    refunds: dict[str, list[tuple[datetime, int]]] = field(default_factory=dict)
    risky: set[str] = field(default_factory=set)
    stated: dict[str, int] = field(default_factory=dict)

    def known(self) -> list[Paid]:
        return [
            replace(
                one,
                refunds=tuple(self.refunds.get(number, ())),
                risk_at=one.risk_at if number in self.risky else None,
            )
            for number, one in self.paid.items()
        ]


def _happens(store: Store, event: Event, facts: Facts) -> None:
    one = event.one
    match event.what:
        case "device":
            insert(store, "devices", [("D2", "C1", "OrbitPay", "Orbbec", "alipay", "M", "1", "2026-04-10", "D2")])
            facts.shape.devices["D2"] = "2026-04-10"
        case "ended":
            ended_us = None if event.ended_at is None else epoch_us(event.ended_at)
            store.run("UPDATE customers SET agreement_ended_us = ? WHERE customer_id = 'C1'", [ended_us])
            facts.shape.customers["C1"] = event.ended_at
        case "stated":
            month, fen = event.stated
            source = f"S{len(facts.stated)}-{fen}-{store.value('SELECT count(*) FROM provider_statements')}"
            store.run(
                "INSERT INTO provider_statements (source, received_at, kind, subject, month, fen, policy_id)"
                " VALUES (?, '', 'device', 'D1', ?, ?, 'small')",
                (source, month, fen),
            )
            facts.stated[month] = fen
        case "paid":
            assert one is not None
            add_paid(store, one)
            facts.paid[one.trade_no] = one
        case "refund":
            assert one is not None and event.refund is not None
            given = facts.refunds.setdefault(one.trade_no, [])
            given.append(event.refund)
            add_refund(store, f"R{len(given)}-{one.trade_no}", one.trade_no, format_instant(event.refund[0]),
                       event.refund[1])  # fmt: skip
        case "risk":
            assert one is not None and one.risk_at is not None
            at_text, at_us = format_instant(one.risk_at), epoch_us(one.risk_at)
            insert(store, "determinations", [(one.trade_no, "risk", at_text, at_us)])
            facts.risky.add(one.trade_no)


def _events(paid: list[Paid], ends: list[datetime | None], stated: list[tuple[str, int]]) -> list[Event]:
    return [
        Event("device"),
        *(Event("ended", ended_at=ended_at) for ended_at in ends),
        *(Event("stated", stated=each) for each in stated),
        *(Event("paid", one) for one in paid),
        *(Event("refund", one, refund=refund) for one in paid for refund in one.refunds),
        *(Event("risk", one) for one in paid if one.risk_at is not None),
    ]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    path = tmp_path_factory.mktemp("model") / "desk.db"
    store = open_writer(path, KEY)
    store.run("PRAGMA foreign_keys=OFF")
    store.run("PRAGMA synchronous=OFF")  # a test may lose its file
    yield store, path
    store.close()


def _empty(store: Store) -> None:
    for table in ("transactions", "refunds", "determinations", "devices", "customers", "provider_statements",
                  "incentive_changes", "counted_months"):  # fmt: skip
        store.run(f"DELETE FROM {table}")


@settings(max_examples=25 * ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    paid=payments(),
    order=st.randoms(use_true_random=False),
    moments=st.lists(st.one_of(MARCH, INSTANTS), min_size=1, max_size=3),
    restarts=st.sets(st.integers(0, 60), max_size=4),
    ends=st.lists(st.one_of(st.none(), INSTANTS), max_size=2),
    stated=st.lists(st.tuples(st.sampled_from(("2026-03", "2026-04", "2026-07")), st.integers(0, 900)), max_size=3),
    caps=st.sampled_from(({}, {"total_cap_fen": 450}, {"min_monthly_users": 1}, {"daily_cap_fen": 100})),
)
def test_after_every_event_it_is_what_settle_and_a_recount_give(
    desk: tuple[Store, Path],
    paid: list[Paid],
    order: Random,
    moments: list[datetime],
    restarts: set[int],
    ends: list[datetime | None],
    stated: list[tuple[str, int]],
    caps: dict[str, int],
) -> None:
    store, path = desk
    policy = small_policy(**caps)
    facts = Facts(Shape(devices={"D1": "2026-03-01"}))
    _empty(store)
    lay_ground(store, facts.shape)
    events = _events(paid, ends, stated)
    order.shuffle(events)
    lives: dict[str, Incentives] = {}
    try:
        for step, event in enumerate(events):
            _happens(store, event, facts)
            if step in restarts:
                _restart(store, lives)
            as_of = moments[step % len(moments)]
            document = settle(store, policy, as_of, "").document
            for device_sn in facts.shape.devices:
                if device_sn not in lives:
                    lives[device_sn] = Incentives(open_reader(path, KEY), policy, device_sn)
                view = lives[device_sn].progress(as_of, range(7))
                _equals_settle(view, document, device_sn)
                _equals_recount(view, policy, facts, device_sn)
    finally:
        for live in lives.values():
            live.close()


def _restart(store: Store, lives: dict[str, Incentives]) -> None:
    for live in lives.values():
        for kept in live.kept():
            keep(store, kept)
        live.close()
    lives.clear()


def _equals_settle(view: ProgressView, document: dict[str, Any], device_sn: str) -> None:
    device = next(device for device in document["devices"] if device["device_sn"] == device_sn)
    month: dict[str, Any] = next((month for month in device["months"] if month["month"] == view.month), {})
    day = next((day for day in month.get("days", ()) if day["date"] == view.day.isoformat()), {})
    assert view.period.qualified_fen == device["granted_fen"]
    assert view.month_figures.qualified_fen == month.get("granted_fen", 0)
    assert view.month_users == month.get("distinct_users", 0)
    assert (view.today_users, view.today.qualified_fen) == (day.get("users", 0), day.get("granted_fen", 0))


def _equals_recount(view: ProgressView, policy: Policy, facts: Facts, device_sn: str) -> None:
    stated = facts.stated if device_sn == "D1" else {}
    of_period = [fen for month, fen in stated.items() if month != "2026-07"]  # beyond the window
    assert view.month_figures.confirmed_fen == (stated.get(view.month) if view.month != "2026-07" else None)
    assert view.period.confirmed_fen == (sum(of_period) if of_period else None)
    told = [replace(figures, confirmed_fen=None) for figures in (view.today, view.month_figures, view.period)]
    counted = recount(policy, facts.shape, facts.known(), device_sn, view.as_of)
    assert (view.today_users, view.month_users, *told) == counted
    assert all(figures.accrued_fen >= figures.qualified_fen for figures in told)
