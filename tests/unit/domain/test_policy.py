"""A policy file is read strictly: each field's fault has its own code and names the field."""

import copy
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.policy import Window, parse_policy
from tests.helpers.progress_model import POLICY_TABLE


def changed(path: str, value: Any) -> dict[str, Any]:
    table = copy.deepcopy(POLICY_TABLE)
    *folders, key = path.split(".")
    place = table
    for folder in folders:
        place = place[folder]
    if value is ...:
        del place[key]
    else:
        place[key] = value
    return table


def test_a_whole_policy_is_read() -> None:
    policy = parse_policy(changed("provider_agreement_ended_at", "2026-08-15T12:00:00+08:00"))
    assert policy.policy_id == "small"
    assert policy.provider_agreement_ended_at == datetime(2026, 8, 15, 4, tzinfo=UTC)
    assert policy.device.assessment_window == Window(first=date(2026, 3, 5), last=date(2026, 6, 20))
    assert policy.device.users_cap == 2
    assert policy.validity.industries == ("education.k12",)


def test_a_window_holds_its_first_and_last_day() -> None:
    window = Window(first=date(2026, 3, 5), last=date(2026, 6, 20))
    assert date(2026, 3, 5) in window and date(2026, 6, 20) in window
    assert date(2026, 3, 4) not in window and date(2026, 6, 21) not in window
    assert "2026-03-05" not in window


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("id", ..., "policy.missing"),
        ("device.daily_cap_fen", ..., "policy.missing"),
        ("validity", ..., "policy.missing"),
        ("device", 3, "policy.wrong_type"),
        ("colour", "red", "policy.unknown_key"),
        ("device.min_users", 60, "policy.unknown_key"),
        ("id", 7, "policy.wrong_type"),
        ("id", " ", "policy.empty"),
        ("timezone", "Mars/Olympus", "policy.timezone"),
        ("timezone", "../etc/passwd", "policy.timezone"),
        ("provider_agreement_ended_at", "2026-08-15T12:00:00", "policy.not_an_instant"),
        ("device.activation_window", ["2026-03-01"], "policy.wrong_type"),
        ("device.activation_window", "2026-03-01", "policy.wrong_type"),
        ("device.activation_window", ["2026-03-01", "2026-02-30"], "policy.not_a_day"),
        ("device.activation_window", ["2026-03-01", "20260401"], "policy.not_a_day"),
        ("device.activation_window", ["2026-03-01", 5], "policy.not_a_day"),
        ("device.activation_window", ["2026-03-02", "2026-03-01"], "policy.window"),
        ("device.manufacturers", [], "policy.empty"),
        ("device.manufacturers", ["A", ""], "policy.empty"),
        ("device.manufacturers", ["A", "B", "A"], "policy.repeated"),
        ("device.manufacturers", "A", "policy.wrong_type"),
        ("device.manufacturers", ["A", 1], "policy.wrong_type"),
        ("device.min_monthly_users", "60", "policy.wrong_type"),
        ("device.min_monthly_users", 60.0, "policy.wrong_type"),
        ("device.min_monthly_users", True, "policy.wrong_type"),
        ("device.min_monthly_users", -1, "policy.out_of_range"),
        ("device.fen_per_user_day", 0, "policy.out_of_range"),
        ("device.total_cap_fen", 10**15, "policy.out_of_range"),
        ("transaction.rate_per_mille", 1001, "policy.out_of_range"),
        ("transaction.rounding", "up", "policy.not_one_of"),
        ("validity.credit_share_by", "sum", "policy.not_one_of"),
        ("validity.credit_share_limit_percent", 101, "policy.out_of_range"),
    ],
)
def test_a_fault_is_named_by_its_field(path: str, value: Any, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        parse_policy(changed(path, value))
    assert caught.value.code == code
    assert caught.value.facts["key"] == path


def test_days_may_be_dates_of_toml() -> None:
    policy = parse_policy(changed("transaction.window", [date(2026, 3, 1), date(2026, 3, 31)]))
    assert policy.transaction.window == Window(first=date(2026, 3, 1), last=date(2026, 3, 31))


def test_both_readings_of_each_choice() -> None:
    policy = parse_policy(changed("transaction.rounding", "half_up"))
    assert (policy.transaction.rounding, policy.validity.credit_share_by) == ("half_up", "amount")
    assert parse_policy(changed("validity.credit_share_by", "count")).validity.credit_share_by == "count"
