"""The faces behind the list: import, consent, edit, a class moved up, photos in bulk, the terminal's library."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.roster import Column
from desktop.services.people_views import (
    BulkView,
    ConsentDraft,
    Done,
    ImportPreview,
    PeopleNews,
    PhotoResult,
    ReconcileView,
)
from desktop.services.reason import Reason
from desktop.ui import scenes_people_views as samples
from desktop.ui.people_consent import one_year_later
from desktop.ui.people_import import Step
from desktop.ui.people_move import next_class
from desktop.ui.people_preview import CHANGES, FAULTS, column_word
from desktop.ui.screenshots import settle
from tests.helpers.people_room import Room, ref

KEY = Qt.Key


@pytest.fixture
def room(dress: Callable[..., None]) -> Callable[..., Room]:
    def _room(language: str = "en", size: tuple[int, int] = (1366, 768)) -> Room:
        dress(language)
        return Room(language, size)

    return _room


# --- import ----------------------------------------------------------------------------------------------------------


def test_a_roster_is_imported_by_the_keyboard_alone_and_undone(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F5)
    r.type("/r.csv")
    r.tab_to(r.page.import_face.next_button)
    r.press(KEY.Key_Return)
    assert r.asked == [("preview_import", "/r.csv", {})]
    r.page.show_preview(replace(samples.preview("en"), path="/r.csv"))
    assert r.page.import_face.card.shown == CHANGES
    assert QApplication.focusWidget() is r.page.import_face.by.editor
    r.type("Ms Zhou")
    r.press(KEY.Key_Return, KEY.Key_Return)
    assert r.asked[-1] == ("run_import", "/r.csv", {}, "Ms Zhou")
    r.page.show_news(PeopleNews(done=Done.IMPORTED, count=8))
    assert r.page.import_face.step is Step.DONE
    r.page.import_face.undo_button.click()
    r.page.import_face.undo.act.click()
    assert r.asked[-1] == ("undo_import", "Ms Zhou")
    r.page.show_news(PeopleNews(fault=Reason(code="output.failed")))
    assert r.page.import_face.undo.notice.isVisible()
    r.page.import_face.undo.act.click()
    r.page.show_news(PeopleNews(done=Done.IMPORT_UNDONE, count=8))
    assert not r.page.import_face.undo_button.isVisible()
    r.press(KEY.Key_Return)
    assert r.page.face is None


def test_nothing_is_imported_while_there_is_a_fault(room: Callable) -> None:
    r = room()
    r.page.open_face("import")
    face = r.page.import_face
    face.path.set_text("/dirty.csv")
    face.refresh()
    face.go_on()
    r.page.show_preview(replace(samples.faulty("en"), path="/dirty.csv"))
    assert face.card.shown == FAULTS and not face.next_button.isEnabled()
    assert face.next_button.note == "correct 11 first"
    face.go_on()
    assert [one[0] for one in r.asked] == ["preview_import"]
    rows = face.card.faults.rows
    assert [row[0].words for row in rows] == ["5", "7", "11", "15", "17", "18", "21", "23", "25", "29", "31"]
    assert all(row[2].words and row[2].under for row in rows)


def test_a_column_is_mapped_and_the_file_looked_at_again(room: Callable) -> None:
    r = room()
    r.page.open_face("import")
    face = r.page.import_face
    face.path.set_text("/r.csv")
    face.refresh()
    face.go_on()
    r.page.show_preview(replace(samples.preview("en"), path="/r.csv"))
    box = face.card.columns.boxes[-1]
    box.setCurrentIndex(box.findData("备注"))
    assert r.asked[-1] == ("preview_import", "/r.csv", {"宿舍": "备注"})
    r.page.show_preview(ImportPreview(path="/other.csv"))
    assert face.preview == replace(samples.preview("en"), path="/r.csv"), "not the file that is chosen"


def test_a_file_that_cannot_be_read_is_said_at_the_path(room: Callable) -> None:
    r = room()
    r.page.open_face("import")
    face = r.page.import_face
    face.path.set_text("/none.csv")
    face.refresh()
    face.go_on()
    r.page.show_preview(ImportPreview(path="/none.csv", fault=Reason(code="roster.no_file")))
    assert face.step is Step.FILE and face.path.note.text().startswith("The roster file is not there")
    assert QApplication.focusWidget() is face.path.editor


def test_every_column_has_a_word(dress: Callable) -> None:
    dress("en")
    assert [column for column in Column if column_word(column.value) == column.value] == []


# --- consent ---------------------------------------------------------------------------------------------------------


def test_a_consent_is_recorded_by_the_keyboard_alone(room: Callable) -> None:
    r = room()
    r.open(samples.NONE_AT)
    r.page.panel.consent_button.setFocus()
    r.press(KEY.Key_Return)
    face = r.page.consent
    assert r.page.face is face and QApplication.focusWidget() is face.guardian.editor
    r.type("Ms Wang")
    r.tab_to(face.purposes[Purpose.TERMINAL])
    r.press(KEY.Key_Down)
    r.tab_to(face.by.editor)
    r.type("Ms Zhou")
    r.tab_to(face.record_button)
    r.press(KEY.Key_Return, KEY.Key_Return)
    assert r.asked == [
        (
            "record_consent",
            ConsentDraft(
                person_ref=samples.line("en", samples.NONE_AT).person_ref,
                guardian="Ms Wang",
                relation=Relation.MOTHER,
                purpose=Purpose.LOCAL,
                notice_version="1",
                channel=Channel.PAPER,
                given_on=date(2026, 6, 18),
                expires_on=date(2027, 6, 18),
                recorded_by="Ms Zhou",
            ),
        )
    ]
    r.page.show_news(PeopleNews(done=Done.CONSENT_RECORDED))
    assert r.page.face is None and r.page.list.notice.isVisible()


def test_what_is_missing_is_said_in_place_and_nothing_is_recorded(room: Callable) -> None:
    r = room()
    r.open(samples.NONE_AT)
    r.page.panel.consent_button.click()
    face = r.page.consent
    face.version.set_text("")
    face.expires.setDate(face.given.date())
    face.record()
    assert r.asked == [] and QApplication.focusWidget() is face.guardian.editor
    assert (
        all(field.note.isVisible() for field in (face.guardian, face.version, face.by)) and face.days_note.isVisible()
    )


def test_staff_consent_for_themselves(room: Callable) -> None:
    r = room()
    r.open(samples.STAFF_AT)
    r.page.panel.consent_button.click()
    assert r.page.consent.relations[Relation.SELF].isChecked()
    assert not r.page.consent.relations[Relation.MOTHER].isVisible()


def test_a_year_later_is_a_day_that_there_is() -> None:
    assert one_year_later(date(2028, 2, 29)) == date(2029, 2, 28)


def test_consents_on_paper_are_recorded_by_somebody(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F9)
    r.page.list.forms.paper.click()
    r.type("Ms Zhou")
    r.page.paper.form.act.click()
    assert r.asked == [("record_on_paper", "1", date(2027, 6, 18), "Ms Zhou")]
    r.page.show_news(PeopleNews(done=Done.CONSENT_RECORDED, count=9))
    assert r.page.face is None


# --- edit ------------------------------------------------------------------------------------------------------------


def edited(r: Room) -> None:
    r.open(samples.ENROLLED_AT)
    r.page.panel.edit_button.click()
    r.type("Ms Zhou")
    r.page.panel.form.act.click()
    r.page.show_unmasked(samples.unmasked("en", samples.ENROLLED_AT))


def test_correcting_is_an_unmasking_and_a_fault_stands_at_its_field(room: Callable) -> None:
    r = room()
    edited(r)
    assert r.asked[0][:1] == ("unmask",) and r.page.face is r.page.edit
    r.page.edit.fields["card_no"].set_text("AB")
    r.page.edit.save()
    name, draft, by = r.asked[-1]
    assert (name, draft.card_no, draft.name, draft.person_ref, by) == (  # type: ignore[attr-defined]
        "save", "AB", "Zhao Sample", ref(samples.ENROLLED_AT), "Ms Zhou",
    )  # fmt: skip
    r.page.show_news(PeopleNews(fault=Reason(code="roster.card_taken", facts={"column": "校园卡号", "number": "1"})))
    assert r.page.edit.fields["card_no"].note.text().startswith("This card belongs to somebody else")
    assert QApplication.focusWidget() is r.page.edit.fields["card_no"].editor
    r.page.edit.save()
    r.page.show_news(PeopleNews(done=Done.SAVED))
    assert r.page.face is None and r.page.edit.fields["name"].editor.text() == ""


def test_data_that_nobody_works_on_goes_by_itself(room: Callable) -> None:
    r = room()
    edited(r)
    for _ in range(r.page.edit.idle_s - 1):
        r.page.tick()
    r.page.edit.fields["name"].editor.setFocus()
    r.type("x")
    r.page.tick()
    assert r.page.face is r.page.edit, "somebody types"
    for _ in range(r.page.edit.idle_s):
        r.page.tick()
    assert r.page.face is None and r.page.edit.fields["name"].editor.text() == ""


def test_a_new_person_needs_a_name_and_a_number(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F2)
    r.page.edit.save()
    assert r.asked == [] and QApplication.focusWidget() is r.page.edit.fields["name"].editor
    for name, words in (("name", "A B"), ("number", "S9"), ("by", "Z")):
        r.page.edit.fields[name].set_text(words)
    r.page.edit.save()
    assert r.asked[-1][1].person_ref == ""  # type: ignore[attr-defined]


# --- a class moves up ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "new"), [("三年二班", "四年二班"), ("3-2", "4-2"), ("九年一班", ""), ("Bees", "")])
def test_the_next_class_is_guessed_or_left_open(old: str, new: str) -> None:
    assert next_class(old) == new


def test_a_class_moves_up_after_it_was_asked(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F8)
    face = r.page.move_up
    face.classes.setCurrentIndex(face.classes.findData("3-1"))
    assert face.count == 5 and face.warning.isVisible(), "there is a 4-1 already"
    face.name.set_text("4-9")
    face.refresh()
    assert not face.warning.isVisible()
    face.go_on()
    r.type("Ms Zhou")
    face.form.act.click()
    assert r.asked == [("move_up", "3-1", "4-9", "Ms Zhou")]
    r.page.show_news(PeopleNews(done=Done.MOVED_UP, count=5))
    assert r.page.face is None


# --- photos ----------------------------------------------------------------------------------------------------------


def test_photos_run_stop_and_go_on(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F6)
    face = r.page.bulk
    assert "nothing of them is kept" in face.promise.text()
    face.source.set_text(samples.PHOTOS)
    face.by.set_text("Ms Zhou")
    face.refresh()
    face.go_on()
    assert r.asked == [("start_bulk", samples.PHOTOS, "Ms Zhou")]
    r.page.show_bulk(samples.bulk("en", running=True))
    settle()
    assert QApplication.focusWidget() is face.cancel_button and face.progress.count == "9 / 18"
    r.press(KEY.Key_Escape)
    assert r.asked[-1] == ("cancel_bulk",) and r.page.face is face
    r.page.show_bulk(replace(samples.bulk("en", running=True), running=False, cancelled=True, resumable=True))
    assert face.start_button.text() == "Go on" and face.notice.isVisible()


def test_the_refused_photos_are_shown_first_each_with_its_sentence(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F6)
    r.page.show_bulk(samples.bulk("en", running=True))
    r.page.show_bulk(samples.bulk("en", running=False))
    rows = r.page.bulk.table.rows
    assert r.page.bulk.shown is PhotoResult.REFUSED and len(rows) == 6
    assert all(row[3].words and row[3].under for row in rows)
    r.page.bulk.filters[None].click()
    assert len(r.page.bulk.table.rows) == 18


def test_a_bulk_that_cannot_begin_says_why(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F6)
    r.page.show_bulk(BulkView(running=False, fault=Reason(code="photos.none")))
    assert r.page.bulk.notice.head.text() == "There is no photo in it"


# --- the terminal's library ------------------------------------------------------------------------------------------


def test_the_library_is_compared_and_repaired_after_it_was_said_what_that_does(room: Callable) -> None:
    r = room()
    r.press(KEY.Key_F7)
    assert r.asked == [("reconcile",)]
    face = r.page.reconcile
    assert not face.repair_button.isEnabled()
    r.page.show_reconcile(samples.differing("en"))
    assert len(face.table.rows) == 5 and "delete at the terminal: 3" in face.plan.text()
    face.go_on()
    r.type("Ms Zhou")
    face.form.act.click()
    assert r.asked[-1] == ("repair", "Ms Zhou")
    r.page.show_news(PeopleNews(fault=Reason(code="people.nobody_asks")))
    assert face.form.notice.isVisible()
    r.page.show_reconcile(samples.repairing("en"))
    assert not face.asking.isVisible() and face.progress.count == "2 / 5"
    r.page.show_reconcile(samples.repairing("en", pulled=True))
    assert face.progress.words == "Waiting for the terminal"
    r.page.show_reconcile(ReconcileView(compared_at=samples.NOON, agreeing=366, repaired=5))
    assert "exactly the faces" in face.empty.text() and face.notice.head.text() == "Repaired: 5"
