"""What services.ports.EnrolmentBook promises: the same for the one in memory and the one on a file."""

from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.services.consents import record_consent, withdraw
from desktop.services.people_ports import EnrolmentBook
from desktop.services.people_views import ConsentDraft
from tests.helpers.desks import KEY, SETTINGS, pupil
from tests.helpers.enrolment_book import MemoryEnrolments
from tests.helpers.fakes import NOON, FakeChance


class Room(Protocol):
    """A book, and what the world does to it."""

    book: EnrolmentBook

    def consent(self, ref: str) -> None: ...

    def withdraw(self, ref: str) -> None: ...


class InMemory:
    def __init__(self) -> None:
        self.memory = MemoryEnrolments()
        self.book: EnrolmentBook = self.memory

    def consent(self, ref: str) -> None:
        self.memory.consents[ref] = f"consent of {ref}"

    def withdraw(self, ref: str) -> None:
        self.memory.consents.pop(ref, None)
        for sn, faces in self.memory.faces.items():
            if ref in faces:
                self.memory.delete_extra([ref], sn, NOON)


class OnFile:
    def __init__(self, folder: Path) -> None:
        self.chance = FakeChance()
        self.books = SqliteBooks(folder / "desk.db", KEY, SETTINGS, self.chance)
        self.book: EnrolmentBook = self.books
        with self.books.store.transaction():
            self.books.people.save([pupil("p1"), pupil("p2")])

    def consent(self, ref: str) -> None:
        draft = ConsentDraft(
            person_ref=PersonRef(ref), guardian="张女士", relation=Relation.MOTHER, purpose=Purpose.TERMINAL,
            notice_version="3", channel=Channel.PAPER, given_on=date(2026, 6, 1), expires_on=date(2026, 6, 30),
            recorded_by="周主任",
        )  # fmt: skip
        record_consent(draft, self.books, self.chance, NOON)

    def withdraw(self, ref: str) -> None:
        withdraw(ref, "周主任", self.books, self.chance, NOON)


@pytest.fixture(params=["memory", "file"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Room:
    return InMemory() if request.param == "memory" else OnFile(tmp_path)


def enrolled(room: Room, ref: str = "p1", sn: str = "SIM1") -> None:
    room.consent(ref)
    consent_ref = room.book.may_enrol(ref, NOON)
    assert consent_ref is not None
    room.book.begin_enrolment(ref, sn, NOON)
    room.book.enrolled(ref, sn, "digest", 0.9, consent_ref, NOON)


def test_nobody_may_be_enrolled_without_consent(room: Room) -> None:
    assert room.book.may_enrol("p1", NOON) is None
    room.consent("p1")
    assert room.book.may_enrol("p1", NOON)


def test_what_was_begun_counts_as_a_deletion_until_it_is_known(room: Room) -> None:
    room.consent("p1")
    room.book.begin_enrolment("p1", "SIM1", NOON)
    assert room.book.pending_deletions("SIM1") == ["p1"]
    assert room.book.enrolments("SIM1") == {}
    room.book.enrolment_refused("p1", "SIM1", NOON)
    assert room.book.pending_deletions("SIM1") == []


def test_an_enrolment_is_of_one_terminal(room: Room) -> None:
    enrolled(room)
    assert room.book.enrolments("SIM1") == {"p1": "digest"}
    assert room.book.enrolments("SIM2") == {}
    assert room.book.pending_deletions("SIM1") == []


def test_a_withdrawal_asks_for_the_deletion_until_it_is_confirmed(room: Room) -> None:
    enrolled(room)
    room.withdraw("p1")
    assert room.book.may_enrol("p1", NOON) is None
    assert room.book.pending_deletions("SIM1") == ["p1"]
    room.book.deletion_tried("p1", "SIM1", NOON)
    assert room.book.pending_deletions("SIM1") == ["p1"]
    room.book.deletion_confirmed("p1", "SIM1", NOON)
    assert room.book.pending_deletions("SIM1") == []
    assert room.book.enrolments("SIM1") == {}


def test_what_was_begun_for_somebody_enrolled_and_refused_leaves_the_enrolment(room: Room) -> None:
    enrolled(room)
    room.book.begin_enrolment("p1", "SIM1", NOON)
    room.book.enrolment_refused("p1", "SIM1", NOON)
    assert room.book.enrolments("SIM1") == {"p1": "digest"}


def test_a_withdrawal_is_not_voided_by_a_refused_face(room: Room) -> None:
    enrolled(room)
    room.book.begin_enrolment("p1", "SIM1", NOON)
    room.withdraw("p1")
    room.book.enrolment_refused("p1", "SIM1", NOON)
    assert room.book.pending_deletions("SIM1") == ["p1"]


def test_who_is_to_be_captured_again_is_not_enrolled(room: Room) -> None:
    enrolled(room)
    room.book.capture_again(["p1"], "SIM1", "missing", NOON)
    assert room.book.enrolments("SIM1") == {}


def test_strangers_at_the_terminal_are_deleted_there(room: Room) -> None:
    room.book.delete_extra(["x1", "x2"], "SIM1", NOON)
    assert sorted(room.book.pending_deletions("SIM1")) == ["x1", "x2"]
    room.book.delete_extra(["x1"], "SIM1", NOON)
    assert sorted(room.book.pending_deletions("SIM1")) == ["x1", "x2"]


def test_a_consent_ends_by_its_date_with_its_face(tmp_path: Path) -> None:
    room = OnFile(tmp_path)
    enrolled(room)
    assert room.book.expire_consents(NOON + timedelta(days=12)) == 0
    assert room.book.expire_consents(NOON + timedelta(days=13)) == 1
    assert room.book.pending_deletions("SIM1") == ["p1"]
    assert room.book.expire_consents(NOON + timedelta(days=13)) == 0
