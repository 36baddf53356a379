"""An update by commands, with programs of different versions: taken, gone back from, and everything that is refused."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
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
    QUICK,
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

    def stick(self, version: str, brings: str = QUICK, *, key: SigningKey | None = None, system: str = "") -> Path:
        folder = self.folder / f"stick-{version}"
        folder.mkdir()
        architecture = system.removeprefix("debian-") if system else ""
        sign(package(folder, version, brings, architecture=architecture), key or self.key, version, system)
        return folder

    def run(self, *arguments: str) -> Ran:
        return run_program(self.program, *arguments, "--home", str(self.home.folder))

    def left(self) -> set[str]:
        return {path.name for path in self.programs.folder.glob("*")} - {"lock", "state.json", "state.second.json"}


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
    took = selling.run("update", "take", str(selling.stick("0.2.0", FAILS_ON_THE_HOME + QUICK)))
    assert (took.code, "did not pass its self-check" in took.errors) == (1, True), took.errors
    assert head_of(selling.home) == selling.head  # this program reads it again
    assert not selling.left()
    assert "did not pass" in selling.run("update", "status").out
    assert selling.run("rush", "--sales", "1").code == 0


def test_back_by_hand_while_the_books_are_the_same(packaged: Room) -> None:
    take(packaged, packaged.stick("0.2.0"))
    assert Change(packaged.home, lambda _program, _arguments, _lock: (0, "")).carry_on().current == "0.2.0"
    back = packaged.run("update", "back", "--json")
    assert (back.code, back.document["version"], back.document["previous"]) == (0, "0.1.0", "0.2.0"), back.errors
    assert head_of(packaged.home) == packaged.head
    assert packaged.run("update", "back").code == 2  # there is none before the installed one


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


@pytest.mark.expects_log("the other version says: libmissing.so")
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
    take(room, room.stick("0.2.0", NEW_TABLE + QUICK))
    yield Change(room.home, lambda _program, _arguments, _lock: (0, ""))


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

        def cut(_program: Path, _arguments: tuple[str, ...], _lock: int) -> tuple[int, str]:
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

        def cut(_program: Path, _arguments: tuple[str, ...], _lock: int) -> tuple[int, str]:
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

        def hang(program: Path, arguments: tuple[str, ...], _lock: int) -> tuple[int, str]:
            raise subprocess.TimeoutExpired([str(program), *arguments], 300)

        assert Change(packaged.home, hang).carry_on().why == "went_back.hung"


def test_a_desk_that_is_open_is_not_changed(packaged: Room) -> None:
    with ready(packaged) as change, packaged.home.lock():
        with pytest.raises(OperatorError, match=r"home\.in_use"):
            change.carry_on()
        assert packaged.programs.state().step is Step.READY
    assert change.carry_on().current == "0.2.0"


def trying(room: Room) -> None:
    """Leave the home as a cut in the middle of the proof does."""

    def cut(_program: Path, _arguments: tuple[str, ...], _lock: int) -> tuple[int, str]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Change(room.home, cut).carry_on()


def test_nothing_is_written_while_a_change_is_under_way(packaged: Room) -> None:
    """It would be put back with all else: a sale, an erasure, a bundle's number."""
    with ready(packaged):
        trying(packaged)
        with pytest.raises(OperatorError, match=r"update\.changing"), packaged.home.lock():
            pass
        ran = packaged.run("rush", "--sales", "1")
        assert (ran.code, "being changed" in ran.errors) == (2, True), ran.errors
        assert head_of(packaged.home) == packaged.head


def test_the_home_is_held_while_the_new_version_proves_itself(packaged: Room) -> None:
    tried: list[str] = []

    def sell(_program: Path, _arguments: tuple[str, ...], lock: int) -> tuple[int, str]:
        os.fstat(lock)  # what the new version inherits
        with pytest.raises(OperatorError) as refusal, packaged.home.lock(changing=True):
            pass
        tried.append(refusal.value.code)
        return 3, "no"

    with ready(packaged):
        state = Change(packaged.home, sell).carry_on()
        assert (tried, state.why, state.said) == (["home.in_use"], "went_back.failed", "no")


def test_a_version_proves_itself_on_no_home_that_nobody_asked_it_for(packaged: Room) -> None:
    with ready(packaged):
        program = packaged.programs.executable("0.2.0")
        assert program is not None
        for _time in range(2):  # first nothing was begun, then it was, but nobody holds the home
            ran = run_program(program, "update", "prove", "--before", "0.1.0", "--home", str(packaged.home.folder))
            assert (ran.code, "only while the one before asks" in ran.errors) == (2, True), ran.errors
            assert head_of(packaged.home) == packaged.head
            trying(packaged)
            packaged.programs.change(lambda state: replace(state, tries=0))


def test_a_home_full_of_files_is_kept_whole(packaged: Room) -> None:
    for number in range(150):
        (packaged.home.folder / f"note-{number}.txt").write_text("hers")
    with ready(packaged):
        state = Change(packaged.home, lambda _program, _arguments, _lock: (3, "")).carry_on()
        assert (state.current, state.why) == ("", "went_back.failed")
        assert head_of(packaged.home) == packaged.head


@pytest.mark.expects_log("cannot be kept: disk.full")
def test_a_disk_that_is_full_keeps_no_desk_closed(packaged: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    with ready(packaged) as change:

        def full(_home: Path, kept: Path, _tell: object) -> None:
            kept.mkdir()
            raise OperatorError("disk.full", path=str(kept))

        with monkeypatch.context() as disk:
            disk.setattr("desktop.app.changing.keep", full)
            assert change.carry_on().step is Step.READY
            assert packaged.left() == {"0.2.0"}  # and nothing takes the room that there is
        with monkeypatch.context() as disk:
            disk.setattr("desktop.app.quiet.shutil.disk_usage", lambda _path: type("Usage", (), {"free": 1_000}))
            assert change.carry_on().step is Step.READY
        assert change.carry_on().current == "0.2.0"


def test_a_clock_that_fell_back_in_the_middle_goes_back(packaged: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    with ready(packaged):
        trying(packaged)
        monkeypatch.setattr("desktop.app.quiet.SystemClock.now", lambda _self: datetime(1970, 1, 1, tzinfo=UTC))
        state = Change(packaged.home, lambda _program, _arguments, _lock: (0, "")).carry_on()
        assert (state.current, state.why, state.said) == ("", "went_back.failed", "update.clock")


def test_either_copy_of_the_state_is_enough_to_go_on(packaged: Room) -> None:
    with ready(packaged):
        trying(packaged)
        (packaged.programs.folder / "state.json").unlink()
        state = Change(packaged.home, lambda _program, _arguments, _lock: (0, "")).carry_on()
        assert (state.current, state.step) == ("0.2.0", Step.NONE)


def test_the_same_update_again_after_the_way_back(packaged: Room) -> None:
    stick = packaged.stick("0.2.0")
    take(packaged, stick)
    done = Change(packaged.home, lambda _program, _arguments, _lock: (0, ""))
    assert done.carry_on().current == "0.2.0"
    packaged.programs.write(ProgramState(previous="0.2.0", before="0.2.0"))  # as `update back` does
    take(packaged, stick)
    assert done.carry_on().current == "0.2.0"


def test_a_chosen_program_that_cannot_be_started_leaves_the_installed_one(packaged: Room) -> None:
    take(packaged, packaged.stick("0.2.0"))
    Change(packaged.home, lambda _program, _arguments, _lock: (0, "")).carry_on()
    program = packaged.programs.executable("0.2.0")
    assert program is not None
    program.chmod(0o600)
    assert packaged.run("ledger", "--json-lines").code == 0
    program.write_bytes(b"\x7fELF of another computer")
    program.chmod(0o700)
    assert packaged.run("ledger", "--json-lines").code == 0
    back = packaged.run("update", "back", "--json")
    assert (back.code, back.document["version"]) == (0, "0.1.0"), back.errors


def test_each_version_that_ran_is_in_the_ledger_whichever_way_it_came(tmp_path: Path) -> None:
    _program, folder, _key = make_room(tmp_path)
    books = open_books(Home(folder))
    now = datetime(2026, 11, 30, tzinfo=UTC)
    told = [books.know_program(version, "", now) for version in ("0.1.0", "0.1.0", "0.2.0", "0.2.0", "0.1.0")]
    bodies = [entry.body for entry in books.ledger.entries() if entry.kind == "program.changed"]
    books.close()
    assert told == [False, False, True, False, True]
    assert bodies == [{"before": "0.1.0", "version": "0.2.0"}, {"before": "0.2.0", "version": "0.1.0"}]


def test_a_desk_that_opens_changes_first_and_is_the_new_version(selling: Room) -> None:
    """The window's way: shown while it changes, then the desk of the new version, which sells."""
    assert selling.run("update", "take", str(selling.stick("0.2.0", NEW_TABLE + QUICK)), "--later").code == 0
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CANTEEN_DESK_")}
    desk = subprocess.Popen(
        [str(selling.program), "--home", str(selling.home.folder)], env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 120
        log = selling.home.log_path
        while not (log.exists() and "the desk opens" in log.read_text(encoding="utf-8")):
            assert desk.poll() is None and time.monotonic() < deadline
            time.sleep(0.1)
        assert selling.programs.state().current == "0.2.0"
        command = Path(f"/proc/{desk.pid}/cmdline")
        assert not command.exists() or b"programs/0.2.0" in command.read_bytes()
    finally:
        desk.terminate()
        desk.wait(60)
