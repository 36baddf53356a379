"""Whom a home trusts at its terminal's end, and what a home for practice does by itself. Composition root; any thread.

A real home trusts the authorities that its installer put there, and is paired by a person. A trial home also trusts the
maker of the user's own simulators, and pairs with such a simulator at first contact: there is nobody's money behind it.
Source: terminal-link.md section 4; cli.md, `demo`, `rush`.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import KEY_BYTES
from desktop.adapters.simulated.maker import maker_authorities
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.credentials import Credentials, authorities_of, desk_credentials
from desktop.domain.events import (
    PairingRefused,
    PairTerminal,
    TerminalEvent,
    TerminalLost,
    TerminalRequest,
    TerminalUnpaired,
)
from desktop.protocol.vocabulary import SIMULATOR_CAPABILITY
from desktop.services.ports import PairingBook
from desktop.services.settings import Settings


def credentials_of(home: Home, settings: Settings, database_key: bytes) -> Credentials:
    """Return a home's credentials, made now if it has none. The caller holds the home's lock.

    Raises: OperatorError `key.desk_key`, `home.not_writable`, `disk.full`.
    """
    more = maker_authorities if settings.trial else tuple
    return desk_credentials(home, database_key, settings.till.till_id, SystemClock(), SystemChance(), more)


def passing_credentials(home: Home, folder: Path) -> Credentials:
    """Return credentials in a passing folder, for a look at a terminal before there is a home."""
    chance = SystemChance()

    def authorities() -> tuple[Path, ...]:
        return *authorities_of(home), *maker_authorities()

    return desk_credentials(Home(folder), chance.octets(KEY_BYTES), "trial", SystemClock(), chance, authorities)


def pins_of(books: PairingBook) -> dict[str, str]:
    """Return the fingerprints of the paired terminals by serial number."""
    return {pairing.certificate.sn: pairing.certificate.fingerprint for pairing in books.pairings()}


class Pairable(Protocol):
    """What of the driver is needed to pair by itself."""

    def request(self, request: TerminalRequest, connection: int) -> None: ...

    def unpin(self, device_sn: str) -> None: ...


class PairsByItself:
    """A trial home's ear at the terminal; called on thread `terminal`. A simulator is paired at once, also one that was
    paired with another home meanwhile; all else is told as it comes, and so is a simulator that refuses."""

    def __init__(
        self, terminal: Callable[[], Pairable], tell: Callable[[TerminalEvent], None], parted: Collection[str] = ()
    ) -> None:
        """`parted` are the terminals that were parted with: whoever wants one of them back pairs it himself."""
        self._terminal = terminal
        self._tell = tell
        self.parted = set(parted)
        self._waiting: TerminalUnpaired | None = None

    def __call__(self, event: TerminalEvent) -> None:
        """Hear an event."""
        match event:
            case TerminalUnpaired(identity=who) if (
                SIMULATOR_CAPABILITY in who.capabilities and who.sn not in self.parted
            ):
                self._waiting = event
                self._terminal().request(PairTerminal(code=event.code), event.connection)
                return
            case PairingRefused() if self._waiting is not None:
                self._tell(self._waiting)
                self._waiting = None
            case TerminalLost(code="link.unpaired_there", detail=device_sn):
                self._terminal().unpin(device_sn)  # the next connection finds it unpaired
            case TerminalLost(code="link.parted", detail=device_sn):
                self.parted.add(device_sn)
            case _:
                pass
        self._tell(event)
