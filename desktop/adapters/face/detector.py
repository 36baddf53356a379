"""Finds faces and their five landmarks in a frame, in three looks. One thread an instance.

The first look is at the whole frame, small. The others are at each face by itself, always at the same size, the last
one with the head upright: landmarks of a small or a leaning face are too coarse, and hardly follow how far it leans.
Decides nothing about a face but that it is one. A face that fills the whole picture is found by giving it a border.
Source: OpenCV, FaceDetectorYN (YuNet 2023mar): a row is x, y, w, h, right eye, left eye, nose, right and left corner of
the mouth, score; "right" is the person's own. Sizes: resources/docs/recognition.md.
"""

import math
from pathlib import Path

import cv2
import numpy as np

from desktop.adapters.face.arrays import Frame, Vectors
from desktop.adapters.face.models import DETECTION, MODELS, model_path
from desktop.adapters.face.pictures import shrunk

#: Below it, a row is no face. ORL's 400 faces have 0.84 and more.
LEAST_SCORE = 0.7
_OVERLAP = 0.3
_MOST_FACES = 50
#: The longest side in which faces are looked for, and again where none was found.
_SIDES = (320, 640)
_BORDER = 0.35
#: The looks at one face, for the largest faces only: so many pixels for so many times the face's box.
_LOOKS = ((256, 1.5), (320, 2.0))
_MOST_CLOSE = 3
#: What the first of them sees of how far a head leans falls short by a quarter.
_LEANS = 1.3
_LEAST_CLOSE_SCORE = 0.5


class FaceDetector:
    """One detector, loaded when it is made: 15 ms."""

    def __init__(self, folder: Path = MODELS) -> None:
        """Load. Raises: OperatorError `face.model_missing`, `face.model_changed`."""
        path, size = str(model_path(DETECTION, folder)), _LOOKS[0][:1] * 2
        self._far = cv2.FaceDetectorYN.create(path, "", size, LEAST_SCORE, _OVERLAP, _MOST_FACES)
        self._near = cv2.FaceDetectorYN.create(path, "", size, _LEAST_CLOSE_SCORE, _OVERLAP, _MOST_FACES)

    def find(self, frame: Frame) -> Vectors:
        """Return the faces as rows of 15 in pixels of the frame, the largest first; none is a matrix of no rows."""
        found = self._search(frame, _SIDES[0])
        if not len(found):
            found = self._search(frame, _SIDES[1])
        if not len(found):
            found = self._search_bordered(frame)
        found = found[np.argsort(-found[:, 2] * found[:, 3], kind="stable")]
        for at, row in enumerate(found[:_MOST_CLOSE]):
            found[at] = self._look_closer(frame, row)
        return found

    def _search(self, frame: Frame, side: int) -> Vectors:
        small = shrunk(frame, side)
        self._far.setInputSize((small.shape[1], small.shape[0]))
        _, rows = self._far.detect(small)
        found = _sound(rows)
        found[:, :14] *= frame.shape[1] / small.shape[1]
        return found

    def _search_bordered(self, frame: Frame) -> Vectors:
        height, width = frame.shape[:2]
        border = round(max(height, width) * _BORDER)
        bordered = cv2.copyMakeBorder(frame, border, border, border, border, cv2.BORDER_REPLICATE)
        found = self._search(bordered.astype(np.uint8, copy=False), _SIDES[0])
        _move(found, -border, -border)
        middle = found[:, :2] + found[:, 2:4] / 2
        return found[((middle >= 0) & (middle < (width, height))).all(axis=1)]

    def _look_closer(self, frame: Frame, row: Vectors) -> Vectors:
        """Return the same face with finer landmarks, or as it was."""
        (small, near), (large, far) = _LOOKS
        first = self._look(frame, row, small, near, 0.0)
        lean = math.atan2(first[7] - first[5], first[6] - first[4]) * _LEANS
        return self._look(frame, first, large, far, lean)

    def _look(self, frame: Frame, row: Vectors, side: int, room: float, lean: float) -> Vectors:
        """Return the row with the landmarks seen in a square around it, turned by `lean` radians."""
        scale = float(max(row[2], row[3])) * room / side
        turn = np.array([[math.cos(lean), -math.sin(lean)], [math.sin(lean), math.cos(lean)]], np.float32) * scale
        corner = row[:2] + row[2:4] / 2 - turn.sum(axis=1) * (side / 2)
        place = np.hstack([turn, corner[:, None]]).astype(np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        crop = cv2.warpAffine(frame, place, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        self._near.setInputSize((side, side))
        found = _sound(self._near.detect(crop)[1])
        off = np.abs(found[:, :2] + found[:, 2:4] / 2 - side / 2).max(axis=1, initial=0.0)
        if not len(found) or off.min() > side / 8:  # a neighbour, not this one
            return row
        seen = found[int(off.argmin())]
        closer = row.copy()
        closer[4:14] = (seen[4:14].reshape(5, 2) @ turn.T + corner).ravel()
        closer[14] = seen[14]
        return closer


def _sound(rows: object) -> Vectors:
    """Return the rows that are boxes of some size."""
    if rows is None:
        return np.empty((0, 15), np.float32)
    found = np.array(rows, np.float32)
    return found[np.isfinite(found).all(axis=1) & (found[:, 2] > 1) & (found[:, 3] > 1)]


def _move(found: Vectors, right: float, down: float) -> None:
    """Move boxes and landmarks; the size of a box is no place."""
    found[:, [0, 4, 6, 8, 10, 12]] += np.float32(right)
    found[:, [1, 5, 7, 9, 11, 13]] += np.float32(down)
