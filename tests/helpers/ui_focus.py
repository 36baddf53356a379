"""Walks the keyboard's way through a window. Shared by the tests of the pages."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from tests.helpers.ui_checks import visible

PRESSABLE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
MOST = 400
SECTIONS = 3  # a date's year, month and day


def walk(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab from the first stop until it comes again; return the stops. Fails when something keeps the focus."""
    stops: list[QWidget] = []
    stays = 0
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        assert focused is not None
        if stops and focused is stops[-1]:
            stays += 1
            assert stays <= SECTIONS, f"{focused} keeps the focus"
        elif focused in stops:
            return stops[stops.index(focused) :]
        else:
            stays = 0
            stops.append(focused)
        QTest.keyClick(focused, key)
    raise AssertionError("never came back")


def unreached(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Return what can be pressed and is no stop, nor an answer beside one (those are reached by the arrow keys)."""
    questions = {stop.group() for stop in stops if isinstance(stop, QAbstractButton) and stop.group() is not None}
    faults = []
    for widget in visible(window):
        if not isinstance(widget, PRESSABLE) or not widget.isEnabled() or widget in stops:
            continue
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit):
            continue
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and widget.group() in questions:
            continue
        faults.append(f"{type(widget).__name__}({widget.accessibleName()!r})")
    return faults
