"""The people table: who eats here. One row a person, found by `person_ref`, which is random and never reused.

Belongs to the thread of its connection: the cashier's look-ups run on `core`, an import wherever the writer is. Card
numbers are unique in the file; an import writes all or nothing within the caller's transaction. Names stay in this
table: nothing here writes them anywhere else. Source: architecture.md, Storage; law.md.
"""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus

_TABLE = "people"
_COLUMNS = (
    "person_ref, number, name, class_name, kind, status, sex, born_on, card_no, allergens, diet, guardian,"
    " guardian_phone, daily_limit_fen, face_consent_on_paper, note"
)


class People:
    """Implements `services.people.PeopleBook` on one connection."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, person_ref: PersonRef) -> Person | None:
        """Return the person, or None."""
        row = self._store.row(f"SELECT {_COLUMNS} FROM people WHERE person_ref = ?", (person_ref,))
        return None if row is None else _person(row)

    def count(self) -> int:
        """Return how many people are known."""
        found: int = self._store.value("SELECT count(*) FROM people")
        return found

    def all_refs(self) -> tuple[PersonRef, ...]:
        """Return every `person_ref`, in the order of the people's numbers."""
        return tuple(PersonRef(ref) for (ref,) in self._store.rows("SELECT person_ref FROM people ORDER BY number"))

    def all_people(self) -> list[Person]:
        """Return everybody, by number."""
        return [_person(row) for row in self._store.rows(f"SELECT {_COLUMNS} FROM people ORDER BY number")]

    def transaction(self) -> AbstractContextManager[None]:
        """Return the connection's one transaction, for `save` and the ledger entry that tells of it."""
        return self._store.transaction()

    def save(self, people: Sequence[Person]) -> None:
        """Add or change people by `person_ref`, inside the caller's transaction.

        Cards are freed first, so that two people may swap theirs. Raises: OperatorError for the world's faults.
        """
        for person in people:
            self._store.run("UPDATE people SET card_no = NULL WHERE person_ref = ?", (person.person_ref,))
        self._store.tables.table(_TABLE).upsert_all([_record(person) for person in people], pk="person_ref")


def _record(person: Person) -> dict[str, Any]:
    return {
        "person_ref": person.person_ref,
        "number": person.number,
        "name": person.name,
        "class_name": person.class_name,
        "kind": person.kind.value,
        "status": person.status.value,
        "sex": person.sex,
        "born_on": person.born_on.isoformat() if person.born_on else "",
        "card_no": person.card_no or None,
        "allergens": json.dumps(person.allergens, ensure_ascii=False),
        "diet": person.diet,
        "guardian": person.guardian,
        "guardian_phone": person.guardian_phone,
        "daily_limit_fen": person.daily_limit_fen,
        "face_consent_on_paper": int(person.face_consent_on_paper),
        "note": person.note,
    }


def _person(row: Row) -> Person:
    (person_ref, number, name, class_name, kind, status, sex, born_on, card_no, allergens) = row[:10]
    (diet, guardian, guardian_phone, daily_limit_fen, consent, note) = row[10:]
    return Person(
        person_ref=PersonRef(person_ref),
        number=number,
        name=name,
        class_name=class_name,
        kind=PersonKind(kind),
        status=PersonStatus(status),
        sex=sex,
        born_on=date.fromisoformat(born_on) if born_on else None,
        card_no=card_no or "",
        allergens=tuple(json.loads(allergens)),
        diet=diet,
        guardian=guardian,
        guardian_phone=guardian_phone,
        daily_limit_fen=daily_limit_fen,
        face_consent_on_paper=bool(consent),
        note=note,
    )
