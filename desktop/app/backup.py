"""Makes a backup of a home, proved when it is written. Composition root; the command's thread.

Works while the desk is selling: it only looks, through a connection of its own, so it cannot write a ledger entry
(the home's lock is the desk's); that a backup was made is noted in `backup.json` of the home, for `doctor`.
Source: promises.md 9; cli.md, `backup`.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import __version__
from desktop.adapters.durable import sync_folder
from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import KeystoreText, load_key
from desktop.adapters.settings import write_durably
from desktop.adapters.storage.backup import (
    DATABASE,
    KEY_IN_CLEAR,
    KEY_LOCKED,
    Archive,
    Manifest,
    copy_database,
    prove_database,
    write_archive,
    writing,
)
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.proven_head import must_carry
from desktop.adapters.storage.recovery_code import make_code, read_code, wrap
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.backed_people import KeysBeside, write_keys_beside
from desktop.app.homes import head_records
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.services.settings import Settings

CODE_IN_KEYSTORE = "recovery code"
STEPS = 6
_CHUNK = 1_048_576


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A proved backup. `code` is empty for a trial home; `code_is_new` when this backup was the first. Without `keys`,
    which lie beside it, nobody in it has a name."""

    path: Path
    manifest: Manifest
    size_bytes: int
    sha256: str
    code: str
    code_is_new: bool
    keys: KeysBeside


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupNote:
    """What a home remembers of its last backup."""

    made_at: str
    path: str
    n: int
    sha256: str


def make_backup(home: Home, target: Path, tell: Callable[[int], None] = lambda _step: None) -> BackupMade:
    """Write a backup to a file and prove it.

    Raises: OperatorError `backup.*`, `disk.full`, `home.*`, `key.*`, and `ledger.*` when the ledger itself is at fault:
    then there is nothing to back up, only something to restore.
    """
    settings = home.settings()
    key = load_key(home, settings.keystore)
    target = target.expanduser().absolute()
    if target.is_dir():
        raise OperatorError("backup.not_written", path=str(target))
    records = head_records(home, settings, key)
    proven_before = records.read()  # before the copy: the desk may be selling
    temporary = target.with_name(target.name + ".new")
    now = SystemClock().now()
    try:
        with writing(target), TemporaryDirectory(prefix=".canteen-backup-", dir=target.parent) as folder:
            database = Path(folder) / "copy.db"
            proven = copy_database(home, key, database)
            copied = open_reader(database, key)
            try:
                must_carry(Ledger(copied), proven_before, home.database_path)
                totals = prove_database(copied)
            finally:
                copied.close()
            tell(1)
            code, code_is_new = ("", False) if settings.trial else recovery_code(home, settings)
            key_member = (KEY_IN_CLEAR, key.hex().encode())
            if code:
                key_member = (KEY_LOCKED, json.dumps(wrap(key, code, SystemChance())).encode())
            write_archive(
                temporary, home, database, key_member, key, proven, totals, format_instant(now), __version__,
                settings.till.till_id,
            )  # fmt: skip
            database.unlink()
            tell(1)
            manifest = _proved_again(temporary, code, Path(folder), tell)
            digest = _digest(temporary)
            size = temporary.stat().st_size
            keys = write_keys_beside(home, key, settings.till.till_id, target, Path(folder) / DATABASE)
            _put_in_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    note = {"made_at": manifest.made_at, "path": str(target), "n": manifest.head.n, "sha256": digest}
    write_durably(home.backup_note_path, json.dumps(note, ensure_ascii=False).encode())
    return BackupMade(
        path=target, manifest=manifest, size_bytes=size, sha256=digest, code=code, code_is_new=code_is_new, keys=keys
    )


def recovery_code(home: Home, settings: Settings) -> tuple[str, bool]:
    """Return the home's recovery code, and whether it was made just now. Raises: OperatorError `key.*`, `disk.full`."""
    if settings.keystore == "file":
        path = home.recovery_code_path
        if path.exists():
            return path.read_text(encoding="ascii").strip(), False
        code = make_code(SystemChance())
        write_durably(path, code.encode())
        return code, True
    kept = KeystoreText(home, CODE_IN_KEYSTORE)
    if code := kept.read():
        return code, False
    code = make_code(SystemChance())
    kept.write(code)
    return code, True


def keep_code(home: Home, settings: Settings, code: str) -> None:
    """Keep the code that a backup was opened with: later ones are locked with it too, and the paper stays right.

    Raises: OperatorError `key.*`, `disk.full`, `home.not_writable`.
    """
    plain = read_code(code)
    if settings.keystore == "file":
        write_durably(home.recovery_code_path, plain.encode())
    else:
        KeystoreText(home, CODE_IN_KEYSTORE).write(plain)


def last_backup(home: Home) -> BackupNote | None:
    """Return what the home remembers of its last backup, None for none or for a note that cannot be read."""
    try:
        untrusted = json.loads(home.backup_note_path.read_text(encoding="utf-8"))
        datetime.fromisoformat(untrusted["made_at"])
        return BackupNote(
            made_at=untrusted["made_at"],
            path=str(untrusted["path"]),
            n=int(untrusted["n"]),
            sha256=str(untrusted["sha256"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _proved_again(path: Path, code: str, folder: Path, tell: Callable[[int], None]) -> Manifest:
    """Open what was written as a stranger would, and prove it from there."""
    archive = Archive(path)
    try:
        archive.prove(archive.key(code), folder, tell)
        return archive.manifest
    finally:
        archive.close()


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _put_in_place(temporary: Path, target: Path) -> None:
    temporary.replace(target)
    sync_folder(target.parent)
