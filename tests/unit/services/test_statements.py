"""Lines of a statement, of a settlement now and of what earlier statements gave."""

from typing import Any

import pytest

from desktop.services.incentive_views import StatementLine
from desktop.services.statements import Key, Sums, statement_lines, totals

C, D = ("incentive", "C1"), ("device", "D1")


def settled(device: dict[str, int] | None = None, customer: dict[str, tuple[int, bool]] | None = None) -> Any:
    return {
        "devices": [
            {"device_sn": "D1", "months": [{"month": m, "granted_fen": fen} for m, fen in (device or {}).items()]}
        ],
        "customers": [
            {
                "customer_id": "C1",
                "months": [
                    {"month": month, "incentive_fen": fen, "payable": payable}
                    for month, (fen, payable) in (customer or {}).items()
                ],
            }
        ],
    }


def told(lines: tuple[StatementLine, ...]) -> list[tuple[str, str, str, int, int]]:
    return [(line.entry, line.kind, line.month, line.payable_fen, line.waiting_fen) for line in lines]


def given(**sums: Sums) -> dict[Key, Sums]:
    return {(*C, month.replace("m", "2026-0")): each for month, each in sums.items()}


def test_a_first_statement_gives_the_month_and_nothing_of_later_ones() -> None:
    lines = statement_lines(settled({"2026-04": 700, "2026-05": 900}, {"2026-04": (12, False)}), {}, "2026-04")
    assert told(lines) == [("grant", "device", "2026-04", 700, 0), ("grant", "incentive", "2026-04", 0, 12)]


def test_a_month_of_nothing_is_still_a_line_of_its_own_statement() -> None:
    assert told(statement_lines(settled({"2026-04": 0}), {}, "2026-04")) == [("grant", "device", "2026-04", 0, 0)]


@pytest.mark.parametrize(("now", "line"), [(900, 200), (500, -200), (0, -700)])
def test_an_earlier_month_is_adjusted_by_the_difference(now: int, line: int) -> None:
    before = {(*D, "2026-04"): Sums(payable_fen=700)}
    lines = statement_lines(settled({"2026-04": now, "2026-05": 100}), before, "2026-05", "2026-04")
    assert told(lines) == [("grant", "device", "2026-05", 100, 0), ("adjustment", "device", "2026-04", line, 0)]


def test_a_month_that_is_gone_from_the_settlement_is_taken_back_whole() -> None:
    before = {(*D, "2026-04"): Sums(payable_fen=700)}
    assert told(statement_lines(settled({}), before, "2026-05", "2026-04")) == [
        ("adjustment", "device", "2026-04", -700, 0)
    ]


def test_a_month_that_waits_for_its_own_statement_is_not_adjusted() -> None:
    before = {(*D, "2026-03"): Sums(payable_fen=700)}
    now = settled({"2026-03": 600, "2026-04": 700, "2026-05": 100})
    assert told(statement_lines(now, before, "2026-05", "2026-03")) == [
        ("grant", "device", "2026-05", 100, 0),
        ("adjustment", "device", "2026-03", -100, 0),
    ]


def test_what_did_not_change_is_left_out() -> None:
    before = {(*D, "2026-04"): Sums(payable_fen=700)}
    assert statement_lines(settled({"2026-04": 700}), before, "2026-05", "2026-04") == ()


def test_a_fee_that_came_releases_what_was_stated_as_awaiting_it() -> None:
    lines = statement_lines(settled({}, {"2026-04": (12, True)}), given(m4=Sums(waiting_fen=12)), "2026-05", "2026-04")
    assert told(lines) == [("released", "incentive", "2026-04", 12, -12)]
    assert (lines[0].fen, totals(lines)["released_fen"]) == (0, 12)


def test_a_claw_back_and_the_fee_are_two_lines_and_nothing_is_paid_twice() -> None:
    lines = statement_lines(settled({}, {"2026-04": (9, True)}), given(m4=Sums(waiting_fen=12)), "2026-05", "2026-04")
    assert told(lines) == [
        ("adjustment", "incentive", "2026-04", -3, 0),
        ("released", "incentive", "2026-04", 12, -12),
    ]
    assert totals(lines)["total_payable_fen"] == 9


def test_what_waits_is_adjusted_where_it_waits() -> None:
    lines = statement_lines(settled({}, {"2026-04": (9, False)}), given(m4=Sums(waiting_fen=12)), "2026-05", "2026-04")
    assert told(lines) == [("adjustment", "incentive", "2026-04", 0, -3)]


def test_a_month_that_pays_no_more_is_held_back_again() -> None:
    lines = statement_lines(settled({}, {"2026-04": (15, False)}), given(m4=Sums(payable_fen=12)), "2026-05", "2026-04")
    assert told(lines) == [
        ("adjustment", "incentive", "2026-04", 0, 3),
        ("released", "incentive", "2026-04", -12, 12),
    ]


def test_the_sums_add_up_to_the_lines() -> None:
    before = {**given(m4=Sums(waiting_fen=12)), (*D, "2026-04"): Sums(payable_fen=700)}
    now = settled({"2026-04": 500, "2026-05": 300}, {"2026-04": (9, True), "2026-05": (7, False)})
    sums = totals(statement_lines(now, before, "2026-05", "2026-04"))
    assert sums == {
        "device_fen": 300,
        "incentive_payable_fen": 0,
        "incentive_waiting_fen": 7,
        "adjustments_fen": -203,
        "adjustments_waiting_fen": 0,
        "released_fen": 12,
        "total_payable_fen": 109,
        "total_waiting_fen": -5,
    }
