"""The pages of the set-up wizard. Each shows a part of the draft, writes what is typed into it, shows faults in place.

Main thread. No page reads a file or a port: what they need to know comes through the wizard's hooks.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.services.settings import SIMULATOR
from desktop.ui.setup_draft import FieldFault, MealRow, SetupDraft
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.choice import MOST_WIDTH, Choice
from desktop.ui.widgets.field import Field, mark_fault
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.switch import Switch


class SetupPage(QWidget):
    """A page: `refresh` shows the draft, `show_faults` what is wrong. `edited` tells that the draft changed."""

    edited = Signal()

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__()
        self.theme = theme
        self.draft = draft
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(16)
        self.fields: dict[str, Field] = {}
        self.general = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.general.hide()

    def add_field(self, name: str, title: str, hint: str) -> Field:
        """Add a field for the draft's attribute `name`."""
        field = Field(self.theme, title, hint)
        field.changed.connect(lambda words: self._typed(name, words))
        self.fields[name] = field
        self.column.addWidget(field)
        return field

    def end(self) -> None:
        """Close the column below the last field."""
        self.column.addWidget(self.general)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the draft."""
        for name, field in self.fields.items():
            field.set_text(getattr(self.draft, name))

    def show_faults(self, faults: list[FieldFault]) -> None:
        """Show each fault at its field, the others at the end; go to the first."""
        by_name = {fault.name: self._say(fault) for fault in faults}
        for name, field in self.fields.items():
            field.show_fault(by_name.pop(name, ""))
        self.general.setText("\n".join(by_name.values()))
        self.general.setVisible(bool(by_name))
        first = next((field for name, field in self.fields.items() if name in {fault.name for fault in faults}), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_editor(self) -> QWidget | None:
        """Return what takes the keyboard when the page opens."""
        return next((field.editor for field in self.fields.values()), None)

    def _say(self, fault: FieldFault) -> str:
        return sentence(fault.code, fault.facts, self.draft.language)

    def _typed(self, name: str, words: str) -> None:
        setattr(self.draft, name, words)
        self.edited.emit()


class ChoicePage(SetupPage):
    """A page of cards, one of them chosen."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.choices: dict[str, Choice] = {}
        self._group = QButtonGroup(self)
        self.column.setSpacing(12)

    def add_choice(self, value: str, title: str, meaning: str, icon: str) -> None:
        """Add a card for a value."""
        choice = Choice(self.theme, title, meaning, icon)
        choice.clicked.connect(lambda: self.chose(value))
        self._group.addButton(choice)
        self.choices[value] = choice
        self.column.addWidget(choice)

    def chose(self, value: str) -> None:
        """Take the choice."""
        raise NotImplementedError

    def first_editor(self) -> QWidget | None:
        """Return the chosen card."""
        return next((choice for choice in self.choices.values() if choice.isChecked()), None)


class SchoolPage(SetupPage):
    """Who the customer of the policy is."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.add_field(
            "school_name", translate("setup", "School"), translate("setup", "As it stands on receipts and reports.")
        )
        self.add_field(
            "customer_id",
            translate("setup", "Customer number"),
            translate("setup", "From the agreement with the provider; the subsidy is settled under it."),
        )
        self.end()


class TillPage(SetupPage):
    """Which window this is."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.add_field(
            "till_id",
            translate("setup", "Code of the window"),
            translate("setup", "1 to 8 capital letters or digits. Every order number begins with it; no two alike."),
        )
        self.add_field("till_name", translate("setup", "Name of the window"), translate("setup", "What staff call it."))
        self.end()

    def _typed(self, name: str, words: str) -> None:
        if name == "till_id":
            words = words.strip().upper()
            self.fields[name].set_text(words)
        super()._typed(name, words)


class MealsPage(SetupPage):
    """Hours and prices, a row a meal."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        titles = (
            translate("setup", "Meal"),
            translate("setup", "From"),
            translate("setup", "To"),
            translate("setup", "Price, yuan"),
            translate("setup", "Served"),
        )
        for column, title in enumerate(titles):
            grid.addWidget(label(title, 14, theme.colour("ink2")), 0, column)
        self.editors: dict[str, dict[str, QLineEdit]] = {}
        self.switches: dict[str, Switch] = {}
        for at, row in enumerate(draft.meals, start=1):
            self._add_row(grid, at, row, titles)
        for column, stretch in enumerate((3, 2, 2, 2, 0)):
            grid.setColumnStretch(column, stretch)
        self.column.addLayout(grid)
        self.end()

    def _add_row(self, grid: QGridLayout, at: int, row: MealRow, titles: tuple[str, ...]) -> None:
        self.editors[row.meal_id] = {}
        for column, name in enumerate(("name", "starts", "ends", "price")):
            editor = QLineEdit()
            editor.setMaxLength(20)
            editor.setMinimumWidth(84)
            editor.setAccessibleName(f"{row.name} {titles[column]}")
            editor.textEdited.connect(lambda words, row=row, name=name: self._typed_in(row, name, words))
            grid.addWidget(editor, at, column)
            self.editors[row.meal_id][name] = editor
        switch = Switch(self.theme, f"{row.name} {titles[4]}")
        switch.clicked.connect(lambda on, row=row: self._served(row, on))
        grid.addWidget(switch, at, 4)
        self.switches[row.meal_id] = switch

    def refresh(self) -> None:
        """Show the meals."""
        for row in self.draft.meals:
            for name, editor in self.editors[row.meal_id].items():
                editor.setText(getattr(row, name))
                editor.setEnabled(row.served)
            self.switches[row.meal_id].setChecked(row.served)

    def show_faults(self, faults: list[FieldFault]) -> None:
        """Mark the rows that are wrong and say what is."""
        super().show_faults(faults)
        wrong = {fault.name for fault in faults}
        for meal_id, editors in self.editors.items():
            for editor in editors.values():
                mark_fault(editor, meal_id in wrong)

    def first_editor(self) -> QWidget | None:
        """Return the first meal's name."""
        return self.editors[self.draft.meals[0].meal_id]["name"]

    def _say(self, fault: FieldFault) -> str:
        words = super()._say(fault)
        meal = fault.facts.get("meal", "")
        return f"{meal}: {words}" if meal and str(meal) not in words else words

    def _typed_in(self, row: MealRow, name: str, words: str) -> None:
        setattr(row, name, words)
        self.show_faults([])
        self.edited.emit()

    def _served(self, row: MealRow, on: bool) -> None:
        row.served = on
        self.refresh()
        self.show_faults([])
        self.edited.emit()


class TerminalPage(ChoicePage):
    """A simulated terminal, or a real one at a port; what a try said stands below."""

    tried = Signal(str)  # the address to try
    listed = Signal()  # look for ports again

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.add_choice(
            "simulated",
            translate("setup", "Simulated terminal"),
            translate("setup", "To try the desk out: no real money moves, and the folder stays a trial for ever."),
            "flask",
        )
        self.add_choice(
            "port",
            translate("setup", "Terminal at a port"),
            translate("setup", "The face terminal is connected to this computer with a cable."),
            "terminal",
        )
        self.ports = QComboBox()
        self.ports.setEditable(True)
        self.ports.setAccessibleName(translate("setup", "Port of the terminal"))
        self.ports.setMinimumWidth(240)
        self.ports.editTextChanged.connect(self._port_changed)
        self.again = DeskButton(theme, translate("setup", "Look again"), icon="retry", icon_px=20)
        self.again.clicked.connect(self.listed)
        self.test = DeskButton(theme, translate("setup", "Try"), icon="terminal", icon_px=20)
        self.test.clicked.connect(self._try)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.ports, 1)
        row.addWidget(self.again)
        row.addWidget(self.test)
        ports_row = QWidget()
        ports_row.setMaximumWidth(MOST_WIDTH)
        row.setContentsMargins(0, 0, 0, 0)
        ports_row.setLayout(row)
        self.column.addWidget(ports_row)
        self.outcome = label("", 14, theme.colour("ink2"), wrap=True)
        self.column.addWidget(self.outcome)
        self.end()

    def show_ports(self, names: list[str]) -> None:
        """Offer the ports that were found."""
        typed = self.draft.terminal_url
        self.ports.blockSignals(True)
        self.ports.clear()
        self.ports.addItems(names)
        self.ports.setCurrentText("" if typed == SIMULATOR else typed)
        if not self.draft.simulated and not typed and names:
            self.ports.setCurrentIndex(0)
            self.draft.terminal_url = names[0]
        self.ports.blockSignals(False)
        if not names and not self.draft.simulated:
            self._tell(translate("setup", "No port was found. Plug the cable in and look again."), "warning_strong")

    def refresh(self) -> None:
        """Show the choice."""
        simulated = self.draft.simulated
        self.choices["simulated" if simulated else "port"].setChecked(True)
        for widget in (self.ports, self.again):
            widget.setEnabled(not simulated)
        self.test.set_usable(
            not simulated and bool(self.draft.terminal_url.strip()),
            "" if simulated else translate("setup", "choose a port first"),
            shown=False,
        )

    def chose(self, value: str) -> None:
        """Take the kind of terminal."""
        self.draft.terminal_url = SIMULATOR if value == "simulated" else ""
        self._tell("", "ink2")
        self.show_faults([])
        if value == "port":
            self.listed.emit()
        self.refresh()
        self.edited.emit()

    def show_trying(self) -> None:
        """Say that the try goes on."""
        self.test.set_usable(False, translate("setup", "trying"))
        self._tell(translate("setup", "Trying, this takes some seconds…"), "ink2")

    def show_tried(self, url: str, found: str, fault: str) -> None:
        """Say what a try came to: `found` describes the terminal, or `fault` says what is wrong."""
        if url != self.draft.terminal_url:
            return
        self.refresh()
        self._tell(fault or found, "danger_strong" if fault else "success_strong")

    def _tell(self, words: str, ink: str) -> None:
        restyle(self.outcome, words, 14, self.theme.colour(ink), bold=ink != "ink2")

    def _port_changed(self, words: str) -> None:
        if self.draft.simulated:
            return
        self.draft.terminal_url = words.strip()
        self._tell("", "ink2")
        self.show_faults([])
        self.refresh()
        self.edited.emit()

    def _try(self) -> None:
        self.show_trying()
        self.tried.emit(self.draft.terminal_url)


class KeyPage(ChoicePage):
    """Where the ledger's key goes when the computer has no key store: an explicit choice, never a silent one."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.column.addWidget(
            label(
                translate("setup", "This computer has no key store that could keep the key of the ledger."),
                16,
                theme.colour("ink"),
                wrap=True,
            )
        )
        self.add_choice(
            "file",
            translate("setup", "Keep the key in a file of the desk's folder"),
            translate(
                "setup",
                "Whoever copies the whole folder can then read the ledger and the pupils' data. "
                "Guard the computer and its backups.",
            ),
            "key",
        )
        self.add_choice(
            "stop",
            translate("setup", "Install a key store first"),
            translate("setup", "Close this set-up, install the system's key store, and start again."),
            "close",
        )
        self.end()

    def refresh(self) -> None:
        """Show the choice, once there is one."""
        self.choices["file"].setChecked(self.draft.key_in_file)

    def chose(self, value: str) -> None:
        """Take the choice."""
        self.draft.key_in_file = value == "file"
        self.show_faults([])
        self.edited.emit()
