"""On what a folder lies: the kind of its file system, its room, who may look into it. Any thread; asks at each call.

SQLite's log needs memory that all openers share, which network file systems do not give, and rights that FAT does not
have. Source: sqlite.org/wal.html, "Noteworthy"; psutil, disk_partitions; mount(8).
"""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

import psutil

NETWORK = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs ceph davfs fuse.sshfs fuse.glusterfs fuse.davfs2 fuse.rclone "
    "fuse.gvfsd-fuse remote".split()
)
FAT = frozenset("vfat msdos fat fat32 exfat fuseblk".split())
MEMORY = frozenset("tmpfs ramfs".split())


class DriveKind(Enum):
    """What matters of a file system."""

    LOCAL = "local"
    NETWORK = "network"
    FAT = "fat"
    MEMORY = "memory"


class Mounted(Protocol):
    """What psutil tells of a mounted file system."""

    @property
    def mountpoint(self) -> str: ...

    @property
    def fstype(self) -> str: ...

    @property
    def opts(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """The file system under a folder; `fstype` is a word of the kernel's, lower case."""

    kind: DriveKind
    fstype: str
    read_only: bool


def _mounted() -> Sequence[Mounted]:
    found: Sequence[Mounted] = psutil.disk_partitions(all=True)
    return found


def drive_of(folder: Path, mounted: Callable[[], Sequence[Mounted]] = _mounted) -> Drive | None:
    """Return what a folder lies on; None where the system does not tell."""
    real = Path(os.path.realpath(folder))
    best: Mounted | None = None
    for each in mounted():
        if real.is_relative_to(each.mountpoint) and (best is None or len(each.mountpoint) >= len(best.mountpoint)):
            best = each  # of two on one place the later one lies on top
    if best is None:
        return None
    fstype = best.fstype.lower()
    options = best.opts.lower().split(",")
    if fstype in NETWORK or "remote" in options:
        kind = DriveKind.NETWORK
    elif fstype in FAT:
        kind = DriveKind.FAT
    else:
        kind = DriveKind.MEMORY if fstype in MEMORY else DriveKind.LOCAL
    return Drive(kind=kind, fstype=fstype, read_only="ro" in options)


def room_mb(folder: Path) -> tuple[int, int]:
    """Return size and free room of a folder's file system, in MB. Raises: OSError."""
    told = shutil.disk_usage(folder)
    return told.total // 1_000_000, told.free // 1_000_000


def others_may_look(folder: Path) -> bool:
    """Tell whether anybody but the owner has a right on a folder; never on Windows, where rights are lists."""
    return os.name == "posix" and bool(folder.stat().st_mode & 0o077)


def is_own(folder: Path) -> bool:
    """Tell whether a folder belongs to the user who runs the program, or that user is the system's own."""
    return os.name != "posix" or os.geteuid() in (0, folder.stat().st_uid)
