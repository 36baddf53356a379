"""The left side of the reports page in its modes day, classes and month: which cards stand in it. Main thread.

Shows views; decides nothing but what a mode shows. Source: the picture of the page; issue 6, Shifts and day.
"""

from enum import IntEnum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.report_views import DayReportView, MonthReportView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_cards import SumsCard, WaitingCard, WaysCard
from desktop.ui.report_words import Say
from desktop.ui.theme import Theme

GAP = 12


class Mode(IntEnum):
    """Which report, in the order of the tabs."""

    DAY = 0
    SHIFTS = 1
    CLASSES = 2
    MONTH = 3


class ReportColumn(QWidget):
    """The cards of a day or a month."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self.meals = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By meal")), "meal", say)
        self.ways, self.waiting = WaysCard(theme, say), WaitingCard(theme, say)
        self.classes = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By class")), "class", say)
        self.hours = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By hour")), "hour", say)
        self.cashiers = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By cashier")), "cashier", say)
        self.days = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By day")), "day", say)
        cards = QVBoxLayout(self)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(GAP)
        for card in (self.days, self.meals, self.ways, self.cashiers, self.waiting, self.classes, self.hours):
            cards.addWidget(card)
        cards.addStretch(1)

    def show_mode(self, mode: Mode, view: DayReportView | MonthReportView | None) -> None:
        """Show the cards of a mode, with what is known."""
        month, summed = mode is Mode.MONTH, mode is not Mode.CLASSES
        shown = {
            self.meals: summed, self.ways: summed, self.waiting: summed, self.classes: mode is not Mode.DAY,
            self.hours: mode is Mode.CLASSES, self.days: month,
            # a day's cashiers stand with what waits
            self.cashiers: month and view is not None and bool(view.cashiers),
        }  # fmt: skip
        for card, wanted in shown.items():
            card.setVisible(wanted and view is not None)
        if view is None:
            return
        self.ways.show_lines(view.ways)
        self.waiting.show_view(view)
        for card, lines in ((self.meals, view.meals), (self.classes, view.classes), (self.cashiers, view.cashiers)):
            card.show_lines(lines, view.totals)
        if isinstance(view, MonthReportView):
            self.days.show_lines(view.days, view.totals)
        else:
            self.hours.show_lines(view.hours, view.totals)
