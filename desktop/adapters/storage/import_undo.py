"""The way back from the last import, and which headers meant which columns. `core` thread, or who holds the lock.

Everybody whom an import adds or changes is kept as before and after, sealed under the person's own key, until the next
import or for seven days. Promises: going back changes only people who are still as the import left them and takes away
only people who neither gave a consent nor bought anything; who stays is counted. Source: ui.md, People; decision 0013.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.adapters.storage.people_books import PeopleBooks
from desktop.adapters.storage.sealing import UNDO, packed, seal, unpacked, unseal
from desktop.adapters.storage.vault import KeyKind
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant
from desktop.domain.person import Person

_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """`kept` were changed since, gave a consent or bought something, or stand in another one's way."""

    restored: int
    removed: int
    kept: int


class ImportUndo(PeopleBooks):
    """People, and the way back behind the last import."""

    def keep_undo(self, pairs: Sequence[tuple[Person | None, Person]], now: datetime) -> None:
        """Keep people as they were, in place of an earlier import's, inside the caller's transaction."""
        self._vault.make([after.person_ref for _before, after in pairs], KeyKind.IDENTITY, self._chance)
        self._store.run("DELETE FROM import_undo")
        for before, after in pairs:
            ref = after.person_ref
            key = self._vault.key(ref, KeyKind.IDENTITY)
            if key is None:
                raise DefectError("a key that was just made is not there")
            sealed = seal(key, ref, UNDO, _both(before, after), self._chance)
            self._store.run("INSERT INTO import_undo VALUES (?, ?, ?)", (ref, sealed, format_instant(now)))

    def undo_import(self, by: str, now: datetime) -> Undone:
        """Go back behind the last import. Raises: OperatorError `people.nothing_to_undo`."""
        self.forget_undo(now)
        rows = self._store.rows("SELECT person_ref, sealed FROM import_undo ORDER BY person_ref")
        if not rows:
            raise OperatorError("people.nothing_to_undo")
        people, at = dict(self._people.known()), format_instant(now)
        restored: list[Person] = []
        removed: list[PersonRef] = []
        for ref, sealed in rows:
            clear = unseal(self._vault.key(ref, KeyKind.IDENTITY), ref, UNDO, sealed)
            if clear is None:
                continue
            before, after = _apart(ref, clear)
            if people.get(ref) != after:
                continue
            if before is not None:
                restored.append(before)
            elif not self._is_held(ref):
                removed.append(ref)
        for ref in removed:
            del people[ref]
        restored = _without_clashes(people, restored)
        undone = Undone(restored=len(restored), removed=len(removed), kept=len(rows) - len(restored) - len(removed))
        with self._store.transaction():
            self._people.save(restored)
            self._people.remove(removed, "undone", at)
            self._store.run("DELETE FROM import_undo")
            body = {
                "restored": undone.restored, "removed": undone.removed, "kept": undone.kept, "asked_by": by,
            }  # fmt: skip
            self._ledger.append("people.import_undone", body, at=at)
        self._people.finish_destructions()
        return undone

    def remembered_mapping(self, headers: Iterable[str]) -> dict[str, str]:
        """Return which of our columns (empty: none) the headers of a file were said to be, the last time."""
        row = self._store.row("SELECT mapping FROM roster_mappings WHERE headers_sha256 = ?", (_digest(headers),))
        return dict(json.loads(row[0])) if row else {}

    def remember_mapping(self, headers: Iterable[str], mapping: Mapping[str, str]) -> None:
        """Keep a mapping for files with the same headers."""
        with self._store.transaction():
            self._store.run(
                "INSERT OR REPLACE INTO roster_mappings VALUES (?, ?)",
                (_digest(headers), json.dumps(dict(mapping), ensure_ascii=False)),
            )

    def _is_held(self, ref: str) -> bool:
        return (
            self._store.row(
                """SELECT 1 WHERE EXISTS (SELECT 1 FROM sales WHERE person_ref = ?1 AND person_ref <> '')
                       OR EXISTS (SELECT 1 FROM consents WHERE person_ref = ?1)
                       OR EXISTS (SELECT 1 FROM enrolments WHERE person_ref = ?1)""",
                (ref,),
            )
            is not None
        )


def _without_clashes(people: dict[PersonRef, Person], restored: list[Person]) -> list[Person]:
    """Leave out those who would have a number or card that somebody else has by now."""
    kept = list(restored)
    while True:
        after = people | {person.person_ref: person for person in kept}
        numbers: dict[str, int] = {}
        for person in after.values():
            for mark in {f"n{person.number}", f"c{person.card_no}" if person.card_no else ""} - {""}:
                numbers[mark] = numbers.get(mark, 0) + 1
        clear = [
            person for person in kept if numbers[f"n{person.number}"] == 1 and numbers.get(f"c{person.card_no}", 1) == 1
        ]
        if len(clear) == len(kept):
            return kept
        kept = clear


def _both(before: Person | None, after: Person) -> bytes:
    first = b"" if before is None else before.status.value.encode() + b"\n" + packed(before)
    return len(first).to_bytes(_LENGTH_BYTES, "big") + first + after.status.value.encode() + b"\n" + packed(after)


def _apart(ref: str, clear: bytes) -> tuple[Person | None, Person]:
    end = _LENGTH_BYTES + int.from_bytes(clear[:_LENGTH_BYTES], "big")
    first, second = clear[_LENGTH_BYTES:end], clear[end:]
    status, _, content = second.partition(b"\n")
    after = unpacked(ref, status.decode(), content)
    if not first:
        return None, after
    status, _, content = first.partition(b"\n")
    return unpacked(ref, status.decode(), content), after


def _digest(headers: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(headers).encode()).hexdigest()
