"""Every test here runs offscreen, with compiled translations, and fails on any warning of Qt's but one."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from desktop.services.commands import Command
from desktop.ui import accessible, scenes, translations
from desktop.ui.clock import ShownClock
from desktop.ui.resources import RESOURCES, TRANSLATIONS
from desktop.ui.screenshots import destroy, settle
from desktop.ui.shell import Shell
from desktop.ui.theme import theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of every window that is shown; nothing else is let through."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """Compile the translations, as the set-up does, when a text is newer than its compiled file."""
    sources = sorted(TRANSLATIONS.glob("*.ts"))
    if all(
        path.with_suffix(".qm").exists() and path.with_suffix(".qm").stat().st_mtime >= path.stat().st_mtime
        for path in sources
    ):
        return
    program, *arguments = translations.RELEASE.split()
    tool = Path(sysconfig.get_path("scripts")) / program
    subprocess.run([tool, *arguments], cwd=RESOURCES.parent, check=True)


@pytest.fixture
def dress(qapp: QApplication) -> Iterator[Callable[..., None]]:
    """Give the application a language and a theme; English and no style afterwards."""

    accessible.install()
    QCursor.setPos(0, 0)  # where an earlier test left it, something would look touched

    def _dress(language: str = "zh_CN", theme_name: str = "light") -> None:
        translations.install(qapp, language)
        wanted = theme(theme_name)
        qapp.setStyleSheet(wanted.style_sheet())
        qapp.setPalette(wanted.palette())

    yield _dress
    for widget in [one for one in qapp.topLevelWidgets() if one.parent() is None]:
        widget.close()
        destroy(widget)
    qapp.setStyleSheet("")


class Desk:
    """A shell whose commands are kept, with a clock that stands still."""

    def __init__(self, language: str = "zh_CN", theme_name: str = "light") -> None:
        self.sent: list[Command] = []
        self.language = language
        settings = scenes.settings(language, theme_name)
        self.shell = Shell(settings, self.sent.append, theme(theme_name), shown_clock=ShownClock(frozen=True))
        self.page = self.shell.checkout

    def show(self, scene: str, size: tuple[int, int] = (1366, 768)) -> "Desk":
        """Show a scene in a window of a size, laid out."""
        for view in scenes.SCENES[scene](self.language):
            self.shell.show_view(view)
        self.shell.resize(*size)
        self.shell.show()
        self.shell.activateWindow()
        settle()
        self.sent.clear()
        return self


@pytest.fixture
def desk(dress: Callable[..., None]) -> Callable[..., Desk]:
    """Make a desk in a language and theme."""

    def _desk(language: str = "zh_CN", theme_name: str = "light") -> Desk:
        dress(language, theme_name)
        return Desk(language, theme_name)

    return _desk
