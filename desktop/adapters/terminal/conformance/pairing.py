"""Clauses of section 4 about pairing: who is admitted, and what a stranger is told.

A stranger is a desk whose certificate was made for this check and is never confirmed. It is asked for nothing that
would move money or change parameters unless money may move. Source: terminal-link.md section 4.
"""

import ssl

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError, SkippedError
from desktop.adapters.terminal.conformance.talk import Talk
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.protocol.messages import Fields
from desktop.protocol.pairing import DIGITS, fingerprint_of, pairing_code

REOPEN_LIMIT_S = 180.0  # a terminal's start after a power cut
PAIR_LIMIT_S = 60.0  # a person compares six digits and confirms
_EVENTS_S = 1.0


def _hello(bench: Bench) -> None:
    """A desk that the terminal never saw may say hello."""
    bench.talk(bench.party.stranger)


def _wrong_digits(bench: Bench) -> None:
    talk = bench.talk(bench.party.stranger)
    right = pairing_code(bench.party.stranger.fingerprint, fingerprint_of(talk.certificate))
    wrong = f"{(int(right) + 1) % 10**DIGITS:0{DIGITS}d}"
    answer = talk.ask("pair", PAIR_LIMIT_S, code=wrong)
    came = "ok" if answer.ok else f"error {answer.fields['error']}"
    must_be(
        "pair with wrong digits: refused or bad_request", came,
        holds=not answer.ok and answer.fields["error"] in ("refused", "bad_request"),
    )  # fmt: skip
    talk.error("enrol.list", "unpaired", after="", limit=1)


def pair(bench: Bench) -> str:
    """Have the terminal admit us, if it does not yet; return how. Raises: SkippedError, BrokenError, OperatorError."""
    talk = bench.talk()
    probe = talk.ask("enrol.list", after="", limit=1)
    admitted = probe.ok or probe.fields["error"] != "unpaired"
    if bench.party.pins is not None:
        if not admitted or bench.fingerprint not in bench.party.pins:
            raise SkippedError("home_not_paired")
        bench.paired = True
        return "paired already"
    must_be("unpaired for a desk that was never paired", "admitted", holds=not admitted)
    if bench.party.compare_digits is None:
        raise SkippedError("no_person")
    code = pairing_code(bench.party.credentials.fingerprint, fingerprint_of(talk.certificate))
    bench.must_do(bench.party.compare_digits(code))
    talk = bench.talk()  # whoever compared took their time; the digits are the same on each connection
    talk.fields("pair", PAIR_LIMIT_S, code=code)
    talk.fields("enrol.list", after="", limit=1)
    bench.talk().fields("enrol.list", after="", limit=1)
    bench.paired = True
    return f"digits {code}"


def talk_after_power_cut(bench: Bench) -> Talk:
    """Have the power cut and return a conversation once the terminal is back; a pairing that it lost is made anew, so
    that the clause that calls shows what it is about. Raises: SkippedError, BrokenError, OperatorError `link.*`."""
    bench.cut_power()
    end = bench.wire.now() + REOPEN_LIMIT_S
    while True:
        try:
            talk = bench.talk()
            break
        except (BrokenError, OperatorError, ssl.SSLError):
            if bench.wire.now() >= end:
                raise
            bench.wire.close()
            bench.party.rest(1.0)
    if talk.ask("enrol.list", after="", limit=1).ok:
        return talk
    bench.pairing_lost, bench.paired = True, False  # a clause of its own says so
    pair(bench)
    return bench.talk()


def _requests(bench: Bench) -> list[tuple[str, Fields]]:
    now = format_instant(bench.clock.now())
    return [
        ("journal.read", {"after": 0, "limit": 10}),
        ("journal.ack", {"upto": 0}),
        ("query", {"order_no": bench.order_no()}),
        ("cancel", {"order_no": bench.order_no()}),
        ("clock.set", {"now": now}),
        ("enrol.list", {"after": "", "limit": 10}),
        ("enrol.delete", {"person_ref": bench.order_no()}),
        ("enrol.put", {"person_ref": bench.order_no(), "face_jpeg": b"none", "consent_ref": "none"}),
        ("log.read", {"after": 0, "limit": 10}),
        ("verify", {"request_no": bench.request_no(), "purpose": "conformance", "timeout_s": 1}),
    ]


def _stranger(bench: Bench) -> None:
    talk = bench.talk(bench.party.stranger)
    admitted: list[str] = []
    for do, fields in _requests(bench):
        answer = talk.ask(do, **fields)
        if answer.ok or answer.fields["error"] != "unpaired":
            admitted.append(f"{do} {'ok' if answer.ok else answer.fields['error']}")
    must_be("unpaired for everything but hello and pair", ", ".join(admitted), holds=not admitted)


def _stranger_money(bench: Bench) -> None:
    bench.keep_away()
    talk = bench.talk(bench.party.stranger)
    number = bench.order_no()
    bench.money.open_orders.add(number)
    requests: list[tuple[str, Fields]] = [
        ("pay", {"order_no": number, "amount_fen": 1, "subject": "conformance", "timeout_s": 5, "by": "face"}),
        ("refund", {"refund_no": bench.refund_no(), "order_no": number, "amount_fen": 1}),
        ("config.set", dict(bench.party.parameters)),
    ]
    for do, fields in requests:
        talk.error(do, "unpaired", **fields)
    state = bench.talk().fields("query", order_no=number)["state"]
    must_be("unknown: the stranger's order was never taken", state, holds=state == "unknown")
    bench.money.open_orders.discard(number)


def _stranger_events(bench: Bench) -> None:
    talk = bench.talk(bench.party.stranger)
    talk.listen(lambda: bool(talk.events), _EVENTS_S)
    if talk.events:
        raise BrokenError(wanted="no event to a desk that is not paired", came=talk.events[0].ev)


def _still_paired(bench: Bench) -> None:
    """A stranger's visit does not undo a pairing."""
    bench.talk(bench.party.stranger)
    bench.talk().fields("enrol.list", after="", limit=1)


_PAIRED = frozenset({Need.PAIRING})
CLAUSES = (
    Clause(id="4.stranger_hello", check=_hello),
    Clause(id="4.stranger", check=_stranger),
    Clause(id="4.stranger_events", check=_stranger_events),
    Clause(id="4.wrong_digits", check=_wrong_digits),
    Clause(id="4.pair", check=pair),
    Clause(id="4.still_paired", check=_still_paired, needs=_PAIRED),
    Clause(id="4.stranger_money", check=_stranger_money, needs=_PAIRED | {Need.MONEY}),
)
