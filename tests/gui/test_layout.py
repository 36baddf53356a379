"""Nothing is cut and nothing covers anything, on every page, in both languages, at every size."""

from collections.abc import Callable

import pytest

from desktop.ui import scenes
from desktop.ui.screenshots import settle, setup_window
from desktop.ui.setup_draft import Step
from tests.helpers.ui_checks import covered, cut, nameless, too_small

SIZES = ((1366, 768), (1024, 768), (1920, 1080))
SETUP_SIZES = SIZES[:2]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(scenes.SCENES))
def test_a_checkout_scene_fits(desk: Callable, scene: str, language: str, size: tuple[int, int]) -> None:
    shell = desk(language).show(scene, size).shell
    assert (shell.width(), shell.height()) == size
    assert cut(shell) == []
    assert covered(shell) == []
    assert nameless(shell) == []


@pytest.mark.parametrize("size", SETUP_SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.value)
def test_a_setup_page_fits(dress: Callable, step: Step, language: str, size: tuple[int, int]) -> None:
    dress(language)
    wizard = setup_window(step, language, "light")
    wizard.resize(*size)
    wizard.show()
    settle()
    assert (wizard.width(), wizard.height()) == size
    assert cut(wizard) == []
    assert covered(wizard) == []
    assert nameless(wizard) == []


@pytest.mark.parametrize("scene", ["ready", "amount", "in-doubt"])
def test_everything_can_be_touched(desk: Callable, scene: str) -> None:
    """56 px is the target; the status bar's and rail's items keep it in height, and nothing is below 48."""
    assert too_small(desk().show(scene).page, 56) == []
    assert too_small(desk("en").show(scene, (1024, 768)).shell, 48) == []
