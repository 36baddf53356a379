"""What is asked of the terminal's face library, one thing after the other. `core` thread.

Owns the queue: deletions first, then the reading of the library, then new faces. A deletion or a page of the list is a
few bytes and goes at any time; a picture takes the line for up to two seconds on a slow cable, so it is sent only while
no diner is being served. Nothing is asked twice at once, and nothing is lost with the link: deletions stand in the
books, faces and the list wait here for the terminal to come back. Source: terminal-link.md, `enrol.*`; ui.md, People.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.domain.events import DeleteFace, ListFaces, PutFace
from desktop.services.people_ports import EnrolmentBook
from desktop.services.ports import Clock, Terminal

LIST_PAGE = 100  # persons: some 11,000 bytes, a second at 115200 baud
TRY_DELETION_AGAIN_S = 60.0
Request = PutFace | DeleteFace | ListFaces


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFace:
    """A face that is to be sent; `give_up_at_s` is when it has waited too long for the terminal."""

    request: PutFace
    give_up_at_s: float


class FaceQueue:
    """At most one request under way."""

    def __init__(
        self, books: EnrolmentBook, terminal: Terminal, clock: Clock, is_serving: Callable[[], bool],
        refused: Callable[[str], None],
    ) -> None:  # fmt: skip
        """`refused` is told of a face that waited until its consent had ended."""
        self._books, self._terminal, self._clock, self._is_serving = books, terminal, clock, is_serving
        self._refused = refused
        self.device_sn = ""  # of the terminal that is online, or empty
        self.asked: Request | None = None
        self.faces: deque[WaitingFace] = deque()
        self.deletions: deque[str] = deque()
        self.list_after: str | None = None  # the library is to be read on behind this reference
        self._deletions_at_s = 0.0

    def online(self, device_sn: str) -> None:
        """The terminal is there: begin with what has to go from it."""
        self.device_sn, self.asked = device_sn, None
        self.load_deletions()

    def offline(self) -> None:
        """Nobody answers what was asked; it is asked again, from the front."""
        self.device_sn, self.asked = "", None

    def load_deletions(self) -> None:
        """Take up what the books say has to go; a face that waits here to be sent is not among it."""
        if self.device_sn:
            sending = {face.request.person_ref for face in self.faces}
            pending = self._books.pending_deletions(self.device_sn)
            self.deletions = deque(ref for ref in pending if ref not in sending)
            self._deletions_at_s = self._clock.monotonic_s() + TRY_DELETION_AGAIN_S

    def answered(self, kind: type[Request]) -> Request | None:
        """The request under way was answered; return it, or None when the answer is to nothing that was asked."""
        asked = self.asked
        if not isinstance(asked, kind):
            return None
        self.asked = None
        return asked

    def drop(self, person_ref: str) -> None:
        """Send no face of this person that still waits."""
        self.faces = deque(face for face in self.faces if face.request.person_ref != person_ref)

    def keep_face(self, person_ref: str) -> None:
        """Delete no face of this person that was wanted gone before: they were enrolled since, by another consent."""
        self.deletions = deque(ref for ref in self.deletions if ref != person_ref)

    def done_with(self, request: PutFace) -> None:
        """This one was answered."""
        self.faces = deque(face for face in self.faces if face.request is not request)

    def step(self) -> None:
        """Ask the next thing, if nothing is under way and the terminal is there."""
        if not self.device_sn or self.asked is not None:
            return
        now = self._clock.now()
        if not self.deletions and self._clock.monotonic_s() >= self._deletions_at_s:
            self.load_deletions()
        if self.deletions:
            person_ref = self.deletions.popleft()
            self._books.deletion_tried(person_ref, self.device_sn, now)
            self._ask(DeleteFace(person_ref=person_ref))
        elif self.list_after is not None:
            self._ask(ListFaces(after=self.list_after, limit=LIST_PAGE))
        elif self.faces and not self._is_serving():
            request = self._allowed(self.faces[0])
            if request is None:
                return
            self._books.begin_enrolment(request.person_ref, self.device_sn, now)  # on disk before the first byte leaves
            self._ask(request)

    def next_at_s(self) -> float | None:
        """Return when time alone gives something to do, on the monotonic clock."""
        times = [face.give_up_at_s for face in self.faces]
        if self.device_sn and self.asked is None:
            times.append(self._deletions_at_s)
        return min(times, default=None)

    def _allowed(self, face: WaitingFace) -> PutFace | None:
        """Return the request under the consent that is valid now, or None when it ended while the face waited."""
        consent_ref = self._books.may_enrol(face.request.person_ref, self._clock.now())
        if consent_ref is None:
            self.drop(face.request.person_ref)
            self._refused(face.request.person_ref)
            self.load_deletions()  # it may have been on its way before
            return None
        request = replace(face.request, consent_ref=consent_ref)
        self.faces[0] = replace(face, request=request)
        return request

    def _ask(self, request: Request) -> None:
        self.asked = request
        self._terminal.request(request)
