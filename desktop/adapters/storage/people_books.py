"""What every part of the books that knows people shares: the vault, the people, and their entries in the ledger.

`core` thread, or who holds the home's lock. Promises: a call is one durable transaction of the database; keys are on
disk before it and destroyed after it, and what a killed desk left of a destruction is finished at the next opening.
No entry of the ledger holds a name. Source: decision 0013.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from desktop.adapters.storage.payments import OpenBooks
from desktop.adapters.storage.people import People
from desktop.adapters.storage.people_schema import OF_PERSON
from desktop.adapters.storage.vault import Vault
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant
from desktop.domain.person import Person

UNDO_FOR = timedelta(days=7)  # the way back from an import


class PeopleBooks(OpenBooks):
    """The parts are put together in `SqliteBooks`, which sets `_vault` and `_people` when it opens the file."""

    _vault: Vault
    _people: People

    @property
    def people(self) -> People:
        """The people on this connection, for imports and look-ups in the composition root's hands."""
        return self._people

    @property
    def vault(self) -> Vault:
        return self._vault

    def person(self, person_ref: str) -> Person | None:
        return self._people.find(PersonRef(person_ref)) if person_ref else None

    def everybody(self) -> Sequence[Person]:
        """Return everybody who can be read, by number."""
        return self._people.all_people()

    def write_people(
        self, people: Sequence[Person], entries: Sequence[tuple[str, Mapping[str, Any]]], now: datetime
    ) -> None:
        """Save people and tell of it."""
        at = format_instant(now)
        with self._store.transaction():
            self._people.save(people)
            for kind, body in entries:
                self._ledger.append(kind, body, at=at)

    def note_unmasked(self, person_ref: str, reason: str, asked_by: str, now: datetime) -> None:
        """Write down that a name was shown, before it is."""
        body = {"person_ref": person_ref, "reason": reason, "asked_by": asked_by}
        with self._store.transaction():
            self._ledger.append("person.unmasked", body, at=format_instant(now))

    def sealed_at(self) -> str:
        """Return when people of an earlier version were sealed under keys of their own, empty for never."""
        row = self._store.row(
            f"""SELECT at FROM ledger WHERE {OF_PERSON} AND json_extract(body, '$.person_ref') IS NULL
                    AND kind = 'people.sealed' ORDER BY n DESC LIMIT 1"""
        )
        return str(row[0]) if row else ""

    def forget_undo(self, now: datetime) -> None:
        """Let an import's way back go once its time is over."""
        row = self._store.row("SELECT min(imported_at) FROM import_undo")
        if row and row[0] and now - datetime.fromisoformat(row[0]) >= UNDO_FOR:
            with self._store.transaction():
                self._store.run("DELETE FROM import_undo")

    def _must_be(self, person_ref: str) -> None:
        """Raises: OperatorError `people.none`."""
        if self._store.row("SELECT 1 FROM persons WHERE person_ref = ?", (person_ref,)) is None:
            raise OperatorError("people.none", person_ref=person_ref)
