"""One person's enrolment, from the camera to the terminal's answer. Composition root; a thread `enrolment`.

Owns the one capture that runs. Promises: the face of a person is looked at only with a consent that is valid today, and
sent only with one that still is; what a capture ends with is its own person's, or nobody's when it comes late; the
pictures and the vectors are in memory until the terminal answered or somebody cancelled, and no longer; a face that is
like another person's waits for a decision, which is in the ledger before anything is sent; a template is kept here only
with that consent, after the terminal took the face. Source: ui.md, People; law.md; decision 0014.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from desktop.adapters.face.gallery import Gallery
from desktop.adapters.face.models import EMBEDDING
from desktop.adapters.face.photo_judge import ALIKE_COSINE
from desktop.adapters.face.template import Template, parse_template
from desktop.adapters.storage.books import SqliteBooks
from desktop.app.capture_tools import CaptureCalls, CaptureTools
from desktop.app.capturing import CaptureSession
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.runtime.worker import Worker
from desktop.services.capture_views import CaptureDone, EnrolmentView, EnrolStep, SimilarDecision
from desktop.services.commands import Command, EnrolFace
from desktop.services.lines import person_line
from desktop.services.people_views import FaceEnrolView
from desktop.services.ports import Clock, Publisher
from desktop.services.reason import Reason
from desktop.services.views import View
from desktop.ui.capture_hooks import CaptureHooks

INBOX = 50
STOP_LIMIT_S = 5.0
T = TypeVar("T")
Write = Callable[[Callable[[SqliteBooks], Any]], Any]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """Something for the thread."""

    do: Callable[[], None]


class CaptureDesk:
    """The hooks of the capture page. `follow` hears what is published; start it before the window opens."""

    def __init__(
        self, tools: Callable[[], CaptureTools], write: Write, post: Callable[[Command], None], publisher: Publisher,
        clock: Clock,
    ) -> None:  # fmt: skip
        """`tools` is called on the thread: it may load OpenCV."""
        self._tools, self._write, self._post, self._publisher, self._clock = tools, write, post, publisher, clock
        self._person_ref = PersonRef("")
        self._session: CaptureSession | None = None
        self._done: CaptureDone | None = None
        self._view = EnrolmentView(step=EnrolStep.CAPTURE)
        self._worker: Worker[Step] = Worker(
            "enrolment", lambda step: step.do(), capacity=INBOX, on_failure=self._failed, closed=self._end
        )
        self.hooks = CaptureHooks(
            begin=lambda ref: self._soon(lambda: self._begin(ref)),
            cancel=lambda: self._soon(self._end),
            choose_camera=lambda path: self._soon(lambda: self._use(path)),
            again=lambda: self._soon(self._again),
            decide=lambda decision, by: self._soon(lambda: self._decide(decision, by)),
        )

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """End a capture that runs, then the thread; tell whether it did so in time."""
        return self._worker.stop(STOP_LIMIT_S)

    def follow(self, view: View) -> None:
        """Hear from any thread what the terminal made of a face."""
        if isinstance(view, FaceEnrolView) and view.person_ref == self._person_ref:
            self._soon(lambda: self._answered(view))

    # --- on the thread ---------------------------------------------------------------------------------------------

    def _soon(self, do: Callable[[], None]) -> None:
        self._worker.offer(Step(do))

    def _begin(self, person_ref: PersonRef) -> None:
        self._end()
        if not self._allowed(person_ref):
            return
        self._person_ref = person_ref
        calls = CaptureCalls(
            view=self._publisher.publish,
            preview=self._publisher.publish,
            done=lambda done: self._soon(lambda: self._captured(session, done)),
        )
        self._session = session = CaptureSession(self._tools(), calls)
        session.start()

    def _allowed(self, person_ref: PersonRef) -> bool:
        """Tell whether there is a consent today; without one everything ends, and it is said."""
        now = self._clock.now()
        if self._write(lambda books: books.may_enrol(person_ref, now)) is not None:
            return True
        self._end()
        self._refuse(person_ref, Reason(code="enrol.no_consent"))
        return False

    def _again(self) -> None:
        """Begin anew: the capture that was given up, or a new one after the terminal refused the face."""
        if self._session is not None and self._done is None:
            self._session.again()
        elif self._person_ref:
            self._begin(self._person_ref)

    def _use(self, path: str) -> None:
        if self._session is not None:
            self._session.choose_camera(path)

    def _captured(self, session: CaptureSession, done: CaptureDone) -> None:
        if session is not self._session:  # it ended while `done` was on its way: this is another person's face
            return
        session.end(STOP_LIMIT_S)
        if not self._allowed(self._person_ref):  # withdrawn while the child sat before the camera
            return
        self._done = done
        assert isinstance(done.template, Template)
        now = self._clock.now()
        templates: Sequence[tuple[str, bytes]] = self._write(lambda books: books.templates(now, EMBEDDING.model_id))
        gallery = Gallery()
        for ref, template in templates:
            gallery.add(PersonRef(ref), parse_template(template).vector)
        found = gallery.search(done.template.vector, 1, without=[self._person_ref])
        self._show(EnrolmentView(step=EnrolStep.SIMILAR, compared=len(gallery)))
        if not found or found[0].score_cosine < ALIKE_COSINE:
            self._send()
            return
        other = found[0]
        line = self._write(lambda books: person_line(books, other.person_ref))
        self._show(replace(self._view, similar=line, similarity=other.score_cosine))

    def _decide(self, decision: SimilarDecision, by: str) -> None:
        similar, now, ref = self._view.similar, self._clock.now(), self._person_ref
        if self._view.step is not EnrolStep.SIMILAR or similar is None:
            return
        score_millis = int(self._view.similarity * 1000)
        self._write(
            lambda books: books.similar_decided(ref, similar.person_ref, decision.value, by, score_millis, now)
        )  # fmt: skip
        if decision is SimilarDecision.SAME:
            self._end()
            self._show(EnrolmentView(step=EnrolStep.CAPTURE))
        elif self._allowed(ref):
            self._send()

    def _send(self) -> None:
        assert self._done is not None
        self._show(EnrolmentView(step=EnrolStep.SENDING, compared=self._view.compared))
        self._post(EnrolFace(person_ref=self._person_ref, face_jpeg=self._done.face_jpeg))

    def _answered(self, answer: FaceEnrolView) -> None:
        if self._view.step is not EnrolStep.SENDING or answer.person_ref != self._person_ref:
            return
        if not answer.done or answer.reason is not None:
            self._show(replace(self._view, answer=answer))
            return
        kept = self._keep_template()
        self._show(EnrolmentView(step=EnrolStep.DONE, answer=answer, local_template=kept))
        self._end()

    def _keep_template(self) -> bool:
        """Keep the template here too, where the consent says so; tell whether it is kept."""
        done, ref, now = self._done, self._person_ref, self._clock.now()
        assert done is not None and isinstance(done.template, Template)
        if self._write(lambda books: books.local_consent(ref, now)) is None:
            return False
        octets = done.template.to_bytes()
        self._write(lambda books: books.keep_template(ref, octets, EMBEDDING.model_id, now))
        return True

    def _end(self) -> None:
        """Give the camera back and drop every picture and number of the person."""
        session, self._session = self._session, None
        self._done, self._person_ref = None, PersonRef("")
        self._view = EnrolmentView(step=EnrolStep.CAPTURE)
        if session is not None:
            session.end(STOP_LIMIT_S)

    def _show(self, view: EnrolmentView) -> None:
        self._view = view
        self._publisher.publish(view)

    def _refuse(self, person_ref: str, reason: Reason) -> None:
        answer = FaceEnrolView(person_ref=person_ref, done=True, reason=reason)
        self._show(EnrolmentView(step=EnrolStep.SENDING, answer=answer))

    def _failed(self, failure: Exception) -> None:
        ref = self._person_ref
        self._end()
        if isinstance(failure, OperatorError):
            self._refuse(ref, Reason(code=failure.code, facts=failure.facts))
            return
        _log.error("an enrolment failed", exc_info=failure)
        self._refuse(ref, Reason(code="defect"))
