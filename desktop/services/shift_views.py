"""What a shift is and what its report shows: whose, which entries, what moved; frozen, made on `pages` and `core`.

A shift is a part of the ledger and not of a day: it begins at the entry after the last shift's end and ends with the
entry that hands it over or closes it. So a midnight, a clock that was set, a restart or a kill neither split nor lose
one, and all of them with what is open add up to the ledger from the first opening on. What came in between a shift that
was closed and the next opening (a result that was read late) stands in the next one: somebody answers for it.
Money in fen. Source: issue 6, Shifts and day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from desktop.services.day_close import line_document, sums_of, totals_of
from desktop.services.reason import Reason
from desktop.services.report_views import Doubt, ReportLine, ShiftLine, Span, Sums

MOST_LISTED = 100  # shifts that a page lists


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftsQuery:
    """The last shifts, and one of them whole: the one that ended with entry `end_n`, or (0) the one that is open.
    With a `day` all that had a part in it, whole."""

    end_n: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A guard that was lifted so often."""

    code: str
    count: int


class CorrectionKind(Enum):
    REFUNDED = "refunded"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Entry `n` gave back, or took back before it was charged."""

    n: int
    at: datetime
    kind: CorrectionKind
    order_no: str
    fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One shift's report: X while it is open. `doubts` had no result at its end and are carried over."""

    span: Span
    name: str
    taken_by_name: str
    sums: Sums
    meals: tuple[ReportLine, ...]
    ways: tuple[ReportLine, ...]
    doubts: tuple[Doubt, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def sold_count(self) -> int:
        """Return how many sales were made: what was charged later was sold when it was taken."""
        return sold_count(self.sums)

    @property
    def in_doubt_fen(self) -> int:
        """Return what is in doubt, in fen."""
        return sum(doubt.amount_fen for doubt in self.doubts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftsView:
    """The last shifts, the open one first; `shown` is the one that was asked for, None where there is none. With a day
    `of_day` holds all that had a part in it."""

    query: ShiftsQuery
    as_of: datetime
    fault: Reason | None = None
    lines: tuple[ShiftLine, ...] = ()
    shown: Shift | None = None
    of_day: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the one who goes wants of their sheet."""

    printed: bool = False
    saved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftHandedOver:
    """A shift was handed over at the reports page: it ended with entry `end_n`. What is wanted of its sheet."""

    end_n: int
    sheet: Sheet


def sold_count(sums: Sums) -> int:
    """Return how many sales were made."""
    return sums.paid_count + sums.taken_count - sums.charged_count


def shift_document(shift: Shift) -> dict[str, Any]:
    """Return the figures as the entry that ends a shift holds them: no names, people not even by reference."""
    lost = [doubt for doubt in shift.doubts if not doubt.in_hand]
    return {
        "from_n": shift.span.from_n,
        "staff_ref": shift.span.staff_ref,
        "began_at": shift.span.began_at.isoformat(),
        "sold_count": shift.sold_count,
        "totals": totals_of(shift.sums),
        "meals": [line_document(line) for line in shift.meals],
        "ways": [line_document(line) for line in shift.ways],
        "in_doubt": [
            {"kind": doubt.kind.value, "number": doubt.number, "order_no": doubt.order_no, "fen": doubt.amount_fen,
             "since": doubt.since.isoformat()}
            for doubt in lost
        ],
        "lifted": {each.code: each.count for each in shift.lifted},
    }  # fmt: skip


def sums_in(document: Mapping[str, Any]) -> Sums:
    """Return the sums that an entry holds."""
    return sums_of(document["totals"])
