"""What a picture must show before a face is taken from it, and how good it is. Pure, any thread.

Each aspect is measured by one number: how far from ideal, where 1 is the limit. The same number says whether a check
holds and what it costs the quality, so that the two never contradict each other. Promises: checks come in a fixed
order, the first that fails is what to ask for, and one that holds is given up only beyond its limit by `slack`.
Source: ui.md, People; ISO/IEC 29794-5 and 19794-5 for what matters in a portrait. The limits are for a canteen's desk,
not for a passport, and are parameters: see each.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.face import FaceMeasures, SeenFaces


class Aspect(Enum):
    """What is looked at, in the order in which it is asked for."""

    ONE_FACE = "one_face"
    DISTANCE = "distance"
    POSITION = "position"
    POSE = "pose"
    SHARPNESS = "sharpness"
    LIGHT = "light"
    EYES = "eyes"
    EXPRESSION = "expression"
    LIVE = "live"


class Outcome(Enum):
    OK = "ok"
    NOT_OK = "not_ok"
    WAITING = "waiting"  # one before it must hold first


class Guidance(Enum):
    """The one sentence that the person is told. Left and right are the person's own, as in the mirrored view."""

    LOOK_HERE = "look_here"
    ALONE = "alone"
    NEARER = "nearer"
    FARTHER = "farther"
    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    FACE_LEFT = "face_left"
    FACE_RIGHT = "face_right"
    CHIN_UP = "chin_up"
    CHIN_DOWN = "chin_down"
    LEAN_LEFT = "lean_left"
    LEAN_RIGHT = "lean_right"
    STEADY = "steady"
    BRIGHTER = "brighter"
    DARKER = "darker"
    EVEN_LIGHT = "even_light"
    GLARE = "glare"
    OPEN_EYES = "open_eyes"
    CALM_FACE = "calm_face"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    SLOWER = "slower"
    BLINK = "blink"
    HOLD = "hold"
    ONCE_MORE = "once_more"
    OTHER_WAY = "other_way"
    LOOKS_FLAT = "looks_flat"


Facts = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One aspect's outcome; `guidance` is what to ask for where it is not ok, `facts` are for its words."""

    aspect: Aspect
    outcome: Outcome
    guidance: Guidance | None = None
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRules:
    """The limits. Lengths are shares of the frame's height unless named otherwise."""

    #: A detector's usual threshold is 0.6 to 0.9; below, what it found may be a pattern on a shirt.
    least_score: float = 0.7
    #: The face's box. Below, hands and neighbours fill the picture; above, a short lens bends the face.
    least_height: float = 0.28
    good_height_from: float = 0.36
    good_height_to: float = 0.62
    most_height: float = 0.80
    #: Between the eyes. The embedding takes crops in which they are 35 px apart: 60 is drawn smaller, never larger.
    #: 90 is what ISO/IEC 19794-5 asks of a passport picture.
    least_eyes_px: float = 60.0
    good_eyes_px: float = 90.0
    #: From the middle of the frame: half of the guide's oval.
    most_beside: float = 0.20
    most_above: float = 0.16
    #: Angles are estimated from five landmarks, good to some degrees; ISO/IEC 19794-5 asks for 5, and 8 of roll.
    most_yaw_deg: float = 10.0
    most_pitch_deg: float = 8.0
    most_roll_deg: float = 10.0
    least_sharpness: float = 0.35
    #: Mean luminance of the face. Beyond the ends no detail is left of a dark or a light skin; the good range is wide,
    #: so that neither is asked for more light than the other.
    least_brightness: float = 55.0
    good_brightness_from: float = 80.0
    good_brightness_to: float = 185.0
    most_brightness: float = 220.0
    least_evenness: float = 0.55
    most_clipped: float = 0.12
    least_eyes_open: float = 0.4
    least_mouth_calm: float = 0.4
    #: What a check that holds may exceed its limit by before it fails: a value at the limit must not flicker.
    slack: float = 1.15
    #: The best picture must reach this; all aspects at their limits make 0.5.
    least_quality: float = 0.75
    #: For the distance in cm, which is an estimate: a lens of 60 degrees, and eyes 6 cm apart.
    focal_share: float = 0.87
    eyes_apart_cm: float = 6.0


#: What each aspect weighs in the quality; together 1. Pose, sharpness and light move the scores of a comparison most.
WEIGHTS: Mapping[Aspect, float] = {
    Aspect.ONE_FACE: 0.06,
    Aspect.DISTANCE: 0.12,
    Aspect.POSITION: 0.05,
    Aspect.POSE: 0.22,
    Aspect.SHARPNESS: 0.20,
    Aspect.LIGHT: 0.15,
    Aspect.EYES: 0.12,
    Aspect.EXPRESSION: 0.08,
}


@dataclass(frozen=True, slots=True)
class Miss:
    """How far an aspect is from ideal: 0 ideal, 1 its limit; what to ask for, and the facts."""

    ratio: float
    guidance: Guidance
    facts: Facts = field(default_factory=dict)


def misses(face: FaceMeasures, seen: SeenFaces, rules: CaptureRules, *, yaw_deg: float = 0.0) -> dict[Aspect, Miss]:
    """Return each aspect's miss but `LIVE`'s, in their order; `yaw_deg` is the yaw that is wanted."""
    return {
        Aspect.ONE_FACE: Miss(_below(face.score, 1.0, rules.least_score), Guidance.LOOK_HERE, {"n": 1}),
        Aspect.DISTANCE: _distance(face, seen, rules),
        Aspect.POSITION: _position(face, seen, rules),
        Aspect.POSE: _pose(face, rules, yaw_deg),
        Aspect.SHARPNESS: Miss(_below(face.sharpness, 1.0, rules.least_sharpness), Guidance.STEADY),
        Aspect.LIGHT: _light(face, rules),
        Aspect.EYES: Miss(_below(face.eyes_open, 1.0, rules.least_eyes_open), Guidance.OPEN_EYES),
        Aspect.EXPRESSION: Miss(_below(face.mouth_calm, 1.0, rules.least_mouth_calm), Guidance.CALM_FACE),
    }


def check(
    seen: SeenFaces, rules: CaptureRules, held: Collection[Aspect] = (), *, live: bool = False
) -> tuple[Check, ...]:
    """Return the nine checks in their order. `held` are those that held in the frame before: they get the slack."""
    if len(seen.faces) != 1:
        guidance = Guidance.ALONE if seen.faces else Guidance.LOOK_HERE
        first = Check(aspect=Aspect.ONE_FACE, outcome=Outcome.NOT_OK, guidance=guidance, facts={"n": len(seen.faces)})
        return (first, *(Check(aspect=one, outcome=Outcome.WAITING) for one in Aspect if one is not Aspect.ONE_FACE))
    made = []
    for aspect, miss in misses(seen.faces[0], seen, rules).items():
        holds = miss.ratio <= (rules.slack if aspect in held else 1.0)
        made.append(
            Check(
                aspect=aspect,
                outcome=Outcome.OK if holds else Outcome.NOT_OK,
                guidance=None if holds else miss.guidance,
                facts=miss.facts,
            )
        )
    made.append(Check(aspect=Aspect.LIVE, outcome=Outcome.OK if live else Outcome.WAITING))
    return tuple(made)


def first_fault(checks: tuple[Check, ...]) -> Check | None:
    """Return the check to ask for, or None where all hold or wait."""
    return next((one for one in checks if one.outcome is Outcome.NOT_OK), None)


def held_aspects(checks: tuple[Check, ...]) -> frozenset[Aspect]:
    """Return the aspects that hold."""
    return frozenset(one.aspect for one in checks if one.outcome is Outcome.OK)


def quality(face: FaceMeasures, seen: SeenFaces, rules: CaptureRules, *, yaw_deg: float = 0.0) -> float:
    """Return how good a picture is, 0 to 1: two to the minus of the weighted squares of all misses.

    Ideal is 1, everything at its limit 0.5; one bad aspect is not outweighed by good ones. `yaw_deg` is what is wanted.
    """
    found = misses(face, seen, rules, yaw_deg=yaw_deg)
    return float(2.0 ** -sum(WEIGHTS[aspect] * min(miss.ratio, 10.0) ** 2 for aspect, miss in found.items()))


def weakest(face: FaceMeasures, seen: SeenFaces, rules: CaptureRules) -> Guidance:
    """Return what to ask for where every check holds and the quality is still too low: what costs most of it."""
    found = misses(face, seen, rules)
    return found[max(found, key=lambda aspect: WEIGHTS[aspect] * found[aspect].ratio ** 2)].guidance


def _below(value: float, good: float, least: float) -> float:
    """Return how far a value is below the good one: 1 at the least."""
    return max(0.0, (good - value) / (good - least))


def _distance(face: FaceMeasures, seen: SeenFaces, rules: CaptureRules) -> Miss:
    height, eyes_px = face.height / seen.height, eye_distance(face)
    far = max(
        _below(height, rules.good_height_from, rules.least_height),
        _below(eyes_px, rules.good_eyes_px, rules.least_eyes_px),
    )
    near = _below(-height, -rules.good_height_to, -rules.most_height)
    facts = {"cm": round(rules.focal_share * seen.width * rules.eyes_apart_cm / max(1.0, eyes_px))}
    return Miss(near, Guidance.FARTHER, facts) if near > far else Miss(far, Guidance.NEARER, facts)


def _position(face: FaceMeasures, seen: SeenFaces, rules: CaptureRules) -> Miss:
    beside = (face.centre.x - seen.width / 2) / seen.height
    below = (face.centre.y - seen.height / 2) / seen.height
    across, along = abs(beside) / rules.most_beside, abs(below) / rules.most_above
    if across >= along:  # to the right in the frame is to the person's own left
        return Miss(across, Guidance.MOVE_RIGHT if beside > 0 else Guidance.MOVE_LEFT)
    return Miss(along, Guidance.MOVE_UP if below > 0 else Guidance.MOVE_DOWN)


def _pose(face: FaceMeasures, rules: CaptureRules, yaw_deg: float) -> Miss:
    angles = (
        (face.yaw_deg - yaw_deg, rules.most_yaw_deg, Guidance.FACE_RIGHT, Guidance.FACE_LEFT),
        (face.pitch_deg, rules.most_pitch_deg, Guidance.CHIN_DOWN, Guidance.CHIN_UP),
        (face.roll_deg, rules.most_roll_deg, Guidance.LEAN_RIGHT, Guidance.LEAN_LEFT),
    )
    angle, limit, too_much, too_little = max(angles, key=lambda one: abs(one[0]) / one[1])
    degrees = round(abs(angle))
    facts = {"degrees": degrees, "limit": round(limit), "more": max(1, degrees - round(limit))}
    return Miss(abs(angle) / limit, too_much if angle > 0 else too_little, facts)


def _light(face: FaceMeasures, rules: CaptureRules) -> Miss:
    ratios = {
        Guidance.BRIGHTER: _below(face.brightness, rules.good_brightness_from, rules.least_brightness),
        Guidance.DARKER: _below(-face.brightness, -rules.good_brightness_to, -rules.most_brightness),
        Guidance.EVEN_LIGHT: _below(face.evenness, 1.0, rules.least_evenness),
        Guidance.GLARE: face.clipped / rules.most_clipped,
    }
    worst = max(ratios, key=lambda guidance: ratios[guidance])
    return Miss(ratios[worst], worst)


def eye_distance(face: FaceMeasures) -> float:
    """Return how far the eyes are apart, in px."""
    across, along = face.left_eye.x - face.right_eye.x, face.left_eye.y - face.right_eye.y
    return float((across**2 + along**2) ** 0.5)
