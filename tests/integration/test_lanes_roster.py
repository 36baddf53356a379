"""The shared roster between two desks' books, on a server in memory: who comes, who goes, what nobody can do to it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.adapters.home import Home
from desktop.adapters.lanes.line import SharedPerson
from desktop.adapters.lanes.roster_exchange import LOOK_EVERY_S, Pulled, RosterExchange
from desktop.adapters.lanes.shared_people import SharedPeople
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.adapters.system import SystemChance
from desktop.app.homes import ensure_home, open_books
from desktop.app.people_desk import PeopleDesk
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from tests.helpers.desks import pupil
from tests.helpers.fake_school import FakeSchool, FakeServer
from tests.helpers.fakes import NOON, FakeClock

KEY = b"s" * 32
T = TypeVar("T")


class Peer:
    """One desk's books and its part of the exchange; what the threads would do is done at once."""

    def __init__(self, folder: Path, server: FakeServer, till_id: str, key: bytes = KEY) -> None:
        self.home, self.clock, self.school = Home(folder), FakeClock(), FakeSchool(server, till_id)
        ensure_home(self.home)
        self.books = open_books(self.home)
        home_key = load_key(self.home, "file")
        self._store = open_reader(self.home.database_path, home_key)
        self._people = People(self._store, Vault.look(vault_path(self.home.database_path), home_key))
        self.desk = PeopleDesk(self.home, self.home.settings(), self._write)
        self.fault: OperatorError | None = None
        self.exchange = RosterExchange(lambda: SharedPeople(key, SystemChance()), self._take, self._note, self.clock)

    def _write(self, job: Callable[[SqliteBooks], T]) -> T:
        return job(self.books)

    def _take(self, pulled: Pulled) -> None:
        self.fault = None
        try:
            for ref, till_id in self.books.erased_elsewhere(pulled.rows, pulled.people.key_of):
                self.desk.erase(ref, till_id)
            self.books.take_shared(pulled.rows, pulled.version, pulled.people.key_of, NOON)
        except OperatorError as fault:
            self.fault = fault
            self.exchange.applied(None)
        else:
            self.exchange.applied(pulled.version)

    def _note(self, rows: Sequence[tuple[bytes, PersonRef, bytes]], gone: Sequence[bytes]) -> None:
        self.books.note_shared(rows, gone)

    def look(self) -> None:
        """Pull and publish what there is."""
        self.clock.pass_s(LOOK_EVERY_S)
        for _ in range(100):
            if self.exchange.step(self.school, self._store, self._people) > 0.0:
                return
        raise AssertionError("it has no end")

    def know(self, *people: Person) -> None:
        with self.books.store.transaction():
            self.books.people.save(people)

    def numbers(self) -> dict[str, str]:
        return {person.number: person.name for person in self.books.everybody()}

    def one(self, number: str) -> Person:
        return next(person for person in self.books.everybody() if person.number == number)


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def two(tmp_path: Path, server: FakeServer) -> tuple[Peer, Peer]:
    return Peer(tmp_path / "a", server, "C1"), Peer(tmp_path / "b", server, "C2")


def test_a_roster_of_one_desk_comes_to_the_other_with_references_of_its_own(two: tuple[Peer, Peer]) -> None:
    a, b = two
    a.know(*(pupil(f"p{n}", number=f"{n}", name=f"学生{n}", allergens=("花生",)) for n in range(1, 121)))
    a.look()
    b.look()
    assert b.numbers() == a.numbers() and len(b.numbers()) == 120
    assert b.one("7").allergens == ("花生",) and b.one("7").person_ref != a.one("7").person_ref
    taken = [dict(entry.body) for entry in b.books.ledger.entries() if entry.kind == "lane.people_taken"]
    assert taken == [{"rows": 120, "added": 120, "changed": 0, "asked_by": "C1"}]
    before = b.school.server.people.copy()
    for _ in range(3):
        a.look()
        b.look()
    assert b.school.server.people == before, "what is the same is not published again and again"


def test_both_have_the_school_already_and_nobody_is_doubled(two: tuple[Peer, Peer]) -> None:
    a, b = two
    a.know(pupil("p1", number="1"), pupil("p2", number="2"))
    b.know(pupil("q2", number="2"), pupil("q3", number="3"))
    for peer in (a, b, a):
        peer.look()
    assert sorted(a.numbers()) == sorted(b.numbers()) == ["1", "2", "3"]
    assert a.one("2").person_ref == "p2" and b.one("2").person_ref == "q2"


def test_a_change_comes_over_and_so_does_a_new_number(two: tuple[Peer, Peer]) -> None:
    a, b = two
    a.know(pupil("p1", number="1", card_no="0007"))
    a.look()
    b.look()
    theirs = b.one("1").person_ref
    a.know(replace(a.one("1"), number="1001", name="张大明"))
    a.look()
    b.look()
    assert b.numbers() == {"1001": "张大明"} and b.one("1001").person_ref == theirs
    a.look()
    assert a.numbers() == {"1001": "张大明"}


def test_who_is_erased_at_one_desk_is_erased_at_the_other_and_nothing_of_them_is_on_the_server(
    two: tuple[Peer, Peer],
) -> None:
    a, b = two
    a.know(pupil("p1", number="1"), pupil("p2", number="2"))
    a.look()
    b.look()
    theirs = b.one("1").person_ref
    a.desk.erase(PersonRef("p1"), "周主任")
    for peer in (a, b, a, b):
        peer.look()
    assert sorted(a.numbers()) == sorted(b.numbers()) == ["2"]
    erased = [dict(entry.body) for entry in b.books.ledger.entries() if entry.kind == "person.erased"]
    assert [(body["person_ref"], body["asked_by"]) for body in erased] == [(theirs, "C1")]
    shared = SharedPeople(KEY, SystemChance())
    opened = shared.opened(a.school.server.people[shared.key_of("1")])
    assert opened is not None and opened.person is None


def test_who_comes_back_after_being_erased_is_somebody_new(two: tuple[Peer, Peer]) -> None:
    a, b = two
    a.know(pupil("p1", number="1"))
    a.look()
    b.look()
    a.desk.erase(PersonRef("p1"), "周主任")
    a.know(pupil("p9", number="1", name="李四"))
    for peer in (a, b, a):
        peer.look()
    assert a.numbers() == b.numbers() == {"1": "李四"}


def test_two_cards_alike_take_nothing_over_until_they_are_put_right(two: tuple[Peer, Peer]) -> None:
    a, b = two
    b.know(pupil("q9", number="9", card_no="0007"))
    a.know(pupil("p1", number="1", card_no="0007"), pupil("p2", number="2"))
    a.look()
    b.look()
    assert b.fault is not None and b.fault.code == "lanes.roster"
    assert sorted(b.numbers()) == ["9"], "all or nothing"
    b.know(replace(b.one("9"), card_no="0009"))
    b.clock.pass_s(60)
    b.look()
    assert sorted(b.numbers()) == ["1", "2", "9"] and b.fault is None


def test_whoever_may_write_to_the_server_can_neither_read_nor_make_nor_erase_anybody(two: tuple[Peer, Peer]) -> None:
    a, b = two
    a.know(pupil("p1", number="20240001", name="张小明"), pupil("p2", number="20240002", name="李四"))
    a.look()
    b.look()
    rows = a.school.server.people
    kept = b"".join(row.person_key + row.sealed for row in rows.values())
    for secret in ("张小明", "20240001", "20240002"):
        assert secret.encode() not in kept
    one, other = rows.values()
    stranger = SharedPeople(b"x" * 32, SystemChance())
    top = max(row.version for row in rows.values())
    forged = [
        replace(one, version=top + 1, sealed=other.sealed),
        replace(other, version=top + 2, sealed=stranger.erased(other.person_key)),
        SharedPerson(person_key=stranger.key_of("7"), version=top + 3, till_id="C1",
                     sealed=stranger.sealed(pupil("x", number="7"), ())),
        SharedPerson(person_key=b"", version=top + 4, till_id="C1", sealed=b""),
    ]  # fmt: skip
    rows.update({row.person_key: row for row in forged})
    before = b.numbers()
    b.look()
    assert b.numbers() == before and b.fault is None


def test_a_desk_that_was_killed_before_it_noted_what_it_published_goes_on(
    tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = Peer(tmp_path / "a", server, "C1")
    a.know(pupil("p1", number="1"))
    monkeypatch.setattr(SqliteBooks, "note_shared", lambda *_: None)
    a.look()
    monkeypatch.undo()
    a.look()
    a.know(replace(a.one("1"), name="张大明"))
    a.look()
    b = Peer(tmp_path / "b", server, "C2")
    b.look()
    assert a.numbers() == b.numbers() == {"1": "张大明"}
