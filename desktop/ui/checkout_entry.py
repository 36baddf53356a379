"""What the cashier enters on the checkout page: digits of an amount, dishes of the menu, and the charge. Main thread.

Holds no state of a sale: only what was typed or chosen, and what was asked for since the last view. Promises: a charge
is sent once however often Enter is hit; what was entered for one diner is never charged to the next.
Source: ui.md, Checkout; pictures.md section 7.
"""

from collections.abc import Callable

from desktop.domain.payment import Way
from desktop.services.commands import Charge, Command, LookHere, Mode, NextDiner, SetContinuous, SetMode
from desktop.services.menu_views import MenuView
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, Phase
from desktop.ui.amount_entry import AmountEntry
from desktop.ui.checkout_layout import CheckoutLayout
from desktop.ui.clock import ShownClock
from desktop.ui.gate import Gate
from desktop.ui.menu_mode import Basket
from desktop.ui.theme import Theme
from desktop.ui.widgets.find_card import Entered

RESULTS = (Phase.PAID, Phase.FREE, Phase.REFUSED, Phase.IN_DOUBT)
MODES = (Mode.FIXED, Mode.AMOUNT, Mode.MENU)  # in the order of their segments


def waits(view: CheckoutView) -> bool:
    """Tell whether the terminal holds an order and waits for a diner, and nobody has asked for it back."""
    return view.phase is Phase.READY and view.armed


class CheckoutEntry(CheckoutLayout):
    """The page as far as things are entered on it; `CheckoutPage` shows them."""

    def __init__(
        self, theme: Theme, settings: Settings, shown_clock: ShownClock, send: Callable[[Command], None],
        gate: Gate | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, settings, shown_clock, gate)
        self.send = send
        self.entry = AmountEntry(settings.limits.single_limit_fen)
        self.basket = Basket(settings.limits.single_limit_fen)
        self.view = CheckoutView(  # until the first of the desk's: nothing is sold, and nothing looks as if it were
            phase=Phase.STOPPED,
            reason=Reason(code="link.connecting"),
            mode=Mode.FIXED,
            continuous=settings.continuous,
            amount_fen=0,
            meal_name="",
            single_limit_fen=settings.limits.single_limit_fen,
        )
        self._amount_asked = False  # a digit asked for the amount mode; the view that has it is on its way
        self._choosing = False  # dishes are chosen although the last order or its result is still on the screen
        self._charge_asked = False  # a charge is on its way; the next view answers it

    def refresh(self) -> None:
        """Show what was entered."""
        raise NotImplementedError

    def take_view(self, view: CheckoutView) -> None:
        """Forget of what was entered what another state of the sale makes void."""
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
        self.entry.limit_fen = self.basket.limit_fen = view.single_limit_fen
        self._take_menu_state(before, view)

    def take_menu(self, menu: MenuView) -> None:
        """Take the menu that is in force."""
        self.basket.take_menu(menu)
        self.refresh()

    @property
    def mode(self) -> Mode:
        """The mode as asked for: a digit typed a moment ago counts already."""
        return Mode.AMOUNT if self._amount_asked else self.view.mode

    @property
    def armed(self) -> bool:
        """Whether the terminal waits for a diner with what is shown."""
        return waits(self.view) and not self.asked

    @property
    def asked(self) -> bool:
        """Whether something is being entered over the last order or its result."""
        return self._amount_asked or self._choosing

    @property
    def entered_fen(self) -> int:
        """What was entered, in fen: the amount typed, or what the chosen dishes cost."""
        return self.basket.total_fen if self.mode is Mode.MENU else self.entry.amount_fen

    @property
    def over(self) -> bool:
        """Whether the last key would have led above the limit."""
        return self.basket.over if self.mode is Mode.MENU else self.entry.over

    def entered(self) -> Entered:
        """Return the amount typed or the dishes chosen on the page; neither where the meal's price counts."""
        match self.mode:
            case Mode.FIXED:
                return None, ()
            case Mode.AMOUNT:
                return (self.view.amount_fen if self.armed else self.entry.amount_fen), ()
            case Mode.MENU:
                return (None, self.basket.items) if self.basket.count else (0, ())

    # --- an amount ---------------------------------------------------------------------------------------------------

    def type_digits(self, keys: str) -> None:
        """Take a digit: it chooses a dish, or starts an amount at once, also over a result."""
        if self.mode is Mode.MENU:
            self._type_dish(keys)
        elif self._begin_typing():
            self.entry.press(keys)
            self.refresh()

    def take_quick(self, amount_fen: int) -> None:
        """Take a quick amount."""
        if self._begin_typing():
            self.entry.set_fen(amount_fen)
            self.refresh()

    def backspace(self) -> None:
        """Take the last digit, or the last dish, back."""
        if self.mode is Mode.MENU:
            self.choose(self.basket.undo)
            return
        self.entry.backspace()
        self.refresh()

    def clear(self) -> None:
        """Begin again."""
        if self.mode is Mode.MENU:
            self.choose(self.basket.clear)
            return
        self.entry.clear()
        self.refresh()

    # --- dishes ------------------------------------------------------------------------------------------------------

    def choose(self, change: Callable[[], object]) -> None:
        """Change what is chosen, where dishes can be chosen now."""
        if self.begin_choosing():
            change()
            self.refresh()

    def look_at(self, change: Callable[[], object]) -> None:
        """Show other dishes: nothing is chosen by it."""
        if self.mode is Mode.MENU:
            change()
            self.refresh()

    def begin_choosing(self) -> bool:
        """Tell whether dishes can be chosen now; leave a result behind."""
        if self.mode is not Mode.MENU:
            return False
        if self.typing():
            return True
        result = self.view.phase in RESULTS
        if not result and not self.view.armed:
            return False
        self._choosing = True
        if result:
            self.send(NextDiner())
        return True

    def _type_dish(self, keys: str) -> None:
        if keys == "0":
            self.look_at(lambda: self.basket.turn(1))
        elif len(keys) == 1:
            self.choose(lambda: self.basket.press_digit(int(keys)))

    def _take_menu_state(self, before: CheckoutView, view: CheckoutView) -> None:
        """Dishes stay while their order waits, and after a refusal for as long as they are changed for that diner."""
        charged = view.phase is Phase.STOPPED or (view.phase is Phase.WORKING and not view.armed)
        served = view.phase in (Phase.PAID, Phase.FREE, Phase.IN_DOUBT)
        over = served or (before.phase is Phase.REFUSED is not view.phase)
        if view.mode is not Mode.MENU or (charged if self._choosing else over):
            self.basket.clear()
        if view.mode is not Mode.MENU or charged or (view.phase is Phase.READY and not view.armed):
            self._choosing = False

    # --- the charge --------------------------------------------------------------------------------------------------

    def choose_mode(self, mode: Mode) -> None:
        """Ask for a mode."""
        self.entry.clear()
        self._amount_asked = self._choosing = False
        self.send(SetMode(mode=mode))
        self.refresh()

    def toggle_continuous(self) -> None:
        """Ask for the other of continuous and not."""
        self.send(SetContinuous(on=not self.view.continuous))
        self.switch.setChecked(self.view.continuous)  # the core decides; its view moves the switch

    def charge(self, way: Way) -> None:
        """Charge what is on the screen; once for one view."""
        if self._charge_asked:
            return
        command = self._order(way)
        if command is not None:
            self._charge_asked = True
            self._choosing = False
            self.send(command)

    def look_here(self) -> None:
        """Recognise the next diner at this computer, where that is offered."""
        if not self.local_button.isVisibleTo(self):
            return
        if self.mode is Mode.MENU:
            self.send(LookHere(items=self.basket.items))
        else:
            self.send(LookHere(amount_fen=self.entry.amount_fen or None))

    def typing(self) -> bool:
        """Tell whether the amount on the screen is the one being entered.

        It is also while the terminal still gives back the order that waited for a face before the first digit.
        """
        if self.mode is Mode.MENU:
            return self._choosing or (self.view.phase is Phase.READY and not self.view.armed)
        given_back = self.view.phase is Phase.WORKING and self.view.armed and self.view.mode is Mode.AMOUNT
        ready = self.view.phase is Phase.READY or (given_back and bool(self.entry.digits))
        return self._amount_asked or (self.mode is Mode.AMOUNT and ready and not self.armed)

    def _order(self, way: Way) -> Charge | None:
        match self.mode:
            case Mode.FIXED:
                return Charge(way=way)
            case Mode.AMOUNT:
                amount_fen = self.view.amount_fen if self.armed else self.entry.amount_fen
                return Charge(amount_fen=amount_fen, way=way) if amount_fen > 0 else None
            case Mode.MENU:
                return Charge(items=self.basket.items, way=way) if self.basket.count else None

    def _begin_typing(self) -> bool:
        """Tell whether digits mean something now; leave a result behind and ask for the amount mode where needed."""
        if self.typing():
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
