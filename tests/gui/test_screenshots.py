"""Pictures are drawn offscreen, of every scene, and the window keeps up with the core."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.ui import screenshots
from desktop.ui.scenes import SCENES
from desktop.ui.screenshots import settle

HELD_MOST_S = 0.05  # of the processor's time: what others do with it meanwhile is not the window's


def test_a_scene_is_drawn_in_every_language_theme_and_size(dress: Callable, tmp_path: Path) -> None:
    dress()
    files = screenshots.shoot(tmp_path, only="paid")
    assert sorted(path.name for path in files) == sorted(
        f"checkout-paid-{language}-{theme}-{width}.png"
        for language in ("zh_CN", "en")
        for theme in ("light", "dark")
        for width in (1366, 1024)
    )
    light, dark = (QImage(str(tmp_path / f"checkout-paid-en-{theme}-1366.png")) for theme in ("light", "dark"))
    assert (light.width(), light.height()) == (1366, 768)
    assert light.pixelColor(140, 400).name() == "#008557"
    assert light.pixelColor(10, 700) != dark.pixelColor(10, 700)


@pytest.mark.parametrize("scene", ["paid", "refused", "in-doubt", "offline"])
def test_a_change_of_state_holds_the_window_for_less_than_50_ms(desk: Callable, scene: str) -> None:
    """The quickest of several, in this process's own time."""
    d = desk().show("ready")
    taken = []
    for _ in range(5):
        for name in (scene, "ready"):
            before = process_time()
            for view in SCENES[name]("zh_CN"):
                d.shell.show_view(view)
            settle()
            QApplication.processEvents()
            taken.append(process_time() - before)
    assert min(taken[::2]) < HELD_MOST_S


def test_many_changes_leave_no_widgets_behind(desk: Callable) -> None:
    d = desk().show("ready")
    names = ["alerts", "ready", "refused", "offline", "in-doubt", "stopped", "amount", "ready"]
    for name in names:
        for view in SCENES[name]("zh_CN"):
            d.shell.show_view(view)
        settle()
    count = len(d.shell.findChildren(QObject))
    for name in names * 12:
        for view in SCENES[name]("zh_CN"):
            d.shell.show_view(view)
    settle()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    assert len(d.shell.findChildren(QObject)) <= count + 5
