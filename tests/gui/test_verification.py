"""The verification page asks once, shows every state, keeps names masked, and never speaks of payment."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.verification import VerificationState
from desktop.services.commands import AskAgain, Command, RequestVerification
from desktop.services.reason import Reason
from desktop.services.views import Phase, VerificationView
from desktop.ui.scenes_devices import REQUEST_NO, record, verification_page, verification_records
from desktop.ui.screenshots import settle
from desktop.ui.strings import SENTENCES
from desktop.ui.verification import VerificationPage

KEY = Qt.Key


class Room:
    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.page: VerificationPage = verification_page("en", "light", send=self.sent.append)
        self.page.resize(1270, 712)
        self.page.show()
        self.page.activateWindow()
        self.page.setFocus()
        settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key)

    def view(self, state: VerificationState | None = None, **changes: object) -> None:
        first = None if state is None else record("en", 0, state, seconds=3, reason=changes.pop("reason", None))
        given = VerificationView(waiting=False, request_no="", refusal=None, records=verification_records("en", first))
        self.page.show_verification(replace(given, **changes))

    def in_hand(self) -> "Room":
        self.view(VerificationState.SUBMITTED, request_no=REQUEST_NO)
        return self


@pytest.fixture
def room(dress: Callable) -> Room:
    dress("en")
    return Room()


def test_enter_asks_once_for_a_view(room: Room) -> None:
    room.press(KEY.Key_Return, KEY.Key_Return)
    assert room.sent == [RequestVerification(purpose="Meal pick-up", asked_by="Ms Zhou")]
    assert room.page.banner.phase is Phase.WORKING
    room.view(refusal=Reason(code="verify.busy"))
    room.press(KEY.Key_Return)
    assert len(room.sent) == 2


def test_digits_choose_the_purpose(room: Room) -> None:
    room.press(KEY.Key_3, KEY.Key_Return)
    assert room.sent == [RequestVerification(purpose="Parent pick-up", asked_by="Ms Zhou")]


def test_another_purpose_is_typed(room: Room) -> None:
    room.press(KEY.Key_4)
    assert QApplication.focusWidget() is room.page.other.editor
    assert not room.page.begin_button.isEnabled()
    QTest.keyClicks(room.page.other.editor, " exam 12 ")
    room.press(KEY.Key_Return)
    assert room.sent == [RequestVerification(purpose="exam 12", asked_by="Ms Zhou")]


def test_nobody_asks_without_a_name(room: Room) -> None:
    room.page.asker.editor.clear()
    room.page.refresh()
    room.press(KEY.Key_Return)
    assert room.sent == []
    assert room.page.begin_button.note == "name first"


def test_nothing_begins_while_one_is_under_way(room: Room) -> None:
    room.in_hand().press(KEY.Key_Return)
    assert room.sent == []
    assert room.page.banner.word == "LOOK"
    room.view(waiting=True)
    room.press(KEY.Key_Return)
    assert room.sent == []


@pytest.mark.parametrize(
    ("state", "phase", "word"),
    [
        (VerificationState.MATCHED, Phase.PAID, "MATCHED"),
        (VerificationState.NOT_MATCHED, Phase.REFUSED, "NO MATCH"),
        (VerificationState.NOT_STARTED, Phase.REFUSED, "REFUSED"),
        (VerificationState.IN_DOUBT, Phase.IN_DOUBT, "IN DOUBT"),
    ],
)
def test_every_outcome_is_shown(room: Room, state: VerificationState, phase: Phase, word: str) -> None:
    room.in_hand().view(state, reason=Reason(code="verify.timeout"))
    assert (room.page.banner.phase, room.page.banner.word) == (phase, word)
    assert "PAID" not in room.page.banner.accessibleName()


def test_a_match_is_masked_with_the_class(room: Room) -> None:
    room.in_hand().view(VerificationState.MATCHED)
    assert room.page.banner.hint == "Zhang * · 3-2"
    assert "Compare" in room.page.note.text()


def test_somebody_whom_this_desk_does_not_know_is_no_match(room: Room) -> None:
    stranger = replace(record("en", 0, VerificationState.MATCHED, seconds=3), diner=None)
    room.in_hand()
    room.page.show_verification(VerificationView(waiting=False, request_no="", refusal=None, records=(stranger,)))
    assert (room.page.banner.phase, room.page.banner.word) == (Phase.REFUSED, "UNKNOWN")
    assert "another way" in room.page.note.text()
    assert [cell.words for cell in room.page.table.rows[0]][1::3] == ["—", "Unknown"]


def test_what_is_old_is_not_shown_as_new(room: Room) -> None:
    assert room.page.banner.word == "READY", "records of before say nothing about now"
    room.in_hand().view(VerificationState.MATCHED)
    QTest.keyClicks(room.page.asker.editor, "x")
    assert room.page.banner.word == "READY"


def test_in_doubt_can_be_asked_for(room: Room) -> None:
    room.in_hand().view(VerificationState.IN_DOUBT)
    assert room.page.again_button.isVisible()
    room.press(KEY.Key_F11)
    room.page.again_button.click()
    assert room.sent == [AskAgain(number=REQUEST_NO)] * 2
    room.view(VerificationState.MATCHED)
    assert not room.page.again_button.isVisible()
    room.press(KEY.Key_F11)
    assert len(room.sent) == 2


@pytest.mark.parametrize("code", sorted(code for code in SENTENCES if code.startswith("verify.")))
def test_every_refusal_says_what_to_do(room: Room, code: str) -> None:
    room.view(refusal=Reason(code=code))
    what, todo = SENTENCES[code].split(" | ")
    assert (room.page.banner.hint, room.page.note.text()) == (what, todo)


def test_a_cause_that_nobody_knows_is_no_match(room: Room) -> None:
    room.in_hand().view(VerificationState.NOT_MATCHED, reason=Reason(code="verify.something_new"))
    assert room.page.banner.hint == "The terminal did not recognise this person"


def test_the_records_say_who_when_why_and_who_asked(room: Room) -> None:
    room.in_hand().view(VerificationState.MATCHED)
    words = [[cell.words for cell in row] for row in room.page.table.rows]
    assert words[0] == ["12:01:37", "Zhang * · 3-2", "Medicine", "Ms Zhou", "Matched"]
    assert [row[4] for row in words] == ["Matched", "Matched", "No match", "Not begun"]
    assert words[2][1] == "—"


def test_the_page_says_that_no_picture_and_no_money(room: Room) -> None:
    assert "No picture is kept" in room.page.note.text()
    assert "No money is moved" in room.page.note.text()
