"""The vault: the keys that people's records and face templates are sealed under, in a file that no backup holds.

`people.keys` beside the database, encrypted by a key derived from the database's. Whoever destroys a person's key makes
that person unreadable in every copy of the database ever made. Promises: a key is on disk when `make` returns, and gone
from the file and its log when `destroy` returns; an identity key that was destroyed is never made again; every place
where a copy of this file was put is known before the copy is written, and a copy older than the last destruction is
stale until it was written anew. Several short writers may share the file: the desk, a backup, the copies' keeper.
What a disk's own wear levelling keeps of old blocks is beyond any program (decision 0013). Any thread, one each.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from desktop.adapters.durable import sync_folder
from desktop.adapters.storage.database import KEY_BYTES, Store, freeze, open_file
from desktop.adapters.storage.proven_head import derived_key
from desktop.domain.errors import DefectError, OperatorError
from desktop.services.ports import Chance

FILE = "people.keys"
_PURPOSE, _NAME = b"canteen-desk people keys", b"canteen-desk people keys name"
_FORMAT = 1
_KEY_ID_BYTES = 8
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS keys (
        person_ref TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('identity', 'face')),
        key_id TEXT NOT NULL,
        key BLOB NOT NULL CHECK (length(key) = 32),
        PRIMARY KEY (person_ref, kind)
    ) STRICT, WITHOUT ROWID""",
    # Whose identity key was destroyed. References are random and mean nothing.
    "CREATE TABLE IF NOT EXISTS destroyed (person_ref TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS copies (path TEXT PRIMARY KEY, generation INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    # One row: how many destructions there were, and the file's form.
    "CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), form INTEGER, generation INTEGER)",
    f"INSERT OR IGNORE INTO state VALUES (1, {_FORMAT}, 0)",
)
T = TypeVar("T")


class KeyKind(Enum):
    IDENTITY = "identity"  # name, number, card, guardian and all else of the record
    FACE = "face"  # a local template; its life is the consent's


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCopy:
    """A place where a copy of the vault was put. Stale: it may hold keys that were destroyed since."""

    path: Path
    stale: bool


def vault_path(database: Path) -> Path:
    """Return where the vault of a database lies."""
    return database.with_name(FILE)


def copy_name(till_id: str, key: bytes) -> str:
    """Return the name of the copy beside a backup: always the same for a home, so that a newer one takes the older
    one's place, and never another home's, whose till may be called the same."""
    return f"{till_id}-{hashlib.sha256(derived_key(key, _NAME)).hexdigest()[:6]}-{FILE}"


def copies_in(folder: Path, key: bytes) -> list[Path]:
    """Return the copies of a home's keys in a folder, by name."""
    found = []
    for path in sorted(folder.glob(f"*{FILE}")):
        try:
            Vault.look(path, key).close()
        except OperatorError:
            continue  # another home's, or damaged
        found.append(path)
    return found


class Vault:
    """One open vault. Raises: OperatorError `people.keys_damaged`, `home.*`, `disk.*` from every call."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.path = store.path

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Vault":
        """Open it for writing; an empty one is made where there is none."""
        with _own_faults(path):
            store = open_file(path, derived_key(key, _PURPOSE), make=True)
            try:
                with store.transaction():
                    for statement in _SCHEMA:
                        store.run(statement)
                    form = store.value("SELECT form FROM state")
                if form != _FORMAT:
                    raise OperatorError("home.newer", path=str(path), step=f"keys {form}")
            except BaseException:
                store.close()
                raise
            return cls(store)

    @classmethod
    def look(cls, path: Path, key: bytes) -> "Vault":
        """Open one that exists, to look only. Raises: OperatorError `people.keys_missing` besides."""
        if not path.exists():
            raise OperatorError("people.keys_missing", path=str(path))
        with _own_faults(path):
            store = open_file(path, derived_key(key, _PURPOSE), make=False)
            try:
                store.value("SELECT form FROM state")
            except BaseException:
                store.close()
                raise
            freeze(store)
            return cls(store)

    def close(self) -> None:
        self._store.close()

    # --- keys --------------------------------------------------------------------------------------------------------

    def key(self, person_ref: str, kind: KeyKind) -> bytes | None:
        """Return a person's key, None when there is none (any more)."""
        row = self._store.row("SELECT key FROM keys WHERE person_ref = ? AND kind = ?", (person_ref, kind.value))
        return None if row is None else bytes(row[0])

    def key_id(self, person_ref: str, kind: KeyKind) -> str:
        """Return the name of a person's key, which is told apart from the one made before it; empty for none."""
        row = self._store.row("SELECT key_id FROM keys WHERE person_ref = ? AND kind = ?", (person_ref, kind.value))
        return "" if row is None else str(row[0])

    def keys(self, kind: KeyKind) -> dict[str, bytes]:
        """Return everybody's key of a kind by `person_ref`."""
        rows = self._store.rows("SELECT person_ref, key FROM keys WHERE kind = ?", (kind.value,))
        return {ref: bytes(key) for ref, key in rows}

    def key_ids(self, kind: KeyKind) -> dict[str, str]:
        """Return the name of everybody's key of a kind."""
        return dict(self._store.rows("SELECT person_ref, key_id FROM keys WHERE kind = ?", (kind.value,)))

    def make(self, person_refs: Iterable[str], kind: KeyKind, chance: Chance) -> None:
        """Make keys for those who have none; durable when it returns.

        Raises: DefectError for an identity that was destroyed: such a person is somebody new, with a new reference.
        """
        wanted = [ref for ref in dict.fromkeys(person_refs) if not self.key_id(ref, kind)]
        if not wanted:
            return
        with self._store.transaction():
            for ref in wanted:
                if kind is KeyKind.IDENTITY and self.was_destroyed(ref):
                    raise DefectError(f"the key of {ref} was destroyed")
                key_id = chance.octets(_KEY_ID_BYTES).hex()
                self._store.run(
                    "INSERT INTO keys VALUES (?, ?, ?, ?)", (ref, kind.value, key_id, chance.octets(KEY_BYTES))
                )

    def destroy(self, doomed: Iterable[tuple[str, KeyKind]]) -> int:
        """Destroy keys, in the file and its log; return how many there were. The copies are stale from now on."""
        doomed = list(doomed)
        count = 0
        with self._store.transaction():
            for ref, kind in doomed:
                cursor = self._store.run("DELETE FROM keys WHERE person_ref = ? AND kind = ?", (ref, kind.value))
                count += cursor.rowcount
                if kind is KeyKind.IDENTITY:
                    self._store.run("INSERT OR IGNORE INTO destroyed VALUES (?)", (ref,))
            if count:
                self._store.run("UPDATE state SET generation = generation + 1")
        self.forget_the_log()
        return count

    def forget_the_log(self) -> None:
        """Fold the write-ahead log into the file and empty it: what it held of destroyed keys goes."""
        self._store.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def was_destroyed(self, person_ref: str) -> bool:
        """Tell whether a person's identity key was destroyed here."""
        return self._store.row("SELECT 1 FROM destroyed WHERE person_ref = ?", (person_ref,)) is not None

    def all_destroyed(self) -> frozenset[str]:
        """Return everybody whose identity key was destroyed."""
        return frozenset(ref for (ref,) in self._store.rows("SELECT person_ref FROM destroyed"))

    def count(self) -> int:
        """Return how many keys there are."""
        found: int = self._store.value("SELECT count(*) FROM keys")
        return found

    def adopt(self, path: Path, key: bytes) -> int:
        """Take over the keys of people whom this vault never knew from a copy; return how many people.

        Who was destroyed here stays so; whose key is here keeps what is here. Raises: as `look`.
        """
        other = Vault.look(path, key)
        try:
            rows = other._store.rows("SELECT person_ref, kind, key_id, key FROM keys")
            gone, places = other.all_destroyed(), [copy.path for copy in other.copies()]
        finally:
            other.close()
        known = self.key_ids(KeyKind.IDENTITY).keys() | self.all_destroyed()
        with self._store.transaction():
            for ref, kind, key_id, own in rows:
                if ref not in known:
                    self._store.run("INSERT OR IGNORE INTO keys VALUES (?, ?, ?, ?)", (ref, kind, key_id, own))
            for ref in gone - known:
                self._store.run("INSERT OR IGNORE INTO destroyed VALUES (?)", (ref,))
            for place in places:
                self._store.run("INSERT OR IGNORE INTO copies SELECT ?, generation FROM state", (str(place),))
        return len({row[0] for row in rows} - known)

    # --- copies ------------------------------------------------------------------------------------------------------

    def copies(self) -> tuple[KeyCopy, ...]:
        """Return where copies lie, as far as this vault knows."""
        rows = self._store.rows("SELECT path, generation < (SELECT generation FROM state) FROM copies ORDER BY path")
        return tuple(KeyCopy(path=Path(path), stale=bool(stale)) for path, stale in rows)

    def forget_copy(self, path: Path) -> bool:
        """Believe somebody that a copy is no more; tell whether it was known."""
        with self._store.transaction():
            return bool(self._store.run("DELETE FROM copies WHERE path = ?", (str(path),)).rowcount)

    def write_copy(self, path: Path) -> None:
        """Put a copy at a place, durably and whole or not at all.

        Raises: OperatorError `people.keys_not_copied`: the place stays known, and stale.
        """
        with self._store.transaction():  # known before it is there: a copy that nobody knows of can never be mended
            self._store.run("INSERT OR IGNORE INTO copies VALUES (?, -1)", (str(path),))
        generation = self._store.value("SELECT generation FROM state")
        temporary = path.with_name(path.name + ".new")
        try:
            temporary.unlink(missing_ok=True)
            self._store.run("VACUUM INTO ?", (str(temporary),))
            descriptor = os.open(temporary, os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            if os.name == "posix":
                temporary.chmod(0o600)
            temporary.replace(path)
            sync_folder(path.parent)
        except (OSError, OperatorError) as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            detail = error.code if isinstance(error, OperatorError) else error.strerror or ""
            raise OperatorError("people.keys_not_copied", path=str(path), detail=detail) from error
        with self._store.transaction():
            self._store.run("UPDATE copies SET generation = ? WHERE path = ?", (generation, str(path)))

    def mend_copies(self) -> tuple[list[Path], list[Path]]:
        """Write stale copies anew; return those, and those that could not be reached.

        Only where the old copy is seen: an empty folder may be a stick that is not plugged in.
        """
        mended: list[Path] = []
        pending: list[Path] = []
        for path in (copy.path for copy in self.copies() if copy.stale):
            try:
                if not path.is_file():
                    raise OperatorError("people.keys_not_copied", path=str(path))
                self.write_copy(path)
            except (OperatorError, OSError):
                pending.append(path)
            else:
                mended.append(path)
        return mended, pending


def through_vault(path: Path, key: bytes, do: Callable[[Vault], T]) -> T:
    """Return what a function does with a vault that is opened for it. Raises: as `Vault.open`."""
    vault = Vault.open(path, key)
    try:
        return do(vault)
    finally:
        vault.close()


@contextlib.contextmanager
def _own_faults(path: Path) -> Iterator[None]:
    """A vault that cannot be read is not a database that cannot be read: other things are to be done about it."""
    try:
        yield
    except OperatorError as fault:
        if fault.code in ("home.damaged", "home.wrong_key"):
            raise OperatorError("people.keys_damaged", path=str(path)) from fault
        raise
