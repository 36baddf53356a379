"""What is measured of a face in a picture; no picture, no template. Pure, any thread.

The measures come from `adapters/face` and are all that leaves it for the guidance of a capture: numbers of one moment,
kept nowhere. Directions are the camera's: x to the right, y down, both in pixels of the frame. Angles are estimates
from five landmarks, good to some degrees, and named by what the person did. Source: ui.md, People; pictures.md 5.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a frame, in pixels."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceMeasures:
    """One face of a frame. `right_eye` is the person's own: to the left in an unmirrored frame."""

    x: float
    y: float
    width: float
    height: float
    right_eye: Point
    left_eye: Point
    nose: Point
    right_mouth: Point
    left_mouth: Point
    #: How sure the detector is, 0 to 1.
    score: float
    #: Turned to the person's own left is positive; a flat picture that is turned stays near 0.
    yaw_deg: float = 0.0
    #: Chin up is positive.
    pitch_deg: float = 0.0
    #: Head leant to the person's own left shoulder is positive.
    roll_deg: float = 0.0
    #: 0 (blurred) to 1, of the aligned face, whatever its size.
    sharpness: float = 1.0
    #: Mean luminance of the face, 0 to 255.
    brightness: float = 128.0
    #: 1 where both halves of the face are equally bright, towards 0 with light from one side.
    evenness: float = 1.0
    #: Share of the face that is burnt out or black, 0 to 1.
    clipped: float = 0.0
    #: 0 (both closed or covered) to 1 (both open).
    eyes_open: float = 1.0
    #: 0 (wide open or laughing) to 1 (neutral).
    mouth_calm: float = 1.0

    @property
    def centre(self) -> Point:
        """The middle of the box."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFaces:
    """What one frame showed: its size in pixels and its faces, the largest first. `seen_at_s` is monotonic."""

    width: int
    height: int
    seen_at_s: float
    faces: tuple[FaceMeasures, ...] = ()
    #: Mean luminance of the whole frame, 0 to 255: a covered lens is dark without any face.
    brightness: float = 128.0
