"""Whoever starts knows how the last run ended: in order, by itself, or with the computer."""

from pathlib import Path

import pytest

from desktop.adapters import run_mark
from desktop.adapters.run_mark import MARK, Ended, RunMark
from desktop.adapters.system import computer_start
from desktop.domain.errors import OperatorError


def test_an_orderly_end_leaves_no_mark(tmp_path: Path) -> None:
    mark = RunMark(tmp_path, "a")
    assert mark.begin() is None
    assert (tmp_path / MARK).exists()
    mark.end()
    assert not (tmp_path / MARK).exists()
    assert RunMark(tmp_path, "a").begin() is None
    mark.end()
    mark.end()


def test_a_run_that_was_cut_off_is_told_once_and_by_what(tmp_path: Path) -> None:
    assert RunMark(tmp_path, "a").begin() is None
    assert RunMark(tmp_path, "a").begin() is Ended.CRASH
    after = RunMark(tmp_path, "b")
    assert after.begin() is Ended.POWER
    after.end()
    assert RunMark(tmp_path, "b").begin() is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"start": 7}', b"\xff", b'{"start": ""}'])
def test_a_mark_that_cannot_be_read_is_an_end_of_unknown_cause(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MARK).write_bytes(content)
    assert RunMark(tmp_path, "a").begin() is Ended.UNKNOWN


def test_where_the_system_does_not_tell_its_starts_apart_the_cause_is_unknown(tmp_path: Path) -> None:
    assert RunMark(tmp_path, "").begin() is None
    assert RunMark(tmp_path, "").begin() is Ended.UNKNOWN


def test_a_full_disk_keeps_no_desk_from_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OperatorError("disk.full")

    monkeypatch.setattr(run_mark, "write_durably", full)
    mark = RunMark(tmp_path, "a")
    assert mark.begin() is None
    mark.end()


def test_this_computer_says_the_same_all_the_time() -> None:
    assert computer_start() == computer_start()
