import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.biometrics import Rate, Scores, identification
from desktop.domain.matching import MatchingRule

RULE = MatchingRule(threshold_cosine=0.5, margin_cosine=0.1)


@pytest.mark.parametrize(
    ("errors", "trials", "low", "high"),
    [(1, 10, 0.0025, 0.4450), (5, 100, 0.0164, 0.1128), (10, 1_000, 0.0048, 0.0183), (99, 100, 0.9455, 0.9997)],
)
def test_the_exact_interval_is_clopper_and_pearsons(errors: int, trials: int, low: float, high: float) -> None:
    assert Rate(errors, trials).interval == pytest.approx((low, high), abs=5e-5)


def test_no_error_is_below_three_by_the_number_of_trials() -> None:
    low, high = Rate(0, 1_000).interval
    assert (low, high) == (0.0, pytest.approx(3 / 1_000, rel=0.005))
    assert Rate(0, 1_000).share == 0
    assert Rate(1_000, 1_000).interval == (pytest.approx(1 - high), 1.0)
    assert (Rate(0, 0).share, Rate(0, 0).interval) == (0.0, (0.0, 1.0))


def test_both_intervals_meet_where_one_takes_over() -> None:
    exact, other = Rate(500, 100_000).interval, Rate(501, 100_000).interval
    assert other == pytest.approx(exact, rel=0.01)


@settings(deadline=None)
@given(st.integers(1, 3_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_the_share_is_within_its_interval_and_one_more_error_raises_it(counts: tuple[int, int]) -> None:
    errors, trials = counts
    low, high = Rate(errors, trials).interval
    assert 0 <= low <= errors / trials <= high <= 1
    if 1 <= errors < trials - 1 and errors != 500 and trials - errors != 501:
        assert Rate(errors + 1, trials).interval[1] > high


def test_rates_at_a_threshold_count_its_own_value_as_a_match() -> None:
    scores = Scores([0.9, 0.5, 0.4], [0.5, 0.1, 0.2, 0.3])
    point = scores.at(0.5)
    assert (point.fnmr, point.fmr) == (Rate(1, 3), Rate(1, 4))
    assert scores.at(0.45).fnmr == Rate(1, 3)
    assert scores.at(0.51).fmr == Rate(0, 4)


@given(st.lists(st.floats(-1, 1), min_size=1), st.lists(st.floats(-1, 1), min_size=1))
def test_a_higher_threshold_never_accepts_more(genuine: list[float], impostor: list[float]) -> None:
    points = [Scores(genuine, impostor).at(step / 10) for step in range(-10, 11)]
    for lower, higher in pairwise(points):
        assert higher.fmr.errors <= lower.fmr.errors
        assert higher.fnmr.errors >= lower.fnmr.errors


def test_the_equal_error_is_where_the_curves_cross() -> None:
    point = Scores([0.2, 0.6, 0.7, 0.8], [0.1, 0.1, 0.3, 0.65]).equal_error()
    assert point.fmr.share == point.fnmr.share == 0.25


def test_the_tail_is_a_normal_distributions() -> None:
    scores = Scores([], [-0.1, 0.1] * 50)
    assert scores.tail(0.0) == pytest.approx(0.5)
    assert scores.tail(0.1) == pytest.approx(0.5 * math.erfc(1 / math.sqrt(2)))
    assert (Scores([], [0.2]).tail(0.3), Scores([], [0.2]).tail(0.1), Scores([], []).tail(0.0)) == (0.0, 1.0, 0.0)


def test_a_gallery_multiplies_the_chances_of_a_stranger() -> None:
    scores = Scores([0.9] * 100, [0.6] + [0.0] * 999)
    one, many = (identification(scores, RULE, people) for people in (1, 1_000))
    assert one.fpir == pytest.approx(0.001)
    assert many.fpir == pytest.approx(1 - 0.999**1_000)
    assert many.fpir < many.fpir_bound


def test_the_margin_costs_the_enrolled_where_others_come_near() -> None:
    scores = Scores([0.55, 0.9, 0.3], [-0.2, 0.2] * 100)
    alone, among = (identification(scores, RULE, people) for people in (1, 500))
    assert alone.fnir == pytest.approx(1 / 3)  # the one below the threshold
    assert among.fnir > alone.fnir
    assert among.fnir == pytest.approx(1 - ((1 - scores.tail(0.45)) ** 499 + (1 - scores.tail(0.8)) ** 499) / 3)
