"""Dishes, the week plan, and what a choice costs."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.menu import Chosen, Dish, DishId, Menu, Planned, SoldItem, check_menu, priced
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price

MONDAY, TUESDAY = date(2026, 6, 15), date(2026, 6, 16)


def dish(name: str, price_fen: int = 500, **more: Any) -> Dish:
    return Dish(dish_id=DishId(name), name=name, price_fen=price_fen, **more)


def plan(dish_id: str, *, weekday: int | None = None, day: date | None = None, meal_id: str = "lunch") -> Planned:
    return Planned(meal_id=meal_id, dish_id=DishId(dish_id), weekday=weekday, day=day)


def names(dishes: tuple[Dish, ...]) -> list[str]:
    return [each.name for each in dishes]


def test_a_dates_own_plan_replaces_the_weekdays() -> None:
    menu = Menu(
        dishes=(dish("rice"), dish("fish"), dish("cake"), dish("milk"), dish("old", active=False)),
        plan=(plan("rice", weekday=0), plan("old", weekday=0), plan("fish", weekday=1), plan("cake", day=MONDAY),
              plan("rice", weekday=0, meal_id="dinner")),
    )  # fmt: skip
    assert names(menu.dishes_of("lunch", MONDAY)) == ["cake"]
    assert names(menu.dishes_of("lunch", date(2026, 6, 22))) == ["rice"]
    assert names(menu.dishes_of("lunch", TUESDAY)) == ["fish"]
    assert names(menu.dishes_of("dinner", MONDAY)) == ["rice"]
    assert names(menu.dishes_of("breakfast", MONDAY)) == []
    assert names(menu.offered("lunch", TUESDAY)) == ["fish", "milk"]
    assert menu.dish("old") is not None
    assert menu.dish("none") is None


def test_the_price_in_force_is_what_is_paid() -> None:
    rice = dish("rice", 200, staff_price_fen=300, prices=(Price(from_day=TUESDAY, price_fen=250),))
    chosen = (Chosen(dish_id="rice", quantity=2),)
    assert priced(chosen, (rice,), MONDAY) == (SoldItem(dish_id="rice", quantity=2, price_fen=200),)
    assert priced(chosen, (rice,), TUESDAY)[0].sum_fen == 500
    assert priced(chosen, (rice,), TUESDAY, PersonKind.STAFF)[0].price_fen == 300


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ((), "menu.nothing_chosen"),
        ((Chosen(dish_id="none", quantity=1),), "menu.not_offered"),
        ((Chosen(dish_id="rice", quantity=0),), "menu.quantity"),
        ((Chosen(dish_id="rice", quantity=-1),), "menu.quantity"),
        ((Chosen(dish_id="rice", quantity=21),), "menu.quantity"),
        ((Chosen(dish_id="rice", quantity=1), Chosen(dish_id="rice", quantity=1)), "menu.quantity"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(chosen: tuple[Chosen, ...], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        priced(chosen, (dish("rice"),), MONDAY)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("menu", "code"),
    [
        (Menu(dishes=(dish(" "),)), "menu.name"),
        (Menu(dishes=(dish("a", 0),)), "menu.price"),
        (Menu(dishes=(dish("a", 50_001),)), "menu.price"),
        (Menu(dishes=(dish("a", staff_price_fen=-5),)), "menu.price"),
        (Menu(dishes=(dish("a", prices=(Price(from_day=MONDAY, price_fen=1), Price(from_day=MONDAY, price_fen=2))),)),
         "menu.price_twice"),
        (Menu(dishes=(dish("a"), Dish(dish_id=DishId("b"), name="a", price_fen=1))), "menu.twice"),
        (Menu(dishes=(dish("a"),), plan=(plan("b", weekday=0),)), "menu.plan"),
        (Menu(dishes=(dish("a"),), plan=(plan("a", weekday=0, meal_id="tea"),)), "menu.plan"),
        (Menu(dishes=(dish("a"),), plan=(plan("a"),)), "menu.plan"),
    ],
)  # fmt: skip
def test_a_menu_that_does_not_hold_together_is_refused(menu: Menu, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_menu(menu, ["lunch"])
    assert caught.value.code == code
