"""The checkout page: shows the newest views, turns keys and touches into commands. Main thread.

Holds no state of a sale: only the digits typed and what was asked for since the last view. Promises: no dialog, nothing
takes the focus, Enter means one thing in each phase, a charge is sent once however often Enter is hit.
Source: ui.md, Checkout; pictures.md sections 4 to 7.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.payment import Way
from desktop.services.commands import (
    AskAgain,
    CancelSale,
    Charge,
    Command,
    LookHere,
    Mode,
    NextDiner,
    SetContinuous,
    SetMode,
)
from desktop.services.incentive_views import ProgressView
from desktop.services.settings import Settings
from desktop.services.views import AlertsView, CheckoutView, Phase, RecentView
from desktop.ui.amount_entry import AmountEntry
from desktop.ui.checkout_layout import CheckoutLayout
from desktop.ui.clock import ShownClock
from desktop.ui.hints import corners, hint, recognises_here
from desktop.ui.result import Action, card_for
from desktop.ui.stages import steps
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.wording import yuan

RESULTS = (Phase.PAID, Phase.REFUSED, Phase.IN_DOUBT)


def waits(view: CheckoutView) -> bool:
    """Tell whether the terminal holds an order and waits for a diner, and nobody has asked for it back."""
    return view.phase is Phase.READY and view.armed


class CheckoutPage(CheckoutLayout):
    """The page a cashier works on. `send` hands a command to the core; `open_story` carries the order whose story a
    person wants to see."""

    open_story = Signal(str)
    open_subsidy = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        send: Callable[[Command], None],
    ) -> None:
        super().__init__(theme, settings, shown_clock)
        self.send = send
        self.entry = AmountEntry(settings.limits.single_limit_fen)
        self.view = CheckoutView(
            phase=Phase.READY,
            mode=Mode.FIXED,
            continuous=settings.continuous,
            amount_fen=0,
            meal_name="",
            single_limit_fen=settings.limits.single_limit_fen,
        )
        self._fixed_fen = 0
        self._amount_asked = False  # a digit asked for the amount mode; the view that has it is on its way
        self._charge_asked = False  # a charge is on its way; the next view answers it
        self._alerts = AlertsView(alerts=())
        self._seconds = QTimer(self)
        self._seconds.setInterval(100)
        self._seconds.timeout.connect(self._show_seconds)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("shell", "Checkout"))
        self._wire()
        self._refresh()

    # --- views ------------------------------------------------------------------------------------------------

    def show_checkout(self, view: CheckoutView) -> None:
        """Show the state of the sale."""
        before, self.view = self.view, view
        self._charge_asked = False
        if view.mode is Mode.AMOUNT and view.phase not in RESULTS:
            self._amount_asked = False
        if view.phase is Phase.STOPPED or (view.phase is Phase.WORKING and not view.armed):
            self._amount_asked = False  # somebody is being charged: what was typed meanwhile is void
            self.entry.clear()
        elif view.mode is Mode.AMOUNT and waits(view) and not waits(before):
            self.entry.clear()
        if before.mode is Mode.AMOUNT and view.mode is Mode.FIXED:
            self.entry.clear()
        self.entry.limit_fen = view.single_limit_fen
        if view.mode is Mode.FIXED:
            self._fixed_fen = view.amount_fen
        self._refresh()
        if (before.phase, before.armed, before.continuous) != (view.phase, view.armed, view.continuous):
            self._focus_home()

    def show_recent(self, view: RecentView) -> None:
        """Show the latest sales."""
        self.rail.show_recent(view)

    def show_alerts(self, view: AlertsView) -> None:
        """Show what waits."""
        self._alerts = view
        self.rail.show_alerts(view)
        self.result.show_card(card_for(self.view, view.alerts))
        self._fit_heights()

    def show_progress(self, view: ProgressView) -> None:
        """Show the subsidy."""
        self.rail.show_progress(view)

    def tick(self) -> None:
        """Count on, once a second."""
        self._charge_asked = False
        self.rail.tick()

    # --- what a person does -----------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """The mode as asked for: a digit typed a moment ago counts already."""
        return Mode.AMOUNT if self._amount_asked else self.view.mode

    @property
    def armed(self) -> bool:
        """Whether the terminal waits for a diner with what is shown."""
        return waits(self.view) and not self._amount_asked

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        key = event.key()
        if event.isAutoRepeat() and key != Qt.Key.Key_Backspace:
            return True
        if self.local.isVisibleTo(self) and self.local.press(Qt.Key(key)):
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

    def type_digits(self, keys: str) -> None:
        """Take a digit: it starts an amount at once, also over a result."""
        if not self._begin_typing():
            return
        self.entry.press(keys)
        self._refresh()

    def take_quick(self, amount_fen: int) -> None:
        """Take a quick amount."""
        if self._begin_typing():
            self.entry.set_fen(amount_fen)
            self._refresh()

    def backspace(self) -> None:
        """Take the last digit back."""
        self.entry.backspace()
        self._refresh()

    def clear(self) -> None:
        """Begin the amount again."""
        self.entry.clear()
        self._refresh()

    def enter(self) -> None:
        """Charge, or go on to the next diner after a result; never twice for one view."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self.sale.charge_button and focused.isEnabled():
            focused.click()
            return
        if self.view.phase in RESULTS and not self._amount_asked:
            self.send(NextDiner())
        elif self._typing() or (self.view.phase is Phase.READY and not self.armed):
            self._charge(Way.FACE)

    def pay_by_code(self) -> None:
        """Take the payment code instead of the face."""
        if self.code_button.isEnabled():
            self._charge(Way.CODE)

    def cancel(self) -> None:
        """Cancel the sale in hand; without one, forget what was typed, or leave a refusal behind."""
        if self.view.can_cancel and not self._amount_asked:
            self.send(CancelSale())
        elif self.entry.digits:
            self.clear()
        elif self.view.phase is Phase.REFUSED:
            self.send(NextDiner())

    def ask_again(self) -> None:
        """Query the order in doubt now: this sale's, or the one that waits longest."""
        oldest = self.rail.lane.oldest_in_doubt()
        if self.view.phase is Phase.IN_DOUBT and self.view.order_no:
            self.send(AskAgain(number=self.view.order_no))
        elif oldest is not None:
            self.send(AskAgain(number=oldest.order_no))

    def choose_mode(self, mode: Mode) -> None:
        """Ask for a mode."""
        self.entry.clear()
        self._amount_asked = False
        self.send(SetMode(mode=mode))
        self._refresh()

    def toggle_continuous(self) -> None:
        """Ask for the other of continuous and not."""
        self.send(SetContinuous(on=not self.view.continuous))
        self.switch.setChecked(self.view.continuous)  # the core decides; its view moves the switch

    def _begin_typing(self) -> bool:
        """Tell whether digits mean something now; leave a result behind and ask for the amount mode where needed."""
        if self._typing():
            return True
        result = self.view.phase in RESULTS
        if not result and (self.view.phase is not Phase.READY or self.view.mode is Mode.AMOUNT):
            return False
        self.entry.clear()
        self._amount_asked = True
        if self.view.mode is Mode.FIXED:
            self.send(SetMode(mode=Mode.AMOUNT))
        if result:
            self.send(NextDiner())
        return True

    def _charge(self, way: Way) -> None:
        if self._charge_asked:
            return
        if self.mode is Mode.FIXED:
            self._charge_asked = True
            self.send(Charge(way=way))
            return
        amount_fen = self.view.amount_fen if self.armed else self.entry.amount_fen
        if amount_fen > 0:
            self._charge_asked = True
            self.send(Charge(amount_fen=amount_fen, way=way))

    def look_here(self) -> None:
        """Recognise the next diner at this computer, where that is offered."""
        if self.local_button.isVisibleTo(self):
            self.send(LookHere(amount_fen=self.entry.amount_fen or None))

    def _act(self, action: Action) -> None:
        if action is Action.TO_ALERTS:
            self.rail.lane.take_focus()
        else:
            self.send(NextDiner())

    # --- showing ----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        view, typing = self.view, self._typing()
        phase = Phase.READY if typing else Phase.WORKING if recognises_here(view) else view.phase
        amount_fen = self.entry.amount_fen if typing else view.amount_fen
        self.sale.set_phase(
            phase, hint(view, self.mode, armed=self.armed, typed_fen=self.entry.amount_fen if typing else None)
        )
        left, right = corners(view, self.mode, typing=typing)
        self.sale.amount.show_amount(amount_fen, phase, left=left, right=right, caret=typing, alarm=self.entry.over)
        self.sale.show_caps(view.offline)
        if typing:
            self.sale.show_typed(self.entry.digits)
        elif phase is Phase.READY and not self.armed and not view.continuous:
            self.sale.show_charge(view.amount_fen, usable=view.amount_fen > 0, reason="")
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

    def _typing(self) -> bool:
        """Tell whether the amount on the screen is the one being typed.

        It is also while the terminal still gives back the order that waited for a face before the first digit.
        """
        given_back = self.view.phase is Phase.WORKING and self.view.armed and self.view.mode is Mode.AMOUNT
        ready = self.view.phase is Phase.READY or (given_back and bool(self.entry.digits))
        return self._amount_asked or (self.mode is Mode.AMOUNT and ready and not self.armed)

    def _refresh_controls(self, typing: bool) -> None:
        view = self.view
        fixed = translate("checkout", "Fixed {amount}").format(amount=yuan(self._fixed_fen))
        self.fixed_segment.set_words(fixed if self._fixed_fen else translate("checkout", "Fixed price"))
        self.modes.show_chosen(1 if self.mode is Mode.AMOUNT else 0)
        self.switch.setChecked(view.continuous)
        self.pad.setVisible(self.mode is Mode.AMOUNT)
        self.pad.show_quick(view.quick_amounts_fen)
        busy = self._busy_reason()
        usable = typing or view.phase in RESULTS
        self.pad.set_usable(usable, can_charge=typing and self.entry.amount_fen > 0, reason="" if usable else busy)
        cancellable = view.can_cancel or bool(self.entry.digits) or view.phase is Phase.REFUSED
        self.cancel_button.set_usable(cancellable, translate("checkout", "Nothing to cancel"), shown=False)
        reason = ""
        if view.offline is not None:
            reason = translate("checkout", "needs network")
        elif view.phase in (Phase.WORKING, Phase.STOPPED) and not typing:
            reason = busy
        elif self.mode is Mode.AMOUNT and not self.armed and not self.entry.amount_fen:
            reason = translate("checkout", "amount first")
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
        if self.sale.charge_button.isVisibleTo(self) and self.sale.charge_button.isEnabled():
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
            Qt.Key.Key_F5: self._choose_fixed,
            Qt.Key.Key_F6: self._choose_amount,
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
        self.cancel_button.clicked.connect(self.cancel)
        self.code_button.clicked.connect(self.pay_by_code)
        self.local_button.clicked.connect(self.look_here)
        self.local.command.connect(self.send)
        self.rail.command.connect(self.send)
        self.rail.story.connect(self.open_story)
        self.rail.subsidy.opened.connect(self.open_subsidy)

    def _choose_index(self, index: int) -> None:
        self.choose_mode(Mode.AMOUNT if index else Mode.FIXED)

    def _choose_fixed(self) -> None:
        self.choose_mode(Mode.FIXED)

    def _choose_amount(self) -> None:
        self.choose_mode(Mode.AMOUNT)

    def _charge_by_face(self) -> None:
        self._charge(Way.FACE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        self._fit_heights()

    def _fit_heights(self) -> None:
        told = self.view.phase in (Phase.REFUSED, Phase.STOPPED)
        self.fit_heights(typed=self.mode is Mode.AMOUNT, told=told, offline=self.view.offline is not None)
