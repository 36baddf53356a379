"""A window opens at the size it wants, or maximised where its lower edge would not be on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt

from desktop.ui.placing import LEAST, WANTED, fills_the_screen, opens_maximised
from desktop.ui.screenshots import setup_window
from desktop.ui.setup_draft import Step


@pytest.mark.parametrize(
    ("available", "maximised"),
    [
        ((1366, 768), True),  # no panel at all: a title bar would still push the buttons out
        ((1366, 728), True),
        ((1024, 740), True),
        ((1920, 800), True),
        ((1440, 860), False),
        ((1920, 1040), False),
    ],
)
def test_a_small_screen_gets_a_maximised_window(available: tuple[int, int], maximised: bool) -> None:
    assert opens_maximised(QSize(*available)) is maximised


def test_a_768_px_screen_with_title_bar_and_panel_is_enough() -> None:
    assert LEAST.height() <= 768 - 38 - 40
    assert LEAST.width() <= 1024


@pytest.mark.parametrize(
    ("available", "fills"),
    [((1366, 728), False), ((1024, 690), False), ((1092, 582), True), ((1092, 614), True), ((1280, 690), False)],
)
def test_larger_text_on_a_small_screen_gets_all_of_it(available: tuple[int, int], fills: bool) -> None:
    assert fills_the_screen(QSize(*available)) is fills


def test_both_windows_may_be_that_small(desk: Callable) -> None:
    for window in (desk().shell, setup_window(Step.LANGUAGE, "zh_CN", "light")):
        assert window.minimumSize() == LEAST
        assert window.size() == WANTED
        assert not window.windowState() & Qt.WindowState.WindowMaximized, "pictures have the size they ask for"
