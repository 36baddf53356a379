"""What the exchange of a terminal needs from the books, as protocols. The real one is `adapters/storage/exchanges.py`.

Each call is one durable transaction; when it returns, it is on disk. Source: decision 0026.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from desktop.domain.exchange import Exchange, OpenNumber


class ExchangeBook(Protocol):
    """The stages, one after the other. A call that comes out of turn changes nothing and returns how things stand."""

    def exchange(self) -> Exchange | None:
        """Return the last exchange, open or done; None when there was none, or it was given up."""
        ...

    def begin_exchange(self, old_sn: str, by: str, now: datetime) -> Exchange:
        """Name the terminal that leaves, paired or left behind; one that is open already goes on. Another one that was
        parted with is written down first, since it could be ended no more were its new terminal dead as well.

        Raises: OperatorError `exchange.not_paired`, `exchange.other_open`.
        """
        ...

    def part(self, now: datetime, *, gone: bool, unlisted: bool = False) -> Exchange:
        """Trust the old terminal no more, and write down what only it knows and which faces it may still hold.
        `unlisted`: it never said who is in it, so that an answer is owed though no face may be known."""
        ...

    def end_exchange(self, now: datetime, *, given_up: bool = False) -> Exchange:
        """Write down what carries over, or that the old one stays after all."""
        ...


class ArrivalBook(Protocol):
    """The terminal that comes."""

    def arrived(self, new_sn: str, now: datetime) -> Exchange | None:
        """A paired terminal is there: if one was parted with, this one is in its place, or is the very same."""
        ...

    def open_at(self, device_sn: str) -> Sequence[OpenNumber]:
        """Return what has no result and was sent to this terminal, the oldest first."""
        ...

    def left_behind(self) -> Sequence[str]:
        """Return the terminals that were unpaired and never parted with: their doubts and faces are nobody's yet."""
        ...


class LibraryBook(Protocol):
    """The faces at a terminal that leaves."""

    def clear_library(self, device_sn: str, now: datetime) -> int:
        """Have every face that is known to be at this terminal deleted there; return how many wait for it."""
        ...

    def faces_owed(self) -> Mapping[str, int]:
        """Return how many known faces each terminal may hold that can be asked no more, by serial number; 0 for one
        that never listed who is in it."""
        ...

    def faces_wiped(self, device_sn: str, by: str, now: datetime) -> int:
        """Somebody answers for it that a terminal's faces were wiped; return how many were known."""
        ...
