"""What the subsidy page says: figures, what is missing and by when, what went wrong, why nothing can be earned."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.scenes_subsidy_states import SUBSIDY_SCENES
from desktop.ui.widgets.figures import Figure
from tests.helpers.subsidy_desk import SubsidyDesk

MONTH = "2026-06"


@pytest.fixture
def make(dress: Callable[..., None]) -> Callable[..., SubsidyDesk]:
    def _make(scene: str = "middle", language: str = "en", size: tuple[int, int] = (1366, 768)) -> SubsidyDesk:
        dress(language)
        return SubsidyDesk(scene, language, size)

    return _make


def test_an_estimate_is_never_dressed_as_money(make: Callable) -> None:
    d = make("start")
    cards = d.page.figures.cards
    assert (cards[Figure.ACCRUED].value, cards[Figure.QUALIFIED].value) == ("¥93", "¥0")
    assert cards[Figure.CONFIRMED].value == "—", "unknown is a dash, never a zero"


def test_what_is_missing_and_by_when_is_said(make: Callable) -> None:
    board = make().page.board
    assert board.month_card.head.parts[0].words == "6 short, 7 serving days left"
    assert "29 Jun" in board.month_card.foot.text() and "¥619" in board.month_card.foot.text()
    assert "24 Jun" in board.period_card.foot.text() and "47.2" in board.period_card.foot.text()


def test_a_month_that_ended_short_says_so(make: Callable) -> None:
    board = make("short").page.board
    assert board.month_card.foot.text().startswith("The month ended with 52 of 60")
    assert "I.1" in board.month_card.foot.text()


def test_a_reached_cap_says_when(make: Callable) -> None:
    board = make("end").page.board
    assert board.period_card.head.parts[0].words == "reached 24 Jun"
    assert board.calendar_card.head.parts[-1].words == "5 days cut"
    assert "11" in board.calendar.accessibleDescription()


@pytest.mark.parametrize(("scene", "word"), [("middle", "fine"), ("caps", "near the limit"), ("voided", "void")])
def test_the_credit_share_has_its_word(make: Callable, scene: str, word: str) -> None:
    assert make(scene).page.board.credit_card.head.parts[0].words == word


def test_a_void_month_is_said_with_its_clause(make: Callable) -> None:
    d = make("voided")
    assert d.page.board.notice.isVisible()
    assert d.page.board.notice.head.text() == "June is void: 83.2% on credit, the limit is 80 % (clause 6.f)"
    assert not make().page.board.notice.isVisible()


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("no-policy", "There is no policy"),
        ("no-device", "No terminal is known yet"),
        ("not-in-programme", "This terminal is not in the programme"),
        ("before", "Today is outside the policy's time"),
    ],
)
def test_where_nothing_can_be_earned_a_sentence_says_why(make: Callable, scene: str, words: str) -> None:
    d = make(scene)
    assert d.page.what.isVisible() and d.page.what.text() == words
    assert d.page.todo.text()
    assert not d.page.figures.isVisible()


def test_after_the_policy_the_figures_stay(make: Callable) -> None:
    d = make("after")
    assert d.page.figures.isVisible()
    assert d.page.board.notice.head.text() == "Today is outside the policy's time"


def test_without_a_policy_no_statement_is_offered(make: Callable) -> None:
    d = make("no-policy")
    assert not d.page.head.statement.isEnabled()
    assert d.page.head.statement.accessibleDescription()


def test_what_did_not_change_is_not_made_anew(make: Callable) -> None:
    d = make()
    rows = list(d.page.board.losses.causes)
    d.page.show_subsidy(replace(d.view))
    assert d.page.board.losses.causes == rows
    assert all(one is other for one, other in zip(d.page.board.losses.causes, rows, strict=True))


def test_going_through_all_scenes_leaves_no_widgets_behind(make: Callable) -> None:
    d = make()
    views = [scene("en") for scene in SUBSIDY_SCENES.values()]

    def once() -> None:
        for view in views:
            d.page.show_subsidy(replace(view, month=MONTH, device_sn=""))
            d.rest()

    def count() -> int:
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete
        return len(d.page.findChildren(QObject))

    once()
    before = count()
    for _ in range(4):
        once()
    assert count() <= before


def test_a_policy_over_several_years_names_them(make: Callable) -> None:
    d = make()
    assert "assessed 1 Apr – 30 Sept" in d.page.head.about.text()
    policy = d.view.policy
    assert policy is not None
    window = replace(policy.device.assessment_window, last=policy.device.assessment_window.last.replace(year=2027))
    d.page.show_subsidy(
        replace(d.view, policy=replace(policy, device=replace(policy.device, assessment_window=window)))
    )
    assert "assessed 1 Apr 2026 – 30 Sept 2027" in d.page.head.about.text()
