"""A desk in trouble: a disk that comes and goes, and a terminal that says what no terminal should."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.adapters.storage import audit, books
from desktop.adapters.storage.database import Store
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import (
    AckJournal,
    FaceLibraryAged,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Pay,
    ReadJournal,
    RequestRefused,
    TerminalConnected,
    TerminalHealth,
    TerminalLost,
)
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge, DismissAlert
from desktop.services.views import AlertKind, AlertsView, LinkState, Phase, StatusView
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import NOON, entry, identity

STOPPED = pytest.mark.expects_log("stopped selling: disk.full")


class Disk:
    """Fills the file up and frees it again, by SQLite's own limit; also for a file opened anew while it is full."""

    def __init__(self, desk: DeskOnFile, monkeypatch: pytest.MonkeyPatch) -> None:
        self._desk, self._patch = desk, monkeypatch

    def fill(self, *, also_when_reopened: bool = False) -> None:
        store = self._desk.books.store
        store.run("VACUUM")  # no page is free inside the file
        store.run(f"PRAGMA max_page_count={store.value('PRAGMA page_count')}")
        if also_when_reopened:

            def refuse(path: Path, _key: bytes) -> Store:
                raise OperatorError("disk.full", path=str(path))

            self._patch.setattr(books, "open_writer", refuse)

    def free(self) -> None:
        self._patch.undo()


@pytest.fixture
def disk(desk: DeskOnFile) -> "Disk":
    return Disk(desk, pytest.MonkeyPatch())


def much(n: int, number: str) -> tuple:  # type: ignore[type-arg]
    """Return entries that need many pages; the first is about our order."""
    return tuple(entry(n + i, number if i == 0 else f"X{i}", error="x" * 4_000) for i in range(8))


def carry_on(desk: DeskOnFile, journal: tuple) -> None:  # type: ignore[type-arg]
    """The terminal on the connection that stood all the time answers what it is asked."""
    while reads := [ask for ask in desk.terminal.take() if isinstance(ask, ReadJournal)]:
        page = tuple(each for each in journal if each.n > reads[-1].after)[: reads[-1].limit]
        desk.post(JournalArrived(entries=page, asked_after=reads[-1].after))


@STOPPED
@pytest.mark.parametrize("reopening_fails_too", [False, True])
def test_a_full_disk_stops_selling_loses_nothing_and_selling_comes_back(
    desk: DeskOnFile, disk: Disk, reopening_fails_too: bool
) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first),)))
    desk.pass_s(5)
    number = desk.sale(Charge())
    disk.fill(also_when_reopened=reopening_fails_too)
    journal = (entry(1, first), *much(2, number))
    desk.post(JournalArrived(entries=journal[1:]))
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "disk.full"
    assert AckJournal(upto=9) not in desk.terminal.take(), "what is not durable is not acknowledged"
    if reopening_fails_too:
        desk.pass_s(60)
        assert desk.page.reason.code == "disk.full"
    disk.free()
    desk.pass_s(3)
    carry_on(desk, journal)
    assert desk.sale_is(number) is SaleState.PAID
    assert desk.view(StatusView).link is LinkState.ONLINE
    assert desk.page.phase is not Phase.STOPPED
    assert "clock.checked" not in [each.kind for each in desk.books.ledger.entries()]
    desk.pass_s(6)
    desk.sale(Charge())


@STOPPED
def test_a_disk_that_fails_while_a_terminal_connects(desk: DeskOnFile, disk: Disk) -> None:
    desk.post(TerminalLost(code="link.pulled"))
    disk.fill()
    before = desk.books.store.value("SELECT count(*) FROM ledger")
    for _ in range(40):  # until the page is full, each new firmware is a ledger entry
        desk.post(TerminalConnected(identity=identity(sn=f"SIM{'9' * 3_000}")))
        if desk.page.phase is Phase.STOPPED and desk.page.reason and desk.page.reason.code == "disk.full":
            break
    assert desk.books.store.value("SELECT count(*) FROM ledger") == before
    disk.free()
    desk.pass_s(3)
    carry_on(desk, ())
    assert desk.view(StatusView).link is LinkState.ONLINE


@STOPPED
def test_a_disk_that_fails_while_the_terminal_is_offline(desk: DeskOnFile, disk: Disk) -> None:
    desk.post(TerminalHealth(camera_ok=True, storage_free=1, network_up=False, temperature_c=40))
    number = desk.sale(Charge())
    disk.fill(also_when_reopened=True)
    desk.post(JournalArrived(entries=much(1, number)))
    desk.pass_s(10)
    assert desk.page.phase is Phase.STOPPED
    disk.free()
    desk.pass_s(3)
    carry_on(desk, much(1, number))
    assert desk.sale_is(number) is SaleState.PAID


@pytest.mark.expects_log("stopped selling")
def test_a_defect_is_not_forgotten_over_a_disk_that_fails_after_it(desk: DeskOnFile) -> None:
    desk.desk.failed(DefectError("of ours"))
    desk.desk.failed(OperatorError("disk.failed"))
    desk.pass_s(10)
    desk.post(JournalArrived(entries=(), asked_after=0))
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "defect"
    desk.terminal.take()
    desk.post(Charge())
    assert desk.asked(Pay) == []
    desk.restart()
    desk.connect()
    assert desk.sale(Charge())


# --- what no terminal should say -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "at", [datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))]
)
def test_an_instant_at_the_edge_of_time(desk: DeskOnFile, at: datetime) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, at=at),)))
    assert desk.sale_is(number) is SaleState.PAID


def test_a_trade_number_again_after_a_charge_of_nothing(desk: DeskOnFile) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first, amount_fen=0, trade_no="T"),)))
    second = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(2, second, trade_no="T"),)))
    assert desk.sale_is(second) is SaleState.PAID
    assert {alert.kind for alert in desk.view(AlertsView).alerts} == {
        AlertKind.AMOUNT_DIFFERS, AlertKind.FOREIGN_ENTRY,
    }  # fmt: skip
    audit.check_books(desk.books.store)


def test_what_was_charged_is_what_is_shown(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, amount_fen=1),)))
    assert desk.page.result is not None
    assert desk.page.result.amount_fen == 1


def test_an_age_that_nobody_lives_to(desk: DeskOnFile) -> None:
    desk.post(FaceLibraryAged(age_s=2**62))
    desk.pass_s(2)
    assert desk.page.phase is Phase.READY


@pytest.mark.expects_log("the terminal refused ReadJournal")
def test_a_journal_that_is_refused_is_asked_for_again(desk: DeskOnFile) -> None:
    desk.post(TerminalConnected(identity=identity(clock=desk.clock.now())))
    (read,) = desk.asked(ReadJournal)
    desk.post(RequestRefused(request=read, error="internal"))
    desk.pass_s(3)
    assert desk.asked(ReadJournal) == [read]
    desk.post(JournalArrived(entries=(), asked_after=0))
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_a_terminal_that_ignores_where_it_is_to_read(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number),)))
    desk.post(TerminalConnected(identity=identity(journal_head=1, clock=desk.clock.now())))
    for _ in range(20):
        for read in desk.asked(ReadJournal):
            assert isinstance(read, ReadJournal)
            desk.post(JournalArrived(entries=(entry(1, number),), asked_after=read.after))
    desk.pass_s(6)
    assert desk.page.reason is not None
    assert desk.page.reason.code == "link.journal_gap"


def test_an_order_done_under_a_number_that_was_something_else(desk: DeskOnFile) -> None:
    first = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, first),)))
    desk.pass_s(5)
    second = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect(journal=(entry(1, first),))
    desk.post(OrderAnswered(order_no=second, knowledge=Knowledge.DONE, entry=entry(1, second)))
    desk.pass_s(6)
    assert desk.page.reason is not None
    assert desk.page.reason.code == "link.journal_behind"
    assert desk.sale_is(second) is SaleState.IN_DOUBT


def test_a_terminal_that_dropped_what_another_desk_had_acknowledged(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.connect(journal=())
    desk.post(TerminalConnected(identity=identity(sn="SIM7", journal_head=12, clock=desk.clock.now())))
    old = (entry(11, "C9-20260618-0001-AAAA"), entry(12, "C9-20260618-0002-AAAA", "declined"))
    desk.post(JournalArrived(entries=old, asked_after=0), JournalArrived(entries=(), asked_after=12))
    assert desk.view(StatusView).link is LinkState.ONLINE
    audit.check_journal(desk.books.store)
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(13, number),)))
    assert desk.sale_is(number) is SaleState.PAID


def test_a_third_charge_of_one_order_is_raised_although_the_second_was_seen_to(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number), entry(2, number, trade_no="B"))))
    (alert,) = desk.view(AlertsView).alerts
    desk.post(DismissAlert(alert_id=alert.alert_id))
    desk.post(JournalArrived(entries=(entry(3, number, trade_no="C"),)))
    assert len(desk.view(AlertsView).alerts) == 1


def test_a_late_charge_without_a_trade_number_is_still_a_late_charge(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    desk.connect()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.UNKNOWN))
    desk.post(JournalArrived(entries=(entry(1, number, trade_no="", at=NOON),)))
    assert [alert.kind for alert in desk.view(AlertsView).alerts] == [AlertKind.LATE_PAID]
