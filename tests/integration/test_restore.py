"""Restore: what the journal holds comes back, and what does not is stated exactly."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.restorations import lost_numbers
from desktop.adapters.storage.second_medium import copy_path
from desktop.adapters.system import SystemClock
from desktop.app.backup import make_backup
from desktop.domain.errors import OperatorError
from desktop.domain.journal import EntryKind
from desktop.domain.payment import Way
from desktop.services.ports import NewRefund, NewSale
from tests.helpers.fakes import entry, identity
from tests.helpers.till import SN, Opened, Till, checks_of, copy_all, last_n, put_back, read_on, sales_of
from tests.integration.test_proven_head import code_of


@pytest.fixture
def till(tmp_path: Path) -> Till:
    till = Till(tmp_path / "home")
    till.sell(5)
    return till


def test_what_the_journal_holds_comes_back(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    before = sales_of(till.home)
    paid, declined = till.sell(20), till.sell(2, "declined")
    home = Home(tmp_path / "new")
    done = put_back(home, tmp_path / "b.zip")
    assert (done.known_head, done.missing_entries, done.came_back) == (None, None, ())
    assert sales_of(home) == before
    read_on(home, till.journal, till.now)
    assert sales_of(home) == sales_of(till.home)
    with Opened(till.home) as old, Opened(home) as new:
        columns = (
            "order_no, state, amount_fen, service_day, serial, user_id, trade_no, person_ref, device_sn, journal_n"
        )
        assert new.store.rows(f"SELECT {columns} FROM sales ORDER BY order_no") == old.store.rows(
            f"SELECT {columns} FROM sales ORDER BY order_no"
        )
        everything = "SELECT * FROM transactions ORDER BY trade_no"
        assert new.store.rows(everything) == old.store.rows(everything)
        assert new.open_alerts() == []
        kinds = [each.kind for each in new.ledger.entries(done.backup_head)]
    assert kinds[0] == "ledger.restored"
    assert kinds.count("sale.recovered") == len(paid) + len(declined)
    assert kinds.count("sale.paid") == len(paid)
    checks = checks_of(home)
    assert all(ok for ok, _detail in checks.values()), checks


def test_selling_goes_on_behind_what_came_back(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(3)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, till.journal, till.now)
    till.home = home
    (number,) = till.sell(1)
    assert number.split("-")[2] == "0009"
    assert all(ok for ok, _detail in checks_of(home).values())


def test_an_unrestored_ledger_keeps_such_an_entry_as_foreign(till: Till) -> None:
    stranger = entry(6, "C1-20260618-0099-AAAA")
    read_on(till.home, [*till.journal, stranger], till.now)
    assert stranger.subject_no not in sales_of(till.home)
    with till.books() as books:
        assert len(books.open_alerts()) == 1


@pytest.mark.parametrize(
    "number", ["C2-20260618-0099-AAAA", "X", "C1-20260618-0000-AAAA", "C1-20260618-9999999999-AAAA"]
)
def test_another_tills_order_stays_foreign_also_in_a_restored_ledger(till: Till, tmp_path: Path, number: str) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, [*till.journal, entry(6, number)], till.now)
    assert number not in sales_of(home)
    with Opened(home) as books:
        assert len(books.open_alerts()) == 1


def test_a_serial_given_out_anew_before_the_old_one_came_back(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    (old,) = till.sell(1)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    lost_journal, till.home, till.journal = list(till.journal), home, []
    with Opened(home) as books:
        books.know_device(identity(sn="SIM2"), till.now)
        new = NewSale(amount_fen=900, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn="SIM2")
        books.take_over("SIM2", [entry(1, books.submit(new, till.now).order_no, trade_no="N1")], till.now)
    read_on(home, lost_journal, till.now)
    assert sales_of(home)[old] == "PAID"
    audit_all(home)


def audit_all(home: Home) -> None:
    store = open_reader(home.database_path, load_key(home, home.settings().keystore))
    audit.check_chain(store)
    audit.check_books(store)
    audit.check_journal(store)
    store.close()


def lost_of(home: Home) -> list[tuple[str, str]]:
    store = open_reader(home.database_path, load_key(home, home.settings().keystore))
    lost, unexplained = lost_numbers(store)
    store.close()
    assert unexplained == []
    return [(each.short("C1"), each.journals) for each in lost]


def test_numbers_that_left_no_trace_are_named_and_proved(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(2)
    till.sell(2, told=False)  # 0008 and 0009 never reached the terminal
    till.sell(1)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, till.journal, SystemClock().now() + timedelta(seconds=1))
    assert lost_of(home) == [("C1-0618-0008", "SIM1 6-8"), ("C1-0618-0009", "SIM1 6-8")]
    audit_all(home)
    ok, detail = checks_of(home)["restoration"]
    assert ok
    assert "C1-0618-0008" in detail and "not charged" in detail


def test_a_terminal_that_dropped_what_the_lost_ledger_acknowledged(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(6)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, till.journal[8:], SystemClock().now() + timedelta(seconds=1))
    assert len(sales_of(home)) == 5 + 3
    assert lost_of(home) == [("C1-0618-0006", ""), ("C1-0618-0007", ""), ("C1-0618-0008", "")], "nobody can tell"
    audit_all(home)
    ok, detail = checks_of(home)["restoration"]
    assert ok
    assert f"{SN} had dropped 6 to 8" in detail and "unknown" in detail


def test_a_gap_for_no_reason_is_no_restorations(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(2)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, till.journal, till.now)
    till.home = home
    till.sell(2)
    with Opened(home) as books:
        books.store.run("UPDATE sales SET serial = 40 WHERE serial = 9")
    assert checks_of(home)["books"] == (False, "ledger.books")


def test_the_second_medium_names_every_missing_entry(till: Till, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    till.change(second_medium=str(stick))
    make_backup(till.home, tmp_path / "b.zip")
    told, untold = till.sell(2), till.sell(1, told=False)
    copy_all(till)
    n = last_n(till.home)
    done = put_back(till.home, tmp_path / "b.zip")
    assert (done.known_head, done.known_from) == (n, "second medium")
    assert done.missing_entries == len(done.listed) == n - done.backup_head
    assert [each.n for each in done.listed] == list(range(done.backup_head + 1, n + 1))
    made = [(each.number, each.amount_fen) for each in done.listed if each.kind == "sale.created"]
    assert made == [(number, 1_200) for number in (*told, *untold)]
    assert [path.name for path in stick.iterdir() if "replaced" in path.name], "the old copy is kept"
    copy_all(till)
    assert copy_path(stick, "C1").exists()
    ok, detail = checks_of(till.home)["second medium"]
    assert ok, detail


def test_over_an_existing_home_its_own_head_says_what_is_missing(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(4)
    n = last_n(till.home)
    for suffix in ("", "-wal", "-shm"):
        path = till.home.database_path.with_name(f"desk.db{suffix}")
        if path.exists():
            path.write_bytes(b"rubbish" * 1_000)
    done = put_back(till.home, tmp_path / "b.zip")
    assert (done.known_head, done.known_from, done.missing_entries) == (n, "file", n - done.backup_head)
    assert (till.home.folder / done.kept_database).read_bytes().startswith(b"rubbish")
    with till.books() as books:
        (said,) = [each.body for each in books.ledger.entries(done.backup_head) if each.kind == "ledger.restored"]
    assert (said["known_head"], said["missing_entries"], said["known_from"]) == (n, n - done.backup_head, "file")
    assert checks_of(till.home)["head"][0]


def test_a_home_in_use_is_left_alone(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(1)
    with till.home.lock():
        assert code_of(lambda: put_back(Home(till.home.folder), tmp_path / "b.zip")) == "home.in_use"
    assert len(sales_of(till.home)) == 6


def test_nothing_is_put_back_behind_what_the_provider_acknowledged(till: Till, tmp_path: Path) -> None:
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(3)
    with till.books() as books:
        books.store.run("UPDATE outbox SET acknowledged_at = 'x' WHERE sequence <= 7")
    before = till.home.database_path.read_bytes()
    assert code_of(lambda: put_back(till.home, tmp_path / "b.zip")) == "restore.behind_acknowledged"
    assert till.home.database_path.read_bytes() == before
    assert sorted(path.name for path in till.home.folder.glob("desk.db*")) == ["desk.db"]
    done = put_back(till.home, tmp_path / "b.zip", accept_loss=True)
    assert done.acknowledged > done.backup_head


def test_a_second_medium_is_named_by_a_whole_path(till: Till) -> None:
    with pytest.raises(OperatorError) as caught:
        till.change(second_medium="stick")
    assert caught.value.facts["key"] == "second_medium"


def test_nothing_is_said_of_a_terminal_whose_journal_was_not_read(till: Till, tmp_path: Path) -> None:
    """It said hello, by a clock that is ahead; that it was read to its end is an entry, and only that counts."""
    with till.books() as books:
        books.know_device(identity(sn="SIM2"), SystemClock().now() + timedelta(days=400))
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(1)
    till.sell(1, told=False)
    till.sell(1)
    home = Home(tmp_path / "new")
    put_back(home, tmp_path / "b.zip")
    read_on(home, till.journal, till.now)
    with Opened(home) as books:
        books.know_device(identity(sn="SIM2", journal_head=40), SystemClock().now() + timedelta(seconds=1))
    assert lost_of(home) == [("C1-0618-0007", "")], "the order may have been the other terminal's"
    read_on(home, [], till.now, sn="SIM2")
    assert lost_of(home) == [("C1-0618-0007", "SIM1 6-7, SIM2 1-0")]


def test_that_a_journal_was_read_is_written_once_for_each_restoration(till: Till, tmp_path: Path) -> None:
    def noted(home: Home) -> list[tuple[str, int]]:
        with Opened(home) as books:
            bodies = [each.body for each in books.ledger.entries() if each.kind == "journal.read"]
        return [(body["device_sn"], body["upto"]) for body in bodies]

    read_on(till.home, till.journal, till.now)
    assert noted(till.home) == [], "a ledger that was never restored has nothing to prove"
    make_backup(till.home, tmp_path / "b.zip")
    till.sell(2)
    home = Home(tmp_path / "new")
    for count in (1, 2):
        put_back(home, tmp_path / "b.zip")
        for _ in range(3):
            read_on(home, till.journal, till.now)
        assert noted(home) == [(SN, 7)] * count
        (tmp_path / "b.zip").unlink()
        make_backup(home, tmp_path / "b.zip")


def test_an_outcome_and_a_refund_that_came_back_are_not_listed_as_missing(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their order was in the backup; its outcome, and what was given back of another, were not."""
    stick = tmp_path / "stick"
    stick.mkdir()
    till.change(second_medium=str(stick))
    with till.books() as books:
        new = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn=SN)
        number = books.submit(new, till.now).order_no
    make_backup(till.home, tmp_path / "b.zip")
    with till.books() as books:
        wanted = NewRefund(order_no=till.journal[0].subject_no, amount_fen=500, reason="退餐", asked_by="李老师")  # type: ignore[arg-type]
        kept, gone = books.submit_refund(wanted, till.now), books.submit_refund(wanted, till.now)
        till.journal += [
            entry(6, number),
            entry(7, kept.refund_no, "refunded", kind=EntryKind.REFUND, order_no=kept.order_no, amount_fen=500),
        ]
        books.take_over(SN, till.journal[5:], till.now)
        books.refund_not_started(gone.refund_no, "busy", till.now)
    copy_all(till)

    def read(home: Home, *_: object) -> None:
        read_on(home, till.journal, till.now)

    monkeypatch.setattr("desktop.app.restore.read_terminal", read)
    done = put_back(Home(tmp_path / "new"), tmp_path / "b.zip", terminal_url="socket://x:1", second_medium=stick)
    assert [(each.order_no, each.state) for each in done.came_back] == [(number, "PAID")]
    back = {(each.kind, each.came_back) for each in done.listed if each.kind in ("sale.paid", "refund.refunded")}
    assert back == {("sale.paid", True), ("refund.refunded", True)}
    assert [each.came_back for each in done.listed if each.kind == "refund.submitted"] == [True, False]
