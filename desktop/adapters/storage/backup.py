"""The backup file: one zip that holds all of a home, and its proof. A command's own thread; looks at the home only.

Members are stored, not packed: `desk.db` is encrypted by the database key anyway. Beside it lie the settings, the
desk's identity, authorities and policies, the key (in clear for a trial home, else locked by the recovery code) and
`manifest.json`, which names every member's SHA-256 and the ledger's head and carries an HMAC under the database key.
Promises: a file at the given name is a proved backup: it was written under another name, synced, opened from there,
decrypted, and its ledger and books checked, before it got its name; a failure leaves nothing there.
Source: promises.md 8 and 9; cli.md, `backup`.
"""

import contextlib
import errno
import hashlib
import hmac
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.adapters.home import Home
from desktop.adapters.storage import audit
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.database import KEY_BYTES, Store, open_reader, open_writer
from desktop.adapters.storage.ledger import Head, canonical
from desktop.adapters.storage.proven_head import ProvenHead, derived_key, observe
from desktop.adapters.storage.recovery_code import unwrap
from desktop.domain.errors import OperatorError

FORMAT = 1
DATABASE, SETTINGS, MANIFEST, KEY_IN_CLEAR, KEY_LOCKED = (
    "desk.db",
    "settings.toml",
    "manifest.json",
    "key",
    "locked-key.json",
)
STEPS = 4  # of making or proving one, for a progress bar
#: What a home may have besides, and a backup takes along: patterns in the home's folder.
_BESIDES = ("*.pem", "authorities/*", "policies/*")
_NAME = re.compile(r"(authorities/|policies/)?[\w-][\w.-]{0,100}")
_MOST_MEMBERS = 1_000
_MOST_SMALL_BYTES = 1_000_000  # of any member but the database
_CHUNK = 1_048_576
_PURPOSE = b"canteen-desk backup manifest"
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself; believed only after `Archive.prove`. `sales` are counts by state."""

    made_at: str
    program: str
    till_id: str
    head: Head
    head_at: str
    journal: Mapping[str, int]
    acknowledged: int
    sales: Mapping[str, int]
    paid_fen: int
    members: Mapping[str, str]


def copy_database(home: Home, key: bytes, target: Path) -> ProvenHead:
    """Copy a home's database, also while a desk is selling; return the copy's head. Raises: OperatorError."""
    source = open_reader(home.database_path, key)
    try:
        source.run("VACUUM INTO ?", [str(target)])
    finally:
        source.close()
    copied = open_reader(target, key)
    try:
        return observe(copied)
    finally:
        copied.close()


def write_archive(
    target: Path, home: Home, database: Path, key_member: tuple[str, bytes], key: bytes, proven: ProvenHead,
    totals: Totals, made_at: str, program: str, till_id: str,
) -> None:  # fmt: skip
    """Write the zip, durably. Raises: OperatorError `backup.not_written`, `disk.full`."""
    files = {DATABASE: database, SETTINGS: home.settings_path}
    for pattern in _BESIDES:
        for path in sorted(home.folder.glob(pattern)):
            name = path.relative_to(home.folder).as_posix()
            if path.is_file() and _NAME.fullmatch(name):
                files[name] = path
    members: dict[str, str] = {}
    with writing(target), os.fdopen(os.open(target, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for name, path in files.items():
                members[name] = _add_file(archive, name, path)
            archive.writestr(zipfile.ZipInfo(key_member[0]), key_member[1])
            members[key_member[0]] = hashlib.sha256(key_member[1]).hexdigest()
            manifest = {
                "format": FORMAT, "made_at": made_at, "program": program, "till_id": till_id,
                "head": {"n": proven.head.n, "hash": proven.head.hash, "at": proven.at},
                "journal": dict(proven.journal), "acknowledged": proven.acknowledged, "sales": dict(totals.sales),
                "paid_fen": totals.paid_fen, "members": members,
            }  # fmt: skip
            archive.writestr(zipfile.ZipInfo(MANIFEST), canonical({"manifest": manifest, "mac": _mac(key, manifest)}))
        out.flush()
        os.fsync(out.fileno())
        if hasattr(os, "posix_fadvise"):  # the proof is to read the medium, not the memory
            os.posix_fadvise(out.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Archive:
    """A backup file that is read. Nothing in it is believed before `prove`."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises: OperatorError `backup.none`, `backup.damaged`, `backup.newer`."""
        self.path = path
        if not path.is_file():
            raise OperatorError("backup.none", path=str(path))
        with self._reading():
            self._zip = zipfile.ZipFile(path)
            infos = self._zip.infolist()
            self._names = {info.filename for info in infos}
            strange = [info for info in infos if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1]
            if strange or len(infos) > _MOST_MEMBERS or len(self._names) != len(infos):
                raise ValueError("not a backup's zip")
            if not all(_NAME.fullmatch(name) for name in self._names) or DATABASE not in self._names:
                raise ValueError("not a backup's members")
            self._sealed: Any = json.loads(self.small(MANIFEST))
            untrusted = self._sealed["manifest"]
            if untrusted["format"] != FORMAT:
                raise OperatorError("backup.newer", path=str(path))
            self.manifest = Manifest(
                made_at=str(untrusted["made_at"]),
                program=str(untrusted["program"]),
                till_id=str(untrusted["till_id"]),
                head=Head(n=int(untrusted["head"]["n"]), hash=str(untrusted["head"]["hash"])),
                head_at=str(untrusted["head"]["at"]),
                journal={str(name): int(n) for name, n in untrusted["journal"].items()},
                acknowledged=int(untrusted["acknowledged"]),
                sales={str(name): int(n) for name, n in untrusted["sales"].items()},
                paid_fen=int(untrusted["paid_fen"]),
                members={str(name): str(digest) for name, digest in untrusted["members"].items()},
            )
            if self.manifest.members.keys() != self._names - {MANIFEST}:
                raise ValueError("the manifest names other members")

    @property
    def needs_code(self) -> bool:
        """Tell whether the key is locked by a recovery code."""
        return KEY_IN_CLEAR not in self._names

    @property
    def besides(self) -> list[str]:
        """Return the members that go into the home as they are, beside database and settings."""
        return sorted(self._names - {DATABASE, SETTINGS, MANIFEST, KEY_IN_CLEAR, KEY_LOCKED})

    def key(self, code: str) -> bytes:
        """Return the database key, with the recovery code where one is needed.

        Raises: OperatorError `restore.code`, `backup.damaged`.
        """
        with self._reading():
            if self.needs_code:
                key = unwrap(json.loads(self.small(KEY_LOCKED)), code)
            else:
                key = bytes.fromhex(self.small(KEY_IN_CLEAR).decode("ascii"))
            if len(key) != KEY_BYTES:
                raise ValueError("not a database key")
            return key

    def small(self, name: str) -> bytes:
        """Return a small member. Raises: OperatorError `backup.damaged`."""
        with self._reading():
            if self._zip.getinfo(name).file_size > _MOST_SMALL_BYTES:
                raise ValueError(name)
            return self._zip.read(name)

    def prove(self, key: bytes, scratch: Path, tell: Tell = lambda _step: None) -> Totals:
        """Take the database out into a folder and prove everything; the file there is ready to be a home's.

        Raises: OperatorError `backup.damaged` with the first thing that does not hold.
        """
        with self._reading():
            if not hmac.compare_digest(_mac(key, self._sealed["manifest"]), str(self._sealed["mac"])):
                raise ValueError("the manifest is not this desk's")
            for name, digest in self.manifest.members.items():
                if name != DATABASE and hashlib.sha256(self.small(name)).hexdigest() != digest:
                    raise ValueError(name)
            if self._take_out(DATABASE, scratch / DATABASE) != self.manifest.members[DATABASE]:
                raise ValueError(DATABASE)
        tell(1)
        try:
            store = open_writer(scratch / DATABASE, key)  # brings an older version's file to this one's schema
            try:
                totals = _proved(store, self.manifest, tell)
            finally:
                store.close()
        except OperatorError as fault:
            if fault.code in ("disk.full", "home.newer"):
                raise
            raise OperatorError("backup.damaged", path=str(self.path), detail=fault.code) from fault
        return totals

    def close(self) -> None:
        self._zip.close()

    def _take_out(self, name: str, target: Path) -> str:
        digest = hashlib.sha256()
        with self._zip.open(name) as member, writing(target), target.open("wb") as out:
            while chunk := member.read(_CHUNK):
                digest.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        return digest.hexdigest()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """What a damaged zip makes the library raise is one sentence."""
        try:
            yield
        except (
            zipfile.BadZipFile,
            OSError,
            EOFError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RuntimeError,
        ) as error:
            detail = str(error)[:80] or type(error).__name__
            raise OperatorError("backup.damaged", path=str(self.path), detail=detail) from error


def prove_database(store: Store) -> Totals:
    """Prove all of an open database: pages, chain, books, journals, outbox. Raises: OperatorError as they do."""
    audit.check_file(store)
    audit.check_chain(store)
    totals = audit.check_books(store)
    audit.check_journal(store)
    audit.check_outbox(store)
    return totals


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Sort the faults of a backup's place. Raises: OperatorError `disk.full`, `backup.not_written`."""

    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise OperatorError("disk.full", path=str(path)) from error
        raise OperatorError("backup.not_written", path=str(path), detail=error.strerror or "") from error


def _proved(store: Store, manifest: Manifest, tell: Tell) -> Totals:
    audit.check_file(store)
    tell(1)
    audit.check_chain(store)
    tell(1)
    totals = audit.check_books(store)
    audit.check_journal(store)
    audit.check_outbox(store)
    found = observe(store)
    if (found.head, dict(found.journal), dict(totals.sales)) != (
        manifest.head, dict(manifest.journal), dict(manifest.sales),
    ):  # fmt: skip
        raise OperatorError("ledger.broken", n=manifest.head.n)
    tell(1)
    return totals


def _add_file(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file, archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()


def _mac(key: bytes, manifest: object) -> str:
    return hmac.new(derived_key(key, _PURPOSE), canonical(manifest).encode(), hashlib.sha256).hexdigest()
