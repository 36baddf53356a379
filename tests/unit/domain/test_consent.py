"""A consent on a day, and which of several counts."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.consent import Channel, Consent, ConsentState, Purpose, Relation, latest
from desktop.domain.identifiers import PersonRef
from tests.helpers.fakes import NOON

TODAY = date(2026, 6, 18)
CONSENT = Consent(
    consent_ref="K1", person_ref=PersonRef("p1"), guardian="张女士", relation=Relation.MOTHER, purpose=Purpose.TERMINAL,
    notice_version="1", channel=Channel.PAPER, given_on=TODAY, expires_on=TODAY + timedelta(days=9), recorded_at=NOON,
    recorded_by="王老师",
)  # fmt: skip


def test_the_last_recorded_counts_whatever_the_clock_said() -> None:
    later = replace(CONSENT, consent_ref="K2", recorded_at=NOON - timedelta(hours=1))
    assert latest((later, CONSENT)) is later, "a book gives the last recorded first"
    assert latest(()) is None


def test_what_ran_out_stays_ended() -> None:
    assert CONSENT.state(TODAY) is ConsentState.VALID and CONSENT.allows(Purpose.TERMINAL, TODAY)
    assert CONSENT.state(TODAY + timedelta(days=10)) is ConsentState.EXPIRED
    ended = replace(CONSENT, expired_at=NOON + timedelta(days=10))
    assert ended.state(TODAY) is ConsentState.EXPIRED and not ended.allows(Purpose.TERMINAL, TODAY)
    assert replace(ended, withdrawn_at=NOON).state(TODAY) is ConsentState.WITHDRAWN
