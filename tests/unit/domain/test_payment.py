import itertools

import pytest

from desktop.domain.errors import DefectError
from desktop.domain.journal import SALE_EVENT_OF, PaymentResult
from desktop.domain.payment import (
    OPEN_STATES,
    TRANSITIONS,
    FundBill,
    PaidParts,
    SaleEvent,
    SaleState,
    next_state,
    paid_parts,
)


def test_every_pair_is_either_in_the_table_or_a_defect() -> None:
    for state, event in itertools.product(SaleState, SaleEvent):
        if event in TRANSITIONS[state]:
            assert next_state(state, event) is TRANSITIONS[state][event]
        else:
            with pytest.raises(DefectError):
                next_state(state, event)


def test_in_doubt_is_left_only_by_proof() -> None:
    proofs = {SaleEvent.NOT_STARTED, *SALE_EVENT_OF.values()}
    assert set(TRANSITIONS[SaleState.IN_DOUBT]) == proofs


def test_money_that_moved_is_never_unmoved() -> None:
    assert TRANSITIONS[SaleState.PAID] == {}
    after = {SaleState.PAID, SaleState.DECLINED, SaleState.CANCELLED}  # not charged yet: it may be voided
    assert set(TRANSITIONS[SaleState.PAID_OFFLINE].values()) == after


def test_a_given_up_sale_can_only_become_paid() -> None:
    for state in (SaleState.DECLINED, SaleState.CANCELLED):
        assert set(TRANSITIONS[state].values()) == {SaleState.PAID, SaleState.PAID_OFFLINE}


def test_every_open_state_can_end() -> None:
    for state in OPEN_STATES:
        reached, frontier = {state}, [state]
        while frontier:
            for after in TRANSITIONS[frontier.pop()].values():
                if after not in reached:
                    reached.add(after)
                    frontier.append(after)
        assert reached - OPEN_STATES


def test_every_result_of_the_journal_has_an_event() -> None:
    assert set(SALE_EVENT_OF) == set(PaymentResult)


@pytest.mark.parametrize(
    ("bills", "parts"),
    [
        ([], (0, 0)),
        ([FundBill(channel="ALIPAYACCOUNT", amount_fen=1200)], (1200, 0)),
        ([FundBill(channel="COUPON", amount_fen=200), FundBill(channel="PCREDIT", amount_fen=1000)], (1000, 1000)),
        ([FundBill(channel="BANKCARD", fund_type="CREDIT_CARD", amount_fen=5)], (5, 5)),
        ([FundBill(channel="BANKCARD", fund_type="DEBIT_CARD", amount_fen=5)], (5, 0)),
        ([FundBill(channel="MCARD", amount_fen=1200, real_amount_fen=1000)], (1000, 0)),
        ([FundBill(channel="MCARD", amount_fen=1200, real_amount_fen=9999)], (1200, 0)),
    ],
)
def test_what_the_parts_of_a_payment_are_worth(bills: list[FundBill], parts: tuple[int, int]) -> None:
    assert paid_parts(bills) == PaidParts(actual_paid_fen=parts[0], credit_paid_fen=parts[1])
