"""A bulk enrolment: what becomes of each photo, in whatever order the terminal answers."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.services.bulk import BulkEnrolment, Enrollee, Outcome, Photo, Shot
from desktop.services.people_views import BulkView, PhotoResult
from desktop.services.reason import Reason


def enrollee(ref: str, **changes: Any) -> Enrollee:
    fields = {"masked_name": f"{ref}*", "class_name": "一班", "has_consent": True, "enrolled_in_run": False}
    return Enrollee(person_ref=PersonRef(ref), **{**fields, **changes})


@dataclass
class FakePhotos:
    photos: tuple[Photo, ...]
    fingerprint: str = "f"

    def read(self, photo: Photo) -> bytes:
        return photo.name.encode()


@dataclass
class FakeJudge:
    """Takes any photo whose name does not say otherwise; a face is like another when they share a letter."""

    alike: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)
    defects: dict[str, Exception] = field(default_factory=dict)
    looked_at: list[str] = field(default_factory=list)

    def shot(self, untrusted_picture: bytes) -> Shot:
        name = untrusted_picture.decode()
        self.looked_at.append(name)
        if name in self.defects:
            raise self.defects[name]
        if name in self.faults:
            raise OperatorError(self.faults[name])
        return Shot(face_jpeg=untrusted_picture, vector=name, quality=0.9)

    def lookalike(self, vector: Any, person_ref: str) -> str:
        other = self.alike.get(vector, "")
        return other if other in self.known else ""

    def remember(self, person_ref: str, vector: Any) -> None:
        self.known.append(person_ref)

    def forget(self, person_ref: str) -> None:
        self.known.remove(person_ref)


class Run:
    """A run against a terminal that answers at once, unless a test holds its answers back."""

    def __init__(self, *photos: Photo | str, people: dict[str, Enrollee] | None = None, judge: FakeJudge | None = None):
        listed = tuple(each if isinstance(each, Photo) else Photo(name=f"{each}.jpg", stem=each) for each in photos)
        self.people = people if people is not None else {n: enrollee(f"p{n}") for n in ("1", "2", "3")}
        self.sent: list[str] = []
        self.views: list[BulkView] = []
        self.refusals: dict[str, str] = {}
        self.withdrawn: set[str] = set()
        self.before_asking: Callable[[str], None] = lambda _ref: None
        self.judge = judge or FakeJudge()
        self.bulk = BulkEnrolment(
            FakePhotos(listed), self.people, self.judge, self.send, self.views.append, "/photos", may_take=self.may_take
        )

    def may_take(self, person_ref: str) -> bool:
        self.before_asking(person_ref)
        return person_ref not in self.withdrawn

    def send(self, person_ref: str, face_jpeg: bytes) -> None:
        self.sent.append(person_ref)
        code = self.refusals.get(person_ref)
        self.bulk.outcome(
            Outcome(person_ref=person_ref, quality=None if code else 0.9, reason=Reason(code=code) if code else None)
        )

    def results(self) -> dict[str, tuple[PhotoResult, str]]:
        report = self.bulk.run()
        self.views.append(report)
        return {line.name: (line.result, line.reason.code if line.reason else "") for line in report.lines}


def test_everybody_is_enrolled_and_the_last_view_is_the_report() -> None:
    run = Run("1", "2", "3")
    assert set(run.results().values()) == {(PhotoResult.ENROLLED, "")}
    assert run.sent == ["p1", "p2", "p3"]
    assert run.views[0].running and not run.views[-1].running
    assert run.views[-1].done_count == run.views[-1].total_count == 3


def test_who_has_no_consent_is_not_even_looked_at() -> None:
    judge = FakeJudge(faults={"1.jpg": "picture.unreadable"})
    run = Run("1", people={"1": enrollee("p1", has_consent=False)}, judge=judge)
    assert run.results() == {"1.jpg": (PhotoResult.REFUSED, "enrol.no_consent")}
    assert run.sent == []


def test_a_number_that_nobody_has() -> None:
    assert Run("9").results() == {"9.jpg": (PhotoResult.REFUSED, "photo.unknown_number")}


def test_names_with_something_behind_the_number() -> None:
    run = Run("1_2", "2 (3)", "3-1")
    assert {result for result, _code in run.results().values()} == {PhotoResult.ENROLLED}


def test_a_number_with_a_hyphen_is_not_another_photo_of_what_stands_before() -> None:
    people = {"3": enrollee("teacher"), "3-1": enrollee("pupil")}  # 3-12 is not in the roster yet
    run = Run("3-12", "3-1", "3_2", people=people)
    results = run.results()
    assert results["3-12.jpg"] == (PhotoResult.REFUSED, "photo.unknown_number")
    assert run.sent == ["pupil", "teacher"]


@pytest.mark.expects_log(r"photo 2 of the run could not be judged")
@pytest.mark.parametrize("failure", [ValueError("a decoder's"), MemoryError()])
def test_what_a_decoder_throws_costs_its_photo_and_not_the_run(failure: Exception) -> None:
    run = Run("1", "2", "3", judge=FakeJudge(defects={"2.jpg": failure}))
    results = run.results()
    assert results["2.jpg"] == (PhotoResult.REFUSED, "photo.not_read")
    assert run.sent == ["p1", "p3"]


def test_who_withdrew_during_the_run_is_not_judged_any_more() -> None:
    run = Run("1", "2", "3")
    run.before_asking = lambda ref: run.withdrawn.add("p2") if ref == "p2" else None
    results = run.results()
    assert results["2.jpg"] == (PhotoResult.REFUSED, "enrol.no_consent")
    assert run.judge.looked_at == ["1.jpg", "3.jpg"] and run.sent == ["p1", "p3"]


def test_nobody_is_like_a_person_who_withdrew_during_the_run() -> None:
    run = Run("1", "2", judge=FakeJudge(alike={"2.jpg": "p1"}))
    run.before_asking = lambda ref: run.withdrawn.add("p1") if ref == "p2" else None
    assert run.results()["2.jpg"][0] is PhotoResult.ENROLLED
    assert run.judge.known == ["p2"]


def test_the_vector_of_who_withdrew_is_forgotten_soon() -> None:
    numbers = [str(number) for number in range(1, 61)]
    run = Run(*numbers, people={number: enrollee(f"p{number}") for number in numbers})
    run.before_asking = lambda ref: run.withdrawn.add("p1") if ref == "p2" else None
    run.results()
    assert run.judge.known == [f"p{number}" for number in numbers[1:]]


def test_a_file_that_cannot_say_who_consents_lets_nobody_be_judged() -> None:
    run = Run("1")

    def damaged(_ref: str) -> None:
        raise OperatorError("people.keys_damaged")

    run.before_asking = damaged
    assert run.results() == {"1.jpg": (PhotoResult.REFUSED, "people.keys_damaged")}
    assert run.judge.looked_at == []


def test_a_second_photo_of_a_person_is_said_and_a_better_one_after_a_refusal_is_taken() -> None:
    run = Run("1", "1_2")
    assert run.results()["1_2.jpg"] == (PhotoResult.REFUSED, "photo.second_of_person")
    run = Run("1", "2", "3", "1_2")
    run.refusals["p1"] = "enrol.poor_quality"

    def send(person_ref: str, face_jpeg: bytes) -> None:
        if face_jpeg == b"1_2.jpg":
            run.refusals.clear()
        Run.send(run, person_ref, face_jpeg)

    run.bulk._send = send
    results = run.results()
    assert results["1.jpg"] == (PhotoResult.REFUSED, "enrol.poor_quality")
    assert results["1_2.jpg"][0] is PhotoResult.ENROLLED


def test_a_face_like_another_of_the_run_waits_for_a_person() -> None:
    run = Run("1", "2", judge=FakeJudge(alike={"2.jpg": "p1"}))
    results = run.results()
    assert results["1.jpg"][0] is PhotoResult.ENROLLED
    assert results["2.jpg"] == (PhotoResult.REFUSED, "photo.lookalike")
    assert run.sent == ["p1"]


def test_what_a_source_refused_is_not_read() -> None:
    run = Run(Photo(name="../1.jpg", stem="", fault="photo.path_climbs"), "2")
    assert run.results()["../1.jpg"] == (PhotoResult.REFUSED, "photo.path_climbs")


def test_a_terminal_that_went_away_ends_the_run_and_leaves_the_rest_for_later() -> None:
    run = Run("1", "2", "3")
    run.refusals["p2"] = "enrol.no_terminal"
    results = run.results()
    assert results["1.jpg"][0] is PhotoResult.ENROLLED
    assert results["2.jpg"][0] is PhotoResult.NOT_DONE
    assert run.views[-1].resumable and run.views[-1].cancelled


def test_a_resumed_run_passes_over_who_was_enrolled_in_it() -> None:
    people = {"1": enrollee("p1", enrolled_in_run=True), "2": enrollee("p2")}
    run = Run("1", "2", people=people)
    assert run.results()["1.jpg"] == (PhotoResult.UNCHANGED, "")
    assert run.sent == ["p2"]


def test_cancelled_in_the_middle_what_is_on_its_way_is_waited_for() -> None:
    run = Run("1", "2", "3")
    held: list[Outcome] = []

    def send(person_ref: str, _face_jpeg: bytes) -> None:
        held.append(Outcome(person_ref=person_ref, quality=0.9))
        run.bulk.cancel()
        threading.Timer(0.05, lambda: run.bulk.outcome(held.pop(0))).start()

    run.bulk._send = send
    results = run.results()
    assert results["1.jpg"][0] is PhotoResult.ENROLLED
    assert results["3.jpg"][0] is PhotoResult.NOT_DONE


@given(
    st.lists(st.sampled_from(["1", "2", "3", "9", "1_2"]), min_size=1, max_size=12),
    st.dictionaries(st.sampled_from(["p1", "p2", "p3"]), st.sampled_from(["enrol.poor_quality", "enrol.no_terminal"])),
)
def test_every_photo_ends_in_one_line(stems: list[str], refusals: dict[str, str]) -> None:
    photos = [Photo(name=f"{at}/{stem}.jpg", stem=stem) for at, stem in enumerate(stems)]
    run = Run(*photos)
    run.refusals = refusals
    report = run.bulk.run()
    assert [line.name for line in report.lines] == [photo.name for photo in photos]
    enrolled = [line.masked_name for line in report.lines if line.result is PhotoResult.ENROLLED]
    assert len(enrolled) == len(set(enrolled))
