"""Which price holds for whom on which day, what a further serving is, and from when a change counts."""

from datetime import date, datetime, time

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.meal import Effect, Meal, Second, SecondRule, check_meals, first_day, meal_at
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price

DAY = date(2026, 6, 18)
STAFF, PUPIL = PersonKind.STAFF, PersonKind.PUPIL


def lunch(**more: object) -> Meal:
    fields: dict[str, object] = {
        "meal_id": "lunch", "name": "午餐", "starts_at": time(11), "ends_at": time(13), "price_fen": 1_200, **more,
    }  # fmt: skip
    return Meal(**fields)  # type: ignore[arg-type]


def price(fen: int, day: date = DAY, **more: object) -> Price:
    return Price(from_day=day, price_fen=fen, **more)  # type: ignore[arg-type]


def test_a_price_holds_from_its_day_on_and_the_old_one_before() -> None:
    meal = lunch(prices=(price(1_250), price(1_300, date(2026, 7, 1))))
    days = [date(2026, 6, 17), DAY, date(2026, 6, 30), date(2026, 7, 1)]
    assert [meal.price_on(day) for day in days] == [1_200, 1_250, 1_250, 1_300]


def test_the_most_specific_price_counts_then_the_latest() -> None:
    meal = lunch(
        staff_price_fen=1_500,
        prices=(
            price(1_250),
            price(1_000, date(2026, 1, 1), class_name="三年二班"),
            price(900, date(2026, 1, 1), class_name="三年二班", kind=STAFF),
            price(1_600, kind=STAFF),
        ),
    )
    assert meal.price_on(DAY, PUPIL, "三年一班") == 1_250
    assert meal.price_on(DAY, PUPIL, "三年二班") == 1_000
    assert meal.price_on(DAY, STAFF, "三年二班") == 900
    assert meal.price_on(DAY, STAFF, "") == 1_600
    assert meal.price_on(date(2026, 6, 1), STAFF, "") == 1_500
    assert meal.all_prices_fen == {1_200, 1_500, 1_250, 1_000, 900, 1_600}


def test_a_meal_on_a_day_has_that_days_prices_for_who_asks_for_no_more() -> None:
    meal = lunch(prices=(price(1_250), price(1_600, kind=STAFF)))
    assert (meal.on(DAY).price_fen, meal.on(DAY).staff_price_fen) == (1_250, 1_600)
    assert (meal.on(date(2026, 6, 1)).price_fen, meal.on(date(2026, 6, 1)).staff_price_fen) == (1_200, None)
    assert meal.on(DAY).price_on(DAY, STAFF) == 1_600


def test_a_price_for_the_same_people_and_day_gives_way_to_the_new_one() -> None:
    meal = lunch().with_price(price(1_250)).with_price(price(1_300, kind=STAFF)).with_price(price(1_260))
    assert meal.prices == (price(1_300, kind=STAFF), price(1_260))


@pytest.mark.parametrize(
    ("fields", "had", "rule"),
    [
        ({}, 0, None),
        ({}, 1, SecondRule(rule=Second.REFUSED)),
        ({"servings": 0}, 9, None),
        ({"servings": 2, "second": Second.FREE}, 1, None),
        ({"servings": 2, "second": Second.FREE}, 2, SecondRule(rule=Second.FREE)),
        ({"second": Second.PRICED, "second_price_fen": 300}, 1, SecondRule(rule=Second.PRICED, price_fen=300)),
        ({"second": Second.FREE, "second_price_fen": 300}, 1, SecondRule(rule=Second.FREE)),
    ],
)
def test_what_a_further_serving_is(fields: dict[str, object], had: int, rule: SecondRule | None) -> None:
    assert lunch(**fields).second_rule(had) == rule


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"prices": (price(0),)}, "meal.price"),
        ({"prices": (price(1), price(2))}, "meal.price_twice"),
        ({"second": Second.PRICED}, "meal.second_price"),
        ({"second_price_fen": -1}, "meal.price"),
        ({"servings": -1}, "meal.servings"),
        ({"name": " "}, "meal.name"),
        ({"enabled": False}, "meal.none"),
    ],
)
def test_meals_that_cannot_be_are_refused(fields: dict[str, object], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_meals((lunch(**fields),))
    assert caught.value.code == code


def test_a_meal_that_is_switched_off_is_never_served_and_may_lie_anywhere() -> None:
    off = lunch(meal_id="brunch", name="早午餐", starts_at=time(10), enabled=False)
    check_meals((off, lunch()))
    assert meal_at((off, lunch()), time(10, 30)).meal.meal_id == "lunch"
    assert not meal_at((off, lunch()), time(10, 30)).serving


@pytest.mark.parametrize(
    ("effect", "hour", "chosen", "day"),
    [
        (Effect.NOW, 12, None, DAY),
        (Effect.NEXT_MEAL, 10, None, DAY),
        (Effect.NEXT_MEAL, 11, None, date(2026, 6, 19)),
        (Effect.NEXT_MEAL, 20, None, date(2026, 6, 19)),
        (Effect.FROM_DAY, 12, date(2026, 7, 1), date(2026, 7, 1)),
        (Effect.FROM_DAY, 12, date(2026, 6, 1), DAY),
    ],
)
def test_from_which_day_a_changed_price_holds(effect: Effect, hour: int, chosen: date | None, day: date) -> None:
    assert first_day(lunch(), effect, datetime(2026, 6, 18, hour), chosen) == day
