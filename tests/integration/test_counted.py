"""Counted months follow the ledger: across restarts, clocks that disagree, and facts taken away."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage import counted
from desktop.adapters.storage.counted import keep
from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.rules import settle
from desktop.domain.policy import Policy
from tests.helpers.progress_model import Paid, Shape, add_aftermath, add_paid, at, lay_ground, small_policy
from tests.helpers.settlement_cases import KEY, add_refund

NOON = at("2026-05-07 12:30:00")


@dataclass
class Desk:
    writer: Store
    path: Path
    policy: Policy = field(default_factory=small_policy)
    live: Incentives | None = None

    def sell(self, user_id: str, when: datetime, **more: object) -> str:
        number = f"T{self.writer.value('SELECT count(*) FROM transactions')}"
        add_paid(self.writer, Paid(trade_no=number, user_id=user_id, paid_at=when, **more))  # type: ignore[arg-type]
        return number

    def equals_settle(self, as_of: datetime) -> int:
        """Hold the live figures against `settle`; return how many months were ever counted whole."""
        if self.live is None:
            self.live = Incentives(open_reader(self.path, KEY), self.policy, "D1")
        view = self.live.progress(as_of, range(5))
        device = next(each for each in settle(self.writer, self.policy, as_of, "").document["devices"]
                      if each["device_sn"] == "D1")  # fmt: skip
        months = {month["month"]: month for month in device["months"]}
        days = {day["date"]: day for month in device["months"] for day in month["days"]}
        assert view.period.qualified_fen == device["granted_fen"]
        assert view.month_users == months.get(view.month, {"distinct_users": 0})["distinct_users"]
        assert view.today_users == days.get(view.day.isoformat(), {"users": 0})["users"]
        return self.live.counted_whole()

    def start_anew(self) -> None:
        assert self.live is not None
        for kept in self.live.kept():
            keep(self.writer, kept)
        self.live.close()
        self.live = None


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    writer = open_writer(path, KEY)
    writer.run("PRAGMA foreign_keys=OFF")
    lay_ground(writer, Shape())
    made = Desk(writer, path)
    for user in "abc":
        made.sell(user, at("2026-04-10 12:00:00"))
        made.sell(user, at("2026-05-06 12:00:00"))
    yield made
    if made.live is not None:
        made.live.close()
    writer.close()


def test_sales_refunds_and_determinations_are_followed_without_counting_a_month_again(desk: Desk) -> None:
    assert desk.equals_settle(NOON) == 2
    trade_no = desk.sell("d", NOON)
    assert desk.equals_settle(NOON) == 2
    add_refund(desk.writer, "R1", trade_no, "2026-05-07T12:30:00+08:00", 1_200)
    assert desk.equals_settle(NOON) == 2
    late = desk.sell("e", at("2026-04-20 12:00:00"))
    assert desk.equals_settle(NOON) == 2
    add_aftermath(desk.writer, Paid(trade_no=late, paid_at=NOON, risk_at=NOON))
    assert desk.equals_settle(NOON) == 2


def test_what_was_kept_is_gone_on_from(desk: Desk) -> None:
    desk.equals_settle(NOON)
    desk.start_anew()
    desk.sell("d", NOON)
    add_refund(desk.writer, "R1", "T0", "2026-05-07T12:00:00+08:00", 1_200)
    assert desk.equals_settle(NOON) == 0
    desk.start_anew()
    assert desk.equals_settle(NOON + timedelta(days=40)) == 0


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE customers SET industry = 'mining'",
        "UPDATE devices SET activated_on = '2026-05-01'",
        "UPDATE customers SET agreement_ended_us = 0",
    ],
)
def test_on_other_ground_nothing_kept_is_used(desk: Desk, change: str) -> None:
    desk.equals_settle(NOON)
    desk.start_anew()
    desk.writer.run(change)
    assert desk.equals_settle(NOON) == 2


def test_another_policy_uses_nothing_of_this_one(desk: Desk) -> None:
    desk.equals_settle(NOON)
    desk.start_anew()
    desk.policy = small_policy(manufacturers=["Nobody"])
    assert desk.equals_settle(NOON) == 2


@pytest.mark.parametrize("kept", [False, True])
def test_a_terminal_whose_clock_is_ahead(desk: Desk, kept: bool) -> None:
    desk.equals_settle(NOON)
    trade_no = desk.sell("d", NOON + timedelta(seconds=3))
    add_refund(desk.writer, "R1", trade_no, "2026-05-07T12:31:00+08:00", 1_200)
    add_aftermath(desk.writer, Paid(trade_no="T1", paid_at=NOON, risk_at=NOON + timedelta(minutes=2)))
    assert desk.equals_settle(NOON) == 2
    if kept:
        desk.start_anew()
    for later_s in (1, 3, 30, 59, 60, 119, 120):
        assert desk.equals_settle(NOON + timedelta(seconds=later_s)) == (0 if kept else 2)


def test_a_sale_still_to_come_when_everything_is_counted(desk: Desk) -> None:
    desk.sell("d", NOON + timedelta(seconds=3))
    desk.equals_settle(NOON)
    desk.equals_settle(NOON + timedelta(seconds=3))


def test_a_clock_that_goes_back_counts_anew(desk: Desk) -> None:
    desk.sell("d", NOON)
    desk.equals_settle(NOON)
    assert desk.equals_settle(NOON - timedelta(seconds=1)) == 4
    desk.equals_settle(at("2026-04-30 23:59:59"))
    desk.equals_settle(NOON)


@pytest.mark.parametrize(
    "taken_away",
    [
        "DELETE FROM refunds",
        "UPDATE refunds SET actual_refunded_fen = 1",
        "UPDATE refunds SET state = 'IN_DOUBT'",
        "UPDATE refunds SET refunded_us = refunded_us + 3600000000",
        "DELETE FROM determinations",
        "UPDATE determinations SET decided_us = decided_us + 3600000000",
        "INSERT OR REPLACE INTO determinations SELECT trade_no, kind, '', decided_us + 3600000000 FROM determinations",
        "DELETE FROM transactions WHERE trade_no = 'T4'",
        "UPDATE transactions SET amount_fen = 19, actual_paid_fen = 19 WHERE trade_no = 'T4'",
    ],
)
def test_something_known_is_taken_away(desk: Desk, taken_away: str) -> None:
    add_refund(desk.writer, "R1", "T0", "2026-05-07T12:00:00+08:00", 1_200)
    add_aftermath(desk.writer, Paid(trade_no="T3", paid_at=NOON, risk_at=NOON - timedelta(minutes=30)))
    desk.equals_settle(NOON)
    desk.writer.run(taken_away)
    desk.equals_settle(NOON)
    desk.start_anew()
    desk.equals_settle(NOON + timedelta(hours=2))


def test_credit_that_comes_over_the_limit_and_back(desk: Desk) -> None:
    assert desk.equals_settle(NOON) == 2
    desk.sell("d", NOON, amount_fen=90_000, actual_paid_fen=90_000, credit_paid_fen=90_000)
    assert desk.equals_settle(NOON) == 3
    desk.sell("e", NOON, amount_fen=90_000, actual_paid_fen=90_000)
    assert desk.equals_settle(NOON) == 4
    desk.sell("f", NOON)
    assert desk.equals_settle(NOON) == 4


def test_very_many_payers_at_once_are_one_month(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counted, "MOST_PAYERS", 3)
    desk.equals_settle(NOON)
    for user in "defg":
        desk.sell(user, NOON)
    assert desk.equals_settle(NOON) == 3


def test_months_are_caught_up_one_at_a_time_the_latest_first(desk: Desk) -> None:
    desk.sell("a", at("2026-03-20 12:00:00"))
    live = Incentives(open_reader(desk.path, KEY), desk.policy, "D1")
    assert [live.catch_up(NOON) for _ in range(4)] == [True, True, False, False]
    assert live.counted_whole() == 3
    desk.sell("b", at("2026-03-20 12:00:00"))
    desk.live = live
    assert desk.equals_settle(NOON) == 3
