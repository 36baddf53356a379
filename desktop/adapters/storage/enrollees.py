"""Everybody by number, as a bulk enrolment needs them: consent, and whether the run has enrolled them already.

Looks only, on the connections of the thread that runs. Names leave masked; the numbers are what photos are named by.
Source: ui.md, People; decision 0014.
"""

from datetime import datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.face_standing import FaceStanding, standings
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault
from desktop.domain.consent import ConsentState
from desktop.domain.instants import format_instant, local_day
from desktop.domain.person import PersonStatus, mask_name
from desktop.services.bulk import Enrollee


def enrollees(store: Store, vault: Vault, now: datetime, begun_at: datetime) -> dict[str, Enrollee]:
    """Return who may be enrolled, by number; who was enrolled since `begun_at` is marked as done."""
    people, today = People(store, vault).all_people(), local_day(now)
    stands = standings(store, vault, [person.person_ref for person in people])
    done = {
        ref
        for (ref,) in store.rows(
            "SELECT person_ref FROM enrolments WHERE state = 'enrolled' AND enrolled_at >= ?",
            (format_instant(begun_at),),
        )
    }
    return {
        person.number: Enrollee(
            person_ref=person.person_ref,
            masked_name=mask_name(person.name),
            class_name=person.class_name,
            has_consent=person.status is PersonStatus.ACTIVE
            and stands.get(person.person_ref, FaceStanding()).consent_state(today) is ConsentState.VALID,
            enrolled_in_run=person.person_ref in done,
        )
        for person in people
    }
