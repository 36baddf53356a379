"""Which months of the lake a policy's settlement reads, and how a number is counted once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.policies import read_policy
from desktop.domain.policy_fields import Window
from desktop.fleet.inputs import months_of, once_select, sale_select

SAMPLE = read_policy(Path("resources/policies/sample-k12.toml"))


def policy_of(first: str, last: str, zone: str = "Asia/Shanghai"):  # type: ignore[no-untyped-def]
    window = Window(first=date.fromisoformat(first), last=date.fromisoformat(last))
    device = replace(SAMPLE.device, assessment_window=window)
    return replace(SAMPLE, timezone=zone, device=device, transaction=replace(SAMPLE.transaction, window=window))


@pytest.mark.parametrize(
    ("first", "last", "as_of", "zone", "months"),
    [
        ("2026-04-01", "2026-06-30", "2026-07-02", "Asia/Shanghai", ("2026-04", "2026-06")),
        ("2026-04-15", "2026-06-10", "2026-07-02", "Asia/Shanghai", ("2026-04", "2026-06")),
        ("2026-04-15", "2026-06-10", "2026-05-01", "Asia/Shanghai", ("2026-04", "2026-05")),
        ("2026-04-01", "2026-12-31", "2026-12-31", "Asia/Shanghai", ("2026-04", "2026-12")),
        ("2026-04-01", "2026-06-30", "2026-07-02", "Europe/London", ("2026-03", "2026-07")),
    ],
)
def test_months(first: str, last: str, as_of: str, zone: str, months: tuple[str, str]) -> None:
    assert months_of(policy_of(first, last, zone), date.fromisoformat(as_of)) == months


def test_both_windows_are_read() -> None:
    policy = policy_of("2026-04-01", "2026-06-30")
    wide = Window(first=date(2026, 2, 3), last=date(2026, 9, 1))
    policy = replace(policy, device=replace(policy.device, assessment_window=wide))
    assert months_of(policy, date(2027, 1, 1)) == ("2026-02", "2026-09")


def test_nothing_is_ranked_where_no_number_stands_twice() -> None:
    assert "ROW_NUMBER" not in once_select("each_sale", "trade_no", "")
    assert "lake_charges" not in sale_select(charged=False)
