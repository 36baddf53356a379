"""What can be done with the people of a home: files into rosters, consents and their end, and the keys' copies.

Composition root; any thread but `core` and `main`. Writes through what the caller gives it: a desk that sells writes on
`core`, a command opens the books for itself. Promises: who asked is known; what is erased is erased in every place that
can be reached before the receipt is given, and the receipt names the others. Source: cli.md, `people`; decision 0013.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.roster.files import read_roster
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.import_undo import Undone
from desktop.adapters.storage.kept_files import erase_in_kept
from desktop.adapters.storage.vault import through_vault, vault_path
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.roster import known_columns, take_over
from desktop.domain.consent import Consent
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.person import Person, PersonStatus
from desktop.domain.roster import header_row, headers_of
from desktop.domain.staff import Approval
from desktop.services import consents, people_changes, unmasking
from desktop.services.consents import Receipt
from desktop.services.import_preview import preview
from desktop.services.people import ImportReport, RosterFile
from desktop.services.people_views import ConsentDraft, ImportPreview, PersonDraft, PersonUnmasked, UnmaskReason
from desktop.services.settings import Settings

_CHUNK = 1_048_576
MOST_EVIDENCE_BYTES = 200 * 1024 * 1024
T = TypeVar("T")


class Write(Protocol):
    """Runs something on the books and returns what it returns."""

    def __call__(self, job: Callable[[SqliteBooks], T]) -> T: ...


class PeopleDesk:
    """One home's. Raises: OperatorError `people.*`, `consent.*`, `roster.*`, `home.*`, `disk.*` from every call."""

    def __init__(self, home: Home, settings: Settings, write: Write) -> None:
        self._home, self._settings, self._write = home, settings, write
        self._clock, self._chance = SystemClock(), SystemChance()

    # --- single people and classes -----------------------------------------------------------------------------------

    def unmask(
        self, person_ref: PersonRef, reason: UnmaskReason, by: str, given: Approval | None = None
    ) -> PersonUnmasked:
        return self._write(lambda books: unmasking.unmask(person_ref, reason, by, books, self._clock.now(), given))

    def save(self, draft: PersonDraft, by: str) -> PersonRef:
        now = self._clock.now()
        return self._write(lambda books: people_changes.save_person(draft, by, books, self._chance, now))

    def set_status(self, person_ref: PersonRef, status: PersonStatus, by: str) -> None:
        self._write(lambda books: people_changes.set_status(person_ref, status, by, books, self._clock.now()))

    def move_up(self, class_name: str, to: str, by: str) -> int:
        return self._write(lambda books: people_changes.move_up(class_name, to, by, books, self._clock.now()))

    def find(self, untrusted_person: str) -> Person:
        """Return the person of a reference or a number. Raises: OperatorError `people.none`."""
        found = self._write(
            lambda books: [
                person for person in books.everybody() if untrusted_person in (person.person_ref, person.number)
            ]
        )
        if not found:
            raise OperatorError("people.none", person_ref="")
        return found[0]

    # --- rosters -----------------------------------------------------------------------------------------------------

    def preview_import(self, path: Path, mapping: Mapping[str, str]) -> ImportPreview:
        """Return what a file would do. Raises: OperatorError for a file that cannot be read at all."""
        file, known = read_roster(path), self._write(lambda books: books.everybody())
        columns = known_columns(self._remembered(file) | dict(mapping))
        return preview(str(path), file, known, self._chance, local_day(self._clock.now()), columns)

    def run_import(self, path: Path, mapping: Mapping[str, str], by: str) -> ImportReport:
        """Take a file over; the mapping is remembered for files with the same headers."""
        people_changes.who_asks(by)
        file = read_roster(path)
        wanted = self._remembered(file) | dict(mapping)
        columns = known_columns(wanted)
        report = self._write(lambda books: take_over(books, file, dry_run=False, mapping=columns, by=by))
        if not report.faults and wanted:
            headers = _headers(file, wanted)
            self._write(lambda books: books.remember_mapping(headers, wanted))
        return report

    def undo_import(self, by: str) -> Undone:
        """Raises: OperatorError `people.nothing_to_undo`."""
        asked_by = people_changes.who_asks(by)
        return self._write(lambda books: books.undo_import(asked_by, self._clock.now()))

    def _remembered(self, file: RosterFile) -> dict[str, str]:
        headers = _headers(file, {})
        return self._write(lambda books: books.remembered_mapping(headers))

    # --- consents ----------------------------------------------------------------------------------------------------

    def record_consent(self, draft: ConsentDraft) -> Consent:
        """Record a consent; the evidence's file is hashed and not kept. Raises: OperatorError `consent.evidence`."""
        digest, now = _digest(draft.evidence_path), self._clock.now()
        return self._write(lambda books: consents.record_consent(draft, books, self._chance, now, digest))

    def record_on_paper(self, notice_version: str, expires_on: date, by: str) -> int:
        """Record the consents that the roster says the school has on paper; return how many."""
        now = self._clock.now()
        return self._write(
            lambda books: consents.record_on_paper(
                books, self._chance, now, notice_version=notice_version, expires_on=expires_on, by=by
            )
        )

    def withdraw(self, person_ref: PersonRef, by: str) -> Receipt:
        receipt = self._write(lambda books: consents.withdraw(person_ref, by, books, self._chance, self._clock.now()))
        return self._reach_copies(receipt)

    def erase(self, person_ref: PersonRef, by: str) -> Receipt:
        receipt = self._write(lambda books: consents.erase(person_ref, by, books, self._chance, self._clock.now()))
        return self._reach_copies(receipt)

    def _reach_copies(self, receipt: Receipt) -> Receipt:
        """Write the copies of the keys anew where they can be reached; what a version before left in clear is named."""
        key = load_key(self._home, self._settings.keystore)
        mended, pending = mend_copies(self._home, key)
        clear_before = None
        if receipt.record_deleted:
            pending += erase_in_kept(self._home.database_path, key, receipt.person_ref)
            clear_before = self._write(_sealed_at)
        return receipt.with_copies([str(path) for path in mended], [str(path) for path in pending], clear_before)


def mend_copies(home: Home, key: bytes) -> tuple[list[Path], list[Path]]:
    """Write the stale copies of a home's keys anew; return those, and those out of reach."""
    return through_vault(vault_path(home.database_path), key, lambda vault: vault.mend_copies())


def _sealed_at(books: SqliteBooks) -> datetime | None:
    """Return when people of an earlier version were sealed, None for a home that never kept any readable."""
    at = books.sealed_at()
    return datetime.fromisoformat(at) if at else None


def _headers(file: RosterFile, mapping: Mapping[str, str]) -> Iterable[str]:
    header = header_row(file.rows, known_columns(mapping))
    return [text for text in headers_of(header) if text] if header is not None else []


def _digest(untrusted_path: str) -> str:
    """Return the SHA-256 of a file, empty for no file. Raises: OperatorError `consent.evidence`."""
    if not untrusted_path:
        return ""
    digest, size = hashlib.sha256(), 0
    try:
        with Path(untrusted_path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if size > MOST_EVIDENCE_BYTES:
                    raise OperatorError("consent.evidence", path=untrusted_path)
    except OSError as error:
        raise OperatorError("consent.evidence", path=untrusted_path) from error
    return digest.hexdigest()
