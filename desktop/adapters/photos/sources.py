"""A folder or a ZIP of photos named by number, read one at a time into memory. Any one thread.

Untrusted to the last byte: nothing is unpacked to the disk, no more of a photo is read than a limit, links are not
followed, a name that climbs out of its folder, an encrypted member, one that is packed by anything but the two usual
methods and one that is larger than it said are refused by name, and what is refused is not read. The photos are opened
for reading only and left as they were. What is in them is for `adapters/face`.
Source: issue of bulk enrolment in ui.md, People; PKWARE APPNOTE 4.4 for the ZIP.
"""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Protocol

from desktop.adapters.photos.zip_end import holds_more_than
from desktop.domain.errors import OperatorError
from desktop.domain.roster_cells import fold
from desktop.services.bulk import Photo

MOST_PHOTOS = 20_000
MOST_MEMBERS = 2 * MOST_PHOTOS  # of a ZIP: folders and what systems leave besides
MOST_PHOTO_BYTES = 20 * 1024 * 1024
MOST_ZIP_BYTES = 16 * 1024**3
_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp"})
_IGNORED = frozenset({".db", ".ini", ".txt", ".csv", ".xlsx", ".xls", ".ds_store"})  # what systems and offices leave
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)


class PhotoSource(Protocol):
    """Implements `services.bulk.Photos`."""

    @property
    def photos(self) -> tuple[Photo, ...]: ...

    @property
    def fingerprint(self) -> str: ...

    def read(self, photo: Photo) -> bytes: ...

    def close(self) -> None: ...


def open_photos(path: Path) -> PhotoSource:
    """Open a folder or a ZIP. Raises: OperatorError `photos.none`, `photos.not_read`, `photos.too_many`."""
    if path.is_dir():
        return PhotoFolder(path)
    return PhotoZip(path)


class PhotoFolder:
    """Photos below a folder, its sub-folders (a class each, often) among them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        found: list[tuple[Photo, str]] = []
        try:
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(folder).as_posix()
                if path.is_symlink():
                    found.append((Photo(name=name, stem="", fault="photo.link"), name))
                elif path.is_file() and _is_wanted(name):
                    stat = path.stat()
                    found.append((_photo(name, stat.st_size), f"{name}:{stat.st_size}:{stat.st_mtime_ns}"))
        except OSError as error:
            raise OperatorError("photos.not_read", path=str(folder), detail=error.strerror or "") from error
        self.photos = _checked(folder, [photo for photo, _mark in found])
        self.fingerprint = _fingerprint(mark for _photo_, mark in found)

    def read(self, photo: Photo) -> bytes:
        """Return a photo's bytes. Raises: OperatorError `photo.*`."""
        try:
            with (self._folder / photo.name).open("rb") as file:
                return _bounded(file.read(MOST_PHOTO_BYTES + 1))
        except OSError as error:
            raise OperatorError("photo.not_read", detail=error.strerror or "") from error

    def close(self) -> None:
        """Nothing is open between two photos."""


class PhotoZip:
    """Photos of a ZIP, unpacked one at a time and in memory only."""

    def __init__(
        self, path: Path, *, most_photo_bytes: int = MOST_PHOTO_BYTES, most_bytes: int = MOST_ZIP_BYTES,
        most_members: int = MOST_MEMBERS,
    ) -> None:  # fmt: skip
        self._most_photo_bytes = most_photo_bytes
        try:
            if holds_more_than(path, most_members):
                raise OperatorError("photos.too_many", path=str(path), most=MOST_PHOTOS)
            self._zip = zipfile.ZipFile(path)
            infos = [info for info in self._zip.infolist() if not info.is_dir() and _is_wanted(info.filename)]
        except _BROKEN as error:
            raise OperatorError("photos.not_read", path=str(path), detail=str(error)[:80]) from error
        self._infos = {info.filename: info for info in infos}
        if sum(info.file_size for info in infos) > most_bytes:
            self._zip.close()
            raise OperatorError("photos.too_many", path=str(path), most=MOST_PHOTOS)
        self.photos = _checked(path, [_member(info) for info in infos])
        self.fingerprint = _fingerprint(f"{info.filename}:{info.file_size}:{info.CRC:08x}" for info in infos)

    def read(self, photo: Photo) -> bytes:
        """Return a photo's bytes. Raises: OperatorError `photo.*`."""
        if photo.fault:
            raise OperatorError(photo.fault)
        try:
            with self._zip.open(self._infos[photo.name]) as member:
                return _bounded(member.read(self._most_photo_bytes + 1), self._most_photo_bytes)
        except (*_BROKEN, RuntimeError) as error:
            raise OperatorError("photo.cut_short", detail=str(error)[:80]) from error

    def close(self) -> None:
        self._zip.close()


def _member(info: zipfile.ZipInfo) -> Photo:
    name = info.filename
    if _climbs(name):
        return Photo(name=name, stem="", fault="photo.path_climbs")
    if info.flag_bits & 1:
        return Photo(name=name, stem="", fault="photo.encrypted")
    if info.compress_type not in _PACKINGS:
        return Photo(name=name, stem="", fault="photo.other_packing")
    return _photo(name, info.file_size)


def _photo(name: str, size: int) -> Photo:
    stem = fold(PurePosixPath(name).stem)
    if PurePosixPath(name).suffix.lower() not in _ENDINGS:
        return Photo(name=name, stem=stem, fault="photo.other_file")
    return Photo(name=name, stem=stem, fault="photo.too_large" if size > MOST_PHOTO_BYTES else "")


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or re.match(r"[A-Za-z]:", name) is not None or "\0" in name


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    hidden = path.name.startswith((".", "~")) or path.parts[0] == "__MACOSX"
    return not hidden and path.suffix.lower() not in _IGNORED


def _bounded(octets: bytes, most: int = MOST_PHOTO_BYTES) -> bytes:
    if len(octets) > most:
        raise OperatorError("photo.too_large")
    return octets


def _checked(path: Path, photos: list[Photo]) -> tuple[Photo, ...]:
    if not photos:
        raise OperatorError("photos.none", path=str(path))
    if len(photos) > MOST_PHOTOS:
        raise OperatorError("photos.too_many", path=str(path), most=MOST_PHOTOS)
    return tuple(photos)


def _fingerprint(marks: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(marks).encode("utf-8", "surrogatepass")).hexdigest()
