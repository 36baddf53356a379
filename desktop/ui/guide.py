"""F1 and the tour: who opens, closes and places what explains the desk. Main thread.

Promises: nothing of it takes the focus; the help gives way to nothing but Esc, F1 and its button, and leaves Esc to a
sale in hand; the tour is never shown while a sale is in hand, ends by Esc and by whatever else is pressed, and comes by
itself once a person. Source: issue 6, item 11; ui.md, principle 2.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.views import Phase
from desktop.ui.checkout import CheckoutPage
from desktop.ui.gate import Gate
from desktop.ui.page_names import CHECKOUT, SIGN_IN
from desktop.ui.theme import Theme
from desktop.ui.tour_steps import steps
from desktop.ui.widgets.help_panel import WIDTH, HelpPanel
from desktop.ui.widgets.status_item import HEIGHT
from desktop.ui.widgets.tour_card import Tour

_CALM = (Phase.READY, Phase.PAID, Phase.FREE)  # no money is under way


class TourMemory(Protocol):
    """Who was shown around."""

    def has_seen(self, person: StaffRef) -> bool: ...

    def remember(self, person: StaffRef) -> None: ...


class Guide(QObject):
    """`page_name` tells which page is open. Without a memory the tour never comes by itself."""

    def __init__(
        self, theme: Theme, window: QWidget, checkout: CheckoutPage, help_item: QWidget, gate: Gate,
        page_name: Callable[[], str], memory: TourMemory | None,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._checkout, self._gate = window, checkout, gate
        self._page_name, self._memory = page_name, memory
        self.panel = HelpPanel(theme, window)
        self.tour = Tour(theme, window)
        self.tour.set_steps(steps(checkout, help_item))
        self.panel.closed.connect(self.close_help)
        self.panel.tour.connect(self.begin_tour)
        window.installEventFilter(self)

    # --- help ----------------------------------------------------------------------------------------------------

    def toggle_help(self) -> None:
        """Open the help of the page that is open, or close it."""
        if self.panel.isVisible():
            self.close_help()
            return
        self.tour.end()
        self._show_help()
        self.panel.show()
        self.panel.raise_()

    def close_help(self) -> None:
        """Put the help away."""
        if self.panel.isAncestorOf(self._window.focusWidget() or self._window):
            self._window.setFocus()  # what had the focus goes
        self.panel.hide()
        self.panel.leave_manual()

    def page_opened(self) -> None:
        """Another page is open: its help, and no tour."""
        if self._page_name() != CHECKOUT:
            self.tour.end()
        if self.panel.isVisible():
            self._show_help()
            self.panel.raise_()

    def _show_help(self) -> None:
        name = self._page_name()
        self.panel.show_page(name, offers_tour=name == CHECKOUT and self._checkout.view.phase in _CALM)
        self._place()

    # --- tour ----------------------------------------------------------------------------------------------------

    def begin_tour(self) -> None:
        """Show around, from the beginning; not while a sale is in hand."""
        if self._page_name() == CHECKOUT and self._checkout.view.phase in _CALM:
            self.close_help()
            self.tour.begin()

    def sale_changed(self) -> None:
        """The sale stands otherwise: the tour goes away for it, or comes if it may."""
        if self._checkout.view.phase not in _CALM:
            self.tour.end()
        else:
            self.consider()

    def consider(self) -> None:
        """Show around whoever has not been, where nothing is in the way; once, even if a sale comes between."""
        view, memory = self._gate.view, self._memory
        person = view.signed_in.staff_ref if view.signed_in is not None else NOBODY
        known = view.is_open or view.signed_in is not None
        if memory is None or not known or view.locked or self._page_name() == SIGN_IN or self.panel.isVisible():
            return
        ready = self._checkout.view.phase is Phase.READY and self._page_name() == CHECKOUT
        if ready and not self._checkout.entry.digits and not memory.has_seen(person):
            memory.remember(person)
            self.begin_tour()

    # --- keys and places -----------------------------------------------------------------------------------------

    def take_key(self, event: QKeyEvent) -> bool:
        """Take F1, and while something is open its own keys; tell whether it was one."""
        key = Qt.Key(event.key())
        if self.tour.isVisible() and self.tour.take_key(key):
            return True
        if key == Qt.Key.Key_F1:
            if not event.isAutoRepeat():
                self.toggle_help()
            return True
        if key == Qt.Key.Key_Escape and self.panel.isVisible():
            selling = self._page_name() == CHECKOUT and self._checkout.view.phase not in _CALM
            if not selling:  # else Esc is the sale's
                self.close_help()
                return True
        return False

    def scroll(self, event: QKeyEvent) -> bool:
        """Scroll the help by a page key that the page does not want; tell whether it was one."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if by is None or not self.panel.isVisible():
            return False
        self.panel.turn(by)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window is resized."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        whole = self._window.rect()
        rail = self._checkout.rail.maximumWidth()
        width = rail if self._page_name() == CHECKOUT else WIDTH
        self.panel.place(QRect(whole.width() - width, HEIGHT, width, whole.height() - HEIGHT))
        self.tour.place_anew()
