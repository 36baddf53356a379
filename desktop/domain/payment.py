"""The life of a sale: its states, its one transition table, and what a payment's parts are worth. Pure.

Everything about the sale's state lives here. An event that is not in `TRANSITIONS` for the sale's state is a defect.
Source: architecture.md, A charge step by step; terminal-link.md, Journal; settlement.md, Input.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.domain.errors import DefectError


class SaleState(Enum):
    """Where the money of one order number stands."""

    CREATED = "CREATED"  # the number exists; no byte has left
    SUBMITTED = "SUBMITTED"  # durable before the first byte left; the terminal may have it
    IN_DOUBT = "IN_DOUBT"  # nobody here knows; asked with the same number until the terminal's journal decides
    PAID = "PAID"  # the terminal's journal says so
    PAID_OFFLINE = "PAID_OFFLINE"  # the terminal holds a credential; charged later by the provider
    DECLINED = "DECLINED"  # nothing was charged
    CANCELLED = "CANCELLED"  # nothing was charged, by us, by the diner or because nobody came


class SaleEvent(Enum):
    """What can happen to a sale."""

    SUBMIT = "submit"  # intent is written, the request leaves
    DROP = "drop"  # a created sale is given up before anything left
    LOSE = "lose"  # time-out, lost link, crash, reply that does not parse
    NOT_STARTED = "not_started"  # the terminal proved that it never began: state unknown, or it refused the request
    JOURNAL_PAID = "journal_paid"
    JOURNAL_PAID_OFFLINE = "journal_paid_offline"
    JOURNAL_DECLINED = "journal_declined"
    JOURNAL_CANCELLED = "journal_cancelled"
    RECOGNISED_HERE = "recognised_here"  # known at this desk without the terminal; charged later
    VOID = "void"  # taken back before it left for the provider: nothing will be charged


_OPEN_ENDS = {
    SaleEvent.NOT_STARTED: SaleState.CANCELLED,
    SaleEvent.JOURNAL_PAID: SaleState.PAID,
    SaleEvent.JOURNAL_PAID_OFFLINE: SaleState.PAID_OFFLINE,
    SaleEvent.JOURNAL_DECLINED: SaleState.DECLINED,
    SaleEvent.JOURNAL_CANCELLED: SaleState.CANCELLED,
}
#: A late `paid` for an order already given up wins over what was shown: the money moved. It raises an alert.
_LATE_PAID = {
    SaleEvent.JOURNAL_PAID: SaleState.PAID,
    SaleEvent.JOURNAL_PAID_OFFLINE: SaleState.PAID_OFFLINE,
}

TRANSITIONS: dict[SaleState, dict[SaleEvent, SaleState]] = {
    SaleState.CREATED: {SaleEvent.SUBMIT: SaleState.SUBMITTED, SaleEvent.DROP: SaleState.CANCELLED},
    SaleState.SUBMITTED: {
        SaleEvent.LOSE: SaleState.IN_DOUBT,
        SaleEvent.RECOGNISED_HERE: SaleState.PAID_OFFLINE,
        **_OPEN_ENDS,
    },
    SaleState.IN_DOUBT: {**_OPEN_ENDS},
    SaleState.PAID: {},
    SaleState.PAID_OFFLINE: {
        SaleEvent.JOURNAL_PAID: SaleState.PAID,
        SaleEvent.JOURNAL_DECLINED: SaleState.DECLINED,  # the provider would not charge the credential: no money comes
        SaleEvent.VOID: SaleState.CANCELLED,
    },
    SaleState.DECLINED: _LATE_PAID,
    SaleState.CANCELLED: _LATE_PAID,
}

#: The cause of a PAID sale for which the terminal took nought: nothing of it can be given back.
PAID_NOTHING = "paid_nothing"
PAID_STATES = frozenset({SaleState.PAID, SaleState.PAID_OFFLINE})
OPEN_STATES = frozenset({SaleState.CREATED, SaleState.SUBMITTED, SaleState.IN_DOUBT})
GIVEN_UP_STATES = frozenset({SaleState.DECLINED, SaleState.CANCELLED})


def next_state(state: SaleState, event: SaleEvent) -> SaleState:
    """Return the state after the event. Raises: DefectError for a move that the table does not have."""
    try:
        return TRANSITIONS[state][event]
    except KeyError:
        raise DefectError(f"a sale in {state.name} cannot take {event.name}") from None


#: Begins what stands in the place of a terminal's serial number where none took part: never a device of the programme.
LOCAL_DEVICE = "LOCAL-"


class Way(Enum):
    """How the diner pays; the values of `pay.by` in terminal-link.md, and those that no terminal hears of."""

    FACE = "face"
    CODE = "code"
    LOCAL = "local"  # recognised by this computer in the terminal's place: outside the incentive's programme
    CARD = "card"  # known by a campus card; charged later by the school's agreement (decision 0017)
    LOOKUP = "lookup"  # found by name or number and confirmed; charged later, likewise


#: What the terminal takes. Everything else is written here whole and charged later by the provider.
TERMINAL_WAYS = frozenset({Way.FACE, Way.CODE})
#: Known at this desk and charged later: no outage, but a credit that the school gives, with caps of its own.
DEFERRED_WAYS = frozenset({Way.CARD, Way.LOOKUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class FundBill:
    """One part of a payment, as the platform lists it. `real_amount_fen` is what the payer really gave for it."""

    channel: str
    amount_fen: int
    fund_type: str = ""
    real_amount_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidParts:
    """What the parts of one payment are worth to the policy: `0 <= credit_paid_fen <= actual_paid_fen`."""

    actual_paid_fen: int
    credit_paid_fen: int


#: Channels that are not the payer's own money: coupons, points, red packets, vouchers. Source: settlement.md, Input;
#: channel names as the platform's `fund_bill_list` gives them (alipay-bill.md).
SUBSIDISED_CHANNELS = frozenset(
    {"COUPON", "POINT", "DISCOUNT", "MDISCOUNT", "MCOUPON", "VOUCHER", "HYBRID_VOUCHER", "REDPACKET"}
)
CREDIT_CHANNELS = frozenset({"PCREDIT", "CREDITCARD", "CREDIT_GROUP"})
CREDIT_FUND_TYPES = frozenset({"CREDIT_CARD", "MIXED_CARD"})  # MIXED_CARD: the conservative reading


def paid_parts(fund_bills: Sequence[FundBill]) -> PaidParts:
    """Return the payer's own money and its credit part, in fen.

    A bill without `real_amount_fen` counts whole, except in a subsidised channel, where it counts nothing; with it
    (the bonus part of a prepaid card) only the real amount counts.
    """
    actual = credit = 0
    for bill in fund_bills:
        if bill.channel in SUBSIDISED_CHANNELS:
            continue
        real = bill.amount_fen if bill.real_amount_fen is None else min(bill.real_amount_fen, bill.amount_fen)
        actual += real
        if bill.channel in CREDIT_CHANNELS or bill.fund_type in CREDIT_FUND_TYPES:
            credit += real
    return PaidParts(actual_paid_fen=actual, credit_paid_fen=credit)
