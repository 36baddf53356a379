"""Every key of the selling path sends what it says, once, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.payment import Way
from desktop.services.commands import AskAgain, CancelSale, Charge, Mode, NextDiner, SetContinuous, SetMode
from desktop.services.views import CheckoutView, Phase
from desktop.ui import scenes
from desktop.ui.checkout import RESULTS

KEY = Qt.Key


def press(desk, *keys: Qt.Key | str) -> None:  # type: ignore[no-untyped-def]
    for key in keys:
        QTest.keyClick(desk.shell, key if isinstance(key, Qt.Key) else Qt.Key(ord(key)))


def view_of(scene: str, **changes: object) -> CheckoutView:
    view = next(view for view in scenes.SCENES[scene]("zh_CN") if isinstance(view, CheckoutView))
    return replace(view, **changes)


def amount_view(**changes: object) -> CheckoutView:
    return view_of("amount", **changes)


def test_enter_charges_the_fixed_price(desk: Callable) -> None:
    d = desk().show("by-hand")
    press(d, KEY.Key_Return)
    assert d.sent == [Charge()]


def test_enter_charges_once_for_one_view(desk: Callable) -> None:
    d = desk().show("by-hand")
    press(d, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Return)
    assert d.sent == [Charge()]
    d.shell.show_view(view_of("by-hand"))
    press(d, KEY.Key_Return)
    assert d.sent == [Charge(), Charge()]


def test_enter_means_nothing_while_the_terminal_waits_or_works(desk: Callable) -> None:
    for scene in ("ready", "working", "stopped"):
        d = desk().show(scene)
        press(d, KEY.Key_Return)
        assert d.sent == [], scene


@pytest.mark.parametrize("scene", ["paid", "refused", "in-doubt-moment"])
def test_enter_goes_on_to_the_next_diner(desk: Callable, scene: str) -> None:
    d = desk().show(scene)
    press(d, KEY.Key_Return)
    assert d.sent == [NextDiner()]


def test_a_held_enter_is_not_many(desk: Callable) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    d = desk().show("refused")
    held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(d.shell, held)
    assert d.sent == []


def test_an_amount_is_typed_and_charged(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, "8", "5", "0")
    assert d.page.sale.amount.amount_fen == 850
    assert d.page.sale.typed.digits == "850"
    press(d, KEY.Key_Enter)
    assert d.sent == [Charge(amount_fen=850)]


def test_nothing_typed_is_nothing_charged(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, KEY.Key_Return, KEY.Key_F2)
    assert d.sent == []


def test_a_digit_starts_an_amount_at_once(desk: Callable) -> None:
    d = desk().show("ready")
    press(d, "8", "5", "0")
    assert d.sent == [SetMode(mode=Mode.AMOUNT)]
    assert d.page.sale.amount.amount_fen == 850
    assert d.page.pad.isVisible()


def test_typing_faster_than_the_core_answers_never_charges_the_fixed_price(desk: Callable) -> None:
    d = desk().show("by-hand")
    press(d, "8", "5", "0", KEY.Key_Return)
    assert d.sent == [SetMode(mode=Mode.AMOUNT), Charge(amount_fen=850)]


def test_digits_outlive_the_order_that_is_being_given_back(desk: Callable) -> None:
    """The core cancels the armed order when the mode changes: until the terminal has answered it is at work."""
    d = desk().show("ready")
    press(d, "8")
    given_back = amount_view(phase=Phase.WORKING, armed=True, amount_fen=1_200, order_no="C1-20260618-0214-M3XA")
    d.shell.show_view(given_back)
    press(d, "5", "0")
    assert d.page.sale.phase is Phase.READY
    d.shell.show_view(amount_view())
    assert d.page.sale.amount.amount_fen == 850
    press(d, KEY.Key_Return)
    assert d.sent == [SetMode(mode=Mode.AMOUNT), Charge(amount_fen=850)]


def test_digits_outlive_a_sale_that_armed_itself_a_moment_before(desk: Callable) -> None:
    d = desk().show("paid")
    press(d, "8")
    assert d.sent == [SetMode(mode=Mode.AMOUNT), NextDiner()]
    d.shell.show_view(view_of("ready"))
    press(d, "5", "0")
    d.shell.show_view(amount_view())
    assert d.page.sale.amount.amount_fen == 850


def test_digits_are_void_once_somebody_is_being_charged(desk: Callable) -> None:
    d = desk().show("ready")
    press(d, "8")
    d.shell.show_view(view_of("working"))
    press(d, "5")
    d.shell.show_view(amount_view())
    assert d.page.entry.digits == ""


def test_a_charged_amount_is_not_left_for_the_next_sale(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, "8", "5", "0", KEY.Key_Return)
    d.shell.show_view(amount_view(armed=True, amount_fen=850, can_cancel=True))
    assert d.page.sale.amount.amount_fen == 850
    press(d, "1", KEY.Key_Return)
    d.shell.show_view(amount_view())
    assert d.page.sale.amount.amount_fen == 0
    assert d.sent == [Charge(amount_fen=850)]


@pytest.mark.parametrize("scene", ["paid", "refused", "in-doubt-moment"])
def test_a_digit_over_a_result_leaves_it_behind(desk: Callable, scene: str) -> None:
    d = desk().show(scene)
    press(d, "7")
    assert d.sent == [SetMode(mode=Mode.AMOUNT), NextDiner()]
    assert d.page.sale.phase is Phase.READY
    assert d.page.sale.amount.amount_fen == 7


@pytest.mark.parametrize("scene", ["working", "stopped"])
def test_a_digit_means_nothing_while_something_goes_on(desk: Callable, scene: str) -> None:
    d = desk().show(scene)
    press(d, "7")
    assert d.sent == []
    assert d.page.entry.digits == ""


def test_an_amount_above_the_limit_is_refused_in_place(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, "9", "9", "9", "9")
    assert d.page.entry.amount_fen == 999
    assert d.page.sale.amount.corner_alarm
    press(d, KEY.Key_Backspace)
    assert not d.page.sale.amount.corner_alarm


def test_escape_cancels_what_can_be_cancelled(desk: Callable) -> None:
    d = desk().show("working")
    press(d, KEY.Key_Escape)
    assert d.sent == [CancelSale()]


def test_escape_forgets_what_was_typed(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, "8", "5", KEY.Key_Escape)
    assert (d.page.entry.digits, d.sent) == ("", [])


def test_escape_leaves_a_refusal_behind_and_nothing_else(desk: Callable) -> None:
    d = desk().show("refused")
    press(d, KEY.Key_Escape)
    assert d.sent == [NextDiner()]
    d = desk().show("in-doubt-moment")
    press(d, KEY.Key_Escape)
    assert d.sent == []


def test_the_payment_code_stands_beside_the_face(desk: Callable) -> None:
    d = desk().show("ready")
    press(d, KEY.Key_F2)
    assert d.sent == [Charge(way=Way.CODE)]


def test_the_payment_code_takes_the_amount(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    press(d, "8", "5", "0", KEY.Key_F2)
    assert d.sent == [Charge(amount_fen=850, way=Way.CODE)]


@pytest.mark.parametrize("scene", ["offline", "working", "stopped"])
def test_no_payment_code_and_it_says_why(desk: Callable, scene: str) -> None:
    d = desk().show(scene)
    press(d, KEY.Key_F2)
    assert d.sent == []
    assert not d.page.code_button.isEnabled()
    assert d.page.code_button.note == d.page.code_button.accessibleDescription() != ""


def test_f11_asks_for_the_order_in_doubt(desk: Callable) -> None:
    d = desk().show("in-doubt")
    press(d, KEY.Key_F11)
    assert d.sent == [AskAgain(number="C1-20260618-0206-T9WE")]
    d = desk().show("ready")
    press(d, KEY.Key_F11)
    assert d.sent == []


def test_f12_goes_to_the_lane_and_enter_presses_what_is_there(desk: Callable) -> None:
    d = desk().show("in-doubt")
    press(d, KEY.Key_F12)
    assert QApplication.focusWidget() is d.page.rail.lane.cards[0].button
    press(d, KEY.Key_Return)
    assert d.sent == [AskAgain(number="C1-20260618-0206-T9WE")]


def test_modes_and_continuous(desk: Callable) -> None:
    d = desk().show("ready")
    press(d, KEY.Key_F6, KEY.Key_F5, KEY.Key_F10)
    assert d.sent == [SetMode(mode=Mode.AMOUNT), SetMode(mode=Mode.FIXED), SetContinuous(on=False)]
    assert d.page.switch.isChecked(), "the core decides"


def test_the_pad_types_as_the_keyboard_does(desk: Callable) -> None:
    d = desk().show("ready")
    d.shell.show_view(amount_view())
    pad = d.page.pad
    buttons = {button.text(): button for button in pad.findChildren(type(pad.back_button))}
    for key in ("1", "2", "00"):
        buttons[key].click()
    assert d.page.entry.amount_fen == 1_200
    pad.clear_button.click()
    pad.quick_buttons[1].click()
    assert d.page.entry.amount_fen == 800
    pad.back_button.click()
    assert d.page.entry.amount_fen == 80
    pad.charge_key.click()
    assert d.sent == [Charge(amount_fen=80)]


def test_touching_takes_no_focus(desk: Callable) -> None:
    d = desk().show("ready")
    before = QApplication.focusWidget()
    for widget in (d.page.cancel_button, d.page.modes.segments[1], d.page.switch):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is before


def test_the_charge_button_has_the_keyboard_while_it_is_there(desk: Callable) -> None:
    d = desk().show("by-hand")
    assert QApplication.focusWidget() is d.page.sale.charge_button
    assert d.shell.focus_ring.isVisible()
    d.shell.show_view(view_of("working"))
    assert QApplication.focusWidget() is d.page
    assert not d.shell.focus_ring.isVisible()


def test_results_are_the_phases_with_a_result() -> None:
    assert set(RESULTS) == {Phase.PAID, Phase.FREE, Phase.REFUSED, Phase.IN_DOUBT}


def test_enter_never_presses_a_button_that_nobody_chose(desk: Callable) -> None:
    """The charge button has the keyboard; when it goes, the next button in the row must not get it."""
    d = desk().show("by-hand")
    assert d.page.sale.charge_button.hasFocus()
    view = d.page.view
    d.shell.show_view(replace(view, mode=Mode.MENU))
    focused = QApplication.focusWidget()
    assert not isinstance(focused, QAbstractButton), focused.accessibleName()
    QTest.keyClick(d.shell, Qt.Key.Key_Return)
    assert not d.page.counter.is_open
