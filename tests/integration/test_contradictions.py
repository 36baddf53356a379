"""A terminal that says two things of the same money: both are kept, a person is told, a denial settles nothing."""

from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import (
    Configured,
    JournalArrived,
    Knowledge,
    QueryRefund,
    Refund,
    RefundAnswered,
    TerminalConnected,
    TerminalLost,
    VerificationAnswered,
    Verify,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import EntryKind
from desktop.domain.payment import SaleState
from desktop.domain.verification import VerificationState
from desktop.services.commands import Charge, RequestRefund, RequestVerification
from desktop.services.queries import StoryQuery
from desktop.services.views import AlertKind, AlertsView, RefundView, VerificationView
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry, identity
from tests.helpers.till import SN, Till, checks_of

LOST = TerminalLost(code="link.pulled")


def sold(desk: DeskOnFile, n: int = 1, result: str = "paid", **more: object) -> OrderNo:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(n, number, result, **more),)))  # type: ignore[arg-type]
    desk.pass_s(5)
    return number


def asked(desk: DeskOnFile, number: OrderNo, amount_fen: int = 1_200) -> Refund:
    desk.post(RequestRefund(order_no=number, amount_fen=amount_fen, reason="not served", asked_by="周主任"))
    (refund,) = desk.asked(Refund)
    assert isinstance(refund, Refund)
    return refund


def told(n: int, refund: Refund, result: str = "refunded") -> JournalArrived:
    fields = {"kind": EntryKind.REFUND, "order_no": refund.order_no, "fund_bills": ()}
    return JournalArrived(entries=(entry(n, refund.refund_no, result, amount_fen=refund.amount_fen, **fields),))


def alerts(desk: DeskOnFile) -> list[AlertKind]:
    return [alert.kind for alert in desk.view(AlertsView).alerts]


def refund_states(desk: DeskOnFile) -> list[str]:
    return [state for (state,) in desk.books.store.rows("SELECT state FROM refunds ORDER BY rowid")]


# --- payments ---------------------------------------------------------------------------------------------------------


def test_an_offline_payment_that_is_declined_when_it_is_charged(desk: DeskOnFile) -> None:
    number = sold(desk, 1, "paid_offline", user_id="2088000000000009", person_ref="p1")
    assert desk.books.offline_use().count == 1
    desk.post(JournalArrived(entries=(entry(2, number, "declined", error="insufficient_balance"),)))
    assert desk.sale_is(number) is SaleState.DECLINED
    assert desk.books.offline_use().count == 0, "no money is waited for any more"
    (alert,) = desk.view(AlertsView).alerts
    assert (alert.kind, alert.order_no, alert.amount_fen) == (AlertKind.CHARGE_FAILED, number, 1_200)
    row = desk.books.store.row("SELECT user_id, person_ref, cause FROM sales WHERE order_no = ?", (number,))
    assert row == ("2088000000000009", "p1", "insufficient_balance"), "who has eaten is still known"
    assert audit.check_books(desk.books.store).paid_fen == 0


def test_both_in_one_page_show_the_last_word_only(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, "paid_offline"), entry(2, number, "declined", error="balance"))))
    assert desk.page.result is not None
    assert desk.page.result.state is SaleState.DECLINED
    shown = {view.result.state for view in desk.seen.views if hasattr(view, "result") and view.result is not None}
    assert SaleState.PAID_OFFLINE not in shown


@pytest.mark.parametrize("denial", ["declined", "cancelled", "timeout"])
def test_a_paid_order_is_not_unpaid_by_a_later_word(desk: DeskOnFile, denial: str) -> None:
    number = sold(desk)
    desk.post(JournalArrived(entries=(entry(2, number, denial),)))
    assert (desk.sale_is(number), alerts(desk)) == (SaleState.PAID, [AlertKind.CONTRADICTED])
    audit.check_books(desk.books.store)


def test_what_was_not_paid_may_be_denied_twice(desk: DeskOnFile) -> None:
    number = sold(desk, 1, "cancelled")
    desk.post(JournalArrived(entries=(entry(2, number, "declined"),)))
    assert (desk.sale_is(number), alerts(desk)) == (SaleState.CANCELLED, [])


def other_terminal(desk: DeskOnFile) -> None:
    desk.post(LOST, TerminalConnected(identity=identity(sn="SIM2", clock=desk.clock.now())))
    desk.post(JournalArrived(entries=(), asked_after=0), Configured())


def test_another_terminals_denial_settles_nothing(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    other_terminal(desk)
    desk.post(JournalArrived(entries=(entry(1, number, "declined"),)))
    assert desk.sale_is(number) is SaleState.IN_DOUBT
    assert AlertKind.CONTRADICTED in alerts(desk)
    desk.post(JournalArrived(entries=(entry(2, number),)))
    assert desk.sale_is(number) is SaleState.PAID, "that it took money it can know"


def test_another_terminals_word_on_a_refund_or_a_verification_settles_nothing(desk: DeskOnFile) -> None:
    refund = asked(desk, sold(desk))
    desk.post(RequestVerification(purpose="collects a parcel", asked_by="周主任"))
    (verify,) = desk.asked(Verify)
    assert isinstance(verify, Verify)
    other_terminal(desk)
    denied = entry(2, verify.request_no, "not_matched", kind=EntryKind.VERIFICATION)
    desk.post(told(1, refund, "declined"), JournalArrived(entries=(denied,)))
    assert refund_states(desk) == ["IN_DOUBT"]
    assert [each.state for each in desk.books.recent_verifications(1)] == [VerificationState.IN_DOUBT]
    assert AlertKind.CONTRADICTED in alerts(desk)


def test_of_a_payment_of_nought_nothing_is_given_back(desk: DeskOnFile) -> None:
    number = sold(desk, amount_fen=0, fund_bills=())
    assert (desk.sale_is(number), alerts(desk)) == (SaleState.PAID, [AlertKind.AMOUNT_DIFFERS])
    assert not desk.view(AlertsView).alerts[0].refundable
    desk.post(RequestRefund(order_no=number, amount_fen=1, reason="not served", asked_by="周主任"))
    assert desk.asked(Refund) == []
    reason = desk.view(RefundView).reason
    assert reason is not None
    assert (reason.code, reason.facts["left_fen"]) == ("refund.too_much", 0)
    assert Transactions(desk.books.store).story(StoryQuery(order_no=number)).refundable_fen == 0


# --- refunds ----------------------------------------------------------------------------------------------------------


def test_a_refund_that_goes_through_late_is_told(desk: DeskOnFile) -> None:
    refund = asked(desk, sold(desk))
    desk.post(told(2, refund, "declined"), told(3, refund))
    assert refund_states(desk) == ["REFUNDED"]
    assert alerts(desk) == [AlertKind.LATE_REFUND]


def test_more_back_than_was_paid_is_told_and_stands_in_the_books(desk: DeskOnFile) -> None:
    number = sold(desk)
    first = asked(desk, number)
    desk.post(RefundAnswered(refund_no=first.refund_no, knowledge=Knowledge.UNKNOWN, error="busy"))
    desk.post(told(2, asked(desk, number)))
    assert audit.check_books(desk.books.store).over_refunded == ()
    desk.post(told(3, first))
    assert alerts(desk) == [AlertKind.LATE_REFUND, AlertKind.OVER_REFUNDED]
    found = audit.check_books(desk.books.store)
    assert (found.refunded_fen, found.over_refunded) == (2_400, (number,))


def test_doctor_names_the_order(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    (number,) = till.sell(1)
    back = [entry(n, f"T-{n}", "refunded", kind=EntryKind.REFUND, order_no=number, fund_bills=()) for n in (2, 3)]
    with till.books() as books:
        books.take_over(SN, back, till.now)
    ok, detail = checks_of(till.home)["books"]
    assert ok, "the books say what is so"
    assert f"more went back than was paid: {number}" in detail


def test_a_refund_that_was_made_is_not_unmade(desk: DeskOnFile) -> None:
    refund = asked(desk, sold(desk))
    desk.post(told(2, refund), told(3, refund, "declined"))
    assert (refund_states(desk), alerts(desk)) == (["REFUNDED"], [AlertKind.CONTRADICTED])
    assert desk.view(AlertsView).alerts[0].order_no == refund.order_no


# --- answers that prove nothing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", ["internal", "busy", "order_conflict"])
def test_a_late_error_does_not_end_a_refund_in_doubt(desk: DeskOnFile, error: str) -> None:
    refund = asked(desk, sold(desk))
    desk.pass_s(31)
    assert refund_states(desk) == ["IN_DOUBT"]
    desk.post(RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.UNKNOWN, error=error))
    assert refund_states(desk) == ["IN_DOUBT"]
    desk.terminal.take()
    desk.pass_s(31)
    assert QueryRefund(refund_no=refund.refund_no) in desk.terminal.take(), "it is asked on"
    desk.post(RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.UNKNOWN))
    assert refund_states(desk) == ["DECLINED"]


def test_a_late_error_does_not_end_a_verification_in_doubt(desk: DeskOnFile) -> None:
    desk.post(RequestVerification(purpose="collects a parcel", asked_by="周主任"))
    (verify,) = desk.asked(Verify)
    assert isinstance(verify, Verify)
    desk.pass_s(60)
    answer = VerificationAnswered(request_no=verify.request_no, knowledge=Knowledge.UNKNOWN, error="internal")
    desk.post(answer)
    assert [each.state for each in desk.books.recent_verifications(1)] == [VerificationState.IN_DOUBT]


@pytest.mark.expects_log("stopped selling")
@pytest.mark.parametrize("failure", [DefectError("x"), OperatorError("disk.failed")])
def test_nothing_with_money_begins_while_selling_is_stopped(desk: DeskOnFile, failure: Exception) -> None:
    number = sold(desk)
    desk.desk.failed(failure)
    desk.post(RequestRefund(order_no=number, amount_fen=1_200, reason="not served", asked_by="周主任"))
    desk.post(RequestVerification(purpose="collects a parcel", asked_by="周主任"))
    assert desk.asked(Refund) == [] and refund_states(desk) == []
    shown = (desk.view(RefundView).reason, desk.view(VerificationView).refusal)
    assert [each.code for each in shown if each is not None] == [desk.page.reason.code] * 2  # type: ignore[union-attr]
