"""Every scene of the transactions page fits every window, in both languages; nothing is cut or covered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea

from desktop.ui import scenes_transactions
from desktop.ui.scenes_transactions import TRANSACTION_SCENES
from desktop.ui.screenshots import settle
from desktop.ui.theme import theme
from tests.helpers.ui_checks import covered, cut, in_turn, nameless, too_small
from tests.helpers.ui_painting import badly_painted

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1366, 690), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(TRANSACTION_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    window = scenes_transactions.transactions_window(name, language, "light", sizes[0])
    for size in sizes:
        window.resize(*size)
        settle()
        assert (window.width(), window.height()) == size
        assert cut(window) == [], size
        assert covered(window) == [], size
        assert badly_painted(window) == [], size
        assert nameless(window) == [], size
        assert too_small(scenes_transactions.page_of(window), 48) == [], size
        for scroll in window.findChildren(QScrollArea):
            assert scroll.isHidden() or scroll.widget().width() <= scroll.viewport().width(), "cut at the right"


@pytest.mark.parametrize("name", sorted(TRANSACTION_SCENES))
def test_a_scene_is_drawn_in_the_dark_theme(dress: Callable, name: str) -> None:
    dress("zh_CN", "dark")
    window = scenes_transactions.transactions_window(name, "zh_CN", "dark", (1366, 768))
    settle()
    picture = window.grab().toImage()
    assert picture.pixelColor(500, 63) == theme("dark").colour("page")
    assert cut(window) == []
