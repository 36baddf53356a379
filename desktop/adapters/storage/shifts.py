"""Shifts, as the ledger's entries bound them, and what each holds. Looks only; any thread.

On a connection that it does not own. Promises: shifts follow one another without a gap, whatever the dates of their
entries; an ended one is told again as it was. Costs the entries that people caused, of which an index knows kind and
number, and of a shift that is shown whole what is in it. Source: issue 6, Shifts and day; services/shift_views.py.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.day_report import Movement, Tally, Told, movements
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.staff_schema import CAUSED
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.person import MaskedDiner
from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.report_views import Doubt, DoubtKind, LateKind, ShiftLine, Span, Sums
from desktop.services.shift_views import (
    MOST_LISTED,
    Correction,
    CorrectionKind,
    Lifted,
    Shift,
    ShiftsQuery,
    ShiftsView,
    sums_in,
)

OPENED, HANDED_OVER, CLOSED = "shift.opened", "shift.handed_over", "shift.closed"
ENDS = frozenset({HANDED_OVER, CLOSED})
_TURNS = f"""SELECT n, at, kind, json_extract(body, '$.by'), coalesce(json_extract(body, '$.from'), ''),
    coalesce(json_extract(body, '$.to'), '') FROM ledger
    WHERE {CAUSED} AND kind >= 'shift.' AND kind < 'shift/' AND n <= ? ORDER BY n DESC LIMIT ?"""
_KEPT = f"""SELECT n, json_extract(body, '$.document.totals') FROM ledger
    WHERE {CAUSED} AND kind IN ('{HANDED_OVER}', '{CLOSED}') ORDER BY n DESC LIMIT {MOST_LISTED}"""
MOST_TURNS = 4 * MOST_LISTED  # that are read at first: a desk of ten years costs what one of a year does
_CORRECTIONS = {LateKind.REFUNDED: CorrectionKind.REFUNDED, LateKind.VOIDED: CorrectionKind.VOIDED}
_IN_DOUBT = (
    (DoubtKind.SALE, """SELECT order_no, order_no, created_at, amount_fen, person_ref FROM sales
        WHERE state = 'IN_DOUBT' ORDER BY rowid"""),
    (DoubtKind.REFUND, """SELECT refund_no, refunds.order_no, refunds.created_at, refunds.amount_fen, person_ref
        FROM refunds JOIN sales USING (order_no) WHERE refunds.state = 'IN_DOUBT' ORDER BY refunds.rowid"""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Turn:
    """An entry that opened, handed over or closed."""

    n: int
    at: str
    kind: str
    by: str
    before: str
    after: str


class Shifts:
    """The shifts of one file. `diner_of` knows who an order is of, masked, and `class_of` their class; without them
    nobody is named."""

    def __init__(
        self, store: Store, diner_of: Callable[[str], MaskedDiner | None] = lambda _ref: None,
        class_of: Callable[[str], str] = lambda _ref: "",
    ) -> None:  # fmt: skip
        self._store, self._diner_of, self._class_of = store, diner_of, class_of

    def view(self, query: ShiftsQuery, now: datetime, keeps: list[Told] | None = None) -> ShiftsView:
        """Return the last shifts and the one asked for, or those of a day; `keeps` takes what the one is made of.

        Raises: OperatorError `shift.none`."""
        with self._store.snapshot():
            names = self._names()
            spans = self.spans(reaching=query.end_n or None, all_of_them=query.day is not None)
            if query.day is not None:
                found = [span for span in spans if _began_by(span, query.day, now)]
                return ShiftsView(
                    query=query, as_of=now, of_day=tuple(self._whole(span, names, None) for span in reversed(found))
                )
            wanted = next((span for span in spans if span.end_n == query.end_n), None)
            if wanted is None and query.end_n:
                raise OperatorError("shift.none")
            listed = spans[:MOST_LISTED]
            shown = self._whole(wanted, names, keeps) if wanted is not None else None
            kept = self._kept()
            lines = tuple(
                ShiftLine(
                    span=span, name=names.get(span.staff_ref, ""),
                    sums=shown.sums if shown is not None and span == wanted
                    else kept.get(span.end_n) or self._sums(span),
                )
                for span in listed
            )  # fmt: skip
            return ShiftsView(query=query, as_of=now, lines=lines, shown=shown)

    def shift_ended(self, end_n: int) -> Shift:
        """Return the shift that ended with an entry. Raises: OperatorError `shift.none`."""
        span = next((span for span in self.spans(reaching=end_n) if span.end_n == end_n), None)
        if span is None:
            raise OperatorError("shift.none")
        return self._whole(span, self._names(), None)

    def open_shift(self) -> Shift | None:
        """Return what is open, or None before the first opening."""
        found = [span for span in self.spans()[:1] if span.is_open]
        return self._whole(found[0], self._names(), None) if found else None

    def parts(self, from_n: int, to_n: int, moved: Iterable[Movement]) -> tuple[ShiftLine, ...]:
        """Return which shifts had a part in entries `from_n` to `to_n`, as it was at its end, and what moved of theirs.

        What moved before the first opening stands in a line of nobody's. Nothing where nobody ever signed in."""
        spans = list(reversed(self.spans(to_n, reaching=from_n)))
        if not spans:
            return ()
        tallies = [Tally(lambda _ref: "") for _span in spans]
        before, at = Tally(lambda _ref: ""), 0
        for each in moved:
            while at + 1 < len(spans) and each.n > spans[at].to_n:
                at += 1
            (tallies[at] if each.n >= spans[0].from_n else before).add((each,))
        names = self._names()
        lines = [
            ShiftLine(span=span, name=names.get(span.staff_ref, ""), sums=tally.totals)
            for span, tally in zip(spans, tallies, strict=True)
            if span.to_n >= from_n and (span.staff_ref or tally.totals.anything)
        ]
        if before.totals.anything:
            first = spans[0]
            lone = Span(from_n=min(from_n, first.from_n - 1), to_n=first.from_n - 1, staff_ref=NOBODY,
                        began_at=first.began_at, ended_at=first.began_at)  # fmt: skip
            lines.insert(0, ShiftLine(span=lone, name="", sums=before.totals))
        return tuple(lines)

    def spans(
        self, up_to_n: int | None = None, *, reaching: int | None = None, all_of_them: bool = False
    ) -> list[Span]:
        """Return the shifts as they stood at an entry, the newest first; nothing before the first opening. Some
        hundreds of them, or as many as it takes to reach back to an entry, or all."""
        head_n = Ledger(self._store).head().n if up_to_n is None else up_to_n
        most = -1 if all_of_them else MOST_TURNS
        turns = [_Turn(*row) for row in self._store.rows(_TURNS, (head_n, most))]
        whole = len(turns) != most
        found = list(reversed(_spans(list(reversed(turns)), head_n, whole=whole)))
        if not whole and reaching is not None and (not found or found[-1].from_n > reaching):
            return self.spans(head_n, all_of_them=True)
        return found

    # --- inside ------------------------------------------------------------------------------------------------------

    def _names(self) -> dict[str, str]:
        return dict(self._store.rows("SELECT staff_ref, name FROM staff"))

    def _kept(self) -> dict[int, Sums]:
        """Return what the ends hold; those that an earlier version wrote hold nothing."""
        return {n: sums_in({"totals": json.loads(text)}) for n, text in self._store.rows(_KEPT) if text is not None}

    def _sums(self, span: Span) -> Sums:
        tally = Tally(lambda _ref: "")
        tally.add(movements(self._store, span.from_n, span.to_n))
        return tally.totals

    def _whole(self, span: Span, names: dict[str, str], keeps: list[Told] | None) -> Shift:
        tally, moved = Tally(self._class_of, keeps), list(movements(self._store, span.from_n, span.to_n))
        tally.add(moved)
        return Shift(
            span=span, name=names.get(span.staff_ref, ""), taken_by_name=names.get(span.taken_by, ""),
            sums=tally.totals, meals=tally.lines("meal"), ways=tally.lines("way"),
            doubts=self._doubts() if span.is_open else self._doubts_then(span.to_n),
            lifted=self._lifted(span), corrections=tuple(_corrections(moved)),
        )  # fmt: skip

    def _doubts(self) -> tuple[Doubt, ...]:
        return tuple(
            Doubt(
                kind=kind, number=number, order_no=order, since=datetime.fromisoformat(since), amount_fen=fen,
                diner=self._diner_of(ref) if ref else None,
            )
            for kind, sql in _IN_DOUBT
            for number, order, since, fen, ref in self._store.rows(sql)
        )  # fmt: skip

    def _doubts_then(self, end_n: int) -> tuple[Doubt, ...]:
        """Return what was in doubt at a shift's end, as its entry has it."""
        text = self._store.value("SELECT json_extract(body, '$.document.in_doubt') FROM ledger WHERE n = ?", (end_n,))
        told: list[dict[str, Any]] = json.loads(text) if text else []
        found = []
        for each in told:
            ref = self._store.value("SELECT person_ref FROM sales WHERE order_no = ?", (each["order_no"],))
            found.append(
                Doubt(
                    kind=DoubtKind(each["kind"]), number=each["number"], order_no=each["order_no"],
                    since=datetime.fromisoformat(each["since"]), amount_fen=each["fen"],
                    diner=self._diner_of(ref) if ref else None,
                )
            )  # fmt: skip
        return tuple(found)

    def _lifted(self, span: Span) -> tuple[Lifted, ...]:
        rows = self._store.rows(
            f"""SELECT coalesce(json_extract(body, '$.guard'), ''), count(*) FROM ledger
                WHERE {CAUSED} AND kind = 'guard.lifted' AND n BETWEEN ? AND ? GROUP BY 1 ORDER BY 1""",
            (span.from_n, span.to_n),
        )
        return tuple(Lifted(code=code, count=count) for code, count in rows)


def _spans(turns: Sequence[_Turn], head_n: int, *, whole: bool) -> list[Span]:
    """Return the shifts between turns, which are in the ledger's order; where they are not the `whole` of them, those
    after the first end among them."""
    spans: list[Span] = []
    at = 0 if whole else next((at for at, turn in enumerate(turns) if turn.kind in ENDS), len(turns))
    if at >= len(turns):
        return spans
    from_n, began, whose = turns[at].n, turns[at].at, NOBODY
    if not whole:
        from_n, whose, at = turns[at].n + 1, StaffRef(turns[at].after), at + 1
    for turn in turns[at:]:
        if turn.kind == OPENED:
            if not whose:
                began = turn.at  # what came in between was read late: nobody was here for it
            whose = StaffRef(turn.by)
            continue
        spans.append(
            Span(
                from_n=from_n, to_n=turn.n, staff_ref=StaffRef(turn.before or turn.by),
                began_at=datetime.fromisoformat(began), ended_at=datetime.fromisoformat(turn.at),
                taken_by=StaffRef(turn.after),
            )
        )  # fmt: skip
        from_n, began, whose = turn.n + 1, turn.at, StaffRef(turn.after)
    if from_n <= head_n or whose:
        spans.append(
            Span(from_n=from_n, to_n=max(head_n, from_n - 1), staff_ref=whose, began_at=datetime.fromisoformat(began))
        )
    return spans


def _corrections(moved: Iterable[Movement]) -> Iterator[Correction]:
    for each in moved:
        if (kind := _CORRECTIONS.get(each.kind)) is not None:
            yield Correction(n=each.n, at=datetime.fromisoformat(each.at), kind=kind, order_no=each.order_no,
                             fen=each.fen)  # fmt: skip


def _began_by(span: Span, day: date, now: datetime) -> bool:
    """Tell whether a shift had a part in a day, as its entries say; a clock that went back turns the two about."""
    ends = span.ended_at or now
    first, last = sorted((local_day(span.began_at), local_day(ends)))
    return first <= day <= last
