"""The copy of the ledger on another disk: it follows, comes back by itself, and never passes for what it is not."""

import shutil
from pathlib import Path

import pytest

from desktop.adapters.storage import second_medium
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.second_medium import LedgerCopy, SecondMedium, check_copy, copy_path
from desktop.domain.errors import OperatorError
from tests.helpers.desks import KEY, DeskOnFile
from tests.helpers.fakes import FakeChance
from tests.integration.test_proven_head import code_of, cut_tail, sell


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def medium_of(desk: DeskOnFile, stick: Path) -> SecondMedium:
    return SecondMedium(stick, "C1", KEY, desk.clock, FakeChance())


def copied(stick: Path) -> list[int]:
    copy = LedgerCopy(copy_path(stick, "C1"), KEY)
    try:
        return [entry.n for entry in copy.entries()]
    finally:
        copy.close()


def proved(desk: DeskOnFile, stick: Path) -> int:
    copy = LedgerCopy(copy_path(stick, "C1"), KEY)
    try:
        return check_copy(copy, Ledger(desk.books.store)).n
    finally:
        copy.close()


def test_the_copy_follows_the_ledger(desk: DeskOnFile, stick: Path) -> None:
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    sell(desk, 1, 3)
    medium.step(desk.books.ledger)
    n = desk.books.ledger.head().n
    assert (medium.status.copied, medium.status.behind, medium.status.fault) == (n, 0, "")
    medium.close()
    assert copied(stick) == list(range(1, n + 1))
    assert proved(desk, stick) == n
    again = medium_of(desk, stick)
    sell(desk, 4, 4)
    again.step(desk.books.ledger)
    again.close()
    assert proved(desk, stick) == desk.books.ledger.head().n


def test_the_copy_can_be_read_by_nobody_without_the_key(desk: DeskOnFile, stick: Path) -> None:
    sell(desk, 1, 2)
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    medium.close()
    content = copy_path(stick, "C1").read_bytes()
    for canary in (b"C1-2026", b"sale.", b"SIM1", b"2088"):
        assert canary not in content
    copy = LedgerCopy(copy_path(stick, "C1"), b"x" * 32)
    assert code_of(lambda: list(copy.entries())) == "medium.damaged"
    copy.close()


def test_it_is_written_in_pieces_and_synced_every_few_seconds(
    desk: DeskOnFile, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_medium, "AT_ONCE", 4)
    synced = []
    monkeypatch.setattr(LedgerCopy, "sync", lambda self: synced.append(desk.clock.monotonic_s()))
    sell(desk, 1, 3)
    medium = medium_of(desk, stick)
    assert medium.step(desk.books.ledger) == 0.0
    assert medium.status.copied == 4
    assert medium.status.behind == desk.books.ledger.head().n - 4
    while medium.step(desk.books.ledger) == 0.0:
        pass
    assert len(synced) == 1
    desk.clock.pass_s(second_medium.SYNC_EVERY_S)
    medium.step(desk.books.ledger)
    assert len(synced) == 2
    medium.close()


@pytest.mark.parametrize("bytes_left_out", [1, 5, 40])
def test_a_torn_last_record_is_cut_off_and_written_again(desk: DeskOnFile, stick: Path, bytes_left_out: int) -> None:
    sell(desk, 1, 2)
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    medium.close()
    path = copy_path(stick, "C1")
    whole = path.read_bytes()
    path.write_bytes(whole[:-bytes_left_out])
    assert copied(stick) == list(range(1, desk.books.ledger.head().n))
    again = medium_of(desk, stick)
    again.step(desk.books.ledger)
    again.close()
    assert path.read_bytes() == whole


@pytest.mark.expects_log("the second medium: medium.absent")
def test_a_stick_that_is_pulled_and_put_back(desk: DeskOnFile, stick: Path, tmp_path: Path) -> None:
    medium = medium_of(desk, stick)
    sell(desk, 1, 1)
    medium.step(desk.books.ledger)
    before = desk.books.ledger.head().n
    stick.rename(tmp_path / "pocket")
    desk.clock.pass_s(60)
    sell(desk, 2, 3)
    for _ in range(3):
        medium.step(desk.books.ledger)
        desk.clock.pass_s(second_medium.TRY_AGAIN_S)
    status = medium.status
    assert status.fault == "medium.absent"
    assert status.since is not None
    assert status.behind == desk.books.ledger.head().n - status.copied > 0
    assert status.copied >= before
    (tmp_path / "pocket").rename(stick)
    medium.step(desk.books.ledger)
    assert (medium.status.fault, medium.status.behind) == ("", 0)
    medium.close()
    assert proved(desk, stick) == desk.books.ledger.head().n


def test_a_full_stick_never_stops_anything(desk: DeskOnFile, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(second_medium._log, "warning", lambda text, *facts: said.append(text % facts))
    medium = medium_of(desk, stick)
    sell(desk, 1, 1)
    medium.step(desk.books.ledger)
    size = copy_path(stick, "C1").stat().st_size

    def full(self: LedgerCopy) -> None:
        raise OperatorError("medium.full", path=str(self.path))

    sell(desk, 2, 3)
    with monkeypatch.context() as patch:
        patch.setattr(LedgerCopy, "flush", full)
        for _ in range(4):
            medium.step(desk.books.ledger)
            desk.clock.pass_s(second_medium.TRY_AGAIN_S)
    assert medium.status.fault == "medium.full"
    assert len(said) == 1, "it is said once"
    assert copy_path(stick, "C1").stat().st_size == size, "what was only written in part is taken off"
    medium.step(desk.books.ledger)
    assert medium.status.behind == 0
    medium.close()
    assert proved(desk, stick) == desk.books.ledger.head().n


@pytest.mark.expects_log("the second medium: medium.differs")
def test_a_copy_of_another_history_is_left_alone(desk: DeskOnFile, stick: Path) -> None:
    sell(desk, 1, 2)
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    medium.close()
    before = copy_path(stick, "C1").read_bytes()
    desk.books.close()
    cut_tail(desk.path, 2)
    (desk.path.parent / "ledger.head").unlink()
    desk.books.store.fault = None
    desk.path.rename(desk.path.with_name("cut.db"))
    other = DeskOnFile(desk.path.parent)
    other.connect()
    again = medium_of(other, stick)
    again.step(other.books.ledger)
    assert again.status.fault == "medium.differs"
    again.close()
    assert copy_path(stick, "C1").read_bytes() == before


def test_a_ledger_that_the_copy_continues_was_rolled_back(desk: DeskOnFile, stick: Path, tmp_path: Path) -> None:
    sell(desk, 1, 1)
    desk.books.close()
    shutil.copy(desk.path, tmp_path / "old.db")
    desk.books.reopen()
    sell(desk, 2, 2)
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    medium.close()
    desk.books.close()
    shutil.copy(tmp_path / "old.db", desk.path)
    (desk.path.parent / "ledger.head").unlink()
    desk.restart()
    assert code_of(lambda: proved(desk, stick)) == "ledger.rolled_back"


def test_every_flipped_byte_of_the_copy_is_noticed(desk: DeskOnFile, stick: Path) -> None:
    sell(desk, 1, 2)
    medium = medium_of(desk, stick)
    medium.step(desk.books.ledger)
    medium.close()
    path, n = copy_path(stick, "C1"), desk.books.ledger.head().n
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[at] ^= 0x10
        path.write_bytes(damaged)
        try:
            found = proved(desk, stick)
        except OperatorError as fault:
            assert fault.code == "medium.damaged", (at, fault)
        else:
            assert found < n, f"byte {at}: only as the torn end of a shorter copy"


@pytest.mark.parametrize("content", [b"", b"CDCOPY1\n", b"x" * 100])
def test_a_file_that_is_no_copy(stick: Path, content: bytes) -> None:
    copy_path(stick, "C1").write_bytes(content)
    assert code_of(lambda: LedgerCopy(copy_path(stick, "C1"), KEY)) == "medium.damaged"
