"""Money back on a whole desk with a real file: asked once, never above what was paid, in doubt like a sale."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.events import (
    Knowledge,
    QueryRefund,
    Refund,
    RefundAnswered,
    Stage,
    StageReached,
    TerminalLost,
)
from desktop.domain.identifiers import OrderNo, RefundNo
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import FundBill, SaleState
from desktop.domain.refund import RefundState
from desktop.services.commands import Charge, DismissAlert, RequestRefund
from desktop.services.queries import StoryQuery
from desktop.services.views import AlertKind, AlertsView, LinkState, RefundView, StatusView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import NOON, entry

LOST = TerminalLost(code="link.pulled")


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"))
    desk.connect()
    return desk


def sold(desk: DeskOnFile, n: int = 1, **more: object) -> OrderNo:
    number = desk.sale(Charge())
    desk.post(journal(entry(n, number, person_ref="p1", **more)))
    return number


def journal(*entries: JournalEntry) -> object:
    from desktop.domain.events import JournalArrived

    return JournalArrived(entries=entries)


def ask(desk: DeskOnFile, number: OrderNo, amount_fen: int = 1_200, **more: str) -> RefundView:
    words = {"reason": "meal not served", "asked_by": "周主任", **more}
    desk.post(RequestRefund(order_no=number, amount_fen=amount_fen, **words))
    return desk.view(RefundView)


def sent(desk: DeskOnFile) -> Refund:
    refunds = desk.asked(Refund)
    assert len(refunds) == 1, refunds
    assert isinstance(refunds[0], Refund)
    return refunds[0]


def refunded(n: int, refund: Refund, result: str = "refunded", **more: object) -> JournalEntry:
    fields: dict[str, object] = {"amount_fen": refund.amount_fen, "order_no": refund.order_no, **more}
    return entry(n, refund.refund_no, result, kind=EntryKind.REFUND, fund_bills=(), **fields)  # type: ignore[arg-type]


def row(desk: DeskOnFile, number: str) -> tuple[object, ...]:
    found = desk.books.store.row(
        "SELECT state, amount_fen, actual_refunded_fen, trade_no FROM refunds WHERE refund_no = ?", (number,)
    )
    assert found is not None
    return found


def test_a_full_refund_is_on_disk_before_it_leaves_and_ends_by_the_journal(desk: DeskOnFile) -> None:
    number = sold(desk)
    view = ask(desk, number)
    refund = sent(desk)
    assert (view.state, view.refund_no) == (RefundState.SUBMITTED, refund.refund_no)
    assert row(desk, refund.refund_no) == ("SUBMITTED", 1_200, None, "T00000001")
    desk.post(RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.IN_PROGRESS), journal(refunded(2, refund)))
    assert desk.view(RefundView).state is RefundState.REFUNDED
    assert row(desk, refund.refund_no) == ("REFUNDED", 1_200, 1_200, "T00000001")
    totals = audit.check_books(desk.books.store)
    assert (totals.paid_fen, totals.refunded_fen) == (1_200, 1_200)
    assert desk.sale_is(number) is SaleState.PAID, "the sale was paid; the refund is a fact of its own"


def test_a_meal_given_back_whole_may_be_eaten_again(desk: DeskOnFile) -> None:
    number = sold(desk)
    assert desk.books.today("p1", "lunch", NOON).servings_this_meal == 1
    ask(desk, number)
    desk.post(journal(refunded(2, sent(desk))))
    today = desk.books.today("p1", "lunch", NOON)
    assert (today.servings_this_meal, today.spent_fen) == (0, 0)


def test_parts_never_add_up_to_more_than_was_paid_those_in_doubt_counted(desk: DeskOnFile) -> None:
    number = sold(desk)
    ask(desk, number, 500)
    first = sent(desk)
    view = ask(desk, number, 800)
    assert view.state is None
    assert view.reason is not None
    assert (view.reason.code, view.reason.facts["left_fen"]) == ("refund.too_much", 700)
    assert desk.asked(Refund) == []
    desk.post(journal(refunded(2, first)))
    ask(desk, number, 700)
    desk.post(journal(refunded(3, sent(desk))))
    assert audit.check_books(desk.books.store).refunded_fen == 1_200
    left = ask(desk, number, 1).reason
    assert left is not None
    assert left.code == "refund.too_much"


def test_own_funds_go_back_before_coupons(desk: DeskOnFile) -> None:
    bills = (FundBill(channel="ALIPAYACCOUNT", amount_fen=900), FundBill(channel="COUPON", amount_fen=300))
    number = sold(desk, fund_bills=bills)
    ask(desk, number, 700)
    one = sent(desk)
    desk.post(journal(refunded(2, one)))
    ask(desk, number, 500)
    two = sent(desk)
    desk.post(journal(refunded(3, two)))
    assert [row(desk, each.refund_no)[2] for each in (one, two)] == [700, 200]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        ("unsupported", RefundState.DECLINED),
        ("order_conflict", RefundState.IN_DOUBT),
        ("internal", RefundState.IN_DOUBT),
    ],
)
def test_a_refusal_ends_it_only_where_it_proves_that_nothing_began(
    desk: DeskOnFile, error: str, state: RefundState
) -> None:
    number = sold(desk)
    ask(desk, number)
    refund = sent(desk)
    desk.post(RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.UNKNOWN, error=error))
    assert desk.view(RefundView).state is state


def test_a_lost_link_leaves_it_in_doubt_until_the_journal_or_the_terminal_says(desk: DeskOnFile) -> None:
    number = sold(desk)
    ask(desk, number)
    refund = sent(desk)
    desk.post(LOST)
    assert desk.view(RefundView).state is RefundState.IN_DOUBT
    alert = desk.view(AlertsView).alerts[0]
    assert (alert.kind, alert.detail, alert.order_no) == (AlertKind.REFUND_IN_DOUBT, refund.refund_no, number)
    told = entry(1, number, person_ref="p1")
    desk.connect(journal=(told, refunded(2, refund)))
    assert desk.view(RefundView).state is RefundState.REFUNDED
    assert desk.view(AlertsView).alerts == ()
    assert desk.view(StatusView).link is LinkState.ONLINE


def test_unknown_to_the_terminal_proves_that_nothing_went_back(desk: DeskOnFile) -> None:
    number = sold(desk)
    ask(desk, number)
    refund = sent(desk)
    desk.restart()
    desk.connect(journal=(entry(1, number, person_ref="p1"),))
    assert desk.asked(QueryRefund) == [QueryRefund(refund_no=refund.refund_no)]
    desk.post(RefundAnswered(refund_no=refund.refund_no, knowledge=Knowledge.UNKNOWN))
    assert row(desk, refund.refund_no)[0] == "DECLINED"
    assert ask(desk, number).state is RefundState.SUBMITTED, "and it may be asked again, under a new number"


def test_silence_makes_it_in_doubt_and_it_is_asked_for(desk: DeskOnFile) -> None:
    number = sold(desk)
    ask(desk, number)
    refund = sent(desk)
    desk.pass_s(31)
    assert desk.view(RefundView).state is RefundState.IN_DOUBT
    desk.pass_s(10)
    asked = desk.asked(QueryRefund)
    assert len(asked) >= 3
    assert set(asked) == {QueryRefund(refund_no=refund.refund_no)}


def test_a_refund_declined_at_first_that_went_through_after_all_is_money(desk: DeskOnFile) -> None:
    number = sold(desk)
    ask(desk, number)
    refund = sent(desk)
    desk.post(journal(refunded(2, refund, "declined", error="network_down")))
    shown = desk.view(RefundView)
    assert shown.reason is not None
    assert shown.reason.code == "refund.declined.network_down"
    desk.post(journal(refunded(3, refund)))
    assert row(desk, refund.refund_no)[0] == "REFUNDED"
    audit.check_books(desk.books.store)


def test_money_that_went_back_without_this_desk_is_recorded_and_told(desk: DeskOnFile) -> None:
    number = sold(desk)
    stranger = Refund(refund_no=RefundNo("X-1"), order_no=number, amount_fen=400)
    desk.post(journal(refunded(2, stranger)))
    assert row(desk, "X-1")[:3] == ("REFUNDED", 400, 400)
    assert [alert.kind for alert in desk.view(AlertsView).alerts] == [AlertKind.FOREIGN_ENTRY]
    audit.check_books(desk.books.store)


def test_an_entry_about_nothing_we_know_is_kept_as_foreign(desk: DeskOnFile) -> None:
    stranger = Refund(refund_no=RefundNo("X-1"), order_no=OrderNo("Y-1"), amount_fen=400)
    desk.post(journal(refunded(1, stranger)))
    assert desk.books.store.value("SELECT kind FROM ledger WHERE n = (SELECT max(ledger_n) FROM journal)") == (
        "journal.foreign"
    )
    assert desk.view(AlertsView).alerts[0].kind is AlertKind.FOREIGN_ENTRY
    assert audit.check_books(desk.books.store).refunded_fen == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"reason": " "}, "refund.no_reason"),
        ({"asked_by": ""}, "refund.no_reason"),
        ({"reason": "x" * 201}, "refund.reason_too_long"),
    ],
)
def test_without_a_reason_and_a_name_nothing_leaves(desk: DeskOnFile, words: dict[str, str], code: str) -> None:
    reason = ask(desk, sold(desk), **words).reason
    assert reason is not None
    assert reason.code == code
    assert desk.asked(Refund) == []


def test_what_was_not_paid_here_or_by_another_terminal_is_not_refunded(desk: DeskOnFile) -> None:
    def code(number: OrderNo) -> str:
        reason = ask(desk, number).reason
        assert reason is not None
        return reason.code

    assert code(OrderNo("C1-20260618-0999-AAAA")) == "refund.unknown_order"
    declined = desk.sale(Charge())
    desk.post(journal(entry(1, declined, "declined")))
    assert code(declined) == "refund.not_paid"
    offline = desk.sale(Charge())
    desk.post(journal(entry(2, offline, "paid_offline", credential="c")))
    assert code(offline) == "refund.not_charged_yet"
    paid = sold(desk, 3)
    desk.post(LOST)
    assert code(paid) == "refund.no_terminal"
    desk.connect(sn="SIM2")
    assert code(paid) == "refund.other_terminal"


def test_a_late_payment_is_offered_for_refund(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    desk.post(journal(entry(1, number, "timeout")))
    desk.post(journal(entry(2, number, person_ref="p1")))
    alert = desk.view(AlertsView).alerts[0]
    assert (alert.kind, alert.refundable) == (AlertKind.LATE_PAID, True)
    ask(desk, number)
    desk.post(journal(refunded(3, sent(desk))))
    alert = desk.view(AlertsView).alerts[0]
    assert not alert.refundable
    desk.post(DismissAlert(alert_id=alert.alert_id))
    assert desk.view(AlertsView).alerts == ()


def test_the_story_tells_the_stages_that_the_terminal_went_through(desk: DeskOnFile) -> None:
    number = desk.sale(Charge())
    for stage in (Stage.SHOWN, Stage.SEARCHING, Stage.MATCHED, Stage.AUTHORISING):
        desk.clock.pass_s(0.5)
        desk.post(StageReached(order_no=number, stage=stage))
    desk.clock.pass_s(0.5)
    desk.post(journal(entry(1, number, person_ref="p1")))
    steps = Transactions(desk.books.store).story(StoryQuery(order_no=number)).steps
    assert [step.kind for step in steps] == [
        "sale.created", "sale.submitted", "stage.shown", "stage.searching", "stage.matched", "stage.authorising",
        "sale.paid",
    ]  # fmt: skip
    assert [(step.at - steps[0].at).total_seconds() for step in steps] == [0, 0, 0.5, 1.0, 1.5, 2.0, 2.5]


def test_the_story_of_a_refunded_sale_is_told_in_the_ledgers_order(desk: DeskOnFile) -> None:
    number = sold(desk)
    desk.clock.pass_s(60)
    for n in range(2, 30):  # other sales lie between
        sold(desk, n)
    ask(desk, number, 500, reason="wrong amount")
    desk.clock.pass_s(1)
    desk.post(journal(refunded(30, sent(desk))))
    story = Transactions(desk.books.store).story(StoryQuery(order_no=number))
    assert [step.kind for step in story.steps] == [
        "sale.created", "sale.submitted", "sale.paid", "refund.submitted", "refund.refunded",
    ]  # fmt: skip
    assert story.steps[3].at - story.steps[2].at >= timedelta(seconds=60)
    assert story.steps[2].facts["trade_tail"] == "0001"
    assert (story.refundable_fen, story.line and story.line.refunded_fen) == (700, 500)
    assert [(refund.amount_fen, refund.asked_by) for refund in story.refunds] == [(500, "周主任")]
    assert "p1" not in str(story.steps), "no person in the facts of a story"


def test_a_refund_that_the_backup_did_not_hold_comes_back_without_an_alarm(desk: DeskOnFile) -> None:
    number = sold(desk)
    with desk.books.store.transaction():
        desk.books.note("ledger.restored", {"backup_head": 1}, desk.clock.now())
    ours = Refund(refund_no=RefundNo("C1-20260618-R0001-AAAA"), order_no=number, amount_fen=400)
    desk.post(journal(refunded(2, ours)))
    assert row(desk, ours.refund_no)[:3] == ("REFUNDED", 400, 400)
    assert desk.view(AlertsView).alerts == ()
