"""The keys of people beside a backup, and people in a home that is restored. Composition root; the command's thread.

A backup holds people sealed and never their keys: these lie in a file beside it, which is written anew whenever one is
destroyed. So an old backup cannot bring back who was erased since. Restoring keeps the home's own keys, takes up those
beside the backup for people whom the home never knew, applies every erasure and withdrawal that the lost database, the
second medium or the restored books themselves know of, and takes away the rows that nobody can read any more.
Source: promises.md 16; decision 0013.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.kept_files import doomed_in, has_keys_for, people_under_keys
from desktop.adapters.storage.ledger import LedgerEntry
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import KeyKind, Vault, copies_in, copy_name, through_vault, vault_path
from desktop.domain.errors import OperatorError

HOME, BESIDE = "home", "beside the backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysBeside:
    """The keys that were put beside a backup; no `path` where there are no people. `unreadable` counts people whose
    record in the backup cannot be read with them."""

    path: Path | None = None
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRestored:
    """`purged` could not be read, their keys being gone; `consents_ended` were withdrawn after the backup was made."""

    count: int = 0
    purged: int = 0
    consents_ended: int = 0
    keys_from: tuple[str, ...] = ()


def write_keys_beside(home: Home, key: bytes, till_id: str, target: Path, database: Path) -> KeysBeside:
    """Put the keys beside a backup and read the people of the backup's database with them.

    Raises: OperatorError `people.keys_*`, `home.*`.
    """
    place = target.parent / copy_name(till_id, key)
    if not vault_path(home.database_path).exists():
        return KeysBeside()

    def write(vault: Vault) -> bool:
        if not vault.count() and all(copy.path != place for copy in vault.copies()):
            return False
        vault.write_copy(place)
        return True

    if not through_vault(vault_path(home.database_path), key, write):
        return KeysBeside()
    store = open_reader(database, key)
    try:
        vault = Vault.look(place, key)
        try:
            unreadable = len(People(store, vault).unreadable())
        finally:
            vault.close()
    finally:
        store.close()
    return KeysBeside(path=place, unreadable=unreadable)


# --- restoring -------------------------------------------------------------------------------------------------------


def gather_keys(
    home: Home, key: bytes, file: Path, database: Path, entries: Iterable[LedgerEntry], *, accept_loss: bool
) -> tuple[str, ...]:
    """Bring the keys for a restored database together in the home's vault; return where they came from.

    Nothing of the database in the home is touched. Raises: OperatorError `restore.no_people_keys` when the backup has
    people and there is no key for any of them, unless the loss is accepted: a file of keys alone is none, it may have
    been made empty where the right one was lost.
    """
    place = vault_path(home.database_path)
    beside = copies_in(file.parent, key)
    own = has_keys_for(database, key, place)
    needed = people_under_keys(database, key)
    if needed and not accept_loss and not own and not any(has_keys_for(database, key, path) for path in beside):
        raise OperatorError("restore.no_people_keys", count=needed, path=str(file.parent))
    if place.exists() and not _opens(place, key):
        return tuple(BESIDE for _path in beside[:1])  # another desk's vault lies there: it is set aside first
    return _gather(home, key, beside, entries, own=own)


def take_over_keys(home: Home, key: bytes, file: Path, entries: Iterable[LedgerEntry], stamp: str) -> None:
    """Set a vault of another desk aside, with its database, and begin one from the keys beside the backup."""
    place = vault_path(home.database_path)
    if place.exists() and not _opens(place, key):
        for end in ("-wal", "-shm", ""):
            old = place.with_name(place.name + end)
            if old.exists():
                old.rename(old.with_name(f"{place.name}.{stamp}{end}"))
        _gather(home, key, copies_in(file.parent, key), entries, own=False)


def settle_people(books: SqliteBooks, sources: tuple[str, ...], now: datetime) -> PeopleRestored:
    """End what ended since the backup and take away who cannot be read. The books are the restored ones."""
    books.destroy_ended()
    ended = books.end_dead_consents(now)
    purged = books.purge_unreadable(now)
    books.vault.mend_copies()  # what is out of reach is known, and named by the self-check
    return PeopleRestored(count=books.people.count(), purged=purged, consents_ended=ended, keys_from=sources)


def _gather(
    home: Home, key: bytes, beside: list[Path], entries: Iterable[LedgerEntry], *, own: bool
) -> tuple[str, ...]:
    sources = [HOME] if own else []

    def bring(vault: Vault) -> None:
        for path in beside:
            if vault.adopt(path, key):
                sources.append(BESIDE)
        doomed = [*doomed_in(home.database_path, key, vault), *_doomed_by(entries)]
        if doomed:
            vault.destroy(doomed)

    through_vault(vault_path(home.database_path), key, bring)
    return tuple(dict.fromkeys(sources))


def _doomed_by(entries: Iterable[LedgerEntry]) -> list[tuple[str, KeyKind]]:
    """Return what the entries that the backup does not hold say was ended."""
    doomed = []
    for entry in entries:
        ref = str(entry.body.get("person_ref", ""))
        if entry.kind == "person.erased":
            doomed += [(ref, kind) for kind in KeyKind]
        elif entry.kind in ("consent.withdrawn", "consent.expired"):
            doomed.append((ref, KeyKind.FACE))
    return doomed


def _opens(place: Path, key: bytes) -> bool:
    if not place.exists():
        return False
    try:
        Vault.look(place, key).close()
    except OperatorError:
        return False
    return True
