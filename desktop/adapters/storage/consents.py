"""Guardians' consents and how they end: by withdrawal, by their date, when somebody leaves, when somebody is erased.

`core` thread, or who holds the home's lock. A consent lives as long as the face key that it was recorded with: the key
is destroyed when it ends, so that neither a template nor the consent itself is good for anything in an older copy of
this file. Promises: what ends takes the local template with it in the same commit and has every terminal that holds
the face told; a killed desk goes on at its next start. Source: law.md (PIPL 15, 16, 47); decision 0014.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from desktop.adapters.storage.database import Row
from desktop.adapters.storage.people_books import PeopleBooks
from desktop.adapters.storage.restorations import restorations
from desktop.adapters.storage.sealing import consent_part, seal, unseal
from desktop.adapters.storage.vault import KeyKind
from desktop.domain.consent import Channel, Consent, Purpose, Relation, latest
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import format_instant, local_day
from desktop.services.people_ports import FaceEnd

CONSENT_COLUMNS = (
    "consent_ref, person_ref, sealed, relation, purpose, notice_version, channel, given_on, expires_on, recorded_at,"
    " recorded_by, evidence_sha256, key_id, withdrawn_at, expired_at"
)
MOST_GAP = timedelta(days=45)  # between two days of a desk, in which a consent may still be ended by its date
_STANDING = "withdrawn_at = '' AND expired_at = ''"


class Consents(PeopleBooks):
    """services.people_ports.ConsentBook."""

    def consents_of(self, person_ref: str) -> tuple[Consent, ...]:
        """Return a person's consents, the last recorded first: as they came, whatever the clock said."""
        rows = self._store.rows(
            f"SELECT {CONSENT_COLUMNS} FROM consents WHERE person_ref = ? ORDER BY rowid DESC", (person_ref,)
        )
        identity = self._vault.key(person_ref, KeyKind.IDENTITY)
        face_id = self._vault.key_id(person_ref, KeyKind.FACE)
        return tuple(consent_of(row, identity, face_id) for row in rows)

    def record_consents(self, consents: Sequence[Consent], now: datetime) -> None:
        """Write consents down; each takes the place of an earlier one. A template that it does not cover goes.

        Raises: OperatorError `people.none`.
        """
        refs = [consent.person_ref for consent in consents]
        for ref in refs:
            self._must_be(ref)
        self.finish_destructions()  # an older face key must not outlive its consent in this one
        self._vault.make(refs, KeyKind.FACE, self._chance)
        with self._store.transaction():
            for consent in consents:
                self._record(consent, format_instant(now))
            self._people.touch(refs)

    def _record(self, consent: Consent, at: str) -> None:
        ref = consent.person_ref
        identity = self._vault.key(ref, KeyKind.IDENTITY)
        if identity is None:
            raise DefectError("a consent for somebody who cannot be read")
        sealed = seal(identity, ref, consent_part(consent.consent_ref), consent.guardian.encode(), self._chance)
        body = {
            "consent_ref": consent.consent_ref,
            "person_ref": ref,
            "relation": consent.relation.value,
            "purpose": consent.purpose.value,
            "notice_version": consent.notice_version,
            "channel": consent.channel.value,
            "given_on": consent.given_on.isoformat(),
            "expires_on": consent.expires_on.isoformat(),
            "evidence_sha256": consent.evidence_sha256,
            "recorded_by": consent.recorded_by,
        }
        self._ledger.append("consent.recorded", body, at=at)
        self._store.run(
                f"INSERT INTO consents ({CONSENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                (
                    consent.consent_ref, ref, sealed, consent.relation.value, consent.purpose.value,
                    consent.notice_version, consent.channel.value, consent.given_on.isoformat(),
                    consent.expires_on.isoformat(), format_instant(consent.recorded_at), consent.recorded_by,
                    consent.evidence_sha256, self._vault.key_id(ref, KeyKind.FACE),
                ),
            )  # fmt: skip
        if consent.purpose is not Purpose.LOCAL:
            self._store.run("DELETE FROM local_templates WHERE person_ref = ?", (ref,))

    def withdraw_consent(self, person_ref: str, by: str, receipt_no: str, now: datetime) -> FaceEnd:
        """End a person's consent. Raises: OperatorError `people.none`."""
        self._must_be(person_ref)
        with self._store.transaction():
            end = self._end_face(person_ref, "withdrawn", now)
            self._tell_withdrawn(end, by, "withdrawn", receipt_no, now)
            self._people.touch([person_ref])
        self.finish_destructions()
        return end

    def leave(self, person_ref: str, by: str, now: datetime) -> FaceEnd:
        """Somebody eats here no more: the purpose is over and the face goes. Raises: OperatorError `people.none`."""
        self._must_be(person_ref)
        at = format_instant(now)
        with self._store.transaction():
            body = {"person_ref": person_ref, "status": "left", "asked_by": by}
            self._ledger.append("person.status", body, at=at)
            end = self._end_face(person_ref, "left", now)
            if end.anything:
                self._tell_withdrawn(end, by, "left", "", now)
            self._store.run("UPDATE persons SET status = 'left' WHERE person_ref = ?", (person_ref,))
            self._people.touch([person_ref])
        self.finish_destructions()
        return end

    def erase_person(self, person_ref: str, by: str, receipt_no: str, now: datetime) -> FaceEnd:
        """Take a person away for ever; what they bought stays under a reference that means nothing any more.

        Raises: OperatorError `people.none`.
        """
        self._must_be(person_ref)
        at = format_instant(now)
        with self._store.transaction():
            end = self._end_face(person_ref, "erased", now)
            body = {
                "person_ref": person_ref,
                "asked_by": by,
                "receipt_no": receipt_no,
                "consents": end.consents,
                "template": int(end.template),
                "terminals": len(end.devices),
                "sales": end.sales,
            }
            self._ledger.append("person.erased", body, at=at)
            self._people.remove([person_ref], "erased", at)
        self.finish_destructions()
        return end

    def expire_consents(self, now: datetime) -> int:
        """End what is over by its date; return how many faces have to go.

        On an implausible day nothing is ended, since a destroyed key does not come back when the clock is set right:
        more than `MOST_GAP` after the last other day of the ledger. Such consents allow nothing on such a day all the
        same; a later call ends them, when the desk has worked a day, or the clock was set right and their date comes.
        """
        self.forget_undo(now)
        today = local_day(now)
        due = self._store.rows(
            f"SELECT consent_ref, person_ref FROM consents WHERE {_STANDING} AND expires_on < ?", (today.isoformat(),)
        )
        if not due or not self._is_plausible(today):
            return 0
        at, count = format_instant(now), 0
        with self._store.transaction():
            for consent_ref, ref in due:
                self._store.run("UPDATE consents SET expired_at = ? WHERE consent_ref = ?", (at, consent_ref))
                body = {"consent_ref": consent_ref, "person_ref": ref}
                self._ledger.append("consent.expired", body, at=at)
            refs = dict.fromkeys(ref for _consent, ref in due)
            for ref in refs:
                if self._store.row(f"SELECT 1 FROM consents WHERE {_STANDING} AND person_ref = ?", (ref,)) is None:
                    count += bool(self._end_face(ref, "expired", now).devices)
            self._people.touch(refs)
        self.finish_destructions()
        return count

    def _is_plausible(self, today: date) -> bool:
        """Tell whether a day follows on the ledger's. Entries of that day say nothing: the same clock made them."""
        for (at,) in self._store.each("SELECT at FROM ledger ORDER BY n DESC"):
            if (day := local_day(datetime.fromisoformat(at))) != today:
                return today - day <= MOST_GAP
        return False

    def purge_unreadable(self, now: datetime) -> int:
        """Take away the rows of people whose key is gone, after a restoration; return how many there were."""
        refs = sorted(self._people.unreadable())
        if not refs:
            return 0
        at = format_instant(now)
        with self._store.transaction():
            for ref in refs:
                self._ask_deletion(ref, self._terminals_of(ref), "purged", at)
            self._people.remove(refs, "purged", at)
            self._ledger.append("people.purged", {"count": len(refs)}, at=at)
        self.finish_destructions()
        return len(refs)

    def end_dead_consents(self, now: datetime) -> int:
        """Write down, after a restoration, that consents ended whose key was destroyed since; return how many."""
        face_ids = self._vault.key_ids(KeyKind.FACE)
        rows = self._store.rows(f"SELECT consent_ref, person_ref, key_id FROM consents WHERE {_STANDING}")
        dead = [(consent_ref, ref) for consent_ref, ref, key_id in rows if face_ids.get(ref) != key_id]
        if not dead:
            return 0
        at = format_instant(now)
        with self._store.transaction():
            for consent_ref, ref in dead:
                self._end_face(ref, "withdrawn", now)
                body = {"consent_ref": consent_ref, "person_ref": ref, "cause": "restored"}
                self._ledger.append("consent.withdrawn", body, at=at)
            self._people.touch([ref for _consent, ref in dead])
        self.finish_destructions()
        return len(dead)

    def destroy_ended(self) -> int:
        """Destroy, after keys were taken over, those of people and consents that these books know to be over."""
        doomed = [(ref, kind) for (ref,) in self._store.rows("SELECT person_ref FROM gone") for kind in KeyKind]
        face_ids = self._vault.key_ids(KeyKind.FACE)
        over = self._store.rows(
            f"SELECT person_ref, key_id FROM consents GROUP BY person_ref, key_id HAVING NOT max({_STANDING})"
        )
        doomed += [(ref, KeyKind.FACE) for ref, key_id in over if face_ids.get(ref) == key_id]
        return self._vault.destroy(doomed)

    def finish_destructions(self) -> int:
        """Destroy the keys of what is gone; return how many there were."""
        return self._people.finish_destructions()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _allowed(self, person_ref: str, purpose: Purpose, now: datetime) -> str | None:
        """Return the consent of an active person that allows a use today, None for none."""
        row = self._store.row("SELECT status FROM persons WHERE person_ref = ?", (person_ref,))
        if row is None or row[0] != "active":
            return None
        consent = latest(self.consents_of(person_ref)[:1])
        return consent.consent_ref if consent is not None and consent.allows(purpose, local_day(now)) else None

    def _end_face(self, person_ref: str, cause: str, now: datetime) -> FaceEnd:
        """End everything that a face is used for, inside the caller's transaction."""
        at = format_instant(now)
        ended = self._store.run(
            f"UPDATE consents SET withdrawn_at = ? WHERE person_ref = ? AND {_STANDING}", (at, person_ref)
        ).rowcount
        templates = self._store.run("DELETE FROM local_templates WHERE person_ref = ?", (person_ref,)).rowcount
        devices = self._terminals_of(person_ref)
        self._ask_deletion(person_ref, devices, cause, at)
        self._store.run("DELETE FROM enrolments WHERE person_ref = ?", (person_ref,))
        had_key = bool(self._vault.key_id(person_ref, KeyKind.FACE))
        self._people.doom(person_ref, KeyKind.FACE)
        sales = self._store.value("SELECT count(*) FROM sales WHERE person_ref = ? AND person_ref <> ''", (person_ref,))
        return FaceEnd(
            person_ref=person_ref,
            consents=ended,
            template=bool(templates),
            face_key=had_key,
            devices=tuple(devices),
            sales=sales,
        )

    def _terminals_of(self, person_ref: str) -> list[str]:
        """Return the terminals that hold a face, or may: after a restoration nobody knows what was enrolled since."""
        known = self._store.rows(
            """SELECT device_sn FROM enrolments WHERE person_ref = ?1
               UNION SELECT device_sn FROM face_deletions WHERE person_ref = ?1
               UNION SELECT device_sn FROM faces_owed WHERE person_ref = ?1""",
            (person_ref,),
        )
        found = {str(sn) for (sn,) in known}
        if restorations(self._store):
            found |= {"", *(str(sn) for (sn,) in self._store.rows("SELECT device_sn FROM devices"))}
        return sorted(found)

    def _ask_deletion(self, person_ref: str, devices: Iterable[str], cause: str, at: str) -> None:
        """Ask terminals for a deletion, inside the caller's transaction; the nameless one is every other that comes."""
        for sn in sorted(set(devices)):  # the nameless one first
            self._store.run(
                """INSERT INTO face_deletions (person_ref, device_sn, cause, asked_at) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (person_ref, device_sn) DO UPDATE SET cause = ?3""",
                (person_ref, sn, cause, at),
            )
            self._told(person_ref, sn)

    def _told(self, person_ref: str, device_sn: str) -> None:
        """Write down that what is asked of whichever terminal comes, if anything is, was made this one's own."""
        if not device_sn:
            return
        self._store.run(
            """INSERT OR IGNORE INTO face_deletions_told
               SELECT person_ref, ? FROM face_deletions WHERE person_ref = ? AND device_sn = ''""",
            (device_sn, person_ref),
        )

    def _tell_withdrawn(self, end: FaceEnd, by: str, cause: str, receipt_no: str, now: datetime) -> None:
        body = {
            "person_ref": end.person_ref,
            "cause": cause,
            "asked_by": by,
            "receipt_no": receipt_no,
            "consents": end.consents,
            "template": int(end.template),
            "terminals": len(end.devices),
        }
        self._ledger.append("consent.withdrawn", body, at=format_instant(now))


def consent_of(row: Row, identity: bytes | None, face_id: str) -> Consent:
    """Return the consent in a row of `CONSENT_COLUMNS`; one whose face key is gone was withdrawn, whatever it says."""
    (consent_ref, person_ref, sealed, relation, purpose, notice_version, channel, given_on, expires_on) = row[:9]
    recorded_at, recorded_by, evidence_sha256, key_id, withdrawn_at, expired_at = row[9:]
    guardian = unseal(identity, person_ref, consent_part(consent_ref), sealed)
    recorded = datetime.fromisoformat(recorded_at)
    ended = datetime.fromisoformat(withdrawn_at) if withdrawn_at else None
    if ended is None and not expired_at and key_id != face_id:
        ended = recorded  # when it ended is not known here
    return Consent(
        consent_ref=consent_ref,
        person_ref=PersonRef(person_ref),
        guardian=guardian.decode() if guardian is not None else "",
        relation=Relation(relation),
        purpose=Purpose(purpose),
        notice_version=notice_version,
        channel=Channel(channel),
        given_on=date.fromisoformat(given_on),
        expires_on=date.fromisoformat(expires_on),
        recorded_at=recorded,
        recorded_by=recorded_by,
        evidence_sha256=evidence_sha256,
        withdrawn_at=ended,
        expired_at=datetime.fromisoformat(expired_at) if expired_at else None,
    )
