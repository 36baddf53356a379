"""Notes in the lake what a settlement found to be contradictory, once each. For the command's thread."""

import json
from collections.abc import Iterable
from datetime import datetime

from desktop.domain.instants import format_instant
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.lake_tables import INCIDENTS
from desktop.fleet.settling import Contradiction

CONTRADICTION = "fleet.contradiction"


def note_contradictions(lake: Lake, found: Iterable[Contradiction], now: datetime) -> int:
    """Write down what was not noted yet, and return how many that were."""
    named = {f"{CONTRADICTION}/{each.table}/{each.number}": each for each in found}
    if not named:
        return 0
    known = set(lake.ask(f"SELECT incident FROM incidents WHERE code = '{CONTRADICTION}'", INCIDENTS)["incident"]
                .to_pylist())  # fmt: skip
    rows = [
        {
            "incident": name, "till_id": each.till_id, "sequence": each.sequence, "code": CONTRADICTION,
            "facts": json.dumps({"table": each.table, "number": each.number, "versions": each.versions}),
            "found_at": format_instant(now),
        }
        for name, each in named.items()
        if name not in known
    ]  # fmt: skip
    if rows:
        lake.append(INCIDENTS, rows_of(INCIDENTS, rows))
    return len(rows)
