"""What this desk knows of the school's shared roster, and people taken over from it. `core` thread writes.

Promises: what came is taken over in one transaction with its entry in the ledger, which holds counts and the desks'
names, or nothing of it is. `lane_people` says of each person what the server holds, as a digest. Source: decision 0021.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.people_books import PeopleBooks
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant
from desktop.services.lanes_roster import SharedRow, merge


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRow:
    """What the server is known to hold under a key: whose it is here, and a digest of it."""

    person_ref: PersonRef
    digest: bytes


class LaneRoster(PeopleBooks):
    """The parts are put together in `SqliteBooks`."""

    def take_shared(
        self, rows: Sequence[SharedRow], version: int, key_of: Callable[[str], bytes], now: datetime
    ) -> None:
        """Take over what other desks published, up to a version. Who was erased there is gone here by then.

        Raises: OperatorError `lanes.roster`; then nothing was taken over.
        """
        merged = merge(rows, self._people.all_people(), key_of, self._chance)
        with self._store.transaction():
            if merged.changes:
                added = sum(before is None for before, _after in merged.changes)
                self._people.save([after for _before, after in merged.changes])
                body: dict[str, str | int] = {
                    "rows": len(rows), "added": added, "changed": len(merged.changes) - added,
                    "asked_by": " ".join(sorted({row.till_id for row in rows})),
                }  # fmt: skip
                self._ledger.append("lane.people_taken", body, at=format_instant(now))
            for row in rows:
                if row.person is not None:
                    self._keep_row(row.person_key, merged.refs[row.person_key], row.digest)
                else:
                    self._drop_row(row.person_key)
            self._store.run("INSERT OR REPLACE INTO lane_roster VALUES (1, ?)", (version,))

    def erased_elsewhere(
        self, rows: Sequence[SharedRow], key_of: Callable[[str], bytes]
    ) -> list[tuple[PersonRef, str]]:  # fmt: skip
        """Return whom other desks erased and this one still has, each with the desk that did."""
        gone = {row.person_key: row.till_id for row in rows if row.person is None}
        if not gone:
            return []
        people = ((person.person_ref, gone.get(key_of(person.number))) for person in self._people.all_people())
        return [(ref, till_id) for ref, till_id in people if till_id is not None]

    def note_shared(self, rows: Sequence[tuple[bytes, PersonRef, bytes]], gone: Sequence[bytes]) -> None:
        """Note what was published: key, person and digest; and which keys stand for nobody any more."""
        with self._store.transaction():
            for key in gone:
                self._drop_row(key)
            for key, ref, digest in rows:
                self._keep_row(key, ref, digest)

    def _keep_row(self, key: bytes, ref: PersonRef, digest: bytes) -> None:
        self._store.run("INSERT OR REPLACE INTO lane_people VALUES (?, ?, ?)", (key, ref, digest))

    def _drop_row(self, key: bytes) -> None:
        self._store.run("DELETE FROM lane_people WHERE person_key = ?", (key,))


def shared_version(store: Store) -> int:
    """Return up to which version the school's roster was taken over, on a reading connection."""
    row = store.row("SELECT version FROM lane_roster")
    return int(row[0]) if row else 0


def known_rows(store: Store) -> dict[bytes, KnownRow]:
    """Return what the server is known to hold, on a reading connection."""
    rows = store.rows("SELECT person_key, person_ref, digest FROM lane_people")
    return {bytes(key): KnownRow(person_ref=PersonRef(ref), digest=bytes(digest)) for key, ref, digest in rows}


def erased_keys(store: Store) -> list[bytes]:
    """Return the keys of people who were erased here and are still in the school's roster. People of an import that was
    undone are not among them: other desks may have sold to them since."""
    rows = store.rows(
        """SELECT person_key FROM lane_people JOIN gone USING (person_ref)
           WHERE gone.cause IN ('erased', 'purged')"""
    )
    return [bytes(key) for (key,) in rows]
