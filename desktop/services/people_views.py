"""What the people page shows and asks, as frozen pictures; names leave masked. Published by `pages`, `core`, `people`.

Only `PersonUnmasked` carries names, after the unmasking was written into the ledger. Codes have their sentences in
`ui/strings.py`. Source: ui.md, People and principle 6; law.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from desktop.domain.consent import Channel, ConsentState, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.domain.roster import Fault
from desktop.services.reason import Reason

PEOPLE_PAGE_SIZE = 50


class EnrolmentState(Enum):
    """How a person's face stands at the terminal; `NO_CONSENT` and `READY` speak of persons without a template."""

    NO_CONSENT = "no_consent"
    READY = "ready"  # consent is there, the capture is not
    ENROLLED = "enrolled"  # the terminal confirmed it
    CAPTURE_AGAIN = "capture_again"  # the terminal no longer has it, or has another: a new capture is needed
    LEAVING = "leaving"  # withdrawn or erased here, and the terminal has not confirmed yet


class UnmaskReason(Enum):
    """Why somebody needs a full name; chosen from a list, so that no name gets into the ledger as a reason."""

    IDENTIFY = "identify"  # two people look alike in the list
    GUARDIAN_ASKS = "guardian_asks"
    HEALTH = "health"
    WRONG_CHARGE = "wrong_charge"
    CORRECTION = "correction"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleQuery:
    """People by what is typed (name, pinyin initials, number, class, card) and by filters; empty means all."""

    text: str = ""
    class_names: frozenset[str] = frozenset()
    states: frozenset[EnrolmentState] = frozenset()
    statuses: frozenset[PersonStatus] = frozenset()
    page: int = 0
    page_size: int = PEOPLE_PAGE_SIZE


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonQuery:
    """One person, masked, with consent, enrolment and history."""

    person_ref: PersonRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One row of the table. `number_tail` and `card_tail` are the last four characters."""

    person_ref: PersonRef
    masked_name: str
    number_tail: str
    class_name: str
    kind: PersonKind
    status: PersonStatus
    enrolment: EnrolmentState
    consent: ConsentState
    purpose: Purpose | None = None
    card_tail: str = ""
    allergens: tuple[str, ...] = ()
    diet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """A page of what was searched for, by class and number. Counts are of all people, not of the search."""

    query: PeopleQuery
    lines: tuple[PersonLine, ...]
    found: int
    total: int = 0
    by_state: Mapping[EnrolmentState, int] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    unreadable: int = 0  # rows whose key is gone: erased in a newer copy, or the key file was lost
    last_import_undoable: bool = False
    on_paper: int = 0  # whose consent the school has on paper by the roster, with a guardian's name, not yet recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDiners:
    """Who was found at the checkout for what was typed, masked; `found` counts all, `lines` are the first of them."""

    text: str
    lines: tuple[PersonLine, ...]
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """A consent as it may be shown: the guardian masked."""

    consent_ref: str
    masked_guardian: str
    relation: Relation
    purpose: Purpose
    notice_version: str
    channel: Channel
    given_on: date
    expires_on: date
    state: ConsentState
    evidence_sha256: str = ""
    recorded_by: str = ""
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One ledger entry about a person: `kind` has its words in `ui/people_words.py`."""

    at: datetime
    kind: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """One person, masked. `line` is None when there is no such person (any more)."""

    person_ref: PersonRef
    line: PersonLine | None
    daily_limit_fen: int | None = None
    consents: tuple[ConsentLine, ...] = ()  # the latest first
    quality: float | None = None  # the terminal's own, 0 to 1
    enrolled_at: datetime | None = None
    has_local_template: bool = False
    history: tuple[HistoryLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonUnmasked:
    """All of one person, to be shown for `seconds` and no longer."""

    person: Person
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnGuess:
    """One column of a file that is about to be imported: their header, ours (empty: not taken), first values masked."""

    header: str
    column: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """What an import would change of one person: the field's header (`domain/roster.Column`), values masked."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """One person whom an import would add or change. `line` is the file's."""

    line: int
    masked_name: str
    number_tail: str
    class_name: str
    is_new: bool
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What a file holds and what it would do; nothing is written yet. With `fault` it could not be read at all."""

    path: str
    rows: int = 0
    columns: tuple[ColumnGuess, ...] = ()
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    changes: tuple[PersonChange, ...] = ()  # at most MOST_CHANGES of them
    faults: tuple[Fault, ...] = ()
    fault: Reason | None = None


MOST_CHANGES = 500


class Done(Enum):
    """What the thread `people` finished."""

    IMPORTED = "imported"
    IMPORT_UNDONE = "import_undone"
    SAVED = "saved"  # a person edited, suspended, taken back, left
    MOVED_UP = "moved_up"
    CONSENT_RECORDED = "consent_recorded"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    FORM_SAVED = "form_saved"
    REPORT_SAVED = "report_saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleNews:
    """The end of something that was asked for: done, or why not. `path` is a file that was written."""

    done: Done | None = None
    fault: Reason | None = None
    person_ref: str = ""
    count: int = 0
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A person as edited on the page; `person_ref` is empty for a new one. The same rules as a roster's row."""

    person_ref: str = ""
    number: str = ""
    name: str = ""
    class_name: str = ""
    kind: PersonKind = PersonKind.PUPIL
    card_no: str = ""
    allergens: str = ""
    diet: str = ""
    no_buy: str = ""
    meals: str = ""
    guardian: str = ""
    guardian_phone: str = ""
    daily_limit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentDraft:
    """A consent as it was typed. `evidence_path` is hashed and not kept."""

    person_ref: PersonRef
    guardian: str
    relation: Relation
    purpose: Purpose
    notice_version: str
    channel: Channel
    given_on: date
    expires_on: date
    recorded_by: str
    evidence_path: str = ""


# --- the terminal's library ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceEnrolView:
    """How one `EnrolFace` stands: waiting or sent (`done` False), taken (`quality`), or refused (`reason`)."""

    person_ref: str
    done: bool = False
    quality: float | None = None
    reason: Reason | None = None
    duplicate_of: PersonLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileView:
    """The roster beside the terminal's library. `running` while the list is read or repaired.

    `missing`: enrolled here, not there. `extra`: there without a valid consent here. `stale`: another template than
    the one that was confirmed. Repair deletes extra and stale ones there; missing and stale ones are captured again.
    """

    running: bool = False
    repairing: bool = False
    done_count: int = 0
    total_count: int = 0
    compared_at: datetime | None = None
    agreeing: int = 0
    missing: tuple[PersonLine, ...] = ()
    extra: tuple[str, ...] = ()  # person references; nobody else is known of them
    stale: tuple[PersonLine, ...] = ()
    repaired: int = 0
    reason: Reason | None = None  # why it stopped; it goes on by itself once the terminal is back
    waiting_deletions: int = 0  # withdrawn, and not yet confirmed by the terminal


class PhotoResult(Enum):
    ENROLLED = "enrolled"
    UNCHANGED = "unchanged"  # the same photo was enrolled before
    REFUSED = "refused"  # `reason` says why
    NOT_DONE = "not_done"  # cancelled, or the terminal went away; a resumed run takes it up


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLine:
    """One photo of a bulk enrolment. `name` is the file's, which is a number, never a name."""

    name: str
    result: PhotoResult
    masked_name: str = ""
    class_name: str = ""
    quality: float | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkView:
    """A bulk enrolment. `fault` says why it could not begin or had to stop."""

    running: bool
    source: str = ""
    done_count: int = 0
    total_count: int = 0
    lines: tuple[PhotoLine, ...] = ()
    cancelled: bool = False
    resumable: bool = False
    fault: Reason | None = None
