"""The ZIP inside a bundle or a receipt: stored, fixed timestamps, and read without believing it. Any thread.

Promises: equal members give equal bytes; reading is bounded by the limits given, whatever the archive says of itself,
and takes no member twice, encrypted, compressed or outside the list of names. Source: bundle.md; APPNOTE 6.3 (ZIP).
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from desktop.domain.errors import OperatorError

MANIFEST = "manifest.json"
MOST_MEMBERS = 64
MOST_BYTES = 512 * 1024 * 1024
NO_PREVIOUS = "0" * 64  # what the first file of a chain names as the one before it
_STAMP = (1980, 1, 1, 0, 0, 0)
_MOST_DIGITS = 18
_MOST_WHOLE = 10**15
_MOST_TEXT = 128
_HASH = re.compile(r"[0-9a-f]{64}")


def digest(content: bytes) -> str:
    """Return SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the members in their order."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, content)
    return sink.getvalue()


def unpack(untrusted: bytes, code: str) -> dict[str, bytes]:
    """Return the members of a ZIP as `pack` makes it. Raises: OperatorError of the given code."""
    if len(untrusted) > MOST_BYTES:
        raise OperatorError(code)
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_MEMBERS or len({entry.filename for entry in entries}) < len(entries):
                raise OperatorError(code)
            if any(entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1 for entry in entries):
                raise OperatorError(code)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
        raise OperatorError(code) from error


def read_manifest(members: Mapping[str, bytes], code: str) -> dict[str, Any]:
    """Return the manifest's fields, not checked yet. Raises: OperatorError of the given code."""
    try:
        found = json.loads(
            members[MANIFEST].decode("utf-8"), parse_float=_no_number, parse_constant=_no_number, parse_int=_whole
        )
    except (KeyError, ValueError, RecursionError) as error:
        raise OperatorError(code) from error
    if not isinstance(found, dict):
        raise OperatorError(code)
    return found


def write_manifest(fields: Mapping[str, Any]) -> bytes:
    """Return a manifest as one JSON text, in the order of the fields."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def manifest_text(untrusted: object) -> str:
    """Return a manifest's field that is a short text. Raises: ValueError."""
    if not isinstance(untrusted, str) or len(untrusted) > _MOST_TEXT or not untrusted.isprintable():
        raise ValueError("not a text")
    return untrusted


def manifest_whole(untrusted: object) -> int:
    """Return a manifest's field that is a whole number from 0. Raises: ValueError."""
    if isinstance(untrusted, bool) or not isinstance(untrusted, int) or not 0 <= untrusted <= _MOST_WHOLE:
        raise ValueError("not a whole number")
    return untrusted


def manifest_hash(untrusted: object) -> str:
    """Return a manifest's field that is a SHA-256. Raises: ValueError."""
    if not _HASH.fullmatch(manifest_text(untrusted)):
        raise ValueError("not a digest")
    return str(untrusted)


class NoWholeNumber:
    """Stands in a manifest for a number that is none of ours: refused by whoever reads that field, by nobody else."""

    def __str__(self) -> str:
        return "?"


def _whole(untrusted: str) -> int | NoWholeNumber:
    return int(untrusted) if len(untrusted) <= _MOST_DIGITS else NoWholeNumber()


def _no_number(_untrusted: str) -> NoWholeNumber:
    return NoWholeNumber()
