"""Who needs a visit: every limit on both sides of it, the worst first, and silence where nothing is known."""

import ast
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.app.checks_file import BACKUP_OLD
from desktop.domain import visit
from desktop.domain.health import DeskHealth, TerminalReport
from desktop.domain.visit import DeskKnown, Urgency, Word, newest_version, reasons_for, urgency_of
from desktop.services.programme import CERTIFICATE_ENDING_DAYS
from desktop.services.recovery import LARGEST_SET_DRIFT_S
from desktop.services.status import DISK_LOW_MB
from desktop.services.views import AlertKind
from desktop.ui.strings import has_sentence

NOW = datetime(2026, 7, 2, 4, tzinfo=UTC)
WELL = DeskHealth(
    version="0.2.0", uptime_s=40_000, disk_free_mb=90_000, database_mb=120, drift_ms=300, drift_s_ago=900, medium="ok",
    backup_days=4, home_days=300, camera="none", printer="ok",
    terminal=TerminalReport(
        sn="SIM1", firmware="1.4.2", seen_s_ago=0, told_s_ago=20, camera_ok=True, storage_free_mb=9_000,
        network_up=True, temperature_c=41, certificate_days=400,
    ),
)  # fmt: skip
DESK = DeskKnown(
    till_id="C1", registered_at=NOW - timedelta(days=300), created_at=NOW - timedelta(hours=20), version="0.2.0",
    word=Word.SAID, health=WELL,
)  # fmt: skip


def told(desk: DeskKnown, newest: str = "0.2.0") -> list[tuple[str, str]]:
    return [(each.code.removeprefix("visit."), each.urgency.name) for each in reasons_for(desk, newest, NOW)]


def with_health(**changes: Any) -> DeskKnown:
    return replace(DESK, health=replace(WELL, **changes))


def with_terminal(**changes: Any) -> DeskKnown:
    assert WELL.terminal is not None
    return with_health(terminal=replace(WELL.terminal, **changes))


def test_a_desk_that_is_well_has_no_reasons() -> None:
    assert told(DESK) == []
    assert urgency_of(()) is Urgency.TOLD


def test_what_a_desk_did_not_say_is_held_against_nobody() -> None:
    assert told(replace(DESK, word=Word.SILENT, health=None)) == []
    assert told(replace(DESK, health=DeskHealth(version="0.2.0", terminal=TerminalReport()))) == []


@pytest.mark.parametrize(
    ("desk", "expected"),
    [
        (with_health(disk_free_mb=2_000), []),
        (with_health(disk_free_mb=1_999), [("disk", "SOON")]),
        (with_health(disk_free_mb=499), [("disk", "NOW")]),
        (with_health(drift_ms=600_000), []),
        (with_health(drift_ms=-600_001), [("drift", "NOW")]),
        (with_health(drift_ms=-900_000, drift_set=True), []),
        (replace(DESK, ahead_s=119), []),
        (replace(DESK, ahead_s=120), [("clock_ahead", "SOON")]),
        (replace(DESK, ahead_s=601), [("clock_ahead", "NOW")]),
        (with_health(apart_ms=-119_000), []),
        (with_health(apart_ms=120_000), [("clock_apart", "SOON")]),
        (with_health(jumps=2), [("jumps", "TOLD")]),
        (with_health(jumps=3), [("jumps", "SOON")]),
        (with_health(crashes=1, unclean_ends=1), [("crashes", "TOLD")]),
        (with_health(crashes=3, unclean_ends=3), [("crashes", "SOON")]),
        (with_health(power_cuts=5, unclean_ends=5), [("power", "TOLD")]),
        (with_health(crashes=3, power_cuts=2, unclean_ends=9), [("crashes", "SOON"), ("power", "SOON")]),
        (with_health(stops={"disk.failed": 1}), [("fault", "NOW")]),
        (with_health(stops={"defect": 2}), [("fault", "SOON")]),
        (with_health(stops={"link.closed": 19}), []),
        (with_health(stops={"link.closed": 12, "link.pulled": 8}), [("link", "SOON")]),
        (with_health(stops={"link.swapped": 1}), [("fault", "SOON")]),
        (with_health(alerts={"late_paid": 40, "printer_paper": 9, "clock_jumped": 1}), []),
        (with_health(alerts={"parameters_refused": 1, "wrong_parameters": 7}), [("parameters", "NOW")]),
        (with_health(alerts={"contradicted": 1}), [("contradicted", "SOON")]),
        (with_health(medium="none"), [("medium_none", "TOLD")]),
        (with_health(medium="medium.absent"), [("medium", "SOON")]),
        (with_health(medium_behind=999), []),
        (with_health(medium_behind=1_000), [("medium", "SOON")]),
        (with_health(medium="", medium_behind=0), []),
        (with_health(backup_days=30), []),
        (with_health(backup_days=31), [("backup", "SOON")]),
        (with_health(backup_days=None), [("backup_none", "SOON")]),
        (with_health(backup_days=None, home_days=3), []),
        (with_health(camera="camera.unplugged"), [("camera", "SOON")]),
        (with_health(printer="paper"), [("printer", "TOLD")]),
        (with_health(failed_checks=("fonts",)), [("checks", "SOON")]),
        (with_health(failed_checks=("fonts", "chain")), [("checks", "NOW")]),
        (with_terminal(seen_s_ago=2 * 86_400 - 1), []),
        (with_terminal(seen_s_ago=2 * 86_400), [("terminal_unseen", "SOON")]),
        (replace(DESK, health=replace(WELL, uptime_s=7_199, terminal=TerminalReport(seen_s_ago=3 * 86_400))),
         [("terminal_unseen", "TOLD")]),
        (replace(DESK, health=replace(WELL, uptime_s=None, terminal=TerminalReport(seen_s_ago=3 * 86_400))),
         [("terminal_unseen", "TOLD")]),
        (with_terminal(camera_ok=False), [("terminal_camera", "NOW")]),
        (with_terminal(storage_free_mb=199), [("terminal_storage", "SOON")]),
        (with_terminal(network_up=False, network_down_s=600), [("terminal_network", "TOLD")]),
        (with_terminal(network_up=False, network_down_s=86_400), [("terminal_network", "SOON")]),
        (with_terminal(temperature_c=69), []),
        (with_terminal(temperature_c=70), [("terminal_temperature", "SOON")]),
        (with_terminal(temperature_c=-1), [("terminal_temperature", "SOON")]),
        (with_terminal(certificate_days=31), []),
        (with_terminal(certificate_days=30), [("certificate", "SOON")]),
        (with_terminal(certificate_days=-1), [("certificate_over", "NOW")]),
        (replace(with_terminal(certificate_days=8), created_at=NOW - timedelta(days=9)),
         [("certificate_over", "NOW"), ("silent", "TOLD")]),
        (replace(DESK, created_at=NOW - timedelta(days=2, hours=23)), []),
        (replace(DESK, created_at=NOW - timedelta(days=3)), [("silent", "TOLD")]),
        (replace(DESK, created_at=NOW - timedelta(days=10)), [("silent", "SOON")]),
        (replace(DESK, created_at=NOW + timedelta(days=10)), []),
        (replace(DESK, created_at=None, health=None, version=""), [("never", "SOON")]),
        (replace(DESK, created_at=None, health=None, version="", registered_at=NOW), []),
        (replace(DESK, word=Word.UNREAD, health=None), [("unread", "SOON")]),
        (replace(DESK, missing=7, forked=True), [("forked", "NOW"), ("gap", "TOLD")]),
    ],
)  # fmt: skip
def test_each_limit(desk: DeskKnown, expected: list[tuple[str, str]]) -> None:
    assert told(desk) == expected


def test_an_older_version_is_told_and_not_visited() -> None:
    assert told(DESK, newest_version(["0.2.0", "0.10.1", "0.9", "", "x"])) == [("version", "TOLD")]
    assert told(DESK, newest_version(["0.2", "0.1.9"])) == []
    assert newest_version([]) == newest_version(["dev"]) == ""
    assert told(replace(DESK, version="dev"), "0.3.0") == []
    assert newest_version(["1.2rc1", "1.1.9"]) == "1.2rc1"


def test_the_worst_comes_first() -> None:
    desk = with_health(disk_free_mb=100, medium="none", backup_days=99, stops={"disk.full": 2})
    assert [urgency for _code, urgency in told(desk)] == ["NOW", "NOW", "SOON", "TOLD"]
    assert urgency_of(reasons_for(desk, "", NOW)) is Urgency.NOW


def test_the_limits_are_the_desks_own_where_it_has_one() -> None:
    assert visit.DISK_NOW_MB == DISK_LOW_MB
    assert visit.DRIFT_NOW_S == LARGEST_SET_DRIFT_S
    assert visit.CERTIFICATE_SOON_DAYS == CERTIFICATE_ENDING_DAYS
    assert timedelta(days=visit.BACKUP_SOON_DAYS) == BACKUP_OLD
    assert visit.ALERTS.keys() <= {kind.value for kind in AlertKind}


def test_every_reason_and_every_fault_has_a_sentence() -> None:
    tree = ast.parse(Path(visit.__file__).read_text(encoding="utf-8"))
    codes = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("visit.")
    }
    assert len(codes) > 25
    assert [code for code in sorted({*codes, *visit.STOPS}) if not has_sentence(code)] == []
