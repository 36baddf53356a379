"""The cards of the statement page: its lines, and the provider's beside ours down to single sales. Main thread.

A press on a difference opens its sales, a press on a sale its story. Source: ui.md, Subsidy.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from desktop.services.incentive_views import ProviderDifference, SaleDifference, StatementView
from desktop.services.queries import IncentiveFilter
from desktop.services.statements import GRANT
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.incentive_words import day_word
from desktop.ui.statement_words import (
    difference_sentence,
    entry_word,
    kind_word,
    line_about,
    moment,
    money,
    sale_sentence,
    side_word,
    speaker,
)
from desktop.ui.subsidy_lists import ListCard
from desktop.ui.theme import Theme
from desktop.ui.translations import language
from desktop.ui.widgets.card import rule
from desktop.ui.widgets.cause_row import CauseRow
from desktop.ui.widgets.plain_table import HEAD, Cell, Column, PlainTable
from desktop.ui.widgets.titled_card import Part, TitledCard
from desktop.ui.wording import DOT

ROW = 60
SALES_SHOWN = 6  # of a difference; its own row opens them all


class LinesCard(TitledCard):
    """Every line of the statement, its own month first."""

    def __init__(self, theme: Theme) -> None:
        say = speaker(language())
        self.table = PlainTable(
            theme,
            say(QT_TRANSLATE_NOOP("statement", "Lines")),
            (
                Column(title=say(QT_TRANSLATE_NOOP("statement", "Line"))),
                Column(title=say(QT_TRANSLATE_NOOP("statement", "Month")), width=92),
                Column(title=say(QT_TRANSLATE_NOOP("statement", "Payable")), width=116, right=True),
                Column(title=say(QT_TRANSLATE_NOOP("statement", "Awaiting its fee")), width=148, right=True),
            ),
            row_px=ROW,
        )
        super().__init__(theme, say(QT_TRANSLATE_NOOP("statement", "Lines")), self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_view(self, view: StatementView) -> None:
        """Show the lines of a statement."""
        say = speaker(language())
        settled = view.document["settled"]
        rows = []
        for line in view.lines:
            what = f"{kind_word(line.kind, say)} · {line.subject}"
            if line.entry != GRANT:
                what = f"{entry_word(line, say)} · {what}"
            ink = "danger_strong" if line.fen < 0 else "ink"
            waits = money(line.waiting_fen) if line.waiting_fen else ""
            rows.append(
                (
                    Cell(what, bold=line.entry == GRANT, ink=ink, under=line_about(line, settled, say)),
                    Cell(line.month),
                    Cell(money(line.payable_fen), bold=True, ink=ink),
                    Cell(waits, ink="warning_strong"),
                )
            )
        self.table.show_rows(rows)
        self.table.setFixedHeight(HEAD + ROW * max(1, len(rows)) + 2)
        self.show_foot("" if rows else say(QT_TRANSLATE_NOOP("statement", "Nothing was sold in this month.")))


class BesideCard(ListCard):
    """What the provider stated, where it differs from ours. `story` carries an order's number."""

    story = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, speaker(language())(QT_TRANSLATE_NOOP("statement", "Beside the provider's")))

    def show_view(self, view: StatementView) -> None:
        """Show what differs, each with its days and its sales."""
        say, beside = speaker(language()), view.comparison
        title = say(QT_TRANSLATE_NOOP("statement", "Beside the provider's"))
        self.empty()
        if beside.as_of is None:
            self.head.show_head(title, ())
            self.say(say(QT_TRANSLATE_NOOP("statement", "Read the provider's statement to see what differs.")))
            self.end()
            return
        self.head.show_head(title, (Part(say(QT_TRANSLATE_NOOP("statement", "as of {at}"), at=moment(beside.as_of))),))
        self.say(
            say(QT_TRANSLATE_NOOP("statement", "Lines that agree to the fen: {agreeing}. That differ: {differing}."),
                agreeing=beside.agreeing, differing=len(beside.differences))
        )  # fmt: skip
        for one in beside.differences:
            self.add(rule())
            self._add_difference(one, explained=beside.explained)
        if beside.unknown_sales:
            self.add(rule())
            words = QT_TRANSLATE_NOOP("statement", "Sales that only the provider knows: {count}")
            self.say(say(words, count=beside.unknown_count))
            self.say(", ".join(sale.trade_no for sale in beside.unknown_sales[:SALES_SHOWN]))
        self.end()

    def _add_difference(self, one: ProviderDifference, *, explained: bool) -> None:
        say = speaker(language())
        ours, theirs = (
            side_word(one.ours_fen, one.ours_payable, say),
            side_word(one.theirs_fen, one.theirs_payable, say),
        )
        sides = say(QT_TRANSLATE_NOOP("statement", "ours {ours}, theirs {theirs}"), ours=ours, theirs=theirs)
        under = [sides, difference_sentence(one, explained=explained, say=say)]
        words = QT_TRANSLATE_NOOP("statement", "{day}: users {ours} / {theirs}, {our_money} / {their_money}")
        under += [
            say(words, day=day_word(day.day), ours=day.ours_users, theirs=day.theirs_users,
                our_money=money(day.ours_fen), their_money=money(day.theirs_fen))
            for day in one.days
        ]  # fmt: skip
        wanted = IncentiveFilter(what="sales", month=one.month, trade_nos=tuple(sale.trade_no for sale in one.sales))
        by = (one.ours_fen or 0) - (one.theirs_fen or 0)
        row = CauseRow(
            self.theme,
            wanted,
            f"{kind_word(one.kind, say)} · {one.subject} · {one.month}",
            money(by),
            DOT.join(under),
        )
        row.setEnabled(bool(one.sales))
        self.add(row)
        for sale in one.sales[:SALES_SHOWN]:
            self._add_sale(one, sale)

    def _add_sale(self, one: ProviderDifference, sale: SaleDifference) -> None:
        wanted = IncentiveFilter(what="sales", month=one.month, trade_nos=(sale.trade_no,))
        row = CauseRow(self.theme, wanted, sale.order_no or sale.trade_no, "", sale_sentence(sale, language()))
        row.clicked.connect(partial(self._open_story, sale.order_no))
        self._rows.addWidget(row)  # not `add`: a press tells its story, not its filter
        self.causes.append(row)

    def _open_story(self, order_no: str, _checked: bool = False) -> None:
        if order_no:
            self.story.emit(order_no)
