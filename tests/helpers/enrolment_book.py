"""services.ports.EnrolmentBook in memory, and the little desk that its tests speak to. Keeps the contract of
`tests/contract/test_enrolment_book.py` beside the real one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.events import DeleteFace, FaceDeleted, FacePut, FacesListed, ListFaces, PutFace, TerminalRequest
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.commands import EnrolFace
from desktop.services.enrolment import Enrolment
from desktop.services.views import LinkState, View
from tests.helpers.desks import pupil
from tests.helpers.fakes import Collector, FakeClock, identity


class MemoryEnrolments:
    """`consents` maps persons to the reference of a consent that is valid."""

    def __init__(self) -> None:
        self.consents: dict[str, str] = {}
        self.faces: dict[str, dict[str, str]] = {}  # device -> person -> digest
        self.deletions: dict[str, list[str]] = {}
        self.begun: set[tuple[str, str]] = set()  # deletions that only `begin_enrolment` asked for
        self.again: dict[str, str] = {}
        self.expired: list[str] = []
        self.tried: list[str] = []

    def person(self, person_ref: str) -> Person | None:
        return pupil(person_ref) if person_ref.startswith("p") else None

    def may_enrol(self, person_ref: str, now: datetime) -> str | None:
        return self.consents.get(person_ref)

    def begin_enrolment(self, person_ref: str, device_sn: str, now: datetime) -> None:
        if person_ref not in self.pending_deletions(device_sn):
            self._wanted(device_sn, person_ref)
            self.begun.add((device_sn, person_ref))

    def enrolment_refused(self, person_ref: str, device_sn: str, now: datetime) -> None:
        if (device_sn, person_ref) in self.begun:
            self._done(device_sn, person_ref)

    def enrolled(
        self, person_ref: str, device_sn: str, template_digest: str, quality: float, consent_ref: str, now: datetime
    ) -> None:
        self.faces.setdefault(device_sn, {})[person_ref] = template_digest
        self.again.pop(person_ref, None)
        self._done(device_sn, person_ref)

    def enrolments(self, device_sn: str) -> dict[str, str]:
        return dict(self.faces.get(device_sn, {}))

    def capture_again(self, person_refs: Sequence[str], device_sn: str, cause: str, now: datetime) -> None:
        for ref in person_refs:
            self.faces.get(device_sn, {}).pop(ref, None)
            self.again[ref] = cause

    def pending_deletions(self, device_sn: str) -> list[str]:
        return list(self.deletions.get(device_sn, []))

    def deletion_tried(self, person_ref: str, device_sn: str, now: datetime) -> None:
        self.tried.append(person_ref)

    def deletion_confirmed(self, person_ref: str, device_sn: str, now: datetime) -> None:
        self.faces.get(device_sn, {}).pop(person_ref, None)
        self._done(device_sn, person_ref)

    def delete_extra(self, person_refs: Sequence[str], device_sn: str, now: datetime) -> None:
        for ref in person_refs:
            self._wanted(device_sn, ref)

    def local_consent(self, person_ref: str, now: datetime) -> str | None:
        return self.consents.get(person_ref)

    def expire_consents(self, now: datetime) -> int:
        expired, self.expired = self.expired, []
        for ref in expired:
            self.consents.pop(ref, None)
            for device_sn, faces in self.faces.items():
                if ref in faces:
                    self._wanted(device_sn, ref)
        return len(expired)

    def _wanted(self, device_sn: str, ref: str) -> None:
        pending = self.deletions.setdefault(device_sn, [])
        self.begun.discard((device_sn, ref))
        if ref not in pending:
            pending.append(ref)

    def _done(self, device_sn: str, ref: str) -> None:
        pending = self.deletions.get(device_sn, [])
        self.begun.discard((device_sn, ref))
        if ref in pending:
            pending.remove(ref)


@dataclass
class Link:
    """The part of `Recovery` that enrolment looks at."""

    link: LinkState = LinkState.CONNECTING
    identity: object = None


@dataclass
class AskedTerminal:
    """services.ports.Terminal that writes down what it is asked, and drops it while nobody is there."""

    link: Link
    asked: list[TerminalRequest] = field(default_factory=list)

    def request(self, request: TerminalRequest) -> None:
        if self.link.link is LinkState.ONLINE:
            self.asked.append(request)


class EnrolmentRoom:
    """Enrolment with everything around it in memory; the test speaks for the terminal, or lets it `answer`."""

    def __init__(self, books: MemoryEnrolments | None = None) -> None:
        self.books, self.clock, self.seen = books or MemoryEnrolments(), FakeClock(), Collector()
        self.link = Link()
        self.terminal = AskedTerminal(self.link)
        self.serving = False
        self.library: dict[str, str] = {}
        self.enrolment = Enrolment(
            self.books,  # type: ignore[arg-type]
            self.terminal,
            self.clock,
            self.link,  # type: ignore[arg-type]
            lambda: self.serving,
            self.seen.publish,
        )

    def online(self, sn: str = "SIM1") -> None:
        self.link.link, self.link.identity = LinkState.ONLINE, identity(sn=sn)
        self.enrolment.link_changed()

    def pulled(self) -> None:
        self.link.link = LinkState.DOWN
        self.terminal.asked.clear()
        self.enrolment.link_changed()

    def enrol(self, ref: str, jpeg: bytes = b"jpeg") -> None:
        self.enrolment.enrol(EnrolFace(person_ref=PersonRef(ref), face_jpeg=jpeg))

    def next(self) -> TerminalRequest | None:
        return self.terminal.asked.pop(0) if self.terminal.asked else None

    def answer(self) -> bool:
        """Let an honest terminal answer what it was asked first; tell whether it was asked anything."""
        match self.next():
            case PutFace(person_ref=ref, face_jpeg=jpeg):
                self.library[ref] = f"digest of {jpeg!r}"
                self.enrolment.put(FacePut(person_ref=ref, template_digest=self.library[ref], quality=0.9))
            case DeleteFace(person_ref=ref):
                self.library.pop(ref, None)
                self.enrolment.deleted(FaceDeleted(person_ref=ref))
            case ListFaces(after=after, limit=limit):
                page = [(ref, digest) for ref, digest in sorted(self.library.items()) if ref > after][:limit]
                self.enrolment.listed(FacesListed(persons=tuple(page), asked_after=after))
            case None:
                return False
        return True

    def settle(self) -> None:
        """Let the terminal answer until it is asked nothing more."""
        while self.answer():
            pass

    def last(self, kind: type[View]) -> View:
        return next(view for view in reversed(self.seen.views) if isinstance(view, kind))
