"""The PIN block: six dots, nothing told, nothing taken while it is busy or locked out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.services.reason import Reason
from desktop.ui.screenshots import settle
from desktop.ui.theme import theme
from desktop.ui.widgets.pin_block import PinBlock


@pytest.fixture
def block(dress: Callable[..., None], qtbot: QtBot) -> PinBlock:
    dress("zh_CN")
    made = PinBlock(theme("light"), "主管放行", hint="放行会记录主管、时间、原因。")
    made.resize(368, 400)
    made.show()
    made.activateWindow()
    made.setFocus()
    settle()
    return made


def press(block: PinBlock, digits: str) -> None:
    for digit in digits:
        QTest.keyClick(block, Qt.Key(ord(digit)))


def test_six_digits_submit_by_themselves_once(block: PinBlock) -> None:
    heard: list[str] = []
    block.entered.connect(heard.append)
    press(block, "27491")
    assert heard == [] and block.slots.count == 5
    press(block, "6789")
    assert heard == ["274916"], "and what follows while it is looked at is nobody's"
    assert block.is_busy and block.slots.count == 0


def test_a_digit_is_nowhere_told(block: PinBlock) -> None:
    press(block, "2749")
    told = block.accessibleName() + block.accessibleDescription() + block.note.text()
    assert "已输 4 位" in told and "2749" not in told
    assert not any("2749" in str(block.property(name.data().decode())) for name in block.dynamicPropertyNames())


def test_backspace_escape_and_the_pad(block: PinBlock, qtbot: QtBot) -> None:
    heard: list[str] = []
    block.entered.connect(heard.append)
    press(block, "27")
    QTest.keyClick(block, Qt.Key.Key_Backspace)
    assert block.slots.count == 1
    with qtbot.waitSignal(block.escaped):
        QTest.keyClick(block, Qt.Key.Key_Escape)
    assert block.slots.count == 0
    assert not block.pad.isVisible()
    block.pad_key.click()
    assert block.pad.isVisible() and block.hasFocus()
    for key in block.pad.keys[:6]:
        assert key.height() >= 56
        key.click()
    assert heard == ["123456"]


def test_a_refusal_says_how_many_tries_are_left_and_goes_with_the_next_digit(block: PinBlock) -> None:
    press(block, "274916")
    block.show_refusal(Reason(code="access.wrong_pin", facts={"left": 7}))
    assert "还可以试 7 次" in block.note.text() and block.slots.bad
    press(block, "2")
    assert not block.slots.bad and block.slots.count == 1


def test_locked_out_takes_nothing_until_it_is_cleared(block: PinBlock) -> None:
    block.show_refusal(Reason(code="access.locked_out", facts={"minutes": 15}))
    press(block, "274916")
    assert block.slots.count == 0 and "15 分钟" in block.note.text() and not block.is_busy
    block.clear()
    press(block, "2")
    assert block.slots.count == 1


def test_letters_are_left_to_others(block: PinBlock) -> None:
    QTest.keyClick(block, Qt.Key.Key_A)
    assert block.slots.count == 0
