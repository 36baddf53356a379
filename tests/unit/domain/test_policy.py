"""A policy file is read strictly: each field's fault has its own code and names the field."""

import copy
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.policy import Window, parse_policy, policy_faults
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
        ("device.daily_cap_fen", 0, "policy.cap_zero"),
        ("device.total_cap_fen", 0, "policy.cap_zero"),
        ("transaction.cap_fen", 0, "policy.cap_zero"),
        ("device.daily_cap_fen", 99, "policy.cap_below_user_day"),
        ("version", 0, "policy.out_of_range"),
        ("version", "1", "policy.wrong_type"),
        ("applies", 3, "policy.wrong_type"),
        ("clauses", "II.6.g", "policy.wrong_type"),
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


def test_every_fault_of_a_file_is_listed_in_the_order_of_reading() -> None:
    table = changed("device.daily_cap_fen", 0)
    table["timezone"] = "Mars/Olympus"
    table["device"]["min_users"] = 60
    table["transaction"]["window"] = ["2026-03-31", "2026-03-01"]
    del table["validity"]
    assert [(fault.code, fault.facts["key"]) for fault in policy_faults(table)] == [
        ("policy.timezone", "timezone"),
        ("policy.window", "transaction.window"),
        ("policy.cap_zero", "device.daily_cap_fen"),
        ("policy.unknown_key", "device.min_users"),
        ("policy.missing", "validity"),
    ]
    assert [fault.facts.get("key") for fault in policy_faults({})] == [
        "id", "timezone", "provider_pid", "provider_agreement_ended_at", "device", "transaction", "validity",
    ]  # fmt: skip
    assert policy_faults(POLICY_TABLE) == ()


def test_a_cap_that_one_user_fills_is_a_cap() -> None:
    assert parse_policy(changed("device.daily_cap_fen", 100)).device.users_cap == 1


def test_without_the_further_keys_a_policy_is_the_first_version_for_all_from_its_first_day_to_its_last() -> None:
    policy = parse_policy(POLICY_TABLE)
    assert (policy.version, policy.device_sns, dict(policy.clauses)) == (1, (), {})
    assert policy.applies == Window(first=date(2026, 3, 1), last=date(2026, 6, 30))
    assert policy.in_force("any", date(2026, 6, 30)) and not policy.in_force("any", date(2026, 7, 1))


def test_a_policy_in_force_for_a_while_judges_only_those_days() -> None:
    applies = {"window": ["2026-03-10", "2026-05-31"], "device_sns": ["D1"]}
    policy = parse_policy({**POLICY_TABLE, "version": 2, "applies": applies, "clauses": {"II.6.g": "too little"}})
    assert policy.device.assessment_window == Window(first=date(2026, 3, 10), last=date(2026, 5, 31))
    assert policy.transaction.window == Window(first=date(2026, 3, 10), last=date(2026, 3, 31))
    assert policy.device.activation_window == Window(first=date(2026, 3, 1), last=date(2026, 6, 30))
    assert policy.in_force("D1", date(2026, 3, 10)) and not policy.in_force("D2", date(2026, 3, 10))
    assert (policy.version, policy.clauses["II.6.g"]) == (2, "too little")


@pytest.mark.parametrize(
    ("applies", "code", "key"),
    [
        ({"window": ["2026-04-01", "2026-05-31"]}, "policy.applies_outside", "transaction.window"),
        ({"window": ["2026-03-01", "2026-03-04"]}, "policy.applies_outside", "device.assessment_window"),
        ({"window": ["2026-03-01"]}, "policy.wrong_type", "applies.window"),
        ({"device_sns": ["D1", "D1"]}, "policy.repeated", "applies.device_sns"),
        ({"device_sns": ["D1", " "]}, "policy.empty", "applies.device_sns"),
        ({"devices": ["D1"]}, "policy.unknown_key", "applies.devices"),
    ],
)
def test_what_it_applies_to_is_read_as_strictly(applies: dict[str, Any], code: str, key: str) -> None:
    (fault,) = policy_faults({**POLICY_TABLE, "applies": applies})
    assert (fault.code, fault.facts["key"]) == (code, key)


def test_the_policys_own_words_are_texts() -> None:
    (fault,) = policy_faults({**POLICY_TABLE, "clauses": {"I.1": "words", "I.2": 7}})
    assert (fault.code, fault.facts["key"]) == ("policy.wrong_type", "clauses.I.2")
