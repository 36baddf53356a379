"""Photos of a folder or a ZIP: what is read, what is refused by name, and that nothing is left anywhere."""

import struct
import zipfile
from pathlib import Path

import pytest

from desktop.adapters.photos.sources import MOST_PHOTO_BYTES, PhotoFolder, PhotoZip, open_photos
from desktop.adapters.photos.zip_end import holds_more_than
from desktop.domain.errors import OperatorError
from desktop.services.bulk import Photo

JPEG = b"\xff\xd8\xff\xe0 not much of a picture \xff\xd9"


def folder_of(path: Path, **files: bytes) -> Path:
    for name, octets in files.items():
        target = path / name.replace("__", "/").replace("_jpg", ".jpg")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(octets)
    return path


def zip_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in members.items():
            archive.writestr(name, octets)
    return path


def by_name(photos: tuple[Photo, ...]) -> dict[str, Photo]:
    return {photo.name: photo for photo in photos}


def test_a_folder_with_a_class_in_each_subfolder(tmp_path: Path) -> None:
    source = open_photos(folder_of(tmp_path, a__2024001_jpg=JPEG, b__2024002_jpg=JPEG + b"2"))
    assert [photo.stem for photo in source.photos] == ["2024001", "2024002"]
    assert source.read(source.photos[1]) == JPEG + b"2"


def test_what_systems_leave_behind_is_no_photo(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a_jpg=JPEG)
    for name in ("Thumbs.db", ".DS_Store", "~$a.jpg", "list.xlsx", "desktop.ini"):
        (folder / name).write_bytes(b"x")
    assert [photo.name for photo in PhotoFolder(folder).photos] == ["a.jpg"]


def test_another_kind_of_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "2024001.heic").write_bytes(b"x")
    assert PhotoFolder(tmp_path).photos[0].fault == "photo.other_file"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(JPEG)
    inside = tmp_path / "photos"
    inside.mkdir()
    (inside / "2024001.jpg").symlink_to(outside)
    assert PhotoFolder(inside).photos[0].fault == "photo.link"


def test_full_width_digits_in_a_name(tmp_path: Path) -> None:
    (tmp_path / "２０２４００１.jpg").write_bytes(JPEG)
    assert PhotoFolder(tmp_path).photos[0].stem == "2024001"


@pytest.mark.parametrize(
    "name", ["../2024001.jpg", "a/../../2024001.jpg", "/2024001.jpg", "C:/2024001.jpg", "..\\2024001.jpg"]
)
def test_a_name_that_climbs_out(tmp_path: Path, name: str) -> None:
    source = PhotoZip(zip_of(tmp_path / "p.zip", {name: JPEG, "2024002.jpg": JPEG}))
    faults = [photo.fault for photo in source.photos]
    source.close()
    assert sorted(faults) == ["", "photo.path_climbs"]
    assert [path.name for path in tmp_path.iterdir()] == ["p.zip"]


def test_no_more_of_a_member_is_unpacked_than_a_photo_may_have(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "p.zip", {"2024001.jpg": bytes(100_000)})
    source = PhotoZip(archive, most_photo_bytes=1_000)
    with pytest.raises(OperatorError, match=r"photo\.too_large"):
        source.read(source.photos[0])
    source.close()


def test_a_photo_that_is_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "2024001.jpg").open("wb") as file:
        file.truncate(MOST_PHOTO_BYTES + 1)
    source = PhotoFolder(tmp_path)
    assert source.photos[0].fault == "photo.too_large"
    with pytest.raises(OperatorError, match=r"photo\.too_large"):
        source.read(source.photos[0])


def test_an_archive_that_unpacks_to_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "p.zip", {"1.jpg": bytes(100_000), "2.jpg": bytes(100_000)})
    with pytest.raises(OperatorError, match=r"photos\.too_many"):
        PhotoZip(archive, most_bytes=150_000)


def test_a_damaged_member_is_one_refusal(tmp_path: Path) -> None:
    archive = tmp_path / "p.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("2024001.jpg", JPEG * 50)
        out.writestr("2024002.jpg", JPEG)
    octets = bytearray(archive.read_bytes())
    octets[200] ^= 1
    archive.write_bytes(octets)
    source = PhotoZip(archive)
    with pytest.raises(OperatorError, match=r"photo\.cut_short"):
        source.read(source.photos[0])
    assert source.read(source.photos[1]) == JPEG
    source.close()


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("damage", [b"", b"\xff", b"\xff" * 51])
def test_a_member_packed_in_another_way_is_refused_unread(tmp_path: Path, packing: int, damage: bytes) -> None:
    archive = tmp_path / "p.zip"
    with zipfile.ZipFile(archive, "w", packing) as out:
        out.writestr("1.jpg", bytes(range(256)) * 400)
        out.writestr("2.jpg", JPEG, zipfile.ZIP_STORED)
    octets = bytearray(archive.read_bytes())
    at = octets.index(b"1.jpg") + len("1.jpg") + 4  # LZMA's properties, then its stream
    octets[at : at + len(damage)] = damage
    archive.write_bytes(octets)
    source = PhotoZip(archive)
    assert [photo.fault for photo in source.photos] == ["photo.other_packing", ""]
    with pytest.raises(OperatorError, match=r"photo\.other_packing"):
        source.read(source.photos[0])
    assert source.read(source.photos[1]) == JPEG
    source.close()


def test_a_directory_of_too_many_members_is_refused_by_the_archives_end(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "p.zip", {f"{number}.jpg": b"" for number in range(30)})
    PhotoZip(archive, most_members=30).close()
    with pytest.raises(OperatorError, match=r"photos\.too_many"):
        PhotoZip(archive, most_members=29)


def test_an_archives_end_that_lies_about_its_members(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "p.zip", {f"{number}.jpg": b"" for number in range(30)})
    octets = bytearray(archive.read_bytes())
    octets[-14:-10] = struct.pack("<2H", 1, 1)
    archive.write_bytes(octets)
    assert len(zipfile.ZipFile(archive).namelist()) == 30, "it is read all the same"
    with pytest.raises(OperatorError, match=r"photos\.too_many"):
        PhotoZip(archive, most_members=29)


@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n" * 9])
@pytest.mark.parametrize("comment", [b"", b"class 3 \0\0", b"PK" * 99])
@pytest.mark.parametrize("large", [False, True])
def test_the_end_of_an_archive_is_found_as_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes, comment: bytes, large: bool
) -> None:
    if large:
        monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 2)  # above this the end has its 64-bit form
    archive = tmp_path / "p.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for number in range(5):
            out.writestr(f"{number}.jpg", JPEG)
        out.comment = comment
    assert (b"PK\6\6" in archive.read_bytes()) == large
    archive.write_bytes(before + archive.read_bytes())
    assert (holds_more_than(archive, 4), holds_more_than(archive, 5)) == (True, False)
    source = PhotoZip(archive)
    assert [source.read(photo) for photo in source.photos] == [JPEG] * 5
    source.close()


@pytest.mark.parametrize("octets", [b"", b"PK\x03\x04 and then nothing", b"no archive at all" * 100])
def test_a_file_that_is_no_archive(tmp_path: Path, octets: bytes) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(octets)
    with pytest.raises(OperatorError, match=r"photos\.not_read"):
        open_photos(path)


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"photos\.none"):
        open_photos(tmp_path)
    with pytest.raises(OperatorError, match=r"photos\.not_read"):
        open_photos(tmp_path / "absent")


def test_the_same_photos_are_known_again(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "p.zip", {"1.jpg": JPEG})
    first, again = PhotoZip(archive), PhotoZip(archive)
    assert first.fingerprint == again.fingerprint
    other = PhotoZip(zip_of(tmp_path / "q.zip", {"1.jpg": JPEG + b"!"}))
    assert other.fingerprint != first.fingerprint
    for source in (first, again, other):
        source.close()
