"""The encrypted file: its settings, its chain, its migrations, and what is said when something is wrong with it."""

from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.database import freeze, open_reader, open_writer
from desktop.adapters.storage.ledger import Ledger
from desktop.domain.errors import OperatorError
from desktop.services.commands import Charge
from tests.helpers.desks import KEY, DeskOnFile, pupil
from tests.helpers.fakes import entry


def code_of(step: object) -> str:
    with pytest.raises(OperatorError) as caught:
        step()  # type: ignore[operator]
    return caught.value.code


@pytest.fixture
def sold(tmp_path: Path) -> DeskOnFile:
    """A desk that has sold three meals."""
    from desktop.domain.events import JournalArrived

    desk = DeskOnFile(tmp_path)
    desk.know(pupil())
    desk.connect()
    for n in range(1, 4):
        number = desk.sale(Charge())
        desk.post(JournalArrived(entries=(entry(n, number),)))
    return desk


def test_the_promises_of_the_file_are_set(tmp_path: Path) -> None:
    store = open_writer(tmp_path / "desk.db", KEY)
    read = {
        name: store.value(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert read == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    assert tuple(int(part) for part in store.value("SELECT sqlite_version()").split(".")[:2]) >= (3, 52)
    store.close()


def test_every_table_is_strict(tmp_path: Path) -> None:
    store = open_writer(tmp_path / "desk.db", KEY)
    loose = store.rows("SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table' AND schema = 'main'")
    assert {name for (name,) in loose} <= {"sqlite_schema", "sqlite_sequence", "_sqlite_migrations"}
    store.close()


def test_the_ledger_can_neither_be_changed_nor_cut(sold: DeskOnFile) -> None:
    for statement in ("UPDATE ledger SET body = '{}' WHERE n = 2", "DELETE FROM ledger WHERE n = 2"):
        with pytest.raises(Exception, match="append-only"):
            sold.books.store.run(statement)
    assert audit.check_chain(sold.books.store).n == sold.books.ledger.head().n


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE ledger SET body = json_set(body, '$.amount_fen', 1) WHERE kind = 'sale.paid'",
        "UPDATE ledger SET at = '2020-01-01T00:00:00.000+08:00' WHERE n = 3",
        "DELETE FROM ledger WHERE n = 4",
        "UPDATE ledger SET n = n + 100 WHERE n = (SELECT max(n) FROM ledger)",
    ],
)
def test_a_forged_ledger_is_noticed(sold: DeskOnFile, forgery: str) -> None:
    store = sold.books.store
    store.run("PRAGMA foreign_keys=OFF")
    store.run("DROP TRIGGER ledger_never_changes")
    store.run("DROP TRIGGER ledger_never_shrinks")
    store.run(forgery)
    assert code_of(lambda: audit.check_chain(store)) == "ledger.broken"


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE sales SET state = 'CANCELLED' WHERE serial = 2",
        "UPDATE sales SET serial = 9 WHERE serial = 2",
        "UPDATE transactions SET amount_fen = 9999",
    ],
)
def test_tables_that_do_not_follow_from_the_ledger_are_noticed(sold: DeskOnFile, forgery: str) -> None:
    audit.check_books(sold.books.store)
    sold.books.store.run(forgery)
    assert code_of(lambda: audit.check_books(sold.books.store)) == "ledger.books"


def test_a_journal_with_a_hole_is_noticed(sold: DeskOnFile) -> None:
    sold.books.store.run("DELETE FROM journal WHERE n = 2")
    assert code_of(lambda: audit.check_journal(sold.books.store)) == "ledger.journal_gap"


def test_a_reader_cannot_write(sold: DeskOnFile) -> None:
    reader = open_reader(sold.path, KEY)
    freeze(reader)
    assert code_of(lambda: reader.run("DELETE FROM persons")) == "home.not_writable"
    reader.close()


def test_the_wrong_key_is_named_and_changes_nothing(sold: DeskOnFile) -> None:
    sold.books.close()
    before = sold.path.read_bytes()
    assert code_of(lambda: open_writer(sold.path, b"x" * 32)) == "home.wrong_key"
    assert code_of(lambda: open_reader(sold.path, b"x" * 32)) == "home.wrong_key"
    assert sold.path.read_bytes() == before


def test_a_damaged_page_is_noticed(sold: DeskOnFile) -> None:
    sold.books.close()
    content = bytearray(sold.path.read_bytes())
    content[len(content) // 2] ^= 1
    sold.path.write_bytes(content)
    assert code_of(lambda: audit.check_file(open_reader(sold.path, KEY))) in ("home.damaged", "disk.failed")


def test_a_newer_file_is_refused_and_left_alone(sold: DeskOnFile) -> None:
    sold.books.store.run(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('canteen-desk', 'of_2031', '')"
    )
    sold.books.close()
    before = sold.path.read_bytes()
    assert code_of(lambda: open_writer(sold.path, KEY)) == "home.newer"
    assert sold.path.read_bytes() == before


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert code_of(lambda: open_writer(tmp_path / "file" / "desk.db", KEY)) == "home.not_writable"


def test_the_ledger_names_nobody(sold: DeskOnFile) -> None:
    text = "".join(str(each.body) for each in Ledger(sold.books.store).entries())
    assert "张" not in text


def test_the_file_can_be_read_by_nobody_without_the_key(sold: DeskOnFile) -> None:
    for path in sold.path.parent.glob("desk.db*"):
        for canary in ("张小明".encode(), b"CREATE TABLE", b"C1-2026"):
            assert canary not in path.read_bytes()
