from dataclasses import replace

import pytest

from desktop.adapters.simulated.head import Pose, measures
from desktop.domain.capture_checks import (
    WEIGHTS,
    Aspect,
    CaptureRules,
    Guidance,
    Outcome,
    check,
    first_fault,
    held_aspects,
    misses,
    quality,
    weakest,
)
from desktop.domain.face import SeenFaces
from tests.helpers.capture_script import HEIGHT, WIDTH, seen

RULES = CaptureRules()


def fault(pose: Pose) -> Guidance | None:
    found = first_fault(check(seen(pose, 0.0), RULES))
    return found.guidance if found else None


def test_a_good_face_passes_all_but_live() -> None:
    checks = check(seen(Pose(), 0.0), RULES)
    assert [one.aspect for one in checks] == list(Aspect)
    assert {one.outcome for one in checks[:-1]} == {Outcome.OK}
    assert checks[-1].outcome is Outcome.WAITING
    assert check(seen(Pose(), 0.0), RULES, live=True)[-1].outcome is Outcome.OK


@pytest.mark.parametrize(
    ("pose", "guidance"),
    [
        (Pose(distance_cm=110), Guidance.NEARER),
        (Pose(distance_cm=28), Guidance.FARTHER),
        (Pose(left_cm=9), Guidance.MOVE_RIGHT),
        (Pose(left_cm=-9), Guidance.MOVE_LEFT),
        (Pose(down_cm=8), Guidance.MOVE_UP),
        (Pose(down_cm=-8), Guidance.MOVE_DOWN),
        (Pose(yaw_deg=14), Guidance.FACE_RIGHT),
        (Pose(yaw_deg=-14), Guidance.FACE_LEFT),
        (Pose(pitch_deg=12), Guidance.CHIN_DOWN),
        (Pose(pitch_deg=-12), Guidance.CHIN_UP),
        (Pose(roll_deg=14), Guidance.LEAN_RIGHT),
        (Pose(roll_deg=-14), Guidance.LEAN_LEFT),
        (Pose(sharpness=0.2), Guidance.STEADY),
        (Pose(brightness=40), Guidance.BRIGHTER),
        (Pose(brightness=235), Guidance.DARKER),
        (Pose(evenness=0.4), Guidance.EVEN_LIGHT),
        (Pose(clipped=0.3), Guidance.GLARE),
        (Pose(eyes_open=0.2), Guidance.OPEN_EYES),
        (Pose(mouth_calm=0.2), Guidance.CALM_FACE),
    ],
)
def test_each_fault_has_its_sentence(pose: Pose, guidance: Guidance) -> None:
    assert fault(pose) is guidance


def test_the_first_that_fails_is_asked_for() -> None:
    assert fault(Pose(distance_cm=110, pitch_deg=-20, brightness=10)) is Guidance.NEARER
    assert fault(Pose(pitch_deg=-20, brightness=10)) is Guidance.CHIN_UP


def test_nobody_and_a_crowd_leave_everything_else_waiting() -> None:
    nobody = check(seen(None, 0.0), RULES)
    crowd = check(seen(Pose(), 0.0, measures(Pose(left_cm=15), WIDTH, HEIGHT)), RULES)
    assert (nobody[0].guidance, crowd[0].guidance) == (Guidance.LOOK_HERE, Guidance.ALONE)
    assert crowd[0].facts == {"n": 2}
    assert {one.outcome for one in (*nobody[1:], *crowd[1:])} == {Outcome.WAITING}


def test_the_pose_says_how_much_it_is_and_how_much_is_missing() -> None:
    found = first_fault(check(seen(Pose(pitch_deg=-12), 0.0), RULES))
    assert found is not None
    assert found.facts == {"degrees": 12, "limit": 8, "more": 4}


def test_the_distance_is_said_in_cm() -> None:
    checks = check(seen(Pose(distance_cm=52), 0.0), RULES)
    assert 50 <= checks[1].facts["cm"] <= 54


def test_what_holds_is_given_up_beyond_the_slack_only() -> None:
    at_limit = seen(Pose(pitch_deg=-8.8), 0.0)
    fresh = check(at_limit, RULES)
    held = check(at_limit, RULES, held_aspects(check(seen(Pose(), 0.0), RULES)))
    assert Aspect.POSE not in held_aspects(fresh)
    assert Aspect.POSE in held_aspects(held)
    beyond = check(seen(Pose(pitch_deg=-9.5), 0.0), RULES, held_aspects(held))
    assert Aspect.POSE not in held_aspects(beyond)


def test_quality_is_a_half_at_all_limits_and_falls_with_any_of_them() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)
    good = quality(*at(Pose()), RULES)
    assert good > 0.9
    for worse in (Pose(pitch_deg=-12), Pose(sharpness=0.4), Pose(brightness=60), Pose(eyes_open=0.4)):
        assert quality(*at(worse), RULES) < good - 0.05
    limits = Pose(yaw_deg=9, sharpness=0.35, evenness=0.55, eyes_open=0.4, mouth_calm=0.4, distance_cm=52, left_cm=6.2)
    assert 0.4 < quality(*at(limits), RULES) < 0.6
    assert 0.65 < quality(*at(Pose(pitch_deg=-12)), RULES) < 0.75


def test_a_turned_face_is_judged_at_the_turn_that_is_wanted() -> None:
    turned = at(Pose(yaw_deg=16))
    assert quality(*turned, RULES, yaw_deg=16) > 0.9 > quality(*turned, RULES)


def test_the_weakest_is_what_costs_most() -> None:
    assert weakest(*at(Pose(sharpness=0.4, eyes_open=0.9)), RULES) is Guidance.STEADY


def test_every_number_of_a_face_has_a_miss_that_is_finite() -> None:
    face, frame = at(Pose())
    for miss in misses(replace(face, score=0.0, height=0.0, clipped=1.0), frame, RULES).values():
        assert 0.0 <= miss.ratio < 1e6


def at(pose: Pose):  # type: ignore[no-untyped-def]
    frame: SeenFaces = seen(pose, 0.0)
    return frame.faces[0], frame
