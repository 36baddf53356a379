"""Drives a capture machine frame by frame with a head in space: who does as asked, who does not, and a photograph."""

from collections.abc import Callable
from dataclasses import replace

from desktop.adapters.simulated.head import Pose, measures
from desktop.domain.capture import CaptureMachine
from desktop.domain.capture_checks import Guidance
from desktop.domain.capture_moment import CaptureMoment, CaptureState, CaptureTiming
from desktop.domain.face import FaceMeasures, SeenFaces

WIDTH, HEIGHT = 1_280, 720
FRAME_S = 1 / 30
SPEED_DEG_S = 80.0
TURN_DEG = 17.0
Head = Callable[[CaptureMoment, float], Pose | None]


def seen(pose: Pose | None, at_s: float, *more: FaceMeasures) -> SeenFaces:
    """Return what a frame with this head shows."""
    faces = () if pose is None else (measures(pose, WIDTH, HEIGHT),)
    return SeenFaces(width=WIDTH, height=HEIGHT, seen_at_s=at_s, faces=(*faces, *more))


def swing(for_s: float, most_deg: float = TURN_DEG) -> float:
    """Return where a head is that turns to a side and back, in degrees."""
    return max(0.0, min(for_s * SPEED_DEG_S, 2 * most_deg - for_s * SPEED_DEG_S))


def obedient(
    start: Pose | None = None, *, most_deg: float = TURN_DEG, mirrored: bool = False, reacts_in_s: float = 0.0
) -> Head:
    """Return a head that does what was said, so long after it was said."""
    pose = start or Pose()
    asked: list[tuple[Guidance | None, int, float]] = [(None, -1, 0.0)]

    def head(moment: CaptureMoment, now_s: float) -> Pose:
        if (moment.guidance, moment.steps_done) != asked[0][:2]:
            asked[0] = (moment.guidance, moment.steps_done, now_s)
        for_s = now_s - asked[0][2] - reacts_in_s
        match moment.guidance:
            case Guidance.TURN_LEFT | Guidance.TURN_RIGHT:
                left = (moment.guidance is Guidance.TURN_LEFT) != mirrored
                return replace(pose, yaw_deg=pose.yaw_deg + swing(for_s, most_deg) * (1 if left else -1))
            case Guidance.BLINK:
                return replace(pose, eyes_open=0.1 if 0.1 < for_s < 0.25 else pose.eyes_open)
            case _:
                return pose

    return head


def played(
    head: Head, *, draw: int = 0, for_s: float = 10.0, frame_s: float = FRAME_S, timing: CaptureTiming | None = None
) -> list[tuple[float, CaptureMoment]]:
    """Return the moments until it is over or the time has passed."""
    machine = CaptureMachine(lambda n: draw % n, 0.0, timing=timing)
    moment, moments, at_s, number = machine.moment(), [], 0.0, 0
    while at_s < for_s and moment.state not in (CaptureState.DONE, CaptureState.FAILED):
        at_s, number = at_s + frame_s, number + 1
        moment = machine.see(seen(head(moment, at_s), at_s), number)
        moments.append((at_s, moment))
    return moments
