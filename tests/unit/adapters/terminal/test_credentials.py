import os
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.simulated.maker import Maker
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.credentials import Credentials, authorities_of, desk_credentials, trust_authority
from desktop.domain.errors import OperatorError

KEY = b"k" * 32


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.make()
    return home


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    return Maker(tmp_path / "maker", SystemClock(), SystemChance()).authority_path


def _credentials(home: Home, key: bytes = KEY) -> Credentials:
    return desk_credentials(home, key, "C1", SystemClock(), SystemChance())


def test_a_home_gets_its_key_once_and_encrypted(home: Home, authority: Path) -> None:
    first = _credentials(home)
    again = _credentials(home)
    assert first.fingerprint == again.fingerprint
    assert b"ENCRYPTED PRIVATE KEY" in home.desk_key_path.read_bytes()
    if os.name == "posix":
        assert home.desk_key_path.stat().st_mode & 0o777 == 0o600
    trust_authority(home, authority)
    again.context()


def test_the_key_opens_with_the_homes_own_database_key_only(home: Home, authority: Path) -> None:
    _credentials(home)
    trust_authority(home, authority)
    with pytest.raises(OperatorError, match=r"key\.desk_key"):
        _credentials(home, b"x" * 32).context()


def test_a_damaged_key_is_told_and_not_replaced(home: Home, authority: Path) -> None:
    credentials = _credentials(home)
    trust_authority(home, authority)
    home.desk_key_path.write_bytes(b"damaged")
    with pytest.raises(OperatorError, match=r"key\.desk_key"):
        credentials.context()
    assert _credentials(home).fingerprint == credentials.fingerprint
    home.desk_certificate_path.write_bytes(b"damaged")
    with pytest.raises(OperatorError, match=r"key\.desk_key"):
        _credentials(home)


def test_without_any_authority_nobody_is_met(home: Home) -> None:
    with pytest.raises(OperatorError, match=r"link\.no_authority"):
        _credentials(home).context()


def test_an_authority_is_kept_once_and_counts_from_the_next_connection_on(home: Home, authority: Path) -> None:
    credentials = _credentials(home)
    assert trust_authority(home, authority) == trust_authority(home, authority) == "Simulated terminals"
    assert len(authorities_of(home)) == 1
    credentials.context()


def test_a_file_that_is_no_authority_leaves_no_trace(home: Home, tmp_path: Path) -> None:
    (tmp_path / "wrong.pem").write_bytes(b"wrong")
    for name in ("wrong.pem", "absent.pem"):
        with pytest.raises(OperatorError, match=r"authority\.unreadable"):
            trust_authority(home, tmp_path / name)
    assert authorities_of(home) == ()
