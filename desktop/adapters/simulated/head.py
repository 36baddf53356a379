"""A head in space, or a flat picture of it, as five landmarks in a frame. Pure.

The measures of a simulated face: what a camera would see of eyes, nose and mouth through a lens without faults, and
the angles that can be told from those. A flat picture that is turned looks straight on. Lengths in cm: eyes 6 apart,
a nose that stands out by 2.4, a head that turns about an axis 8 behind the eyes.
"""

import math
from dataclasses import dataclass, replace

from desktop.domain.capture_liveness import nose_shift
from desktop.domain.face import FaceMeasures, Point

EYES_APART = 6.0
NOSE_OUT = 2.4
_AXIS = 8.0
_FACE_HEIGHT, _FACE_WIDTH = 17.0, 13.0
#: x to the person's own left, y down, z towards the camera; from the middle between the eyes.
_LANDMARKS = (
    (-EYES_APART / 2, 0.0, 0.0),
    (EYES_APART / 2, 0.0, 0.0),
    (0.0, 3.4, NOSE_OUT),
    (-2.3, 6.4, 0.6),
    (2.3, 6.4, 0.6),
)
_FOCAL_SHARE = 0.87  # of the frame's width: a lens of 60 degrees


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """How a head is held, in degrees and cm, as `FaceMeasures` names directions; where its middle is, from the frame's
    middle, in cm to the person's own left and down. `flat` is a picture of it that is held so."""

    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    roll_deg: float = 0.0
    distance_cm: float = 52.0
    left_cm: float = 0.0
    down_cm: float = 0.0
    eyes_open: float = 1.0
    mouth_calm: float = 1.0
    sharpness: float = 1.0
    brightness: float = 128.0
    evenness: float = 1.0
    clipped: float = 0.0
    flat: bool = False


def measures(pose: Pose, width: int, height: int) -> FaceMeasures:
    """Return what is measured of it in a frame of this size."""
    focal = _FOCAL_SHARE * width
    right_eye, left_eye, nose, right_mouth, left_mouth = (
        Point(width / 2 + x, height / 2 + y) for x, y in (_seen(place, pose, focal) for place in _LANDMARKS)
    )
    tall, wide = (focal * length / pose.distance_cm for length in (_FACE_HEIGHT, _FACE_WIDTH))
    middle_x = width / 2 + focal * pose.left_cm / pose.distance_cm
    middle_y = height / 2 + focal * pose.down_cm / pose.distance_cm
    face = FaceMeasures(
        x=middle_x - wide / 2, y=middle_y - tall / 2, width=wide, height=tall,
        right_eye=right_eye, left_eye=left_eye, nose=nose, right_mouth=right_mouth, left_mouth=left_mouth,
        score=0.95, roll_deg=pose.roll_deg, sharpness=pose.sharpness, brightness=pose.brightness,
        evenness=pose.evenness, clipped=pose.clipped, eyes_open=pose.eyes_open, mouth_calm=pose.mouth_calm,
    )  # fmt: skip
    yaw_deg = math.degrees(math.atan(nose_shift(face) / (NOSE_OUT / EYES_APART)))
    return replace(face, yaw_deg=yaw_deg, pitch_deg=0.0 if pose.flat else pose.pitch_deg)


def _seen(place: tuple[float, float, float], pose: Pose, focal: float) -> tuple[float, float]:
    """Return where a landmark is in the frame, in px from its middle."""
    x, y, z = place
    axis = 0.0 if pose.flat else _AXIS
    z = 0.0 if pose.flat else z
    yaw, pitch, roll = (math.radians(angle) for angle in (pose.yaw_deg, pose.pitch_deg, pose.roll_deg))
    x, z = x * math.cos(yaw) + (z + axis) * math.sin(yaw), (z + axis) * math.cos(yaw) - x * math.sin(yaw) - axis
    y, z = y * math.cos(pitch) - z * math.sin(pitch), z * math.cos(pitch) + y * math.sin(pitch)
    x, y = x * math.cos(roll) - y * math.sin(roll), y * math.cos(roll) + x * math.sin(roll)
    away = pose.distance_cm - z
    # The middle of the face's box lies below the eyes.
    return focal * (x + pose.left_cm) / away, focal * (y - 2.5 + pose.down_cm) / away
