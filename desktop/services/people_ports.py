"""What the people's use cases need from the books, as protocols; the rest is in `ports.py`.

The real one is `adapters/storage/enrolments.py`; `tests/contract/test_enrolment_book.py` holds for it and for the fake.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop.domain.consent import Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceEnd:
    """What an ended consent took with it. `devices` are told to delete; an empty name is whichever terminal comes."""

    person_ref: str
    consents: int
    template: bool
    face_key: bool
    devices: tuple[str, ...]
    sales: int  # that stay, under the reference

    @property
    def anything(self) -> bool:
        """Tell whether there was anything to end."""
        return bool(self.consents or self.template or self.face_key or self.devices)


class EnrolmentBook(Protocol):
    """Whose face is where, and what has to go. Durable when a call returns; no sale waits for it."""

    def may_enrol(self, person_ref: str, now: datetime) -> str | None:
        """Return the reference of a consent that allows the terminal's recognition today, None for none."""
        ...

    def begin_enrolment(self, person_ref: str, device_sn: str, now: datetime) -> None:
        """Write down that a face is about to be sent: until `enrolled` or `enrolment_refused` it counts as a pending
        deletion, so that a face of which nobody knows what became of it goes from the terminal."""
        ...

    def enrolment_refused(self, person_ref: str, device_sn: str, now: datetime) -> None:
        """The terminal took nothing and still has what it had: the deletion that `begin_enrolment` left is void."""
        ...

    def enrolled(
        self, person_ref: str, device_sn: str, template_digest: str, quality: float, consent_ref: str, now: datetime
    ) -> None:
        """The terminal confirmed a template; what `begin_enrolment` left is void."""
        ...

    def enrolments(self, device_sn: str) -> dict[str, str]:
        """Return the template digest of each person enrolled at this terminal."""
        ...

    def capture_again(self, person_refs: Sequence[str], device_sn: str, cause: str, now: datetime) -> None:
        """These are no longer at the terminal as they were confirmed: they need a new capture."""
        ...

    def pending_deletions(self, device_sn: str) -> list[str]:
        """Return who has to go from this terminal and was not confirmed yet, the oldest first."""
        ...

    def deletion_tried(self, person_ref: str, device_sn: str, now: datetime) -> None: ...

    def deletion_confirmed(self, person_ref: str, device_sn: str, now: datetime) -> None: ...

    def delete_extra(self, person_refs: Sequence[str], device_sn: str, now: datetime) -> None:
        """The terminal has faces that no consent of this desk covers: they have to go from there."""
        ...

    def local_consent(self, person_ref: str, now: datetime) -> str | None:
        """Return the reference of a consent that allows this computer's own recognition today, None for none."""
        ...

    def expire_consents(self, now: datetime) -> int:
        """Have the faces of consents that ended by their date deleted; return how many."""
        ...


class TemplateBook(Protocol):
    """Templates for this computer's own recognition, each under its person's face key. Durable when a call returns."""

    def keep_template(self, person_ref: str, template: bytes, model_id: str, now: datetime) -> None:
        """Raises: OperatorError `consent.not_local` without a valid consent to local recognition."""
        ...

    def templates(self, now: datetime, model_id: str = "") -> list[tuple[str, bytes]]:
        """Return the templates of active people whose consent to local recognition is valid today."""
        ...

    def similar_decided(
        self, person_ref: str, other_ref: str, decision: str, by: str, score_millis: int, now: datetime
    ) -> None:
        """Write down what somebody decided about two faces that look alike."""
        ...


class ConsentBook(Protocol):
    """Guardians' consents and their end. Durable when a call returns, and the keys of what ended are destroyed."""

    def consents_of(self, person_ref: str) -> tuple[Consent, ...]:
        """Return a person's consents, the latest first."""
        ...

    def record_consents(self, consents: Sequence[Consent], now: datetime) -> None: ...

    def withdraw_consent(self, person_ref: str, by: str, receipt_no: str, now: datetime) -> FaceEnd: ...

    def erase_person(self, person_ref: str, by: str, receipt_no: str, now: datetime) -> FaceEnd: ...
