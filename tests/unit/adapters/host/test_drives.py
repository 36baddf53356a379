"""On what a home lies, by the table of what is mounted."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.adapters.host.devices import access_to, has_rules
from desktop.adapters.host.drives import DriveKind, drive_of, is_own, others_may_look, room_mb
from desktop.adapters.host.libraries import NATIVE, missing_for_x, unloadable
from desktop.adapters.host.versions import system


@dataclass(frozen=True, slots=True)
class Mount:
    mountpoint: str
    fstype: str
    opts: str = "rw,relatime"


@pytest.mark.parametrize(
    ("fstype", "kind"),
    [
        ("ext4", DriveKind.LOCAL), ("xfs", DriveKind.LOCAL), ("overlay", DriveKind.LOCAL), ("9p", DriveKind.LOCAL),
        ("NTFS", DriveKind.LOCAL), ("nfs4", DriveKind.NETWORK), ("cifs", DriveKind.NETWORK),
        ("fuse.sshfs", DriveKind.NETWORK), ("vfat", DriveKind.FAT), ("exFAT", DriveKind.FAT),
        ("tmpfs", DriveKind.MEMORY),
    ],
)  # fmt: skip
def test_the_innermost_file_system_counts(tmp_path: Path, fstype: str, kind: DriveKind) -> None:
    mounted = [Mount("/", "ext4"), Mount(str(tmp_path), fstype), Mount(f"{tmp_path}-other", "nfs")]
    found = drive_of(tmp_path / "home", lambda: mounted)
    assert found is not None and (found.kind, found.fstype) == (kind, fstype.lower())


def test_a_link_is_followed_and_a_read_only_one_known(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    mounted = [Mount("/", "ext4"), Mount(str(tmp_path / "real"), "ext4", "ro,noatime")]
    found = drive_of(tmp_path / "link", lambda: mounted)
    assert found is not None and found.read_only
    assert drive_of(tmp_path, list) is None


def test_the_system_s_own_table_is_read(tmp_path: Path) -> None:
    assert drive_of(tmp_path) is not None
    total, free = room_mb(tmp_path)
    assert total >= free > 0


def test_whoever_may_look_is_known(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert not others_may_look(tmp_path) and is_own(tmp_path)
    tmp_path.chmod(0o750)
    assert others_may_look(tmp_path)


def test_a_device_is_there_or_not_and_names_its_group(tmp_path: Path) -> None:
    path = tmp_path / "ttyUSB0"
    assert not access_to(str(path)).is_there
    path.touch()
    found = access_to(str(path))
    assert found.is_there and found.allowed and found.group
    if os.geteuid() != 0:
        path.chmod(0)
        assert not access_to(str(path)).allowed


def test_the_package_s_rules_are_found(tmp_path: Path) -> None:
    assert not has_rules((tmp_path,))
    (tmp_path / "70-canteen-desk.rules").touch()
    assert has_rules((tmp_path / "none", tmp_path))


def test_what_cannot_be_loaded_is_named() -> None:
    def load(name: str) -> object:
        if name == "pyrage":
            raise ImportError("/home/zhang/libpyrage.so: cannot open")
        return object()

    assert unloadable(NATIVE, load) == [("pyrage", "ImportError")]
    assert unloadable() == []
    assert missing_for_x(["libnothing-of-the-kind.so.9"]) == ["libnothing-of-the-kind.so.9"]


def test_the_system_is_told_without_the_computer_s_name(tmp_path: Path) -> None:
    release = tmp_path / "os-release"
    release.write_text('ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Zhang\'s own"\n', encoding="utf-8")
    told = system(release)
    assert told["distribution"] == "debian 12"
    assert os.uname().nodename not in told.values() and "Zhang" not in str(told)
