"""Shows one person's full record to somebody who says why, and writes it down before. On its book's thread.

Source: law.md (rules for minors, 36); ui.md principle 6.
"""

from datetime import datetime
from typing import Protocol

from desktop.domain.errors import OperatorError
from desktop.domain.person import Person
from desktop.domain.staff import Act, Approval, StaffRef
from desktop.services.people_changes import who_asks
from desktop.services.people_views import PersonUnmasked, UnmaskReason

SHOWN_S = 30


class UnmaskingBook(Protocol):
    """People, who may see them, and the entry that one was shown."""

    def must_be_allowed(self, act: Act, given: Approval | None) -> StaffRef: ...

    def person(self, person_ref: str) -> Person | None: ...

    def note_unmasked(self, person_ref: str, reason: str, asked_by: str, now: datetime) -> None: ...


def unmask(
    person_ref: str, reason: UnmaskReason, by: str, book: UnmaskingBook, now: datetime, given: Approval | None = None
) -> PersonUnmasked:
    """Return the record, its showing being in the ledger. `given` are those who showed a PIN for it.

    Raises: OperatorError `access.may_not`, `people.none`, `people.nobody_asks`.
    """
    book.must_be_allowed(Act.UNMASK, given)
    asked_by, person = who_asks(by), book.person(person_ref)
    if person is None:
        raise OperatorError("people.none", person_ref=person_ref)
    book.note_unmasked(person_ref, reason.value, asked_by, now)
    return PersonUnmasked(person=person, seconds=SHOWN_S)
