"""What a scanner, a card reader or a search at the desk leads to: a charge, a question, or a sentence. `core` thread.

A card is the yes of whoever holds it; somebody found by name or number is shown first, masked, and confirmed by staff.
A card that lies on the reader is read again and again: it is one yes until it was away for `CARD_AWAY_S`.
Owns who was chosen and not yet confirmed. The charge itself is the checkout's. Times in seconds on the monotonic clock.
Source: ui.md, principle 3; issue 6, Other ways to pay, and Bad input.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.payment import Way
from desktop.domain.scan import Token, TokenKind
from desktop.services.checkout import Checkout
from desktop.services.commands import Charge, ChoosePerson, ConfirmPerson, DirectCommand, LeavePerson, TokenRead
from desktop.services.ports import Clock, DinerBook
from desktop.services.reason import Reason
from desktop.services.views import AskedPerson

CARD_AWAY_S = 3.0  # readers repeat a card that lies on them every half second to two


class DirectSelling:
    """At most one person is asked about."""

    def __init__(self, books: DinerBook, clock: Clock, checkout: Checkout, changed: Callable[[], None]) -> None:
        self._books, self._clock, self._checkout, self._changed = books, clock, checkout, changed
        self._chosen: Charge | None = None
        self._last_card: tuple[str, float] = ("", 0.0)  # whose was charged last, and until when it is the same yes

    def handle(self, command: DirectCommand) -> None:
        """Take a command of a person."""
        if isinstance(command, TokenRead | ChoosePerson) and command.amount_fen == 0 and not command.items:
            self._checkout.refuse(Reason(code="sale.amount_first"))  # typed mode, and nothing typed yet
            return
        match command:
            case TokenRead(token=token, amount_fen=amount_fen, items=items):
                self._read(token, Charge(amount_fen=amount_fen, items=items))
            case ChoosePerson(person_ref=ref, amount_fen=amount_fen, items=items):
                self._chosen = Charge(amount_fen=amount_fen, items=items, way=Way.LOOKUP, person_ref=ref)
                self._changed()
            case ConfirmPerson():
                self._confirm(command)
            case LeavePerson():
                self.forget()
                self._changed()

    def forget(self) -> None:
        """Nobody is asked about any more."""
        self._chosen = None

    def view(self) -> AskedPerson | None:
        """Return who is asked about, as the books and guards stand now."""
        if self._chosen is None:
            return None
        offer = self._checkout.deferred.offer(self._chosen, self._clock.now())
        return AskedPerson(
            person_ref=offer.person_ref, diner=offer.diner, amount_fen=offer.amount_fen, refusal=offer.refusal
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _read(self, token: Token, wanted: Charge) -> None:
        match token.kind:
            case TokenKind.CODE:
                self._checkout.charge(replace(wanted, way=Way.CODE, auth_code=token.text))
            case TokenKind.CARD:
                person = self._books.by_card(token.text)
                if person is None:
                    self._checkout.refuse(Reason(code="card.unknown"))
                elif self._still_lies(person.person_ref):
                    self._checkout.refuse(Reason(code="card.read_again"))
                else:
                    self._checkout.charge(replace(wanted, way=Way.CARD, person_ref=person.person_ref))
                    self._note_card(person.person_ref)
            case TokenKind.UNKNOWN:
                self._checkout.refuse(Reason(code="scan.unknown"))

    def _still_lies(self, person_ref: str) -> bool:
        """Tell whether a card was not away since it was charged."""
        now_s, (last_ref, until_s) = self._clock.monotonic_s(), self._last_card
        lies = person_ref == last_ref and now_s < until_s
        if lies:
            self._last_card = person_ref, now_s + CARD_AWAY_S
        return lies

    def _note_card(self, person_ref: str) -> None:
        """It was charged, or is as soon as the terminal lets go; what was refused may be tried again at once."""
        if self._checkout.may_sell and not self._checkout.is_serving and not self._checkout.has_refused:
            self._last_card = person_ref, self._clock.monotonic_s() + CARD_AWAY_S

    def _confirm(self, yes: ConfirmPerson) -> None:
        """A yes that comes late is another person's, or to another amount: it says whom and what it was given to."""
        asked, chosen = self.view(), self._chosen
        if asked is None or chosen is None:
            return
        if (asked.person_ref, asked.amount_fen) != (yes.person_ref, yes.amount_fen):
            self._changed()
            return
        self._chosen = None
        self._checkout.charge(chosen)
        self._changed()
