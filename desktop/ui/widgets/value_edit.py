"""A short value of a table to be typed over: it shows by its frame that it was changed or cannot be. Main thread.

Without a label of its own: the table's head is one, and screen readers get the name. Source: the settings' picture.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.field import mark_fault


class ValueEdit(QLineEdit):
    """One value. `edited` after each key; `base` is what is in force."""

    edited = Signal()

    def __init__(self, name: str, width: int, most: int = 12) -> None:
        super().__init__()
        self.base = ""
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        self.setFixedHeight(48)
        self.setMaxLength(most)
        self.textEdited.connect(self._typed)

    def set_base(self, words: str) -> None:
        """Show what is in force, and nothing else."""
        self.base = words
        self.setText(words)
        self.show_fault("")

    @property
    def is_changed(self) -> bool:
        """Whether something else than what is in force stands here."""
        return self.text().strip() != self.base

    def show_fault(self, sentence: str) -> None:
        """Mark it as wrong, or with an empty text as changed or not."""
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        if sentence:
            mark_fault(self, True)
            return
        state = "changed" if self.is_changed else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def _typed(self, _words: str) -> None:
        self.show_fault("")
        self.edited.emit()
