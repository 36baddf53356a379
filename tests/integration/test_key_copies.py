"""Copies of people's keys: known before they are there, each by its own id, stale until they were written anew."""

from pathlib import Path

import pytest

from desktop.adapters.storage import vault_file
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.people import People
from desktop.adapters.storage.people_audit import check_people
from desktop.adapters.storage.vault import KeyKind, Vault, copies_in, copy_name, vault_path
from desktop.domain.errors import OperatorError
from desktop.services.consents import erase, withdraw
from tests.helpers.desks import KEY
from tests.helpers.people_books import furnished
from tests.integration.test_proven_head import code_of


def test_a_copy_is_stale_after_a_destruction_until_it_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    room, place = furnished(tmp_path / "home"), tmp_path / "x.keys"
    vault = room.books.vault
    vault.write_copy(place)
    assert [(copy.path, copy.stale) for copy in vault.copies()] == [(place, False)]
    erase("p1", "王老师", room.books, room.chance, room.now)
    assert [copy.stale for copy in vault.copies()] == [True]
    away = tmp_path / "away"
    place.rename(away)
    assert vault.mend_copies() == ([], [place]), "an empty folder may be a stick that is not there"
    assert code_of(lambda: check_people(room.books.store, KEY, room.now)) == "people.copies_stale"
    away.rename(place)
    assert vault.mend_copies() == ([place], [])
    assert vault.mend_copies() == ([], [])
    copied = Vault.look(place, KEY)
    assert copied.key("p1", KeyKind.IDENTITY) is None and copied.key("p2", KeyKind.IDENTITY) is not None
    assert People(room.books.store, copied).unreadable() == frozenset()
    copied.close()
    assert place.stat().st_mode & 0o077 == 0
    assert vault.forget_copy(place) and not vault.forget_copy(place)


def test_a_copy_that_cannot_be_written_stays_known(tmp_path: Path) -> None:
    room = furnished(tmp_path)
    assert code_of(lambda: room.books.vault.write_copy(tmp_path / "no" / "x.keys")) == "people.keys_not_copied"
    assert [copy.stale for copy in room.books.vault.copies()] == [True]


def test_copies_of_two_homes_do_not_take_each_others_place(tmp_path: Path) -> None:
    assert copy_name("C1", KEY) != copy_name("C1", b"x" * 32)
    room = furnished(tmp_path)
    room.books.vault.write_copy(tmp_path / copy_name("C1", KEY))
    (tmp_path / "other-people.keys").write_bytes(b"nonsense" * 1_000)
    (tmp_path / "people.keys-journal").write_bytes(b"")
    room.books.close()
    vault_path(tmp_path / "desk.db").unlink()
    assert copies_in(tmp_path, KEY) == [tmp_path / copy_name("C1", KEY)]
    assert copies_in(tmp_path, b"x" * 32) == []


def test_a_vault_takes_over_only_whom_it_never_knew(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    room, place = furnished(tmp_path / "a"), tmp_path / "x.keys"
    room.books.vault.write_copy(place)
    withdraw("p1", "王老师", room.books, room.chance, room.now)
    erase("p2", "王老师", room.books, room.chance, room.now)
    assert room.books.vault.adopt(place, KEY) == 0
    assert room.books.vault.key("p1", KeyKind.FACE) is None, "a withdrawn face does not come back"
    assert room.books.vault.key("p2", KeyKind.IDENTITY) is None
    fresh = Vault.open(tmp_path / "fresh.keys", KEY)
    assert fresh.adopt(place, KEY) == 2
    assert [copy.path for copy in fresh.copies()] == [place]
    fresh.close()


def test_two_sticks_that_take_turns_at_one_place_are_two_copies(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    room, drive, drawer = furnished(tmp_path / "home"), tmp_path / "E", tmp_path / "drawer"
    vault, place = room.books.vault, drive / "x.keys"
    drive.mkdir()
    vault.write_copy(place)
    drive.rename(drawer)
    drive.mkdir()
    vault.write_copy(place)
    vault.write_copy(place)  # the same stick again
    assert [(copy.path, copy.stale) for copy in vault.copies()] == [(place, False)] * 2
    erase("p1", "王老师", room.books, room.chance, room.now)
    assert vault.mend_copies() == ([place], [place]), "the one in the drawer waits, and is named"
    assert code_of(lambda: check_people(room.books.store, KEY, room.now)) == "people.copies_stale"
    drive.rename(tmp_path / "second")
    drawer.rename(drive)
    assert vault.mend_copies() == ([place], [])
    for path in (place, tmp_path / "second" / "x.keys"):
        copied = Vault.look(path, KEY)
        assert copied.key("p1", KeyKind.IDENTITY) is None
        copied.close()
    check_people(room.books.store, KEY, room.now)


def test_the_copy_that_is_forgotten_is_not_the_one_that_lies_there(tmp_path: Path) -> None:
    room, place = furnished(tmp_path), tmp_path / "x.keys"
    room.books.vault.write_copy(place)
    place.unlink()
    room.books.vault.write_copy(place)
    looked = Vault.look(place, KEY)
    here = looked.copy_id()
    looked.close()
    assert room.books.vault.forget_copy(place)
    assert [copy.copy_id for copy in room.books.vault.copies()] == [here]


def test_a_copy_is_looked_at_without_changing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one on a medium that takes nothing, of a version whose looking left its mark in the file."""
    (tmp_path / "home").mkdir()
    (tmp_path / "stick").mkdir()
    room, place = furnished(tmp_path / "home"), tmp_path / "stick" / "x.keys"
    room.books.vault.write_copy(place)
    before = place.read_bytes()
    Vault.look(place, KEY).close()
    assert place.read_bytes() == before and list(place.parent.iterdir()) == [place]
    Vault.open(place, KEY).close()  # a write-ahead log from now on
    ways, real = [], vault_file.as_it_is

    def only_immutable(path: Path, key: bytes, how: str) -> Store:
        ways.append(how)
        if "immutable" not in how:
            raise OperatorError("home.not_writable", path=str(path))
        return real(path, key, how)

    monkeypatch.setattr(vault_file, "as_it_is", only_immutable)
    looked = Vault.look(place, KEY)
    assert looked.count() == 3 and len(ways) == 2 and list(place.parent.iterdir()) == [place]
    looked.close()


def test_a_vault_of_the_first_form_keeps_its_copies(tmp_path: Path) -> None:
    """It knew them by their places alone; such a copy has an id once it was written anew."""
    (tmp_path / "home").mkdir()
    room, place = furnished(tmp_path / "home"), tmp_path / "x.keys"
    store = room.books.vault._store
    for table in ("known_copies", "copy", "log_left"):
        store.run(f"DROP TABLE {table}")
    store.run("CREATE TABLE copies (path TEXT PRIMARY KEY, generation INTEGER NOT NULL) STRICT, WITHOUT ROWID")
    store.run("INSERT INTO copies VALUES (?, 0)", (str(place),))
    store.run("UPDATE state SET form = 1")
    store.run("VACUUM INTO ?", (str(place),))
    old = Vault.look(place, KEY)
    assert [copy.path for copy in old.copies()] == [place] and (old.copy_id(), old.left_in_log()) == ("", 0)
    old.close()
    vault = room.reopen().vault
    assert [(copy.path, copy.copy_id, copy.stale) for copy in vault.copies()] == [(place, "", False)]
    erase("p1", "王老师", room.books, room.chance, room.now)
    assert vault.mend_copies() == ([place], [])
    assert [(copy.path, copy.copy_id != "", copy.stale) for copy in vault.copies()] == [(place, True, False)]


def test_a_copy_that_holds_what_was_destroyed_here_is_known_as_stale(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    room, place, moved = furnished(tmp_path / "home"), tmp_path / "x.keys", tmp_path / "y.keys"
    room.books.vault.write_copy(place)
    place.rename(moved)
    withdraw("p1", "王老师", room.books, room.chance, room.now)
    room.books.vault.adopt(moved, KEY)
    assert [(copy.path, copy.stale) for copy in room.books.vault.copies()] == [(place, True), (moved, True)]
    assert room.books.vault.mend_copies() == ([moved], [place])
