"""Two parts of the exchange page: which terminal leaves, and who answers for the faces in one that left. Main thread.

Parts hold what a person chose or typed, and decide nothing. Promises: each terminal is answered for by a press of its
own, and nobody answers without a name. Source: issue 8, A terminal exchanged; decision 0026.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import MOST_NAME, Who
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import PADDING, take_away
from desktop.ui.widgets.fact_row import FactRow
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label

A_ROW = 3  # serial numbers side by side


class WhichLeaves(QWidget):
    """The serial numbers to choose from; hidden where there is no choice."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.options: dict[str, Option] = {}
        words = label(translate("exchange", "Which one leaves?"), 16, theme.colour("ink"), bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 10, PADDING, 10)
        column.setSpacing(8)
        column.addWidget(words)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        column.addLayout(self._grid)

    def show_choices(self, sns: Sequence[str], chosen: str) -> None:
        """Show one answer a terminal."""
        if tuple(self.options) != tuple(sns):
            take_away(self._grid)
            self.options = {sn: Option(self.theme, sn) for sn in sns}
            for at, (sn, option) in enumerate(self.options.items()):
                option.clicked.connect(lambda _on=False, sn=sn: self.chosen.emit(sn))
                self._grid.addWidget(option, at // A_ROW, at % A_ROW)
        for sn, option in self.options.items():
            option.setChecked(sn == chosen)
        self.setVisible(len(sns) > 1)


class OwedAnswers(QWidget):
    """A name, and one button for each terminal that may hold faces; hidden where nothing is owed."""

    wiped = Signal(str, str)  # the terminal, and who answers for it, empty where somebody signed in

    def __init__(self, theme: Theme, who: Who) -> None:
        super().__init__()
        self.theme, self._who = theme, who
        self.buttons: dict[str, DeskButton] = {}
        self._owed: dict[str, int] = {}
        self.by = QLineEdit()
        self.by.setMaxLength(MOST_NAME)
        name = translate("exchange", "Who answers for it")
        self.by.setPlaceholderText(name)
        self.by.setAccessibleName(name)
        self.by.setText(who.name)
        self.by.textEdited.connect(lambda _words: self._show_usable())
        self._name_row = QWidget()
        row = QHBoxLayout(self._name_row)
        row.setContentsMargins(PADDING, 4, PADDING, 4)
        row.setSpacing(12)
        row.addWidget(label(name, 16, theme.colour("ink"), bold=True))
        row.addWidget(self.by, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name_row)
        self._rows = QVBoxLayout()
        column.addLayout(self._rows)

    def show_owed(self, owed: Mapping[str, int]) -> None:
        """Show who owes what."""
        if owed != self._owed:
            self._owed = dict(owed)
            take_away(self._rows)
            self.buttons = {}
            for sn, count in owed.items():
                self._rows.addWidget(self._row(sn, count))
        self._name_row.setVisible(not self._who.is_signed_in)
        self._show_usable()
        self.setVisible(bool(owed))

    def _row(self, sn: str, count: int) -> FactRow:
        row = FactRow(self.theme, "", sn)
        known = translate("exchange", "{n} known, and whoever it never listed").format(n=count)
        row.show_fact(known if count else translate("exchange", "Nobody listed who is in it"))
        button = DeskButton(self.theme, translate("exchange", "They were wiped"), icon="trash", icon_px=20, height=48)
        button.setAccessibleName(translate("exchange", "They were wiped: {sn}").format(sn=sn))
        button.clicked.connect(lambda _on=False: self._press(sn))
        self.buttons[sn] = button
        row.add_right(button)
        return row

    def _press(self, sn: str) -> None:
        name = self.by.text().strip()
        if self._who.is_signed_in:
            self.wiped.emit(sn, "")
        elif name:
            self._who.name = name
            self.wiped.emit(sn, name)

    def _show_usable(self) -> None:
        named = self._who.is_signed_in or bool(self.by.text().strip())
        for button in self.buttons.values():
            button.set_usable(named, translate("exchange", "type your name first"), shown=False)
