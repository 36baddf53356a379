"""Whoever starts knows how the last run ended: in order, by itself, or with the computer."""

from pathlib import Path

import pytest

from desktop.adapters import run_mark
from desktop.adapters.run_mark import MARK, Ended, RunMark
from desktop.adapters.system import computer_start
from desktop.domain.errors import OperatorError


def run(folder: Path, start: str, *, noted: bool = True, killed: bool = False) -> tuple[Ended, ...]:
    """Run once, and return what was found at the start."""
    mark = RunMark(folder, start)
    found = mark.begin()
    if noted:
        mark.noted()
    if not killed:
        mark.end()
    return found


def test_an_orderly_end_leaves_no_mark(tmp_path: Path) -> None:
    assert run(tmp_path, "a") == ()
    assert not (tmp_path / MARK).exists()
    assert run(tmp_path, "a") == run(tmp_path, "b") == ()


def test_a_run_that_was_cut_off_is_told_once_and_by_what(tmp_path: Path) -> None:
    assert run(tmp_path, "a", killed=True) == ()
    assert run(tmp_path, "a", killed=True) == (Ended.CRASH,)
    assert run(tmp_path, "b") == (Ended.POWER,)
    assert run(tmp_path, "b") == ()


def test_what_was_not_noted_yet_is_not_lost(tmp_path: Path) -> None:
    run(tmp_path, "a", killed=True)
    assert run(tmp_path, "a", noted=False, killed=True) == (Ended.CRASH,)
    assert run(tmp_path, "b", noted=False) == (Ended.CRASH, Ended.POWER)
    assert run(tmp_path, "b") == (Ended.CRASH, Ended.POWER)
    assert run(tmp_path, "b") == ()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"7", b'{"start": 7}', b"\xff", b'{"start": "a", "running": true, "pending": ["x"]}']
)
def test_a_mark_that_cannot_be_read_is_an_end_of_unknown_cause(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MARK).write_bytes(content)
    assert run(tmp_path, "a") == (Ended.UNKNOWN,)
    assert run(tmp_path, "a") == ()


def test_where_the_system_does_not_tell_its_starts_apart_the_cause_is_unknown(tmp_path: Path) -> None:
    run(tmp_path, "", killed=True)
    assert run(tmp_path, "", killed=True) == run(tmp_path, "a") == (Ended.UNKNOWN,)


def test_a_desk_that_is_killed_for_ever_keeps_a_small_mark(tmp_path: Path) -> None:
    for _ in range(run_mark.MOST_PENDING + 20):
        found = run(tmp_path, "a", noted=False, killed=True)
    assert len(found) == run_mark.MOST_PENDING + 1


def test_a_full_disk_keeps_no_desk_from_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OperatorError("disk.full")

    monkeypatch.setattr(run_mark, "write_durably", full)
    assert run(tmp_path, "a") == ()


def test_this_computer_says_the_same_all_the_time() -> None:
    assert computer_start() == computer_start()
