"""A reader that works as a keyboard beside a person who types: no key is lost, no token lands in a field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.scanner import GAP_MS, LEAST_KEYS, ScannerFilter


class Room:
    """A window with a field that has the focus, and the filter before it."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.window = QWidget()
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        qtbot.addWidget(self.window)
        self.window.show()
        self.field.setFocus()
        self.entered: list[str] = []
        self.field.returnPressed.connect(lambda: self.entered.append(self.field.text()))
        self.read: list[str] = []
        self.filter = ScannerFilter()
        self.filter.read.connect(self.read.append)
        application.installEventFilter(self.filter)


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    made = Room(qtbot, qapp)
    yield made
    qapp.removeEventFilter(made.filter)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_token_is_read_and_lands_nowhere(room: Room, end: Qt.Key) -> None:
    QTest.keyClicks(room.field, "286789012345678901")
    QTest.keyClick(room.field, end)
    assert room.read == ["286789012345678901"]
    assert room.field.text() == "" and room.entered == []


def test_through_the_window_as_a_real_key_comes(room: Room) -> None:
    handle = room.window.windowHandle()
    for digit in "0007341298":
        QTest.keyClick(handle, digit)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    QTest.qWait(2 * GAP_MS)
    assert room.read == ["0007341298"]
    assert room.field.text() == ""


def test_a_person_who_types_loses_no_key(room: Room) -> None:
    for letter in "A1b-2 c":
        QTest.keyClick(room.field, letter)
        QTest.qWait(GAP_MS + 10)
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    assert room.field.text() == "A1b-2 c"
    assert room.entered == ["A1b-2 c"] and room.read == []


def test_two_hands_at_once_keep_their_order(room: Room) -> None:
    QTest.keyClicks(room.field, "1" * (LEAST_KEYS - 1))
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    assert room.entered == ["1" * (LEAST_KEYS - 1)] and room.read == []


def test_a_key_that_no_reader_types_ends_the_waiting(room: Room) -> None:
    QTest.keyClicks(room.field, "1234567")
    QTest.keyClick(room.field, Qt.Key.Key_Backspace)
    assert room.field.text() == "123456"
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    assert room.read == [] and room.entered == ["123456"]


def test_a_burst_without_an_end_is_given_back(room: Room) -> None:
    QTest.keyClicks(room.field, "12345678")
    QTest.qWait(2 * GAP_MS)
    assert room.field.text() == "12345678"
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    assert room.read == []


def test_a_reader_stuck_on_one_key_stops_nothing(room: Room) -> None:
    QTest.keyClicks(room.field, "7" * 200)
    QTest.qWait(2 * GAP_MS)
    assert room.read == [] and room.field.text() == "7" * 200


def test_a_program_that_was_busy_looks_once_more(room: Room) -> None:
    """The rest of a token may wait behind the timer that came late; a person's key is only given back later."""
    QTest.keyClick(room.field, "0")
    for digit in "007341298":
        QTest.qSleep(2 * GAP_MS)  # nothing is handled meanwhile
        QApplication.processEvents()
        QTest.keyClick(room.field, digit)
    QTest.keyClick(room.field, Qt.Key.Key_Return)
    assert room.read == ["0007341298"]
    QTest.keyClick(room.field, "7")
    QTest.qSleep(2 * GAP_MS)
    QTest.qWait(3 * GAP_MS)
    assert room.field.text() == "7"
