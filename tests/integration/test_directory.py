"""Everybody in memory: found by what is typed, masked when shown, and only what changed is read again."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.storage import directory as directory_module
from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.domain.consent import ConsentState, Purpose
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonStatus
from desktop.services.consents import erase, withdraw
from desktop.services.people_changes import set_status
from desktop.services.people_views import EnrolmentState, PeopleQuery, PeopleView, PersonQuery, UnmaskReason
from desktop.services.unmasking import unmask
from tests.helpers.desks import KEY, pupil
from tests.helpers.fakes import NOON
from tests.helpers.people_books import DAY, SN, Room, furnished

State = EnrolmentState


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = furnished(tmp_path)
    room.know(
        pupil("p3", number="2024003", name="单雄信", class_name="五年一班", card_no="AB12CD", diet="清真"),
        pupil("p4", number="2024004", name="曾  Anna", class_name="五年一班", allergens=("花生",)),
        pupil("p5", number="2024005", name="𠮷田", class_name="一年一班", status=PersonStatus.SUSPENDED),
    )
    return room


@pytest.fixture
def found(room: Room) -> Directory:
    """As the `pages` thread has it: a reader of its own on both files."""
    store = open_reader(room.folder / "desk.db", KEY)
    freeze(store)
    return Directory(store, Vault.look(vault_path(room.folder / "desk.db"), KEY))


def page(found: Directory, **what: object) -> PeopleView:
    return found.page(PeopleQuery(**what), NOON)  # type: ignore[arg-type]


def refs(found: Directory, **what: object) -> str:
    return " ".join(line.person_ref for line in page(found, **what).lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "p5 p2 p1 p3 p4"), ("张", "p1"), ("小明", "p1"), ("zxm", "p1"), ("ZXM", "p1"), ("zhangxiaoming", "p1"),
        ("xiaom", "p1"), ("sxx", "p3"), ("dxx", "p3"), ("shanxiong", "p3"), ("zengann", "p4"), ("anna", "p4"),
        ("2024003", "p3"), ("4004", "p4"), ("ab12", "p3"), ("ＡＢ12", "p3"), ("五年", "p3 p4"), ("五年 sxx", "p3"),
        ("五年 张", ""), ("𠮷", "p5"), ("%", ""), ("\n", "p5 p2 p1 p3 p4"), ("nobody", ""),
    ],
)  # fmt: skip
def test_what_is_typed(found: Directory, text: str, expected: str) -> None:
    assert refs(found, text=text) == expected
    assert " ".join(found.matching(text)) == expected


def test_a_page_is_masked_and_counts_everybody(found: Directory) -> None:
    view = page(found, text="五年", page_size=1)
    assert (view.found, view.total, len(view.lines)) == (2, 5, 1)
    assert view.classes == ("一年一班", "三年二班", "五年一班")
    assert view.by_state == {State.ENROLLED: 1, State.NO_CONSENT: 4}
    (line,) = view.lines
    assert (line.masked_name, line.number_tail, line.card_tail, line.diet) == ("单*", "4003", "12CD", "清真")
    assert page(found, text="五年", page_size=1, page=1).lines[0].allergens == ("花生",)
    assert not any("雄信" in str(view) or "小明" in str(view) for view in (page(found), page(found, text="张")))


def test_filters(found: Directory) -> None:
    assert refs(found, class_names=frozenset({"五年一班", "一年一班"})) == "p5 p3 p4"
    assert refs(found, statuses=frozenset({PersonStatus.SUSPENDED})) == "p5"
    assert refs(found, states=frozenset({State.ENROLLED})) == "p1"


def test_how_a_face_stands(room: Room, found: Directory) -> None:
    def stands(ref: str) -> tuple[EnrolmentState, ConsentState, Purpose | None]:
        line = found.view(PersonQuery(person_ref=PersonRef(ref)), NOON).line
        assert line is not None
        return line.enrolment, line.consent, line.purpose

    assert stands("p1") == (State.ENROLLED, ConsentState.VALID, Purpose.LOCAL)
    assert stands("p2") == (State.NO_CONSENT, ConsentState.NONE, None)
    room.consent("p2", days=5)
    assert stands("p2") == (State.READY, ConsentState.VALID, Purpose.TERMINAL)
    later = found.page(PeopleQuery(states=frozenset({State.READY})), NOON + 6 * DAY)
    assert later.found == 0, "the day has changed and nothing else"
    room.books.begin_enrolment("p2", SN, NOON)
    assert stands("p2")[0] is State.READY
    room.enrol("p2")
    assert stands("p2")[0] is State.ENROLLED
    room.books.capture_again(["p2"], SN, "missing", NOON)
    assert stands("p2")[0] is State.CAPTURE_AGAIN
    withdraw("p2", "王老师", room.books, room.chance, NOON)
    assert stands("p2") == (State.LEAVING, ConsentState.WITHDRAWN, None)
    room.books.deletion_confirmed("p2", SN, NOON)
    assert stands("p2")[0] is State.NO_CONSENT


def test_one_person_with_consents_and_history(room: Room, found: Directory) -> None:
    unmask("p1", UnmaskReason.HEALTH, "王老师", room.books, NOON)
    set_status("p1", PersonStatus.SUSPENDED, "王老师", room.books, NOON)
    view = found.view(PersonQuery(person_ref=PersonRef("p1")), NOON)
    assert view.line is not None and view.line.status is PersonStatus.SUSPENDED
    assert (view.quality, view.has_local_template) == (0.9, True)
    assert view.consents[0].masked_guardian == "张*" and view.consents[0].state is ConsentState.VALID
    assert [line.kind for line in view.history] == [
        "person.status", "person.unmasked", "face.template_kept", "face.enrolled", "consent.recorded",
    ]  # fmt: skip
    assert dict(view.history[1].facts) == {"reason": "health", "asked_by": "王老师"}
    nobody = found.view(PersonQuery(person_ref=PersonRef("p9")), NOON)
    assert (nobody.line, nobody.history) == (None, ())


def test_the_history_is_found_by_its_index(room: Room) -> None:
    from desktop.adapters.storage.people_schema import OF_PERSON

    plan = room.books.store.rows(
        f"""EXPLAIN QUERY PLAN SELECT at, kind, body FROM ledger WHERE {OF_PERSON}
            AND json_extract(body, '$.person_ref') = ? ORDER BY n DESC LIMIT 5""",
        ("p1",),
    )
    assert "ledger_of_person" in str(plan) and "TEMP B-TREE" not in str(plan)


def test_only_what_changed_is_read_again(room: Room, found: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    assert page(found).total == 5
    read: list[str] = []
    real = directory_module.search_text
    monkeypatch.setattr(directory_module, "search_text", lambda person: read.append(person.person_ref) or real(person))
    assert page(found).total == 5 and read == []
    before = room.books.person("p3")
    assert before is not None
    room.know(replace(before, name="陈三"))
    assert refs(found, text="chensan") == "p3" and read == ["p3"]
    erase("p3", "王老师", room.books, room.chance, NOON)
    assert page(found).total == 4 and read == ["p3"]
    assert refs(found, text="chensan") == ""
    assert found.person(PersonRef("p3")) is None


def test_who_cannot_be_read_is_counted(room: Room, found: Directory) -> None:
    room.books.store.run("UPDATE persons SET sealed = x'00', changed_n = 99 WHERE person_ref = 'p2'")
    view = page(found)
    assert (view.unreadable, view.total) == (1, 4)


def test_consents_that_wait_on_paper_are_counted(room: Room, found: Directory) -> None:
    assert page(found).on_paper == 0
    room.know(pupil("p6", number="6", guardian="李先生", face_consent_on_paper=True))
    assert page(found).on_paper == 1
    room.consent("p6")
    assert page(found).on_paper == 0
