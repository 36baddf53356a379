"""What the check of a terminal against the contract found, clause by clause. Values only; any thread.

Clauses and reasons are codes here; `ui/conformance_words.py` says them. Source: terminal-link.md.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Outcome(Enum):
    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"  # not tried, or it came to nothing; `reason` says why
    NOT_APPLICABLE = "not_applicable"  # there is nothing to try here


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`sent` and `heard` are the last lines of what passed, of a clause that failed, with persons masked. Seconds."""

    clause: str
    section: int
    outcome: Outcome
    reason: str = ""
    detail: str = ""
    wanted: str = ""
    came: str = ""
    sent: str = ""
    heard: str = ""
    took_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The terminal that was checked, in its own words; empty for what it never said."""

    sn: str = ""
    manufacturer: str = ""
    model: str = ""
    firmware: str = ""
    camera: str = ""
    face_algorithm: str = ""
    certificate_issuer: str = ""
    certificate_fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One check of one terminal. Sums in fen."""

    app: str
    protocol: int
    terminal: str
    subject: Subject
    started_at: datetime
    ended_at: datetime
    with_money: bool
    findings: tuple[Finding, ...]
    paid_fen: int = 0
    refunded_fen: int = 0
    unsettled: tuple[str, ...] = ()  # orders whose outcome was never seen

    def count(self, outcome: Outcome) -> int:
        """Return how many clauses ended so."""
        return sum(finding.outcome is outcome for finding in self.findings)

    @property
    def left_fen(self) -> int:
        """What was paid and not given back, in fen."""
        return self.paid_fen - self.refunded_fen

    @property
    def ok(self) -> bool:
        """Whether no clause was broken, and no money was left behind or may have been."""
        return not (self.count(Outcome.FAILED) or self.left_fen or self.unsettled)
