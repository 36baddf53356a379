"""Whatever the order in which sticks arrive, and however often: the same lake, each bundle once."""

from pathlib import Path
from random import Random

import pytest

from desktop.fleet.lake import Lake
from tests.helpers.bundles import SampleTill
from tests.helpers.fleet_room import FleetRoom, sold
from tests.integration.test_fleet_ingest import DyingLake

_DIES_AT = ("begun", "customers", "transactions", "bundles")


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_arrival_gives_the_same_lake(seed: int, tmp_path: Path) -> None:
    chance, room = Random(seed), FleetRoom(tmp_path)
    tills = [room.till(f"T{n}") for n in range(2)]
    made = [till.seal(sold(till, 3 * n)) for n in range(4) for till in tills]
    sequences = {till.till_id: 4 for till in tills}
    arriving = [*made, *chance.sample(made, 4)]
    chance.shuffle(arriving)
    copy = SampleTill("T0", tills[0].recipient, tills[0].key)  # the till's twin, which somebody started from a copy
    room.put(copy.seal(sold(copy, 500)), folder="twin")
    while arriving:
        for n in range(chance.randint(1, 4)):
            if arriving:
                room.put(arriving.pop(), folder=f"stick{n}")
        if chance.random() < 0.5:
            lake: Lake = DyingLake(room.url, chance.choice(_DIES_AT), after=chance.random() < 0.5)
            try:
                room.ingest(lake)
            except KeyboardInterrupt:
                continue
        else:
            room.ingest()
    room.ingest()
    taken = {(row["till_id"], row["sequence"]) for row in room.rows("bundles")}
    twin_first = any(row["sha256"] == copy.previous for row in room.rows("bundles"))
    if twin_first:  # the twin came first: its one bundle counts, and all of the other's are forks, by name
        assert taken == {("T0", 1), *(("T1", n) for n in range(1, 5))}
    else:
        assert taken == {(till_id, n) for till_id, count in sequences.items() for n in range(1, count + 1)}
    assert len(room.trade_numbers()) == len(set(room.trade_numbers())) == 3 * len(taken)
    assert {row["code"] for row in room.rows("incidents")} <= {"fleet.fork", "fleet.gap"}
    assert any(row["code"] == "fleet.fork" for row in room.rows("incidents"))
