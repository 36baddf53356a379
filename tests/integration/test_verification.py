"""Identity without money on a whole desk: an armed sale gives way, the record says who, when and for what."""

from pathlib import Path

import pytest

from desktop.domain.events import (
    Cancel,
    JournalArrived,
    Knowledge,
    Pay,
    PayAnswered,
    QueryVerification,
    TerminalLost,
    VerificationAnswered,
    Verify,
)
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import SaleState
from desktop.domain.verification import VerificationState
from desktop.services.commands import Charge, RequestVerification
from desktop.services.ordering import OUTCOME_GRACE_S
from desktop.services.views import Phase, VerificationView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import entry

ASK = RequestVerification(purpose="领餐核身", asked_by="李师傅")


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"))
    desk.connect()
    return desk


def asked(desk: DeskOnFile) -> Verify:
    requests = desk.asked(Verify)
    assert len(requests) == 1, requests
    assert isinstance(requests[0], Verify)
    return requests[0]


def told(n: int, request: Verify, result: str = "matched", **more: object) -> JournalArrived:
    who = {"person_ref": "p1"} if result == "matched" else {}
    made: JournalEntry = entry(
        n, request.request_no, result, kind=EntryKind.VERIFICATION, amount_fen=0, trade_no="", fund_bills=(),
        **{**who, **more},
    )  # fmt: skip
    return JournalArrived(entries=(made,))


def view(desk: DeskOnFile) -> VerificationView:
    return desk.view(VerificationView)


def refusal(desk: DeskOnFile) -> str:
    reason = view(desk).refusal
    return reason.code if reason is not None else ""


def test_who_when_and_for_what_is_kept(desk: DeskOnFile) -> None:
    desk.post(ASK)
    request = asked(desk)
    assert (request.purpose, view(desk).request_no) == ("领餐核身", request.request_no)
    desk.post(told(1, request))
    record = view(desk).records[0]
    assert (record.state, record.purpose, record.asked_by) == (VerificationState.MATCHED, "领餐核身", "李师傅")
    assert record.diner is not None
    assert record.diner.masked_name == "张*"
    assert view(desk).request_no == ""
    kinds = [kind for (kind,) in desk.books.store.rows("SELECT kind FROM ledger WHERE kind LIKE 'verification.%'")]
    assert kinds == ["verification.submitted", "verification.matched"]


def test_an_armed_sale_gives_way_and_comes_back(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path, continuous=True)
    desk.connect()
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(ASK)
    assert view(desk).waiting
    assert desk.asked(Verify) == [], "not before the terminal let the order go"
    desk.post(JournalArrived(entries=(entry(1, armed.order_no, "cancelled"),)))
    request = asked(desk)
    assert desk.page.phase is Phase.STOPPED
    assert desk.page.reason is not None
    assert desk.page.reason.code == "sale.terminal_lent"
    desk.post(told(2, request, "not_matched", error="timeout"))
    assert len(desk.asked(Pay)) == 1, "the next sale arms itself"


def test_an_order_that_does_not_end_keeps_nobody_waiting(tmp_path: Path) -> None:
    """The terminal does not say what became of the armed order: it is in doubt, and who waited for it goes on."""
    desk = DeskOnFile(tmp_path, continuous=True)
    desk.connect()
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(PayAnswered(order_no=armed.order_no), ASK)
    desk.pass_s(desk.settings.terminal.pay_timeout_s + OUTCOME_GRACE_S + 1)
    assert desk.sale_is(armed.order_no) is SaleState.IN_DOUBT
    request = asked(desk)
    desk.post(VerificationAnswered(request_no=request.request_no, knowledge=Knowledge.UNKNOWN, error="busy"))
    assert not view(desk).waiting
    desk.post(JournalArrived(entries=(entry(1, armed.order_no, "timeout"),)))
    desk.pass_s(10)
    assert len(desk.asked(Pay)) == 1, "the next sale arms itself"


@pytest.mark.parametrize("ends", ["link", "desk"])
def test_who_waits_does_not_begin_on_a_lost_link_nor_at_the_end(tmp_path: Path, ends: str) -> None:
    desk = DeskOnFile(tmp_path, continuous=True)
    desk.connect()
    desk.post(ASK)
    if ends == "link":
        desk.post(TerminalLost(code="link.pulled"))
        assert refusal(desk) == "verify.no_terminal"
    else:
        desk.desk.close()
    assert desk.asked(Verify) == []
    assert desk.books.open_verifications() == []


def test_not_while_a_diner_is_served(desk: DeskOnFile) -> None:
    from desktop.domain.events import Stage, StageReached

    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.SEARCHING), ASK)
    assert refusal(desk) == "verify.busy"
    assert desk.asked(Cancel) == []
    assert desk.asked(Verify) == []


def test_nothing_is_sold_meanwhile(desk: DeskOnFile) -> None:
    desk.post(ASK)
    desk.terminal.take()
    desk.post(Charge())
    assert desk.asked(Pay) == []


def test_a_lost_link_leaves_it_in_doubt_and_the_journal_settles_it(desk: DeskOnFile) -> None:
    desk.post(ASK)
    request = asked(desk)
    desk.post(TerminalLost(code="link.pulled"))
    assert view(desk).records[0].state is VerificationState.IN_DOUBT
    desk.connect(journal=told(1, request).entries)
    assert view(desk).records[0].state is VerificationState.MATCHED
    assert desk.sale(Charge())


def test_a_desk_killed_meanwhile_asks_under_the_same_number(desk: DeskOnFile) -> None:
    desk.post(ASK)
    request = asked(desk)
    desk.restart()
    desk.connect()
    assert desk.asked(QueryVerification) == [QueryVerification(request_no=request.request_no)]
    desk.post(VerificationAnswered(request_no=request.request_no, knowledge=Knowledge.UNKNOWN))
    assert view(desk).records[0].state is VerificationState.NOT_STARTED


def test_silence_ends_in_doubt_and_frees_the_line(desk: DeskOnFile) -> None:
    desk.post(ASK)
    desk.pass_s(51)
    assert view(desk).records[0].state is VerificationState.IN_DOUBT
    assert desk.sale(Charge())


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (RequestVerification(purpose=" ", asked_by="x"), "verify.no_purpose"),
        (RequestVerification(purpose="x", asked_by=""), "verify.no_purpose"),
        (RequestVerification(purpose="x" * 201, asked_by="x"), "verify.purpose_too_long"),
    ],
)
def test_without_a_purpose_and_a_name_nobody_is_asked(
    desk: DeskOnFile, command: RequestVerification, code: str
) -> None:
    desk.post(command)
    assert refusal(desk) == code
    assert desk.asked(Verify) == []


def test_a_terminal_that_cannot_says_so(desk: DeskOnFile) -> None:
    desk.post(ASK)
    request = asked(desk)
    desk.post(VerificationAnswered(request_no=request.request_no, knowledge=Knowledge.UNKNOWN, error="unsupported"))
    reason = view(desk).records[0].reason
    assert reason is not None
    assert reason.code == "verify.unsupported"
    assert desk.sale(Charge())


def test_without_a_terminal(desk: DeskOnFile) -> None:
    desk.post(TerminalLost(code="link.pulled"), ASK)
    assert refusal(desk) == "verify.no_terminal"
