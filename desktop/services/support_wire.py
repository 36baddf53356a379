"""The wire log as it may leave: keys and words of the protocol's own, numbers, instants and order numbers. Pure.

The desk masks persons when it notes a message (`adapters/terminal/wire_log.py`) and shows the rest as the terminal said
it; here also that has to be a word of the protocol, so that nothing a terminal might have put under a harmless key
passes. Source: terminal-link.md section 5; promises.md 15.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop.domain.identifiers import parse_order_no
from desktop.domain.wire import WireNote
from desktop.protocol import vocabulary
from desktop.protocol.vocabulary import ERRORS, EVENTS, EXCHANGES, STAGES, STATES, Scalar

MASK = "•"
#: Words of the link itself, which no message holds: what became of it, and how long it was.
LINK_WORDS = frozenset(
    "link opened closed lost pulled timeout resent resend tls hello ping true false True False".split()
)
_NUMBERS = (Scalar.COUNT, Scalar.ID, Scalar.FEN, Scalar.NUMBER, Scalar.FLAG)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?")
_MASKED = re.compile(rf"{MASK}\d{{0,6}}|\[\d{{1,6}}\]")
_PART = re.compile(r"([{}]*)([^{}=]*)(=?)([{}]*)([^{}]*)([{}]*)")


def wire_lines(notes: Sequence[WireNote], is_code: Callable[[str], bool]) -> list[str]:
    """Return the notes as lines, oldest first; `is_code` knows the codes of errors."""
    lines = []
    for note in notes:
        names = " ".join(word if _is_word(word) else MASK for word in note.name.split())
        parts = [part for part in note.summary.split(" ") if part]
        told = " ".join(part if is_code(part) else _part(part) for part in parts)
        at = note.at.isoformat(timespec="milliseconds")
        lines.append(f"{at} {note.direction.value} {names} {note.size} {told}".rstrip())
    return lines


def _part(untrusted: str) -> str:
    """Return one `key=value` of a summary, or a dot for what is none."""
    found = _PART.fullmatch(untrusted)
    if found is None:
        return MASK
    opening, key, equals, inner, value, closing = found.groups()
    if not equals:
        return f"{opening}{key if _is_word(key) or _MASKED.fullmatch(key) else MASK if key else ''}{inner}{closing}"
    if key not in _KEYS:
        return f"{opening}{MASK}={inner}{MASK}{closing}"
    return f"{opening}{key}={inner}{_value(key, value) if value else ''}{closing}"


def _value(key: str, untrusted: str) -> str:
    if _MASKED.fullmatch(untrusted) or untrusted in _WORDS:
        return untrusted
    if key in _NUMERIC and (_NUMBER.fullmatch(untrusted) or untrusted in ("True", "False")):
        return untrusted
    if _INSTANT.fullmatch(untrusted) or (key == "order_no" and parse_order_no(untrusted) is not None):
        return untrusted
    return f"{MASK}{len(untrusted)}"


def _is_word(untrusted: str) -> bool:
    return untrusted in _WORDS or untrusted in LINK_WORDS or untrusted in ("re", "ok")


def _shapes() -> Iterator[tuple[str, Any]]:
    """Yield every key of the protocol with its shape, however deep it lies."""
    waiting = [shape for each in EXCHANGES.values() for shape in (each.request, each.answer)]
    waiting += [*EVENTS.values(), vocabulary.ENTRY, vocabulary.STATE]
    while waiting:
        for name, shape in waiting.pop().items():
            inner = shape[0] if isinstance(shape, list) else shape
            if isinstance(inner, dict):
                waiting.append(inner)
            yield name.removesuffix("?"), inner


_ALL = tuple(_shapes())
_KEYS = frozenset({name for name, _shape in _ALL} | {"id", "do", "re", "ok", "ev", "error", "protocol"})
_NUMERIC = frozenset({name for name, shape in _ALL if shape in _NUMBERS} | {"id", "re", "ok"})
_WORDS = frozenset(
    {word for _name, shape in _ALL if isinstance(shape, frozenset) for word in shape}
    | {*EXCHANGES, *EVENTS, *STAGES, *STATES, *ERRORS}
    | {word for words in vocabulary.RESULTS.values() for word in words}
)
