"""Sticks as they are found: on a `sys` and a `dev` that are laid out as a kernel does."""

from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from desktop.adapters.sync.sticks import Room, Sticks, StickState

GB = 1_000_000_000


@dataclass(frozen=True)
class Mounted:
    """What psutil tells."""

    device: str
    mountpoint: str
    opts: str = "rw,relatime"


class Machine:
    """Disks that are plugged in, partitions of them that are mounted."""

    def __init__(self, root: Path) -> None:
        self.sys, self.dev = root / "sys", root / "dev"
        (self.sys / "class" / "block").mkdir(parents=True)
        (self.dev / "disk" / "by-label").mkdir(parents=True)
        (self.dev / "mapper").mkdir()
        self.mounted: list[Mounted] = []
        self.rooms: dict[str, Room] = {}

    def disk(self, name: str, bus: str, *, removable: bool = False, partitions: int = 1) -> None:
        disk = self.sys / "devices" / bus / "block" / name
        self._block(disk)
        (disk / "removable").write_text(f"{int(removable)}\n")
        for number in range(1, partitions + 1):
            partition = disk / f"{name}{number}"
            self._block(partition)
            (partition / "partition").write_text(f"{number}\n")

    def encrypted(self, name: str, on: str, mapper: str) -> None:
        volume = self.sys / "devices" / "virtual" / "block" / name
        self._block(volume)
        (volume / "slaves").mkdir()
        (volume / "slaves" / on).symlink_to((self.sys / "class" / "block" / on).resolve())
        (self.dev / "mapper" / mapper).symlink_to(f"../{name}")

    def _block(self, path: Path) -> None:
        path.mkdir(parents=True)
        (self.sys / "class" / "block" / path.name).symlink_to(path)
        (self.dev / path.name).write_bytes(b"")

    def label(self, name: str, device: str) -> None:
        (self.dev / "disk" / "by-label" / name).symlink_to(f"../../{device}")

    def mount(self, device: str, at: str, opts: str = "rw,relatime", free: int = 14 * GB, total: int = 16 * GB) -> None:
        self.mounted.append(Mounted(f"/dev/{device}", at, opts))
        self.rooms[at] = Room(total=total, free=free)

    def room(self, path: str) -> Room:
        if path not in self.rooms:
            raise OSError(5, "Input/output error")
        return self.rooms[path]

    def sticks(self, *, windows: bool = False) -> Sticks:
        return Sticks(
            partitions=lambda: self.mounted, room=self.room, sys_root=self.sys, dev_root=self.dev, windows=windows
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    machine.disk("sda", "pci0000:00/ata1/host0", partitions=2)
    machine.mount("sda1", "/")
    machine.mount("sda2", "/home")
    return machine


USB = "pci0000:00/0000:00:14.0/usb1/1-2/host6"


def test_a_stick_is_found_by_its_label(machine: Machine) -> None:
    assert machine.sticks().plugged_in() == ()
    machine.disk("sdb", USB, removable=True)
    machine.mount("sdb1", "/media/canteen/C7")
    machine.label("CANTEEN\\x2007\\xe5\\x8f\\xb7", "sdb1")
    (stick,) = machine.sticks().plugged_in()
    assert (stick.label, stick.path, stick.state) == ("CANTEEN 07号", Path("/media/canteen/C7"), StickState.READY)
    assert (stick.free_bytes, stick.total_bytes) == (14 * GB, 16 * GB)


def test_without_a_label_it_is_called_after_its_mount_point(machine: Machine) -> None:
    machine.disk("sdb", USB, removable=True, partitions=0)  # no partition table: the whole disk is mounted
    machine.mount("sdb", "/media/canteen/3F2A-11EC")
    assert [stick.label for stick in machine.sticks().plugged_in()] == ["3F2A-11EC"]


def test_an_external_disk_says_not_removable_and_a_card_has_no_usb(machine: Machine) -> None:
    machine.disk("sdb", USB)
    machine.mount("sdb1", "/media/disk")
    machine.disk("mmcblk0", "platform/mmc_host/mmc0", removable=True)
    machine.mount("mmcblk01", "/media/card")
    assert [stick.label for stick in machine.sticks().plugged_in()] == ["card", "disk"]


@pytest.mark.parametrize(
    ("opts", "free", "state"),
    [
        ("ro,nosuid", 14 * GB, StickState.READ_ONLY),
        ("rw", 4_096, StickState.FULL),
        ("rw,errors=remount-ro", GB, StickState.READY),
    ],
)
def test_a_stick_that_cannot_be_written_is_listed_as_such(
    machine: Machine, opts: str, free: int, state: StickState
) -> None:
    machine.disk("sdb", USB, removable=True)
    machine.mount("sdb1", "/media/s", opts, free)
    assert [stick.state for stick in machine.sticks().plugged_in()] == [state]


def test_an_encrypted_stick(machine: Machine) -> None:
    machine.disk("sdb", USB, removable=True)
    machine.encrypted("dm-0", "sdb1", "luks-1")
    machine.mount("mapper/luks-1", "/media/secret")
    assert [str(stick.path) for stick in machine.sticks().plugged_in()] == ["/media/secret"]


def test_the_disk_that_the_system_runs_from_is_no_stick(tmp_path: Path) -> None:
    """A kiosk that starts from a stick: none of its partitions is one to export to."""
    machine = Machine(tmp_path)
    machine.disk("sda", USB, removable=True, partitions=3)
    machine.mount("sda2", "/")
    machine.mount("sda1", "/boot/efi")
    machine.mount("sda3", "/var/lib/canteen")
    assert machine.sticks().plugged_in() == ()


def test_one_that_was_pulled_and_is_still_in_the_table_is_left_out(machine: Machine) -> None:
    machine.disk("sdb", USB, removable=True)
    machine.mount("sdb1", "/media/pulled")
    del machine.rooms["/media/pulled"]
    assert machine.sticks().plugged_in() == ()
    machine.mount("sdx1", "/media/unknown")  # its entry in sys is gone already
    machine.mounted.append(Mounted("tmpfs", "/media/tmp"))
    assert machine.sticks().plugged_in() == ()


def test_one_that_is_mounted_twice_counts_once(machine: Machine) -> None:
    machine.disk("sdb", USB, removable=True)
    machine.mount("sdb1", "/media/a")
    machine.mount("sdb1", "/srv/bound")
    assert [stick.label for stick in machine.sticks().plugged_in()] == ["a"]


def test_on_windows_the_system_says_it(machine: Machine) -> None:
    machine.mounted = [
        Mounted("C:\\", "C:\\", "rw,fixed"),
        Mounted("D:\\", "D:\\", "ro,cdrom,removable"),
        Mounted("E:\\", "E:\\", "rw,removable"),
    ]
    machine.rooms["E:\\"] = Room(total=8 * GB, free=GB)
    assert [stick.label for stick in machine.sticks(windows=True).plugged_in()] == ["E:\\"]


def test_this_machine_can_be_asked() -> None:
    found = Sticks().plugged_in()
    assert {str(stick.path) for stick in found} <= {each.mountpoint for each in psutil.disk_partitions(all=False)}
