"""A report as a workbook's sheets: totals, meals, ways, classes, hours or days and closes, all entries. Any thread.

Entries are told by their order's number and class; nobody is named. Amounts stay whole fen until they are written.
Source: issue 6, Shifts and day; services/report_views.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn
from desktop.services.report_views import DayReportView, LateKind, MonthReportView, ReportLine, ShiftLine, Sums
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import (
    Say,
    covered_word,
    kind_word,
    left_title,
    left_word,
    line_name,
    moment,
    speaker,
    state_word,
)
from desktop.ui.shift_words import shift_name, span_word

Row = Sequence[CellValue]
View = DayReportView | MonthReportView
_YUAN, _WHOLE = CellKind.YUAN, CellKind.WHOLE
_SIGNS = {LateKind.PAID: 1, LateKind.REFUNDED: -1}  # what counts in the net


class Entry(Protocol):
    """What of an entry is told."""

    @property
    def n(self) -> int: ...
    @property
    def at(self) -> str: ...
    @property
    def kind(self) -> LateKind: ...
    @property
    def order_no(self) -> str: ...
    @property
    def meal_name(self) -> str: ...
    @property
    def way(self) -> str: ...
    @property
    def fen(self) -> int: ...
    @property
    def late(self) -> bool: ...


def report_sheets(
    view: View, school: str, till: str, entries: Iterable[tuple[Entry, int, str]], language: str
) -> list[Sheet]:
    """Return the sheets; `entries` come with the close they stand in and their class, read while they are written."""
    say = speaker(language)
    sheets = [
        _totals(view, school, till, say),
        lines_sheet(say(QT_TRANSLATE_NOOP("report", "By meal")), view.meals, "meal", say),
        lines_sheet(say(QT_TRANSLATE_NOOP("report", "By way of paying")), view.ways, "way", say),
        lines_sheet(say(QT_TRANSLATE_NOOP("report", "By class")), view.classes, "class", say),
    ]
    if view.cashiers:
        sheets.append(lines_sheet(say(QT_TRANSLATE_NOOP("report", "By cashier")), view.cashiers, "cashier", say))
    if isinstance(view, MonthReportView):
        sheets += [lines_sheet(say(QT_TRANSLATE_NOOP("report", "By day")), view.days, "day", say), _closes(view, say)]
    else:
        sheets.append(lines_sheet(say(QT_TRANSLATE_NOOP("report", "By hour")), view.hours, "hour", say))
        if view.shifts:
            sheets.append(parts_sheet(view.shifts, say))
    return [*sheets, entries_sheet(entries, say)]


def _totals(view: View, school: str, till: str, say: Say) -> Sheet:
    sums = view.totals
    if isinstance(view, MonthReportView):
        facts = [(say(QT_TRANSLATE_NOOP("report", "Month")), view.month)]
    else:
        facts = [(say(QT_TRANSLATE_NOOP("report", "Day")), view.day.isoformat()),
                 (say(QT_TRANSLATE_NOOP("report", "Covers")), covered_word(view, say))]  # fmt: skip
        facts += [
            (say(QT_TRANSLATE_NOOP("report", "Closed")), f"Z {close.z} · {moment(close.closed_at)} · {close.closed_by}")
            for close in (() if view.is_open else view.closes)
        ]
        facts += [
            (say(QT_TRANSLATE_NOOP("report", "Order numbers")), f"{each.service_day} {each.first}–{each.last}")
            for each in view.numbers
        ]
        facts += [(left_title(say), left_word(left, say)) for left in view.left_in_doubt]
    facts = [
        (say(QT_TRANSLATE_NOOP("report", "School")), school),
        (say(QT_TRANSLATE_NOOP("report", "Till")), till),
        *facts,
        (say(QT_TRANSLATE_NOOP("report", "State")), state_word(view, say)),
        (say(QT_TRANSLATE_NOOP("report", "As of")), moment(view.as_of)),
    ]
    rows: list[Row] = [
        (say(QT_TRANSLATE_NOOP("report", "Paid")), sums.paid_count, sums.paid_fen),
        (say(QT_TRANSLATE_NOOP("report", "Refunded")), sums.refunded_count, -sums.refunded_fen),
        (say(QT_TRANSLATE_NOOP("report", "Net")), None, sums.net_fen),
        (say(QT_TRANSLATE_NOOP("report", "To be charged")), sums.taken_count, sums.taken_fen),
        (say(QT_TRANSLATE_NOOP("report", "Waits no more: charged")), sums.charged_count, sums.charged_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charge failed")), sums.failed_count, sums.failed_fen),
        (say(QT_TRANSLATE_NOOP("report", "Voided")), sums.voided_count, sums.voided_fen),
        (say(QT_TRANSLATE_NOOP("report", "Late entries")), sums.late_count, None),
    ]
    if isinstance(view, DayReportView):
        waiting = say(QT_TRANSLATE_NOOP("report", "Waits to be charged at the end"))
        doubt = say(QT_TRANSLATE_NOOP("report", "In doubt, not counted"))
        rows += [(waiting, view.waiting_count, view.waiting_fen), (doubt, sums.in_doubt_count, sums.in_doubt_fen)]
    rows += [(None, None, None), *((f"{name}: {value}", None, None) for name, value in facts)]
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("report", "Report")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "What")), width=44),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Count")), kind=_WHOLE),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Yuan")), kind=_YUAN, width=18),
        ),
        rows=rows,
        strong=frozenset({2}),
    )


def lines_sheet(title: str, lines: Sequence[ReportLine], what: str, say: Say) -> Sheet:
    """Return lines with their sums, and the total."""
    rows = [_sums_row(line_name(line, what, say), line.sums) for line in lines]
    total = [sum(int(row[at] or 0) for row in rows) for at in range(1, 8)]
    rows.append((say(QT_TRANSLATE_NOOP("report", "Total")), *total))
    return Sheet(title=title, columns=(SheetColumn(title=title, width=24), *_columns(say)), rows=rows,
                 strong=frozenset({len(rows) - 1}))  # fmt: skip


def parts_sheet(parts: Sequence[ShiftLine], say: Say) -> Sheet:
    """Return the parts that shifts have in a day's report."""
    rows: list[Row] = [
        (shift_name(part, say), span_word(part.span, say), part.span.from_n, part.span.to_n,
         *_sums_row("", part.sums)[1:])
        for part in parts
    ]  # fmt: skip
    title = say(QT_TRANSLATE_NOOP("report", "By shift"))
    return Sheet(
        title=title,
        columns=(
            SheetColumn(title=title, width=24),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "From and to")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "From entry")), kind=_WHOLE, width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "To entry")), kind=_WHOLE, width=12),
            *_columns(say),
        ),
        rows=rows,
    )


def _sums_row(name: str, sums: Sums) -> Row:
    return (name, sums.paid_count, sums.paid_fen, sums.refunded_count, sums.refunded_fen, sums.net_fen,
            sums.taken_count, sums.taken_fen)  # fmt: skip


def _columns(say: Say) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Paid")), kind=_WHOLE),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Paid, yuan")), kind=_YUAN, width=16),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Refunds")), kind=_WHOLE),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Refunded, yuan")), kind=_YUAN, width=16),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Net, yuan")), kind=_YUAN, width=16),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "To be charged")), kind=_WHOLE, width=16),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "To be charged, yuan")), kind=_YUAN, width=20),
    )


def _closes(view: MonthReportView, say: Say) -> Sheet:
    rows: list[Row] = [
        (f"Z {close.z}", close.service_day.isoformat(), moment(close.closed_at), close.closed_by, close.from_n,
         close.to_n, close.sums.paid_count, close.sums.paid_fen, close.sums.refunded_fen, close.sums.net_fen,
         close.sums.late_count, close.head)
        for close in view.closes
    ]  # fmt: skip
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("report", "Closes")),
        columns=(
            SheetColumn(title="Z", width=8),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Day")), width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Closed")), width=18),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "By")), width=14),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "From entry")), kind=_WHOLE, width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "To entry")), kind=_WHOLE, width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Paid")), kind=_WHOLE),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Paid, yuan")), kind=_YUAN, width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Refunded, yuan")), kind=_YUAN, width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Net, yuan")), kind=_YUAN, width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Late entries")), kind=_WHOLE),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Head of the chain")), width=66),
        ),
        rows=rows,
    )


def entries_sheet(entries: Iterable[tuple[Entry, int, str]], say: Say) -> Sheet:
    """Return what each entry moved, read while it is written."""
    late = say(QT_TRANSLATE_NOOP("report", "late"))
    kinds = {kind: kind_word(kind, say) for kind in LateKind}

    def named(key: str, what: str) -> str:
        return line_name(ReportLine(key=key, name=key, sums=Sums()), what, say) if key else ""

    def rows() -> Iterator[Row]:
        for each, z, class_key in entries:
            yield (each.n, f"Z {z}" if z else "X", each.at[:19].replace("T", " "), kinds[each.kind], each.order_no,
                   each.meal_name, named(each.way, "way"), named(class_key, "class"), each.fen,
                   _SIGNS.get(each.kind, 0) * each.fen, late if each.late else None)  # fmt: skip

    return Sheet(
        title=say(QT_TRANSLATE_NOOP("report", "Entries")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Entry")), kind=_WHOLE, width=10),
            SheetColumn(title="X / Z", width=8),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Written")), width=20),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "What")), width=20),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Order number")), width=26),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Meal")), width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Way")), width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Class")), width=14),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "In the net, yuan")), kind=_YUAN, width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Mark")), width=8),
        ),
        rows=rows(),
    )
