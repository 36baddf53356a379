"""Identifiers, instants, meals, names, guards, refunds: the small rules of the domain."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import refund
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import is_till_id, order_no, short_order_no
from desktop.domain.instants import epoch_us, format_instant, local_day, month_of, parse_instant
from desktop.domain.meal import Meal, check_meals, meal_at
from desktop.domain.person import PersonKind, mask_name, masked
from tests.helpers.desks import pupil


def test_an_order_number_carries_what_makes_it_unique_and_has_a_short_form() -> None:
    number = order_no("C1", date(2026, 6, 18), 214, "K7QD")
    assert number == "C1-20260618-0214-K7QD"
    assert short_order_no(number) == "C1-0618-0214"
    assert short_order_no("a foreign one") == "a foreign one"
    with pytest.raises(ValueError, match="c1"):
        order_no("c1", date(2026, 6, 18), 1, "K7QD")


def test_order_numbers_of_one_till_sort_by_day_and_serial() -> None:
    numbers = [order_no("C1", date(2026, 6, day), n, "ZZZZ") for day in (1, 2) for n in (1, 2, 9_999)]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(("text", "good"), [("C1", True), ("c1", False), ("", False), ("A-1", False), ("A" * 9, False)])
def test_till_ids(text: str, good: bool) -> None:
    assert is_till_id(text) is good


@pytest.mark.parametrize(
    "text", ["2026-06-18T12:00:00", "2026-06-18", "18.6.2026", "2026-02-30T00:00:00+08:00", "2026-06-18T12:00:00+0800"]
)
def test_an_instant_without_an_offset_is_none(text: str) -> None:
    with pytest.raises(OperatorError):
        parse_instant(text)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_an_instant_is_the_same_in_every_zone(naive: datetime, offset_minutes: int) -> None:
    here = naive.replace(tzinfo=UTC)
    there = here.astimezone(timezone(timedelta(minutes=offset_minutes)))
    assert epoch_us(here) == epoch_us(there)
    assert local_day(here) == local_day(there)
    assert abs(parse_instant(format_instant(there)) - here) < timedelta(milliseconds=1)


def test_the_day_changes_at_midnight_in_shanghai() -> None:
    before = parse_instant("2026-06-30T23:59:59.999999+08:00")
    assert local_day(before) == date(2026, 6, 30)
    assert month_of(local_day(before + timedelta(microseconds=1))) == "2026-07"


def meal(meal_id: str, start: int, end: int, **more: object) -> Meal:
    fields: dict[str, object] = {"price_fen": 1_200, **more}
    return Meal(meal_id=meal_id, name=meal_id, starts_at=time(start), ends_at=time(end), **fields)  # type: ignore[arg-type]


def test_the_meal_of_a_moment() -> None:
    meals = (meal("lunch", 11, 13), meal("breakfast", 6, 8))
    found = {
        hour: (meal_at(meals, time(hour)).meal.meal_id, meal_at(meals, time(hour)).serving)
        for hour in (5, 6, 8, 12, 13)
    }
    assert found == {
        5: ("breakfast", False), 6: ("breakfast", True), 8: ("lunch", False), 12: ("lunch", True), 13: ("lunch", False),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("meals", "code"),
    [
        ((), "meal.none"),
        ((meal("a", 8, 8),), "meal.order"),
        ((meal("a", 8, 10), meal("b", 9, 11)), "meal.overlap"),
        ((meal("a", 8, 9), meal("a", 9, 10)), "meal.twice"),
        ((meal("a", 8, 9, price_fen=0),), "meal.price"),
        ((meal("a", 8, 9, staff_price_fen=-1),), "meal.price"),
    ],
)
def test_meals_that_cannot_be_are_refused(meals: tuple[Meal, ...], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_meals(meals)
    assert caught.value.code == code


def test_staff_may_have_a_price_of_their_own() -> None:
    lunch = meal("lunch", 11, 13, staff_price_fen=1_500)
    assert [lunch.price_on(date(2026, 6, 18), kind) for kind in (PersonKind.PUPIL, PersonKind.STAFF)] == [1_200, 1_500]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张小明", "张*"),
        ("欧阳一", "欧阳*"),
        ("欧阳", "欧*"),
        ("𠮷田", "𠮷*"),
        ("Anna Müller", "Anna *"),
        ("Bo", "B*"),
        ("  ", ""),
    ],
)
def test_names_are_masked(name: str, shown: str) -> None:
    assert mask_name(name) == shown
    if shown:
        assert masked(pupil(name=name)).masked_name == shown


def test_a_refund_never_exceeds_what_is_left() -> None:
    refund.check_amount(200, paid_fen=1_200, refunded_fen=1_000)
    for amount_fen in (0, -1, 201):
        with pytest.raises(OperatorError):
            refund.check_amount(amount_fen, paid_fen=1_200, refunded_fen=1_000)
    assert refund.refundable_fen(paid_fen=1, refunded_fen=2) == 0


def test_a_refund_in_doubt_is_left_only_by_proof() -> None:
    lost = refund.next_state(refund.RefundState.SUBMITTED, refund.RefundEvent.LOSE)
    assert refund.next_state(lost, refund.RefundEvent.JOURNAL_REFUNDED) is refund.RefundState.REFUNDED
    with pytest.raises(DefectError):
        refund.next_state(refund.RefundState.REFUNDED, refund.RefundEvent.LOSE)
