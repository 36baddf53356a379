"""The second medium: an append-only copy of the ledger in another folder, usually on another disk or stick.

`reader` thread; a command line may check a copy. Each record is one entry as canonical JSON under AES-256-GCM, by a key
of its own (HKDF of the database key and the file's random salt), the entry's number being nonce and associated data:
no number occurs twice in a file, because a file belongs to one history. A copy that holds another history than the
ledger is never written to. A torn last record is cut off and written again. A medium that is absent or full never stops
selling: it is said once, tried again every ten seconds, and catches up by itself. Source: promises.md 8.

    "CDCOPY1\\n" | salt 16 B | { size u32 BE | n u64 BE | ciphertext | size u32 BE }*     size is the ciphertext's
"""

import contextlib
import errno
import json
import logging
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.adapters.durable import sync_folder
from desktop.adapters.storage.ledger import GENESIS, Head, Ledger, LedgerEntry, canonical, entry_hash
from desktop.adapters.storage.proven_head import derived_key
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance, Clock

AT_ONCE = 500  # entries a step, so that the thread is free again within some tens of milliseconds
SYNC_EVERY_S = 3.0
TRY_AGAIN_S = 10.0
_MAGIC = b"CDCOPY1\n"
_SALT_BYTES = 16
_HEADER_BYTES = len(_MAGIC) + _SALT_BYTES
_FRONT, _BACK = struct.Struct(">IQ"), struct.Struct(">I")
_LONGEST = 16_000_000  # bytes of one entry; a size beyond it is damage
_PURPOSE = b"canteen-desk second medium"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStatus:
    """How the copy stands: `behind` entries are not in it yet; `fault` is a code, `since` when it began."""

    copied: int
    behind: int
    fault: str = ""
    since: datetime | None = None


def copy_path(folder: Path, till_id: str) -> Path:
    """Return where a till's copy lies on a medium."""
    return folder / f"ledger-{till_id}.copy"


class LedgerCopy:
    """One open copy. Raises: OperatorError `medium.*` from every call."""

    def __init__(self, path: Path, key: bytes, *, write: bool = False, upto: int | None = None) -> None:
        """Open an existing copy, or its first `upto` bytes: a desk may be writing on.

        Raises: OperatorError `medium.absent`, `medium.failed`, `medium.damaged`.
        """
        self.path = path
        try:
            self._file: BinaryIO = path.open("r+b" if write else "rb")
            self._size = os.fstat(self._file.fileno()).st_size
            self._size = self._size if upto is None else min(self._size, upto)
            self._whole = self._size  # bytes that the operating system has taken for certain
            header = self._file.read(_HEADER_BYTES)
        except OSError as error:
            raise medium_fault(error, path) from error
        if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
            self.close()
            raise OperatorError("medium.damaged", path=str(path), n=0)
        self._cipher = AESGCM(derived_key(key, _PURPOSE, header[len(_MAGIC) :]))

    @classmethod
    def begin(cls, path: Path, key: bytes, chance: Chance) -> "LedgerCopy":
        """Make an empty copy, durably. Raises: OperatorError `medium.*`."""
        try:
            with path.open("xb") as file:
                file.write(_MAGIC + chance.octets(_SALT_BYTES))
                file.flush()
                os.fsync(file.fileno())
            sync_folder(path.parent)
        except OSError as error:
            raise medium_fault(error, path) from error
        return cls(path, key, write=True)

    def last(self) -> LedgerEntry | None:
        """Return the last whole entry, None for none; what is torn behind it is left out from now on."""
        found = self._last_by_its_back()
        if found is None and self._size > _HEADER_BYTES:
            begin, self._size = self._whole_from_the_front()
            found = self._record(begin)[0] if self._size > _HEADER_BYTES else None
        return found

    def entries(self) -> Iterator[LedgerEntry]:
        """Yield every whole entry, in order. Raises: OperatorError `medium.damaged` for one that does not open."""
        for entry, _end in self._walk():
            yield entry

    def append(self, entry: LedgerEntry) -> None:
        """Write an entry behind the last one; durable after `sync`. Raises: OperatorError `medium.*`."""
        sealed = self._cipher.encrypt(_nonce(entry.n), _text(entry), _nonce(entry.n))
        record = _FRONT.pack(len(sealed), entry.n) + sealed + _BACK.pack(len(sealed))
        try:
            self._file.seek(self._size)
            self._file.write(record)
        except OSError as error:
            raise medium_fault(error, self.path) from error
        self._size += len(record)

    def cut(self) -> None:
        """Take off what is torn. Raises: OperatorError `medium.*`."""
        try:
            self._file.truncate(self._size)
        except OSError as error:
            raise medium_fault(error, self.path) from error

    def flush(self) -> None:
        """Hand what was written to the operating system. Raises: OperatorError `medium.*`."""
        try:
            self._file.flush()
        except OSError as error:
            raise medium_fault(error, self.path) from error
        self._whole = self._size

    def sync(self) -> None:
        """Make what was written durable; the file must still be the one in the folder. Raises: OperatorError."""
        self.flush()
        try:
            os.fsync(self._file.fileno())
            if self.path.stat().st_ino != os.fstat(self._file.fileno()).st_ino:
                raise OperatorError("medium.absent", path=str(self.path))
        except OSError as error:
            raise medium_fault(error, self.path) from error

    def give_up(self) -> None:
        """Close after a fault, and take off what could only be written in part."""
        self.close()
        with contextlib.suppress(OSError):
            os.truncate(self.path, self._whole)

    def close(self) -> None:
        try:
            self._file.close()
        except OSError as error:  # what a pulled stick still held back; the next opening looks at what is there
            _log.info("the second medium could not be closed: %s", error)

    def _last_by_its_back(self) -> LedgerEntry | None:
        if self._size < _HEADER_BYTES + _FRONT.size + _BACK.size:
            return None
        (size,) = _BACK.unpack(self._read(self._size - _BACK.size, _BACK.size))
        begin = self._size - _BACK.size - size - _FRONT.size
        if begin < _HEADER_BYTES:
            return None
        try:
            return self._record(begin)[0]
        except OperatorError:
            return None

    def _whole_from_the_front(self) -> tuple[int, int]:
        """Return where the last whole record begins and ends, by the sizes alone."""
        begin = end = _HEADER_BYTES
        while end + _FRONT.size + _BACK.size <= self._size:
            (size, _n) = _FRONT.unpack(self._read(end, _FRONT.size))
            after = end + _FRONT.size + size + _BACK.size
            if after > self._size or _BACK.unpack(self._read(after - _BACK.size, _BACK.size)) != (size,):
                break
            begin, end = end, after
        return begin, end

    def _walk(self) -> Iterator[tuple[LedgerEntry, int]]:
        position, due = _HEADER_BYTES, 1
        while position + _FRONT.size + _BACK.size <= self._size:
            (size, _n) = _FRONT.unpack(self._read(position, _FRONT.size))
            if position + _FRONT.size + size + _BACK.size > self._size:
                if size > _LONGEST:
                    raise OperatorError("medium.damaged", path=str(self.path), n=due)
                return  # torn: it was being written
            entry, position = self._record(position)
            if entry.n != due:
                raise OperatorError("medium.damaged", path=str(self.path), n=due)
            due += 1
            yield entry, position

    def _record(self, begin: int) -> tuple[LedgerEntry, int]:
        size, n = _FRONT.unpack(self._read(begin, _FRONT.size))
        if size > _LONGEST:
            raise OperatorError("medium.damaged", path=str(self.path), n=n)
        rest = self._read(begin + _FRONT.size, size + _BACK.size)
        if len(rest) < size + _BACK.size or _BACK.unpack(rest[size:]) != (size,):
            raise OperatorError("medium.damaged", path=str(self.path), n=n)
        try:
            values = json.loads(self._cipher.decrypt(_nonce(n), rest[:size], _nonce(n)))
        except InvalidTag:
            raise OperatorError("medium.damaged", path=str(self.path), n=n) from None
        return LedgerEntry(**values), begin + _FRONT.size + size + _BACK.size

    def _read(self, position: int, count: int) -> bytes:
        try:
            self._file.seek(position)
            return self._file.read(count)
        except OSError as error:
            raise medium_fault(error, self.path) from error


class SecondMedium:
    """Keeps the copy of one ledger going."""

    def __init__(self, folder: Path, till_id: str, key: bytes, clock: Clock, chance: Chance) -> None:
        self._folder, self._key, self._clock, self._chance = folder, key, clock, chance
        self._path = copy_path(folder, till_id)
        self._copy: LedgerCopy | None = None
        self._last = Head(n=0, hash=GENESIS)
        self._durable_n = 0  # what a stick pulled out now would hold for certain
        self._unsynced = False
        self._sync_at_s = self._try_at_s = 0.0
        self.status = CopyStatus(copied=0, behind=0)

    def step(self, ledger: Ledger) -> float:
        """Copy some of what is missing; return in how many seconds to come again, even if nothing was sold."""
        now_s = self._clock.monotonic_s()
        if self._copy is None and now_s < self._try_at_s:
            return self._try_at_s - now_s
        try:
            wait_s = self._step(ledger, now_s)
        except OperatorError as fault:
            if not fault.code.startswith("medium."):
                raise
            self._failed(fault, ledger)
            self._try_at_s = now_s + TRY_AGAIN_S
            return TRY_AGAIN_S
        if self.status.fault:
            _log.info("the second medium is back; %d entries behind", ledger.head().n - self._last.n)
        self.status = CopyStatus(copied=self._last.n, behind=ledger.head().n - self._last.n)
        return wait_s

    def close(self) -> None:
        """End: what was written is made durable."""
        if self._copy is None:
            return
        try:
            self._copy.sync()
        except OperatorError as fault:
            _log.info("the second medium could not be synced: %s", fault)
        self._copy.close()
        self._copy = None

    def _step(self, ledger: Ledger, now_s: float) -> float:
        if self._copy is None:
            self._copy = self._open(ledger)
        written = 0
        for entry in ledger.entries(self._last.n):
            if written == AT_ONCE:
                break
            self._copy.append(entry)
            self._last = Head(n=entry.n, hash=entry.hash)
            written += 1
        if written:
            self._copy.flush()
            if not self._unsynced:
                self._unsynced, self._sync_at_s = True, max(now_s, self._sync_at_s)
        if self._unsynced and now_s >= self._sync_at_s:
            self._copy.sync()
            self._durable_n = self._last.n
            self._unsynced, self._sync_at_s = False, now_s + SYNC_EVERY_S
        if written == AT_ONCE:
            return 0.0
        return max(0.0, self._sync_at_s - now_s) if self._unsynced else TRY_AGAIN_S

    def _open(self, ledger: Ledger) -> LedgerCopy:
        if not self._folder.is_dir():
            raise OperatorError("medium.absent", path=str(self._folder))
        if not self._path.exists():
            self._last, self._durable_n, self._unsynced = Head(n=0, hash=GENESIS), 0, True
            return LedgerCopy.begin(self._path, self._key, self._chance)
        copy = LedgerCopy(self._path, self._key, write=True)
        try:
            last = copy.last()
            self._last = Head(n=last.n, hash=last.hash) if last is not None else Head(n=0, hash=GENESIS)
            if ledger.at(self._last.n) != self._last:
                raise OperatorError("medium.differs", path=str(self._path), n=self._last.n)
            copy.cut()
            self._durable_n = self._last.n
        except BaseException:
            copy.close()
            raise
        return copy

    def _failed(self, fault: OperatorError, ledger: Ledger) -> None:
        if self._copy is not None:
            self._copy.give_up()
            self._copy = None
        if self.status.fault != fault.code:
            _log.warning("the second medium: %s", fault)
        since = self.status.since if self.status.fault == fault.code else self._clock.now()
        behind = max(0, ledger.head().n - self._durable_n)
        self.status = CopyStatus(copied=self._durable_n, behind=behind, fault=fault.code, since=since)


def check_copy(copy: LedgerCopy, ledger: Ledger) -> Head:
    """Prove that a copy is the beginning of a ledger; return the copy's head.

    Raises: OperatorError `medium.damaged`, `medium.differs`, and `ledger.rolled_back` for a ledger that the copy
    continues: an old file was put back.
    """
    head = Head(n=0, hash=GENESIS)
    end = ledger.head()
    at_end = Head(n=0, hash=GENESIS)
    for entry in copy.entries():
        digest = entry_hash(entry.n, entry.at, entry.kind, canonical(entry.body), head.hash)
        if entry.n != head.n + 1 or entry.previous != head.hash or entry.hash != digest:
            raise OperatorError("medium.damaged", path=str(copy.path), n=entry.n)
        head = Head(n=entry.n, hash=entry.hash)
        if entry.n <= end.n:
            at_end = head
    if ledger.at(at_end.n) != at_end:
        raise OperatorError("medium.differs", path=str(copy.path), n=at_end.n)
    if head.n > end.n:
        raise OperatorError("ledger.rolled_back", n=end.n, proven=head.n, path=str(copy.path))
    return head


def medium_fault(error: OSError, path: Path) -> OperatorError:
    """Return the world's fault behind an operating-system error on the second medium."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OperatorError("medium.full", path=str(path))
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTDIR):
        return OperatorError("medium.absent", path=str(path))
    return OperatorError("medium.failed", path=str(path), detail=error.strerror or type(error).__name__)


def _nonce(n: int) -> bytes:
    return n.to_bytes(12, "big")


def _text(entry: LedgerEntry) -> bytes:
    return canonical(
        {
            "n": entry.n,
            "at": entry.at,
            "kind": entry.kind,
            "body": entry.body,
            "previous": entry.previous,
            "hash": entry.hash,
        }
    ).encode()
