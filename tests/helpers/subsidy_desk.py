"""A window with the subsidy page open, whose questions sample books answer and are kept."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.incentive_views import SubsidyView
from desktop.services.queries import IncentiveFilter, Question, StoryQuery, SubsidyQuery, TransactionsQuery
from desktop.ui import scenes, scenes_transactions
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import SUBSIDY
from desktop.ui.scenes_subsidy_states import SUBSIDY_SCENES
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.shell_pages import Subsidy
from desktop.ui.subsidy import SubsidyPage
from desktop.ui.theme import theme
from desktop.ui.transactions import TransactionsPage


class SubsidyDesk:
    """A shell that answers what its pages ask, from one sample view, in the month and for the terminal asked for."""

    def __init__(self, scene: str = "middle", language: str = "en", size: tuple[int, int] = (1366, 768)) -> None:
        self.view: SubsidyView = SUBSIDY_SCENES[scene](language)
        self.language = language
        self.questions: list[Question] = []
        self.silent = False
        self.clock = ShownClock(frozen=True)
        self.clock.set_now(self.view.as_of)
        settings = scenes.settings(language, "light")
        self.window = Shell(settings, lambda _command: None, theme("light"), shown_clock=self.clock, ask=self._ask)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.window.open_page(SUBSIDY)
        self.rest()

    @property
    def page(self) -> SubsidyPage:
        later = self.window._page(SUBSIDY)
        assert isinstance(later, Subsidy)
        return later.widget

    @property
    def sales(self) -> TransactionsPage:
        """The transactions page, which must be open."""
        return scenes_transactions.page_of(self.window)

    def _ask(self, question: Question) -> None:
        self.questions.append(question)
        if self.silent:
            return
        if isinstance(question, SubsidyQuery):
            month = question.month or self.view.month
            device = question.device_sn or self.view.device_sn
            self.window.show_view(replace(self.view, month=month, device_sn=device))
        elif isinstance(question, TransactionsQuery):
            self.window.show_view(scenes_transactions.answer(self.language, question))
        elif isinstance(question, StoryQuery):
            self.window.show_view(scenes_transactions.story(self.language))

    def asked(self) -> list[SubsidyQuery]:
        return [one for one in self.questions if isinstance(one, SubsidyQuery)]

    def behind(self) -> IncentiveFilter | None:
        """Return which sales were asked for last."""
        lists = [one for one in self.questions if isinstance(one, TransactionsQuery)]
        return lists[-1].incentive if lists else None

    def rest(self, wait_ms: int = 0) -> None:
        """Let time and the layouts go on."""
        QTest.qWait(wait_ms)
        settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
        settle()

    def click(self, widget: QWidget, at: QPointF | None = None) -> None:
        """Press into a widget, in its middle or at a place of it."""
        place = widget.rect().center() if at is None else QPoint(round(at.x()), round(at.y()))
        self.page.area.ensureWidgetVisible(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        settle()
