"""A simulated terminal's own face recognition: what makes a picture good enough, and whose face it is. One thread.

Loaded on first need: a terminal without pictures starts without any model. Promises what a real terminal must: one face
belongs to one person; a picture is never kept, a template only in the journal's store. Source: terminal-link.md 5.
"""

import hashlib
from dataclasses import dataclass

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.gallery import Gallery
from desktop.adapters.face.pictures import decode_picture
from desktop.adapters.face.template import fuse, parse_template
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.journal import Journal
from desktop.domain.errors import OperatorError
from desktop.domain.face import FaceMeasures
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import SHIPPED_RULE, Match, decide

#: The embedding takes eyes 35 pixels apart: with fewer it would see what is not there.
_LEAST_EYES_PX = 35.0
_LEAST_SHARPNESS = 0.3
_LEAST_BRIGHTNESS, _MOST_BRIGHTNESS = 35.0, 230.0
_MOST_YAW_DEG = 30.0
_FACE_FAULTS = {"face.none": "no face", "face.several": "several faces"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A picture that is good enough."""

    template: bytes
    quality: float

    @property
    def digest(self) -> str:
        """What the desk is told of the template."""
        return hashlib.sha256(self.template).hexdigest()


class FaceLibrary:
    """The engine, and a gallery of the templates that the journal keeps."""

    def __init__(self, journal: Journal) -> None:
        """Load. Raises: OperatorError `terminal_sim.store_damaged` for a template that is none."""
        self._engine = FaceEngine()
        self._gallery = Gallery()
        for number, (person_ref, template) in enumerate(journal.templates.items(), start=1):
            try:
                self._gallery.add(PersonRef(person_ref), parse_template(template).vector)
            except OperatorError as fault:
                raise OperatorError("terminal_sim.store_damaged", path=person_ref, line=number) from fault

    def examine(self, untrusted_jpeg: bytes) -> Enrolled:
        """Return the template of a picture. Raises: RefusalError `poor_quality` with the reason in words."""
        try:
            found = self._engine.only_face(decode_picture(untrusted_jpeg))
        except OperatorError as fault:
            if fault.code.startswith("face.model"):
                raise
            raise RefusalError("poor_quality", _FACE_FAULTS.get(fault.code, "no picture")) from fault
        reason = _too_poor(found.face)
        if reason:
            raise RefusalError("poor_quality", reason)
        return Enrolled(template=fuse([found.vector]).to_bytes(), quality=_quality(found.face))

    def twin_of(self, person_ref: str, enrolled: Enrolled) -> str | None:
        """Return who else has this face already."""
        template = parse_template(enrolled.template)
        others = self._gallery.search(template.vector, 1, without=(PersonRef(person_ref),))
        if not others or others[0].score_cosine < SHIPPED_RULE.threshold_cosine:
            return None
        return others[0].person_ref

    def keep(self, person_ref: str, enrolled: Enrolled) -> None:
        """Know a person by this template and no other."""
        self.forget(person_ref)
        self._gallery.add(PersonRef(person_ref), parse_template(enrolled.template).vector)

    def forget(self, person_ref: str) -> None:
        """Know the person no more."""
        self._gallery.remove(PersonRef(person_ref))

    def recognise(self, untrusted_picture: bytes) -> Match:
        """Return whose face the largest in a picture is. Raises: OperatorError `picture.*`, `face.*`."""
        frame = decode_picture(untrusted_picture)
        faces = self._engine.see(frame, 0.0).faces
        if not faces:
            raise OperatorError("face.none")
        return decide(self._gallery.search(self._engine.embed(frame, faces[0]), 2))


def _too_poor(face: FaceMeasures) -> str:
    apart = ((face.left_eye.x - face.right_eye.x) ** 2 + (face.left_eye.y - face.right_eye.y) ** 2) ** 0.5
    if apart < _LEAST_EYES_PX:
        return "too small"
    if face.sharpness < _LEAST_SHARPNESS:
        return "blurred"
    if not _LEAST_BRIGHTNESS <= face.brightness <= _MOST_BRIGHTNESS:
        return "too dark or too bright"
    return "turned away" if abs(face.yaw_deg) > _MOST_YAW_DEG else ""


def _quality(face: FaceMeasures) -> float:
    """Return 0 to 1: sharp, looking straight, evenly lit."""
    straight = max(0.0, 1 - abs(face.yaw_deg) / 45)
    light = face.evenness * (1 - face.clipped)
    return round(0.1 * face.score + 0.4 * face.sharpness + 0.3 * straight + 0.2 * light, 3)
