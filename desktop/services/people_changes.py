"""Changes of single people and of classes, by the same rules as a roster's rows. On the thread of the book it is given.

Promises: a draft is taken whole or refused by its field; a number and a card belong to one person; somebody who leaves
takes consent and face along; the ledger's entries name fields and classes, never a person. `by` is who asked, as typed.
Source: ui.md, People; roster-dirty.md; decision 0013.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from desktop.domain import roster_cells as cells
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.domain.roster import Column
from desktop.domain.roster_cells import CellError
from desktop.services.people import new_ref
from desktop.services.people_ports import FaceEnd
from desktop.services.people_views import PersonDraft
from desktop.services.ports import Chance

MOST_BY = 30
TAIL = 4  # of a number, the most that an error may say


class PersonBook(Protocol):
    """People, each change of whom is one durable transaction with its ledger entries."""

    def person(self, person_ref: str) -> Person | None: ...

    def everybody(self) -> Sequence[Person]: ...

    def write_people(
        self, people: Sequence[Person], entries: Sequence[tuple[str, Mapping[str, Any]]], now: datetime
    ) -> None: ...

    def leave(self, person_ref: str, by: str, now: datetime) -> FaceEnd: ...


def save_person(draft: PersonDraft, by: str, book: PersonBook, chance: Chance, now: datetime) -> PersonRef:
    """Add or change a person; return who.

    Raises: OperatorError `people.nobody_asks`, `people.none`, `people.number_taken`, `people.card_taken`, and those of
    a roster's cells with the fact `column`.
    """
    asked_by = who_asks(by)
    before = None
    if draft.person_ref and (before := book.person(draft.person_ref)) is None:
        raise OperatorError("people.none", person_ref=draft.person_ref)
    everybody = book.everybody()
    ref = before.person_ref if before else new_ref({person.person_ref for person in everybody}, chance)
    after = _drafted(draft, before or Person(person_ref=ref, number="", name="", class_name=""))
    for other in everybody:
        if other.person_ref == ref:
            continue
        if other.number == after.number:
            raise OperatorError("people.number_taken", column=Column.NUMBER.value)
        if after.card_no and other.card_no == after.card_no:
            raise OperatorError("people.card_taken", column=Column.CARD_NO.value, tail=other.number[-TAIL:])
    if before is None:
        book.write_people([after], [("person.added", {"person_ref": ref, "asked_by": asked_by})], now)
    elif fields := changed_fields(before, after):
        body = {"person_ref": ref, "fields": ", ".join(fields), "asked_by": asked_by}
        book.write_people([after], [("person.changed", body)], now)
    return ref


def set_status(person_ref: str, status: PersonStatus, by: str, book: PersonBook, now: datetime) -> None:
    """Suspend somebody, take somebody back, or let somebody go, which ends consent and face.

    Raises: OperatorError `people.nobody_asks`, `people.none`.
    """
    asked_by, person = who_asks(by), book.person(person_ref)
    if person is None:
        raise OperatorError("people.none", person_ref=person_ref)
    if person.status is status:
        return
    if status is PersonStatus.LEFT:
        book.leave(person_ref, asked_by, now)
        return
    body = {"person_ref": person_ref, "status": status.value, "asked_by": asked_by}
    book.write_people([replace(person, status=status)], [("person.status", body)], now)


def move_up(class_name: str, to: str, by: str, book: PersonBook, now: datetime) -> int:
    """Move a class, those who have not left, to another one; return how many.

    Raises: OperatorError `people.nobody_asks`, `people.no_class`, and those of a roster's cells.
    """
    asked_by = who_asks(by)
    target = _cell(Column.CLASS_NAME, to, lambda text: cells.required(cells.name(text)))
    movers = [
        person
        for person in book.everybody()
        if person.class_name == class_name and person.status is not PersonStatus.LEFT
    ]
    if not movers or target == class_name:
        raise OperatorError("people.no_class", class_name=class_name)
    body = {"from": class_name, "to": target, "count": len(movers), "asked_by": asked_by}
    book.write_people([replace(person, class_name=target) for person in movers], [("class.moved_up", body)], now)
    return len(movers)


def who_asks(untrusted_by: str) -> str:
    """Return the name of who asks. Raises: OperatorError `people.nobody_asks` for none or one that is no name."""
    try:
        by = cells.name(untrusted_by)
    except CellError:
        by = ""
    if not by or len(by) > MOST_BY:
        raise OperatorError("people.nobody_asks", most=MOST_BY)
    return by


def changed_fields(before: Person, after: Person) -> list[str]:
    """Return the names of the fields that differ, in the order of a person's fields."""
    names = [name for name in Person.__slots__ if name != "person_ref"]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _drafted(draft: PersonDraft, base: Person) -> Person:
    return replace(
        base,
        number=_cell(Column.NUMBER, draft.number, lambda text: cells.required(cells.number(text))),
        name=_cell(Column.NAME, draft.name, lambda text: cells.required(cells.name(text))),
        class_name=_cell(Column.CLASS_NAME, draft.class_name, cells.name),
        kind=draft.kind if isinstance(draft.kind, PersonKind) else PersonKind(draft.kind),
        card_no=_cell(Column.CARD_NO, draft.card_no, lambda text: cells.number(text).upper()),
        allergens=_cell(Column.ALLERGENS, draft.allergens, cells.allergens),
        diet=_cell(Column.DIET, draft.diet, cells.words),
        no_buy=_cell(Column.NO_BUY, draft.no_buy, cells.allergens),
        meals=_cell(Column.MEALS, draft.meals, cells.meals),
        guardian=_cell(Column.GUARDIAN, draft.guardian, cells.name),
        guardian_phone=_cell(Column.GUARDIAN_PHONE, draft.guardian_phone, cells.phone),
        daily_limit_fen=_cell(Column.DAILY_LIMIT, draft.daily_limit, cells.limit_fen),
        note=_cell(Column.NOTE, draft.note, lambda text: cells.words(text, cells.MOST_NOTE)),
    )


def _cell(column: Column, untrusted_text: str, read: Callable[[str], Any]) -> Any:
    try:
        return read(untrusted_text)
    except CellError as error:
        raise OperatorError(error.code, **{**error.facts, "column": column.value}) from None
