"""A head that turns moves the nose between the eyes; a flat picture of it does not, however it is turned."""

import math

import pytest

from desktop.adapters.simulated.head import Pose, measures
from desktop.domain.capture_checks import CaptureRules
from desktop.domain.capture_liveness import (
    ORDERS,
    Answer,
    BlinkWatch,
    LivenessRules,
    Step,
    TurnWatch,
    baseline,
    nose_shift,
    spread,
)
from tests.helpers.capture_script import HEIGHT, WIDTH, seen, swing

RULES = LivenessRules()
BASE = baseline([measures(Pose(), WIDTH, HEIGHT)])


def shift(pose: Pose) -> float:
    return nose_shift(measures(pose, WIDTH, HEIGHT))


def answers(step: Step, poses: list[Pose]) -> list[Answer]:
    watch = TurnWatch(step, BASE, RULES, CaptureRules())
    return [watch.see(seen(pose, at / 30).faces[0], seen(pose, at / 30), at) for at, pose in enumerate(poses)]


def turning(to_deg: float, *, flat: bool = False, distance_cm: float = 52) -> list[Pose]:
    way = [swing(at / 30, abs(to_deg)) for at in range(60)]
    return [Pose(yaw_deg=math.copysign(one, to_deg), flat=flat, distance_cm=distance_cm) for one in way]


@pytest.mark.parametrize("yaw_deg", [-25, -13, 13, 25])
def test_the_nose_of_a_head_moves_by_its_height_times_the_tangent(yaw_deg: float) -> None:
    assert shift(Pose(yaw_deg=yaw_deg)) == pytest.approx(0.4 * math.tan(math.radians(yaw_deg)), rel=0.15)


@pytest.mark.parametrize("distance_cm", [35, 50, 80])
def test_the_nose_of_a_picture_moves_by_perspective_only(distance_cm: float) -> None:
    for yaw_deg in range(-75, 76, 5):
        for pitch_deg in (-30, 0, 30):
            moved = shift(Pose(yaw_deg=yaw_deg, pitch_deg=pitch_deg, flat=True, distance_cm=distance_cm))
            assert abs(moved) < 0.75 * RULES.nose_shift
    assert abs(shift(Pose(yaw_deg=60, flat=True, distance_cm=50))) == pytest.approx(0.02, abs=0.002)


def test_the_eyes_of_a_turned_picture_come_together() -> None:
    straight, turned = (spread(measures(Pose(yaw_deg=yaw, flat=True), WIDTH, HEIGHT)) for yaw in (0, 45))
    assert turned < 0.75 * straight
    assert spread(measures(Pose(yaw_deg=17), WIDTH, HEIGHT)) > RULES.flat_share * BASE.spread


@pytest.mark.parametrize(("step", "to_deg"), [(Step.TURN_LEFT, 17), (Step.TURN_RIGHT, -17), (Step.TURN_LEFT, 28)])
def test_a_head_that_turns_and_comes_back_has_answered(step: Step, to_deg: float) -> None:
    came = answers(step, turning(to_deg))
    assert Answer.DONE in came
    assert set(came[: came.index(Answer.DONE)]) == {Answer.NOT_YET}
    assert came.index(Answer.DONE) > 6  # only when it is back


@pytest.mark.parametrize("to_deg", [20, 35, 60, 75, -45])
def test_a_picture_that_is_turned_never_answers(to_deg: float) -> None:
    for step in (Step.TURN_LEFT, Step.TURN_RIGHT):
        came = answers(step, turning(to_deg, flat=True, distance_cm=40))
        assert Answer.DONE not in came
        if abs(to_deg) >= 45:
            assert Answer.FLAT in came


def test_half_a_turn_and_the_other_way_are_no_answer() -> None:
    assert set(answers(Step.TURN_LEFT, turning(9))) == {Answer.NOT_YET}
    assert Answer.WRONG_WAY in answers(Step.TURN_LEFT, turning(-17))


def test_a_turn_without_a_good_picture_is_too_fast() -> None:
    blurred = [Pose(yaw_deg=pose.yaw_deg, sharpness=0.0, brightness=40) for pose in turning(17)]
    came = answers(Step.TURN_LEFT, blurred)
    assert Answer.TOO_FAST in came
    assert Answer.DONE not in came


def test_the_kept_picture_is_the_one_nearest_to_the_wanted_turn() -> None:
    watch = TurnWatch(Step.TURN_LEFT, BASE, RULES, CaptureRules())
    for at, pose in enumerate(turning(24)):
        watch.see(seen(pose, at / 30).faces[0], seen(pose, at / 30), at)
    assert watch.best is not None
    assert watch.best.face.yaw_deg == pytest.approx(RULES.shot_deg, abs=3)


def blinked(opens: list[float], frame_s: float = 1 / 15) -> bool:
    watch = BlinkWatch(BASE, RULES)
    return any(
        watch.see(measures(Pose(eyes_open=one), WIDTH, HEIGHT), at * frame_s) is Answer.DONE
        for at, one in enumerate(opens)
    )


def test_a_blink_is_open_closed_open_and_short() -> None:
    assert blinked([1, 1, 0.2, 0.1, 0.9])
    assert not blinked([0.1, 0.1, 1, 1])  # closed before it was asked
    assert not blinked([1, 0.1, 0.1, 0.1])
    assert not blinked([1, 0.7, 0.8, 1])
    assert not blinked([1] + [0.1] * 20 + [1])  # a hand
    assert blinked([1] + [0.1] * 20 + [1, 0.1, 1])


def test_every_order_has_every_step_once() -> None:
    assert len(set(ORDERS)) == 6
    assert all(set(order) == set(Step) and len(order) == 3 for order in ORDERS)
