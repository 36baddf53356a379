"""Closing the day: what may be closed, what a close says, and what stands against it. Pure; any thread.

A close takes everything since the last one, whatever the date: a midnight or a clock that was put back changes nothing
in the order, which is the ledger's. It is drafted on a reader, where proving the chain takes no time of the selling,
and written on `core`, which looks once more that nothing is in doubt. Entries that came in between belong to the next.
Source: issue 6, Shifts and day; ui.md, Reports.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from desktop.domain.errors import OperatorError
from desktop.services.report_views import DayReportView, Doubt, DoubtKind, ReportLine, ShiftLine, Sums

MOST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDraft:
    """A close that may be made. `head` is the hash of entry `to_n`."""

    z: int
    service_day: date
    from_n: int
    to_n: int
    head: str
    sums: Sums
    waiting_count: int
    waiting_fen: int
    document: dict[str, Any]


def must_have_result(doubts: Sequence[Doubt]) -> None:
    """Raises: OperatorError `close.in_doubt`, `close.refund_in_doubt`, `close.verification_in_doubt` with the oldest
    number, `close.in_hand` where only what is being worked on has no result. What a terminal that is gone for good has
    taken with it stands against no close: the close names it, and what is learnt of it belongs to a later one."""
    doubts = [doubt for doubt in doubts if not doubt.terminal_gone]
    lost = [doubt for doubt in doubts if not doubt.in_hand]
    if lost:
        first = lost[0]
        codes = {
            DoubtKind.SALE: OperatorError("close.in_doubt", count=len(lost), number=first.number),
            DoubtKind.REFUND: OperatorError("close.refund_in_doubt", count=len(lost), number=first.number),
            DoubtKind.VERIFICATION: OperatorError("close.verification_in_doubt", count=len(lost), number=first.number),
        }
        raise codes[first.kind]
    if doubts:
        raise OperatorError("close.in_hand", count=len(doubts), number=doubts[0].number)


def make_draft(view: DayReportView, head: str, till_id: str, *, gaps_explained: bool = False) -> CloseDraft:
    """Return the close of what is open. Raises: OperatorError as `must_have_result`, `ledger.broken`, `close.nothing`,
    `close.gap` for numbers that are missing, unless a restoration lost them (`gaps_explained`)."""
    must_have_result(view.doubts)
    if view.chain_broken_at:
        raise OperatorError("ledger.broken", n=view.chain_broken_at)
    if not view.totals.anything:
        raise OperatorError("close.nothing", z=view.next_z - 1)
    missing = sum(numbers.missing for numbers in view.numbers)
    if missing and not gaps_explained:
        raise OperatorError("close.gap", count=missing, day=view.numbers[-1].service_day.isoformat())
    document = {
        "z": view.next_z,
        "till_id": till_id,
        "service_day": view.day.isoformat(),
        "from_n": view.from_n,
        "to_n": view.to_n,
        "head": head,
        "totals": totals_of(view.totals),
        "waiting": {"count": view.waiting_count, "fen": view.waiting_fen},
        "meals": [line_document(line) for line in view.meals],
        "ways": [line_document(line) for line in view.ways],
        "hours": [line_document(line) for line in view.hours],
        "cashiers": [{**line_document(line), "name": ""} for line in view.cashiers],  # names are joined when shown
        "shifts": [part_document(line) for line in view.shifts],
        "numbers": [{**asdict(each), "service_day": each.service_day.isoformat()} for each in view.numbers],
        "foreign_count": view.foreign_count,
        "restored": view.restored,
    }
    if view.left_in_doubt:
        document["left_in_doubt"] = [
            {"kind": left.kind.value, "number": left.number, "amount_fen": left.amount_fen}
            for left in view.left_in_doubt
        ]
    return CloseDraft(
        z=view.next_z, service_day=view.day, from_n=view.from_n, to_n=view.to_n, head=head, sums=view.totals,
        waiting_count=view.waiting_count, waiting_fen=view.waiting_fen, document=document,
    )  # fmt: skip


def must_be_name(untrusted_name: str) -> str:
    """Return who closes. Raises: OperatorError `close.nobody`."""
    name = " ".join(untrusted_name.split())[:MOST_NAME]
    if not name:
        raise OperatorError("close.nobody")
    return name


def totals_of(sums: Sums) -> dict[str, int]:
    """Return sums as a document has them, with the net; what is in doubt is not among them."""
    told = {name: value for name, value in asdict(sums).items() if not name.startswith("in_doubt")}
    return told | {"net_fen": sums.net_fen}


def sums_of(told: dict[str, int]) -> Sums:
    """Return the sums in a document's totals."""
    return Sums(**{name: value for name, value in told.items() if name != "net_fen"})


def line_document(line: ReportLine) -> dict[str, Any]:
    """Return a line as a document has it."""
    return {"key": line.key, "name": line.name, **totals_of(line.sums)}


def part_document(line: ShiftLine) -> dict[str, Any]:
    """Return a shift's part in a close as a document has it, without names."""
    span = asdict(line.span)
    span |= {name: span[name].isoformat() for name in ("began_at", "ended_at") if span[name] is not None}
    return {**span, **totals_of(line.sums)}
