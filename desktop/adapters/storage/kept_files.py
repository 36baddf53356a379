"""People in databases that are not the desk's own file: kept by a restoration, taken out of a backup, about to go.

What a file that is about to go knows of faces and keys to be deleted is taken along: the restored one may be older.
Of the files that a restoration kept only those of earlier versions hold people readable to whoever has the database's
key, and one who is erased is taken out of them; in this version's the rows are sealed, and the key is gone.
Whoever erases or restores, on that thread. Source: promises.md 16; decision 0013.
"""

import contextlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from desktop.adapters.storage.database import Row, open_file, open_reader
from desktop.adapters.storage.ledger import LedgerEntry
from desktop.adapters.storage.people_move import OLD_TABLE
from desktop.adapters.storage.sealing import PERSON, unseal
from desktop.adapters.storage.vault import KeyKind, Vault
from desktop.adapters.system import SystemClock
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant

#: What the ledger calls the end of a face, and the cause for which a terminal is asked to delete it. What ends by its
#: date the restored books end by themselves, unless they know of a later consent.
_ENDS = {"person.erased": "erased", "consent.withdrawn": "withdrawn", "person.status": "left"}


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


def carry_faces(lost: Path, restored: Path, key: bytes, backup_n: int, entries: Iterable[LedgerEntry]) -> None:
    """Have a backup's database, before it takes the place of another, go on asking terminals for what that one had
    asked for; and every terminal for whom its ledger, or the second medium's `entries`, name as ended since."""
    ended = {str(each.body.get("person_ref", "")): cause for each in entries if (cause := _cause(each.kind, each.body))}
    waiting: list[Row] = []
    if lost.exists():
        with contextlib.suppress(OperatorError):
            store = open_reader(lost, key)
            try:
                for kind, text in store.rows("SELECT kind, body FROM ledger WHERE n > ? ORDER BY n", (backup_n,)):
                    if kind in _ENDS and (cause := _cause(kind, body := json.loads(text))):
                        ended[str(body["person_ref"])] = cause
                if store.row("SELECT 1 FROM sqlite_master WHERE name = 'face_deletions'") is not None:
                    waiting = store.rows("SELECT person_ref, device_sn, cause, asked_at FROM face_deletions")
            finally:
                store.close()
    if waiting or ended:
        _ask_in(restored, key, waiting, ended)


def _ask_in(restored: Path, key: bytes, waiting: list[Row], ended: Mapping[str, str]) -> None:
    at = format_instant(SystemClock().now())
    asking = "INSERT INTO face_deletions (person_ref, device_sn, cause, asked_at)"
    known = "ON CONFLICT (person_ref, device_sn) DO UPDATE SET cause = excluded.cause"
    store = open_file(restored, key, make=False)
    try:
        with store.transaction():
            for row in waiting:
                store.run(f"{asking} VALUES (?, ?, ?, ?) {known}", row)
            for ref, cause in ended.items():
                store.run(
                    f"""{asking} SELECT ?, sn, ?, ? FROM (SELECT '' AS sn UNION SELECT device_sn FROM devices)
                        WHERE true {known}""",
                    (ref, cause, at),
                )
            store.run(
                """INSERT OR IGNORE INTO face_deletions_told
                   SELECT person_ref, device_sn FROM face_deletions WHERE device_sn <> ''
                       AND person_ref IN (SELECT person_ref FROM face_deletions WHERE device_sn = '')"""
            )
    finally:
        store.close()


def _cause(kind: str, body: Mapping[str, Any]) -> str:
    cause = _ENDS.get(kind, "")
    return "" if cause == "left" and body.get("status") != "left" else cause


def people_under_keys(database: Path, key: bytes) -> int:
    """Return how many people of a proved backup's database need a key to be read."""
    store = open_reader(database, key)
    try:
        count: int = store.value("SELECT count(*) FROM persons")  # those of an earlier version come over with new ones
        return count
    finally:
        store.close()


def has_keys_for(database: Path, key: bytes, place: Path) -> bool:
    """Tell whether a vault is of the people of a proved backup: it opens one of them, or has destroyed them all."""
    try:
        vault = Vault.look(place, key)
    except OperatorError:
        return False
    store = open_reader(database, key)
    try:
        keys, destroyed = vault.keys(KeyKind.IDENTITY), vault.all_destroyed()
        left = False
        for ref, sealed in store.each("SELECT person_ref, sealed FROM persons"):
            if unseal(keys.get(ref), ref, PERSON, sealed) is not None:
                return True
            left |= ref not in destroyed
        return not left
    finally:
        store.close()
        vault.close()
