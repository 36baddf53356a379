"""Runs a bulk enrolment: photos, models, people and the desk put together. Composition root; a thread `bulk`.

Promises: one run at a time; before each photo the consent is looked up anew, on connections that are the run's own;
what is left of it is taken up by a later run over the same photos, also after a restart: `bulk-run.json` of the home
remembers which photos (by a fingerprint, no name) and since when, nothing else; the report is a view, and a file only
where somebody asks for one. Source: ui.md, People; `services/bulk.py`.
"""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.photo_judge import PhotoJudge
from desktop.adapters.home import Home
from desktop.adapters.photos.sources import PhotoSource, open_photos
from desktop.adapters.settings import write_durably
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.enrollees import enrollees
from desktop.adapters.storage.face_standing import FaceStanding, standings
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.app.reading import reading_people
from desktop.domain.consent import ConsentState
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant, local_day
from desktop.domain.person import PersonStatus
from desktop.runtime.worker import Worker
from desktop.services.bulk import BulkEnrolment, Outcome
from desktop.services.commands import Command, EnrolFace
from desktop.services.people_views import BulkView, FaceEnrolView
from desktop.services.ports import Clock, Publisher
from desktop.services.reason import Reason
from desktop.services.views import View

STOP_LIMIT_S = 5.0
RUN_NOTE = "bulk-run.json"
_log = logging.getLogger(__name__)


def may_take(store: Store, vault: Vault, person_ref: PersonRef, now: datetime) -> bool:
    """Tell whether a person's face may be taken now: active, with a consent that is valid today."""
    person = People(store, vault).find(person_ref)
    stands = standings(store, vault, [person_ref]).get(person_ref, FaceStanding())
    active = person is not None and person.status is PersonStatus.ACTIVE
    return active and stands.consent_state(local_day(now)) is ConsentState.VALID


class BulkDesk:
    """One home's. `follow` hears what is published, from any thread."""

    def __init__(
        self, home: Home, key: bytes, post: Callable[[Command], None], publisher: Publisher, clock: Clock
    ) -> None:
        self._home, self._key, self._post, self._publisher, self._clock = home, key, post, publisher, clock
        self._run: BulkEnrolment | None = None
        self._source = ""
        self._worker: Worker[Path] = Worker("bulk", self._work, capacity=1, on_failure=self._failed)

    def open(self) -> None:
        """Start the thread."""
        self._worker.start()

    def start(self, path: str) -> None:
        """Begin with a folder or a ZIP, unless a run goes on."""
        if self._run is None:
            self._worker.offer(Path(path).expanduser())

    def cancel(self) -> None:
        """Send no more faces; the run ends soon."""
        if (run := self._run) is not None:
            run.cancel()

    def stop(self, timeout_s: float = STOP_LIMIT_S) -> bool:
        """Cancel and wait; tell whether it ended in time."""
        self.cancel()
        return self._worker.stop(timeout_s)

    def follow(self, view: View) -> None:
        """Hear what the terminal made of a face."""
        run = self._run
        if run is not None and isinstance(view, FaceEnrolView) and view.done:
            run.outcome(Outcome(person_ref=view.person_ref, quality=view.quality, reason=view.reason))

    # --- on the thread ---------------------------------------------------------------------------------------------

    def _work(self, path: Path) -> None:
        self._source = str(path)
        photos = open_photos(path)
        try:
            report = self._enrol(photos)
        finally:
            self._run = None
            photos.close()
        self._publisher.publish(report)  # who sees it may begin the next one

    def _failed(self, failure: Exception) -> None:
        if isinstance(failure, OperatorError):
            fault = Reason(code=failure.code, facts=failure.facts)
        else:
            _log.error("a bulk enrolment failed", exc_info=failure)
            fault = Reason(code="defect")
        self._publisher.publish(BulkView(running=False, source=self._source, fault=fault))

    def _enrol(self, photos: PhotoSource) -> BulkView:
        begun_at = self._begun_at(photos.fingerprint)
        with reading_people(self._home, self._key) as (store, vault):
            self._run = BulkEnrolment(
                photos,
                enrollees(store, vault, self._clock.now(), begun_at),
                PhotoJudge(FaceEngine(), MOST_JPEG_BYTES),
                self._send,
                self._publisher.publish,
                self._source,
                may_take=lambda person_ref: may_take(store, vault, PersonRef(person_ref), self._clock.now()),
            )
            report = self._run.run()
        if not report.resumable:
            self._note_path.unlink(missing_ok=True)
        return report

    def _send(self, person_ref: str, face_jpeg: bytes) -> None:
        self._post(EnrolFace(person_ref=PersonRef(person_ref), face_jpeg=face_jpeg))

    @property
    def _note_path(self) -> Path:
        return self._home.folder / RUN_NOTE

    def _begun_at(self, fingerprint: str) -> datetime:
        """Return when the run over these photos began: before, where it was left, else now."""
        try:
            noted = json.loads(self._note_path.read_text(encoding="utf-8"))
            if noted["photos"] == fingerprint:
                return datetime.fromisoformat(noted["begun_at"])
        except (OSError, ValueError, KeyError, TypeError):
            pass
        now = self._clock.now()
        note = {"photos": fingerprint, "begun_at": format_instant(now)}
        write_durably(self._note_path, json.dumps(note).encode())
        return now
