"""Verifications on SQLite: who was asked to show their face, when, for what, and what the terminal said.

`core` thread only. Promises: the number and the purpose are on disk before a byte leaves; no picture, only the
person's reference. Source: terminal-link.md, `verify`; law.md, purpose and record.
"""

from datetime import datetime

from desktop.adapters.storage.database import Row
from desktop.adapters.storage.evidence import Evidence, cause_of
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, RequestNo, request_no
from desktop.domain.instants import format_instant
from desktop.domain.journal import JournalEntry
from desktop.domain.verification import EVENT_OF_RESULT, TRANSITIONS, VerificationEvent, VerificationState, next_state
from desktop.services.ports import Outcome, VerificationRecord

_COLUMNS = "request_no, purpose, asked_by, state, device_sn, created_at, finished_at, person_ref, cause"


def verification_of(row: Row) -> VerificationRecord:
    """Return the verification in a row of these columns."""
    number, purpose, asked_by, state, device_sn, created_at, finished_at, person_ref, cause = row
    return VerificationRecord(
        request_no=RequestNo(number),
        purpose=purpose,
        asked_by=asked_by,
        state=VerificationState(state),
        device_sn=device_sn,
        created_at=datetime.fromisoformat(created_at),
        finished_at=datetime.fromisoformat(finished_at) if finished_at else None,
        person_ref=person_ref,
        cause=cause,
    )


class Verifications(Evidence):
    """services.ports.VerificationBook, and the verifications of the terminal's journal."""

    def submit_verification(self, purpose: str, asked_by: str, device_sn: str, now: datetime) -> VerificationRecord:
        at, day = format_instant(now), self.service_day(now)
        with self._store.transaction():
            serial: int = self._store.value(
                "SELECT coalesce(max(serial), 0) + 1 FROM verifications WHERE service_day = ?", (day.isoformat(),)
            )
            salt = self._chance.salt(SALT_ALPHABET, SALT_LENGTH)
            number = request_no(self._settings.till.till_id, day, serial, salt)
            body = {"request_no": number, "purpose": purpose, "asked_by": asked_by, "device_sn": device_sn}
            self._ledger.append("verification.submitted", body, at=at)
            self._store.run(
                """INSERT INTO verifications (request_no, service_day, serial, purpose, asked_by, state, device_sn,
                                              created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                (
                    number, day.isoformat(), serial, purpose, asked_by, VerificationState.SUBMITTED.value, device_sn,
                    at,
                ),
            )  # fmt: skip
        return self._verification_must(number)

    def lose_verification(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord:
        return self._move_verification(request_no, VerificationEvent.LOSE, "verification.in_doubt", cause, now)

    def verification_not_started(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord:
        event = VerificationEvent.NOT_STARTED
        return self._move_verification(request_no, event, "verification.not_started", cause, now)

    def open_verifications(self) -> list[VerificationRecord]:
        rows = self._store.rows(
            f"SELECT {_COLUMNS} FROM verifications WHERE state IN ('SUBMITTED', 'IN_DOUBT') ORDER BY rowid"
        )
        return [verification_of(row) for row in rows]

    def recent_verifications(self, limit: int) -> list[VerificationRecord]:
        rows = self._store.rows(f"SELECT {_COLUMNS} FROM verifications ORDER BY rowid DESC LIMIT ?", (limit,))
        return [verification_of(row) for row in rows]

    # --- the terminal's journal ------------------------------------------------------------------------------------

    def _take_verification(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        record, event = self._verification(entry.subject_no), EVENT_OF_RESULT.get(entry.result)
        elsewhere = record is not None and record.device_sn != device_sn  # it was asked of another terminal
        if record is None or event is None or elsewhere or event not in TRANSITIONS[record.state]:
            self._keep("journal.foreign", device_sn, entry, now, {})
            return Outcome(entry_n=entry.n)
        state = TRANSITIONS[record.state][event]
        extra = {"purpose": record.purpose, "asked_by": record.asked_by}
        self._keep(f"verification.{entry.result}", device_sn, entry, now, extra)
        self._store.run(
            """UPDATE verifications SET state = ?, person_ref = ?, face_id = ?, cause = ?, finished_at = ?,
                   journal_n = ? WHERE request_no = ?""",
            (
                state.value, entry.person_ref, entry.face_id, cause_of(entry), format_instant(now), entry.n,
                record.request_no,
            ),
        )  # fmt: skip
        return Outcome(entry_n=entry.n, verification=self._verification_must(record.request_no))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _verification(self, number: str) -> VerificationRecord | None:
        row = self._store.row(f"SELECT {_COLUMNS} FROM verifications WHERE request_no = ?", (number,))
        return verification_of(row) if row else None

    def _verification_must(self, number: str) -> VerificationRecord:
        record = self._verification(number)
        if record is None:
            raise DefectError(f"no verification {number}")
        return record

    def _move_verification(
        self, number: RequestNo, event: VerificationEvent, kind: str, cause: str, now: datetime
    ) -> VerificationRecord:
        at = format_instant(now)
        with self._store.transaction():
            state = next_state(self._verification_must(number).state, event)
            self._ledger.append(kind, {"request_no": number, "cause": cause}, at=at)
            finished_at = "" if state is VerificationState.IN_DOUBT else at
            self._store.run(
                "UPDATE verifications SET state = ?, cause = ?, finished_at = ? WHERE request_no = ?",
                (state.value, cause, finished_at, number),
            )
        return self._verification_must(number)
