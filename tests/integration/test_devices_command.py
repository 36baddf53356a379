"""`devices`: an installer pairs a terminal with a real home, looks, unpairs; and what a trial home does by itself."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.simulated.maker import Maker, maker_authorities
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.certificates import pem_of
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.app.running import RunningDesk
from desktop.cli import run
from desktop.cli.devices_exchange import _leave
from desktop.domain.exchange import Exchange, ExchangeStage, OpenKind, OpenNumber
from desktop.services.views import LinkState, StatusView, View
from tests.helpers.fakes import NOON
from tests.helpers.terminal_line import PATIENCE_S, simulator_thread

SOCKET = "socket://127.0.0.1:0"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A real home: it trusts nobody yet and pairs with nobody by itself."""
    home = Home(tmp_path / "home")
    make_home(home, replace(trial_settings(), trial=False))
    return home


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[str]:
    with simulator_thread(SOCKET, store=tmp_path / "terminal") as url:
        yield url


@pytest.fixture
def authority(terminal: str) -> Path:
    (path,) = maker_authorities()
    return path


def _kinds(home: Home) -> list[str]:
    books = open_books(home)
    try:
        return [entry.kind for entry in books.ledger.entries()]
    finally:
        books.close()


def _devices(home: Home, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run(["devices", "list", "--json", "--home", str(home.folder)]) == 0
    devices: list[dict[str, object]] = json.loads(capsys.readouterr().out)["devices"]
    return devices


def test_an_installer_pairs_lists_and_unpairs(
    home: Home, terminal: str, authority: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--authority", str(authority)]
    assert run([*pair, "--yes"]) == 0
    told = capsys.readouterr().out
    for words in ("OrbitPay SIM-F1", "SHA-256", "manufacturer ok", "camera ok", "parameters   sent", "clock"):
        assert words in told
    (device,) = _devices(home, capsys)
    assert (device["manufacturer"], device["health"], device["issuer"]) == ("OrbitPay", "ok", "CN=Simulated terminals")
    assert {"device.paired", "device.known"} <= set(_kinds(home))
    state = (tmp_path / "terminal" / "state.jsonl").read_text("utf-8")
    assert home.settings().school.customer_id in state
    assert run(["devices", "unpair", str(device["sn"]), "--home", str(home.folder)]) == 0
    assert _devices(home, capsys) == []
    assert _kinds(home)[-1] == "device.unpaired"
    assert run(["devices", "unpair", str(device["sn"]), "--home", str(home.folder)]) == 2


@pytest.mark.parametrize("answer", ["n\n", ""])
def test_nothing_is_pinned_without_a_yes(
    answer: str, home: Home, terminal: str, authority: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--authority", str(authority)]
    assert run(pair) == 1
    told = capsys.readouterr()
    assert "same six digits" in told.out
    assert "Nothing was paired" in told.err
    assert _devices(home, capsys) == []
    assert not (tmp_path / "terminal" / "paired-desk").exists()


def test_an_answered_question_pins(
    home: Home, terminal: str, authority: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--authority", str(authority)]
    assert run(pair) == 0
    assert len(_devices(home, capsys)) == 1


def test_a_home_that_trusts_nobody_and_a_terminal_of_another_maker(
    home: Home, terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--yes"]
    assert run(pair) == 1
    assert "trusts no maker's authority" in capsys.readouterr().err
    other = Maker(tmp_path / "other", SystemClock(), SystemChance()).authority_path
    assert run([*pair, "--authority", str(other)]) == 1
    assert "not of an authority" in capsys.readouterr().err
    assert _devices(home, capsys) == []


def test_a_file_that_is_no_authority_is_bad_input(
    home: Home, terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    maker = Maker(tmp_path / "other", SystemClock(), SystemChance())
    (tmp_path / "device.pem").write_bytes(pem_of(maker.device(None, "SN1").certificate))
    for name in ("device.pem", "absent.pem"):
        pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--yes", "--authority"]
        assert run([*pair, str(tmp_path / name)]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not list(home.folder.glob("authorities/*"))


def test_a_terminal_outside_the_programme_is_not_paired_unasked(
    home: Home, terminal: str, authority: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.services.resources import RESOURCES

    (home.folder / "policies").mkdir()
    policy = (RESOURCES / "policies" / "sample-k12.toml").read_text("utf-8")
    assert '"Orbbec"' in policy
    (home.folder / "policies" / "sample-k12.toml").write_text(policy.replace('"Orbbec"', '"Another"'), "utf-8")
    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--authority", str(authority)]
    assert run([*pair, "--yes"]) == 1
    told = capsys.readouterr()
    assert "camera NOT: " in told.out
    assert "Wanted: Another" in told.out
    assert "(camera)" in told.err
    assert _devices(home, capsys) == []


def test_another_key_under_a_paired_serial_number_is_not_paired_over_it(
    home: Home, authority: Path, terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = ["devices", "pair", "--home", str(home.folder), "--authority", str(authority), "--yes", "--terminal"]
    assert run([*pair, terminal]) == 0
    with simulator_thread(SOCKET, store=tmp_path / "false") as false:
        assert run([*pair, false]) == 1
    assert "under the serial number of a paired terminal" in capsys.readouterr().err
    assert run([*pair, terminal]) == 0


# --- desks ---------------------------------------------------------------------------------------------------------


class _Watch:
    """Publisher: notes the link's states."""

    def __init__(self) -> None:
        self.states: list[tuple[LinkState, str]] = []
        self.changed = threading.Event()

    def publish(self, view: View) -> None:
        if isinstance(view, StatusView):
            now = (view.link, view.link_reason.code if view.link_reason is not None else "")
            if not self.states or self.states[-1] != now:
                self.states.append(now)
                self.changed.set()

    def until(self, link: LinkState) -> str:
        """Wait for a state of the link; return its reason."""
        clock = SystemClock()
        until_s = clock.monotonic_s() + PATIENCE_S
        while clock.monotonic_s() < until_s:
            self.changed.clear()
            for state, reason in list(self.states):
                if state is link:
                    return reason
            self.changed.wait(0.1)
        raise AssertionError(self.states)


def _open_and_wait(home: Home, url: str, link: LinkState) -> tuple[_Watch, str]:
    watch = _Watch()
    desk = RunningDesk(home, home.settings(), url, watch)
    desk.start()
    try:
        return watch, watch.until(link)
    finally:
        assert desk.stop()


def test_a_trial_home_pairs_by_itself_and_once(tmp_path: Path, terminal: str) -> None:
    home = Home(tmp_path / "trial")
    make_home(home, trial_settings())
    for _ in range(2):
        watch, _ = _open_and_wait(home, terminal, LinkState.ONLINE)
        assert not [reason for _, reason in watch.states if reason]
    assert _kinds(home).count("device.paired") == 1


def test_a_home_of_an_earlier_version_gets_its_key_at_the_next_start(tmp_path: Path, terminal: str) -> None:
    home = Home(tmp_path / "trial")
    make_home(home, trial_settings())
    assert not home.desk_key_path.exists()
    _open_and_wait(home, terminal, LinkState.ONLINE)
    assert home.desk_key_path.exists()


def test_a_real_home_waits_for_a_person(
    home: Home, terminal: str, authority: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _open_and_wait(home, terminal, LinkState.DOWN)[1] == "link.no_authority"
    home.authorities_path.mkdir()
    (home.authorities_path / "maker.pem").write_bytes(authority.read_bytes())
    assert _open_and_wait(home, terminal, LinkState.DOWN)[1] == "link.unpaired"
    assert run(["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--yes"]) == 0
    _open_and_wait(home, terminal, LinkState.ONLINE)


def test_only_of_a_sale_it_is_said_that_the_providers_receipt_settles_it() -> None:
    unknown = tuple(
        OpenNumber(kind=kind, number=kind.value, amount_fen=fen, since=NOON)
        for kind, fen in ((OpenKind.SALE, 1_200), (OpenKind.REFUND, 850), (OpenKind.VERIFICATION, 0))
    )
    known = Exchange(began_n=1, old_sn="SIM1", stage=ExchangeStage.BEGUN, began_at=NOON)
    told: list[str] = []
    _leave(known, unknown, 0, yes=True, tell=told.append)
    sale, refund, other, _faces = told[1:]
    assert "receipt" in sale
    assert "receipt" not in refund and "ask the provider whether it was given back" in refund
    assert "receipt" not in other
