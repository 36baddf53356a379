"""An X or Z report on the receipt printer: the day's figures in a column. Any thread, no widgets, no running Qt.

The same figures and words as on paper (`report_paper.py`), so that both can be laid beside one another.
Source: issue 6, Shifts and day; services/report_views.py.
"""

from collections.abc import Iterator, Sequence

from desktop.services.receipt_slip import Heading, Note, Pair, Row, Rule, SlipHead, money
from desktop.services.report_views import DayReportView, ReportLine
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import (
    Say,
    covered_word,
    late_word,
    left_title,
    left_word,
    line_name,
    moment,
    speaker,
    state_word,
)
from desktop.ui.shift_words import shift_name, span_word

_HASH_SHOWN = 16


def report_rows(view: DayReportView, head: SlipHead, language: str) -> Iterator[Row]:
    """Yield the rows of a day's report."""
    say = speaker(language)
    yield Heading(text=head.school)
    yield Heading(text=state_word(view, say), large=True)
    yield Pair(name=head.till, value=view.day.isoformat())
    yield Note(text=moment(view.as_of))
    yield Rule()
    yield from _totals(view, say)
    for title, lines, what in (
        (say(QT_TRANSLATE_NOOP("report", "By meal")), view.meals, "meal"),
        (say(QT_TRANSLATE_NOOP("report", "By way of paying")), view.ways, "way"),
        (say(QT_TRANSLATE_NOOP("report", "By class")), view.classes, "class"),
    ):
        yield from lines_rows(title, lines, what, say)
    if view.shifts:
        yield Rule()
        yield Heading(text=say(QT_TRANSLATE_NOOP("report", "By shift")))
        for part in view.shifts:
            yield Pair(name=f"{shift_name(part, say)} {part.sums.paid_count}", value=money(part.sums.net_fen))
            yield Note(text=span_word(part.span, say))
    if view.late:
        yield Rule()
        yield Heading(text=say(QT_TRANSLATE_NOOP("report", "Late entries")))
        for entry in view.late:
            yield Note(text=late_word(entry, say))
    if view.left_in_doubt:
        yield Rule()
        yield Heading(text=left_title(say))
        for left in view.left_in_doubt:
            yield Note(text=left_word(left, say))
    yield Rule()
    yield Note(text=covered_word(view, say))
    for each in view.numbers:
        words = QT_TRANSLATE_NOOP("report", "{first} to {last}, {count} numbers, {missing} missing")
        yield Note(text=say(words, first=each.first, last=each.last, count=each.count, missing=each.missing))
    for close in () if view.is_open else view.closes:
        yield Pair(name=f"Z {close.z}", value=moment(close.closed_at))
        yield Note(text=f"{close.closed_by} {close.head[:_HASH_SHOWN]}")
    if view.is_open:
        words = QT_TRANSLATE_NOOP("report", "X: the same figures without closing. They grow until the day is closed.")
        yield Note(text=say(words))


def _totals(view: DayReportView, say: Say) -> Iterator[Row]:
    sums = view.totals
    for name, count, fen in (
        (say(QT_TRANSLATE_NOOP("report", "Paid")), sums.paid_count, sums.paid_fen),
        (say(QT_TRANSLATE_NOOP("report", "Refunded")), sums.refunded_count, -sums.refunded_fen),
        (say(QT_TRANSLATE_NOOP("report", "To be charged, not in the net")), sums.taken_count, sums.taken_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charge failed")), sums.failed_count, sums.failed_fen),
        (say(QT_TRANSLATE_NOOP("report", "Waits to be charged at the end")), view.waiting_count, view.waiting_fen),
        (say(QT_TRANSLATE_NOOP("report", "In doubt, not counted")), sums.in_doubt_count, sums.in_doubt_fen),
    ):
        yield Pair(name=f"{name} {count}", value=money(fen))
    yield Pair(name=say(QT_TRANSLATE_NOOP("report", "Net")), value=money(sums.net_fen), bold=True)


def lines_rows(title: str, lines: Sequence[ReportLine], what: str, say: Say) -> Iterator[Row]:
    """Yield a title and its lines, or nothing."""
    if not lines:
        return
    yield Rule()
    yield Heading(text=title)
    for line in lines:
        yield Pair(name=f"{line_name(line, what, say)} {line.sums.paid_count}", value=money(line.sums.net_fen))
