"""Compares the three witnesses of a rush: the desk's ledger, the terminal's own journal, and what was shown.

Read as an outsider reads them: the ledger by its command, the journal from the simulator's file.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.helpers.processes import journal_of, ledger_of, run

_CHARGED = ("paid", "paid_offline")
_OPEN = ("created", "submitted", "in_doubt")
_STATES = (*_CHARGED, *_OPEN, "declined", "cancelled")


def disagreements(home: Path, store: Path, shown: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return a line for everything in which the witnesses differ once all is at rest; nothing when all is well."""
    wrong: list[str] = []
    journal = journal_of(store)
    final: dict[str, str] = {}
    for entry in ledger_of(home):
        state = entry["kind"].removeprefix("sale.")
        if entry["kind"].startswith("sale.") and state in _STATES:
            final[entry["body"]["order_no"]] = state
    charged = [entry["order_no"] for entry in journal if entry["kind"] == "payment" and entry["result"] in _CHARGED]
    wrong += [f"charged twice: {number}" for number in {each for each in charged if charged.count(each) > 1}]
    paid = {number for number, state in final.items() if state in _CHARGED}
    wrong += [f"charged and not in the books: {number}" for number in sorted(set(charged) - paid)]
    wrong += [f"in the books and not charged: {number}" for number in sorted(paid - set(charged))]
    wrong += [f"open at rest: {number} {state}" for number, state in sorted(final.items()) if state in _OPEN]
    wrong += [f"known to the terminal alone: {number}" for number in sorted(_taken(store) - set(final))]
    seen: set[str] = set()
    for line in shown:
        number, state = line["order_no"], line["state"].lower()
        if number in seen:
            wrong.append(f"shown twice: {number}")
        seen.add(number)
        if state != "in_doubt" and final.get(number) != state:
            wrong.append(f"shown as {state}, in the books {final.get(number)}: {number}")
    doctor = run("doctor", "--home", str(home), "--json")
    if doctor.returncode != 0:
        wrong += [f"doctor: {check['name']}: {check['detail']}"
                  for check in json.loads(doctor.stdout)["checks"] if not check["ok"]]  # fmt: skip
    return wrong


def _taken(store: Path) -> set[str]:
    """Return the orders that the terminal ever took, whatever became of them."""
    lines = [json.loads(line) for line in (store / "state.jsonl").read_text(encoding="utf-8").splitlines()]
    return {line["taken"][1] for line in lines if "taken" in line and line["taken"][0] == "payment"}
