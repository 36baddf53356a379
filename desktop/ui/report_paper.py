"""A report on paper: X while the day is open, Z once it is closed, and a month. No widgets; any language.

Nobody is named in it but who closed. Source: issue 6, Shifts and day; the picture of the page.
"""

from collections.abc import Iterator, Sequence

from desktop.services.report_views import DayReportView, MonthReportView, ReportLine, Sums
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.report_words import (
    DASH,
    Say,
    covered_word,
    day_word,
    late_word,
    left_title,
    left_word,
    line_name,
    moment,
    money,
    speaker,
    state_word,
)
from desktop.ui.shift_words import shift_name, span_word

View = DayReportView | MonthReportView


def report_title(view: View, language: str) -> str:
    """Return the title of the paper and of its file's contents."""
    say = speaker(language)
    if isinstance(view, MonthReportView):
        return say(QT_TRANSLATE_NOOP("report", "Report of {month}"), month=view.month)
    return say(QT_TRANSLATE_NOOP("report", "Daily report of {day}"), day=day_word(view.day, say))


def report_html(view: View, school: str, till: str, language: str) -> str:
    """Return a report as a page."""
    say = speaker(language)
    return page_html(
        Paper(
            title=f"{report_title(view, language)} · {state_word(view, say)}",
            subtitle=f"{school} · {till} · {moment(view.as_of)}",
            sections=tuple(_sections(view, say)),
            closing=_closing(view, say),
            signatures=(
                say(QT_TRANSLATE_NOOP("report", "Cashier")),
                say(QT_TRANSLATE_NOOP("report", "Supervisor")),
                say(QT_TRANSLATE_NOOP("report", "Date")),
            ),
        )
    )


def _sections(view: View, say: Say) -> Iterator[PaperSection]:
    yield _totals(view, say)
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By meal")), view.meals, "meal", say)
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By way of paying")), view.ways, "way", say)
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By class")), view.classes, "class", say)
    if view.cashiers:
        yield lines_section(say(QT_TRANSLATE_NOOP("report", "By cashier")), view.cashiers, "cashier", say)
    if isinstance(view, MonthReportView):
        yield lines_section(say(QT_TRANSLATE_NOOP("report", "By day")), view.days, "day", say)
        yield PaperSection(
            title=say(QT_TRANSLATE_NOOP("report", "Closes")),
            lines=tuple(
                PaperLine(name=f"Z {close.z}", value=f"{moment(close.closed_at)} · {close.closed_by}",
                          note=_covers(close.from_n, close.to_n, say), word=money(close.sums.net_fen))
                for close in view.closes
            ) or (PaperLine(name=DASH, value=say(QT_TRANSLATE_NOOP("report", "No day was closed."))),),
        )  # fmt: skip
        return
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By hour")), view.hours, "hour", say)
    if view.shifts:
        yield PaperSection(
            title=say(QT_TRANSLATE_NOOP("report", "By shift")),
            lines=tuple(
                PaperLine(name=shift_name(part, say), value=_told(part.sums, say), note=span_word(part.span, say),
                          word=money(part.sums.net_fen))
                for part in view.shifts
            ),
        )  # fmt: skip
    if view.late:
        yield PaperSection(
            title=say(QT_TRANSLATE_NOOP("report", "Late entries, of orders from before the last close")),
            lines=tuple(PaperLine(name=moment(each.at), value=late_word(each, say)) for each in view.late),
        )
    if view.left_in_doubt:
        yield PaperSection(
            title=left_title(say),
            lines=tuple(PaperLine(name=DASH, value=left_word(left, say)) for left in view.left_in_doubt),
        )
    yield PaperSection(title=say(QT_TRANSLATE_NOOP("report", "The books")), lines=tuple(_books(view, say)))


def _totals(view: View, say: Say) -> PaperSection:
    sums = view.totals
    times = QT_TRANSLATE_NOOP("report", "{count} ×")
    rows = [
        (say(QT_TRANSLATE_NOOP("report", "Paid")), sums.paid_count, sums.paid_fen),
        (say(QT_TRANSLATE_NOOP("report", "Refunded")), sums.refunded_count, -sums.refunded_fen),
        (say(QT_TRANSLATE_NOOP("report", "To be charged, not in the net")), sums.taken_count, sums.taken_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charge failed")), sums.failed_count, sums.failed_fen),
        (say(QT_TRANSLATE_NOOP("report", "Voided")), sums.voided_count, sums.voided_fen),
    ]
    if isinstance(view, DayReportView):
        waiting = say(QT_TRANSLATE_NOOP("report", "Waits to be charged at the end"))
        doubt = say(QT_TRANSLATE_NOOP("report", "In doubt, not counted"))
        rows += [(waiting, view.waiting_count, view.waiting_fen), (doubt, sums.in_doubt_count, sums.in_doubt_fen)]
    net = PaperLine(name=say(QT_TRANSLATE_NOOP("report", "Net")), value="", word=money(sums.net_fen), result="ok")
    lines = (PaperLine(name=name, value=say(times, count=count), word=money(fen)) for name, count, fen in rows)
    return PaperSection(title=say(QT_TRANSLATE_NOOP("report", "Totals")), lines=(*lines, net))


def lines_section(title: str, lines: Sequence[ReportLine], what: str, say: Say) -> PaperSection:
    """Return lines with their sums."""
    return PaperSection(
        title=title,
        lines=tuple(
            PaperLine(name=line_name(line, what, say), value=_told(line.sums, say), word=money(line.sums.net_fen))
            for line in lines
        )
        or (PaperLine(name=DASH, value=say(QT_TRANSLATE_NOOP("report", "Nothing was sold."))),),
    )


def _told(sums: Sums, say: Say) -> str:
    told = say(
        QT_TRANSLATE_NOOP("report", "{count} paid, {amount}"), count=sums.paid_count, amount=money(sums.paid_fen)
    )
    if sums.refunded_count:
        words = QT_TRANSLATE_NOOP("report", "; {count} refunds, {amount}")
        told += say(words, count=sums.refunded_count, amount=money(sums.refunded_fen))
    return told


def _books(view: DayReportView, say: Say) -> Iterator[PaperLine]:
    yield PaperLine(name=say(QT_TRANSLATE_NOOP("report", "Covers")), value=covered_word(view, say))
    for each in view.numbers:
        words = QT_TRANSLATE_NOOP("report", "{first} to {last}, {count} numbers, {missing} missing")
        yield PaperLine(
            name=say(QT_TRANSLATE_NOOP("report", "Order numbers")),
            value=f"{each.service_day} · "
            + say(words, first=each.first, last=each.last, count=each.count, missing=each.missing),
        )
    for close in () if view.is_open else view.closes:
        yield PaperLine(
            name=f"Z {close.z}", value=f"{moment(close.closed_at)} · {close.closed_by}",
            note=f"{_covers(close.from_n, close.to_n, say)} · {close.head}",
        )  # fmt: skip
    if view.restored:
        words = QT_TRANSLATE_NOOP("report", "The ledger was restored from a backup within it: a Z of this number may "
                                            "have been printed before.")  # fmt: skip
        yield PaperLine(name=DASH, value=say(words))


def _covers(first: int, last: int, say: Say) -> str:
    return say(QT_TRANSLATE_NOOP("report", "Ledger entries {first} to {last}"), first=first, last=last)


def _closing(view: View, say: Say) -> str:
    if isinstance(view, DayReportView) and view.is_open:
        return say(
            QT_TRANSLATE_NOOP("report", "X: the same figures without closing. They grow until the day is closed.")
        )
    if isinstance(view, MonthReportView):
        words = QT_TRANSLATE_NOOP(
            "report", "A close stands in the month of its day; what is not closed yet on the day it was written."
        )
        return say(words)
    return say(
        QT_TRANSLATE_NOOP(
            "report", "Closed for ever. What comes later of these orders stands in the next close, marked as late."
        )
    )
