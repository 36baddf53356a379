"""The desk's folder: settings, lock, key; and the self-check of what is in it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import keystore_ready, load_key, make_key
from desktop.adapters.settings import load_settings, save_settings
from desktop.app.checks import examine
from desktop.app.homes import ensure_home, lunch_around, make_home, trial_settings
from desktop.domain.errors import OperatorError
from desktop.domain.meal import meal_at
from desktop.services.settings import Limits, Settings
from tests.helpers.desks import SETTINGS
from tests.helpers.fakes import NOON, FakeChance


class MemoryKeyring(KeyringBackend):
    """A keystore that keeps its secrets, for one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._kept[service, username]


@pytest.fixture
def keystore() -> Iterator[MemoryKeyring]:
    before, mine = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


@pytest.fixture
def no_keystore() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


def code_of(step: object) -> str:
    with pytest.raises(OperatorError) as caught:
        step()  # type: ignore[operator]
    return caught.value.code


# --- settings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS,
        trial_settings(),
        replace(SETTINGS, limits=Limits(single_limit_fen=1_200), quick_amounts_fen=(), theme="dark"),
    ],
)
def test_settings_come_back_as_they_were(tmp_path: Path, settings: Settings) -> None:
    save_settings(tmp_path / "settings.toml", settings)
    assert load_settings(tmp_path / "settings.toml") == settings


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("price_fen = 1200", "price_fen = 12.0", "price_fen"),
        ("price_fen = 1200", 'price_fen = "1200"', "price_fen"),
        ("trial = true", "trial = 1", "trial"),
        ("trial = true", "trail = true", "trail"),
        ('starts_at = "11:00"', 'starts_at = "noon"', "noon"),
        ("[till]", "[till", ""),
    ],
)
def test_settings_that_are_not_exactly_right_are_refused_by_key(
    tmp_path: Path, before: str, after: str, key: str
) -> None:
    path = tmp_path / "settings.toml"
    save_settings(path, SETTINGS)
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(OperatorError) as caught:
        load_settings(path)
    assert caught.value.code == "settings.unreadable"
    assert key in str(caught.value.facts["key"])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"till": replace(SETTINGS.till, till_id="c-1")}, "settings.till_id"),
        ({"school": replace(SETTINGS.school, name=" ")}, "settings.school_name"),
        ({"language": "fr"}, "settings.language"),
        ({"meals": ()}, "meal.none"),
        ({"limits": Limits(single_limit_fen=0)}, "settings.limits"),
        ({"limits": Limits(single_limit_fen=2**64)}, "settings.limits"),
        ({"limits": Limits(single_limit_fen=1_199)}, "settings.price_above_limit"),
        ({"limits": Limits(offline_hours=-1)}, "settings.value"),
        ({"school": replace(SETTINGS.school, fee_mode="x")}, "settings.value"),
        ({"school": replace(SETTINGS.school, agreement_ended_at="tomorrow")}, "instant.not_rfc3339"),
        ({"school": replace(SETTINGS.school, customer_id="C" * 65)}, "settings.value"),
        ({"terminal": replace(SETTINGS.terminal, pay_timeout_s=-1)}, "settings.value"),
        ({"keystore": "nope"}, "settings.value"),
        ({"result_hold_ms": 0}, "settings.value"),
    ],
)
def test_settings_that_cannot_work_are_never_written(tmp_path: Path, change: dict[str, object], code: str) -> None:
    path = tmp_path / "settings.toml"
    assert code_of(lambda: save_settings(path, replace(SETTINGS, **change))) == code  # type: ignore[arg-type]
    assert not path.exists()


# --- the folder, its lock, its key ---------------------------------------------------------------------------------


def test_one_desk_a_home(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    ensure_home(home)
    with home.lock():
        assert code_of(lambda: home.lock().__enter__()) == "home.in_use"
    with home.lock():
        pass


def test_a_home_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert code_of(lambda: ensure_home(Home(tmp_path / "file" / "home"))) == "home.not_writable"


def test_a_trial_home_is_made_once_and_never_over_another(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    assert ensure_home(home)
    key = home.key_path.read_text()
    assert not ensure_home(home)
    assert home.key_path.read_text() == key
    home.must_be_trial()
    home.save(replace(home.settings(), trial=False))
    assert code_of(home.must_be_trial) == "home.not_trial"


@pytest.mark.usefixtures("keystore")
def test_a_real_home_keeps_its_key_in_the_keystore(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    make_home(home, replace(SETTINGS, keystore="os", trial=False))
    assert keystore_ready()
    assert not home.key_path.exists()
    assert len(load_key(home, "os")) == 32
    assert make_key(home, "os", FakeChance()) == load_key(home, "os"), "an existing key is never replaced"


@pytest.mark.usefixtures("no_keystore")
def test_without_a_keystore_a_real_home_is_refused(tmp_path: Path) -> None:
    assert not keystore_ready()
    home = Home(tmp_path / "home")
    assert code_of(lambda: make_home(home, replace(SETTINGS, keystore="os", trial=False))) == "key.no_keystore"
    assert not home.exists


def test_a_keystore_that_writes_plain_text_is_refused(tmp_path: Path, keystore: MemoryKeyring) -> None:
    type(keystore).__module__, before = "keyrings.alt.file", type(keystore).__module__
    try:
        assert code_of(lambda: make_key(Home(tmp_path), "os", FakeChance())) == "key.plaintext_keystore"
    finally:
        type(keystore).__module__ = before


@pytest.mark.parametrize("content", ["", "00", "zz" * 32, "00" * 33])
def test_a_key_file_that_holds_no_key(tmp_path: Path, content: str) -> None:
    home = Home(tmp_path)
    home.key_path.write_text(content)
    assert code_of(lambda: load_key(home, "file")) == "key.missing"


# --- the self-check ------------------------------------------------------------------------------------------------


def checks_of(home: Home, font: str = "a font") -> dict[str, tuple[bool, str]]:
    found = examine(home, lambda error: error.code, lambda: font)
    return {check.name: (check.ok, check.detail) for check in found.checks}


def test_the_self_check_names_what_is_wrong(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    ensure_home(home)
    assert all(ok for ok, _detail in checks_of(home).values())
    home.key_path.chmod(0o644)
    assert checks_of(home)["keys"] == (False, "key.readable_by_others")
    home.key_path.write_text("11" * 32)
    assert checks_of(home)["file"] == (False, "home.wrong_key")
    home.key_path.unlink()
    assert checks_of(home)["keys"] == (False, "key.missing")


def test_the_self_check_of_no_home() -> None:
    assert code_of(lambda: checks_of(Home(Path("/nowhere/at/all")))) == "home.none"


@pytest.mark.parametrize("hour", range(24))
def test_the_demonstrations_lunch_is_on_at_any_hour(hour: int) -> None:
    for minute in (0, 30, 58):
        now = NOON.replace(hour=hour, minute=minute)
        (lunch,) = lunch_around(now, "en")
        local = time((hour + 8) % 24, minute)
        assert meal_at((lunch,), local).serving, json.dumps([str(local), str(lunch)])
