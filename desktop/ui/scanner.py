"""Tells a scanner or card reader that works as a keyboard from a person who types. Main thread.

A reader types a whole token within milliseconds and ends it with Enter or Tab; no hand does. A key is held back for the
moment in which the next one would come: if it comes, both are a burst; if not, the key goes where it was meant to. When
the program itself came late, keys may wait behind the timer: it looks once more.
Promises: no key of a person is lost or changes its place, a token never lands in the field that has the focus, and
nothing of it is kept. Source: issue 6, Other ways to pay, and Bad input (a scanner that types into the wrong field).
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

GAP_MS = 40  # readers leave 1 to 15 ms between two keys; the fastest hand about 60
LEAST_KEYS = 6  # shorter bursts are a person's two hands, or nothing that can be paid with
MOST_KEYS = 64
LATE_MS = 10  # a timer that is later than this tells of a program that was busy
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key that waits to be told apart, and whom it was for."""

    receiver: QObject
    key: int
    modifiers: Qt.KeyboardModifier
    text: str


class ScannerFilter(QObject):
    """Install it on the application. `read` carries what was read, untrusted."""

    read = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[HeldKey] = []
        self._giving_back = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GAP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._nothing_came)
        self._since_key = QElapsedTimer()
        self._looked_again = False

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Hold back what may be the beginning of a token."""
        if event.type() is not QEvent.Type.KeyPress or self._giving_back or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(receiver, QWindow | QWidget):
            return False
        if event.key() in _ENDS and not event.modifiers() & ~_PLAIN:
            return self._end()
        if not _is_plain(event) or len(self._held) >= MOST_KEYS:
            self.give_back()
            return False
        self._held.append(HeldKey(receiver, event.key(), event.modifiers(), event.text()))
        self._looked_again = False
        self._since_key.start()
        self._timer.start()
        return True

    def give_back(self) -> None:
        """It was a person: what was held back goes on its way, in its order."""
        self._timer.stop()
        held, self._held = self._held, []
        self._giving_back = True
        try:
            for key in held:
                again = QKeyEvent(QEvent.Type.KeyPress, key.key, key.modifiers, key.text)
                QCoreApplication.sendEvent(key.receiver, again)
        finally:
            self._giving_back = False

    def _nothing_came(self) -> None:
        if self._since_key.elapsed() > GAP_MS + LATE_MS and not self._looked_again:
            self._looked_again = True
            self._timer.start()
        else:
            self.give_back()

    def _end(self) -> bool:
        """Enter or Tab: the end of a token, or a person's own key."""
        if len(self._held) < LEAST_KEYS:
            self.give_back()
            return False
        self._timer.stop()
        words = "".join(key.text for key in self._held)
        self._held = []
        self.read.emit(words)
        return True


def _is_plain(event: QKeyEvent) -> bool:
    words = event.text()
    return len(words) == 1 and words.isascii() and words.isprintable() and not event.modifiers() & ~_PLAIN
