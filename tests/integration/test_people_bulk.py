"""A bulk enrolment's look at consents while it runs: on connections of its own, always as the file stands now."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.app.people_bulk import may_take
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonStatus
from desktop.services.consents import erase, withdraw
from desktop.services.people_changes import set_status
from tests.helpers.desks import KEY
from tests.helpers.fakes import NOON
from tests.helpers.people_books import DAY, Room, furnished


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return furnished(tmp_path)


@pytest.fixture
def reading(room: Room) -> Iterator[tuple[Store, Vault]]:
    path = room.folder / "desk.db"
    with ExitStack() as opened:
        store = open_reader(path, KEY)
        opened.callback(store.close)
        freeze(store)
        vault = Vault.look(vault_path(path), KEY)
        opened.callback(vault.close)
        yield store, vault


def test_a_withdrawal_counts_from_its_moment_on(room: Room, reading: tuple[Store, Vault]) -> None:
    ref = PersonRef("p1")
    assert may_take(*reading, ref, NOON)
    withdraw("p1", "王老师", room.books, room.chance, NOON)
    assert not may_take(*reading, ref, NOON)
    room.now += DAY
    room.consent("p1")
    assert may_take(*reading, ref, room.now)


def test_who_has_no_consent_today_is_not_taken(room: Room, reading: tuple[Store, Vault]) -> None:
    assert not may_take(*reading, PersonRef("p2"), NOON) and not may_take(*reading, PersonRef("nobody"), NOON)
    assert not may_take(*reading, PersonRef("p1"), NOON + 400 * DAY)
    set_status("p1", PersonStatus.SUSPENDED, "王老师", room.books, NOON)
    assert not may_take(*reading, PersonRef("p1"), NOON)


def test_an_erasure_is_not_in_the_way_of_the_runs_reading(room: Room, reading: tuple[Store, Vault]) -> None:
    assert may_take(*reading, PersonRef("p1"), NOON)
    erase("p1", "王老师", room.books, room.chance, NOON)
    (folded,) = room.books.vault._store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert folded[0] == 0, "the log of the keys can be emptied while a run keeps its connection open"
    assert not may_take(*reading, PersonRef("p1"), NOON)
