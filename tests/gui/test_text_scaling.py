"""Everything drawn at 125 % on a screen of 1366 x 768, and at 150 % on one of 1920 x 1080: nothing is cut or covered.

Qt draws all of it larger (`QT_SCALE_FACTOR`, set at start), so that the desk has fewer px of its own to lay out in. A
sample of every page; the page tests hold the other sizes.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.app import window as desk_window
from desktop.services.settings import LANGUAGES, TEXT_PERCENTS
from desktop.ui import scenes, screenshots
from desktop.ui.screenshots import destroy, settle
from desktop.ui.shell import Shell
from tests.helpers.ui_checks import covered, cut, nameless
from tests.helpers.ui_painting import badly_painted

SCREENS = {125: QSize(1366, 768), 150: QSize(1920, 1080)}
SAMPLE = (
    "ready", "refused", "offline", "amount", "menu", "find", "access-locked", "access-release", "transactions-story",
    "subsidy-caps", "statement-ready", "people-withdrawn", "people-import", "people-capture-open-eyes",
    "devices-overview", "devices-pairing", "reports-may-close", "settings-meals", "settings-looks", "sync-waiting",
    "sync-unknown-host", "sync-receipt-refused",
    "verification-ready", "setup-meals", "help-selling", "help-tour-lane",
)  # fmt: skip


def room(percent: int) -> tuple[int, int]:
    """Return what is left of a screen, in px of the desk's own."""
    return SCREENS[percent].width() * 100 // percent, SCREENS[percent].height() * 100 // percent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLE)
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    scene = screenshots._windows(language, "light", name)
    _, window = next(scene)
    for percent in SCREENS:
        window.resize(*room(percent))
        window.show()
        settle()
        assert (window.width(), window.height()) == room(percent), "the window may be that small"
        assert cut(window) == [], percent
        assert covered(window) == [], percent
        assert badly_painted(window) == [], percent
    assert nameless(window) == []
    destroy(window)


def test_selling_never_scrolls_and_a_page_does_where_it_must(desk: Callable) -> None:
    shell: Shell = desk().show("refused", room(125)).shell
    assert shell.pages.height() <= shell.height() - shell.status.height()
    shell.open_page("people")
    settle()
    assert shell.pages.height() > shell.height() - shell.status.height()
    shell.resize(1366, 768)
    settle()
    assert shell.pages.height() == shell.height() - shell.status.height()


def test_every_size_is_offered_where_its_screen_has_room(qapp: QApplication) -> None:
    from desktop.ui.settings_looks import LEAST_HEIGHT, LEAST_WIDTH

    for percent in TEXT_PERCENTS[1:]:
        assert room(percent)[0] >= LEAST_WIDTH and room(percent)[1] >= LEAST_HEIGHT


@pytest.mark.parametrize(("percent", "factor"), [(100, None), (125, "1.25"), (150, "1.5")])
def test_the_setting_is_told_to_qt_before_it_starts(
    percent: int, factor: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Kept:
        exists = True

        def settings(self) -> object:
            return scenes.replace(scenes.settings("zh_CN", "light"), text_percent=percent)

    class NotYet:
        @staticmethod
        def instance() -> None:
            return None

    environment: dict[str, str] = {}
    monkeypatch.setattr(desk_window, "QApplication", NotYet)
    monkeypatch.setattr(desk_window.os, "environ", environment)
    home: Home = Kept()  # type: ignore[assignment]
    desk_window._scale(home)
    assert environment.get("QT_SCALE_FACTOR") == factor


def test_qt_really_draws_larger(tmp_path: Path) -> None:
    picture = tmp_path / "larger.png"
    code = (
        "from desktop.app.window import make_application, dress\n"
        "from desktop.ui import scenes, screenshots\n"
        "app = make_application(); dress(app, scenes.settings('zh_CN', 'light'))\n"
        "window = screenshots.checkout_window('ready', 'zh_CN', 'light')\n"
        "window.resize(1092, 614); window.show(); screenshots.settle()\n"
        f"window.grab().save({str(picture)!r})\n"
        "print(window.grab().width(), window.width())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120,
        env={**os.environ, "QT_SCALE_FACTOR": "1.25"},
    )  # fmt: skip
    assert run.stdout.split() == ["1365", "1092"]
