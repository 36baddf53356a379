"""The shifts on the reports page: looked at, handed over in place by whoever has it, the sheet made as wished for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.staff import Act, Approval, StaffRef
from desktop.services.access_views import Approved, SignInRefused
from desktop.services.peripheral_views import PrinterView
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.services.report_views import ReportNews
from desktop.services.shift_views import Sheet, ShiftHandedOver, ShiftsQuery
from desktop.services.views import LinkState
from desktop.ui import scenes
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import CHECKOUT, REPORTS
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.report_columns import Mode
from desktop.ui.report_hooks import ReportHooks
from desktop.ui.reports_entry import Reports
from desktop.ui.scenes_access import access, staff
from desktop.ui.scenes_reports import may_close
from desktop.ui.scenes_shifts import shift_ended, shifts_doubtful, shifts_open
from desktop.ui.shell import Shell
from desktop.ui.theme import theme

LI, WANG, ZHOU, AN = (StaffRef(f"S{at}") for at in (0, 1, 2, 5))


class Desk:
    """A window whose hooks write down what was asked."""

    def __init__(self, qtbot: QtBot, who: int = 0) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.questions: list[Question] = []
        note = self.calls.append
        self.shell = Shell(
            scenes.settings("en", "light"), lambda _command: None, theme("light"), shown_clock=ShownClock(frozen=True),
            ask=self.questions.append,
            access=AccessHooks(hand_over=lambda ref, secret, sheet: note(("hand_over", ref, secret, sheet)),
                               approve=lambda pin, act, purpose, two=False: note(("approve", act, purpose))),
            peripherals=PeripheralHooks(print_shift=lambda view: note(("slip", view.query.end_n))),
            reports=ReportHooks(save_workbook=lambda view: note(("workbook", view)), save_paper=self._paper,
                                close_day=lambda by, given=None: note(("close", by, given))),
        )  # fmt: skip
        qtbot.addWidget(self.shell)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.show_view(replace(scenes.status("en"), link=LinkState.ONLINE, serving=False))
        self.shell.show_view(access("en", who))
        self.shell.show_view(PrinterView(enabled=True))
        self.shell.open_page(REPORTS)

    def _paper(self, view: Any) -> str:
        self.calls.append(("paper", view.query.end_n))
        return "/reports/shift.pdf"

    @property
    def entry(self) -> Reports:
        entry = self.shell._later[REPORTS]
        assert isinstance(entry, Reports)
        return entry

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.shell.focusWidget() or self.shell, key)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.shell, key)


@pytest.fixture
def desk(qtbot: QtBot, dress: Callable[..., None]) -> Desk:
    dress("en")
    made = Desk(qtbot)
    made.key(Qt.Key.Key_F3)
    made.shell.show_view(shifts_open("en"))
    return made


def test_the_open_shift_is_first_and_those_before_it_are_one_key_away(desk: Desk) -> None:
    page = desk.entry.widget
    assert desk.questions[-1] == ShiftsQuery() and page.mode is Mode.SHIFTS
    assert page.body.shift.facts.title.text() == "Shift of Mr Li"
    told = page.body.shift.facts.rows.accessibleName()
    assert "357 × ¥4,275.00" in told and "Ledger entries 18402 to 19493" in told and "second serving 3 ×" in told
    assert "Refunded ¥6.00" in page.body.shift.rest.rows.accessibleName()
    table = page.shift_panel.list.table
    table.setFocus()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.questions[-1] == ShiftsQuery(end_n=18_401)
    desk.shell.show_view(shifts_open("en"))  # late, and not what is asked for now
    assert page.shifts_view is not None and page.shifts_view.query == ShiftsQuery()
    desk.shell.show_view(shift_ended("en"))
    assert page.body.shift.facts.title.text() == "Shift of Mr Wang"
    assert page.body.shift.facts.beside.text() == "handed over to Mr Li"
    desk.key(Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F10)
    assert desk.calls == [("workbook", shift_ended("en")), ("paper", 18_401), ("slip", 18_401)]
    desk.shell.show_view(ReportNews(done="saved", path="/reports/shift.xlsx"))
    desk.key(Qt.Key.Key_Escape, Qt.Key.Key_Escape)  # what was said, then back to the open one
    assert desk.questions[-1] == ShiftsQuery()


def test_a_shift_is_handed_over_by_name_and_pin_with_keys_alone(desk: Desk) -> None:
    desk.shell.show_view(shifts_doubtful("en"))
    panel = desk.entry.widget.shift_panel
    desk.key(Qt.Key.Key_F9)
    form = panel.form
    assert form.isVisible() and "Zhao * · ¥12.00" in form.doubts.text() and "Refund ¥12.00" in form.doubts.text()
    assert LI not in form.tiles and AN not in form.tiles, "neither who goes nor who does not sell"
    assert desk.shell.focusWidget() is form.tiles[WANG]
    desk.press(Qt.Key.Key_Space)
    form.saved.click()
    assert desk.shell.focusWidget() is form.pin
    desk.press(*(Qt.Key(ord(digit)) for digit in "591738"))
    assert desk.calls == [("hand_over", WANG, "591738", Sheet(saved=True))]
    desk.shell.show_view(SignInRefused(staff_ref=WANG, reason=Reason(code="shift.in_hand")))
    assert "being served" in form.pin.note.text() and form.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not form.isVisible() and panel.list.isVisible() and len(desk.calls) == 1


def test_digits_go_to_the_pin_wherever_the_focus_is_and_esc_leaves(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F9)
    form = desk.entry.widget.shift_panel.form
    form.tiles[ZHOU].click()
    desk.entry.widget.setFocus()
    desk.press(*(Qt.Key(ord(digit)) for digit in "83046"))
    assert form.pin.slots.count == 5 and desk.calls == []
    desk.press(Qt.Key.Key_Escape)
    assert not form.isVisible() and form.pin.slots.count == 0


def test_only_who_has_the_shift_is_offered_the_hand_over(qtbot: QtBot, dress: Callable[..., None]) -> None:
    dress("en")
    desk = Desk(qtbot, who=1)
    desk.key(Qt.Key.Key_F3)
    desk.shell.show_view(shifts_open("en"))
    panel = desk.entry.widget.shift_panel
    assert not panel.button.isVisible() and "Mr Li has the shift" in panel.foot.text()
    desk.key(Qt.Key.Key_F9)
    assert not panel.form.isVisible()


def test_a_hand_over_from_an_old_shift_shows_the_open_one_first(desk: Desk) -> None:
    desk.entry.widget.open_shift(18_401)
    desk.shell.show_view(shift_ended("en"))
    desk.key(Qt.Key.Key_F9)
    panel = desk.entry.widget.shift_panel
    assert desk.questions[-1] == ShiftsQuery() and not panel.form.isVisible()
    desk.shell.show_view(shifts_open("en"))
    assert panel.form.isVisible() and "357 sales" in panel.form.told.text()


def test_after_the_hand_over_the_sheet_is_made_once_and_the_desk_is_the_others(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F9)
    old = desk.entry
    desk.shell.show_view(access("en", 1))  # Mr Wang is in: what Mr Li had open is gone
    assert desk.shell.page_name == CHECKOUT
    desk.shell.show_view(ShiftHandedOver(end_n=18_401, sheet=Sheet(printed=True, saved=True)))
    assert desk.shell.page_name == REPORTS and desk.entry is not old
    assert desk.questions[-1] == ShiftsQuery(end_n=18_401) and desk.calls == []
    desk.shell.show_view(shift_ended("en"))
    assert desk.calls == [("slip", 18_401), ("paper", 18_401)]
    assert "/reports/shift.pdf" in desk.entry.widget.notice.accessibleName()
    desk.shell.show_view(shift_ended("en"))
    assert len(desk.calls) == 2, "once"


def test_the_sheet_is_made_though_who_came_may_not_see_reports(desk: Desk) -> None:
    desk.shell.show_view(access("en", 4))  # an installer sells, and opens no reports
    desk.shell.show_view(ShiftHandedOver(end_n=18_401, sheet=Sheet(saved=True)))
    desk.shell.show_view(shift_ended("en"))
    assert desk.shell.page_name == CHECKOUT and desk.calls == [("paper", 18_401)]


def test_the_approval_goes_with_the_close(desk: Desk) -> None:
    """A cashier closes with a supervisor's PIN: who answered is handed on to where it is written."""
    desk.key(Qt.Key.Key_F4)
    page = desk.entry.widget
    desk.shell.show_view(may_close("en"))
    desk.key(Qt.Key.Key_F9)
    assert page.close_card.approval.is_open
    approval = Approval(by=staff("en")[2])
    desk.shell.show_view(Approved(approval=approval, act=Act.CLOSE_DAY, purpose="close Z 13"))
    desk.key(Qt.Key.Key_F9)
    assert desk.calls == [("close", "Mrs Zhou", approval)]


def test_a_question_about_the_close_is_not_answered_beside_a_shift(qtbot: QtBot, dress: Callable[..., None]) -> None:
    dress("en")
    desk = Desk(qtbot, who=2)
    desk.shell.show_view(may_close("en"))
    desk.key(Qt.Key.Key_F9, Qt.Key.Key_F3)
    assert not desk.entry.widget.notice.isVisible()
    desk.key(Qt.Key.Key_F4, Qt.Key.Key_F9)
    assert desk.calls == [], "it is asked anew"
