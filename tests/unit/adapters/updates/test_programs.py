"""Which program counts is what the state says, whatever else lies in the folder; a torn state costs nothing."""

import os
from pathlib import Path

import pytest

from desktop.adapters.updates.kept_files import files_to_keep, keep, put_back
from desktop.adapters.updates.programs import EXECUTABLE, KEPT, SECOND, STATE, Programs, ProgramState, Step
from desktop.app.chosen_program import chosen, home_of
from desktop.domain.errors import OperatorError


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
        current="0.2.0", previous="0.1.5", coming="0.3.0", step=Step.TRYING, tries=1,
        refused="0.2.5", why="went_back.failed", said="no such file",
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
    [b"", b"{", b"[]", b'{"format": 2}', b"\xff\xfe", b'{"format":1,"current":"../../bin"}', b"x" * 100_000],
)  # fmt: skip
def test_a_state_that_cannot_be_read_names_nothing_and_removes_nothing(programs: Programs, torn: bytes) -> None:
    put(programs, "9.1.0")
    programs.write(ProgramState(current="9.1.0"))
    (programs.folder / STATE).write_bytes(torn)
    assert programs.state() == ProgramState(current="9.1.0")  # there is a second copy
    (programs.folder / SECOND).write_bytes(torn)
    assert programs.state().unread and chosen(programs.home) is None
    programs.kept.mkdir()
    programs.tidy()
    assert programs.executable("9.1.0") is not None and programs.kept.exists()
    with pytest.raises(OperatorError, match=r"update\.state"):
        programs.begin_anew()
    programs.kept.rmdir()
    programs.begin_anew()
    assert programs.state() == ProgramState() and programs.executable("9.1.0") is None


def test_a_folder_of_another_computer_names_no_program_here(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """A stick with a home on it, looked at with `doctor --home`, starts nothing that lies there."""
    put(programs, "9.1.0")
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("desktop.adapters.updates.programs.machine", lambda: "another")
        programs.write(ProgramState(current="9.1.0"))
        assert chosen(programs.home) is not None
    assert chosen(programs.home) is None


def test_nobody_starts_a_program_that_is_somebody_elses(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    put(programs, "9.1.0")
    programs.write(ProgramState(current="9.1.0"))
    assert chosen(programs.home) is not None
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert chosen(programs.home) is None


def test_leftovers_go_and_what_counts_stays(programs: Programs) -> None:
    for version in ("0.1.0", "0.2.0", "0.3.0", "0.4.0"):
        put(programs, version)
    programs.incoming.write_bytes(b"half")
    programs.kept.mkdir()
    (programs.kept / "desk.db").write_bytes(b"")
    programs.write(ProgramState(current="0.2.0", previous="0.1.0", coming="0.3.0", step=Step.TRYING))
    programs.tidy()
    assert sorted(path.name for path in programs.folder.iterdir()) == ["0.1.0", "0.2.0", "0.3.0", KEPT, STATE, SECOND]
    programs.write(ProgramState(current="0.3.0", previous="0.2.0"))
    programs.tidy()
    assert sorted(path.name for path in programs.folder.iterdir()) == ["0.2.0", "0.3.0", STATE, SECOND]


def test_what_is_kept_comes_back_and_may_be_cut_anywhere(programs: Programs) -> None:
    home = programs.home
    before = {"desk.db": b"old", "desk.db-wal": b"old wal", "settings.toml": b"a = 1", "key": b"k"}
    for name, content in before.items():
        (home / name).write_bytes(content)
    for name in (
        "desk.log",
        "desk.log.1",
        "lock",
        "reserve",
        "desk.before-3.db",
        "desk.db.replaced-1",
        "running",
        "desk.db-shm",
    ):
        (home / name).write_bytes(b"not kept")
    told: list[tuple[int, int]] = []
    for _again in range(2):  # after a cut, from the beginning
        keep(home, programs.kept, lambda done, total: told.append((done, total)))
        assert {path.name for path in programs.kept.iterdir()} == set(before)
        assert {path.name for path in files_to_keep(home)} == set(before)
    assert told[-1] == (16, 16)

    (home / "desk.db").write_bytes(b"new")
    (home / "desk.db-shm").write_bytes(b"new")
    (home / "settings.toml").unlink()
    (programs.kept / "key").replace(home / "key")  # it was cut after this one
    for _again in range(2):
        put_back(home, programs.kept)
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
