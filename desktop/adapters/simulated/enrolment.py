"""The faces that a simulated terminal knows: `enrol.put`, `enrol.delete`, `enrol.list`. One thread.

The journal keeps them over power cuts: a template, and its digest for the desk; a picture is never kept. Persons that a
simulation made up have a digest alone, and no model is loaded for them. Promises what a real terminal must: one face
belongs to one person; what was deleted is in no file any more. Source: terminal-link.md section 5.
"""

import hashlib
import json
from typing import TYPE_CHECKING

from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.journal import Journal
from desktop.domain.matching import Match
from desktop.protocol.messages import Fields

if TYPE_CHECKING:
    from desktop.adapters.simulated.library import FaceLibrary


class Enrolment:
    """The terminal's roster. `most_faces` people fit, or any number."""

    def __init__(self, journal: Journal, *, most_faces: int | None = None) -> None:
        self._journal = journal
        self._most_faces = most_faces
        self._library: FaceLibrary | None = None

    @property
    def person_refs(self) -> tuple[str, ...]:
        """Return who is enrolled, in the order in which they came."""
        return tuple(self._journal.persons)

    def put(self, person_ref: str, face_jpeg: bytes) -> Fields:
        """Enrol a face; return the answer.

        Raises: RefusalError `poor_quality`, `duplicate_face`, `storage_full`; OperatorError `terminal_sim.store*`,
            `face.model_*`.
        """
        library = self._loaded()
        enrolled = library.examine(face_jpeg)
        twin = library.twin_of(person_ref, enrolled)
        if twin is not None:
            raise RefusalError("duplicate_face", person_ref=twin)
        known = self._journal.persons
        if self._most_faces is not None and person_ref not in known and len(known) >= self._most_faces:
            raise RefusalError("storage_full")
        if self._journal.templates.get(person_ref) != enrolled.template:
            self._journal.enrol(person_ref, enrolled.digest, enrolled.template)
            library.keep(person_ref, enrolled)
        return {"template_digest": enrolled.digest, "quality": enrolled.quality}

    def delete(self, person_ref: str) -> None:
        """Remove a person's face, if it is known. Raises: OperatorError `terminal_sim.store`."""
        if person_ref not in self._journal.persons:
            return
        self._journal.enrol(person_ref, "")
        if self._library is not None:
            self._library.forget(person_ref)

    def recognise(self, untrusted_picture: bytes) -> Match:
        """Return whose face is in a picture.

        Raises: OperatorError `picture.*`, `face.*`, `terminal_sim.store_damaged`.
        """
        return self._loaded().recognise(untrusted_picture)

    def page(self, after: str, limit: int) -> list[Fields]:
        """Return at most `limit` persons behind the reference `after`, by reference."""
        refs = sorted(ref for ref in self._journal.persons if ref > after)[:limit]
        return [{"person_ref": ref, "template_digest": self._journal.persons[ref]} for ref in refs]

    def summary(self) -> Fields:
        """Return what `hello` says of the roster."""
        persons = self._journal.persons
        digest = hashlib.sha256(json.dumps(sorted(persons.items())).encode()).hexdigest()
        return {"roster_digest": digest, "roster_count": len(persons)}

    def _loaded(self) -> "FaceLibrary":
        """Models, OpenCV and all are loaded at the first picture: a third of a second."""
        if self._library is None:
            from desktop.adapters.simulated.library import FaceLibrary

            self._library = FaceLibrary(self._journal)
        return self._library
