"""Who works here, on SQLite: their rows, their wrong tries, and what tells of it. `core` thread, or the home's lock.

Promises: a call is one durable transaction, its entries in the ledger with it; no entry holds a name or a secret; no
row is ever deleted; the entry that ends a shift holds its figures, so that nobody changes them later.
Source: issue 6, Roles and access, Shifts and day; decision 0016.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.adapters.storage.payments import OpenBooks
from desktop.adapters.storage.shifts import ENDS, Shifts
from desktop.adapters.storage.staff_schema import CAUSED
from desktop.domain.instants import format_instant
from desktop.domain.staff import NOBODY, Role, SecretKind, Staff, StaffRef
from desktop.domain.staff_secret import Tries
from desktop.services.access_ports import Entry, StaffRecord
from desktop.services.shift_views import shift_document


class StaffBook(OpenBooks):
    """services.access_ports.StaffBook."""

    def staff_records(self) -> list[StaffRecord]:
        return [
            StaffRecord(
                staff=Staff(staff_ref=StaffRef(ref), name=name, role=Role(role), active=bool(active)),
                kind=SecretKind(kind), secret_hash=secret_hash,
            )
            for ref, name, role, active, kind, secret_hash in self._store.rows(
                "SELECT staff_ref, name, role, active, secret_kind, secret_hash FROM staff ORDER BY rowid"
            )
        ]  # fmt: skip

    def tries(self) -> Mapping[StaffRef, Tries]:
        return {
            StaffRef(ref): Tries(
                failures=failures,
                locked_at=datetime.fromisoformat(locked_at) if locked_at else None,
                locked_until=datetime.fromisoformat(locked_until) if locked_until else None,
            )
            for ref, failures, locked_at, locked_until in self._store.rows(
                "SELECT staff_ref, failures, locked_at, locked_until FROM tries"
            )
        }

    def in_shift(self) -> StaffRef:
        row = self._store.row(
            f"""SELECT kind, coalesce(json_extract(body, '$.to'), json_extract(body, '$.by')) FROM ledger
                WHERE {CAUSED} AND kind >= 'shift.' AND kind < 'shift/' ORDER BY n DESC LIMIT 1"""
        )
        return StaffRef(row[1]) if row is not None and row[0] != "shift.closed" else NOBODY

    def save_staff(self, record: StaffRecord, entry: Entry, now: datetime) -> None:
        staff = record.staff
        with self._store.transaction():
            self._store.run(
                """INSERT INTO staff (staff_ref, name, role, active, secret_kind, secret_hash)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                   ON CONFLICT (staff_ref) DO UPDATE SET name = ?2, role = ?3, active = ?4, secret_kind = ?5,
                       secret_hash = ?6""",
                (staff.staff_ref, staff.name, staff.role.value, int(staff.active), record.kind.value,
                 record.secret_hash),
            )  # fmt: skip
            self._tell_of_staff(entry, now)

    def keep_tries(self, staff_ref: StaffRef, tries: Tries, entries: Sequence[Entry], now: datetime) -> None:
        with self._store.transaction():
            if tries.failures:
                self._store.run(
                    """INSERT INTO tries (staff_ref, failures, locked_at, locked_until) VALUES (?1, ?2, ?3, ?4)
                       ON CONFLICT (staff_ref) DO UPDATE SET failures = ?2, locked_at = ?3, locked_until = ?4""",
                    (staff_ref, tries.failures, _text(tries.locked_at), _text(tries.locked_until)),
                )
            else:
                self._store.run("DELETE FROM tries WHERE staff_ref = ?", (staff_ref,))
            for entry in entries:
                self._tell_of_staff(entry, now)

    def note_access(self, entries: Sequence[Entry], now: datetime) -> int:
        with self._store.transaction():
            return max((self._tell_of_staff(entry, now) for entry in entries), default=0)

    def _tell_of_staff(self, entry: Entry, now: datetime) -> int:
        kind, body = entry
        if kind in ENDS and (shift := Shifts(self._store).open_shift()) is not None:
            body = {**body, "document": shift_document(shift)}
        return self._ledger.append(kind, body, at=format_instant(now))


def _text(instant: datetime | None) -> str:
    return format_instant(instant) if instant is not None else ""
