"""A desk moved to another computer by the commands: a planned move loses nothing, a dead one no money fact."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.processes import Program, journal_of, json_lines, ledger_of, run, start_terminal

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a pty")]


def rush(home: Path, url: str, sales: int) -> list[str]:
    done = run("rush", "--home", str(home), "--sales", str(sales), "--terminal", url, "--json-lines")
    assert done.returncode == 0, done.stderr
    return [line["order_no"] for line in json_lines(done.stdout.splitlines())]


def sums(home: Path) -> dict[str, Any]:
    done = run("doctor", "--home", str(home), "--json")
    assert done.returncode == 0, done.stdout
    ledger = json.loads(done.stdout)["ledger"]
    return {name: ledger[name] for name in ("sales", "paid_fen", "refunded_fen")}


def restored(file: Path, home: Path, url: str) -> dict[str, Any]:
    done = run("restore", str(file), "--home", str(home), "--terminal", url, "--json")
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.fixture
def terminal(tmp_path: Path) -> Any:
    program, url = start_terminal("pty", tmp_path / "terminal", "--speed", "0", "--seed", "3")
    yield program, url
    program.kill()


def test_a_dead_computer_and_a_planned_move(tmp_path: Path, terminal: tuple[Program, str]) -> None:
    old, found, new, stick = (tmp_path / name for name in ("old", "found", "new", "stick"))
    stick.mkdir()
    _program, url = terminal
    rush(old, url, 6)
    assert run("backup", "--home", str(old), "--to", str(stick / "night.canteen"), "--json").returncode == 0
    today = rush(old, url, 9)

    # dead: last night's backup and the terminal's journal
    report = restored(stick / "night.canteen", found, url)
    assert report["terminal"] == {"read": True, "fault": ""}
    assert sorted(each["order_no"] for each in report["came_back"]) == sorted(today)
    books = sums(old)
    assert (there := sums(found)) == books, "to the fen"
    charged = [entry for entry in journal_of(tmp_path / "terminal") if entry["result"] == "paid"]
    assert there["paid_fen"] == sum(entry["amount_fen"] for entry in charged)
    parts = {part["part"]: part["came"] for part in report["parts"]}
    assert parts["terminals"] is True, "nothing is paired anew"
    assert parts["old_computer"] is False

    # planned: nothing is lost
    done = run("retire", "--home", str(old), "--to", str(stick), "--terminal", url, "--yes", "--json")
    assert done.returncode == 0, done.stderr
    retired = json.loads(done.stdout)
    assert retired["terminal"] == {"read": True, "fault": ""}
    entries = ledger_of(old)
    assert entries[-1]["kind"] == "backup.retired" and retired["backup"]["n"] == len(entries)
    refused = run("rush", "--home", str(old), "--sales", "1", "--terminal", url, "--json-lines")
    assert refused.returncode == 1
    assert "has taken this desk's place" in refused.stderr
    report = restored(Path(retired["backup"]["path"]), new, url)
    assert (report["came_back"], report["lost_orders"], report["dropped"]) == ([], [], [])
    assert ledger_of(new)[: len(entries)] == entries
    assert sums(new) == books
    assert len(rush(new, url, 2)) == 2
    undone = run("retire", "--home", str(old), "--undo", "--yes")
    assert undone.returncode == 0, undone.stderr
    assert ledger_of(old)[-1]["kind"] == "backup.retired_undone"
