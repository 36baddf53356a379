"""The vault: the keys that people's records and face templates are sealed under, in a file that no backup holds.

`people.keys` beside the database, encrypted by a key derived from the database's. Whoever destroys a person's key makes
that person unreadable in every copy of the database ever made. Promises: a key is on disk when `make` returns, and gone
from the file and its log when `destroy` returns, or remembered as `left_in_log` where somebody was reading, until
`mend_copies` emptied it; an identity key that was destroyed is never made again; every copy of this file is known, by
its place and a random id that it carries, before it is written, and one older than the last destruction is stale until
that very copy was written anew: two sticks that take turns at one place are two copies. Several short writers may share
the file: the desk, a backup, the copies' keeper.
What a disk's own wear levelling keeps of old blocks is beyond any program (decision 0013). Any thread, one each.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

from desktop.adapters.durable import sync_folder
from desktop.adapters.storage.database import BUSY_TIMEOUT_MS, KEY_BYTES, Store
from desktop.adapters.storage.proven_head import derived_key
from desktop.adapters.storage.vault_file import as_it_is, look_at_vault, open_vault
from desktop.domain.errors import DefectError, OperatorError
from desktop.services.ports import Chance

FILE = "people.keys"
_NAME = b"canteen-desk people keys name"
_KEY_ID_BYTES = 8
FOLD_TIMEOUT_MS = 100  # how long `core` waits for who reads the log
T = TypeVar("T")


class KeyKind(Enum):
    IDENTITY = "identity"  # name, number, card, guardian and all else of the record
    FACE = "face"  # a local template; its life is the consent's


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCopy:
    """A copy of the vault: where it was put, and its own id. Stale: it may hold keys that were destroyed since."""

    path: Path
    copy_id: str
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

    def __init__(self, store: Store, key: bytes) -> None:
        self._store, self._key = store, key
        self.path = store.path

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Vault":
        """Open it for writing; an empty one is made where there is none. What was left in its log goes, if it can."""
        vault = cls(open_vault(path, key), key)
        try:
            vault.forget_the_log()
        except BaseException:
            vault.close()
            raise
        return vault

    @classmethod
    def look(cls, path: Path, key: bytes) -> "Vault":
        """Open one that exists, to look only, also on a medium that nothing can be written to.

        Raises: OperatorError `people.keys_missing` besides.
        """
        return cls(look_at_vault(path, key), key)

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
                self._store.run(
                    "INSERT INTO log_left VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET count = count + ?1", (count,)
                )
        self.forget_the_log()
        return count

    def forget_the_log(self) -> bool:
        """Fold the write-ahead log into the file and empty it: what it held of destroyed keys goes.

        Tell whether it is empty: while somebody reads it cannot be, and nobody waits long for that.
        """
        left = self.left_in_log()
        if not left:
            return True
        self._store.rows(f"PRAGMA busy_timeout = {FOLD_TIMEOUT_MS}")
        try:
            busy = self._store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
        except OperatorError as fault:
            if fault.code != "home.in_use":
                raise
            busy = 1  # another checkpoint is under way
        finally:
            self._store.rows(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        if busy:
            return False
        with self._store.transaction():  # of fewer, when somebody destroyed more meanwhile
            self._store.run("UPDATE log_left SET count = count - ?", (left,))
            self._store.run("DELETE FROM log_left WHERE count <= 0")
        return True

    def left_in_log(self) -> int:
        """Return how many destroyed keys the file's log may still hold."""
        if self._lacks("log_left"):
            return 0  # a copy of an earlier form
        row = self._store.row("SELECT count FROM log_left")
        return int(row[0]) if row else 0

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
            gone, copies, its_id = other.all_destroyed(), other.copies(), other.copy_id()
        finally:
            other.close()
        known = self.key_ids(KeyKind.IDENTITY).keys() | self.all_destroyed()
        with self._store.transaction():
            for ref, kind, key_id, own in rows:
                if ref not in known:
                    self._store.run("INSERT OR IGNORE INTO keys VALUES (?, ?, ?, ?)", (ref, kind, key_id, own))
            for ref in gone - known:
                self._store.run("INSERT OR IGNORE INTO destroyed VALUES (?)", (ref,))
            ours = {(ref, kind.value, key_id) for kind in KeyKind for ref, key_id in self.key_ids(kind).items()}
            is_old = any((ref, kind, key_id) not in ours for ref, kind, key_id, _own in rows)
            stale = {(str(copy.path), copy.copy_id): copy.stale and copy.copy_id != its_id for copy in copies}
            for (place, copy_id), it_is_stale in (stale | {(str(path), its_id): False}).items():
                self._store.run(
                    "INSERT OR IGNORE INTO known_copies SELECT ?, ?, iif(?, -1, generation) FROM state",
                    (place, copy_id, it_is_stale or is_old),
                )
        return len({row[0] for row in rows} - known)

    # --- copies ------------------------------------------------------------------------------------------------------

    def copies(self) -> tuple[KeyCopy, ...]:
        """Return the copies that this vault knows of, by place."""
        known = (
            "SELECT path, '', generation FROM copies" if self._lacks("known_copies") else "SELECT * FROM known_copies"
        )
        generation = self._store.value("SELECT generation FROM state")
        return tuple(
            KeyCopy(path=Path(path), copy_id=copy_id, stale=written < generation)
            for path, copy_id, written in self._store.rows(f"{known} ORDER BY 1, 2")
        )

    def copy_id(self) -> str:
        """Return which copy this file is; empty for a home's own, and for a copy of an earlier form."""
        if self._lacks("copy"):
            return ""
        row = self._store.row("SELECT copy_id FROM copy")
        return str(row[0]) if row else ""

    def forget_copy(self, path: Path) -> bool:
        """Believe somebody that a copy is no more; tell whether it was known.

        One that lies there is meant only where no other was ever put at that place.
        """
        seen = self._id_at(path)
        with self._store.transaction():
            others = self._store.run(
                "DELETE FROM known_copies WHERE path = ? AND copy_id IS NOT ?", (str(path), seen)
            ).rowcount
            return bool(others or self._store.run("DELETE FROM known_copies WHERE path = ?", (str(path),)).rowcount)

    def write_copy(self, path: Path) -> None:
        """Put a copy at a place, durably and whole or not at all. It takes the id of the copy that lies there.

        Raises: OperatorError `people.keys_not_copied`: the copy stays known, and stale.
        """
        seen = self._id_at(path)
        copy_id = seen or str(self._store.value(f"SELECT lower(hex(randomblob({_KEY_ID_BYTES})))"))
        with self._store.transaction():  # known before it is there: a copy that nobody knows of can never be mended
            self._store.run("INSERT OR IGNORE INTO known_copies VALUES (?, ?, -1)", (str(path), copy_id))
        generation = self._store.value("SELECT generation FROM state")
        temporary = path.with_name(path.name + ".new")
        try:
            temporary.unlink(missing_ok=True)
            self._store.run("VACUUM INTO ?", (str(temporary),))
            marked = as_it_is(temporary, self._key, "mode=rw")
            try:
                marked.run("INSERT OR REPLACE INTO copy VALUES (1, ?)", (copy_id,))
                marked.run("DELETE FROM log_left")  # the copy has no log
            finally:
                marked.close()
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
            self._store.run(
                "UPDATE known_copies SET generation = ? WHERE path = ? AND copy_id = ?",
                (generation, str(path), copy_id),
            )
            if seen == "":  # of an earlier form: it has an id from now on
                self._store.run("DELETE FROM known_copies WHERE path = ? AND copy_id = ''", (str(path),))

    def mend_copies(self) -> tuple[list[Path], list[Path]]:
        """Write stale copies anew; return those, and the files that may hold destroyed keys still.

        Only where that very copy is seen: an empty folder may be a stick that is not plugged in, and another copy there
        is another stick. This file's own log is among the second while somebody reads it.
        """
        mended: list[Path] = []
        pending: list[Path] = []
        if not self.forget_the_log():
            pending.append(self.path.with_name(self.path.name + "-wal"))
        for copy in self.copies():
            if not copy.stale:
                continue
            try:
                if self._id_at(copy.path) != copy.copy_id:
                    raise OperatorError("people.keys_not_copied", path=str(copy.path))
                self.write_copy(copy.path)
            except (OperatorError, OSError):
                pending.append(copy.path)
            else:
                mended.append(copy.path)
        return mended, pending

    # --- inside ------------------------------------------------------------------------------------------------------

    def _id_at(self, path: Path) -> str | None:
        """Return the id of the copy at a place, None where there is none that opens."""
        with contextlib.suppress(OperatorError, OSError):
            other = Vault.look(path, self._key)
            try:
                return other.copy_id()
            finally:
                other.close()
        return None

    def _lacks(self, table: str) -> bool:
        return self._store.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)) is None


def through_vault(path: Path, key: bytes, do: Callable[[Vault], T]) -> T:
    """Return what a function does with a vault that is opened for it. Raises: as `Vault.open`."""
    vault = Vault.open(path, key)
    try:
        return do(vault)
    finally:
        vault.close()
