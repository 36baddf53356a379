"""The faces that a simulated terminal knows: `enrol.put`, `enrol.delete`, `enrol.list`. One thread.

The journal keeps them over power cuts. A template is a digest of the picture; a picture is never kept. Promises what a
real terminal must: one face belongs to one person. Source: terminal-link.md section 5.
"""

import hashlib
import json

from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.journal import Journal
from desktop.protocol.messages import Fields

_JPEG = b"\xff\xd8"
_QUALITY = 0.93


class Enrolment:
    """The terminal's roster."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def person_refs(self) -> tuple[str, ...]:
        """Return who is enrolled, in the order in which they came."""
        return tuple(self._journal.persons)

    def put(self, person_ref: str, face_jpeg: bytes) -> Fields:
        """Enrol a face; return the answer. Raises: RefusalError `poor_quality`, `duplicate_face`."""
        if not face_jpeg.startswith(_JPEG):
            raise RefusalError("poor_quality")
        template_digest = hashlib.sha256(b"simulated template" + face_jpeg).hexdigest()
        for known_ref, known in self._journal.persons.items():
            if known == template_digest and known_ref != person_ref:
                raise RefusalError("duplicate_face", person_ref=known_ref)
        self._journal.enrol(person_ref, template_digest)
        return {"template_digest": template_digest, "quality": _QUALITY}

    def delete(self, person_ref: str) -> None:
        """Remove a person's face, if it is known."""
        if person_ref in self._journal.persons:
            self._journal.enrol(person_ref, "")

    def page(self, after: str, limit: int) -> list[Fields]:
        """Return at most `limit` persons behind the reference `after`, by reference."""
        refs = sorted(ref for ref in self._journal.persons if ref > after)[:limit]
        return [{"person_ref": ref, "template_digest": self._journal.persons[ref]} for ref in refs]

    def summary(self) -> Fields:
        """Return what `hello` says of the roster."""
        persons = self._journal.persons
        digest = hashlib.sha256(json.dumps(sorted(persons.items())).encode()).hexdigest()
        return {"roster_digest": digest, "roster_count": len(persons)}
