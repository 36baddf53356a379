"""Judges whether a bundle is the next one of its till. Pure; any thread.

What is known of a till is its last acknowledged bundle. A till has one history: whoever holds another one under the
same number, or names another predecessor, is refused by name, since one of the two tills is a copy. A ledger that was
rolled back and goes on is told apart from that: its bundles still follow each other, and only the ledger's numbers go
back. Source: bundle.md, Bundle and Provider's side.
"""

from dataclasses import dataclass
from enum import Enum

from desktop.adapters.sync.archive import NO_PREVIOUS

FUTURE_TOLERANCE_US = 600_000_000  # a till's clock may be ten minutes fast


class Verdict(Enum):
    """What becomes of a bundle: taken, known already, waiting in the inbox, or put aside."""

    NEXT = "next"
    RESTORED = "restored"  # taken; the till's ledger was rolled back before it
    REPEATED = "repeated"
    GAP = "gap"  # waits for the missing one
    FUTURE = "future"  # waits for its time
    FORK = "fork"
    LEDGER_GAP = "ledger_gap"


TAKEN = frozenset({Verdict.NEXT, Verdict.RESTORED})
WAITING = frozenset({Verdict.GAP, Verdict.FUTURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A till's last acknowledged bundle; nothing was acknowledged where the sequence is 0."""

    sequence: int = 0
    sha256: str = NO_PREVIOUS
    to_ledger: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a bundle says of its place, in a manifest that verified."""

    sequence: int
    sha256: str
    previous_sha256: str
    from_ledger: int
    to_ledger: int
    created_us: int

    @property
    def known(self) -> Known:
        """Return what is known once this one is acknowledged."""
        return Known(sequence=self.sequence, sha256=self.sha256, to_ledger=self.to_ledger)


def judge(known: Known, told: Told, now_us: int, begun_sha256: str = "") -> Verdict:
    """Return what a bundle of a sequence that was not acknowledged yet is.

    `begun_sha256` is what a sweep that was cut off had begun to take under this sequence, or empty.
    """
    if told.sequence > known.sequence + 1:
        return Verdict.GAP
    if told.sequence <= known.sequence or told.previous_sha256 != known.sha256:
        return Verdict.FORK
    if begun_sha256 not in ("", told.sha256):
        return Verdict.FORK
    if told.created_us > now_us + FUTURE_TOLERANCE_US:
        return Verdict.FUTURE
    if told.from_ledger > known.to_ledger + 1:
        return Verdict.LEDGER_GAP
    return Verdict.NEXT if told.from_ledger == known.to_ledger + 1 else Verdict.RESTORED


def judge_again(sha256: str, acknowledged_sha256: str) -> Verdict:
    """Return what a file under a sequence is that was acknowledged before."""
    return Verdict.REPEATED if sha256 == acknowledged_sha256 else Verdict.FORK
