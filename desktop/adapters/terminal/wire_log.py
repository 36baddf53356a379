"""The last messages of the link, for the installer, with everything of persons masked. Any thread.

What is shown in clear is listed, and nothing else is: a key that a later version adds is masked until somebody decides.
Source: architecture.md (minors' data); terminal-link.md section 5.
"""

import threading
from collections import deque
from typing import Any

from desktop.domain.wire import WireNote
from desktop.protocol.messages import Fields

KEPT = 500
#: Words of the protocol and numbers that name no person.
_CLEAR = frozenset(
    "id re ok error protocol sn model firmware capabilities journal_head roster_count clock now timeout_s by state "
    "stage order_no refund_no request_no amount_fen real_amount_fen after limit upto n kind result at ev channel "
    "fund_type quality camera storage_free network temperature_c age_s single_limit_fen offline_single_fen "
    "offline_total_fen offline_hours provider_pid store_id customer_id product passed score".split()
)
_UNSAID = frozenset({"do", "ev"})  # the note's name says it
_LONGEST_WORD = 40
_LONGEST = 300


class WireLog:
    """A ring of notes; written by thread `terminal`, read by anybody."""

    def __init__(self, kept: int = KEPT) -> None:
        self._notes: deque[WireNote] = deque(maxlen=kept)
        self._lock = threading.Lock()

    def add(self, note: WireNote) -> None:
        """Keep a note; the oldest goes."""
        with self._lock:
            self._notes.append(note)

    def notes(self) -> tuple[WireNote, ...]:
        """Return what is kept, oldest first."""
        with self._lock:
            return tuple(self._notes)


def masked(fields: Fields) -> str:
    """Return a message's summary: listed keys in clear, any other by the length of what it holds."""
    words = (f"{key}={_value(key, value)}" for key, value in fields.items() if key not in _UNSAID)
    return " ".join(words)[:_LONGEST]


def _value(key: str, untrusted_value: Any) -> str:
    if isinstance(untrusted_value, dict):
        return "{" + masked(untrusted_value) + "}"
    if isinstance(untrusted_value, list):
        return f"[{len(untrusted_value)}]"
    if key in _CLEAR and isinstance(untrusted_value, str | int | float):
        return "".join(letter for letter in str(untrusted_value) if letter.isprintable())[:_LONGEST_WORD]
    length = len(untrusted_value) if isinstance(untrusted_value, str | bytes) else ""
    return f"•{length}"
