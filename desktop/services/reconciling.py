"""The roster beside the terminal's own library: missing, extra, stale; put right in one action. `core` thread.

Owns one comparison. Promises: what is compared is a whole reading of the library, begun anew when the cable was pulled
in the middle; nothing is changed before somebody asks for the repair; a repair deletes at the terminal what no consent
covers or what is not the template that was confirmed. Pictures are kept nowhere, so what is missing cannot be sent
again: those persons are marked for a new capture. Source: terminal-link.md, `enrol.list`; ui.md, People.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from desktop.domain.events import FacesListed
from desktop.domain.identifiers import PersonRef
from desktop.services.people_ports import EnrolmentBook
from desktop.services.people_views import PersonLine, ReconcileView
from desktop.services.ports import Clock
from desktop.services.reason import Reason
from desktop.services.views import View

MOST_PERSONS = 100_000  # of a library; what a terminal tells is untrusted


class Library(Protocol):
    """The part of the queue that reads and deletes; `services/face_queue.py`."""

    device_sn: str
    list_after: str | None

    def load_deletions(self) -> None: ...

    def step(self) -> None: ...


class Reconciling:
    """One comparison at a time."""

    def __init__(
        self, books: EnrolmentBook, clock: Clock, library: Library, line: Callable[[PersonRef], PersonLine | None],
        publish: Callable[[View], None],
    ) -> None:  # fmt: skip
        self._books, self._clock, self._library, self._line, self._publish = books, clock, library, line, publish
        self._found: dict[str, str] = {}  # what was listed so far: template digests by person reference
        self._compared_sn = ""  # the terminal that was compared
        self._repairing: set[str] = set()  # waits to be deleted by the repair
        self._repaired = 0
        self.view = ReconcileView()

    def compare(self) -> None:
        """Read the library, and compare when all of it was read."""
        self._repairing.clear()
        self._repaired = 0
        self._show(running=True, repairing=False, done_count=0, total_count=0, repaired=0, reason=None)
        self.begin_again()

    def repair(self) -> None:
        """Put right what the last comparison found."""
        view, sn, now = self.view, self._library.device_sn, self._clock.now()
        if view.running or view.compared_at is None:
            return
        if not sn:
            self._show(reason=Reason(code="enrol.no_terminal"))
            return
        if sn != self._compared_sn:  # another terminal in its place: what differs there nobody has looked at
            self._show(
                compared_at=None, missing=(), extra=(), stale=(), agreeing=0, reason=Reason(code="enrol.other_terminal")
            )
            return
        stale = [line.person_ref for line in view.stale]
        self._repairing = {*view.extra, *stale} - (self._books.enrolments(sn).keys() - set(stale))  # enrolled since
        self._repaired = 0
        self._books.delete_extra(sorted(self._repairing), sn, now)
        for refs, cause in (([line.person_ref for line in view.missing], "missing"), (stale, "stale")):
            if refs:
                self._books.capture_again(refs, sn, cause, now)
        self._show(
            running=True, repairing=True, done_count=0, total_count=len(self._repairing), repaired=0, reason=None
        )  # fmt: skip
        self._library.load_deletions()
        self._end_of_repair()
        self._library.step()

    def begin_again(self) -> None:
        """The terminal is there, or back: read its library from the front, if it is wanted."""
        if not self.view.running or self._repairing:
            return
        if not self._library.device_sn:
            self._show(reason=Reason(code="enrol.waits_for_terminal"))
            return
        self._found.clear()
        self._library.list_after = ""
        self._show(done_count=0, reason=None)
        self._library.step()

    def link_lost(self) -> None:
        """It goes on by itself once the terminal is back."""
        self._library.list_after = None
        if self.view.running:
            self._show(reason=Reason(code="enrol.waits_for_terminal"))

    def refused(self, error: str) -> None:
        """The terminal would not: say so, and stop reading."""
        self._library.list_after = None
        if self.view.running:
            self._show(running=False, repairing=False, reason=Reason(code="enrol.refused", facts={"error": error}))

    def listed(self, page: FacesListed) -> None:
        """A page arrived. The list must go upwards and end, whatever the terminal says."""
        refs = [ref for ref, _digest in page.persons]
        if not refs:
            self._library.list_after = None
            self._compare()
        elif refs != sorted(set(refs)) or refs[0] <= page.asked_after or len(self._found) > MOST_PERSONS:
            self._library.list_after = None
            self._show(running=False, reason=Reason(code="enrol.list_broken"))
        else:
            self._found.update(page.persons)
            self._library.list_after = refs[-1]
            self._show(done_count=len(self._found))

    def deleted(self, person_ref: str) -> None:
        """The terminal confirmed a deletion."""
        if person_ref in self._repairing:
            self._repairing.remove(person_ref)
            self._repaired += 1
            self._show(done_count=self._repaired, repaired=self._repaired, reason=None)
            self._end_of_repair()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _end_of_repair(self) -> None:
        """What was put right is proved by reading the library again."""
        if self.view.repairing and not self._repairing:
            self._show(repairing=False)
            self.begin_again()

    def _compare(self) -> None:
        sn, now = self._library.device_sn, self._clock.now()
        ours, leaving = self._books.enrolments(sn), set(self._books.pending_deletions(sn))
        there = {ref: digest for ref, digest in self._found.items() if ref not in leaving}
        missing = self._lines(ref for ref in ours if ref not in there)
        stale = self._lines(ref for ref, digest in ours.items() if there.get(ref, digest) != digest)
        self._found.clear()
        self._compared_sn = sn
        self._show(
            running=False,
            compared_at=now,
            agreeing=sum(there.get(ref) == digest for ref, digest in ours.items()),
            missing=missing,
            extra=tuple(sorted(there.keys() - ours.keys())),
            stale=stale,
            waiting_deletions=len(leaving),
        )

    def _lines(self, refs: Iterable[str]) -> tuple[PersonLine, ...]:
        lines = (self._line(PersonRef(ref)) for ref in refs)
        return tuple(line for line in lines if line is not None)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self._publish(self.view)
