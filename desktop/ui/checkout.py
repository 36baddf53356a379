"""The checkout page: shows the newest views, turns keys and touches into commands. Main thread.

Holds no state of a sale; what is entered is `CheckoutEntry`'s. Promises: no dialog, nothing takes the focus, Enter
means one thing in each phase.
Source: ui.md, Checkout; pictures.md sections 4 to 7.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.payment import Way
from desktop.services.commands import AskAgain, CancelSale, Command, Mode, NextDiner
from desktop.services.incentive_views import ProgressView
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.views import AlertsView, CheckoutView, Phase, RecentView
from desktop.ui.checkout_entry import MODES, RESULTS, CheckoutEntry
from desktop.ui.clock import ShownClock
from desktop.ui.gate import Gate
from desktop.ui.hints import corners, hint, recognises_here
from desktop.ui.menu_keys import MenuKeys
from desktop.ui.result import Action, card_for, notice_card
from desktop.ui.stages import steps
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.wording import yuan


class CheckoutPage(CheckoutEntry):
    """The page a cashier works on. `send` hands a command to the core; `open_story` carries the order whose story a
    person wants to see, `asks` a question to the reader."""

    open_story = Signal(str)
    open_subsidy = Signal()
    asks = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        send: Callable[[Command], None],
        gate: Gate | None = None,
    ) -> None:
        super().__init__(theme, settings, shown_clock, send, gate)
        self._alerts = AlertsView(alerts=())
        self._seconds = QTimer(self)
        self._seconds.setInterval(100)
        self._seconds.timeout.connect(self._show_seconds)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("shell", "Checkout"))
        self._wire()
        self.refresh()

    # --- views ------------------------------------------------------------------------------------------------

    def show_checkout(self, view: CheckoutView) -> None:
        """Show the state of the sale."""
        before = self.view
        self.take_view(view)
        self.counter.show_checkout(view)
        self.lift.show_liftable(view.liftable)
        self.refresh()
        told = (view.phase, view.armed, view.continuous, view.mode)
        changed = (before.phase, before.armed, before.continuous, before.mode) != told
        if changed and not self.counter.is_open:  # who is searching keeps the keyboard
            self._focus_home()

    def show_recent(self, view: RecentView) -> None:
        """Show the latest sales."""
        self.rail.show_recent(view)
        self.counter.show_recent(view)

    def show_alerts(self, view: AlertsView) -> None:
        """Show what waits."""
        self._alerts = view
        self.rail.show_alerts(view)
        self.result.show_card(card_for(self.view, view.alerts))
        self._fit_heights()

    def show_progress(self, view: ProgressView) -> None:
        """Show the subsidy."""
        self.rail.show_progress(view)

    def say(self, reason: Reason) -> None:
        """Say something of the window's own, until the next view."""
        self.result.show_card(notice_card(reason))
        self._fit_heights()

    def tick(self) -> None:
        """Count on, once a second."""
        self._charge_asked = False
        self.rail.tick()

    # --- what a person does -----------------------------------------------------------------------------------

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        key = event.key()
        if event.isAutoRepeat() and key != Qt.Key.Key_Backspace:
            return True
        if self.counter.press(Qt.Key(key)) or self.lift.take_key(event):
            return True
        if self.local.isVisibleTo(self) and self.local.press(Qt.Key(key)):
            return True
        if self.mode is Mode.MENU and self.menu_keys.press(Qt.Key(key)):
            return True
        known = self._keys.get(Qt.Key(key))
        if known is not None:
            known()
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text().isascii() and event.text().isdigit():
            self.type_digits(event.text())
            return True
        return False

    def enter(self) -> None:
        """Charge, or go on to the next diner after a result; never twice for one view."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self.sale.charge_button and focused.isEnabled():
            focused.click()
            return
        if self.view.phase in RESULTS and not self.asked:
            self.send(NextDiner())
        elif self.typing() or (self.view.phase is Phase.READY and not self.armed):
            self.charge(Way.FACE)

    def pay_by_code(self) -> None:
        """Take the payment code instead of the face."""
        if self.code_button.isEnabled():
            self.charge(Way.CODE)

    def cancel(self) -> None:
        """Cancel the sale in hand; without one, forget what was typed, or leave a refusal behind."""
        if self.view.can_cancel and not self.asked:
            self.send(CancelSale())
        elif self.entry.digits:
            self.clear()
        elif self.mode is Mode.MENU and self.basket.count and self.typing():
            self.backspace()  # one dish at a time
        elif self.view.phase is Phase.REFUSED:
            self.send(NextDiner())

    def ask_again(self) -> None:
        """Query the order in doubt now: this sale's, or the one that waits longest."""
        oldest = self.rail.lane.oldest_in_doubt()
        if self.view.phase is Phase.IN_DOUBT and self.view.order_no:
            self.send(AskAgain(number=self.view.order_no))
        elif oldest is not None:
            self.send(AskAgain(number=oldest.order_no))

    def _act(self, action: Action) -> None:
        if action is Action.TO_ALERTS:
            self.rail.lane.take_focus()
        else:
            self.send(NextDiner())

    # --- showing ----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        had_keys = self.sale.charge_button.hasFocus()
        self._show_all()
        if had_keys and not self.sale.charge_button.isVisibleTo(self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt hands the keyboard to whichever button is next

    def _show_all(self) -> None:
        view, typing = self.view, self.typing()
        phase = Phase.READY if typing else Phase.WORKING if recognises_here(view) else view.phase
        amount_fen = self.entered_fen if typing else view.amount_fen
        self.sale.set_phase(phase, hint(view, self.mode, armed=self.armed, typed_fen=amount_fen if typing else None))
        amount, by_hand = self.mode is Mode.AMOUNT, phase is Phase.READY and not self.armed and not view.continuous
        left, right = corners(view, self.mode, typing=typing)
        self.sale.amount.show_amount(
            amount_fen, phase, left=left, right=right, caret=typing and amount, alarm=self.over
        )
        self.sale.show_caps(view.offline)
        if typing and amount:
            self.sale.show_typed(self.entry.digits)
        elif typing or by_hand:
            reason = "" if amount_fen > 0 else translate("menu", "Nothing chosen")
            self.sale.show_charge(amount_fen, usable=amount_fen > 0, reason=reason)
        else:
            self.sale.show_steps(steps(view), phase)
        self.column.set_striped(view.offline is not None)
        self.result.show_card(card_for(view, self._alerts.alerts))
        self.show_local(view.local, runs=recognises_here(view))
        self._refresh_controls(typing)
        self._show_seconds()
        if view.phase is Phase.WORKING:
            self._seconds.start()
        else:
            self._seconds.stop()
        self._fit_heights()

    def _refresh_controls(self, typing: bool) -> None:
        view = self.view
        fixed = translate("checkout", "Fixed {amount}").format(amount=yuan(view.fixed_fen))
        self.fixed_segment.set_words(fixed if view.fixed_fen else translate("checkout", "Fixed price"))
        self.modes.show_chosen(MODES.index(self.mode))
        self.switch.setChecked(view.continuous)
        self.pad.setVisible(self.mode is Mode.AMOUNT)
        self.pad.show_quick(view.quick_amounts_fen)
        busy = self._busy_reason()
        usable = typing or view.phase in RESULTS
        self.menu.setVisible(self.mode is Mode.MENU)
        if self.mode is Mode.MENU:
            usable = usable or view.armed
            self.menu.show_basket(self.basket, usable=usable, reason="" if usable else busy)
        self.pad.set_usable(usable, can_charge=typing and self.entry.amount_fen > 0, reason="" if usable else busy)
        cancellable = (
            view.can_cancel
            or bool(self.entry.digits)
            or (typing and self.basket.count > 0)
            or view.phase is Phase.REFUSED
        )
        self.cancel_button.set_usable(cancellable, translate("checkout", "Nothing to cancel"), shown=False)
        reason = ""
        if view.offline is not None:
            reason = translate("checkout", "needs network")
        elif view.phase in (Phase.WORKING, Phase.STOPPED) and not typing:
            reason = busy
        elif self.mode is Mode.AMOUNT and not self.armed and not self.entry.amount_fen:
            reason = translate("checkout", "amount first")
        elif self.mode is Mode.MENU and not self.basket.count:
            reason = translate("menu", "dishes first")
        self.code_button.set_usable(not reason, reason)

    def _busy_reason(self) -> str:
        if self.view.phase is Phase.STOPPED:
            return translate("checkout", "stopped")
        return translate("checkout", "sale in hand")

    def _show_seconds(self) -> None:
        if self.view.phase is Phase.WORKING and self.view.started_at is not None:
            seconds = self.clock.seconds_since(self.view.started_at)
            self.result.set_seconds(seconds)
        else:
            self.result.set_seconds(None)

    def _focus_home(self) -> None:
        """Put the keyboard where the next key belongs: nowhere in particular, or on the charge button."""
        on_menu = self.mode is Mode.MENU  # where the arrow keys choose
        if not on_menu and self.sale.charge_button.isVisibleTo(self) and self.sale.charge_button.isEnabled():
            self.sale.charge_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- wiring ----------------------------------------------------------------------------------------------

    def _wire(self) -> None:
        self._keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self.enter,
            Qt.Key.Key_Enter: self.enter,
            Qt.Key.Key_Escape: self.cancel,
            Qt.Key.Key_Backspace: self.backspace,
            Qt.Key.Key_Delete: self.clear,
            Qt.Key.Key_F2: self.pay_by_code,
            Qt.Key.Key_F3: self.counter.open_card,
            Qt.Key.Key_F4: self.counter.open_search,
            Qt.Key.Key_F8: self.counter.open_correct,
            Qt.Key.Key_F5: self._choose_fixed,
            Qt.Key.Key_F6: self._choose_amount,
            Qt.Key.Key_F7: self._choose_menu,
            Qt.Key.Key_F9: self.look_here,
            Qt.Key.Key_F10: self.toggle_continuous,
            Qt.Key.Key_F11: self.ask_again,
            Qt.Key.Key_F12: self.rail.lane.take_focus,
        }
        self.modes.chosen.connect(self._choose_index)
        self.switch.clicked.connect(self.toggle_continuous)
        self.sale.charge.connect(self._charge_by_face)
        self.result.acted.connect(self._act)
        self.pad.keys.connect(self.type_digits)
        self.pad.quick.connect(self.take_quick)
        self.pad.backspace.connect(self.backspace)
        self.pad.cleared.connect(self.clear)
        self.pad.charge.connect(self._charge_by_face)
        self.menu_keys = MenuKeys(self)
        self.cancel_button.clicked.connect(self.cancel)
        self.code_button.clicked.connect(self.pay_by_code)
        self.local_button.clicked.connect(self.look_here)
        self.card_button.clicked.connect(self.counter.open_card)
        self.find_button.clicked.connect(self.counter.open_search)
        self.correct_button.clicked.connect(self.counter.open_correct)
        self.counter.command.connect(self.send)
        self.lift.command.connect(self.send)
        self.counter.asks.connect(self.asks)
        self.counter.story.connect(self.open_story)
        self.counter.changed.connect(self._counter_changed)
        self.local.command.connect(self.send)
        self.rail.command.connect(self.send)
        self.rail.story.connect(self.open_story)
        self.rail.subsidy.opened.connect(self.open_subsidy)

    def _counter_changed(self) -> None:
        """Something was opened in the result card's place, or left."""
        self.refresh()
        if not self.counter.is_open:
            self._focus_home()

    def _choose_index(self, index: int) -> None:
        self.choose_mode(MODES[index])

    def _choose_fixed(self) -> None:
        self.choose_mode(Mode.FIXED)

    def _choose_amount(self) -> None:
        self.choose_mode(Mode.AMOUNT)

    def _choose_menu(self) -> None:
        self.choose_mode(Mode.MENU)

    def _charge_by_face(self) -> None:
        self.charge(Way.FACE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        self._fit_heights()

    def _fit_heights(self) -> None:
        told = self.view.phase in (Phase.REFUSED, Phase.STOPPED)
        self.fit_heights(typed=self.mode is not Mode.FIXED, told=told, offline=self.view.offline is not None)
