"""`people import`, `erase`, `register`, `forget-copy`, and what `backup`, `restore` and `doctor` say of people."""

import csv
import json
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.vault import vault_path
from desktop.cli import run
from tests.helpers.till import Opened

HEADER = "学号,姓名,班级,刷脸授权,监护人"


class Shell:
    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self.folder, self._patch, self._capture = folder / "home", folder, monkeypatch, capsys

    def __call__(self, *arguments: str) -> int:
        self._patch.setattr(sys, "argv", ["canteen-desk", *arguments])
        try:
            code = run()
        except SystemExit as ended:
            code = int(ended.code or 0)
        self.out, self.err = self._capture.readouterr()
        return code

    def at_home(self, *arguments: str) -> int:
        return self(*arguments, "--home", str(self.home))

    def json(self, *arguments: str) -> Any:
        self.at_home(*arguments, "--json")
        return json.loads(self.out)

    def roster(self, *lines: str) -> str:
        path = self.folder / "roster.csv"
        path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
        return str(path)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: object) -> Shell:
    """`qapp`: `doctor` asks Qt for the font, and what it makes of Qt itself would be in the way of later tests."""
    shell = Shell(tmp_path, monkeypatch, capsys)
    assert shell.at_home("people", "import", shell.roster("A1,张三,一班,是,张女士", "B2,李四,一班,,")) == 0
    return shell


def test_erasing_prints_a_receipt_without_a_name(shell: Shell) -> None:
    assert shell.at_home("people", "erase", "A1") == 0
    assert shell.out.startswith("receipt    D-")
    for line in ("record     deleted, its key destroyed", "sales      0 kept"):
        assert line in shell.out
    assert "张" not in shell.out and "A1" not in shell.out
    assert shell.at_home("people", "erase", "A1") == 2
    assert "not known here" in shell.err and "A1" not in shell.err
    receipt = shell.json("people", "erase", "B2", "--by", "王老师")
    assert (receipt["asked_by"], receipt["record_deleted"], receipt["kind"]) == ("王老师", True, "erased")
    assert shell.at_home("people", "erase", receipt["person_ref"]) == 2, "nor by the reference"


def test_erasing_needs_a_home(shell: Shell, tmp_path: Path) -> None:
    assert shell("people", "erase", "A1", "--home", str(tmp_path / "none")) != 0


def test_a_person_may_be_named_by_the_reference_in_the_ledger(shell: Shell) -> None:
    with Opened(Home(shell.home)) as books:
        ref = books.everybody()[0].person_ref
    assert shell.json("people", "erase", ref)["person_ref"] == ref


def test_a_backup_says_where_its_peoples_keys_are_and_restore_who_is_left(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    made = shell.json("backup", "--to", str(tmp_path / "b" / "b.zip"))
    assert Path(made["people_keys"]).is_file() and made["people_unreadable"] == 0
    assert shell.at_home("backup", "--to", str(tmp_path / "b" / "c.zip")) == 0
    assert "keep the two together" in shell.out
    erased = shell.json("people", "erase", "A1")
    assert erased["copies_rewritten"] == [made["people_keys"]]
    assert shell("restore", str(tmp_path / "b" / "b.zip"), "--home", str(tmp_path / "new")) == 0
    assert "people     1, by keys from beside the backup" in shell.out and "1 could not be read" in shell.out
    assert shell.at_home("doctor") in (0, 1)
    assert "ok   people         1, each under a key of their own" in shell.out


def test_copies_that_are_out_of_reach(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    keys = shell.json("backup", "--to", str(tmp_path / "b" / "b.zip"))["people_keys"]
    (tmp_path / "b").rename(tmp_path / "stick")
    assert shell.at_home("people", "erase", "A1") == 0
    assert f"pending    out of reach, tried again when the desk runs: {keys}" in shell.out
    shell.at_home("doctor")
    assert "NOT  people" in shell.out and keys in shell.out
    assert shell.at_home("people", "forget-copy", keys) == 0
    assert shell.at_home("people", "forget-copy", keys) == 2
    shell.at_home("doctor")
    assert "ok   people" in shell.out


def test_the_register_of_processing_as_csv_and_workbook(shell: Shell, tmp_path: Path) -> None:
    shell.at_home("people", "erase", "A1", "--by", "=王老师")
    assert "name" in shell.err, "no name that could become a formula"
    shell.at_home("people", "erase", "A1", "--by", "王老师")
    assert shell.at_home("people", "register", "--to", str(tmp_path / "r.csv")) == 0
    rows = list(csv.DictReader((tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["kind"] for row in rows] == ["people.imported", "person.erased"]
    assert rows[1]["asked_by"] == "王老师" and "sales=0" in rows[1]["detail"]
    assert "张" not in (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    assert shell.at_home("people", "register", "--to", str(tmp_path / "r.xlsx")) == 0
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").active
    assert sheet is not None and sheet["C3"].value == "person.erased"
    assert shell.at_home("people", "register", "--to", str(tmp_path / "r.txt")) == 2
    assert shell.at_home("people", "register", "--to", str(tmp_path / "no" / "r.csv")) == 1


def test_doctor_names_lost_keys(shell: Shell) -> None:
    vault_path(Home(shell.home).database_path).unlink()
    assert shell.at_home("doctor") == 1
    assert "NOT  people" in shell.out and "keys is missing" in shell.out
    with Opened(Home(shell.home)) as books:
        assert books.everybody() == [], "the desk sells on, without names"
    shell.at_home("doctor")
    assert "2 of 2" in shell.out
