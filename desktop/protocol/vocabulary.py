"""Every word of the terminal link, version 1, as one literal table: what a request, its answer and an event hold. Pure.

A name that ends in `?` may be absent. A list of one shape is a list of such. Unknown keys are left alone: a journal
entry is kept and proved with all that it came with. A missing or ill-typed known key is a `RemoteMessageError`.
Instants are RFC 3339 text with an offset, digests are hexadecimal text. Source: terminal-link.md section 5.
"""

import math
from dataclasses import dataclass
from enum import Enum
from typing import Any

from desktop.protocol.messages import Fields, RemoteMessageError

PROTOCOL_VERSION = 1
SIMULATOR_CAPABILITY = "simulator"
CODE_RELAY_CAPABILITY = "code.relay"  # takes a payment code that the desk's scanner read (`pay`, key `auth_code`)
MAX_ID = 2**32 - 1
_MAX_INTEGER = 2**63 - 1  # what a database column holds
_MAX_TEXT = 4_096
_MAX_WORD = 64


class Scalar(Enum):
    COUNT = "count"  # integer 0..2^63-1
    ID = "id"  # integer 0..2^32-1
    FEN = "fen"  # integer 0..10^12: ten thousand million yuan; 9 million such rows still add up in 64 bits
    FLAG = "flag"
    NUMBER = "number"  # integer or finite float
    WORD = "word"  # short text: a number, a reference, a code
    TEXT = "text"  # text up to 4,096 characters
    OCTETS = "octets"


COUNT, ID, FEN, FLAG, NUMBER, WORD, TEXT, OCTETS = Scalar

Shape = dict[str, Any]  # name -> Scalar | frozenset of words | Shape | [one of these]

STAGES = ("shown", "searching", "matched", "authorising")
WAYS = frozenset({"face", "code"})
RESULTS = {
    "payment": frozenset({"paid", "paid_offline", "declined", "cancelled", "timeout"}),
    "refund": frozenset({"refunded", "declined"}),
    "verification": frozenset({"matched", "not_matched"}),
}
KINDS = frozenset(RESULTS)
STATES = frozenset({"unknown", "in_progress", "done"})
ERRORS = frozenset(
    "bad_request unpaired busy order_conflict limit_exceeded unsupported poor_quality duplicate_face storage_full "
    "internal refused".split()
)

FUND_BILL: Shape = {"channel": WORD, "fund_type?": WORD, "amount_fen": COUNT, "real_amount_fen?": COUNT}

ENTRY: Shape = {
    "n": COUNT,
    "kind": KINDS,
    "order_no?": WORD,
    "refund_no?": WORD,
    "request_no?": WORD,
    "result": WORD,
    "at": WORD,
    "mac": OCTETS,
    "person_ref?": WORD,
    "user_id?": WORD,
    "face_id?": WORD,
    "trade_no?": WORD,
    "amount_fen?": FEN,
    "fund_bills?": [FUND_BILL],
    "product?": WORD,
    "agreement_no?": WORD,
    "provider_pid?": WORD,
    "store_id?": WORD,
    "terminal_params?": TEXT,
    "credential?": TEXT,
    "liveness?": {"passed": FLAG, "score": NUMBER},
    "error?": WORD,
}

STATE: Shape = {"state": STATES, "stage?": frozenset(STAGES), "entry?": ENTRY}


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a request holds besides `id` and `do`, and its answer besides `re` and `ok`."""

    request: Shape
    answer: Shape


EXCHANGES: dict[str, Exchange] = {
    "hello": Exchange(
        {"protocol": COUNT, "app": TEXT},
        {
            "protocol": COUNT,
            "sn": WORD,
            "model": WORD,
            "manufacturer": WORD,
            "camera_vendor": WORD,
            "camera_model": WORD,
            "face_algorithm": WORD,
            "firmware": WORD,
            "capabilities": [WORD],
            "journal_head": COUNT,
            "roster_digest": TEXT,
            "roster_count": COUNT,
            "clock": WORD,
        },
    ),
    "pair": Exchange({"code": WORD}, {}),
    "clock.set": Exchange({"now": WORD}, {"clock": WORD}),
    "config.set": Exchange(
        {
            "provider_pid": WORD,
            "customer_id": WORD,
            "store_id": WORD,
            "single_limit_fen": COUNT,
            "offline_single_fen": COUNT,
            "offline_total_fen": COUNT,
            "offline_hours": COUNT,
        },
        {},
    ),
    "pay": Exchange(
        {"order_no": WORD, "amount_fen": COUNT, "subject": TEXT, "timeout_s": COUNT, "by": WAYS, "auth_code?": WORD},
        STATE,
    ),
    "cancel": Exchange({"order_no": WORD}, STATE),
    "query": Exchange({"order_no?": WORD, "refund_no?": WORD, "request_no?": WORD}, STATE),
    "refund": Exchange({"refund_no": WORD, "order_no": WORD, "amount_fen": COUNT}, STATE),
    "verify": Exchange({"request_no": WORD, "purpose": TEXT, "timeout_s": COUNT}, STATE),
    "journal.read": Exchange({"after": COUNT, "limit": COUNT}, {"entries": [ENTRY]}),
    "journal.ack": Exchange({"upto": COUNT}, {}),
    "enrol.put": Exchange(
        {"person_ref": WORD, "face_jpeg": OCTETS, "consent_ref": WORD}, {"template_digest": TEXT, "quality": NUMBER}
    ),
    "enrol.delete": Exchange({"person_ref": WORD}, {}),
    "enrol.list": Exchange(
        {"after": WORD, "limit": COUNT}, {"persons": [{"person_ref": WORD, "template_digest": TEXT}]}
    ),
    "log.read": Exchange({"after": COUNT, "limit": COUNT}, {"lines": [TEXT]}),
    "ping": Exchange({}, {"clock": WORD, "journal_head": COUNT}),
}

EVENTS: dict[str, Shape] = {
    "stage": {"order_no": WORD, "stage": frozenset(STAGES), "person_ref?": WORD},
    "journal": {"entry": ENTRY},
    "health": {"camera": FLAG, "storage_free": COUNT, "network": FLAG, "temperature_c": NUMBER},
    "face_library": {"age_s": COUNT},
}

#: The key under which an entry or a query names its subject.
SUBJECT_KEYS = {"payment": "order_no", "refund": "refund_no", "verification": "request_no"}

_REFUSAL: Shape = {"error": WORD, "text?": TEXT, "order_no?": WORD, "person_ref?": WORD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    id: int
    do: str
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`fields` are unchecked: their shape depends on the request, see `check_answer`."""

    re: int
    ok: bool
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    ev: str
    fields: Fields


Message = Request | Answer | Event


def parse_message(untrusted_map: Fields) -> Message:
    """Return what the map is. A request with an unknown `do`, and an event with an unknown name, are left unchecked.

    Raises: RemoteMessageError; with `request_id` when the request can be answered with `bad_request`.
    """
    if "do" in untrusted_map:
        conform(untrusted_map, {"id": ID})
        request_id: int = untrusted_map["id"]
        try:
            conform(untrusted_map, {"do": WORD})
            do: str = untrusted_map["do"]
            exchange = EXCHANGES.get(do)
            if exchange is not None:
                conform(untrusted_map, exchange.request)
                if do == "query" and sum(key in untrusted_map for key in SUBJECT_KEYS.values()) != 1:
                    raise RemoteMessageError("query needs one number")
        except RemoteMessageError as fault:
            raise RemoteMessageError(fault.reason, request_id=request_id) from fault
        return Request(id=request_id, do=do, fields=untrusted_map)
    if "re" in untrusted_map:
        conform(untrusted_map, {"re": ID, "ok": FLAG})
        return Answer(re=untrusted_map["re"], ok=untrusted_map["ok"], fields=untrusted_map)
    conform(untrusted_map, {"ev": WORD})
    ev: str = untrusted_map["ev"]
    conform(untrusted_map, EVENTS.get(ev, {}))
    _check_entry(untrusted_map.get("entry") if ev == "journal" else None)
    return Event(ev=ev, fields=untrusted_map)


def check_answer(do: str, answer: Answer) -> None:
    """Check an answer against the request it answers. Raises: RemoteMessageError."""
    if not answer.ok:
        conform(answer.fields, _REFUSAL)
        return
    shape = EXCHANGES[do].answer
    conform(answer.fields, shape)
    if shape is STATE:
        if answer.fields["state"] == "done" and "entry" not in answer.fields:
            raise RemoteMessageError("done without an entry")
        _check_entry(answer.fields.get("entry"))
    for entry in answer.fields["entries"] if do == "journal.read" else ():
        _check_entry(entry)


def _check_entry(entry: Fields | None) -> None:
    if entry is not None and SUBJECT_KEYS[entry["kind"]] not in entry:
        raise RemoteMessageError(f"a {entry['kind']} without its number")
    if entry is not None and entry["result"] not in RESULTS[entry["kind"]]:
        raise RemoteMessageError(f"a {entry['kind']} with a result of its own")


def conform(untrusted_fields: Fields, shape: Shape) -> None:
    """Check that every known key is there and of its type. Raises: RemoteMessageError naming the key."""
    for name, wanted in shape.items():
        key = name.removesuffix("?")
        if key not in untrusted_fields:
            if key == name:
                raise RemoteMessageError(f"{key} is missing")
            continue
        if not _fits(untrusted_fields[key], wanted):
            raise RemoteMessageError(f"{key} is ill-typed")


def _fits(untrusted_value: Any, wanted: Any) -> bool:
    if isinstance(wanted, frozenset):
        return isinstance(untrusted_value, str) and untrusted_value in wanted
    if isinstance(wanted, dict):
        if not isinstance(untrusted_value, dict):
            return False
        conform(untrusted_value, wanted)
        return True
    if isinstance(wanted, list):
        return isinstance(untrusted_value, list) and all(_fits(item, wanted[0]) for item in untrusted_value)
    assert isinstance(wanted, Scalar)
    return _SCALAR_CHECKS[wanted](untrusted_value)


def _is_integer(value: Any, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


_SCALAR_CHECKS = {
    COUNT: lambda value: _is_integer(value, _MAX_INTEGER),
    ID: lambda value: _is_integer(value, MAX_ID),
    FEN: lambda value: _is_integer(value, 10**12),
    FLAG: lambda value: isinstance(value, bool),
    NUMBER: lambda value: isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value),
    WORD: lambda value: isinstance(value, str) and len(value) <= _MAX_WORD,
    TEXT: lambda value: isinstance(value, str) and len(value) <= _MAX_TEXT,
    OCTETS: lambda value: isinstance(value, bytes),
}
