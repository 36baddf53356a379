"""Whether a living head answers what it was asked: to turn and come back, to blink. Pure, any thread.

A flat picture that is turned does not move the nose between the eyes: on a plane all landmarks move alike. From the
front by an angle a, a nose that stands out by about 0.4 of the distance between the eyes moves by 0.4 tan a of that
distance (0.09 at 13 degrees). Of a turned plane only perspective is left: half of the eyes' distance over the camera's
distance, times half the angle's sine: 0.02 at 50 cm and 60 degrees, 0.03 at 35 cm. What does change on a plane is that
the eyes come together against eyes and mouth; that, further than the nose explains, is said outright.

A detector is no geometer: on a print turned by 40 degrees and more its landmarks wander. So a turn counts only while
the eyes are apart, and both turns are asked for. Of the photos of ORL's 40 people, turned as cards in 3,200 swings, 34
swings of 11 photos passed for one turn, and no photo for both (`tests/bench/bench_liveness.py`). Random order is what
a film cannot follow but by luck.

What is not caught: a film on a tablet that happens to answer in the right order, or is steered by somebody who sees
the screen; a mask with holes for the eyes; a bent picture with cut-out eyes, moved with patience. Whoever stands at
the desk must look at the child: this is a help against mistakes and pranks, not ISO/IEC 30107-3 certified.
"""

import math
from dataclasses import dataclass
from enum import Enum

from desktop.domain.capture_checks import CaptureRules, eye_distance, quality
from desktop.domain.face import FaceMeasures, Point, SeenFaces


class Step(Enum):
    """One thing to do. Left and right are the person's own."""

    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    BLINK = "blink"


#: Every order of the steps: one is drawn for each attempt. Each turn gives a shot of the template, so both are in.
ORDERS: tuple[tuple[Step, ...], ...] = (
    (Step.TURN_LEFT, Step.TURN_RIGHT, Step.BLINK),
    (Step.TURN_LEFT, Step.BLINK, Step.TURN_RIGHT),
    (Step.BLINK, Step.TURN_LEFT, Step.TURN_RIGHT),
    (Step.TURN_RIGHT, Step.TURN_LEFT, Step.BLINK),
    (Step.TURN_RIGHT, Step.BLINK, Step.TURN_LEFT),
    (Step.BLINK, Step.TURN_RIGHT, Step.TURN_LEFT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LivenessRules:
    """What counts as an answer."""

    #: Far enough that the nose tells, near enough that both eyes and the screen stay in view.
    turn_deg: float = 13.0
    #: From here on a turned picture is worth keeping; the wanted one is at `shot_deg`.
    shot_from_deg: float = 9.0
    shot_deg: float = 16.0
    back_deg: float = 8.0
    #: How far the nose must move between the eyes, in their distance: more than twice what perspective can do to a
    #: plane. A detector's landmarks on a printed face that was turned by 60 degrees moved by 0.06.
    nose_shift: float = 0.075
    #: The eyes came together to this share, which a head does at 32 degrees only; and further than a head would that
    #: is turned as far as the nose says, with a margin for landmarks: a plane was turned.
    flat_share: float = 0.85
    flat_margin_deg: float = 15.0
    flat_frames: int = 3
    #: Of how open this person's own eyes are: eyes differ, and so do glasses.
    closed_share: float = 0.5
    open_share: float = 0.75
    #: A blink takes 0.1 to 0.4 s; a hand before the eyes longer.
    longest_blink_s: float = 0.8
    #: What a turned picture must be worth, measured at `shot_deg`: no blur.
    least_turned_quality: float = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """How this person looks straight ahead with open eyes: what an answer is measured against."""

    nose_shift: float
    spread: float
    eyes_open: float


class Answer(Enum):
    NOT_YET = "not_yet"
    DONE = "done"
    TOO_FAST = "too_fast"  # turned, but no picture of it is good enough
    WRONG_WAY = "wrong_way"
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class Shot:
    """A frame that may become part of the template: its number, what was measured of the face, its worth 0 to 1."""

    frame_no: int
    face: FaceMeasures
    quality: float


def nose_shift(face: FaceMeasures) -> float:
    """Return where the nose is between the eyes, in their distance: 0 in the middle, towards the left eye positive.

    Measured in the slanting axes of eyes and of eyes to mouth: those a plane takes along however it is turned or
    tilted, so a flat nose keeps its place.
    """
    across, down, tip = _axes(face)
    area = across.x * down.y - across.y * down.x
    return (tip.x * down.y - tip.y * down.x) / area if abs(area) > 1e-9 else 0.0


def spread(face: FaceMeasures) -> float:
    """Return the distance of the eyes over the distance from eyes to mouth: it shrinks when a plane is turned."""
    _, down, _ = _axes(face)
    return eye_distance(face) / max(1e-9, float((down.x**2 + down.y**2) ** 0.5))


def _axes(face: FaceMeasures) -> tuple[Point, Point, Point]:
    """Return from eye to eye, and from between the eyes to the middle of the mouth, and to the nose."""
    eyes = Point((face.left_eye.x + face.right_eye.x) / 2, (face.left_eye.y + face.right_eye.y) / 2)
    mouth = Point((face.left_mouth.x + face.right_mouth.x) / 2, (face.left_mouth.y + face.right_mouth.y) / 2)
    return (
        Point(face.left_eye.x - face.right_eye.x, face.left_eye.y - face.right_eye.y),
        Point(mouth.x - eyes.x, mouth.y - eyes.y),
        Point(face.nose.x - eyes.x, face.nose.y - eyes.y),
    )


def baseline(faces: list[FaceMeasures]) -> Baseline:
    """Return the medians of some faces that look straight ahead. There must be at least one."""
    return Baseline(
        nose_shift=_median([nose_shift(face) for face in faces]),
        spread=_median([spread(face) for face in faces]),
        eyes_open=_median([face.eyes_open for face in faces]),
    )


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def same_place(before: FaceMeasures, now: FaceMeasures) -> bool:
    """Tell whether a face may be the one of the frame before: it did not leap, nor change its size at once."""
    across, along = now.centre.x - before.centre.x, now.centre.y - before.centre.y
    near = across**2 + along**2 <= (0.5 * before.width) ** 2
    return near and 0.6 <= now.height / max(1e-9, before.height) <= 1.6


class TurnWatch:
    """Watches one turn to a side and back. Not shared between attempts."""

    def __init__(self, step: Step, base: Baseline, rules: LivenessRules, capture: CaptureRules) -> None:
        self._sign = 1.0 if step is Step.TURN_LEFT else -1.0
        self._base = base
        self._rules = rules
        self._capture = capture
        self._turned = False
        self._flat = 0
        self.best: Shot | None = None

    def see(self, face: FaceMeasures, seen: SeenFaces, frame_no: int) -> Answer:
        """Take the next frame."""
        rules = self._rules
        yaw_deg = self._sign * face.yaw_deg
        shift = self._sign * (nose_shift(face) - self._base.nose_shift)
        narrowed = spread(face) / self._base.spread
        self._flat = self._flat + 1 if self._is_flat(narrowed, abs(face.yaw_deg)) else 0
        if self._flat >= rules.flat_frames:
            return Answer.FLAT
        wide = narrowed >= rules.flat_share
        if wide and yaw_deg <= -rules.turn_deg and shift <= -rules.nose_shift:
            return Answer.WRONG_WAY
        if wide and yaw_deg >= rules.shot_from_deg and shift >= 0.6 * rules.nose_shift:
            worth = quality(face, seen, self._capture, yaw_deg=self._sign * rules.shot_deg)
            if self.best is None or worth > self.best.quality:
                self.best = Shot(frame_no, face, worth)
        self._turned = self._turned or (wide and yaw_deg >= rules.turn_deg and shift >= rules.nose_shift)
        if not self._turned or abs(yaw_deg) > rules.back_deg:
            return Answer.NOT_YET
        if self.best is None or self.best.quality < rules.least_turned_quality:
            self._turned = False
            return Answer.TOO_FAST
        return Answer.DONE

    def _is_flat(self, narrowed: float, yaw_deg: float) -> bool:
        """Tell whether the eyes came together more than a head with this yaw could have them."""
        could = math.cos(math.radians(min(90.0, yaw_deg + self._rules.flat_margin_deg)))
        return narrowed < min(self._rules.flat_share, could)


class BlinkWatch:
    """Watches for eyes that close and open again."""

    def __init__(self, base: Baseline, rules: LivenessRules) -> None:
        self._closed = rules.closed_share * base.eyes_open
        self._open = rules.open_share * base.eyes_open
        self._longest_s = rules.longest_blink_s
        self._was_open = False
        self._closed_at_s: float | None = None

    def see(self, face: FaceMeasures, now_s: float) -> Answer:
        """Take the next frame. The eyes must have been seen open after the question, then closed, then open."""
        if face.eyes_open >= self._open:
            closed_at_s, self._closed_at_s, self._was_open = self._closed_at_s, None, True
            if closed_at_s is not None and now_s - closed_at_s <= self._longest_s:
                return Answer.DONE
        elif face.eyes_open <= self._closed and self._was_open and self._closed_at_s is None:
            self._closed_at_s = now_s
        return Answer.NOT_YET
