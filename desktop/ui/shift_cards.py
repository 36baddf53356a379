"""A shift on the reports page, and the list of those before it. Main thread.

Shows views; decides nothing. Diners in doubt are named masked: it is the screen, not the sheet.
Source: issue 6, Shifts and day; the picture of the reports page.
"""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.shift_views import Shift, ShiftsView, sold_count
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.month_card import OpeningTable
from desktop.ui.report_cards import ReportCard, SumsCard, WaysCard
from desktop.ui.report_words import Say, figure, moment, money
from desktop.ui.shift_words import (
    correction_word,
    doubt_word,
    entries_word,
    guard_word,
    shift_name,
    shift_state,
    span_word,
    times_word,
)
from desktop.ui.theme import Theme
from desktop.ui.widgets.amount_rows import AmountRow, AmountRows
from desktop.ui.widgets.plain_table import HEAD, Cell, Column

GAP = 12
ROW = 56
CORRECTIONS_SHOWN = 8


class ShiftFacts(ReportCard):
    """Whose it is, from when to when, what was sold and put right."""

    def __init__(self, theme: Theme, say: Say) -> None:
        self._say, self.rows = say, AmountRows(theme, say(QT_TRANSLATE_NOOP("report", "Shift")))
        super().__init__(theme, say(QT_TRANSLATE_NOOP("report", "Shift")), self.rows)

    def show_shift(self, shift: Shift) -> None:
        """Show it."""
        say, sums, times = self._say, shift.sums, QT_TRANSLATE_NOOP("report", "{count} ×")

        def counted(count: int) -> str:
            return say(times, count=count)

        name = say(QT_TRANSLATE_NOOP("report", "Shift of {name}"), name=shift_name(shift, say))
        self.title.setText(name)
        self.show_beside(shift_state(shift, say))
        rows = [
            AmountRow("clock", span_word(shift.span, say), "", ""),
            AmountRow("journal", entries_word(shift.span, say), "", ""),
            AmountRow("coin", say(QT_TRANSLATE_NOOP("report", "Sales")), counted(shift.sold_count), money(sums.net_fen),
                      note=say(QT_TRANSLATE_NOOP("report", "net"))),
        ]  # fmt: skip
        if sums.taken_count:
            taken = say(QT_TRANSLATE_NOOP("report", "Taken, to be charged"))
            rows.append(AmountRow("working", taken, counted(sums.taken_count), money(sums.taken_fen)))
        if sums.charged_count:
            charged = say(QT_TRANSLATE_NOOP("report", "Charged since"))
            rows.append(AmountRow("check", charged, counted(sums.charged_count), money(sums.charged_fen)))
        if sums.failed_count:
            failed = say(QT_TRANSLATE_NOOP("report", "Charge failed"))
            rows.append(AmountRow("warning", failed, counted(sums.failed_count), money(sums.failed_fen),
                                  ink="danger_strong"))  # fmt: skip
        refunds = say(QT_TRANSLATE_NOOP("report", "Refunded"))
        rows.append(AmountRow("undo", refunds, counted(sums.refunded_count), money(sums.refunded_fen)))
        if sums.voided_count:
            voided = say(QT_TRANSLATE_NOOP("report", "Voided"))
            rows.append(AmountRow("close", voided, counted(sums.voided_count), money(sums.voided_fen)))
        guards = say(QT_TRANSLATE_NOOP("report", "Guards lifted"))
        rows += [
            AmountRow("key", f"{guards} · {guard_word(each.code, say)}", counted(each.count), "")
            for each in shift.lifted
        ]
        if not shift.lifted:
            rows.append(AmountRow("key", guards, counted(0), ""))
        self.rows.show_rows(rows)


class ShiftRest(ReportCard):
    """What is carried over without a result, and the corrections one by one."""

    def __init__(self, theme: Theme, say: Say) -> None:
        title = say(QT_TRANSLATE_NOOP("report", "In doubt, and corrections"))
        self._say, self.rows = say, AmountRows(theme, title)
        super().__init__(theme, title, self.rows)

    def show_shift(self, shift: Shift) -> None:
        """Show them; nothing where there are none."""
        say = self._say
        rows = [
            AmountRow("in_doubt", doubt_word(doubt, say, named=True), moment(doubt.since)[5:], "", ink="doubt_strong")
            for doubt in shift.doubts
        ]
        rows += [
            AmountRow("undo", correction_word(each, say), moment(each.at)[5:], "")
            for each in shift.corrections[:CORRECTIONS_SHOWN]
        ]
        if (more := len(shift.corrections) - CORRECTIONS_SHOWN) > 0:
            words = say(QT_TRANSLATE_NOOP("report", "{count} more corrections, in the XLSX"), count=more)
            rows.append(AmountRow("undo", words, "", ""))
        self.setVisible(bool(rows))
        self.rows.show_rows(rows)


class ShiftColumn(QWidget):
    """The left side: one shift whole."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self.facts, self.rest = ShiftFacts(theme, say), ShiftRest(theme, say)
        self.meals = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By meal")), "meal", say, doubts=False)
        self.ways = WaysCard(theme, say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self.facts, self.rest, self.meals, self.ways):
            column.addWidget(card)
            card.hide()
        column.addStretch(1)

    def show_view(self, view: ShiftsView | None) -> None:
        """Show the one that was asked for."""
        shift = view.shown if view is not None else None
        for card in (self.facts, self.meals, self.ways):
            card.setVisible(shift is not None)
        if shift is None:
            self.rest.hide()
            return
        self.facts.show_shift(shift)
        self.rest.show_shift(shift)
        self.meals.show_lines(shift.meals, shift.sums)
        self.ways.show_lines(shift.ways)


class ShiftList(ReportCard):
    """The open shift and those before it; Enter or a touch opens one. `opened` carries the entry that ended it."""

    opened = Signal(int)

    def __init__(self, theme: Theme, say: Say) -> None:
        self._say = say
        title = say(QT_TRANSLATE_NOOP("report", "All shifts"))
        columns = (
            Column(title=say(QT_TRANSLATE_NOOP("report", "Whose, from and to"))),
            Column(title=say(QT_TRANSLATE_NOOP("report", "Count")), width=64, right=True),
            Column(title=say(QT_TRANSLATE_NOOP("report", "Net")), width=108, right=True),
        )
        self.table = OpeningTable(theme, title, columns, row_px=ROW)
        super().__init__(theme, title, self.table)
        self._ends: list[int] = []
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)

    def show_view(self, view: ShiftsView) -> None:
        """Show the list, the one that is shown being chosen."""
        say = self._say
        self._ends = [line.span.end_n for line in view.lines]
        self.table.show_rows(
            [
                (
                    Cell(shift_name(line, say), bold=True, ink="accent_strong" if line.span.is_open else "ink",
                         under=times_word(line.span, say)),
                    Cell(str(sold_count(line.sums))),
                    Cell(figure(line.sums.net_fen), bold=True),
                )
                for line in view.lines
            ]
        )  # fmt: skip
        self.table.setMinimumHeight(HEAD + ROW)
        if view.query.end_n in self._ends:
            self.table.selectRow(self._ends.index(view.query.end_n))
        none = say(QT_TRANSLATE_NOOP("report", "nobody has signed in yet"))
        chosen = say(QT_TRANSLATE_NOOP("report", "press one to open it"))
        self.show_beside(chosen if view.lines else none)

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._ends):
            self.opened.emit(self._ends[index.row()])
