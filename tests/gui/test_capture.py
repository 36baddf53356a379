"""The capture page shows what it is told and says what was pressed; it decides nothing and keeps nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.domain.capture_checks import Guidance
from desktop.domain.capture_moment import CaptureState
from desktop.services.capture_views import EnrolmentView, EnrolStep, SimilarDecision
from desktop.services.reason import Reason
from desktop.ui.capture import CapturePage
from desktop.ui.capture_words import guidance_words, spoken
from desktop.ui.scenes_capture import CAMERAS, CAPTURE_SCENES, consent, moment, person, silhouette
from desktop.ui.screenshots import settle


class Heard:
    """What the page asked for, in order."""

    def __init__(self, page: CapturePage) -> None:
        self.said: list[object] = []
        page.cancelled.connect(lambda: self.said.append("cancelled"))
        page.other_way.connect(lambda: self.said.append("other_way"))
        page.again.connect(lambda: self.said.append("again"))
        page.withdraw.connect(lambda: self.said.append("withdraw"))
        page.unmask.connect(lambda: self.said.append("unmask"))
        page.finished.connect(lambda: self.said.append("finished"))
        page.camera_wanted.connect(self.said.append)
        page.decided.connect(self.said.append)


@pytest.fixture
def page(dress: Callable) -> CapturePage:
    dress("en")
    made = CAPTURE_SCENES["people-capture-chin-up"]("en", "light")
    assert isinstance(made, CapturePage)
    made.resize(1270, 712)
    made.show()
    made.activateWindow()
    made.setFocus()
    settle()
    return made


def words(page: CapturePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_it_says_one_sentence_and_marks_what_it_is_about(page: CapturePage) -> None:
    assert page.band.words == "Raise your head a little"
    assert page.camera.arrow == "arrow_up"
    assert page.camera.arrow_words == "Up 4°"
    assert [row.title for row in page.checks.rows if row.look == "fault"] == ["Straight"]
    assert page.checks.count == "7 / 9"
    assert (page.quality.quality, page.quality.least) == (0.71, 0.75)


def test_every_sentence_has_words_an_icon_and_a_colour(page: CapturePage) -> None:
    said = {guidance_words(one).words for one in Guidance}
    assert len(said) == len(Guidance) - 1  # leaning left or right is one sentence
    for one in Guidance:
        page.show_capture(moment(one))
        page.grab()
        assert page.frame.tone == page.band.tone == guidance_words(one).tone


def test_quality_is_never_rounded_up_to_what_is_needed(page: CapturePage) -> None:
    page.show_capture(moment(None, quality=0.7499))
    assert "0.74" in page.quality.accessibleName()


def test_a_person_that_reads_the_screen_hears_each_new_sentence(page: CapturePage) -> None:
    page.show_capture(moment(Guidance.BLINK, state=CaptureState.CHALLENGE))
    interface = QAccessible.queryAccessibleInterface(page.band)
    assert interface.text(QAccessible.Text.Name) == "Blink once"


def test_keys(page: CapturePage) -> None:
    heard = Heard(page)
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F7, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        QTest.keyClick(page, key)
    assert heard.said == ["other_way", CAMERAS[1].path, "cancelled"]  # Enter has nothing to do


def test_one_camera_cannot_be_changed(page: CapturePage) -> None:
    heard = Heard(page)
    page.show_capture(moment(Guidance.NEARER, cameras=CAMERAS[:1]))
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert heard.said == []
    assert page.camera_button.accessibleDescription() == "no other one"


def test_a_capture_that_was_given_up_begins_again_by_enter(page: CapturePage) -> None:
    heard = Heard(page)
    page.show_capture(moment(None, state=CaptureState.FAILED))
    settle()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert heard.said == ["again"]
    page.show_capture(moment(Guidance.NEARER))
    assert not page.again_button.isVisible()


def test_withdrawing_takes_two_presses(page: CapturePage) -> None:
    heard = Heard(page)
    page.left.button.click()
    assert heard.said == []
    assert page.left.button.text() == "Press again"
    page.left.button.click()
    assert heard.said == ["withdraw"]
    page.left.button.click()
    page.left._asked.timeout.emit()
    page.left.button.click()
    assert heard.said == ["withdraw"]


def test_without_a_valid_consent_it_says_so(page: CapturePage) -> None:
    page.show_person(person("en"), None)
    assert page.left.title.text() == "No consent: no capture"
    assert not page.left.button.isEnabled()


def test_a_fault_of_the_camera_takes_the_place_of_the_picture_and_goes_again(page: CapturePage) -> None:
    assert page.camera.has_picture
    page.show_capture(moment(None, fault=Reason(code="camera.unplugged", facts={"camera": "X"})))
    page.show_preview(silhouette())
    assert not page.camera.has_picture
    assert page.band.words == "The camera was unplugged"
    assert page.camera.fault_words.startswith("Plug it in again")
    assert {row.look for row in page.checks.rows} == {"waiting"}
    page.show_capture(moment(Guidance.NEARER))
    page.show_preview(silhouette())
    assert page.camera.has_picture
    assert page.camera.fault_words == ""


def test_a_similar_face_is_decided_by_a_press_and_never_by_enter(page: CapturePage) -> None:
    heard = Heard(page)
    view = EnrolmentView(step=EnrolStep.SIMILAR, compared=3, similar=person("en", other=True), similarity=0.71)
    page.show_enrolment(view)
    settle()
    assert not page.camera.has_picture
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert heard.said == []
    for button in (page.panel.same_button, page.panel.twins_button, page.panel.another_button):
        button.click()
    assert heard.said == [SimilarDecision.SAME, SimilarDecision.TWINS, SimilarDecision.ANOTHER]


def test_what_is_being_sent_cannot_be_cancelled(page: CapturePage) -> None:
    heard = Heard(page)
    page.show_enrolment(EnrolmentView(step=EnrolStep.SENDING))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    page.back_button.click()
    assert heard.said == []


def test_the_end_goes_back_to_the_people(page: CapturePage) -> None:
    heard = Heard(page)
    page.show_enrolment(EnrolmentView(step=EnrolStep.DONE))
    settle()
    QTest.keyClick(page, Qt.Key.Key_Enter)
    page.back_button.click()
    assert heard.said == ["finished", "finished"]
    assert page.steps.at == 5


def test_a_late_view_of_the_camera_does_not_hide_what_follows(page: CapturePage) -> None:
    page.show_enrolment(EnrolmentView(step=EnrolStep.SENDING))
    page.show_capture(moment(Guidance.NEARER))
    page.show_preview(silhouette())
    assert page.band.words == "Sending to the terminal"
    assert not page.camera.has_picture
    page.show_enrolment(None)
    assert page.band.words == "Come a little nearer"


def test_nothing_is_left_when_it_is_told_to_forget(page: CapturePage) -> None:
    assert "Chen" in words(page)
    page.show_enrolment(EnrolmentView(step=EnrolStep.SIMILAR, similar=person("en", other=True)))
    page.forget()
    assert "Chen" not in words(page)
    assert not page.camera.has_picture
    assert page.camera._pixels == b""
    assert page.quality.quality is None


def test_many_views_make_no_widgets(page: CapturePage) -> None:
    count = len(page.findChildren(object))
    for at in range(200):
        page.show_capture(moment(list(Guidance)[at % len(Guidance)]))
        page.show_person(person("en"), consent("en"))
    assert len(page.findChildren(object)) == count


def test_a_sentence_of_the_machine_is_the_sentence_of_the_band(page: CapturePage) -> None:
    view = moment(Guidance.HOLD, state=CaptureState.BURST)
    assert spoken(view).tone == "paid"
    assert spoken(replace(view, guidance=None)).words == "Please look here"
    assert spoken(replace(view, guidance=None, camera=None)).words == "The camera is starting"


def test_the_picture_is_drawn_as_large_as_covers_the_view(page: CapturePage) -> None:
    picture = page.camera._picture_rect()
    assert picture.width() >= page.camera.width() - 1e-6
    assert picture.height() >= page.camera.height() - 1e-6
    image = page.camera.grab().toImage()
    assert image.pixelColor(20, image.height() - 30).name() == "#2a313c"
