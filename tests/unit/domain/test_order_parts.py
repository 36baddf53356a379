"""What an order number says of itself."""

from datetime import date

import pytest

from desktop.domain.identifiers import OrderParts, order_no, parse_order_no


def test_the_parts_are_what_it_was_made_of() -> None:
    number = order_no("C1", date(2026, 6, 18), 214, "K7QD")
    assert parse_order_no(number) == OrderParts(till_id="C1", service_day=date(2026, 6, 18), serial=214)
    assert parse_order_no(order_no("C1", date(2026, 6, 18), 12_345, "K7QD")) == OrderParts(
        till_id="C1", service_day=date(2026, 6, 18), serial=12_345
    )


@pytest.mark.parametrize(
    "text",
    [
        "", "C1", "C1-20260631-0001-AAAA", "C1-20260618-R0001-AAAA", "C1-20260618-0001-AAA1", "c1-20260618-0001-AAAA",
        "C1-２０２６０６１８-0001-AAAA", "C1-20260618-0001-AAAA\n",
    ],
)  # fmt: skip
def test_what_is_no_order_number(text: str) -> None:
    assert parse_order_no(text) is None
