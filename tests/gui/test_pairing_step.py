"""The wizard pairs only what both sides confirmed: digits sent once, never by accident, never after a no."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.services.commands import ConfirmPairing
from desktop.services.reason import Reason
from desktop.ui.installation import InstallStep
from desktop.ui.scenes_devices import FAILED_CHECKS, IDENTITY, PAIRED, REFUSED, UNPAIRED
from tests.helpers.devices_room import Root, press, shown

KEY = Qt.Key


@pytest.fixture
def root(dress: Callable) -> Root:
    dress("en")
    return Root()


def test_other_digits_send_nothing_and_cannot_be_confirmed(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    press(page, KEY.Key_N, KEY.Key_Return)
    assert root.sent == []
    assert not page.wizard.page.card.same.isEnabled()
    assert page.wizard.page.card.heading.text() == "Not paired"
    page.show_devices(replace(UNPAIRED, code="111222"))
    press(page, KEY.Key_Return)
    assert root.sent == [ConfirmPairing(code="111222")]


def test_after_other_digits_one_may_look_again(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    press(page, KEY.Key_N, KEY.Key_F5, KEY.Key_Return)
    assert root.sent == [ConfirmPairing(code="482916")]


def test_a_held_enter_confirms_nothing(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(page, held)
    assert root.sent == []


def test_a_terminal_that_did_not_confirm_may_be_asked_again(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    press(page, KEY.Key_Return)
    page.show_devices(replace(UNPAIRED, pairing=True))
    page.show_devices(replace(UNPAIRED, pairing_error="refused"))
    assert "refused" in page.wizard.page.card.alarm.text()
    press(page, KEY.Key_Return, KEY.Key_Return)
    assert root.sent == [ConfirmPairing(code="482916")] * 2


def test_a_failed_check_is_paired_by_its_button_only(root: Root) -> None:
    root.checks = FAILED_CHECKS
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    press(page, KEY.Key_Return)
    assert root.sent == []
    assert page.wizard.page.card.same.text() == "Pair all the same"
    page.wizard.page.card.same.click()
    assert root.sent == [ConfirmPairing(code="482916")]


def test_the_digits_go_with_the_terminal(root: Root) -> None:
    page = shown(root, UNPAIRED, InstallStep.PAIR)
    assert page.wizard.page.card.digits.code == "482916"
    page.show_devices(replace(REFUSED, link_reason=Reason(code="link.pulled")))
    assert not page.wizard.page.card.buttons.isVisible()
    press(page, KEY.Key_Return)
    assert (root.sent, page.installation.step) == ([], InstallStep.PAIR)


def test_already_paired_is_said(root: Root) -> None:
    page = shown(root, PAIRED, InstallStep.PAIR)
    assert IDENTITY.sn in page.wizard.page.card.question.text()
    assert page.wizard.next_button.isEnabled()
