"""Who eats here, at rest and in memory. One row a person, found by `person_ref`, which is random and never reused.

A row is sealed under the person's own key (vault.py), which is on disk before the row is: a row without a key cannot
come about, only a key without a row. Without the key a row says nothing and its person counts as unreadable. Whoever
asks for everybody has them decrypted once and then only what changed. Numbers and cards are unique by their only
writer, the services. Belongs to the thread of its connections. Source: law.md; decision 0013.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.sealing import PERSON, packed, seal, unpacked, unseal
from desktop.adapters.storage.vault import KeyKind, Vault
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.ports import Chance

FEW = 50  # rows whose keys are looked up one by one
_LAST_N = """SELECT max(coalesce((SELECT max(changed_n) FROM persons), 0),
                        coalesce((SELECT max(changed_n) FROM gone), 0))"""


class People:
    """Implements `services.people.PeopleBook` on one connection and its vault; without `chance` it only reads."""

    def __init__(self, store: Store, vault: Vault, chance: Chance | None = None) -> None:
        self._store, self._vault, self._chance = store, vault, chance
        self._known: dict[PersonRef, Person] = {}
        self._unreadable: set[PersonRef] = set()
        self._known_n = 0
        self._cards: dict[str, PersonRef] | None = None  # made of `_known` when first asked for

    def find(self, person_ref: PersonRef) -> Person | None:
        """Return the person, or None: nobody, or unreadable. Two indexed look-ups and a decryption."""
        row = self._store.row("SELECT status, sealed FROM persons WHERE person_ref = ?", (person_ref,))
        if row is None:
            return None
        clear = unseal(self._vault.key(person_ref, KeyKind.IDENTITY), person_ref, PERSON, row[1])
        return None if clear is None else unpacked(person_ref, row[0], clear)

    def count(self) -> int:
        """Return how many people there are rows of."""
        found: int = self._store.value("SELECT count(*) FROM persons")
        return found

    def all_people(self) -> list[Person]:
        """Return everybody who can be read, by number."""
        return sorted(self.known().values(), key=lambda person: person.number)

    def known(self) -> Mapping[PersonRef, Person]:
        """Return everybody who can be read. Inside a transaction they are read from the file, which may roll back."""
        if self._store.in_transaction:
            return self._read(0)[0]
        self.changes()
        return self._known

    def by_card(self, card_no: str) -> Person | None:
        """Return whose campus card it is, or None for nobody who can be read."""
        people = self.known()
        if self._cards is None:
            self._cards = {person.card_no: ref for ref, person in people.items() if person.card_no}
        ref = self._cards.get(card_no)
        return None if ref is None else people.get(ref)

    def unreadable(self) -> frozenset[PersonRef]:
        """Return whose row cannot be read: the key is gone, or the row is another's."""
        self.changes()
        return frozenset(self._unreadable)

    def changes(self) -> frozenset[PersonRef]:
        """Bring memory up to the file; return who is new, changed or gone since the last time."""
        last_n = self._store.value(_LAST_N)
        if last_n == self._known_n:
            return frozenset()
        self._cards = None
        with self._store.snapshot():
            last_n = self._store.value(_LAST_N)
            found, unreadable = self._read(self._known_n)
            gone = [
                PersonRef(ref)
                for (ref,) in self._store.rows("SELECT person_ref FROM gone WHERE changed_n > ?", (self._known_n,))
            ]
        for ref in gone:
            self._known.pop(ref, None)
            self._unreadable.discard(ref)
        for ref in unreadable:
            self._known.pop(ref, None)
        self._known |= found
        self._unreadable = (self._unreadable - found.keys()) | unreadable
        self._known_n = last_n
        return frozenset((*found, *unreadable, *gone))

    def transaction(self) -> AbstractContextManager[None]:
        """Return the connection's one transaction, for `save` and the ledger entry that tells of it."""
        return self._store.transaction()

    def save(self, people: Sequence[Person]) -> None:
        """Add or change people by `person_ref`, inside the caller's transaction; new keys are on disk before that ends.

        Raises: OperatorError for the world's faults; DefectError for somebody whose key was destroyed.
        """
        if self._chance is None:
            raise DefectError("these people are for reading")
        self._vault.make([person.person_ref for person in people], KeyKind.IDENTITY, self._chance)
        n = self.next_n()
        for person in people:
            key = self._vault.key(person.person_ref, KeyKind.IDENTITY)
            if key is None:
                raise DefectError("a key that was just made is not there")
            sealed = seal(key, person.person_ref, PERSON, packed(person), self._chance)
            self._store.run(
                """INSERT INTO persons VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (person_ref) DO UPDATE SET status = ?2, sealed = ?3, changed_n = ?4""",
                (person.person_ref, person.status.value, sealed, n),
            )

    def remove(self, person_refs: Iterable[str], cause: str, at: str) -> None:
        """Take rows away for ever, inside the caller's transaction, and have their keys destroyed after it."""
        n = self.next_n()
        for ref in person_refs:
            for table in ("persons", "consents", "enrolments", "local_templates", "import_undo"):
                self._store.run(f"DELETE FROM {table} WHERE person_ref = ?", (ref,))
            self._store.run("INSERT OR REPLACE INTO gone VALUES (?, ?, ?, ?)", (ref, cause, at, n))
            for kind in KeyKind:
                self.doom(ref, kind)

    def doom(self, person_ref: str, kind: KeyKind) -> None:
        """Write down, inside the caller's transaction, that a key has to be destroyed once that is committed."""
        key_id = self._vault.key_id(person_ref, kind)
        if key_id or kind is KeyKind.IDENTITY:  # an identity is remembered as destroyed also where its key was lost
            self._store.run(
                "INSERT OR REPLACE INTO key_destructions VALUES (?, ?, ?)", (person_ref, kind.value, key_id)
            )

    def finish_destructions(self) -> int:
        """Destroy the keys that committed changes doomed; return how many there were. Taken again at every opening."""
        rows = self._store.rows("SELECT person_ref, kind, key_id FROM key_destructions")
        if not rows:
            return 0
        doomed = [
            (ref, KeyKind(kind)) for ref, kind, key_id in rows if self._vault.key_id(ref, KeyKind(kind)) in ("", key_id)
        ]  # a face key that was made since belongs to a new consent
        count = self._vault.destroy(doomed)
        with self._store.transaction():
            for ref, kind, key_id in rows:
                self._store.run(
                    "DELETE FROM key_destructions WHERE person_ref = ? AND kind = ? AND key_id = ?", (ref, kind, key_id)
                )
        return count

    def touch(self, person_refs: Iterable[str]) -> None:
        """Mark people as changed, inside the caller's transaction: something that hangs on them did."""
        n = self.next_n()
        for ref in person_refs:
            self._store.run("UPDATE persons SET changed_n = ? WHERE person_ref = ?", (n, ref))

    def next_n(self) -> int:
        """Return the number that a change made now gets."""
        return int(self._store.value(_LAST_N)) + 1

    def _read(self, after_n: int) -> tuple[dict[PersonRef, Person], set[PersonRef]]:
        rows = self._store.rows("SELECT person_ref, status, sealed FROM persons WHERE changed_n > ?", (after_n,))
        keys = self._vault.keys(KeyKind.IDENTITY) if len(rows) > FEW else None
        found: dict[PersonRef, Person] = {}
        unreadable: set[PersonRef] = set()
        for ref, status, sealed in rows:
            key = keys.get(ref) if keys is not None else self._vault.key(ref, KeyKind.IDENTITY)
            clear = unseal(key, ref, PERSON, sealed)
            if clear is None:
                unreadable.add(PersonRef(ref))
            else:
                found[PersonRef(ref)] = unpacked(ref, status, clear)
        return found, unreadable
