"""What the people page asks of the desk, done on a thread `people` one thing after the other. Composition root.

Each hook is answered by a `PeopleNews`, or by the view it names; a fault of the world becomes its sentence. Papers are
made on the same thread: no line waits for a class's forms. A form carries the child's name in full, so it goes into the
user's own documents and not into the home; a receipt names nobody and stays in the home.
Source: architecture.md, Threads; ui.md, People; law.md.
"""

import csv
import io
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import platformdirs

from desktop.adapters.home import Home
from desktop.adapters.settings import write_durably
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemClock
from desktop.app.written_files import free_place
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.person import PersonStatus
from desktop.domain.staff import Approval
from desktop.runtime.worker import Worker
from desktop.services.commands import Command, CompareFaces, ForgetFaces, RepairFaces
from desktop.services.consents import Receipt
from desktop.services.people_changes import who_asks
from desktop.services.people_views import (
    BulkView,
    ConsentDraft,
    Done,
    ImportPreview,
    PeopleNews,
    PersonDraft,
    UnmaskReason,
)
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.views import View
from desktop.ui.consent_paper import FormPerson, consent_html, consent_title
from desktop.ui.paper import write_pdf
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.receipt_paper import receipt_html, receipt_title
from desktop.ui.strings import sentence

if TYPE_CHECKING:
    from desktop.app.people_desk import PeopleDesk, Write

INBOX = 50
STOP_LIMIT_S = 5.0
T = TypeVar("T")
RECEIPTS, FORMS = "receipts", "canteen-desk"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """Something for the thread; it returns what to publish. `person_ref` is whom it concerns."""

    do: Callable[[], View | None]
    person_ref: str = ""


class PeopleWork:
    """The hooks of one home's people page. Start it before the window opens, stop it before the desk stops."""

    def __init__(
        self, home: Home, settings: Settings, write: "Write", post: Callable[[Command], None], publisher: Publisher,
        *, start_bulk: Callable[[str], None], cancel_bulk: Callable[[], None],
    ) -> None:  # fmt: skip
        self._home, self._settings, self._write = home, settings, write
        self._post, self._publisher, self._clock = post, publisher, SystemClock()
        self._begin_bulk = start_bulk
        self._worker: Worker[Work] = Worker("people", self._do, capacity=INBOX, on_failure=self._failed)
        self.hooks = PeopleHooks(
            unmask=lambda ref, reason, by, given=None: self._soon(lambda: self._unmask(ref, reason, by, given), ref),
            save=lambda draft, by: self._soon(lambda: self._save(draft, by), draft.person_ref),
            set_status=lambda ref, status, by: self._soon(lambda: self._set_status(ref, status, by), ref),
            move_up=lambda old, new, by: self._soon(
                lambda: PeopleNews(done=Done.MOVED_UP, count=self._desk.move_up(old, new, by))
            ),
            preview_import=lambda path, mapping: self._soon(lambda: self._preview(path, mapping)),
            run_import=lambda path, mapping, by: self._soon(lambda: self._import(path, mapping, by)),
            undo_import=lambda by: self._soon(lambda: self._undo(by)),
            save_consent_form=lambda refs: self._soon(lambda: self._form(refs)),
            record_consent=lambda draft: self._soon(lambda: self._record(draft), draft.person_ref),
            record_on_paper=lambda version, until, by: self._soon(lambda: self._on_paper(version, until, by)),
            withdraw=lambda ref, by: self._soon(lambda: self._withdraw(ref, by), ref),
            erase=lambda ref, by: self._soon(lambda: self._erase(ref, by), ref),
            reconcile=lambda: self._post(CompareFaces()),
            repair=lambda by: self._soon(lambda: self._repair(by)),
            start_bulk=lambda path, by: self._soon(lambda: self._start_bulk(path, by)),
            cancel_bulk=cancel_bulk,
            save_bulk_report=lambda view: self._soon(lambda: self._report(view)),
        )

    @cached_property
    def _desk(self) -> "PeopleDesk":
        """Made on the thread at first use: it loads the readers of spreadsheets, which no start waits for."""
        from desktop.app.people_desk import PeopleDesk

        return PeopleDesk(self._home, self._settings, self._write_and_tell)

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Do what was asked, then end; tell whether that was in time."""
        return self._worker.stop(STOP_LIMIT_S)

    # --- on the thread ---------------------------------------------------------------------------------------------

    def _write_and_tell(self, job: Callable[[SqliteBooks], T]) -> T:
        """Write, and have `core` look at once whether a consent ended: a face that waits must not leave after that."""
        try:
            return self._write(job)
        finally:
            self._post(ForgetFaces())

    def _soon(self, do: Callable[[], View | None], person_ref: str = "") -> None:
        self._worker.offer(Work(do, person_ref))

    def _do(self, work: Work) -> None:
        try:
            view = work.do()
        except OperatorError as fault:
            view = PeopleNews(fault=Reason(code=fault.code, facts=fault.facts), person_ref=work.person_ref)
        if view is not None:
            self._publisher.publish(view)

    def _failed(self, failure: Exception) -> None:
        _log.error("something asked on the people page failed", exc_info=failure)
        self._publisher.publish(PeopleNews(fault=Reason(code="defect")))

    def _unmask(self, ref: PersonRef, reason: UnmaskReason, by: str, given: Approval | None) -> View:
        return self._desk.unmask(ref, reason, by, given)

    def _save(self, draft: PersonDraft, by: str) -> View:
        return PeopleNews(done=Done.SAVED, person_ref=self._desk.save(draft, by))

    def _set_status(self, ref: PersonRef, status: PersonStatus, by: str) -> View:
        self._desk.set_status(ref, status, by)
        return PeopleNews(done=Done.SAVED, person_ref=ref)

    def _preview(self, path: str, mapping: Mapping[str, str]) -> View:
        try:
            return self._desk.preview_import(Path(path).expanduser(), mapping)
        except OperatorError as fault:
            return ImportPreview(path=path, fault=Reason(code=fault.code, facts=fault.facts))

    def _import(self, path: str, mapping: Mapping[str, str], by: str) -> View:
        report = self._desk.run_import(Path(path).expanduser(), mapping, by)
        if report.faults:  # the file was changed since it was looked at
            return PeopleNews(fault=Reason(code="roster.faults", facts={"count": len(report.faults)}))
        return PeopleNews(done=Done.IMPORTED, count=report.added + report.changed)

    def _undo(self, by: str) -> View:
        undone = self._desk.undo_import(by)
        return PeopleNews(done=Done.IMPORT_UNDONE, count=undone.restored + undone.removed)

    def _record(self, draft: ConsentDraft) -> View:
        self._desk.record_consent(draft)
        return PeopleNews(done=Done.CONSENT_RECORDED, person_ref=draft.person_ref)

    def _on_paper(self, notice_version: str, expires_on: date, by: str) -> View:
        count = self._desk.record_on_paper(notice_version, expires_on, by)
        return PeopleNews(done=Done.CONSENT_RECORDED, count=count)

    def _withdraw(self, ref: PersonRef, by: str) -> View:
        receipt = self._desk.withdraw(ref, by)
        return PeopleNews(done=Done.WITHDRAWN, person_ref=ref, path=self._save_receipt(receipt))

    def _erase(self, ref: PersonRef, by: str) -> View:
        receipt = self._desk.erase(ref, by)
        return PeopleNews(done=Done.ERASED, person_ref=ref, path=self._save_receipt(receipt))

    def _repair(self, by: str) -> None:
        self._note("faces.repaired", by)
        self._post(RepairFaces())

    def _start_bulk(self, path: str, by: str) -> None:
        self._note("faces.bulk_begun", by)
        self._begin_bulk(path)

    def _note(self, kind: str, by: str) -> None:
        """Write down who asked, before it is done."""
        asked_by, now = who_asks(by), self._clock.now()

        def note(books: SqliteBooks) -> None:
            with books.store.transaction():
                books.note(kind, {"asked_by": asked_by}, now)

        self._write(note)

    def _report(self, view: BulkView) -> View:
        """Write the report as a spreadsheet reads it. Not into the home: photos are named by the pupils' numbers."""
        language, text = self._settings.language, io.StringIO()
        rows = csv.writer(text)
        for line in view.lines:
            why = sentence(line.reason.code, line.reason.facts, language) if line.reason is not None else ""
            quality = "" if line.quality is None else f"{line.quality:.2f}"
            rows.writerow([safe_cell(line.name), line.masked_name, line.class_name, line.result.value, quality, why])
        path = free_place(_documents(), f"photos-{local_day(self._clock.now()):%Y%m%d}", "csv")
        write_durably(path, text.getvalue().encode("utf-8-sig"))
        return PeopleNews(done=Done.REPORT_SAVED, count=len(view.lines), path=str(path))

    # --- papers ----------------------------------------------------------------------------------------------------

    def _form(self, refs: tuple[PersonRef, ...]) -> View:
        people = [self._write(lambda books, ref=ref: books.person(ref)) for ref in refs]  # type: ignore[misc]
        forms = [
            FormPerson(name=person.name, class_name=person.class_name, number=person.number)
            for person in people
            if person is not None
        ]
        path = free_place(_documents(), f"{consent_title()}-{local_day(self._clock.now()):%Y%m%d}", "pdf")
        write_pdf(consent_html(self._settings.school.name, forms), path, path.stem)
        return PeopleNews(done=Done.FORM_SAVED, count=max(1, len(forms)), path=str(path))

    def _save_receipt(self, receipt: Receipt) -> str:
        language = self._settings.language
        path = free_place(self._home.folder / RECEIPTS, receipt.receipt_no, "pdf")
        title = receipt_title(receipt, language)
        write_pdf(receipt_html(receipt, self._settings.school.name, language), path, title)
        return str(path)


def _documents() -> Path:
    return Path(platformdirs.user_documents_dir()) / FORMS


def safe_cell(untrusted_text: str) -> str:
    """Return a file's name as a cell that no spreadsheet takes for a formula."""
    return f"'{untrusted_text}" if untrusted_text.startswith(("=", "+", "-", "@", "\t", "\r")) else untrusted_text
