"""A labelled text field that says in place what is wrong with it. Main thread."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import label, restyle

MOST_WIDTH = 720


def mark_fault(editor: QWidget, faulty: bool) -> None:
    """Draw an editor as faulty or well; nothing happens when nothing changed."""
    state = "fault" if faulty else ""
    if (editor.property("state") or "") != state:
        editor.setProperty("state", state)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class Field(QWidget):
    """A name over a line to type into, and a hint below, which gives way to a fault."""

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._hint = hint
        self.setMaximumWidth(MOST_WIDTH)
        self.editor = QLineEdit()
        self.editor.setAccessibleName(name)
        self.editor.setAccessibleDescription(hint)
        self.editor.setMaxLength(120)
        self.editor.textEdited.connect(self._edited)
        self.note = label(hint, 14, theme.colour("ink2"), wrap=True)
        self.name = label(name, 16, theme.colour("ink"))
        self.name.setBuddy(self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addWidget(self.editor)
        layout.addWidget(self.note)

    def set_text(self, words: str) -> None:
        """Put a text in."""
        if words != self.editor.text():
            self.editor.setText(words)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, or with an empty text the hint again."""
        token = "danger_strong" if sentence else "ink2"
        restyle(self.note, sentence or self._hint, 14, self.theme.colour(token), bold=bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint)
        mark_fault(self.editor, bool(sentence))

    def _edited(self, words: str) -> None:
        self.show_fault("")
        self.changed.emit(words)


class ShortField(Field):
    """A field whose line of hint is not there while it is empty."""

    def __init__(self, theme: Theme, name: str, hint: str = "") -> None:
        super().__init__(theme, name, hint)
        self.note.setVisible(bool(hint))

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        super().show_fault(sentence)
        self.note.setVisible(bool(self.note.text()))
