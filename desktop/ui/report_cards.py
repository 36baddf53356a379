"""The left side of the reports page: sums by meal, class, hour and day, by way of paying, and what waits. Main thread.

Shows views; decides nothing. Source: the picture of the page.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.payment import Way
from desktop.services.report_views import DayReportView, MonthReportView, ReportLine, Sums
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import DASH, Say, figure, late_word, line_name, moment, money, worked_word
from desktop.ui.theme import Theme
from desktop.ui.widgets.amount_rows import AmountRow, AmountRows
from desktop.ui.widgets.card import rule
from desktop.ui.widgets.painting import elided, label, restyle
from desktop.ui.widgets.plain_table import HEAD, Cell, Column, PlainTable

ROW = 48
HEAD_ROW = 46
LATE_SHOWN = 5
_FIRST = {
    "meal": QT_TRANSLATE_NOOP("report", "Meal"),
    "class": QT_TRANSLATE_NOOP("report", "Class"),
    "hour": QT_TRANSLATE_NOOP("report", "Hour"),
    "cashier": QT_TRANSLATE_NOOP("report", "Cashier"),
    "day": QT_TRANSLATE_NOOP("report", "Day"),
}
_ICONS = {Way.FACE.value: "face", Way.CODE.value: "code", Way.LOCAL.value: "camera", Way.CARD.value: "card",
          Way.LOOKUP.value: "search"}  # fmt: skip


class ReportCard(QFrame):
    """A frame with a title, a quiet word at the right, and a body as high as it is."""

    def __init__(self, theme: Theme, title: str, body: QWidget) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = label(title, 16, theme.colour("ink"), bold=True)
        self.beside = elided("", 14, theme.colour("ink2"))
        head = QHBoxLayout()
        head.setContentsMargins(15, 0, 15, 0)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.beside)
        top = QWidget()
        top.setFixedHeight(HEAD_ROW)
        top.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(rule())
        column.addWidget(body)

    def show_beside(self, words: str) -> None:
        """Show a quiet word beside the title."""
        restyle(self.beside, words, 14, self.theme.colour("ink2"))


class SumsCard(ReportCard):
    """Lines with their sums, and all of them at the end."""

    def __init__(self, theme: Theme, title: str, what: str, say: Say, *, doubts: bool = True) -> None:
        """`what` of the lines; `doubts` adds a column to those of meals."""
        self._what, self._say, self._doubts = what, say, doubts and what == "meal"
        columns = [
            Column(title=say(_FIRST[what])),
            Column(title=say(QT_TRANSLATE_NOOP("report", "Count")), width=64, right=True),
            Column(title=say(QT_TRANSLATE_NOOP("report", "Received")), width=104, right=True),
            Column(title=say(QT_TRANSLATE_NOOP("report", "Refunded")), width=88, right=True),
        ]
        if self._doubts:
            columns.append(Column(title=say(QT_TRANSLATE_NOOP("report", "In doubt")), width=84, right=True))
        columns.append(Column(title=say(QT_TRANSLATE_NOOP("report", "Net")), width=108, right=True))
        self.table = PlainTable(theme, title, columns, row_px=ROW)
        super().__init__(theme, title, self.table)
        self.show_beside(say(QT_TRANSLATE_NOOP("report", "yuan")))
        self.show_lines((), Sums())

    def show_lines(self, lines: Sequence[ReportLine], totals: Sums) -> None:
        """Show lines and their total."""
        say = self._say
        rows = [self._row(line_name(line, self._what, say), line.sums) for line in lines]
        rows.append(self._row(say(QT_TRANSLATE_NOOP("report", "Total")), totals, bold=True))
        self.table.show_rows(rows)
        self.table.setFixedHeight(HEAD + ROW * len(rows))

    def _row(self, name: str, sums: Sums, *, bold: bool = False) -> tuple[Cell, ...]:
        back = figure(sums.refunded_fen) if sums.refunded_count else DASH
        cells = [
            Cell(name, bold=True),
            Cell(str(sums.paid_count), bold=bold),
            Cell(figure(sums.paid_fen), bold=bold),
            Cell(back, bold=bold, ink="ink" if sums.refunded_count else "ink2"),
        ]
        if self._doubts:
            doubt = figure(sums.in_doubt_fen) if sums.in_doubt_count else DASH
            cells.append(
                Cell(doubt, ink="doubt_strong" if sums.in_doubt_count else "ink2", bold=bool(sums.in_doubt_count))
            )
        return (*cells, Cell(figure(sums.net_fen), bold=True))


class WaysCard(ReportCard):
    """How it was paid, with bars, before refunds."""

    def __init__(self, theme: Theme, say: Say) -> None:
        title = say(QT_TRANSLATE_NOOP("report", "By way of paying"))
        self._say, self.rows = say, AmountRows(theme, title)
        super().__init__(theme, title, self.rows)
        self.show_beside(say(QT_TRANSLATE_NOOP("report", "before refunds")))

    def show_lines(self, lines: Sequence[ReportLine]) -> None:
        """Show the ways, the largest first."""
        known = {line.key for line in lines}
        shown = [*lines, *(ReportLine(key=way.value, name="", sums=Sums()) for way in (Way.FACE, Way.CODE)
                           if way.value not in known)]  # fmt: skip
        most = max((line.sums.paid_fen for line in shown), default=0) or 1
        self.rows.show_rows(
            [
                AmountRow(
                    _ICONS.get(line.key, "tag"),
                    line_name(line, "way", self._say),
                    self._say(QT_TRANSLATE_NOOP("report", "{count} ×"), count=line.sums.paid_count),
                    money(line.sums.paid_fen),
                    part=line.sums.paid_fen / most,
                )
                for line in sorted(shown, key=lambda line: -line.sums.paid_fen)
            ]
        )


class WaitingCard(ReportCard):
    """Who sold and when, charges that wait (延迟扣款), and entries that came after the close of their day."""

    def __init__(self, theme: Theme, say: Say) -> None:
        title = say(QT_TRANSLATE_NOOP("report", "Charged later"))
        self._say, self.rows = say, AmountRows(theme, title)
        super().__init__(theme, title, self.rows)

    def show_view(self, view: DayReportView | MonthReportView) -> None:
        """Show what began to wait, what waits no more, and what came late."""
        say, sums = self._say, view.totals
        times = QT_TRANSLATE_NOOP("report", "{count} ×")
        taken = say(QT_TRANSLATE_NOOP("report", "Taken, to be charged"))
        rows = self._sellers(view) if isinstance(view, DayReportView) else []
        both = QT_TRANSLATE_NOOP("report", "Cashiers, and charged later")
        self.title.setText(say(both if rows else QT_TRANSLATE_NOOP("report", "Charged later")))
        rows += [AmountRow("clock", taken, say(times, count=sums.taken_count), money(sums.taken_fen))]
        if sums.charged_count:
            charged = say(QT_TRANSLATE_NOOP("report", "Charged since"))
            rows.append(AmountRow("check", charged, say(times, count=sums.charged_count), money(sums.charged_fen)))
        if sums.failed_count:
            failed = say(QT_TRANSLATE_NOOP("report", "Charge failed"))
            rows.append(AmountRow("warning", failed, say(times, count=sums.failed_count), money(sums.failed_fen),
                                  ink="danger_strong"))  # fmt: skip
        if isinstance(view, DayReportView):
            waits = say(QT_TRANSLATE_NOOP("report", "Waits at the end"))
            note = say(QT_TRANSLATE_NOOP("report", "not in the net"))
            rows.append(
                AmountRow("working", waits, say(times, count=view.waiting_count), money(view.waiting_fen), note=note)
            )
            for entry in view.late[:LATE_SHOWN]:
                rows.append(AmountRow("undo", say(QT_TRANSLATE_NOOP("report", "Late")), "", moment(entry.at)[5:],
                                      note=late_word(entry, say)))  # fmt: skip
            if (more := sums.late_count - LATE_SHOWN) > 0:
                words = say(QT_TRANSLATE_NOOP("report", "{count} more late entries, in the XLSX"), count=more)
                rows.append(AmountRow("undo", words, "", ""))
            last = view.last_close
            told = say(QT_TRANSLATE_NOOP("report", "last closed {at}"), at=moment(last.closed_at)) if last else ""
            self.show_beside(told)
        else:
            self.show_beside("")
        self.rows.show_rows(rows)

    def _sellers(self, view: DayReportView) -> list[AmountRow]:
        """Return who sold, with the meals and from when to when."""
        say = self._say
        return [
            AmountRow(
                "person", line_name(line, "cashier", say),
                say(QT_TRANSLATE_NOOP("report", "{count} ×"), count=line.sums.paid_count), money(line.sums.paid_fen),
                note=worked_word(line),
            )
            for line in view.cashiers
        ]  # fmt: skip
