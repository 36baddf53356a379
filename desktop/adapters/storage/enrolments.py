"""Whose face is at which terminal, what has to go from there, and the templates for this computer's own recognition.

`core` thread, or who holds the home's lock. Promises: when a call returns, what it says is on disk and, where somebody
may ask later, in the ledger without a name; a deletion stays asked until the terminal confirmed it; a template is kept
only under the person's face key, and read only while a consent to local recognition is valid for somebody active.
Source: terminal-link.md, enrol; law.md (face measure 8); decision 0014.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop.adapters.storage.consents import Consents
from desktop.adapters.storage.sealing import TEMPLATE, seal, unseal
from desktop.adapters.storage.vault import KeyKind
from desktop.domain.consent import Purpose
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, local_day

#: Of active people whose last consent allows local recognition on a day.
_TEMPLATES = """SELECT kept.person_ref, kept.sealed, last.key_id FROM local_templates kept
    JOIN persons ON persons.person_ref = kept.person_ref
    JOIN consents last ON last.rowid = (
        SELECT max(rowid) FROM consents WHERE consents.person_ref = kept.person_ref)
    WHERE status = 'active' AND purpose = 'local' AND withdrawn_at = '' AND expired_at = ''
      AND ?1 BETWEEN given_on AND expires_on AND ?2 IN ('', model_id)
    ORDER BY kept.person_ref"""


class Enrolments(Consents):
    """services.people_ports.EnrolmentBook and TemplateBook."""

    def may_enrol(self, person_ref: str, now: datetime) -> str | None:
        return self._allowed(person_ref, Purpose.TERMINAL, now)

    def local_consent(self, person_ref: str, now: datetime) -> str | None:
        return self._allowed(person_ref, Purpose.LOCAL, now)

    def begin_enrolment(self, person_ref: str, device_sn: str, now: datetime) -> None:
        with self._store.transaction():
            self._store.run(
                """INSERT OR IGNORE INTO face_deletions (person_ref, device_sn, cause, asked_at)
                   VALUES (?, ?, 'begun', ?)""",
                (person_ref, device_sn, format_instant(now)),
            )

    def enrolment_refused(self, person_ref: str, device_sn: str, now: datetime) -> None:
        with self._store.transaction():
            self._tell("face.refused", {"person_ref": person_ref, "device_sn": device_sn}, now)
            self._store.run(
                "DELETE FROM face_deletions WHERE person_ref = ? AND device_sn = ? AND cause = 'begun'",
                (person_ref, device_sn),
            )

    def enrolled(
        self, person_ref: str, device_sn: str, template_digest: str, quality: float, consent_ref: str, now: datetime
    ) -> None:
        """What was to be deleted there was replaced by this template, unless the consent ended while it was sent."""
        with self._store.transaction():
            body = {
                "person_ref": person_ref,
                "device_sn": device_sn,
                "template_digest": template_digest,
                "quality_millis": round(quality * 1000),
                "consent_ref": consent_ref,
            }
            self._tell("face.enrolled", body, now)
            if self._allowed(person_ref, Purpose.TERMINAL, now) is None:
                self._ask_deletion(person_ref, [device_sn], "withdrawn", format_instant(now))
                return
            self._store.run(
                "DELETE FROM face_deletions WHERE person_ref = ? AND device_sn = ?", (person_ref, device_sn)
            )
            self._told(person_ref, device_sn)
            self._store.run(
                "INSERT OR REPLACE INTO enrolments VALUES (?, ?, ?, ?, ?, ?, 'enrolled')",
                (person_ref, device_sn, template_digest, quality, consent_ref, format_instant(now)),
            )
            self._people.touch([person_ref])

    def enrolments(self, device_sn: str) -> dict[str, str]:
        return dict(
            self._store.rows(
                "SELECT person_ref, template_digest FROM enrolments WHERE device_sn = ? AND state = 'enrolled'",
                (device_sn,),
            )
        )

    def capture_again(self, person_refs: Sequence[str], device_sn: str, cause: str, now: datetime) -> None:
        with self._store.transaction():
            for ref in person_refs:
                changed = self._store.run(
                    """UPDATE enrolments SET state = 'capture_again'
                       WHERE person_ref = ? AND device_sn = ? AND state = 'enrolled'""",
                    (ref, device_sn),
                ).rowcount
                if changed:
                    body = {"person_ref": ref, "device_sn": device_sn, "cause": cause}
                    self._tell("face.capture_again", body, now)
            self._people.touch(person_refs)

    def pending_deletions(self, device_sn: str) -> list[str]:
        self._ask_of_newcomer(device_sn)
        rows = self._store.rows(
            "SELECT person_ref FROM face_deletions WHERE device_sn = ? ORDER BY asked_at, person_ref", (device_sn,)
        )
        return [ref for (ref,) in rows]

    def _ask_of_newcomer(self, device_sn: str) -> None:
        """Ask a terminal, the first time, for what is asked of whichever comes; that stays asked of the others."""
        rows = self._store.rows(
            """SELECT person_ref, cause, asked_at FROM face_deletions asked WHERE device_sn = '' AND NOT EXISTS (
                   SELECT 1 FROM face_deletions_told told
                   WHERE told.person_ref = asked.person_ref AND told.device_sn = ?)""",
            (device_sn,),
        )
        if not rows:
            return
        with self._store.transaction():
            for ref, cause, at in rows:
                self._ask_deletion(ref, [device_sn], cause, at)

    def deletion_tried(self, person_ref: str, device_sn: str, now: datetime) -> None:
        with self._store.transaction():
            self._store.run(
                """UPDATE face_deletions SET attempts = attempts + 1, tried_at = ?
                   WHERE person_ref = ? AND device_sn = ?""",
                (format_instant(now), person_ref, device_sn),
            )

    def deletion_confirmed(self, person_ref: str, device_sn: str, now: datetime) -> None:
        with self._store.transaction():
            asked = self._store.run(
                "DELETE FROM face_deletions WHERE person_ref = ? AND device_sn = ?", (person_ref, device_sn)
            ).rowcount
            self._store.run("DELETE FROM enrolments WHERE person_ref = ? AND device_sn = ?", (person_ref, device_sn))
            if asked:
                self._tell("face.deleted", {"person_ref": person_ref, "device_sn": device_sn}, now)
            self._people.touch([person_ref])

    def delete_extra(self, person_refs: Sequence[str], device_sn: str, now: datetime) -> None:
        with self._store.transaction():
            for ref in person_refs:
                self._ask_deletion(ref, [device_sn], "extra", format_instant(now))
                body = {"person_ref": ref, "device_sn": device_sn, "cause": "extra"}
                self._tell("face.deletion_asked", body, now)
            self._people.touch(person_refs)

    # --- this computer's own recognition ----------------------------------------------------------------------------

    def keep_template(self, person_ref: str, template: bytes, model_id: str, now: datetime) -> None:
        """Raises: OperatorError `consent.not_local` without a valid consent to local recognition."""
        key = self._vault.key(person_ref, KeyKind.FACE)
        if key is None or self.local_consent(person_ref, now) is None:
            raise OperatorError("consent.not_local", person_ref=person_ref)
        sealed = seal(key, person_ref, TEMPLATE, template, self._chance)
        at = format_instant(now)
        with self._store.transaction():
            self._tell("face.template_kept", {"person_ref": person_ref, "model_id": model_id}, now)
            self._store.run(
                "INSERT OR REPLACE INTO local_templates VALUES (?, ?, ?, ?)", (person_ref, sealed, model_id, at)
            )
            self._people.touch([person_ref])

    def templates(self, now: datetime, model_id: str = "") -> list[tuple[str, bytes]]:
        """Templates of one model, or of any; those that do not open are left out."""
        keys, key_ids = self._vault.keys(KeyKind.FACE), self._vault.key_ids(KeyKind.FACE)
        rows = self._store.rows(_TEMPLATES, (local_day(now).isoformat(), model_id))
        opened = (
            (ref, unseal(keys.get(ref), ref, TEMPLATE, sealed))
            for ref, sealed, key_id in rows
            if key_ids.get(ref) == key_id
        )
        return [(ref, template) for ref, template in opened if template is not None]

    def similar_decided(
        self, person_ref: str, other_ref: str, decision: str, by: str, score_millis: int, now: datetime
    ) -> None:
        body = {
            "person_ref": person_ref,
            "other_ref": other_ref,
            "decision": decision,
            "asked_by": by,
            "score_millis": score_millis,
        }
        with self._store.transaction():
            self._tell("face.similar", body, now)

    def _tell(self, kind: str, body: Mapping[str, Any], now: datetime) -> None:
        self._ledger.append(kind, body, at=format_instant(now))
