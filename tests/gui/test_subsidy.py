"""The subsidy page asks the right question, shows the answer, and opens the sales behind every number of it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.queries import IncentiveFilter, SubsidyQuery
from desktop.services.views import RecentView
from desktop.ui import scenes, subsidy
from desktop.ui.page_names import CHECKOUT, STATEMENT, SUBSIDY, TRANSACTIONS
from desktop.ui.widgets.figures import Figure
from desktop.ui.widgets.focus_ring import OUT
from tests.helpers.subsidy_desk import SubsidyDesk

KEY = Qt.Key
DEVICE = "SIM-0001"
MONTH = "2026-06"
QUICK_MS = 60


@pytest.fixture
def make(dress: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., SubsidyDesk]]:
    """Make a desk; what changed is asked for after a short while."""
    monkeypatch.setattr(subsidy, "AGAIN_MS", QUICK_MS)

    def _make(scene: str = "middle", language: str = "en", size: tuple[int, int] = (1366, 768)) -> SubsidyDesk:
        dress(language)
        return SubsidyDesk(scene, language, size)

    yield _make


def behind(what: str, day: date | None = None, month: str = MONTH) -> IncentiveFilter:
    return IncentiveFilter(what=what, month=month, day=day, device_sn=DEVICE)


# --- asking ------------------------------------------------------------------------------------------------------


def test_a_shown_page_asks_for_the_open_month(make: Callable) -> None:
    d = make()
    assert d.asked() == [SubsidyQuery()]


def test_changed_sales_are_asked_for_now_and_then_and_only_while_seen(make: Callable) -> None:
    d = make()
    d.rest(3 * QUICK_MS)
    d.questions.clear()
    for _ in range(20):
        d.window.show_view(RecentView(sales=()))
    assert len(d.asked()) == 1
    d.rest(3 * QUICK_MS)
    assert len(d.asked()) == 2, "what changed meanwhile is asked for afterwards, once"
    d.window.open_page(CHECKOUT)
    d.rest(3 * QUICK_MS)
    d.questions.clear()
    d.window.show_view(RecentView(sales=()))
    d.rest(3 * QUICK_MS)
    assert d.asked() == []
    d.window.open_page(SUBSIDY)
    d.rest()
    assert len(d.asked()) == 1


def test_a_new_day_is_asked_for(make: Callable) -> None:
    d = make()
    d.rest(3 * QUICK_MS)
    d.questions.clear()
    d.page.tick()
    assert d.asked() == []
    d.clock.set_now(d.view.as_of + timedelta(days=1))
    d.page.tick()
    assert len(d.asked()) == 1


def test_what_is_a_minute_old_is_asked_for(make: Callable) -> None:
    d = make()
    d.rest(3 * QUICK_MS)
    d.questions.clear()
    d.clock.set_now(d.view.as_of + timedelta(seconds=59))
    d.page.tick()
    assert d.asked() == []
    d.clock.set_now(d.view.as_of + timedelta(seconds=60))
    d.page.tick()
    assert len(d.asked()) == 1


def test_an_earlier_month_is_chosen_and_kept_between_visits(make: Callable) -> None:
    d = make()
    box = d.page.head.month
    assert [box.itemData(at) for at in range(box.count())] == ["2026-06", "2026-05", "2026-04"]
    box.setFocus()
    d.press(KEY.Key_Down)
    assert d.asked()[-1] == SubsidyQuery(device_sn=DEVICE, month="2026-05")
    assert "May" in d.page.board.calendar_card.head.title
    d.window.open_page(CHECKOUT)
    d.window.open_page(SUBSIDY)
    d.rest(3 * QUICK_MS)
    assert d.asked()[-1].month == "2026-05"
    box.setFocus()
    d.press(KEY.Key_Up)
    assert d.asked()[-1].month == "", "the newest month is the open one, whichever that will be"


def test_an_answer_to_an_older_question_is_dropped(make: Callable) -> None:
    d = make()
    d.page.head.month.setFocus()
    d.press(KEY.Key_Down)
    d.page.show_subsidy(d.view)
    assert "May" in d.page.board.calendar_card.head.title


def test_one_of_several_terminals_is_chosen(make: Callable) -> None:
    d = make("several")
    assert d.page.head.device.isVisible()
    d.page.head.device.setFocus()
    d.press(KEY.Key_Down)
    assert d.asked()[-1].device_sn == "SIM-0002"
    assert not make().page.head.device.isVisible()


# --- the sales behind a number ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("curve", behind("first_of_day", date(2026, 6, 18))),
        ("gauge", behind("credit")),
        ("month_climb", behind("first_of_month")),
        ("incentive", behind("valid_for_incentive")),
    ],
)
def test_a_chart_opens_its_sales(make: Callable, part: str, expected: IncentiveFilter) -> None:
    d = make()
    d.click(getattr(d.page.board, part))
    assert d.window.page_name == TRANSACTIONS
    d.rest(300)
    assert d.behind() == expected


@pytest.mark.parametrize("figure", [Figure.ACCRUED, Figure.QUALIFIED])
def test_a_figure_opens_the_users_and_days_of_its_month(make: Callable, figure: Figure) -> None:
    d = make()
    d.click(d.page.figures.cards[figure])
    d.rest(300)
    assert d.behind() == behind("first_of_day")


def test_the_confirmed_figure_and_the_button_ask_for_the_statement(make: Callable) -> None:
    d = make()
    wanted: list[str] = []
    d.page.statement_wanted.connect(wanted.append)
    for ask in (
        lambda: d.click(d.page.figures.cards[Figure.CONFIRMED]),
        d.page.head.statement.click,
        lambda: d.press(KEY.Key_F6),
    ):
        d.window.open_page(SUBSIDY)
        ask()
        assert d.window.page_name == STATEMENT
    assert wanted == [MONTH] * 3


def test_an_export_is_asked_for(make: Callable) -> None:
    d = make()
    wanted: list[tuple[str, str]] = []
    d.page.export_wanted.connect(lambda device, month: wanted.append((device, month)))
    d.page.head.export.click()
    assert wanted == [(DEVICE, MONTH)]


def test_a_day_of_the_calendar_opens_its_sales(make: Callable) -> None:
    d = make()
    calendar = d.page.board.calendar
    d.click(calendar, calendar.cell(date(2026, 6, 9)).center())
    d.rest(300)
    assert d.behind() == behind("first_of_day", date(2026, 6, 9))


def test_a_day_without_sales_opens_nothing(make: Callable) -> None:
    d = make()
    calendar = d.page.board.calendar
    for place in (calendar.cell(date(2026, 6, 7)).center(), QPointF(2, 2)):
        d.click(calendar, place)
        assert d.window.page_name == SUBSIDY


def test_the_period_opens_the_month_under_the_pointer(make: Callable) -> None:
    d = make()
    climb = d.page.board.period_climb
    d.click(climb, QPointF(climb.width() * 0.55, climb.height() / 2))
    d.rest(300)
    assert d.behind() == behind("first_of_day", month="2026-05")


def test_every_loss_opens_its_sales_the_largest_first(make: Callable) -> None:
    d = make()
    rows = d.page.board.losses.causes
    assert [row.behind.what for row in rows] == [
        "month_short", "provider_mismatch", "no_actual_payment", "refunded_in_full", "below_minimum",
    ]  # fmt: skip
    assert [row.value for row in rows] == ["¥619", "¥11.26", "¥6.14", "¥4.09", "¥3"]
    assert all(row.under.count(" · ") and row.accessibleDescription() for row in rows)
    d.click(rows[1])
    d.rest(300)
    assert d.behind() == behind("provider_mismatch")
    chip = d.sales.behind.chip
    assert chip.isVisible() and chip.text() == "Sales of June: Wrong provider account"


def test_signs_and_siblings_open_theirs(make: Callable) -> None:
    d = make()
    signs = d.page.board.signs.causes
    assert [row.behind.what for row in signs] == ["sign.burst", "sign.outside_meals"]
    d.click(signs[0])
    d.rest(300)
    assert d.behind() == behind("sign.burst")
    d.sales.go_back()
    d.rest()
    d.click(d.page.board.siblings.causes[0])
    d.rest(300)
    assert d.behind() == behind("first_of_month")


# --- there and back -------------------------------------------------------------------------------------------


def test_back_returns_to_the_number_and_takes_the_filter_away(make: Callable) -> None:
    d = make()
    d.page.area.verticalScrollBar().setValue(120)
    d.page.board.curve.click()
    d.rest(300)
    assert d.sales.filters.days.currentData() == "all"
    d.press(KEY.Key_Escape)
    assert d.window.page_name == SUBSIDY
    assert d.page.area.verticalScrollBar().value() == 120, "one comes back to where one was"
    d.window.open_page(TRANSACTIONS)
    d.rest(300)
    assert d.behind() is None
    assert not d.sales.behind.isVisible()
    assert d.sales.filters.days.currentData() == "today"


def test_the_chip_is_removed_and_one_stays(make: Callable) -> None:
    d = make()
    d.page.board.gauge.click()
    d.rest(300)
    d.sales.behind.chip.click()
    d.rest(300)
    assert d.window.page_name == TRANSACTIONS
    assert d.behind() is None
    assert not d.sales.behind.isVisible()


def test_the_rail_s_block_opens_the_page(make: Callable) -> None:
    d = make()
    d.window.open_page(CHECKOUT)
    for view in scenes.SCENES["ready"]("en"):
        d.window.show_view(view)
    d.rest()
    QTest.mouseClick(d.window.checkout.rail.subsidy, Qt.MouseButton.LeftButton)
    assert d.window.page_name == SUBSIDY


# --- keys -----------------------------------------------------------------------------------------------------


def test_ctrl_3_opens_the_page(make: Callable) -> None:
    d = make()
    d.window.open_page(CHECKOUT)
    QTest.keyClick(d.window, KEY.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert d.window.page_name == SUBSIDY


def test_arrows_go_through_the_calendar_and_enter_opens(make: Callable) -> None:
    d = make()
    calendar = d.page.board.calendar
    calendar.setFocus()
    d.press(KEY.Key_Up, KEY.Key_Left)
    assert calendar.accessibleName().startswith("Wed 10 Jun")
    d.press(KEY.Key_Return)
    d.rest(300)
    assert d.behind() == behind("first_of_day", date(2026, 6, 10))


def test_the_calendar_s_arrows_stay_in_the_month(make: Callable) -> None:
    d = make()
    calendar = d.page.board.calendar
    calendar.setFocus()
    d.press(*[KEY.Key_Up] * 9)
    assert calendar.chosen == date(2026, 6, 4)


def test_tab_reaches_every_number_and_brings_it_into_sight(make: Callable) -> None:
    d = make()
    d.page.head.month.setFocus()
    seen = []
    for _ in range(40):
        d.press(KEY.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or not d.page.isAncestorOf(focused):
            break
        seen.append(focused)
        top = focused.mapTo(d.page, focused.rect().topLeft()).y()
        assert top >= 0 and top + min(focused.height(), 56) <= d.page.height(), focused.accessibleName()
    board = d.page.board
    wanted = [
        *d.page.figures.cards.values(), board.incentive, board.curve, board.calendar, board.gauge, board.month_climb,
        board.period_climb, *board.losses.causes, *board.signs.causes, *board.siblings.causes,
    ]  # fmt: skip
    assert [one.accessibleName() for one in wanted if one not in seen] == []


def test_the_page_scrolls_by_keys(make: Callable) -> None:
    d = make()
    d.page.setFocus()
    d.press(KEY.Key_PageDown)
    below = d.page.area.verticalScrollBar().value()
    d.press(KEY.Key_Up)
    assert 0 < d.page.area.verticalScrollBar().value() < below


def test_the_focus_ring_goes_with_what_is_scrolled(make: Callable) -> None:
    d = make()
    ring, curve, bar = d.window.focus_ring, d.page.board.curve, d.page.area.verticalScrollBar()
    curve.setFocus(Qt.FocusReason.TabFocusReason)
    d.rest()
    before = ring.geometry()
    bar.setValue(60)
    d.rest()
    viewport = d.page.area.viewport()
    assert ring.geometry().top() == viewport.mapTo(d.window, viewport.rect().topLeft()).y() - OUT
    assert ring.geometry().bottom() == before.bottom() - 60
    bar.setValue(bar.maximum())
    d.rest()
    assert not ring.isVisible(), "what it is around is out of sight"
