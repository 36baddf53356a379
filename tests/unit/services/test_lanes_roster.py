"""People of the school's other desks: who they are here, and what is never taken over."""

from dataclasses import replace

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.person import Person
from desktop.services.lanes_roster import SharedRow, merge
from tests.helpers.desks import pupil
from tests.helpers.fakes import FakeChance


def key_of(number: str) -> bytes:
    return f"key of {number}".encode()


def row(person: Person | None, number: str = "", before: tuple[str, ...] = ()) -> SharedRow:
    number = person.number if person is not None else number
    return SharedRow(
        person_key=key_of(number), digest=b"d", till_id="C2", person=person, before_keys=tuple(map(key_of, before))
    )  # fmt: skip


def test_somebody_new_gets_a_reference_of_this_desk() -> None:
    merged = merge([row(pupil("elsewhere", number="7"))], [pupil("p1")], key_of, FakeChance())
    ((before, after),) = merged.changes
    assert before is None and after.number == "7" and after.person_ref not in ("elsewhere", "p1")
    assert merged.refs == {key_of("7"): after.person_ref}


def test_somebody_known_keeps_theirs_and_what_was_signed_here() -> None:
    here = pupil("p1", number="7", face_consent_on_paper=True)
    merged = merge([row(replace(here, person_ref="x", name="张大明", face_consent_on_paper=False))], [here], key_of,
                   FakeChance())  # fmt: skip
    assert merged.changes == ((here, replace(here, name="张大明")),)


def test_a_consent_on_paper_at_another_desk_is_none_here() -> None:
    merged = merge([row(pupil("x", number="7", face_consent_on_paper=True))], [], key_of, FakeChance())
    assert merged.changes[0][1].face_consent_on_paper is False


def test_who_is_the_same_is_no_change() -> None:
    here = pupil("p1", number="7")
    assert merge([row(replace(here, person_ref="x"))], [here], key_of, FakeChance()).changes == ()


def test_a_new_number_is_the_same_person() -> None:
    here = pupil("p1", number="7")
    merged = merge([row(pupil("x", number="8"), before=("7",))], [here], key_of, FakeChance())
    assert merged.changes == ((here, replace(here, number="8")),)


def test_a_card_of_two_is_refused_and_of_numbers_only_the_end_is_said() -> None:
    with pytest.raises(OperatorError, match=r"lanes\.roster") as refused:
        merge([row(pupil("x", number="20240007", card_no="1"))], [pupil("p1", number="20240001", card_no="1")], key_of,
              FakeChance())  # fmt: skip
    assert refused.value.facts == {"number": "…0001", "other": "…0007"}


def test_a_card_that_went_from_one_to_the_other_in_the_same_batch_is_taken() -> None:
    here = [pupil("p1", number="1", card_no="A"), pupil("p2", number="2", card_no="B")]
    rows = [row(pupil("x", number="1", card_no="B")), row(pupil("y", number="2", card_no="A"))]
    assert len(merge(rows, here, key_of, FakeChance()).changes) == 2
