"""The set-up from the provider's file: one touch to the file, nothing before the code was compared, all or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.adapters.sync.sticks import Stick, Sticks, StickState
from desktop.adapters.terminal.credentials import authorities_of
from desktop.app.first_start import _TerminalTrial, file_hooks
from desktop.domain.errors import OperatorError
from desktop.services.provisioning import OfferedFile, Provision, Returned
from desktop.services.settings import SIMULATOR, Settings
from desktop.ui.scenes_setup import GONE, OFFERED, PATH, RETURNED, SETUP_SCENES, file_window, provision
from desktop.ui.screenshots import settle
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import FileStep, Step
from desktop.ui.setup_ends import RosterCheck
from desktop.ui.setup_file import CodePage, DonePage, FileHooks, FilePage, GivenPage
from desktop.ui.setup_first import LanguagePage
from desktop.ui.theme import theme
from tests.helpers.provisions import SampleProvider
from tests.helpers.ui_checks import in_turn
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1366, 690), (1024, 690))
Supervisor = tuple[str, str] | None


@dataclass
class Root:
    """Stands for the composition root: answers what it is told to, keeps what it was asked."""

    offered: tuple[OfferedFile, ...] = OFFERED
    found: Provision | OperatorError = field(default_factory=lambda: provision("zh_CN"))
    refusal: OperatorError | None = None
    returned: Returned = RETURNED
    looked: list[str] = field(default_factory=list)
    made: list[tuple[Settings, str, Supervisor]] = field(default_factory=list)
    by_hand: list[Settings] = field(default_factory=list)

    def hooks(self) -> SetupHooks:
        return SetupHooks(
            list_ports=lambda: ["/dev/ttyUSB0"],
            try_terminal=lambda _url: None,
            check_roster=lambda _path: RosterCheck(people=0),
            finish=lambda settings, _roster, _supervisor: self.by_hand.append(settings),
            file=FileHooks(offered=lambda: self.offered, look=self.look, finish=self.finish),
        )

    def look(self, path: str) -> Provision:
        self.looked.append(path)
        if isinstance(self.found, OperatorError):
            raise self.found
        return self.found

    def finish(self, _given: Provision, settings: Settings, path: str, supervisor: Supervisor) -> Returned:
        if self.refusal is not None:
            raise self.refusal
        self.made.append((settings, path, supervisor))
        return self.returned


@pytest.fixture
def wizard(dress: Callable) -> Iterator[Callable[[SetupHooks], SetupWizard]]:
    def _wizard(hooks: SetupHooks) -> SetupWizard:
        dress()
        made = SetupWizard(theme("light"), hooks)
        made.show()
        made.activateWindow()
        QApplication.processEvents()
        return made

    yield _wizard


def enter(made: SetupWizard) -> None:
    QTest.keyClick(QApplication.focusWidget() or made, Qt.Key.Key_Return)
    QApplication.processEvents()


def to_code(made: SetupWizard) -> CodePage:
    made.open(FileStep.FILE)
    page = made.page
    assert isinstance(page, FilePage)
    page.choices[PATH].click()
    assert isinstance(made.page, CodePage)
    return made.page


def test_a_file_on_a_stick_leads_to_a_desk_with_the_keyboard_alone(wizard: Callable) -> None:
    root = Root()
    made = wizard(root.hooks())
    finished: list[Settings] = []
    made.finished.connect(finished.append)
    seen = [made.step]
    enter(made)  # the language, and the file that was found
    seen.append(made.step)
    enter(made)  # the first file
    seen.append(made.step)
    enter(made)  # the same code
    enter(made)
    seen.append(made.step)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # the port that was found
    seen.append(made.step)
    enter(made)  # nobody in charge yet
    seen.append(made.step)
    enter(made)
    seen.append(made.step)
    assert seen == made.draft.steps()
    assert made.isVisible() and not made.back_button.isEnabled()
    ((settings, path, supervisor),) = root.made
    assert (path, supervisor, settings.terminal.url, settings.trial) == (PATH, None, "/dev/ttyUSB0", False)
    enter(made)
    assert not made.isVisible() and finished == [settings]
    made.close()
    assert finished == [settings] and root.by_hand == []


def test_by_hand_stands_beside_it_and_is_what_is_offered_without_a_stick(wizard: Callable) -> None:
    made = wizard(Root(offered=()).hooks())
    page = made.page
    assert isinstance(page, LanguagePage)
    assert page.ways[False].isChecked() and not page.ways[True].isChecked()
    made.go_on()
    assert made.step is Step.SCHOOL
    made.go_back()
    assert isinstance(made.page, LanguagePage)
    made.page.ways[True].click()
    made.go_on()
    assert made.step is FileStep.FILE
    made.go_back()
    made.page.ways[False].click()
    assert made.draft.terminal_url == SIMULATOR
    made.go_on()
    assert made.step is Step.SCHOOL


def test_a_path_is_typed_and_a_missing_one_said(wizard: Callable) -> None:
    root = Root(offered=())
    made = wizard(root.hooks())
    made.draft.from_file = True
    made.open(FileStep.FILE)
    enter(made)
    assert made.step is FileStep.FILE and made.page.fields["file_path"].note.text().startswith("还没有选择开通文件")
    QTest.keyClicks(made.page.fields["file_path"].editor, "/tmp/C1.provision.zip")
    enter(made)
    assert (made.step, root.looked) == (FileStep.CODE, ["/tmp/C1.provision.zip"])


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OperatorError("provision.ahead", clock_on="1970-01-01", made_on="2026-06-16"), "时钟不对"),
        (OperatorError("provision.other_till", till="C2", wanted="C1"), "另一个窗口"),
        (OperatorError("provision.expired", expired_on="2026-05-01"), "已过期"),
        (OperatorError("provision.no_file", path=PATH), "无法读取"),
        (OperatorError("provision.unsigned", path=PATH), "没有签名"),
        (OperatorError("signature.other_key", key_id="X"), "密钥"),
    ],
)
def test_a_file_that_cannot_be_taken_is_named_and_holds_the_step(
    wizard: Callable, fault: OperatorError, words: str
) -> None:
    root = Root(found=fault)
    made = wizard(root.hooks())
    made.open(FileStep.FILE)
    page = made.page
    assert isinstance(page, FilePage)
    page.choices[PATH].click()
    assert made.step is FileStep.FILE and words in page.outcome.text()
    made.go_on()
    assert made.step is FileStep.FILE and made.draft.provision is None
    root.found = provision("zh_CN")
    page.choices[PATH].click()
    assert made.step is FileStep.CODE


def test_a_stick_that_is_plugged_in_later_is_found(wizard: Callable) -> None:
    root = Root(offered=())
    made = wizard(root.hooks())
    made.draft.from_file = True
    made.open(FileStep.FILE)
    page = made.page
    assert isinstance(page, FilePage) and page.choices == {}
    root.offered = OFFERED
    page.again.click()
    settle()
    assert [choice.text() for choice in page.choices.values()] == [
        "窗口 C1，在 U 盘 PROVIDER 上",
        "窗口 C2，在 U 盘 PROVIDER 上",
    ]
    root.offered = OFFERED[:1]
    page.again.click()
    assert list(page.choices) == [PATH]


def test_nothing_goes_on_before_the_code_was_compared(wizard: Callable) -> None:
    made = wizard(Root().hooks())
    page = to_code(made)
    assert page.code.text() == "4281 0155 2368 6372 6859"
    made.go_on()
    assert made.step is FileStep.CODE and page.general.text().startswith("还没有核对")
    page.choices["other"].click()
    assert page.general.text().startswith("服务商的核对码不一致")
    made.go_on()
    assert made.step is FileStep.CODE
    page.choices["same"].click()
    assert not page.general.isVisible()
    made.go_on()
    assert made.step is Step.TERMINAL


def test_another_providers_file_is_compared_anew(wizard: Callable) -> None:
    root = Root()
    made = wizard(root.hooks())
    to_code(made).choices["same"].click()
    made.go_back()
    root.found = replace(provision("zh_CN"), code="1111 2222 3333 4444 5555")
    made.page.choices[PATH].click()
    made.go_on()
    assert made.step is FileStep.CODE


def test_a_fault_at_the_end_is_said_and_can_be_asked_for_again(wizard: Callable) -> None:
    root = Root(refusal=OperatorError("disk.full", path="/home/x"))
    made = wizard(root.hooks())
    to_code(made).choices["same"].click()
    made.draft.terminal_url = SIMULATOR
    made.open(FileStep.GIVEN)
    page = made.page
    assert isinstance(page, GivenPage)
    made.go_on()
    assert made.step is FileStep.GIVEN and page.outcome.text()
    given_up: list[int] = []
    made.given_up.connect(lambda: given_up.append(1))
    root.refusal = None
    made.go_on()
    assert made.step is FileStep.DONE and root.made[0][0].trial
    made.close()
    assert given_up == []


def test_a_stick_pulled_before_the_registration_was_back_is_said(wizard: Callable) -> None:
    root = Root(returned=Returned(path=RETURNED.path, fault=GONE))
    made = wizard(root.hooks())
    to_code(made).choices["same"].click()
    made.draft.terminal_url = SIMULATOR
    made.open(FileStep.GIVEN)
    made.go_on()
    page = made.page
    assert isinstance(page, DonePage)
    assert "没能写回 U 盘" in page.outcome.text() and not page.code.isVisible()


def test_the_real_hooks_make_a_home_from_a_stick(wizard: Callable, tmp_path: Path) -> None:
    stick = tmp_path / "PROVIDER"
    stick.mkdir()
    path = SampleProvider().put(stick)

    class OneStick(Sticks):
        def plugged_in(self) -> tuple[Stick, ...]:
            return (Stick(label="PROVIDER", path=stick, free_bytes=1, total_bytes=2, state=StickState.READY),)

    home = Home(tmp_path / "home")
    trial = _TerminalTrial(home)
    hooks = replace(Root().hooks(), file=file_hooks(home, trial.trust, OneStick()))
    made = wizard(hooks)
    made.go_on()
    made.page.choices[str(path)].click()
    made.page.choices["same"].click()
    made.go_on()
    assert len(authorities_of(Home(Path(trial._folder.name)))) == 1, "the try trusts the file's authority"
    made.page.choices["simulated"].click()
    made.go_on()
    made.draft.supervisor_name, made.draft.supervisor_secret = "周主任", "830462"
    made.go_on()
    assert not home.exists
    made.go_on()
    assert home.exists and (stick / "C7.registration.toml").exists()
    assert home.settings().language == "zh_CN" and home.settings().till.till_id == "C7"
    assert isinstance(made.page, DonePage) and len(made.page.code.text()) == 24
    trial.end()
    made.close()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(SETUP_SCENES))
def test_a_page_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    window = file_window(name, language, "light")
    window.show()
    assert misfits(window, window, in_turn(SIZES, language)) == []
