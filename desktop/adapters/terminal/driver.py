"""The terminal link's driver: `services.ports.Terminal` on a serial port, a pty or a socket. Owns thread `terminal`.

It connects for ever, waiting 0.25, 0.5, 1, 2, then 4 s between attempts. Promises: `TerminalConnected` comes first on
each connection; `TerminalLost` once for each change of its reason, never silence; requests of a lost connection are
forgotten, since that event covers them; a failure of ours on the thread is logged and told as `link.defect`.
Source: terminal-link.md section 3; architecture.md, Threads.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import closing

from desktop.adapters.terminal.port import Waker, open_port
from desktop.adapters.terminal.pump import Conversation
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import TerminalConnected, TerminalEvent, TerminalIdentity, TerminalLost, TerminalRequest
from desktop.protocol.link import Backoff, Role
from desktop.protocol.session import Session
from desktop.services.ports import Chance, Clock

THREAD = "terminal"
MAX_REQUESTS = 1_000
_log = logging.getLogger(__name__)


class SerialTerminal:
    """`on_event` is called on thread `terminal` and must return at once. One `start`, one `stop`."""

    def __init__(
        self,
        url: str,
        on_event: Callable[[TerminalEvent], None],
        clock: Clock,
        chance: Chance,
        *,
        app: str = "canteen-desk",
    ) -> None:
        self._url = url
        self._on_event = on_event
        self._clock = clock
        self._chance = chance
        self._app = app
        self._waker = Waker()
        self._backoff = Backoff()
        self._stopping = threading.Event()
        self._lock = threading.Lock()  # guards `_connected` and `_requests` together
        self._connected = False
        self._requests: deque[TerminalRequest] = deque()
        self._told = ""  # the code of the last TerminalLost, until connected again
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

    def request(self, request: TerminalRequest) -> None:
        """Hand over a request from any thread; dropped with no connection.

        Raises: DefectError when a thousand wait already: payments are never dropped in silence.
        """
        with self._lock:
            if not self._connected:
                return
            if len(self._requests) >= MAX_REQUESTS:
                raise DefectError("the terminal's inbox is full")
            self._requests.append(request)
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
            self._rest(self._backoff.next_s())

    def _converse(self) -> None:
        with closing(open_port(self._url, self._waker)) as port:
            Conversation(
                port,
                Session(Role.DESK, octets=self._chance.octets, baud=port.baud),
                self._clock,
                app=self._app,
                requests=self._requests,
                on_admitted=self._connect,
                on_event=self._on_event,
                on_unreached=self._lost,
            ).run(self._stopping.is_set)

    def _rest(self, wait_s: float) -> None:
        until = self._clock.monotonic_s() + wait_s
        while not self._stopping.is_set() and (left_s := until - self._clock.monotonic_s()) > 0:
            self._waker.wait(left_s)

    def _connect(self, who: TerminalIdentity) -> None:
        self._backoff.reset()
        self._told = ""
        with self._lock:
            self._requests.clear()
            self._connected = True
        self._on_event(TerminalConnected(identity=who))

    def _lost(self, fault: OperatorError) -> None:
        with self._lock:
            self._connected = False
            self._requests.clear()
        if fault.code == self._told:
            return
        self._told = fault.code
        detail = str(fault.facts.get("detail", self._url))
        try:
            self._on_event(TerminalLost(code=fault.code, detail=detail))
        except Exception:  # noqa: BLE001 - the owner's failure must not end the link
            _log.exception("thread %s could not tell %s", THREAD, fault.code)
