"""How many members a ZIP has, read from its end before anything is made of them. Any thread.

A directory of millions of empty members is a small file and gigabytes as objects. The count that the end states may
lie, so the members' signatures in the directory are counted too, which are never fewer than the members.
Source: PKWARE APPNOTE 4.3.12 to 4.3.16; CPython's `zipfile`, which finds the end and the directory in the same way.
"""

import os
import struct
import zipfile
from pathlib import Path

_END = struct.Struct("<4s4H2LH")  # signature, two disks, members here and in all, directory's size and place, comment
_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_MOST_COMMENT = 1 << 16
_MOST_MEMBER_BYTES = 1_024  # of the directory, with a long path and the system's own fields


def holds_more_than(path: Path, most: int) -> bool:
    """Tell whether a ZIP has more members, or a larger directory, than so many would need.

    Raises: OSError; BadZipFile for what has no end of a ZIP.
    """
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        tail_at = max(0, size - _END.size - _MOST_COMMENT)
        file.seek(tail_at)
        tail = file.read()
        at = size - _END.size - tail_at
        if at < 0 or tail[at : at + 4] != b"PK\5\6" or tail[-2:] != b"\0\0":
            at = tail.rfind(b"PK\5\6")  # with a comment behind it
        if at < 0 or len(tail) - at < _END.size:
            raise zipfile.BadZipFile("no end of a ZIP")
        _sign, _disk, _from, _here, count, directory_bytes, _place, _comment = _END.unpack_from(tail, at)
        before = tail_at + at
        if (locator_at := before - _LOCATOR.size) >= 0:
            file.seek(locator_at)
            if file.read(4) == b"PK\6\7":
                before = locator_at - _END64.size
                if before < 0:
                    raise zipfile.BadZipFile("no end of a large ZIP")
                file.seek(before)
                sign, *_others, count, directory_bytes, _place = _END64.unpack(file.read(_END64.size))
                if sign != b"PK\6\6":
                    raise zipfile.BadZipFile("no end of a large ZIP")
        if count > most or directory_bytes > most * _MOST_MEMBER_BYTES:
            return True
        file.seek(max(0, before - directory_bytes))
        return file.read(directory_bytes).count(b"PK\1\2") > most
