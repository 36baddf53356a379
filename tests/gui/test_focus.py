"""The keyboard's way through the pages: everything is reached, in the order of reading, seen, and left again."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from desktop.ui import screenshots
from desktop.ui.focus_order import tab_stops
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.widgets.focus_ring import RINGED
from desktop.ui.widgets.pin_block import PinBlock
from tests.helpers.ui_focus import unreached, walk

#: One or two states of every page.
SAMPLE = (
    "ready", "amount", "alerts", "menu", "find", "access-release", "access-sign-in", "transactions-story",
    "access-refund", "subsidy-middle", "statement-ready", "people-person", "people-edit", "people-import-mapping",
    "people-capture-done", "devices-overview", "devices-pairing", "reports-may-close", "reports-month",
    "settings-meals", "settings-dishes", "sync-waiting", "sync-exporting", "sync-unknown-host", "sync-story",
    "sync-charged", "access-users", "access-record", "verification-ready", "setup-school",
    "setup-meals", "setup-first", "setup-file", "setup-code",
)  # fmt: skip
#: They show in themselves where the keyboard is: a row, a slot.
OWN_RING = (QAbstractItemView, PinBlock)


@pytest.fixture
def scene(dress: Callable) -> Callable[[str], QWidget]:
    def _scene(name: str) -> QWidget:
        dress("zh_CN")
        for _, window in screenshots._windows("zh_CN", "light", name):
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            settle()
            return window
        raise AssertionError(f"no scene {name}")

    return _scene


@pytest.mark.parametrize("name", SAMPLE)
def test_tab_comes_to_everything_and_back_to_the_first(scene: Callable, name: str) -> None:
    window = scene(name)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    stops = walk(window)
    assert unreached(window, stops) == []
    first = min(tab_stops(window), key=stops.index)
    assert (
        stops
        == tab_stops(window)[tab_stops(window).index(first) :] + tab_stops(window)[: tab_stops(window).index(first)]
    )
    for stop in stops:
        assert isinstance(stop, (*RINGED, *OWN_RING)), f"{stop} shows no focus"
        assert stop.accessibleName(), f"{stop} has no name"
    back = walk(window, Qt.Key.Key_Backtab)
    assert set(back) == set(stops)


@pytest.mark.parametrize("name", ["amount", "transactions-story", "people-person", "settings-meals"])
def test_the_order_is_that_of_reading(scene: Callable, name: str) -> None:
    """Bar on top, pages at the left, then the page; within a widget never back up and to the left."""
    window = scene(name)
    assert isinstance(window, Shell)
    stops = tab_stops(window)
    kinds = [0 if window.status.isAncestorOf(one) else 1 if window.navigation.isAncestorOf(one) else 2 for one in stops]
    assert kinds == sorted(kinds) and set(kinds) == {0, 1, 2}
    for one, other in itertools.pairwise(stops):
        if one.parentWidget() is other.parentWidget():
            here, there = one.mapTo(window, QPoint(0, 0)), other.mapTo(window, QPoint(0, 0))
            below, beside = there.y() + other.height() <= here.y(), there.x() + other.width() <= here.x()
            assert not (below and beside), f"{other.accessibleName()} after {one.accessibleName()}"


def test_the_ring_is_around_what_has_the_focus_also_where_it_was_scrolled_to(scene: Callable) -> None:
    window = scene("settings-meals")
    assert isinstance(window, Shell)
    for _ in range(len(tab_stops(window))):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        settle()
        target, ring = QApplication.focusWidget(), window.focus_ring
        assert ring.isVisible() and ring.target is target
        middle = target.mapTo(window, target.rect().center())
        assert ring.geometry().contains(middle), f"{target.accessibleName()} is out of sight"


def test_arrows_go_from_answer_to_answer(desk: Callable) -> None:
    d = desk().show("ready")
    d.page.fixed_segment.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(d.page.fixed_segment, Qt.Key.Key_Right)
    settle()
    assert QApplication.focusWidget() is d.page.modes.segments[1]


def test_what_is_disabled_or_hidden_is_no_stop(desk: Callable) -> None:
    d = desk().show("ready")
    assert d.page.code_button in tab_stops(d.shell)
    d.page.code_button.setEnabled(False)
    d.page.switch.hide()
    assert not {d.page.code_button, d.page.switch} & set(tab_stops(d.shell))


@pytest.mark.parametrize("lose", ["hide", "disable"])
def test_what_is_hidden_or_disabled_leaves_the_keyboard_to_its_page(scene: Callable, lose: str) -> None:
    """Qt would hand it to whatever is next, and that may be the status bar: Enter would press what nobody chose."""
    window = scene("transactions-story")
    assert isinstance(window, Shell)
    page = window.pages.currentWidget()
    for button in (one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()):
        button.setFocus()
        if lose == "hide":
            button.hide()
        else:
            button.setEnabled(False)
        focused = QApplication.focusWidget()
        assert focused is not None and (focused is page or page.isAncestorOf(focused))
    window.status.help.setFocus()  # a person may go there
    assert QApplication.focusWidget() is window.status.help
