"""The reserve: room to end the sale in hand on a full disk, and no selling until there is such room again."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters import system
from desktop.adapters.storage import audit
from desktop.adapters.system import RESERVE, RESERVE_BYTES, RESERVE_LEAST_BYTES, HomeDisk
from desktop.domain.events import JournalArrived, TerminalLost
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge
from desktop.services.desk import Desk
from desktop.services.views import LinkState, Phase, StatusView
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry
from tests.integration.test_desk_faults import Disk, carry_on, much

STOPPED = pytest.mark.expects_log("stopped selling: disk.full|proven head could not be kept")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    try:
        made = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("there is no mount here")
    if made.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path, leave: int = 0) -> Path:
    """Use up the disk but for some bytes."""
    ballast = folder / "ballast"
    with ballast.open("ab") as file:
        try:
            while os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize > leave:
                file.write(bytes(4096))
                file.flush()
        except OSError as error:
            assert error.errno == errno.ENOSPC
    return ballast


def test_the_reserve_is_real_room(tmp_path: Path) -> None:
    disk = HomeDisk(tmp_path)
    assert disk.reserved_bytes() == 0
    assert disk.take_reserve()
    assert disk.reserved_bytes() == RESERVE_BYTES
    assert (tmp_path / RESERVE).stat().st_blocks * 512 >= RESERVE_BYTES
    assert HomeDisk(tmp_path).take_reserve(), "a second start finds it"
    disk.release_reserve()
    disk.release_reserve()
    assert disk.reserved_bytes() == 0


def test_a_promised_reserve_is_none(tmp_path: Path) -> None:
    with (tmp_path / RESERVE).open("wb") as file:
        file.truncate(RESERVE_BYTES)
    disk = HomeDisk(tmp_path)
    assert disk.reserved_bytes() < RESERVE_LEAST_BYTES
    assert disk.take_reserve()
    assert disk.reserved_bytes() == RESERVE_BYTES


def test_a_folder_that_cannot_be_written_has_no_reserve(tmp_path: Path) -> None:
    assert not HomeDisk(tmp_path / "none").take_reserve()


def test_a_small_disk_keeps_a_small_reserve_and_makes_no_other(small_disk: Path) -> None:
    disk = HomeDisk(small_disk)
    assert disk.take_reserve()
    assert disk.reserved_bytes() == RESERVE_LEAST_BYTES
    ballast = fill(small_disk)
    disk.release_reserve()
    assert not disk.take_reserve(), "the room just given up is for the sale in hand"
    ballast.unlink()
    assert disk.take_reserve()


# --- the desk ------------------------------------------------------------------------------------------------------


@STOPPED
def test_selling_waits_for_a_new_reserve_while_what_is_open_is_settled(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    disk = Disk(desk, pytest.MonkeyPatch())
    disk.fill()
    desk.disk.free_for_reserve = False
    desk.post(JournalArrived(entries=much(1, number)))
    assert not desk.disk.reserved, "the reserve is given up at once"
    assert desk.page.phase is Phase.STOPPED
    disk.free()
    desk.pass_s(3)
    carry_on(desk, much(1, number))
    assert desk.sale_is(number) is SaleState.PAID, "settled in the room of the reserve"
    assert desk.view(StatusView).link is LinkState.ONLINE
    desk.pass_s(30)
    desk.post(Charge())
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "disk.full"
    desk.disk.free_for_reserve = True
    desk.pass_s(3)
    assert desk.page.phase is Phase.READY
    desk.sale(Charge())
    assert desk.disk.reserved


@STOPPED
def test_what_is_in_doubt_is_asked_for_while_selling_waits(desk: DeskOnFile) -> None:
    from desktop.domain.events import Query

    number = desk.sale(Charge())
    disk = Disk(desk, pytest.MonkeyPatch())
    disk.fill()
    desk.disk.free_for_reserve = False
    desk.post(JournalArrived(entries=much(1, "X")))
    disk.free()
    desk.pass_s(3)
    carry_on(desk, much(1, "X"))
    desk.terminal.take()
    desk.pass_s(20)
    assert number in [query.order_no for query in desk.asked(Query)]  # type: ignore[attr-defined]


def test_a_desk_without_room_for_a_reserve_does_not_sell(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.disk.free_for_reserve = desk.disk.reserved = False
    desk.restart()
    desk.connect()
    assert desk.page.phase is Phase.STOPPED
    desk.disk.free_for_reserve = True
    desk.pass_s(3)
    assert desk.page.phase is Phase.READY


@STOPPED
def test_a_really_full_disk(small_disk: Path) -> None:
    """On a real small disk: the sale in hand ends cleanly, selling stops, looking goes on, and it comes back."""
    desk = DeskOnFile(small_disk)
    disk = HomeDisk(small_disk)
    desk.desk = Desk(desk.books, desk.terminal, desk.clock, disk, desk.seen, desk.settings, "2088000000000001")
    desk.desk.open()
    desk.connect()
    assert disk.reserved_bytes() == RESERVE_LEAST_BYTES
    number = desk.sale(Charge())
    ballast = fill(small_disk)
    told = much(1, number)
    desk.post(JournalArrived(entries=told))
    assert desk.page.phase is Phase.STOPPED
    assert disk.reserved_bytes() == 0
    desk.pass_s(5)
    carry_on(desk, told)
    assert desk.sale_is(number) is SaleState.PAID
    assert desk.page.phase is Phase.STOPPED
    audit.check_books(desk.books.store)
    audit.check_file(desk.books.store)
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect(journal=told)
    ballast.unlink()
    desk.pass_s(5)
    assert desk.page.phase is Phase.READY
    assert disk.reserved_bytes() == RESERVE_LEAST_BYTES
    again = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(9, again),)))
    assert desk.sale_is(again) is SaleState.PAID
    desk.books.close()


def test_without_fallocate_the_room_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(system.os, "posix_fallocate")
    disk = HomeDisk(tmp_path)
    assert disk.take_reserve()
    assert disk.reserved_bytes() == RESERVE_BYTES
