"""What a backup says before it is taken, what came along to another computer, and what a retired desk leaves."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.home import Home
from desktop.adapters.settings import write_durably
from desktop.app.backup import make_backup, recovery_code
from desktop.app.moving import look, move
from desktop.app.restore import Restored, restore
from desktop.app.retiring import retire, take_back
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.services.moving_views import MoveWanted, Part
from desktop.ui.moving_words import todo_words
from tests.helpers.fakes import Collector
from tests.helpers.sync_room import SyncRoom
from tests.helpers.till import Opened, Till, checks_of, copy_all, read_on, sales_of


@pytest.fixture
def till(tmp_path: Path) -> Till:
    till = Till(tmp_path / "home")
    till.sell(5)
    return till


def test_a_look_says_what_is_missing_and_takes_nothing(till: Till, tmp_path: Path) -> None:
    medium = tmp_path / "medium"
    medium.mkdir()
    till.change(second_medium=str(medium))
    make_backup(till.home, tmp_path / "b.zip")
    fresh = till.sell(3)
    copy_all(till)
    new = Home(tmp_path / "new")
    seen = look(new, MoveWanted(file=tmp_path / "b.zip", second_medium=medium))
    assert (seen.till_id, seen.sales, seen.paid_fen) == ("C1", {"PAID": 5}, 6_000)
    assert seen.missing_entries is not None and seen.missing_entries >= 6
    assert seen.numbers == tuple((number, 1_200) for number in fresh)
    assert not seen.loses
    assert not new.exists and [path.name for path in new.folder.iterdir()] == []


def test_a_look_at_what_is_no_backup_or_with_another_code(till: Till, tmp_path: Path) -> None:
    new = Home(tmp_path / "new")
    (tmp_path / "broken.zip").write_bytes(b"PK nothing")
    for path, code in (("broken.zip", "backup.damaged"), ("absent.zip", "backup.none")):
        with pytest.raises(OperatorError) as raised:
            look(new, MoveWanted(file=tmp_path / path))
        assert raised.value.code == code


def test_a_real_desk_keeps_its_code_and_may_keep_its_key_in_a_file(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app.restore.TERMINAL_LIMIT_S", 1.0)
    till.change(trial=False)
    made = make_backup(till.home, tmp_path / "b.zip")
    assert made.code
    new = Home(tmp_path / "new")
    with pytest.raises(OperatorError) as raised:
        look(new, MoveWanted(file=tmp_path / "b.zip"))
    assert raised.value.code == "restore.code_needed"
    typed = made.code.lower().replace("-", " ")
    wanted = MoveWanted(file=tmp_path / "b.zip", code=typed, terminal_url="socket://127.0.0.1:9", key_in_file=True)
    told, _done = move(new, wanted)
    assert told.terminal_fault, "nobody answers there"
    settings = new.settings()
    assert (settings.terminal.url, settings.keystore) == ("socket://127.0.0.1:9", "file")
    assert recovery_code(new, settings) == (made.code, False), "the paper stays right"
    assert Part.CODE not in {line.part for line in told.to_do}


def test_what_did_not_come_along_is_named(till: Till, tmp_path: Path) -> None:
    settings = till.home.settings()
    till.change(
        second_medium=str(tmp_path / "away"), lanes=replace(settings.lanes, url="postgresql://u@db/school"),
        sync=replace(settings.sync, server="sftp://u@host/folder"),
        printer=replace(settings.printer, enabled=True, kind="network", address="10.0.0.9"),
    )  # fmt: skip
    make_backup(till.home, tmp_path / "b.zip")
    told, _done = move(Home(tmp_path / "new"), MoveWanted(file=tmp_path / "b.zip"))
    assert [line.part for line in told.to_do] == [
        Part.LANES, Part.SERVER, Part.MEDIUM, Part.PRINTER, Part.AUTOSTART, Part.OLD_COMPUTER,
    ]  # fmt: skip


def test_a_retired_desk_sells_nothing_and_its_backup_sells_elsewhere(till: Till, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    done = retire(till.home, stick, by="Li")
    assert done.exported is None
    with pytest.raises(OperatorError) as raised:
        RunningDesk(till.home, till.home.settings(), "socket://127.0.0.1:9", Collector())
    assert raised.value.code == "home.retired"
    again = retire(till.home, stick)  # the stick was lost: asked again, it makes them again
    assert again.backup.manifest.head.n == done.backup.manifest.head.n
    new = Home(tmp_path / "new")
    move(new, MoveWanted(file=done.backup.path))
    new.must_sell()
    assert sales_of(new) == sales_of(till.home)
    take_back(till.home)
    till.home.must_sell()
    with pytest.raises(OperatorError):
        take_back(till.home)


def test_a_backup_put_back_into_a_retired_home_sells(till: Till, tmp_path: Path) -> None:
    done = retire(till.home, tmp_path)
    move(till.home, MoveWanted(file=done.backup.path))
    till.home.must_sell()


def test_unacknowledged_bundles_go_along_byte_for_byte(tmp_path: Path) -> None:
    room = SyncRoom(tmp_path)
    room.till.sell(2)
    room.export()
    room.till.sell(1)
    stick = tmp_path / "other stick"
    stick.mkdir()
    done = retire(room.till.home, stick)
    assert done.exported is not None
    old = {path.name: path.read_bytes() for path in (room.till.home.folder / "bundles").iterdir()}
    assert len(old) == 4, "two bundles with their signatures"
    told, _done = move(new := Home(tmp_path / "new"), MoveWanted(file=done.backup.path))
    assert {path.name: path.read_bytes() for path in (new.folder / "bundles").iterdir()} == old
    assert Part.BUNDLES not in {line.part for line in told.to_do}
    shutil.rmtree(stick / "bundles")
    told, _done = move(Home(tmp_path / "poor"), MoveWanted(file=done.backup.path))
    (missing,) = [line for line in told.to_do if line.part is Part.BUNDLES]
    assert (missing.count, missing.detail) == (2, "1, 2")


def test_a_dead_computer_loses_no_money_fact(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "night.zip")
    till.sell(4)
    till.sell(1, "declined")
    new = Home(tmp_path / "new")
    move(new, MoveWanted(file=tmp_path / "night.zip"))
    read_on(new, till.journal, till.now)
    assert sales_of(new) == sales_of(till.home)
    with Opened(till.home) as old, Opened(new) as there:
        for sql in ("SELECT sum(amount_fen) FROM sales WHERE state = 'PAID'", "SELECT * FROM transactions ORDER BY 1"):
            assert there.store.rows(sql) == old.store.rows(sql)
    assert all(ok for ok, _detail in checks_of(new).values())


@pytest.mark.parametrize("name", ["C1-*.zip.age", "C1-*.minisig"])
def test_a_stick_that_goes_once_the_desk_is_in_place_costs_the_bundles_alone(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk is there by then: it is said so, with the bundles to bring, and not that the taking failed."""
    room = SyncRoom(tmp_path)
    room.till.sell(2)
    stick = tmp_path / "other stick"
    stick.mkdir()
    retire(room.till.home, stick)
    kept = shutil.copytree(stick / "bundles", tmp_path / "kept")

    def pulled(*arguments: Any, **more: Any) -> Restored:
        done = restore(*arguments, **more)
        for path in list((stick / "bundles").glob(name)):
            path.unlink()
            path.mkdir()  # what is listed and cannot be read
        return done

    monkeypatch.setattr("desktop.app.moving.restore", pulled)
    told, _done = move(new := Home(tmp_path / "new"), MoveWanted(file=stick / "C1.canteen"))
    (missing,) = [line for line in told.to_do if line.part is Part.BUNDLES]
    assert (missing.count, missing.detail) == (1, "1")
    assert str(new.folder / "bundles") in todo_words(missing, told.home)
    new.must_sell()
    assert sales_of(new) == sales_of(room.till.home)
    room.till.home = new
    with pytest.raises(OperatorError) as raised:
        room.export()
    assert raised.value.code == "bundle.file_gone"
    shutil.copytree(kept, new.folder / "bundles", dirs_exist_ok=True)  # as it was told
    assert room.export().sequences == (1,)


def test_a_home_that_takes_no_bundle_is_told_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = SyncRoom(tmp_path)
    room.till.sell(2)
    retire(room.till.home, tmp_path)
    new = Home(tmp_path / "new")

    def full(path: Path, content: bytes) -> None:
        if path.parent == new.folder / "bundles":
            raise OperatorError("disk.full", free_mb=0)
        write_durably(path, content)

    monkeypatch.setattr("desktop.app.moving.write_durably", full)
    told, _done = move(new, MoveWanted(file=tmp_path / "C1.canteen"))
    assert Part.BUNDLES in {line.part for line in told.to_do}
