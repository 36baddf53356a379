"""Between the wire's messages and the desk's words: requests out, answers, events and journal entries in. Any thread.

What comes in has the vocabulary's shape already; what is left to check here is instants and finds its end as
OperatorError `link.garbage`: a reply that does not parse is never half used. Source: terminal-link.md section 5.
"""

from datetime import datetime
from typing import assert_never

from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    AckJournal,
    Cancel,
    ClockAnswered,
    ClockTold,
    Configure,
    Configured,
    DeleteFace,
    FaceDeleted,
    FaceLibraryAged,
    FacePut,
    FacesListed,
    JournalAcked,
    JournalArrived,
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
    TerminalEvent,
    TerminalHealth,
    TerminalIdentity,
    TerminalRequest,
    VerificationAnswered,
    Verify,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import FundBill
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import SUBJECT_KEYS

#: A message holds 60,000 bytes; what stands around a picture takes no more than the rest.
MOST_JPEG_BYTES = 59_000
TOO_LARGE = "too_large"


def request_fields(request: TerminalRequest) -> tuple[str, Fields]:
    """Return the wire's name of the request and what it holds."""
    match request:
        case Pay():
            return "pay", {
                "order_no": request.order_no,
                "amount_fen": request.amount_fen,
                "subject": request.subject,
                "timeout_s": request.timeout_s,
                "by": request.way.value,
                **({"auth_code": request.auth_code} if request.auth_code else {}),
            }
        case Cancel():
            return "cancel", {"order_no": request.order_no}
        case Query():
            return "query", {"order_no": request.order_no}
        case ReadJournal():
            return "journal.read", {"after": request.after, "limit": request.limit}
        case AckJournal():
            return "journal.ack", {"upto": request.upto}
        case SetClock():
            return "clock.set", {"now": format_instant(request.now)}
        case Configure():
            return "config.set", {
                "provider_pid": request.provider_pid,
                "customer_id": request.customer_id,
                "store_id": request.store_id,
                "single_limit_fen": request.single_limit_fen,
                "offline_single_fen": request.offline_single_fen,
                "offline_total_fen": request.offline_total_fen,
                "offline_hours": request.offline_hours,
            }
        case Refund():
            return "refund", {
                "refund_no": request.refund_no,
                "order_no": request.order_no,
                "amount_fen": request.amount_fen,
            }
        case QueryRefund():
            return "query", {"refund_no": request.refund_no}
        case Verify():
            return "verify", {
                "request_no": request.request_no,
                "purpose": request.purpose,
                "timeout_s": request.timeout_s,
            }
        case QueryVerification():
            return "query", {"request_no": request.request_no}
        case PairTerminal():
            return "pair", {"code": request.code}
        case ReadLog():
            return "log.read", {"after": request.after, "limit": request.limit}
        case PutFace():
            return "enrol.put", {
                "person_ref": request.person_ref,
                "face_jpeg": request.face_jpeg,
                "consent_ref": request.consent_ref,
            }
        case DeleteFace():
            return "enrol.delete", {"person_ref": request.person_ref}
        case ListFaces():
            return "enrol.list", {"after": request.after, "limit": request.limit}
    assert_never(request)


def local_refusal(request: TerminalRequest) -> TerminalEvent | None:
    """Return the answer to a request that no message can hold, and None for one that may be sent."""
    if isinstance(request, PutFace) and len(request.face_jpeg) > MOST_JPEG_BYTES:
        return FacePut(person_ref=request.person_ref, error=TOO_LARGE)
    return None


def answer_events(request: TerminalRequest, fields: Fields) -> list[TerminalEvent]:
    """Return what a good answer means. Raises: OperatorError `link.garbage`."""
    match request:
        case Pay(order_no=order_no):
            accepted = PayAnswered(order_no=order_no)
            # A repeated pay answers with what is known: an outcome in it is news as well.
            return [accepted, _order(order_no, fields)] if fields["state"] == "done" else [accepted]
        case Cancel(order_no=order_no) | Query(order_no=order_no):
            return [_order(order_no, fields)]
        case ReadJournal(after=after):
            return [JournalArrived(entries=tuple(journal_entry(e) for e in fields["entries"]), asked_after=after)]
        case AckJournal(upto=upto):
            return [JournalAcked(upto=upto)]
        case SetClock():
            return [ClockAnswered(clock=_instant(fields["clock"]))]
        case Configure():
            return [Configured()]
        case Refund(refund_no=refund_no) | QueryRefund(refund_no=refund_no):
            knowledge, entry = _known(EntryKind.REFUND, refund_no, fields)
            return [RefundAnswered(refund_no=refund_no, knowledge=knowledge, entry=entry)]
        case Verify(request_no=request_no) | QueryVerification(request_no=request_no):
            knowledge, entry = _known(EntryKind.VERIFICATION, request_no, fields)
            return [VerificationAnswered(request_no=request_no, knowledge=knowledge, entry=entry)]
        case PairTerminal():
            return []  # the conversation itself acts on it
        case ReadLog(after=after):
            return [LogArrived(lines=tuple(fields["lines"]), asked_after=after)]
        case PutFace(person_ref=person_ref):
            digest, quality = fields["template_digest"], float(fields["quality"])
            return [FacePut(person_ref=person_ref, template_digest=digest, quality=quality)]
        case DeleteFace(person_ref=person_ref):
            return [FaceDeleted(person_ref=person_ref)]
        case ListFaces(after=ref):
            persons = tuple((person["person_ref"], person["template_digest"]) for person in fields["persons"])
            return [FacesListed(persons=persons, asked_after=ref)]
    assert_never(request)


def refusal_event(request: TerminalRequest, error: str, fields: Fields) -> TerminalEvent:
    """Return what an error answer means."""
    match request:
        case Pay(order_no=order_no):
            return PayAnswered(order_no=order_no, error=error)
        case Refund(refund_no=refund_no):
            return RefundAnswered(refund_no=refund_no, knowledge=Knowledge.UNKNOWN, error=error)
        case Verify(request_no=request_no):
            return VerificationAnswered(request_no=request_no, knowledge=Knowledge.UNKNOWN, error=error)
        case PutFace(person_ref=person_ref):
            return FacePut(person_ref=person_ref, error=error, duplicate_of=fields.get("person_ref", ""))
        case _:
            return RequestRefused(request=request, error=error)


def unasked_event(ev: str, fields: Fields) -> TerminalEvent:
    """Return what an event of the terminal means. Raises: OperatorError `link.garbage`."""
    match ev:
        case "stage":
            person_ref = fields.get("person_ref", "")
            return StageReached(
                order_no=OrderNo(fields["order_no"]), stage=Stage(fields["stage"]), person_ref=person_ref
            )
        case "journal":
            return JournalArrived(entries=(journal_entry(fields["entry"]),))
        case "health":
            return TerminalHealth(
                camera_ok=fields["camera"],
                storage_free=fields["storage_free"],
                network_up=fields["network"],
                temperature_c=round(fields["temperature_c"]),
            )
        case "face_library":
            return FaceLibraryAged(age_s=fields["age_s"])
    raise OperatorError("link.garbage", detail=ev)


def clock_told(fields: Fields) -> ClockTold:
    """Return what an answer to `ping` says of the terminal's clock. Raises: OperatorError `link.garbage`."""
    return ClockTold(clock=_instant(fields["clock"]))


def identity(fields: Fields) -> TerminalIdentity:
    """Return who the terminal says it is, from the answer to `hello`. Raises: OperatorError `link.garbage`."""
    return TerminalIdentity(
        sn=fields["sn"],
        model=fields["model"],
        manufacturer=fields["manufacturer"],
        camera_vendor=fields["camera_vendor"],
        camera_model=fields["camera_model"],
        face_algorithm=fields["face_algorithm"],
        firmware=fields["firmware"],
        capabilities=frozenset(fields["capabilities"]),
        journal_head=fields["journal_head"],
        roster_digest=fields["roster_digest"],
        roster_count=fields["roster_count"],
        clock=_instant(fields["clock"]),
    )


def journal_entry(fields: Fields) -> JournalEntry:
    """Return the entry; `raw` is its deterministic CBOR with all keys it came with, `mac` included.

    Raises: OperatorError `link.garbage`.
    """
    return JournalEntry(
        n=fields["n"],
        kind=EntryKind(fields["kind"]),
        subject_no=fields[SUBJECT_KEYS[fields["kind"]]],
        result=fields["result"],
        at=_instant(fields["at"]),
        raw=deterministic_cbor(fields),
        mac=fields["mac"],
        person_ref=fields.get("person_ref", ""),
        user_id=fields.get("user_id", ""),
        face_id=fields.get("face_id", ""),
        trade_no=fields.get("trade_no", ""),
        amount_fen=fields.get("amount_fen"),
        fund_bills=tuple(
            FundBill(
                channel=bill["channel"],
                amount_fen=bill["amount_fen"],
                fund_type=bill.get("fund_type", ""),
                real_amount_fen=bill.get("real_amount_fen"),
            )
            for bill in fields.get("fund_bills", [])
        ),
        product=fields.get("product", ""),
        agreement_no=fields.get("agreement_no", ""),
        provider_pid=fields.get("provider_pid", ""),
        store_id=fields.get("store_id", ""),
        terminal_params=fields.get("terminal_params", ""),
        credential=fields.get("credential", ""),
        order_no=fields.get("order_no", "") if fields["kind"] == EntryKind.REFUND.value else "",
        error=fields.get("error", ""),
    )


def _order(order_no: OrderNo, fields: Fields) -> OrderAnswered:
    knowledge, entry = _known(EntryKind.PAYMENT, order_no, fields)
    stage = Stage(fields["stage"]) if knowledge is Knowledge.IN_PROGRESS and "stage" in fields else None
    return OrderAnswered(order_no=order_no, knowledge=knowledge, stage=stage, entry=entry)


def _known(kind: EntryKind, number: str, fields: Fields) -> tuple[Knowledge, JournalEntry | None]:
    knowledge = Knowledge(fields["state"])
    entry = journal_entry(fields["entry"]) if knowledge is Knowledge.DONE else None
    if entry is not None and (entry.kind, entry.subject_no) != (kind, number):
        raise OperatorError("link.garbage", detail="an entry of another order")
    return knowledge, entry


def _instant(untrusted_text: str) -> datetime:
    try:
        return parse_instant(untrusted_text)
    except OperatorError as fault:
        raise OperatorError("link.garbage", detail="not an instant") from fault
