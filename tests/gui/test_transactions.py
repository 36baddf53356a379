"""The transactions page asks the right question once, is worked by keys, and shows a sale's story."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.payment import SaleState, Way
from desktop.domain.refund import RefundState
from desktop.services.commands import AskAgain
from desktop.services.transaction_views import StoryStep, StoryView
from desktop.services.views import AlertKind
from desktop.ui import scenes_transactions, transactions
from desktop.ui.scenes_transactions import DOUBTFUL, MOMENT, OPENED, SampleBooks
from desktop.ui.transaction_filters import Days, Filters, Standing, first_and_last, query_of
from desktop.ui.transaction_words import KINDS, clock_ms, line_look, step_words, whole_time, why_no_refund
from desktop.ui.transactions import AGAIN_MS, REST_MS
from desktop.ui.widgets import refund_form
from desktop.ui.widgets.transaction_model import NARROW_HIDES, Column
from tests.helpers.transactions_desk import Desk, order

TODAY = date(2026, 6, 18)
KEY = Qt.Key


@pytest.fixture
def make(dress: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Desk]]:
    """Make a desk; a second press may follow the first at once."""
    monkeypatch.setattr(refund_form, "CONFIRM_AFTER_MS", 0)

    def _make(language: str = "en", size: tuple[int, int] = (1366, 768), **more: bool) -> Desk:
        dress(language)
        return Desk(language, size, **more)

    yield _make


# --- asking ------------------------------------------------------------------------------------------------------


def test_a_shown_page_asks_for_today_and_as_many_as_fit(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    last = d.lists()[-1]
    assert (last.first_day, last.last_day, last.text, last.states, last.ways) == (
        TODAY,
        TODAY,
        "",
        frozenset(),
        frozenset(),
    )
    assert last.page_size == len(d.page.table.rows.lines) == 11
    assert d.page.below.place.text() == "1 / 23"


def test_no_sum_is_shown_before_everything_is_counted(make: Callable) -> None:
    d = make()
    whole = d.page.found
    assert whole is not None
    d.page.show_transactions(replace(whole, counted=False, found=12, paid_count=0, paid_fen=0))
    assert d.page.below.sums.accessibleName() == "Counting what was found"
    assert d.page.below.forward.isEnabled(), "there is another page"
    assert d.page.below.place.text() == "1", "and nobody knows yet how many"
    d.page.show_transactions(whole)
    assert d.page.below.sums.accessibleName().startswith(f"{whole.found} found")


def test_nothing_is_asked_before_it_is_known_what_day_it_is(make: Callable) -> None:
    d = make(know_time=False)
    d.page.tick()
    d.rest(REST_MS + 100)
    assert d.questions == []
    d.clock.set_now(MOMENT)
    d.page.tick()
    assert d.lists()[-1].first_day == TODAY


def test_a_new_day_is_asked_for(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    d.clock.set_now(MOMENT + timedelta(days=1))
    d.page.tick()
    assert d.lists()[-1].first_day == TODAY + timedelta(days=1)


def test_typing_asks_once_it_rests(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    before = len(d.lists())
    d.press(KEY.Key_Slash)
    assert QApplication.focusWidget() is d.page.filters.search
    d.type("Zhang")
    assert len(d.lists()) == before
    d.rest(REST_MS + 100)
    assert [query.text for query in d.lists()[before:]] == ["Zhang"]


def test_a_filter_is_asked_for_at_once_and_from_the_first_page(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    d.page.below.forward.click()
    assert d.lists()[-1].page == 1
    filters = d.page.filters
    filters.standing.setCurrentIndex(filters.standing.findData(Standing.IN_DOUBT.value))
    last = d.lists()[-1]
    assert (last.page, last.states) == (0, frozenset({SaleState.SUBMITTED, SaleState.IN_DOUBT}))
    filters.way.setCurrentIndex(filters.way.findData(Way.CODE.value))
    assert d.lists()[-1].ways == frozenset({Way.CODE})
    filters.days.setCurrentIndex(filters.days.findData(Days.ALL.value))
    assert (d.lists()[-1].first_day, d.lists()[-1].last_day) == (None, None)


def test_a_day_can_be_picked_but_none_to_come(make: Callable) -> None:
    d = make()
    filters = d.page.filters
    assert not filters.one_day.isVisible()
    filters.days.setCurrentIndex(filters.days.findData(Days.ONE.value))
    assert filters.one_day.isVisible()
    filters.one_day.setDate(filters.one_day.date().addDays(-3))
    assert d.lists()[-1].first_day == d.lists()[-1].last_day == TODAY - timedelta(days=3)
    filters.one_day.setDate(filters.one_day.date().addDays(30))
    assert d.lists()[-1].last_day == TODAY
    filters.one_day.setDate(filters.one_day.date().addDays(-1))
    filters.today_button.click()
    assert d.lists()[-1].first_day == TODAY
    assert filters.days.isVisible() and not filters.one_day.isVisible()


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Days.TODAY, (TODAY, TODAY)),
        (Days.YESTERDAY, (date(2026, 6, 17), date(2026, 6, 17))),
        (Days.WEEK, (date(2026, 6, 12), TODAY)),
        (Days.MONTH, (date(2026, 6, 1), TODAY)),
        (Days.ALL, (None, None)),
    ],
)
def test_days_are_counted_from_the_desk_s_day(days: Days, expected: tuple) -> None:
    assert first_and_last(Filters(days=days), TODAY) == expected


def test_every_standing_asks_for_something_else() -> None:
    asked = {query_of(Filters(standing=one), TODAY, page=0, page_size=11) for one in Standing}
    assert len(asked) == len(Standing)
    nobody = query_of(Filters(standing=Standing.NOBODY), TODAY, page=0, page_size=11)
    assert nobody.nobody_came and nobody.states == {SaleState.CANCELLED}


def test_an_answer_to_an_older_question_is_dropped(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    old = d.lists()[-1]
    d.page.filters.search.setText("999.99")
    d.rest(REST_MS + 100)
    assert d.page.table.rows.lines == ()
    assert d.page.table.message.startswith("Nothing found")
    d.page.show_transactions(scenes_transactions.answer("en", old))
    assert d.page.table.rows.lines == ()


def test_changed_sales_are_asked_for_at_most_twice_a_second(make: Callable) -> None:
    d = make()
    d.open()
    d.rest(AGAIN_MS + 100)
    d.questions.clear()
    for _ in range(20):
        d.page.sales_changed()
    assert (len(d.lists()), len(d.stories())) == (1, 1)
    d.rest(AGAIN_MS + 100)
    assert (len(d.lists()), len(d.stories())) == (2, 2), "what changed meanwhile is asked for afterwards"
    d.rest(AGAIN_MS + 100)
    assert len(d.lists()) == 2


def test_an_unseen_page_asks_nothing_until_it_is_seen(make: Callable) -> None:
    d = make()
    d.page.hide()
    d.rest(REST_MS + 100)
    d.questions.clear()
    d.page.sales_changed()
    d.page.tick()
    d.rest(AGAIN_MS + 100)
    assert d.questions == []
    d.page.show()
    d.rest()
    assert len(d.lists()) == 1


def test_loading_is_said(dress: Callable) -> None:
    dress("en")
    window = scenes_transactions.transactions_window("loading", "en", "light", (1366, 768))
    assert scenes_transactions.page_of(window).table.message == "Reading the ledger"


# --- keys and rows -----------------------------------------------------------------------------------------------


def test_arrows_go_through_the_rows_and_the_story_follows(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    d.press(KEY.Key_Down, KEY.Key_Down)
    assert d.page.table.chosen() == order(1)
    assert d.stories() == []
    d.rest(REST_MS + 100)
    assert d.stories() == [order(1)], "only the one that the keys rested on"
    d.press(KEY.Key_Up, KEY.Key_Return)
    assert d.stories() == [order(1), order(0)]


def test_arrows_leave_the_search_and_enter_opens(make: Callable) -> None:
    d = make(size=(1024, 768))
    d.rest(REST_MS + 100)
    d.press(KEY.Key_Slash, KEY.Key_Down, KEY.Key_Down)
    d.rest(REST_MS + 100)
    assert d.stories() == [], "the story would cover the table"
    d.press(KEY.Key_Return)
    assert d.stories() == [order(1)]
    assert d.page.story.isVisible()
    d.press(KEY.Key_Escape)
    assert not d.page.story.isVisible()


def test_keys_turn_the_page_over_its_ends(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    d.press(KEY.Key_Up)
    assert d.page.table.currentIndex().row() == 10
    d.press(KEY.Key_Down)
    assert d.lists()[-1].page == 1
    assert d.page.table.currentIndex().row() == 0
    d.press(KEY.Key_Up)
    assert (d.lists()[-1].page, d.page.table.currentIndex().row()) == (0, 10)
    d.press(KEY.Key_PageUp)
    assert d.lists()[-1].page == 0
    d.press(KEY.Key_PageDown, KEY.Key_End, KEY.Key_Home)
    assert (d.lists()[-1].page, d.page.table.currentIndex().row()) == (1, 0)


def test_esc_leaves_one_thing_behind_at_a_time(make: Callable) -> None:
    d = make()
    d.page.filters.search.setText("C1")
    d.rest(REST_MS + 100)
    d.open()
    d.fill()
    d.press(KEY.Key_Escape)
    assert (d.page.story.refunding, d.page.story.order_no) == (False, order(OPENED))
    d.press(KEY.Key_Escape)
    assert (d.page.story.order_no, d.page.filters.search.text()) == ("", "C1")
    d.press(KEY.Key_Escape)
    assert d.page.filters.search.text() == ""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not d.page.handle_key(event)


def test_a_chosen_row_stays_chosen_when_the_list_moves(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    QTest.mouseClick(
        d.page.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=d.page.table.visualRect(d.page.table.rows.index(OPENED, 1)).center(),
    )
    assert d.stories() == [order(OPENED)]
    view = scenes_transactions.answer("en", d.lists()[-1])
    d.page.show_transactions(
        scenes_transactions.replace(view, lines=(scenes_transactions.line("en", 11), *view.lines[:-1]))
    )
    assert (d.page.table.chosen(), d.page.table.currentIndex().row()) == (order(OPENED), OPENED + 1)
    assert len(d.stories()) == 1, "nobody moved"


def test_a_page_that_is_gone_leads_to_the_last(make: Callable) -> None:
    d = make()
    d.rest(REST_MS + 100)
    for _ in range(3):
        d.page.below.forward.click()
    asked = d.lists()[-1]
    d.books.page = None
    view = scenes_transactions.replace(scenes_transactions.answer("en", asked), found=12, lines=())
    d.page.show_transactions(view)
    assert d.lists()[-1].page == 1


def test_a_narrow_table_drops_two_columns(make: Callable) -> None:
    narrow, wide = make(size=(1024, 768)), make()
    for column in Column:
        assert narrow.page.table.isColumnHidden(column) == (column in NARROW_HIDES)
        assert not wide.page.table.isColumnHidden(column)


def test_a_longer_time_is_shown_with_the_day(make: Callable) -> None:
    d = make()
    d.page.filters.days.setCurrentIndex(d.page.filters.days.findData(Days.WEEK.value))
    model = d.page.table.rows
    assert model.words(model.lines[0], Column.TIME) == "06-18 12:09:46"


# --- the story ---------------------------------------------------------------------------------------------------


def test_a_story_is_shown_step_by_step(make: Callable) -> None:
    story = make().open().page.story
    assert (story.name.text(), story.amount.text(), story.order.text()) == ("Zhang *", "¥12.00", "C1-0618-0241")
    assert [row.word.text() for row in story.steps.rows] == [
        "Made", "Sent out", "Shown", "Looking", "Recognised", "Charging", "Paid",
    ]  # fmt: skip
    times = [row.time.text() for row in story.steps.rows]
    assert (times[0], times[1], times[-1]) == ("12:09:10.110", "12:09:10.127", "12:09:12.000")
    assert story.steps.rows[-1].sentence.text() == "Charged, trade number *8830"
    assert story.whole_time.text() == "1.89 s in all"
    assert story.refund_button.isEnabled()
    assert not story.ask_button.isVisible()


def test_a_sale_in_doubt_is_asked_for_and_not_refunded(make: Callable) -> None:
    d = make().open(DOUBTFUL)
    story = d.page.story
    assert not story.refund_button.isEnabled()
    assert "Do not refund" in story.note.text()
    assert "Do not refund" in story.refund_button.accessibleDescription()
    story.ask_button.click()
    assert d.sent == [AskAgain(number=order(DOUBTFUL))]


def test_a_refund_in_doubt_is_told_and_asked_for(make: Callable) -> None:
    d = make()
    d.books = SampleBooks("en", refund=RefundState.IN_DOUBT)
    d.books.page = d.page
    d.open()
    story = d.page.story
    assert story.tag.words == "Refund in doubt"
    assert not story.refund_button.isEnabled()
    assert len(story.refunds.rows) == 1
    story.ask_button.click()
    assert d.sent == [AskAgain(number="C1-20260618-R0003-T9WE")]


def test_a_story_from_elsewhere_opens_though_it_is_not_in_the_list(make: Callable) -> None:
    d = make()
    d.books.page = None
    d.page.open_story("C9-20260101-0001-K7QD")
    assert d.stories() == ["C9-20260101-0001-K7QD"]
    d.page.show_story(StoryView(order_no="C1-20260101-0002-K7QD", line=scenes_transactions.line("en", 0)))
    assert "Reading" in d.page.story.empty.text(), "another order's story"
    d.page.show_story(StoryView(order_no="C9-20260101-0001-K7QD", line=None))
    assert "C9-0101-0001" in d.page.story.empty.text()


def test_every_kind_of_step_has_words(dress: Callable) -> None:
    dress("en")
    for kind in KINDS:
        for facts in ({}, {"cause": "network_down", "guard": "guard.suspended", "amount_fen": 500, "trade_tail": "8"}):
            step = step_words(StoryStep(n=1, at=MOMENT, kind=kind, facts=facts))
            assert step.word and "{" not in step.sentence and "None" not in step.sentence
    for alert in AlertKind:
        step = step_words(StoryStep(n=1, at=MOMENT, kind="alert.raised", facts={"alert": alert.value}))
        assert step.sentence and step.sentence != alert.value
    assert step_words(StoryStep(n=1, at=MOMENT, kind="sale.blessed")).sentence == "sale.blessed"


def test_times_and_standing_of_a_story(dress: Callable) -> None:
    dress("en")
    assert clock_ms(MOMENT + timedelta(days=1), MOMENT) == "06-19 12:09:46"
    assert whole_time(()) == ""
    line = scenes_transactions.line("en", 0)
    replace = scenes_transactions.replace
    assert line_look(replace(line, refunded_fen=1_200)).words == "Refunded"
    assert line_look(replace(line, refunded_fen=1)).words == "Part refunded"
    for state in SaleState:
        story = StoryView(order_no=line.order_no, line=replace(line, state=state), refundable_fen=0)
        assert why_no_refund(story), state
    assert why_no_refund(StoryView(order_no=line.order_no, line=line, refundable_fen=1)) == ""


def test_many_stories_leave_no_widgets_behind(make: Callable) -> None:
    d = make()
    for row in (OPENED, DOUBTFUL) * 2:
        d.open(row)
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    count = len(d.window.findChildren(transactions.QObject))
    for row in (OPENED, DOUBTFUL) * 10:
        d.open(row)
    QApplication.sendPostedEvents(None, 52)
    assert len(d.window.findChildren(transactions.QObject)) <= count + 2
