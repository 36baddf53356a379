"""Days closed on real files: what a close covers, what refuses it, what comes late, and a kill in its middle."""

import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.errors import OperatorError
from desktop.domain.events import DeviceCertificate, JournalArrived, TerminalLost
from desktop.domain.payment import Way
from desktop.services.commands import Charge
from desktop.services.receipt_slip import SlipHead
from desktop.services.report_views import ERASED, NOBODY, DoubtKind, LateKind, LeftInDoubt, MonthReportQuery
from desktop.ui.report_paper import report_html
from desktop.ui.report_receipt import report_rows
from desktop.ui.report_sheets import report_sheets
from tests.helpers.desks import KEY, SETTINGS, DeskOnFile
from tests.helpers.fakes import NOON, FakeChance, entry, identity
from tests.helpers.report_room import SN, Room, moved, recount


@pytest.fixture
def room(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Room(tmp_path)
    yield made
    made.close()


def refused(room: Room, **more: object) -> OperatorError:
    before = room.books.ledger.head()
    with pytest.raises(OperatorError) as caught:
        room.shut(**more)  # type: ignore[arg-type]
    assert room.books.ledger.head() == before, "nothing was written"
    return caught.value


def test_a_day_by_meal_way_class_and_hour(room: Room) -> None:
    room.sell(meal="breakfast", fen=600)
    room.sell(fen=1_200, person="p2")
    room.sell(fen=900, way=Way.CODE, person="")
    order = room.sell(fen=1_000, person="gone")
    room.refund(order, 400)
    view = room.day()
    assert [(line.key, line.name, line.sums.net_fen) for line in view.meals] == [
        ("breakfast", "早餐", 600),
        ("lunch", "午餐", 2_700),
    ]
    assert {line.key: line.sums.paid_fen for line in view.ways} == {"code": 900, "face": 2_800}
    assert {line.key: line.sums.net_fen for line in view.classes} == {
        "三年二班": 600, "四年一班": 1_200, NOBODY: 900, ERASED: 600,
    }  # fmt: skip
    assert [(line.key, line.sums.paid_count) for line in view.hours] == [("12", 4)]
    assert [(each.first, each.last, each.missing) for each in view.numbers] == [(1, 4, 0)]
    assert view.may_be_closed and view.next_z == 1 and view.day == date(2026, 6, 18)


def test_a_close_is_in_the_ledger_and_never_changes(room: Room) -> None:
    room.sell()
    before = room.day()
    assert room.shut() == 1
    last = room.books.ledger.head()
    entry_of_close = room.entries()[-1]
    assert entry_of_close["kind"] == "day.closed" and entry_of_close["n"] == last.n == before.to_n + 1
    body = entry_of_close["body"]
    assert (body["z"], body["from_n"], body["to_n"], body["by"]) == (1, 1, before.to_n, "周主任")
    assert body["totals"]["paid_fen"] == 1_200 and body["head"] == room.books.ledger.at(before.to_n).hash  # type: ignore[union-attr]
    view = room.day()
    assert not view.is_open and view.closes[0].z == 1 and moved(view) == moved(before)
    assert refused(room).code == "close.nothing"
    for statement in (
        "UPDATE day_closes SET closed_by = 'x'",
        "DELETE FROM day_closes",
        "INSERT INTO day_closes SELECT z + 2, till_id, service_day, closed_at, closed_by, to_n + 1, to_n + 1, head,"
        " document, to_n + 5 FROM day_closes",
    ):
        with pytest.raises(Exception, match=r"closed|gap"):
            room.books.store.run(statement)
    audit.check_books(room.books.store)


def test_doubts_refuse_and_are_named(room: Room) -> None:
    room.sell()
    number = room.submit()
    assert refused(room).code == "close.in_hand"
    room.books.lose(number, "p1", "lost", room.now)
    fault = refused(room)
    assert (fault.code, fault.facts["number"], fault.facts["count"]) == ("close.in_doubt", number, 1)
    view = room.day()
    assert [(each.kind, each.number) for each in view.doubts] == [(DoubtKind.SALE, number)]
    assert view.doubts[0].diner is not None and view.doubts[0].diner.masked_name.startswith("张*")
    assert (view.totals.in_doubt_fen, view.totals.paid_fen) == (1_200, 1_200)
    room.tell(number, "paid")
    refund = room.ask_refund(number, 500)
    room.books.lose_refund(refund, "lost", room.now)
    assert refused(room).code == "close.refund_in_doubt"
    room.tell_refund(refund, number, "declined", 500)
    record = room.books.submit_verification("library", "x", "SIM1", room.now)
    room.books.lose_verification(record.request_no, "lost", room.now)
    assert refused(room).code == "close.verification_in_doubt"
    room.books.verification_not_started(record.request_no, "not_started", room.now)
    assert refused(room, terminal_read=False).code == "close.terminal_away"
    assert refused(room, by="  ").code == "close.nobody"
    assert room.shut() == 1


def leave(room: Room, *, doubts: int = 0, gone: bool = True) -> list[str]:
    """Part with the terminal, which may take sales with it."""
    numbers = [room.submit() for _ in range(doubts)]
    for number in numbers:
        room.books.lose(number, "p1", "lost", room.now)
    paired(room, SN)
    room.books.begin_exchange(SN, "周主任", room.now)
    room.books.part(room.now, gone=gone)
    return numbers


def paired(room: Room, sn: str) -> None:
    room.books.know_device(identity(sn=sn), room.now)
    room.books.pair(
        DeviceCertificate(sn=sn, issuer="CN=maker", fingerprint="ab" * 32, not_before=NOON, not_after=NOON), room.now
    )


def test_what_a_dead_terminal_took_with_it_stands_against_no_close_and_is_named(room: Room) -> None:
    """Nobody can ask it any more: the provider's receipt tells, perhaps in weeks, and days are closed meanwhile."""
    room.sell()
    number = room.submit()
    room.books.lose(number, "p1", "lost", room.now)
    paired(room, SN)
    room.books.begin_exchange(SN, "周主任", room.now)
    assert refused(room).code == "close.in_doubt"
    assert not room.day().may_be_closed
    room.books.part(room.now, gone=True)
    assert room.day().may_be_closed, "or the page would never let it be closed"
    left = (LeftInDoubt(kind=DoubtKind.SALE, number=number, amount_fen=1_200),)
    assert room.day().left_in_doubt == left
    assert room.shut() == 1
    assert not room.day().is_open, "closed is closed, though its doubts last for weeks"
    document = json.loads(room.books.store.value("SELECT document FROM day_closes"))
    assert document["left_in_doubt"] == [{"kind": "sale", "number": number, "amount_fen": 1_200}]
    assert document["totals"]["paid_fen"] == 1_200
    assert room.day(z=1).left_in_doubt == left
    room.tell(number, "paid")  # as a receipt's charge does
    assert room.day().totals.paid_fen == 1_200  # of the next close
    assert room.shut() == 2
    assert "left_in_doubt" not in room.books.store.value("SELECT document FROM day_closes WHERE z = 2")
    assert room.day(z=2).left_in_doubt == ()
    assert room.day(z=1).left_in_doubt == left, "what was printed stays what was printed"


@pytest.mark.parametrize("gone", [True, False])
def test_nobody_waits_for_a_terminal_that_was_parted_with(room: Room, gone: bool) -> None:
    """It dies on Monday and the new one comes on Friday: by card and look-up selling goes on, and so do the closes."""
    room.sell()
    paired(room, SN)
    assert room.day().has_terminal
    assert refused(room, terminal_read=False).code == "close.terminal_away"
    leave(room, doubts=int(gone), gone=gone)
    room.sell_here()
    assert not room.day().has_terminal
    assert room.shut(terminal_read=False) == 1
    room.sell_here()
    assert room.shut(terminal_read=False) == 2
    paired(room, "SIM2")
    room.sell_here()
    assert room.day().has_terminal
    assert refused(room, terminal_read=False).code == "close.terminal_away"
    assert room.shut() == 3


def test_the_papers_name_what_a_dead_terminal_took_with_it(room: Room) -> None:
    room.sell()
    (number,) = leave(room, doubts=1)
    for z in (0, 1):
        view = room.day(z=z)
        paper = report_html(view, "School", "Till 1", "en")
        slip = [str(row) for row in report_rows(view, SlipHead(school="School", till="Till 1"), "en")]
        sheets = report_sheets(view, "School", "Till 1", (), "en")
        for said in (paper, "\n".join(slip), "\n".join(str(row) for sheet in sheets for row in sheet.rows)):
            assert "Left in doubt at a terminal that is gone" in said
            assert number in said
            assert "12.00" in said
        if not z:
            room.shut()


def test_what_came_between_draft_and_close_belongs_to_the_next(room: Room) -> None:
    room.sell()
    draft = room.reports.draft("C1", room.now)
    room.sell(fen=700)
    room.books.close_day(draft, "周主任", room.now, terminal_read=True)
    assert room.day(z=1).totals.paid_fen == 1_200
    view = room.day()
    assert (view.totals.paid_fen, view.totals.late_count, view.is_open) == (700, 0, True)
    with pytest.raises(OperatorError, match="overtaken"):
        room.books.close_day(draft, "周主任", room.now, terminal_read=True)
    draft = room.reports.draft("C1", room.now)
    number = room.submit()
    room.books.lose(number, "", "lost", room.now)
    with pytest.raises(OperatorError, match="in_doubt"):  # the core looks once more
        room.books.close_day(draft, "周主任", room.now, terminal_read=True)
    room.tell(number, "declined")
    other = replace(draft, head="0" * 64)
    with pytest.raises(OperatorError, match="overtaken"):
        room.books.close_day(other, "周主任", room.now, terminal_read=True)


def test_late_outcomes_and_refunds_stand_marked_in_the_next(room: Room) -> None:
    paid, waiting, given_up = room.sell(), room.sell("paid_offline", 900), room.submit(800)
    room.books.not_started(given_up, "not_started", room.now)
    here = room.sell_here(500)
    room.shut()
    assert (room.day(z=1).waiting_fen, room.day(z=1).totals.taken_count) == (1_400, 2)
    room.now += timedelta(days=1)
    room.sell()
    room.tell(given_up, "paid", 800)
    room.tell(waiting, "paid", 900)
    room.tell(here, "declined", 500)
    room.refund(paid, 1_200)
    view = room.day()
    assert [(each.kind, each.order_no, each.fen) for each in view.late] == [
        (LateKind.PAID, given_up, 800), (LateKind.PAID, waiting, 900), (LateKind.FAILED, here, 500),
        (LateKind.REFUNDED, paid, 1_200),
    ]  # fmt: skip
    assert (view.totals.paid_fen, view.totals.refunded_fen, view.waiting_fen) == (2_900, 1_200, 0)
    assert room.shut() == 2
    assert room.day(z=2).totals.late_count == 4
    month = room.reports.month(MonthReportQuery(month="2026-06"), room.now)
    assert [(line.key, line.sums.net_fen) for line in month.days] == [("2026-06-18", 1_200), ("2026-06-19", 1_700)]
    total = recount(room.entries())
    assert month.totals.net_fen == total["paid_fen"] - total["refunded_fen"]


def test_midnight_and_a_clock_that_goes_back_change_no_order(room: Room) -> None:
    room.sell()
    room.now = NOON + timedelta(hours=13)  # 01:00 of the next day
    assert room.day().day == date(2026, 6, 18)
    room.shut()
    assert room.day(z=1).day == date(2026, 6, 18)
    room.now = NOON - timedelta(days=40)
    room.sell(fen=700)
    room.shut()
    room.now = NOON + timedelta(days=2)
    room.sell(fen=300)
    closes = [room.day(z=z).closes[0] for z in (1, 2)]
    assert [close.from_n for close in closes] == [1, closes[0].to_n + 1]
    assert room.day().from_n == closes[1].to_n + 1 and room.day().totals.paid_fen == 300
    assert [room.day(z=z).totals.paid_fen for z in (1, 2)] == [1_200, 700]


def test_a_day_that_was_not_closed_shows_its_part_and_where_its_orders_went(room: Room) -> None:
    room.sell()
    room.now += timedelta(days=1)
    room.sell(fen=700)
    part = room.day(day=date(2026, 6, 18))
    assert part.is_part and part.totals.paid_fen == 1_200 and not part.may_be_closed
    assert room.day().totals.paid_fen == 1_900  # what the next close takes
    room.shut()
    part = room.day(day=date(2026, 6, 18))
    assert part.elsewhere == (1,) and part.totals.paid_fen == 0
    assert room.day(day=date(2026, 6, 19)).closes[0].z == 1
    with pytest.raises(OperatorError, match="no_such_z"):
        room.day(z=7)


def test_a_broken_chain_is_not_closed_over(room: Room) -> None:
    room.sell()
    n = room.books.ledger.head().n
    room.books.store.run("DROP TRIGGER ledger_never_changes")
    room.books.store.run("UPDATE ledger SET at = '2026-01-01T00:00:00.000+08:00' WHERE n = ?", (n,))
    assert room.day().chain_broken_at == n
    assert refused(room).code == "ledger.broken"


def test_numbers_that_are_missing_for_no_reason_are_not_closed_over(room: Room) -> None:
    room.sell()
    number = room.sell()
    room.books.store.run("UPDATE sales SET serial = 5 WHERE order_no = ?", (number,))
    assert sum(each.missing for each in room.day().numbers) == 3
    assert refused(room).code == "close.gap"


def test_a_desk_knows_whether_its_terminal_was_read_to_the_head(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    assert not desk.desk.has_read_all
    desk.connect()
    assert desk.desk.has_read_all
    number = desk.sale(Charge())
    desk.post(JournalArrived(entries=(entry(3, number),)))  # two are missing before it
    assert not desk.desk.has_read_all
    desk.post(TerminalLost(code="link.pulled"))
    assert not desk.desk.has_read_all
    desk.books.close()


@pytest.mark.parametrize("after", ["INSERT INTO ledger", "INSERT INTO day_closes", "COMMIT"])
def test_a_kill_in_the_middle_of_a_close_leaves_it_done_or_not(tmp_path: Path, after: str) -> None:
    room = Room(tmp_path)
    room.sell()
    head = room.books.ledger.head()
    room.close()
    script = f"""
        import os, sys
        from pathlib import Path
        from desktop.adapters.storage.database import Store
        from tests.helpers.report_room import Room
        room = Room.__new__(Room)
        room.__init__(Path({str(tmp_path)!r}))
        run = Store.run
        def killing(self, sql, parameters=()):
            result = run(self, sql, parameters)
            if sql.strip().startswith({after!r}):
                os.kill(os.getpid(), 9)
            return result
        draft = room.reports.draft("C1", room.now)
        Store.run = killing
        room.books.close_day(draft, "x", room.now, terminal_read=True)
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], cwd=Path(__file__).parents[2], check=False, env=os.environ
    )
    assert ended.returncode == -9
    books = SqliteBooks(tmp_path / "desk.db", KEY, SETTINGS, FakeChance())
    closes = books.store.rows("SELECT z FROM day_closes")
    kinds = [each.kind for each in books.ledger.entries(head.n)]
    assert kinds.count("day.closed") == len(closes) == (after == "COMMIT")
    audit.check_books(books.store)
    books.close()
