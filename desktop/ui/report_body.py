"""What stands below the head of the reports page in each of its modes: figures left, what can be done right.

Main thread. Shows views; decides nothing but what a mode shows. Source: the picture of the page.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.report_views import DayReportView, MonthReportView
from desktop.services.shift_views import ShiftsView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.clock import ShownClock
from desktop.ui.close_card import CloseCard
from desktop.ui.gate import Gate
from desktop.ui.month_card import MonthCard
from desktop.ui.report_columns import Mode, ReportColumn
from desktop.ui.report_words import Say
from desktop.ui.shift_cards import ShiftColumn
from desktop.ui.shift_panel import ShiftPanel
from desktop.ui.theme import Theme
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.painting import label

GAP = 12
RIGHT_WIDE, RIGHT_NARROW = 520, 344
RIGHT_SHIFTS = 384  # a PIN and its pad key have room beside a scroll bar


class ReportBody(QWidget):
    """Both sides, each scrolling by itself."""

    def __init__(self, theme: Theme, shown_clock: ShownClock, say: Say, who: Who) -> None:
        super().__init__()
        self._compact = self._shifts = False
        self.column, self.shift = ReportColumn(theme, say), ShiftColumn(theme, say)
        self.close_card, self.month_card = CloseCard(theme, shown_clock, say, who), MonthCard(theme, say)
        self.shift_panel = ShiftPanel(theme, say, who.gate or Gate())
        reading = say(QT_TRANSLATE_NOOP("report", "Reading the ledger"))
        self.reading = label(reading, 16, theme.colour("ink"), bold=True)
        self.area = scrolling(_stacked(self.reading, self.column, self.shift))
        self.right_area = scrolling(_stacked(self.close_card, self.month_card, self.shift_panel))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.area, 1)
        row.addWidget(self.right_area)

    def show_mode(self, mode: Mode, view: DayReportView | MonthReportView | ShiftsView | None) -> None:
        """Show a mode with what is known of it."""
        month, shifts = mode is Mode.MONTH, mode is Mode.SHIFTS
        self._shifts = shifts
        self._fit()
        self.reading.setVisible(view is None)
        self.column.setVisible(not shifts)
        self.shift.setVisible(shifts)
        self.shift_panel.setVisible(shifts)
        self.close_card.setVisible(not month and not shifts and view is not None)
        self.month_card.setVisible(month and view is not None)
        if shifts:
            self.shift.show_view(view if isinstance(view, ShiftsView) else None)
        elif not isinstance(view, ShiftsView):
            self.column.show_mode(mode, view)

    def turn(self, pages: int) -> None:
        """Scroll the figures by three quarters of what is seen."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pages * self.area.viewport().height() * 3 // 4)

    def set_compact(self, compact: bool) -> None:
        """Take the measures of a narrow window."""
        self._compact = compact
        self._fit()
        for button in (self.close_card.button, self.shift_panel.button):
            button.set_compact(compact)

    def _fit(self) -> None:
        narrow = RIGHT_SHIFTS if self._shifts else RIGHT_NARROW
        self.right_area.setFixedWidth(narrow if self._compact else RIGHT_WIDE)


def _stacked(*widgets: QWidget) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return inside
