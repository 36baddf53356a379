"""What is in doubt, and under which number it is asked for. `core` thread; lost with a crash.

Orders, refunds and verifications alike. Owns no rule: `Recovery` asks, the books decide. Source: terminal-link.md,
Idempotency and recovery.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.events import OrderAnswered, RefundAnswered, VerificationAnswered
from desktop.services.ports import Outcome, RefundRecord, Sale, VerificationRecord

Subject = Sale | RefundRecord | VerificationRecord


@dataclass(slots=True, kw_only=True)
class InDoubt:
    """What is asked for. `next_at_s` is on the monotonic clock, `next_at` the same for people."""

    subject: Subject
    attempts: int = 0
    next_at_s: float = 0.0
    next_at: datetime | None = None


def number_of(subject: Subject) -> str:
    """Return the number that a subject is asked for by."""
    match subject:
        case Sale():
            return subject.order_no
        case RefundRecord():
            return subject.refund_no
        case VerificationRecord():
            return subject.request_no


def latest(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Return the last outcome of each subject: what an earlier entry of the same page said is no longer so."""
    last: dict[str, Outcome] = {}
    for outcome in outcomes:
        subject = outcome.refund or outcome.verification or outcome.sale
        number = number_of(subject) if subject is not None else str(outcome.entry_n)
        last.pop(number, None)
        last[number] = outcome
    return list(last.values())


def number_in(answer: OrderAnswered | RefundAnswered | VerificationAnswered) -> str:
    """Return the number that an answer is about."""
    match answer:
        case OrderAnswered():
            return answer.order_no
        case RefundAnswered():
            return answer.refund_no
        case VerificationAnswered():
            return answer.request_no
