"""A bundle bears its desk's health: the same whenever it is made, of nobody by name, and never in the money's way."""

import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.run_mark import MARK
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.bundle_health import ENDED_UNCLEAN
from desktop.adapters.sync import archive
from desktop.adapters.sync.bundle_file import OpenedBundle
from desktop.adapters.sync.bundle_folder import BundleFolder
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.seal import unseal
from desktop.adapters.system import SystemClock, computer_start
from desktop.app.backup import make_backup
from desktop.app.desk_health import OwnHealth
from desktop.app.running import RunningDesk
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.domain.health import DeskHealth, health_fields, read_health
from desktop.services.health_watch import HealthWatch
from desktop.services.settings_views import CheckLine, ChecksView
from desktop.services.views import AlertKind, View
from tests.helpers.desks import pupil
from tests.helpers.sync_room import SyncRoom, going_on, heard
from tests.helpers.till import SN, checks_of

NAME, NUMBER = "鸑鷟彧", "CANARY20260001"


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    return SyncRoom(tmp_path)


def health_of(bundle: OpenedBundle) -> DeskHealth:
    return read_health(bundle.manifest.untrusted_health)


def members(room: SyncRoom, sequence: int) -> Mapping[str, bytes]:
    sealed = (room.stick / f"C1-{sequence:08d}.zip.age").read_bytes()
    return archive.unpack(unseal(sealed, [room.provider.identity]), "x")


def note(books: SqliteBooks, kind: str, body: Mapping[str, str | int], room: SyncRoom) -> None:
    with books.store.transaction():
        books.note(kind, body, room.till.now)


def test_a_command_tells_what_books_and_home_know(room: SyncRoom) -> None:
    room.till.sell(2)
    make_backup(room.till.home, room.folder / "b.canteen")
    room.export()
    (bundle,) = room.opened()
    health = health_of(bundle)
    assert health.version == bundle.manifest.app_version
    assert health.terminal is not None
    assert (health.terminal.sn, health.terminal.seen_s_ago is not None) == (SN, True)
    assert (health.medium, health.printer, health.camera) == ("none", "none", "none")
    assert (health.disk_free_mb or 0) > 0 and (health.database_mb or 0) > 0
    assert (health.backup_days, health.uptime_s) == (0, None)


def test_what_was_raised_is_counted_in_its_own_part(room: SyncRoom) -> None:
    room.till.sell(1)
    with room.till.books() as books:
        for detail in ("a", "b"):
            books.raise_alert(AlertKind.PARAMETERS_REFUSED, detail, room.till.now)
        books.note_jump(-86_400.5, room.till.now)
        books.note_jump(3.0, room.till.now)
        for how in ("crash", "power", "crash", "unknown"):
            note(books, ENDED_UNCLEAN, {"how": how}, room)
    room.export()
    room.till.sell(1)
    room.export()
    first, second = map(health_of, room.opened())
    assert first.alerts == {"clock_jumped": 1, "parameters_refused": 2}
    assert (first.jumps, first.largest_jump_ms) == (2, -86_400_500)
    assert (first.crashes, first.power_cuts, first.unclean_ends) == (2, 1, 4)
    assert (second.alerts, second.jumps, second.unclean_ends) == ({}, 0, 0)


class Cut(Exception):  # noqa: N818 - the power, not an error of ours
    pass


def test_made_again_after_a_cut_it_is_the_same_byte_for_byte(room: SyncRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power goes after the bundle was made and before its bytes are kept; the desk changes; it is made again."""
    room.till.sell(3)
    made: list[bytes] = []

    def lost(_self: BundleFolder, bundle: Any) -> None:
        made.append(unseal(bundle.sealed, [room.provider.identity]))
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(BundleFolder, "keep", lost)
        with pytest.raises(Cut):
            room.export()
    room.till.change(second_medium=str(room.folder / "gone"))
    make_backup(room.till.home, room.folder / "b.canteen")
    with room.till.books() as books:
        books.raise_alert(AlertKind.PRINTER_AWAY, "later", room.till.now)
        note(books, ENDED_UNCLEAN, {"how": "crash"}, room)
    room.till.sell(2)
    room.export()
    sealed = room.stick / "C1-00000001.zip.age"
    assert unseal(sealed.read_bytes(), [room.provider.identity]) == made[0]
    first, second = map(health_of, room.opened())
    assert (first.medium, first.unclean_ends, first.backup_days) == ("none", 0, None)
    assert (second.medium, second.unclean_ends, second.backup_days) == ("medium.absent", 1, 0)
    assert checks_of(room.till.home)["bundles"][0]


def test_a_running_desks_faults_leave_once(room: SyncRoom) -> None:
    home, watch = room.till.home, HealthWatch(SystemClock())
    own = OwnHealth(home, home.settings(), watch)
    desk = SyncDesk(home, home.settings(), writes_itself(home), own)
    watch.hear(ChecksView(lines=(CheckLine(name="journal head", ok=False, detail=NAME),)))
    watch._stops.update({"disk.full": 2})
    for _ in range(2):
        room.till.sell(1)
        desk.export(FolderPlace(room.stick), heard, going_on)
    first, second = map(health_of, room.opened())
    assert (first.stops, second.stops) == ({"disk.full": 2}, {})
    assert first.failed_checks == second.failed_checks == ("journal_head",)
    assert first.uptime_s is not None


def test_a_bundle_that_an_earlier_version_cut_has_none(room: SyncRoom) -> None:
    room.till.sell(1)
    with room.till.books() as books:
        books.begin_bundle(room.till.now)
    room.till.sell(1)
    room.export()
    first, second = room.opened()
    assert first.manifest.untrusted_health is None
    assert "health" not in json.loads(members(room, 1)["manifest.json"])
    assert second.manifest.untrusted_health is not None


def test_nobody_is_in_it(room: SyncRoom) -> None:
    with room.till.books() as books:
        with books.store.transaction():
            books.people.save([pupil(name=NAME, number=NUMBER, class_name=NAME)])
        books.raise_alert(AlertKind.LANE_DOUBLE, f"{NAME} {NUMBER}", room.till.now)
    make_backup(room.till.home, room.folder / f"{NAME}.canteen")
    room.till.change(second_medium=str(room.folder / NAME))
    room.till.sell(2)
    room.export()
    content = members(room, 1)["manifest.json"]
    assert json.loads(content)["health"]["medium"] == {"state": "medium.absent"}
    assert content.isascii()
    for word in (NAME, NUMBER, pupil().name, str(room.folder), "p1"):
        assert json.dumps(word)[1:-1].encode() not in content, word
    with room.till.books() as books:
        cuts = [str(each.body) for each in books.ledger.entries() if each.kind == "bundle.cut"]
    assert not [cut for cut in cuts if NAME in cut or NUMBER in cut]


def test_an_old_reader_takes_a_manifest_with_health(room: SyncRoom) -> None:
    """It refuses any number that is not whole, and a text beyond 128 letters, wherever: none may be in a manifest."""
    room.till.sell(1)
    room.export()

    def no_number(text: str) -> None:
        raise AssertionError(text)

    content = members(room, 1)["manifest.json"].decode()
    found = json.loads(content, parse_float=no_number, parse_constant=no_number)
    assert found["format"] == 1
    assert health_fields(read_health(found["health"])) == found["health"]


class Nobody:
    def publish(self, view: View) -> None:
        pass


def run_once(room: SyncRoom, *, killed: bool = False) -> None:
    home = room.till.home
    desk = RunningDesk(home, home.settings(), "socket://127.0.0.1:9", Nobody())
    desk.start()
    desk.write(lambda books: books.outbox_waiting())  # what it wrote down at its start stands before this
    content = (home.folder / MARK).read_bytes()
    assert desk.stop()
    assert not (home.folder / MARK).exists()
    if killed:
        (home.folder / MARK).write_bytes(content)


def test_a_desk_that_was_killed_is_found_at_its_next_start(room: SyncRoom) -> None:
    def ends() -> list[object]:
        return [body["how"] for _n, kind, body, _hash in room.entries() if kind == ENDED_UNCLEAN]

    run_once(room)
    run_once(room, killed=True)
    assert ends() == []
    run_once(room)
    run_once(room)
    assert ends() == ["crash" if computer_start() else "unknown"]
    room.till.now += timedelta(minutes=1)
    room.till.sell(1)
    room.export()
    assert health_of(room.opened()[0]).unclean_ends == 1
