"""One line of the wire log: that something passed between desk and terminal, never what it was about a person. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Direction(Enum):
    OUT = "out"  # the desk said it
    IN = "in"  # the terminal said it
    LINK = "link"  # the connection itself changed


@dataclass(frozen=True, slots=True, kw_only=True)
class WireNote:
    """`name` is the request, `re` and the request, the event, or what became of the link; `size` in bytes of the
    message before TLS. `summary` has numbers and fixed words in clear and stands for everything else by its length."""

    at: datetime
    direction: Direction
    name: str
    size: int = 0
    summary: str = ""
