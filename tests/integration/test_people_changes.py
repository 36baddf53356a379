"""Single changes of people: by a roster's rules, one number and one card a person, and no name in the ledger."""

from pathlib import Path

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.person import PersonKind, PersonStatus
from desktop.services.people_changes import move_up, save_person, set_status
from desktop.services.people_views import PersonDraft
from tests.helpers.desks import pupil
from tests.helpers.fakes import NOON
from tests.helpers.people_books import Room
from tests.integration.test_proven_head import code_of

GOOD = {
    "number": "2024-9", "name": " 王　小明 ", "class_name": "三年二班", "card_no": "ab12", "allergens": "花生，牛奶",
    "guardian_phone": "139 0000 0001", "daily_limit": "30", "guardian": "王女士",
}  # fmt: skip


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room(tmp_path)
    room.know(pupil("p1", card_no="C1"), pupil("p2", number="2", name="李四", class_name="五年一班"))
    return room


def save(room: Room, by: str = "王老师", **fields: object) -> str:
    return save_person(PersonDraft(**fields), by, room.books, room.chance, NOON)  # type: ignore[arg-type]


def test_somebody_new_is_read_as_a_rosters_row_is(room: Room) -> None:
    ref = save(room, **GOOD)
    person = room.books.person(ref)
    assert person is not None
    assert (person.name, person.number, person.card_no) == ("王 小明", "2024-9", "AB12")
    assert (person.allergens, person.guardian_phone, person.daily_limit_fen) == (("花生", "牛奶"), "13900000001", 3_000)
    entry = list(room.books.ledger.entries())[-1]
    assert (entry.kind, dict(entry.body)) == ("person.added", {"person_ref": ref, "asked_by": "王老师"})


def test_a_change_names_its_fields_and_nothing_else(room: Room) -> None:
    save(room, person_ref="p2", number="2", name="李思", class_name="五年二班", kind=PersonKind.PUPIL)
    entry = list(room.books.ledger.entries())[-1]
    assert dict(entry.body) == {"person_ref": "p2", "fields": "name, class_name", "asked_by": "王老师"}
    save(room, person_ref="p2", number="2", name="李思", class_name="五年二班")
    assert list(room.books.ledger.entries())[-1] == entry, "what changes nothing is nothing"


@pytest.mark.parametrize(
    ("change", "code", "column"),
    [
        ({"number": ""}, "roster.empty", "学号"), ({"name": " "}, "roster.empty", "姓名"),
        ({"guardian_phone": "12"}, "roster.phone", "监护人电话"),
        ({"daily_limit": "-1"}, "roster.negative_limit", "单日限额(元)"),
        ({"card_no": "=1"}, "roster.formula", "校园卡号"), ({"number": "2"}, "people.number_taken", "学号"),
        ({"card_no": "c1"}, "people.card_taken", "校园卡号"),
    ],
)  # fmt: skip
def test_a_draft_with_a_fault_is_refused_by_its_field(
    room: Room, change: dict[str, str], code: str, column: str
) -> None:
    before = room.kinds()
    with pytest.raises(OperatorError) as caught:
        save(room, **{**GOOD, **change})
    assert (caught.value.code, caught.value.facts["column"]) == (code, column)
    assert "王" not in str(caught.value) and "李" not in str(caught.value)
    assert (room.kinds(), len(room.books.everybody())) == (before, 2)


def test_a_number_and_a_card_stay_one_persons_through_any_order_of_changes(room: Room) -> None:
    save(room, person_ref="p1", number="2024p1", name="张小明", card_no="")
    save(room, person_ref="p2", number="2", name="李四", card_no="C1")
    for wanted in ({"number": "2024p1"}, {"number": "2", "card_no": "C1"}):
        assert code_of(lambda: save(room, **{**GOOD, **wanted})).endswith("_taken")  # noqa: B023
    room.reopen()
    assert code_of(lambda: save(room, **{**GOOD, "card_no": "C1"})) == "people.card_taken"
    people = room.books.everybody()
    assert len({person.number for person in people}) == len(people)


def test_nobody_changes_anything_without_a_name(room: Room) -> None:
    for by in ("", " ", "=1", "x" * 31):
        assert code_of(lambda: save(room, by, **GOOD)) == "people.nobody_asks"  # noqa: B023
    assert code_of(lambda: save(room, person_ref="p9", **GOOD)) == "people.none"


def test_a_class_moves_up_but_for_who_has_left(room: Room) -> None:
    room.know(pupil("p3", number="3", status=PersonStatus.SUSPENDED), pupil("p4", number="4", status=PersonStatus.LEFT))
    assert move_up("三年二班", "四年二班", "王老师", room.books, NOON) == 2
    classes = {person.person_ref: person.class_name for person in room.books.everybody()}
    assert classes == {"p1": "四年二班", "p2": "五年一班", "p3": "四年二班", "p4": "三年二班"}
    entry = list(room.books.ledger.entries())[-1]
    assert dict(entry.body) == {"from": "三年二班", "to": "四年二班", "count": 2, "asked_by": "王老师"}
    assert code_of(lambda: move_up("九班", "十班", "王老师", room.books, NOON)) == "people.no_class"
    assert code_of(lambda: move_up("四年二班", "四年二班", "王老师", room.books, NOON)) == "people.no_class"
    assert code_of(lambda: move_up("四年二班", "", "王老师", room.books, NOON)) == "roster.empty"


def test_suspending_and_taking_back(room: Room) -> None:
    set_status("p1", PersonStatus.SUSPENDED, "王老师", room.books, NOON)
    set_status("p1", PersonStatus.SUSPENDED, "王老师", room.books, NOON)
    set_status("p1", PersonStatus.ACTIVE, "王老师", room.books, NOON)
    assert room.kinds() == ["person.status", "person.status"]
    assert code_of(lambda: set_status("p9", PersonStatus.LEFT, "王老师", room.books, NOON)) == "people.none"
