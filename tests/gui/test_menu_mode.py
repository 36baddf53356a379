"""The menu mode: what keys and touches choose, what is charged, and that nobody pays for the diner before."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desktop.domain.menu import Chosen
from desktop.domain.payment import Way
from desktop.services.commands import CancelSale, Charge, Mode, NextDiner, SetMode
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, Phase
from desktop.ui import scenes
from desktop.ui.dish_pictures import SIDE, DishPictures
from desktop.ui.menu_mode import Basket
from desktop.ui.scenes_menu import menu_view
from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import cut, nameless, too_small
from tests.helpers.ui_painting import badly_painted

KEY = Qt.Key


def press(desk, *keys: Qt.Key | str) -> None:  # type: ignore[no-untyped-def]
    for key in keys:
        QTest.keyClick(desk.shell, key if isinstance(key, Qt.Key) else Qt.Key(ord(key)))


def view_of(scene: str = "menu", **changes: object) -> CheckoutView:
    view = next(view for view in scenes.SCENES[scene]("zh_CN") if isinstance(view, CheckoutView))
    return replace(view, mode=Mode.MENU, **changes)


def chosen(*pairs: tuple[int, int]) -> tuple[Chosen, ...]:
    return tuple(Chosen(dish_id=f"d-{at}", quantity=quantity) for at, quantity in pairs)


def basket(limit_fen: int = 5_000) -> Basket:
    made = Basket(limit_fen)
    made.take_menu(menu_view("zh_CN"))
    return made


# --- the basket alone ----------------------------------------------------------------------------------------------


def test_the_total_never_passes_the_limit_of_one_sale() -> None:
    b = basket(limit_fen=1_000)
    assert b.press_digit(3)
    assert (b.total_fen, b.over) == (900, False)
    assert not b.press_digit(4)
    assert (b.total_fen, b.over) == (900, True)
    assert b.press_digit(1)
    assert (b.total_fen, b.over) == (1_000, False)


def test_steps_are_taken_back_one_at_a_time() -> None:
    b = basket()
    for digit in (1, 3, 1):
        b.press_digit(digit)
    assert b.items == chosen((0, 2), (2, 1))
    b.undo()
    assert b.items == chosen((0, 1), (2, 1))
    b.take("d-0")
    b.undo()
    b.undo()
    assert b.items == ()


def test_pages_categories_and_digits_go_together() -> None:
    b = basket()
    assert (b.pages, len(b.shown)) == (2, 9)
    assert not b.press_digit(0)
    b.turn(1)
    assert [tile.name for tile in b.shown] == ["冬瓜排骨汤", "纯牛奶 200ml", "苹果"]
    assert not b.press_digit(4)
    assert b.press_digit(2)
    b.turn(1)
    assert b.page == 0
    b.next_category()
    assert (b.category, [tile.name for tile in b.shown]) == ("主食", ["米饭", "手工馒头"])
    assert b.press_digit(2)
    b.choose_category("")
    assert b.items == chosen((10, 1), (1, 1))


def test_arrows_stay_on_the_page() -> None:
    b = basket()
    for columns, rows in ((-1, 0), (0, -1), (1, 0), (0, 1), (0, 1), (0, 1)):
        b.move(columns, rows)
    assert b.at == 7
    b.add_selected()
    assert b.items == chosen((7, 1))


def test_a_new_menu_keeps_what_is_still_on_it() -> None:
    b = basket()
    b.press_digit(1)
    b.press_digit(3)
    shorter = menu_view("zh_CN")
    b.take_menu(replace(shorter, tiles=(replace(shorter.tiles[0], price_fen=150),)))
    assert (b.items, b.total_fen) == (chosen((0, 1)), 150)


# --- on the page ---------------------------------------------------------------------------------------------------


def test_f7_asks_for_the_menu(desk: Callable) -> None:
    d = desk().show("ready")
    press(d, KEY.Key_F7)
    assert d.sent == [SetMode(mode=Mode.MENU)]


def test_digits_choose_and_enter_charges_once(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "3", "1", "1")
    assert d.page.sale.amount.amount_fen == 1_100
    assert d.page.menu.tiles[0].quantity == 2
    press(d, KEY.Key_Return, KEY.Key_Enter)
    assert d.sent == [Charge(items=chosen((2, 1), (0, 2)))]


def test_plus_minus_and_arrows(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, KEY.Key_Right, KEY.Key_Plus, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_Down, KEY.Key_Space)
    assert d.page.basket.items == chosen((1, 1), (4, 1))
    press(d, KEY.Key_PageDown, "1", "*")
    assert d.page.basket.category == "主食"
    press(d, KEY.Key_F2)
    assert d.sent == [Charge(items=chosen((1, 1), (4, 1), (9, 1)), way=Way.CODE)]


def test_escape_clears_one_step_at_a_time_then_means_nothing(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", "2", KEY.Key_Escape)
    assert d.page.basket.items == chosen((0, 1))
    press(d, KEY.Key_Escape, KEY.Key_Escape)
    assert (d.page.basket.items, d.sent) == ((), [])
    press(d, "1", "2", KEY.Key_Delete)
    assert d.page.basket.items == ()


def test_nothing_chosen_is_not_charged(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, KEY.Key_Return, KEY.Key_F2)
    assert d.sent == []
    assert not d.page.code_button.isEnabled()
    assert d.page.code_button.accessibleDescription() == "先选菜"


def test_tiles_are_touched(desk: Callable) -> None:
    d = desk().show("menu")
    tile = d.page.menu.tiles[2]
    tile.click()
    tile.click()
    tile.take.click()
    assert d.page.basket.items == chosen((2, 1))
    assert tile.accessibleName() == "红烧肉，¥9.00，已选 1 份"
    d.page.menu.on_button.click()
    assert d.page.menu.tiles[0].dish.name == "冬瓜排骨汤"
    d.page.menu.clear_button.click()
    assert d.page.basket.items == ()


def test_what_one_diner_chose_is_never_charged_to_the_next(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", KEY.Key_Return)
    d.shell.show_view(view_of(armed=True, can_cancel=True, order_no="C1-1", amount_fen=100))
    assert d.page.basket.items == chosen((0, 1)), "the order waits: what it is made of is still shown"
    d.shell.show_view(view_of(phase=Phase.WORKING))
    d.shell.show_view(view_of(phase=Phase.PAID))
    assert d.page.basket.items == ()
    press(d, "2")
    assert d.sent[-1] == NextDiner()
    d.shell.show_view(view_of())
    assert d.page.basket.items == chosen((1, 1))


def test_after_a_refusal_the_dishes_can_be_changed_for_the_same_diner(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", "3", KEY.Key_Return)
    d.shell.show_view(view_of(phase=Phase.WORKING))
    d.shell.show_view(view_of(phase=Phase.REFUSED, reason=Reason(code="guard.allergy")))
    press(d, KEY.Key_Minus)
    assert d.sent[-1] == NextDiner()
    d.shell.show_view(view_of())
    assert d.page.basket.items == chosen((0, 1))


def test_after_a_refusal_that_was_left_behind_nothing_is_chosen(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", KEY.Key_Return)
    d.shell.show_view(view_of(phase=Phase.REFUSED, reason=Reason(code="sale.timeout")))
    d.shell.show_view(view_of())
    assert d.page.basket.items == ()


def test_an_order_that_waits_can_be_made_anew_or_given_up(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", KEY.Key_Return)
    waits = view_of(armed=True, can_cancel=True, order_no="C1-1", amount_fen=100)
    d.shell.show_view(waits)
    press(d, "1")
    assert d.page.sale.amount.amount_fen == 200
    press(d, KEY.Key_Return)
    assert d.sent == [Charge(items=chosen((0, 1))), Charge(items=chosen((0, 2)))]
    d.shell.show_view(waits)
    press(d, KEY.Key_Escape)
    assert d.sent[-1] == CancelSale()


def test_what_was_chosen_while_somebody_paid_is_void(desk: Callable) -> None:
    d = desk().show("menu")
    press(d, "1", KEY.Key_Return)
    d.shell.show_view(view_of(armed=True, can_cancel=True, order_no="C1-1", amount_fen=100))
    press(d, "3")
    d.shell.show_view(view_of(phase=Phase.WORKING))
    assert d.page.basket.items == ()
    press(d, "3")
    assert d.page.basket.items == (), "nothing is chosen while the terminal charges"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1366, 690), (1024, 690)])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_chosen_dishes_fit(desk: Callable, language: str, size: tuple[int, int]) -> None:
    d = desk(language).show("menu", size)
    press(d, *"1236")
    settle()
    assert (cut(d.shell), nameless(d.shell), too_small(d.page.menu, 48)) == ([], [], [])
    assert badly_painted(d.shell) == []


def test_pictures_are_files_of_the_folder_and_nothing_else(qapp: object, tmp_path: Path) -> None:
    folder = tmp_path / "menu"
    folder.mkdir()
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#AA0000"))
    assert picture.save(str(folder / "红烧肉.png"))
    assert picture.save(str(tmp_path / "secret.png"))
    (folder / "米饭.jpg").write_bytes(b"no picture")
    pictures = DishPictures(folder)
    found = pictures.of("红烧肉")
    assert found is not None
    assert (found.width(), found.height()) == (SIDE, SIDE)
    assert [pictures.of(name) for name in ("米饭", "../secret", "..", "汤", "a\0b")] == [None] * 5
    assert DishPictures().of("红烧肉") is None
