"""Files that earlier versions wrote are kept for ever in `golden/homes`, and every version opens them."""

import shutil
from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.migrations import schema_step
from tests.helpers.desks import SETTINGS, DeskOnFile
from tests.helpers.fakes import FakeChance

HOMES = Path(__file__).parent.parent / "golden" / "homes"
SALES = {"first-lunch": {"PAID": 12}, "clear-people": {"DECLINED": 1, "PAID": 11}}
PEOPLE = {"first-lunch": 0, "clear-people": 10}


@pytest.mark.parametrize("name", sorted(path.name for path in HOMES.iterdir()))
def test_an_old_home_is_brought_up_to_date_and_its_books_hold(tmp_path: Path, name: str) -> None:
    home = tmp_path / name
    shutil.copytree(HOMES / name, home)
    key = bytes.fromhex((home / "key").read_text())
    books = SqliteBooks(home / "desk.db", key, SETTINGS, FakeChance())
    schema_step(books.store.tables)
    audit.check_file(books.store)
    assert audit.check_books(books.store).sales == SALES[name]
    assert books.store.value("SELECT sum(refunded_fen) FROM sales") == 0
    assert len(books.everybody()) == books.people.count() == PEOPLE[name], "their people came over, each under a key"
    assert len(list(home.glob("desk.before-*.db"))) == (not PEOPLE[name]), "an old file with names is not kept beside"
    books.close()


def test_a_new_file_has_the_schema_of_an_old_one_brought_up_to_date(tmp_path: Path) -> None:
    def schema(books: SqliteBooks) -> list[tuple[object, ...]]:
        return books.store.rows(
            "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
        ) + [
            (table, *column)
            for (table,) in books.store.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            for column in books.store.rows(f"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')")
        ]

    fresh = DeskOnFile(tmp_path).books
    home = tmp_path / "old"
    shutil.copytree(HOMES / "first-lunch", home)
    old = SqliteBooks(home / "desk.db", bytes.fromhex((home / "key").read_text()), SETTINGS, FakeChance())
    assert schema(old) == schema(fresh)
    old.close()
    fresh.close()


def test_a_start_that_was_killed_between_the_steps_leaves_no_copy_with_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People are brought over after the last step: a start that goes on from a later one copies them clear."""
    home = tmp_path / "old"
    shutil.copytree(HOMES / "clear-people", home)
    key = bytes.fromhex((home / "key").read_text())
    with monkeypatch.context() as killed:
        killed.setattr("desktop.adapters.storage.migrations.STAFF_SCHEMA", ("no SQL at all",))
        with pytest.raises(Exception, match="syntax error"):
            SqliteBooks(home / "desk.db", key, SETTINGS, FakeChance())
    books = SqliteBooks(home / "desk.db", key, SETTINGS, FakeChance())
    assert len(books.everybody()) == 10
    books.close()
    assert list(home.glob("desk.before-*.db")) == []


def test_a_start_that_was_killed_after_the_old_file_was_copied(tmp_path: Path) -> None:
    home = tmp_path / "old"
    shutil.copytree(HOMES / "clear-people", home)
    (home / "desk.before-6.db").write_bytes(b"half a copy")
    books = SqliteBooks(home / "desk.db", bytes.fromhex((home / "key").read_text()), SETTINGS, FakeChance())
    assert len(books.everybody()) == 10
    books.close()
    assert list(home.glob("desk.before-*.db")) == []
