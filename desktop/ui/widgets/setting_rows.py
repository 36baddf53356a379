"""Rows of a settings section: a name and a hint at the left, what is set at the right, a line between. Main thread.

A row gives its control room before its hint, which wraps. Source: the picture of the settings page.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label, restyle

ROW = 64
SIDE = 20


class SettingRow(QWidget):
    """One thing that is set."""

    def __init__(self, theme: Theme, name: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.name = label(name, 16, theme.colour("ink"))
        self.hint = label(hint, 14, theme.colour("ink2"), wrap=True)
        if not hint:
            self.hint.hide()  # and never show: without a place yet it would be a window of its own, and take the focus
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 4, SIDE, 4)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(control)
        self.setMinimumHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_hint(self, words: str, *, fault: bool = False) -> None:
        """Say something about it, or what is wrong with it."""
        ink = self.theme.colour("danger_strong" if fault else "ink2")
        restyle(self.hint, words, 14, ink, bold=fault)
        self.hint.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self.theme.colour("line"))
        painter.end()


class SettingsBox(QFrame):
    """A card: a title, and rows below it."""

    def __init__(self, theme: Theme, title: str, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName("card")
        head = label(title, 16, theme.colour("ink"), bold=True)
        head.setMinimumHeight(48)
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        for row in rows:
            column.addWidget(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class OptionRow(QWidget):
    """A few short answers side by side, each for a value. `chosen`: a person chose another."""

    chosen = Signal()

    def __init__(self, theme: Theme, name: str, answers: Sequence[tuple[str, str]]) -> None:
        """`answers` are values with their words."""
        super().__init__()
        self.setAccessibleName(name)
        self.options: dict[str, Option] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for value, words in answers:
            option = Option(theme, words)
            option.setAccessibleName(f"{name}: {words}")
            option.setMinimumWidth(max(72, option.needed_size().width() + 16))
            self._group.addButton(option)
            self.options[value] = option
            row.addWidget(option)
        self._group.buttonClicked.connect(self.chosen)

    @property
    def value(self) -> str:
        """The value that is chosen, or an empty text."""
        return next((value for value, option in self.options.items() if option.isChecked()), "")

    def choose(self, value: str) -> None:
        """Show a value as chosen; none for one that is not among the answers."""
        self._group.setExclusive(False)
        for each, option in self.options.items():
            option.setChecked(each == value)
        self._group.setExclusive(True)
