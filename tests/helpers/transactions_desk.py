"""A transactions page in a window, whose questions the sample books answer and whose commands are kept."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.commands import Command
from desktop.services.queries import Question, StoryQuery, TransactionsQuery
from desktop.ui import scenes, scenes_transactions
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import TRANSACTIONS
from desktop.ui.scenes_transactions import MOMENT, OPENED, SampleBooks, page_of
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.theme import theme


class Desk:
    """A page whose commands and questions are kept; `books` answers them."""

    def __init__(self, language: str = "en", size: tuple[int, int] = (1366, 768), *, know_time: bool = True) -> None:
        self.sent: list[Command] = []
        self.questions: list[Question] = []
        self.language = language
        self.clock = ShownClock(frozen=True)
        self.books = SampleBooks(language)
        settings = scenes.settings(language, "light")
        self.window = Shell(settings, self.sent.append, theme("light"), shown_clock=self.clock, ask=self._ask)
        if know_time:
            self.clock.set_now(MOMENT)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.window.open_page(TRANSACTIONS)
        self.page = self.books.page = page_of(self.window)
        self.rest()

    def _ask(self, question: Question) -> None:
        self.questions.append(question)
        self.books.ask(question)

    def rest(self, wait_ms: int = 0) -> None:
        """Let time and the layouts go on."""
        QTest.qWait(wait_ms)
        settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def lists(self) -> list[TransactionsQuery]:
        return [one for one in self.questions if isinstance(one, TransactionsQuery)]

    def stories(self) -> list[str]:
        return [one.order_no for one in self.questions if isinstance(one, StoryQuery)]

    def open(self, row: int = OPENED) -> "Desk":
        self.page.open_story(order(row))
        settle()
        return self

    def fill(self) -> None:
        """Open the form and choose everything but the amount."""
        self.page.story.refund_button.click()
        form = self.page.story.form
        form.reasons[2].click()
        form.supervisor.editor.setFocus()
        self.type("Ms Zhou")
        settle()


def order(row: int) -> str:
    return scenes_transactions.line("en", row).order_no
