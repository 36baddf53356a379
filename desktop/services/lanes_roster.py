"""Takes people over from the school's other desks: all of what came or nothing. Pure; what is kept where is the books'.

A person is found again by their number, or by the one they had before, and keeps this desk's own reference. What was
said on paper at one desk is no consent at another: that, and faces, are never taken over. A card belongs to one person.
Source: issue 7, Several lanes; services/people.py.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.people import new_ref
from desktop.services.ports import Chance

TAIL = 4  # of a number, the most that an error may say


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRow:
    """One person as another desk published them, under the key that stands for their number. `person` None: erased.
    `before_keys` stood for numbers that the person had before; the reference in `person` means nothing here."""

    person_key: bytes
    digest: bytes
    till_id: str
    person: Person | None = field(repr=False)
    before_keys: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """`changes` are before and after, `refs` whose every row is."""

    changes: tuple[tuple[Person | None, Person], ...]
    refs: Mapping[bytes, PersonRef]


def merge(
    rows: Sequence[SharedRow], known: Sequence[Person], key_of: Callable[[str], bytes], chance: Chance
) -> Merged:  # fmt: skip
    """Return what rows make of the people who are known; a later row of the same person counts. Who was erased at
    another desk is not looked at: they are erased before.

    Raises: OperatorError `lanes.roster` where two people would have one card.
    """
    by_key = {key_of(person.number): person.person_ref for person in known}
    before = {person.person_ref: person for person in known}
    after, refs = dict(before), dict[bytes, PersonRef]()
    for row in rows:
        if row.person is None:
            continue
        ref = next((by_key[key] for key in (row.person_key, *row.before_keys) if key in by_key), None)
        ref = ref or new_ref(after.keys(), chance)
        said_here = after[ref].face_consent_on_paper if ref in after else False
        after[ref] = replace(row.person, person_ref=ref, face_consent_on_paper=said_here)
        by_key[row.person_key] = refs[row.person_key] = ref
    _check_cards(list(after.values()))
    changes = tuple((before.get(ref), person) for ref, person in after.items() if before.get(ref) != person)
    return Merged(changes=changes, refs=refs)


def _check_cards(people: Sequence[Person]) -> None:
    holders: dict[str, Person] = {}
    for person in people:
        if not person.card_no:
            continue
        if (other := holders.setdefault(person.card_no, person)) is not person:
            raise OperatorError("lanes.roster", number=f"…{other.number[-TAIL:]}", other=f"…{person.number[-TAIL:]}")
