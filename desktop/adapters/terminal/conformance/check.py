"""Tries clauses one after the other and makes the report of it. Caller's thread.

Promises: each clause ends in a finding, whatever the terminal does; a terminal that answers nothing at all is found out
by the first and not tried further; at the end nothing that was paid is left behind without being said.
"""

import ssl
from collections.abc import Callable, Sequence

from desktop.adapters.terminal.conformance.bench import Bench
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError, NotApplicableError, SkippedError
from desktop.adapters.terminal.conformance.refunds import give_back, settle_open
from desktop.domain.conformance import Finding, Outcome, Report
from desktop.domain.errors import OperatorError
from desktop.protocol.vocabulary import PROTOCOL_VERSION

_FIRST = "2.good"
_SHOWN = 600


def run_check(
    bench: Bench,
    clauses: Sequence[Clause],
    *,
    terminal: str,
    on_begin: Callable[[Clause], None] = lambda _: None,
    on_finding: Callable[[Finding], None] = lambda _: None,
) -> Report:
    """Try the clauses and return what was found. Raises: OperatorError `link.*` when the port cannot be opened."""
    started_at = bench.clock.now()
    findings: list[Finding] = []
    dead = False
    bench.wire.open()  # a port that is not there is no clause's fault
    try:
        for clause in clauses:
            on_begin(clause)
            reason = "no_answer" if dead else _missing(bench, clause)
            finding = _skipped(clause, reason) if reason else _try(bench, clause)
            dead = dead or (clause.id == _FIRST and finding.outcome is Outcome.FAILED)
            findings.append(finding)
            if finding.outcome is Outcome.FAILED:
                settle_open(bench)
            on_finding(finding)
    finally:  # whoever stops it with Ctrl+C gets the money back, too
        give_back(bench)
        bench.wire.close()
    return Report(
        app=bench.party.app,
        protocol=PROTOCOL_VERSION,
        terminal=terminal,
        subject=bench.subject,
        started_at=started_at,
        ended_at=bench.clock.now(),
        with_money=bench.party.with_money,
        findings=tuple(findings),
        paid_fen=bench.money.paid_fen,
        refunded_fen=bench.money.refunded_fen,
        unsettled=tuple(sorted(bench.money.open_orders)),
    )


def _missing(bench: Bench, clause: Clause) -> str:
    """Return the code of what the clause needs and is not there, or nothing."""
    party = bench.party
    there = {
        Need.MONEY: (party.with_money, "no_money"),
        Need.PERSON: (party.person is not None, "no_person"),
        Need.FACE: (bool(party.face), "no_face"),
        Need.AUTHORITY: (bool(bench.authorities), "no_authority"),
        Need.PAIRING: (bench.paired, "not_paired"),
    }
    return next((code for need, (is_there, code) in there.items() if need in clause.needs and not is_there), "")


def _skipped(clause: Clause, reason: str) -> Finding:
    return Finding(clause=clause.id, section=clause.section, outcome=Outcome.SKIPPED, reason=reason)


def _try(bench: Bench, clause: Clause) -> Finding:
    bench.wire.begin()
    started = bench.wire.now()
    outcome, reason, detail, wanted, came = Outcome.PASSED, "", "", "", ""
    try:
        detail = clause.check(bench) or ""
    except SkippedError as skipped:
        outcome, reason, detail = Outcome.SKIPPED, skipped.reason, skipped.detail
    except NotApplicableError as fault:
        outcome, reason = Outcome.NOT_APPLICABLE, fault.reason
    except BrokenError as broken:
        outcome, wanted, came = Outcome.FAILED, broken.wanted, broken.came
    except OperatorError as fault:
        outcome, wanted, came = Outcome.FAILED, "an open port", str(fault)
    except ssl.SSLError as fault:
        outcome, wanted, came = Outcome.FAILED, "a TLS connection", fault.reason or str(fault)
    sent = list(bench.wire.sent)
    heard = list(bench.wire.came)
    bench.part()
    failed = outcome is Outcome.FAILED
    return Finding(
        clause=clause.id,
        section=clause.section,
        outcome=outcome,
        reason=reason,
        detail=detail[:_SHOWN],
        wanted=wanted[:_SHOWN],
        came=came[:_SHOWN],
        sent="\n".join(sent) if failed else "",
        heard="\n".join(heard) if failed else "",
        took_s=round(bench.wire.now() - started, 3),
    )
