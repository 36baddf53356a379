"""All clauses, in the order in which they are tried. Pure.

The wire before TLS, TLS before messages, messages before money; what needs a power cut comes late, since it takes long.
Source: terminal-link.md.
"""

from desktop.adapters.terminal.conformance import (
    clock_and_config,
    enrolment,
    framing,
    journal,
    link,
    messages,
    pairing,
    payments,
    refunds,
    telling,
    tls,
    verification,
)
from desktop.adapters.terminal.conformance.clause import Clause

CLAUSES: tuple[Clause, ...] = (
    *framing.CLAUSES,
    *link.CLAUSES,
    *tls.CLAUSES,
    *pairing.CLAUSES,
    *messages.CLAUSES,
    *clock_and_config.CLAUSES,
    *enrolment.CLAUSES,
    *telling.CLAUSES,
    *verification.CLAUSES,
    *journal.CLAUSES,
    *payments.CLAUSES,
    *refunds.CLAUSES,
    payments.POWER_CUT,
)

_FOUNDATION = frozenset({"2.good", "4.pair"})


def chosen(prefixes: tuple[str, ...]) -> tuple[Clause, ...]:
    """Return the clauses whose id begins with one of these, in order, with those that all others stand on.

    All for no prefix, none when no clause begins so.
    """
    if not prefixes:
        return CLAUSES
    wanted = {clause.id for clause in CLAUSES if clause.id.startswith(prefixes)}
    return tuple(clause for clause in CLAUSES if clause.id in wanted | _FOUNDATION) if wanted else ()
