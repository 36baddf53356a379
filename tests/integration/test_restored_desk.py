"""A restored desk meets its terminal: what the lost ledger had acknowledged may be gone from the journal, once."""

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.proven_head import observe
from desktop.adapters.storage.restorations import shortenings
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.events import (
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Query,
    ReadJournal,
    Refund,
    RefundAnswered,
    TerminalConnected,
    VerificationAnswered,
    Verify,
)
from desktop.domain.identifiers import OrderNo, RequestNo
from desktop.domain.instants import format_instant
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import SaleState
from desktop.domain.verification import VerificationState
from desktop.services.commands import Charge, RequestRefund, RequestVerification
from desktop.services.queries import StoryQuery
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
    """A terminal that still has the entries `first` to `last` of its journal: none, where `first` is beyond."""
    journal = tuple(entry(n, ours(n)) for n in range(first, last + 1))
    tell(desk, last, journal)


def tell(desk: DeskOnFile, last: int, journal: tuple[JournalEntry, ...]) -> None:
    """A terminal whose journal went up to `last` tells what it still has of it."""
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


# --- everything that was lost had been dropped ------------------------------------------------------------------------


def sold(desk: DeskOnFile, n: int) -> OrderNo:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(n, number),)))
    desk.pass_s(5)
    return number


def shown_reason(desk: DeskOnFile) -> str:
    reason = desk.view(StatusView).link_reason
    return reason.code if reason is not None else ""


def dropped(desk: DeskOnFile) -> list[tuple[int, int]]:
    return [(each.first, each.last) for each in shortenings(desk.books.store)]


@pytest.mark.parametrize("pages", [1, 2])
def test_a_ledger_that_was_rolled_back_sells_nothing(desk: DeskOnFile, pages: int) -> None:
    """The terminal was told by a ledger that is no more that it may drop 2 to 10: it has none of them to tell."""
    sold(desk, 1)
    connect(desk, 11, 10)
    for _ in range(pages - 1):
        desk.post(JournalArrived(entries=(), asked_after=1))
    desk.pass_s(6)
    desk.terminal.take()
    assert (desk.view(StatusView).link, shown_reason(desk)) == (LinkState.DOWN, "link.journal_gap")
    desk.post(Charge())
    assert desk.page.phase is Phase.STOPPED
    assert desk.terminal.take() == []
    assert dropped(desk) == []


def test_a_head_raised_by_an_answer_is_compared_too(desk: DeskOnFile) -> None:
    """Also in the middle of selling: the outcome that a query is answered with lies beyond what can be read."""
    sold(desk, 1)
    number = desk.sale(Charge())
    desk.pass_s(200)
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    desk.terminal.take()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.DONE, entry=entry(4, number)))
    assert desk.asked(ReadJournal) == [ReadJournal(after=1, limit=16)]
    desk.post(JournalArrived(entries=(), asked_after=1))
    assert shown_reason(desk) == "link.journal_gap"


def test_a_restored_desk_says_that_all_of_it_was_dropped(desk: DeskOnFile) -> None:
    sold(desk, 1)
    say_restored(desk)
    connect(desk, 11, 10)
    assert desk.view(StatusView).link is LinkState.ONLINE
    assert dropped(desk) == [(2, 10)]
    assert (desk.books.journal_head("SIM1"), observe(desk.books.store).journal) == (10, {"SIM1": 10})
    assert audit.check_journal(desk.books.store) == "SIM1: 10"
    connect(desk, 11, 10)
    assert dropped(desk) == [(2, 10)], "once"
    sold(desk, 11)
    audit.check_journal(desk.books.store)
    connect(desk, 13, 13)
    assert shown_reason(desk) == "link.journal_gap", "what is missing after that has no excuse"


def test_another_desks_journal_that_is_all_gone_is_begun_behind_it(desk: DeskOnFile) -> None:
    tell_as = entry(13, sold(desk, 1))
    desk.post(TerminalConnected(identity=identity(sn="SIM7", journal_head=12, clock=desk.clock.now())))
    desk.post(JournalArrived(entries=(), asked_after=0))
    assert desk.view(StatusView).link is LinkState.ONLINE
    assert desk.books.journal_head("SIM7") == 12
    desk.post(JournalArrived(entries=(tell_as,)))
    audit.check_journal(desk.books.store)


# --- the backup was made while something was under way ---------------------------------------------------------------


@pytest.mark.parametrize("kept", [0, 3])
def test_an_order_in_hand_when_the_backup_was_made(desk: DeskOnFile, kept: int) -> None:
    """The lost ledger took its outcome and acknowledged it: the terminal can tell it only when it is asked."""
    sold(desk, 1)
    number = desk.sale(Charge())
    say_restored(desk)
    journal = tuple(entry(5 + n, f"C1-{DAY}-00{50 + n}-LSTA") for n in range(1, kept + 1))
    tell(desk, 5 + kept, journal)
    assert Query(order_no=number) in desk.terminal.take()
    desk.post(OrderAnswered(order_no=number, knowledge=Knowledge.DONE, entry=entry(2, number)))
    assert desk.sale_is(number) is SaleState.PAID
    assert desk.view(StatusView).link is LinkState.ONLINE
    assert dropped(desk) == [(2, 5)]
    audit.check_journal(desk.books.store)
    audit.check_books(desk.books.store)
    desk.pass_s(5)
    sold(desk, 6 + kept)
    audit.check_journal(desk.books.store)


def test_an_outcome_is_not_taken_twice_from_what_was_dropped(desk: DeskOnFile) -> None:
    sold(desk, 1)
    first = desk.sale(Charge())
    desk.pass_s(200)
    second = desk.sale(Charge())
    say_restored(desk)
    connect(desk, 6, 5)
    desk.post(OrderAnswered(order_no=first, knowledge=Knowledge.DONE, entry=entry(2, first)))
    desk.post(OrderAnswered(order_no=second, knowledge=Knowledge.DONE, entry=entry(2, second)))
    assert (desk.sale_is(first), desk.sale_is(second)) == (SaleState.PAID, SaleState.IN_DOUBT)
    assert shown_reason(desk) == "link.journal_behind"


def test_a_refund_and_a_verification_under_way_when_the_backup_was_made(desk: DeskOnFile) -> None:
    number = sold(desk, 1)
    desk.post(RequestRefund(order_no=number, amount_fen=1_200, reason="not served", asked_by="周主任"))
    (refund,) = desk.asked(Refund)
    assert isinstance(refund, Refund)
    desk.post(RequestVerification(purpose="collects a parcel", asked_by="周主任"))
    (verify,) = desk.asked(Verify)
    assert isinstance(verify, Verify)
    say_restored(desk)
    connect(desk, 8, 7)
    back = entry(3, refund.refund_no, "refunded", kind=EntryKind.REFUND, order_no=number)
    seen = entry(4, verify.request_no, "matched", kind=EntryKind.VERIFICATION, person_ref="p1")
    desk.post(
        RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.DONE, entry=back),
        VerificationAnswered(request_no=RequestNo(verify.request_no), knowledge=Knowledge.DONE, entry=seen),
    )
    sale = desk.books.sale(number)
    assert sale is not None
    assert sale.refunded_fen == 1_200
    assert [each.state for each in desk.books.recent_verifications(5)] == [VerificationState.MATCHED]
    assert desk.view(StatusView).link is LinkState.ONLINE
    audit.check_journal(desk.books.store)


# --- what comes late, and what nobody can know -----------------------------------------------------------------------


def test_a_late_charge_of_the_lost_ledger_leaves_no_gap(desk: DeskOnFile) -> None:
    """Sold on since: an offline payment of the lost ledger is charged now, its serial far beyond those given anew."""
    say_restored(desk)
    desk.connect()
    for n in (1, 2):
        sold(desk, n)
    desk.post(JournalArrived(entries=(entry(3, f"C1-{DAY}-0009-LSTA"),)))
    assert dict(audit.check_books(desk.books.store).sales) == {"PAID": 3}
    assert sold(desk, 4).split("-")[2] == "0004"


def test_a_refund_that_the_restoration_may_have_lost_is_warned_of(desk: DeskOnFile) -> None:
    number = sold(desk, 1)
    say_restored(desk)
    story = Transactions(desk.books.store).story
    assert not story(StoryQuery(order_no=number)).refunds_unknown, "nothing is known to be missing yet"
    connect(desk, 6, 5)
    assert story(StoryQuery(order_no=number)).refunds_unknown
    desk.pass_s(5)
    assert not story(StoryQuery(order_no=sold(desk, 6))).refunds_unknown
