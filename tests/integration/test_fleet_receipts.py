"""A till is told everything once, in a chain without a gap, whenever the run that tells it is killed."""

import csv
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.settlement.faults import InputFaultsError
from desktop.adapters.sync.archive import NO_PREVIOUS, digest
from desktop.adapters.sync.receipt_file import Receipt, open_receipt
from desktop.adapters.sync.seal import KeyRing
from desktop.domain.errors import OperatorError
from desktop.fleet.given import Given, take_given
from desktop.fleet.lake import Lake
from desktop.fleet.receipts import Enclosed, Written, make_receipts
from tests.helpers.bundles import sale_row, sample_rows
from tests.helpers.fleet_room import FleetRoom, sold
from tests.integration.test_fleet_ingest import DyingLake
from tests.integration.test_fleet_settle import month_of_sales
from tests.integration.test_fleet_statements import JULY, stated

NOTHING = Enclosed(policies={}, rosters={})
WAITING = {"result": "paid_offline", "trade_no": "", "credential": "x"}


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def made(room: FleetRoom, enclosed: Enclosed = NOTHING, lake: Lake | None = None, again: Any = ()) -> list[Written]:
    return make_receipts(lake or Lake(room.url), room.keys, room.folder / "out", enclosed, room.clock.now(), again)


def read(room: FleetRoom, written: Written) -> Receipt:
    signature = written.path.with_suffix(".minisig").read_bytes()
    return open_receipt(written.path.name, written.path.read_bytes(), signature, KeyRing([room.keys.signing.public]))


def given(room: FleetRoom, name: str, *rows: dict[str, Any]) -> Given:
    path = room.folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return take_given(Lake(room.url), name, path)


def charge(order_no: str, **changes: Any) -> dict[str, Any]:
    return {"order_no": order_no, "trade_no": f"T{order_no}", "result": "paid",
            "charged_at": "2026-06-20T01:00:00+08:00", "actual_paid_fen": 1200, "credit_paid_fen": 0,
            "fund_bills": "[]", **changes}  # fmt: skip


def test_acknowledgements_are_told_once_and_in_a_chain(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    for till in (one, two):
        room.put(till.seal(sold(till, 0)))
    room.put(one.seal(sold(one, 3)))
    room.ingest()
    first = made(room)
    assert [(each.till_id, each.sequence) for each in first] == [("C1", 1), ("C2", 1)]
    receipt = read(room, first[0])
    assert (receipt.for_till, receipt.previous_sha256) == ("C1", NO_PREVIOUS)
    assert [(row["till_id"], row["sequence"]) for row in receipt.rows("acknowledged")] == [("C1", 1), ("C1", 2)]
    assert made(room) == []
    room.put(one.seal(sold(one, 6)))
    room.ingest()
    (second,) = made(room)
    receipt = read(room, second)
    assert (receipt.sequence, receipt.previous_sha256) == (2, digest(first[0].path.read_bytes()))
    assert [(row["sequence"], row["sha256"]) for row in receipt.rows("acknowledged")] == [(3, one.previous)]


def test_what_the_provider_says_goes_to_whom_it_concerns(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    sales = [*month_of_sales(one), sale_row(800, **WAITING)]
    room.put(one.seal(sample_rows(sales)))
    room.put(two.seal(sold(two, 0)))
    room.ingest()
    made(room)
    order_no = sales[-1]["order_no"]
    assert given(room, "charges", charge(order_no)) == Given(new=1, known=0)
    risk = {"trade_no": sale_row(0)["trade_no"], "kind": "risk", "decided_at": JULY}
    given(room, "determinations", risk, {**risk, "trade_no": f"T{order_no}"})
    given(room, "fees_received", {"customer_id": "KC2", "month": "2026-06", "received_at": JULY})
    stated(room, "2026-06", JULY)
    told = {each.till_id: read(room, each) for each in made(room)}
    assert [row["trade_no"] for row in told["C1"].rows("charges")] == [f"T{order_no}"]
    assert {row["trade_no"] for row in told["C1"].rows("determinations")} == {risk["trade_no"], f"T{order_no}"}
    assert [row["customer_id"] for row in told["C2"].rows("fees_received")] == ["KC2"]
    assert told["C1"].rows("fees_received") == told["C2"].rows("charges") == ()
    assert [
        (row["device_sn"], row["customer_id"], row["month"], row["granted_fen"], row["incentive_fen"])
        for row in told["C1"].rows("statements")
    ] == [("SNC1", "", "2026-06", 13_900, 0), ("", "KC1", "2026-06", 0, 333)]
    assert made(room) == []


def test_policies_and_rosters_are_told_when_they_change(room: FleetRoom) -> None:
    room.till("C1")
    room.till("C2")
    enclosed = Enclosed(policies={"p.toml": b"x = 1"}, rosters={"C2": b"roster"})
    told = [read(room, each) for each in made(room, enclosed)]
    assert [(each.for_till, dict(each.policies), each.roster) for each in told] == [
        ("C1", {"p.toml": b"x = 1"}, b""),
        ("C2", {"p.toml": b"x = 1"}, b"roster"),
    ]
    assert made(room, enclosed) == []
    (changed,) = made(room, Enclosed(policies={"p.toml": b"x = 1"}, rosters={"C2": b"other"}))
    assert (read(room, changed).for_till, read(room, changed).policies) == ("C2", {})


@pytest.mark.parametrize(("table", "after"), [("receipts", False), ("receipts", True), ("delivered", False),
                                              ("delivered", True)])  # fmt: skip
def test_a_run_that_was_killed_goes_on_without_a_gap(room: FleetRoom, table: str, after: bool) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    with pytest.raises(KeyboardInterrupt):
        made(room, lake=DyingLake(room.url, table, after))
    before = {path.name: path.read_bytes() for path in (room.folder / "out").rglob("P1-*")}
    assert bool(before) == (table == "delivered")
    room.clock.pass_(hours=1)
    made(room)
    there = {path.name: path.read_bytes() for path in (room.folder / "out").rglob("P1-*")}
    assert sorted(there) == ["P1-00000001.minisig", "P1-00000001.zip"]
    assert before.items() <= there.items()
    assert made(room) == []
    room.put(till.seal(sold(till, 3)))
    room.ingest()
    (second,) = made(room)
    assert read(room, second).previous_sha256 == digest(there["P1-00000001.zip"])


def test_a_lost_stick_is_written_once_more_byte_for_byte(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    (written,) = made(room)
    before = written.path.read_bytes()
    written.path.unlink()
    assert made(room) == []
    assert made(room, again=["C1"]) == [written]
    assert written.path.read_bytes() == before
    with pytest.raises(OperatorError) as refused:
        made(room, again=["C9"])
    assert refused.value.code == "fleet.unregistered"


def test_of_two_runs_at_once_one_makes_the_receipt(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    late = Lake(room.url)
    for name in ("receipts", "bundles", "tills"):
        late.table(name)
    made(room)
    with pytest.raises(OperatorError) as refused:
        made(room, lake=late)
    assert refused.value.code == "lake.busy"


def test_a_file_given_twice_changes_nothing(room: FleetRoom) -> None:
    till = room.till()
    sales = [sale_row(n, **WAITING) for n in range(3)]
    room.put(till.seal(sample_rows(sales)))
    room.ingest()
    rows = [charge(row["order_no"]) for row in sales[:2]]
    assert given(room, "charges", *rows) == Given(new=2, known=0)
    assert given(room, "charges", *rows, charge(sales[2]["order_no"])) == Given(new=1, known=2)
    assert len(room.rows("charges")) == 3


ORDER = sale_row(0)["order_no"]
BAD_CHARGES = [
    ({"order_no": "C1-20260618-9999-HAL9"}, "input.unknown_order"),
    ({"order_no": "what"}, "input.unknown_order"),
    ({"order_no": "what", "amount_fen": 1200}, "input.unknown_order"),
    ({"order_no": "C9-20260618-9999-HAL9", "amount_fen": 1200}, "input.unknown_order"),  # no such till
    ({"order_no": "C1-20260618-9999-HAL9", "amount_fen": 0}, "input.unknown_order"),
    ({"order_no": "C1-20260618-9999-HAL9", "amount_fen": 1199}, "input.actual_above_amount"),
    ({"order_no": "C1-20260618-9999-HAL9", "amount_fen": -1}, "input.unknown_order"),
    ({"order_no": sale_row(2)["order_no"], "amount_fen": 1200}, "input.unknown_order"),  # a bundle told it as paid
    ({"amount_fen": 1199}, "input.other_amount"),
    ({"amount_fen": "12.00"}, "input.unread_whole"),
    ({"result": "charged"}, "input.unknown_result"),
    ({"trade_no": ""}, "input.empty_key"),
    ({"result": "declined"}, "input.empty_key"),
    ({"actual_paid_fen": 1201}, "input.actual_above_amount"),
    ({"credit_paid_fen": 1201}, "input.credit_above_actual"),
    ({"charged_at": "2026-06-20T01:00:00"}, "input.unread_instant"),
    ({"actual_paid_fen": "12.00"}, "input.unread_whole"),
]


@pytest.mark.parametrize(("change", "code"), BAD_CHARGES)
def test_one_bad_row_and_nothing_is_taken(room: FleetRoom, change: dict, code: str) -> None:
    till = room.till()
    room.put(till.seal(sample_rows([sale_row(0, **WAITING), sale_row(1, **WAITING), sale_row(2)])))
    room.ingest()
    with pytest.raises(InputFaultsError) as found:
        given(
            room,
            "charges",
            *({"amount_fen": "", **row} for row in (charge(sale_row(1)["order_no"]), {**charge(ORDER), **change})),
        )
    assert [(fault.code, fault.key) for fault in found.value.faults] == [(code, "line 3")]
    assert room.rows("charges") == []


def test_an_order_that_no_bundle_told_of_is_taken_with_its_amount(room: FleetRoom) -> None:
    """It is in doubt at a terminal that is gone: the till can say nothing of it before the provider does."""
    room.till("C1")
    room.till("C2")
    doubt = charge("C2-20260618-0009-HAL9", amount_fen=1200)
    assert given(room, "charges", doubt) == Given(new=1, known=0)
    assert given(room, "charges", doubt) == Given(new=0, known=1)
    (written,) = made(room)
    assert (written.till_id, [row["order_no"] for row in read(room, written).rows("charges")]) == (
        "C2", [doubt["order_no"]],
    )  # fmt: skip


def test_another_word_under_the_same_key_is_a_fault(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows([sale_row(0, **WAITING)])))
    room.ingest()
    given(room, "charges", charge(ORDER))
    with pytest.raises(InputFaultsError) as found:
        given(room, "charges", charge(ORDER, actual_paid_fen=1100))
    assert [fault.code for fault in found.value.faults] == ["input.given_other"]


@pytest.mark.parametrize(
    ("name", "row", "code"),
    [
        ("determinations", {"trade_no": "T?", "kind": "risk", "decided_at": JULY}, "input.unknown_transaction"),
        ("determinations", {"trade_no": sale_row(0)["trade_no"], "kind": "odd", "decided_at": JULY},
         "input.unknown_kind"),
        ("fees_received", {"customer_id": "K9", "month": "2026-06", "received_at": JULY}, "input.unknown_customer"),
        ("fees_received", {"customer_id": "KC1", "month": "2026-13", "received_at": JULY}, "input.unread_month"),
    ],
)  # fmt: skip
def test_what_the_lake_knows_nothing_of_is_a_fault(room: FleetRoom, name: str, row: dict, code: str) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    with pytest.raises(InputFaultsError) as found:
        given(room, name, row)
    assert [fault.code for fault in found.value.faults] == [code]
