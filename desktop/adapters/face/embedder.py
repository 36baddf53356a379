"""A face into a vector: aligned by its landmarks, then embedded. One thread an instance.

Promises: the vector has length 1, so that the dot product of two is their cosine. Source: OpenCV, FaceRecognizerSF
(SFace 2021dec), 128 numbers.
"""

from pathlib import Path

import cv2
import numpy as np

from desktop.adapters.face.arrays import WIDTH, Frame, Vectors, unit
from desktop.adapters.face.models import EMBEDDING, MODELS, model_path
from desktop.domain.face import FaceMeasures


def landmark_row(face: FaceMeasures) -> Vectors:
    """Return a face as the detector's row of 15."""
    points = (face.right_eye, face.left_eye, face.nose, face.right_mouth, face.left_mouth)
    places = [number for point in points for number in (point.x, point.y)]
    return np.array([face.x, face.y, face.width, face.height, *places, face.score], np.float32)


class FaceEmbedder:
    """One embedder, loaded when it is made: 60 ms."""

    def __init__(self, folder: Path = MODELS) -> None:
        """Load. Raises: OperatorError `face.model_missing`, `face.model_changed`."""
        self._net = cv2.FaceRecognizerSF.create(str(model_path(EMBEDDING, folder)), "")

    def align(self, frame: Frame, row: Vectors) -> Frame:
        """Return the face upright, 112 x 112, eyes and mouth in their usual places."""
        return self._net.alignCrop(frame, row).astype(np.uint8, copy=False)

    def embed(self, aligned: Frame) -> Vectors:
        """Return the unit vector of an aligned face, float32[128]."""
        vector = np.array(self._net.feature(aligned), np.float32).reshape(WIDTH)
        return unit(vector)
