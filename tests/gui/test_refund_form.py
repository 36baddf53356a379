"""A refund leaves once, after two presses and with a reason; what became of it is told in place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.refund import RefundState
from desktop.services.commands import AskAgain, RequestRefund
from desktop.services.reason import Reason
from desktop.services.views import RefundView
from desktop.ui import scenes_transactions
from desktop.ui.scenes_transactions import OPENED
from desktop.ui.transactions import AGAIN_MS
from desktop.ui.widgets import refund_form
from desktop.ui.widgets.refund_form import Stage
from tests.helpers.transactions_desk import Desk, order

KEY = Qt.Key


@pytest.fixture
def make(dress: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Desk]]:
    """Make a desk; a second press may follow the first at once."""
    monkeypatch.setattr(refund_form, "CONFIRM_AFTER_MS", 0)

    def _make(language: str = "en", size: tuple[int, int] = (1366, 768), **more: bool) -> Desk:
        dress(language)
        return Desk(language, size, **more)

    yield _make


def test_a_whole_refund_leaves_once_after_two_presses(make: Callable) -> None:
    d = make().open()
    d.fill()
    form = d.page.story.form
    assert form.confirm.text() == "Refund ¥12.00"
    form.confirm.click()
    assert (d.sent, form.stage, form.confirm.text()) == ([], Stage.ARMED, "Press again: ¥12.00")
    form.confirm.click()
    wanted = RequestRefund(order_no=order(OPENED), amount_fen=1_200, reason="Paid twice", asked_by="Ms Zhou")
    assert d.sent == [wanted]
    for _ in range(3):
        form.confirm.click()
    assert d.sent == [wanted]
    assert form.notice.head.text() == "Refund under way"
    d.press(KEY.Key_Escape)
    d.page.story.refund_button.click()
    assert form.stage is Stage.SENT, "closing the form does not make it forget"
    assert not form.confirm.isVisible()


def test_a_second_press_by_an_unsteady_finger_is_the_first(make: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refund_form, "CONFIRM_AFTER_MS", 10_000)
    d = make()
    monkeypatch.setattr(refund_form, "CONFIRM_AFTER_MS", 10_000)
    d.open().fill()
    form = d.page.story.form
    form.confirm.click()
    form.confirm.click()
    assert (d.sent, form.stage) == ([], Stage.ARMED)


def test_a_first_press_is_forgotten_and_taken_back_by_a_change(make: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    d = make().open()
    d.fill()
    form = d.page.story.form
    form.confirm.click()
    form.reasons[0].click()
    assert form.stage is Stage.FILLING
    form.confirm.click()
    form.set_refundable(700)
    assert (form.stage, form.confirm.text()) == (Stage.FILLING, "Refund ¥7.00")
    form.confirm.click()
    monkeypatch.setattr(refund_form, "CONFIRM_WITHIN_MS", -1)
    d.page.tick()
    assert form.stage is Stage.FILLING
    assert d.sent == []


def test_a_part_is_checked_against_what_is_left(make: Callable) -> None:
    d = make().open()
    d.fill()
    form = d.page.story.form
    form.part.click()
    form.amount.editor.setFocus()
    for typed in ("", "abc", "0", "-1", "12.01", "1.234"):
        form.amount.set_text(typed)
        form.confirm.click()
        assert form.stage is Stage.FILLING, typed
        assert form.amount.note.text() and form.amount.note.isVisible(), typed
    form.amount.editor.selectAll()
    d.type("5.5")
    assert not form.amount.note.isVisible()
    form.confirm.click()
    form.confirm.click()
    assert [command.amount_fen for command in d.sent] == [550]


def test_a_reason_and_a_name_are_needed(make: Callable) -> None:
    d = make().open()
    d.page.story.refund_button.click()
    form = d.page.story.form
    form.confirm.click()
    assert form.stage is Stage.FILLING
    assert form.reason_note.isVisible() and form.supervisor.note.isVisible()
    form.reasons[-1].click()
    form.supervisor.set_text("Ms Zhou")
    form.confirm.click()
    assert form.other.note.isVisible()
    assert QApplication.focusWidget() is form.other.editor
    d.type("dropped the tray")
    form.confirm.click()
    form.confirm.click()
    assert [command.reason for command in d.sent] == ["dropped the tray"]


def test_the_name_is_remembered_and_nothing_else(make: Callable) -> None:
    d = make().open()
    d.fill()
    d.press(KEY.Key_Escape)
    d.open(0)
    d.books.page.show_story(scenes_transactions.replace(scenes_transactions.story("en"), order_no=order(0)))
    d.page.story.refund_button.click()
    form = d.page.story.form
    assert form.supervisor.editor.text() == "Ms Zhou"
    assert not any(option.isChecked() for option in form.reasons)
    assert form.whole.isChecked()


def answered(state: RefundState | None, reason: Reason | None = None, number: int = 3) -> RefundView:
    refund_no = "" if state is None else f"C1-20260618-R{number:04d}-T9WE"
    return RefundView(order_no=order(OPENED), amount_fen=1_200, refund_no=refund_no, state=state, reason=reason)


def test_what_became_of_a_refund_is_told_in_place(make: Callable) -> None:
    d = make().open()
    d.fill()
    form = d.page.story.form
    form.confirm.click()
    form.confirm.click()
    d.page.show_refund(RefundView(order_no=order(0), amount_fen=1, state=RefundState.REFUNDED))
    assert form.stage is Stage.SENT, "another order's refund"
    d.page.show_refund(answered(RefundState.SUBMITTED))
    assert form.notice.head.text() == "Refund under way"
    d.page.show_refund(answered(RefundState.IN_DOUBT))
    assert form.notice.head.text() == "Refund in doubt: do not refund again"
    assert not form.confirm.isVisible()
    d.sent.clear()
    form.notice.button.click()
    assert d.sent == [AskAgain(number="C1-20260618-R0003-T9WE")]
    d.page.show_refund(answered(RefundState.REFUNDED))
    assert form.notice.head.text() == "¥12.00 refunded"
    assert not form.notice.button.isVisible()
    d.press(KEY.Key_Escape)
    d.page.show_refund(answered(RefundState.REFUNDED))
    d.page.story.refund_button.click()
    assert form.stage is Stage.FILLING, "an answer that was seen does not come back"


def test_a_declined_refund_says_why(make: Callable) -> None:
    d = make().open()
    d.fill()
    reason = Reason(code="refund.declined.network_down", facts={"cause": "network_down"})
    d.page.show_refund(answered(RefundState.DECLINED, reason))
    form = d.page.story.form
    assert form.notice.head.text() == "The terminal has no network"
    assert "Refund again when" in form.notice.told.text()
    assert not form.confirm.isVisible()


def test_a_refund_that_was_not_begun_can_be_mended(make: Callable) -> None:
    d = make().open()
    d.fill()
    form = d.page.story.form
    form.confirm.click()
    form.confirm.click()
    d.page.show_refund(answered(None, Reason(code="refund.no_terminal")))
    assert form.notice.head.text() == "The terminal is not connected"
    assert form.confirm.isVisible()
    form.confirm.click()
    form.confirm.click()
    assert len(d.sent) == 2


def test_a_newer_story_does_not_disturb_what_is_typed(make: Callable) -> None:
    d = make().open()
    d.fill()
    d.page.sales_changed()
    d.rest(AGAIN_MS + 100)
    form = d.page.story.form
    assert form.isVisible()
    assert (form.supervisor.editor.text(), form.reasons[2].isChecked()) == ("Ms Zhou", True)


def test_enter_presses_what_has_the_keyboard(make: Callable) -> None:
    d = make().open()
    d.fill()
    d.page.story.form.confirm.setFocus()
    d.press(KEY.Key_Return, KEY.Key_Return)
    assert len(d.sent) == 1
    d.rest()
