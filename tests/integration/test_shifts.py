"""Shifts on a real file: over midnights, set clocks and restarts, as they end, and what is made of them."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.shifts import MOST_TURNS, Shifts
from desktop.app.access_books import StaffDesk
from desktop.app.homes import trial_settings
from desktop.app.report_desk import ReportDesk
from desktop.app.scripted_close import _named
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Act, Approval, Role, StaffRef
from desktop.services.people_views import UnmaskReason
from desktop.services.shift_views import Shift, ShiftsQuery, sums_in
from desktop.services.unmasking import unmask
from desktop.ui.shift_paper import shift_html, shift_rows
from tests.helpers.report_room import Room
from tests.helpers.till import Till
from tests.unit.services.test_receipt_slip import HEAD, paper

PIN = {"李师傅": "274916", "王师傅": "591738", "周主任": "830462"}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    staff = StaffDesk(made.books)
    for name, role in (("周主任", Role.SUPERVISOR), ("李师傅", Role.CASHIER), ("王师傅", Role.CASHIER)):
        staff.add(name, role, PIN[name])
    yield made
    made.close()


def ref(books: SqliteBooks, name: str) -> StaffRef:
    return next(one.staff.staff_ref for one in books.staff_records() if one.staff.name == name)


def turn(room: Room, to: str = "") -> int:
    """Somebody takes the shift, or (nobody named) who has it signs out."""
    books, before = room.books, room.books.in_shift()
    after = ref(books, to) if to else StaffRef("")
    if not to:
        entry: tuple[str, dict[str, str]] = ("shift.closed", {"by": before})
    elif before:
        entry = "shift.handed_over", {"by": after, "from": before, "to": after}
    else:
        entry = "shift.opened", {"by": after}
    books.acted_by(after, "reports")
    return books.note_access([entry], room.now)


def shown(room: Room, end_n: int = 0) -> Shift:
    view = room.reports.shifts(ShiftsQuery(end_n=end_n), room.now)
    assert view.shown is not None
    return view.shown


def test_a_midnight_a_clock_that_was_set_and_a_restart_split_nothing(room: Room) -> None:
    room.sell()
    first = turn(room, "李师傅")
    room.sell(fen=700)
    room.now += timedelta(hours=14)  # past midnight
    room.sell(fen=800)
    room.now -= timedelta(days=3)
    room.sell(fen=900)
    room.books.reopen()
    shift = shown(room)
    assert shift.span.is_open and shift.name == "李师傅" and shift.span.from_n == first
    assert (shift.sold_count, shift.sums.paid_fen) == (3, 2_400), "what came before the first shift is in none"
    end = turn(room, "王师傅")
    ended = shown(room, end)
    assert (ended.name, ended.taken_by_name, ended.sums.paid_fen) == ("李师傅", "王师傅", 2_400)
    assert ended.span.ended_at is not None and ended.span.ended_at < ended.span.began_at, "as the entries say"
    assert shown(room).span.from_n == end + 1 and shown(room).sums.paid_fen == 0


def test_what_ends_a_shift_holds_its_figures_and_what_is_in_doubt_goes_over(room: Room) -> None:
    turn(room, "李师傅")
    paid = room.sell()
    doubtful = room.submit(600)
    room.books.lose(doubtful, "p2", "lost", room.now)
    room.refund(paid, 500)
    before = shown(room)
    assert [(doubt.number, doubt.amount_fen) for doubt in before.doubts] == [(doubtful, 600)]
    end = turn(room, "王师傅")
    body = json.loads(room.reader.value("SELECT body FROM ledger WHERE n = ?", (end,)))
    document: dict[str, Any] = body["document"]
    assert sums_in(document) == before.sums and document["sold_count"] == 1
    assert document["in_doubt"][0]["number"] == doubtful and document["totals"]["net_fen"] == 700
    assert "p1" not in json.dumps(document) and "同学" not in json.dumps(document, ensure_ascii=False)
    room.tell(doubtful, "paid", 600, person_ref="p2")  # its result comes in the next shift
    ended, opened = shown(room, end), shown(room)
    assert [doubt.number for doubt in ended.doubts] == [doubtful] and ended.doubts[0].diner is not None
    assert opened.doubts == () and opened.sums.paid_fen == 600
    assert [each.fen for each in ended.corrections] == [500]
    room.sell()
    closed = turn(room)
    assert (
        json.loads(room.reader.value("SELECT body FROM ledger WHERE n = ?", (closed,)))["document"]["sold_count"] == 2
    )
    nobody = turn(room, "周主任")
    assert shown(room).span.from_n == closed + 1 <= nobody


def test_an_end_from_before_it_held_figures_is_told_all_the_same(room: Room) -> None:
    turn(room, "李师傅")
    room.sell()
    li, wang = ref(room.books, "李师傅"), ref(room.books, "王师傅")
    with room.books.store.transaction():
        body = {"by": wang, "from": li, "to": wang, "screen": "sign_in"}
        end = room.books.ledger.append("shift.handed_over", body, at="2026-06-18T12:30:00.000+08:00")
    view = room.reports.shifts(ShiftsQuery(), room.now)
    assert [line.sums.paid_fen for line in view.lines] == [0, 1_200]
    assert shown(room, end).doubts == ()


def test_many_shifts_are_read_from_the_end_and_old_ones_are_found(room: Room) -> None:
    ends = []
    with room.books.store.transaction():
        for at in range(MOST_TURNS + 20):
            body = {"by": f"S{at + 1}", "from": f"S{at}", "to": f"S{at + 1}"}
            kind = "shift.handed_over" if at else "shift.opened"
            ends.append(room.books.ledger.append(kind, body, at="2026-06-18T12:30:00.000+08:00"))
    shifts = Shifts(room.reader)
    assert len(shifts.spans()) == MOST_TURNS and shifts.spans()[0].is_open
    whole = shifts.spans(all_of_them=True)
    assert whole[: MOST_TURNS - 1] == shifts.spans()[: MOST_TURNS - 1] and len(whole) == MOST_TURNS + 20
    assert shifts.shift_ended(ends[3]).span.to_n == ends[3]
    with pytest.raises(OperatorError) as none:
        room.reports.shifts(ShiftsQuery(end_n=ends[0]), room.now)  # it opened one
    assert none.value.code == "shift.none"


def test_a_close_says_which_shifts_it_took_and_the_open_one_goes_on(room: Room) -> None:
    turn(room, "李师傅")
    room.sell(fen=700)
    turn(room, "王师傅")
    room.sell(fen=900)
    draft = room.reports.draft("C1", room.now)
    zhou = next(one.staff for one in room.books.staff_records() if one.staff.name == "周主任")
    z = room.books.close_day(draft, "周主任", room.now, terminal_read=True, given=Approval(by=zhou))
    room.sell(fen=50)
    end = turn(room, "周主任")
    view = room.day(z=z)
    assert [(line.name, line.sums.paid_fen, line.span.is_open) for line in view.shifts] == [
        ("李师傅", 700, False), ("王师傅", 900, True),
    ], "as it was when it was closed"  # fmt: skip
    kept = view.closes[0].document["shifts"]
    assert [each["paid_fen"] for each in kept] == [700, 900] and "李师傅" not in json.dumps(kept, ensure_ascii=False)
    assert shown(room, end).sums.paid_fen == 950, "a close splits no shift"


def test_who_may_not_close_or_see_a_name_is_refused_where_it_is_written(room: Room) -> None:
    turn(room, "李师傅")
    room.sell()
    draft, before = room.reports.draft("C1", room.now), room.books.ledger.head()
    zhou = next(one.staff for one in room.books.staff_records() if one.staff.name == "周主任")
    for act in (
        lambda: room.books.close_day(draft, "周主任", room.now, terminal_read=True),
        lambda: unmask("p1", UnmaskReason.HEALTH, "周主任", room.books, room.now),
    ):
        with pytest.raises(OperatorError) as refused:
            act()
        assert refused.value.code == "access.may_not" and room.books.ledger.head() == before
    unmask("p1", UnmaskReason.HEALTH, "周主任", room.books, room.now, Approval(by=zhou))
    room.books.acted_by(zhou.staff_ref, "people")
    unmask("p1", UnmaskReason.HEALTH, "周主任", room.books, room.now)
    record = next(one for one in room.books.staff_records() if one.staff.name == "李师傅")
    room.books.acted_by(record.staff.staff_ref, "people")
    assert room.books.must_be_allowed(Act.SELL, None) == record.staff.staff_ref
    with pytest.raises(OperatorError) as nobody:
        _named("nobody", [zhou])
    assert nobody.value.code == "staff.none" and _named("x", []) is None


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_sheet_says_the_same_on_paper_and_on_the_receipt_printer_and_names_no_pupil(
    room: Room, language: str
) -> None:
    turn(room, "李师傅")
    paid = room.sell()
    doubtful = room.submit(600)
    room.books.lose(doubtful, "p2", "lost", room.now)
    room.refund(paid, 500)
    shift = shown(room, turn(room, "王师傅"))
    html = shift_html(shift, "A & B", "一号", room.now, language)
    slip = "\n".join(paper(list(shift_rows(shift, HEAD, room.now, language)), 48))
    for words in ("李师傅", "王师傅", "7.00", "12.00"):
        assert words in html and words in slip, words
    pupils = [person.name for person in room.books.everybody()]
    assert pupils and not any(name in html or name in slip for name in pupils)


@pytest.fixture
def till(tmp_path: Path) -> Till:
    return Till(tmp_path / "home", trial_settings(language="en"))


def told(till: Till, capsys: pytest.CaptureFixture[str], *more: str) -> Any:
    capsys.readouterr()
    assert run(["report", "--home", str(till.home.folder), "--shifts", *more, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_command_line_tells_the_open_shift_and_a_days(
    till: Till, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert told(till, capsys)["shifts"] == [], "nobody ever signed in"
    with till.books() as books:
        StaffDesk(books).add("Ms Zhou", Role.SUPERVISOR, "830462")
        StaffDesk(books).add("Mr Li", Role.CASHIER, "274916")
        li, zhou = ref(books, "Mr Li"), ref(books, "Ms Zhou")
        books.note_access([("shift.opened", {"by": li})], till.now)
    till.sell(3)
    with till.books() as books:
        books.note_access([("shift.handed_over", {"by": zhou, "from": li, "to": zhou})], till.now)
    till.sell(2)
    (opened,) = told(till, capsys)["shifts"]
    assert (opened["name"], opened["open"], opened["sold_count"]) == ("Ms Zhou", True, 2)
    day = till.now.date().isoformat()
    both = told(till, capsys, "--day", day)["shifts"]
    assert [(each["name"], each["totals"]["paid_fen"]) for each in both] == [("Mr Li", 3_600), ("Ms Zhou", 2_400)]
    assert both[0]["to_n"] + 1 == both[1]["from_n"] and both[0]["taken_by_name"] == "Ms Zhou"
    assert run(["report", "--home", str(till.home.folder), "--shifts", "--day", day]) == 0
    out = capsys.readouterr().out
    assert "Mr Li" in out and "handed over to Ms Zhou" in out
    desk = ReportDesk(till.home, till.home.settings(), lambda job: job(None), lambda: True)  # type: ignore[arg-type]
    path = tmp_path / "shift.xlsx"
    desk.save_workbook(ShiftsQuery(end_n=both[0]["to_n"]), path)
    import openpyxl

    sheets = openpyxl.load_workbook(path)
    rows = list(sheets.worksheets[0].values)
    assert ("Sales", 3, None) in rows and ("Net", None, 36) in rows
    assert len(list(sheets.worksheets[-1].values)) == 1 + 3, "its entries and no others"
    assert desk.place_for(desk.look(ShiftsQuery()), "pdf").name == f"shift-{day}-X-1.pdf"
    assert run(["report", "--home", str(till.home.folder), "--shifts", "--z", "1"]) == 2
