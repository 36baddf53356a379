"""A home that another computer replaces: nothing writes its books, nothing is cut in it, also after a power cut."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.app import retiring
from desktop.app.backup import BackupMade, make_backup
from desktop.app.moving import move
from desktop.app.retiring import retire, take_back
from desktop.app.running import RunningDesk
from desktop.app.writing import writes_itself
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.services.moving_views import MoveWanted
from tests.helpers.fakes import Collector
from tests.helpers.sync_room import SyncRoom

STAMP = "2026-06-18T15:00:00.000+08:00"


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    """A till that knows its provider and has sold."""
    room = SyncRoom(tmp_path)
    room.till.sell(2)
    return room


def folder_of(path: Path) -> Path:
    path.mkdir()
    return path


def entries_of(home: Home) -> int:
    def count(books: SqliteBooks) -> int:
        return books.ledger.head().n

    return writes_itself(home, retired_too=True)(count)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(OperatorError) as raised:
        call()
    return raised.value.code


def test_no_receipt_is_taken_where_nothing_may_be_cut(room: SyncRoom, tmp_path: Path) -> None:
    retire(room.till.home, stick := folder_of(tmp_path / "other"))
    (bundle,) = room.opened(stick / "bundles")
    receipt, before = room.acknowledge(bundle), entries_of(room.till.home)
    assert refused(lambda: room.take(receipt)) == "home.retired"
    assert refused(lambda: room.take(tmp_path)) == "home.retired", "before any of them is looked at"
    assert entries_of(room.till.home) == before
    assert not (room.till.home.folder / "refused").exists(), "the file is not at fault"
    move(new := Home(tmp_path / "new"), MoveWanted(file=stick / "C1.canteen"))
    room.till.home = new
    (taken,) = room.take(receipt)
    assert taken.told is not None and taken.refused is None, "the other computer takes it"


@pytest.mark.parametrize(
    "arguments",
    [
        ["receipts", "import", "FILE"],
        ["people", "import", "ROSTER"],
        ["people", "erase", "S001"],
        ["devices", "pair", "--terminal", "socket://127.0.0.1:9", "--yes"],
        ["devices", "unpair", "SIM1"],
        ["devices", "exchange", "--old", "SIM1", "--gone", "--terminal", "socket://127.0.0.1:9", "--yes"],
        ["devices", "wiped", "SIM1", "--by", "Li"],
        ["provider", "new-key"],
        ["staff", "unlock"],
    ],
)
def test_no_command_writes_into_a_retired_ledger(
    room: SyncRoom, arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str],

) -> None:  # fmt: skip
    (roster := tmp_path / "roster.csv").write_text("学号,姓名,班级\nS001,李一,一班\n", encoding="utf-8")
    receipt = room.provider.receipt()
    room.till.home.close_for_selling(STAMP)
    before = entries_of(room.till.home)
    words = {"FILE": str(receipt), "ROSTER": str(roster)}
    assert run([*(words.get(each, each) for each in arguments), "--home", str(room.till.home.folder)]) != 0
    assert "retire --undo" in capsys.readouterr().err
    assert entries_of(room.till.home) == before


def test_two_histories_under_one_number_are_never_cut(room: SyncRoom, tmp_path: Path) -> None:
    home, stick = room.till.home, folder_of(tmp_path / "other")
    retire(home, stick)
    home.open_for_selling()
    room.till.sell(1)  # whatever brought it there: what waits in a retired home never leaves it
    home.close_for_selling(STAMP)
    cut = [line.sequence for line in room.look().history]
    assert room.look().waiting.count
    exported = writes_and_exports(room, folder_of(tmp_path / "third"))
    again = retire(home, folder_of(tmp_path / "fourth"))
    assert exported == cut == [line.sequence for line in room.look().history]
    assert again.exported is not None and list(again.exported.sequences) == cut, "carried, and none was made"
    assert files_in(tmp_path / "third") == files_in(stick / "bundles")


def writes_and_exports(room: SyncRoom, place: Path) -> list[int]:
    """Export as the command does, and return which bundles left."""
    assert run(["export", "--to", str(place), "--home", str(room.till.home.folder)]) == 0
    return [int(path.name.split("-")[1].split(".")[0]) for path in sorted(place.glob("*.zip.age"))]


def test_looking_backing_up_and_carrying_go_on(room: SyncRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.app.fonts.cjk_font_name", lambda: "a font")
    retire(home := room.till.home, folder_of(tmp_path / "other"))
    place = ["--home", str(home.folder)]
    assert run(["backup", "--to", str(tmp_path / "again.canteen"), *place]) == 0
    assert run(["support", "--to", str(folder_of(tmp_path / "help")), *place]) == 0
    assert run(["provider", "show", *place]) == 0
    assert writes_and_exports(room, folder_of(tmp_path / "third")) == [1]


class PowerCut(BaseException):
    """The computer goes off: nothing in the program hears of it."""


def cut_after_the_backup(home: Home, target: Path) -> BackupMade:
    make_backup(home, target)
    raise PowerCut


def test_a_power_cut_after_the_backup_leaves_a_desk_that_sells_nothing(
    room: SyncRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, stick = room.till.home, folder_of(tmp_path / "other")
    with monkeypatch.context() as cut:
        cut.setattr(retiring, "make_backup", cut_after_the_backup)
        with pytest.raises(PowerCut):
            retire(home, stick)
    move(Home(tmp_path / "new"), MoveWanted(file=stick / "C1.canteen"))  # the stick holds all: somebody goes on with it
    settings = home.settings()
    opened = refused(lambda: RunningDesk(home, settings, "socket://127.0.0.1:9", Collector()))
    assert opened == refused(lambda: room.till.sell(1)) == "home.being_retired"
    before, sent = entries_of(home), files_in(stick / "bundles")
    done = retire(home, stick)  # asked again, it makes the same
    assert done.backup.manifest.head.n == before, "nothing was written, and nothing more was cut"
    assert [line.sequence for line in room.look().history] == [1]
    assert files_in(stick / "bundles") == sent
    assert refused(home.must_sell) == "home.retired"
    assert run(["retire", "--undo", "--yes", "--home", str(home.folder)]) == 0
    assert "sells again" in capsys.readouterr().out
    room.till.sell(1)


def test_a_retirement_that_was_cut_off_is_taken_back(room: SyncRoom, tmp_path: Path) -> None:
    room.till.home.begin_closing(STAMP)
    take_back(room.till.home)
    room.till.home.must_sell()
    room.till.sell(1)


def test_a_fault_of_the_backup_is_said_with_what_it_leaves(
    room: SyncRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_home: Home, target: Path) -> BackupMade:
        raise OperatorError("disk.full", path=str(target))

    monkeypatch.setattr(retiring, "make_backup", full)
    stick = folder_of(tmp_path / "other")
    assert run(["retire", "--to", str(stick), "--yes", "--home", str(room.till.home.folder)]) == 1
    told = capsys.readouterr().err
    assert "disk is full" in told and "retire --undo" in told
    assert refused(room.till.home.must_sell) == "home.being_retired"


def test_a_fault_before_the_backup_leaves_a_desk_that_sells(room: SyncRoom, tmp_path: Path) -> None:
    stick = folder_of(tmp_path / "other")
    (stick / "bundles").write_bytes(b"no folder")
    assert refused(lambda: retire(room.till.home, stick))
    room.till.sell(1)


def test_a_mark_that_cannot_be_read_still_closes(room: SyncRoom) -> None:
    room.till.home.retired_path.write_bytes(b"\xff\xfe")
    assert refused(room.till.home.must_sell) == "home.retired"
