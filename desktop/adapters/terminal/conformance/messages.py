"""Clauses of section 5 about messages as such: ids, unknown words, sizes, depth, and what is no message.

What a terminal does with bytes that are no message is left to it: refuse, or end the link; but it answers the next
connection. Source: terminal-link.md section 5.
"""

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.connection import LostError
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.talk import REQUEST_LIMIT_S, message_octets
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.protocol.link import BITS_PER_BYTE
from desktop.protocol.messages import MAX_DEPTH, MAX_MESSAGE, Fields
from desktop.protocol.vocabulary import MAX_ID, PROTOCOL_VERSION

_LONG = MAX_MESSAGE - 100
_PAIRED = frozenset({Need.PAIRING})


def _hello(bench: Bench) -> str:
    bench.talk()
    hello = bench.hello
    must_be(f"protocol {PROTOCOL_VERSION}", hello["protocol"], holds=hello["protocol"] == PROTOCOL_VERSION)
    must_be("a serial number", "none", holds=bool(hello["sn"]))
    try:
        parse_instant(hello["clock"])
    except OperatorError as fault:
        raise BrokenError(wanted="clock as RFC 3339 with an offset", came=hello["clock"]) from fault
    return ", ".join(hello["capabilities"])


def _ids(bench: Bench) -> None:
    """Three requests without waiting: each answer bears the id of its own request."""
    talk = bench.talk()
    ids = (0, MAX_ID, 123_456)
    for request_id in ids:
        talk.say({"id": request_id, "do": "ping"})
    for request_id in ids:
        answer = talk.answer(request_id, REQUEST_LIMIT_S)
        must_be(f"an answer with re={request_id}", "none", holds=answer is not None)
        if answer is not None:
            talk.check("ping", answer)


def _unknown_keys(bench: Bench) -> None:
    talk = bench.talk()
    talk.fields("ping", colour="green", later={"version": [2, 3]})


def _unknown_do(bench: Bench) -> None:
    bench.talk().error("make.tea", "unsupported")


def _missing(bench: Bench) -> None:
    talk = bench.talk()
    for do, fields in (("journal.read", {"after": 0}), ("journal.ack", {}), ("query", {}), ("clock.set", {})):
        talk.error(do, "bad_request", **fields)
    talk.fields("ping")


def _ill_typed(bench: Bench) -> None:
    talk = bench.talk()
    wrong: tuple[tuple[str, Fields], ...] = (
        ("journal.read", {"after": "0", "limit": 10}),
        ("journal.read", {"after": -1, "limit": 10}),
        ("journal.ack", {"upto": True}),
        ("query", {"order_no": 7}),
        ("enrol.delete", {"person_ref": None}),
    )
    for do, fields in wrong:
        talk.error(do, "bad_request", **fields)
    talk.fields("ping")


def _deep(bench: Bench) -> None:
    nested: object = 1
    for _ in range(MAX_DEPTH - 1):
        nested = [nested]
    bench.talk().fields("ping", nested=nested)


def _long_s(bench: Bench) -> float:
    return REQUEST_LIMIT_S + (3 * MAX_MESSAGE * BITS_PER_BYTE / bench.wire.baud if bench.wire.baud else 0.0)


def _long(bench: Bench) -> None:
    bench.talk().fields("ping", _long_s(bench), filling=b"\x55" * _LONG)


def _must_not_take(bench: Bench, octets: bytes, words: str) -> None:
    talk = bench.talk()
    bench.wire.note_sent(words)
    try:
        talk.send(octets)
        answer = talk.answer(55, 1.0)
    except LostError:
        answer = None
    if answer is not None and answer.ok:
        raise BrokenError(wanted=f"no answer to {words}, or an error", came="ok")
    bench.talk()


def _too_deep(bench: Bench) -> None:
    nested: object = 1
    for _ in range(MAX_DEPTH):
        nested = [nested]
    _must_not_take(bench, message_octets({"id": 55, "do": "ping", "nested": nested}), "a map of 17 levels")


def _too_long(bench: Bench) -> None:
    octets = message_octets({"id": 55, "do": "ping", "filling": b"\x55" * MAX_MESSAGE})
    _must_not_take(bench, octets, f"a message of {len(octets) - 2} bytes")


def _no_map(bench: Bench) -> None:
    array = b"\x83\x01\x02\x03"
    _must_not_take(bench, len(array).to_bytes(2, "big") + array, "a CBOR array")


def _no_cbor(bench: Bench) -> None:
    body = b"\xa1\x62id\xff\xff\xff"
    _must_not_take(bench, len(body).to_bytes(2, "big") + body, "bytes that are no CBOR")


def _empty(bench: Bench) -> None:
    _must_not_take(bench, b"\0\0", "a message of no bytes")


def _ping(bench: Bench) -> None:
    talk = bench.talk()
    head = talk.fields("ping")["journal_head"]
    must_be(f"journal_head as in hello: {bench.hello['journal_head']}", head, holds=head == bench.hello["journal_head"])


CLAUSES = (
    Clause(id="5.hello", check=_hello),
    Clause(id="5.ids", check=_ids, needs=_PAIRED),
    Clause(id="5.ping", check=_ping, needs=_PAIRED),
    Clause(id="5.unknown_keys", check=_unknown_keys, needs=_PAIRED),
    Clause(id="5.unknown_do", check=_unknown_do, needs=_PAIRED),
    Clause(id="5.missing_key", check=_missing, needs=_PAIRED),
    Clause(id="5.ill_typed_key", check=_ill_typed, needs=_PAIRED),
    Clause(id="5.deep", check=_deep, needs=_PAIRED),
    Clause(id="5.too_deep", check=_too_deep, needs=_PAIRED),
    Clause(id="5.long", check=_long, needs=_PAIRED),
    Clause(id="5.too_long", check=_too_long, needs=_PAIRED),
    Clause(id="5.no_map", check=_no_map, needs=_PAIRED),
    Clause(id="5.no_cbor", check=_no_cbor, needs=_PAIRED),
    Clause(id="5.empty_message", check=_empty, needs=_PAIRED),
)
