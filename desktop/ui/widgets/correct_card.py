"""Which of the last sales is to be put right: one key each. Main thread.

It leads to the sale's story, where it is voided or given back with a reason; the line goes on meanwhile. `chosen`
carries the order number. Source: ui.md, Checkout (更正 F8); issue 6, Corrections.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.payment import PAID_STATES
from desktop.services.views import SaleLine
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.counter_card import CounterCard
from desktop.ui.wording import DOT, clock, diner_name, way_word, yuan

SHOWN = 3


class CorrectCard(CounterCard):
    """Offers the last sales that took money, latest first."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("find", "Put a sale right"), translate("find", "Back"))
        self.sales: tuple[SaleLine, ...] = ()
        self.buttons = [ChoiceTile(theme) for _ in range(SHOWN)]
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in self.buttons:
            row.addWidget(button, 1)
            button.clicked.connect(self._pressed)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.leave.clicked.connect(self.closed)

    def show_sales(self, sales: Sequence[SaleLine]) -> None:
        """Take the latest sales."""
        able = [line for line in sales if line.state in PAID_STATES and line.refunded_fen < line.amount_fen]
        self.sales = tuple(able[:SHOWN])
        for at, button in enumerate(self.buttons):
            if at < len(self.sales):
                line = self.sales[at]
                first = f"{diner_name(line.diner, line.way)} {yuan(line.amount_fen)}"
                button.show_words(first, DOT.join((str(at + 1), clock(line.at), way_word(line.way))), is_next=at == 0)
            else:
                button.show_words("", "")
        none = translate("find", "No sale can be put right here; older ones are on the sales page.")
        self.tell(translate("find", "Which one? Older ones are on the sales page.") if self.sales else none)

    def open_it(self) -> None:
        """Begin on the first sale."""
        first = self.buttons[0] if self.sales else self.leave
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: Qt.Key) -> bool:
        """Take a digit, Enter on what has the focus, and Esc; tell whether it meant something here."""
        if Qt.Key.Key_1 <= key < Qt.Key.Key_1 + SHOWN:
            self._choose(int(key) - int(Qt.Key.Key_1))
            return True
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(next((at for at, button in enumerate(self.buttons) if button.hasFocus()), 0))
            return True
        return False

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, ChoiceTile):
            self._choose(self.buttons.index(pressed))

    def _choose(self, at: int) -> None:
        if at < len(self.sales):
            self.chosen.emit(self.sales[at].order_no)
            self.closed.emit()
