"""What a clause of the contract is, what it needs, and how it ends. Values only; any thread.

A clause is checked by a function that returns when the terminal keeps it and raises `BrokenError` when it does not:
with what was sent, what came and what was wanted, in the contract's own words. Titles and reasons are codes here;
`ui/conformance_words.py` says them. Source: terminal-link.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.adapters.terminal.conformance.bench import Bench


class Need(Enum):
    """What has to be there before a clause is tried."""

    PAIRING = "pairing"  # a desk that the terminal admits
    MONEY = "money"  # a payment is asked for; tried with `--with-money` only
    PERSON = "person"  # somebody at the terminal
    FACE = "face"  # a picture of a face, as JPEG
    AUTHORITY = "authority"  # an authority's certificate


class BrokenError(Exception):
    """The terminal did not keep the clause."""

    def __init__(self, *, wanted: str, came: str, sent: str = "") -> None:
        super().__init__(f"wanted {wanted}; came {came}")
        self.wanted = wanted
        self.came = came
        self.sent = sent


class SkippedError(Exception):
    """The clause could not be tried. `reason` is a code, `detail` a word for it."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class NotApplicableError(Exception):
    """The clause has no place at this terminal, or now. `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """`id` begins with the section of terminal-link.md: `2.crc`. `check` may return a line on what it found."""

    id: str
    check: Callable[["Bench"], str | None]
    needs: frozenset[Need] = frozenset()

    @property
    def section(self) -> int:
        """The section of the contract."""
        return int(self.id.partition(".")[0])
