"""Kills `fleet ingest` again and again while it takes an inbox; every sale must stand in the lake once, and none twice.

    python -m tests.campaigns.fleet_kills [--rounds 10] [--tills 6] [--bundles 5] [--sales 400]

Each round makes a lake and tills, lays their bundles into an inbox in an order of chance, some of them twice, and kills
the command with SIGKILL at a moment of chance until it ends by itself. Then the lake must hold exactly the sales that
were sealed, each acknowledged once, and a settlement must count them all. One line of figures; 0 without a violation.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from desktop.fleet.known import UNACKNOWLEDGED
from desktop.fleet.lake import Lake
from tests.bench.measure import report
from tests.helpers.fleet_room import FleetRoom, sold

_COMMAND = [sys.executable, "-m", "desktop", "fleet", "ingest"]


def one_round(folder: Path, chance: random.Random, asked: argparse.Namespace) -> tuple[int, int, int]:
    """Return how often the command was killed, how often in between two commits, and how many faults the lake has."""
    room = FleetRoom(folder)
    expected: Counter[str] = Counter()
    made = []
    for n in range(asked.tills):
        till = room.till(f"T{n}")
        for k in range(asked.bundles):
            rows = sold(till, k * asked.sales, asked.sales)
            expected.update(row["trade_no"] for row in rows["transactions"])
            made.append(till.seal(rows))
    chance.shuffle(made)
    for n, each in enumerate(made):
        room.put(each, folder=f"stick{n % 3}")
        if chance.random() < 0.3:
            room.put(each, folder="again")
    kills, between, whole_s = 0, 0, 2.0
    while True:
        begun = time.monotonic()
        process = subprocess.Popen(
            [*_COMMAND, str(room.inbox), "--lake", room.url, "--keys", str(room.folder / "keys")],
            stdout=subprocess.DEVNULL,
        )
        # the interpreter's start is most of the time: kills are aimed at what comes after it
        try:
            code = process.wait(whole_s * chance.uniform(0.4, 1.1) if kills < asked.kills else None)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
            between += int(len(Lake(room.url).ask(UNACKNOWLEDGED, "begun", "bundles")) > 0)
            continue
        whole_s = max(0.5, time.monotonic() - begun)
        if code != 0:
            return kills, between, 1
        break
    lake = Lake(room.url)
    faults = int(Counter(room.trade_numbers()) != expected)
    faults += int(len(room.rows("bundles")) != len(made))
    faults += int(len(lake.ask(UNACKNOWLEDGED, "begun", "bundles")) != 0)
    faults += int(bool(room.waiting()) or bool(room.refused()))
    return kills, between, faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, value in (("rounds", 10), ("tills", 6), ("bundles", 5), ("sales", 400), ("kills", 8), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    kills = between = faults = 0
    for _ in range(asked.rounds):
        with tempfile.TemporaryDirectory(prefix="canteen-kills-") as place:
            found = one_round(Path(place), chance, asked)
        kills, between, faults = kills + found[0], between + found[1], faults + found[2]
    report("fleet.kills", rounds=asked.rounds, kills=kills, between_commits=between, faults=faults)
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
