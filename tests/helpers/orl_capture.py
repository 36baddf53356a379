"""Recorded sequences of a real face for the capture: someone of ORL who turns, blinks and waits; or a photo of them.

The turns are other pictures of the same person, the blink is drawn over the eyes; a held-up photo is the straight
picture turned in space like a card. Nothing of it is kept beyond the test's own folder.
"""

import math
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.simulated.head import Pose
from desktop.app.capture_tools import CaptureTools
from tests.helpers.capture_script import obedient, played
from tests.helpers.orl import orl_frame, write_sequence

#: Person: the numbers of a straight picture, one turned to the own left and one to the right.
SITTERS = {1: (3, 2, 6), 3: (9, 10, 4), 6: (3, 8, 7), 12: (1, 8, 3), 23: (1, 8, 6), 39: (5, 7, 6)}
TURNED_FROM_DEG = 7.0


@cache
def pictures(person: int) -> dict[str, np.ndarray]:
    """Return the frames `straight`, `left`, `right` and `closed` of one of `SITTERS`."""
    straight, left, right = (orl_frame(person, number) for number in SITTERS[person])
    return {"straight": straight, "left": left, "right": right, "closed": _closed(straight)}


def frame_of(person: int, pose: Pose) -> np.ndarray:
    """Return what a camera would see of a pose."""
    seen = pictures(person)
    if pose.eyes_open < 0.5:
        return seen["closed"].copy()
    if abs(pose.yaw_deg) < TURNED_FROM_DEG:
        return seen["straight"].copy()
    return seen["left" if pose.yaw_deg > 0 else "right"].copy()


def photo(person: int, yaw_deg: float) -> np.ndarray:
    """Return the straight picture as a card turned by an angle."""
    return card(pictures(person)["straight"], yaw_deg)


def card(frame: np.ndarray, yaw_deg: float, *, distance: float = 3.0) -> np.ndarray:
    """Return a picture as a card that is turned by an angle; the camera is so many widths of it away."""
    height, width = frame.shape[:2]
    yaw = math.radians(yaw_deg)
    corners = []
    for x, y in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)):
        away = distance + x * math.sin(yaw)
        corners.append(
            [width / 2 + width * x * math.cos(yaw) * distance / away, height / 2 + height * y * distance / away]
        )
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    turned = cv2.getPerspectiveTransform(flat, np.array(corners, np.float32))
    return cv2.warpPerspective(frame, turned, (width, height), borderMode=cv2.BORDER_CONSTANT, borderValue=(96,) * 3)


def recorded_sitter(folder: Path, person: int, *, draw: int = 0, reacts_in_s: float = 0.25) -> Path:
    """Write what a camera would have seen of somebody who does as asked in one of the orders, 30 pictures a second."""
    poses: list[Pose] = []
    head = obedient(reacts_in_s=reacts_in_s)

    def remembered(moment: Any, now_s: float) -> Pose | None:
        pose = head(moment, now_s)
        if pose is not None:
            poses.append(pose)
        return pose

    played(remembered, draw=draw)
    return write_sequence(folder, [frame_of(person, pose) for pose in [*poses, *[Pose()] * 30]])


def warmed(tools: CaptureTools, person: int) -> CaptureTools:
    """Return the tools with their models loaded, as they are for every capture of a desk but its first."""
    frame = pictures(person)["straight"]
    tools.engine.embed(frame, tools.engine.see(frame, 0.0).faces[0])
    return tools


def _closed(frame: np.ndarray) -> np.ndarray:
    """Return a frame with lids drawn over the eyes."""
    face = FaceEngine().see(frame, 0.0).faces[0]
    closed = frame.copy()
    apart = math.hypot(face.left_eye.x - face.right_eye.x, face.left_eye.y - face.right_eye.y)
    for eye in (face.right_eye, face.left_eye):
        x, y = round(eye.x), round(eye.y)
        below = frame[y + round(apart * 0.3), x]  # the cheek under it
        cv2.ellipse(
            closed, (x, y), (round(apart * 0.3), round(apart * 0.22)), 0, 0, 360, [int(one) for one in below], -1
        )
        half = round(apart * 0.24)
        cv2.line(closed, (x - half, y + 2), (x + half, y + 2), [int(one * 0.5) for one in below], 3)
    return cv2.GaussianBlur(closed, (5, 5), 0)
