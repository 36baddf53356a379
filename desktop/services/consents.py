"""Consents recorded, withdrawn and ended by erasure, with a receipt of what went where. On its book's thread.

Promises: nothing of a face is taken before a consent stands here; withdrawing is one action, needs no reason and takes
nothing else away: card and code go on; a receipt says what is gone, what is still asked of a terminal and which copies
of keys could not be reached, and holds no name. Source: law.md (PIPL 15, 16, 28 to 31, 47); decision 0014.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, Protocol

from desktop.domain import roster_cells as cells
from desktop.domain.consent import Channel, Consent, Purpose, Relation, latest
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import SALT_ALPHABET, PersonRef
from desktop.domain.instants import local_day
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.domain.roster import Column
from desktop.domain.roster_cells import CellError
from desktop.services.people_changes import who_asks
from desktop.services.people_ports import ConsentBook, FaceEnd
from desktop.services.people_views import ConsentDraft
from desktop.services.ports import Chance

REF_LENGTH, RECEIPT_SALT = 15, 6
_NOTICE = re.compile(r"[\w.-]{1,20}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class ReceiptKind(Enum):
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was deleted, where, and what is pending. `person_ref` means nothing to anybody without this desk.

    `clear_before`: backups made before then are of a version that kept people readable; nothing reaches into them.
    """

    receipt_no: str
    kind: ReceiptKind
    person_ref: PersonRef
    at: datetime
    asked_by: str
    consents_ended: int
    template_deleted: bool
    face_key_destroyed: bool
    record_deleted: bool = False
    identity_key_destroyed: bool = False
    sales_kept: int = 0
    terminals_pending: tuple[str, ...] = ()  # asked, not confirmed yet; empty text: whichever terminal comes
    copies_rewritten: tuple[str, ...] = ()
    copies_pending: tuple[str, ...] = ()  # copies of the keys out of reach, and the keys' own log while somebody reads
    clear_before: datetime | None = None

    def with_copies(self, rewritten: Sequence[str], pending: Sequence[str], clear_before: datetime | None) -> "Receipt":
        """Return the receipt with what became of the copies of the keys."""
        return replace(
            self, copies_rewritten=tuple(rewritten), copies_pending=tuple(pending), clear_before=clear_before
        )


class ConsentingBook(ConsentBook, Protocol):
    """Consents, and the people who give them."""

    def person(self, person_ref: str) -> Person | None: ...

    def everybody(self) -> Sequence[Person]: ...


def record_consent(
    draft: ConsentDraft, book: ConsentingBook, chance: Chance, now: datetime, evidence_sha256: str = ""
) -> Consent:
    """Record a guardian's consent; it takes the place of an earlier one. Who is suspended may have one; who left not.

    `evidence_sha256` is the hash of the signed form's file, where there is one.
    Raises: OperatorError `people.none`, `people.nobody_asks`, `consent.left`, `consent.guardian`, `consent.relation`,
    `consent.days`, `consent.notice`, `consent.evidence`.
    """
    person = book.person(draft.person_ref)
    if person is None:
        raise OperatorError("people.none", person_ref=draft.person_ref)
    consent = _checked(draft, person, chance, now, evidence_sha256)
    book.record_consents([consent], now)
    return consent


def _checked(draft: ConsentDraft, person: Person, chance: Chance, now: datetime, evidence_sha256: str = "") -> Consent:
    if person.status is PersonStatus.LEFT:
        raise OperatorError("consent.left")
    today = local_day(now)
    if not draft.given_on <= today <= draft.expires_on:
        raise OperatorError("consent.days", given_on=f"{draft.given_on}", expires_on=f"{draft.expires_on}")
    if (draft.relation is Relation.SELF) != (person.kind is PersonKind.STAFF):
        raise OperatorError("consent.relation")
    if _NOTICE.fullmatch(draft.notice_version) is None:
        raise OperatorError("consent.notice")
    if evidence_sha256 and _SHA256.fullmatch(evidence_sha256) is None:
        raise OperatorError("consent.evidence")
    return Consent(
        consent_ref="K" + chance.salt(SALT_ALPHABET, REF_LENGTH),
        person_ref=draft.person_ref,
        guardian=_guardian(draft.guardian),
        relation=draft.relation,
        purpose=draft.purpose,
        notice_version=draft.notice_version,
        channel=draft.channel,
        given_on=draft.given_on,
        expires_on=draft.expires_on,
        recorded_at=now,
        recorded_by=who_asks(draft.recorded_by),
        evidence_sha256=evidence_sha256,
    )


def record_on_paper(
    book: ConsentingBook, chance: Chance, now: datetime, *, notice_version: str, expires_on: date, by: str
) -> int:
    """Record the consents that the roster says the school has on paper; return how many.

    Only for active people with 刷脸授权 = 是 and a guardian's name, who never had a consent here: one that was
    withdrawn is not given again by a roster. For the terminal only. Somebody answers for it by name.
    Raises: OperatorError as `record_consent`.
    """
    consents = []
    for person in book.everybody():
        asked = person.face_consent_on_paper and person.guardian and person.status is PersonStatus.ACTIVE
        if not asked or latest(book.consents_of(person.person_ref)) is not None:
            continue
        staff = person.kind is PersonKind.STAFF
        draft = ConsentDraft(
            person_ref=person.person_ref,
            guardian=person.name if staff else person.guardian,
            relation=Relation.SELF if staff else Relation.GUARDIAN,
            purpose=Purpose.TERMINAL,
            notice_version=notice_version,
            channel=Channel.IMPORTED,
            given_on=local_day(now),
            expires_on=expires_on,
            recorded_by=by,
        )
        consents.append(_checked(draft, person, chance, now))
    if consents:
        book.record_consents(consents, now)
    return len(consents)


def withdraw(person_ref: str, by: str, book: ConsentingBook, chance: Chance, now: datetime) -> Receipt:
    """End a consent with everything that a face was used for. Raises: OperatorError `people.none`, `consent.none`."""
    asked_by, number = who_asks(by), _receipt_no(chance, now)
    if latest(book.consents_of(person_ref)) is None and book.person(person_ref) is None:
        raise OperatorError("people.none", person_ref=person_ref)
    end = book.withdraw_consent(person_ref, asked_by, number, now)
    return _receipt(end, ReceiptKind.WITHDRAWN, number, asked_by, now)


def erase(person_ref: str, by: str, book: ConsentingBook, chance: Chance, now: datetime) -> Receipt:
    """Withdraw and forget a person; what they bought stays in the totals. Raises: OperatorError `people.none`."""
    asked_by, number = who_asks(by), _receipt_no(chance, now)
    end = book.erase_person(person_ref, asked_by, number, now)
    receipt = _receipt(end, ReceiptKind.ERASED, number, asked_by, now)
    return replace(receipt, record_deleted=True, identity_key_destroyed=True, sales_kept=end.sales)


def receipt_values(receipt: Receipt) -> Mapping[str, Any]:
    """Return a receipt's fields as plain values, for JSON."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value.value if isinstance(value, Enum) else value
        for name, value in ((name, getattr(receipt, name)) for name in Receipt.__slots__)
    }


def _receipt(end: FaceEnd, kind: ReceiptKind, number: str, asked_by: str, now: datetime) -> Receipt:
    return Receipt(
        receipt_no=number,
        kind=kind,
        person_ref=PersonRef(end.person_ref),
        at=now,
        asked_by=asked_by,
        consents_ended=end.consents,
        template_deleted=end.template,
        face_key_destroyed=end.face_key,
        terminals_pending=end.devices,
    )


def _receipt_no(chance: Chance, now: datetime) -> str:
    return f"D-{local_day(now):%Y%m%d}-{chance.salt(SALT_ALPHABET, RECEIPT_SALT)}"


def _guardian(untrusted_name: str) -> str:
    try:
        return cells.required(cells.name(untrusted_name))
    except CellError:
        raise OperatorError("consent.guardian", column=Column.GUARDIAN.value) from None
