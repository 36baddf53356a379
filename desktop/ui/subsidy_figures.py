"""The three figures of the subsidy page, which stay on top of it: accrued, qualified, confirmed. Main thread.

Each of the period, the month and today. What is not confirmed is a dash, never a zero. Source: ui.md, principle 4.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.incentive_views import Figures, SubsidyView
from desktop.services.queries import IncentiveFilter
from desktop.ui.incentive_words import month_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.figure_card import figure_card
from desktop.ui.widgets.figures import Figure
from desktop.ui.wording import DASH, yuan_short

GAP = 12


class FiguresRow(QWidget):
    """The three figures; beside them the transaction incentive where there is room."""

    opened = Signal(object)
    statement = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.cards = {figure: figure_card(theme, figure) for figure in Figure}
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GAP)
        for figure, card in self.cards.items():
            self.row.addWidget(card, 1)
            if figure is Figure.CONFIRMED:
                card.clicked.connect(self._ask_statement)
            else:
                card.opened.connect(self.opened)

    def show_view(self, view: SubsidyView) -> None:
        """Show the sums of the period, the month and today."""
        about = {
            Figure.ACCRUED: translate("subsidy", "period, if all holds"),
            Figure.QUALIFIED: translate("subsidy", "period, by the rules"),
            Figure.CONFIRMED: translate("subsidy", "period, settled"),
        }
        behind = IncentiveFilter(what="first_of_day", month=view.month)
        progress, month_figures = view.progress, figures_of_month(view)
        for figure, card in self.cards.items():
            month = translate("subsidy", "This month") if view.month_open else month_word(view.month)
            beside = [(month, _sum(month_figures, figure))]
            if view.month_open:
                beside.insert(0, (translate("subsidy", "Today"), _sum(progress.today, figure)))
            card.show_money(about[figure], _sum(progress.period, figure), beside, behind)

    def _ask_statement(self, _checked: bool = False) -> None:
        self.statement.emit()


def figures_of_month(view: SubsidyView) -> Figures:
    """Return the three figures of the month that is looked at: the open month's are told, another's days add up."""
    if view.month_open:
        return view.progress.month_figures
    ends = {f"{one.day:%Y-%m}": one.confirmed_fen for one in view.period if one.confirmed_fen is not None}
    settled = ends.get(view.month)
    before = max((fen for month, fen in ends.items() if month < view.month), default=0)
    return Figures(
        accrued_fen=sum(one.accrued_fen for one in view.days),
        qualified_fen=sum(one.granted_fen for one in view.days),
        confirmed_fen=None if settled is None else settled - before,
    )


def _sum(figures: Figures, figure: Figure) -> str:
    fen = {
        Figure.ACCRUED: figures.accrued_fen,
        Figure.QUALIFIED: figures.qualified_fen,
        Figure.CONFIRMED: figures.confirmed_fen,
    }[figure]
    return DASH if fen is None else yuan_short(fen)
