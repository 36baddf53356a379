"""The top of the reports page: which report, of which day or month, and the files it is written to. Main thread.

Shows and offers; the page decides. Source: the picture of the page.
"""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.report_views import DayReportView, MonthReportView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_columns import Mode
from desktop.ui.report_words import Say
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.filter_row import DayField, FilterBox
from desktop.ui.widgets.mode_tabs import ModeTabs
from desktop.ui.widgets.painting import label

GAP = 12


class ReportHead(QWidget):
    """One row; further buttons stand at its end."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._knows_day = False  # before that there is none to show
        self.title = label(say(QT_TRANSLATE_NOOP("report", "Reports")), 20, theme.colour("ink"), bold=True)
        self.tabs = ModeTabs(theme, say(QT_TRANSLATE_NOOP("report", "Which report")), (
            (say(QT_TRANSLATE_NOOP("report", "Daily")), "F4"),
            (say(QT_TRANSLATE_NOOP("report", "Shifts")), "F3"),
            (say(QT_TRANSLATE_NOOP("report", "Classes")), "F5"),
            (say(QT_TRANSLATE_NOOP("report", "Month")), "F6"),
        ))  # fmt: skip
        self.one_day = DayField(theme)
        self.month = FilterBox(theme, say(QT_TRANSLATE_NOOP("report", "Month")), "calendar")
        self.workbook_button = DeskButton(theme, "XLSX", icon="download", icon_px=20, key="F7", height=48)
        self.paper_button = DeskButton(theme, "PDF", icon="file", icon_px=20, key="F8", height=48)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.title)
        self._row.addWidget(self.tabs)
        self._row.addStretch(1)
        for widget in (self.one_day, self.month, self.workbook_button, self.paper_button):
            self._row.addWidget(widget)

    def add(self, button: QWidget) -> None:
        """Put a further button at the end."""
        self._row.addWidget(button)

    def show_mode(self, mode: Mode) -> None:
        """Show which report is open, and of what it may be chosen."""
        self.tabs.show_chosen(mode)
        self.one_day.setVisible(self._knows_day and mode in (Mode.DAY, Mode.CLASSES))
        self.month.setVisible(mode is Mode.MONTH)

    def show_day(self, view: DayReportView) -> None:
        """Show which day it is, without asking for it."""
        self._knows_day = True
        self.one_day.blockSignals(True)
        self.one_day.setDate(QDate(view.day.year, view.day.month, view.day.day))
        self.one_day.blockSignals(False)

    def show_month(self, view: MonthReportView) -> None:
        """Show which month it is, and which there are."""
        months = sorted({*view.months, view.month}, reverse=True)
        if [self.month.itemData(at) for at in range(self.month.count())] != months:
            self.month.clear()
            for month in months:
                self.month.addItem(month, month)
        self.month.setCurrentIndex(self.month.findData(view.month))

    def set_compact(self, compact: bool) -> None:
        """Take little room."""
        for button in (self.workbook_button, self.paper_button):
            button.set_compact(compact)
