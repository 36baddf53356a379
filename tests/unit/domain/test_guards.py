"""What stands against a charge, in which order, and what a diner pays."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.guards import Allowed, DinerToday, Due, Free, Judgement, OtherPrice, Refused, judge
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonStatus
from desktop.domain.staff import LIFTS, MAY, Act, Role, Staff, StaffRef

PUPIL = Person(person_ref=PersonRef("p1"), number="20240001", name="张小明", class_name="三年二班")
NOTHING = DinerToday(servings_this_meal=0, spent_fen=0, in_doubt=False)
MEAL = Due(amount_fen=1_200)


def pupil(**more: object) -> Person:
    fields: dict[str, object] = {"number": "20240001", "name": "张小明", "class_name": "三年二班"}
    return Person(person_ref=PersonRef("p1"), **{**fields, **more})  # type: ignore[arg-type]


def today(**more: object) -> DinerToday:
    return DinerToday(**{"servings_this_meal": 0, "spent_fen": 0, "in_doubt": False, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("person", "had", "due", "expected"),
    [
        (PUPIL, NOTHING, MEAL, Allowed()),
        (pupil(status=PersonStatus.SUSPENDED), NOTHING, MEAL, Refused(code="guard.suspended")),
        (pupil(status=PersonStatus.LEFT), NOTHING, MEAL, Refused(code="guard.suspended")),
        (PUPIL, today(in_doubt=True), MEAL, Refused(code="guard.in_doubt")),
        (PUPIL, NOTHING, Due(amount_fen=1_200, may_be_served=False), Refused(code="guard.second_serving")),
        (pupil(daily_limit_fen=2_000), today(spent_fen=801), MEAL, Refused(code="guard.daily_limit")),
        (pupil(daily_limit_fen=2_000), today(spent_fen=800), MEAL, Allowed()),
        (PUPIL, NOTHING, Due(amount_fen=1_500), OtherPrice(amount_fen=1_500)),
        (pupil(daily_limit_fen=1_400), NOTHING, Due(amount_fen=1_500), Refused(code="guard.daily_limit")),
        (PUPIL, NOTHING, Due(amount_fen=0), Free()),
        (pupil(daily_limit_fen=100), today(spent_fen=100), Due(amount_fen=0), Free()),
        (PUPIL, NOTHING, Due(), Allowed()),
    ],
)
def test_one_diner(person: Person, had: DinerToday, due: Due, expected: Judgement) -> None:
    assert judge(person, had, due, asked_fen=1_200) == expected


def test_how_much_of_one_person_may_wait() -> None:
    waits = today(waiting_fen=4_900)
    assert judge(PUPIL, waits, MEAL, asked_fen=1_200) == Allowed()
    refused = judge(PUPIL, waits, MEAL, asked_fen=1_200, waiting_limit_fen=6_000)
    assert refused == Refused(code="guard.waiting_limit", facts={"limit_fen": 6_000})
    assert judge(PUPIL, waits, MEAL, asked_fen=1_200, waiting_limit_fen=6_100) == Allowed()


def test_lifting_one_guard_lifts_no_other() -> None:
    person = pupil(status=PersonStatus.SUSPENDED, daily_limit_fen=100)
    due = Due(amount_fen=1_200, may_be_served=False)
    against = (Refused(code="guard.allergy", facts={"dish": "花生酥"}),)
    codes = ["guard.suspended", "guard.allergy", "guard.second_serving", "guard.daily_limit"]
    for count in range(len(codes)):
        for lifted in permutations(codes, count):
            left = [code for code in codes if code not in lifted]
            found = judge(person, NOTHING, due, asked_fen=1_200, lifted=frozenset(lifted), against=against)
            assert isinstance(found, Refused)
            assert found.code == left[0]
    assert judge(person, NOTHING, due, asked_fen=1_200, lifted=frozenset(codes), against=against) == Allowed()


@given(
    spent_fen=st.integers(0, 10_000), limit_fen=st.none() | st.integers(0, 10_000), asked_fen=st.integers(1, 5_000),
    due_fen=st.none() | st.integers(0, 5_000), in_doubt=st.booleans(), may=st.booleans(),
)  # fmt: skip
def test_what_is_charged_is_what_is_due_and_within_the_limit(
    spent_fen: int, limit_fen: int | None, asked_fen: int, due_fen: int | None, in_doubt: bool, may: bool
) -> None:
    had = DinerToday(servings_this_meal=0, spent_fen=spent_fen, in_doubt=in_doubt)
    found = judge(
        pupil(daily_limit_fen=limit_fen), had, Due(amount_fen=due_fen, may_be_served=may), asked_fen=asked_fen
    )
    match found:
        case Refused():
            return
        case Allowed():
            pays_fen = asked_fen
        case OtherPrice(amount_fen=pays_fen):
            assert pays_fen != asked_fen
        case Free():
            pays_fen = 0
    assert may and not in_doubt
    assert pays_fen == (asked_fen if due_fen is None else due_fen)
    assert pays_fen == 0 or limit_fen is None or spent_fen + pays_fen <= limit_fen


def test_only_who_may_lifts() -> None:
    supervisor = Staff(staff_ref=StaffRef("s1"), name="周主任", role=Role.SUPERVISOR)
    cashier = Staff(staff_ref=StaffRef("s2"), name="李师傅", role=Role.CASHIER)
    gone = Staff(staff_ref=StaffRef("s3"), name="孙主任", role=Role.SUPERVISOR, active=False)
    assert supervisor.may_lift("guard.second_serving")
    assert cashier.may_lift("guard.diet") and not cashier.may_lift("guard.second_serving")
    assert not gone.may_lift("guard.second_serving") and not gone.may(Act.SELL)
    for nobody_may in ("guard.in_doubt", "guard.no_buy", "guard.single_limit", "guard.offline_caps"):
        assert nobody_may not in LIFTS
    assert all(Role.AUDITOR not in roles for roles in LIFTS.values())
    assert Act.SELL not in MAY[Role.AUDITOR]
