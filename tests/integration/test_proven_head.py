"""The proven head: an old copy, a cut tail and a forged past are refused by name; the start checks what is new."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader, open_writer
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.proven_head import BESIDE, HeadRecords, observe
from desktop.app import safekeeping
from desktop.app.safekeeping import Safekeeping
from desktop.domain.errors import OperatorError
from desktop.domain.events import JournalArrived
from desktop.services.commands import Charge
from tests.helpers.desks import KEY, SETTINGS, DeskOnFile
from tests.helpers.fakes import FakeChance, FakeClock, entry


class Kept:
    """A keystore's text, which counts how often it is asked."""

    def __init__(self) -> None:
        self.text, self.reads, self.writes = "", 0, 0

    def read(self) -> str:
        self.reads += 1
        return self.text

    def write(self, text: str) -> None:
        self.text, self.writes = text, self.writes + 1


def sell(desk: DeskOnFile, first: int, last: int) -> None:
    for n in range(first, last + 1):
        number = desk.sale(Charge())
        desk.post(JournalArrived(entries=(entry(n, number),)))
        desk.pass_s(2)


def keep(desk: DeskOnFile, records: HeadRecords | None = None) -> None:
    """Do what the `reader` thread does while the desk sells."""
    records = records or HeadRecords(desk.path, KEY)
    reader = open_reader(desk.path, KEY)
    proven = observe(reader)
    records.write_beside(proven)
    records.write_keystore(proven)
    reader.close()


def open_again(path: Path, records: HeadRecords | None = None) -> SqliteBooks:
    return SqliteBooks(path, KEY, SETTINGS, FakeChance(), records)


def code_of(step: Callable[[], object]) -> str:
    with pytest.raises(OperatorError) as caught:
        step()
    return caught.value.code


def cut_tail(path: Path, entries: int) -> None:
    """Take the last entries away as somebody with the key could."""
    store = open_writer(path, KEY)
    store.run("PRAGMA foreign_keys=OFF")
    store.run("DROP TRIGGER ledger_never_shrinks")
    store.run("DELETE FROM ledger WHERE n > (SELECT max(n) FROM ledger) - ?", (entries,))
    store.close()


def test_an_old_copy_put_back_is_refused(desk: DeskOnFile, tmp_path: Path) -> None:
    sell(desk, 1, 2)
    desk.books.close()
    shutil.copy(desk.path, tmp_path / "old.db")
    desk.books.reopen()
    sell(desk, 3, 4)
    keep(desk)
    desk.books.close()
    shutil.copy(tmp_path / "old.db", desk.path)
    before = desk.path.read_bytes()
    with pytest.raises(OperatorError) as caught:
        open_again(desk.path)
    assert caught.value.code == "ledger.rolled_back"
    assert caught.value.facts["n"] < caught.value.facts["proven"]
    assert desk.path.read_bytes() == before, "an old copy is not even written to"


def test_a_cut_tail_is_refused(desk: DeskOnFile) -> None:
    sell(desk, 1, 3)
    keep(desk)
    desk.books.close()
    cut_tail(desk.path, 1)
    assert code_of(lambda: open_again(desk.path)) == "ledger.rolled_back"


def test_an_old_copy_that_was_sold_on_is_refused(desk: DeskOnFile, tmp_path: Path) -> None:
    sell(desk, 1, 1)
    desk.books.close()
    shutil.copy(desk.path, tmp_path / "old.db")
    desk.books.reopen()
    sell(desk, 2, 2)
    keep(desk)
    n = desk.books.ledger.head().n
    desk.books.close()
    shutil.copy(tmp_path / "old.db", desk.path)
    (desk.path.parent / BESIDE).rename(tmp_path / "kept")
    other = open_again(desk.path)
    while other.ledger.head().n < n + 5:
        with other.store.transaction():
            other.note("clock.checked", {"drift_ms": 1}, desk.clock.now())
    other.close()
    (tmp_path / "kept").rename(desk.path.parent / BESIDE)
    assert code_of(lambda: open_again(desk.path)) == "ledger.rolled_back"


def test_the_keystore_alone_notices_it(desk: DeskOnFile, tmp_path: Path) -> None:
    kept = Kept()
    sell(desk, 1, 3)
    keep(desk, HeadRecords(desk.path, KEY, kept))
    desk.books.close()
    cut_tail(desk.path, 2)
    (desk.path.parent / BESIDE).unlink()
    assert code_of(lambda: open_again(desk.path, HeadRecords(desk.path, KEY, kept))) == "ledger.rolled_back"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff" * 100, b'{"record":{},"mac":""}', b"[]", b"[" * 5_000, b"null"])
def test_a_torn_record_counts_as_none_and_all_is_proved(desk: DeskOnFile, content: bytes) -> None:
    sell(desk, 1, 2)
    desk.books.close()
    (desk.path.parent / BESIDE).write_bytes(content)
    records = HeadRecords(desk.path, KEY)
    assert records.read() == []
    assert records.faults() == (["file"] if content else [])
    books = open_again(desk.path)
    assert [proven.head for proven in records.read()] == [books.ledger.head()], "and is kept anew"
    books.close()


def test_a_record_of_another_key_or_number_is_none(desk: DeskOnFile) -> None:
    sell(desk, 1, 1)
    desk.books.close()
    beside = desk.path.parent / BESIDE
    assert HeadRecords(desk.path, b"x" * 32).read() == []
    forged = json.loads(beside.read_text())
    forged["record"]["n"] = 1
    beside.write_text(json.dumps(forged))
    assert HeadRecords(desk.path, KEY).faults() == ["file"]


def forge_past(path: Path) -> None:
    store = open_writer(path, KEY)
    store.run("DROP TRIGGER ledger_never_changes")
    store.run("UPDATE ledger SET body = '{}' WHERE n = 3")
    store.close()


def test_the_start_proves_what_is_new_and_without_a_record_everything(desk: DeskOnFile) -> None:
    sell(desk, 1, 2)
    keep(desk)
    desk.books.close()
    forge_past(desk.path)
    open_again(desk.path).close()  # what lies before the proven head is `doctor`'s to find
    (desk.path.parent / BESIDE).unlink()
    assert code_of(lambda: open_again(desk.path)) == "ledger.broken"


def test_what_came_since_is_proved_with_its_tables(desk: DeskOnFile) -> None:
    keep(desk)
    sell(desk, 1, 1)
    desk.books.store.run("UPDATE sales SET state = 'CANCELLED'")
    desk.books.close()
    assert code_of(lambda: open_again(desk.path)) == "ledger.books"


def test_a_file_that_vanished_is_not_begun_anew(desk: DeskOnFile) -> None:
    sell(desk, 1, 1)
    keep(desk)
    desk.books.close()
    desk.path.unlink()
    assert code_of(lambda: open_again(desk.path)) == "ledger.rolled_back"


def test_a_record_knows_journals_and_acknowledgements(desk: DeskOnFile) -> None:
    sell(desk, 1, 3)
    store = desk.books.store
    assert (observe(store).journal, observe(store).acknowledged) == ({"SIM1": 3}, 0)
    store.run("UPDATE outbox SET acknowledged_at = 'x' WHERE sequence <= 2")
    second = store.value("SELECT ledger_n FROM outbox WHERE sequence = 2")
    assert observe(store).acknowledged == second
    store.run("UPDATE outbox SET acknowledged_at = 'x'")
    assert observe(store).acknowledged == store.value("SELECT max(ledger_n) FROM outbox")


# --- kept while selling --------------------------------------------------------------------------------------------


class KeptSafe:
    """The `reader` thread's part of a desk, stepped by the test."""

    def __init__(self, desk: DeskOnFile) -> None:
        self.kept = Kept()
        self.records = HeadRecords(desk.path, KEY, self.kept)
        self._ledger = desk.books.ledger
        self.keeping = Safekeeping(Home(desk.path.parent), SETTINGS, KEY, self.records, desk.clock, FakeChance())

    @property
    def behind(self) -> int:
        return self._ledger.head().n - max(each.head.n for each in self.records.read() if each.place == "file")


def test_the_head_is_kept_every_ten_seconds_and_at_the_end(desk: DeskOnFile) -> None:
    safe = KeptSafe(desk)
    safe.keeping.step()
    assert (safe.behind, safe.kept.writes) == (0, 1)
    assert safe.keeping.wait_s() == safekeeping.AT_LEAST_EVERY_S
    sell(desk, 1, 1)
    safe.keeping.step()
    assert safe.behind > 0, "not at every sale"
    desk.pass_s(safe.keeping.wait_s())
    safe.keeping.step()
    assert (safe.behind, safe.kept.writes) == (0, 1), "the keystore is slow and asked seldom"
    desk.pass_s(safekeeping.KEYSTORE_EVERY_S)
    sell(desk, 2, 2)
    safe.keeping.step()
    assert safe.kept.writes == 2
    sell(desk, 3, 3)
    safe.keeping.close()
    assert (safe.behind, safe.kept.writes) == (0, 3)


def test_a_head_that_cannot_be_kept_is_said_once_and_tried_again(
    desk: DeskOnFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe = KeptSafe(desk)
    said: list[str] = []
    monkeypatch.setattr(safekeeping._log, "warning", lambda text, *facts: said.append(text % facts))
    sell(desk, 1, 1)

    def refuse(path: Path, content: bytes) -> None:
        raise OperatorError("home.not_writable", path=str(path))

    with monkeypatch.context() as patch:
        patch.setattr("desktop.adapters.storage.proven_head.write_durably", refuse)
        for _ in range(3):
            safe.keeping.step()
            desk.pass_s(safe.keeping.wait_s())
    assert len(said) == 1
    assert "less safe" in said[0] and "home.not_writable" in said[0]
    safe.keeping.step()
    assert safe.behind == 0
    safe.keeping.close()


def test_a_reader_never_sees_more_than_is_durable(desk: DeskOnFile) -> None:
    reader = open_reader(desk.path, KEY)
    before = Ledger(reader).head()
    desk.books.store.run("BEGIN IMMEDIATE")
    desk.books.note("clock.checked", {"drift_ms": 1}, FakeClock().now())
    assert Ledger(reader).head() == before
    desk.books.store.run("COMMIT")
    assert Ledger(reader).head().n == before.n + 1
    reader.close()
