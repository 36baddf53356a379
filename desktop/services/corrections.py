"""Taking back a sale that waits to be charged: void it, or give it to the person it was meant for. `core` thread.

What the terminal has charged goes back as a refund (`services/refunds.py`). Here no money has moved yet: the sale is
voided as long as it has not left for the provider, who may charge it any moment afterwards. Each correction is an entry
of its own, with reason and person; nothing is changed or dropped. Source: issue 6, Corrections; decision 0017.
"""

from collections.abc import Callable

from desktop.domain.errors import OperatorError
from desktop.domain.payment import DEFERRED_WAYS, TERMINAL_WAYS, SaleState, Way
from desktop.domain.staff import StaffRef
from desktop.services.commands import Charge, CorrectionCommand, MoveSale, VoidSale
from desktop.services.deferred_sale import DeferredSale
from desktop.services.ports import Clock, CorrectionBook, KnownHere, Sale
from desktop.services.reason import Reason
from desktop.services.session import Session
from desktop.services.views import CorrectionView

LONGEST_REASON = 200


class Corrections:
    """`view` is what became of the last one."""

    def __init__(
        self, books: CorrectionBook, clock: Clock, deferred: DeferredSale, session: Session,
        changed: Callable[[], None],
    ) -> None:  # fmt: skip
        self._books, self._clock, self._deferred, self._changed = books, clock, deferred, changed
        self._session = session
        self.view: CorrectionView | None = None

    def handle(self, wanted: CorrectionCommand, stopped: Reason | None) -> None:
        """Do it, or say why not. `stopped` is why the desk itself does nothing with money now."""
        try:
            if stopped is not None:
                raise OperatorError(stopped.code, **stopped.facts)
            match wanted:
                case VoidSale():
                    self._void(wanted)
                case MoveSale():
                    self._move(wanted)
        except OperatorError as refusal:
            if refusal.code.startswith(("disk.", "home.", "ledger.")):
                raise
            reason = Reason(code=refusal.code, facts=refusal.facts)
            self.view = CorrectionView(order_no=wanted.order_no, reason=reason)
        self._changed()

    def forget(self) -> None:
        """Drop what memory believes: the books were reopened and decide."""
        self.view = None

    # --- inside ----------------------------------------------------------------------------------------------------

    def _void(self, wanted: VoidSale) -> None:
        if not wanted.reason.strip() or not wanted.asked_by.strip():
            raise OperatorError("correction.no_reason")
        if max(len(wanted.reason), len(wanted.asked_by)) > LONGEST_REASON:
            raise OperatorError("refund.reason_too_long", most=LONGEST_REASON)
        sale = self._must_wait(wanted)
        voided = self._books.void(sale.order_no, wanted.reason, wanted.asked_by, self._by(wanted), self._clock.now())
        self._deferred.settled(voided)
        self.view = CorrectionView(order_no=sale.order_no)

    def _move(self, wanted: MoveSale) -> None:
        if not wanted.asked_by.strip():
            raise OperatorError("correction.no_reason")
        sale = self._must_wait(wanted)
        if sale.person_ref == wanted.person_ref:
            raise OperatorError("correction.same_person")
        now = self._clock.now()
        way = sale.way if sale.way in DEFERRED_WAYS else Way.LOOKUP
        charge = Charge(amount_fen=sale.amount_fen, way=way, person_ref=wanted.person_ref)
        offer = self._deferred.claimed(charge, now)
        if offer.refusal is not None:
            raise OperatorError(offer.refusal.code, **offer.refusal.facts)
        known = KnownHere(person_ref=wanted.person_ref, known_by=Way.LOOKUP.value)
        new = self._deferred.new_sale(way, offer, now, amount_fen=sale.amount_fen)
        who = wanted.asked_by, self._by(wanted)
        voided, made = self._books.move_sale(sale.order_no, new, known, *who, now)
        self._deferred.settled(voided)
        self.view = CorrectionView(order_no=sale.order_no, moved_to=made.order_no)

    def _must_wait(self, wanted: CorrectionCommand) -> Sale:
        """Return the sale. Raises: OperatorError `correction.*` unless it waits to be charged and is still here."""
        sale = self._books.sale(wanted.order_no)
        if sale is None:
            raise OperatorError("refund.unknown_order", order_no=wanted.order_no)
        if sale.way in TERMINAL_WAYS or sale.state is not SaleState.PAID_OFFLINE:
            raise OperatorError("correction.not_waiting", order_no=wanted.order_no)
        if self._books.has_left(sale.order_no):
            raise OperatorError("correction.has_left", order_no=wanted.order_no)
        if missing := self._session.against_correction(sale.amount_fen, wanted.approval):
            raise OperatorError(missing.code, **missing.facts)
        return sale

    def _by(self, wanted: CorrectionCommand) -> StaffRef:
        """Return who answers for it: who gave a PIN, else who is signed in."""
        return wanted.approval.by.staff_ref if wanted.approval is not None else self._session.entered_by
