"""Measures of one face, from its five landmarks and its aligned picture. Pure, any thread.

Angles come from where the nose lies in the plane of eyes and mouth: that place does not change when a flat picture is
turned or tilted, and moves when a head is. Patches are of the aligned face (112 x 112), so that size does not count.
Calibrated on ORL's 400 pictures of 40 adults, blurred and labelled by eye (resources/docs/recognition.md): hints for
guidance, no proof. OpenCV's own eye detector found two eyes and more in eight of nine faces with closed eyes: not used.
Of the same nine, four are below 0.4 by `eyes_open`; of 53 with open eyes, none.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.adapters.face.arrays import Frame, Vectors
from desktop.domain.face import FaceMeasures, Point

_Floats = NDArray[np.floating]

#: Where the nose of ORL's median lies on the way from the eyes to the mouth.
_NOSE_PITCH = 0.58
#: The nose's height over the face's plane, in widths between the eyes and in lengths from eyes to mouth.
_NOSE_BY_EYES = 0.45
_NOSE_BY_MOUTH = 0.40
#: Places in the aligned face. Source: OpenCV, FaceRecognizerSF::alignCrop.
_EYES = ((38, 52), (74, 52))
_FACE = (slice(30, 104), slice(20, 92))
_MOUTH = (slice(84, 104), slice(42, 71))
_AROUND_MOUTH = (slice(60, 104), slice(30, 82))
_DARK, _BRIGHT = 8, 247
#: Logarithm of fine detail over coarse detail, of a face that is blurred away, and of a sharp one.
_BLURRED, _SHARP = 0.6, 1.8


@dataclass(frozen=True, slots=True)
class _Light:
    sharpness: float
    brightness: float
    evenness: float
    clipped: float


def measured(row: Vectors, aligned: Frame) -> FaceMeasures:
    """Return the measures of a detector's row and the aligned picture of that face."""
    places = [float(number) for number in row]
    points = [Point(places[at], places[at + 1]) for at in range(4, 14, 2)]
    yaw_deg, pitch_deg, roll_deg = angles(*points)
    grey = cv2.cvtColor(aligned, cv2.COLOR_BGR2GRAY).astype(np.float32)
    light = _light(grey)
    return FaceMeasures(
        x=places[0],
        y=places[1],
        width=places[2],
        height=places[3],
        right_eye=points[0],
        left_eye=points[1],
        nose=points[2],
        right_mouth=points[3],
        left_mouth=points[4],
        score=min(1.0, max(0.0, places[14])),
        yaw_deg=yaw_deg,
        pitch_deg=pitch_deg,
        roll_deg=roll_deg,
        sharpness=light.sharpness,
        brightness=light.brightness,
        evenness=light.evenness,
        clipped=light.clipped,
        eyes_open=_eyes_open(grey),
        mouth_calm=_mouth_calm(grey, points),
    )


def angles(
    right_eye: Point, left_eye: Point, nose: Point, right_mouth: Point, left_mouth: Point
) -> tuple[float, float, float]:
    """Return yaw, pitch and roll in degrees, signed as in `FaceMeasures`; 0 where the landmarks fall together."""
    across = (left_eye.x - right_eye.x, left_eye.y - right_eye.y)
    middle = ((left_eye.x + right_eye.x) / 2, (left_eye.y + right_eye.y) / 2)
    down = ((left_mouth.x + right_mouth.x) / 2 - middle[0], (left_mouth.y + right_mouth.y) / 2 - middle[1])
    tip = (nose.x - middle[0], nose.y - middle[1])
    area = across[0] * down[1] - across[1] * down[0]
    if abs(area) < 1e-6:
        return 0.0, 0.0, 0.0
    sideways = (tip[0] * down[1] - tip[1] * down[0]) / area
    downwards = (across[0] * tip[1] - across[1] * tip[0]) / area
    return (
        math.degrees(math.atan(sideways / _NOSE_BY_EYES)),
        math.degrees(math.atan((_NOSE_PITCH - downwards) / _NOSE_BY_MOUTH)),
        math.degrees(math.atan2(across[1], across[0])),
    )


def _share(value: float, low: float, high: float) -> float:
    """Return 0 at `low` or below, 1 at `high` or above, straight between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _light(grey: _Floats) -> _Light:
    face = grey[_FACE]
    fine, coarse = (float(cv2.Laplacian(cv2.GaussianBlur(face, (0, 0), much), cv2.CV_32F).std()) for much in (0.8, 3.0))
    half = face.shape[1] // 2
    halves = sorted((float(face[:, :half].mean()), float(face[:, half:].mean())))
    return _Light(
        sharpness=_share(math.log((fine + 1e-3) / (coarse + 1e-3)), _BLURRED, _SHARP),
        brightness=float(face.mean()),
        evenness=halves[0] / halves[1] if halves[1] > 0 else 1.0,
        clipped=float(np.mean((face <= _DARK) | (face >= _BRIGHT))),
    )


def _eyes_open(grey: _Floats) -> float:
    """An open eye is dark over several rows and has edges across; a lid is one dark line."""
    return min(1.0, 2 * float(np.mean([_eye_open(grey, x, y) for x, y in _EYES])))


def _eye_open(grey: _Floats, x: int, y: int) -> float:
    skin = max(1.0, float(np.percentile(grey[y - 8 : y + 9, x - 13 : x + 14], 80)))
    eye = grey[y - 6 : y + 7, x - 9 : x + 10]
    rows = int(np.sum(np.percentile(eye[:, 4:15], 20, axis=1) / skin < 0.62))
    upright = float(np.abs(np.diff(eye, axis=1)).mean()) / max(0.1, float(np.abs(np.diff(eye, axis=0)).mean()))
    return 0.5 * _share(rows, 4, 8) + 0.5 * _share(upright, 0.5, 0.85)


def _mouth_calm(grey: _Floats, points: list[Point]) -> float:
    """A laughing mouth is wider, and teeth or a dark inside stand out against the skin."""
    right_eye, left_eye, _, right_mouth, left_mouth = points
    eyes = math.hypot(left_eye.x - right_eye.x, left_eye.y - right_eye.y)
    width = math.hypot(left_mouth.x - right_mouth.x, left_mouth.y - right_mouth.y) / max(1.0, eyes)
    skin = max(1.0, float(np.median(grey[_AROUND_MOUTH])))
    dark, bright = np.percentile(grey[_MOUTH], (3, 97))
    stands_out = (float(bright) - float(dark)) / skin
    return max(0.0, 1.0 - 0.7 * _share(stands_out, 0.75, 1.25) - 0.7 * _share(width, 0.86, 0.94))
