"""What to look for on the people page: a text, a class, who is here, and the state of the face, with counts.

Main thread. Tells `changed` with every letter: the question is asked at once, it is answered within a few milliseconds.
Source: ui.md, People.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.person import PersonStatus
from desktop.services.people_views import EnrolmentState, PeopleQuery, PeopleView
from desktop.ui.people_words import enrolment_look, status_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.filter_row import FilterBox, SearchField
from desktop.ui.widgets.option import Option

GAP = 8


class PeopleFilters(QWidget):
    """The two rows of filters. `changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, translate("people", "Name, initials, number, class, card"))
        self.search.setProperty("takes_scans", True)
        self.classes = FilterBox(theme, translate("people", "Class"))
        self.classes.addItem(translate("people", "All classes"), "")
        self.statuses = FilterBox(theme, translate("people", "Who is here"))
        self.statuses.addItem(translate("people", "All people"), "")
        for status in PersonStatus:
            self.statuses.addItem(status_word(status), status.value)
        self.states: dict[EnrolmentState | None, Option] = {}
        self._group = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(GAP)
        for state in (None, *EnrolmentState):
            option = Option(theme, self._name(state), size_px=14)
            self._group.addButton(option)
            self.states[state] = option
            chips.addWidget(option)
        self.states[None].setChecked(True)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.search, 1)
        above.addWidget(self.classes)
        above.addWidget(self.statuses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addLayout(chips)
        self.search.textChanged.connect(self._changed)
        self.classes.currentIndexChanged.connect(self._changed)
        self.statuses.currentIndexChanged.connect(self._changed)
        self._group.buttonClicked.connect(self._changed)

    def query(self, page: int, page_size: int) -> PeopleQuery:
        """Return the question that is chosen."""
        chosen = next(state for state, option in self.states.items() if option.isChecked())
        status = self.statuses.currentData()
        class_name = self.classes.currentData()
        return PeopleQuery(
            text=self.search.text().strip(),
            class_names=frozenset({class_name}) if class_name else frozenset(),
            states=frozenset() if chosen is None else frozenset({chosen}),
            statuses=frozenset({PersonStatus(status)}) if status else frozenset(),
            page=page,
            page_size=page_size,
        )

    def show_counts(self, view: PeopleView) -> None:
        """Show how many there are of each state, and which classes there are."""
        self.states[None].set_words(f"{self._name(None)} {view.total}")
        for state in EnrolmentState:
            self.states[state].set_words(f"{self._name(state)} {view.by_state.get(state, 0)}")
        self._show_classes(view.classes)

    def choose_state(self, state: EnrolmentState | None) -> None:
        """Keep the people of one state."""
        self.states[state].setChecked(True)
        self.changed.emit()

    def clear(self) -> bool:
        """Take the text away; tell whether there was one."""
        had = bool(self.search.text())
        self.search.clear()
        return had

    def _show_classes(self, classes: tuple[str, ...]) -> None:
        if [self.classes.itemData(at) for at in range(1, self.classes.count())] == list(classes):
            return
        chosen = self.classes.currentData()
        self.classes.blockSignals(True)
        while self.classes.count() > 1:
            self.classes.removeItem(1)
        for name in classes:
            self.classes.addItem(name, name)
        self.classes.setCurrentIndex(max(0, self.classes.findData(chosen)))
        self.classes.blockSignals(False)

    def _changed(self, _what: object) -> None:
        self.changed.emit()

    @staticmethod
    def _name(state: EnrolmentState | None) -> str:
        return translate("people", "All") if state is None else enrolment_look(state).words
