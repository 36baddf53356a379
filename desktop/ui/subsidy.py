"""The subsidy page: what the policy pays this terminal, why not more, and the sales behind every number. Main thread.

Asks by `SubsidyQuery` and shows `SubsidyView`s whole; counts nothing and publishes nothing. What is chosen (month,
terminal, place on the page) is kept between visits. Promises: changed sales are asked for at most every three seconds
and only while the page is seen; an answer to a question no longer asked is dropped; an estimate is never dressed as
money. Source: ui.md, Subsidy; the picture of the page; pictures.md sections 4 to 6.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.instants import local_day
from desktop.services.incentive_views import SubsidyView
from desktop.services.queries import IncentiveFilter, Question, SubsidyQuery
from desktop.services.settings import Settings
from desktop.ui.clock import ShownClock
from desktop.ui.subsidy_board import Board
from desktop.ui.subsidy_figures import GAP, FiguresRow
from desktop.ui.subsidy_head import SubsidyHead
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DOT, said

OLD = timedelta(minutes=1)
AGAIN_MS = 3000  # how often at most changed sales are asked for
PADDING = 16
BAR = 12  # the width of the scroll bar
COMPACT_BELOW = 1100  # of the page's own width


class SubsidyPage(QWidget):
    """The page. `ask` hands a question to the reader. `sales_wanted` carries an `IncentiveFilter` whose sales are to
    be shown, `statement_wanted` a month, `export_wanted` a terminal and a month."""

    sales_wanted = Signal(object)
    statement_wanted = Signal(str)
    export_wanted = Signal(str, str)

    def __init__(
        self, theme: Theme, settings: Settings, shown_clock: ShownClock, ask: Callable[[Question], None]
    ) -> None:
        super().__init__()
        self.theme = theme
        self.clock = shown_clock
        self.ask = ask
        self.view: SubsidyView | None = None
        self._wanted = SubsidyQuery()
        self._missed = False  # sales changed since the last question
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("shell", "Subsidy"))
        self.head = SubsidyHead(theme, settings.terminal.name)
        self.figures = FiguresRow(theme)
        self.board = Board(theme)
        self.area: QScrollArea = scrolling(self.board)
        self.area.verticalScrollBar().rangeChanged.connect(self._bar_changed)
        self.faces = QStackedWidget()
        self._numbers = QWidget()
        numbers = QVBoxLayout(self._numbers)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(GAP)
        figures = QVBoxLayout()
        figures.setContentsMargins(0, 0, BAR, 0)
        figures.addWidget(self.figures)
        numbers.addLayout(figures)
        numbers.addWidget(self.area, 1)
        self.what = label("", 20, theme.colour("ink"), bold=True, wrap=True)
        self.todo = label("", 16, theme.colour("ink2"), wrap=True)
        self.faces.addWidget(self._nothing())
        self.faces.addWidget(self._numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING - BAR, 0)
        column.setSpacing(GAP)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, BAR, 0)
        head.addWidget(self.head)
        column.addLayout(head)
        column.addWidget(self.faces, 1)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask_missed)
        self._wire()
        self._lay_out(compact=False)
        self._say(translate("subsidy", "The figures are being worked out"), "")

    def _wire(self) -> None:
        self.head.chosen.connect(self._chosen)
        self.head.statement.clicked.connect(self.open_statement)
        self.head.export.clicked.connect(self.export)
        self.figures.statement.connect(self.open_statement)
        self.figures.opened.connect(self._open)
        self.board.opened.connect(self._open)

    def _nothing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(96, 0, 96, 96)
        column.setSpacing(8)
        column.addStretch(1)
        for words in (self.what, self.todo):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addStretch(1)
        return page

    # --- views ------------------------------------------------------------------------------------------------

    def show_subsidy(self, view: SubsidyView) -> None:
        """Show a view, if it answers what is asked now."""
        wanted = self._wanted
        if (wanted.month and view.month != wanted.month) or (wanted.device_sn and view.device_sn != wanted.device_sn):
            return
        self.view = view
        self.head.show_view(view)
        nothing = not (view.losses or view.period or any(one.users for one in view.days))
        if view.policy is None or (view.outside is not None and nothing):
            if view.outside is None:
                self._say(translate("subsidy", "Nothing to show yet"), "")
            else:
                words = said(view.outside)
                self._say(words.what, DOT.join(part for part in (words.fact, words.todo) if part))
        else:
            self.figures.show_view(view)
            self.board.show_view(view, self.clock.now())
            self.faces.setCurrentWidget(self._numbers)
        for button in (self.head.statement, self.head.export):
            button.set_usable(view.policy is not None, translate("subsidy", "no policy"), shown=False)

    def sales_changed(self) -> None:
        """Ask again, soon: what is shown may be old."""
        self._missed = True
        if self.isVisible() and not self._again.isActive():
            self._ask_missed()

    def tick(self) -> None:
        """Count on, once a second: a new day is asked for, and what is a minute old, for its estimates age."""
        now = self.clock.now()
        if now is None or self.view is None or not self.isVisible():
            return
        if local_day(now) != self.view.progress.day or now - self.view.as_of >= OLD:
            self.sales_changed()

    # --- what a person does -----------------------------------------------------------------------------------

    def open_statement(self, _checked: bool = False) -> None:
        """Ask for the statement of the month that is shown."""
        if self.view is not None and self.view.policy is not None:
            self.statement_wanted.emit(self.view.month)

    def export(self, _checked: bool = False) -> None:
        """Ask for a file of what is shown."""
        if self.view is not None and self.view.policy is not None:
            self.export_wanted.emit(self.view.device_sn, self.view.month)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        known = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_F6: self.open_statement,
            Qt.Key.Key_F7: self.export,
            Qt.Key.Key_PageUp: self._page_up,
            Qt.Key.Key_PageDown: self._page_down,
            Qt.Key.Key_Up: self._line_up,
            Qt.Key.Key_Down: self._line_down,
        }.get(Qt.Key(event.key()))
        if known is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat() or known not in (self._enter, self.open_statement, self.export):
            known()
        return True

    # --- inside -----------------------------------------------------------------------------------------------

    def _open(self, wanted: IncentiveFilter) -> None:
        if self.view is not None:
            self.sales_wanted.emit(replace(wanted, device_sn=self.view.device_sn))

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()

    def _page_up(self) -> None:
        self._scroll(-self.area.viewport().height() * 3 // 4)

    def _page_down(self) -> None:
        self._scroll(self.area.viewport().height() * 3 // 4)

    def _line_up(self) -> None:
        self._scroll(-48)

    def _line_down(self) -> None:
        self._scroll(48)

    def _scroll(self, by: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + by)

    def _say(self, what: str, todo: str) -> None:
        restyle(self.what, what, 20, self.theme.colour("ink"), bold=True)
        restyle(self.todo, todo, 16, self.theme.colour("ink2"))
        self.faces.setCurrentIndex(0)

    def _chosen(self) -> None:
        month = self.head.month.currentData() or ""
        newest = self.view is not None and bool(self.view.months) and month == self.view.months[-1]
        device_sn = self.head.device.currentData() or ""
        self._wanted = SubsidyQuery(device_sn=device_sn, month="" if newest else month)
        self._ask()

    def _ask(self) -> None:
        self._missed = False
        self._again.start()
        self.ask(self._wanted)

    def _ask_missed(self) -> None:
        """Ask for what changed, and not again for a while."""
        if self._missed and self.isVisible():
            self._ask()

    # --- showing ----------------------------------------------------------------------------------------------

    def _lay_out(self, *, compact: bool) -> None:
        self.head.set_compact(compact)
        if compact:
            self.figures.row.removeWidget(self.board.incentive)
        else:
            self.figures.row.addWidget(self.board.incentive, 1)
        self.board.lay_out(compact=compact)

    def _bar_changed(self, _least: int, most: int) -> None:
        """Keep the cards where they are whether or not there is a bar beside them."""
        margins = self.board.contentsMargins()
        right = 0 if most > 0 else BAR
        if margins.right() != right:
            self.board.setContentsMargins(0, 0, right, 0)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        self._lay_out(compact=self.width() < COMPACT_BELOW)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now."""
        super().showEvent(event)
        self._missed = True
        self._again.stop()
        QTimer.singleShot(0, self, self._ask_missed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask for nothing more."""
        super().hideEvent(event)
        self._again.stop()
