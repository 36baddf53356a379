"""Passwords of servers at rest, and fingerprints that somebody confirmed."""

import stat
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import make_key
from desktop.adapters.secrets.place_secrets import place_secrets
from desktop.adapters.sync.places.known_hosts import KnownHostsFile
from desktop.adapters.system import SystemChance
from desktop.domain.errors import OperatorError
from tests.helpers.place_servers import PASSWORD

URL, OTHER = "sftp://C1@h.example/in", "webdav+https://C1@dav.example/in"


class MemoryKeystore(KeyringBackend):
    """A keystore that keeps."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.make()
    return home


@pytest.fixture(params=["os", "file"])
def keystore(request: pytest.FixtureRequest, home: Home) -> str:
    before = keyring.get_keyring()
    if request.param == "os":
        keyring.set_keyring(MemoryKeystore())
        request.addfinalizer(lambda: keyring.set_keyring(before))
    make_key(home, request.param, SystemChance())
    return str(request.param)


def test_a_secret_comes_back_and_stands_nowhere_in_the_home(home: Home, keystore: str) -> None:
    secrets = place_secrets(home, keystore, SystemChance())
    assert secrets.secret(URL) == ""
    secrets.keep(URL, PASSWORD)
    secrets.keep(OTHER, "second")
    again = place_secrets(home, keystore, SystemChance())
    assert (again.secret(URL), again.secret(OTHER)) == (PASSWORD, "second")
    for path in home.folder.rglob("*"):
        if path.is_file():
            assert PASSWORD.encode() not in path.read_bytes()
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077
    again.keep(URL, "")
    assert (again.secret(URL), again.secret(OTHER)) == ("", "second")


def test_a_sealed_file_of_another_home_or_a_changed_one_gives_nothing(home: Home, tmp_path: Path) -> None:
    make_key(home, "file", SystemChance())
    place_secrets(home, "file", SystemChance()).keep(URL, PASSWORD)
    sealed = (home.folder / "place-secrets").read_bytes()
    other = Home(tmp_path / "other")
    other.make()
    make_key(other, "file", SystemChance())
    (other.folder / "place-secrets").write_bytes(sealed)
    (home.folder / "place-secrets").write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    for each in (home, other):
        secrets = place_secrets(each, "file", SystemChance())
        with pytest.raises(OperatorError, match=r"place\.secrets_unreadable"):
            secrets.secret(URL)
        secrets.keep(URL, "typed anew")
        assert secrets.secret(URL) == "typed anew"


def test_only_a_person_makes_a_host_known(tmp_path: Path) -> None:
    hosts = KnownHostsFile(tmp_path)
    assert hosts.fingerprint("h:22") == ""
    hosts.confirm("h:22", "SHA256:abc")
    hosts.confirm("other:22", "SHA256:def")
    assert KnownHostsFile(tmp_path).fingerprint("h:22") == "SHA256:abc"
    assert hosts.fingerprint("h:2222") == ""


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"h:22": 5}', b"\xff\xfe"])
def test_a_damaged_note_is_said_and_not_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "known-hosts.json").write_bytes(content)
    hosts = KnownHostsFile(tmp_path)
    for attempt in (lambda: hosts.fingerprint("h:22"), lambda: hosts.confirm("h:22", "SHA256:abc")):
        with pytest.raises(OperatorError, match=r"place\.hosts_unreadable"):
            attempt()
    assert (tmp_path / "known-hosts.json").read_bytes() == content
