import pytest

from desktop.adapters.simulated.head import Pose
from desktop.domain.capture import CaptureMachine
from desktop.domain.capture_checks import Aspect, Guidance, Outcome
from desktop.domain.capture_liveness import ORDERS
from desktop.domain.capture_moment import CaptureMoment, CaptureState, CaptureTiming, Failure
from desktop.domain.capture_voice import Voice
from tests.helpers.capture_script import obedient, played, seen


def sentences(moments: list[tuple[float, CaptureMoment]]) -> list[tuple[float, Guidance]]:
    """Return when each sentence began."""
    begun: list[tuple[float, Guidance]] = []
    for at_s, moment in moments:
        if moment.guidance is not None and (not begun or begun[-1][1] is not moment.guidance):
            begun.append((at_s, moment.guidance))
    return begun


@pytest.mark.parametrize("draw", range(6))
@pytest.mark.parametrize("frame_s", [1 / 30, 1 / 15, 1 / 10])
def test_who_does_as_asked_is_done_in_three_seconds(draw: int, frame_s: float) -> None:
    moments = played(obedient(), draw=draw, frame_s=frame_s)
    at_s, last = moments[-1]
    assert last.state is CaptureState.DONE
    assert at_s <= 3.0
    assert last.steps == ORDERS[draw]
    assert last.shots is not None and last.quality is not None and last.quality >= 0.75
    assert last.shots.left.face.yaw_deg > 9 > -9 > last.shots.right.face.yaw_deg
    assert abs(last.shots.straight.face.yaw_deg) < 5
    assert last.kept == {shot.frame_no for shot in (last.shots.straight, last.shots.left, last.shots.right)}
    assert {one.outcome for one in last.checks} == {Outcome.OK}


def test_never_more_than_four_frames_are_wanted() -> None:
    assert max(len(moment.kept) for _, moment in played(obedient())) <= 4


def test_the_first_thing_that_is_wrong_is_said_and_then_the_next() -> None:
    moments = played(lambda _m, at_s: Pose(distance_cm=110 if at_s < 1 else 52, pitch_deg=-15), for_s=3)
    assert [said for _, said in sentences(moments)] == [Guidance.NEARER, Guidance.CHIN_UP]


def test_a_fault_of_one_frame_is_not_spoken_of() -> None:
    moments = played(lambda _m, at_s: Pose(brightness=20 if 1.0 < at_s < 1.05 else 128, yaw_deg=15), for_s=2)
    assert [said for _, said in sentences(moments)] == [Guidance.FACE_RIGHT]


@pytest.mark.parametrize("draw", range(6))
def test_a_photograph_that_is_held_up_and_turned_never_passes(draw: int) -> None:
    for most_deg in (20, 40, 60):
        moments = played(obedient(Pose(flat=True), most_deg=most_deg), draw=draw, for_s=60)
        assert all(moment.state is not CaptureState.DONE for _, moment in moments)
        assert moments[-1][1].shots is None
    assert Guidance.LOOKS_FLAT in [said for _, said in sentences(moments)]


def test_who_turns_the_other_way_begins_anew_and_is_given_up_after_five() -> None:
    moments = played(obedient(mirrored=True), for_s=60)
    assert Guidance.OTHER_WAY in [said for _, said in sentences(moments)]
    assert (moments[-1][1].state, moments[-1][1].failure) == (CaptureState.FAILED, Failure.NOT_LIVE)


def test_who_stands_still_is_asked_once_more_and_given_up() -> None:
    moments = played(lambda _m, _s: Pose(), for_s=90)
    said = [one for _, one in sentences(moments)]
    assert said.count(Guidance.ONCE_MORE) == 4
    assert moments[-1][1].failure is Failure.NOT_LIVE
    assert moments[-1][0] < 45


def test_patience_ends_also_without_frames() -> None:
    machine = CaptureMachine(lambda _n: 0, 0.0)
    assert machine.pass_time(89).state is CaptureState.GUIDE
    assert machine.pass_time(91).failure is Failure.NOT_IN_TIME
    assert machine.see(seen(Pose(), 92), 1).state is CaptureState.FAILED


def until(state: CaptureState) -> tuple[CaptureMachine, float, int, CaptureMoment]:
    """Return a machine that just came into a state, with its time and frame."""
    machine, head = CaptureMachine(lambda _n: 0, 0.0), obedient()
    moment, at_s, number = machine.moment(), 0.0, 0
    while moment.state is not state:
        at_s, number = at_s + 1 / 30, number + 1
        moment = machine.see(seen(head(moment, at_s), at_s), number)
    return machine, at_s, number, moment


@pytest.mark.parametrize("state", [CaptureState.CHALLENGE, CaptureState.BURST])
def test_another_who_takes_the_place_proves_nothing(state: CaptureState) -> None:
    machine, at_s, number, _ = until(state)
    assert machine.see(seen(Pose(left_cm=9), at_s + 0.03), number + 1).state is CaptureState.GUIDE
    machine, at_s, number, _ = until(state)
    machine.see(seen(None, at_s + 0.3), number + 1)
    assert machine.see(seen(None, at_s + 0.5), number + 2).state is CaptureState.GUIDE
    machine, at_s, number, _ = until(state)
    assert machine.pass_time(at_s + 0.5).state is CaptureState.GUIDE


def test_a_camera_that_stopped_voids_what_was_proved() -> None:
    machine, _, _, _ = until(CaptureState.BURST)
    moment = machine.interrupt()
    assert (moment.state, moment.kept, moment.steps_done) == (CaptureState.GUIDE, frozenset(), 0)
    assert moment.checks[0].outcome is Outcome.NOT_OK


def test_shots_of_two_people_are_refused() -> None:
    machine, _, _, _ = until(CaptureState.DONE)
    moment = machine.refuse()
    assert (moment.state, moment.shots) == (CaptureState.GUIDE, None)


def test_a_poor_picture_is_waited_for_and_the_reason_is_said() -> None:
    machine, at_s, number, _ = until(CaptureState.BURST)
    said, poor = set(), Pose(sharpness=0.36, evenness=0.6, eyes_open=0.45, mouth_calm=0.45)
    for at in range(1, 60):
        moment = machine.see(seen(poor, at_s + at / 30), number + at)
        said.add(moment.guidance)
        assert moment.state is CaptureState.BURST
    assert Guidance.STEADY in said
    for at in range(60, 200):
        moment = machine.see(seen(poor, at_s + at / 30), number + at)
    assert moment.state in (CaptureState.GUIDE, CaptureState.CHALLENGE)


def test_live_is_shown_when_it_was_proved() -> None:
    moments = [moment for _, moment in played(obedient())]
    before = [one for one in moments if one.state is CaptureState.CHALLENGE]
    assert all(one.checks[-1].outcome is Outcome.WAITING for one in before)
    assert before[0].checks[-1].aspect is Aspect.LIVE


def test_a_sentence_is_shown_for_its_time() -> None:
    voice = Voice(0.6, 0.15)
    assert not voice.want(Guidance.NEARER, 0.0)
    assert voice.want(Guidance.NEARER, 0.2)
    assert not voice.want(Guidance.FARTHER, 0.3, urgent=True)
    assert not voice.want(Guidance.FARTHER, 0.79, urgent=True)
    assert voice.want(Guidance.FARTHER, 0.81, urgent=True)


def test_timing_is_a_parameter() -> None:
    moments = played(obedient(), timing=CaptureTiming(burst_s=2.0), for_s=10)
    assert moments[-1][0] > 3.5
