"""How long something still takes."""

import pytest

from desktop.services.pace import Pace


def test_nobody_can_tell_at_first() -> None:
    pace = Pace.begin(10.0).then(10.5, 400_000)
    assert pace.left_s(1_000_000) is None
    assert pace.left_s(400_000) == 0.0


def test_a_steady_pace() -> None:
    pace = Pace.begin(0.0)
    for second in range(1, 5):
        pace = pace.then(float(second), second * 100_000)
    assert pace.left_s(1_000_000) == pytest.approx(6.0)


def test_what_was_there_before_counts_for_nothing() -> None:
    assert Pace.begin(0.0, 900_000).then(2.0, 902_000).left_s(1_000_000) == pytest.approx(98.0)


def test_a_stick_that_slows_down_is_told_soon() -> None:
    pace = Pace.begin(0.0)
    done = 0
    for second in range(1, 31):
        done += 10_000_000 if second <= 5 else 1_000_000
        pace = pace.then(float(second), done)
    left_s = pace.left_s(done + 10_000_000)
    assert left_s is not None and 9.0 < left_s < 11.0


def test_standing_still_and_going_back_are_no_error() -> None:
    pace = Pace.begin(0.0).then(0.0, 5).then(3.0, 0).then(2.0, 9)
    assert pace.left_s(10) is None
