"""Clauses of section 5 about `verify`: an outcome in the journal without money, which the journal's clauses build on.

Nobody has to come: a verification that finds nobody ends in `not_matched`. Source: terminal-link.md section 5.
"""

from desktop.adapters.terminal.conformance.bench import OUTCOME_SLACK_S, Bench, must_be, same_entry
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import SkippedError
from desktop.protocol.messages import Fields

_TIMEOUT_S = 4
_QUIET_S = 2.0
_PURPOSE = "conformance"
_MAC = 32
_PAIRED = frozenset({Need.PAIRING})


def _verify(bench: Bench) -> str:
    talk = bench.talk()
    bench.must_be_able("verify")
    head = bench.hello["journal_head"]
    number = bench.request_no()
    state = talk.fields("verify", request_no=number, purpose=_PURPOSE, timeout_s=_TIMEOUT_S)["state"]
    must_be("in_progress or done", state, holds=state in ("in_progress", "done"))
    entry = bench.outcome(talk, "request_no", number, _TIMEOUT_S + OUTCOME_SLACK_S)
    must_be("kind verification", entry["kind"], holds=entry["kind"] == "verification")
    must_be(f"entry {head + 1}, the next", entry["n"], holds=entry["n"] == head + 1)
    must_be("no amount in a verification", "one", holds="amount_fen" not in entry)
    must_be(f"a mac of {_MAC} bytes", len(entry["mac"]), holds=len(entry["mac"]) == _MAC)
    bench.verified = entry
    result: str = entry["result"]
    return result


def entry_of_ours(bench: Bench) -> Fields:
    """Return an entry that this check brought about. Raises: SkippedError without one."""
    if not bench.verified:
        raise SkippedError("no_entry")
    return bench.verified


def _next(bench: Bench) -> None:
    """Another one, so that the journal has two."""
    first = entry_of_ours(bench)
    _verify(bench)
    second, bench.verified = bench.verified, first
    must_be(f"an entry after {first['n']}", second["n"], holds=second["n"] > first["n"])


def _repeat(bench: Bench) -> None:
    entry = entry_of_ours(bench)
    talk = bench.talk()
    head = bench.hello["journal_head"]
    state = talk.fields("verify", request_no=entry["request_no"], purpose=_PURPOSE, timeout_s=_TIMEOUT_S)
    must_be("state done, with the entry", state["state"], holds=state["state"] == "done")
    must_be("the same entry", "another", holds=same_entry(state["entry"], bench.verified))
    talk.listen(lambda: False, _QUIET_S)
    now = talk.fields("ping")["journal_head"]
    must_be(f"nothing started: journal_head {head}", now, holds=now == head)


def _conflict(bench: Bench) -> None:
    entry = entry_of_ours(bench)
    talk = bench.talk()
    talk.error("verify", "order_conflict", request_no=entry["request_no"], purpose="another", timeout_s=_TIMEOUT_S)


def _query(bench: Bench) -> None:
    entry = entry_of_ours(bench)
    state = bench.talk().fields("query", request_no=entry["request_no"])
    must_be("state done, with the entry", state["state"], holds=state["state"] == "done")
    must_be("the same entry", "another", holds=same_entry(state["entry"], bench.verified))


def _unknown(bench: Bench) -> None:
    talk = bench.talk()
    for key, number in (
        ("order_no", bench.order_no()), ("refund_no", bench.refund_no()), ("request_no", bench.request_no()),
    ):  # fmt: skip
        state = talk.fields("query", **{key: number})["state"]
        must_be(f"query of a new {key}: unknown", state, holds=state == "unknown")


def _cancel_unknown(bench: Bench) -> None:
    state = bench.talk().fields("cancel", order_no=bench.order_no())["state"]
    must_be("cancel of a new order_no: unknown", state, holds=state == "unknown")


CLAUSES = (
    Clause(id="5.query_unknown", check=_unknown, needs=_PAIRED),
    Clause(id="5.cancel_unknown", check=_cancel_unknown, needs=_PAIRED),
    Clause(id="5.verify", check=_verify, needs=_PAIRED),
    Clause(id="5.verify_next", check=_next, needs=_PAIRED),
    Clause(id="5.verify_repeat", check=_repeat, needs=_PAIRED),
    Clause(id="5.verify_conflict", check=_conflict, needs=_PAIRED),
    Clause(id="5.verify_query", check=_query, needs=_PAIRED),
)
