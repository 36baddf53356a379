"""The live progress on a desk's own file: what it shows, and that no kept month outlives a change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from desktop.domain.errors import OperatorError
from desktop.domain.policy import Policy, parse_policy
from desktop.services.incentive_views import Figures, ProgressView
from tests.helpers.progress_model import (
    POLICY_TABLE,
    Paid,
    Shape,
    add_aftermath,
    add_paid,
    at,
    lay_ground,
    small_policy,
)
from tests.helpers.settlement_cases import KEY, add_refund

MAY_NOON = at("2026-05-07 12:30:00")


@dataclass
class Desk:
    writer: Store
    live: Incentives
    path: Path

    def sell(self, user_id: str, when: str, **more: object) -> None:
        number = self.writer.value("SELECT count(*) FROM transactions")
        add_paid(self.writer, Paid(trade_no=f"T{number}", user_id=user_id, paid_at=at(when), **more))  # type: ignore[arg-type]

    def view(self, as_of: datetime = MAY_NOON) -> ProgressView:
        return self.live.progress(as_of, range(5))

    def with_policy(self, policy: Policy | None, device_sn: str = "D1") -> Incentives:
        return Incentives(open_reader(self.path, KEY), policy, device_sn)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    writer = open_writer(path, KEY)
    writer.run("PRAGMA foreign_keys=OFF")
    lay_ground(writer, Shape())
    made = Desk(writer=writer, live=Incentives(open_reader(path, KEY), small_policy(), "D1"), path=path)
    yield made
    made.live.close()
    writer.close()


def test_a_day_shows_its_users_and_what_is_accrued_before_the_month_qualifies(desk: Desk) -> None:
    desk.sell("a", "2026-05-07 12:00:00")
    desk.sell("a", "2026-05-07 12:10:00")
    desk.sell("b", "2026-05-07 12:20:00")
    view = desk.view()
    assert (view.outside, view.device_sn, view.day, view.month) == (None, "D1", date(2026, 5, 7), "2026-05")
    assert (view.today_users, view.today_users_cap, view.month_users, view.month_users_min) == (2, 2, 2, 3)
    assert view.today == view.month_figures == view.period == Figures(accrued_fen=200, qualified_fen=0)
    assert view.serving_days_left == 16
    desk.sell("c", "2026-05-07 12:25:00")
    assert desk.view().today == Figures(accrued_fen=250, qualified_fen=250)  # the day's cap


def test_a_month_that_fell_short_earns_nothing_and_uses_up_nothing(desk: Desk) -> None:
    for day in range(10, 20):
        desk.sell("a", f"2026-04-{day} 12:00:00")
        desk.sell("b", f"2026-04-{day} 12:00:00")
    assert desk.view(at("2026-04-30 20:00:00")).period == Figures(accrued_fen=1_300, qualified_fen=0)
    for user in "abc":
        desk.sell(user, "2026-05-07 12:00:00")
    assert desk.view().period == Figures(accrued_fen=250, qualified_fen=250)


def test_the_total_cap_cuts_the_day_that_crosses_it(desk: Desk) -> None:
    for day in range(1, 7):
        for user in "abc":
            desk.sell(user, f"2026-05-0{day} 12:00:00")
    assert desk.view(at("2026-05-05 13:00:00")).today == Figures(accrued_fen=250, qualified_fen=250)
    view = desk.view(at("2026-05-06 13:00:00"))
    assert view.today == Figures(accrued_fen=50, qualified_fen=50)
    assert view.period == Figures(accrued_fen=1_300, qualified_fen=1_300)
    assert view.period_cap_fen == 1_300


def _april_that_qualifies(desk: Desk) -> None:
    for user in "abc":
        desk.sell(user, "2026-04-10 12:00:00")
    assert desk.view().period == Figures(accrued_fen=250, qualified_fen=250)  # April is kept from here on


def test_a_refund_of_a_month_that_is_over_takes_it_back(desk: Desk) -> None:
    _april_that_qualifies(desk)
    add_refund(desk.writer, "R1", "T0", "2026-05-07T12:00:00+08:00", 1_200)
    assert desk.view().period == Figures(accrued_fen=0, qualified_fen=0)
    assert desk.view(at("2026-05-07 11:59:00")).period == Figures(accrued_fen=250, qualified_fen=250)


def test_a_refund_in_doubt_changes_nothing_until_it_is_known(desk: Desk) -> None:
    _april_that_qualifies(desk)
    add_refund(desk.writer, "R1", "T0", "2026-04-01T12:00:00+08:00", 1_200, "IN_DOUBT")
    assert desk.view().period.qualified_fen == 250
    desk.writer.run("UPDATE refunds SET state = 'REFUNDED'")
    assert desk.view().period.qualified_fen == 0


def test_a_determination_takes_back_and_counts_from_its_instant(desk: Desk) -> None:
    _april_that_qualifies(desk)
    risky = Paid(trade_no="T1", paid_at=at("2026-04-10 12:00:00"), risk_at=at("2026-05-07 12:00:00"))
    add_aftermath(desk.writer, risky)
    assert desk.view(at("2026-05-07 11:00:00")).period.qualified_fen == 250
    assert desk.view().period.qualified_fen == 0


def test_a_sale_that_arrives_late_counts_in_its_own_month(desk: Desk) -> None:
    for user in "ab":
        desk.sell(user, "2026-04-10 12:00:00")
    assert desk.view().period.qualified_fen == 0
    desk.sell("c", "2026-04-11 12:00:00")  # paid offline, charged later
    assert desk.view().period == Figures(accrued_fen=300, qualified_fen=300)


def test_credit_voids_a_month_late(desk: Desk) -> None:
    _april_that_qualifies(desk)
    desk.sell("d", "2026-04-12 12:00:00", amount_fen=90_000, actual_paid_fen=90_000, credit_paid_fen=90_000)
    assert desk.view().period == Figures(accrued_fen=0, qualified_fen=0)


def test_a_changed_agreement_recounts_what_was_kept(desk: Desk) -> None:
    _april_that_qualifies(desk)
    ended = at("2026-04-01 00:00:00")
    desk.writer.run("UPDATE customers SET agreement_ended_us = ?", (int(ended.timestamp()) * 1_000_000,))
    view = desk.view()
    assert view.period.qualified_fen == 0
    assert view.outside is not None
    assert (view.outside.code, view.outside.facts["cause"]) == ("progress.not_in_programme", "agreement_ended")


@pytest.mark.parametrize(
    ("statement", "when", "code", "cause"),
    [
        ("UPDATE devices SET manufacturer = 'Nobody'", "2026-05-07", "progress.not_in_programme", "device"),
        ("UPDATE devices SET activated_on = '2026-02-28'", "2026-05-07", "progress.not_in_programme", "device"),
        (
            "UPDATE devices SET activated_on = '2026-05-08'",
            "2026-05-07",
            "progress.not_in_programme",
            "not_yet_activated",
        ),
        ("UPDATE customers SET industry = 'mining'", "2026-05-07", "progress.not_in_programme", "industry_not_covered"),
        ("SELECT 1", "2026-06-21", "progress.outside_window", None),
        ("SELECT 1", "2026-03-04", "progress.before_policy", None),
        ("DELETE FROM devices", "2026-05-07", "progress.no_device", None),
    ],
)
def test_it_says_why_nothing_can_be_earned(desk: Desk, statement: str, when: str, code: str, cause: str | None) -> None:
    desk.writer.run(statement)
    outside = desk.view(at(f"{when} 12:00:00")).outside
    assert outside is not None
    assert (outside.code, outside.facts.get("cause")) == (code, cause)


def test_without_a_policy_or_with_one_of_another_clock(desk: Desk) -> None:
    live = desk.with_policy(None)
    outside = live.progress(MAY_NOON, range(5)).outside
    live.close()
    assert outside is not None and outside.code == "progress.no_policy"
    live = desk.with_policy(parse_policy({**POLICY_TABLE, "timezone": "Europe/Vienna"}))
    with pytest.raises(OperatorError, match=r"policy\.other_timezone"):
        live.progress(MAY_NOON, range(5))
    live.close()


def test_without_a_name_it_tells_of_the_device_seen_last(desk: Desk) -> None:
    live = desk.with_policy(small_policy(), "")
    assert live.progress(MAY_NOON, range(5)).device_sn == "D2"
    live.close()


def test_its_connection_can_write_nothing(desk: Desk) -> None:
    reader = open_reader(desk.path, KEY)
    live = Incentives(reader, small_policy())
    with pytest.raises(OperatorError, match=r"home\.not_writable"):
        reader.run("DELETE FROM transactions")
    live.close()


def test_what_the_provider_stated_is_the_third_figure(desk: Desk) -> None:
    desk.sell("a", "2026-05-07 12:00:00")
    days = '{"days": [{"date": "2026-05-06", "granted_fen": 70}, {"date": "2026-05-07", "granted_fen": 80}]}'
    stated = [
        ("S1", "D1", "2026-04", 900, "", "small"),
        ("S2", "D1", "2026-04", 800, "", "small"),  # the later one counts
        ("S1", "D1", "2026-05", 150, days, "small"),
        ("S1", "D2", "2026-05", 999, "", "small"),
        ("S3", "D1", "2026-05", 999, "", "another"),
    ]
    assert desk.view().period.confirmed_fen is None
    for row in stated:
        desk.writer.run(
            "INSERT INTO provider_statements (source, received_at, kind, subject, month, fen, detail, policy_id)"
            " VALUES (?, '', 'device', ?, ?, ?, ?, ?)",
            row,
        )
    view = desk.view()
    confirmed = [figures.confirmed_fen for figures in (view.today, view.month_figures, view.period)]
    assert confirmed == [80, 150, 950]
    later = desk.view(at("2026-05-08 12:00:00"))
    assert (later.today.confirmed_fen, later.month_figures.confirmed_fen) == (None, 150)
