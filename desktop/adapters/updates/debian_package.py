"""Reads a Debian package as far as an update needs it: its control fields and the program's folder. Any thread.

A package is an `ar` archive of `debian-binary`, `control.tar.*` and `data.tar.*`. Only what lies under the program's
own folder is taken; the rest (menu entry, udev rules) is the system's and stays as it was installed. Reading is bounded
and takes plain files, folders and links to those files only, though whoever calls has proved the signature before.
Promises: what was unpacked is on disk before `unpack` returns; a file is written under its final name, so the folder
counts only once somebody says so. Source: deb(5); ar(5); decision 0022 (how the package is made).
"""

import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.parser import Parser
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from desktop.adapters.durable import sync_folder, write_all
from desktop.adapters.settings import file_fault
from desktop.domain.errors import OperatorError

PROGRAM = "usr/lib/canteen-desk"
MOST_FILES = 20_000
MOST_UNPACKED_BYTES = 3_000_000_000
MOST_CONTROL_BYTES = 65_536
_MAGIC, _HEADER = b"!<arch>\n", 60
_AT_ONCE = 1_048_576
Tell = Callable[[int, int], None]


def control_fields(package: Path) -> tuple[str, str]:
    """Return version and architecture. Raises: OperatorError `update.package`, `update.unreadable`."""
    with _part(package, "control.tar") as part, _tar(part, package) as archive:
        for member in _members(archive, package):
            if PurePosixPath(member.name) == PurePosixPath("control") and member.size <= MOST_CONTROL_BYTES:
                content = archive.extractfile(member)
                fields = Parser().parsestr(content.read().decode("utf-8", "replace") if content is not None else "")
                if fields["Package"] == "canteen-desk":
                    return str(fields["Version"]), str(fields["Architecture"])
    raise OperatorError("update.package", path=str(package))


def unpack(package: Path, folder: Path, tell: Tell, cancelled: Callable[[], bool]) -> None:
    """Unpack the program's folder into `folder`, which is made; `tell` gets bytes read and the package's size.

    Raises: OperatorError `update.package`, `update.unreadable`, `update.cancelled`, `disk.full`, `home.not_writable`.
    """
    written: list[Path] = []
    links: dict[PurePosixPath, PurePosixPath] = {}
    folders = [folder]
    total = 0
    with _part(package, "data.tar") as part, _tar(part, package) as archive:
        _make(folder)
        for member in _members(archive, package):
            place = _place(member.name)
            if place is None:
                continue
            if cancelled():
                raise OperatorError("update.cancelled")
            total += member.size
            if len(written) >= MOST_FILES or total > MOST_UNPACKED_BYTES:
                raise OperatorError("update.package", path=str(package))
            if member.isdir():
                _make(folder / place)
                folders.append(folder / place)
            elif member.isreg():
                written.append(_write(archive, member, folder / place, package))
            elif member.issym():
                links[place] = _target(place, member.linkname)
            else:
                raise OperatorError("update.package", path=str(package))
            tell(part.tell(), part.size)
    if not written or not {folder / target for target in links.values()} <= set(written):
        raise OperatorError("update.package", path=str(package))
    for place, target in links.items():  # last, so that nothing was written through one
        _link(folder / place, os.path.relpath(folder / target, (folder / place).parent))
    _make_durable(written, folders)


def _place(name: str) -> PurePosixPath | None:
    """Return where a member lies in the program's folder, None for what is not of it or the folder itself."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.is_relative_to(PROGRAM):
        return None
    place = path.relative_to(PROGRAM)
    return place if place.parts else None


def _target(place: PurePosixPath, untrusted_target: str) -> PurePosixPath:
    """Return where in the program's folder a link leads; what leads out of it is no file that was written."""
    return PurePosixPath(os.path.normpath(place.parent / untrusted_target))


def _link(path: Path, target: str) -> None:
    _make(path.parent)
    try:
        path.symlink_to(target)
    except OSError as error:
        raise file_fault(error, path) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise file_fault(error, folder) from error


def _write(archive: tarfile.TarFile, member: tarfile.TarInfo, path: Path, package: Path) -> Path:
    """Write one file, not yet synced; whoever may run it is its owner alone."""
    content = archive.extractfile(member)
    assert content is not None  # a plain file has one
    _make(path.parent)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o700 if member.mode & 0o100 else 0o600)
    except OSError as error:
        raise file_fault(error, path) from error
    with os.fdopen(handle, "wb", buffering=0) as file:
        while chunk := _read(content, package):
            try:
                write_all(file.fileno(), chunk)
            except OSError as error:
                raise file_fault(error, path) from error
    return path


def _read(content: IO[bytes], package: Path) -> bytes:
    try:
        return content.read(_AT_ONCE)
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(package)) from error
    except (EOFError, ValueError, tarfile.TarError) as error:
        raise OperatorError("update.package", path=str(package)) from error


def _make_durable(files: list[Path], folders: list[Path]) -> None:
    """Wait for all of it; the files were written before, so that the disk had begun meanwhile."""
    try:
        for path in files:
            handle = os.open(path, os.O_WRONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        for folder in sorted({*folders, *(path.parent for path in files)}):
            sync_folder(folder)
        sync_folder(folders[0].parent)
    except OSError as error:
        raise file_fault(error, folders[0]) from error


@contextmanager
def _tar(part: "_Part", package: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(fileobj=cast("BinaryIO", part), mode="r|*") as archive:
            yield archive
    except OperatorError:
        raise
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(package)) from error
    except (tarfile.TarError, EOFError, ValueError) as error:  # of a stream that is cut off or not compressed
        raise OperatorError("update.package", path=str(package)) from error


def _members(archive: tarfile.TarFile, package: Path) -> Iterator[tarfile.TarInfo]:
    for number, member in enumerate(archive):
        if number > 2 * MOST_FILES:
            raise OperatorError("update.package", path=str(package))
        yield member


class _Part:
    """One member of the `ar` archive, as a file that ends where the member does."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self.size, self._left = file, size, size

    def read(self, most: int = -1) -> bytes:
        content = self._file.read(self._left if most < 0 else min(most, self._left))
        self._left -= len(content)
        return content

    def tell(self) -> int:
        return self.size - self._left


@contextmanager
def _part(package: Path, name: str) -> Iterator[_Part]:
    """Raises: OperatorError `update.package`, `update.unreadable`."""
    try:
        with package.open("rb") as file:
            yield _found(file, name, package)
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(package)) from error


def _found(file: BinaryIO, name: str, package: Path) -> _Part:
    if file.read(len(_MAGIC)) == _MAGIC:
        for _member in range(8):  # there are three; others are allowed to follow
            header = file.read(_HEADER)
            if len(header) != _HEADER or not header.endswith(b"`\n") or not header[48:58].strip().isdigit():
                break
            size = int(header[48:58])
            if header[:16].decode("ascii", "replace").strip().rstrip("/").startswith(name):
                return _Part(file, size)
            file.seek(size + size % 2, os.SEEK_CUR)
    raise OperatorError("update.package", path=str(package))
