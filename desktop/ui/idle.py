"""How long nobody has touched the window: keys and touches, as the window system brings them. Main thread.

Listens to the window itself and not to the application, so that what goes on inside it costs nothing.
Source: issue 6 (automatic lock).
"""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtWidgets import QWidget

_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)


class IdleWatch(QObject):
    """`touched` says that somebody was there since it was last put back; time is measured, never read from a clock."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._since = QElapsedTimer()
        self._watched: QObject | None = None
        self.touched = False
        window.installEventFilter(self)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Somebody is there now."""
        self._since.start()

    def lasts_s(self) -> float:
        """Return since when nobody is there, in seconds."""
        return self._since.elapsed() / 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice touches; take nothing away from anybody."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show and (handle := self._window.windowHandle()) is not self._watched:
                self._watched = handle
                handle.installEventFilter(self)
        elif event.type() in _TOUCHES:
            self.touched = True
        return False
