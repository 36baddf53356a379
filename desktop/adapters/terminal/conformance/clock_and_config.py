"""Clauses of section 5 about `clock.set` and `config.set`. The clock is left as it should be.

The parameters that are sent are those of the home that checks, or trial ones. Source: terminal-link.md section 5.
"""

from datetime import timedelta
from typing import Any

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.talk import Talk
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant

_SLACK_S = 2.0
_ASIDE = timedelta(seconds=90)
_PAIRED = frozenset({Need.PAIRING})


def _drift_s(bench: Bench, talk: Talk, do: str = "ping", **fields: Any) -> float:
    clock = talk.fields(do, **fields)["clock"]
    try:
        return (parse_instant(clock) - bench.clock.now()).total_seconds()
    except OperatorError as fault:
        raise BrokenError(wanted="clock as RFC 3339 with an offset", came=clock) from fault


def _set(bench: Bench) -> None:
    talk = bench.talk()
    try:
        aside_s = _ASIDE.total_seconds()
        aside = format_instant(bench.clock.now() + _ASIDE)
        for do, fields in (("clock.set", {"now": aside}), ("ping", {})):
            drift_s = _drift_s(bench, talk, do, **fields)
            must_be(
                f"{do}: a clock {aside_s:g} s ahead, as it was set", f"{drift_s:+.1f} s",
                holds=abs(drift_s - aside_s) <= _SLACK_S,
            )  # fmt: skip
    finally:
        drift_s = _drift_s(bench, talk, "clock.set", now=format_instant(bench.clock.now()))
    must_be("a clock that is right, as it was set", f"{drift_s:+.1f} s", holds=abs(drift_s) <= _SLACK_S)


def _no_instant(bench: Bench) -> None:
    talk = bench.talk()
    before_s = _drift_s(bench, talk)
    for untrue in ("yesterday", "2026-13-01T00:00:00+08:00", "2026-06-18T12:00:00"):
        talk.error("clock.set", "bad_request", now=untrue)
    after_s = _drift_s(bench, talk)
    must_be("a clock as it was", f"{after_s - before_s:+.1f} s", holds=abs(after_s - before_s) <= _SLACK_S)


def _config(bench: Bench) -> None:
    talk = bench.talk()
    for _ in range(2):
        talk.fields("config.set", **bench.party.parameters)


def _config_missing(bench: Bench) -> None:
    talk = bench.talk()
    parameters = dict(bench.party.parameters)
    del parameters["store_id"]
    talk.error("config.set", "bad_request", **parameters)
    talk.error("config.set", "bad_request", **{**bench.party.parameters, "single_limit_fen": "many"})


CLAUSES = (
    Clause(id="5.clock_set", check=_set, needs=_PAIRED),
    Clause(id="5.clock_no_instant", check=_no_instant, needs=_PAIRED),
    Clause(id="5.config_set", check=_config, needs=_PAIRED),
    Clause(id="5.config_missing_key", check=_config_missing, needs=_PAIRED),
)
