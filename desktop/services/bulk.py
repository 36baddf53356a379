"""A bulk enrolment: photos named by number, one after the other, to the terminal. On a thread of its own.

Promises: each photo ends in one line that says what became of it, whatever its decoder throws; a photo is read, judged
and forgotten, and stays as it was; who has no consent is not even looked at, and whose consent ends during the run is
not looked at any more, and soon compared with nobody; a face that is like another person's is left for a decision at
the camera. Stopped at any moment it leaves every person either enrolled or not; a later run over the same photos takes
up what is left. The vectors of a run are compared in memory and gone with it. Source: ui.md, People; law.md.
"""

import logging
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.services.people_views import BulkView, PhotoLine, PhotoResult
from desktop.services.reason import Reason

AT_ONCE = 4  # faces on their way to the terminal while the next photo is judged
OUTCOME_LIMIT_S = 90.0
_TELL_EVERY = 5
_LATEST = 50  # lines of a run that goes on; the report has all
_FORGET_EVERY = 50  # photos: then everybody's consent of the run is asked for again
_AFTER_NUMBER = re.compile(r"(?:[\s_(（].*|-\d{1,2})$")
_AFTER_HYPHENED = re.compile(r"[\s_(（].*$")  # where numbers hold hyphens, 3-12 is somebody, and not another photo of 3
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo of a source: its name there, the name without folder and ending, and why it is not read, if so."""

    name: str
    stem: str
    fault: str = ""


class Photos(Protocol):
    """A folder or a ZIP. `fingerprint` tells the same photos again."""

    @property
    def photos(self) -> tuple[Photo, ...]: ...

    @property
    def fingerprint(self) -> str: ...

    def read(self, photo: Photo) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """What is taken from a photo: the face for the terminal, and a vector to compare it with the run's others."""

    face_jpeg: bytes
    vector: Any
    quality: float


class FaceJudge(Protocol):
    """The models behind a photo."""

    def shot(self, untrusted_picture: bytes) -> Shot:
        """Take the one face of a picture. Raises: OperatorError `picture.*`, `photo.*`."""
        ...

    def lookalike(self, vector: Any, person_ref: str) -> str:
        """Return another person of this run, or of the templates here, whose face is like this one, or empty."""
        ...

    def remember(self, person_ref: str, vector: Any) -> None: ...

    def forget(self, person_ref: str) -> None:
        """The terminal did not take this face: others are not compared with it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrollee:
    """A person as a bulk enrolment needs it."""

    person_ref: PersonRef
    masked_name: str
    class_name: str
    has_consent: bool
    enrolled_in_run: bool  # since this run began, before it was interrupted


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the terminal made of a face."""

    person_ref: str
    quality: float | None = None
    reason: Reason | None = None


class BulkEnrolment:
    """One run. `send` hands a face to the desk; `outcome` is called from any thread with what became of it."""

    def __init__(
        self,
        photos: Photos,
        people: Mapping[str, Enrollee],
        judge: FaceJudge,
        send: Callable[[str, bytes], None],
        show: Callable[[BulkView], None],
        source: str,
        *,
        may_take: Callable[[str], bool],
    ) -> None:
        """`people` is by number; `may_take` tells of a person whether the consent stands now."""
        self._photos, self._people, self._judge, self._send = photos, people, judge, send
        self._show, self._source, self._may_take = show, source, may_take
        self._after_number = _AFTER_HYPHENED if any("-" in number for number in people) else _AFTER_NUMBER
        self._lines: list[PhotoLine | None] = [None] * len(photos.photos)
        self._under_way: dict[str, int] = {}  # the photo's place, by person reference
        self._seen: dict[str, int] = {}  # persons of whom a photo was taken
        self._changed = threading.Condition()
        self._outcomes: list[Outcome] = []
        self._cancelled = False
        self._told = 0
        self._judged = 0

    def cancel(self) -> None:
        """Send no more; what is on its way is waited for."""
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()

    def outcome(self, outcome: Outcome) -> None:
        """The terminal answered for somebody; others' answers are passed over."""
        with self._changed:
            self._outcomes.append(outcome)
            self._changed.notify_all()

    def run(self) -> BulkView:
        """Do all of it; return the report, which whoever runs it shows."""
        self._tell()
        for place, photo in enumerate(self._photos.photos):
            if self._cancelled:
                break
            self._lines[place] = self._take(place, photo)
            self._collect(AT_ONCE - 1)
            self._tell(every=_TELL_EVERY)
        self._collect(0)
        for place, photo in enumerate(self._photos.photos):
            self._lines[place] = self._lines[place] or PhotoLine(name=photo.name, result=PhotoResult.NOT_DONE)
        return self._view(running=False)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _take(self, place: int, photo: Photo) -> PhotoLine | None:
        """Judge a photo and send its face; None while it is on its way."""
        person = self._person(photo)
        if photo.fault:
            return _refused(photo, person, Reason(code=photo.fault))
        if person is None:
            return _refused(photo, None, Reason(code="photo.unknown_number", facts={"number": photo.stem[:20]}))
        if not person.has_consent:
            return _refused(photo, person, Reason(code="enrol.no_consent"))
        if person.enrolled_in_run:
            return _line(photo, person, PhotoResult.UNCHANGED)
        if (first := self._seen.get(person.person_ref)) is not None:
            facts = {"first": self._photos.photos[first].name}
            return _refused(photo, person, Reason(code="photo.second_of_person", facts=facts))
        try:
            self._forget_withdrawn()
            if not self._may_take(person.person_ref):
                return _refused(photo, person, Reason(code="enrol.no_consent"))
            shot = self._judge.shot(self._photos.read(photo))
            other = self._lookalike(shot, person.person_ref)
        except OperatorError as fault:
            return _refused(photo, person, Reason(code=fault.code, facts=fault.facts))
        except Exception:  # noqa: BLE001 - a decoder's defect costs its photo, not the run and its report
            _log.exception("photo %d of the run could not be judged", place + 1)
            return _refused(photo, person, Reason(code="photo.not_read"))
        if other:
            facts = {"other": self._name_of(other)}
            return _refused(photo, person, Reason(code="photo.lookalike", facts=facts))
        self._seen[person.person_ref] = place
        self._judge.remember(person.person_ref, shot.vector)
        with self._changed:
            self._under_way[person.person_ref] = place
        self._send(person.person_ref, shot.face_jpeg)
        return None

    def _collect(self, at_most: int) -> None:
        """Take what was answered, and wait until at most so many are on their way."""
        while True:
            with self._changed:
                if not self._outcomes and len(self._under_way) > at_most:
                    self._changed.wait(OUTCOME_LIMIT_S)
                outcomes, self._outcomes = self._outcomes, []
                if not outcomes and len(self._under_way) > at_most:
                    for place in self._under_way.values():  # the desk ends, or is stopped: nobody answers
                        photo = self._photos.photos[place]
                        reason = Reason(code="enrol.no_terminal")
                        self._lines[place] = _line(photo, self._person(photo), PhotoResult.NOT_DONE, reason)
                    self._under_way.clear()
            for outcome in outcomes:
                self._settle(outcome)
            if len(self._under_way) <= at_most:
                return

    def _settle(self, outcome: Outcome) -> None:
        place = self._under_way.pop(outcome.person_ref, None)
        if place is None:
            return
        photo = self._photos.photos[place]
        person = self._person(photo)
        if outcome.reason is None:
            self._lines[place] = _line(photo, person, PhotoResult.ENROLLED, quality=outcome.quality)
        elif outcome.reason.code == "enrol.no_terminal":
            self._lines[place] = _line(photo, person, PhotoResult.NOT_DONE, outcome.reason)
            self._cancelled = True  # a resumed run takes it up
        else:
            self._forget(outcome.person_ref)  # another photo of the same person may do
            self._lines[place] = _refused(photo, person, outcome.reason)

    def _lookalike(self, shot: Shot, person_ref: str) -> str:
        """Return another person of the run whose face is like this one; who withdrew meanwhile is nobody."""
        while other := self._judge.lookalike(shot.vector, person_ref):
            if other not in self._seen or self._may_take(other):
                return other
            self._forget(other)
        return ""

    def _forget_withdrawn(self) -> None:
        self._judged += 1
        if self._judged % _FORGET_EVERY == 0:
            for ref in [ref for ref in self._seen if not self._may_take(ref)]:
                self._forget(ref)

    def _forget(self, person_ref: str) -> None:
        if self._seen.pop(person_ref, None) is not None:
            self._judge.forget(person_ref)

    def _person(self, photo: Photo) -> Enrollee | None:
        """Find whose photo it is: by the whole name, else by what stands before `_1`, `-1`, ` (2)` and the like."""
        return self._people.get(photo.stem) or self._people.get(self._after_number.sub("", photo.stem))

    def _name_of(self, person_ref: str) -> str:
        return next((each.masked_name for each in self._people.values() if each.person_ref == person_ref), "")

    def _tell(self, every: int = 1) -> None:
        view = self._view(running=True)
        if view.done_count >= self._told + every or view.done_count == 0:
            self._told = view.done_count
            self._show(view)

    def _view(self, *, running: bool) -> BulkView:
        lines = tuple(line for line in self._lines if line is not None)
        not_done = any(line.result is PhotoResult.NOT_DONE for line in lines)
        return BulkView(
            running=running,
            source=self._source,
            done_count=sum(line.result is not PhotoResult.NOT_DONE for line in lines),
            total_count=len(self._lines),
            lines=lines[-_LATEST:] if running else lines,
            cancelled=self._cancelled,
            resumable=not_done and not running,
        )


def _line(
    photo: Photo, person: Enrollee | None, result: PhotoResult, reason: Reason | None = None,
    quality: float | None = None,
) -> PhotoLine:  # fmt: skip
    return PhotoLine(
        name=photo.name,
        result=result,
        masked_name=person.masked_name if person else "",
        class_name=person.class_name if person else "",
        quality=quality,
        reason=reason,
    )


def _refused(photo: Photo, person: Enrollee | None, reason: Reason) -> PhotoLine:
    return _line(photo, person, PhotoResult.REFUSED, reason)
