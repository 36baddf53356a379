import json
from pathlib import Path

import pytest

from desktop.adapters.simulated.journal import Journal
from desktop.domain.errors import OperatorError


def _open(folder: Path | None, serial_number: str = "SIM1") -> Journal:
    return Journal(folder, serial_number=serial_number, journal_key=b"k" * 32)


def _sell(journal: Journal, number: str) -> None:
    journal.take("payment", number, [1_200, "lunch", "face"])
    journal.record({"kind": "payment", "order_no": number, "result": "paid", "at": "x", "amount_fen": 1_200})


def test_everything_is_there_after_reopening(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    _sell(journal, "A")
    journal.take("payment", "B", [600, "soup", "face"])
    journal.configure({"single_limit_fen": 9})
    journal.enrol("P1", "d1")
    journal.enrol("P2", "d2")
    journal.enrol("P1", "")
    journal.acknowledge(1)
    entries = list(journal.after(0))
    journal.close()
    again = _open(tmp_path, serial_number="OTHER")
    assert list(again.after(0)) == entries
    assert again.serial_number == "SIM1"
    assert again.unfinished() == [("payment", "B", [600, "soup", "face"])]
    assert (again.config, again.persons, again.acknowledged) == ({"single_limit_fen": 9}, {"P2": "d2"}, 1)
    _sell(again, "C")
    assert again.head == 2
    again.close()


def test_the_audit_file_is_one_object_a_line(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    _sell(journal, "A")
    _sell(journal, "B")
    journal.close()
    lines = [json.loads(line) for line in (tmp_path / "journal.jsonl").read_text("utf-8").splitlines()]
    assert [(line["n"], line["order_no"], line["result"], line["amount_fen"]) for line in lines] == [
        (1, "A", "paid", 1_200),
        (2, "B", "paid", 1_200),
    ]


@pytest.mark.parametrize("name", ["journal.jsonl", "state.jsonl"])
def test_a_line_torn_anywhere_is_dropped_and_nothing_else(tmp_path: Path, name: str) -> None:
    journal = _open(tmp_path)
    _sell(journal, "A")
    whole = (tmp_path / name).read_bytes()
    _sell(journal, "B")
    journal.close()
    full = (tmp_path / name).read_bytes()
    for size in range(len(whole), len(full)):
        (tmp_path / name).write_bytes(full[:size])
        again = _open(tmp_path)
        assert again.outcome("payment", "A") is not None
        assert again.content("payment", "A") is not None
        again.close()
        assert (tmp_path / name).read_bytes() == whole


def test_damage_in_the_middle_is_refused(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    for number in "ABC":
        _sell(journal, number)
    journal.close()
    path = tmp_path / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[2])
    with pytest.raises(OperatorError, match="store_damaged"):
        _open(tmp_path)
    path.write_bytes(lines[0] + b"{]\n" + lines[2])
    with pytest.raises(OperatorError, match="store_damaged"):
        _open(tmp_path)


def test_one_terminal_a_folder(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    with pytest.raises(OperatorError, match="store_busy"):
        _open(tmp_path)
    journal.close()
    _open(tmp_path).close()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OperatorError, match=r"terminal_sim\.store"):
        _open(tmp_path / "file")


def test_memory_alone_keeps_no_file() -> None:
    journal = _open(None)
    _sell(journal, "A")
    assert journal.head == journal.payments == 1
