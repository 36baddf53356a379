"""Nothing is cut and nothing covers anything on the devices and verification pages, in both languages and themes."""

from collections.abc import Callable

import pytest

from desktop.ui.scenes_devices import DEVICE_SCENES
from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import covered, cut, nameless, too_small
from tests.helpers.ui_painting import badly_painted

#: What a window of 1366x768, 1024x768 and 1366x690 leaves beside status bar and navigation.
SIZES = ((1270, 712), (952, 712), (1270, 634), (952, 634), (1824, 1024))


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(DEVICE_SCENES))
def test_a_page_fits_at_every_size(dress: Callable, scene: str, language: str) -> None:
    dress(language)
    page = DEVICE_SCENES[scene](language, "light")
    page.show()
    for size in SIZES:
        page.resize(*size)
        settle()
        assert (page.width(), page.height()) == size
        assert cut(page) == [], named(size)
        assert covered(page) == [], named(size)
        assert badly_painted(page) == [], named(size)
        assert nameless(page) == [], named(size)
        assert too_small(page, 44) == [], named(size)


@pytest.mark.parametrize("scene", ["devices-pairing-failed", "devices-overview", "verification-matched"])
def test_a_page_fits_in_the_dark(dress: Callable, scene: str) -> None:
    dress("zh_CN", "dark")
    page = DEVICE_SCENES[scene]("zh_CN", "dark")
    page.resize(*SIZES[0])
    page.show()
    settle()
    assert cut(page) == []
    assert badly_painted(page) == []
