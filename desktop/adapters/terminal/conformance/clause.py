"""What a clause of the contract is and what it needs. Values only; any thread.

A clause is checked by a function that returns when the terminal keeps it, and else ends as `ends.py` says. Titles are
codes here; `ui/conformance_words.py` says them. Source: terminal-link.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desktop.adapters.terminal.conformance.bench import Bench


class Need(Enum):
    """What has to be there before a clause is tried."""

    PAIRING = "pairing"  # a desk that the terminal admits
    MONEY = "money"  # a payment is asked for; tried with `--with-money` only
    PERSON = "person"  # somebody at the terminal
    FACE = "face"  # a picture of a face, as JPEG
    AUTHORITY = "authority"  # an authority's certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """`id` begins with the section of terminal-link.md: `2.crc`. `check` may return a line on what it found."""

    id: str
    check: Callable[[Bench], str | None]
    needs: frozenset[Need] = frozenset()

    @property
    def section(self) -> int:
        """The section of the contract."""
        return int(self.id.partition(".")[0])
