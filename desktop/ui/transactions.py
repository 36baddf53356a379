"""The transactions page: finds sales, shows one's story, gives money back. Main thread.

Holds what is asked for and nothing of the books: every answer is a whole view, and one to a question that is no longer
asked is dropped. Promises: typing asks once it rests; changed sales are asked for at most twice a second and only while
the page is seen; a refund leaves once. Source: ui.md, Transactions; pictures.md sections 4 to 7.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import local_day
from desktop.services.commands import AskAgain, Command
from desktop.services.queries import IncentiveFilter, Question, StoryQuery, TransactionsQuery
from desktop.services.settings import Settings
from desktop.services.transaction_views import StoryView, TransactionsView
from desktop.services.views import RefundView
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.transaction_filters import query_of
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.behind_chip import BehindRow
from desktop.ui.widgets.filter_row import KEY, FilterRow
from desktop.ui.widgets.found_row import FoundRow, pages
from desktop.ui.widgets.story_panel import SHEET_WIDTH, WIDTH, StoryPanel
from desktop.ui.widgets.transaction_table import TableCard

REST_MS = 150  # how long the typing must rest before it is asked for
AGAIN_MS = 500  # how often at most changed sales are asked for
PADDING = 16


class TransactionsPage(QWidget):
    """The page. `send` hands a command to the core, `ask` a question to the reader. `went_back`: somebody came from the
    subsidy page and has seen the sales behind its number."""

    went_back = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        send: Callable[[Command], None],
        ask: Callable[[Question], None],
        who: Who | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.clock = shown_clock
        self.send = send
        self.ask = ask
        self.compact = False
        self.found: TransactionsView | None = None
        self._asked: TransactionsQuery | None = None
        self._page = 0
        self._land = 0  # where to go on the next page: 1 its first row, -1 its last
        self._missed = False  # sales changed since the last question
        self.filters = FilterRow(theme)
        self.behind = BehindRow(theme)
        self.card = TableCard(theme)
        self.table = self.card.view
        self.below = FoundRow(theme)
        self.story = StoryPanel(theme, who, self)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.behind)
        left.addWidget(self.filters)
        left.addSpacing(12)
        left.addWidget(self.card, 1)
        left.addSpacing(4)
        left.addWidget(self.below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, PADDING, PADDING, 12)
        self._row.setSpacing(PADDING)
        self._row.addLayout(left, 1)
        self._rest = self._timer(REST_MS, self._ask_list)
        self._follow = self._timer(REST_MS, self._follow_row)
        self._again = self._timer(AGAIN_MS, self._ask_missed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.table)
        self.setAccessibleName(translate("transactions", "Transactions"))
        self._wire()
        self._place_story()
        self.table.show_message(translate("transactions", "Reading the ledger"))

    def _timer(self, interval_ms: int, then: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval_ms)
        made.timeout.connect(then)
        return made

    def _wire(self) -> None:
        self.card.installEventFilter(self)
        self.filters.changed.connect(self._filters_changed)
        self.filters.settled.connect(self._filters_settled)
        self.behind.removed.connect(self.leave_behind)
        self.behind.went_back.connect(self.go_back)
        self.table.moved.connect(self._moved)
        self.table.opened.connect(self.open_story)
        self.table.turned.connect(self._turn_by_key)
        self.table.fits.connect(self._room_changed)
        self.below.turned.connect(self._turn)
        self.story.closed.connect(self.close_story)
        self.story.asked.connect(self._ask_again)
        self.story.wanted.connect(self.send)
        self.story.finds.connect(self.ask)

    # --- views ------------------------------------------------------------------------------------------------

    def show_transactions(self, view: TransactionsView) -> None:
        """Show a page of what was found, if it answers what is asked now."""
        if view.query != self._asked:
            return
        self.found = view
        last = pages(view) - 1
        if view.found and view.query.page > last:  # fewer than before: the page is gone
            self._page = last
            self._ask_list()
            return
        several = view.query.first_day is None or view.query.first_day != view.query.last_day
        land, self._land = self._land, 0
        self.table.show_message("" if view.found else self._nothing(view.query))
        self.table.show_lines(view.lines, with_day=several, order_no=self.story.order_no)
        self.below.show_found(view)
        if land and view.lines:
            self.table.selectRow(0 if land > 0 else len(view.lines) - 1)

    def show_story(self, view: StoryView) -> None:
        """Show a story, if it is the one that is open."""
        self.story.show_story(view)

    def show_refund(self, view: RefundView) -> None:
        """Show what became of the refund asked for last."""
        self.story.show_refund(view)

    def sales_changed(self) -> None:
        """Ask again, soon: what is shown may be old."""
        self._missed = True
        if self.isVisible() and not self._again.isActive():
            self._ask_missed()

    def tick(self) -> None:
        """Count on, once a second: a new day, or the first word of what time it is, asks anew."""
        self.story.tick()
        if self.isVisible() and not self._rest.isActive() and self._query() != self._asked:
            self._ask_list()

    def open_story(self, order_no: str) -> None:
        """Choose an order and show its story, whether or not it is in the table."""
        self._follow.stop()
        self.table.choose(order_no)
        self.story.await_story(order_no)
        self._place_story()
        self.ask(StoryQuery(order_no=OrderNo(order_no)))

    def close_story(self) -> None:
        """Put the story away."""
        self._follow.stop()
        self.story.clear()
        self.table.choose("")
        self._place_story()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_behind(self, wanted: IncentiveFilter) -> None:
        """Keep the sales behind a number of the subsidy page, of whatever day; the other filters begin anew."""
        if self.story.order_no:
            self.close_story()
        self.behind.show_filter(wanted)
        self.filters.show_all_days()
        self._filters_settled()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_behind(self) -> None:
        """Take the filter away: the sales of today again."""
        self.behind.show_filter(None)
        self.filters.show_today()
        self._filters_settled()

    def go_back(self) -> None:
        """Take the filter away and return to the number."""
        self.leave_behind()
        self.went_back.emit()

    # --- keys -------------------------------------------------------------------------------------------------

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                return self._escape()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return event.isAutoRepeat() or self._enter()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not self._in_story():
                self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.table.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        if event.text() == KEY:
            self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.search.selectAll()
            return True
        return False

    def _in_story(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.story.isAncestorOf(focused)

    def _escape(self) -> bool:
        """Leave one thing behind: the refund form, the story, what was searched for, the number one came from."""
        if self.story.busy:
            self.story.close_refund()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.story.order_no:
            self.close_story()
        elif self.filters.search.text():
            self.filters.search.clear()
        elif self.behind.wanted is not None:
            self.go_back()
        else:
            return False
        return True

    def _enter(self) -> bool:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            if focused.isEnabled():
                focused.click()
            return True
        if self._in_story():
            if isinstance(focused, QLineEdit):
                self.focusNextChild()
            return True
        order_no = self.table.chosen()
        if not order_no and self.table.rows.lines:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            order_no = self.table.rows.lines[0].order_no
        if order_no:
            self.open_story(order_no)
        return True

    # --- asking -----------------------------------------------------------------------------------------------

    def _query(self) -> TransactionsQuery | None:
        """Return what is wanted now; None until it is known what day it is."""
        now = self.clock.now()
        if now is None or self.table.rows_fit == 0:
            return None
        today = local_day(now)
        self.filters.set_today(today)
        query = query_of(self.filters.filters(), today, page=self._page, page_size=self.table.rows_fit)
        return query if self.behind.wanted is None else replace(query, incentive=self.behind.wanted)

    def _ask_list(self) -> None:
        self._rest.stop()
        query = self._query()
        if query is not None:
            self._asked = query
            self.ask(query)

    def _ask_missed(self) -> None:
        """Ask for what changed, and not again for a while."""
        if not self._missed or not self.isVisible():
            return
        self._missed = False
        self._again.start()
        self._ask_list()
        if self.story.order_no:
            self.ask(StoryQuery(order_no=OrderNo(self.story.order_no)))

    def _ask_again(self, number: str) -> None:
        self.send(AskAgain(number=number))

    def _filters_changed(self) -> None:
        self._page = 0
        self._rest.start()

    def _filters_settled(self) -> None:
        self._page = 0
        self._ask_list()

    def _room_changed(self, _rows: int) -> None:
        self._page = 0
        if self.isVisible():
            self._rest.start()

    def _turn(self, by: int, *, land: int = 0) -> None:
        if self.found is not None and 0 <= self._page + by < pages(self.found):
            self._page += by
            self._land = land
            self._ask_list()

    def _turn_by_key(self, by: int) -> None:
        self._turn(by, land=by)

    def _moved(self, _order_no: str) -> None:
        """A row was gone to: where there is room for both, its story follows once the keys rest."""
        if not self.compact:
            self._follow.start()

    def _follow_row(self) -> None:
        order_no = self.table.chosen()
        if order_no and order_no != self.story.order_no and not self.story.busy:
            self.open_story(order_no)

    def _nothing(self, query: TransactionsQuery) -> str:
        if query.incentive is not None and not query.text:
            return translate("transactions", "No sales\nNothing stands behind this number any more.")
        if query.text:
            return translate("transactions", "Nothing found\nChoose other days, or clear the search with Esc.")
        return translate("transactions", "No sales\nChoose other days, or all states and ways.")

    # --- showing ----------------------------------------------------------------------------------------------

    def _place_story(self) -> None:
        """Put the story beside the table, or over it where there is no room beside it."""
        beside = self._row.indexOf(self.story) >= 0
        if self.compact:
            if beside:
                self._row.removeWidget(self.story)
            self.story.setMinimumWidth(0)
            self.story.setMaximumWidth(SHEET_WIDTH)
            over = self.card.geometry()
            self.story.setGeometry(over.right() + 1 - SHEET_WIDTH, over.y(), SHEET_WIDTH, over.height())
            self.story.setVisible(bool(self.story.order_no))
            self.story.raise_()
            return
        if not beside:
            self.story.setFixedWidth(WIDTH)
            self._row.addWidget(self.story)
        self.story.show()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what lies beside the table must not keep a window from getting narrow."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        self.compact = self.window().width() < COMPACT_BELOW
        self.story.set_sheet(self.compact)
        self.table.set_narrow(self.compact)
        self._place_story()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the story on the table when the table is laid out anew."""
        if watched is self.card and event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.compact:
            self._place_story()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now, once the layout has run."""
        super().showEvent(event)
        self._missed = True
        self._again.stop()
        QTimer.singleShot(0, self, self._ask_missed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask for nothing more."""
        super().hideEvent(event)
        for timer in (self._rest, self._follow, self._again):
            timer.stop()
