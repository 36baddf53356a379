"""Clauses of section 5 about what a terminal tells: its log, its health, the age of its face library.

The contract names no time for `health` and `face_library`: a terminal that tells none within 40 s was not shown to
break it, and was not shown to keep it. Source: terminal-link.md section 5.
"""

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import SkippedError

_LOG_LIMIT_S = 15.0
_HEALTH_S = 40.0
_LINES = 3
_PAIRED = frozenset({Need.PAIRING})


def _log(bench: Bench) -> str:
    talk = bench.talk()
    lines = talk.fields("log.read", _LOG_LIMIT_S, after=0, limit=_LINES)["lines"]
    must_be(f"at most {_LINES} lines", len(lines), holds=len(lines) <= _LINES)
    nothing = talk.fields("log.read", _LOG_LIMIT_S, after=2**31, limit=_LINES)["lines"]
    must_be("no lines after the last", len(nothing), holds=not nothing)
    return f"{len(lines)} lines"


def _told(bench: Bench, ev: str) -> None:
    talk = bench.talk()
    if talk.event(lambda event: event.ev == ev, _HEALTH_S) is None:
        talk.connection.must_live()
        raise SkippedError("not_told", ev)


def _health(bench: Bench) -> None:
    _told(bench, "health")


def _face_library(bench: Bench) -> None:
    _told(bench, "face_library")


CLAUSES = (
    Clause(id="5.log", check=_log, needs=_PAIRED),
    Clause(id="5.health", check=_health, needs=_PAIRED),
    Clause(id="5.face_library", check=_face_library, needs=_PAIRED),
)
