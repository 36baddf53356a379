"""Versions of this program and the systems they are made for; what an update says of itself. Pure.

A version is two to four numbers; what follows a `+` tells builds apart and counts for nothing here. An update's
signature carries one line, its trusted comment, so that what a file is can be told before the file is read.
Source: resources/docs/decisions/0024; jedisct1.github.io/minisign, trusted comments.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from desktop.domain.errors import OperatorError

MOST_BYTES = 1_000_000_000
_VERSION = re.compile(r"(\d{1,5}(?:\.\d{1,5}){1,3})(?:\+[A-Za-z0-9.]{1,40})?", re.ASCII)
_COMMENT = re.compile(
    r"canteen-desk version=([0-9A-Za-z.+]{3,64}) system=([a-z0-9]{1,16}-[a-z0-9]{1,16}) size=(\d{1,10}) "
    r"made=(\d{4}-\d{2}-\d{2})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """Ordered by its numbers; `1.2` and `1.2.0` are the same."""

    numbers: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the version a text names. Raises: OperatorError `update.version` with `text`."""
        found = _VERSION.fullmatch(text)
        if found is None:
            raise OperatorError("update.version", text=text[:40])
        numbers = [int(number) for number in found[1].split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        return cls(tuple(numbers))


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a signed update is: `system` as `this_system` names it, `size` in bytes, `made` the day it was signed."""

    version: str
    system: str
    size: int
    made: date

    @property
    def comment(self) -> str:
        """Return the line that is signed."""
        return f"canteen-desk version={self.version} system={self.system} size={self.size} made={self.made.isoformat()}"

    @classmethod
    def of_comment(cls, text: str) -> Self:
        """Return what a signed line says. Raises: OperatorError `update.comment`, `update.version`."""
        found = _COMMENT.fullmatch(text)
        if found is None or not 0 < int(found[3]) <= MOST_BYTES:
            raise OperatorError("update.comment")
        Version.of(found[1])
        try:
            made = date.fromisoformat(found[4])
        except ValueError as error:
            raise OperatorError("update.comment") from error
        return cls(version=found[1], system=found[2], size=int(found[3]), made=made)
