"""What a picture's own header says, read without decoding it: format, size, whether its end is there. Pure, any thread.

Promises: reads only the bytes it is given, in one pass, and never allocates by a number found in them. A picture that
would be a danger to decode is known before the decoder sees it. Source: ITU-T T.81 annex B; PNG (ISO 15948) 5; RFC 9649
(WebP); Netpbm.
"""

import re
import struct
import zlib
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_GAP = rb"(?:\s|#[^\n]{0,200}\n)+"
_PNM = re.compile(rb"P([2356])" + _GAP + rb"(\d{1,9})" + _GAP + rb"(\d{1,9})" + _GAP + rb"(\d{1,5})\s")
#: JPEG's frame headers; C4, C8 and CC are others.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
#: A picture of more scans than any encoder writes is made to keep a decoder busy.
_MOST_SCANS = 100


@dataclass(frozen=True, slots=True)
class Header:
    """Size in pixels; `whole` is False when the end is missing."""

    width: int
    height: int
    whole: bool = True


def read_header(untrusted_bytes: bytes) -> Header | None:
    """Return what a JPEG, PNG, WebP, BMP or PGM/PPM says of itself; None for anything else."""
    if untrusted_bytes.startswith(b"\xff\xd8"):
        return _jpeg(untrusted_bytes)
    if untrusted_bytes.startswith(_PNG):
        return _png(untrusted_bytes)
    if untrusted_bytes.startswith(b"BM"):
        return _bmp(untrusted_bytes)
    if untrusted_bytes.startswith(b"RIFF") and untrusted_bytes[8:12] == b"WEBP":
        return _webp(untrusted_bytes)
    return _pnm(untrusted_bytes)


def _jpeg(octets: bytes) -> Header | None:
    size: tuple[int, int] | None = None
    at, scans = 2, 0
    while True:
        at = octets.find(b"\xff", at)
        if at < 0 or at + 1 >= len(octets):
            return Header(*size, whole=False) if size else None
        marker = octets[at + 1]
        at += 1 if marker == 0xFF else 2
        if marker in (0x00, 0x01, 0xFF) or 0xD0 <= marker <= 0xD8:
            continue  # stuffed or filled bytes of a scan, and markers that stand alone
        if marker == 0xD9:
            return Header(*size) if size and scans else None
        if at + 2 > len(octets):
            return Header(*size, whole=False) if size else None
        length = int.from_bytes(octets[at : at + 2], "big")
        if marker in _FRAMES:
            if size is not None or length < 8 or at + 7 > len(octets):
                return None
            height, width = struct.unpack_from(">HH", octets, at + 3)
            size = (width, height)
        scans += marker == 0xDA
        if length < 2 or scans > _MOST_SCANS:
            return None
        at += length


def _png(octets: bytes) -> Header | None:
    if len(octets) < 33 or octets[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", octets, 16)
    at = len(_PNG)
    while at + 12 <= len(octets):
        length, kind = struct.unpack_from(">I4s", octets, at)
        end = at + 12 + length
        if end > len(octets):
            break
        if zlib.crc32(octets[at + 4 : end - 4]) != int.from_bytes(octets[end - 4 : end], "big"):
            return None
        if kind == b"IEND":
            return Header(width, height)
        at = end
    return Header(width, height, whole=False)


def _webp(octets: bytes) -> Header | None:
    if len(octets) < 30:
        return None
    whole = len(octets) >= int.from_bytes(octets[4:8], "little") + 8
    match octets[12:16]:
        case b"VP8X":
            width, height = (int.from_bytes(octets[at : at + 3], "little") + 1 for at in (24, 27))
        case b"VP8L" if octets[20] == 0x2F:
            packed = int.from_bytes(octets[21:25], "little")
            width, height = (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
        case b"VP8 " if octets[23:26] == b"\x9d\x01\x2a":
            width, height = (int.from_bytes(octets[at : at + 2], "little") & 0x3FFF for at in (26, 28))
        case _:
            return None
    return Header(width, height, whole=whole)


def _bmp(octets: bytes) -> Header | None:
    if len(octets) < 30 or int.from_bytes(octets[14:18], "little") < 40:
        return None
    size, offset = int.from_bytes(octets[2:6], "little"), int.from_bytes(octets[10:14], "little")
    width, height = struct.unpack_from("<ii", octets, 18)
    bits, packing = struct.unpack_from("<HI", octets, 28) if len(octets) >= 34 else (0, 1)
    if bits not in (8, 24, 32) or packing != 0 or width <= 0 or height == 0:
        return None
    needed = offset + (width * bits + 31) // 32 * 4 * abs(height)
    return Header(width, abs(height), whole=len(octets) >= max(needed, min(size, needed)))


def _pnm(octets: bytes) -> Header | None:
    found = _PNM.match(octets[:2_000])
    if found is None:
        return None
    kind, width, height = found[1], int(found[2]), int(found[3])
    letters = 2 if kind in b"23" or int(found[4]) > 255 else 1
    least = width * height * (3 if kind in b"36" else 1) * letters
    return Header(width, height, whole=len(octets) - found.end() >= least)
