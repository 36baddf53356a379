"""A person as the desks of one school share them: sealed under a key derived from the lane key. Any thread.

The place of a row and what it says (`person`, `erased`, `moved`) are authenticated with it: whoever may write to the
server can neither read a person, nor make one, nor have one erased, nor put one in another's place. Faces, templates
and consents are not in it. Source: NIST SP 800-38D; decision 0021.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from desktop.adapters.lanes.line import SharedPerson
from desktop.adapters.lanes.school_key import person_key, roster_key
from desktop.adapters.storage.sealing import packed, seal, unpacked, unseal
from desktop.domain.person import Person
from desktop.services.lanes_roster import SharedRow
from desktop.services.ports import Chance

_PERSON, _ERASED, _MOVED = "lane person", "lane erased", "lane moved"
ERASED_DIGEST = hashlib.sha256(_ERASED.encode()).digest()


class SharedPeople:
    """Seals and opens rows under one school's lane key."""

    def __init__(self, key: bytes, chance: Chance) -> None:
        self._lane_key, self._key, self._chance = key, roster_key(key), chance

    def key_of(self, number: str) -> bytes:
        """Return what stands for a number."""
        return person_key(self._lane_key, number)

    def digest_of(self, person: Person) -> bytes:
        """Return by what a person is told to be as they were."""
        return hashlib.sha256(_clear(person)).digest()

    def sealed(self, person: Person, before_keys: Sequence[bytes]) -> bytes:
        """Return a row's content; `before_keys` stood for numbers that the person had before."""
        clear = _clear(person) + b"\n" + json.dumps([key.hex() for key in before_keys]).encode()
        return self._seal(self.key_of(person.number), _PERSON, clear)

    def erased(self, key: bytes) -> bytes:
        """Return the content that takes the place of a person who was erased: that, and nothing of them."""
        return self._seal(key, _ERASED, b"")

    def moved(self, key: bytes) -> bytes:
        """Return the content that takes the place of a number that its person has no more."""
        return self._seal(key, _MOVED, b"")

    def opened(self, row: SharedPerson) -> SharedRow | None:
        """Return what a row says, or None for one that says nothing to do, or is not this school's."""
        content, place = row.sealed, row.person_key.hex()
        if unseal(self._key, place, _ERASED, content) is not None:
            return SharedRow(person_key=row.person_key, digest=ERASED_DIGEST, till_id=row.till_id, person=None)
        clear = unseal(self._key, place, _PERSON, content)
        if clear is None:
            return None
        said, _, before = clear.rpartition(b"\n")
        status, _, whole = said.partition(b"\n")
        person = unpacked("", status.decode(), whole)
        if self.key_of(person.number) != row.person_key:
            return None
        return SharedRow(
            person_key=row.person_key, digest=hashlib.sha256(said).digest(), till_id=row.till_id, person=person,
            before_keys=tuple(bytes.fromhex(key) for key in json.loads(before)),
        )  # fmt: skip

    def _seal(self, key: bytes, what: str, clear: bytes) -> bytes:
        return seal(self._key, key.hex(), what, clear, self._chance)


def _clear(person: Person) -> bytes:
    return person.status.value.encode() + b"\n" + packed(replace(person, face_consent_on_paper=False))
