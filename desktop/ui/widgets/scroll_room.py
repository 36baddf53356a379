"""A scroll area around something whose texts wrap. Main thread.

Qt gives what is inside another size for the bar that comes, and another for the bar that goes; where the texts fit only
without it, that calls itself until the program ends. Here one such round is taken at a time.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea


class ScrollRoom(QScrollArea):
    """Takes the width of what is inside for its own."""

    def __init__(self) -> None:
        super().__init__()
        self._sizing = False
        self.setWidgetResizable(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside was resized: by this area itself, when it is at it already."""
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._sizing:
            return False
        self._sizing = True
        try:
            return super().eventFilter(watched, event)
        finally:
            self._sizing = False
