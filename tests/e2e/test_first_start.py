"""From the stick to the first test payment: the real wizard, a real desk, a simulated terminal.

Every decision of the person is counted: a choice, an entry, or a confirmation of something that was shown. Source:
issue 8, Figures (at most 12).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.adapters.home import Home
from desktop.adapters.sync.sticks import Stick, Sticks, StickState
from desktop.app import window
from desktop.app.desk_window import DeskWindow
from desktop.app.first_start import _TerminalTrial, check_roster, file_hooks, finish
from desktop.services.views import LinkState, StatusView
from desktop.ui import translations
from desktop.ui.devices import DevicesPage
from desktop.ui.install_ends import ReportStep, TrialStep
from desktop.ui.installation import InstallStep
from desktop.ui.page_names import DEVICES, SIGN_IN
from desktop.ui.screenshots import destroy
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import FileStep, Step
from desktop.ui.theme import theme
from desktop.ui.trial_payment import TrialState
from tests.helpers.processes import ledger_of, start_terminal
from tests.helpers.provisions import SampleProvider

pytestmark = [pytest.mark.qt_log_ignore("does not support propagateSizeHints"), pytest.mark.slow]
LIMIT_MS = 30_000
MOST_DECISIONS = 12
PIN = "830462"


class OneStick(Sticks):
    """A stick that is plugged in."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def plugged_in(self) -> tuple[Stick, ...]:
        return (Stick(label="PROVIDER", path=self._path, free_bytes=1, total_bytes=2, state=StickState.READY),)


def write(editor: QWidget, words: str) -> None:
    """Enter a text as an input method would: keys as quick as a test's are a scanner's."""
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(editor, typed)


class Person:
    """Who stands before the desk; keeps what had to be decided."""

    def __init__(self, qtbot: QtBot) -> None:
        self.decisions: list[str] = []
        self._qtbot = qtbot

    def decides(self, what: str, *acts: Callable[[], object]) -> None:
        self.decisions.append(what)
        for act in acts:
            act()
            QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=LIMIT_MS)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "PROVIDER"
    folder.mkdir()
    SampleProvider().put(folder)
    return folder


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[str]:
    process, url = start_terminal("socket://127.0.0.1:0", tmp_path / "terminal", "--speed", "8", "--seed", "3")
    yield url
    process.terminate()


def set_up(person: Person, home: Home, stick: Path) -> None:
    """Lead through the wizard."""
    trial = _TerminalTrial(home)
    hooks = SetupHooks(
        list_ports=list,
        try_terminal=trial.begin,
        check_roster=lambda path: check_roster(Path(path), "en"),
        finish=lambda settings, roster, supervisor: finish(home, settings, roster, supervisor),
        file=file_hooks(home, trial.trust, OneStick(stick)),
    )
    wizard = SetupWizard(theme("light"), hooks, language="en")
    wizard.show()
    try:
        person.decides("language, and the file that was found", wizard.go_on)
        person.decides("which file", lambda: wizard.page.choices[str(stick / "C7.provision.zip")].click())
        assert wizard.step is FileStep.CODE
        person.decides("the code is the same", lambda: wizard.page.choices["same"].click(), wizard.go_on)
        assert wizard.step is Step.TERMINAL
        person.decides("which terminal", lambda: wizard.page.choices["simulated"].click(), wizard.go_on)
        assert wizard.step is Step.SUPERVISOR
        person.decides(
            "who is in charge",
            lambda: QTest.keyClicks(wizard.page.fields["supervisor_name"].editor, "Ms Zhou"),
            lambda: QTest.keyClicks(wizard.page.fields["supervisor_secret"].editor, PIN),
            wizard.go_on,
        )
        assert wizard.step is FileStep.GIVEN and not home.exists
        person.decides("what was shown is right", wizard.go_on)
        assert home.exists and (stick / "C7.registration.toml").exists()
        person.decides("open it", wizard.go_on)
    finally:
        trial.end()
        destroy(wizard)


def test_from_the_stick_to_the_first_test_payment_takes_at_most_twelve_decisions(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, stick: Path, terminal: str
) -> None:
    person, home = Person(qtbot), Home(tmp_path / "home")
    translations.install(qapp, "en")
    set_up(person, home, stick)
    settings = replace(home.settings(), language="en")
    window.dress(qapp, settings)
    desk = DeskWindow(qapp, home, settings, terminal, theme("light"))
    desk.shell.resize(1366, 768)
    desk.start()
    try:
        shell = desk.shell
        shell.activateWindow()

        def online() -> bool:
            status = shell._latest.get(StatusView)
            return isinstance(status, StatusView) and status.link is LinkState.ONLINE

        person.until(online)
        person.until(lambda: shell.page_name == SIGN_IN and shell.door.page.chosen is not None)
        person.decides("who signs in", lambda: QTest.keyClicks(shell.focusWidget() or shell, PIN))
        person.until(lambda: shell.door.gate.person is not None)
        person.decides("the devices page", lambda: shell.open_page(DEVICES))
        page = shell.pages.currentWidget()
        assert isinstance(page, DevicesPage)
        page.open_wizard()
        one = page.installation
        for step in (InstallStep.FIND, InstallStep.HELLO, InstallStep.PAIR, InstallStep.TUNE):
            person.until(lambda step=step: one.done(step))
            page.wizard.go_on()  # what is found and set by itself is shown, not asked
        assert one.step is InstallStep.TRIAL
        trial_page = page.wizard.page
        assert isinstance(trial_page, TrialStep)
        person.decides("the installer's name", lambda: write(trial_page.installer.editor, "Chen"))
        person.decides("charge one fen", trial_page.begin.click)
        person.until(lambda: any(entry["kind"] == "sale.paid" for entry in ledger_of(home.folder)))
        assert len(person.decisions) <= MOST_DECISIONS, person.decisions
        assert len(person.decisions) == 11
        person.until(lambda: one.trial.state in (TrialState.DONE, TrialState.REFUND_FAILED))
        page.wizard.go_on()
        report = page.wizard.page
        assert isinstance(report, ReportStep)
        report.save.click()
        assert list((home.folder / "reports").glob("*.pdf"))
    finally:
        desk.stop()
        destroy(desk.shell)
