"""A file that is being written: how far it is, and the way to give it up. Main thread. Source: ui.md, principle 8."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.progress_line import ProgressLine

GAP = 12


class ExportRow(QWidget):
    """Hidden until something is written. `cancelled`: somebody wants to give it up."""

    cancelled = Signal()

    def __init__(self, theme: Theme, words: str, cancel: str) -> None:
        super().__init__()
        self._words = words
        self.progress = ProgressLine(theme)
        self.button = DeskButton(theme, cancel, key="Esc", height=48)
        self.button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.progress, 1)
        row.addWidget(self.button)
        self.hide()

    def show_written(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.progress.show_progress(self._words, done, total)
