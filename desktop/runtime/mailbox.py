"""A mailbox with one place, between two threads: only the newest counts. Any thread.

For frames: what was not taken in time is dropped and counted, never queued. Promises: `put` never waits; `take` waits
no longer than it is told, and returns what is newest then. Source: architecture.md, Threads.
"""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds at most one thing."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: T | None = None
        self._closed = False
        self.dropped = 0

    def put(self, newest: T) -> T | None:
        """Put something in, in place of what is there, which is returned: nobody will get it any more."""
        with self._changed:
            if self._closed:
                return newest
            displaced, self._held = self._held, newest
            if displaced is not None:
                self.dropped += 1
            self._changed.notify()
        return displaced

    def take(self, timeout_s: float) -> T | None:
        """Take what is there, waiting at most so many seconds for it; None when nothing came, or it is closed."""
        with self._changed:
            if self._held is None and not self._closed:
                self._changed.wait(timeout_s)
            taken, self._held = self._held, None
            return taken

    def close(self) -> T | None:
        """Take nothing more and let nobody wait; return what was left."""
        with self._changed:
            self._closed = True
            left, self._held = self._held, None
            self._changed.notify_all()
        return left
