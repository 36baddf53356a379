"""Every scene of the sync page fits every window, in both languages; nothing is cut, covered or without a name."""

from collections.abc import Callable

import pytest

from desktop.ui.scenes_sync import SYNC_SCENES, sync_page, sync_window
from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import in_turn
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(SYNC_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    window = sync_window(name, language, "light", sizes[0])
    assert misfits(window, sync_page(window), sizes) == []


def test_what_an_export_says_moves_nothing_below_it(dress: Callable) -> None:
    """Who is about to touch a row of the history must not touch another because the export ended."""
    dress("zh_CN")
    tops = set()
    for name in ("waiting", "exporting", "reading-back", "cancelled", "pulled", "full", "lies", "done", "offline"):
        window = sync_window(name, "zh_CN", "light", (1366, 768))
        settle()
        tops.add(sync_page(window).history.y())
    assert len(tops) == 1
