"""The reports page: the day with its close, the shifts, the day by class, the month; as XLSX and PDF. Main thread.

Asks by `DayReportQuery`, `ShiftsQuery` and `MonthReportQuery` and shows their views whole; what changes or writes
something goes through `ReportHooks` and comes back as `ReportNews`. Promises: no day is closed by one press; long work
shows how far it is and can be cancelled; an answer about another day is dropped.
Source: ui.md, Reports; the picture of the page.
"""

from collections.abc import Callable
from datetime import date
from typing import assert_never

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.staff import Approval
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
from desktop.services.shift_views import ShiftsQuery, ShiftsView
from desktop.services.views import StatusView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.clock import ShownClock
from desktop.ui.report_body import ReportBody
from desktop.ui.report_columns import Mode
from desktop.ui.report_head import ReportHead
from desktop.ui.report_hooks import Report, ReportHooks
from desktop.ui.report_words import speaker
from desktop.ui.theme import Theme
from desktop.ui.translations import language
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.export_row import ExportRow
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import DOT, said

GAP, PADDING = 12, 16
COMPACT_BELOW = 1100
ASK_AFTER_MS = 3_000  # sales come faster than anybody reads sums


class ReportsPage(QWidget):
    """The page. `story_wanted` carries an order's number."""

    story_wanted = Signal(str)

    def __init__(
        self, theme: Theme, shown_clock: ShownClock, send: Callable[[Command], None], ask: Callable[[Question], None],
        hooks: ReportHooks, who: Who,
    ) -> None:  # fmt: skip
        super().__init__()
        self.theme, self.ask, self.hooks = theme, ask, hooks
        self.mode = Mode.DAY
        self.day_view: DayReportView | None = None
        self.month_view: MonthReportView | None = None
        self.shifts_view: ShiftsView | None = None
        self.wanted, self.wanted_month, self.wanted_shift = DayReportQuery(), MonthReportQuery(), ShiftsQuery()
        self.exporting = False
        self._asks_to_close: tuple[str, Approval | None] | None = None  # who closes, once it is asked
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
        for widget in (self.head, self.notice, self.export):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        self._show_mode()

    def _make(self, shown_clock: ShownClock, who: Who) -> None:
        theme, say = self.theme, self._say
        self.head = head = ReportHead(theme, say)
        self.body = body = ReportBody(theme, shown_clock, say, who)
        self.close_card, self.shift_panel = body.close_card, body.shift_panel
        self.notice = Notice(theme)
        written = say(QT_TRANSLATE_NOOP("report", "The XLSX is being written"))
        self.export = ExportRow(theme, written, say(QT_TRANSLATE_NOOP("report", "Cancel")))
        head.tabs.chosen.connect(self.open_mode)
        head.one_day.dateChanged.connect(self._day_chosen)
        head.month.activated.connect(self._month_chosen)
        head.workbook_button.clicked.connect(self.save_workbook)
        head.paper_button.clicked.connect(self.save_paper)
        self.notice.acted.connect(self.close_day)
        self.export.cancelled.connect(self.cancel)
        body.close_card.close_wanted.connect(self._ask_to_close)
        body.close_card.story.connect(self.story_wanted)
        body.month_card.opened.connect(self._open_z)
        body.shift_panel.opened.connect(self.open_shift)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_day(self, view: DayReportView) -> None:
        """Show a day, if it is the one asked for."""
        if view.query != self.wanted:
            return
        self.day_view = view
        self.head.show_day(view)
        self.close_card.show_view(view)
        self._show_mode()

    def show_month(self, view: MonthReportView) -> None:
        """Show a month, if it is the one asked for."""
        if self.wanted_month.month and view.month != self.wanted_month.month:
            return
        self.month_view = view
        self.head.show_month(view)
        self.body.month_card.show_view(view)
        self._show_mode()

    def show_shifts(self, view: ShiftsView) -> None:
        """Show the shifts, if it is this one that was asked for."""
        if view.query != self.wanted_shift:
            return
        if view.fault is not None:
            self.open_shift(0)
            self._say_fault(view.fault)
            return
        self.shifts_view = view
        self.shift_panel.show_view(view)
        self._show_mode()

    def show_handed_over(self, end_n: int) -> None:
        """A shift was handed over just now: show it, and that it is done."""
        self.mode, self.wanted_shift = Mode.SHIFTS, ShiftsQuery(end_n=end_n)
        done = self._say(QT_TRANSLATE_NOOP("report", "The shift is handed over"))
        told = self._say(QT_TRANSLATE_NOOP("report", "Its figures stand in the ledger, entry {n}."), n=end_n)
        self.notice.show_words("check", "success", done, told)
        self._show_mode()
        self.ask(self.wanted_shift)

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
        """Go to the day, the shifts, the classes or the month."""
        self.mode = Mode(mode)
        if self._asks_to_close is not None:
            self._drop_question()  # it was asked beside the day's figures, and is answered there
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

    def open_shift(self, end_n: int) -> None:
        """Ask for the shift that ended with an entry, 0 for the open one."""
        self.wanted_shift = ShiftsQuery(end_n=end_n)
        self._drop_question()
        self.ask(self.wanted_shift)

    def close_day(self, _checked: bool = False) -> None:
        """Close the day, after it was asked; the first press asks."""
        name, self._asks_to_close = self._asks_to_close, None
        if name is None:
            self.close_card.press()
        elif self.close_card.may_close:
            self.notice.hide()
            self.close_card.show_working(True)
            self.hooks.close_day(*name)

    def save_workbook(self, _checked: bool = False) -> None:
        """Have the report written as XLSX into the home."""
        view = self.shown_report()
        if view is not None and not self.exporting:
            self.notice.hide()
            self.export.show_written(0, 0)
            self._show_exporting(True)
            self.hooks.save_workbook(view)

    def save_paper(self, _checked: bool = False) -> None:
        """Have the report written as PDF into the home."""
        view = self.shown_report()
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
        if (
            self.mode is Mode.SHIFTS
            and not self.shift_panel.form.isHidden()
            and self.shift_panel.form.handle_key(event)
        ):
            return True
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_F3: lambda: self.open_mode(Mode.SHIFTS),
            Qt.Key.Key_F4: lambda: self.open_mode(Mode.DAY),
            Qt.Key.Key_F5: lambda: self.open_mode(Mode.CLASSES),
            Qt.Key.Key_F6: lambda: self.open_mode(Mode.MONTH),
            Qt.Key.Key_F7: self.save_workbook,
            Qt.Key.Key_F8: self.save_paper,
            Qt.Key.Key_F9: self._close_key,
            Qt.Key.Key_F11: self.close_card.ask_again,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_PageUp: lambda: self.body.turn(-1),
            Qt.Key.Key_PageDown: lambda: self.body.turn(1),
        }
        known = keys.get(Qt.Key(event.key()))
        if known is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat() or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            known()
        return True

    # --- inside ----------------------------------------------------------------------------------------------------

    def shown_report(self) -> Report | None:
        """Return what is shown, which XLSX and PDF are made of."""
        match self.mode:
            case Mode.MONTH:
                return self.month_view
            case Mode.SHIFTS:
                return self.shifts_view if self.shifts_view is not None and self.shifts_view.shown else None
            case Mode.DAY | Mode.CLASSES:
                return self.day_view
            case _:
                assert_never(self.mode)

    def _close_key(self) -> None:
        if self.mode is Mode.SHIFTS:
            self.shift_panel.press()
        elif self.mode is not Mode.MONTH:
            self.close_day()

    def _ask_to_close(self, name: str, given: Approval | None) -> None:
        """Ask whether to close, in place; the second press does it."""
        view, say = self.day_view, self._say
        assert view is not None
        self._asks_to_close = name, given
        self.notice.show_words(
            "question", "warning",
            say(QT_TRANSLATE_NOOP("report", "Close {day} as Z {z}? It is closed once and for ever."),
                day=view.day.isoformat(), z=view.next_z),
            say(QT_TRANSLATE_NOOP("report", "What comes later stands in the next close. F9 closes, Esc does not.")),
            act=say(QT_TRANSLATE_NOOP("report", "Close for ever")),
        )  # fmt: skip

    def _drop_question(self) -> None:
        self._asks_to_close = None
        self.notice.hide()

    def _escape(self) -> None:
        if self.exporting:
            self.cancel()
        elif self.notice.isVisible():
            self._drop_question()
        elif self.mode is Mode.SHIFTS:
            if self.wanted_shift.end_n:
                self.open_shift(0)
        elif self.wanted != DayReportQuery() and self.mode is not Mode.MONTH:
            self.open_day(None)

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()

    def _open_z(self, z: int) -> None:
        self.mode, self.wanted = Mode.DAY, DayReportQuery(z=z)
        self._show_mode()
        self.ask(self.wanted)

    def _day_chosen(self, chosen: QDate) -> None:
        self.open_day(date(chosen.year(), chosen.month(), chosen.day()))

    def _month_chosen(self, _at: int) -> None:
        self.open_month(self.head.month.currentData() or "")

    def _say_fault(self, fault: Reason) -> None:
        words = said(fault)
        self.notice.show_words("warning", "danger", words.what, DOT.join(filter(None, (words.fact, words.todo))))

    def _show_exporting(self, exporting: bool) -> None:
        self.exporting = exporting
        self.export.setVisible(exporting)
        self.head.workbook_button.set_usable(not exporting, shown=False)

    def _show_mode(self) -> None:
        """Show the cards of the mode, with what is known."""
        view = self.shown_report()
        self.head.show_mode(self.mode)
        for button in (self.head.workbook_button, self.head.paper_button):
            button.set_usable(view is not None and not self.exporting, shown=False)
        self.body.show_mode(self.mode, view)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        self.head.set_compact(compact)
        self.body.set_compact(compact)
        self.export.button.set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._ask_again)

    def _ask_again(self) -> None:
        if self.isVisible():
            self.ask(self._question())

    def _question(self) -> DayReportQuery | MonthReportQuery | ShiftsQuery:
        match self.mode:
            case Mode.MONTH:
                return self.wanted_month
            case Mode.SHIFTS:
                return self.wanted_shift
            case Mode.DAY | Mode.CLASSES:
                return self.wanted
            case _:
                assert_never(self.mode)
