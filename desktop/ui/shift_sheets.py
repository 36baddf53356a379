"""A shift as a workbook's sheets: totals, meals, ways, corrections, all entries. Any thread.

Entries are told by their order's number and class; nobody is named but the staff. Source: issue 6, Shifts and day.
"""

from collections.abc import Iterable

from desktop.services.report_sheets import CellKind, Sheet, SheetColumn
from desktop.services.shift_views import CorrectionKind, Shift
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_sheets import Entry, Row, entries_sheet, lines_sheet
from desktop.ui.report_words import moment, speaker
from desktop.ui.shift_words import entries_word, lifted_word, shift_name, shift_state, span_word

_YUAN, _WHOLE = CellKind.YUAN, CellKind.WHOLE


def shift_sheets(
    shift: Shift, school: str, till: str, entries: Iterable[tuple[Entry, int, str]], language: str
) -> list[Sheet]:
    """Return the sheets; `entries` are read while they are written."""
    say, sums = speaker(language), shift.sums
    facts = [
        (say(QT_TRANSLATE_NOOP("report", "School")), school),
        (say(QT_TRANSLATE_NOOP("report", "Till")), till),
        (say(QT_TRANSLATE_NOOP("report", "Shift of")), shift_name(shift, say)),
        (say(QT_TRANSLATE_NOOP("report", "From and to")), span_word(shift.span, say)),
        (say(QT_TRANSLATE_NOOP("report", "State")), shift_state(shift, say)),
        (say(QT_TRANSLATE_NOOP("report", "Covers")), entries_word(shift.span, say)),
        (say(QT_TRANSLATE_NOOP("report", "Guards lifted")), lifted_word(shift.lifted, say) or "0"),
    ]
    rows: list[Row] = [
        (say(QT_TRANSLATE_NOOP("report", "Sales")), shift.sold_count, None),
        (say(QT_TRANSLATE_NOOP("report", "Paid")), sums.paid_count, sums.paid_fen),
        (say(QT_TRANSLATE_NOOP("report", "Refunded")), sums.refunded_count, -sums.refunded_fen),
        (say(QT_TRANSLATE_NOOP("report", "Net")), None, sums.net_fen),
        (say(QT_TRANSLATE_NOOP("report", "To be charged")), sums.taken_count, sums.taken_fen),
        (say(QT_TRANSLATE_NOOP("report", "Waits no more: charged")), sums.charged_count, sums.charged_fen),
        (say(QT_TRANSLATE_NOOP("report", "Charge failed")), sums.failed_count, sums.failed_fen),
        (say(QT_TRANSLATE_NOOP("report", "Voided")), sums.voided_count, sums.voided_fen),
        (say(QT_TRANSLATE_NOOP("report", "In doubt, not counted")), len(shift.doubts), shift.in_doubt_fen),
        (None, None, None),
        *((f"{name}: {value}", None, None) for name, value in facts),
    ]
    totals = Sheet(
        title=say(QT_TRANSLATE_NOOP("report", "Shift")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "What")), width=44),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Count")), kind=_WHOLE),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Yuan")), kind=_YUAN, width=18),
        ),
        rows=rows,
        strong=frozenset({3}),
    )
    kinds = {CorrectionKind.REFUNDED: say(QT_TRANSLATE_NOOP("report", "Refunded")),
             CorrectionKind.VOIDED: say(QT_TRANSLATE_NOOP("report", "Voided"))}  # fmt: skip
    corrections = Sheet(
        title=say(QT_TRANSLATE_NOOP("report", "Corrections")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Entry")), kind=_WHOLE, width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Written")), width=20),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "What")), width=20),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Order number")), width=26),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("report", "Yuan")), kind=_YUAN),
        ),
        rows=[(each.n, moment(each.at), kinds[each.kind], each.order_no, each.fen) for each in shift.corrections],
    )
    return [
        totals,
        lines_sheet(say(QT_TRANSLATE_NOOP("report", "By meal")), shift.meals, "meal", say),
        lines_sheet(say(QT_TRANSLATE_NOOP("report", "By way of paying")), shift.ways, "way", say),
        corrections,
        entries_sheet(entries, say),
    ]
