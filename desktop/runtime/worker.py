"""One plain thread around one bounded inbox; the desk's only kind of thread.

Control (stop) goes through the same inbox as work, so that what was posted before is done before. A failure in the
handler is reported, never swallowed, and the thread goes on: what it means is the owner's to decide. Messages are
frozen dataclasses. `post` on a full inbox is a defect (payments are never dropped); `offer` drops, for what is only the
newest state. Source: architecture.md, Threads.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from desktop.domain.errors import DefectError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class _Stop:
    pass


class Worker(Generic[T]):
    """Runs `handle(message)` for each message, one after the other, on a thread of its own.

    `wait_s` tells after every message how long the worker may sleep (None: until a message comes); when that time has
    passed without a message, `tick` is called. `opened` and `closed` run on the thread, first and last.
    """

    def __init__(
        self,
        name: str,
        handle: Callable[[T], None],
        *,
        capacity: int,
        on_failure: Callable[[Exception], None],
        tick: Callable[[], None] | None = None,
        wait_s: Callable[[], float | None] | None = None,
        opened: Callable[[], None] | None = None,
        closed: Callable[[], None] | None = None,
    ) -> None:
        self._handle = handle
        self._on_failure = on_failure
        self._tick = tick
        self._wait_s = wait_s
        self._opened = opened
        self._closed = closed
        self._inbox: queue.Queue[T | _Stop] = queue.Queue(capacity)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def post(self, message: T) -> None:
        """Hand over a message from any thread. Raises: DefectError when the inbox is full."""
        try:
            self._inbox.put_nowait(message)
        except queue.Full:
            raise DefectError(f"the inbox of {self._thread.name} is full") from None

    def offer(self, message: T) -> bool:
        """Hand over a message unless the inbox is full; tell whether it was taken."""
        try:
            self._inbox.put_nowait(message)
        except queue.Full:
            return False
        return True

    def stop(self, timeout_s: float) -> bool:
        """Let the thread do what was posted, then end; tell whether it did so in time."""
        if self._thread.is_alive():
            try:
                self._inbox.put(_Stop(), timeout=timeout_s)
            except queue.Full:
                return False
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        if self._opened is not None:
            self._guarded(self._opened)
        while True:
            wait_s = self._wait_s() if self._wait_s is not None else None
            try:
                message = self._inbox.get(timeout=None if wait_s is None else max(0.0, wait_s))
            except queue.Empty:
                if self._tick is not None:
                    self._guarded(self._tick)
                continue
            if isinstance(message, _Stop):
                break
            self._guarded(lambda taken=message: self._handle(taken))  # type: ignore[misc]
        if self._closed is not None:
            self._guarded(self._closed)

    def _guarded(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception as failure:  # noqa: BLE001 - the one place where a thread meets its failures
            _log.debug("failure on %s", self._thread.name, exc_info=failure)
            try:
                self._on_failure(failure)
            except Exception:  # noqa: BLE001 - else the thread would end in silence
                _log.critical("the failure on %s could not be reported", self._thread.name, exc_info=True)
