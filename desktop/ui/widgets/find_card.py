"""Finding who pays by name, pinyin, class or number, and asking whether it is them. Main thread.

Stands in the result card's place; the line sees the state above it. `asks` carries a `FindDiners`, `command` what was
chosen or confirmed, `closed` that somebody left. Promises: masked names only, nothing is charged before the second
Enter, and that one names whom and how much. Source: ui.md, principles 3 and 6; issue 6, Other ways to pay.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.menu import Chosen
from desktop.services.commands import ChoosePerson, ConfirmPerson, LeavePerson
from desktop.services.people_views import FoundDiners, PersonLine
from desktop.services.queries import FindDiners
from desktop.services.views import AskedPerson
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.counter_card import CounterCard
from desktop.ui.widgets.meant_for import words_of
from desktop.ui.widgets.painting import label
from desktop.ui.wording import DOT, diner_class, diner_name, said, yuan

SHOWN = 3
AFTER_TYPING_MS = 120
MOST_TEXT = 20
Entered = tuple[int | None, tuple[Chosen, ...]]


class FindCard(CounterCard):
    """`entered` tells what is on the page: a typed amount or chosen dishes, or neither."""

    asks = Signal(object)
    command = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, entered: Callable[[], Entered]) -> None:
        super().__init__(theme, translate("find", "Find a person"), translate("find", "Back"))
        self._entered = entered
        self._at = 0
        self.found: FoundDiners | None = None
        self.asked: AskedPerson | None = None
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_TEXT)
        self.field.setFixedHeight(48)
        self.field.setPlaceholderText(translate("find", "Name, initials, class or number"))
        self.field.setAccessibleName(translate("find", "Name, initials, class or number"))
        self.choices = [ChoiceTile(theme) for _ in range(SHOWN)]
        self.name = label("", 32, theme.colour("ink"), bold=True)
        self.of_class = label("", 20, theme.colour("ink"))
        self.why = label("", 16, theme.colour("danger_strong"), bold=True, wrap=True)
        self.amount = label("", 32, theme.colour("ink"), bold=True)
        self.yes = DeskButton(
            theme, translate("find", "Charge"), icon="check", key="Enter", kind=Kind.PRIMARY, height=56, size_px=20
        )
        self._rows = [self._row(self.choices), self._row([self.name, self.of_class, self.why, self.amount, self.yes])]
        self.body.addWidget(self.field)
        for row in self._rows:
            self.body.addWidget(row)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_TYPING_MS)
        self._later.timeout.connect(self._search)
        self.field.textEdited.connect(self._typed)
        self.yes.clicked.connect(self.confirm)
        self.leave.clicked.connect(self.back)
        for choice in self.choices:
            choice.clicked.connect(self._pressed)
        self._refresh()

    @staticmethod
    def _row(widgets: Sequence[QWidget]) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in widgets:
            layout.addWidget(widget)
        return row

    # --- what happens -----------------------------------------------------------------------------------------------

    def open_it(self) -> None:
        """Begin: an empty field with the keyboard in it."""
        self.found, self.asked, self._at = None, None, 0
        self.field.clear()
        self._refresh()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: FoundDiners) -> None:
        """Show who was found, if it is for what stands in the field now."""
        if found.text == self.field.text().strip():
            self.found, self._at = found, 0
            self._refresh()

    def show_asked(self, asked: AskedPerson | None) -> None:
        """Show whom it is asked for, or the search again."""
        if asked != self.asked:
            self.asked = asked
            self._refresh()
            wants = self.field if asked is None else self.yes if asked.refusal is None else self.leave
            wants.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: Qt.Key) -> bool:
        """Take Enter, Esc and the arrows; tell whether it meant something here."""
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.asked is not None:
                self.confirm()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self._at)
            case Qt.Key.Key_Escape:
                self.back()
            case Qt.Key.Key_Down | Qt.Key.Key_Right if self.asked is None:
                self._move(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left if self.asked is None:
                self._move(-1)
            case _:
                return False
        return True

    def confirm(self) -> None:
        """Yes, this one; where something stands against it, nothing happens."""
        asked = self.asked
        if asked is not None and asked.refusal is None and asked.diner is not None:
            self.command.emit(ConfirmPerson(person_ref=asked.diner.person_ref, amount_fen=asked.amount_fen))
            self.closed.emit()

    def back(self) -> None:
        """From the question to the search, from the search away."""
        if self.asked is not None:
            self.command.emit(LeavePerson())
        else:
            self.closed.emit()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _typed(self, _words: str) -> None:
        self._later.start()

    def _search(self) -> None:
        words = self.field.text().strip()
        if words:
            self.asks.emit(FindDiners(text=words))
        else:
            self.found = None
            self._refresh()

    def _lines(self) -> tuple[PersonLine, ...]:
        return self.found.lines[:SHOWN] if self.found is not None else ()

    def _move(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._lines()) - 1))
        self._refresh()

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, ChoiceTile):
            self._choose(self.choices.index(pressed))

    def _choose(self, at: int) -> None:
        lines = self._lines()
        if at < len(lines) and self.found is not None and self.found.text == self.field.text().strip():
            amount_fen, items = self._entered()
            self.command.emit(ChoosePerson(person_ref=lines[at].person_ref, amount_fen=amount_fen, items=items))
        elif self.field.text().strip():
            self._search()  # Enter before the answer came: it is asked for now

    def _refresh(self) -> None:
        asked, lines = self.asked, self._lines()
        self.field.setVisible(asked is None)
        self._rows[0].setVisible(asked is None)
        self._rows[1].setVisible(asked is not None)
        for at, choice in enumerate(self.choices):
            first, second = words_of(lines[at]) if at < len(lines) else ("", "")
            choice.show_words(first, second, is_next=at == self._at)
        if asked is None:
            self.tell(self._result_words())
            return
        self.tell(translate("find", "Charged later by the school's agreement; counts for no subsidy."))
        self.name.setText(diner_name(asked.diner) if asked.diner is not None else "")
        self.of_class.setText(diner_class(asked.diner))
        words = said(asked.refusal) if asked.refusal is not None else None
        self.why.setText(DOT.join(part for part in (words.what, words.fact) if part) if words is not None else "")
        self.amount.setText(yuan(asked.amount_fen) if words is None else "")
        self.yes.set_usable(words is None, words.what if words is not None else "", shown=False)

    def _result_words(self) -> str:
        if self.found is None:
            return translate("find", "Type a few letters, then Enter.")
        if not self.found.lines:
            return translate("find", "Nobody is called so. Try the class or the number.")
        if self.found.found > SHOWN:
            return translate("find", "{n} found: type on").format(n=self.found.found)
        return translate("find", "Arrows choose, Enter takes.")
