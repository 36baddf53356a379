"""The statement page: what a month pays, what awaits its fee, and the provider's statement beside ours. Main thread.

Asks by `StatementQuery` and shows `StatementView`s whole; what changes something goes through `StatementHooks` and
comes back as `StatementNews`. Promises: nothing is issued by one press; what is asked for takes no time of the window;
an answer about another month is dropped. Source: ui.md, Subsidy; cli.md, `statement`; decision 0012.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.incentive_views import StatementNews, StatementView
from desktop.services.queries import Question, StatementQuery
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.clock import ShownClock
from desktop.ui.statement_cards import BesideCard, LinesCard
from desktop.ui.statement_words import DASH, moment, money, speaker
from desktop.ui.theme import Theme
from desktop.ui.translations import language
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.figure_card import MoneyCard
from desktop.ui.widgets.filter_row import FilterBox
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import elided, label, restyle
from desktop.ui.wording import DOT, said

GAP, PADDING = 12, 16
COMPACT_BELOW = 1100


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHooks:
    """What the page asks of the desk. All but `save_paper` return at once and are answered by a `StatementNews`."""

    issue: Callable[[str], None]  # month
    receive: Callable[[str, str, str], None]  # month, JSON file, CSV file or empty
    save_workbook: Callable[[str], None]  # month
    save_paper: Callable[[StatementView], str]  # returns the file; raises OperatorError


class StatementPage(QWidget):
    """The page. `sales_wanted` carries an `IncentiveFilter`, `story_wanted` an order's number; `left` goes back."""

    sales_wanted = Signal(object)
    story_wanted = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        ask: Callable[[Question], None],
        hooks: StatementHooks,
    ) -> None:
        super().__init__()
        self.theme, self.settings, self.clock, self.ask, self.hooks = theme, settings, shown_clock, ask, hooks
        self.view: StatementView | None = None
        self._wanted = StatementQuery()
        self._asked_to_issue = False
        self._say = speaker(language())
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self._say(QT_TRANSLATE_NOOP("statement", "Statement")))
        self._make()
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self.area, 1)
        column.addLayout(self._actions())
        self._show_nothing(self._say(QT_TRANSLATE_NOOP("statement", "The statement is being worked out")), "")

    def _make(self) -> None:
        theme, say = self.theme, self._say
        self.back = DeskButton(theme, "", icon="back", icon_px=20, height=48)
        self.back.setAccessibleName(say(QT_TRANSLATE_NOOP("statement", "Back to the subsidy")))
        title = say(QT_TRANSLATE_NOOP("statement", "Statement"))
        self.title = label(title, 20, theme.colour("ink"), bold=True)
        self.about = elided("", 14, theme.colour("ink2"))
        self.month = FilterBox(theme, say(QT_TRANSLATE_NOOP("statement", "Month")), "calendar")
        self.notice = Notice(theme)
        self.payable = MoneyCard(theme, say(QT_TRANSLATE_NOOP("statement", "Payable")))
        self.waiting = MoneyCard(theme, say(QT_TRANSLATE_NOOP("statement", "Awaiting its fee")))
        self.theirs = MoneyCard(theme, say(QT_TRANSLATE_NOOP("statement", "Ours less theirs")))
        self.lines, self.beside = LinesCard(theme), BesideCard(theme)
        self.what = label("", 20, theme.colour("ink"), bold=True, wrap=True)
        self.todo = label("", 16, theme.colour("ink2"), wrap=True)
        self.cards = QHBoxLayout()
        self.figures = QHBoxLayout()
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        for words in (self.what, self.todo):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(words)
        self.figures.setSpacing(GAP)
        for card in (self.payable, self.waiting, self.theirs):
            self.figures.addWidget(card, 1)
        inside.addLayout(self.figures)
        self.cards.setSpacing(GAP)
        self.cards.addWidget(self.lines, 3, Qt.AlignmentFlag.AlignTop)
        self.cards.addWidget(self.beside, 2, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(self.cards)
        inside.addStretch(1)
        self.area = scrolling(body)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.about, 1)
        row.addWidget(self.month)
        self.back.clicked.connect(self._leave)
        self.month.activated.connect(self._chosen)
        self.notice.acted.connect(self.issue)
        self.beside.opened.connect(self.sales_wanted)
        self.beside.story.connect(self.story_wanted)
        return row

    def _actions(self) -> QHBoxLayout:
        theme, say = self.theme, self._say
        self.provider_button = DeskButton(
            theme, say(QT_TRANSLATE_NOOP("statement", "Read the provider's")), icon="upload", icon_px=20, key="F5"
        )
        self.workbook_button = DeskButton(
            theme, say(QT_TRANSLATE_NOOP("statement", "Save as XLSX")), icon="download", icon_px=20, key="F7"
        )
        self.paper_button = DeskButton(
            theme, say(QT_TRANSLATE_NOOP("statement", "Save as PDF")), icon="report", icon_px=20, key="F8"
        )
        self.issue_button = DeskButton(
            theme, say(QT_TRANSLATE_NOOP("statement", "Issue")), icon="certificate", icon_px=20, key="F9",
            kind=Kind.PRIMARY,
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button, press in (
            (self.provider_button, self.choose_files),
            (self.workbook_button, self.save_workbook),
            (self.paper_button, self.save_paper),
            (self.issue_button, self.issue),
        ):
            button.clicked.connect(press)
            row.addWidget(button, 1)
        return row

    # --- views ------------------------------------------------------------------------------------------------

    def open_month(self, month: str) -> None:
        """Ask for a month's statement."""
        self._wanted = StatementQuery(month=month)
        self.notice.hide()
        self._asked_to_issue = False
        self.ask(self._wanted)

    def show_statement(self, view: StatementView) -> None:
        """Show a view, if it answers what is asked now."""
        if self._wanted.month and view.month != self._wanted.month:
            return
        self.view = view
        self._fill_months(view)
        usable = view.fault is None
        for button in (self.workbook_button, self.paper_button):
            button.set_usable(usable, shown=False)
        self.issue_button.set_usable(usable and view.issued_at is None and view.blocked is None, shown=False)
        if view.fault is not None:
            words = said(view.fault)
            self._show_nothing(words.what, " ".join(part for part in (words.fact, words.todo) if part))
            return
        for words_of_nothing in (self.what, self.todo):
            words_of_nothing.hide()
        self._show_head(view)
        self._show_figures(view)
        self.lines.show_view(view)
        self.beside.show_view(view)
        for card in (self.payable, self.waiting, self.theirs, self.lines, self.beside):
            card.show()

    def show_news(self, news: StatementNews) -> None:
        """Say what became of something that was asked, and look again."""
        say = self._say
        if news.fault is not None:
            self._say_fault(news.fault)
            return
        words = {
            "issued": QT_TRANSLATE_NOOP("statement", "The statement is issued and stands in the ledger"),
            "received": QT_TRANSLATE_NOOP("statement", "The provider's statement was read"),
            "known": QT_TRANSLATE_NOOP("statement", "This statement of the provider was read before; nothing changed"),
            "saved": QT_TRANSLATE_NOOP("statement", "Saved"),
        }
        self.notice.show_words("check", "success", say(words[news.done]), news.path)
        if news.done != "saved":
            self.ask(self._wanted)

    def tick(self) -> None:
        """Nothing on it counts on."""

    # --- what a person does -----------------------------------------------------------------------------------

    def issue(self, _checked: bool = False) -> None:
        """Ask whether to issue, in place; the second press does it."""
        view, say = self.view, self._say
        if view is None or not self.issue_button.isEnabled():
            return
        if not self._asked_to_issue:
            self._asked_to_issue = True
            self.notice.show_words(
                "question", "warning",
                say(QT_TRANSLATE_NOOP("statement", "Issue the statement of {month}? It is issued once and for ever."),
                    month=view.month),
                say(QT_TRANSLATE_NOOP("statement", "What changes later stands in the next. F9 issues, Esc does not.")),
                act=say(QT_TRANSLATE_NOOP("statement", "Issue for ever")),
            )  # fmt: skip
            return
        self._asked_to_issue = False
        self._say_working()
        self.issue_button.set_usable(False, shown=False)
        self.hooks.issue(view.month)

    def choose_files(self, _checked: bool = False) -> None:
        """Choose the provider's JSON document, and its CSV of sales with it."""
        title = self._say(QT_TRANSLATE_NOOP("statement", "The provider's statement, JSON and CSV"))
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", "JSON, CSV (*.json *.csv)")
        if paths:
            self.receive(paths)

    def receive(self, paths: list[str]) -> None:
        """Have the provider's files read: one JSON document, and at most one CSV."""
        by_kind = {kind: [path for path in paths if Path(path).suffix.lower() == kind] for kind in (".json", ".csv")}
        if len(by_kind[".json"]) != 1 or len(by_kind[".csv"]) > 1:
            self._say_fault(Reason(code="provider.not_json", facts={"path": ", ".join(Path(p).name for p in paths)}))
            return
        self._say_working()
        self.hooks.receive(self._wanted.month, by_kind[".json"][0], next(iter(by_kind[".csv"]), ""))

    def save_workbook(self, _checked: bool = False) -> None:
        """Have the statement written as XLSX into the home."""
        if self.view is not None and self.workbook_button.isEnabled():
            self._say_working()
            self.hooks.save_workbook(self.view.month)

    def save_paper(self, _checked: bool = False) -> None:
        """Have the statement written as PDF into the home."""
        if self.view is None or not self.paper_button.isEnabled():
            return
        try:
            path = self.hooks.save_paper(self.view)
        except OperatorError as fault:
            self._say_fault(Reason(code=fault.code, facts=fault.facts))
            return
        self.show_news(StatementNews(month=self.view.month, done="saved", path=path))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        known = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_F5: self.choose_files,
            Qt.Key.Key_F7: self.save_workbook,
            Qt.Key.Key_F8: self.save_paper,
            Qt.Key.Key_F9: self.issue,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_PageUp: self._page_up,
            Qt.Key.Key_PageDown: self._page_down,
        }.get(Qt.Key(event.key()))
        if known is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat() or known in (self._page_up, self._page_down):
            known()
        return True

    # --- inside -----------------------------------------------------------------------------------------------

    def _leave(self, _checked: bool = False) -> None:
        self.left.emit()

    def _escape(self) -> None:
        if self._asked_to_issue or self.notice.isVisible():
            self._asked_to_issue = False
            self.notice.hide()
        else:
            self.left.emit()

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()

    def _page_up(self) -> None:
        self._scroll(-1)

    def _page_down(self) -> None:
        self._scroll(1)

    def _scroll(self, pages: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pages * self.area.viewport().height() * 3 // 4)

    def _chosen(self, _at: int) -> None:
        self.open_month(self.month.currentData() or "")

    def _say_working(self) -> None:
        self.notice.show_words("working", "accent", self._say(QT_TRANSLATE_NOOP("statement", "One moment…")), "")

    def _say_fault(self, fault: Reason) -> None:
        words = said(fault)
        self.notice.show_words(
            "warning", "danger", words.what, DOT.join(part for part in (words.fact, words.todo) if part)
        )
        if self.view is not None:
            self.show_statement(self.view)

    def _fill_months(self, view: StatementView) -> None:
        months = sorted({*view.months, view.month} - {""}, reverse=True)
        if [self.month.itemData(at) for at in range(self.month.count())] != months:
            self.month.clear()
            for month in months:
                self.month.addItem(month, month)
        self.month.setCurrentIndex(self.month.findData(view.month))

    def _show_nothing(self, what: str, todo: str) -> None:
        restyle(self.what, what, 20, self.theme.colour("ink"), bold=True)
        restyle(self.todo, todo, 16, self.theme.colour("ink2"))
        self.what.show()
        self.todo.setVisible(bool(todo))
        for card in (self.payable, self.waiting, self.theirs, self.lines, self.beside):
            card.hide()

    def _show_head(self, view: StatementView) -> None:
        say = self._say
        if view.issued_at is not None:
            state = say(QT_TRANSLATE_NOOP("statement", "Stated on {at}"), at=moment(view.issued_at))
        elif view.blocked is not None:
            state = said(view.blocked).what
        else:
            state = say(QT_TRANSLATE_NOOP("statement", "A look, not issued"))
        policy = say(QT_TRANSLATE_NOOP("statement", "Policy {id}, version {version}"),
                     id=view.policy_id, version=view.policy_version)  # fmt: skip
        restyle(self.about, DOT.join((state, policy, view.customer_id)), 14, self.theme.colour("ink2"))

    def _show_figures(self, view: StatementView) -> None:
        say, beside = self._say, view.comparison
        month = say(QT_TRANSLATE_NOOP("statement", "This month")) + " "
        earlier = say(QT_TRANSLATE_NOOP("statement", "Earlier months")) + " "
        paid, late = view.device_fen + view.incentive_payable_fen, view.adjustments_fen + view.released_fen
        self.payable.show_money("", money(view.total_payable_fen), ((month, money(paid)), (earlier, money(late))), None)
        paid, late = view.incentive_waiting_fen, view.adjustments_waiting_fen - view.released_fen
        self.waiting.show_money("", money(view.total_waiting_fen), ((month, money(paid)), (earlier, money(late))), None)
        by = sum((one.ours_fen or 0) - (one.theirs_fen or 0) for one in beside.differences)
        agreeing = (say(QT_TRANSLATE_NOOP("statement", "Lines that agree")) + " ", str(beside.agreeing))
        differing = (say(QT_TRANSLATE_NOOP("statement", "Lines that differ")) + " ", str(len(beside.differences)))
        known = beside.as_of is not None
        if known:
            self.theirs.show_money("", money(by), (agreeing, differing), None)
        else:
            self.theirs.show_money(say(QT_TRANSLATE_NOOP("statement", "not read yet")), DASH, (), None)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where there is no room beside."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.cards.setDirection(down if compact else across)
        for button in (self.provider_button, self.workbook_button, self.paper_button, self.issue_button):
            button.set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._ask_again)

    def _ask_again(self) -> None:
        if self.isVisible():
            self.ask(self._wanted)
