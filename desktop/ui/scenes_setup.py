"""Pictures of the set-up from the provider's file: its pages with sample files. Main thread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE
from desktop.services.provisioning import OfferedFile, Provision, Returned
from desktop.services.sync_views import ProviderPin
from desktop.ui import scenes
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import Compared, FileStep, Step
from desktop.ui.setup_ends import RosterCheck
from desktop.ui.setup_file import FileHooks, FilePage
from desktop.ui.theme import theme

PATH = "/media/canteen/PROVIDER/C1.provision.zip"
CODE = "4281 0155 2368 6372 6859"
OFFERED = (
    OfferedFile(path=PATH, till_id="C1", stick="PROVIDER"),
    OfferedFile(path=PATH.replace("C1.", "C2."), till_id="C2", stick="PROVIDER"),
)
RETURNED = Returned(
    path=PATH.replace("provision.zip", "registration.toml"), keys=(("8D2F60F1A9C3E771", "9034 1187 2046 5519 7320"),)
)
GONE = OperatorError("provision.not_returned", path=RETURNED.path)


def provision(language: str) -> Provision:
    """Return what the sample provider prepared for the sample school's window."""
    settings = replace(
        scenes.settings(language, "light"),
        sync=replace(scenes.settings(language, "light").sync, server="sftp://school@bundles.example/in"),
    )
    return Provision(
        provider=ProviderPin(provider="P1", recipient="age1sample", keys=("RWsample",)),
        code=CODE, till_id="C1", sequence=3, made_at=datetime(2026, 6, 16, 9, 0, tzinfo=ZoneInfo(LOCAL_ZONE)),
        expires_on=date(2026, 7, 16), settings=settings, names_terminal=False, policy_ids=("sample-k12",),
        authority_names=("Programme Authority 2026",),
    )  # fmt: skip


def file_hooks(
    language: str, *, offered: tuple[OfferedFile, ...] = OFFERED, returned: Returned = RETURNED
) -> FileHooks:
    """Return hooks whose every file is the sample's."""
    return FileHooks(
        offered=lambda: offered,
        look=lambda _path: provision(language),
        finish=lambda _provision, _settings, _path, _supervisor: returned,
    )


def file_window(name: str, language: str, theme_name: str) -> SetupWizard:
    """Return the set-up's window as a picture shows it. The language must be installed."""
    returned = Returned(path=RETURNED.path, fault=GONE) if name == "setup-done-pulled" else RETURNED
    hooks = SetupHooks(
        list_ports=lambda: ["/dev/ttyUSB0", "/dev/ttyACM0"],
        try_terminal=_ignore_text,
        check_roster=lambda _path: RosterCheck(people=412),
        finish=lambda _settings, _path, _supervisor: None,
        file=file_hooks(language, offered=() if name == "setup-file-none" else OFFERED, returned=returned),
    )
    window = SetupWizard(theme(theme_name), hooks, language=language)
    window.draft.from_file = True
    window.draft.take_provision(provision(language), PATH)
    scenes.fill_draft(window.draft)
    SETUP_SCENES[name](window)
    return window


def _ignore_text(_text: str) -> None:
    """Nobody tries a port on a picture."""


def _first(window: SetupWizard) -> None:
    window.open(Step.LANGUAGE)


def _file(window: SetupWizard) -> None:
    window.draft.file_path = ""
    window.open(FileStep.FILE)


def _refused(window: SetupWizard) -> None:
    window.open(FileStep.FILE)
    assert isinstance(window.page, FilePage)
    window.page.show_error(OperatorError("provision.ahead", clock_on="1970-01-01", made_on="2026-06-16"))


def _code(window: SetupWizard) -> None:
    window.draft.compared = Compared.SAME
    window.open(FileStep.CODE)


def _other_code(window: SetupWizard) -> None:
    window.draft.compared = Compared.OTHER
    window.open(FileStep.CODE)
    window.go_on()


def _given(window: SetupWizard) -> None:
    window.open(FileStep.GIVEN)


def _done(window: SetupWizard) -> None:
    window.open(FileStep.GIVEN)
    window.go_on()


SETUP_SCENES: dict[str, Callable[[SetupWizard], None]] = {
    "setup-first": _first,
    "setup-file": _file,
    "setup-file-none": _file,
    "setup-file-refused": _refused,
    "setup-code": _code,
    "setup-code-other": _other_code,
    "setup-given": _given,
    "setup-done": _done,
    "setup-done-pulled": _done,
}
