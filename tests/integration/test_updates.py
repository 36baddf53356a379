"""An update by commands, with programs of different versions: taken, gone back from, and everything that is refused."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.sync.seal import SigningKey
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.changing import Change
from desktop.app.homes import open_books
from desktop.app.updating import Updating
from desktop.domain.errors import OperatorError
from desktop.services.update_views import Preparing
from tests.campaigns.update_cuts import as_the_new_version, head_of, make_room
from tests.helpers.updates import (
    FAILS_ON_THE_HOME,
    LACKS_A_LIBRARY,
    NEW_TABLE,
    Ran,
    package,
    run_program,
    sign,
)


class Room:
    """An installed program, a home that sold, and a provider who signs."""

    def __init__(self, folder: Path, program: Path, home: Path, key: SigningKey) -> None:
        self.folder, self.program, self.key = folder, program, key
        self.home = Home(home)
        self.programs = Programs(home)
        self.head = head_of(self.home)

    def stick(self, version: str, brings: str = "", *, key: SigningKey | None = None, system: str = "") -> Path:
        folder = self.folder / f"stick-{version}"
        folder.mkdir()
        architecture = system.removeprefix("debian-") if system else ""
        sign(package(folder, version, brings, architecture=architecture), key or self.key, version, system)
        return folder

    def run(self, *arguments: str) -> Ran:
        return run_program(self.program, *arguments, "--home", str(self.home.folder))

    def left(self) -> set[str]:
        return {path.name for path in self.programs.folder.glob("*")} - {"lock", "state.json"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, SigningKey]:
    return make_room(tmp_path_factory.mktemp("made"))


@pytest.fixture
def room(tmp_path: Path, made: tuple[Path, Path, SigningKey]) -> Room:
    """A copy of the home that was made once: enough where no terminal is asked."""
    program, home, key = made
    return Room(tmp_path, program, Path(shutil.copytree(home, tmp_path / "home")), key)


@pytest.fixture
def selling(tmp_path: Path) -> Room:
    """A room of its own, whose simulated terminal it knows."""
    return Room(tmp_path, *make_room(tmp_path))


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch, room: Room) -> Room:
    """This process is the installed program."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(room.program))
    return room


def refused(room: Room, stick: Path, code: str) -> None:
    with pytest.raises(OperatorError, match=code):
        take(room, stick)
    assert not room.left()
    assert room.programs.state() == ProgramState()


def take(room: Room, stick: Path, *, cancelled: bool = False) -> list[Preparing]:
    told: list[Preparing] = []
    updating = Updating(room.home, lambda: cancelled)
    updating.prepare(updating.best_in(stick), lambda what, _done, _total: told.append(what))
    return told


def test_from_the_stick_to_the_new_version_which_sells_on(selling: Room) -> None:
    took = selling.run("update", "take", str(selling.stick("0.2.0", NEW_TABLE)), "--json")
    assert (took.code, took.document["version"], took.document["step"]) == (0, "0.2.0", "none"), took.errors
    assert selling.left() == {"0.2.0"}  # the kept ledger is gone: it holds people
    assert not list(selling.home.folder.glob("*.before-*"))  # and there was no second one
    sold = selling.run("rush", "--sales", "2")
    assert (sold.code, "PAID" in sold.out) == (0, True), sold.errors
    checked = selling.run("doctor", "--json")
    assert "brought_by_an_update" in checked.out
    assert sum(checked.document["ledger"]["sales"].values()) == 5
    back = selling.run("update", "back")
    assert (back.code, "cannot read the ledger" in back.errors) == (2, True)
    with pytest.raises(OperatorError, match=r"home\.newer"):
        open_books(selling.home)  # what an older program says, and touches nothing


def test_a_version_that_fails_is_gone_back_from_by_itself(selling: Room) -> None:
    took = selling.run("update", "take", str(selling.stick("0.2.0", FAILS_ON_THE_HOME)))
    assert (took.code, "did not pass its self-check" in took.errors) == (1, True), took.errors
    assert head_of(selling.home) == selling.head  # this program reads it again
    assert not selling.left()
    assert "did not pass" in selling.run("update", "status").out
    assert selling.run("rush", "--sales", "1").code == 0


def test_back_by_hand_while_the_books_are_the_same(selling: Room) -> None:
    assert selling.run("update", "take", str(selling.stick("0.2.0"))).code == 0
    assert selling.run("rush", "--sales", "1").code == 0
    assert selling.run("update", "back").code == 0
    assert selling.run("update", "status", "--json").document["version"] == "0.1.0"
    assert sum(selling.run("doctor", "--json").document["ledger"]["sales"].values()) == 4


def test_what_is_refused_is_not_begun(packaged: Room) -> None:
    room = packaged
    refused(room, room.stick("0.1.0"), "update.same")
    refused(room, room.stick("0.0.9"), "update.older")
    refused(room, room.stick("0.4.0", key=SigningKey.make()), "signature.other_key")
    refused(room, room.stick("0.5.0", system="debian-riscv64"), "update.other_system")
    refused(room, room.folder, "update.none")
    refused(room, room.folder / "pulled", "update.none")


def test_a_package_that_is_not_what_was_signed_is_not_unpacked(packaged: Room) -> None:
    stick = packaged.stick("0.2.0")
    path = next(stick.glob("*.deb"))
    content = bytearray(path.read_bytes())
    content[-40] ^= 1
    path.write_bytes(content)
    refused(packaged, stick, "update.changed")
    renamed = packaged.folder / "renamed"
    renamed.mkdir()
    sign(package(renamed, "0.2.0"), packaged.key, "0.3.0")  # signed as what it is not
    refused(packaged, renamed, "update.comment")


def test_a_version_that_does_not_start_here_changes_nothing(packaged: Room) -> None:
    refused(packaged, packaged.stick("0.2.0", LACKS_A_LIBRARY), "update.does_not_run")


def test_given_up_and_no_room(packaged: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = packaged.stick("0.2.0")
    with pytest.raises(OperatorError, match=r"update\.cancelled"):
        take(packaged, stick, cancelled=True)
    assert not packaged.left()
    monkeypatch.setattr("desktop.app.updating.shutil.disk_usage", lambda _path: os.statvfs_result)
    monkeypatch.setattr(os, "statvfs_result", type("Usage", (), {"free": 1_000_000}), raising=False)
    refused(packaged, stick, "update.room")


def test_a_stick_that_is_pulled_in_the_middle(packaged: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = packaged.stick("0.2.0")
    updating = Updating(packaged.home)
    offer = updating.best_in(stick)

    def pull(_what: Preparing, _done: int, _total: int) -> None:
        for path in stick.iterdir():
            with path.open("r+b") as file:  # what is still open reads to its end, which is here now
                file.truncate(0)

    monkeypatch.setattr("desktop.app.updating._AT_ONCE", 100)
    with pytest.raises(OperatorError, match=r"update\.cut_off"):
        updating.prepare(offer, pull)
    assert not packaged.left()


def test_a_program_from_its_source_is_not_updated(room: Room) -> None:
    with pytest.raises(OperatorError, match=r"update\.source"):
        take(room, room.stick("0.2.0"))


def test_the_steps_are_told_in_their_order(packaged: Room) -> None:
    told = take(packaged, packaged.stick("0.2.0"))
    assert list(dict.fromkeys(told)) == list(Preparing)
    state = packaged.programs.state()
    assert (state.step, state.coming, state.current) == (Step.READY, "0.2.0", "")
    with pytest.raises(OperatorError, match=r"update\.under_way"):
        take(packaged, packaged.stick("0.3.0"))
    Updating(packaged.home).forget()
    assert not packaged.left()


@contextmanager
def ready(room: Room) -> Iterator[Change]:
    take(room, room.stick("0.2.0", NEW_TABLE))
    yield Change(room.home, lambda _program, _arguments: 0)


def test_it_waits_for_the_meal_to_end_and_for_sales_in_doubt(
    packaged: Room, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    with ready(packaged) as change:

        def eat(_home: Home) -> None:
            raise OperatorError("update.meal", meal="午餐", until="13:00")

        with monkeypatch.context() as noon:
            noon.setattr("desktop.app.changing.must_be_quiet_here", eat)
            assert change.carry_on().step is Step.READY
        store = open_books(packaged.home).store
        store.run("UPDATE sales SET state = 'IN_DOUBT' WHERE rowid = 1")
        store.close()
        assert change.carry_on().step is Step.READY
        assert packaged.left() == {"0.2.0"}


def test_cut_off_twice_it_goes_back(packaged: Room) -> None:
    with ready(packaged):

        def cut(_program: Path, _arguments: tuple[str, ...]) -> int:
            with as_the_new_version():
                head_of(packaged.home)
            raise KeyboardInterrupt

        for _time in range(2):
            with pytest.raises(KeyboardInterrupt):
                Change(packaged.home, cut).carry_on()
        state = Change(packaged.home, cut).carry_on()
        assert (state.current, state.refused, state.why) == ("", "0.2.0", "went_back.cut")
        assert head_of(packaged.home) == packaged.head


def test_cut_off_and_mealtime_it_goes_back_at_once(packaged: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    with ready(packaged):

        def cut(_program: Path, _arguments: tuple[str, ...]) -> int:
            raise KeyboardInterrupt

        def eat(_home: Home) -> None:
            raise OperatorError("update.meal", meal="午餐", until="13:00")

        with pytest.raises(KeyboardInterrupt):
            Change(packaged.home, cut).carry_on()
        monkeypatch.setattr("desktop.app.changing.must_be_no_meal_here", eat)
        assert Change(packaged.home, cut).carry_on().why == "went_back.meal"
        assert head_of(packaged.home) == packaged.head


def test_a_version_that_hangs_is_given_up(packaged: Room) -> None:
    with ready(packaged):

        def hang(program: Path, arguments: tuple[str, ...]) -> int:
            raise subprocess.TimeoutExpired([str(program), *arguments], 300)

        assert Change(packaged.home, hang).carry_on().why == "went_back.hung"


def test_a_desk_that_is_open_is_not_changed(packaged: Room) -> None:
    with ready(packaged) as change, packaged.home.lock():
        with pytest.raises(OperatorError, match=r"home\.in_use"):
            change.carry_on()
        assert packaged.programs.state().step is Step.READY
    assert change.carry_on().current == "0.2.0"
