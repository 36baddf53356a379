"""Which dishes are not for whom: allergy before the guardian's list before diet, and what only looks like it."""

import pytest

from desktop.domain.food_words import MARK_WORDS
from desktop.domain.menu import Dish, DishId, Mark
from desktop.domain.menu_guards import ALLERGY, DIET, NO_BUY, Conflict, conflict, has_word, takes_part
from desktop.domain.person import Person
from tests.helpers.desks import pupil


def dish(
    name: str, *ingredients: str, allergens: tuple[str, ...] = (), category: str = "", marks: tuple[Mark, ...] = ()
) -> Dish:
    return Dish(
        dish_id=DishId(name), name=name, price_fen=500, category=category, ingredients=ingredients, allergens=allergens,
        marks=frozenset(marks),
    )  # fmt: skip


def eater(**more: object) -> Person:
    return pupil("p-1", **more)


@pytest.mark.parametrize(
    ("allergen", "food"),
    [
        ("花生", dish("拌面", "花生酱")),
        ("花生酱", dish("宫保鸡丁", "花生米")),
        ("花生", dish("宫保鸡丁", allergens=("花生",))),
        ("peanut", dish("花生糖")),
        ("Peanuts", dish("拌面", "花生酱")),
        ("牛奶", dish("布丁", "奶粉")),
        ("牛奶", dish("披萨", "芝士")),
        ("milk", dish("pudding", "Milk powder")),
        ("鸡蛋", dish("番茄炒蛋")),
        ("egg", dish("salad", "eggs")),
        ("小麦", dish("馒头")),
        ("大豆", dish("麻婆豆腐")),
        ("虾", dish("什锦", allergens=("甲壳纲类动物及其制品",))),
        ("虾", dish("海鲜粥")),
        ("鱼", dish("汤", allergens=("海鲜",))),
        ("海鲜", dish("清蒸鲈鱼")),
        ("鱿鱼", dish("铁板鱿鱼")),
        ("坚果", dish("蛋糕", "核桃仁")),
        ("大虾仁", dish("水饺", allergens=("虾仁",))),
        ("芹菜", dish("炒香干", "芹菜叶")),
    ],
)
def test_what_somebody_does_not_bear_is_found(allergen: str, food: Dish) -> None:
    found = conflict(eater(allergens=(allergen,)), (dish("白米饭"), food))
    assert found is not None
    assert (found.code, found.dish, found.because) == (ALLERGY, food.name, allergen)
    assert found.ingredient in (food.name, *food.ingredients, *food.allergens)


@pytest.mark.parametrize(
    ("allergen", "food"),
    [
        ("牛奶", dish("豆奶", "大豆")),
        ("牛奶", dish("腐乳空心菜")),
        ("鱼", dish("鱼香肉丝", "猪肉")),
        ("egg", dish("eggplant")),
        ("花生", dish("青菜")),
        ("nut", dish("doughnut")),
    ],
)
def test_what_only_looks_like_it_is_not(allergen: str, food: Dish) -> None:
    assert conflict(eater(allergens=(allergen,)), (food,)) is None


@pytest.mark.parametrize(
    ("diet", "food"),
    [
        ("清真", dish("红烧肉")),
        ("清真餐", dish("炒饭", "火腿")),
        ("halal", dish("soup", "Pork")),
        ("清真", dish("青椒肉丝")),
        ("清真", dish("什锦", marks=(Mark.PORK,))),
        ("素食", dish("宫保鸡丁")),
        ("素食", dish("炒青菜", "蚝油")),
        ("素食", dish("例汤", marks=(Mark.MEAT,))),
        ("纯素", dish("番茄炒鸡蛋")),
        ("不吃辣", dish("辣子鸡")),
        ("不吃牛肉", dish("土豆烧牛腩")),
    ],
)
def test_what_a_diet_excludes_is_refused(diet: str, food: Dish) -> None:
    found = conflict(eater(diet=diet), (food,))
    assert found is not None
    assert (found.code, found.dish) == (DIET, food.name)


@pytest.mark.parametrize(
    ("diet", "food"),
    [
        ("清真", dish("红烧肉", marks=(Mark.HALAL,))),
        ("清真", dish("牛肉丝炒面", "牛肉丝")),
        ("清真", dish("羊排骨")),
        ("素食", dish("番茄炒鸡蛋", "鸡蛋", "牛奶")),
        ("素食", dish("鱼香茄子")),
        ("素食", dish("素鸡")),
        ("素食", dish("仿荤", "素肉", marks=(Mark.VEGETARIAN,))),
        ("纯素", dish("豆奶")),
        ("", dish("红烧肉")),
        ("忌口少盐", dish("红烧肉")),
    ],
)
def test_what_a_diet_allows_is_served(diet: str, food: Dish) -> None:
    assert conflict(eater(diet=diet), (food,)) is None


@pytest.mark.parametrize("entry", ["可乐", "饮料", "白砂糖"])
def test_the_guardian_names_dishes_categories_or_ingredients(entry: str) -> None:
    cola = dish("可口可乐", "白砂糖", category="饮料") if entry != "可乐" else dish("可乐", category="饮料")
    assert conflict(eater(no_buy=(entry,)), (dish("米饭"),)) is None
    found = conflict(eater(no_buy=(entry,)), (dish("米饭"), cola))
    assert found is not None
    assert (found.code, found.dish, found.because) == (NO_BUY, cola.name, entry)


def test_an_allergy_is_said_before_the_list_and_the_list_before_the_diet() -> None:
    person = eater(allergens=("花生",), no_buy=("可乐",), diet="清真")
    pork, cola, nuts = dish("红烧肉"), dish("可乐"), dish("花生米")
    codes = [
        found.code for chosen in ((pork, cola, nuts), (pork, cola), (pork,)) if (found := conflict(person, chosen))
    ]
    assert codes == [ALLERGY, NO_BUY, DIET]


def test_nothing_declared_and_nothing_chosen_is_no_conflict() -> None:
    assert conflict(eater(allergens=("花生",), diet="清真"), ()) is None
    assert not has_word("花生", "")
    assert Conflict(code=DIET, dish="", ingredient="", because="") is not None


def test_who_takes_part_in_which_meal() -> None:
    assert takes_part(eater(), "lunch")
    assert takes_part(eater(meals=("lunch",)), "lunch")
    assert not takes_part(eater(meals=("lunch",)), "dinner")


def test_every_mark_has_its_words_and_none_has_two_meanings() -> None:
    assert set(MARK_WORDS) == set(Mark)
    words = [word for group in MARK_WORDS.values() for word in group]
    assert len(words) == len(set(words))
