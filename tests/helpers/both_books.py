"""The real books on a file and the simulation's model of them, made alike, for tests that compare the two."""

from pathlib import Path

from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import Way
from desktop.domain.person import Person
from desktop.services.ports import NewSale
from tests.campaigns.simulation.books import ModelBooks
from tests.helpers.desks import KEY, SETTINGS, pupil
from tests.helpers.fakes import FakeChance, entry

LUNCH = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn="SIM1")
PEOPLE = (pupil("p1"), pupil("p2", number="2"))


def refund_entry(n: int, number: str, order_no: str, result: str = "refunded", fen: int = 1_200) -> JournalEntry:
    return entry(n, number, result, amount_fen=fen, kind=EntryKind.REFUND, order_no=order_no)


def verification_entry(n: int, number: str, result: str = "matched", person_ref: str = "p1") -> JournalEntry:
    return entry(n, number, result, kind=EntryKind.VERIFICATION, person_ref=person_ref)


def model_books(provider_pid: str = "") -> ModelBooks:
    books = ModelBooks(SETTINGS, FakeChance(), {person.person_ref: person for person in PEOPLE})
    books.provider_pid = provider_pid
    return books


def sqlite_books(folder: Path, provider_pid: str = "") -> SqliteBooks:
    books = SqliteBooks(folder / "desk.db", KEY, SETTINGS, FakeChance())
    books.provider_pid = provider_pid
    with books.store.transaction():
        books.people.save(list[Person](PEOPLE))
    return books
