"""What a menu file says, and everything that is wrong with it."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.adapters.roster.files import parse_file, read_roster
from desktop.domain.errors import OperatorError
from desktop.domain.menu import Dish, DishId, Mark, Menu, Planned
from desktop.domain.menu_file import MenuFile, parse_menu
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.menu_changes import changed_body, menu_changes
from desktop.services.menu_import import MenuImport, plan_menu_import
from tests.helpers.fakes import FakeChance

TODAY = date(2026, 6, 18)
MEALS = {"午餐": "lunch", "晚餐": "dinner"}
HEADER = "菜名,类别,价格,教工价,配料,过敏原,忌口标记,餐次,星期,日期,生效日期\n"


def read(text: str, codec: str = "utf-8") -> MenuFile:
    return parse_menu(parse_file(text.encode(codec)), MEALS, TODAY)


def faults(*lines: str) -> list[tuple[int, str, str]]:
    return [(fault.line, fault.column, fault.code) for fault in read(HEADER + "\n".join(lines)).faults]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-8-sig"])
def test_a_sound_file_is_read_whole(codec: str) -> None:
    file = read(
        "某校一周菜单,,,\n" + HEADER + "红烧肉,荤菜,¥9.00,12,猪肉；糖,,含猪肉,午餐,周一、周三,,\n"
        "红烧肉,,9,,,,,晚餐,,2026-06-20,\n牛奶,饮料,3元,,,乳,,,,,2026-07-01\n",
        codec,
    )
    assert file.faults == ()
    pork, milk = file.dishes
    assert (pork.name, pork.price_fen, pork.staff_price_fen, pork.ingredients) == ("红烧肉", 900, 1_200, ("猪肉", "糖"))
    assert (pork.marks, milk.from_day, milk.allergens) == (frozenset({Mark.PORK}), date(2026, 7, 1), ("乳",))
    assert [(each.meal_id, each.weekday, each.day) for each in file.plan] == [
        ("lunch", 0, None), ("lunch", 2, None), ("dinner", None, date(2026, 6, 20)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("=1+1,,5", "菜名", "roster.formula"),
        ("鱼,,=A1*2", "价格", "roster.formula"),
        ("鱼,,-3", "价格", "menu.cell_price"),
        ("鱼,,0", "价格", "menu.cell_price"),
        ("鱼,,99999", "价格", "menu.cell_price"),
        ("鱼,,免费", "价格", "menu.cell_price"),
        ("鱼,,1.234", "价格", "roster.too_precise"),
        ("鱼,,", "价格", "roster.empty"),
        (",,5", "菜名", "roster.empty"),
        ("鱼,,5,-1", "教工价", "menu.cell_price"),
        ("鱼,,5,,,,很香", "忌口标记", "menu.cell_mark"),
        ("鱼,,5,,,,,下午茶,周一", "餐次", "menu.cell_meal"),
        ("鱼,,5,,,,,午餐,周八", "星期", "menu.cell_weekday"),
        ("鱼,,5,,,,,午餐", "星期", "menu.cell_day_missing"),
        ("鱼,,5,,,,,,周一", "餐次", "menu.cell_day_missing"),
        ("鱼,,5,,,,,午餐,,2026-06-01", "日期", "menu.cell_past"),
        ("鱼,,5,,,,,,,,2026-06-17", "生效日期", "menu.cell_past"),
        ("鱼" * 31 + ",,5", "菜名", "roster.too_long"),
    ],
)
def test_each_fault_is_named_by_its_place(line: str, column: str, code: str) -> None:
    assert faults("米饭,主食,1", line) == [(3, column, code)]


def test_a_dish_twice_is_a_fault_unless_both_rows_plan_the_same_dish() -> None:
    assert faults("鱼,,5", "鱼,,5") == [(3, "菜名", "menu.cell_twice")]
    assert faults("鱼,,5,,,,,午餐,周一", "鱼,,6,,,,,午餐,周二") == [(3, "菜名", "menu.cell_twice")]
    assert faults("鱼,,5,,,,,午餐,周一", "鱼,,5,,,,,午餐,周一") == [(3, "菜名", "menu.cell_planned_twice")]
    assert faults("鱼,,5,,,,,午餐,周一", "鱼,,5,,,,,午餐,周二") == []


def test_all_faults_are_told_at_once_and_nothing_is_taken() -> None:
    rows = parse_file((HEADER + "鱼,,-1\n米饭,主食,1\n肉,,=2\n").encode())
    done = plan_menu_import(rows, Menu(), MEALS, TODAY, FakeChance())
    assert [fault.line for fault in done.faults] == [2, 4]
    assert (done.menu, bool(done.changes)) == (Menu(), False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\n1,2\n", "menu.no_header"),
        ("菜名,价格\n", "menu.empty_file"),
        ("菜名,价格,价格\n鱼,1,2\n", "roster.header_twice"),
    ],
)
def test_a_file_that_is_no_menu_is_refused(text: str, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        read(text)
    assert caught.value.code == code


def test_a_formula_in_a_workbook_is_marked_and_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["菜名", "价格"], ["鱼", "=2*3"], ["米饭", 1.5]):
        sheet.append(row)
    book.save(tmp_path / "menu.xlsx")
    file = parse_menu(read_roster(tmp_path / "menu.xlsx").rows, MEALS, TODAY)
    assert [(fault.line, fault.code) for fault in file.faults] == [(2, "roster.formula")]
    assert [dish.price_fen for dish in file.dishes] == [150]


FISH = Dish(dish_id=DishId("d-1"), name="鱼", price_fen=500, ingredients=("草鱼",), active=False)
RICE = Dish(dish_id=DishId("d-2"), name="米饭", price_fen=100)
BEFORE = Menu(
    dishes=(FISH, RICE),
    plan=(
        Planned(meal_id="lunch", dish_id=RICE.dish_id, weekday=0),
        Planned(meal_id="lunch", dish_id=RICE.dish_id, weekday=1),
    ),
)


def take(*lines: str) -> MenuImport:
    return plan_menu_import(parse_file((HEADER + "\n".join(lines)).encode()), BEFORE, MEALS, TODAY, FakeChance())


def test_an_import_changes_what_it_names_and_leaves_the_rest() -> None:
    done = take("鱼,荤菜,6,8,,,,午餐,周一,,2026-09-01", "汤,汤,2")
    fish, rice, soup = done.menu.dishes
    assert (fish.active, fish.category, fish.ingredients, fish.price_fen) == (True, "荤菜", ("草鱼",), 500)
    day = date(2026, 9, 1)
    assert fish.prices == (
        Price(from_day=day, price_fen=600), Price(from_day=day, price_fen=800, kind=PersonKind.STAFF),
    )  # fmt: skip
    assert (rice, soup.name, soup.price_fen) == (RICE, "汤", 200)
    assert done.menu.plan == (
        Planned(meal_id="lunch", dish_id=RICE.dish_id, weekday=1),
        Planned(meal_id="lunch", dish_id=FISH.dish_id, weekday=0),
    )
    body = changed_body(done.changes, done.menu, "李师傅", "ab")
    assert body["prices"] == [
        ["d-1", 500, 600, "2026-09-01", ""], ["d-1", 500, 800, "2026-09-01", "staff"], [soup.dish_id, 0, 200, "", ""],
    ]  # fmt: skip
    assert (body["by"], body["file_sha256"], body["planned"]) == ("李师傅", "ab", 2)
    assert body["on"] == [["d-1", "鱼"]]


def test_the_same_file_again_changes_nothing() -> None:
    done = take("米饭,,1,,,,,午餐,周一、周二")
    assert (done.menu.dishes, bool(done.changes)) == (BEFORE.dishes, False)
    assert not menu_changes(BEFORE, BEFORE)
