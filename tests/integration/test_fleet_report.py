"""The provider's report: a page that needs nothing else, and a workbook; the tills that need a visit are named."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.adapters.reports.workbook import write_workbook
from desktop.fleet.compacting import compact
from desktop.fleet.lake import Lake
from desktop.fleet.page import settlement_page
from desktop.fleet.sheets import settlement_sheets
from desktop.fleet.till_states import incidents_of, till_states
from desktop.ui.fleet_words import fleet_words
from tests.helpers.bundles import sample_rows
from tests.helpers.fleet_room import FleetRoom, sold
from tests.integration.test_fleet_settle import month_of_sales, settled
from tests.integration.test_fleet_statements import JULY, stated

SCHOOLS = {"KC1": "<b>School & co</b>"}


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def test_tills_that_are_late_have_a_gap_or_two_histories_are_named_until_it_is_over(room: FleetRoom) -> None:
    well, late, gap, fork = (room.till(f"C{n}") for n in range(1, 5))
    room.till("C5")  # nothing ever came
    now = {"created_at": "2026-07-02T11:00:00.000+08:00"}
    for till in (well, fork):
        room.put(till.seal(sold(till, 0), **now))
    room.put(late.seal(sold(late, 0), created_at="2026-06-20T11:00:00.000+08:00"))
    first, second = gap.seal(sold(gap, 0), **now), gap.seal(sold(gap, 3), **now)
    room.put(second)
    room.ingest()
    fork.sequence, fork.previous, fork.ledger = 0, "0" * 64, 0
    room.put(fork.seal(sold(fork, 9), **now))
    room.ingest()
    states = {each.till_id: each for each in till_states(Lake(room.url), room.clock.now())}
    assert [(each.late, each.missing, each.flagged) for _, each in sorted(states.items())] == [
        (False, 0, False), (True, 0, False), (True, 1, False), (False, 0, True), (True, 0, False)
    ]  # fmt: skip
    assert states["C1"].is_well and states["C5"].last_at == ""
    room.put(first)
    room.ingest()
    assert till_states(Lake(room.url), room.clock.now())[2].is_well


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_page_needs_nothing_else_and_escapes_what_it_was_told(room: FleetRoom, language: str) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    told, lake = settled(room, days=False), Lake(room.url)
    page = settlement_page(
        told, stated(room, "2026-06", JULY), SCHOOLS, till_states(lake, room.clock.now()), incidents_of(lake),
        room.clock.now(), fleet_words(language), lambda code, _: code, language,
    )  # fmt: skip
    assert "&lt;b&gt;School &amp; co&lt;/b&gt;" in page and "<b>School" not in page
    assert "143.36" in page and "SNC1" in page
    assert re.search(r"src=|href=|<script|url\(", page) is None
    assert ("全部学校的结算" in page) == (language == "zh_CN")


def test_the_workbook_has_schools_devices_and_the_statement(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sample_rows(month_of_sales(till))))
    room.ingest()
    told = settled(room, days=False)
    path = room.folder / "report.xlsx"
    write_workbook(path, settlement_sheets(told, stated(room, "2026-06", JULY), SCHOOLS, fleet_words("en")))
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows(min_row=2)]
    assert book.sheetnames == ["Schools", "Devices", "Statement"]
    assert rows[0][:5] == ["KC1", SCHOOLS["KC1"], "2026-06", 140, 140]
    assert (rows[1][0], rows[1][-1]) == ("SNC1", 140)
    assert [row[6] for row in rows[2:]] == [140, 3.36]


def test_compacting_changes_nothing_but_the_number_of_files(room: FleetRoom) -> None:
    till = room.till()
    made = [till.seal(sample_rows(month_of_sales(till)[n * 20 : n * 20 + 20])) for n in range(5)]
    for each in made:
        room.put(each)
        room.ingest()
    before = settled(room)
    (Path(room.url) / "transactions" / "killed.parquet").write_bytes(b"young: somebody may be writing it")
    done = compact(Lake(room.url), 7)
    assert (done["transactions"]["joined"], done["transactions"]["made"]) == (5, 1)
    assert (Path(room.url) / "transactions" / "killed.parquet").exists()
    assert len(Lake(room.url).files("transactions")) == 1
    after = settled(room)
    assert (after.document, after.repeated) == (before.document, before.repeated)
    room.put(made[2])
    assert room.ingest().repeated == 1
    room.put(till.seal(sold(till, 900)))
    assert room.ingest().taken == 1
