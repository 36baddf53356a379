"""The simulated crowd are people of a trial home: those whose guardians consented, and nobody else. Composition root.

Even in play nobody's face is at a terminal without a consent, so that the people page and the comparison with the
terminal's library show what they would show in a school. Trial homes only. Source: cli.md, `demo`; law.md.
"""

from datetime import timedelta

from desktop.adapters.home import Home
from desktop.adapters.simulated.serve import enrol_crowd
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.domain.instants import local_day
from desktop.services.consents import record_on_paper

NOTICE_VERSION = "1"
QUALITY = 0.93
SAMPLE_CONSENTS_LAST = timedelta(days=365)


def consent_of_samples(books: SqliteBooks, by: str) -> int:
    """Record what the sample roster says the sample guardians signed; return how many."""
    now = SystemClock().now()
    expires_on = local_day(now) + SAMPLE_CONSENTS_LAST
    return record_on_paper(books, SystemChance(), now, notice_version=NOTICE_VERSION, expires_on=expires_on, by=by)


def enrol_consenting(home: Home, books: SqliteBooks, seed: int) -> int:
    """Make everybody with a valid consent known to the home's own simulated terminal, which is not running, and to the
    books; return how many there are. Raises: OperatorError `home.not_trial`, `terminal_sim.store*`."""
    home.must_be_trial()
    now = SystemClock().now()
    consents: dict[str, str] = {
        person.person_ref: consent_ref
        for person in books.everybody()
        if (consent_ref := books.may_enrol(person.person_ref, now)) is not None
    }
    if not consents:
        return 0
    device_sn, digests = enrol_crowd(home.simulator_path, seed, sorted(consents))
    known = books.enrolments(device_sn)
    for person_ref, digest in digests.items():
        if known.get(person_ref) != digest:
            books.enrolled(person_ref, device_sn, digest, QUALITY, consents[person_ref], now)
    return len(digests)
