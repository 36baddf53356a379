"""Keeps a home's own files before a newer program touches them, and puts them back. Any thread; the home is at rest.

Kept are the plain files of the home itself: ledger, people's keys, settings, certificates, what is proven; not logs,
locks, the disk's reserve, nor the folders, in which a newer program changes nothing while it proves itself. The caller
sees to it that no desk has the home open. Promises: what `keep` copied is on disk when it returns; `put_back` may be
cut anywhere and called again. Source: decision 0024.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.adapters.durable import sync_folder, write_all
from desktop.adapters.settings import file_fault
from desktop.adapters.updates.programs import remove

_NOT_KEPT = ("lock", "reserve", "running", ".writable")
_NOT_KEPT_ENDS = (".log", "-shm", ".new")
_NOT_KEPT_PARTS = (".log.", ".before-", ".replaced-")  # older logs, and copies that are no longer anybody's
_SIDES = ("-wal", "-shm", "-journal")
_AT_ONCE = 4_194_304
Tell = Callable[[int, int], None]


def files_to_keep(home: Path) -> list[Path]:
    """Return what `keep` copies."""
    return [path for path in sorted(home.iterdir()) if path.is_file() and not path.is_symlink() and _is_kept(path.name)]


def bytes_to_keep(home: Path) -> int:
    """Return how many bytes that is."""
    return sum(path.stat().st_size for path in files_to_keep(home))


def keep(home: Path, kept: Path, tell: Tell) -> None:
    """Copy the home's files into a new folder; `tell` gets bytes done and all.

    Raises: OperatorError `disk.full`, `home.not_writable`.
    """
    done = 0
    try:
        paths = files_to_keep(home)
        total = sum(path.stat().st_size for path in paths)
        if kept.exists():  # of a try that was cut before it counted
            remove(kept)
        kept.mkdir(mode=0o700)
        for path in paths:
            for size in _copy(path, kept / path.name):
                done += size
                tell(done, total)
        sync_folder(kept)
        sync_folder(kept.parent)
    except OSError as error:
        raise file_fault(error, kept) from error


def put_back(home: Path, kept: Path) -> None:
    """Put kept files where they were; one that is no longer kept was put back before.

    Raises: OperatorError `home.not_writable`.
    """
    try:
        for path in sorted(kept.iterdir()) if kept.is_dir() else ():  # a database before its log
            for side in _SIDES:  # the newer program's: one that was kept comes back after its database
                (home / f"{path.name}{side}").unlink(missing_ok=True)
            sync_folder(home)
            path.replace(home / path.name)
            sync_folder(home)
    except OSError as error:
        raise file_fault(error, home) from error


def _is_kept(name: str) -> bool:
    return not (name in _NOT_KEPT or name.endswith(_NOT_KEPT_ENDS) or any(part in name for part in _NOT_KEPT_PARTS))


def _copy(source: Path, copy: Path) -> Iterator[int]:
    """Copy a file by reads and writes, synced at its end; yield the size of each piece."""
    handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, source.stat().st_mode & 0o777)
    with source.open("rb", buffering=0) as from_file, os.fdopen(handle, "wb", buffering=0) as to_file:
        while piece := from_file.read(_AT_ONCE):
            write_all(to_file.fileno(), piece)
            yield len(piece)
        os.fsync(to_file.fileno())
