"""The terminal link's driver: `services.ports.TerminalLink` on a port, a pty or a socket. Owns thread `terminal`.

It connects for ever, waiting 0.25, 0.5, 1, 2, then 4 s between attempts. Promises: `TerminalConnected` comes first on
each connection with a paired terminal; one that is not is told by `TerminalUnpaired` and takes `PairTerminal` alone;
`TerminalLost` once for each change of its reason, never silence: one that could not be told is told again, and before
the next connection; connections are numbered, and a request that was meant for another than the one that stands is
dropped, since `TerminalLost` covers it: another terminal may be there by now; a failure of ours on the thread is logged
and told as `link.defect`, and ends nothing.
Source: terminal-link.md sections 3 and 4; architecture.md, Threads.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.adapters.terminal.credentials import Credentials
from desktop.adapters.terminal.port import Waker, open_port
from desktop.adapters.terminal.pump import Conversation
from desktop.adapters.terminal.wire_log import WireLog
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import (
    PairTerminal,
    TerminalConnected,
    TerminalEvent,
    TerminalLost,
    TerminalPaired,
    TerminalRequest,
    TerminalUnpaired,
)
from desktop.protocol.link import Backoff, Role
from desktop.protocol.session import Session
from desktop.protocol.tls import TlsChannel
from desktop.services.ports import Chance, Clock

THREAD = "terminal"
MAX_REQUESTS = 1_000
LOOK_EVERY_S = 0.1
_log = logging.getLogger(__name__)


class SerialTerminal:
    """`on_event` is called on thread `terminal` and must return at once. One `start`, one `stop`.

    `pins` are the fingerprints of the paired terminals by serial number; a pairing adds to the driver's own copy.
    """

    def __init__(
        self,
        url: str,
        on_event: Callable[[TerminalEvent], None],
        clock: Clock,
        chance: Chance,
        *,
        credentials: Credentials,
        pins: Mapping[str, str],
        app: str = "canteen-desk",
    ) -> None:
        self._url = url
        self._on_event = on_event
        self._clock = clock
        self._chance = chance
        self._credentials = credentials
        self._app = app
        self.wire_log = WireLog()
        self._waker = Waker()
        self._backoff = Backoff()
        self._stopping = threading.Event()
        self._lock = threading.Lock()  # guards the next four together, and `_pins`
        self._connection = 0  # the number of the last one that stood
        self._connected = False
        self._unpaired = False  # a terminal is there and waits to be paired
        self._requests: deque[TerminalRequest] = deque()
        self._pins = dict(pins)
        self._unpinned: set[str] = set()  # of the conversation under way
        self._sn = ""  # who is paired on it
        self._told = ""  # the code of the last TerminalLost that was heard, until connected again
        self._untold: TerminalLost | None = None  # one that its owner failed to hear
        self._thread = threading.Thread(target=self._run, name=THREAD, daemon=True)

    def start(self) -> None:
        """Start connecting."""
        self._thread.start()

    def stop(self, timeout_s: float) -> bool:
        """Say goodbye to the terminal and end the thread; tell whether it ended in time. No event tells of it."""
        self._stopping.set()
        self._waker.wake()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        ended = not self._thread.is_alive()
        if ended:
            self._waker.close()
        return ended

    def request(self, request: TerminalRequest, connection: int) -> None:
        """Hand over a request from any thread; dropped unless this connection stands, unpaired all but `PairTerminal`.

        Raises: DefectError when a thousand wait already: payments are never dropped in silence.
        """
        with self._lock:
            if connection != self._connection:
                return
            if not (self._connected or (self._unpaired and isinstance(request, PairTerminal))):
                return
            if len(self._requests) >= MAX_REQUESTS:
                raise DefectError("the terminal's inbox is full")
            self._requests.append(request)
        self._waker.wake()

    def unpin(self, device_sn: str) -> None:
        """Forget a pairing, from any thread: a connection with that terminal ends, and it has to be paired anew."""
        with self._lock:
            self._pins.pop(device_sn, None)
            self._unpinned.add(device_sn)
        self._waker.wake()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._converse()
            except OperatorError as fault:
                self._lost(fault)
            except Exception:  # noqa: BLE001 - the root of this thread
                _log.exception("thread %s failed", THREAD)
                self._lost(OperatorError("link.defect"))
            wait_s = self._backoff.next_s()
            try:
                self._rest(wait_s)
            except Exception:  # noqa: BLE001 - as above; it waits all the same
                _log.exception("thread %s could not look for %s", THREAD, self._url)
                self._stopping.wait(wait_s)

    def _converse(self) -> None:
        with closing(open_port(self._url, self._waker)) as port:
            context = self._credentials.context()
            with self._lock:
                pins = dict(self._pins)
                self._unpinned.clear()
                self._sn = ""
            Conversation(
                port,
                Session(Role.DESK, octets=self._chance.octets, baud=port.baud, channel=lambda: TlsChannel(context)),
                self._clock,
                app=self._app,
                own_fingerprint=self._credentials.fingerprint,
                pins=pins,
                requests=self._requests,
                on_admitted=self._connect,
                on_unpaired=self._wait_for_pairing,
                on_event=self._pass_on,
                on_unreached=self._lost,
                on_wire=self.wire_log.add,
            ).run(self._is_over)
        if not self._stopping.is_set():
            raise OperatorError("link.parted", detail=self._sn)

    def _is_over(self) -> bool:
        """Tell whether to say goodbye: the desk ends, or whoever is at the other end is trusted no more."""
        return self._stopping.is_set() or self._sn in self._unpinned

    def _rest(self, wait_s: float) -> None:
        """Wait before the next attempt; a device that went away is looked for meanwhile: plugged in is back at once."""
        until = self._clock.monotonic_s() + wait_s
        gone = self._url.startswith("/") and not _is_there(self._url)
        while not self._stopping.is_set() and (left_s := until - self._clock.monotonic_s()) > 0:
            self._waker.wait(min(left_s, LOOK_EVERY_S) if gone else left_s)
            if gone and _is_there(self._url):
                return

    def _connect(self, connected: TerminalConnected) -> None:
        self._sn = connected.identity.sn
        self._on_event(replace(connected, connection=self._stands(connected=True)))

    def _wait_for_pairing(self, unpaired: TerminalUnpaired) -> None:
        self._on_event(replace(unpaired, connection=self._stands(connected=False)))

    def _stands(self, *, connected: bool) -> int:
        """Count a new connection and return its number."""
        if self._untold is not None:  # else nobody would know that what was asked before is without an answer
            self._on_event(self._untold)
            self._untold = None
        self._backoff.reset()
        self._told = ""
        with self._lock:
            self._requests.clear()
            self._connection += 1
            self._connected, self._unpaired = connected, not connected
            return self._connection

    def _pass_on(self, event: TerminalEvent) -> None:
        if isinstance(event, TerminalPaired):
            with self._lock:
                self._pins[event.identity.sn] = event.certificate.fingerprint
                self._unpinned.discard(event.identity.sn)
        self._on_event(event)

    def _lost(self, fault: OperatorError) -> None:
        with self._lock:
            self._connected = self._unpaired = False
            self._requests.clear()
        if fault.code == self._told:
            return
        lost = TerminalLost(code=fault.code, detail=str(fault.facts.get("detail", self._url)))
        try:
            self._on_event(lost)
            self._told, self._untold = fault.code, None
        except Exception:  # noqa: BLE001 - the owner's failure must not end the link
            _log.exception("thread %s could not tell %s", THREAD, fault.code)
            self._told, self._untold = "", lost


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False  # a name that no file can have
