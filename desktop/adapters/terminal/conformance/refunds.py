"""Clauses of section 5 about refunds, on the payment that was made for this check; and giving back what is left.

Source: terminal-link.md section 5, Idempotency and recovery.
"""

import ssl

from desktop.adapters.terminal.conformance.bench import OUTCOME_SLACK_S, Bench, must_be, same_entry
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError, SkippedError
from desktop.adapters.terminal.conformance.payments import keep_outcome
from desktop.adapters.terminal.conformance.talk import Talk
from desktop.domain.errors import OperatorError
from desktop.protocol.messages import Fields

_REFUND_S = 30.0
_PAYMENT_S = 60.0
_QUIET_S = 2.0
_MONEY = frozenset({Need.PAIRING, Need.MONEY, Need.PERSON})


def _refund(bench: Bench, talk: Talk, order_no: str, amount_fen: int) -> Fields:
    number = bench.refund_no()
    talk.fields("refund", refund_no=number, order_no=order_no, amount_fen=amount_fen)
    entry = bench.outcome(talk, "refund_no", number, _REFUND_S + OUTCOME_SLACK_S)
    if entry["result"] == "refunded":
        bench.money.refunded_fen += amount_fen
    return entry


def _refunded(bench: Bench) -> str:
    paid = bench.paid
    if not paid:
        raise SkippedError("no_payment")
    talk = bench.talk()
    entry = _refund(bench, talk, paid["order_no"], paid["amount_fen"])
    must_be("refunded", f"{entry['result']} {entry.get('error', '')}", holds=entry["result"] == "refunded")
    must_be(f"order_no {paid['order_no']}", entry.get("order_no"), holds=entry.get("order_no") == paid["order_no"])
    amount_fen = entry.get("amount_fen")
    must_be(f"amount_fen {paid['amount_fen']}", amount_fen, holds=amount_fen == paid["amount_fen"])
    bench.refunded = entry
    return f"entry {entry['n']}"


def _must_have_refunded(bench: Bench) -> Fields:
    if not bench.refunded:
        raise SkippedError("no_refund")
    return bench.refunded


def _repeat(bench: Bench) -> None:
    entry = _must_have_refunded(bench)
    talk = bench.talk()
    head = bench.hello["journal_head"]
    state = talk.fields(
        "refund", refund_no=entry["refund_no"], order_no=entry["order_no"], amount_fen=entry["amount_fen"]
    )
    must_be("state done, with the entry", state["state"], holds=state["state"] == "done")
    must_be("the same entry", "another", holds=same_entry(state["entry"], entry))
    talk.listen(lambda: False, _QUIET_S)
    now = talk.fields("ping")["journal_head"]
    must_be(f"nothing started: journal_head {head}", now, holds=now == head)


def _conflict(bench: Bench) -> None:
    entry = _must_have_refunded(bench)
    bench.talk().error(
        "refund", "order_conflict",
        refund_no=entry["refund_no"], order_no=entry["order_no"], amount_fen=entry["amount_fen"] + 1,
    )  # fmt: skip


def _too_much(bench: Bench) -> None:
    """What was given back whole is not given back again under another number."""
    entry = _must_have_refunded(bench)
    talk = bench.talk()
    number = bench.refund_no()
    answer = talk.ask("refund", refund_no=number, order_no=entry["order_no"], amount_fen=entry["amount_fen"])
    if answer.ok:
        outcome = bench.outcome(talk, "refund_no", number, _REFUND_S + OUTCOME_SLACK_S)
        must_be("declined: nothing is left to give back", outcome["result"], holds=outcome["result"] == "declined")


def settle_open(bench: Bench) -> None:
    """Cancel what a broken clause left under way, so that it costs the next ones nothing."""
    if not bench.money.open_orders:
        return
    try:
        _cancel_open(bench, bench.talk())
    except (BrokenError, OperatorError, ssl.SSLError):
        pass  # they stay noted
    finally:
        bench.part()


def give_back(bench: Bench) -> None:
    """Refund all that was paid since the check began, by the journal; what cannot be is left in `bench.money`."""
    if not bench.party.with_money or not bench.paired:
        return
    try:
        talk = bench.talk()
        _cancel_open(bench, talk)
        for entry in bench.journal(talk, bench.first_head or 0):  # also what was paid behind our back
            if entry["kind"] == "payment":
                keep_outcome(bench, entry)
        for n, entry in sorted(bench.money.paid.items()):
            if n != bench.paid.get("n") or not bench.refunded:
                _refund(bench, talk, entry["order_no"], entry["amount_fen"])
    except (BrokenError, OperatorError, ssl.SSLError):
        pass  # the sums say what is left
    finally:
        bench.part()


def _cancel_open(bench: Bench, talk: Talk) -> None:
    for number in sorted(bench.money.open_orders):
        state = talk.fields("cancel", order_no=number)
        if state["state"] == "in_progress":
            state = {"entry": bench.outcome(talk, "order_no", number, _PAYMENT_S + OUTCOME_SLACK_S)}
        if "entry" in state:
            keep_outcome(bench, state["entry"])
        else:
            bench.money.open_orders.discard(number)


CLAUSES = (
    Clause(id="5.refund", check=_refunded, needs=_MONEY),
    Clause(id="5.refund_repeat", check=_repeat, needs=_MONEY),
    Clause(id="5.refund_conflict", check=_conflict, needs=_MONEY),
    Clause(id="5.refund_too_much", check=_too_much, needs=_MONEY),
)
