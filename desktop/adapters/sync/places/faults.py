"""Turns what an operating system says of a place into the code that has a sentence. Pure; any thread."""

import errno

from desktop.domain.errors import OperatorError

_CODES = {
    errno.ENOSPC: "place.full",
    errno.EDQUOT: "place.full",
    errno.EROFS: "place.read_only",
    errno.EACCES: "place.read_only",
    errno.EPERM: "place.read_only",
    errno.EEXIST: "place.other_bytes",
    errno.ETIMEDOUT: "place.hangs",
}


def place_fault(error: OSError, place: str) -> OperatorError:
    """Return the fault behind an error of a folder or a stick; `place` is what is shown of it.

    Whatever is not known better is a place that went away: a stick pulled out says EIO, ENODEV, ENOENT or ESTALE.
    """
    code = _CODES.get(error.errno or 0, "place.gone")
    return OperatorError(code, place=place, detail=errno.errorcode.get(error.errno or 0, type(error).__name__))
