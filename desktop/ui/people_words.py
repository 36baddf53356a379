"""The words of the people page: states, consents, results, and a sentence for each ledger entry. Main thread.

No widgets. Promises: a name stays as masked as it came; an entry of an unknown kind is shown by its kind, never left
out; a missing fact leaves a whole sentence. Source: ui.md, People; law.md; domain/consent.py.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.consent import Channel, ConsentState, Purpose, Relation
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.person import MaskedDiner, PersonStatus
from desktop.services.people_views import (
    Done,
    EnrolmentState,
    HistoryLine,
    PersonLine,
    PhotoResult,
    UnmaskReason,
)
from desktop.services.reason import Reason
from desktop.ui.filling import fill, shown
from desktop.ui.strings import sentence
from desktop.ui.transaction_words import Look
from desktop.ui.translations import language, translate
from desktop.ui.wording import DOT, diner_class, diner_name, said

_ZONE = ZoneInfo(LOCAL_ZONE)
EVIDENCE_SHOWN = 4  # characters of each end of a hash


def person_name(line: PersonLine) -> str:
    """Return the masked name with its form of address."""
    return diner_name(_diner(line))


def person_class(line: PersonLine) -> str:
    """Return the class, or that it is staff."""
    return diner_class(_diner(line))


def _diner(line: PersonLine) -> MaskedDiner:
    return MaskedDiner(
        person_ref=line.person_ref, masked_name=line.masked_name, kind=line.kind, class_name=line.class_name
    )


def listed(words: tuple[str, ...]) -> str:
    """Return several words as a list."""
    return translate("wording", ", ").join(words)


def day_and_time(at: datetime) -> str:
    """Return `06-18 12:09`, local time."""
    return f"{at.astimezone(_ZONE):%m-%d %H:%M}"


def whole_day_and_time(at: datetime) -> str:
    """Return `2026-06-18 12:09`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M}"


def enrolment_look(state: EnrolmentState) -> Look:
    """Return the tag of a person's face at the terminal."""
    match state:
        case EnrolmentState.NO_CONSENT:
            return Look(words=translate("people", "No consent"), family="", icon="pause")
        case EnrolmentState.READY:
            return Look(words=translate("people", "To capture"), family="accent", icon="camera")
        case EnrolmentState.ENROLLED:
            return Look(words=translate("people", "Enrolled"), family="success", icon="paid")
        case EnrolmentState.CAPTURE_AGAIN:
            return Look(words=translate("people", "Capture again"), family="warning", icon="retry")
        case EnrolmentState.LEAVING:
            return Look(words=translate("people", "Being deleted"), family="danger", icon="trash")


def consent_look(state: ConsentState) -> Look:
    """Return how a consent stands."""
    match state:
        case ConsentState.NONE:
            return Look(words=translate("people", "None"), family="", icon="question")
        case ConsentState.VALID:
            return Look(words=translate("people", "Valid"), family="success", icon="shield")
        case ConsentState.EXPIRED:
            return Look(words=translate("people", "Expired"), family="warning", icon="clock")
        case ConsentState.WITHDRAWN:
            return Look(words=translate("people", "Withdrawn"), family="", icon="undo")


def status_word(status: PersonStatus) -> str:
    """Return whether somebody eats here."""
    match status:
        case PersonStatus.ACTIVE:
            return translate("people", "Active")
        case PersonStatus.SUSPENDED:
            return translate("people", "Suspended")
        case PersonStatus.LEFT:
            return translate("people", "Left")


def relation_word(relation: Relation) -> str:
    """Return who consents."""
    match relation:
        case Relation.MOTHER:
            return translate("people", "Mother")
        case Relation.FATHER:
            return translate("people", "Father")
        case Relation.GUARDIAN:
            return translate("people", "Other guardian")
        case Relation.SELF:
            return translate("people", "The person")


def purpose_word(purpose: Purpose) -> str:
    """Return what the face may be used for."""
    match purpose:
        case Purpose.TERMINAL:
            return translate("people", "Paying by face at the terminal")
        case Purpose.LOCAL:
            return translate("people", "Terminal, and this computer in its place")


def channel_word(channel: Channel) -> str:
    """Return how a consent came."""
    match channel:
        case Channel.PAPER:
            return translate("people", "Paper form")
        case Channel.MEETING:
            return translate("people", "Parents' meeting")
        case Channel.ONLINE:
            return translate("people", "School's platform")
        case Channel.IMPORTED:
            return translate("people", "From the roster")


def notice_word(version: str) -> str:
    """Return which notice was given."""
    return translate("people", "Version {version}").format(version=version)


def unmask_word(reason: UnmaskReason) -> str:
    """Return why a full name is needed."""
    match reason:
        case UnmaskReason.IDENTIFY:
            return translate("people", "Tell two apart")
        case UnmaskReason.GUARDIAN_ASKS:
            return translate("people", "Guardian asks")
        case UnmaskReason.HEALTH:
            return translate("people", "Allergy, illness")
        case UnmaskReason.WRONG_CHARGE:
            return translate("people", "Wrong charge")
        case UnmaskReason.CORRECTION:
            return translate("people", "Correct data")
        case UnmaskReason.AUTHORITY:
            return translate("people", "Authority asks")


def photo_look(result: PhotoResult) -> Look:
    """Return what became of a photo."""
    match result:
        case PhotoResult.ENROLLED:
            return Look(words=translate("people", "Enrolled"), family="success", icon="paid")
        case PhotoResult.UNCHANGED:
            return Look(words=translate("people", "Enrolled before"), family="", icon="check")
        case PhotoResult.REFUSED:
            return Look(words=translate("people", "Refused"), family="danger", icon="refused")
        case PhotoResult.NOT_DONE:
            return Look(words=translate("people", "Not done"), family="warning", icon="working")


def evidence(sha256: str) -> str:
    """Return a hash short enough to be compared by eye, or that there is none."""
    if not sha256:
        return translate("people", "none, paper at the school")
    ends = (sha256[:4], sha256[4:8], sha256[-EVIDENCE_SHOWN:])
    return f"{ends[0]} {ends[1]} … {ends[2]}"


def whole_sentence(reason: Reason) -> str:
    """Return one line: what happened, and what to do."""
    return sentence(reason.code, reason.facts, language())


def why(reason: Reason) -> tuple[str, str]:
    """Return what happened, and the facts with what to do."""
    words = said(reason)
    return words.what, DOT.join(part for part in (words.fact, words.todo) if part)


def done_words(done: Done, count: int) -> str:
    """Return what was finished."""
    match done:
        case Done.IMPORTED:
            return translate("people", "Imported: {n} people").format(n=count)
        case Done.IMPORT_UNDONE:
            return translate("people", "The last import is undone")
        case Done.SAVED:
            return translate("people", "Saved")
        case Done.MOVED_UP:
            return translate("people", "Moved up: {n} people").format(n=count)
        case Done.CONSENT_RECORDED:
            return translate("people", "Consent recorded. The face can be captured now.")
        case Done.WITHDRAWN:
            return translate("people", "Consent withdrawn; the receipt is made")
        case Done.ERASED:
            return translate("people", "The person is deleted; the receipt is made")
        case Done.FORM_SAVED:
            return translate("people", "The consent form is ready to be printed")
        case Done.REPORT_SAVED:
            return translate("people", "The report is saved")


def history_words(line: HistoryLine) -> str:
    """Return the sentence of a ledger entry about a person."""
    known = shown(line.facts)
    if (millis := line.facts.get("quality_millis")) is not None:
        known["quality"] = f"{int(millis) / 1000:.2f}"
    for name, words in _FACT_WORDS.items():
        if name in known:
            known[name] = words(known[name])
    template = _templates().get(line.kind)
    return fill(template, known) if template else line.kind


def _templates() -> Mapping[str, str]:
    return {
        "consent.recorded": translate(
            "people", "Consent recorded[: {purpose}][, until {expires_on}][, by {recorded_by}]"
        ),
        "consent.withdrawn": translate("people", "Consent ended[: {cause}][, by {asked_by}][, receipt {receipt_no}]"),
        "consent.expired": translate("people", "Consent expired; the face is deleted"),
        "person.erased": translate("people", "Person deleted[, by {asked_by}][, receipt {receipt_no}]"),
        "person.unmasked": translate("people", "Full name seen[: {reason}][, by {asked_by}]"),
        "person.added": translate("people", "Added[, by {asked_by}]"),
        "person.changed": translate("people", "Data changed[: {fields}][, by {asked_by}]"),
        "person.status": translate("people", "Now: {status}[, by {asked_by}]"),
        "class.moved_up": translate("people", "Moved up[ from {from}][ to {to}][, by {asked_by}]"),
        "face.enrolled": translate("people", "Face taken by the terminal[, quality {quality}]"),
        "face.refused": translate("people", "Face refused by the terminal"),
        "face.deleted": translate("people", "The terminal confirmed: face deleted"),
        "face.deletion_asked": translate("people", "The terminal was asked to delete the face"),
        "face.capture_again": translate("people", "The face has to be captured again"),
        "face.template_kept": translate("people", "Encrypted template kept on this computer"),
        "face.similar": translate("people", "Similar face looked at[: {decision}][, by {asked_by}]"),
        "people.imported": translate("people", "Taken over from a roster[, by {asked_by}]"),
        "people.import_undone": translate("people", "An import was undone[, by {asked_by}]"),
        "people.sealed": translate("people", "Data encrypted with a key of its own"),
    }


def _word_of(kinds: type, words: Callable[..., str]) -> Callable[[str], str]:
    """Return what says a value of an enumeration; a value that it does not know stays as it is."""

    def say(value: str) -> str:
        try:
            return words(kinds(value))
        except ValueError:
            return value

    return say


def decision_word(decision: str) -> str:
    """Return what was decided about two similar faces."""
    return {
        "another": translate("people", "another person"),
        "same": translate("people", "the same person"),
        "twins": translate("people", "twins"),
    }.get(decision, decision)


def cause_word(cause: str) -> str:
    """Return why a consent ended."""
    return {
        "withdrawn": translate("people", "withdrawn"),
        "left": translate("people", "left the school"),
        "erased": translate("people", "person deleted"),
        "restored": translate("people", "withdrawn before this copy was restored"),
    }.get(cause, cause)


def field_words(names: str) -> str:
    """Return the fields of a person that were changed, by their ledger's names with commas between."""
    known = {
        "name": translate("people", "Name"),
        "number": translate("people", "Number"),
        "class_name": translate("people", "Class"),
        "kind": translate("people", "Kind"),
        "sex": translate("people", "Sex"),
        "born_on": translate("people", "Born on"),
        "card_no": translate("people", "Card"),
        "allergens": translate("people", "Allergens"),
        "diet": translate("people", "Diet"),
        "guardian": translate("people", "Guardian"),
        "guardian_phone": translate("people", "Telephone"),
        "daily_limit_fen": translate("people", "Daily limit"),
        "face_consent_on_paper": translate("people", "Consent on paper"),
        "no_buy": translate("people", "Not to be bought"),
        "meals": translate("people", "Meals"),
        "note": translate("people", "Remark"),
    }
    return listed(tuple(known.get(name.strip(), name.strip()) for name in names.split(",")))


_FACT_WORDS: Mapping[str, Callable[[str], str]] = {
    "purpose": _word_of(Purpose, purpose_word),
    "reason": _word_of(UnmaskReason, unmask_word),
    "status": _word_of(PersonStatus, status_word),
    "decision": decision_word,
    "cause": cause_word,
    "fields": field_words,
}
