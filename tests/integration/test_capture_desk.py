"""The capture desk on its thread: whose face a capture's end is, and what a withdrawal or a cancel leaves of it."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from desktop.adapters.face.template import Template
from desktop.app import capture_desk
from desktop.app.capture_desk import CaptureDesk
from desktop.app.capture_tools import CaptureCalls
from desktop.domain.identifiers import PersonRef
from desktop.services.capture_views import CaptureDone, EnrolmentView, SimilarDecision
from desktop.services.commands import Command, EnrolFace
from desktop.services.people_views import FaceEnrolView
from tests.helpers.fakes import Collector, FakeClock

LIMIT_S = 5.0
FACE = np.eye(1, 128, dtype=np.float32)[0]


def done(face_jpeg: bytes) -> CaptureDone:
    return CaptureDone(face_jpeg=face_jpeg, template=Template(FACE), quality=0.9)


class FakeSession:
    """A capture without a camera. `late` is on its way when the capture is ended."""

    def __init__(self, calls: CaptureCalls) -> None:
        self.calls = calls
        self.late: CaptureDone | None = None

    def start(self) -> None: ...

    def end(self, timeout_s: float) -> bool:
        late, self.late = self.late, None
        if late is not None:
            self.calls.done(late)
        return timeout_s > 0


class FakeBooks:
    """Who may be enrolled, and who has a template here."""

    def __init__(self) -> None:
        self.allowed = {"p1", "p2"}
        self.kept: list[tuple[str, bytes]] = []

    def may_enrol(self, person_ref: str, now: datetime) -> str | None:
        return f"K-{person_ref}-{now.date()}" if person_ref in self.allowed else None

    def templates(self, _now: datetime, _model_id: str = "") -> list[tuple[str, bytes]]:
        return self.kept

    def similar_decided(self, *_decided: object) -> None: ...


class Room:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sessions: list[FakeSession] = []
        self.books, self.shown, self.posted = FakeBooks(), Collector(), list[Command]()

        def session(_tools: object, calls: CaptureCalls) -> FakeSession:
            self.sessions.append(FakeSession(calls))
            return self.sessions[-1]

        def write(job: Callable[[Any], Any]) -> Any:
            return job(self.books)

        def tools() -> Any: ...

        monkeypatch.setattr(capture_desk, "CaptureSession", session)
        monkeypatch.setattr(capture_desk, "person_line", lambda _books, ref: SimpleNamespace(person_ref=ref))
        self.desk = CaptureDesk(tools, write, self.posted.append, self.shown, FakeClock())
        self.desk.start()

    def settle(self) -> None:
        """Wait until all was done, and what came of it too."""
        for _ in range(2):
            over = threading.Event()
            self.desk._soon(over.set)
            assert over.wait(LIMIT_S)

    def begin(self, ref: str) -> FakeSession:
        self.desk.hooks.begin(PersonRef(ref))
        self.settle()
        return self.sessions[-1]

    def refusal(self) -> str:
        """Return why the last enrolment that was shown ended, or an empty text."""
        last = self.shown.views[-1]
        assert isinstance(last, EnrolmentView)
        return last.answer.reason.code if last.answer is not None and last.answer.reason is not None else ""


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    made = Room(monkeypatch)
    yield made
    assert made.desk.stop()


def test_a_face_goes_to_the_terminal_under_its_own_person(room: Room) -> None:
    room.begin("p1").calls.done(done(b"face of p1"))
    room.settle()
    assert room.posted == [EnrolFace(person_ref=PersonRef("p1"), face_jpeg=b"face of p1")]


def test_a_capture_that_ends_late_is_not_the_next_persons(room: Room) -> None:
    first = room.begin("p1")
    first.late = done(b"face of p1")
    second = room.begin("p2")
    assert room.posted == []
    second.calls.done(done(b"face of p2"))
    first.calls.done(done(b"face of p1"))
    room.settle()
    assert room.posted == [EnrolFace(person_ref=PersonRef("p2"), face_jpeg=b"face of p2")]


def test_a_capture_that_was_cancelled_leaves_no_picture(room: Room) -> None:
    room.begin("p1").late = done(b"face of p1")
    room.desk.hooks.cancel()
    room.settle()
    assert room.desk._done is None and room.posted == []


def test_a_consent_that_ends_before_the_camera_is_asked_for_again(room: Room) -> None:
    session = room.begin("p1")
    room.books.allowed.clear()
    session.calls.done(done(b"face of p1"))
    room.settle()
    assert room.posted == [] and room.desk._done is None
    assert room.refusal() == "enrol.no_consent"


def test_a_consent_that_ends_while_a_like_face_is_decided_on_is_asked_for_again(room: Room) -> None:
    room.books.kept = [("p2", Template(FACE).to_bytes())]
    room.begin("p1").calls.done(done(b"face of p1"))
    room.settle()
    assert room.posted == [], "the face of another person: somebody decides"
    room.books.allowed.clear()
    room.desk.hooks.decide(SimilarDecision.ANOTHER, "王老师")
    room.settle()
    assert room.posted == [] and room.desk._done is None
    assert room.refusal() == "enrol.no_consent"


def test_without_a_consent_nothing_is_begun(room: Room) -> None:
    room.books.allowed.clear()
    room.desk.hooks.begin(PersonRef("p1"))
    room.settle()
    assert room.sessions == [] and room.refusal() == "enrol.no_consent"
    room.desk.follow(FaceEnrolView(person_ref=PersonRef("p1"), done=True))
    room.settle()
    assert room.posted == []
