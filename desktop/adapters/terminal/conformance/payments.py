"""Clauses of section 5 about payments: one number one charge, one at a time, and what a cancel tells.

Tried with `--with-money` only. Most are cancelled before anybody comes, and nobody is to stand before the camera; one
is made by a person, of ¥0.01, and given back by the clauses of refunds. Promises: every order that was asked for is
kept in mind until its outcome is known.
Source: terminal-link.md section 5, Idempotency and recovery.
"""

from desktop.adapters.terminal.conformance.bench import OUTCOME_SLACK_S, Bench, must_be, same_entry
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError, SkippedError
from desktop.adapters.terminal.conformance.pairing import talk_after_power_cut
from desktop.adapters.terminal.conformance.talk import Talk
from desktop.protocol.messages import Fields
from desktop.protocol.vocabulary import STAGES

AMOUNT_FEN = 1
_TIMEOUT_S = 60
_QUIET_S = 8.0  # a payment that was started behind our back shows itself in this time
_SUBJECT = "conformance"
_MONEY = frozenset({Need.PAIRING, Need.MONEY})


def _order(number: str, amount_fen: int = AMOUNT_FEN) -> Fields:
    return {
        "order_no": number, "amount_fen": amount_fen, "subject": _SUBJECT, "timeout_s": _TIMEOUT_S, "by": "face",
    }  # fmt: skip


def _pay(bench: Bench, talk: Talk, number: str, amount_fen: int = AMOUNT_FEN) -> str:
    """Ask for a payment and return its state. Raises: as `Talk.fields`."""
    bench.money.open_orders.add(number)
    state = talk.fields("pay", **_order(number, amount_fen))["state"]
    must_be("in_progress or done", state, holds=state in ("in_progress", "done"))
    return str(state)


def keep_outcome(bench: Bench, entry: Fields) -> None:
    """Note what an order came to."""
    bench.money.open_orders.discard(entry["order_no"])
    if entry["result"] in ("paid", "paid_offline"):
        bench.money.paid[entry["n"]] = entry


def _cancelled(bench: Bench, talk: Talk, number: str) -> Fields:
    """Cancel an order that is under way and return its entry."""
    talk.fields("cancel", order_no=number)
    entry = bench.outcome(talk, "order_no", number, _TIMEOUT_S + OUTCOME_SLACK_S)
    keep_outcome(bench, entry)
    return entry


def _must_be_alone(bench: Bench, talk: Talk, number: str, head: int) -> None:
    """The journal holds one entry beyond `head`, that of the order."""
    entries = bench.journal(talk, head)
    found = [entry.get("order_no") for entry in entries]
    must_be(f"one entry after {head}, of {number}", found, holds=found == [number])


def _cancel(bench: Bench) -> None:
    bench.keep_away()
    talk = bench.talk()
    number = bench.order_no()
    _pay(bench, talk, number)
    entry = _cancelled(bench, talk, number)
    must_be("cancelled: nobody had come", entry["result"], holds=entry["result"] == "cancelled")
    must_be(f"amount_fen {AMOUNT_FEN}", entry.get("amount_fen"), holds=entry.get("amount_fen") == AMOUNT_FEN)
    bench.cancelled = entry


def _busy(bench: Bench) -> None:
    bench.keep_away()
    talk = bench.talk()
    first, second = bench.order_no(), bench.order_no()
    if _pay(bench, talk, first) == "done":
        raise SkippedError("too_fast")
    bench.money.open_orders.add(second)
    answer = talk.ask("pay", **_order(second))
    state = talk.fields("query", order_no=first)["state"]
    waiting = talk.fields("query", order_no=second)["state"]
    entry = _cancelled(bench, talk, first)
    if answer.ok and waiting != "unknown":
        _cancelled(bench, talk, second)
    if answer.ok and state != "in_progress" and entry["result"] != "cancelled":  # which the second would have done
        raise SkippedError("too_fast")
    came = "ok" if answer.ok else f"error {answer.fields['error']}"
    must_be("busy for a second payment", came, holds=not answer.ok and answer.fields["error"] == "busy")
    named = answer.fields.get("order_no")
    must_be(f"busy with order_no {first}", named, holds=named == first)
    must_be("unknown: the second was never taken", waiting, holds=waiting == "unknown")
    bench.money.open_orders.discard(second)


def _answered_meanwhile(bench: Bench) -> None:
    bench.keep_away()
    talk = bench.talk()
    number = bench.order_no()
    if _pay(bench, talk, number) == "done":
        raise SkippedError("too_fast")
    for do, fields in (
        ("ping", {}), ("query", {"order_no": number}), ("journal.read", {"after": 0, "limit": 1}),
        ("journal.ack", {"upto": 0}), ("cancel", {"order_no": bench.order_no()}),
    ):  # fmt: skip
        talk.fields(do, **fields)
    _cancelled(bench, talk, number)


def _repeat_open(bench: Bench) -> None:
    """The same number again while it is under way: one payment, one entry."""
    bench.keep_away()
    talk = bench.talk()
    head = bench.hello["journal_head"]
    number = bench.order_no()
    _pay(bench, talk, number)
    talk.fields("pay", **_order(number))
    _cancelled(bench, talk, number)
    talk.listen(lambda: False, _QUIET_S)
    _must_be_alone(bench, talk, number, head)


def _repeat_done(bench: Bench) -> None:
    """The same number again after it was cancelled: its state, and no payment."""
    if not bench.cancelled:
        raise SkippedError("no_entry")
    _repeat(bench, bench.cancelled)


def _repeat(bench: Bench, entry: Fields) -> None:
    bench.keep_away()
    talk = bench.talk()
    head = bench.hello["journal_head"]
    number = entry["order_no"]
    state = talk.fields("pay", **_order(number, entry["amount_fen"]))
    if state["state"] != "done":
        bench.money.open_orders.add(number)
        _cancelled(bench, talk, number)
        raise BrokenError(wanted="state done, with the entry", came=f"state {state['state']}")
    must_be("the same entry", "another", holds=same_entry(state["entry"], entry))
    talk.listen(lambda: False, _QUIET_S)
    now = talk.fields("ping")["journal_head"]
    must_be(f"nothing started: journal_head {head}", now, holds=now == head)


def _conflict(bench: Bench) -> None:
    if not bench.cancelled:
        raise SkippedError("no_entry")
    bench.keep_away()
    talk = bench.talk()
    number = bench.cancelled["order_no"]
    answer = talk.ask("pay", **_order(number, AMOUNT_FEN + 1))
    if answer.ok and answer.fields["state"] != "done":
        bench.money.open_orders.add(number)
        _cancelled(bench, talk, number)
    came = f"ok, {answer.fields['state']}" if answer.ok else f"error {answer.fields['error']}"
    must_be("order_conflict for another amount", came,
            holds=not answer.ok and answer.fields["error"] == "order_conflict")  # fmt: skip


def _limit(bench: Bench) -> None:
    bench.keep_away()
    talk = bench.talk()
    talk.fields("config.set", **bench.party.parameters)
    number = bench.order_no()
    amount_fen = int(bench.party.parameters["single_limit_fen"]) + 1
    bench.money.open_orders.add(number)
    answer = talk.ask("pay", **_order(number, amount_fen))
    if answer.ok:
        _cancelled(bench, talk, number)
    came = "ok" if answer.ok else f"error {answer.fields['error']}"
    must_be("limit_exceeded above single_limit_fen", came,
            holds=not answer.ok and answer.fields["error"] == "limit_exceeded")  # fmt: skip
    state = talk.fields("query", order_no=number)["state"]
    must_be("unknown: it was never taken", state, holds=state == "unknown")
    bench.money.open_orders.discard(number)


def _nothing(bench: Bench) -> None:
    """No amount, no payment."""
    bench.talk().error("pay", "bad_request", **_order(bench.order_no(), 0))


def _timeout(bench: Bench) -> str:
    """A payment to which nobody comes ends by itself; with somebody there it may end in any other way."""
    bench.keep_away()
    talk = bench.talk()
    number = bench.order_no()
    bench.money.open_orders.add(number)
    talk.fields("pay", **_order(number) | {"timeout_s": 3})
    entry = bench.outcome(talk, "order_no", number, 3 + OUTCOME_SLACK_S)
    keep_outcome(bench, entry)
    return str(entry["result"])


def _paid(bench: Bench) -> str:
    bench.call()
    talk = bench.talk()
    head = bench.hello["journal_head"]
    number = bench.order_no()
    _pay(bench, talk, number)
    entry = bench.outcome(talk, "order_no", number, _TIMEOUT_S + OUTCOME_SLACK_S)
    keep_outcome(bench, entry)
    if entry["result"] != "paid":
        raise SkippedError("not_paid", f"{entry['result']} {entry.get('error', '')}".strip())
    bench.paid = entry
    must_be(f"entry {head + 1}, the next", entry["n"], holds=entry["n"] == head + 1)
    must_be(f"amount_fen {AMOUNT_FEN}", entry.get("amount_fen"), holds=entry.get("amount_fen") == AMOUNT_FEN)
    for key in ("trade_no", "user_id", "fund_bills"):
        must_be(f"{key} in a paid entry", "none", holds=bool(entry.get(key)))
    for key in ("provider_pid", "store_id"):
        sent = bench.party.parameters[key]
        must_be(f"{key} {sent}, as config.set had it", entry.get(key), holds=entry.get(key) == sent)
    stages = [event.fields["stage"] for event in talk.events if event.ev == "stage"]
    in_order = [stage for stage in STAGES if stage in stages]
    must_be(f"stages in order, from {STAGES[0]} on", stages, holds=stages == in_order and STAGES[0] in stages)
    return f"entry {entry['n']}"


def _must_have_paid(bench: Bench) -> Fields:
    if not bench.paid:
        raise SkippedError("no_payment")
    return bench.paid


def _repeat_paid(bench: Bench) -> None:
    _repeat(bench, _must_have_paid(bench))


def _late_cancel(bench: Bench) -> None:
    entry = _must_have_paid(bench)
    talk = bench.talk()
    head = bench.hello["journal_head"]
    state = talk.fields("cancel", order_no=entry["order_no"])
    must_be("state done: the cancel came too late", state["state"], holds=state["state"] == "done")
    must_be("the paid entry", "another", holds=same_entry(state["entry"], entry))
    now = talk.fields("ping")["journal_head"]
    must_be(f"nothing changed: journal_head {head}", now, holds=now == head)


def _power_cut(bench: Bench) -> str:
    """The power goes while a payment is under way: what the terminal says afterwards is of one piece."""
    bench.keep_away()
    talk = bench.talk()
    head = bench.hello["journal_head"]
    number = bench.order_no()
    _pay(bench, talk, number)
    talk = talk_after_power_cut(bench)
    state = talk.fields("query", order_no=number)
    if state["state"] == "in_progress":
        entry = _cancelled(bench, talk, number)
    else:
        entries = [entry for entry in bench.journal(talk, head) if entry.get("order_no") == number]
        if state["state"] == "unknown":
            must_be("no entry of an order that is unknown", f"{len(entries)}", holds=not entries)
            bench.money.open_orders.discard(number)
            return "unknown"
        must_be("one entry, in the journal too", f"{len(entries)}", holds=len(entries) == 1)
        must_be("the same entry", "another", holds=same_entry(entries[0], state["entry"]))
        entry = entries[0]
        keep_outcome(bench, entry)
    return str(entry["result"])


CLAUSES = (
    Clause(id="5.pay_nothing", check=_nothing, needs=_MONEY),
    Clause(id="5.pay_cancel", check=_cancel, needs=_MONEY),
    Clause(id="5.pay_limit", check=_limit, needs=_MONEY),
    Clause(id="5.pay_repeat", check=_repeat_done, needs=_MONEY),
    Clause(id="5.pay_conflict", check=_conflict, needs=_MONEY),
    Clause(id="5.pay_repeat_open", check=_repeat_open, needs=_MONEY),
    Clause(id="5.pay_busy", check=_busy, needs=_MONEY),
    Clause(id="5.pay_answered", check=_answered_meanwhile, needs=_MONEY),
    Clause(id="5.pay_timeout", check=_timeout, needs=_MONEY),
    Clause(id="5.pay_paid", check=_paid, needs=_MONEY | {Need.PERSON}),
    Clause(id="5.pay_repeat_paid", check=_repeat_paid, needs=_MONEY | {Need.PERSON}),
    Clause(id="5.cancel_late", check=_late_cancel, needs=_MONEY | {Need.PERSON}),
)
#: Last of all: it may end a terminal.
POWER_CUT = Clause(id="5.power_payment", check=_power_cut, needs=_MONEY | {Need.PERSON})
