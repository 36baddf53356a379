import json
from base64 import b64encode
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


def _everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_template_is_there_after_reopening_and_in_no_file_once_it_was_deleted(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    _sell(journal, "A")
    journal.configure({"single_limit_fen": 9})
    journal.enrol("P1", "digest-one", b"template one")
    journal.enrol("P2", "digest-two", b"template two")
    journal.acknowledge(1)
    journal.close()
    journal = _open(tmp_path)
    assert journal.templates == {"P1": b"template one", "P2": b"template two"}
    journal.enrol("P1", "")
    journal.take("payment", "B", [600, "soup", "face"])
    kept = _everything(tmp_path)
    assert b64encode(b"template one") not in kept and b"digest-one" not in kept and b"P1" not in kept
    assert b64encode(b"template two") in kept
    journal.close()
    again = _open(tmp_path)
    assert (again.templates, again.persons) == ({"P2": b"template two"}, {"P2": "digest-two"})
    assert (again.acknowledged, again.config) == (1, {"single_limit_fen": 9})
    assert again.content("payment", "A") == [1_200, "lunch", "face"]
    assert again.unfinished() == [("payment", "B", [600, "soup", "face"])]
    again.close()


def test_a_new_picture_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    journal.enrol("P1", "digest-one", b"template one")
    journal.enrol("P1", "digest-new", b"template new")
    assert b64encode(b"template one") not in _everything(tmp_path)
    assert journal.templates == {"P1": b"template new"}
    journal.close()


def test_the_folder_stays_locked_when_a_face_was_deleted(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    journal.enrol("P1", "d", b"t")
    journal.enrol("P1", "")
    with pytest.raises(OperatorError, match="store_busy"):
        _open(tmp_path)
    journal.close()


def test_power_lost_while_a_face_is_deleted_leaves_all_or_nothing(tmp_path: Path) -> None:
    journal = _open(tmp_path)
    journal.enrol("P1", "d", b"template one")
    journal.close()
    (tmp_path / "state.new").write_bytes(b'{"person":["P1","d","' + b64encode(b"template one") + b'"')
    again = _open(tmp_path)
    assert again.persons == {"P1": "d"}
    assert not (tmp_path / "state.new").exists()
    again.close()


def test_a_disk_that_refuses_keeps_the_face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = _open(tmp_path)
    journal.enrol("P1", "d", b"template one")

    def no_sync(_: int) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr("desktop.adapters.simulated.journal.os.fsync", no_sync)
        with pytest.raises(OperatorError, match=r"terminal_sim\.store"):
            journal.enrol("P1", "")
    assert journal.persons == {"P1": "d"} and journal.templates == {"P1": b"template one"}
    journal.enrol("P1", "")
    assert b64encode(b"template one") not in _everything(tmp_path)
    journal.close()
