"""Nothing is cut and nothing covers anything on the capture page, in both languages and themes."""

from collections.abc import Callable

import pytest

from desktop.ui.scenes_capture import CAPTURE_SCENES
from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import covered, cut, nameless, too_small
from tests.helpers.ui_painting import badly_painted

#: What a window of 1366x768, 1024x768 and 1366x690 leaves beside status bar and navigation.
SIZES = ((1270, 712), (952, 712), (1270, 634), (952, 634), (1824, 1024))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(CAPTURE_SCENES))
def test_the_page_fits_at_every_size(dress: Callable, scene: str, language: str) -> None:
    dress(language)
    page = CAPTURE_SCENES[scene](language, "light")
    page.show()
    for size in SIZES:
        page.resize(*size)
        settle()
        assert (page.width(), page.height()) == size
        assert cut(page) == [], size
        assert covered(page) == [], size
        assert badly_painted(page) == [], size
        assert nameless(page) == [], size
        assert too_small(page, 44) == [], size


@pytest.mark.parametrize("scene", ["people-capture-chin-up", "people-capture-similar", "people-capture-busy"])
def test_the_page_fits_in_the_dark(dress: Callable, scene: str) -> None:
    dress("zh_CN", "dark")
    page = CAPTURE_SCENES[scene]("zh_CN", "dark")
    page.resize(*SIZES[0])
    page.show()
    settle()
    assert cut(page) == []
    assert badly_painted(page) == []
