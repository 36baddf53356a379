"""Lifting guards and taking sales back, on a real file: who may, what is written, what the reports say of it."""

from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.audit_trail import AuditTrail
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.reports import DayReports
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.events import JournalArrived, Pay, Stage, StageReached, TerminalLost
from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.payment import SaleState, Way
from desktop.domain.scan import read_token
from desktop.domain.staff import Approval, Role, Staff, StaffRef
from desktop.services.audit_views import AuditQuery
from desktop.services.commands import (
    Charge,
    HoldResult,
    LiftGuard,
    MoveSale,
    PrepareToClose,
    RequestVerification,
    SignedIn,
    SignedOut,
    TokenRead,
    VoidSale,
)
from desktop.services.queries import StoryQuery
from desktop.services.report_views import DayReportQuery
from desktop.services.views import CorrectionView, Phase
from desktop.ui.audit_words import kind_words
from tests.helpers.desks import KEY, DeskOnFile, pupil
from tests.helpers.fakes import entry

SUPERVISOR = Staff(staff_ref=StaffRef("s1"), name="周主任", role=Role.SUPERVISOR)
CASHIER = Staff(staff_ref=StaffRef("s2"), name="李师傅", role=Role.CASHIER)


def desk_with(folder: Path, **settings: object) -> DeskOnFile:
    desk = DeskOnFile(folder, **settings)
    desk.know(pupil("p1", card_no="10000001"), pupil("p2", card_no="10000002"))
    desk.connect()
    return desk


def by_card(desk: DeskOnFile, card_no: str = "10000001") -> OrderNo:
    """Sell by card and return the order number."""
    desk.post(TokenRead(token=read_token(card_no)))
    assert desk.page.phase is Phase.PAID and desk.page.result is not None
    number = OrderNo(desk.page.result.order_no)
    desk.pass_s(5)
    return number


def refused_at_the_terminal(desk: DeskOnFile, n: int, ref: str = "p1") -> OrderNo:
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref=ref))
    desk.post(JournalArrived(entries=(entry(n, number, "cancelled"),)))
    assert desk.page.phase is Phase.REFUSED
    return number


def lift(desk: DeskOnFile, by: Staff = SUPERVISOR, code: str = "guard.second_serving", ref: str = "p1") -> None:
    desk.post(LiftGuard(person_ref=ref, code=code, by=by))


def bodies(desk: DeskOnFile, kind: str) -> list[dict[str, object]]:
    return [dict(each.body) for each in desk.books.ledger.entries() if each.kind == kind]


# --- lifting --------------------------------------------------------------------------------------------------------


def test_a_supervisor_lets_a_second_serving_through(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    refused_at_the_terminal(desk, 1)
    lift(desk)
    pay = desk.asked(Pay)[0]
    assert isinstance(pay, Pay) and (pay.amount_fen, pay.way) == (1_200, Way.FACE)
    desk.post(StageReached(order_no=pay.order_no, stage=Stage.MATCHED, person_ref="p1"))
    desk.post(JournalArrived(entries=(entry(2, pay.order_no, person_ref="p1"),)))
    assert desk.page.phase is Phase.PAID
    assert bodies(desk, "guard.lifted") == [
        {"person_ref": "p1", "guard": "guard.second_serving", "by": "s1", "screen": "checkout"}
    ]
    created = bodies(desk, "sale.created")
    assert [body.get("lifted") for body in created] == [
        None, None, {"person_ref": "p1", "code": "guard.second_serving", "by": "s1"},
    ]  # fmt: skip
    assert desk.books.open_alerts() == []


def test_it_holds_for_that_person_and_that_order_only(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    by_card(desk, "10000002")
    refused_at_the_terminal(desk, 1)
    lift(desk)
    pay = desk.asked(Pay)[0]
    assert isinstance(pay, Pay)
    desk.post(StageReached(order_no=pay.order_no, stage=Stage.MATCHED, person_ref="p2"))  # another child steps up
    desk.post(JournalArrived(entries=(entry(2, pay.order_no, "cancelled"),)))
    assert desk.page.phase is Phase.REFUSED
    desk.pass_s(5)
    refused_at_the_terminal(desk, 3)  # and the first one's second serving is not sold by the order after it


@pytest.mark.parametrize(
    ("by", "code", "ref"),
    [
        (CASHIER, "guard.second_serving", "p1"),
        (SUPERVISOR, "guard.daily_limit", "p1"),
        (SUPERVISOR, "guard.second_serving", "p2"),
        (Staff(staff_ref=StaffRef("s3"), name="", role=Role.SUPERVISOR, active=False), "guard.second_serving", "p1"),
    ],
)
def test_what_is_not_lifted(tmp_path: Path, by: Staff, code: str, ref: str) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    refused_at_the_terminal(desk, 1)
    desk.terminal.take()
    lift(desk, by, code, ref)
    assert desk.asked(Pay) == [] and bodies(desk, "guard.lifted") == []


def test_a_refusal_that_nobody_looks_at_any_more_is_not_lifted(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    refused_at_the_terminal(desk, 1)
    desk.pass_s(10)
    lift(desk)
    assert bodies(desk, "guard.lifted") == []


def test_typing_a_pin_keeps_the_refusal_there_but_not_for_ever(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    refused_at_the_terminal(desk, 1)
    desk.post(HoldResult())
    desk.pass_s(15)
    assert desk.page.liftable is not None
    desk.pass_s(10)
    assert desk.page.phase is Phase.READY  # a supervisor who went away does not stop the line


def test_a_card_that_was_refused_is_lifted_at_once(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    desk.post(TokenRead(token=read_token("10000001")))
    assert desk.page.phase is Phase.REFUSED
    lift(desk)
    assert desk.page.phase is Phase.PAID
    assert desk.states() == {"PAID_OFFLINE": 2}


@pytest.mark.parametrize(
    "meanwhile",
    [
        SignedOut(required=True),
        SignedIn(staff=Staff(staff_ref=StaffRef("s4"), name="郑审计", role=Role.AUDITOR)),
        TerminalLost(code="link.pulled"),
        PrepareToClose(),
        RequestVerification(purpose="领取", asked_by="周主任"),
    ],
    ids=["signed_out", "may_not_sell", "link_lost", "closing", "lent"],
)
def test_a_pin_that_comes_when_nothing_may_be_sold_lifts_nothing(tmp_path: Path, meanwhile: object) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    refused_at_the_terminal(desk, 1)
    desk.post(meanwhile)
    before = desk.states()
    lift(desk)
    assert desk.states() == before and desk.asked(Pay) == [] and bodies(desk, "guard.lifted") == []


def test_a_card_is_lifted_while_the_terminal_is_away_but_not_with_nobody_at_the_desk(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    by_card(desk)
    desk.post(TokenRead(token=read_token("10000001")), SignedOut(required=True))
    lift(desk)
    assert desk.states() == {"PAID_OFFLINE": 1}
    desk.post(SignedIn(staff=CASHIER), TerminalLost(code="link.pulled"))
    lift(desk)
    assert desk.states() == {"PAID_OFFLINE": 2}


# --- taking back ----------------------------------------------------------------------------------------------------


def void(number: OrderNo, reason: str = "拿错了餐") -> VoidSale:
    return VoidSale(order_no=number, reason=reason, asked_by="周主任", approval=Approval(by=SUPERVISOR))


def test_a_void_is_an_entry_of_its_own_and_nothing_waits_any_more(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    desk.post(void(number))
    assert desk.view(CorrectionView) == CorrectionView(order_no=number)
    assert desk.states() == {"CANCELLED": 1}
    body = bodies(desk, "sale.voided")[0]
    assert (body["reason"], body["asked_by"], body["by"], body["amount_fen"]) == ("拿错了餐", "周主任", "s1", 1_200)
    assert desk.books.deferred_use().count == 0
    assert audit.check_outbox(desk.books.store) == "2 waiting"  # the provider is told of both
    by_card(desk)  # the meal was not had


def test_the_record_says_who_voided_what_and_who_lifted_which_guard(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    refused_at_the_terminal(desk, 1)
    lift(desk)
    desk.post(void(number))
    trail = AuditTrail(desk.books.store)
    lines = {line.kind: line for line in trail.page(AuditQuery()).lines}
    voided, lifted = lines["sale.voided"], lines["guard.lifted"]
    assert (voided.who, voided.facts["order_no"], voided.facts["amount_fen"]) == ("s1", number, 1_200)
    assert (lifted.who, lifted.screen, lifted.facts["guard"]) == ("s1", "checkout", "guard.second_serving")
    assert [line.kind for line in trail.page(AuditQuery(family="sale")).lines] == ["sale.voided"]
    for line in (voided, lifted):
        assert "{" not in kind_words(line) and "—" not in kind_words(line)
    assert "second serving" in kind_words(lifted)


def test_the_reports_add_up_with_voids_in_them(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    by_card(desk, "10000002")
    desk.post(void(number))
    reader = open_reader(desk.path, KEY)
    view = DayReports(reader, None).day(DayReportQuery(), desk.clock.now(), None)
    sums = view.totals
    assert (sums.taken_count, sums.voided_count, sums.waiting_count, sums.waiting_fen) == (2, 1, 1, 1_200)
    assert sums.net_fen == 0 and view.may_be_closed
    story = Transactions(reader, lambda _wanted: (), lambda _trade_no: None, None).story(StoryQuery(order_no=number))
    assert [step.kind for step in story.steps][-1] == "sale.voided"
    reader.close()


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (VoidSale(order_no=OrderNo("C1-20260618-9999-AAAA"), reason="a", asked_by="b"), "refund.unknown_order"),
        (VoidSale(order_no=OrderNo("?"), reason=" ", asked_by="b"), "correction.no_reason"),
        (VoidSale(order_no=OrderNo("?"), reason="a", asked_by=""), "correction.no_reason"),
        (VoidSale(order_no=OrderNo("?"), reason="a" * 201, asked_by="b"), "refund.reason_too_long"),
        (MoveSale(order_no=OrderNo("?"), person_ref=PersonRef("p2"), asked_by=""), "correction.no_reason"),
    ],
)
def test_what_cannot_be_taken_back_says_why(tmp_path: Path, command: VoidSale | MoveSale, code: str) -> None:
    desk = desk_with(tmp_path)
    desk.post(command)
    assert (reason := desk.view(CorrectionView).reason) is not None
    assert reason.code == code
    assert desk.page.phase is Phase.READY


def test_what_the_terminal_charged_is_refunded_and_not_voided(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(1, number, person_ref="p1"),)), void(number))
    reason = desk.view(CorrectionView).reason
    assert reason is not None and reason.code == "correction.not_waiting"
    assert desk.sale_is(number) is SaleState.PAID


def test_what_has_left_for_the_provider_is_not_voided(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    with desk.books.store.transaction():
        desk.books.store.run("UPDATE outbox SET batch = 1")
    desk.post(void(number))
    reason = desk.view(CorrectionView).reason
    assert reason is not None and reason.code == "correction.has_left"
    assert desk.sale_is(number) is SaleState.PAID_OFFLINE
    desk.post(void(number))
    assert desk.states() == {"PAID_OFFLINE": 1}


def test_the_wrong_person_is_put_right_in_one_step(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    desk.post(
        MoveSale(order_no=number, person_ref=PersonRef("p2"), asked_by="周主任", approval=Approval(by=SUPERVISOR))
    )
    moved_to = desk.view(CorrectionView).moved_to
    assert desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1}
    row = desk.books.store.row("SELECT person_ref, amount_fen, way FROM sales WHERE order_no = ?", (moved_to,))
    assert row == ("p2", 1_200, "card")
    assert bodies(desk, "sale.voided")[0]["moved_to"] == moved_to
    desk.post(MoveSale(order_no=OrderNo(moved_to), person_ref=PersonRef("p2"), asked_by="周主任"))
    reason = desk.view(CorrectionView).reason
    assert reason is not None and reason.code == "correction.same_person"


def test_who_had_the_meal_already_is_not_given_another(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    by_card(desk, "10000002")
    desk.post(MoveSale(order_no=number, person_ref=PersonRef("p2"), asked_by="周主任"))
    reason = desk.view(CorrectionView).reason
    assert reason is not None and reason.code == "guard.second_serving"
    assert desk.sale_is(number) is SaleState.PAID_OFFLINE


def test_a_kill_in_the_middle_leaves_it_whole_or_not_at_all(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = by_card(desk)
    desk.post(MoveSale(order_no=number, person_ref=PersonRef("p2"), asked_by="周主任"))
    desk.restart()
    assert desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1}
