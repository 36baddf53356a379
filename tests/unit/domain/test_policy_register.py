"""Which of several policies judges a sale: by version, device and day, and never two of them."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.policy import Policy, parse_policy
from desktop.domain.policy_register import PolicyRegister, newest, overlaps
from tests.helpers.progress_model import POLICY_TABLE


def policy(policy_id: str, first: str, last: str, *device_sns: str, version: int = 1) -> Policy:
    device = {**POLICY_TABLE["device"], "assessment_window": [first, last]}
    transaction = {**POLICY_TABLE["transaction"], "window": [first, last]}
    applies: dict[str, Any] = {"window": [first, last], "device_sns": list(device_sns)}
    return parse_policy({**POLICY_TABLE, "id": policy_id, "version": version, "device": device,
                         "transaction": transaction, "applies": applies})  # fmt: skip


SPRING = policy("spring", "2026-03-01", "2026-05-31")
AUTUMN = policy("autumn", "2026-09-01", "2026-11-30", "D1", "D2")


@pytest.mark.parametrize(
    ("device_sn", "day", "policy_id"),
    [
        ("D1", "2026-02-28", None),
        ("D1", "2026-03-01", "spring"),
        ("D9", "2026-05-31", "spring"),
        ("D1", "2026-06-01", None),
        ("D2", "2026-09-01", "autumn"),
        ("D9", "2026-09-01", None),
        ("D1", "2026-12-01", None),
    ],
)
def test_at_most_one_is_in_force(device_sn: str, day: str, policy_id: str | None) -> None:
    found = PolicyRegister.of([AUTUMN, SPRING]).in_force(device_sn, date.fromisoformat(day))
    assert (found and found.policy_id) == policy_id


@pytest.mark.parametrize(
    ("device_sn", "day", "policy_id"),
    [
        ("D1", "2026-02-28", "spring"),  # the next to come
        ("D1", "2026-04-01", "spring"),
        ("D1", "2026-07-01", "spring"),  # the last that was
        ("D1", "2026-10-01", "autumn"),
        ("D1", "2027-01-01", "autumn"),
        ("D9", "2027-01-01", "spring"),
    ],
)
def test_which_is_shown(device_sn: str, day: str, policy_id: str) -> None:
    found = PolicyRegister.of([AUTUMN, SPRING]).shown(device_sn, date.fromisoformat(day))
    assert found is not None and found.policy_id == policy_id


def test_without_any_none_is_shown() -> None:
    assert PolicyRegister.of([]).shown("D1", date(2026, 3, 1)) is None
    assert PolicyRegister.of([AUTUMN]).shown("D9", date(2026, 10, 1)) is None


def test_the_policies_of_a_month_in_order() -> None:
    first, second = policy("b", "2026-03-01", "2026-03-15"), policy("a", "2026-03-16", "2026-03-31")
    register = PolicyRegister.of([second, first, AUTUMN])
    assert register.policies_of("D1", "2026-03") == (first, second)
    assert register.policies_of("D1", "2026-04") == ()
    assert register.policies_of("D9", "2026-09") == ()


def test_of_one_id_the_highest_version_counts() -> None:
    corrected = policy("spring", "2026-03-01", "2026-05-30", version=2)
    assert newest([SPRING, corrected]) == newest([corrected, SPRING]) == (corrected,)
    assert PolicyRegister.of([SPRING, corrected]).in_force("D1", date(2026, 5, 31)) is None


@pytest.mark.parametrize(
    ("one", "other", "devices"),
    [
        (SPRING, policy("x", "2026-05-31", "2026-06-30"), "*"),
        (SPRING, policy("x", "2026-05-31", "2026-05-31", "D7", "D3"), "D3, D7"),
        (AUTUMN, policy("x", "2026-11-30", "2026-12-31", "D2", "D3"), "D2"),
    ],
)
def test_two_that_claim_the_same_sales_are_refused(one: Policy, other: Policy, devices: str) -> None:
    with pytest.raises(OperatorError) as caught:
        PolicyRegister.of([one, other])
    facts = caught.value.facts
    assert caught.value.code == "policy.overlap"
    assert {facts["policy_id"], facts["other_id"]} == {one.policy_id, "x"}
    assert facts["device_sns"] == devices
    assert (facts["first"], facts["last"]) == (other.applies.first.isoformat(), one.applies.last.isoformat())


def test_every_overlap_is_named() -> None:
    both = [policy("x", "2026-05-01", "2026-05-02"), policy("y", "2026-05-02", "2026-05-03")]
    assert len(overlaps([SPRING, *both])) == 3
    assert overlaps([SPRING, policy("x", "2026-06-01", "2026-06-30"), AUTUMN]) == ()
    assert overlaps([AUTUMN, policy("x", "2026-09-01", "2026-11-30", "D3")]) == ()
