"""Lines of a receipt in cells: a Chinese character takes two, a Latin one takes one. Pure; any thread.

Promises: no line is wider than the paper; nothing is lost but what no receipt printer can print, which becomes `?`; an
amount stays whole and stands at the right. Source: architecture.md, Known traps (Receipt printers).
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum

YUAN = "\uffe5"  # FULLWIDTH YEN SIGN: the one that GB18030 printers have; U+00A5 comes out as four strange bytes
_TWO_OCTETS = 2


class Side(Enum):
    LEFT = "left"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One line. `large` is twice as wide and high: its text is at most half as many cells as the paper."""

    text: str
    bold: bool = False
    large: bool = False
    side: Side = Side.LEFT


def printable(words: str) -> str:
    """Return the text with what a receipt printer can print: ASCII, and the two-byte characters of GB18030 and Han."""
    return "".join(_printable(sign) for sign in unicodedata.normalize("NFC", words).replace("¥", YUAN))


def _printable(sign: str) -> str:
    if " " <= sign <= "~":
        return sign
    if sign.isspace():
        return " "
    if not sign.isprintable():
        return "" if unicodedata.category(sign) in ("Cc", "Cf") else "?"
    if _is_two_octets(sign) or unicodedata.name(sign, "").startswith("CJK UNIFIED IDEOGRAPH"):
        return sign
    plain = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return plain or "?"


def _is_two_octets(sign: str) -> bool:
    try:
        return len(sign.encode("gb18030")) == _TWO_OCTETS
    except UnicodeEncodeError:  # half of a surrogate pair
        return False


def cells(words: str) -> int:
    """Return how many cells a printable text takes."""
    return sum(1 if sign.isascii() else 2 for sign in words)


def wrap(words: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` cells (2 or more): broken at spaces, and within Chinese anywhere."""
    lines, line = [], ""
    for piece in _pieces(printable(words)):
        if cells(line) + cells(piece) <= width:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = piece.lstrip()
        while cells(line) > width:  # a word longer than a line
            head = _fitting(line, width)
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(words: str) -> list[str]:
    """Return what must not be broken: Latin words with the space before them, and single Chinese characters."""
    pieces: list[str] = []
    for sign in words:
        joins = sign.isascii() and pieces and pieces[-1][-1].isascii()
        if joins and not (sign == " " and pieces[-1].strip()):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _fitting(words: str, width: int) -> str:
    taken = 0
    for at, sign in enumerate(words):
        taken += cells(sign)
        if taken > width:
            return words[:at]
    return words


def pair(name: str, value: str, width: int) -> list[str]:
    """Return a name at the left and its value at the right; the value on lines of its own where both do not fit."""
    name, value = printable(name), printable(value)
    gap = width - cells(name) - cells(value)
    if gap >= 1:
        return [name + " " * gap + value]
    return [*wrap(name, width), *(" " * (width - cells(line)) + line for line in wrap(value, width))]


def rule(width: int) -> str:
    """Return a line across the paper."""
    return "-" * width
