"""How people stand with their faces: the last consent, where they are enrolled, what has to go. Looks only.

Whichever thread reads. Read in one go for everybody, or for those who changed. Source: law.md; decision 0014.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.people_schema import FACE_WAITS
from desktop.adapters.storage.vault import KeyKind, Vault
from desktop.domain.consent import ConsentState, Purpose
from desktop.domain.identifiers import PersonRef
from desktop.services.people_views import EnrolmentState

_LAST_CONSENTS = """SELECT person_ref, purpose, given_on, expires_on, key_id, withdrawn_at, expired_at FROM consents
    WHERE {some} ORDER BY rowid"""
FEW = 200  # people; for more everybody is read


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceStanding:
    """One person's. Days are empty without a consent."""

    purpose: Purpose | None = None
    given_on: date = date.max
    expires_on: date = date.min
    withdrawn: bool = False
    expired: bool = False  # ended by its date, for ever
    enrolled: bool = False
    capture_again: bool = False
    leaving: bool = False
    has_template: bool = False

    def consent_state(self, day: date) -> ConsentState:
        """Return how the last consent stands on a day."""
        if self.purpose is None:
            return ConsentState.NONE
        if self.withdrawn:
            return ConsentState.WITHDRAWN
        is_valid = not self.expired and self.given_on <= day <= self.expires_on
        return ConsentState.VALID if is_valid else ConsentState.EXPIRED

    def enrolment(self, day: date) -> EnrolmentState:
        """Return how the face stands at the terminals on a day."""
        if self.leaving:
            return EnrolmentState.LEAVING
        if self.capture_again:
            return EnrolmentState.CAPTURE_AGAIN
        if self.enrolled:
            return EnrolmentState.ENROLLED
        valid = self.consent_state(day) is ConsentState.VALID
        return EnrolmentState.READY if valid else EnrolmentState.NO_CONSENT


def standings(store: Store, vault: Vault, refs: Collection[PersonRef]) -> dict[PersonRef, FaceStanding]:
    """Return how these people stand, or everybody when they are many; those with nothing at all are left out."""
    few = len(refs) <= FEW
    some = "person_ref IN (SELECT value FROM json_each(?))" if few else "?1 IS NULL"
    asked = (json.dumps(sorted(refs)) if few else None,)
    found: dict[PersonRef, FaceStanding] = {}
    key_ids = {ref: vault.key_id(ref, KeyKind.FACE) for ref in refs} if few else vault.key_ids(KeyKind.FACE)
    for ref, purpose, given_on, expires_on, key_id, withdrawn_at, expired_at in store.rows(
        _LAST_CONSENTS.format(some=some), asked
    ):  # the last one of each stays
        found[ref] = FaceStanding(
            purpose=Purpose(purpose),
            given_on=date.fromisoformat(given_on),
            expires_on=date.fromisoformat(expires_on),
            withdrawn=bool(withdrawn_at) or (not expired_at and key_ids.get(ref, "") != key_id),
            expired=bool(expired_at),
        )
    for ref, state in store.rows(f"SELECT person_ref, state FROM enrolments WHERE {some}", asked):
        known = found.get(ref, FaceStanding())
        again = state == "capture_again"
        found[ref] = replace(known, enrolled=True, capture_again=known.capture_again or again)
    for (ref,) in store.rows(
        f"SELECT DISTINCT person_ref FROM face_deletions WHERE cause <> 'begun' AND {FACE_WAITS} AND {some}", asked
    ):
        found[ref] = replace(found.get(ref, FaceStanding()), leaving=True)
    for (ref,) in store.rows(f"SELECT person_ref FROM local_templates WHERE {some}", asked):
        found[ref] = replace(found.get(ref, FaceStanding()), has_template=True)
    return found
