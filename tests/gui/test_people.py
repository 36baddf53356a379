"""The people page: search, the person beside the list, names in full, and that nothing happens without a name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

from desktop.domain.person import PersonStatus
from desktop.services.people_views import (
    Done,
    EnrolmentState,
    FaceEnrolView,
    HistoryLine,
    PeopleNews,
    PersonUnmasked,
    UnmaskReason,
)
from desktop.services.reason import Reason
from desktop.ui import scenes_people_views as samples
from desktop.ui.people_asked import Asked
from desktop.ui.people_words import history_words
from desktop.ui.screenshots import settle
from tests.helpers.people_room import Room, ref

KEY = Qt.Key


@pytest.fixture
def room(dress: Callable[..., None]) -> Callable[..., Room]:
    def _room(language: str = "en", size: tuple[int, int] = (1366, 768)) -> Room:
        dress(language)
        return Room(language, size)

    return _room


def everything_shown(r: Room) -> str:
    words = [one.text() for one in r.window.findChildren(QLabel)]
    words += [one.text() for one in r.window.findChildren(QLineEdit)]
    return "\n".join(words)


def test_ctrl_4_opens_the_page_and_it_asks_for_people(room: Callable) -> None:
    r = room()
    assert r.window.page_name == "people"
    assert r.queries()[-1].page_size == 50
    assert QApplication.focusWidget() is r.page.list.table
    assert r.page.list.below.place.text() == "1 / 9"


def test_each_letter_asks_at_once(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_Slash)
    before = len(r.queries())
    r.type("zh")
    assert [query.text for query in r.queries()[before:]] == ["z", "zh"]
    assert {line.masked_name for line in r.page.list.table.rows.lines} == {"Zhang *", "Zhao *", "Zhou *"}
    r.press(KEY.Key_Escape)
    assert r.queries()[-1].text == ""


def test_filters_are_asked_for_from_the_first_page(room: Callable) -> None:
    r = room()
    r.page.list.below.forward.click()
    assert r.queries()[-1].page == 1
    r.page.list.filters.states[EnrolmentState.READY].click()
    assert (r.queries()[-1].page, r.queries()[-1].states) == (0, frozenset({EnrolmentState.READY}))
    filters = r.page.list.filters
    filters.classes.setCurrentIndex(filters.classes.findData("3-1"))
    filters.statuses.setCurrentIndex(filters.statuses.findData(PersonStatus.LEFT.value))
    last = r.queries()[-1]
    assert (last.class_names, last.statuses) == (frozenset({"3-1"}), frozenset({PersonStatus.LEFT}))
    assert filters.states[EnrolmentState.ENROLLED].text() == "Enrolled 368"


def test_an_answer_that_is_not_asked_for_any_more_is_dropped(room: Callable) -> None:
    r = room()
    old = samples.people("en", r.queries()[-1])
    r.page.list.filters.search.setText("zhao")
    r.page.show_people(old)
    assert len(r.page.list.table.rows.lines) == 1


def test_enter_opens_a_person_and_a_capture_needs_a_consent(room: Callable) -> None:
    r = room()
    wanted: list[str] = []
    r.page.capture_wanted.disconnect()  # the camera's page is not what is tried here
    r.page.capture_wanted.connect(wanted.append)
    r.press(KEY.Key_Down, KEY.Key_Return)
    assert r.page.panel.person_ref == ref(0)
    r.open(samples.NONE_AT)
    button = r.page.panel.capture_button
    assert (button.isEnabled(), button.note) == (False, "consent first")
    r.open(samples.READY_AT)
    r.page.panel.capture_button.click()
    assert wanted == [ref(samples.READY_AT)]


def test_a_full_name_needs_a_reason_and_a_name_and_hides_by_itself(room: Callable, qtbot: object) -> None:
    r = room()
    r.open(samples.ENROLLED_AT)
    panel = r.page.panel
    panel.unmask_button.click()
    panel.form.act.click()
    assert r.asked == [] and panel.form.reason_note.isVisible() and QApplication.focusWidget() is panel.form.reasons[0]
    panel.form.reasons[1].click()
    panel.form.act.click()
    assert r.asked == [] and QApplication.focusWidget() is panel.form.by.editor
    r.type("Ms Zhou")
    panel.form.act.click()
    panel.form.act.click()
    assert r.asked == [("unmask", ref(samples.ENROLLED_AT), UnmaskReason.GUARDIAN_ASKS, "Ms Zhou", None)]
    one = samples.unmasked("en", samples.ENROLLED_AT)
    r.window.show_view(PersonUnmasked(person=one.person, seconds=1))
    assert "Zhao Sample" in everything_shown(r)
    assert PersonUnmasked not in r.window._latest
    qtbot.waitUntil(lambda: not panel.unmasked.seconds, timeout=3_000)  # type: ignore[attr-defined]
    assert "Zhao Sample" not in everything_shown(r) and "13900000007" not in everything_shown(r)


@pytest.mark.parametrize("leave", ["page", "person", "escape"])
def test_a_full_name_goes_with_the_page_and_the_person(room: Callable, leave: str) -> None:
    r = room()
    r.open(samples.ENROLLED_AT)
    r.page.panel.ask(Asked.UNMASK)
    r.page.panel.form.reasons[0].click()
    r.page.panel.form.by.set_text("A")
    r.page.panel.form.act.click()
    r.page.show_unmasked(samples.unmasked("en", samples.ENROLLED_AT))
    assert "Zhao Sample" in everything_shown(r)
    if leave == "page":
        r.window.open_page("checkout")
    elif leave == "person":
        r.open(0)
    else:
        r.press(KEY.Key_Escape)
        assert QApplication.focusWidget() is r.page.panel.unmask_button
    assert "Zhao Sample" not in everything_shown(r)


def test_a_name_that_nobody_asked_for_is_not_shown(room: Callable) -> None:
    r = room()
    r.open(samples.ENROLLED_AT)
    r.page.show_unmasked(samples.unmasked("en", samples.ENROLLED_AT))
    assert "Zhao Sample" not in everything_shown(r)


def test_a_withdrawal_says_what_goes_and_what_stays_and_is_asked_once(room: Callable) -> None:
    r = room()
    r.open(samples.ENROLLED_AT)
    panel = r.page.panel
    panel.withdraw_button.click()
    told = " ".join(one.text() for one in panel.form.told)
    assert "terminal" in told and "receipt" in told and "campus card go on" in told
    r.type("Ms Zhou")
    for _ in range(2):
        panel.form.act.click()
    assert r.asked == [("withdraw", ref(samples.ENROLLED_AT), "Ms Zhou")]
    r.page.show_news(PeopleNews(fault=Reason(code="output.failed")))
    assert panel.form.notice.isVisible() and panel.form.act.isEnabled()
    panel.form.act.click()
    r.page.show_news(PeopleNews(done=Done.WITHDRAWN, path="/r.pdf"))
    assert panel.asked is None and r.page.list.notice.told.text() == "/r.pdf"
    panel.status_button.click()
    assert panel.form.by.editor.text() == "Ms Zhou", "who asks is known from before"


def test_erasing_closes_the_person_and_statuses_are_set(room: Callable) -> None:
    r = room()
    r.page.who.name = "Ms Zhou"
    for at, what, status in (
        (samples.ENROLLED_AT, Asked.SUSPEND, PersonStatus.SUSPENDED),
        (7, Asked.TAKE_BACK, PersonStatus.ACTIVE),
        (samples.ENROLLED_AT, Asked.LEAVE, PersonStatus.LEFT),
    ):
        r.open(at)
        r.page.panel.ask(what)
        r.page.panel.form.act.click()
        assert r.asked[-1] == ("set_status", ref(at), status, "Ms Zhou")
        r.page.show_news(PeopleNews(done=Done.SAVED))
    r.page.panel.ask(Asked.ERASE)
    r.page.panel.form.act.click()
    assert r.asked[-1] == ("erase", ref(samples.ENROLLED_AT), "Ms Zhou")
    r.page.show_news(PeopleNews(done=Done.ERASED, person_ref=ref(samples.ENROLLED_AT)))
    assert r.page.panel.person_ref == ""


def test_a_taken_face_has_the_list_read_anew(room: Callable) -> None:
    r = room()
    before = len(r.queries())
    r.page.show_enrolled(FaceEnrolView(person_ref=ref(0)))
    assert len(r.queries()) == before
    r.page.show_enrolled(FaceEnrolView(person_ref=ref(0), done=True, quality=0.9))
    assert len(r.queries()) == before + 1


def test_forms_are_printed_blank_or_for_the_page(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F9)
    r.page.list.forms.blank.click()
    r.press(KEY.Key_F9)
    r.page.list.forms.page.click()
    assert r.asked[0] == ("save_consent_form", ())
    assert r.asked[1] == ("save_consent_form", tuple(ref(at) for at in range(12)))


def test_nothing_is_modal(room: Callable) -> None:
    r = room()
    r.open(samples.ENROLLED_AT)
    for what in Asked:
        r.page.panel.ask(what)
        settle()
        assert QApplication.activeModalWidget() is None and not r.window.findChildren(QDialog)
    for name in ("import", "bulk", "reconcile", "move", "add"):
        r.page.open_face(name)
        settle()
        assert QApplication.activeModalWidget() is None and not r.window.findChildren(QDialog)


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        ("face.enrolled", {"quality_millis": 912}, "Face taken by the terminal, quality 0.91"),
        ("person.unmasked", {"reason": "health", "asked_by": "Z"}, "Full name seen: Allergy, illness, by Z"),
        ("consent.withdrawn", {}, "Consent ended"),
        ("person.changed", {"fields": "name, card_no"}, "Data changed: Name, Card"),
        ("something.new", {}, "something.new"),
    ],
)
def test_history_is_told_in_whole_sentences(dress: Callable, kind: str, facts: dict, words: str) -> None:
    dress("en")
    assert history_words(HistoryLine(at=samples.NOON, kind=kind, facts=facts)) == words


def test_every_kind_of_the_ledger_has_a_sentence(dress: Callable) -> None:
    from desktop.adapters.storage.people_schema import PERSON_KINDS

    dress("zh_CN")
    without = [kind for kind in PERSON_KINDS if history_words(HistoryLine(at=samples.NOON, kind=kind)) == kind]
    assert without == []
