"""Bundles to carry, somebody who listens, and file layers that fail or lie, for the tests of places."""

import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.sync.places.file_layer import FileLayer
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import FileProven, Place, PutProgress, SourceFile


def never() -> bool:
    return False


def bundles(folder: Path, count: int = 2, size: int = 300_000, first: int = 7) -> list[SourceFile]:
    """Write sealed files and their signatures as the desk keeps them; bytes that no two share."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for number in range(first, first + count):
        for suffix, length in ((".zip.age", size), (".minisig", 310)):
            path = folder / f"C1-{number:08d}{suffix}"
            path.write_bytes(os.urandom(length))
            sources.append(SourceFile(path=path, name=path.name))
    return sources


class Listener:
    """Takes down what a put tells, and checks on the way that progress never goes back."""

    def __init__(self) -> None:
        self.progress: list[PutProgress] = []
        self.proven: list[FileProven] = []

    def __call__(self, told: PutProgress | FileProven) -> None:
        if isinstance(told, FileProven):
            self.proven.append(told)
            return
        if self.progress:
            before = self.progress[-1]
            assert (before.bytes_done, before.files_done) <= (told.bytes_done, told.files_done)
        assert 0 <= told.bytes_done <= told.bytes_all
        self.progress.append(told)


def put(place: Place, sources: list[SourceFile], cancelled: Callable[[], bool] = never) -> Listener:
    """Put the files; what was told must be what the sources are."""
    listener = Listener()
    returned = place.put(sources, listener, cancelled)
    assert list(returned) == listener.proven
    assert [(each.name, each.sha256, each.size_bytes) for each in returned] == [
        (each.name, hashlib.sha256(each.path.read_bytes()).hexdigest(), each.path.stat().st_size) for each in sources
    ]
    return listener


def refused(
    place: Place, sources: list[SourceFile], cancelled: Callable[[], bool] = never, listener: Listener | None = None
) -> OperatorError:
    """Return the fault that a put ends with."""
    with pytest.raises(OperatorError) as caught:
        place.put(sources, listener or Listener(), cancelled)
    return caught.value


def standing(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder with their bytes, halves too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def assert_whole(folder: Path, sources: list[SourceFile]) -> None:
    """Whatever has a final name is the very source."""
    of_name = {source.name: source.path for source in sources}
    for name, content in standing(folder).items():
        if not name.endswith(".part"):
            assert content == of_name[name].read_bytes(), name


class FailingLayer(FileLayer):
    """Does the real thing until the given call, counted over all calls; then `fault` each time, as a pulled stick."""

    def __init__(self, folder: Path, fails_at: int, fault: int = errno.EIO, *, for_ever: bool = True) -> None:
        super().__init__(folder)
        self.calls: list[str] = []
        self._fails_at, self._fault, self._for_ever = fails_at, fault, for_ever

    def _step(self, name: str) -> None:
        self.calls.append(name)
        n = len(self.calls)
        if n == self._fails_at or (self._for_ever and n > self._fails_at):
            raise OSError(self._fault, os.strerror(self._fault))

    def open(self) -> None:
        self._step("open")
        super().open()

    def sizes(self) -> dict[str, int]:
        self._step("sizes")
        return super().sizes()

    def room(self) -> tuple[int, int]:
        self._step("room")
        return super().room()

    def create(self, name: str) -> int:
        self._step("create")
        return super().create(name)

    def write(self, descriptor: int, chunk: bytes) -> None:
        try:
            self._step("write")
        except OSError:
            super().write(descriptor, chunk[: len(chunk) // 2])  # a write that fails has written some
            raise
        super().write(descriptor, chunk)

    def sync(self, descriptor: int) -> None:
        self._step("sync")
        super().sync(descriptor)

    def exists(self, name: str) -> bool:
        self._step("exists")
        return super().exists(name)

    def rename(self, old: str, new: str) -> None:
        self._step("rename")
        super().rename(old, new)

    def sync_folder(self) -> None:
        self._step("sync_folder")
        super().sync_folder()

    def open_for_reading(self, name: str) -> int:
        self._step("open_for_reading")
        return super().open_for_reading(name)

    def read(self, descriptor: int, size: int) -> bytes:
        self._step("read")
        return super().read(descriptor, size)

    def remove(self, name: str) -> None:
        self._step("remove")
        super().remove(name)


class LyingLayer(FileLayer):
    """A stick that says it wrote and has not: the last `lost` bytes come back as zeros, or not at all (`cut`)."""

    def __init__(self, folder: Path, lost: int = 4_096, *, cut: bool = False) -> None:
        super().__init__(folder)
        self._lost, self._cut = lost, cut

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        size = os.fstat(descriptor).st_size
        keep = max(0, size - self._lost)
        os.ftruncate(descriptor, keep)
        if not self._cut:
            os.ftruncate(descriptor, size)
