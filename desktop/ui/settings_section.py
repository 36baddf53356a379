"""One section of the settings page, and the rows it is made of. Main thread.

A section shows the settings in force, holds what was typed over them, and says what they would be. Promises: nothing
is in force before it was saved; what is wrong stands at its field. Source: the settings' picture.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings
from desktop.services.views import View
from desktop.ui.theme import Theme
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.value_edit import ValueEdit

GAP = 12


class Section(QWidget):
    """`touched`: something was typed or chosen. `name` is stable, `icon` stands in the list of sections."""

    touched = Signal()
    name = ""
    icon = ""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.area = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def title(self) -> str:
        """Return its name in the list."""
        raise NotImplementedError

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force, and forget what was typed."""

    def edited(self, settings: Settings) -> Settings:
        """Return the settings with what was typed here. Raises: OperatorError, which stands at its field by then."""
        return settings

    def take_view(self, view: View) -> None:
        """Hear of something that was asked here."""

    def opened(self) -> None:
        """The section is shown."""

    def set_compact(self, compact: bool) -> None:
        """Take less room on a narrow window."""

    # --- what is no part of the settings (the menu) --------------------------------------------------------------

    def beside(self) -> Sequence[str]:
        """Return what else is unsaved here, a few words each."""
        return ()

    def save_beside(self, by: str) -> None:
        """Save what else is unsaved."""

    def discard_beside(self) -> None:
        """Forget what else is unsaved."""


class Row(QWidget):
    """A name, a quiet line below it, and what is set at the right."""

    def __init__(self, theme: Theme, title: str, hint: str, *editors: QWidget) -> None:
        super().__init__()
        self.theme = theme
        self.title = label(title, 16, theme.colour("ink"))
        self.hint = label(hint, 14, theme.colour("ink2"), wrap=True)
        if not hint:
            self.hint.hide()  # and never show: without a place yet it would be a window of its own, and take the focus
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 20, 7)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        for editor in editors:
            row.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(64)


class Options(QWidget):
    """A few answers side by side; `chosen` is one of the values. `edited` when another was touched."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, answers: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.options = {value: Option(theme, words) for value, words in answers}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for option in self.options.values():
            option.setAccessibleName(f"{name}: {option.text()}")
            option.setMinimumWidth(72)
            self._group.addButton(option)
            row.addWidget(option)
        self._group.buttonClicked.connect(self.edited)

    @property
    def chosen(self) -> Any:
        """The value that is chosen."""
        return next((value for value, option in self.options.items() if option.isChecked()), None)

    def choose(self, value: Any) -> None:
        """Show a value as chosen."""
        if value in self.options:
            self.options[value].setChecked(True)


def read(edit: ValueEdit, parse: Callable[[str], Any], say: Callable[[OperatorError], str]) -> Any:
    """Return what a field holds; what is wrong with it stands there. Raises: OperatorError."""
    try:
        value = parse(edit.text())
    except OperatorError as error:
        edit.show_fault(say(error))
        raise
    edit.show_fault("")
    return value


def quiet(theme: Theme, words: str) -> QLabel:
    """Return a small quiet text on one line."""
    return label(words, 14, theme.colour("ink2"))
