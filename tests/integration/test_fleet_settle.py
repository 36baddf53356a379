"""The lake is settled as a folder of the same sales is, whichever engine reads it and however often a sale is told."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.settling import settle_files
from desktop.domain.instants import parse_instant
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.settling import LakeSettlement, lake_engine, settle_lake
from tests.helpers.bundles import SampleTill, sale_row, sample_rows
from tests.helpers.fleet_folder import write_folder
from tests.helpers.fleet_room import FleetRoom, sold
from tests.integration.test_fleet_ingest import DyingLake

POLICY = Path("resources/policies/sample-k12.toml")
AS_OF = "2026-07-02T12:00:00+08:00"


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def settled(room: FleetRoom, engine: str = "duckdb", as_of: str = AS_OF, days: bool = True) -> LakeSettlement:
    scratch = room.folder / "scratch"
    scratch.mkdir(exist_ok=True)
    with lake_engine(engine, scratch) as on:
        return settle_lake(
            on, Lake(room.url), read_policy(POLICY), parse_instant(as_of), as_of, days=days, step=lambda _: None
        )


def plainly(room: FleetRoom, tables: dict[str, Iterable[dict[str, Any]]], as_of: str = AS_OF) -> dict[str, Any]:
    """Return what the settlement without a lake says of these rows."""
    folder = write_folder(room.folder / "plain", tables)
    return settle_files(
        read_policy(POLICY), folder, parse_instant(as_of), as_of, json_to=room.folder / "plain.json", engine="sqlite"
    )


def month_of_sales(till: SampleTill, count: int = 70) -> list[dict[str, Any]]:
    """Return sales on two days, by more users than a month needs to qualify."""
    return [sale_row(n, till_id=till.till_id, day=day) for day in ("2026-06-18", "2026-06-19") for n in range(count)]


def charge(room: FleetRoom, **changes: Any) -> None:
    row = {
        "order_no": "", "trade_no": "", "result": "paid", "charged_at": "2026-06-20T01:00:00+08:00",
        "actual_paid_fen": 1200, "credit_paid_fen": 0, "fund_bills": "", "charged_us": 1_781_888_400_000_000,
        "given": 1, **changes,
    }  # fmt: skip
    room.lake.append("charges", rows_of("charges", [row]))


def test_a_lake_is_settled_as_a_folder_of_the_same_sales(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    refund = {"refund_no": "R1", "trade_no": sale_row(3)["trade_no"], "refunded_at": "2026-07-01T10:00:00+08:00",
              "actual_refunded_fen": 1200}  # fmt: skip
    first = sample_rows(month_of_sales(one), refunds=[refund])
    second = sample_rows(month_of_sales(two, 20), till_id="C2")
    for till, rows in ((one, first), (two, second)):
        room.put(till.seal(rows))
    room.ingest()
    told = settled(room)
    expected = plainly(room, {name: [*first[name], *second.get(name, [])] for name in first} | {"refunds": [refund]})
    assert told.document == expected
    assert expected["totals"]["device_fen"] == 13_900
    assert expected["reasons"] == {"refunded_in_full": 1}
    assert told.read_months == ("2026-01", "2026-07")


def test_what_a_restored_till_tells_again_counts_once(room: FleetRoom) -> None:
    till = room.till()
    sales = month_of_sales(till)
    room.put(till.seal(sample_rows(sales[:100])))
    room.ingest()
    before = till.ledger
    till.ledger = 10  # its backup was put back: sales from 40 on are told once more, under new ledger numbers
    room.put(till.seal(sample_rows(sales[40:])))
    assert len(room.ingest().restored) == 1
    assert before > till.ledger - 110
    told = settled(room)
    assert told.document == plainly(room, dict(sample_rows(sales)))
    assert (told.repeated, told.contradictions) == (60, ())


def test_two_stories_under_one_number_are_told_and_the_lowest_till_counts(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    mine, theirs = sale_row(1), {**sale_row(1, till_id="C2"), "trade_no": sale_row(1)["trade_no"], "amount_fen": 9900}
    room.put(two.seal(sample_rows([theirs], till_id="C2")))
    room.ingest()
    room.put(one.seal(sample_rows([mine])))
    room.ingest()
    told = settled(room)
    (contradiction,) = told.contradictions
    assert (contradiction.number, contradiction.versions) == (mine["trade_no"], 2)
    assert [customer["customer_id"] for customer in told.document["customers"]] == ["KC1"]


def test_sales_without_a_terminal_are_kept_and_never_settled(room: FleetRoom) -> None:
    till = room.till()
    sales = [sale_row(1), sale_row(2, device_sn="LOCAL-C1"), sale_row(3, device_sn="SN-nobody-told-of")]
    room.put(till.seal(sample_rows(sales)))
    room.ingest()
    told = settled(room)
    assert len(room.trade_numbers()) == 3
    assert told.document == plainly(room, dict(sample_rows(sales[:1])))
    assert (told.local_sales, told.unknown_device_sales) == (1, 1)


def test_a_sale_that_waited_counts_once_it_was_charged(room: FleetRoom) -> None:
    till = room.till()
    waiting = [sale_row(n, result="paid_offline", trade_no="", credential="x") for n in range(3)]
    room.put(till.seal(sample_rows([*waiting, sale_row(9)])))
    room.ingest()
    assert settled(room).document == plainly(room, dict(sample_rows([sale_row(9)])))
    charge(room, order_no=waiting[0]["order_no"], trade_no="T0")
    charge(room, order_no=waiting[1]["order_no"], trade_no="T1", result="declined")
    charged = {**waiting[0], "trade_no": "T0", "paid_at": "2026-06-20T01:00:00+08:00"}
    assert settled(room).document == plainly(room, dict(sample_rows([charged, sale_row(9)])))
    # the till learned it meanwhile and tells it as its own: its word counts, once
    own = {**waiting[0], "trade_no": "T0", "result": "paid", "paid_at": "2026-06-20T01:00:30+08:00"}
    room.put(till.seal(sample_rows([own])))
    room.ingest()
    told = settled(room)
    assert told.document == plainly(room, dict(sample_rows([own, sale_row(9)])))
    assert (told.repeated, told.contradictions) == (1, ())


def test_the_last_version_of_a_customer_and_a_device_counts(room: FleetRoom) -> None:
    till = room.till()
    rows = dict(sample_rows(month_of_sales(till)))
    room.put(till.seal(rows))
    later = {**rows, "transactions": [], "customers": [{**rows["customers"][0], "industry": "catering.street"}]}
    later["devices"] = [{**rows["devices"][0], "manufacturer": "Hisense"}]
    room.put(till.seal(later))
    room.ingest()
    assert settled(room).document == plainly(room, {**later, "transactions": rows["transactions"]})


def test_what_was_never_acknowledged_counts_for_nothing(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    room.put(till.seal(sold(till, 3)))
    with pytest.raises(KeyboardInterrupt):
        room.ingest(DyingLake(room.url, "bundles", after=False))
    assert len(room.trade_numbers()) == 6
    assert settled(room).document == plainly(room, dict(sold(till, 0)))
    room.ingest()
    assert settled(room).document == plainly(room, dict(sold(till, 0, 6)))


class ArrivingLake(Lake):
    """A lake into which a bundle is taken just when some table is looked at."""

    def __init__(self, room: FleetRoom, at: str) -> None:
        super().__init__(room.url)
        self._room, self._at = room, at

    def table(self, name: str) -> Any:
        if name == getattr(self, "_at", ""):
            self._at = ""
            assert self._room.ingest().taken == 1
        return super().table(name)


@pytest.mark.parametrize("at", ["bundles", "transactions", "refunds", "devices", "begun"])
def test_a_bundle_that_arrives_meanwhile_counts_whole_or_not_at_all(room: FleetRoom, at: str) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    room.ingest()
    refund = {"refund_no": "R1", "trade_no": sale_row(3)["trade_no"], "refunded_at": "2026-07-01T10:00:00+08:00",
              "actual_refunded_fen": 1200}  # fmt: skip
    late = {**sold(till, 3), "refunds": [refund]}
    room.put(till.seal(late))
    (room.folder / "scratch").mkdir()
    with lake_engine("duckdb", room.folder / "scratch") as on:
        told = settle_lake(
            on, ArrivingLake(room, at), read_policy(POLICY), parse_instant(AS_OF), AS_OF, days=True,
            step=lambda _: None,
        )  # fmt: skip
    whole = {**sold(till, 0, 6), "refunds": [refund]}
    assert told.document == plainly(room, dict(whole if at == "bundles" else sold(till, 0)))


def test_only_months_are_read_that_can_be_paid_for(room: FleetRoom) -> None:
    till = room.till()
    sales = [sale_row(n, day=day) for n, day in enumerate(("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-31"))]
    room.put(till.seal(sample_rows(sales)))
    room.ingest()
    told = settled(room, as_of="2026-06-30T23:59:59+08:00")
    assert told.read_months == ("2026-01", "2026-06")
    assert told.document == plainly(room, dict(sample_rows(sales[1:3])), as_of="2026-06-30T23:59:59+08:00")
    log = [Path(each).parent.name for each in Lake(room.url).files("transactions", "2026-01", "2026-06")]
    assert sorted(log) == ["paid_month=2026-01", "paid_month=2026-06"]


def test_without_days_the_same_money(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    full, short = settled(room).document, settled(room, days=False).document
    assert full["totals"] == short["totals"]
    for device in full["devices"]:
        for month in device["months"]:
            del month["days"]
    assert full == short


def test_an_empty_lake_pays_nothing(room: FleetRoom) -> None:
    assert settled(room).document["totals"] == {"device_fen": 0, "incentive_fen": 0}
