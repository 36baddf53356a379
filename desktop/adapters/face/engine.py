"""The face engine: a frame in, what was seen or a vector out. One thread an instance; models load on first need.

Promises: keeps no frame and no vector; answers in about 60 ms for 640 x 480 on one core. It has no liveness check of
its own: a good photograph is a face to it (resources/docs/recognition.md). Source: architecture.md, Threads.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop.adapters.face.arrays import Frame, Vectors
from desktop.adapters.face.detector import FaceDetector
from desktop.adapters.face.embedder import FaceEmbedder, landmark_row
from desktop.adapters.face.measures import measured
from desktop.adapters.face.models import DETECTION, EMBEDDING, MODELS, model_path
from desktop.domain.errors import OperatorError
from desktop.domain.face import FaceMeasures, SeenFaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """One face of a picture, with its vector."""

    face: FaceMeasures
    vector: Vectors


class FaceEngine:
    """Detector and embedder, from one folder of models."""

    def __init__(self, folder: Path = MODELS) -> None:
        self._folder = folder

    def check(self) -> None:
        """Check both models without loading them. Raises: OperatorError `face.model_missing`, `face.model_changed`."""
        for model in (DETECTION, EMBEDDING):
            model_path(model, self._folder)

    def see(self, frame: Frame, seen_at_s: float) -> SeenFaces:
        """Return what a frame shows, the largest face first.

        Raises: OperatorError `face.model_missing`, `face.model_changed`.
        """
        height, width = frame.shape[:2]
        rows = self._detector.find(frame)
        faces = tuple(measured(row, self._embedder.align(frame, row)) for row in rows)
        brightness = float(frame[::4, ::4].mean())
        return SeenFaces(width=width, height=height, seen_at_s=seen_at_s, faces=faces, brightness=brightness)

    def embed(self, frame: Frame, face: FaceMeasures) -> Vectors:
        """Return the unit vector of a face that `see` found in this frame.

        Raises: OperatorError `face.model_missing`, `face.model_changed`.
        """
        return self._embedder.embed(self._embedder.align(frame, landmark_row(face)))

    def only_face(self, frame: Frame) -> Recognised:
        """Return the one face of a picture.

        Raises: OperatorError `face.none`, `face.several`, `face.model_missing`, `face.model_changed`.
        """
        rows = self._detector.find(frame)
        if len(rows) != 1:
            raise OperatorError("face.several", count=len(rows)) if len(rows) else OperatorError("face.none")
        aligned = self._embedder.align(frame, rows[0])
        return Recognised(face=measured(rows[0], aligned), vector=self._embedder.embed(aligned))

    @cached_property
    def _detector(self) -> FaceDetector:
        return FaceDetector(self._folder)

    @cached_property
    def _embedder(self) -> FaceEmbedder:
        return FaceEmbedder(self._folder)
