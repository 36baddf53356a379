"""The sticks that are plugged in: mounted file systems on media that can be taken out. Any thread.

On Linux a file system counts whose disk says `removable`, or hangs on USB (external disks say no); the disk that the
system itself runs from never does, though it may be a stick too. On Windows what the system calls removable (not run).
A stick that was pulled out and is still in the table of mounts is left out: it has no room that could be asked for.
Source: kernel documentation, ABI/stable/sysfs-block; psutil, disk_partitions.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple, Protocol

import psutil

from desktop.adapters.sync.places.folder import FolderPlace
from desktop.services.sync_ports import PlaceKind

LEAST_FREE_BYTES = 65_536  # a bundle of one sale and its signature


class StickState(Enum):
    """Whether a bundle could be written."""

    READY = auto()
    READ_ONLY = auto()
    FULL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stick:
    """One medium as it is shown; `path` is where it is mounted."""

    label: str
    path: Path
    free_bytes: int
    total_bytes: int
    state: StickState


class Partition(Protocol):
    """What psutil tells of a mounted file system."""

    @property
    def device(self) -> str: ...

    @property
    def mountpoint(self) -> str: ...

    @property
    def opts(self) -> str: ...


class Room(NamedTuple):
    """Bytes of a file system."""

    total: int
    free: int


def _partitions() -> Sequence[Partition]:
    partitions: Sequence[Partition] = psutil.disk_partitions(all=False)
    return partitions


def _room(path: str) -> Room:
    usage = psutil.disk_usage(path)
    return Room(total=usage.total, free=usage.free)


class Sticks:
    """Lists them; how often is the caller's matter. Tests give a `sys` and a `dev` of their own."""

    def __init__(
        self,
        *,
        partitions: Callable[[], Sequence[Partition]] = _partitions,
        room: Callable[[str], Room] = _room,
        sys_root: Path = Path("/sys"),
        dev_root: Path = Path("/dev"),
        windows: bool = sys.platform == "win32",
    ) -> None:
        self._partitions, self._room = partitions, room
        self._sys, self._dev = sys_root, dev_root
        self._windows = windows

    def plugged_in(self) -> tuple[Stick, ...]:
        """Return the sticks by label and path; one that is mounted twice counts once."""
        partitions = self._partitions()
        system = set().union(*(self._disks(each.device) for each in partitions if each.mountpoint == "/"))
        found: dict[str, Stick] = {}
        for each in partitions:
            if self._is_removable(each, system) and each.device not in found and (stick := self._stick(each)):
                found[each.device] = stick
        return tuple(sorted(found.values(), key=lambda stick: (stick.label, str(stick.path))))

    def _is_removable(self, partition: Partition, system: set[Path]) -> bool:
        if self._windows:
            options = partition.opts.split(",")
            return "removable" in options and "cdrom" not in options
        disks = self._disks(partition.device)
        return not disks & system and any(_says_removable(disk) for disk in disks)

    def _disks(self, device: str) -> set[Path]:
        """Return the whole disks under a device: a partition's own, and those under an encrypted volume."""
        if self._windows:
            return set()
        name = Path(os.path.realpath(self._dev / Path(device).relative_to("/dev"))).name if _is_device(device) else ""
        entry = self._sys / "class" / "block" / name
        if not name or not entry.exists():
            return set()
        block = Path(os.path.realpath(entry))
        if below := [Path(os.path.realpath(each)) for each in sorted((block / "slaves").glob("*"))]:
            return {_whole(each) for each in below}
        return {_whole(block)}

    def _stick(self, partition: Partition) -> Stick | None:
        try:
            total, free = self._room(partition.mountpoint)
        except OSError:
            return None
        if "ro" in partition.opts.split(","):
            state = StickState.READ_ONLY
        else:
            state = StickState.READY if free >= LEAST_FREE_BYTES else StickState.FULL
        path = Path(partition.mountpoint)
        return Stick(
            label=self._label(partition.device) or path.name or str(path),
            path=path,
            free_bytes=free,
            total_bytes=total,
            state=state,
        )

    def _label(self, device: str) -> str:
        """Return the file system's own name, as udev tells it (`\\x20` for a space), empty where it has none."""
        if self._windows or not _is_device(device):
            return ""
        wanted = os.path.realpath(self._dev / Path(device).relative_to("/dev"))
        for link in sorted((self._dev / "disk" / "by-label").glob("*")):
            if os.path.realpath(link) == wanted:
                return _unescaped(link.name)
        return ""


def stick_place(stick: Stick) -> FolderPlace:
    """Return the stick as a place."""
    return FolderPlace(stick.path, kind=PlaceKind.STICK, label=stick.label)


def _is_device(device: str) -> bool:
    return device.startswith("/dev/")


def _whole(block: Path) -> Path:
    return block.parent if (block / "partition").exists() else block


def _says_removable(disk: Path) -> bool:
    try:
        removable = (disk / "removable").read_text(encoding="ascii").strip() == "1"
    except (OSError, UnicodeDecodeError):
        removable = False
    return removable or any(part.startswith("usb") for part in disk.parts)


def _unescaped(name: str) -> str:
    octets = bytearray()
    rest = name
    while rest:
        if rest.startswith("\\x") and len(rest) >= 4:
            try:
                octets.append(int(rest[2:4], 16))
                rest = rest[4:]
                continue
            except ValueError:
                pass
        octets += rest[0].encode()
        rest = rest[1:]
    return octets.decode("utf-8", errors="replace")
