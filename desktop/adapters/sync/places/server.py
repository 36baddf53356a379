"""What every server has in common: an address, a shelf that is opened for each put, and faults with names.

Everything of a server comes through fsspec; nothing of one put is kept for the next: neither connections nor listings.
A server that hangs ends in `place.hangs` after `timeout_s`, whatever it hangs in. On the caller's thread.
"""

import importlib
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

from desktop.adapters.sync.places.address import Address
from desktop.adapters.sync.places.putting import Shelf, carry
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import FileProven, PlaceDescription, PlaceKind, SourceFile, Told

TIMEOUT_S = 20.0
EXTRA = "server"


def server_module(name: str) -> Any:
    """Return a module of the extra `[server]`. Raises: OperatorError `place.needs_package` with the `package`."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != name.partition(".")[0]:
            raise
        raise OperatorError("place.needs_package", package=name.partition(".")[0], extra=EXTRA) from None


class ServerPlace:
    """services.sync_ports.Place on a server; `shelf` connects when it is entered."""

    def __init__(self, address: Address, shelf: Callable[[], AbstractContextManager[Shelf]]) -> None:
        self._address, self._shelf = address, shelf

    def describe(self) -> PlaceDescription:
        """Return what is shown; servers do not tell their free room before it is used up."""
        return PlaceDescription(
            kind=PlaceKind.SERVER, url=self._address.url, label=self._address.label, free_bytes=None
        )

    def put(self, sources: Sequence[SourceFile], told: Told, cancelled: Callable[[], bool]) -> tuple[FileProven, ...]:
        """As `Place.put`. Raises: OperatorError `place.*`."""
        if cancelled():
            raise OperatorError("place.cancelled", place=self._address.url)
        with self._shelf() as shelf:
            return carry(shelf, sources, told, cancelled, self._address.url)


class Watchdog:
    """Calls `bite` once when nothing was fed for `timeout_s`: closes what a call hangs in. Context manager.

    It rests until it is fed for the first time, and from `rest` on: what the caller does meanwhile takes its time.
    """

    def __init__(self, timeout_s: float, bite: Callable[[], None]) -> None:
        self.bitten = False
        self._timeout_s, self._bite = timeout_s, bite
        self._fed = threading.Condition()
        self._count, self._rests, self._over = 0, True, False
        self._thread = threading.Thread(target=self._watch, name="place-watchdog", daemon=True)

    def __enter__(self) -> "Watchdog":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._fed:
            self._over = True
            self._fed.notify()
        self._thread.join()

    def feed(self) -> None:
        """A call begins, or something came: the time begins anew."""
        self._turn(rests=False)

    def rest(self) -> None:
        """The call is over: no time runs."""
        self._turn(rests=True)

    def _turn(self, *, rests: bool) -> None:
        with self._fed:
            self._count, self._rests = self._count + 1, rests
            self._fed.notify()

    def _watch(self) -> None:
        with self._fed:
            while not self._over and not self.bitten:
                seen, limit_s = self._count, None if self._rests else self._timeout_s
                turned = self._fed.wait_for(lambda seen=seen: self._over or self._count != seen, limit_s)  # type: ignore[misc]
                self.bitten = not turned
        if self.bitten:
            self._bite()
