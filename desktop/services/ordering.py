"""One order between the books and the terminal: everything that is said about it, and written down first.

`core` thread. Promises: an order is on disk before the terminal hears of it; a guard that forbids a charge is heard by
the terminal at once and kept; nothing here waits, and nothing here decides what follows: that is the checkout's.
Source: architecture.md, A charge; terminal-link.md, `pay`, `cancel`, `query`, Errors.
"""

from desktop.domain.events import Cancel, Pay, Query, StageReached
from desktop.domain.guards import FREE_SERVING, OTHER_PRICE, Allowed, Free, OtherPrice, Refused
from desktop.domain.identifiers import OrderNo
from desktop.domain.meal import Meal
from desktop.services.guarding import Guarding
from desktop.services.in_force import InForce
from desktop.services.in_hand import QUERY_AFTER_S, InHand
from desktop.services.ports import Books, Clock, NewSale, Sale, Terminal

OUTCOME_GRACE_S = 20  # beyond the terminal's own time-out, then the order is in doubt
#: Errors of `pay` that prove that the terminal did not begin. Source: terminal-link.md, Errors.
_REFUSED_AT_ONCE = {
    "busy": "busy",
    "limit_exceeded": "limit_exceeded",
    "bad_request": "not_started",
    "unpaired": "not_started",
    "unsupported": "not_started",
    "storage_full": "not_started",
}


class Ordering:
    """Begins orders, follows them and ends them; `InHand` is what is remembered of each."""

    def __init__(self, books: Books, terminal: Terminal, clock: Clock, guarding: Guarding, in_force: InForce) -> None:
        self._books = books
        self._terminal = terminal
        self._clock = clock
        self._guarding = guarding
        self._in_force = in_force

    def begin(self, new: NewSale, meal: Meal, *, fixed: bool, auth_code: str = "") -> InHand:
        """Write the order of this meal down and send it. Raises: OperatorError of the books; then nothing was sent."""
        sale = self._books.submit(new, self._clock.now())
        timeout_s, now_s = self._in_force.now.terminal.pay_timeout_s, self._clock.monotonic_s()
        self._terminal.request(
            Pay(
                order_no=sale.order_no,
                amount_fen=new.amount_fen,
                subject=new.meal_name,
                timeout_s=timeout_s,
                way=new.way,
                auth_code=auth_code,
            )
        )
        lose_at_s = now_s + timeout_s + OUTCOME_GRACE_S
        return InHand(
            sale=sale, meal=meal, way=new.way, begun_s=now_s, lose_at_s=lose_at_s, fixed=fixed, lifted=new.lifted,
            items=new.items,
            auth_code=auth_code,
        )  # fmt: skip

    def cancel(self, hand: InHand) -> None:
        """Ask the terminal to give the order up, unless that was asked already; what it says decides."""
        if not hand.cancelled:
            self._give_up(hand)

    def query(self, hand: InHand) -> None:
        """Ask the terminal what it knows of the order, and again later while it says nothing."""
        hand.query_at_s = self._clock.monotonic_s() + QUERY_AFTER_S
        self._terminal.request(Query(order_no=hand.sale.order_no))

    def follow(self, hand: InHand, reached: StageReached) -> None:
        """Follow the terminal; when it has recognised somebody, ask the guards."""
        hand.stage = reached.stage
        self._books.remember_stage(hand.sale.order_no, reached.stage, self._clock.now())
        hand.heard(self._clock.now(), self._clock.monotonic_s())
        if reached.person_ref and reached.person_ref != hand.person_ref:
            hand.person_ref = reached.person_ref
            self._ask_guards(hand)

    def never_began(self, order_no: OrderNo, error: str) -> Sale | None:
        """End an order that this error of `pay` proves was not begun; None for an error that proves nothing."""
        cause = _REFUSED_AT_ONCE.get(error)
        return self._books.not_started(order_no, cause, self._clock.now()) if cause else None

    def lose(self, hand: InHand, cause: str) -> Sale:
        """Nobody knows what became of the order: it is in doubt."""
        return self._books.lose(hand.sale.order_no, hand.person_ref, cause, self._clock.now())

    # --- inside ----------------------------------------------------------------------------------------------------

    def _ask_guards(self, hand: InHand) -> None:
        recognised = self._guarding.recognised(
            hand.person_ref, hand.meal, amount_fen=hand.sale.amount_fen, at=hand.sale.created_at, fixed=hand.fixed,
            items=hand.items, lifted=hand.lifted, order_no=hand.sale.order_no,
        )  # fmt: skip
        if recognised is None:
            return
        if recognised.mark is not None:
            self._books.note_unclaimed(hand.sale.order_no, hand.person_ref, recognised.mark, self._clock.now())
        hand.diner, hand.guard = recognised.diner, recognised.refusal
        is_wanted = not hand.cancelled  # else nothing is asked anew and nothing handed out: a person gave it up before
        match recognised.judgement:
            case Allowed():
                return
            case Refused(code=code):
                pass
            case OtherPrice(amount_fen=amount_fen):
                code, hand.other_price_fen = OTHER_PRICE, amount_fen if is_wanted else None
            case Free():
                code, hand.other_price_fen = FREE_SERVING, 0 if is_wanted else None
        self._give_up(hand)  # said once more even if a person said it: this charge is forbidden now
        self._books.note_guard(hand.sale.order_no, hand.person_ref, code, self._clock.now())

    def _give_up(self, hand: InHand) -> None:
        hand.cancelled = True
        self._terminal.request(Cancel(order_no=hand.sale.order_no))
