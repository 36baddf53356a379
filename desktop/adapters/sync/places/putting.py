"""The order in which files are carried to a place, the same for every place. On the caller's thread.

Left-over halves are removed, the room is checked for all that is missing, then file by file: written whole or not at
all, read back, compared by SHA-256, told as proven. A `Shelf` only moves bytes. Promises: nothing that stands under a
final name is overwritten, and what a place gave back wrongly is taken away again, since it was this put that wrote it.
Source: bundle.md, "Writing to a medium".
"""

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import FileProven, PutProgress, SourceFile, Stage, Told

CHUNK_BYTES = 262_144


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What stands at a place: sizes by name, -1 for what is no file; the room left (None: unknown) and its blocks."""

    sizes: Mapping[str, int]
    free_bytes: int | None = None
    block_bytes: int = 4_096


class Shelf(Protocol):
    """A place that is open for one put. Every method raises OperatorError `place.*` and nothing else of its own."""

    def look(self) -> Look:
        """Return what stands there now; never from a cache."""
        ...

    def write(self, name: str, chunks: Iterator[bytes], size_bytes: int) -> None:
        """Put the bytes under the name, whole, durably and without replacing anything, or leave nothing there."""
        ...

    def read(self, name: str) -> Iterator[bytes]:
        """Return the bytes as the medium has them, past what this computer remembers of them."""
        ...

    def remove(self, name: str) -> None:
        """Take a file away that this put wrote, or a half of an earlier one."""
        ...


def part_name(name: str) -> str:
    """Return the temporary name of a file."""
    return f".{name}.part"


def left_over(names: Iterable[str], sources: Sequence[SourceFile]) -> list[str]:
    """Return the halves among names that puts of the same till left: the files' own, and `.TILL-….part`."""
    own = {part_name(source.name) for source in sources}
    tills = {source.name.rpartition("-")[0] for source in sources} - {""}
    return sorted(
        name
        for name in names
        if name in own or (name.startswith(".") and name.endswith(".part") and name[1:].rpartition("-")[0] in tills)
    )


def carry(
    shelf: Shelf, sources: Sequence[SourceFile], told: Told, cancelled: Callable[[], bool], place: str
) -> tuple[FileProven, ...]:
    """Carry the files; `place` is what faults call it. Raises: OperatorError `place.*`."""
    return _Carrying(shelf, sources, told, cancelled, place).run()


class _Carrying:
    def __init__(
        self, shelf: Shelf, sources: Sequence[SourceFile], told: Told, cancelled: Callable[[], bool], place: str
    ) -> None:
        self._shelf, self._sources, self._told = shelf, sources, told
        self._cancelled, self._place = cancelled, place
        self._sizes = {source.name: _size(source) for source in sources}
        self._halves_done = self._files_done = 0  # a byte has two halves: written, and read back

    def run(self) -> tuple[FileProven, ...]:
        self._tell(Stage.SPACE)
        self._must_go_on()
        look = self._shelf.look()
        files = [name for name, size in look.sizes.items() if size >= 0]
        if halves := left_over(files, self._sources):
            for name in halves:
                self._shelf.remove(name)
            look = self._shelf.look()
        self._must_have_room(look)
        proven = tuple(self._one(source, look.sizes.get(source.name)) for source in self._sources)
        self._tell(Stage.DONE)
        return proven

    def _must_have_room(self, look: Look) -> None:
        if look.free_bytes is None:
            return
        block = max(1, look.block_bytes)
        missing = [size for name, size in self._sizes.items() if name not in look.sizes]
        needed = sum((-(-size // block) + 1) * block for size in missing)  # one block more a file for its entry
        if missing and needed > look.free_bytes:
            raise OperatorError(
                "place.full",
                place=self._place,
                needed_mb=-(-needed // 1_000_000),
                free_mb=look.free_bytes // 1_000_000,
            )

    def _one(self, source: SourceFile, there_bytes: int | None) -> FileProven:
        if there_bytes is None:
            sha256 = self._write(source)
        elif there_bytes == self._sizes[source.name]:
            sha256 = self._sha256_of(source)
            self._halves_done += self._sizes[source.name]
        else:
            raise OperatorError("place.other_bytes", place=self._place, name=source.name)
        if sha256 != self._read_back(source):
            self._say_why_not(source, was_there=there_bytes is not None)
        self._files_done += 1
        proven = FileProven(
            name=source.name,
            size_bytes=self._sizes[source.name],
            sha256=sha256,
            was_there=there_bytes is not None,
        )
        self._told(proven)
        return proven

    def _say_why_not(self, source: SourceFile, *, was_there: bool) -> None:
        if was_there:
            raise OperatorError("place.other_bytes", place=self._place, name=source.name)
        with contextlib.suppress(OperatorError):  # what it lies about it may not remove either
            self._shelf.remove(source.name)
        raise OperatorError("place.lies", place=self._place, name=source.name)

    def _write(self, source: SourceFile) -> str:
        digest = hashlib.sha256()

        def chunks() -> Iterator[bytes]:
            for chunk in _chunks(source, self._sizes[source.name]):
                self._must_go_on()
                digest.update(chunk)
                yield chunk
                self._advance(Stage.WRITING, len(chunk), source.name)

        self._tell(Stage.WRITING, source.name)
        before = self._halves_done
        self._shelf.write(source.name, chunks(), self._sizes[source.name])
        self._halves_done = before + self._sizes[source.name]
        return digest.hexdigest()

    def _read_back(self, source: SourceFile) -> str:
        digest = hashlib.sha256()
        left = self._sizes[source.name]
        self._tell(Stage.READING_BACK, source.name)
        for chunk in self._shelf.read(source.name):
            self._must_go_on()
            digest.update(chunk)
            if (left := left - len(chunk)) < 0:
                return "longer"
            self._advance(Stage.READING_BACK, len(chunk), source.name)
        return digest.hexdigest() if left == 0 else "shorter"

    def _sha256_of(self, source: SourceFile) -> str:
        digest = hashlib.sha256()
        for chunk in _chunks(source, self._sizes[source.name]):
            self._must_go_on()
            digest.update(chunk)
        return digest.hexdigest()

    def _must_go_on(self) -> None:
        if self._cancelled():
            raise OperatorError("place.cancelled", place=self._place)

    def _advance(self, stage: Stage, size: int, name: str) -> None:
        self._halves_done += size
        self._tell(stage, name)

    def _tell(self, stage: Stage, name: str = "") -> None:
        self._told(
            PutProgress(
                stage=stage,
                bytes_done=self._halves_done // 2,
                bytes_all=sum(self._sizes.values()),
                files_done=self._files_done,
                files_all=len(self._sources),
                name=name,
            )
        )


def _size(source: SourceFile) -> int:
    try:
        return source.path.stat().st_size
    except OSError as error:
        raise OperatorError("place.no_source", path=str(source.path)) from error


def _chunks(source: SourceFile, size_bytes: int) -> Iterator[bytes]:
    """Return a source's bytes. Raises: OperatorError `place.no_source`, also for one that changed its size."""
    left = size_bytes
    try:
        with source.path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                left -= len(chunk)
                yield chunk
    except OSError as error:
        raise OperatorError("place.no_source", path=str(source.path)) from error
    if left:
        raise OperatorError("place.no_source", path=str(source.path))
