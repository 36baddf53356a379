"""The self-check beyond the ledger: each fault is found, named by a code, and says how it is mended."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.host.devices import Access
from desktop.adapters.host.drives import Drive, DriveKind
from desktop.app import checks_computer, checks_connected
from desktop.app.checks import Examination, examine
from desktop.domain.errors import OperatorError
from desktop.services.capture_views import CameraFound
from desktop.services.screens import ScreenSize
from desktop.services.self_check import Check
from desktop.services.settings import LocalRecognition
from desktop.ui.check_facts import fact_words
from desktop.ui.strings import explain, has_sentence
from tests.helpers.till import Till

WHOLE = ScreenSize(width_px=1366, height_px=768)


@pytest.fixture
def till(tmp_path: Path) -> Till:
    return Till(tmp_path / "home")


def looked(till: Till, **more: object) -> dict[str, Check]:
    found = examine(till.home, lambda error: error.code, lambda: "a font", **more)  # type: ignore[arg-type]
    return {check.name: check for check in found.checks}


def failing(till: Till, **more: object) -> dict[str, str]:
    return {name: check.code for name, check in looked(till, **more).items() if not check.ok}


def real(till: Till, **changes: object) -> None:
    """Make the home one that takes money, with a terminal on a cable."""
    settings = till.home.settings()
    terminal = replace(settings.terminal, url="/dev/ttyUSB0")
    till.home.save(replace(settings, trial=False, terminal=terminal, **changes))  # type: ignore[arg-type]


def test_a_home_for_practice_holds(till: Till) -> None:
    assert failing(till, screens=[WHOLE]) == {}


def test_every_check_has_a_name_of_its_own_and_no_figure_of_anybody(till: Till) -> None:
    found = examine(till.home, str, lambda: "a font")
    names = [check.name for check in found.checks]
    assert len(set(names)) == len(names) == 34
    for check in found.checks:
        assert all(isinstance(value, int) or "/" not in value for value in check.facts.values()), check


def test_a_folder_that_others_may_look_into(till: Till) -> None:
    till.home.folder.chmod(0o755)
    assert failing(till) == {"folder": "home.open_to_others"}


@pytest.mark.parametrize(
    ("kind", "code"),
    [(DriveKind.NETWORK, "home.on_network"), (DriveKind.FAT, "home.on_fat"), (DriveKind.MEMORY, "home.in_memory")],
)
def test_money_is_kept_on_a_disk(till: Till, monkeypatch: pytest.MonkeyPatch, kind: DriveKind, code: str) -> None:
    drive = Drive(kind=kind, fstype="x", read_only=False)
    monkeypatch.setattr(checks_computer, "drive_of", lambda _folder: drive)
    monkeypatch.setattr(checks_connected, "access_to", lambda _port: Access(is_there=True, allowed=True))
    assert failing(till) == {}, "practice may lie anywhere"
    real(till)
    assert failing(till) == {"drive": code}


@pytest.mark.parametrize(
    ("access", "code"),
    [
        (Access(is_there=False, allowed=False), "port.gone"),
        (Access(is_there=True, allowed=False, group="dialout"), "port.denied"),
    ],
)
def test_the_terminal_s_port(till: Till, monkeypatch: pytest.MonkeyPatch, access: Access, code: str) -> None:
    monkeypatch.setattr(checks_connected, "access_to", lambda _port: access)
    real(till)
    assert failing(till) == {"port access": code}
    if access.group:
        assert "dialout" in explain(code, looked(till)["port access"].facts, "en").fact


def test_modem_manager_is_kept_from_the_port(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_connected, "access_to", lambda _port: Access(is_there=True, allowed=True))
    monkeypatch.setattr(checks_connected, "modem_manager_runs", lambda: True)
    monkeypatch.setattr(checks_connected, "has_rules", lambda: False)
    assert failing(till) == {}, "nobody is on a cable"
    real(till)
    assert failing(till) == {"modems": "port.modem_manager"}
    monkeypatch.setattr(checks_connected, "has_rules", lambda: True)
    assert failing(till) == {}


def test_a_camera_that_is_needed_and_one_that_may_not_be_opened(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_connected, "cameras", lambda: ())
    till.change(local_recognition=LocalRecognition(enabled=True))
    assert failing(till) == {"cameras": "camera.none"}
    camera = CameraFound(name="Orbbec", path="/dev/video0", vendor_id="2bc5", product_id="")
    monkeypatch.setattr(checks_connected, "cameras", lambda: (camera,))
    monkeypatch.setattr(checks_connected, "access_to", lambda _path: Access(is_there=True, allowed=False))
    assert failing(till) == {"cameras": "camera.denied"}


def test_a_screen_too_small_and_no_screen(till: Till) -> None:
    assert failing(till, screens=[ScreenSize(width_px=800, height_px=600)]) == {"screen": "screen.small"}
    assert failing(till, screens=[]) == {"screen": "screen.small"}
    assert failing(till, screens=[ScreenSize(width_px=800, height_px=600), WHOLE]) == {}


@pytest.mark.parametrize(
    ("name", "patch", "code"),
    [
        ("program", ("installed_version", lambda: "9.9"), "program.mixed"),
        ("libraries", ("unloadable", lambda: [("pyrage", "ImportError")]), "program.library"),
        ("texts", ("TRANSLATIONS", Path("/nowhere")), "translation.missing"),
    ],
)
def test_a_program_that_is_not_whole(
    till: Till, monkeypatch: pytest.MonkeyPatch, name: str, patch: tuple[str, object], code: str
) -> None:
    monkeypatch.setattr(checks_computer, *patch)
    assert failing(till) == {name: code}


def test_a_clock_that_was_never_set(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import UTC, datetime

    class Unset:
        def now(self) -> datetime:
            return datetime(1970, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(checks_computer, "SystemClock", Unset)
    assert failing(till) == {"time zone": "clock.unset"}


def test_a_second_medium_that_is_full_or_away(till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    medium = tmp_path / "medium"
    till.change(second_medium=str(medium))
    assert failing(till)["medium space"] == "medium.absent"
    medium.mkdir()
    monkeypatch.setattr(checks_connected, "room_mb", lambda _folder: (1_000, 3))
    assert failing(till)["medium space"] == "medium.low"


def test_what_cannot_be_looked_at_says_so(till: Till) -> None:
    till.home.database_path.write_bytes(os.urandom(4_096))
    found = failing(till)
    assert found.pop("file") != ""
    assert set(found.values()) == {"check.not_checked"}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_code_of_a_check_has_a_way_to_mend(language: str) -> None:
    from desktop.ui.sentences_checks import CHECKS

    for code in CHECKS:
        assert has_sentence(code)
        said = explain(code, {}, language)
        assert said.what and len(said.todo) > 8


def test_what_holds_is_said_in_chinese_too(till: Till) -> None:
    found = {name: check for name, check in looked(till).items() if name != "fonts"}
    assert [name for name, check in found.items() if fact_words(check, "zh_CN") == check.detail] == []
    assert fact_words(found["chain"], "zh_CN") == f"{found['chain'].facts['entries']} 条，没有断"
    assert fact_words(found["second medium"], "en") == "None is set"
    assert "—" not in "".join(fact_words(check, "en") for check in found.values())
    other = Check(name="new", ok=True, detail="as it came")
    assert fact_words(other, "zh_CN") == "as it came"


@pytest.mark.parametrize("name", ["first-lunch", "clear-people"])
def test_a_ledger_of_an_earlier_version_is_named_and_the_rest_waits(till: Till, name: str) -> None:
    old = Path(__file__).parents[1] / "golden/homes" / name
    for each in ("desk.db", "key"):
        (till.home.folder / each).unlink()
        shutil.copy(old / each, till.home.folder / each)
    till.home.key_path.chmod(0o600)
    found = failing(till)
    assert found.pop("schema") == "home.older"
    assert set(found.values()) == {"check.not_checked"} and "books" in found


def test_progress_is_told_and_a_cancel_ends_it(till: Till) -> None:
    heard: list[tuple[str, int, int]] = []

    def run(cancelled: Callable[[], bool]) -> Examination:
        heard.clear()
        return examine(till.home, str, lambda: "a font", begins=lambda *told: heard.append(told), cancelled=cancelled)

    whole = run(lambda: False)
    assert [at for _name, at, _total in heard] == list(range(len(whole.checks)))
    assert {total for _name, _at, total in heard} == {len(whole.checks)}
    ended = run(lambda: len(heard) >= 5)
    assert ended.cancelled and not ended.ok and len(ended.checks) == 5


def test_a_home_that_is_none_is_refused(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    till.home.settings_path.unlink()
    with pytest.raises(OperatorError):
        looked(till)
