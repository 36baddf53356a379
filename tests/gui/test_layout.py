"""Nothing is cut and nothing covers anything, on every page, in both languages, at every size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.services.views import Alert, AlertsView
from desktop.ui import scenes
from desktop.ui.screenshots import settle, setup_window
from desktop.ui.setup_draft import Step
from desktop.ui.theme import theme
from desktop.ui.widgets import painting
from desktop.ui.widgets.painting import Painted
from tests.helpers.ui_checks import covered, cut, in_turn, nameless, too_small
from tests.helpers.ui_painting import badly_painted

#: The lower two are what a 1366x768 and a 1024x768 screen leave beside a title bar and a panel.
SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1366, 690), (1024, 690))
SETUP_SIZES = ((1366, 768), (1024, 768), (1366, 690), (1024, 690))


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(scenes.SCENES))
def test_a_checkout_scene_fits(desk: Callable, scene: str, language: str) -> None:
    sizes = in_turn(SIZES, language)
    shell = desk(language).show(scene, sizes[0]).shell
    for size in sizes:
        shell.resize(*size)
        settle()
        assert (shell.width(), shell.height()) == size
        assert cut(shell) == [], size
        assert covered(shell) == [], size
        assert badly_painted(shell) == [], size
        assert nameless(shell) == [], size


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.value)
def test_a_setup_page_fits(dress: Callable, step: Step, language: str) -> None:
    dress(language)
    sizes = in_turn(SETUP_SIZES, language)
    wizard = setup_window(step, language, "light")
    wizard.resize(*sizes[0])
    wizard.show()
    for size in sizes:
        wizard.resize(*size)
        settle()
        assert (wizard.width(), wizard.height()) == size
        assert cut(wizard) == [], size
        assert covered(wizard) == [], size
        assert badly_painted(wizard) == [], size
        assert nameless(wizard) == [], size


@pytest.mark.parametrize("scene", ["ready", "amount", "in-doubt"])
def test_everything_can_be_touched(desk: Callable, scene: str) -> None:
    """56 px is the target; the status bar's and rail's items keep it in height, and nothing is below 48."""
    assert too_small(desk().show(scene).page, 56) == []
    assert too_small(desk("en").show(scene, (1024, 768)).shell, 48) == []


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_single_alert_needs_no_scroll_bar(desk: Callable, language: str, size: tuple[int, int]) -> None:
    d = desk(language).show("in-doubt", size)
    lane = d.page.rail.lane
    shown = [alert for scene in ("in-doubt", "alerts") for alert in _alerts(scene, language)]
    for alert in shown:
        d.shell.show_view(AlertsView(alerts=(alert,)))
        settle()
        (card,) = lane.cards
        lower = card.mapTo(lane, card.rect().bottomLeft()).y()
        assert lower < lane.height(), f"{alert.kind}: its lower border is at {lower} of {lane.height()}"
        assert lane.wanted_height() <= lane.height(), alert.kind
        assert card.width() <= lane.width() - 32, f"{alert.kind}: wider than its lane"
        assert [row for row in d.page.rail.recent.rows if row.isVisible()], "no room is left for a sale"
        assert badly_painted(d.shell) == []


def _alerts(scene: str, language: str) -> tuple[Alert, ...]:
    return next(view for view in scenes.SCENES[scene](language) if isinstance(view, AlertsView)).alerts


def test_the_checker_sees_what_is_painted_badly(dress: Callable) -> None:
    class Bad(Painted):
        def paint(self, painter: QPainter) -> None:
            colour = self.theme.colour("ink")
            painting.text(painter, QRectF(0, 0, 150, 40), "FOREIGN SALE", 20, colour, bold=True)
            painting.text(painter, QRectF(0, 0, 150, 40), "6:40", 16, colour, align=painting.RIGHT)
            painting.text(painter, QRectF(0, 50, 20, 40), "too long", 16, colour)
            painting.text(painter, QRectF(0, 100, 150, 40), "五…", 16, colour)

    dress()
    window = QWidget()
    window.resize(150, 200)
    bad = Bad(theme("light"), window)
    bad.setGeometry(0, 0, 150, 150)
    name = painting.elided("a long name", 16, theme("light").colour("ink"))
    name.setParent(window)
    name.setGeometry(0, 160, 30, 30)
    window.show()
    settle()
    faults = badly_painted(window)
    assert len(faults) == 4
    for part in ("share", "needs", "is shortened", "is cut"):
        assert any(part in fault for fault in faults), part
