"""Every text that is painted can be read on the ground it really stands on, in both themes. See `ui_contrast`.

A scene of each kind of page; `test_theme` checks the tokens' own pairs.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui import screenshots
from desktop.ui.screenshots import settle
from desktop.ui.theme import NAMES, theme
from desktop.ui.widgets import painting
from desktop.ui.widgets.painting import Painted
from tests.helpers.ui_contrast import faint

SAMPLE = (
    "ready", "refused", "offline", "alerts", "menu", "access-sign-in", "transactions-story", "subsidy-end",
    "statement-ready", "people-person", "people-capture-done", "devices-overview", "reports-may-close",
    "settings-wrong", "sync-exporting", "sync-lies", "sync-unknown-host", "sync-offline", "sync-receipt-refused",
    "verification-ready", "setup-school", "setup-code-other", "setup-done-pulled",
)  # fmt: skip


@pytest.mark.parametrize("theme_name", NAMES)
@pytest.mark.parametrize("name", SAMPLE)
def test_nothing_is_too_faint(dress: Callable, name: str, theme_name: str) -> None:
    dress("zh_CN", theme_name)
    for _, window in screenshots._windows("zh_CN", theme_name, name):
        window.resize(1366, 768)
        window.show()
        settle()
        assert faint(window) == []
        return
    raise AssertionError(f"no scene {name}")


def test_the_checker_sees_what_is_too_faint(dress: Callable) -> None:
    dress()

    class Pale(Painted):
        def paint(self, painter: QPainter) -> None:
            painter.fillRect(self.rect(), self.theme.colour("surface"))
            painting.text(painter, QRectF(0, 0, 200, 30), "pale", 14, self.theme.colour("ink3"))
            painting.text(painter, QRectF(0, 40, 200, 30), "Large", 20, self.theme.colour("ink3"), bold=True)
            painting.text(painter, QRectF(0, 80, 200, 30), "dark", 14, self.theme.colour("ink"))

    window = QWidget()
    window.resize(240, 200)
    pale = Pale(theme("light"), window)
    pale.setGeometry(0, 0, 200, 120)
    words = painting.label("a label", 14, theme("light").colour("line"))
    words.setParent(window)
    words.setGeometry(0, 130, 200, 30)
    window.show()
    settle()
    faults = faint(window)
    assert len(faults) == 2 and "pale" in faults[0] and "a label" in faults[1], faults
    pale.setEnabled(False)
    assert len(faint(window)) == 1, "what is disabled may be faint"
