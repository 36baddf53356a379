"""Which desks of a fleet need a visit: from the tills' bundles through the lake to list, page and workbook."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.adapters.sync import archive
from desktop.adapters.sync.bundle_file import SealedBundle
from desktop.adapters.sync.seal import seal, unseal
from desktop.cli import run
from desktop.domain.health import DeskHealth, TerminalReport, health_fields
from desktop.domain.instants import parse_instant
from desktop.fleet.compacting import compact
from desktop.fleet.lake import Lake
from desktop.fleet.visiting import fleet_visits
from tests.helpers.bundles import SampleTill
from tests.helpers.fleet_room import FleetRoom, sold
from tests.integration.test_fleet_settle import POLICY

AT = "2026-07-02T11:00:00.000+08:00"
AS_OF = "2026-07-02T12:00:00+08:00"
WELL = DeskHealth(
    version="0.2.0", disk_free_mb=80_000, medium="ok", backup_days=2, home_days=90,
    terminal=TerminalReport(sn="SIM1", firmware="1.4", seen_s_ago=0, camera_ok=True, certificate_days=300),
)  # fmt: skip
FULL = DeskHealth(version="0.1.0", disk_free_mb=120, stops={"disk.full": 3}, medium="none", backup_days=2)
BLIND = DeskHealth(
    version="0.2.0", uptime_s=20_000, disk_free_mb=80_000, medium="medium.absent",
    terminal=TerminalReport(sn="SIM3", seen_s_ago=3 * 86_400, camera_ok=True, temperature_c=82),
)  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def sealed(till: SampleTill, health: DeskHealth | None, n: int = 0, **changes: Any) -> SealedBundle:
    fields = {"created_at": AT, "app_version": "0.2.0" if health is None else health.version, **changes}
    return till.seal(sold(till, n * 10), health=None if health is None else health_fields(health), **fields)


def rewritten(room: FleetRoom, till: SampleTill, made: SealedBundle, text: str) -> SealedBundle:
    """Return a bundle with another text for its health, signed by its till."""
    inside = archive.unpack(unseal(made.sealed, [room.keys.identity]), "x")
    manifest = json.loads(inside["manifest.json"])
    manifest.pop("health", None)
    inside["manifest.json"] = json.dumps(manifest)[:-1].encode() + b', "health": ' + text.encode() + b"}"
    content = seal(archive.pack(inside), till.recipient)
    signature = till.key.sign(content, made.manifest.comment)
    return SealedBundle(manifest=made.manifest, sealed=content, signature=signature)


def listed(room: FleetRoom, as_of: str = "") -> dict[str, list[str]]:
    visits = fleet_visits(Lake(room.url), parse_instant(as_of or AS_OF), looking_back=bool(as_of))
    return {
        desk.till_id: [f"{each.code.removeprefix('visit.')} {each.urgency.name}" for each in desk.reasons]
        for desk in visits.desks
    }


def test_of_three_tills_two_need_a_visit(room: FleetRoom) -> None:
    for till_id, health in (("C1", WELL), ("C2", BLIND), ("C3", FULL)):
        room.put(sealed(room.till(till_id), health))
    assert room.ingest().taken == 3
    assert [row["word"] for row in room.rows("health")] == ["said"] * 3
    visits = fleet_visits(Lake(room.url), parse_instant(AS_OF))
    assert (visits.newest, visits.counts) == ("0.2.0", {"tills": 3, "now": 1, "soon": 1})
    assert [desk.till_id for desk in visits.due] == ["C3", "C2"], "the worst first"
    assert listed(room) == {
        "C3": ["disk NOW", "fault NOW", "medium_none TOLD", "version TOLD"],
        "C2": ["medium SOON", "terminal_temperature SOON", "terminal_unseen SOON"],
        "C1": [],
    }


def test_the_last_bundle_of_each_counts_as_it_was_known_then(room: FleetRoom) -> None:
    till = room.till()
    room.put(sealed(till, FULL, created_at="2026-07-01T11:00:00.000+08:00"))
    room.put(sealed(till, WELL, 1))
    room.ingest()
    assert listed(room) == {"C1": []}
    assert listed(room, "2026-07-01T12:00:00+08:00")["C1"][0] == "disk NOW"
    assert listed(room, "2026-07-05T12:00:00+08:00") == {"C1": ["silent TOLD"]}
    assert listed(room, "2026-07-20T12:00:00+08:00") == {"C1": ["silent SOON"]}
    assert listed(room, "2026-06-01T12:00:00+08:00") == {"C1": []}, "not even registered"


def test_a_desk_whose_clock_is_ahead_is_not_lost(room: FleetRoom) -> None:
    """Its last word is dated later than now: it counts all the same, and that it is so is a reason of its own."""
    till = room.till()
    room.put(sealed(till, WELL))
    room.put(sealed(till, FULL, 1, created_at="2026-07-02T12:06:00.000+08:00"))
    assert room.ingest().taken == 2
    assert listed(room)["C1"] == ["disk NOW", "fault NOW", "clock_ahead SOON", "medium_none TOLD"]
    assert listed(room, AS_OF) == {"C1": []}, "looking back, what it said by then"
    (desk,) = fleet_visits(Lake(room.url), parse_instant(AS_OF)).desks
    assert next(each.facts for each in desk.reasons if each.code == "visit.clock_ahead") == {"seconds": 360}


def test_a_desk_whose_bundles_wait_for_their_time_is_told_of_at_once(room: FleetRoom) -> None:
    """Days ahead, nothing of it is taken: it is not silence."""
    till = room.till()
    room.put(sealed(till, WELL))
    room.put(sealed(till, WELL, 1, created_at="2026-07-04T12:00:00.000+08:00"))
    assert room.ingest().taken == 1
    assert room.ingest().taken == 0
    assert listed(room) == {"C1": ["clock_ahead NOW"]}
    assert len([row for row in room.rows("incidents") if row["code"] == "fleet.future"]) == 1, "noted once"
    room.clock.pass_(days=3)
    assert room.ingest().taken == 1
    assert listed(room, "2026-07-05T12:00:00+08:00") == {"C1": []}, "taken since, and its time had come"


def test_an_older_desk_says_nothing_and_is_not_visited_for_it(room: FleetRoom) -> None:
    room.put(sealed(room.till("C1"), None))
    room.till("C2")  # nothing ever came
    room.ingest()
    assert [row["word"] for row in room.rows("health")] == ["silent"]
    assert listed(room) == {"C1": [], "C2": []}
    assert listed(room, "2026-07-06T12:00:00+08:00")["C2"] == ["never TOLD"]


@pytest.mark.parametrize(
    "text",
    [
        "1e400", "NaN", "-1.5", "[]", '"ok"', "{}", '{"format":1}', '{"format":1,"version":null}',
        '{"format":1,"version":"0.2.0","disk":{"free_mb":-1}}',
        '{"format":1,"version":"0.2.0","disk":{"free_mb":99999999999999999999999999}}', '{"format":9,"version":"9"}',
        '{"format":1,"version":"\\ud800"}', '{"format":1,"version":"0","terminal":{"sn":"\\u5f20"}}', "9" * 5_000,
    ],
)  # fmt: skip
def test_a_health_that_cannot_be_read_refuses_no_money(room: FleetRoom, text: str) -> None:
    till = room.till()
    room.put(rewritten(room, till, sealed(till, WELL), text))
    report = room.ingest()
    assert (report.taken, report.sales, report.refused) == (1, 3, [])
    assert [(each.till_id, each.sequence, each.code) for each in report.unread] == [("C1", 1, "health.unread")]
    assert len(room.trade_numbers()) == 3
    assert room.rows("health")[0]["word"] == "unread" and room.rows("health")[0]["fields"] == ""
    assert listed(room) == {"C1": ["unread SOON"]}


def test_a_lake_of_an_earlier_version_goes_on(room: FleetRoom) -> None:
    till = room.till()
    room.put(sealed(till, None))
    room.ingest()
    shutil.rmtree(Path(room.url) / "health")
    assert listed(room) == {"C1": []}
    assert not (Path(room.url) / "health").exists(), "who only looks makes nothing"
    room.put(sealed(till, FULL, 1))
    assert room.ingest().taken == 1
    assert listed(room)["C1"][0] == "disk NOW"
    shutil.rmtree(Path(room.url) / "health")
    assert compact(Lake(room.url), 7)["health"]["joined"] == 0


def test_gaps_and_two_histories_are_among_the_reasons(room: FleetRoom) -> None:
    gap, fork = room.till("C1"), room.till("C2")
    sealed(gap, WELL)
    room.put(sealed(gap, WELL, 1))
    room.put(sealed(fork, WELL))
    room.ingest()
    fork.sequence, fork.previous, fork.ledger = 0, "0" * 64, 0
    room.put(sealed(fork, WELL, 5))
    room.ingest()
    assert listed(room, "2026-07-03T12:00:00+08:00") == {"C2": ["forked NOW"], "C1": ["gap TOLD"]}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_command_the_page_and_the_workbook_say_it(
    room: FleetRoom, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    for till_id, health in (("C1", WELL), ("C2", BLIND), ("C3", FULL)):
        room.put(sealed(room.till(till_id), health))
    room.ingest()
    command = ["fleet", "health", "--lake", room.url, "--as-of", AS_OF]
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["counts"], told["newest_version"]) == ({"tills": 3, "now": 1, "soon": 1}, "0.2.0")
    assert [desk["till_id"] for desk in told["desks"]] == ["C3", "C2"]
    assert told["desks"][0]["health"]["disk"] == {"free_mb": 120}
    sentence = {
        "en": "The computer's disk is getting full (120 MB free). Make room on site,",
        "zh_CN": "电脑磁盘快满了（剩 120 MB）。到现场清出空间",
    }[language]
    assert told["desks"][0]["reasons"][0]["sentence"].startswith(sentence)
    assert run([*command, "--json", "--all"]) == 0
    everybody = json.loads(capsys.readouterr().out)["desks"]
    assert [(desk["till_id"], desk["visit"]) for desk in everybody] == [("C3", True), ("C2", True), ("C1", False)]
    assert run(command) == 0
    lines = capsys.readouterr().out
    assert sentence in lines and "C1" not in lines and "School C3" in lines and "{" not in lines

    html, xlsx = room.folder / "o.html", room.folder / "o.xlsx"
    settle = ["fleet", "settle", "--lake", room.url, "--policy", str(POLICY), "--as-of", AS_OF]
    assert run([*settle, "--html", str(html), "--xlsx", str(xlsx)]) == 0
    title = {"en": "Desks that need a visit", "zh_CN": "需要上门的窗口"}[language]
    page = html.read_text(encoding="utf-8")
    assert f"<h2>{title}</h2>" in page and sentence.split("(")[0].replace("'", "&#x27;") in page
    rows = [[cell.value for cell in row] for row in load_workbook(xlsx)[title].iter_rows(min_row=2)]
    assert [row[0] for row in rows].count("C3") >= 4
    assert rows[0][2] is not None and any(sentence in str(row[4]) for row in rows)


def test_a_moment_that_is_none_is_said(room: FleetRoom, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fleet", "health", "--lake", room.url, "--as-of", "yesterday"]) == 2
    assert "yesterday" in capsys.readouterr().err
    assert run(["fleet", "health", "--lake", str(room.folder / "none")]) == 2
