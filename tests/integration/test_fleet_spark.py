"""Spark settles a lake to the same document as DuckDB: one lake in which everything happens at once.

The round trip compares both engines on a whole history; this one, with contradictions, takes CANTEEN_ROUNDS above 1.
"""

import os
from pathlib import Path

import pytest

from tests.helpers.bundles import sale_row, sample_rows
from tests.helpers.fleet_room import FleetRoom
from tests.integration.test_fleet_settle import charge, month_of_sales, settled

pytestmark = [
    pytest.mark.xdist_group("spark"),
    pytest.mark.slow,
    pytest.mark.skipif(int(os.environ.get("CANTEEN_ROUNDS", "1")) < 2, reason="the round trip compares both engines"),
]


def test_both_engines_say_the_same_of_a_lake(tmp_path: Path, spark: object) -> None:
    room = FleetRoom(tmp_path)
    one, two = room.till("C1"), room.till("C2")
    sales = month_of_sales(one)
    waiting = [sale_row(700 + n, result="paid_offline", trade_no="", credential="x") for n in range(2)]
    refund = {"refund_no": "R1", "trade_no": sales[3]["trade_no"], "refunded_at": "2026-07-01T10:00:00+08:00",
              "actual_refunded_fen": 1200}  # fmt: skip
    room.put(one.seal(sample_rows([*sales[:100], *waiting, sale_row(800, device_sn="LOCAL-C1")], refunds=[refund])))
    room.ingest()
    one.ledger = 10
    room.put(one.seal(sample_rows(sales[50:], refunds=[refund])))
    theirs = {**sale_row(1, till_id="C2"), "trade_no": sales[1]["trade_no"]}
    room.put(two.seal(sample_rows([theirs, *month_of_sales(two, 20)], till_id="C2")))
    room.ingest()
    charge(room, order_no=waiting[0]["order_no"], trade_no="T0")
    by_duckdb, by_spark = settled(room), settled(room, "spark")
    assert by_spark == by_duckdb
    assert by_duckdb.repeated == 52 and len(by_duckdb.contradictions) == 1 and by_duckdb.local_sales == 1
    assert by_duckdb.document["totals"]["device_fen"] > 0
