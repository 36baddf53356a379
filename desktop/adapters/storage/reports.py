"""Answers the reports page: a day, a month, a close as it was made, and the draft of the next. Any thread but `core`.

On a connection that it does not own; looks only, at one moment of the file. Promises: what is closed and what is open
never overlap; the chain is proved over what is open before a close is drafted; people appear by their class alone, but
for who is in doubt. Source: issue 6, Shifts and day; services/report_views.py.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.day_closes import has_terminal
from desktop.adapters.storage.day_report import Movement, Tally, Told, movements, order_begin
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.exchanges import gone_for_good
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.restorations import lost_numbers, restorations
from desktop.adapters.storage.shifts import Shifts
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day, month_of
from desktop.domain.person import MaskedDiner, PersonKind, masked
from desktop.services.day_close import CloseDraft, make_draft, sums_of
from desktop.services.report_views import (
    ERASED,
    STAFF,
    CloseLine,
    DayReportQuery,
    DayReportView,
    Doubt,
    DoubtKind,
    MonthReportQuery,
    MonthReportView,
    Numbers,
    ReportLine,
    ShiftLine,
    Sums,
)
from desktop.services.shift_views import ShiftsQuery, ShiftsView

MOST_MONTHS = 120
MOST_PROVED = 60_000  # entries of which a look proves the chain; a close proves it however many there are
_OPEN_DOUBTS = (
    (DoubtKind.SALE, """SELECT order_no, order_no, created_at, amount_fen, person_ref, state, device_sn
        FROM sales
        WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT') ORDER BY rowid"""),
    (DoubtKind.REFUND, """SELECT refund_no, refunds.order_no, refunds.created_at, refunds.amount_fen, person_ref,
        refunds.state, sales.device_sn FROM refunds JOIN sales USING (order_no)
        WHERE refunds.state IN ('SUBMITTED', 'IN_DOUBT') ORDER BY refunds.rowid"""),
    (DoubtKind.VERIFICATION, """SELECT request_no, '', created_at, 0, person_ref, state, device_sn FROM verifications
        WHERE state IN ('SUBMITTED', 'IN_DOUBT') ORDER BY rowid"""),
)  # fmt: skip
_FOREIGN = """SELECT count(*) FROM ledger WHERE n BETWEEN ? AND ? AND kind = 'journal.foreign'
    AND json_extract(body, '$.result') IN ('paid', 'paid_offline', 'refunded')"""
_CLOSES = "SELECT z, service_day, closed_at, closed_by, from_n, to_n, head, document FROM day_closes"


class DayReports:
    """Reports of one file. `directory` knows who is of which class; without it nobody is of any."""

    def __init__(self, store: Store, directory: Directory | None = None) -> None:
        self._store, self._directory = store, directory

    def day(
        self, query: DayReportQuery, now: datetime, backup_at: datetime | None = None, keeps: list[Told] | None = None
    ) -> DayReportView:
        """Return a day's report, or a close's; `keeps` takes what it is made of. Raises: OperatorError
        `report.no_such_z`."""
        with self._store.snapshot():
            return self._day(query, now, backup_at, proves=MOST_PROVED, keeps=keeps)

    def draft(self, till_id: str, now: datetime) -> CloseDraft:
        """Return what a close would take now. Raises: OperatorError as `make_draft`."""
        with self._store.snapshot():
            view = self._day(DayReportQuery(day=self._open_day(now)), now, None, proves=None)
            if not view.is_open:  # nothing came since the last one
                raise OperatorError("close.nothing", z=view.next_z - 1)
            head = Ledger(self._store).at(view.to_n)
            assert head is not None
            lost = any(numbers.missing for numbers in view.numbers)
            return make_draft(view, head.hash, till_id, gaps_explained=lost and not lost_numbers(self._store)[1])

    def month(self, query: MonthReportQuery, now: datetime, keeps: list[Told] | None = None) -> MonthReportView:
        """Return a month's report; `keeps` takes what it is made of."""
        with self._store.snapshot():
            month = query.month or month_of(self._open_day(now))
            closes = self._closes(f"{_CLOSES} WHERE substr(service_day, 1, 7) = ? ORDER BY z", month)
            tally, opened = Tally(self._class_of, keeps), Tally(self._class_of)
            for close in closes:
                tally.add(movements(self._store, close.from_n, close.to_n), close.service_day.isoformat(), close.z)
            for each in self._open_of(month):
                tally.add((each,))
                opened.add((each,))
            return MonthReportView(
                month=month, as_of=now, totals=tally.totals, days=tally.lines("day"), meals=tally.lines("meal"),
                ways=tally.lines("way"), classes=tally.lines("class"), closes=closes, months=self._months(now),
                open_fen=opened.totals.net_fen, open_count=opened.totals.paid_count, cashiers=self._cashiers(tally),
            )  # fmt: skip

    def shifts(self, query: ShiftsQuery, now: datetime, keeps: list[Told] | None = None) -> ShiftsView:
        """Return the last shifts and one of them whole; `keeps` takes what it is made of. Raises: OperatorError
        `shift.none`."""
        return Shifts(self._store, self._diner, self._class_of).view(query, now, keeps)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _day(
        self, query: DayReportQuery, now: datetime, backup_at: datetime | None, proves: int | None,
        keeps: list[Told] | None = None,
    ) -> DayReportView:  # fmt: skip
        last, doubts = self._last_close(), self._doubts()
        low, head_n = self._first_open(), Ledger(self._store).head().n
        today, opened, moved = self._open_day(now), Tally(self._class_of), list(self._opened())
        opened.add(moved)
        going = opened.totals.anything or any(not doubt.terminal_gone for doubt in doubts)
        if query.z:
            closes = self._closes(f"{_CLOSES} WHERE z = ?", query.z)
            if not closes:
                raise OperatorError("report.no_such_z", z=query.z, last=last.z if last else 0)
            day, is_open, is_part = closes[0].service_day, False, False
        else:
            day = query.day or (today if going else local_day(now))
            closes = self._closes(f"{_CLOSES} WHERE service_day = ? ORDER BY z", day.isoformat())
            is_open = not closes or (day == today and going)
            is_part = is_open and day != today
        tally, parts = Tally(self._class_of, keeps), [(close.from_n, close.to_n) for close in closes]
        if is_open:
            parts = [] if is_part else [(low, head_n)]
            tally.add(each for each in moved if not is_part or each.day == day.isoformat())
        turns, shifts = Shifts(self._store), list[ShiftLine]()
        for close in () if is_open else closes:
            of_close = list(movements(self._store, close.from_n, close.to_n))
            tally.add(of_close, z=close.z)
            shifts += turns.parts(close.from_n, close.to_n, of_close)
        if is_open and not is_part:
            self._add_doubts(tally)
            shifts += turns.parts(low, head_n, moved)
        end = closes[-1] if closes and not is_open else last
        totals = tally.totals if is_open else _with_doubts(tally.totals, closes[-1])
        grown = opened.totals if is_open else Sums()
        return DayReportView(
            query=query, day=day, as_of=now, totals=totals, meals=tally.lines("meal"), ways=tally.lines("way"),
            classes=tally.lines("class"), hours=tally.lines("hour"), late=tuple(tally.late),
            numbers=tuple(numbers for part in parts for numbers in self._numbers(*part)), closes=closes,
            is_open=is_open, is_part=is_part, elsewhere=self._elsewhere(day, closes),
            from_n=parts[0][0] if parts else low, to_n=parts[-1][1] if parts else head_n,
            next_z=(last.z if last else 0) + 1, last_close=last,
            waiting_count=(end.waiting_count if end else 0) + grown.waiting_count,
            waiting_fen=(end.waiting_fen if end else 0) + grown.waiting_fen,
            foreign_count=sum(self._store.value(_FOREIGN, part) for part in parts),
            doubts=doubts if is_open and not is_part else (),
            has_terminal=has_terminal(self._store),
            chain_broken_at=self._broken_at(low, head_n, proves) if is_open and not is_part else 0,
            backup_at=backup_at,
            restored=any(first <= each.n <= last_n for each in restorations(self._store) for first, last_n in parts),
            cashiers=self._cashiers(tally), shifts=tuple(shifts),
        )  # fmt: skip

    def _cashiers(self, tally: Tally) -> tuple[ReportLine, ...]:
        """Return whose the sales are, with the names of today; nothing where nobody ever signed in."""
        lines = tally.lines("cashier")
        if all(not line.key for line in lines):
            return ()
        names: dict[str, str] = dict(self._store.rows("SELECT staff_ref, name FROM staff"))
        return tuple(replace(line, name=names.get(line.key, "")) for line in lines)

    def _last_close(self) -> CloseLine | None:
        row = self._store.row(f"{_CLOSES} ORDER BY z DESC LIMIT 1")
        return _close_of(row) if row else None

    def _first_open(self) -> int:
        """Return the number of the first entry that no close holds."""
        return int(self._store.value("SELECT coalesce((SELECT to_n FROM day_closes ORDER BY z DESC LIMIT 1), 0) + 1"))

    def _closes(self, sql: str, value: str | int) -> tuple[CloseLine, ...]:
        return tuple(_close_of(row) for row in self._store.each(sql, (value,)))

    def _opened(self) -> Iterator[Movement]:
        """Yield what is not closed."""
        return movements(self._store, self._first_open(), Ledger(self._store).head().n)

    def _open_of(self, month: str) -> Iterator[Movement]:
        return (each for each in self._opened() if each.day[:7] == month)

    def _open_day(self, now: datetime) -> date:
        """Return the day that what is open is of: that of its last order or refund, so that a close after midnight is
        still the evening's; today where nothing was begun."""
        begins = order_begin(self._first_open())
        for table in ("sales", "refunds"):
            row = self._store.row(
                f"SELECT service_day FROM {table} WHERE first_n >= ? ORDER BY first_n DESC LIMIT 1", (begins,)
            )
            if row is not None:
                return date.fromisoformat(row[0])
        return local_day(now)

    def _doubts(self) -> tuple[Doubt, ...]:
        found = [
            Doubt(
                kind=kind, number=number, order_no=order, since=datetime.fromisoformat(since), amount_fen=fen,
                diner=self._diner(ref), in_hand=state != "IN_DOUBT",
                terminal_gone=gone_for_good(self._store, device_sn),
            )
            for kind, sql in _OPEN_DOUBTS
            for number, order, since, fen, ref, state, device_sn in self._store.rows(sql)
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda doubt: (doubt.in_hand, doubt.since)))

    def _add_doubts(self, tally: Tally) -> None:
        for row in self._store.rows(
            "SELECT meal_id, meal_name, way, amount_fen FROM sales WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')"
        ):
            tally.add_doubt(*row)

    def _numbers(self, from_n: int, to_n: int) -> list[Numbers]:
        """Return the order numbers that begin in a part, each day's after those of the parts before."""
        begins = order_begin(from_n)
        days = self._store.rows(
            """SELECT service_day, coalesce((SELECT max(serial) FROM sales AS other
                   WHERE other.service_day = sales.service_day AND other.first_n < ?1), 0)
               FROM sales WHERE first_n BETWEEN ?1 AND ?2 GROUP BY service_day ORDER BY service_day""",
            (begins, to_n),
        )
        found = []
        for day, before in days:  # a number at or below is an older one that a journal gave back
            last, count = self._store.row(
                """SELECT coalesce(max(serial), 0), count(*) FROM sales
                   WHERE first_n BETWEEN ? AND ? AND service_day = ? AND serial > ?""",
                (begins, to_n, day, before),
            ) or (0, 0)
            if count:
                found.append(
                    Numbers(service_day=date.fromisoformat(day), first=before + 1, last=last, count=count,
                            missing=last - before - count)
                )  # fmt: skip
        return found

    def _broken_at(self, low: int, head_n: int, proves: int | None) -> int:
        """Return the entry at which the chain over what is open is broken, 0 for none or for more than a look takes."""
        if proves is not None and head_n - low > proves:
            return 0
        ledger = Ledger(self._store)
        since = ledger.at(low - 1)
        try:
            ledger.verify(since)
        except OperatorError as fault:
            return int(fault.facts["n"])
        return 0

    def _elsewhere(self, day: date, closes: tuple[CloseLine, ...]) -> tuple[int, ...]:
        """Name the closes of another day that hold orders of this one."""
        row = self._store.row("SELECT min(first_n), max(first_n) FROM sales WHERE service_day = ?", (day.isoformat(),))
        if row is None or row[1] is None:
            return ()
        own = {close.z for close in closes}
        found = self._store.rows(
            "SELECT z FROM day_closes WHERE from_n <= ? AND to_n >= ? ORDER BY z", (row[1], row[0])
        )
        return tuple(z for (z,) in found if z not in own)

    def _months(self, now: datetime) -> tuple[str, ...]:
        first: str | None = self._store.value("SELECT min(service_day) FROM sales")
        month = max(month_of(local_day(now)), self._store.value("SELECT coalesce(max(service_day), '') FROM sales")[:7])
        months = [month]
        while first and month > first[:7] and len(months) < MOST_MONTHS:
            month = month_of(date.fromisoformat(f"{month}-01") - timedelta(days=1))
            months.append(month)
        return tuple(months)

    def _class_of(self, person_ref: str) -> str:
        person = self._directory.person(PersonRef(person_ref)) if self._directory is not None else None
        if person is None:
            return ERASED
        return person.class_name or (STAFF if person.kind is PersonKind.STAFF else ERASED)

    def _diner(self, person_ref: str) -> MaskedDiner | None:
        if self._directory is None or not person_ref:
            return None
        person = self._directory.person(PersonRef(person_ref))
        return masked(person) if person else None


def _close_of(row: Row) -> CloseLine:
    z, day, closed_at, closed_by, from_n, to_n, head, text = row
    document: dict[str, Any] = json.loads(text)
    return CloseLine(
        z=z, service_day=date.fromisoformat(day), closed_at=datetime.fromisoformat(closed_at), closed_by=closed_by,
        from_n=from_n, to_n=to_n, head=head, sums=sums_of(document["totals"]),
        waiting_count=document["waiting"]["count"], waiting_fen=document["waiting"]["fen"], document=document,
    )  # fmt: skip


def _with_doubts(totals: Sums, close: CloseLine) -> Sums:
    """Return sums with the sales that a close named as left in doubt."""
    left = [each.amount_fen for each in close.left_in_doubt if each.kind is DoubtKind.SALE]
    return replace(totals, in_doubt_count=len(left), in_doubt_fen=sum(left))
