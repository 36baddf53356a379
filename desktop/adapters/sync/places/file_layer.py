"""The few calls of the operating system that a folder is written with, one method each. On the caller's thread.

The folder is opened once and every name is taken relative to it: when the stick is pulled out and its mount point is
an empty folder of the disk, or another folder stands there, nothing lands in it. Tests put a layer that fails or lies
in its place. Windows has no such calls: there every name is taken by its path (not run).
Source: Linux man pages openat(2), posix_fadvise(2), fsync(2).
"""

import contextlib
import errno
import os
import shutil
import stat
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows turns line ends without it
_SHUT = getattr(os, "O_CLOEXEC", 0)
#: What a file system says that cannot sync a folder (some network ones, FUSE).
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}


class FileLayer:
    """One folder, open. Every method raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fd: int | None = None

    def open(self) -> None:
        """Take hold of the folder that stands there now."""
        if os.name == "posix":
            self._fd = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | _SHUT)
        elif not self._folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    def close(self) -> None:
        """Let go of it; again does nothing."""
        if self._fd is not None:
            descriptor, self._fd = self._fd, None
            os.close(descriptor)

    def stands(self) -> bool:
        """Tell whether the folder that was opened is still the one under its path."""
        try:
            now = self._folder.stat()
        except FileNotFoundError:
            return False
        if self._fd is None:
            return True
        opened = os.fstat(self._fd)
        return (now.st_dev, now.st_ino) == (opened.st_dev, opened.st_ino)

    def sizes(self) -> dict[str, int]:
        """Return the sizes of the plain files by name, and -1 for folders and links, so that no name hides."""
        with os.scandir(self._folder if self._fd is None else self._fd) as entries:
            found = {}
            for entry in entries:
                status = entry.stat(follow_symlinks=False)
                found[entry.name] = status.st_size if stat.S_ISREG(status.st_mode) else -1
            return found

    def room(self) -> tuple[int, int]:
        """Return the free bytes and the size of a block."""
        if self._fd is None:
            return shutil.disk_usage(self._folder).free, 4_096
        status = os.fstatvfs(self._fd)
        return status.f_bavail * status.f_frsize, status.f_frsize

    def create(self, name: str) -> int:
        """Return a descriptor of a new, empty file; a half of that name from before is written over."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY | _SHUT | getattr(os, "O_NOFOLLOW", 0)
        return os.open(self._path(name), flags, 0o644, dir_fd=self._fd)

    def write(self, descriptor: int, chunk: bytes) -> None:
        """Write all of a chunk."""
        left = memoryview(chunk)
        while left:
            left = left[os.write(descriptor, left) :]

    def sync(self, descriptor: int) -> None:
        """Wait until the file is on the medium, and forget what this computer remembers of it."""
        os.fsync(descriptor)
        self._forget(descriptor)

    def exists(self, name: str) -> bool:
        """Tell whether anything has the name."""
        try:
            os.stat(self._path(name), dir_fd=self._fd, follow_symlinks=False)
        except FileNotFoundError:
            return False
        return True

    def rename(self, old: str, new: str) -> None:
        """Give a file its final name."""
        os.rename(self._path(old), self._path(new), src_dir_fd=self._fd, dst_dir_fd=self._fd)

    def sync_folder(self) -> None:
        """Wait until the folder's entries are on the medium, where the system knows how."""
        if self._fd is None:
            return
        try:
            os.fsync(self._fd)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise

    def open_for_reading(self, name: str) -> int:
        """Return a descriptor of a file, with nothing of it remembered."""
        flags = os.O_RDONLY | _BINARY | _SHUT | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._path(name), flags, dir_fd=self._fd)
        self._forget(descriptor)
        return descriptor

    def read(self, descriptor: int, size: int) -> bytes:
        """Return the next bytes, none at the end."""
        return os.read(descriptor, size)

    def shut(self, descriptor: int) -> None:
        """Close a file."""
        os.close(descriptor)

    def remove(self, name: str) -> None:
        """Remove a file; one that is not there is removed."""
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._path(name), dir_fd=self._fd)

    def _path(self, name: str) -> str | Path:
        return self._folder / name if self._fd is None else name

    def _forget(self, descriptor: int) -> None:
        # Only a hint, which tmpfs and most network file systems take for nothing; what is not yet on the medium stays.
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
