"""Backup, a hundred sales, restore beside the same terminal: the hundred come back, the rest is listed."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.helpers.processes import Program, journal_of, json_lines, ledger_of, run, start_terminal

PAID = ("paid", "paid_offline")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a pty")]


def rush(home: Path, url: str, sales: int) -> dict[str, str]:
    """Sell, and return the state of each order as it was shown."""
    done = run("rush", "--home", str(home), "--sales", str(sales), "--terminal", url, "--json-lines")
    assert done.returncode == 0, done.stderr
    return {line["order_no"]: line["state"].lower() for line in json_lines(done.stdout.splitlines())}


def final_states(home: Path) -> dict[str, str]:
    states = {}
    for entry in ledger_of(home):
        if entry["kind"].startswith("sale.") and entry["kind"] not in ("sale.guarded", "sale.recovered"):
            states[entry["body"]["order_no"]] = entry["kind"].removeprefix("sale.")
    return states


def test_a_hundred_sales_come_back(tmp_path: Path) -> None:
    home, new, store, stick = (tmp_path / name for name in ("home", "new", "terminal", "stick"))
    stick.mkdir()
    terminal, url = start_terminal("pty", store, "--speed", "0", "--seed", "3")
    before = rush(home, url, 20)
    settings = (home / "settings.toml").read_text()
    (home / "settings.toml").write_text(settings.replace('second_medium = ""', f'second_medium = "{stick}"'))
    made = run("backup", "--home", str(home), "--to", str(tmp_path / "b.zip"), "--json")
    assert made.returncode == 0, made.stderr
    backup = json.loads(made.stdout)
    sold = rush(home, url, 100)
    assert len(sold) == 100 and not sold.keys() & before.keys()

    done = run("restore", str(tmp_path / "b.zip"), "--home", str(new), "--terminal", url, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    lost = ledger_of(home)
    assert report["backup"]["n"] == backup["head"]["n"]
    assert report["terminal"] == {"read": True, "fault": ""}
    assert {each["order_no"]: each["state"].lower() for each in report["came_back"]} == sold
    assert report["missing_entries"] == len(lost) - backup["head"]["n"] == len(report["listed"])
    for named, entry in zip(report["listed"], lost[backup["head"]["n"] :], strict=True):
        assert (named["n"], named["kind"], named["number"]) == (
            entry["n"], entry["kind"], entry["body"].get("order_no", ""),
        )  # fmt: skip
        assert named["came_back"] == (named["number"] in sold)
    assert final_states(new) == {**before, **sold}
    after = rush(new, url, 5)
    terminal.kill()

    charged = [entry["order_no"] for entry in journal_of(store) if entry["result"] in PAID]
    assert len(charged) == len(set(charged))
    assert sorted(charged) == sorted(number for number, state in final_states(new).items() if state in PAID)
    assert set(after) <= set(final_states(new))
    checked = run("doctor", "--home", str(new), "--json")
    assert checked.returncode == 0, checked.stdout


def test_backups_in_the_middle_of_a_rush_are_whole(tmp_path: Path) -> None:
    home = tmp_path / "home"
    terminal, url = start_terminal("pty", tmp_path / "terminal", "--speed", "0", "--seed", "3")
    selling = Program("rush", "--home", str(home), "--sales", "400", "--terminal", url, "--json-lines")
    assert selling.wait_for_lines(20), "\n".join(selling.errors)
    made = run("backup", "--home", str(home), "--to", str(tmp_path / "b.zip"), "--json")
    assert made.returncode == 0, made.stderr
    backup = json.loads(made.stdout)
    selling.kill()
    terminal.kill()
    entries = ledger_of(home)
    assert 0 < backup["head"]["n"] <= len(entries)
    assert entries[backup["head"]["n"] - 1]["hash"] == backup["head"]["hash"]
    done = run("restore", str(tmp_path / "b.zip"), "--home", str(home))
    assert done.returncode == 0, done.stderr
    assert f"missing    {len(entries) - backup['head']['n']} entries" in done.stdout
    assert run("doctor", "--home", str(home)).returncode == 0


def test_what_cannot_be_done_is_one_line(tmp_path: Path) -> None:
    for arguments, code in (
        (("backup", "--home", str(tmp_path / "none"), "--to", str(tmp_path / "b.zip")), 2),
        (("restore", str(tmp_path / "none.zip"), "--home", str(tmp_path / "new")), 2),
        (("backup", "--home", str(tmp_path)), 2),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (code, ""), done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def forgetful(tmp_path: Path) -> tuple[str, ...]:
    """Options of a terminal that keeps nothing that was acknowledged."""
    faults = tmp_path / "faults.toml"
    faults.write_text("[mischief]\ndrop_acknowledged = true\n")
    return "--speed", "0", "--seed", "3", "--faults", str(faults)


def test_what_the_terminal_dropped_is_in_the_report(tmp_path: Path, forgetful: tuple[str, ...]) -> None:
    home, new, store = (tmp_path / name for name in ("home", "new", "terminal"))
    terminal, url = start_terminal("pty", store, *forgetful)
    rush(home, url, 3)
    run("backup", "--home", str(home), "--to", str(tmp_path / "b.zip"), "--json")
    rush(home, url, 6)
    told = len(journal_of(store))
    report = json.loads(run("restore", str(tmp_path / "b.zip"), "--home", str(new), "--terminal", url, "--json").stdout)
    terminal.kill()
    back = len(report["came_back"])  # the last acknowledgement may have been under way when the rush ended
    ranges = [(each["first"], each["last"]) for each in report["dropped"]]
    assert ranges == [(4, told - back)]
    assert run("doctor", "--home", str(new)).returncode == 0


def test_an_old_copy_of_a_home_sells_nothing(tmp_path: Path, forgetful: tuple[str, ...]) -> None:
    home, old, store = (tmp_path / name for name in ("home", "old", "terminal"))
    terminal, url = start_terminal("pty", store, *forgetful)
    rush(home, url, 3)
    shutil.copytree(home, old)
    rush(home, url, 6)
    terminal.kill()
    told = len(journal_of(store))
    with (store / "state.jsonl").open("a") as state:
        state.write(json.dumps({"acknowledged": told}) + "\n")  # the last of the rush may have been under way
    terminal, url = start_terminal("pty", store, *forgetful)
    done = run("rush", "--home", str(old), "--sales", "2", "--terminal", url, "--json-lines")
    terminal.kill()
    assert done.returncode == 1
    assert "journal is missing" in done.stderr
    assert len(journal_of(store)) == told, "nobody was charged"
