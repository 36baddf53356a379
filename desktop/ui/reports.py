"""The reports page: the day with its close, the day by class and hour, the month; X and Z as XLSX and PDF. Main thread.

Asks by `DayReportQuery` and `MonthReportQuery` and shows their views whole; what changes or writes something goes
through `ReportHooks` and comes back as `ReportNews`. Promises: no day is closed by one press; long work shows how far
it is and can be cancelled; an answer about another day is dropped. Source: ui.md, Reports; the picture of the page.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.commands import Command
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.services.report_views import (
    DayReportQuery,
    DayReportView,
    MonthReportQuery,
    MonthReportView,
    ReportNews,
)
from desktop.services.views import StatusView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.clock import ShownClock
from desktop.ui.close_card import CloseCard
from desktop.ui.month_card import MonthCard
from desktop.ui.report_cards import SumsCard, WaitingCard, WaysCard
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.report_words import speaker
from desktop.ui.theme import Theme
from desktop.ui.translations import language
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.export_row import ExportRow
from desktop.ui.widgets.filter_row import DayField, FilterBox
from desktop.ui.widgets.mode_tabs import ModeTabs
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.wording import DOT, said

GAP, PADDING = 12, 16
COMPACT_BELOW = 1100
RIGHT_WIDE, RIGHT_NARROW = 520, 344
ASK_AFTER_MS = 3_000  # sales come faster than anybody reads sums
DAY, CLASSES, MONTH = range(3)


class ReportsPage(QWidget):
    """The page. `story_wanted` carries an order's number."""

    story_wanted = Signal(str)

    def __init__(
        self, theme: Theme, shown_clock: ShownClock, send: Callable[[Command], None], ask: Callable[[Question], None],
        hooks: ReportHooks, who: Who,
    ) -> None:  # fmt: skip
        super().__init__()
        self.theme, self.ask, self.hooks = theme, ask, hooks
        self.mode = DAY
        self.day_view: DayReportView | None = None
        self.month_view: MonthReportView | None = None
        self.wanted, self.wanted_month = DayReportQuery(), MonthReportQuery()
        self.exporting = False
        self._asks_to_close = ""
        self._say = say = speaker(language())
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(say(QT_TRANSLATE_NOOP("report", "Reports")))
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(ASK_AFTER_MS)
        self._stale.timeout.connect(self._ask_again)
        self._make(shown_clock, who)
        self.close_card.command.connect(send)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self.export)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(self.area, 1)
        body.addWidget(self.right_area)
        column.addLayout(body, 1)
        self._show_mode()

    def _make(self, shown_clock: ShownClock, who: Who) -> None:
        theme, say = self.theme, self._say
        self.meals = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By meal")), "meal", say)
        self.ways, self.waiting = WaysCard(theme, say), WaitingCard(theme, say)
        self.classes = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By class")), "class", say)
        self.hours = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By hour")), "hour", say)
        self.cashiers = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By cashier")), "cashier", say)
        self.days = SumsCard(theme, say(QT_TRANSLATE_NOOP("report", "By day")), "day", say)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(GAP)
        for card in (self.days, self.meals, self.ways, self.cashiers, self.waiting, self.classes, self.hours):
            cards.addWidget(card)
        cards.addStretch(1)
        self.area = scrolling(inside)
        self.close_card, self.month_card = CloseCard(theme, shown_clock, say, who), MonthCard(theme, say)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.close_card)
        column.addWidget(self.month_card)
        self.right_area = scrolling(right)
        self.notice = Notice(theme)
        written = say(QT_TRANSLATE_NOOP("report", "The XLSX is being written"))
        self.export = ExportRow(theme, written, say(QT_TRANSLATE_NOOP("report", "Cancel")))
        self.notice.acted.connect(self.close_day)
        self.export.cancelled.connect(self.cancel)
        self.close_card.close_wanted.connect(self._ask_to_close)
        self.close_card.story.connect(self.story_wanted)
        self.month_card.opened.connect(self._open_z)

    def _head(self) -> QHBoxLayout:
        theme, say = self.theme, self._say
        self.title = label(say(QT_TRANSLATE_NOOP("report", "Reports")), 20, theme.colour("ink"), bold=True)
        self.tabs = ModeTabs(theme, say(QT_TRANSLATE_NOOP("report", "Which report")), (
            (say(QT_TRANSLATE_NOOP("report", "Daily")), "F4"),
            (say(QT_TRANSLATE_NOOP("report", "Classes")), "F5"),
            (say(QT_TRANSLATE_NOOP("report", "Month")), "F6"),
        ))  # fmt: skip
        self.one_day = DayField(theme)
        self.month = FilterBox(theme, say(QT_TRANSLATE_NOOP("report", "Month")), "calendar")
        self.workbook_button = DeskButton(theme, "XLSX", icon="download", icon_px=20, key="F7", height=48)
        self.paper_button = DeskButton(theme, "PDF", icon="file", icon_px=20, key="F8", height=48)
        self.tabs.chosen.connect(self.open_mode)
        self.one_day.dateChanged.connect(self._day_chosen)
        self.month.activated.connect(self._month_chosen)
        self.workbook_button.clicked.connect(self.save_workbook)
        self.paper_button.clicked.connect(self.save_paper)
        row = self.head = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.title)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for widget in (self.one_day, self.month, self.workbook_button, self.paper_button):
            row.addWidget(widget)
        return row

    # --- views -----------------------------------------------------------------------------------------------------

    def show_day(self, view: DayReportView) -> None:
        """Show a day, if it is the one asked for."""
        if view.query != self.wanted:
            return
        self.day_view = view
        self.one_day.blockSignals(True)
        self.one_day.setDate(QDate(view.day.year, view.day.month, view.day.day))
        self.one_day.blockSignals(False)
        self.close_card.show_view(view)
        self._show_mode()

    def show_month(self, view: MonthReportView) -> None:
        """Show a month, if it is the one asked for."""
        if self.wanted_month.month and view.month != self.wanted_month.month:
            return
        self.month_view = view
        months = sorted({*view.months, view.month}, reverse=True)
        if [self.month.itemData(at) for at in range(self.month.count())] != months:
            self.month.clear()
            for month in months:
                self.month.addItem(month, month)
        self.month.setCurrentIndex(self.month.findData(view.month))
        self.month_card.show_view(view)
        self._show_mode()

    def show_status(self, status: StatusView) -> None:
        """Show how the terminal stands."""
        self.close_card.show_status(status)

    def show_news(self, news: ReportNews) -> None:
        """Say what became of something that was asked."""
        say = self._say
        if news.done == "progress":
            self.export.show_written(news.written, news.total)
            return
        self._show_exporting(False)
        self.close_card.show_working(False)
        if news.fault is not None:
            self._say_fault(news.fault)
        elif news.done == "closed":
            words = say(QT_TRANSLATE_NOOP("report", "The day is closed: Z {z} stands in the ledger"), z=news.z)
            self.notice.show_words("check", "success", words, "")
            self.wanted = DayReportQuery(z=news.z)
        elif news.done == "cancelled":
            given_up = QT_TRANSLATE_NOOP("report", "Cancelled; no file was written")
            self.notice.show_words("close", "warning", say(given_up), "")
        else:
            self.notice.show_words("check", "success", say(QT_TRANSLATE_NOOP("report", "Saved")), news.path)
        self._ask_again()

    def sales_changed(self) -> None:
        """Something was sold: look again soon, if what is open is shown."""
        if self.isVisible() and not self._stale.isActive():
            self._stale.start()

    def tick(self) -> None:
        """Count on."""
        self.close_card.tick()

    # --- what a person does ----------------------------------------------------------------------------------------

    def open_mode(self, mode: int) -> None:
        """Go to the day, the classes or the month."""
        self.mode = mode
        self._show_mode()
        self._ask_again()

    def open_day(self, day: date | None) -> None:
        """Ask for a day; None for what is open."""
        self.wanted = DayReportQuery(day=day)
        self._drop_question()
        self.ask(self.wanted)

    def open_month(self, month: str) -> None:
        """Ask for a month."""
        self.wanted_month = MonthReportQuery(month=month)
        self.ask(self.wanted_month)

    def close_day(self, _checked: bool = False) -> None:
        """Close the day, after it was asked; the first press asks."""
        name, self._asks_to_close = self._asks_to_close, ""
        if not name:
            self.close_card.press()
        elif self.close_card.may_close:
            self.notice.hide()
            self.close_card.show_working(True)
            self.hooks.close_day(name)

    def save_workbook(self, _checked: bool = False) -> None:
        """Have the report written as XLSX into the home."""
        view = self._view()
        if view is not None and not self.exporting:
            self.notice.hide()
            self.export.show_written(0, 0)
            self._show_exporting(True)
            self.hooks.save_workbook(view)

    def save_paper(self, _checked: bool = False) -> None:
        """Have the report written as PDF into the home."""
        view = self._view()
        if view is None:
            return
        try:
            path = self.hooks.save_paper(view)
        except OperatorError as fault:
            self._say_fault(Reason(code=fault.code, facts=fault.facts))
            return
        self.notice.show_words("check", "success", self._say(QT_TRANSLATE_NOOP("report", "Saved")), path)

    def cancel(self) -> None:
        """Give the file up that is being written."""
        if self.exporting:
            self.hooks.cancel()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_F4: lambda: self.open_mode(DAY),
            Qt.Key.Key_F5: lambda: self.open_mode(CLASSES),
            Qt.Key.Key_F6: lambda: self.open_mode(MONTH),
            Qt.Key.Key_F7: self.save_workbook,
            Qt.Key.Key_F8: self.save_paper,
            Qt.Key.Key_F9: self._close_key,
            Qt.Key.Key_F11: self.close_card.ask_again,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_PageUp: lambda: self._scroll(-1),
            Qt.Key.Key_PageDown: lambda: self._scroll(1),
        }
        known = keys.get(Qt.Key(event.key()))
        if known is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat() or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            known()
        return True

    # --- inside ----------------------------------------------------------------------------------------------------

    def _view(self) -> DayReportView | MonthReportView | None:
        return self.month_view if self.mode == MONTH else self.day_view

    def _close_key(self) -> None:
        if self.mode != MONTH:
            self.close_day()

    def _ask_to_close(self, name: str) -> None:
        """Ask whether to close, in place; the second press does it."""
        view, say = self.day_view, self._say
        assert view is not None
        self._asks_to_close = name
        self.notice.show_words(
            "question", "warning",
            say(QT_TRANSLATE_NOOP("report", "Close {day} as Z {z}? It is closed once and for ever."),
                day=view.day.isoformat(), z=view.next_z),
            say(QT_TRANSLATE_NOOP("report", "What comes later stands in the next close. F9 closes, Esc does not.")),
            act=say(QT_TRANSLATE_NOOP("report", "Close for ever")),
        )  # fmt: skip

    def _drop_question(self) -> None:
        self._asks_to_close = ""
        self.notice.hide()

    def _escape(self) -> None:
        if self.exporting:
            self.cancel()
        elif self.notice.isVisible():
            self._drop_question()
        elif self.wanted != DayReportQuery() and self.mode != MONTH:
            self.open_day(None)

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()

    def _scroll(self, pages: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pages * self.area.viewport().height() * 3 // 4)

    def _open_z(self, z: int) -> None:
        self.mode, self.wanted = DAY, DayReportQuery(z=z)
        self._show_mode()
        self.ask(self.wanted)

    def _day_chosen(self, chosen: QDate) -> None:
        self.open_day(date(chosen.year(), chosen.month(), chosen.day()))

    def _month_chosen(self, _at: int) -> None:
        self.open_month(self.month.currentData() or "")

    def _say_fault(self, fault: Reason) -> None:
        words = said(fault)
        self.notice.show_words("warning", "danger", words.what, DOT.join(filter(None, (words.fact, words.todo))))

    def _show_exporting(self, exporting: bool) -> None:
        self.exporting = exporting
        self.export.setVisible(exporting)
        self.workbook_button.set_usable(not exporting, shown=False)

    def _show_mode(self) -> None:
        """Show the cards of the mode, with what is known."""
        month = self.mode == MONTH
        self.tabs.show_chosen(self.mode)
        view = self._view()
        self.one_day.setVisible(not month)
        self.month.setVisible(month)
        shown = {
            self.meals: self.mode != CLASSES, self.ways: self.mode != CLASSES, self.waiting: self.mode != CLASSES,
            self.classes: self.mode != DAY, self.hours: self.mode == CLASSES, self.days: month,
            self.cashiers: self.mode != CLASSES and view is not None and bool(view.cashiers),
            self.close_card: not month, self.month_card: month,
        }  # fmt: skip
        for card, wanted in shown.items():
            card.setVisible(wanted and view is not None)
        for button in (self.workbook_button, self.paper_button):
            button.set_usable(view is not None and not self.exporting, shown=False)
        if view is None:
            return
        self.ways.show_lines(view.ways)
        self.waiting.show_view(view)
        listed = ((self.meals, view.meals), (self.classes, view.classes), (self.cashiers, view.cashiers))
        for card, lines in listed:
            card.show_lines(lines, view.totals)
        if isinstance(view, MonthReportView):
            self.days.show_lines(view.days, view.totals)
        else:
            self.hours.show_lines(view.hours, view.totals)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        self.right_area.setFixedWidth(RIGHT_NARROW if compact else RIGHT_WIDE)
        for button in (self.workbook_button, self.paper_button, self.close_card.button, self.export.button):
            button.set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._ask_again)

    def _ask_again(self) -> None:
        if self.isVisible():
            self.ask(self.wanted_month if self.mode == MONTH else self.wanted)
