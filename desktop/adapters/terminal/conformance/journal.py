"""Clauses of section 5 about the journal: gapless, in order, the same each time, kept over a power cut.

Nothing is acknowledged that this check did not bring about itself: a terminal may drop what was acknowledged, and the
till that it serves may not have read it yet. That a `mac` is right can be told by the provider alone.
Source: terminal-link.md section 5, Journal.
"""

from desktop.adapters.terminal.conformance.bench import Bench, must_be, same_entry
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError, NotApplicableError
from desktop.adapters.terminal.conformance.pairing import talk_after_power_cut
from desktop.adapters.terminal.conformance.verification import entry_of_ours
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.protocol.messages import Fields

_MAC = 32
_PAIRED = frozenset({Need.PAIRING})


def _must_be_gapless(entries: list[Fields]) -> None:
    numbers = [entry["n"] for entry in entries]
    expected = list(range(numbers[0], numbers[0] + len(numbers))) if numbers else []
    at = next((index for index, pair in enumerate(zip(numbers, expected, strict=True)) if pair[0] != pair[1]), None)
    if at is not None:
        raise BrokenError(wanted=f"entry {expected[at]}", came=f"entry {numbers[at]}")


def _read(bench: Bench) -> str:
    talk = bench.talk()
    entries = bench.journal(talk, 0)
    head = bench.hello["journal_head"]
    _must_be_gapless(entries)
    last = entries[-1]["n"] if entries else 0
    if entries or not head:  # all may be acknowledged, and dropped
        must_be(f"the last entry is journal_head: {head}", last, holds=last == head)
    return f"{len(entries)} entries"


def _page(bench: Bench) -> None:
    entry_of_ours(bench)
    talk = bench.talk()
    n = bench.verified["n"]
    page = talk.fields("journal.read", after=n - 1, limit=1)["entries"]
    must_be("one entry for a limit of one", len(page), holds=len(page) == 1)
    must_be(f"entry {n} after {n - 1}", page[0]["n"], holds=page[0]["n"] == n)
    must_be("the entry that the event told", "another", holds=same_entry(page[0], bench.verified))
    again = talk.fields("journal.read", after=n - 1, limit=1)["entries"]
    must_be("the same entry when it is read again", "another", holds=same_entry(page[0], again[0]))


def _beyond(bench: Bench) -> None:
    talk = bench.talk()
    head = bench.hello["journal_head"]
    for after in (head, head + 1_000):
        entries = talk.fields("journal.read", after=after, limit=10)["entries"]
        must_be(f"no entries after {after}", len(entries), holds=not entries)


def _entries(bench: Bench) -> str:
    """What each entry of the journal holds, beyond the types that any answer is held against."""
    entries = bench.journal(bench.talk(), 0)
    if not entries:
        raise NotApplicableError("journal_empty")
    for entry in entries:
        must_be(f"entry {entry['n']}: a mac of {_MAC} bytes", len(entry["mac"]), holds=len(entry["mac"]) == _MAC)
        try:
            parse_instant(entry["at"])
        except OperatorError as fault:
            raise BrokenError(wanted="at as RFC 3339 with an offset", came=entry["at"]) from fault
        if entry["kind"] != "verification":
            must_be(f"entry {entry['n']}: amount_fen", "none", holds="amount_fen" in entry)
        if entry["kind"] == "payment" and entry["result"] == "paid":
            total = sum(bill["amount_fen"] for bill in entry.get("fund_bills", ()))
            wanted = f"entry {entry['n']}: fund_bills that add up to {entry['amount_fen']}"
            must_be(wanted, total, holds=total == entry["amount_fen"])
    return f"{len(entries)} entries"


def _ack(bench: Bench) -> str:
    """Of a journal that was empty when this check began, all is ours to acknowledge; of another, nothing."""
    talk = bench.talk()
    ours = bench.first_head == 0
    head = bench.hello["journal_head"]
    upto = max(0, head - 1) if ours else 0
    for _ in range(2):
        talk.fields("journal.ack", upto=upto)
    talk.fields("journal.ack", upto=0)  # a late one takes nothing back
    left = bench.journal(talk, upto)
    _must_be_gapless(left)
    if head > upto and ours:
        must_be(f"entry {head}, not acknowledged yet", "none", holds=bool(left) and left[-1]["n"] == head)
    return f"up to {upto}"


def _power_cut(bench: Bench) -> str:
    entry_of_ours(bench)
    talk = bench.talk()
    n = bench.verified["n"]
    head = bench.hello["journal_head"]
    before = bench.journal(talk, n - 1)
    talk = talk_after_power_cut(bench)
    now = bench.hello["journal_head"]
    must_be(f"journal_head {head}, as before the power cut", now, holds=now >= head)
    after = bench.journal(talk, n - 1)
    must_be(f"entries {n} to {head}", f"{len(after)} entries", holds=len(after) >= len(before))
    for one, other in zip(before, after, strict=False):
        must_be(f"entry {one['n']} as before the power cut", "another", holds=same_entry(one, other))
    state = talk.fields("query", request_no=bench.verified["request_no"])
    must_be("query finds it done", state["state"], holds=state["state"] == "done")
    return f"{len(after)} entries"


def _paired_after(bench: Bench) -> None:
    """Tried after the power cut: the pairing outlives it."""
    if not bench.power_was_cut:
        raise NotApplicableError("no_power_cut")
    if bench.pairing_lost:
        bench.wire.note_sent("enrol.list, at once after the power cut")
    must_be("a desk that is still paired", "unpaired", holds=not bench.pairing_lost)
    bench.talk().fields("enrol.list", after="", limit=1)


def _numbers_after(bench: Bench) -> None:
    """A number that had its outcome before the power cut starts nothing after it."""
    if not bench.power_was_cut:
        raise NotApplicableError("no_power_cut")
    talk = bench.talk()
    number = bench.verified["request_no"]
    state = talk.fields("verify", request_no=number, purpose="conformance", timeout_s=4)
    must_be("state done, with the entry", state["state"], holds=state["state"] == "done")
    must_be("the same entry", "another", holds=same_entry(state["entry"], bench.verified))
    talk.error("verify", "order_conflict", request_no=number, purpose="another", timeout_s=4)


CLAUSES = (
    Clause(id="5.journal_read", check=_read, needs=_PAIRED),
    Clause(id="5.journal_page", check=_page, needs=_PAIRED),
    Clause(id="5.journal_beyond", check=_beyond, needs=_PAIRED),
    Clause(id="5.journal_entries", check=_entries, needs=_PAIRED),
    Clause(id="5.journal_ack", check=_ack, needs=_PAIRED),
    Clause(id="5.power_journal", check=_power_cut, needs=_PAIRED | {Need.PERSON}),
    Clause(id="5.power_pairing", check=_paired_after, needs=frozenset({Need.PERSON})),
    Clause(id="5.power_numbers", check=_numbers_after, needs=_PAIRED | {Need.PERSON}),
)
