"""What is taken out of a package, and what is refused; a damaged one never gives anything but its error."""

import os
import stat
import subprocess
import tarfile
from pathlib import Path

import pytest

from desktop.adapters.updates.debian_package import control_fields, unpack
from desktop.domain.errors import OperatorError
from tests.helpers.updates import package, program_text


def take_out(path: Path, folder: Path) -> dict[str, bytes]:
    unpack(path, folder, lambda _done, _total: None, lambda: False)
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_the_programs_folder_comes_out_and_nothing_else(tmp_path: Path) -> None:
    path = package(tmp_path, "0.2.0")
    told: list[tuple[int, int]] = []
    unpack(path, tmp_path / "out", lambda done, total: told.append((done, total)), lambda: False)
    program = tmp_path / "out/canteen-desk"
    assert program.read_text() == program_text("0.2.0")
    assert stat.S_IMODE(program.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "out/_internal/base_library.zip").stat().st_mode) == 0o600
    assert not list((tmp_path / "out").rglob("canteen-desk-autostart"))
    assert told and all(0 < done <= total for done, total in told)


def test_dpkg_reads_the_same(tmp_path: Path) -> None:
    path = package(tmp_path, "0.2.0")
    fields = subprocess.run(["dpkg-deb", "-f", str(path), "Version", "Architecture"], capture_output=True, check=True)
    version, architecture = control_fields(path)
    assert fields.stdout.decode().split() == ["Version:", version, "Architecture:", architecture]


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 0) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname, entry.size = kind, link, size
    return entry


def test_links_lead_to_files_of_the_program(tmp_path: Path) -> None:
    link = member("./usr/lib/canteen-desk/_internal/same", tarfile.SYMTYPE, "../canteen-desk")
    assert take_out(package(tmp_path, "0.2.0", extra=(link,)), tmp_path / "out")["_internal/same"].startswith(b"#!")
    assert str((tmp_path / "out/_internal/same").readlink()) == "../canteen-desk"


@pytest.mark.parametrize(
    "extra",
    [
        member("./usr/lib/canteen-desk/link", tarfile.SYMTYPE, "/etc/passwd"),
        member("./usr/lib/canteen-desk/_internal/link", tarfile.SYMTYPE, "../../canteen-desk"),
        member("./usr/lib/canteen-desk/nowhere", tarfile.SYMTYPE, "missing"),
        member("./usr/lib/canteen-desk/folder", tarfile.SYMTYPE, "_internal"),
        member("./usr/lib/canteen-desk/hard", tarfile.LNKTYPE, "usr/lib/canteen-desk/canteen-desk"),
        member("./usr/lib/canteen-desk/pipe", tarfile.FIFOTYPE),
        member("./usr/lib/canteen-desk/disk", tarfile.BLKTYPE),
    ],
    ids=lambda each: str(each.name)[-4:],
)
def test_nothing_but_files_folders_and_such_links(tmp_path: Path, extra: tarfile.TarInfo) -> None:
    with pytest.raises(OperatorError, match=r"update\.package"):
        take_out(package(tmp_path, "0.2.0", extra=(extra,)), tmp_path / "out")


@pytest.mark.parametrize(
    "name", ["../evil", "/tmp/evil", "usr/lib/canteen-desk/../../../evil", "usr/lib/canteen-desk-other/evil"]
)
def test_nothing_leaves_the_folder(tmp_path: Path, name: str) -> None:
    found = take_out(package(tmp_path, "0.2.0", extra=(member(name, size=1),)), tmp_path / "out")
    assert not any("evil" in each for each in found)
    assert not list(tmp_path.rglob("evil"))


def test_a_file_that_comes_twice_is_refused(tmp_path: Path) -> None:
    twice = member("./usr/lib/canteen-desk/canteen-desk", size=1)
    with pytest.raises(OperatorError):
        take_out(package(tmp_path, "0.2.0", extra=(twice,)), tmp_path / "out")


@pytest.mark.parametrize("share", [0, 5, 30, 60, 90, 99])
def test_a_package_that_was_cut_off_is_refused(tmp_path: Path, share: int) -> None:
    path = package(tmp_path, "0.2.0", members={"./usr/lib/canteen-desk/random": os.urandom(50_000)})
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size * share // 100)
    with pytest.raises(OperatorError, match=r"update\.package"):
        control_fields(path)
        take_out(path, tmp_path / "out")


def test_other_archives_are_refused(tmp_path: Path) -> None:
    for at, content in enumerate(
        (b"", b"PK\x03\x04", b"!<arch>\n", b"!<arch>\n" + b"x" * 60, b"!<arch>\n" + b" " * 600)
    ):
        path = tmp_path / f"{at}.deb"
        path.write_bytes(content)
        with pytest.raises(OperatorError, match=r"update\.package"):
            control_fields(path)


def test_it_can_be_given_up(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"update\.cancelled"):
        unpack(package(tmp_path, "0.2.0"), tmp_path / "out", lambda _done, _total: None, lambda: True)
