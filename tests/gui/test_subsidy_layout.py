"""Every scene of the subsidy page fits every window, in both languages; nothing is cut, covered or shortened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.ui import screenshots
from desktop.ui.scenes_subsidy_states import SUBSIDY_SCENES, page_of, subsidy_window
from desktop.ui.screenshots import settle
from desktop.ui.theme import theme
from desktop.ui.widgets.chart import Chart
from tests.helpers.ui_checks import cut, in_turn
from tests.helpers.ui_fits import misfits
from tests.helpers.ui_painting import badly_painted

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1366, 690), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(SUBSIDY_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    window = subsidy_window(name, language, "light", sizes[0])
    assert misfits(window, page_of(window), sizes) == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=lambda size: str(size[0]))
def test_the_figures_stay_on_top_while_the_page_scrolls(dress: Callable, size: tuple[int, int]) -> None:
    dress("en")
    window = subsidy_window("middle", "en", "light", size)
    settle()
    page = page_of(window)
    bar = page.area.verticalScrollBar()
    assert bar.maximum() > 0
    cards = list(page.figures.cards.values())
    before = [card.mapTo(window, card.rect().topLeft()) for card in cards]
    bar.setValue(bar.maximum())
    settle()
    assert [card.mapTo(window, card.rect().topLeft()) for card in cards] == before
    lowest = page.board.losses if size[0] == 1366 else page.board.signs
    end = lowest.mapTo(page.area.viewport(), lowest.rect().bottomLeft()).y()
    assert 0 < page.area.viewport().height() - end < 200, "the page ends with its last card"


def test_a_narrow_page_has_two_columns(dress: Callable) -> None:
    dress("en")
    for size, columns in (((1366, 768), 3), ((1024, 768), 2)):
        window = subsidy_window("middle", "en", "light", size)
        settle()
        board = page_of(window).board
        cards = (board.day_card, board.calendar_card, board.credit_card, board.losses)
        lefts = {card.mapTo(board, card.rect().topLeft()).x() for card in cards}
        assert len({left // 100 for left in lefts}) == (columns if columns == 2 else len(lefts))


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("name", ["start", "middle", "end", "caps", "voided", "empty"])
def test_every_chart_draws_in_both_themes(dress: Callable, name: str, theme_name: str) -> None:
    dress("zh_CN", theme_name)
    window = subsidy_window(name, "zh_CN", theme_name, (1366, 768))
    settle()
    assert window.grab().toImage().pixelColor(104, 63) == theme(theme_name).colour("page")
    for chart in page_of(window).findChildren(Chart):
        image = chart.grab().toImage()
        assert len(_colours(image)) > 2, chart.accessibleName()
    assert cut(window) == []
    assert badly_painted(window) == []


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_the_scenes_are_among_the_screenshots(dress: Callable, tmp_path: Path) -> None:
    dress()
    files = screenshots.shoot(tmp_path, only="subsidy-voided")
    assert len(files) == 2 * 2 * 2
    assert all(path.name.startswith("subsidy-voided-") for path in files)
