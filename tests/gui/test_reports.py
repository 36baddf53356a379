"""The reports page: what it shows, that nothing is closed by one press, how long work is shown and given up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import OperatorError
from desktop.services.commands import AskAgain, Command
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.services.report_views import (
    DayReportQuery,
    DoubtKind,
    LateKind,
    MonthReportQuery,
    ReportNews,
    Sums,
)
from desktop.services.views import LinkState, Phase, RecentView
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import REPORTS, TRANSACTIONS
from desktop.ui.report_columns import Mode
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.reports import ReportsPage
from desktop.ui.scenes_reports import AFTERNOON, DAY, closed, may_close, month, refused
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from desktop.ui.widgets.ask_form import Who


class Asked:
    """The hooks, written down."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.questions: list[Question] = []
        self.sent: list[Command] = []
        self.fault: OperatorError | None = None
        self.hooks = ReportHooks(
            close_day=lambda by, _given=None: self.calls.append(("close", by)),
            save_workbook=lambda view: self.calls.append(("workbook", type(view).__name__)),
            cancel=lambda: self.calls.append(("cancel",)),
            save_paper=self._paper,
        )

    def _paper(self, view: Any) -> str:
        if self.fault is not None:
            raise self.fault
        self.calls.append(("paper", type(view).__name__))
        return "/reports/day.pdf"


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot: QtBot, dress: Callable[..., None], asked: Asked) -> ReportsPage:
    dress("en")
    clock = ShownClock(frozen=True)
    clock.set_now(AFTERNOON)
    made = ReportsPage(theme("light"), clock, asked.sent.append, asked.questions.append, asked.hooks, Who(name="Zhou"))
    qtbot.addWidget(made)
    made.resize(1270, 712)
    made.show()
    made.show_status(status(LinkState.ONLINE))
    made.show_day(may_close("en"))
    return made


def status(link: LinkState) -> Any:
    return replace(scenes.status("en"), link=link)


def press(page: ReportsPage, what: Qt.Key) -> bool:
    return page.handle_key(QKeyEvent(QEvent.Type.KeyPress, what, Qt.KeyboardModifier.NoModifier))


def test_a_day_is_shown_by_meal_by_way_and_what_is_charged_later(page: ReportsPage) -> None:
    rows = [[cell.words for cell in row] for row in page.body.column.meals.table.rows]
    assert rows == [
        ["Breakfast", "131", "786.00", "6.00", "—", "780.00"],
        ["Lunch", "356", "4,287.00", "12.00", "—", "4,275.00"],
        ["Total", "487", "5,073.00", "18.00", "—", "5,055.00"],
    ]
    sold = page.body.column.waiting
    assert sold.title.text() == "Cashiers, and charged later"
    rows_told = [(row.name, row.note, row.amount) for row in sold.rows.rows[:3]]
    assert rows_told == [
        ("Mr Wang", "Breakfast 06:30–10:00", "¥786.00"), ("Mr Li", "Lunch 10:45–13:12", "¥4,287.00"),
        ("Taken, to be charged", "", "¥36.00"),
    ]  # fmt: skip
    assert not page.body.column.cashiers.isVisible(), "once is enough"
    assert [row.name for row in page.body.column.ways.rows.rows] == ["Face", "Payment code", "Recognised here"]
    assert (
        "¥36.00" in page.body.column.waiting.rows.accessibleName()
        and "0212 of 2026-06-17" in page.body.column.waiting.rows.accessibleName()
    )


def test_an_answer_about_another_day_is_dropped(page: ReportsPage, asked: Asked) -> None:
    page.head.one_day.setDate(QDate(2026, 6, 17))
    assert asked.questions[-1] == DayReportQuery(day=date(2026, 6, 17))
    page.show_day(may_close("en"))  # of what is open
    assert page.day_view is not None and page.day_view.query == DayReportQuery()
    page.show_day(replace(closed("en"), query=DayReportQuery(day=date(2026, 6, 17)), day=date(2026, 6, 17)))
    assert page.day_view.day == date(2026, 6, 17)
    press(page, Qt.Key.Key_Escape)
    assert asked.questions[-1] == DayReportQuery()


def test_one_press_asks_and_only_the_second_closes(page: ReportsPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and page.notice.isVisible() and "Z 13" in page.notice.accessibleName()
    press(page, Qt.Key.Key_Escape)
    assert not page.notice.isVisible()
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [("close", "Zhou")]
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_F9)
    assert len(asked.calls) == 1  # it is under way
    assert page.close_card.banner.phase is Phase.WORKING


def test_nobody_closes_without_a_name(page: ReportsPage, asked: Asked) -> None:
    page.close_card.by.clear()
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and "goes into the ledger" in page.close_card.foot.text()
    QTest.keyClicks(page.close_card.by, "Wang")
    QTest.keyClick(page.close_card.by, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [("close", "Wang")]


def test_a_doubt_is_named_asked_again_and_keeps_the_day_open(page: ReportsPage, asked: Asked, qtbot: QtBot) -> None:
    page.show_day(refused("en"))
    card = page.close_card
    assert card.banner.phase is Phase.REFUSED and "1" in card.banner.hint
    assert card.alert.isVisible() and "¥12.00" in card.alert.accessibleName()
    press(page, Qt.Key.Key_F9)
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and not card.button.isEnabled()
    press(page, Qt.Key.Key_F11)
    assert asked.sent == [AskAgain(number="C1-20260618-0236-X5TF")]
    with qtbot.waitSignal(page.story_wanted) as story:
        card.alert.story_button.click()
    assert story.args == ["C1-20260618-0236-X5TF"]


def test_a_terminal_that_is_away_is_waited_for(page: ReportsPage, asked: Asked) -> None:
    page.show_status(status(LinkState.DOWN))
    assert not page.close_card.may_close and "waits for the terminal" in page.close_card.checks.accessibleName()
    press(page, Qt.Key.Key_F9)
    assert asked.calls == [] and not page.notice.isVisible()
    page.show_status(status(LinkState.ONLINE))
    assert page.close_card.may_close
    page.show_status(status(LinkState.DOWN))
    page.show_day(replace(may_close("en"), has_terminal=False))
    assert page.close_card.may_close  # there never was one to wait for


def test_what_a_dead_terminal_took_with_it_stands_against_no_close_and_is_not_called_a_result(
    page: ReportsPage,
) -> None:
    """What is to be done differs by kind: a receipt settles sales alone."""
    sale = replace(refused("en").doubts[0], terminal_gone=True)
    refund = replace(sale, kind=DoubtKind.REFUND, number="C1-20260618-R0003-K7QD")
    asked_who = replace(sale, kind=DoubtKind.VERIFICATION, number="C1-20260618-V0003-K7QD", amount_fen=0)
    page.show_day(replace(may_close("en"), doubts=(sale, refund, asked_who), has_terminal=False))
    page.show_status(status(LinkState.DOWN))
    card = page.close_card
    assert card.may_close
    checks = {check.title: (check.found, check.look) for check in card.checks.rows}
    assert checks["Every sale has a result"] == ("3 at a terminal that is gone", "warning")
    assert checks["The terminal's books equal ours"] == ("no terminal is paired", "warning")
    assert not card.alert.isVisible()
    sales, refunds, others = card.told.text().splitlines()
    assert "receipt settles" in sales
    assert "Ask the provider" in refunds and "will not try again" in refunds and "receipt" not in refunds
    assert "Nothing was charged" in others
    page.show_day(replace(may_close("en"), doubts=(refund,)))
    assert "receipt" not in card.told.text()


@pytest.mark.parametrize(
    ("change", "phase", "words"),
    [
        ({"chain_broken_at": 18_100}, Phase.REFUSED, "18100"),
        ({"totals": Sums()}, Phase.STOPPED, "Nothing to close"),
        ({"is_part": True}, Phase.STOPPED, "next close takes it"),
    ],
)
def test_what_else_stands_against_a_close_is_said(page: ReportsPage, change: Any, phase: Phase, words: str) -> None:
    page.show_day(replace(may_close("en"), **change))
    assert page.close_card.banner.phase is phase and words in page.close_card.banner.accessibleName()
    assert not page.close_card.may_close


def test_an_order_at_the_terminal_and_a_verification_are_said_without_an_alert(page: ReportsPage) -> None:
    (doubt,) = refused("en").doubts
    page.show_day(replace(refused("en"), doubts=(replace(doubt, in_hand=True),)))
    assert page.close_card.banner.phase is Phase.WORKING and not page.close_card.alert.isVisible()
    assert "Esc at the checkout" in page.close_card.told.text()
    page.show_day(replace(refused("en"), doubts=(replace(doubt, kind=DoubtKind.VERIFICATION),)))
    assert not page.close_card.alert.isVisible() and "Identify" in page.close_card.told.text()


def test_a_close_is_said_and_shown(page: ReportsPage, asked: Asked) -> None:
    page.show_news(ReportNews(done="closed", z=13))
    assert asked.questions[-1] == DayReportQuery(z=13) and "Z 13" in page.notice.accessibleName()
    page.show_day(replace(closed("en"), query=DayReportQuery(z=13)))
    assert page.close_card.banner.phase is Phase.PAID and not page.close_card.row.isVisible()
    page.show_news(ReportNews(fault=Reason(code="close.terminal_away")))
    assert "not read to the end" in page.notice.accessibleName()


def test_a_workbook_shows_how_far_it_is_and_can_be_given_up(page: ReportsPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F7)
    assert asked.calls == [("workbook", "DayReportView")] and page.export.isVisible()
    press(page, Qt.Key.Key_F7)
    assert len(asked.calls) == 1
    page.show_news(ReportNews(done="progress", written=500, total=1_000))
    assert page.export.progress.count == "500 / 1000"
    press(page, Qt.Key.Key_Escape)
    assert asked.calls[-1] == ("cancel",)
    page.show_news(ReportNews(done="cancelled"))
    assert not page.export.isVisible() and "no file" in page.notice.accessibleName()
    page.show_news(ReportNews(done="saved", path="/r/day.xlsx"))
    assert "/r/day.xlsx" in page.notice.accessibleName() and page.head.workbook_button.isEnabled()


def test_paper_is_saved_and_a_fault_of_the_disk_is_said(page: ReportsPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F8)
    assert asked.calls == [("paper", "DayReportView")] and "/reports/day.pdf" in page.notice.accessibleName()
    asked.fault = OperatorError("output.failed", detail="no space")
    press(page, Qt.Key.Key_F8)
    assert "no space" in page.notice.accessibleName()


def test_the_month_has_its_days_and_leads_to_its_closes(page: ReportsPage, asked: Asked) -> None:
    press(page, Qt.Key.Key_F6)
    assert asked.questions[-1] == MonthReportQuery() and page.mode == Mode.MONTH
    page.show_month(month("en"))
    assert len(page.body.column.days.table.rows) == 14 + 1 and page.head.month.currentData() == "2026-06"
    assert "487 paid" in page.body.month_card.told.text()
    press(page, Qt.Key.Key_F9)
    assert not page.notice.isVisible()  # nothing is closed from here
    page.head.month.setCurrentIndex(1)
    page.head.month.activated.emit(1)
    assert asked.questions[-1] == MonthReportQuery(month="2026-05")
    page.body.month_card.table.setCurrentIndex(page.body.month_card.table.model().index(2, 0))
    QTest.keyClick(page.body.month_card.table, Qt.Key.Key_Return)
    assert asked.questions[-1] == DayReportQuery(z=3) and page.mode != Mode.MONTH


def test_classes_and_hours_have_their_own_words(page: ReportsPage) -> None:
    press(page, Qt.Key.Key_F5)
    names = [row[0].words for row in page.body.column.classes.table.rows]
    assert names[:2] == ["Not recognised", "Staff"] and names[-2:] == ["—", "Total"]
    assert page.body.column.hours.table.rows[0][0].words == "06:00–06:59" and not page.body.column.meals.isVisible()
    press(page, Qt.Key.Key_F4)
    assert page.body.column.meals.isVisible()


def test_the_sums_of_the_scenes_are_those_of_their_lines() -> None:
    for view in (may_close("en"), refused("en"), closed("en"), month("en")):
        for lines in (view.meals, view.classes):
            assert sum(line.sums.paid_fen for line in lines) == view.totals.paid_fen
            assert sum(line.sums.paid_count for line in lines) == view.totals.paid_count
    assert all(entry.kind is not LateKind.CHARGED for entry in may_close("en").late)


def test_the_page_is_reached_by_its_key_and_looks_again_when_something_was_sold(
    dress: Callable[..., None], qtbot: QtBot
) -> None:
    dress("en")
    questions: list[Question] = []
    shell = Shell(
        scenes.settings("en", "light"), lambda _: None, theme("light"), shown_clock=ShownClock(frozen=True),
        ask=questions.append,
    )  # fmt: skip
    qtbot.addWidget(shell)
    shell.show()
    QTest.keyClick(shell, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert shell.page_name == REPORTS
    qtbot.waitUntil(lambda: DayReportQuery() in questions)
    questions.clear()
    page = shell.pages.currentWidget()
    assert isinstance(page, ReportsPage)
    page._stale.setInterval(1)
    shell.show_view(RecentView(sales=()))
    shell.show_view(RecentView(sales=()))
    qtbot.waitUntil(lambda: questions == [DayReportQuery()])
    shell.show_view(refused("en"))
    page.close_card.alert.story_button.click()
    assert shell.page_name == TRANSACTIONS
    assert page.head.one_day.date() == QDate(DAY.year, DAY.month, DAY.day)
