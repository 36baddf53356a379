"""Headers alone, made by hand: no decoder is asked."""

import struct
import zlib

import pytest

from desktop.adapters.face.headers import Header, read_header

_SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34\xff\xd0\x56"


def jpeg(width: int, height: int, *, scans: int = 1, end: bytes = b"\xff\xd9") -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame + _SCAN * scans + end


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def test_sizes_are_read() -> None:
    assert read_header(jpeg(640, 480)) == Header(640, 480)
    assert read_header(jpeg(640, 480, scans=10)) == Header(640, 480)
    assert read_header(png(30, 40)) == Header(30, 40)
    assert read_header(b"P5 # made by hand\n3 2\n255\n" + bytes(6)) == Header(3, 2)
    assert read_header(b"P6\n3 2\n255\n" + bytes(17)) == Header(3, 2, whole=False)
    webp = b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4)
    assert read_header(webp + b"\x0f\x00\x00\x1f\x00\x00") == Header(16, 32)


@pytest.mark.parametrize("whole", [jpeg(64, 48), png(64, 48)], ids=["jpeg", "png"])
def test_a_cut_anywhere_is_never_whole(whole: bytes) -> None:
    for size in range(len(whole)):
        header = read_header(whole[:size])
        assert header is None or header == Header(64, 48, whole=False)


def test_what_follows_the_end_of_a_jpeg_does_not_count() -> None:
    assert read_header(jpeg(64, 48) + b"a phone's second picture") == Header(64, 48)


@pytest.mark.parametrize(
    "octets",
    [
        b"", b"GIF89a", b"<svg/>", b"%PDF-1.7", b"\xff\xd8\xff\xd9", jpeg(64, 48, scans=101),
        jpeg(64, 48)[:-2] + jpeg(9_000, 9_000)[8:], b"BM" + bytes(60), png(64, 48)[:-1] + b"x",
        b"P5 999999999999 1\n255\n",
    ],
)  # fmt: skip
def test_what_is_no_picture_or_two_at_once(octets: bytes) -> None:
    assert read_header(octets) is None
