"""Every scene of the people page fits every window, in both languages; nothing is cut, covered or without a name."""

from collections.abc import Callable

import pytest

from desktop.ui.scenes_people import PEOPLE_SCENES, people_page, people_window
from desktop.ui.theme import theme
from desktop.ui.widgets.people_table import Column
from tests.helpers.ui_checks import cut
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1366, 690), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(PEOPLE_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    window = people_window(name, language, "light", SIZES[0])
    assert misfits(window, people_page(window), SIZES) == []


@pytest.mark.parametrize("name", sorted(PEOPLE_SCENES))
def test_a_scene_is_drawn_in_the_dark_theme(dress: Callable, name: str) -> None:
    dress("zh_CN", "dark")
    window = people_window(name, "zh_CN", "dark", (1366, 768))
    picture = window.grab().toImage()
    assert picture.pixelColor(500, 63) == theme("dark").colour("page")
    assert cut(window) == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_column_of_the_list_has_its_room(dress: Callable, language: str, size: tuple[int, int]) -> None:
    dress(language)
    table = people_page(people_window("list", language, "light", size)).list.table
    assert sum(table.needed_width(column) for column in Column) <= table.viewport().width()
