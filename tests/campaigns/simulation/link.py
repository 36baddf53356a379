"""The line between the desk's driver and the terminal, as the real link and TLS promise it.

Within one connection every message comes once and in order, late at worst; a cut loses whatever is under way in both
directions; the driver connects for ever, tells `TerminalLost` once for each change of its reason, numbers its
connections, and forgets the requests of a lost one. What has reached the desk's inbox stays there.
Source: terminal-link.md sections 3 and 4.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.events import TerminalConnected, TerminalEvent, TerminalLost, TerminalRequest

if TYPE_CHECKING:
    from tests.campaigns.simulation.world import World

REQUEST_LIMIT_S = 5.0  # an answer later than this ends the connection
_REOPEN_AFTER_S = (0.25, 0.5, 1.0, 2.0, 4.0)
_TRAVEL_S = 0.03


class Link:
    """services.ports.TerminalLink. `cuts` are the messages, by count, on whose way the line is cut."""

    def __init__(self, world: "World", random: Callable[[], float]) -> None:
        self._world, self._random = world, random
        self.connected = False
        self.plugged = True
        self.cuts: list[int] = []
        self._connection = 1  # the one that stands, or the next
        self._driver = 0
        self._attempts = 0
        self._told_lost = False
        self._carried = 0
        self._there_at_s = self._back_at_s = self._silent_until_s = 0.0

    def unpin(self, device_sn: str) -> None:
        """No terminal is exchanged in a simulated lunch."""

    # --- the driver ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """The desk's process begins to connect."""
        self._driver += 1
        self._attempts, self._told_lost = 0, False
        self._world.after(0.1, self._try, self._driver)

    def end(self) -> None:
        """The desk's process is gone; the terminal notices nothing but silence."""
        self._driver += 1
        self._drop()

    def _try(self, driver: int) -> None:
        if driver != self._driver or self.connected:
            return
        world = self._world
        if self.plugged and world.terminal.up:
            self.connected, self._told_lost, self._attempts = True, False, 0
            world.post(TerminalConnected(identity=world.terminal.identity(), connection=self._connection))
            return
        self._tell_lost("link.closed")
        wait_s = _REOPEN_AFTER_S[min(self._attempts, 4)]
        self._attempts += 1
        world.after(wait_s, self._try, driver)

    def _tell_lost(self, code: str) -> None:
        if not self._told_lost:
            self._told_lost = True
            self._world.post(TerminalLost(code=code))

    def _drop(self) -> None:
        self._connection += 1
        self.connected = False
        self._there_at_s = self._back_at_s = self._silent_until_s = 0.0

    def cut(self, connection: int = 0) -> None:
        """The line is cut; with a number, only if that connection still stands."""
        if not self.connected or (connection and connection != self._connection):
            return
        self._world.trace.append((self._world.now_s, "cut", ""))
        self._drop()
        self._tell_lost("link.pulled")
        self._world.after(_REOPEN_AFTER_S[0], self._try, self._driver)

    def fall_silent(self, seconds: float) -> None:
        """The terminal says nothing for a while; if it is too long, the driver takes the line for cut."""
        if not self.connected:
            return
        self._silent_until_s = self._world.now_s + seconds
        if seconds >= REQUEST_LIMIT_S:
            self._world.after(REQUEST_LIMIT_S, self.cut, self._connection)

    # --- messages --------------------------------------------------------------------------------------------------

    def request(self, request: TerminalRequest, connection: int) -> None:
        """Carry a request; dropped unless this connection stands. The process may die right before or after."""
        world = self._world
        world.step()
        if not self.connected or connection != self._connection:
            return
        at_s = max(self._there_at_s, world.now_s + _TRAVEL_S * (0.1 + self._random()), self._silent_until_s)
        self._there_at_s = at_s
        world.at(at_s, self._arrive, (self._connection, request))
        self._count(at_s)
        world.step()

    def tell(self, event: TerminalEvent) -> None:
        """Carry an event or answer of the terminal; with no connection nobody listens."""
        if not self.connected:
            return
        world = self._world
        at_s = max(self._back_at_s, world.now_s + _TRAVEL_S * (0.1 + self._random()), self._silent_until_s)
        self._back_at_s = at_s
        world.at(at_s, self._come_back, (self._connection, event))
        self._count(at_s)

    def _count(self, at_s: float) -> None:
        self._carried += 1
        if self.cuts and self._carried == self.cuts[-1]:
            self.cuts.pop()
            moment_s = self._world.now_s + (at_s - self._world.now_s) * 1.5 * self._random()
            self._world.at(moment_s, self.cut, self._connection)

    def _arrive(self, what: tuple[int, TerminalRequest]) -> None:
        connection, request = what
        if connection == self._connection and self.connected:
            self._world.note("asked", request)
            self.tell(self._world.terminal.handle(request))  # type: ignore[arg-type]

    def _come_back(self, what: tuple[int, TerminalEvent]) -> None:
        connection, event = what
        if connection == self._connection and self.connected:
            self._world.post_from_link(event)
