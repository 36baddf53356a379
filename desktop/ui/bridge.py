"""Carries views from any thread to the main thread: the one way in. Implements `services.ports.Publisher`.

Lives on the main thread; `publish` may be called from any. Promises: nothing waits, nothing piles up (of views of one
type that arrive within one turn of the event loop only the newest is delivered: a view is whole), and receivers run
in the main thread. Connect bound slots of main-thread QObjects only: a lambda would run in the thread that emits.
Source: architecture.md, Threads.
"""

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from desktop.services.views import View

_WAKE = QEvent.Type(QEvent.registerEventType())


class EventBridge(QObject):
    """One signal for every view."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._latest: dict[type, View] = {}
        self._waking = False
        self._closed = False

    def publish(self, view: View) -> None:
        """Hand over a view; never blocks, never raises. After `close` the view is dropped."""
        with self._lock:
            if self._closed:
                return
            self._latest.pop(type(view), None)  # so that the newest also comes last
            self._latest[type(view)] = view
            if self._waking:
                return
            self._waking = True
            QCoreApplication.postEvent(self, QEvent(_WAKE))

    def close(self) -> None:
        """Deliver nothing more: the window is going away."""
        with self._lock:
            self._closed = True
            self._latest.clear()

    def event(self, event: QEvent) -> bool:
        """Deliver what has gathered since the last turn."""
        if event.type() != _WAKE:
            return super().event(event)
        with self._lock:
            gathered, self._latest, self._waking = self._latest, {}, False
        for view in gathered.values():
            self.arrived.emit(view)
        return True
