"""Turns sales and people of the books into the lines that are shown: masked, reasons as codes. `core` thread."""

from typing import Protocol

from desktop.domain.consent import ConsentState
from desktop.domain.identifiers import PersonRef
from desktop.domain.payment import SaleState
from desktop.domain.person import MaskedDiner, Person, mask_name, masked
from desktop.services.people_views import EnrolmentState, PersonLine
from desktop.services.ports import DinerBook, Sale
from desktop.services.reason import Reason
from desktop.services.views import SaleLine

_TAIL = 4
#: Causes of a cancelled sale that have a sentence of their own; others come from the terminal as they are.
_CANCEL_CODES = {
    "timeout": "sale.timeout",
    "not_started": "sale.not_started",
    "busy": "sale.busy",
    "limit_exceeded": "sale.limit_exceeded",
    "order_conflict": "sale.order_conflict",
    "voided": "sale.voided",
}


def diner_of(people: DinerBook, person_ref: str) -> MaskedDiner | None:
    """Return what may be shown of a person, or None for nobody this desk knows."""
    person = people.person(person_ref)
    return masked(person) if person else None


class PersonLookup(Protocol):
    """People by their reference."""

    def person(self, person_ref: str) -> Person | None: ...


def person_line(people: PersonLookup, person_ref: PersonRef) -> PersonLine | None:
    """Return what may be shown of a person of whom the terminal speaks, or None for nobody this desk knows."""
    person = people.person(person_ref) if person_ref else None
    if person is None:
        return None
    return PersonLine(
        person_ref=person_ref,
        masked_name=mask_name(person.name),
        number_tail=person.number[-_TAIL:],
        class_name=person.class_name,
        kind=person.kind,
        status=person.status,
        enrolment=EnrolmentState.CAPTURE_AGAIN,
        consent=ConsentState.VALID,
    )


def reason_of(sale: Sale) -> Reason | None:
    """Return why a sale was not paid, or None for any other state."""
    match sale.state:
        case SaleState.DECLINED:
            return Reason(code=f"declined.{sale.cause}" if sale.cause else "sale.declined")
        case SaleState.CANCELLED:
            return Reason(code=_CANCEL_CODES.get(sale.cause, "sale.cancelled"), facts={"cause": sale.cause})
        case _:
            return None


def line_of(people: DinerBook, sale: Sale, reason: Reason | None = None) -> SaleLine:
    """Return the line of a sale; `reason` replaces the one that the ledger tells."""
    return SaleLine(
        order_no=sale.order_no,
        at=sale.finished_at or sale.created_at,
        amount_fen=sale.amount_fen,
        state=sale.state,
        meal_name=sale.meal_name,
        way=sale.way,
        diner=diner_of(people, sale.person_ref),
        serving=sale.serving,
        reason=reason or reason_of(sale),
        refunded_fen=sale.refunded_fen,
    )
