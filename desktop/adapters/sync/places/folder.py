"""A folder of this computer or its network, or a stick. On the caller's thread.

A stick has to be mounted where it was found: an empty mount point of a stick that is gone would take the files else,
and read them back too. Every file is fsynced before it gets its name, and the folder after. A network folder whose
server hangs blocks the call for as long as the system lets it: put it on a thread of its own.
"""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from desktop.adapters.sync.places.faults import place_fault
from desktop.adapters.sync.places.file_layer import FileLayer
from desktop.adapters.sync.places.putting import CHUNK_BYTES, Look, carry, part_name
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import FileProven, PlaceDescription, PlaceKind, SourceFile, Told


class FolderPlace:
    """services.sync_ports.Place on a folder that is there already; none is ever made."""

    def __init__(
        self,
        folder: Path,
        *,
        kind: PlaceKind = PlaceKind.FOLDER,
        label: str = "",
        layer: Callable[[Path], FileLayer] = FileLayer,
        is_mounted: Callable[[Path], bool] = os.path.ismount,
    ) -> None:
        self._folder, self._kind = folder, kind
        self._label = label or folder.name or str(folder)
        self._layer, self._is_mounted = layer, is_mounted

    def describe(self) -> PlaceDescription:
        """Return what is shown; the free room is None where the folder is not there."""
        free_bytes: int | None = None
        layer = self._layer(self._folder)
        with contextlib.suppress(OSError):
            layer.open()
            free_bytes, _ = layer.room()
        layer.close()
        return PlaceDescription(kind=self._kind, url=str(self._folder), label=self._label, free_bytes=free_bytes)

    def put(self, sources: Sequence[SourceFile], told: Told, cancelled: Callable[[], bool]) -> tuple[FileProven, ...]:
        """As `Place.put`. Raises: OperatorError `place.*`."""
        place = str(self._folder)
        if self._kind is PlaceKind.STICK and not self._is_mounted(self._folder):
            raise OperatorError("place.gone", place=place)
        shelf = FolderShelf(self._layer(self._folder), place)
        try:
            shelf.open()
            return carry(shelf, sources, told, cancelled, place)
        finally:
            shelf.close()


class FolderShelf:
    """putting.Shelf on an open folder."""

    def __init__(self, layer: FileLayer, place: str) -> None:
        self._layer, self._place = layer, place

    def open(self) -> None:
        """Raises: OperatorError `place.gone`, `place.read_only`."""
        with self._faults():
            self._layer.open()

    def close(self) -> None:
        """Let go of the folder."""
        with contextlib.suppress(OSError):
            self._layer.close()

    def look(self) -> Look:
        with self._faults():
            free_bytes, block_bytes = self._layer.room()
            return Look(sizes=self._layer.sizes(), free_bytes=free_bytes, block_bytes=block_bytes)

    def write(self, name: str, chunks: Iterator[bytes], size_bytes: int) -> None:  # noqa: ARG002 (the disk finds out)
        part = part_name(name)
        with self._faults():
            try:
                self._fill(part, chunks)
                self._must_stand()
                if self._layer.exists(name):  # rename(2) would replace it
                    raise OperatorError("place.other_bytes", place=self._place, name=name)
                self._layer.rename(part, name)
            except BaseException:
                with contextlib.suppress(OSError):
                    self._layer.remove(part)
                raise
            self._layer.sync_folder()

    def read(self, name: str) -> Iterator[bytes]:
        with self._faults():
            descriptor = self._layer.open_for_reading(name)
            try:
                while chunk := self._layer.read(descriptor, CHUNK_BYTES):
                    yield chunk
            finally:
                self._layer.shut(descriptor)
            self._must_stand()

    def remove(self, name: str) -> None:
        with self._faults():
            self._layer.remove(name)
            self._layer.sync_folder()

    def _fill(self, part: str, chunks: Iterator[bytes]) -> None:
        descriptor = self._layer.create(part)
        try:
            for chunk in chunks:
                self._layer.write(descriptor, chunk)
            self._layer.sync(descriptor)
        finally:
            self._layer.shut(descriptor)

    def _must_stand(self) -> None:
        if not self._layer.stands():
            raise OperatorError("place.gone", place=self._place)

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise place_fault(error, self._place) from error
