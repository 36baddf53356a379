"""Every page is reached and its main act done with key events alone: no press, no call, nothing put in by the test."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.payment import Way
from desktop.services.access_views import AccessView
from desktop.services.commands import AskAgain, Charge, Command, RequestVerification
from desktop.services.people_views import PeopleQuery, PersonQuery
from desktop.services.queries import Question, StatementQuery, StoryQuery, SubsidyQuery, TransactionsQuery
from desktop.services.report_views import DayReportQuery, MonthReportQuery
from desktop.services.settings import Settings
from desktop.services.views import View
from desktop.ui import scenes, scenes_reports
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import (
    CHECKOUT,
    DEVICES,
    PEOPLE,
    REPORTS,
    SETTINGS,
    SIGN_IN,
    STATEMENT,
    SUBSIDY,
    SYNC,
    TRANSACTIONS,
    VERIFICATION,
)
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.scenes_access import access
from desktop.ui.scenes_people_views import people, person
from desktop.ui.scenes_settings import sample_settings
from desktop.ui.scenes_subsidy_states import caps
from desktop.ui.scenes_sync import SERVER, STICK, exporting, waiting_view
from desktop.ui.scenes_transactions import SampleBooks
from desktop.ui.screenshots import settle
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.shell import Shell
from desktop.ui.shell_pages import ENTRIES
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.theme import theme

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 120


class Hands:
    """A desk, and ten fingers: the window answers questions as the reader would."""

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.asked: list[Question] = []
        self.did: list[tuple[Any, ...]] = []
        access_hooks = AccessHooks(
            sign_in=lambda *given: self.did.append(("sign_in", *given)),
            lock=lambda how: self.did.append(("lock", how)),
            unlock=lambda *given: self.did.append(("unlock", *given)),
        )
        self.shell = Shell(
            sample_settings("zh_CN", "light"), self.sent.append, theme("light"), shown_clock=ShownClock(frozen=True),
            ask=self._ask, access=access_hooks,
            desk_settings=SettingsHooks(save=lambda settings, by: self.did.append(("save", settings, by))),
            reports=ReportHooks(), sync=SyncHooks(
                export=lambda url: self.did.append(("export", url)), cancel=lambda: self.did.append(("cancel",)),
                import_receipts=lambda paths: self.did.append(("receipts", *paths)),
            ),
        )  # fmt: skip
        self._books = SampleBooks("zh_CN")
        for view in scenes.SCENES["ready"]("zh_CN"):
            self.shell.show_view(view)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.activateWindow()
        settle()

    def _ask(self, question: Question) -> None:
        self.asked.append(question)

    def show(self, view: View) -> None:
        self.shell.show_view(view)
        settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.shell, key, held)
            settle()

    def write(self, words: str) -> None:
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget() or self.shell, letter)
        settle()

    def go(self, digit: int) -> str:
        self.press(K(ord(str(digit))), held=CTRL)
        return self.shell.page_name

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until a control of that name has the focus."""
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName().startswith(name):
                return focused
            self.press(K.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def of(self, kind: type[Question]) -> list[Any]:
        return [one for one in self.asked if isinstance(one, kind)]


@pytest.fixture
def hands(dress: Callable) -> Hands:
    dress("zh_CN")
    return Hands()


class NewWindows(QObject):
    """Notices every window that is shown, if only for a moment: it would take the keyboard from the cashier."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__}({watched.accessibleName()!r})")
        return False


def test_every_page_has_its_key_and_one_comes_back(hands: Hands, qapp: QApplication) -> None:
    windows = NewWindows()
    qapp.installEventFilter(windows)
    for entry in ENTRIES:
        assert hands.go(entry.key - K.Key_0) == entry.name
        assert hands.shell.isAncestorOf(QApplication.focusWidget())
        assert hands.go(1) == CHECKOUT
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def test_an_amount_is_typed_and_charged(hands: Hands) -> None:
    hands.press(K.Key_F6)
    hands.write("850")
    hands.press(K.Key_Return)
    assert hands.sent[-1] == Charge(amount_fen=850, way=Way.FACE)


def test_an_order_in_doubt_is_asked_for_from_the_lane(hands: Hands) -> None:
    for view in scenes.SCENES["in-doubt"]("zh_CN"):
        hands.show(view)
    hands.press(K.Key_F12)
    assert hands.shell.checkout.rail.lane.isAncestorOf(QApplication.focusWidget())
    hands.press(K.Key_Return)
    assert isinstance(hands.sent[-1], AskAgain)


def test_a_sale_is_sought_and_its_story_opened(hands: Hands) -> None:
    assert hands.go(2) == TRANSACTIONS
    page = hands.shell.pages.currentWidget()
    hands._books.page = page
    for question in hands.of(TransactionsQuery):
        hands._books.ask(question)
    settle()
    hands.write("/")
    assert QApplication.focusWidget().accessibleName() == "搜索"
    hands.write("4")
    hands.press(K.Key_Escape)
    hands.press(K.Key_Down, K.Key_Down, K.Key_Return)
    assert hands.of(StoryQuery), "a story was asked for"


def test_the_statement_is_opened_from_the_subsidy_and_left_again(hands: Hands) -> None:
    assert hands.go(3) == SUBSIDY
    assert hands.of(SubsidyQuery)
    hands.show(caps("zh_CN"))
    hands.press(K.Key_F6)
    assert hands.shell.page_name == STATEMENT and hands.of(StatementQuery)
    hands.press(K.Key_Escape)
    assert hands.shell.page_name == SUBSIDY


def test_a_person_is_found_and_opened(hands: Hands) -> None:
    assert hands.go(4) == PEOPLE
    hands.show(people("zh_CN", hands.of(PeopleQuery)[-1]))
    hands.press(K.Key_Down, K.Key_Return)
    asked = hands.of(PersonQuery)
    assert asked, "a person was asked for"
    hands.show(person("zh_CN", 0))
    hands.tab_to("编辑")
    hands.press(K.Key_Escape)
    assert hands.shell.page_name == PEOPLE


def test_the_wire_is_looked_at_and_left(hands: Hands) -> None:
    assert hands.go(5) == DEVICES
    before = hands.shell.pages.currentWidget().faces.currentWidget()
    hands.press(K.Key_F6)
    assert hands.shell.pages.currentWidget().faces.currentWidget() is not before
    hands.press(K.Key_Escape)
    assert hands.shell.pages.currentWidget().faces.currentWidget() is before


def test_sending_a_bundle_and_taking_receipts(hands: Hands) -> None:
    assert hands.go(6) == SYNC
    hands.show(waiting_view())
    hands.tab_to("U 盘")
    hands.press(K.Key_Right, K.Key_Right)
    hands.show(replace(waiting_view(), overdue=2))
    hands.press(K.Key_F5)
    hands.show(replace(waiting_view(), export=exporting()))
    hands.press(K.Key_Escape)
    hands.press(K.Key_F6, K.Key_Return)
    assert hands.did == [("export", SERVER), ("cancel",), ("receipts", Path(STICK))]


def test_a_month_is_looked_at_and_the_day_again(hands: Hands) -> None:
    assert hands.go(7) == REPORTS
    hands.show(scenes_reports.may_close("zh_CN"))
    assert hands.of(DayReportQuery)
    hands.press(K.Key_F6)
    assert hands.of(MonthReportQuery)
    hands.press(K.Key_F4)
    hands.tab_to("指定日期")
    hands.press(K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert not QApplication.focusWidget().accessibleName().startswith("指定日期"), "a date does not keep the focus"


def test_a_price_is_changed_and_saved(hands: Hands) -> None:
    assert hands.go(8) == SETTINGS
    hands.tab_to("午餐: 学生价")
    hands.press(K.Key_A, held=CTRL)
    hands.write("12.50")
    hands.press(K.Key_S, held=CTRL)
    ((_, settings, _by),) = [one for one in hands.did if one[0] == "save"]
    assert isinstance(settings, Settings)
    assert [price.price_fen for price in settings.meals[1].prices] == [1_250]


def test_somebody_is_identified(hands: Hands) -> None:
    assert hands.go(9) == VERIFICATION
    hands.write("1")
    hands.tab_to("核身人")
    hands.write("Li")
    hands.press(K.Key_Return)
    assert isinstance(hands.sent[-1], RequestVerification) and hands.sent[-1].asked_by == "Li"


def test_one_signs_in_locks_and_opens_again(hands: Hands) -> None:
    hands.show(access("zh_CN", None))
    assert hands.shell.page_name == SIGN_IN
    hands.tab_to("李师傅")
    hands.press(K.Key_Space)
    hands.write("271828")
    assert [one[0] for one in hands.did] == ["sign_in"]
    hands.show(access("zh_CN", 0))
    assert hands.shell.page_name == CHECKOUT
    hands.press(K.Key_L, held=CTRL)
    assert hands.did[-1] == ("lock", "key")
    hands.show(replace(access("zh_CN", 0), locked=True))
    hands.press(K.Key_L, held=CTRL)
    assert hands.shell.page_name == SIGN_IN
    hands.write("271828")
    assert hands.did[-1][0] == "unlock"
    hands.show(access("zh_CN", 0))
    assert hands.shell.page_name == CHECKOUT


def test_an_open_home_needs_no_key(hands: Hands) -> None:
    hands.show(AccessView())
    assert hands.shell.page_name == CHECKOUT
