"""Puts facts into a sentence: money as `¥12.00`, instants as their time of day, parts left out where a fact is missing.

A missing fact is never an error: the sentence about a fault must not fail itself. Pure; any thread.
"""

import re
from collections.abc import Mapping

from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.domain.money import format_yuan

Facts = Mapping[str, str | int]
_PART = re.compile(r"\[([^\]]*)\]")
_FACT = re.compile(r"\{(\w+)\}")


def shown(facts: Facts) -> dict[str, str]:
    """Return the facts as people read them, without those that are empty. A fact `x_fen` is there as `x` too."""
    words: dict[str, str] = {}
    for name, value in facts.items():
        if value == "":
            continue
        if isinstance(value, int) and name.endswith("_fen"):
            words[name.removesuffix("_fen")] = f"¥{format_yuan(value)}"
        elif isinstance(value, str) and (name == "at" or name.endswith("_at")):
            words[name] = _time_of_day(value)
        words.setdefault(name, str(value))
    return words


def _time_of_day(untrusted_text: str) -> str:
    try:
        return f"{parse_instant(untrusted_text):%H:%M:%S}"
    except OperatorError:
        return untrusted_text


def fill(template: str, known: Mapping[str, str]) -> str:
    """Return a template with its facts; a bracketed part goes when one of its facts is not known."""

    def part(match: re.Match[str]) -> str:
        return match[1] if all(name in known for name in _FACT.findall(match[1])) else ""

    filled = _FACT.sub(lambda match: known.get(match[1], "—"), _PART.sub(part, template))
    return filled.strip().removeprefix("· ").removeprefix(", ").strip()
