"""A month is stated once, and what changes it later comes as adjustments that add up."""

from pathlib import Path

import pytest

from desktop.adapters.policies import read_policy
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.fleet.incidents import note_contradictions
from desktop.fleet.lake import Lake
from desktop.fleet.stating import Issued, issue
from tests.helpers.bundles import sale_row, sample_rows
from tests.helpers.fleet_room import FleetRoom
from tests.integration.test_fleet_settle import POLICY, month_of_sales, settled

JULY = "2026-07-02T12:00:00+08:00"


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def stated(room: FleetRoom, month: str, as_of: str, lake: Lake | None = None) -> Issued:
    told = settled(room, as_of=as_of, days=False)
    return issue(
        lake or Lake(room.url), read_policy(POLICY), month, parse_instant(as_of), told.document, room.clock.now()
    )


def test_a_month_is_stated_once_and_a_late_refund_is_an_adjustment(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    june = stated(room, "2026-06", JULY)
    assert june.new
    assert [(line.kind, line.subject, line.payable_fen) for line in june.lines] == [
        ("device", "SNC1", 14_000),
        ("incentive", "KC1", 336),
    ]
    again = stated(room, "2026-06", JULY)
    assert (again.new, again.lines) == (False, june.lines)
    with pytest.raises(OperatorError) as refused:
        stated(room, "2026-06", "2026-07-02T12:00:01+08:00")
    assert refused.value.code == "fleet.stated"
    refund = {"refund_no": "R1", "trade_no": sale_row(3)["trade_no"], "refunded_at": "2026-07-10T10:00:00+08:00",
              "actual_refunded_fen": 1200}  # fmt: skip
    room.clock.pass_(days=40)
    july = [sale_row(900, day="2026-07-11")]
    room.put(till.seal(sample_rows(july, refunds=[refund])))
    room.ingest()
    later = stated(room, "2026-07", "2026-08-02T00:00:00+08:00")
    assert [(line.kind, line.month, line.entry, line.payable_fen) for line in later.lines] == [
        ("device", "2026-07", "grant", 0),
        ("incentive", "2026-07", "grant", 2),
        ("device", "2026-06", "adjustment", -100),
        ("incentive", "2026-06", "adjustment", -3),
    ]
    rows = room.rows("statements")
    assert {row["customer_id"] for row in rows} == {"KC1"}
    now = settled(room, as_of="2026-08-02T00:00:00+08:00").document["totals"]
    assert sum(row["payable_fen"] for row in rows) == now["device_fen"] + now["incentive_fen"]


def test_a_month_that_is_not_over_or_not_next_is_refused(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    for month, as_of, code in (
        ("2026-06", "2026-06-30T23:00:00+08:00", "statement.month_open"),
        ("2026-07", "2026-08-01T00:00:00+08:00", "statement.earlier_missing"),
    ):
        with pytest.raises(OperatorError) as refused:
            stated(room, month, as_of)
        assert refused.value.code == code


def test_of_two_statements_at_once_one_stands(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    late = Lake(room.url)
    late.table("statements")
    stated(room, "2026-06", JULY)
    with pytest.raises(OperatorError) as refused:
        stated(room, "2026-06", JULY, late)
    assert refused.value.code == "lake.busy"
    assert len(room.rows("statements")) == 2


def test_a_contradiction_is_an_incident_once(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    room.put(one.seal(sample_rows([sale_row(1)])))
    room.put(two.seal(sample_rows([{**sale_row(1, till_id="C2"), "trade_no": sale_row(1)["trade_no"]}], till_id="C2")))
    room.ingest()
    for expected in (1, 0):
        told = settled(room)
        assert note_contradictions(Lake(room.url), told.contradictions, room.clock.now()) == expected
    assert [row["code"] for row in room.rows("incidents")] == ["fleet.contradiction"]
