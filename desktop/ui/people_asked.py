"""What is asked before something is done to a person: what it means, said first, and the words of its button. Pure.

Main thread (for its language). Source: law.md: withdrawal is one action and costs nothing; ui.md, People.
"""

from enum import Enum, auto

from desktop.domain.consent import ConsentState
from desktop.domain.person import PersonStatus
from desktop.domain.staff import Act
from desktop.services.people_views import EnrolmentState, PersonLine, UnmaskReason
from desktop.ui.people_words import person_name, unmask_word
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Question
from desktop.ui.widgets.buttons import Kind


class Asked(Enum):
    """What can be asked about a person."""

    UNMASK = auto()
    EDIT = auto()
    SUSPEND = auto()
    TAKE_BACK = auto()
    LEAVE = auto()
    WITHDRAW = auto()
    ERASE = auto()


def why_no_capture(line: PersonLine) -> str:
    """Return in a word or two why no face may be captured, or an empty text."""
    if line.status is not PersonStatus.ACTIVE:
        return (
            translate("people", "suspended") if line.status is PersonStatus.SUSPENDED else translate("people", "left")
        )
    if line.enrolment is EnrolmentState.LEAVING:
        return translate("people", "is being deleted")
    if line.consent is not ConsentState.VALID:
        return translate("people", "consent first")
    return ""


def question(what: Asked, line: PersonLine) -> Question:
    """Return the question for a person."""
    name = person_name(line)
    match what:
        case Asked.UNMASK:
            return Question(
                title=translate("people", "See the full name"),
                told=(translate("people", "All data is shown for a short time. Who looked, and why, is recorded."),),
                act=translate("people", "Show"),
                icon="eye",
                reasons=tuple(unmask_word(reason) for reason in UnmaskReason),
                needs=Act.UNMASK,
                purpose=f"unmask {line.person_ref}",
            )
        case Asked.EDIT:
            return Question(
                title=translate("people", "Edit"),
                told=(translate("people", "To correct data you see it in full. That is recorded."),),
                act=translate("people", "Edit"),
                icon="edit",
            )
        case Asked.SUSPEND:
            return Question(
                title=translate("people", "Suspend {name}?").format(name=name),
                told=(
                    translate("people", "The checkout refuses payments of this person until taken back."),
                    translate("people", "Consent and face stay as they are."),
                ),
                act=translate("people", "Suspend"),
                icon="pause",
            )
        case Asked.TAKE_BACK:
            return Question(
                title=translate("people", "Take {name} back?").format(name=name),
                told=(translate("people", "From now on this person can pay again."),),
                act=translate("people", "Take back"),
                icon="check",
            )
        case Asked.LEAVE:
            return Question(
                title=translate("people", "{name} leaves?").format(name=name),
                told=(
                    translate("people", "The face is deleted at the terminal and here, and the consent ends."),
                    translate("people", "The sales stay in the ledger, under a number that means nothing."),
                ),
                act=translate("people", "Leaves"),
                icon="leave",
                kind=Kind.DANGER,
            )
        case Asked.WITHDRAW:
            return Question(
                title=translate("people", "Withdraw the consent of {name}?").format(name=name),
                told=(
                    translate("people", "The face is deleted at the terminal; asked again until it confirms."),
                    translate("people", "Any template on this computer goes, and its key: no backup can read it."),
                    translate("people", "You get a receipt to hand out."),
                    translate("people", "Payment code and campus card go on as before."),
                ),
                act=translate("people", "Withdraw and delete"),
                icon="undo",
                kind=Kind.DANGER,
            )
        case Asked.ERASE:
            return Question(
                title=translate("people", "Delete {name}?").format(name=name),
                told=(
                    translate("people", "Name, number, card, guardian and all else about this person are deleted."),
                    translate("people", "Consent and face go too, at the terminal as well."),
                    translate("people", "The sales stay in the ledger, under a number that means nothing."),
                    translate("people", "This cannot be undone."),
                ),
                act=translate("people", "Delete for good"),
                icon="trash",
                kind=Kind.DANGER,
            )
