"""A guardian's separate consent to face recognition: what it says, and what it allows on a day. Pure, any thread.

Without a consent that is valid on the day nothing of a face is taken, sent or kept. A consent is never changed: a new
one takes the place of the old, a withdrawal ends it for ever. Paying by code or card needs none and goes on without.
Source: law.md (PIPL 14 to 16, 28 to 31, 47; face measure 8; a parameter is a parameter, not advice).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from desktop.domain.identifiers import PersonRef


class Purpose(Enum):
    """What the face may be used for. Local recognition is never given alone: it asks for more than the terminal's."""

    TERMINAL = "terminal"  # the terminal recognises the child, and nothing is kept on this computer
    LOCAL = "local"  # and this computer may, in the terminal's place: a template is kept, under the person's own key


class Relation(Enum):
    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"  # another legal guardian
    SELF = "self"  # staff, who consent for themselves


class Channel(Enum):
    """How the consent came."""

    PAPER = "paper"  # signed on the form that this program prints
    MEETING = "meeting"  # signed on paper at a parents' meeting
    ONLINE = "online"  # through the school's own platform
    IMPORTED = "imported"  # 刷脸授权 = 是 in a roster: the school keeps the paper


class ConsentState(Enum):
    """How a person stands on a day."""

    NONE = "none"
    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One consent. `evidence_sha256` is the hash of the signed form's file, empty where the school keeps only paper."""

    consent_ref: str
    person_ref: PersonRef
    guardian: str
    relation: Relation
    purpose: Purpose
    notice_version: str
    channel: Channel
    given_on: date
    expires_on: date
    recorded_at: datetime
    recorded_by: str
    evidence_sha256: str = ""
    withdrawn_at: datetime | None = None
    expired_at: datetime | None = None  # when it was ended by its date; a clock that goes back does not revive it

    def state(self, day: date) -> ConsentState:
        """Return how it stands on a day."""
        if self.withdrawn_at is not None:
            return ConsentState.WITHDRAWN
        if self.expired_at is not None:
            return ConsentState.EXPIRED
        return ConsentState.VALID if self.given_on <= day <= self.expires_on else ConsentState.EXPIRED

    def allows(self, purpose: Purpose, day: date) -> bool:
        """Tell whether a use is allowed on a day."""
        return self.state(day) is ConsentState.VALID and (purpose is Purpose.TERMINAL or self.purpose is Purpose.LOCAL)


def latest(consents: Sequence[Consent]) -> Consent | None:
    """Return the one that counts of a book's, which come the last recorded first: whatever became of it, and whatever
    the clock said when it was recorded."""
    return consents[0] if consents else None
