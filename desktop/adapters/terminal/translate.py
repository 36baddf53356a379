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
    Configure,
    Configured,
    FaceLibraryAged,
    JournalAcked,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Pay,
    PayAnswered,
    Query,
    ReadJournal,
    RequestRefused,
    SetClock,
    Stage,
    StageReached,
    TerminalEvent,
    TerminalHealth,
    TerminalIdentity,
    TerminalRequest,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import FundBill
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import SUBJECT_KEYS


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
    assert_never(request)


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
    assert_never(request)


def refusal_event(request: TerminalRequest, error: str) -> TerminalEvent:
    """Return what an error answer means."""
    if isinstance(request, Pay):
        return PayAnswered(order_no=request.order_no, error=error)
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
        error=fields.get("error", ""),
    )


def _order(order_no: OrderNo, fields: Fields) -> OrderAnswered:
    knowledge = Knowledge(fields["state"])
    stage = Stage(fields["stage"]) if knowledge is Knowledge.IN_PROGRESS and "stage" in fields else None
    entry = journal_entry(fields["entry"]) if knowledge is Knowledge.DONE else None
    if entry is not None and entry.subject_no != order_no:
        raise OperatorError("link.garbage", detail="an entry of another order")
    return OrderAnswered(order_no=order_no, knowledge=knowledge, stage=stage, entry=entry)


def _instant(untrusted_text: str) -> datetime:
    try:
        return parse_instant(untrusted_text)
    except OperatorError as fault:
        raise OperatorError("link.garbage", detail="not an instant") from fault
