"""A shift on paper and on the receipt printer: the sheet that goes with a hand-over. No widgets; any thread.

Pupils appear by their orders' numbers alone. Source: issue 6, Shifts and day.
"""

from collections.abc import Iterator
from datetime import datetime

from desktop.services.receipt_slip import Heading, Note, Pair, Row, Rule, SlipHead
from desktop.services.receipt_slip import money as slip_money
from desktop.services.shift_views import Shift
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.report_paper import lines_section
from desktop.ui.report_receipt import lines_rows
from desktop.ui.report_words import DASH, Say, moment, money, speaker
from desktop.ui.shift_words import (
    correction_word,
    doubt_word,
    entries_word,
    lifted_word,
    shift_name,
    shift_state,
    span_word,
)


def shift_title(shift: Shift, language: str) -> str:
    """Return the title of the paper and of its file's contents."""
    say = speaker(language)
    return say(QT_TRANSLATE_NOOP("report", "Shift of {name}"), name=shift_name(shift, say))


def shift_html(shift: Shift, school: str, till: str, as_of: datetime, language: str) -> str:
    """Return a shift as a page."""
    say = speaker(language)
    goes_on = QT_TRANSLATE_NOOP("report", "X: the shift goes on, and its figures with it.")
    done = QT_TRANSLATE_NOOP("report", "The ledger's entry that ended the shift holds these figures.")
    return page_html(
        Paper(
            title=f"{shift_title(shift, language)} · {shift_state(shift, say)}",
            subtitle=f"{school} · {till} · {moment(as_of)}",
            sections=tuple(_sections(shift, say)),
            closing=say(goes_on if shift.span.is_open else done),
            signatures=(
                say(QT_TRANSLATE_NOOP("report", "Goes")),
                say(QT_TRANSLATE_NOOP("report", "Comes")),
                say(QT_TRANSLATE_NOOP("report", "Date")),
            ),
        )
    )


def shift_rows(shift: Shift, head: SlipHead, as_of: datetime, language: str) -> Iterator[Row]:
    """Yield the rows of a shift for the receipt printer."""
    say = speaker(language)
    yield Heading(text=head.school)
    yield Heading(text=shift_title(shift, language), large=True)
    yield Note(text=shift_state(shift, say))
    yield Pair(name=head.till, value=moment(as_of))
    yield Note(text=span_word(shift.span, say))
    yield Note(text=entries_word(shift.span, say))
    yield Rule()
    for name, count, fen in _figures(shift, say):
        yield Pair(name=f"{name} {count}", value=slip_money(fen))
    yield Pair(name=say(QT_TRANSLATE_NOOP("report", "Net")), value=slip_money(shift.sums.net_fen), bold=True)
    yield from lines_rows(say(QT_TRANSLATE_NOOP("report", "By meal")), shift.meals, "meal", say)
    yield from lines_rows(say(QT_TRANSLATE_NOOP("report", "By way of paying")), shift.ways, "way", say)
    for title, lines in _lists(shift, say):
        yield Rule()
        yield Heading(text=title)
        for line in lines:
            yield Note(text=line)


def _figures(shift: Shift, say: Say) -> tuple[tuple[str, int, int], ...]:
    sums = shift.sums
    return (
        (say(QT_TRANSLATE_NOOP("report", "Paid")), sums.paid_count, sums.paid_fen),
        (say(QT_TRANSLATE_NOOP("report", "Refunded")), sums.refunded_count, -sums.refunded_fen),
        (say(QT_TRANSLATE_NOOP("report", "To be charged, not in the net")), sums.taken_count, sums.taken_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charged since")), sums.charged_count, sums.charged_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charge failed")), sums.failed_count, sums.failed_fen),
        (say(QT_TRANSLATE_NOOP("report", "Voided")), sums.voided_count, sums.voided_fen),
        (say(QT_TRANSLATE_NOOP("report", "In doubt, not counted")), len(shift.doubts), shift.in_doubt_fen),
    )


def _lists(shift: Shift, say: Say) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is told line by line, where there is any."""
    if shift.doubts:
        title = say(QT_TRANSLATE_NOOP("report", "In doubt, carried over"))
        yield title, tuple(doubt_word(doubt, say, named=False) for doubt in shift.doubts)
    if shift.corrections:
        title = say(QT_TRANSLATE_NOOP("report", "Corrections"))
        yield title, tuple(f"{moment(each.at)[5:]} {correction_word(each, say)}" for each in shift.corrections)
    if shift.lifted:
        yield say(QT_TRANSLATE_NOOP("report", "Guards lifted")), (lifted_word(shift.lifted, say),)


def _sections(shift: Shift, say: Say) -> Iterator[PaperSection]:
    times = QT_TRANSLATE_NOOP("report", "{count} ×")
    net = PaperLine(name=say(QT_TRANSLATE_NOOP("report", "Net")), value="", word=money(shift.sums.net_fen), result="ok")
    yield PaperSection(
        title=say(QT_TRANSLATE_NOOP("report", "Totals")),
        lines=(
            *(PaperLine(name=name, value=say(times, count=count), word=money(fen))
              for name, count, fen in _figures(shift, say)),
            net,
        ),
    )  # fmt: skip
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By meal")), shift.meals, "meal", say)
    yield lines_section(say(QT_TRANSLATE_NOOP("report", "By way of paying")), shift.ways, "way", say)
    for title, lines in _lists(shift, say):
        yield PaperSection(title=title, lines=tuple(PaperLine(name=DASH, value=line) for line in lines))
    yield PaperSection(
        title=say(QT_TRANSLATE_NOOP("report", "The books")),
        lines=(
            PaperLine(name=say(QT_TRANSLATE_NOOP("report", "From and to")), value=span_word(shift.span, say)),
            PaperLine(name=say(QT_TRANSLATE_NOOP("report", "Covers")), value=entries_word(shift.span, say)),
            PaperLine(name=say(QT_TRANSLATE_NOOP("report", "Sales")), value=str(shift.sold_count)),
        ),
    )
