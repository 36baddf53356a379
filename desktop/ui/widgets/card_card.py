"""Waiting for a campus card: hold it to the reader, or type its number. Main thread.

A card that is read needs none of this: it is taken wherever the page stands. This is for who asks how, and for a card
whose chip is broken. Source: ui.md, principle 3; issue 6, Other ways to pay.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.counter_card import CounterCard

MOST_TEXT = 20


class CardCard(CounterCard):
    """`typed` carries a number that was typed by hand; `closed`: somebody left."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("find", "Campus card"), translate("find", "Back"))
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_TEXT)
        self.field.setFixedHeight(48)
        self.field.setPlaceholderText(translate("find", "Or type the card's number"))
        self.field.setAccessibleName(translate("find", "Card number"))
        self.tell(translate("find", "Hold the card to the reader."))
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.leave.clicked.connect(self.closed)

    def open_it(self) -> None:
        """Begin with an empty field and the keyboard in it."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: Qt.Key) -> bool:
        """Take Enter and Esc; tell whether it meant something here."""
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                words = self.field.text().strip()
                self.field.clear()
                if words:
                    self.typed.emit(words)
                    self.closed.emit()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                return False
        return True
