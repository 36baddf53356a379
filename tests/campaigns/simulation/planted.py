"""Mistakes that programs like this one make, put into the desk's services one at a time: the checker must find each."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from desktop.domain.events import AckJournal, JournalArrived
from desktop.domain.identifiers import RefundNo
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import SaleState
from desktop.services.checkout import Checkout
from desktop.services.commands import Charge, RequestRefund
from desktop.services.ports import Outcome
from desktop.services.recovery import Recovery
from desktop.services.refunds import Refunds
from desktop.services.views import LinkState

_LISTENING = (LinkState.RECOVERING, LinkState.ONLINE)


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Put a mistake in, and take it out again. Raises: KeyError for a name that is not in `MISTAKES`."""
    places = MISTAKES[name]()
    kept = [(owner, attribute, getattr(owner, attribute)) for owner, attribute, _ in places]
    for owner, attribute, mistake in places:
        setattr(owner, attribute, mistake)
    try:
        yield
    finally:
        for owner, attribute, original in kept:
            setattr(owner, attribute, original)


Places = list[tuple[type, str, Callable[..., Any]]]


def _new_number_per_retry() -> Places:
    """An order without an outcome is charged again, under a new number, as soon as the terminal is back."""
    lose, due = Checkout._lose, Checkout.due

    def forgetful(self: Checkout, cause: str) -> None:
        hand = self._in_hand
        lose(self, cause)
        if hand is not None:
            self._queued = Charge(amount_fen=hand.sale.amount_fen, way=hand.way)

    def eager(self: Checkout) -> None:
        due(self)
        if self._queued is not None and self._in_hand is None and self._can_sell():
            queued, self._queued = self._queued, None
            self.charge(queued)

    return [(Checkout, "_lose", forgetful), (Checkout, "due", eager)]


def _timeout_as_failure() -> Places:
    """An order without an outcome is taken for refused, and shown so."""

    def sure(self: Checkout, cause: str) -> None:
        hand = self._in_hand
        assert hand is not None
        sale = self._ordering._books.not_started(hand.sale.order_no, cause, self._clock.now())
        self._in_hand = self._queued = None
        self._results.show_sale(sale)
        self._changed()

    return [(Checkout, "_lose", sure)]


def _acknowledged_before_commit() -> Places:
    """The terminal may drop an entry that is not on disk yet."""
    arrived_rightly = Recovery.journal_arrived

    def hasty(self: Recovery, arrived: JournalArrived) -> None:
        if self.link in _LISTENING and arrived.entries and arrived.entries[-1].n > self.head:
            self._terminal.request(AckJournal(upto=arrived.entries[-1].n))
        arrived_rightly(self, arrived)

    return [(Recovery, "journal_arrived", hasty)]


def _shown_before_commit() -> Places:
    """PAID is on the screen before it is on disk."""
    arrived_rightly = Recovery.journal_arrived

    def hasty(self: Recovery, arrived: JournalArrived) -> None:
        for entry in arrived.entries:
            sale = self._books.sale(entry.subject_no)  # type: ignore[arg-type]
            if self.link in _LISTENING and entry.n > self.head and sale is not None and entry.result == "paid":
                self._settled([Outcome(entry_n=entry.n, sale=replace(sale, state=SaleState.PAID))])
        arrived_rightly(self, arrived)

    return [(Recovery, "journal_arrived", hasty)]


def _cancel_believed() -> Places:
    """Whoever cancels believes that nothing was charged, without waiting for the terminal's word."""
    cancel = Checkout.cancel

    def credulous(self: Checkout) -> None:
        hand = self._in_hand
        cancel(self)
        if hand is not None and self._in_hand is hand:
            sale = self._ordering._books.not_started(hand.sale.order_no, "cancelled_by_desk", self._clock.now())
            self.settled(Outcome(entry_n=0, sale=sale))

    return [(Checkout, "cancel", credulous)]


def _doubts_forgotten() -> Places:
    """After a crash or a fault of the disk nobody asks for what was open."""

    def careless(self: Recovery) -> None:
        self.in_doubt.clear()

    return [(Recovery, "load", careless)]


def _journal_not_read() -> Places:
    """A new connection begins with selling, not with the journal."""

    def careless(self: Recovery, identity: Any) -> None:
        self.head = self._books.journal_head(identity.sn)
        self._change(LinkState.RECOVERING, None)
        self._unanswered.clear()
        self._cancelling.clear()
        self._ask_for_open()

    return [(Recovery, "_begin", careless)]


def _refund_asked_anew() -> Places:
    """A refund without an outcome is asked for again, under a new number."""
    lose, due = Refunds._lose, Refunds.due

    def forgetful(self: Refunds, number: RefundNo, cause: str) -> None:
        lose(self, number, cause)
        self._again = next(each for each in self._books.open_refunds() if each.refund_no == number)  # type: ignore[attr-defined]

    def eager(self: Refunds) -> None:
        due(self)
        refund = getattr(self, "_again", None)
        if refund is not None and self._recovery.link is LinkState.ONLINE:
            self._again = None  # type: ignore[attr-defined]
            self.request(
                RequestRefund(
                    order_no=refund.order_no, amount_fen=refund.amount_fen, reason=refund.reason, asked_by="again"
                ),
                None,
            )

    return [(Refunds, "_lose", forgetful), (Refunds, "due", eager)]


def _head_not_compared() -> Places:
    """The terminal's word on how far its journal goes is not compared with what was read."""

    def careless(self: Recovery, _asked_after: int) -> None:
        if self.link is LinkState.RECOVERING:
            self._ask_for_open()

    return [(Recovery, "_read_to_the_end", careless)]


def _dropped_outcome_ignored() -> Places:
    """A restored desk takes an outcome from the journal only, and not from the answer to its query."""

    def careless(self: Recovery, entry: JournalEntry, _doubt: object) -> bool:
        if entry.n > self.head:
            self._read_on()
        return True

    return [(Recovery, "_is_done", careless)]


MISTAKES: dict[str, Callable[[], Places]] = {
    "new-number-per-retry": _new_number_per_retry,
    "timeout-as-failure": _timeout_as_failure,
    "acknowledged-before-commit": _acknowledged_before_commit,
    "shown-before-commit": _shown_before_commit,
    "cancel-believed": _cancel_believed,
    "doubts-forgotten": _doubts_forgotten,
    "journal-not-read": _journal_not_read,
    "refund-asked-anew": _refund_asked_anew,
    "head-not-compared": _head_not_compared,
    "dropped-outcome-ignored": _dropped_outcome_ignored,
}
