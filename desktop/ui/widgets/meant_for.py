"""Whom a sale was meant for: a field, and the first few who are found, to choose from. Main thread.

Masked names, the class and the number's end. `asks` carries a `FindDiners`, `chosen` a `PersonLine`.
Source: issue 6, Corrections (wrong person); ui.md, principle 6.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.person import MaskedDiner
from desktop.services.people_views import FoundDiners, PersonLine
from desktop.services.queries import FindDiners
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.painting import label
from desktop.ui.wording import diner_class, diner_name

SHOWN = 4
AFTER_TYPING_MS = 120
MOST_TEXT = 20


def words_of(line: PersonLine) -> tuple[str, str]:
    """Return a person's masked name, and the class and number's end, which tell two of one name apart."""
    who = MaskedDiner(
        person_ref=line.person_ref, masked_name=line.masked_name, kind=line.kind, class_name=line.class_name
    )
    return diner_name(who), f"{diner_class(who)} ·{line.number_tail}"


class MeantFor(QWidget):
    """Finds one person."""

    asks = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines: tuple[PersonLine, ...] = ()
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_TEXT)
        self.field.setFixedHeight(48)
        self.field.setProperty("takes_scans", True)
        self.field.setPlaceholderText(translate("find", "Name, initials, class or number"))
        self.field.setAccessibleName(translate("find", "Name, initials, class or number"))
        self.told = label("", 14, theme.colour("ink2"), wrap=True)
        self.tiles = [ChoiceTile(theme) for _ in range(SHOWN)]
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)  # the focus ring's room
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.told)
        for tile in self.tiles:
            tile.clicked.connect(self._pressed)
            column.addWidget(tile)
        column.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_TYPING_MS)
        self._later.timeout.connect(self._search)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._first)
        self._show(None)

    def open_it(self) -> None:
        """Begin with an empty field and the keyboard in it."""
        self.field.clear()
        self._show(None)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: FoundDiners) -> None:
        """Show who was found, if it is for what stands in the field now."""
        if found.text == self.field.text().strip():
            self._show(found)

    def _typed(self, _words: str) -> None:
        self._later.start()

    def _search(self) -> None:
        words = self.field.text().strip()
        if words:
            self.asks.emit(FindDiners(text=words))
        else:
            self._show(None)

    def _show(self, found: FoundDiners | None) -> None:
        self.lines = found.lines[:SHOWN] if found is not None else ()
        for at, tile in enumerate(self.tiles):
            first, second = words_of(self.lines[at]) if at < len(self.lines) else ("", "")
            tile.show_words(first, second)
        if found is None:
            words = translate("find", "Type a few letters, then choose.")
        elif not found.lines:
            words = translate("find", "Nobody is called so. Try the class or the number.")
        else:
            words = translate("find", "{n} found").format(n=found.found)
        self.told.setText(words)

    def _first(self) -> None:
        if len(self.lines) == 1:
            self.chosen.emit(self.lines[0])
        elif self.lines:
            self.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, ChoiceTile) and (at := self.tiles.index(pressed)) < len(self.lines):
            self.chosen.emit(self.lines[at])
