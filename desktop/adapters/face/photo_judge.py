"""Judges photos of a bulk enrolment, and compares the faces of one run with one another. One thread.

Implements `services.bulk.FaceJudge`. Promises: a photo's pixels are gone when `shot` returns, but for the face's own
small JPEG on its way to the terminal; the vectors of a run, and of the templates that consents allow here, are in
memory until `close`. A photo shows no life: whoever takes it vouches for it (resources/docs/recognition.md).
Source: ui.md, People; `domain/capture_checks.py` for the limits.
"""

from collections.abc import Mapping
from typing import Any

import cv2

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.gallery import Gallery
from desktop.adapters.face.pictures import decode_picture, face_jpeg
from desktop.domain.capture_checks import Aspect, CaptureRules, check, first_fault, quality
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.services.bulk import Shot

#: Photos are cut as the photographer liked: where the face is does not matter, how large it is does.
PHOTO_RULES = CaptureRules(
    least_height=0.12, good_height_from=0.3, good_height_to=0.8, most_height=1.2, most_beside=0.6, most_above=0.6,
    most_yaw_deg=15.0, most_pitch_deg=15.0, most_roll_deg=15.0, least_sharpness=0.25,
    least_eyes_open=0.15, least_mouth_calm=0.2,  # what the engine knows of eyes and mouths is weak: recognition.md
)  # fmt: skip
#: Above this, two faces are likely one person's, or twins'. Source: resources/docs/recognition.md.
ALIKE_COSINE = 0.5
_FAULTS: Mapping[Aspect, str] = {
    Aspect.ONE_FACE: "photo.no_face",
    Aspect.DISTANCE: "photo.too_small",
    Aspect.POSITION: "photo.too_small",
    Aspect.POSE: "photo.turned",
    Aspect.SHARPNESS: "photo.blurred",
    Aspect.LIGHT: "photo.light",
    Aspect.EYES: "photo.eyes",
    Aspect.EXPRESSION: "photo.expression",
}


class PhotoJudge:
    """The models and the run's gallery."""

    def __init__(self, engine: FaceEngine, most_jpeg_bytes: int, rules: CaptureRules = PHOTO_RULES) -> None:
        self._engine, self._most_jpeg_bytes, self._rules = engine, most_jpeg_bytes, rules
        self._gallery = Gallery()

    def shot(self, untrusted_picture: bytes) -> Shot:
        """Take the one face of a picture. Raises: OperatorError `picture.*`, `photo.*`."""
        try:
            return self._shot(untrusted_picture)
        except (cv2.error, MemoryError) as fault:  # a picture of a shape that OpenCV cannot work on
            raise OperatorError("picture.unreadable") from fault

    def _shot(self, untrusted_picture: bytes) -> Shot:
        frame = decode_picture(untrusted_picture)
        seen = self._engine.see(frame, 0.0)
        if len(seen.faces) > 1:
            raise OperatorError("photo.several_faces", count=len(seen.faces))
        if not seen.faces:
            raise OperatorError("photo.no_face")
        if (fault := first_fault(check(seen, self._rules))) is not None:
            raise OperatorError(_FAULTS[fault.aspect])
        face = seen.faces[0]
        return Shot(
            face_jpeg=face_jpeg(frame, face, most_bytes=self._most_jpeg_bytes),
            vector=self._engine.embed(frame, face),
            quality=quality(face, seen, self._rules),
        )

    def lookalike(self, vector: Any, person_ref: str) -> str:
        found = self._gallery.search(vector, 1, without=[PersonRef(person_ref)])
        return found[0].person_ref if found and found[0].score_cosine >= ALIKE_COSINE else ""

    def remember(self, person_ref: str, vector: Any) -> None:
        self._gallery.add(PersonRef(person_ref), vector)

    def forget(self, person_ref: str) -> None:
        self._gallery.remove(PersonRef(person_ref))
