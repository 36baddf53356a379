"""A terminal exchanged by the command, beside two simulated terminals, killed after each step and run again."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.simulated.serve import enrol_crowd
from desktop.app.exchange import STEPS
from tests.helpers.processes import Program, json_lines, ledger_of, run, start_terminal

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a pty")]
_KILLED = """
import os, sys
from pathlib import Path
from desktop.adapters.home import Home
from desktop.app.exchange import Asked, Wanted, exchange
home, old, new, gone, last = sys.argv[1:]
no = lambda *_: None
home = Home(Path(home))
with home.lock():
    exchange(home, Wanted(url=new, old_url=old, gone=bool(gone)), Asked(leave_unknown=no, swap=no, same_digits=no),
             lambda step: os._exit(9) if step == last else None)
"""


class Room:
    """A trial home that sold three meals, its terminal with two strangers' faces, and another terminal."""

    def __init__(self, folder: Path) -> None:
        self.ended: set[Program] = set()
        self.home = folder / "home"
        self.stores = folder / "old", folder / "new"
        self.old_sn, _ = enrol_crowd(self.stores[0], 3, ["stranger-1", "stranger-2"])
        self.old, self.old_url = start_terminal("pty", self.stores[0], "--speed", "0", "--seed", "3")
        self.new, self.new_url = start_terminal("pty", self.stores[1], "--speed", "0", "--seed", "4")
        done = run("rush", "--home", str(self.home), "--sales", "3", "--terminal", self.old_url, "--json-lines")
        assert done.returncode == 0, done.stderr
        self.sold = [line["order_no"] for line in json_lines(done.stdout.splitlines())]

    def exchange(self, *more: str) -> "subprocess.CompletedProcess[str]":
        return run(
            "devices", "exchange", "--home", str(self.home), "--terminal", self.new_url, "--old-terminal", self.old_url,
            "--yes", *more,
        )  # fmt: skip

    def killed_after(self, step: str, *, gone: bool) -> None:
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, str(self.home), self.old_url, self.new_url, "1" if gone else "", step],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 9, done.stderr

    def facts(self) -> list[dict[str, Any]]:
        return [each for each in ledger_of(self.home) if each["kind"].startswith("terminal.")]

    def close(self) -> None:
        for program in {self.old, self.new} - self.ended:
            program.kill()


@pytest.fixture
def room(tmp_path: Path) -> Any:
    room = Room(tmp_path)
    yield room
    room.close()


def _faces(store: Path) -> set[str]:
    held = set()
    for line in (store / "state.jsonl").read_text("utf-8").splitlines():
        known = json.loads(line)
        if "person_ref" in known:
            (held.add if known.get("template_digest") else held.discard)(known["person_ref"])
    return held


def test_killed_after_every_step_it_goes_on_and_ends_the_same(room: Room) -> None:
    for step in STEPS:
        room.killed_after(step, gone=False)
        if step == "parted":  # the old one still at the cable is not taken for the new one
            still = room.exchange("--terminal", room.old_url)
            assert still.returncode == 1 and "still connected" in still.stderr
    done = room.exchange("--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    facts = room.facts()
    kinds = [each["kind"] for each in facts]
    assert kinds == ["terminal.exchange_begun", "terminal.parted", "terminal.exchanged"]
    fact = facts[-1]["body"]
    assert (fact["old_sn"], fact["reason"], fact["in_doubt"], fact["faces_owed"]) == (room.old_sn, "planned", 0, 0)
    assert fact["journal_n"] == 3 and len(fact["journal_mac"]) == 64
    assert (told["stage"], told["old"]["sn"], told["new"]["sn"]) == ("done", room.old_sn, fact["new_sn"])
    assert told["caps"]["old"]["device_sn"] == room.old_sn
    assert told["caps"]["new"]["used_period"]["accrued_fen"] == 0
    assert _faces(room.stores[0]) == set(), "a terminal that leaves keeps no child's face"
    (device,) = json.loads(run("devices", "list", "--json", "--home", str(room.home)).stdout)["devices"]
    assert device["sn"] == fact["new_sn"]
    assert run("doctor", "--home", str(room.home)).returncode == 0


def test_one_that_is_gone_leaves_what_nobody_knows_and_the_new_one_sells(room: Room) -> None:
    room.old.kill()
    room.ended.add(room.old)
    room.killed_after("parted", gone=True)
    done = room.exchange("--gone")
    assert done.returncode == 0, done.stderr
    assert f"cap          stays with {room.old_sn}" in done.stdout
    assert room.facts()[-1]["body"]["reason"] == "gone"
    sold = run("rush", "--home", str(room.home), "--sales", "2", "--terminal", room.new_url, "--json-lines")
    assert sold.returncode == 0, sold.stderr


def test_one_that_still_answers_is_not_called_gone(room: Room) -> None:
    refused = room.exchange("--gone")
    assert refused.returncode == 1 and "is connected" in refused.stderr
    assert [each["kind"] for each in room.facts()] == ["terminal.exchange_begun"]


def test_a_new_one_that_is_dead_as_well_is_written_down_without_it(room: Room) -> None:
    room.old.kill()
    room.ended.add(room.old)
    room.killed_after("paired", gone=True)
    room.new.kill()
    room.ended.add(room.new)
    done = run("devices", "exchange", "--home", str(room.home), "--finish", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["stage"] == "done"
    listed = json.loads(run("devices", "list", "--json", "--home", str(room.home)).stdout)
    assert list(listed["faces_owed"]) == [room.old_sn]
    wiped = run("devices", "wiped", room.old_sn, "--by", "Li", "--home", str(room.home))
    assert wiped.returncode == 0, wiped.stderr
    again = run("devices", "wiped", room.old_sn, "--by", "Li", "--home", str(room.home))
    assert again.returncode == 2 and "No faces are owed" in again.stderr
