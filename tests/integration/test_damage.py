"""A damaged ledger is noticed, at opening or by the self-check, and never used silently: flipped bytes, cut files.

CANTEEN_ROUNDS multiplies the places that are tried. Source: promises.md 8.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.database import open_writer
from desktop.adapters.storage.proven_head import HeadRecords, observe
from desktop.app.checks import Examination, examine
from desktop.app.homes import open_books
from desktop.domain.errors import OperatorError
from tests.helpers.till import Till

PLACES = 60 * int(os.environ.get("CANTEEN_ROUNDS", "1"))
PAGE_BYTES = 4_096
NOTICED = ("home.damaged", "home.wrong_key", "disk.failed", "ledger.broken", "ledger.books", "ledger.rolled_back")


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> Home:
    till = Till(tmp_path_factory.mktemp("sold") / "home")
    till.sell(40)
    with till.books():
        pass  # its head is kept
    assert self_check(till.home).ok
    return till.home


def self_check(home: Home) -> Examination:
    return examine(home, lambda error: error.code, lambda: "a font")


def faults_of(home: Home) -> list[str]:
    """Return what opening says, or else what the self-check does; empty when nobody notices anything."""
    wrong = [check.detail for check in self_check(home).checks if not check.ok]
    try:
        open_books(home).close()
    except OperatorError as fault:
        wrong.insert(0, fault.code)
    return wrong


def copy_of(home: Home, folder: Path) -> Home:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(home.folder, folder)
    return Home(folder)


def test_a_whole_copy_has_no_fault(sold: Home, tmp_path: Path) -> None:
    assert faults_of(copy_of(sold, tmp_path / "copy")) == []


def test_every_flipped_byte_is_noticed(sold: Home, tmp_path: Path) -> None:
    whole = sold.database_path.read_bytes()
    chance = random.Random(20260618)
    edges = [0, 15, 16, 24, 100, PAGE_BYTES - 80, PAGE_BYTES - 1, PAGE_BYTES, len(whole) - 1]
    for at in edges + [chance.randrange(len(whole)) for _ in range(PLACES)]:
        home = copy_of(sold, tmp_path / "copy")
        damaged = bytearray(whole)
        damaged[at] ^= 1 << chance.randrange(8)
        home.database_path.write_bytes(damaged)
        faults = faults_of(home)
        assert faults, f"byte {at} of {len(whole)}"
        assert faults[0] in NOTICED, (at, faults)


def test_every_cut_is_noticed(sold: Home, tmp_path: Path) -> None:
    whole = sold.database_path.read_bytes()
    chance = random.Random(20260618)
    pages = len(whole) // PAGE_BYTES
    cuts = [0, 1, 100, PAGE_BYTES, (pages - 1) * PAGE_BYTES, len(whole) - 1]
    cuts += [chance.randrange(1, pages) * PAGE_BYTES for _ in range(PLACES // 6)]
    cuts += [chance.randrange(len(whole)) for _ in range(PLACES // 6)]
    for size in cuts:
        home = copy_of(sold, tmp_path / "copy")
        os.truncate(home.database_path, size)
        faults = faults_of(home)
        assert faults, f"cut to {size} of {len(whole)}"
        assert set(faults) & set(NOTICED), (size, faults)


def test_a_damaged_log_of_a_killed_desk_is_noticed(tmp_path: Path) -> None:
    """What a killed desk left in its write-ahead log, and its head beside it: no committed sale vanishes silently."""
    till = Till(tmp_path / "home")
    till.sell(3)
    books = open_books(till.home)
    books.store.run("PRAGMA wal_autocheckpoint=0")
    for _ in range(40):
        with books.store.transaction():
            books.note("clock.checked", {"drift_ms": 1}, till.now)
    HeadRecords(till.home.database_path, till.key).write_beside(observe(books.store))
    killed = copy_of(till.home, tmp_path / "killed")
    books.close()
    log = killed.folder / "desk.db-wal"
    whole = log.read_bytes()
    chance = random.Random(20260618)
    assert faults_of(copy_of(killed, tmp_path / "copy")) == []
    for at in [chance.randrange(len(whole)) for _ in range(20)]:
        home = copy_of(killed, tmp_path / "copy")
        damaged = bytearray(whole)
        damaged[at] ^= 0x40
        (home.folder / "desk.db-wal").write_bytes(damaged)
        faults = faults_of(home)
        assert faults == [] or faults[0] in NOTICED, (at, faults)
        if not faults:  # a byte that SQLite does not read: everything is there
            reopened = open_books(home)
            assert reopened.ledger.head().n >= till_n(killed, tmp_path)
            reopened.close()


def till_n(killed: Home, tmp_path: Path) -> int:
    books = open_books(copy_of(killed, tmp_path / "whole"))
    n = books.ledger.head().n
    books.close()
    return n


def test_an_old_copy_and_a_cut_tail_are_named_by_the_self_check(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    till.sell(2)
    old = till.home.database_path.read_bytes()
    till.sell(2)
    with till.books():
        pass
    new = till.home.database_path.read_bytes()
    till.home.database_path.write_bytes(old)
    named = {check.name: check.detail for check in self_check(till.home).checks if not check.ok}
    assert named == {"head": "ledger.rolled_back"}
    till.home.database_path.write_bytes(new)
    store = open_writer(till.home.database_path, till.key)
    store.run("PRAGMA foreign_keys=OFF")
    store.run("DROP TRIGGER ledger_never_shrinks")
    store.run("DELETE FROM ledger WHERE n = (SELECT max(n) FROM ledger)")
    store.close()
    named = {check.name: check.detail for check in self_check(till.home).checks if not check.ok}
    assert named["head"] == "ledger.rolled_back"


def test_a_torn_note_of_the_head_is_named(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    till.sell(1)
    (till.home.folder / "ledger.head").write_bytes(b"torn")
    named = {check.name: check.detail for check in self_check(till.home).checks if not check.ok}
    assert named == {"head": "ledger.head_damaged"}
    with till.books():
        pass
    assert self_check(till.home).ok


def test_an_old_backup_is_named(tmp_path: Path) -> None:
    till = Till(tmp_path / "home")
    note = '{"made_at": "2020-01-01T00:00:00+00:00", "path": "/b.zip", "n": 1, "sha256": ""}'
    till.home.backup_note_path.write_text(note)
    named = {check.name: check.detail for check in self_check(till.home).checks if not check.ok}
    assert named == {"last backup": "backup.old"}
    till.home.backup_note_path.write_text("{}")
    assert self_check(till.home).ok
