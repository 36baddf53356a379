"""Which program counts is what the state says, whatever else lies in the folder; a torn state costs nothing."""

from pathlib import Path

import pytest

from desktop.adapters.updates.kept_files import files_to_keep, keep, put_back
from desktop.adapters.updates.programs import EXECUTABLE, KEPT, STATE, Programs, ProgramState, Step
from desktop.app.chosen_program import chosen, home_of


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    made = Programs(tmp_path)
    made.make()
    return made


def put(programs: Programs, version: str) -> Path:
    path = programs.at(version) / EXECUTABLE
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    return path


def test_a_home_that_was_never_updated_runs_what_is_installed_and_nothing_is_made(tmp_path: Path) -> None:
    assert Programs(tmp_path).state() == ProgramState()
    assert chosen(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_the_state_is_kept_as_it_was(programs: Programs) -> None:
    state = ProgramState(
        current="0.2.0", previous="0.1.5", coming="0.3.0", step=Step.TRYING, tries=1, kept=("desk.db",),
        refused="0.2.5", why="went_back.failed",
    )  # fmt: skip
    programs.write(state)
    assert Programs(programs.home).state() == state


def test_only_what_the_state_names_is_chosen(programs: Programs) -> None:
    newer = put(programs, "9.9.9")
    assert chosen(programs.home) is None
    programs.write(ProgramState(current="9.9.9"))
    assert chosen(programs.home) == newer


def test_an_installed_program_that_is_newer_stays(programs: Programs) -> None:
    put(programs, "0.0.1")
    programs.write(ProgramState(current="0.0.1"))
    assert chosen(programs.home) is None


@pytest.mark.parametrize(
    "torn",
    [b"", b"{", b"[]", b'{"format": 2}', b"\xff\xfe", b'{"format":1,"current":"../../bin"}', b"x" * 100_000,
     b'{"format":1,"current":"0.2.0","previous":"","coming":"","step":"none","tries":0,"kept":["../key"],"refused":"",'
     b'"why":""}'],
)  # fmt: skip
def test_a_state_that_cannot_be_read_stands_for_the_newest_that_is_there(programs: Programs, torn: bytes) -> None:
    put(programs, "9.1.0"), put(programs, "9.10.0")
    (programs.at("9.99.0")).mkdir()  # holds no program
    (programs.folder / STATE).write_bytes(torn)
    assert programs.state() == ProgramState(current="9.10.0")


def test_leftovers_go_and_what_counts_stays(programs: Programs) -> None:
    for version in ("0.1.0", "0.2.0", "0.3.0", "0.4.0"):
        put(programs, version)
    programs.incoming.write_bytes(b"half")
    programs.kept.mkdir()
    (programs.kept / "desk.db").write_bytes(b"")
    programs.write(ProgramState(current="0.2.0", previous="0.1.0", coming="0.3.0", step=Step.TRYING))
    programs.tidy()
    assert sorted(path.name for path in programs.folder.iterdir()) == ["0.1.0", "0.2.0", "0.3.0", KEPT, STATE]
    programs.write(ProgramState(current="0.3.0", previous="0.2.0"))
    programs.tidy()
    assert sorted(path.name for path in programs.folder.iterdir()) == ["0.2.0", "0.3.0", STATE]


def test_what_is_kept_comes_back_and_may_be_cut_anywhere(programs: Programs) -> None:
    home = programs.home
    before = {"desk.db": b"old", "desk.db-wal": b"old wal", "settings.toml": b"a = 1", "key": b"k"}
    for name, content in before.items():
        (home / name).write_bytes(content)
    for name in ("desk.log", "desk.log.1", "lock", "reserve", "desk.before-3.db", "desk.db-shm"):
        (home / name).write_bytes(b"not kept")
    told: list[tuple[int, int]] = []
    names = keep(home, programs.kept, lambda done, total: told.append((done, total)))
    assert set(names) == set(before) == {path.name for path in files_to_keep(home)}
    assert told[-1] == (16, 16)
    assert keep(home, programs.kept, lambda _done, _total: None) == names  # after a cut, from the beginning

    (home / "desk.db").write_bytes(b"new")
    (home / "desk.db-shm").write_bytes(b"new")
    (home / "settings.toml").unlink()
    (programs.kept / "key").replace(home / "key")  # it was cut after this one
    for _again in range(2):
        put_back(home, programs.kept, names)
        assert {name: (home / name).read_bytes() for name in before} == before
    assert not (home / "desk.db-shm").exists()
    assert (home / "desk.log").read_bytes() == b"not kept"


@pytest.mark.parametrize(
    ("arguments", "home"),
    [
        (["--home", "/a"], "/a"),
        (["doctor", "--home=/b", "--json"], "/b"),
        (["--home", "/a", "doctor", "--home", "/b"], "/b"),
        (["demo", "--keep", "/c", "--sales", "3"], "/c"),
    ],
)
def test_the_home_of_a_command_line(arguments: list[str], home: str) -> None:
    assert home_of(arguments) == Path(home)
