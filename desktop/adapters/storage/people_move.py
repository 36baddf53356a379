"""Brings people over from the table in which earlier versions kept them readable to whoever had the database's key.

Taken at every opening of the books, by whoever opens them. Order: the keys are on disk; then, in one commit, every row
is sealed, opened again and compared, and the old table goes; then the log and the copies of the file that the schema's
earlier steps left beside it, which hold the names, and what a killed restoration left there. Killed anywhere in
between, the next opening goes on from there. Who was erased since (an old backup may have been restored) does not come
over. Source: decision 0013.
"""

import json
import logging
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

from desktop.adapters.settings import file_fault
from desktop.adapters.storage.database import Row, Store, open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault
from desktop.adapters.system import SystemClock
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.services.ports import Chance

OLD_TABLE = "people"
RESTORING = ".restore-"  # how the folder is called in which a restoration works
#: `desk.before-6.db` was made before the step that seals people. A later copy is as clear where a start was killed
#: between that step and the move; one of those that does not open is left alone.
LAST_CLEAR_COPY = 6
_COLUMNS = (
    "person_ref, number, name, class_name, kind, status, sex, born_on, card_no, allergens, diet, guardian,"
    " guardian_phone, daily_limit_fen, face_consent_on_paper, note"
)
_CHUNK = 1_048_576
_log = logging.getLogger(__name__)


def move_people(store: Store, vault: Vault, chance: Chance, key: bytes) -> int:
    """Bring everybody over; return how many. `key` is the database's. Raises: OperatorError for the world's faults."""
    moved = 0
    if store.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (OLD_TABLE,)) is not None:
        moved = _move(store, vault, chance)
    for path in clear_copies(store.path, key):
        _shred(path)
    remove_remains(store.path)
    if moved:
        _log.info("%d people were sealed under keys of their own", moved)
    return moved


def clear_copies(database: Path, key: bytes) -> list[Path]:
    """Return the copies of earlier files beside a database that hold readable people; others stay as they are."""
    named = re.compile(re.escape(database.stem) + r"\.before-(\d+)\.db")
    return [
        path
        for path in sorted(database.parent.iterdir())
        if (match := named.fullmatch(path.name))
        and _has_people(path, key, or_unreadable=int(match[1]) <= LAST_CLEAR_COPY)
    ]


def remove_remains(database: Path) -> None:
    """Remove what killed restorations left beside a database: files of an earlier version may be among it.

    Whoever calls holds the home's lock. Raises: OperatorError `home.not_writable`, `disk.full`.
    """
    for folder in database.parent.glob(f"{RESTORING}*"):
        if not folder.is_dir():
            continue
        try:
            for path in sorted(folder.rglob("*"), reverse=True):  # what is in a folder before the folder
                if path.is_dir():
                    path.rmdir()
                else:
                    _shred(path)
            folder.rmdir()
        except OSError as error:
            raise file_fault(error, folder) from error


def _has_people(path: Path, key: bytes, *, or_unreadable: bool) -> bool:
    """Tell whether a file has people that its key alone makes readable, or does not open and may have."""
    try:
        store = open_reader(path, key)
    except OperatorError:
        return or_unreadable
    try:
        if store.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (OLD_TABLE,)) is None:
            return False
        return store.row(f"SELECT 1 FROM {OLD_TABLE}") is not None
    finally:
        store.close()


def _move(store: Store, vault: Vault, chance: Chance) -> int:
    people, gone = People(store, vault, chance), vault.all_destroyed()
    clear = [_person(row) for row in store.rows(f"SELECT {_COLUMNS} FROM {OLD_TABLE}") if row[0] not in gone]
    with store.transaction():
        people.save(clear)
        for person in clear:
            if people.find(person.person_ref) != person:
                raise DefectError("a person who was sealed does not read back")
        store.run(f"DROP TABLE {OLD_TABLE}")  # secure_delete: its pages are overwritten
        if clear:
            Ledger(store).append("people.sealed", {"count": len(clear)}, at=format_instant(SystemClock().now()))
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(clear)


def _shred(path: Path) -> None:
    """Overwrite and remove a file. Raises: OperatorError `home.not_writable`, `disk.full`."""
    try:
        with path.open("r+b") as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(left, _CHUNK)))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except OSError as error:
        raise file_fault(error, path) from error


def _person(row: Row) -> Person:
    (person_ref, number, name, class_name, kind, status, sex, born_on, card_no, allergens) = row[:10]
    more: tuple[Any, ...] = tuple(row[10:])
    diet, guardian, guardian_phone, daily_limit_fen, consent, note = more
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
