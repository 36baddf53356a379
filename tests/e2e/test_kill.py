"""Kill -9 of either process in the middle of rushes: what the terminal charged is PAID here, none twice, none lost.

The number of rounds is bounded here; CANTEEN_ROUNDS raises it. Source: promises.md 2 and 4.
"""

import os
import random
import threading
from pathlib import Path

import pytest

from desktop.adapters.system import computer_start
from tests.helpers.processes import Program, journal_of, json_lines, ledger_of, run, start_terminal

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "4"))
PAID = ("paid", "paid_offline")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 and a pty")
def test_killed_in_the_middle_of_rushes(tmp_path: Path) -> None:
    home, store, port = tmp_path / "home", tmp_path / "terminal", f"pty:{tmp_path / 'port'}"
    chance = random.Random(20260618)
    shown: dict[str, str] = {}
    for round_no in range(ROUNDS):
        terminal, url = start_terminal(port, store, "--speed", "25", "--seed", "5")
        rush = Program("rush", "--home", str(home), "--sales", "500", "--terminal", url, "--json-lines")
        assert rush.wait_for_lines(1), "\n".join(rush.errors)
        threading.Event().wait(chance.uniform(0.0, 0.8))
        victims = [[rush], [terminal], [rush, terminal]][round_no % 3]
        for victim in victims:
            victim.kill()
        if terminal in victims and rush not in victims:
            terminal, _url = start_terminal(port, store, "--speed", "25", "--seed", "5")
            printed = len(rush.lines)
            assert rush.wait_for_lines(printed + 2), "it sells again on the same port"
            rush.kill()
        if terminal not in victims:
            terminal.kill()
        for line in json_lines(rush.lines):
            assert line["order_no"] not in shown, "an order number twice"
            shown[line["order_no"]] = line["state"].lower()
    terminal, url = start_terminal(port, store, "--speed", "0")
    last = run("rush", "--home", str(home), "--sales", "3", "--terminal", url, "--json-lines")
    assert last.returncode == 0, last.stderr
    terminal.kill()

    charged = [entry["order_no"] for entry in journal_of(store) if entry["result"] in PAID]
    final: dict[str, str] = {}
    for entry in ledger_of(home):
        if entry["kind"].startswith("sale.") and entry["kind"] != "sale.guarded":
            final[entry["body"]["order_no"]] = entry["kind"].removeprefix("sale.")
    paid = [number for number, state in final.items() if state in PAID]
    assert len(charged) == len(set(charged)), "charged twice"
    assert sorted(charged) == sorted(paid)
    assert not [number for number, state in final.items() if state in ("created", "submitted", "in_doubt")]
    ends = [entry["body"]["how"] for entry in ledger_of(home) if entry["kind"] == "desk.ended_unclean"]
    assert len(ends) >= ROUNDS and set(ends) == {"crash" if computer_start() else "unknown"}
    for number, state in shown.items():
        if state != "in_doubt":
            assert final[number] == state, "what was shown is what the books say"
    assert run("doctor", "--home", str(home), "--json").returncode == 0
