"""What the use cases need from outside, as protocols of one to four methods.

The real ones are in `adapters/`, the fakes beside the tests; both pass the same contract tests (`tests/contract`).
"""

from datetime import datetime
from typing import Protocol

from desktop.domain.events import TerminalRequest
from desktop.services.views import View


class Clock(Protocol):
    """Time. Wall time may jump; `monotonic_s` never goes back and is what waits are measured with."""

    def now(self) -> datetime:
        """Return the instant, aware."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds since some fixed moment."""
        ...


class Chance(Protocol):
    """Randomness, so that tests and the simulator can be seeded."""

    def salt(self, alphabet: str, length: int) -> str:
        """Return `length` letters of the alphabet."""
        ...

    def octets(self, length: int) -> bytes:
        """Return random bytes."""
        ...


class Terminal(Protocol):
    """A face terminal. Requests return at once; answers arrive as `TerminalEvent`s in the core's inbox."""

    def request(self, request: TerminalRequest) -> None:
        """Hand over a request. With no connection it is dropped: the `TerminalLost` event has told so."""
        ...


class Publisher(Protocol):
    """Where views go once what they show is durable."""

    def publish(self, view: View) -> None:
        """Hand over a view; never blocks."""
        ...
