"""The real window on a real desk and a simulated terminal in its own process: a sale, its refund, an identification."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app import window
from desktop.app.devices_hooks import DevicesDesk
from desktop.app.homes import ensure_home, lunch_around
from desktop.app.running import RunningDesk
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.commands import Charge, RequestVerification
from desktop.services.views import DevicesView, LinkState, RefundView, StatusView, View
from desktop.ui.bridge import EventBridge
from desktop.ui.devices import DevicesPage
from desktop.ui.page_names import DEVICES, TRANSACTIONS, VERIFICATION
from desktop.ui.screenshots import destroy
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from desktop.ui.transactions import TransactionsPage
from desktop.ui.verification import VerificationPage
from tests.helpers.processes import ledger_of, start_terminal

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LIMIT_MS = 20_000
V = TypeVar("V", bound=View)


class Seen:
    """The window, and the latest view of each kind that it was given."""

    def __init__(self, shell: Shell, bridge: EventBridge, qtbot: QtBot) -> None:
        self.shell = shell
        self._qtbot = qtbot
        bridge.arrived.connect(shell.show_view)

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        self._qtbot.waitUntil(holds, timeout=LIMIT_MS)

    def view(self, kind: type[V]) -> V | None:
        found = self.shell._latest.get(kind)
        return found if isinstance(found, kind) else None

    def online(self) -> bool:
        status = self.view(StatusView)
        return status is not None and status.link is LinkState.ONLINE


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[RunningDesk, Seen, Home]]:
    terminal, url = start_terminal("socket://127.0.0.1:0", tmp_path / "terminal", "--speed", "8", "--seed", "3")
    home = Home(tmp_path / "home")
    ensure_home(home)
    meals = lunch_around(SystemClock().now(), "en")
    home.save(replace(home.settings(), meals=meals, language="en", continuous=False))
    settings = home.settings()
    window.dress(qapp, settings)
    bridge = EventBridge()
    running = RunningDesk(home, settings, url, bridge)
    shell = Shell(
        settings, running.post, theme("light"), ask=running.ask,
        devices=DevicesDesk(home, settings, running.wire_notes).hooks,
    )  # fmt: skip
    seen = Seen(shell, bridge, qtbot)
    shell.resize(1366, 768)
    shell.show()
    running.start()
    yield running, seen, home
    bridge.close()
    running.stop()
    destroy(shell)
    terminal.terminate()


def test_a_sale_is_refunded_from_its_story_and_somebody_is_identified(desk: tuple[RunningDesk, Seen, Home]) -> None:
    running, seen, home = desk
    shell = seen.shell
    seen.until(seen.online)
    running.post(Charge())
    seen.until(lambda: shell.checkout.view.result is not None)
    result = shell.checkout.view.result
    assert result is not None

    shell.open_page(TRANSACTIONS)
    page = shell.pages.currentWidget()
    assert isinstance(page, TransactionsPage)
    page.open_story(result.order_no)
    seen.until(lambda: page.story.refund_button.isVisible() and page.story.refund_button.isEnabled())
    page.story.refund_button.click()
    form = page.story.form
    form.whole.click()
    form.reasons[0].click()
    form.supervisor.editor.setText("Ms Zhou")
    form.confirm.click()
    QTest.qWait(1_000)  # the second press is not taken for a double click
    form.confirm.click()
    seen.until(lambda: any(entry["kind"] == "refund.refunded" for entry in ledger_of(home.folder)))
    seen.until(lambda: any(row.word.text() == "Refunded" for row in page.story.steps.rows))

    shell.open_page(VERIFICATION)
    verification = shell.pages.currentWidget()
    assert isinstance(verification, VerificationPage)
    running.post(RequestVerification(purpose="Medicine", asked_by="Ms Zhou"))
    seen.until(lambda: bool(verification.view.records))
    seen.until(lambda: verification.view.records[0].state is not VerificationState.SUBMITTED)

    QTest.keyClick(shell, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    devices = shell.pages.currentWidget()
    assert isinstance(devices, DevicesPage)
    assert shell.page_name == DEVICES
    told = seen.view(DevicesView)
    assert told is not None
    assert (told.paired, told.identity is not None) == (True, True)
    refund = seen.view(RefundView)
    assert refund is not None
    assert refund.state is RefundState.REFUNDED
