"""A face to the terminal, and away from it again. `core` thread.

Owns the faces that are to be sent and what became of them. Promises: nothing is sent without a consent that is valid
today; that a face was sent is on disk before it leaves, so that one whose fate nobody knows is deleted, not forgotten;
a template counts once the terminal confirmed it and the books hold it; the picture is dropped with the answer. When a
consent ended, the face is deleted there, tried again until the terminal confirms.
Source: terminal-link.md, `enrol.put`, `enrol.delete`; law.md (PIPL 15, 47; face measure 8); ui.md, People.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from desktop.domain.events import DeleteFace, FaceDeleted, FacePut, FacesListed, ListFaces, PutFace, TerminalRequest
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.services.commands import CompareFaces, EnrolFace, FaceCommand, ForgetFaces, RepairFaces
from desktop.services.emptying import LibraryEmptying
from desktop.services.face_queue import FaceQueue, WaitingFace
from desktop.services.lines import person_line
from desktop.services.people_views import FaceEnrolView, PersonLine
from desktop.services.ports import Books, Clock, Terminal
from desktop.services.reason import Reason
from desktop.services.reconciling import Reconciling
from desktop.services.recovery import Recovery
from desktop.services.views import LinkState, View

WAIT_FOR_TERMINAL_S = 60.0
MOST_WAITING = 8
_PROVES_NOTHING = frozenset({"internal"})  # of the errors that answer `enrol.put`. Source: terminal-link.md, Errors


class Enrolment:
    """Sends faces, deletes them, and has the library compared."""

    def __init__(
        self, books: Books, terminal: Terminal, clock: Clock, recovery: Recovery, is_serving: Callable[[], bool],
        publish: Callable[[View], None], exchange_changed: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self._books, self._clock, self._recovery, self._publish = books, clock, recovery, publish
        self._queue = FaceQueue(books, terminal, clock, is_serving, self._no_consent)
        self.reconciling = Reconciling(books, clock, self._queue, partial(person_line, books), publish)
        self.emptying = LibraryEmptying(books, clock, self._queue, exchange_changed)
        self._looked_on: date | None = None  # the day on which consents were last looked through

    def handle(self, command: FaceCommand) -> None:
        """Take a command."""
        match command:
            case EnrolFace():
                self.enrol(command)
            case ForgetFaces():
                self.forget_faces()
            case CompareFaces():
                self.reconciling.compare()
            case RepairFaces():
                self.reconciling.repair()

    # --- what people ask -------------------------------------------------------------------------------------------

    def enrol(self, wanted: EnrolFace) -> None:
        """Send a face, or say why not."""
        consent_ref = self._books.may_enrol(wanted.person_ref, self._clock.now())
        if consent_ref is None:
            self._refuse(wanted.person_ref, Reason(code="enrol.no_consent"))
            return
        if self.emptying.running:
            self._refuse(wanted.person_ref, Reason(code="enrol.exchanged"))
            return
        if len(self._queue.faces) >= MOST_WAITING:
            self._refuse(wanted.person_ref, Reason(code="enrol.busy"))
            return
        self._queue.drop(wanted.person_ref)  # a second shot takes the place of one that still waits
        request = PutFace(person_ref=wanted.person_ref, face_jpeg=wanted.face_jpeg, consent_ref=consent_ref)
        give_up_at_s = self._clock.monotonic_s() + WAIT_FOR_TERMINAL_S
        self._queue.faces.append(WaitingFace(request=request, give_up_at_s=give_up_at_s))
        self._publish(FaceEnrolView(person_ref=wanted.person_ref))
        self._queue.step()

    def forget_faces(self) -> None:
        """A consent ended: what the books say has to go goes now, and no face of theirs is sent any more."""
        for person_ref in [face.request.person_ref for face in self._queue.faces]:
            if self._books.may_enrol(person_ref, self._clock.now()) is None:
                self._queue.drop(person_ref)
                self._no_consent(person_ref)
        self._queue.load_deletions()
        self._queue.step()

    # --- what the terminal says ------------------------------------------------------------------------------------

    def link_changed(self) -> None:
        """The link is up or down."""
        identity = self._recovery.identity
        if self._recovery.link is not LinkState.ONLINE or identity is None:
            self._queue.offline()
            self.reconciling.link_lost()
            self.emptying.link_lost()
        elif self._queue.device_sn != identity.sn:
            self._queue.online(identity.sn)
            self.reconciling.begin_again()
            self.emptying.begin_again()
            self._queue.step()

    def hear(self, answer: FacePut | FaceDeleted | FacesListed) -> None:
        """Take an answer."""
        match answer:
            case FacePut():
                self.put(answer)
            case FaceDeleted():
                self.deleted(answer)
            case FacesListed():
                self.listed(answer)

    def put(self, answer: FacePut) -> None:
        """A face was taken, or refused: the terminal says why."""
        asked = self._queue.answered(PutFace)
        if not isinstance(asked, PutFace) or asked.person_ref != answer.person_ref:
            return
        self._queue.done_with(asked)
        sn, now = self._queue.device_sn, self._clock.now()
        if answer.error:
            if answer.error in _PROVES_NOTHING:
                self._queue.load_deletions()  # the face may be there
            else:
                self._books.enrolment_refused(answer.person_ref, sn, now)
            self._refuse(
                answer.person_ref,
                Reason(code=f"enrol.{answer.error}"),
                person_line(self._books, PersonRef(answer.duplicate_of)),
            )
        elif self._books.may_enrol(answer.person_ref, now) is None:  # withdrawn while it was on its way
            self._queue.load_deletions()  # `begin_enrolment` left it to be deleted
            self._refuse(answer.person_ref, Reason(code="enrol.no_consent"))
        else:
            self._books.enrolled(answer.person_ref, sn, answer.template_digest, answer.quality, asked.consent_ref, now)
            self._queue.keep_face(answer.person_ref)
            self._publish(FaceEnrolView(person_ref=answer.person_ref, done=True, quality=answer.quality))
        self._queue.step()

    def deleted(self, answer: FaceDeleted) -> None:
        """A face is gone from the terminal."""
        asked = self._queue.answered(DeleteFace)
        if isinstance(asked, DeleteFace) and asked.person_ref == answer.person_ref:
            self._books.deletion_confirmed(answer.person_ref, self._queue.device_sn, self._clock.now())
            self.reconciling.deleted(answer.person_ref)
            self.emptying.confirmed()
        self._queue.step()

    def listed(self, answer: FacesListed) -> None:
        """A page of the terminal's library."""
        if self._queue.answered(ListFaces) is not None:
            if self.emptying.running:
                self.emptying.listed(answer)
            else:
                self.reconciling.listed(answer)
        self._queue.step()

    def refused(self, request: TerminalRequest, error: str) -> bool:
        """A deletion or the list was refused; tell whether it was one of these. It is tried again later."""
        if self._queue.asked is None or request != self._queue.asked:
            return False
        self._queue.asked = None
        self.reconciling.refused(error)
        self.emptying.refused(error)
        self._queue.step()
        return True

    # --- time ------------------------------------------------------------------------------------------------------

    def due(self) -> None:
        """Do what its time has come for."""
        now, now_s = self._clock.now(), self._clock.monotonic_s()
        if self._looked_on != (today := local_day(now)):
            self._looked_on = today
            if self._books.expire_consents(now):
                self.forget_faces()
        for face in [face for face in self._queue.faces if now_s >= face.give_up_at_s]:
            if face.request is not self._queue.asked:
                self._queue.drop(face.request.person_ref)
                self._refuse(face.request.person_ref, Reason(code="enrol.no_terminal"))
        self._queue.step()

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        return self._queue.next_at_s()

    def forget(self) -> None:
        """The books were reopened: what they say has to go is read anew."""
        self._looked_on = None
        self._queue.load_deletions()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _no_consent(self, person_ref: str) -> None:
        self._refuse(person_ref, Reason(code="enrol.no_consent"))

    def _refuse(self, person_ref: str, reason: Reason, duplicate_of: PersonLine | None = None) -> None:
        self._publish(FaceEnrolView(person_ref=person_ref, done=True, reason=reason, duplicate_of=duplicate_of))
