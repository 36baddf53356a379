"""A computer that replaces another: what is missing is shown before anything is taken, and a loss only by a press."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.adapters.storage.backup import Archive
from desktop.adapters.sync.sticks import Stick, Sticks, StickState
from desktop.app.backup import make_backup
from desktop.app.move_work import MoveWork
from desktop.domain.errors import OperatorError
from desktop.services.moving_views import MoveWanted, OfferedBackup
from desktop.ui.scenes_move import MOVE_SCENES, OFFERED, PATH, backup_look, move_hooks, move_window, moved
from desktop.ui.scenes_setup import file_hooks
from desktop.ui.screenshots import settle
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import MoveStep, Step
from desktop.ui.setup_ends import RosterCheck
from desktop.ui.setup_first import LanguagePage
from desktop.ui.setup_move import BackupPage, MissingPage, MovedPage, MoveHooks
from desktop.ui.theme import theme
from tests.helpers.till import Till, sales_of
from tests.helpers.ui_checks import in_turn
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1366, 690), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(MOVE_SCENES))
def test_a_page_fits_at_every_size(dress: Callable, scene: str, language: str) -> None:
    dress(language)
    window = move_window(scene, language, "light")
    window.show()
    assert misfits(window, window, in_turn(SIZES, language)) == []  # type: ignore[arg-type]


def wizard(hooks: MoveHooks) -> SetupWizard:
    made = SetupWizard(
        theme("light"),
        SetupHooks(
            list_ports=list, try_terminal=lambda _url: None, check_roster=lambda _path: RosterCheck(people=0),
            finish=lambda _settings, _path, _supervisor: None, file=file_hooks("en", offered=()), move=hooks,
        ),
        language="en",
    )  # fmt: skip
    made.show()
    settle()
    return made


class Asked:
    """Hooks that keep what was asked."""

    def __init__(self) -> None:
        self.looks: list[MoveWanted] = []
        self.takes: list[MoveWanted] = []
        self.rounds = 0
        base = move_hooks()
        self.hooks = MoveHooks(
            offer=self._offer, look=self.looks.append, take=self.takes.append, save_paper=base.save_paper
        )

    def _offer(self) -> None:
        self.rounds += 1


def test_the_third_way_leads_through_backup_and_what_is_missing(dress: Callable) -> None:
    dress("en")
    asked = Asked()
    made = wizard(asked.hooks)
    made.show_offered(OFFERED)
    assert isinstance(made.page, LanguagePage) and made.page.moving is not None
    made.page.moving.click()
    made.go_on()
    assert made.step is MoveStep.BACKUP and isinstance(made.page, BackupPage)
    made.page.choices[PATH].click()
    made.page.fields["backup_code"].editor.setText("K7QD2")
    made.draft.backup_code = "K7QD2"
    made.go_on()
    made.go_on()  # a second press while it is being opened
    (looked,) = asked.looks
    assert (looked.file, looked.code) == (Path(PATH), "K7QD2")
    assert not made.next_button.isEnabled()
    made.show_looked(backup_look("en"), None)
    assert made.step is MoveStep.MISSING and asked.takes == []
    made.go_on()
    assert made.step is MoveStep.MOVED
    (taken,) = asked.takes
    assert (taken.terminal_url, taken.accept_loss) == ("/dev/ttyUSB0", False)
    assert not made.close(), "a backup that is being taken is waited for"
    finished: list[object] = []
    made.finished.connect(finished.append)
    made.show_moved(result := moved("en"), None)
    made.go_on()
    assert finished == [result]


def test_a_loss_is_taken_only_by_a_press_that_says_so(dress: Callable) -> None:
    dress("en")
    asked = Asked()
    made = wizard(asked.hooks)
    made.draft.moves = True
    made.show_looked(backup_look("en", acknowledged=18_500), None)
    page = made.page
    assert isinstance(page, MissingPage) and page.accept is not None
    made.go_on()
    assert asked.takes == [] and made.step is MoveStep.MISSING
    page.accept.click()
    made.go_on()
    assert [each.accept_loss for each in asked.takes] == [True]


def test_a_stick_is_found_while_the_page_is_open(dress: Callable) -> None:
    dress("en")
    asked = Asked()
    made = wizard(asked.hooks)
    made.draft.moves = True
    made.open(MoveStep.BACKUP)
    page = made.page
    assert isinstance(page, BackupPage)
    assert page.choices == {} and page._timer.isActive()
    assert asked.rounds == 1
    page._timer.timeout.emit()
    assert asked.rounds == 2 and page.choices == {}, "nothing is read here: what is found is told"
    made.show_offered(OFFERED)
    assert list(page.choices) == [each.path for each in OFFERED]


def test_a_failed_taking_leads_back(dress: Callable) -> None:
    dress("en")
    made = wizard(Asked().hooks)
    made.draft.moves = True
    made.show_looked(backup_look("en"), None)
    made.go_on()
    made.show_moved(None, OperatorError("disk.full", path="/"))
    assert isinstance(made.page, MovedPage) and "full" in made.page.outcome.text()
    assert not made.next_button.isEnabled()
    made.go_back()
    assert made.step is MoveStep.MISSING


class Plugged(Sticks):
    """One stick. `goes_on` is cleared by whoever wants it to fail the way sticks do: it does not answer."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        path.mkdir()
        self._stick = Stick(label="BACKUP", path=path, free_bytes=1, total_bytes=1, state=StickState.READY)
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.read_on: list[str] = []

    def plugged_in(self) -> tuple[Stick, ...]:
        self.read_on.append(threading.current_thread().name)
        self.goes_on.wait()
        return (self._stick,)


@pytest.fixture
def sticks(tmp_path: Path) -> Iterator[Plugged]:
    sticks = Plugged(tmp_path / "stick")
    yield sticks
    sticks.goes_on.set()


@pytest.fixture
def work(qapp: QApplication, tmp_path: Path, sticks: Plugged) -> Iterator[MoveWork]:
    assert qapp.thread() is not None  # nothing arrives without an application
    work = MoveWork(Home(tmp_path / "new"), sticks)
    yield work
    sticks.goes_on.set()
    work.end()


def test_a_stick_that_does_not_answer_holds_up_nobody(
    dress: Callable, work: MoveWork, sticks: Plugged, tmp_path: Path
) -> None:
    """The page opens, its timer goes on, another backup is opened; what the stick holds comes when it answers."""
    dress("en")
    till = Till(tmp_path / "old")
    make_backup(till.home, tmp_path / "stick" / "C1.canteen")
    other = shutil.copy(tmp_path / "stick" / "C1.canteen", tmp_path / "other.canteen")
    made = wizard(work.hooks)
    work.offered.connect(made.show_offered)
    work.looked.connect(made.show_looked)
    made.draft.moves = True
    sticks.goes_on.clear()
    made.open(MoveStep.BACKUP)
    page = made.page
    assert isinstance(page, BackupPage)
    page._timer.stop()  # it fires when this test says so
    for _ in range(5):
        page._timer.timeout.emit()
    assert page.choices == {} and "Plug in the stick" in page.found.text()
    waits(work.offered, sticks.goes_on.set)
    assert list(page.choices) == [str(tmp_path / "stick" / "C1.canteen")]
    sticks.goes_on.clear()
    page._timer.timeout.emit()
    made.draft.backup_path = str(other)
    waits(work.looked, made.go_on)
    assert made.step is MoveStep.MISSING
    assert set(sticks.read_on) == {"sticks"} and len(sticks.read_on) <= 3, "rounds do not pile up"


def test_another_backup_under_the_same_name_is_opened_anew(
    work: MoveWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def count(path: Path) -> Archive:
        opened.append(path)
        return Archive(path)

    monkeypatch.setattr("desktop.app.move_work.Archive", count)
    rounds: list[tuple[OfferedBackup, ...]] = []
    work.offered.connect(rounds.append)
    till, path = Till(tmp_path / "old"), tmp_path / "stick" / "C1.canteen"
    make_backup(till.home, path)
    waits(work.offered, work.hooks.offer)
    waits(work.offered, work.hooks.offer)
    assert len(opened) == 1 and rounds[0] == rounds[1], "not read again while it stays as it is"
    make_backup(till.home, path)
    waits(work.offered, work.hooks.offer)
    assert rounds[2][0].made_at > rounds[1][0].made_at
    path.unlink()
    waits(work.offered, work.hooks.offer)
    assert rounds[3] == ()


def test_a_look_that_fails_is_told_and_the_next_one_works(work: MoveWork, tmp_path: Path) -> None:
    told: list[tuple[object, OperatorError | None]] = []
    work.looked.connect(lambda seen, fault: told.append((seen, fault)))
    work.moved.connect(lambda seen, fault: told.append((seen, fault)))
    make_backup(Till(tmp_path / "old").home, path := tmp_path / "b.canteen")
    waits(work.looked, lambda: work.hooks.look(MoveWanted(file=tmp_path / "none")))
    waits(work.moved, lambda: work.hooks.take(MoveWanted(file=tmp_path / "none")))
    waits(work.looked, lambda: work.hooks.look(MoveWanted(file=path)))
    assert [fault.code for _seen, fault in told[:2] if fault is not None] == ["backup.none", "backup.none"]
    assert told[2][0] is not None and told[2][1] is None


def test_the_windows_way_ends_as_the_commands_does(
    dress: Callable, work: MoveWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same use case behind both: the backup on the stick becomes this computer's desk, told on a page and paper."""
    monkeypatch.setattr("desktop.app.restore.TERMINAL_LIMIT_S", 1.0)
    dress("en")
    till = Till(tmp_path / "old")
    till.sell(4)
    make_backup(till.home, tmp_path / "stick" / "C1.canteen")
    (tmp_path / "stick" / "photos.zip").write_bytes(b"something else")
    made = wizard(work.hooks)
    work.offered.connect(made.show_offered)
    work.looked.connect(made.show_looked)
    work.stepped.connect(made.show_step)
    work.moved.connect(made.show_moved)
    made.draft.moves = True
    waits(work.offered, lambda: made.open(MoveStep.BACKUP))
    page = made.page
    assert isinstance(page, BackupPage)
    ((path, choice),) = page.choices.items()
    choice.click()
    waits(work.looked, made.go_on)
    assert made.step is MoveStep.MISSING and made.draft.backup is not None
    assert made.draft.backup.sales == {"PAID": 4}
    made.draft.move_terminal = "simulator"
    waits(work.moved, made.go_on)
    assert isinstance(made.page, MovedPage) and made.page.paper.isVisible()
    new = Home(tmp_path / "new")
    assert sales_of(new) == sales_of(till.home)
    made.page.paper.click()
    (paper,) = (new.folder / "reports").iterdir()
    assert paper.read_bytes().startswith(b"%PDF")
    assert path.endswith("C1.canteen") and made.step is not Step.LANGUAGE


def waits(signal: object, begin: Callable[[], None]) -> None:
    """Begin something, and let Qt run until it is told to have ended."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    begin()
    loop.exec()
    QApplication.processEvents()
