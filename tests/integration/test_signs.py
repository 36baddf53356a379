"""Each local sign of cheating at its boundary: what is flagged, how often, and that no verdict knows of it."""

from datetime import timedelta

import pytest

from tests.helpers.losses_rows import relations_of
from tests.helpers.portable_sql import on_sqlite
from tests.helpers.progress_model import Paid, Shape, at, small_policy

NOON = at("2026-03-09 12:00:00")
LATER = at("2026-03-31 12:00:00")


def signs(paid: list[Paid], sign: str) -> list[tuple[str, int]]:
    """Return the flagged trade numbers of a sign, and which of them open an occurrence."""
    with on_sqlite(relations_of(small_policy(), Shape(), paid, LATER)) as engine:
        return engine.rows(f"SELECT trade_no, opens FROM signs WHERE sign = '{sign}'")  # type: ignore[return-value]


def row(*seconds: float, **what: object) -> list[Paid]:
    """Return sales of different payers at these seconds after noon."""
    return [
        Paid(trade_no=f"T{n:02}", user_id=f"u{n}", paid_at=NOON + timedelta(seconds=second), **what)  # type: ignore[arg-type]
        for n, second in enumerate(seconds)
    ]


@pytest.mark.parametrize(
    ("seconds", "flagged"),
    [
        ((0, 2, 4), []),  # three in exactly four seconds: a line can do that
        ((0, 2, 3.999999), [("T00", 1), ("T01", 0), ("T02", 0)]),
        ((0, 1), []),
        ((0, 6, 7, 8, 20), [("T01", 1), ("T02", 0), ("T03", 0)]),
        ((0, 1, 2, 3, 4, 5), [("T00", 1), ("T01", 0), ("T02", 0), ("T03", 0), ("T04", 0), ("T05", 0)]),
        ((0, 1, 2, 60, 61, 62), [("T00", 1), ("T01", 0), ("T02", 0), ("T03", 1), ("T04", 0), ("T05", 0)]),
        ((0, 0, 0), [("T00", 1), ("T01", 0), ("T02", 0)]),
    ],
)
def test_a_burst_is_faster_than_a_line(seconds: tuple[float, ...], flagged: list[tuple[str, int]]) -> None:
    assert signs(row(*seconds), "burst") == flagged


def test_two_terminals_side_by_side_are_no_burst() -> None:
    paid = [
        Paid(trade_no=f"T{n}", device_sn=f"D{n % 2 + 1}", user_id=f"u{n}", paid_at=NOON + timedelta(seconds=n))
        for n in range(4)
    ]
    assert signs(paid, "burst") == []


@pytest.mark.parametrize(
    ("when", "flagged"),
    [("10:59:59", 1), ("11:00:00", 0), ("12:59:59", 0), ("13:00:00", 1), ("00:00:00", 1)],
)
def test_outside_meals_is_half_open(when: str, flagged: int) -> None:
    assert len(signs([Paid(trade_no="T1", paid_at=at(f"2026-03-09 {when}"))], "outside_meals")) == flagged


def test_without_meals_any_time_will_do() -> None:
    given = dict(relations_of(small_policy(), Shape(), [Paid(trade_no="T1", paid_at=at("2026-03-09 03:00:00"))], LATER))
    given["in_meals"] = (given["in_meals"][0], [])
    with on_sqlite(given) as engine:
        assert engine.rows("SELECT trade_no FROM outside_meals") == []


def test_one_payer_five_times_a_day_of_valid_sales() -> None:
    def of_one(count: int, **last: object) -> list[Paid]:
        return [
            Paid(trade_no=f"T{n}", paid_at=NOON + timedelta(minutes=n), **(last if n == count - 1 else {}))  # type: ignore[arg-type]
            for n in range(count)
        ]

    assert signs(of_one(4), "one_payer_many") == []
    assert signs(of_one(5), "one_payer_many") == [("T0", 1), ("T1", 0), ("T2", 0), ("T3", 0), ("T4", 0)]
    assert signs(of_one(5, provider_pid="P2"), "one_payer_many") == []
    assert signs([*of_one(4), Paid(trade_no="T9", paid_at=NOON + timedelta(days=1))], "one_payer_many") == []


@pytest.mark.parametrize(
    ("amounts", "flagged"),
    [
        ([5_000] * 9, 0),
        ([5_000] * 10, 10),
        ([5_000] * 5 + [1_250] + [5_000] * 5, 0),
        ([5_000] * 10 + [1_250] + [5_000] * 11, 21),
        ([3_000] * 12, 0),  # a fixed price
        ([5_500] * 12, 0),  # not round
        ([5_000] * 5 + [6_000] * 5, 0),
    ],
)
def test_a_run_of_one_round_amount(amounts: list[int], flagged: int) -> None:
    paid = [
        Paid(trade_no=f"T{n:02}", user_id=f"u{n}", paid_at=NOON + timedelta(minutes=n), amount_fen=fen)
        for n, fen in enumerate(amounts)
    ]
    found = signs(paid, "round_amounts")
    assert len(found) == flagged
    assert sum(opens for _, opens in found) == flagged // 10


@pytest.mark.parametrize(
    ("back_at", "flagged"), [("2026-03-09 23:59:59", 0), ("2026-03-10 00:00:00", 1), ("2026-04-01 00:00:00", 0)]
)
def test_a_refund_when_its_day_is_over(back_at: str, flagged: int) -> None:
    """The last of them is not known yet."""
    paid = [Paid(trade_no="T1", paid_at=NOON, refunds=((at(back_at), 1_200),))]
    assert len(signs(paid, "refund_after_day")) == flagged


def test_no_verdict_knows_of_a_sign() -> None:
    paid = row(0, 1, 2, amount_fen=5_000, actual_paid_fen=5_000)
    with on_sqlite(relations_of(small_policy(), Shape(), paid, LATER)) as engine:
        assert engine.rows("SELECT COUNT(*) FROM signs") == [(3,)]
        assert engine.rows("SELECT COUNT(*), SUM(valid_for_device) FROM explained") == [(3, 3)]
