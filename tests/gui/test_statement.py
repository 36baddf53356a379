"""The statement page: what it shows, that nothing is issued by one press, and where a press leads."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from desktop.domain.errors import OperatorError
from desktop.services.incentive_views import StatementNews, StatementView
from desktop.services.queries import IncentiveFilter, Question, StatementQuery
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import STATEMENT, SUBSIDY, TRANSACTIONS
from desktop.ui.scenes_statement import STATEMENT_SCENES, beside, issued, month_open, none, ready
from desktop.ui.shell import Shell
from desktop.ui.statement import StatementHooks, StatementPage
from desktop.ui.theme import theme


class Asked:
    """The hooks, written down."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.questions: list[Question] = []
        self.fault: OperatorError | None = None
        self.hooks = StatementHooks(
            issue=lambda month: self.calls.append(("issue", month)),
            receive=lambda *files: self.calls.append(("receive", *files)),
            save_workbook=lambda month: self.calls.append(("workbook", month)),
            save_paper=self._paper,
        )

    def _paper(self, view: StatementView) -> str:
        if self.fault is not None:
            raise self.fault
        self.calls.append(("paper", view.month))
        return "/reports/statement.pdf"


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot: QtBot, dress: Callable[..., None], asked: Asked) -> StatementPage:
    dress("en")
    page = StatementPage(
        theme("light"), scenes.settings("en", "light"), ShownClock(frozen=True), asked.questions.append, asked.hooks
    )
    qtbot.addWidget(page)
    page.resize(1270, 712)
    page.show()
    page.open_month("2026-05")
    page.show_statement(ready("en"))
    return page


def press(page: StatementPage, what: Qt.Key) -> bool:
    return page.handle_key(QKeyEvent(QEvent.Type.KeyPress, what, Qt.KeyboardModifier.NoModifier))


def test_the_month_is_asked_for_and_an_answer_about_another_is_dropped(page: StatementPage, asked: Asked) -> None:
    assert StatementQuery(month="2026-05") in asked.questions
    page.show_statement(month_open("en"))
    assert page.view is not None and page.view.month == "2026-05"


def test_lines_and_sums_are_those_of_the_view(page: StatementPage) -> None:
    view = ready("en")
    assert len(page.lines.table.rows) == len(view.lines) == 5
    assert [row[2].words for row in page.lines.table.rows] == ["¥862.00", "¥0.00", "−¥2.00", "−¥0.02", "¥9.04"]
    assert (page.payable.value, page.waiting.value) == ("¥869.02", "¥12.17")
    assert view.total_payable_fen == 86_902


def test_one_press_asks_and_only_the_second_issues(page: StatementPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and page.notice.isVisible() and "2026-05" in page.notice.accessibleName()
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [("issue", "2026-05")]
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_F9)
    assert len(asked.calls) == 1  # it is under way


def test_escape_takes_the_question_back_and_then_leaves(page: StatementPage, asked: Asked, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_Escape)
    assert not page.notice.isVisible() and asked.calls == []
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)


def test_what_was_issued_or_may_not_be_cannot_be_issued(page: StatementPage, asked: Asked) -> None:
    for view in (issued("en"), replace(month_open("en"), month="2026-05")):
        page.show_statement(view)
        press(page, Qt.Key.Key_F9)
        press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and "not over yet" in page.about.text()


def test_news_are_said_in_place_and_the_month_is_asked_for_again(page: StatementPage, asked: Asked) -> None:
    asked.questions.clear()
    page.show_news(StatementNews(month="2026-05", done="issued"))
    assert asked.questions == [StatementQuery(month="2026-05")] and "ledger" in page.notice.accessibleName()
    page.show_news(StatementNews(month="2026-05", fault=Reason(code="statement.already", facts={"month": "2026-05"})))
    assert "stated already" in page.notice.accessibleName()
    assert page.issue_button.isEnabled()


def test_files_are_saved_and_a_fault_of_the_disk_is_said(page: StatementPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F7)
    press(page, Qt.Key.Key_F8)
    assert asked.calls == [("workbook", "2026-05"), ("paper", "2026-05")]
    assert "/reports/statement.pdf" in page.notice.accessibleName()
    asked.fault = OperatorError("output.failed", detail="no space")
    press(page, Qt.Key.Key_F8)
    assert "no space" in page.notice.accessibleName()


@pytest.mark.parametrize(
    ("paths", "call"),
    [
        (["/a/s.json"], ("receive", "2026-05", "/a/s.json", "")),
        (["/a/s.csv", "/a/s.JSON"], ("receive", "2026-05", "/a/s.JSON", "/a/s.csv")),
        (["/a/s.csv"], None),
        (["/a/s.json", "/a/t.json"], None),
    ],
)
def test_one_document_and_at_most_one_list_of_sales_are_read(
    page: StatementPage, asked: Asked, paths: list[str], call: Any
) -> None:
    page.receive(paths)
    assert asked.calls == ([call] if call else [])
    assert page.notice.isVisible()


def test_a_difference_opens_its_sales_and_a_sale_its_story(page: StatementPage, qtbot: QtBot) -> None:
    page.show_statement(beside("en"))
    (difference, *sales) = page.beside.causes
    with qtbot.waitSignal(page.sales_wanted) as wanted:
        difference.click()
    (behind,) = wanted.args or ()
    assert isinstance(behind, IncentiveFilter)
    assert (behind.what, behind.month, len(behind.trade_nos)) == ("sales", "2026-05", 3)
    with qtbot.waitSignal(page.story_wanted) as story:
        sales[0].click()
    assert story.args == ["C1-20260511-0014-A7KQ"]
    assert "Judged a risk" in sales[0].under and "11 May" in difference.under


def test_no_statement_says_why(page: StatementPage) -> None:
    page.open_month("2026-03")
    page.show_statement(none("en"))
    assert page.what.isVisible() and "Nothing had been sold" in page.what.text()
    assert not page.lines.isVisible() and not page.issue_button.isEnabled()


@pytest.mark.parametrize("name", STATEMENT_SCENES)
def test_the_sums_of_the_scenes_are_those_of_their_lines(name: str) -> None:
    view = STATEMENT_SCENES[name]("en")
    assert view.total_payable_fen == sum(line.payable_fen for line in view.lines)
    assert view.total_waiting_fen == sum(line.waiting_fen for line in view.lines)


def test_the_subsidy_page_leads_here_and_back_and_to_a_sale(qtbot: QtBot) -> None:
    questions: list[Question] = []
    shell = Shell(
        scenes.settings("en", "light"), lambda _: None, theme("light"), shown_clock=ShownClock(frozen=True),
        ask=questions.append,
    )  # fmt: skip
    qtbot.addWidget(shell)
    shell.show()
    shell.open_page(SUBSIDY)
    shell.open_statement("2026-05")
    assert shell.page_name == STATEMENT and StatementQuery(month="2026-05") in questions
    assert [item.isChecked() for item in shell.navigation.items].index(True) == 2
    shell.show_view(beside("en"))
    page = shell.pages.currentWidget()
    assert isinstance(page, StatementPage) and page.view is not None
    page.beside.causes[0].click()
    assert shell.page_name == TRANSACTIONS
    shell._go_back()
    assert shell.page_name == STATEMENT
    page.back.click()
    assert shell.page_name == SUBSIDY
