"""Folders and sticks: what stands under a final name is whole and proven, whatever happens to the medium."""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from desktop.adapters.sync.places.file_layer import FileLayer
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.sticks import Stick, StickState, stick_place
from desktop.services.sync_ports import PlaceKind, SourceFile, Stage
from tests.helpers.places import (
    FailingLayer,
    Listener,
    LyingLayer,
    assert_whole,
    bundles,
    put,
    refused,
    standing,
)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> list[SourceFile]:
    return bundles(tmp_path / "bundles")


def test_files_arrive_and_are_told_as_proven(stick: Path, sources: list[SourceFile]) -> None:
    listener = put(FolderPlace(stick), sources)
    assert standing(stick) == {source.name: source.path.read_bytes() for source in sources}
    assert [each.was_there for each in listener.proven] == [False] * 4
    stages = [told.stage for told in listener.progress]
    assert (stages[0], stages[-1], set(stages)) == (Stage.SPACE, Stage.DONE, set(Stage))
    last = listener.progress[-1]
    assert (last.bytes_done, last.files_done) == (last.bytes_all, last.files_all) == (600_620, 4)
    assert len({told.bytes_done for told in listener.progress}) > 6  # in chunks


def test_each_file_is_durable_before_it_has_its_name_and_read_after(stick: Path, sources: list[SourceFile]) -> None:
    layers: list[FailingLayer] = []

    def layer(folder: Path) -> FileLayer:
        layers.append(FailingLayer(folder, fails_at=0, for_ever=False))
        return layers[-1]

    put(FolderPlace(stick, layer=layer), sources[1:2])
    assert [call for call in layers[0].calls if call not in ("room", "sizes")] == [
        "open", "create", "write", "sync", "exists", "rename", "sync_folder", "open_for_reading", "read", "read",
    ]  # fmt: skip


def test_what_is_there_is_read_and_not_written(stick: Path, sources: list[SourceFile]) -> None:
    put(FolderPlace(stick), sources[:2])
    inode = (stick / sources[0].name).stat().st_ino
    listener = put(FolderPlace(stick), sources)
    assert [each.was_there for each in listener.proven] == [True, True, False, False]
    assert (stick / sources[0].name).stat().st_ino == inode
    assert listener.progress[-1].bytes_done == listener.progress[-1].bytes_all


@pytest.mark.parametrize("other", [b"", b"short", b"x" * 300_000, b"x" * 300_001])
def test_other_bytes_under_the_name_are_never_overwritten(stick: Path, sources: list[SourceFile], other: bytes) -> None:
    (stick / sources[2].name).write_bytes(other)
    listener = Listener()
    fault = refused(FolderPlace(stick), sources, listener=listener)
    assert (fault.code, fault.facts["name"]) == ("place.other_bytes", sources[2].name)
    assert (stick / sources[2].name).read_bytes() == other
    assert [each.name for each in listener.proven] == [source.name for source in sources[:2]]


def test_a_name_that_appears_while_we_write_is_left_alone(stick: Path, sources: list[SourceFile]) -> None:
    class Intruded(FileLayer):
        def sync(self, descriptor: int) -> None:
            super().sync(descriptor)
            (stick / sources[0].name).write_bytes(b"somebody else's")

    fault = refused(FolderPlace(stick, layer=Intruded), sources)
    assert fault.code == "place.other_bytes"
    assert standing(stick) == {sources[0].name: b"somebody else's"}


def test_a_folder_or_a_link_under_the_name_is_other_bytes(stick: Path, sources: list[SourceFile]) -> None:
    (stick / sources[0].name).mkdir()
    assert refused(FolderPlace(stick), sources).code == "place.other_bytes"
    (stick / sources[0].name).rmdir()
    (stick / sources[0].name).symlink_to(sources[0].path)
    assert refused(FolderPlace(stick), sources).code == "place.other_bytes"


def test_halves_of_ours_are_removed_and_no_others(stick: Path, sources: list[SourceFile]) -> None:
    ours = [f".{sources[0].name}.part", ".C1-00000003.zip.age.part"]
    (stick / ".C1-00000004.zip.age.part").mkdir()  # whatever that is, it is no file of ours
    others = [".C2-00000007.zip.age.part", "C1-00000002.zip.age", "notes.part", ".hidden"]
    for name in ours + others:
        (stick / name).write_bytes(b"half")
    put(FolderPlace(stick), sources)
    assert set(standing(stick)) == {*others, *(source.name for source in sources)}


@pytest.mark.parametrize("lost", [1, 4_096, 300_000])
@pytest.mark.parametrize("cut", [True, False])
def test_a_stick_that_lies_is_found_out(stick: Path, sources: list[SourceFile], lost: int, cut: bool) -> None:
    listener = Listener()
    fault = refused(FolderPlace(stick, layer=partial(LyingLayer, lost=lost, cut=cut)), sources, listener=listener)
    assert (fault.code, fault.facts["name"]) == ("place.lies", sources[0].name)
    assert (listener.proven, standing(stick)) == ([], {})  # a later put, or another stick, begins anew
    put(FolderPlace(stick), sources)


def test_cancel_removes_the_half_and_the_next_put_goes_on(stick: Path, sources: list[SourceFile]) -> None:
    listener = Listener()

    def cancelled() -> bool:
        return len(listener.proven) == 2 and (stick / f".{sources[2].name}.part").exists()

    assert refused(FolderPlace(stick), sources, cancelled, listener).code == "place.cancelled"
    assert set(standing(stick)) == {source.name for source in sources[:2]}
    again = put(FolderPlace(stick), sources)
    assert [each.was_there for each in again.proven] == [True, True, False, False]


def test_cancel_is_heard_while_reading_back_too(stick: Path, sources: list[SourceFile]) -> None:
    listener = Listener()

    def cancelled() -> bool:
        return bool(listener.progress) and listener.progress[-1].stage is Stage.READING_BACK

    assert refused(FolderPlace(stick), sources, cancelled, listener).code == "place.cancelled"
    assert_whole(stick, sources)


def test_a_stick_pulled_in_the_middle_leaves_nothing_where_it_was(stick: Path, sources: list[SourceFile]) -> None:
    """The mount point stays as an empty folder of the disk, or another stick stands there: nothing lands in it."""
    away = stick.with_name("away")
    listener = Listener()

    def pull() -> bool:
        if len(listener.proven) == 1 and not away.exists() and (stick / f".{sources[1].name}.part").exists():
            stick.rename(away)
            stick.mkdir()
        return False

    fault = refused(FolderPlace(stick), sources, pull, listener)
    assert fault.code == "place.gone"
    assert standing(stick) == {}
    assert set(standing(away)) == {sources[0].name}
    put(FolderPlace(away), sources)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EIO, "place.gone"),
        (errno.ENODEV, "place.gone"),
        (errno.ESTALE, "place.gone"),
        (errno.ENOSPC, "place.full"),
        (errno.EDQUOT, "place.full"),
        (errno.EROFS, "place.read_only"),
        (errno.EACCES, "place.read_only"),
        (errno.ETIMEDOUT, "place.hangs"),
    ],
)
def test_what_the_system_says_has_a_name(stick: Path, sources: list[SourceFile], number: int, code: str) -> None:
    fault = refused(FolderPlace(stick, layer=partial(FailingLayer, fails_at=6, fault=number)), sources)
    assert (fault.code, fault.facts["detail"]) == (code, errno.errorcode[number])


def test_a_folder_that_is_not_there_is_gone_and_not_made(tmp_path: Path, sources: list[SourceFile]) -> None:
    missing = tmp_path / "missing"
    place = FolderPlace(missing)
    assert refused(place, sources).code == "place.gone"
    assert not missing.exists()
    assert place.describe().free_bytes is None
    (tmp_path / "file").write_bytes(b"")
    assert refused(FolderPlace(tmp_path / "file"), sources).code == "place.gone"


def test_an_empty_mount_point_is_no_stick(stick: Path, sources: list[SourceFile]) -> None:
    found = Stick(label="CANTEEN-07", path=stick, free_bytes=1, total_bytes=2, state=StickState.READY)
    place = stick_place(found)
    assert refused(place, sources).code == "place.gone"
    assert standing(stick) == {}
    assert (place.describe().kind, place.describe().label) == (PlaceKind.STICK, "CANTEEN-07")
    assert place.describe().free_bytes


def test_a_source_that_is_gone_or_changes_is_not_the_place_s_fault(stick: Path, sources: list[SourceFile]) -> None:
    grown = sources[0].path

    class Growing(FileLayer):
        def create(self, name: str) -> int:
            with grown.open("ab") as file:
                file.write(b"more")
            return super().create(name)

    assert refused(FolderPlace(stick, layer=Growing), sources).code == "place.no_source"
    assert standing(stick) == {}
    grown.unlink()
    assert refused(FolderPlace(stick), sources).code == "place.no_source"


def test_no_files_only_reach_the_place(stick: Path) -> None:
    listener = put(FolderPlace(stick), [])
    assert [told.stage for told in listener.progress] == [Stage.SPACE, Stage.DONE]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A tmpfs of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if os.name != "posix" or os.geteuid() != 0 or mount is None:
        pytest.skip("mounting a small tmpfs needs root")
    done = subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "canteen", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no tmpfs here: {done.stderr.decode(errors='replace').strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_stick_is_found_before_anything_is_written(small: Path, tmp_path: Path) -> None:
    sources = bundles(tmp_path / "bundles", count=4)
    place = FolderPlace(small, kind=PlaceKind.STICK)  # a real mount
    fault = refused(place, sources)
    assert (fault.code, fault.facts["needed_mb"], fault.facts["free_mb"]) == ("place.full", 2, 1)
    assert standing(small) == {}
    put(place, sources[:4])
    free = place.describe().free_bytes
    assert free is not None and free < 500_000
    assert refused(place, sources).code == "place.full"  # only what is missing is counted, and it is too much
    put(place, sources[:4])


def test_room_is_made_by_our_own_halves(small: Path, tmp_path: Path) -> None:
    sources = bundles(tmp_path / "bundles", count=2)
    (small / f".{sources[0].name}.part").write_bytes(bytes(700_000))
    put(FolderPlace(small), sources)


def test_a_stick_that_fills_up_while_we_write(small: Path, tmp_path: Path) -> None:
    """Another program takes the room after it was checked: the system's ENOSPC, and the half goes."""
    sources = bundles(tmp_path / "bundles", count=2)
    listener = Listener()

    def fill_up() -> bool:
        if len(listener.proven) == 2 and not (small / "film").exists():
            (small / "film").write_bytes(bytes(600_000))
        return False

    fault = refused(FolderPlace(small), sources, fill_up, listener)
    assert (fault.code, fault.facts["detail"]) == ("place.full", "ENOSPC")
    assert set(standing(small)) == {"film", *(source.name for source in sources[:2])}
    (small / "film").unlink()
    put(FolderPlace(small), sources)


def test_a_read_only_stick(small: Path, sources: list[SourceFile]) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    assert refused(FolderPlace(small), sources).code == "place.read_only"


def test_a_stick_that_was_unmounted_under_us(small: Path, sources: list[SourceFile]) -> None:
    """A real lazy unmount in the middle of a file: nothing lands on the disk beneath."""
    listener = Listener()
    pulled = []

    def pull() -> bool:
        if len(listener.proven) == 1 and not pulled:
            pulled.append(subprocess.run(["umount", "-l", str(small)], check=True))
            subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "other", str(small)], check=True)
        return False

    assert refused(FolderPlace(small), sources, pull, listener).code == "place.gone"
    assert standing(small) == {}
