"""What is open in the result card's place: a search, a card, a correction, or nothing. Main thread.

Owns which one; the line goes on above it, and whatever happens there stays readable. `command` carries what a person
asked of the core, `asks` a question to the reader, `story` the order to be put right. Source: ui.md, Checkout.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.domain.scan import read_token
from desktop.services.commands import LeavePerson, TokenRead
from desktop.services.people_views import FoundDiners
from desktop.services.views import CheckoutView, RecentView
from desktop.ui.theme import Theme
from desktop.ui.widgets.card_card import CardCard
from desktop.ui.widgets.correct_card import CorrectCard
from desktop.ui.widgets.counter_card import HEIGHT
from desktop.ui.widgets.find_card import Entered, FindCard


class Counter(QStackedWidget):
    """Shows at most one of them. `entered` tells what is on the page: an amount, dishes, or neither."""

    command = Signal(object)
    asks = Signal(object)
    story = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, entered: Callable[[], Entered]) -> None:
        super().__init__()
        self._entered = entered
        self.search = FindCard(theme, entered)
        self.card = CardCard(theme)
        self.correct = CorrectCard(theme)
        self.cards = (self.search, self.card, self.correct)
        for made in self.cards:
            self.addWidget(made)
            made.closed.connect(self.close_it)
        self.search.command.connect(self.command)
        self.search.asks.connect(self.asks)
        self.card.typed.connect(self.read)
        self.correct.chosen.connect(self.story)
        self.setFixedHeight(HEIGHT)
        self.is_open = False
        self.hide()

    def open_search(self) -> None:
        """Look somebody up."""
        self._open(self.search)

    def open_card(self) -> None:
        """Wait for a card."""
        self._open(self.card)

    def open_correct(self) -> None:
        """Put one of the last sales right."""
        self._open(self.correct)

    def close_it(self) -> None:
        """Nothing is open any more; who was asked about is asked no more."""
        if self.is_open:
            self.is_open = False
            if self.search.asked is not None:
                self.command.emit(LeavePerson())
            self.changed.emit()

    def read(self, untrusted_text: str) -> None:
        """Hand over what a reader read, or somebody typed, with what is entered on the page."""
        amount_fen, items = self._entered()
        self.command.emit(TokenRead(token=read_token(untrusted_text), amount_fen=amount_fen, items=items))

    def show_found(self, found: FoundDiners) -> None:
        """Show who was found."""
        self.search.show_found(found)

    def show_recent(self, view: RecentView) -> None:
        """Take the latest sales."""
        self.correct.show_sales(view.sales)

    def show_checkout(self, view: CheckoutView) -> None:
        """Show whom the core asks about."""
        if self.is_open and self.currentWidget() is self.search:
            self.search.show_asked(view.asked)

    def press(self, key: Qt.Key) -> bool:
        """Take a key while something is open; tell whether it meant something here."""
        current = self.currentWidget()
        return self.is_open and isinstance(current, FindCard | CardCard | CorrectCard) and current.press(key)

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps on a narrow window."""
        for made in self.cards:
            made.set_compact(compact)

    def _open(self, wanted: FindCard | CardCard | CorrectCard) -> None:
        if self.is_open and self.currentWidget() is wanted:
            self.close_it()  # the same key leads back
            return
        self.close_it()
        self.is_open = True
        self.setCurrentWidget(wanted)
        self.changed.emit()
        wanted.open_it()
