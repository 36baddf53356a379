"""A refund's states and its limits. Pure.

A refund has a number of its own, made once and kept before anything leaves, and is in doubt like a sale.
Source: terminal-link.md, `refund`; settlement.md, refunds never add up to more than was paid.
"""

from enum import Enum

from desktop.domain.errors import DefectError, OperatorError


class RefundState(Enum):
    SUBMITTED = "SUBMITTED"
    IN_DOUBT = "IN_DOUBT"
    REFUNDED = "REFUNDED"
    DECLINED = "DECLINED"


class RefundEvent(Enum):
    LOSE = "lose"
    NOT_STARTED = "not_started"
    JOURNAL_REFUNDED = "journal_refunded"
    JOURNAL_DECLINED = "journal_declined"


_ENDS = {
    RefundEvent.NOT_STARTED: RefundState.DECLINED,
    RefundEvent.JOURNAL_REFUNDED: RefundState.REFUNDED,
    RefundEvent.JOURNAL_DECLINED: RefundState.DECLINED,
}
#: What a journal entry's result does to its refund.
EVENT_OF_RESULT = {"refunded": RefundEvent.JOURNAL_REFUNDED, "declined": RefundEvent.JOURNAL_DECLINED}
#: States in which money may be on its way back: they hold their part of what can still be refunded.
HOLDING_STATES = frozenset({RefundState.SUBMITTED, RefundState.IN_DOUBT, RefundState.REFUNDED})
TRANSITIONS: dict[RefundState, dict[RefundEvent, RefundState]] = {
    RefundState.SUBMITTED: {RefundEvent.LOSE: RefundState.IN_DOUBT, **_ENDS},
    RefundState.IN_DOUBT: _ENDS,
    RefundState.REFUNDED: {},
    RefundState.DECLINED: {RefundEvent.JOURNAL_REFUNDED: RefundState.REFUNDED},
}


def next_state(state: RefundState, event: RefundEvent) -> RefundState:
    """Return the state after the event. Raises: DefectError for a move that the table does not have."""
    try:
        return TRANSITIONS[state][event]
    except KeyError:
        raise DefectError(f"a refund in {state.name} cannot take {event.name}") from None


def refundable_fen(*, paid_fen: int, refunded_fen: int) -> int:
    """Return what may still be refunded, in fen: 0 or more."""
    return max(0, paid_fen - refunded_fen)


def check_amount(amount_fen: int, *, paid_fen: int, refunded_fen: int) -> None:
    """Refuse a refund that is not positive or above what is left. Raises: OperatorError `refund.too_much`."""
    left = refundable_fen(paid_fen=paid_fen, refunded_fen=refunded_fen)
    if not 0 < amount_fen <= left:
        raise OperatorError("refund.too_much", amount_fen=amount_fen, left_fen=left)


def own_part_fen(amount_fen: int, *, actual_paid_fen: int, actual_refunded_fen: int) -> int:
    """Return how much of a refund is the payer's own money, in fen: own funds go back before coupons, as the platforms
    do it. `actual_refunded_fen` is what earlier refunds gave back of them. Source: settlement.md, refunds.
    """
    return min(amount_fen, max(0, actual_paid_fen - actual_refunded_fen))
