"""Pictures of a set-up in which this computer replaces another: its pages with a sample backup. Main thread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from desktop.domain.errors import OperatorError
from desktop.services.moving_views import BackupLook, Moved, OfferedBackup, Part, PartLine
from desktop.ui.scenes import NOON
from desktop.ui.scenes_setup import file_hooks
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import MoveStep, Step
from desktop.ui.setup_ends import RosterCheck
from desktop.ui.setup_file import FileHooks
from desktop.ui.setup_move import BackupPage, MovedPage, MoveHooks
from desktop.ui.theme import theme

PATH = "/media/canteen/BACKUP/C1.canteen"
NIGHT = NOON - timedelta(hours=15)
OFFERED = (
    OfferedBackup(path=PATH, till_id="C1", made_at=NIGHT),
    OfferedBackup(path=PATH.replace("C1.", "C1-0617."), till_id="C1", made_at=NIGHT - timedelta(days=1)),
)
_SCHOOLS = {"zh_CN": ("示范小学", "一号窗口"), "en": ("Sample School", "Window 1")}
PARTS = (
    PartLine(part=Part.LEDGER, came=True, count=18_204),
    PartLine(part=Part.PEOPLE, came=True, count=412),
    PartLine(part=Part.STAFF, came=True, count=6),
    PartLine(part=Part.SETTINGS, came=True),
    PartLine(part=Part.TERMINALS, came=True, count=1, detail="XHF3-260418-0093"),
    PartLine(part=Part.PROVIDER, came=True, count=1, detail="P1"),
    PartLine(part=Part.POLICIES, came=True, count=2),
    PartLine(part=Part.CODE, came=True),
    PartLine(part=Part.LANES, came=False, detail="postgresql://desk@school/lanes"),
    PartLine(part=Part.MEDIUM, came=False, detail="/media/canteen/COPY"),
    PartLine(part=Part.PRINTER, came=False, detail="192.168.1.40"),
    PartLine(part=Part.AUTOSTART, came=False),
    PartLine(part=Part.OLD_COMPUTER, came=False, detail="C1"),
)


def backup_look(language: str, **changes: object) -> BackupLook:
    """Return the sample backup of last night."""
    school, till = _SCHOOLS[language]
    seen = BackupLook(
        path=PATH, made_at=NIGHT, program="1.0", till_id="C1", till_name=till, school=school,
        terminal_url="/dev/ttyUSB0", trial=False, entries=18_204, sales={"PAID": 5_611, "PAID_OFFLINE": 40},
        paid_fen=6_733_200, missing_entries=412, known_from="second medium", acknowledged=17_900, people=412,
        people_lost=0, numbers=tuple((f"C1-20260618-{n:04d}-K7QD", 1_200) for n in range(1, 10)),
    )  # fmt: skip
    return replace(seen, **changes)  # type: ignore[arg-type]


def moved(language: str, **changes: object) -> Moved:
    """Return what came of it."""
    school, till = _SCHOOLS[language]
    made = Moved(
        home="/home/canteen/.local/share/canteen-desk", till_name=till, school=school, made_at=NIGHT, moved_at=NOON,
        entries=18_204, missing_entries=412, came_back=103, came_back_fen=123_600, not_back=("C1-0618-0044",),
        terminal_read=True, terminal_fault="", parts=PARTS,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def move_hooks() -> MoveHooks:
    """Return hooks that begin nothing."""
    return MoveHooks(
        offer=lambda: None, look=lambda _wanted: None, take=lambda _wanted: None,
        save_paper=lambda _moved: "/home/canteen/.local/share/canteen-desk/reports/moved-20260618-1201.pdf",
    )  # fmt: skip


def move_window(name: str, language: str, theme_name: str) -> SetupWizard:
    """Return the set-up's window as a picture shows it. The language must be installed."""
    file: FileHooks = file_hooks(language, offered=())
    hooks = SetupHooks(
        list_ports=lambda: ["/dev/ttyUSB0"], try_terminal=_ignore_text,
        check_roster=lambda _path: RosterCheck(people=412), finish=lambda _settings, _path, _supervisor: None,
        file=file, move=move_hooks(),
    )  # fmt: skip
    window = SetupWizard(theme(theme_name), hooks, language=language)
    window.draft.moves = True
    window.show_offered(() if name == "setup-move-none" else OFFERED)
    MOVE_SCENES[name](window, language)
    return window


def _ignore_text(_text: str) -> None:
    """Nobody tries a port on a picture."""


def _first(window: SetupWizard, _language: str) -> None:
    window.open(Step.LANGUAGE)


def _choosing(window: SetupWizard, _language: str) -> None:
    window.draft.backup_path, window.draft.backup_code = PATH, "K7QD2-9MXA4-T3WEH-6RBZ8"
    window.open(MoveStep.BACKUP)


def _none(window: SetupWizard, _language: str) -> None:
    window.open(MoveStep.BACKUP)


def _opening(window: SetupWizard, language: str) -> None:
    _choosing(window, language)
    window.go_on()
    window.show_step(2)


def _wrong_code(window: SetupWizard, language: str) -> None:
    _choosing(window, language)
    assert isinstance(window.page, BackupPage)
    window.page.show_error(OperatorError("restore.code"))


def _missing(window: SetupWizard, language: str) -> None:
    window.show_looked(backup_look(language), None)


def _behind(window: SetupWizard, language: str) -> None:
    window.show_looked(backup_look(language, acknowledged=18_500, people_lost=412), None)
    window.go_on()


def _taking(window: SetupWizard, language: str) -> None:
    window.show_looked(backup_look(language), None)
    window.open(MoveStep.MOVED)
    window.show_step(3)


def _moved(window: SetupWizard, language: str) -> None:
    _taking(window, language)
    window.show_moved(moved(language), None)


def _saved(window: SetupWizard, language: str) -> None:
    _taking(window, language)
    gone = PartLine(part=Part.BUNDLES, came=False, count=2, detail="41, 42")
    window.show_moved(
        moved(
            language, terminal_read=False, terminal_fault="link.silent", came_back=0, not_back=(), parts=(*PARTS, gone)
        ),
        None,
    )
    assert isinstance(window.page, MovedPage)
    window.page.paper.click()


MOVE_SCENES: dict[str, Callable[[SetupWizard, str], None]] = {
    "setup-move-first": _first,
    "setup-move-choosing": _choosing,
    "setup-move-none": _none,
    "setup-move-opening": _opening,
    "setup-move-code": _wrong_code,
    "setup-move-missing": _missing,
    "setup-move-behind": _behind,
    "setup-move-taking": _taking,
    "setup-move-summary": _moved,
    "setup-move-saved": _saved,
}
