"""The terminal as the core knows it: whatever the core asks goes to that one, or to nobody. `core` thread.

Owns the number of the connection that the core has heard of. The core may be late: a cable moved from one terminal to
another is news that waits in its inbox, and until then an acknowledgement, an order or a query of the first must not
reach the second. Promises: every request bears the number of the connection that it was meant for, and the driver drops
it on any other. Source: terminal-link.md, Idempotency and recovery.
"""

from desktop.domain.events import TerminalConnected, TerminalEvent, TerminalLost, TerminalRequest, TerminalUnpaired
from desktop.services.ports import TerminalLink


class KnownTerminal:
    """services.ports.Terminal on a link."""

    def __init__(self, link: TerminalLink) -> None:
        self._link = link
        self._connection: int | None = None

    def heard(self, event: TerminalEvent) -> None:
        """Take note of which connection stands, before anything is made of the event."""
        match event:
            case TerminalConnected(connection=connection) | TerminalUnpaired(connection=connection):
                self._connection = connection
            case TerminalLost():
                self._connection = None
            case _:
                pass

    def request(self, request: TerminalRequest) -> None:
        """Ask the terminal that the core knows of; with none, the request is dropped."""
        if self._connection is not None:
            self._link.request(request, self._connection)
