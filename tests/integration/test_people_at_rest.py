"""People at rest: sealed under keys of their own, unreadable without, and whole whenever the plug is pulled."""

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.storage import sealing
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.people_audit import check_people
from desktop.adapters.storage.vault import KeyKind, Vault, vault_path
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.services.consents import erase, withdraw
from tests.helpers.desks import KEY, SETTINGS, pupil
from tests.helpers.fakes import NOON, FakeChance
from tests.helpers.people_books import Room, every_crash, furnished, killed_at
from tests.integration.test_proven_head import code_of

OLD = Path(__file__).parent.parent / "golden" / "homes" / "clear-people"


# --- sealed ----------------------------------------------------------------------------------------------------------


def test_a_person_is_sealed_and_opens_for_that_person_only(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.know(pupil("p1"), pupil("p2", name="李四", number="2"))
    rows = dict(room.books.store.rows("SELECT person_ref, sealed FROM persons"))
    assert "张小明".encode() not in rows["p1"] and b"2024p1" not in rows["p1"]
    keys = room.books.vault.keys(KeyKind.IDENTITY)
    assert sealing.unseal(keys["p1"], "p1", sealing.PERSON, rows["p1"]) is not None
    assert sealing.unseal(keys["p2"], "p1", sealing.PERSON, rows["p1"]) is None
    assert sealing.unseal(keys["p1"], "p2", sealing.PERSON, rows["p1"]) is None, "another's row"
    assert sealing.unseal(keys["p1"], "p1", sealing.UNDO, rows["p1"]) is None, "another place"
    assert sealing.unseal(keys["p1"], "p1", sealing.PERSON, rows["p1"][:-1]) is None
    assert sealing.unseal(keys["p1"], "p1", sealing.PERSON, b"") is None
    again = dict(room.books.store.rows("SELECT person_ref, sealed FROM persons"))
    room.know(pupil("p1"))
    assert dict(room.books.store.rows("SELECT person_ref, sealed FROM persons"))["p1"] != again["p1"], "a fresh nonce"


def test_rows_that_were_swapped_are_unreadable(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.know(pupil("p1"), pupil("p2", number="2"))
    rows = dict(room.books.store.rows("SELECT person_ref, sealed FROM persons"))
    for ref, other in (("p1", "p2"), ("p2", "p1")):
        room.books.store.run("UPDATE persons SET changed_n = 9, sealed = ? WHERE person_ref = ?", (rows[other], ref))
    assert room.books.everybody() == []
    assert room.books.people.unreadable() == {"p1", "p2"}
    assert code_of(lambda: check_people(room.books.store, KEY, room.now)) == "people.unreadable"


def test_without_its_keys_a_database_says_nothing_of_anybody(tmp_path: Path) -> None:
    room = furnished(tmp_path)
    room.books.close()
    vault_path(tmp_path / "desk.db").unlink()
    store = open_reader(tmp_path / "desk.db", KEY)
    freeze(store)
    assert code_of(lambda: check_people(store, KEY, room.now)) == "people.keys_missing"
    store.close()
    room.books = room.opened()
    assert room.books.person("p1") is None
    assert room.books.may_enrol("p1", room.now) is None, "a consent lives no longer than its key"
    assert room.books.templates(room.now) == []
    assert code_of(lambda: check_people(room.books.store, KEY, room.now)) == "people.unreadable"


def test_a_damaged_vault_is_named_and_left_alone(tmp_path: Path) -> None:
    room = furnished(tmp_path)
    room.books.close()
    place = vault_path(tmp_path / "desk.db")
    content = bytearray(place.read_bytes())
    content[5_000] ^= 1
    content[100] ^= 1
    place.write_bytes(content)
    assert code_of(room.opened) == "people.keys_damaged"
    assert place.read_bytes() == content


def test_what_is_saved_in_a_transaction_that_fails_never_was(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.know(pupil("p1"))
    with pytest.raises(OperatorError), room.books.store.transaction():
        room.books.people.save([pupil("p1", name="别人"), pupil("p9", number="9")])
        assert len(room.books.everybody()) == 2
        raise OperatorError("disk.full")
    room.know(pupil("p2", number="2"))
    assert [person.name for person in room.books.everybody()] == ["张小明", "张小明"]
    assert room.books.people.unreadable() == frozenset()


def test_somebody_erased_is_never_made_anew_under_the_same_reference(tmp_path: Path) -> None:
    room = furnished(tmp_path)
    erase("p1", "王老师", room.books, room.chance, room.now)
    with pytest.raises(DefectError), room.books.store.transaction():
        room.books.people.save([pupil("p1")])


def test_a_destroyed_key_is_nowhere_in_the_vaults_pages(tmp_path: Path) -> None:
    """Nor in its log: the pages are decrypted as only the owner of the database's key can."""
    room = furnished(tmp_path)
    vault = room.books.vault
    doomed = [vault.key("p1", kind) for kind in KeyKind]
    place = vault_path(tmp_path / "desk.db")
    assert all(key is not None and key in pages(place) for key in doomed)
    erase("p1", "王老师", room.books, room.chance, room.now)
    kept = vault.key("p2", KeyKind.IDENTITY)
    assert kept is not None and kept in pages(place)
    assert not any(key is not None and key in pages(place) for key in doomed)


def pages(path: Path) -> bytes:
    """Return all pages of a vault and of its log in clear: AES-256-CBC, the nonce in each page's last 80 bytes."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    from desktop.adapters.storage.proven_head import derived_key

    key, size, reserve = derived_key(KEY, b"canteen-desk people keys"), 4_096, 80
    clear = b""

    def page(content: bytes, first: bool) -> bytes:
        nonce = content[size - reserve : size - reserve + 16]
        begin = 16 if first else 0
        decryptor = Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor()
        return decryptor.update(content[begin : size - reserve]) + decryptor.finalize()

    content = path.read_bytes()
    for at in range(0, len(content), size):
        clear += page(content[at : at + size], first=at == 0)
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes() if log.exists() else b""
    for at in range(32, len(frames), 24 + size):
        number = int.from_bytes(frames[at : at + 4], "big")
        clear += page(frames[at + 24 : at + 24 + size], first=number == 1)
    return clear


def reading(path: Path) -> Vault:
    """Return somebody who is in the middle of reading the keys, as a copy to a slow stick is."""
    slow = Vault.look(path, KEY)
    slow._store.run("BEGIN")
    slow._store.rows("SELECT * FROM keys")
    return slow


def test_a_destroyed_key_leaves_the_log_though_somebody_was_reading(tmp_path: Path) -> None:
    room, place = furnished(tmp_path), vault_path(tmp_path / "desk.db")
    doomed = room.books.vault.key("p1", KeyKind.IDENTITY)
    slow = reading(place)
    erase("p1", "王老师", room.books, room.chance, room.now)
    log = place.with_name(f"{place.name}-wal")
    assert doomed is not None and doomed in pages(place) and room.books.vault.left_in_log() == 2
    assert room.books.vault.mend_copies() == ([], [log]), "the receipt names it"
    assert code_of(lambda: check_people(room.books.store, KEY, room.now)) == "people.keys_left"
    slow._store.run("ROLLBACK")
    slow.close()
    assert room.books.vault.mend_copies() == ([], [])
    assert doomed not in pages(place) and log.stat().st_size < 10_000
    check_people(room.books.store, KEY, room.now)


def test_what_was_left_in_the_log_goes_at_the_next_opening(tmp_path: Path) -> None:
    room, place = furnished(tmp_path), vault_path(tmp_path / "desk.db")
    slow = reading(place)
    withdraw("p1", "王老师", room.books, room.chance, room.now)
    assert room.books.vault.left_in_log() == 1
    slow.close()
    assert room.reopen().vault.left_in_log() == 0


def test_an_end_does_not_wait_for_who_reads_the_keys(tmp_path: Path) -> None:
    room = furnished(tmp_path)
    slow = reading(vault_path(tmp_path / "desk.db"))
    begun = time.monotonic()
    withdraw("p1", "王老师", room.books, room.chance, room.now)
    assert time.monotonic() - begun < 1
    slow.close()


# --- the plug is pulled ----------------------------------------------------------------------------------------------


def test_an_erasure_killed_anywhere_is_done_or_was_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = set()
    act = lambda room: erase("p1", "王老师", room.books, room.chance, room.now)  # noqa: E731
    for room in every_crash(monkeypatch, tmp_path, furnished, act):
        books, gone = room.books, room.books.person("p1") is None
        ends.add(gone)
        assert books.people.unreadable() == frozenset()
        assert books.store.value("SELECT count(*) FROM key_destructions") == 0
        assert books.vault.was_destroyed("p1") == gone == ("person.erased" in room.kinds())
        assert (
            (books.vault.key("p1", KeyKind.IDENTITY) is None) == (books.vault.key("p1", KeyKind.FACE) is None) == gone
        )
        assert books.pending_deletions("SIM1") == (["p1"] if gone else [])
        assert len(books.templates(room.now)) == (0 if gone else 1)
        assert books.person("p2") is not None
    assert ends == {True, False}


def test_a_withdrawal_killed_anywhere_is_done_or_was_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = set()
    act = lambda room: withdraw("p1", "王老师", room.books, room.chance, room.now)  # noqa: E731
    for room in every_crash(monkeypatch, tmp_path, furnished, act):
        books, valid = room.books, room.books.may_enrol("p1", room.now) is not None
        ends.add(valid)
        assert books.person("p1") is not None
        assert (books.vault.key("p1", KeyKind.FACE) is not None) == valid == bool(books.templates(room.now))
        assert books.pending_deletions("SIM1") == ([] if valid else ["p1"])
        assert room.kinds().count("consent.withdrawn") == (0 if valid else 1)
    assert ends == {True, False}


def test_a_new_person_killed_anywhere_is_there_or_not_and_never_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = set()
    act = lambda room: room.know(pupil("p3", number="3"), pupil("p2", name="李思", number="2"))  # noqa: E731
    for room in every_crash(monkeypatch, tmp_path, furnished, act):
        ends.add(len(room.books.everybody()))
        assert room.books.people.unreadable() == frozenset()
    assert ends == {2, 3}


def test_a_consent_killed_anywhere_is_valid_or_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = set()
    for room in every_crash(monkeypatch, tmp_path, furnished, lambda room: room.consent("p2")):
        valid = room.books.may_enrol("p2", room.now) is not None
        ends.add(valid)
        assert len(room.books.consents_of("p2")) == room.kinds().count("consent.recorded") - 1 == int(valid)
        assert room.consent("p2") and room.books.may_enrol("p2", room.now), "it can be recorded again"
    assert ends == {True, False}


# --- people of earlier versions --------------------------------------------------------------------------------------


def test_the_move_killed_anywhere_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, step, before = bytes.fromhex((OLD / "key").read_text()), 0, None
    while True:
        folder, image = tmp_path / f"run-{step}", tmp_path / f"image-{step}"
        shutil.copytree(OLD, folder)
        with killed_at(monkeypatch, folder, image, step):
            SqliteBooks(folder / "desk.db", key, SETTINGS, FakeChance()).close()
        found = image if image.exists() else folder
        books = SqliteBooks(found / "desk.db", key, SETTINGS, FakeChance())
        people = [replace(person, person_ref=PersonRef("")) for person in books.everybody()]
        assert len(people) == 10 and people == (before or people)
        assert books.people.unreadable() == frozenset()
        assert books.store.row("SELECT 1 FROM sqlite_master WHERE name = 'people'") is None
        assert list(found.glob("desk.before-*.db")) == []
        assert [entry.kind for entry in books.ledger.entries()].count("people.sealed") == 1
        assert books.sealed_at()
        books.close()
        before = people
        if not image.exists():
            break
        shutil.rmtree(folder)
        shutil.rmtree(image)
        step += 2  # an opening is slow, and two statements in a row hardly ever differ in what they leave
    assert step > 40


def test_who_was_erased_does_not_come_over_from_an_old_file(tmp_path: Path) -> None:
    key = bytes.fromhex((OLD / "key").read_text())
    shutil.copytree(OLD, tmp_path / "home")
    path = tmp_path / "home" / "desk.db"
    books = SqliteBooks(path, key, SETTINGS, FakeChance())
    gone = books.everybody()[0].person_ref
    erase(gone, "王老师", books, FakeChance(), NOON)
    books.close()
    shutil.copy(OLD / "desk.db", path)
    (tmp_path / "home" / "ledger.head").unlink()
    books = SqliteBooks(path, key, SETTINGS, FakeChance())
    assert len(books.everybody()) == 9 and books.person(gone) is None
    books.close()
