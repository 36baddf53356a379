"""How an order for the terminal begins: what it costs, whether it may be sent, which codes came before. `core` thread.

Decides before a number is made; `Ordering` then writes the order down and sends it. Promises: the price is that of the
meal or menu in force, a payment code that was read is charged once. Source: ui.md, Checkout; issue 6.
"""

from dataclasses import dataclass

from desktop.domain.errors import OperatorError
from desktop.domain.events import TerminalIdentity
from desktop.domain.menu import Chosen
from desktop.domain.person import PersonKind
from desktop.protocol.vocabulary import CODE_RELAY_CAPABILITY
from desktop.services.codes_seen import CodesSeen
from desktop.services.commands import Charge
from desktop.services.guarding import Guarding
from desktop.services.in_hand import InHand
from desktop.services.meals import MealClock
from desktop.services.menu_selling import MenuSelling
from desktop.services.ordering import Ordering
from desktop.services.ports import Clock, Lifted, NewSale
from desktop.services.reason import Reason
from desktop.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ForWhom:
    """What is known of the one who will look: a guard that was lifted, or the price that this diner pays."""

    lifted: Lifted | None = None
    price_fen: int | None = None  # in the place of the meal's
    kind: PersonKind = PersonKind.PUPIL


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What came of it: an order in hand, or why not; `notice` is something to know."""

    hand: InHand | None = None
    refusal: Reason | None = None
    amount_fen: int | None = None
    notice: Reason | None = None


class Sending:
    """Begins orders."""

    def __init__(
        self, clock: Clock, meals: MealClock, menu: MenuSelling, guarding: Guarding, ordering: Ordering,
        session: Session,
    ) -> None:  # fmt: skip
        self._clock, self._meals, self._menu, self._session = clock, meals, menu, session
        self._guarding, self._ordering = guarding, ordering
        self._codes = CodesSeen()

    def send(self, charge: Charge, terminal: TerminalIdentity, whom: ForWhom) -> Sent:
        """Begin an order, or say what stands against it. Raises: OperatorError of the books; then nothing was sent."""
        now = self._clock.now()
        meal = self._meals.current(now).meal
        try:
            price = self._menu.price(charge, meal, now, whom.kind)
        except OperatorError as fault:
            return Sent(refusal=Reason(code=fault.code, facts=fault.facts))
        fixed = charge.amount_fen is None and not charge.items
        amount_fen = whom.price_fen if fixed and whom.price_fen is not None else price.amount_fen
        refusal = self._guarding.before_sending(amount_fen, charge.way)
        if refusal is None and not self._codes.is_new(charge.auth_code, self._clock.monotonic_s()):
            refusal = Reason(code="code.seen_before")
        if refusal is not None:
            return Sent(refusal=refusal, amount_fen=amount_fen)
        relays = CODE_RELAY_CAPABILITY in terminal.capabilities
        new = NewSale(
            amount_fen=amount_fen, way=charge.way, meal_id=meal.meal_id, meal_name=meal.name, device_sn=terminal.sn,
            items=price.items, entered_by=self._session.entered_by, lifted=whom.lifted,
        )  # fmt: skip
        hand = self._ordering.begin(new, meal, fixed=fixed, auth_code=charge.auth_code if relays else "")
        notice = Reason(code="code.show_at_terminal") if charge.auth_code and not relays else None
        return Sent(hand=hand, notice=notice)

    def never_began(self, hand: InHand) -> None:
        """It was proved that nothing was begun: the code may be used after all."""
        self._codes.forget(hand.auth_code)


def charge_of(hand: InHand) -> Charge:
    """Return what was asked for, to be asked for again."""
    typed_fen = None if hand.fixed or hand.items else hand.sale.amount_fen
    chosen = tuple(Chosen(dish_id=item.dish_id, quantity=item.quantity) for item in hand.items)
    return Charge(amount_fen=typed_fen, way=hand.way, items=chosen)
