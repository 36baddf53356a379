"""A restored desk meets its terminal: what the lost ledger had acknowledged may be gone from the journal, once."""

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.restorations import shortenings
from desktop.domain.events import JournalArrived, ReadJournal, TerminalConnected
from desktop.domain.instants import format_instant
from desktop.services.commands import Charge
from desktop.services.views import AlertsView, LinkState, Phase, StatusView
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry, identity

DAY = "20260618"


def ours(n: int) -> str:
    return f"C1-{DAY}-{n:04d}-LST{'23456789'[n % 8]}"


def say_restored(desk: DeskOnFile) -> None:
    """Write what `restore` writes first."""
    body = {"backup_head": 1, "backup_hash": "", "made_at": "", "journal": {"SIM1": desk.books.journal_head("SIM1")}}
    with desk.books.store.transaction():
        desk.books.ledger.append("ledger.restored", body, at=format_instant(desk.clock.now()))
    desk.restart()


def connect(desk: DeskOnFile, first: int, last: int) -> None:
    """A terminal that still has the entries `first` to `last` of its journal."""
    journal = tuple(entry(n, ours(n)) for n in range(first, last + 1))
    desk.post(TerminalConnected(identity=identity(journal_head=last, clock=desk.clock.now())))
    for _ in range(10):
        reads = [ask for ask in desk.take_all() if isinstance(ask, ReadJournal)]
        if not reads:
            return
        page = tuple(each for each in journal if each.n > reads[-1].after)[: reads[-1].limit]
        desk.post(JournalArrived(entries=page, asked_after=reads[-1].after))


def test_recovery_brings_the_sales_back_before_anything_is_sold(desk: DeskOnFile) -> None:
    say_restored(desk)
    connect(desk, 1, 40)
    assert desk.states() == {"PAID": 40}
    assert desk.view(AlertsView).alerts == ()
    desk.pass_s(6)
    number = desk.sale(Charge())
    assert number.split("-")[2] == "0041"
    audit.check_journal(desk.books.store)


def test_what_the_terminal_dropped_is_written_down_and_selling_goes_on(desk: DeskOnFile) -> None:
    say_restored(desk)
    connect(desk, 5, 9)  # the backup held nothing of this terminal yet
    assert desk.states() == {"PAID": 5}
    assert desk.view(StatusView).link is LinkState.ONLINE
    audit.check_journal(desk.books.store)


def test_a_gap_at_the_backups_head_is_declared_and_any_later_one_is_refused(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number),)))
    desk.pass_s(5)
    say_restored(desk)
    connect(desk, 4, 6)
    assert desk.view(StatusView).link is LinkState.ONLINE
    assert [(each.first, each.last) for each in shortenings(desk.books.store)] == [(2, 3)]
    audit.check_journal(desk.books.store)
    assert desk.states() == {"PAID": 4}
    connect(desk, 9, 9)
    desk.pass_s(6)
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "link.journal_gap"


def test_a_ledger_that_was_not_restored_takes_no_gap(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number),)))
    desk.pass_s(5)
    connect(desk, 4, 6)
    desk.pass_s(6)
    assert desk.page.reason is not None
    assert desk.page.reason.code == "link.journal_gap"


@pytest.mark.parametrize("result", ["no_such_word", "paid"])
def test_an_outcome_that_says_nothing_of_money_is_no_sale(desk: DeskOnFile, result: str) -> None:
    say_restored(desk)
    desk.post(TerminalConnected(identity=identity(journal_head=1, clock=desk.clock.now())))
    desk.post(JournalArrived(entries=(entry(1, ours(1), result, amount_fen=0),), asked_after=0))
    assert desk.states() == {}
    assert len(desk.view(AlertsView).alerts) == 1
