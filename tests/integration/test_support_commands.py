"""A support file by the commands of both sides: made at the till, opened at the provider, refused where it must be."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.fleet.inbox import Inbox
from tests.helpers.till import Till


class Both:
    """Runs commands and returns what they said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.till = Till(folder / "home")
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.home = ("--home", str(folder / "home"))
        self.lake = ("--lake", str(folder / "lake"))
        self.keys = ("--keys", str(folder / "keys"))

    def run(self, *words: str, code: int = 0) -> str:
        ended = run([*words])
        said = self._capsys.readouterr()
        assert ended == code, said.err
        return said.err if code else said.out

    def introduce(self) -> None:
        there = str(self.folder / "provider.toml")
        self.run("fleet", "init", "--provider", "P1", "--out", there, *self.keys, *self.lake)
        self.run("provider", "pin", there, "--yes", *self.home)

    def register(self) -> None:
        there = str(self.folder / "C1.toml")
        self.run("provider", "registration", "--out", there, *self.home)
        self.run("fleet", "tills", "add", "C1", "--key", there, "--yes", *self.lake)

    def make(self, *more: str) -> dict[str, Any]:
        told = self.run("support", "--to", str(self.stick), "--json", *self.home, *more)
        return json.loads(told)  # type: ignore[no-any-return]

    def open(self, file: str, *more: str, code: int = 0) -> str:
        where = str(self.folder / "opened")
        return self.run("fleet", "open-support", file, "--to", where, *self.lake, *self.keys, *more, code=code)


@pytest.fixture
def both(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Both:
    return Both(tmp_path, capsys)


def test_a_till_s_trouble_reaches_the_provider(both: Both) -> None:
    both.introduce()
    both.register()
    both.till.sell(3)
    both.till.home.folder.chmod(0o755)
    made = both.make()
    assert made["signed"] and made["recorded"] and made["failing"] == ["folder"]
    opened = json.loads(both.open(made["path"], "--json"))
    assert (opened["till_id"], opened["key_id"]) == ("C1", made["key_id"])
    assert [(each["name"], each["code"]) for each in opened["failing"]] == [("folder", "home.open_to_others")]
    assert opened["versions"]["program"] and opened["versions"]["python"]
    ledger = json.loads((Path(opened["folder"]) / "ledger.json").read_text(encoding="utf-8"))
    assert ledger["sales"] == {"PAID": 3}
    assert "opened there before" in both.open(made["path"], code=2)
    shutil.rmtree(opened["folder"])
    assert "Other users of this computer may look" in both.open(made["path"])


def test_an_unregistered_till_and_an_unsigned_file_are_refused(both: Both) -> None:
    both.introduce()
    made = both.make()
    assert "C1" in both.open(made["path"], code=2)
    both.register()
    Path(made["path"].replace(".zip.age", ".minisig")).unlink()
    assert ".minisig" in both.open(made["path"], code=2)
    assert not (both.folder / "opened").exists()
    assert json.loads(both.open(made["path"], "--unsigned", "--json"))["key_id"] is None


def test_without_a_provider_it_says_the_way_out(both: Both) -> None:
    assert "--recipient" in both.run("support", "--to", str(both.stick), *both.home, code=2)
    assert list(both.stick.iterdir()) == []


def test_a_desk_that_runs_makes_it_in_its_window(both: Both) -> None:
    both.introduce()
    with both.till.home.lock():
        both.run("support", "--to", str(both.stick), *both.home, code=1)
    assert list(both.stick.iterdir()) == []


def test_a_support_file_in_the_inbox_is_left_for_whoever_opens_it(both: Both) -> None:
    both.introduce()
    both.make()
    assert Inbox(both.stick).scan() == ([], [])


def test_doctor_says_how_it_is_mended(both: Both) -> None:
    both.till.home.folder.chmod(0o755)
    told = run(["doctor", "--json", *both.home])
    document = json.loads(both._capsys.readouterr().out)
    assert told == 1 and not document["ok"]
    (wrong,) = [check for check in document["checks"] if not check["ok"]]
    assert (wrong["name"], wrong["code"]) == ("folder", "home.open_to_others")
    assert "chmod 700" in wrong["mend"] and wrong["mend"] in wrong["detail"]
    assert set(document) == {"ok", "checks", "ledger"}
