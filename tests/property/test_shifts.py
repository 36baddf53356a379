"""Whatever is sold, refunded, handed over and whatever the clock says: all shifts and what is open are the ledger."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.adapters.storage import audit
from desktop.adapters.storage.shifts import Shifts
from desktop.domain.staff import StaffRef
from desktop.services.report_views import DayReportQuery, DoubtKind, Sums
from desktop.services.shift_views import Shift, ShiftsQuery, sums_in
from tests.helpers.report_room import ZERO, Room, added, recount
from tests.property.test_day_close import HAPPENINGS, Step, Story

SELLERS = ("S1", "S2", "S3")
TURNS = ("sign_in", "sign_in", "sign_in", "sign_out", "restart")

STEPS = st.lists(
    st.builds(
        Step, what=st.sampled_from((*HAPPENINGS, *TURNS)), pick=st.integers(0, 99), fen=st.integers(1, 3_000),
        hours=st.integers(0, 40),
    ),
    min_size=6, max_size=45,
)  # fmt: skip


class Day(Story):
    """A story in which people come and go, as the access thread writes it down."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.turns: list[tuple[int, str, str]] = []  # at which entry, who before, who after
        self.doubts_at: dict[int, set[str]] = {}

    def happen(self, step: Step) -> None:
        here = self.room.books.in_shift()
        match step.what:
            case "sign_in":
                self._sign_in(here, SELLERS[step.pick % len(SELLERS)])
            case "sign_out" if here:
                self._note("shift.closed", {"by": here, "screen": "reports"}, here, "")
            case "restart":
                self.room.books.reopen()
            case _:
                super().happen(step)

    def _sign_in(self, here: str, who: str) -> None:
        if who == here:
            return
        if here:
            self._note("shift.handed_over", {"by": who, "from": here, "to": who, "screen": "sign_in"}, here, who)
        else:
            self._note("shift.opened", {"by": who, "screen": "sign_in"}, here, who)
        self.room.books.acted_by(StaffRef(who), "checkout")

    def _note(self, kind: str, body: dict[str, str], before: str, after: str) -> None:
        self.room.books.note_access([("access.signed_in", {"by": after}), (kind, body)], self.room.now)
        n = self.room.books.ledger.head().n
        self.turns.append((n, before, after))
        self.doubts_at[n] = {*self.doubtful, *(refund for refund, _order, _fen in self.asked)}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
@example(steps=[Step(what=what, pick=0, fen=1, hours=0) for what in ("sell", "shut", "sell", "sign_in", "shut")])
def test_all_shifts_and_what_is_open_are_the_ledger(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        try:
            day = Day(room)
            for step in steps:
                day.happen(step)
            _prove(room, day)
        finally:
            room.close()


def _prove(room: Room, day: Day) -> None:
    lines, head_n = room.entries(), room.books.ledger.head().n
    shifts = Shifts(room.reader)
    spans = list(reversed(shifts.spans(all_of_them=True)))
    if not day.turns:
        assert spans == [] and room.day().shifts == ()
        return
    next_n = day.turns[0][0]
    parts = [recount(lines, 1, next_n - 1)]  # from before anybody was registered
    ends = [turn for turn in day.turns if turn[1]]
    for span in spans:
        assert span.from_n == next_n, "no entry is left out, none is in two"
        next_n = span.to_n + 1
        view = shifts.view(ShiftsQuery(end_n=span.end_n), room.now)
        shown = view.shown
        assert shown is not None and _told(shown.sums) == recount(lines, span.from_n, span.to_n)
        for listed in (shown.meals, shown.ways):
            assert added(*(_told(line.sums) for line in listed)) == _told(shown.sums)
        line = next(line for line in view.lines if line.span == span)
        assert line.sums == shown.sums
        if not span.is_open:
            n, before, after = ends.pop(0)
            assert (span.to_n, span.staff_ref, span.taken_by) == (n, before, after)
            _kept(lines, shown, day.doubts_at[n])
        parts.append(_told(shown.sums))
    assert ends == [] and next_n == head_n + 1
    assert added(*parts) == recount(lines), "all shifts and what is open are the ledger"
    assert spans[-1].is_open == (next_n - 1 == head_n and spans[-1].end_n == 0)
    _closes(room, lines)
    audit.check_books(room.books.store)


def _kept(lines: list[dict], shift: Shift, doubts: set[str]) -> None:  # type: ignore[type-arg]
    """What the ending entry holds is what is told again, and what was in doubt then."""
    body = next(line["body"] for line in lines if line["n"] == shift.span.to_n)
    document = body["document"]
    assert document["from_n"] == shift.span.from_n and document["sold_count"] == shift.sold_count
    assert sums_in(document) == shift.sums
    assert {each["number"] for each in document["in_doubt"]} == {doubt.number for doubt in shift.doubts} == doubts
    assert all(doubt.kind is not DoubtKind.VERIFICATION for doubt in shift.doubts)
    assert "p1" not in repr(document) and "p2" not in repr(document)


def _closes(room: Room, lines: list[dict]) -> None:  # type: ignore[type-arg]
    """The shifts' parts in each close and in what is open add up to it; a close of before anybody was registered has
    none, and then a day that ends with it and a later one is more than its shifts."""
    begins = next(line["n"] for line in lines if line["kind"].startswith("shift."))
    for z in (*(z for (z,) in room.reader.rows("SELECT z FROM day_closes ORDER BY z")), 0):
        view = room.reports.day(DayReportQuery(z=z), room.now)
        before = any(close.to_n < begins for close in view.closes)
        if not view.shifts or view.is_part or before:
            continue
        without_doubt = replace(view.totals, in_doubt_count=0, in_doubt_fen=0)
        assert added(*(_told(line.sums) for line in view.shifts)) == _told(without_doubt)
        if z:
            kept = view.closes[0].document["shifts"]
            assert [(each["from_n"], each["net_fen"]) for each in kept] == [
                (line.span.from_n, line.sums.net_fen) for line in view.shifts
            ]


def _told(sums: Sums) -> dict[str, int]:
    return {name: getattr(sums, name) for name in ZERO}
