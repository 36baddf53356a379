from datetime import UTC, datetime

import pytest

from desktop.adapters.terminal.translate import (
    answer_events,
    journal_entry,
    refusal_event,
    request_fields,
    unasked_event,
)
from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    AckJournal,
    Cancel,
    DeleteFace,
    FaceDeleted,
    FaceLibraryAged,
    FacePut,
    FacesListed,
    Knowledge,
    ListFaces,
    LogArrived,
    OrderAnswered,
    PairTerminal,
    Pay,
    PayAnswered,
    PutFace,
    Query,
    QueryRefund,
    QueryVerification,
    ReadJournal,
    ReadLog,
    Refund,
    RefundAnswered,
    RequestRefused,
    SetClock,
    Stage,
    StageReached,
    TerminalHealth,
    TerminalRequest,
    VerificationAnswered,
    Verify,
)
from desktop.domain.identifiers import OrderNo, RefundNo, RequestNo
from desktop.domain.journal import EntryKind
from desktop.domain.payment import FundBill, Way
from desktop.protocol.messages import decode_map
from desktop.protocol.vocabulary import Request, parse_message
from tests.helpers.terminal_line import parameters

A = OrderNo("A")
R, V = RefundNo("R"), RequestNo("V")
REFUND = Refund(refund_no=R, order_no=A, amount_fen=300)
VERIFY = Verify(request_no=V, purpose="考试", timeout_s=30)
FACE = PutFace(person_ref="p", face_jpeg=b"\xff\xd8", consent_ref="c")
PAY = Pay(order_no=A, amount_fen=1_200, subject="午餐", timeout_s=60, way=Way.CODE)
ENTRY = {
    "n": 4,
    "kind": "payment",
    "order_no": "A",
    "result": "paid",
    "at": "2026-06-18T12:01:33.250+08:00",
    "mac": b"m" * 32,
    "amount_fen": 1_200,
    "fund_bills": [
        {"channel": "COUPON", "amount_fen": 100},
        {"channel": "BANKCARD", "fund_type": "DEBIT_CARD", "amount_fen": 1_100, "real_amount_fen": 1_100},
    ],
    "a key of tomorrow": 1,
}


@pytest.mark.parametrize(
    "request_",
    [
        PAY,
        Cancel(order_no=A),
        Query(order_no=A),
        ReadJournal(after=0, limit=9),
        AckJournal(upto=3),
        SetClock(now=datetime(2026, 6, 18, tzinfo=UTC)),
        parameters(),
        REFUND,
        QueryRefund(refund_no=R),
        VERIFY,
        QueryVerification(request_no=V),
        PairTerminal(code="048291"),
        ReadLog(after=7, limit=200),
        FACE,
        DeleteFace(person_ref="p"),
        ListFaces(after="", limit=100),
    ],
)
def test_every_request_fits_the_vocabulary(request_: TerminalRequest) -> None:
    do, fields = request_fields(request_)
    assert isinstance(parse_message({**fields, "id": 1, "do": do}), Request)


def test_an_entry_keeps_what_it_came_with() -> None:
    entry = journal_entry(ENTRY)
    assert decode_map(entry.raw) == ENTRY
    assert (entry.n, entry.kind, entry.subject_no, entry.amount_fen) == (4, EntryKind.PAYMENT, "A", 1_200)
    assert entry.at == datetime(2026, 6, 18, 4, 1, 33, 250_000, UTC)
    assert entry.fund_bills == (
        FundBill(channel="COUPON", amount_fen=100),
        FundBill(channel="BANKCARD", fund_type="DEBIT_CARD", amount_fen=1_100, real_amount_fen=1_100),
    )


@pytest.mark.parametrize(("kind", "key"), [("refund", "refund_no"), ("verification", "request_no")])
def test_an_entry_names_its_subject_by_kind(kind: str, key: str) -> None:
    assert journal_entry({**ENTRY, "kind": kind, key: "X"}).subject_no == "X"


def test_an_entry_without_an_instant_is_garbage() -> None:
    with pytest.raises(OperatorError, match=r"link\.garbage"):
        journal_entry({**ENTRY, "at": "noon"})


def test_answers_mean_events() -> None:
    assert answer_events(PAY, {"state": "in_progress", "stage": "shown"}) == [PayAnswered(order_no=A)]
    assert answer_events(PAY, {"state": "done", "entry": ENTRY}) == [
        PayAnswered(order_no=A),
        OrderAnswered(order_no=A, knowledge=Knowledge.DONE, entry=journal_entry(ENTRY)),
    ]
    assert answer_events(Query(order_no=A), {"state": "in_progress", "stage": "matched"}) == [
        OrderAnswered(order_no=A, knowledge=Knowledge.IN_PROGRESS, stage=Stage.MATCHED)
    ]
    assert answer_events(Cancel(order_no=A), {"state": "unknown"}) == [
        OrderAnswered(order_no=A, knowledge=Knowledge.UNKNOWN)
    ]


def test_answers_about_refunds_and_verifications_mean_events() -> None:
    refund = {**ENTRY, "kind": "refund", "refund_no": "R", "result": "refunded"}
    verified = {**ENTRY, "kind": "verification", "request_no": "V", "result": "matched"}
    for request in (REFUND, QueryRefund(refund_no=R)):
        assert answer_events(request, {"state": "unknown"}) == [
            RefundAnswered(refund_no=R, knowledge=Knowledge.UNKNOWN)
        ]
        assert answer_events(request, {"state": "done", "entry": refund}) == [
            RefundAnswered(refund_no=R, knowledge=Knowledge.DONE, entry=journal_entry(refund))
        ]
    for request in (VERIFY, QueryVerification(request_no=V)):
        assert answer_events(request, {"state": "in_progress", "stage": "shown"}) == [
            VerificationAnswered(request_no=V, knowledge=Knowledge.IN_PROGRESS)
        ]
        assert answer_events(request, {"state": "done", "entry": verified}) == [
            VerificationAnswered(request_no=V, knowledge=Knowledge.DONE, entry=journal_entry(verified))
        ]


def test_answers_about_faces_and_the_log_mean_events() -> None:
    assert answer_events(FACE, {"template_digest": "d", "quality": 1}) == [
        FacePut(person_ref="p", template_digest="d", quality=1.0)
    ]
    assert answer_events(DeleteFace(person_ref="p"), {}) == [FaceDeleted(person_ref="p")]
    persons = [{"person_ref": "p", "template_digest": "d"}, {"person_ref": "q", "template_digest": "e"}]
    assert answer_events(ListFaces(after="a", limit=2), {"persons": persons}) == [
        FacesListed(persons=(("p", "d"), ("q", "e")), asked_after="a")
    ]
    assert answer_events(ReadLog(after=3, limit=9), {"lines": ["x", "y"]}) == [
        LogArrived(lines=("x", "y"), asked_after=3)
    ]


@pytest.mark.parametrize(
    "request_",
    [
        Query(order_no=OrderNo("B")),
        QueryRefund(refund_no=RefundNo("A")),
        QueryVerification(request_no=RequestNo("A")),
    ],
)
def test_an_answer_about_something_else_is_garbage(request_: TerminalRequest) -> None:
    with pytest.raises(OperatorError, match=r"link\.garbage"):
        answer_events(request_, {"state": "done", "entry": ENTRY})


def test_refusals_mean_events() -> None:
    assert refusal_event(PAY, "busy", {}) == PayAnswered(order_no=A, error="busy")
    assert refusal_event(REFUND, "order_conflict", {}) == RefundAnswered(
        refund_no=R, knowledge=Knowledge.UNKNOWN, error="order_conflict"
    )
    assert refusal_event(VERIFY, "busy", {}) == VerificationAnswered(
        request_no=V, knowledge=Knowledge.UNKNOWN, error="busy"
    )
    assert refusal_event(FACE, "poor_quality", {}) == FacePut(person_ref="p", error="poor_quality")
    assert refusal_event(FACE, "duplicate_face", {"person_ref": "q"}) == FacePut(
        person_ref="p", error="duplicate_face", duplicate_of="q"
    )
    for request in (Query(order_no=A), QueryRefund(refund_no=R), QueryVerification(request_no=V)):
        assert refusal_event(request, "internal", {}) == RequestRefused(request=request, error="internal")


def test_events_mean_events() -> None:
    assert unasked_event("stage", {"order_no": "A", "stage": "matched", "person_ref": "P"}) == StageReached(
        order_no=A, stage=Stage.MATCHED, person_ref="P"
    )
    health = {"camera": True, "storage_free": 5, "network": False, "temperature_c": 40.6}
    assert unasked_event("health", health) == TerminalHealth(
        camera_ok=True, storage_free=5, network_up=False, temperature_c=41
    )
    assert unasked_event("face_library", {"age_s": 3}) == FaceLibraryAged(age_s=3)
