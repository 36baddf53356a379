"""Whatever is held before the camera: never done without all that is promised, never a sentence that flickers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.simulated.head import Pose
from desktop.domain.capture import CaptureMachine
from desktop.domain.capture_checks import Aspect, CaptureRules, Guidance, Outcome
from desktop.domain.capture_liveness import LivenessRules, Step, nose_shift
from desktop.domain.capture_moment import CaptureMoment, CaptureState, CaptureTiming
from tests.helpers.capture_script import obedient, seen

TIMING = CaptureTiming()
POSES = st.builds(
    Pose,
    yaw_deg=st.sampled_from([0.0, 0.0, 5.0, 10.0, 16.0, 20.0, -10.0, -16.0, -20.0, 40.0]),
    pitch_deg=st.sampled_from([0.0, 0.0, 0.0, 7.0, -12.0]),
    distance_cm=st.sampled_from([52.0, 52.0, 52.0, 60.0, 110.0]),
    left_cm=st.sampled_from([0.0, 0.0, 0.0, 2.0, 9.0]),
    eyes_open=st.sampled_from([1.0, 1.0, 1.0, 0.1]),
    sharpness=st.sampled_from([1.0, 1.0, 0.2]),
    brightness=st.sampled_from([128.0, 128.0, 30.0]),
    flat=st.sampled_from([False, False, True]),
)
#: A stretch of frames: a pose (or nobody, or as asked), for how many frames, how far apart.
STRETCHES = st.lists(
    st.tuples(
        st.one_of(st.none(), POSES, st.just("as asked")), st.integers(1, 40), st.sampled_from([1 / 30, 1 / 15, 0.5])
    ),
    min_size=1,
    max_size=14,
)


def run(stretches: list, draw: int) -> list[tuple[float, Pose | None, CaptureMoment]]:
    machine, head = CaptureMachine(lambda n: draw % n, 0.0), obedient()
    moment, at_s, number, told = machine.moment(), 0.0, 0, []
    for what, count, frame_s in stretches:
        for _ in range(count):
            at_s, number = at_s + frame_s, number + 1
            pose = head(moment, at_s) if what == "as asked" else what
            moment = machine.see(seen(pose, at_s), number)
            told.append((at_s, pose, moment))
    return told


@settings(max_examples=150, deadline=None)
@given(STRETCHES, st.integers(0, 5))
def test_done_only_with_every_check_and_every_step(stretches: list, draw: int) -> None:
    told = run(stretches, draw)
    ended = [moment for _, _, moment in told if moment.state is CaptureState.DONE]
    if not ended:
        return
    last = ended[0]
    assert {one.outcome for one in last.checks if one.aspect is Aspect.LIVE} == {Outcome.OK}
    assert last.steps_done == 3
    assert set(last.steps) == set(Step)
    assert last.shots is not None
    assert last.shots.straight.quality >= CaptureRules().least_quality
    by_number = {at + 1: pose for at, (_, pose, _) in enumerate(told)}
    straight, left, right = (
        by_number[shot.frame_no] for shot in (last.shots.straight, last.shots.left, last.shots.right)
    )
    assert straight is not None and left is not None and right is not None
    assert abs(straight.yaw_deg) <= 10 and straight.eyes_open > 0.4 and straight.sharpness > 0.35
    assert not left.flat and not right.flat
    assert nose_shift(last.shots.left.face) - nose_shift(last.shots.right.face) > LivenessRules().nose_shift


@settings(max_examples=150, deadline=None)
@given(STRETCHES, st.integers(0, 5))
def test_no_sentence_is_shown_for_less_than_its_time(stretches: list, draw: int) -> None:
    shown: Guidance | None = None
    since_s = 0.0
    for at_s, _, moment in run(stretches, draw):
        if moment.guidance is not shown:
            assert shown is None or at_s - since_s >= TIMING.sentence_s - 1e-9
            shown, since_s = moment.guidance, at_s


@settings(max_examples=100, deadline=None)
@given(STRETCHES, st.integers(0, 5))
def test_a_flat_picture_is_never_done(stretches: list, draw: int) -> None:
    from dataclasses import replace

    flat = [
        (replace(what, flat=True) if isinstance(what, Pose) else None, count, frame_s)
        for what, count, frame_s in stretches
    ]
    assert all(moment.state is not CaptureState.DONE for _, _, moment in run(flat, draw))
