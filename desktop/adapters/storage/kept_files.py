"""People in databases that are not the desk's own file: kept by a restoration, taken out of a backup, about to go.

Of the files that a restoration kept only those of earlier versions hold people readable to whoever has the database's
key, and one who is erased is taken out of them; in this version's the rows are sealed, and the key is gone.
Whoever erases or restores, on that thread. Source: promises.md 16; decision 0013.
"""

import contextlib
from pathlib import Path

from desktop.adapters.storage.database import open_file, open_reader
from desktop.adapters.storage.people_move import OLD_TABLE
from desktop.adapters.storage.vault import KeyKind, Vault
from desktop.domain.errors import OperatorError


def kept_databases(database: Path) -> list[Path]:
    """Return the databases that restorations kept."""
    found = sorted(database.parent.glob(f"{database.name}.replaced-*"))
    return [path for path in found if not path.name.endswith(("-wal", "-shm"))]


def erase_in_kept(database: Path, key: bytes, person_ref: str) -> list[Path]:
    """Take a person out of them; return the files that could not be opened or changed: another desk's, or damaged."""
    pending = []
    for path in kept_databases(database):
        try:
            store = open_file(path, key, make=False)
            try:
                if store.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (OLD_TABLE,)):
                    with store.transaction():
                        store.run(f"DELETE FROM {OLD_TABLE} WHERE person_ref = ?", (person_ref,))
                    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                store.close()
        except OperatorError:
            pending.append(path)
    return pending


def doomed_in(database: Path, key: bytes, vault: Vault) -> list[tuple[str, KeyKind]]:
    """Return the keys that a database which is about to be replaced says are to be destroyed, as far as it opens."""
    if not database.exists():
        return []
    with contextlib.suppress(OperatorError):
        store = open_reader(database, key)
        try:
            if store.row("SELECT 1 FROM sqlite_master WHERE name = 'key_destructions'") is None:
                return []  # of a version that knew none of this
            rows = store.rows("SELECT person_ref, kind, key_id FROM key_destructions")
            gone = store.rows("SELECT person_ref FROM gone WHERE cause = 'erased'")
        finally:
            store.close()
        pending = [(ref, KeyKind(kind)) for ref, kind, key_id in rows if vault.key_id(ref, KeyKind(kind)) == key_id]
        return pending + [(ref, kind) for (ref,) in gone for kind in KeyKind]
    return []


def people_under_keys(database: Path, key: bytes) -> int:
    """Return how many people of a proved backup's database need a key to be read."""
    store = open_reader(database, key)
    try:
        count: int = store.value("SELECT count(*) FROM persons")  # those of an earlier version come over with new ones
        return count
    finally:
        store.close()
