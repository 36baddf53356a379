"""The record of who did what: out of the chain, by day, person and kind, page by page, and into a file."""

import csv
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.adapters.home import Home
from desktop.adapters.storage.audit_trail import AuditTrail
from desktop.app.access_books import StaffDesk
from desktop.app.audit_work import AuditWork
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.domain.staff import NOBODY, Role, Staff, StaffRef
from desktop.services.audit_views import AuditNews, AuditQuery
from desktop.services.commands import DismissAlert, PageOpened, RequestRefund, SignedIn
from desktop.services.views import AlertKind, View
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import NOON


def of(folder: Path) -> DeskOnFile:
    """A desk on which a supervisor and nobody known did things on two days, with sales between."""
    desk = DeskOnFile(folder)
    people = StaffDesk(desk.books, "setup")
    people._clock = desk.clock  # type: ignore[assignment]
    ref = people.add("周主任", Role.SUPERVISOR, "830462")
    zhou = Staff(staff_ref=ref, name="周主任", role=Role.SUPERVISOR)
    for detail in ("a", "b", "c"):
        desk.books.raise_alert(AlertKind.PARAMETERS_REFUSED, detail, NOON)
    desk.books.note("person.unmasked", {"person_ref": "P1", "asked_by": "李老师", "reason": "x"}, NOON)
    desk.post(DismissAlert(alert_id=1), SignedIn(staff=zhou), PageOpened(screen="checkout"), DismissAlert(alert_id=2))
    desk.clock.pass_s(timedelta(days=1).total_seconds())
    desk.post(DismissAlert(alert_id=3))
    desk.books.note_access([("access.locked", {"by": ref, "screen": "checkout", "cause": "key"})], desk.clock.now())
    return desk


def test_what_people_did_is_told_newest_first_with_names_joined(tmp_path: Path) -> None:
    desk = of(tmp_path)
    view = AuditTrail(desk.books.store).page(AuditQuery())
    assert [(line.kind, line.who, line.screen) for line in view.lines] == [
        ("access.locked", "周主任", "checkout"),
        ("alert.dismissed", "周主任", "checkout"),
        ("alert.dismissed", "周主任", "checkout"),
        ("alert.dismissed", "", ""),
        ("person.unmasked", "李老师", ""),  # of before there were users: as it was typed
        ("staff.added", "", "setup"),
    ]
    assert view.lines[-1].facts == {"staff_ref": "周主任", "role": "supervisor", "kind": "pin"}
    assert (view.more, view.broken_at) == (False, 0) and view.proved_to == desk.books.ledger.head().n
    desk.books.close()


def test_filters_and_pages(tmp_path: Path) -> None:
    desk = of(tmp_path)
    trail = AuditTrail(desk.books.store)
    ref = desk.books.staff_records()[0].staff.staff_ref

    def kinds(**wanted: object) -> list[str]:
        return [line.kind for line in trail.page(AuditQuery(**wanted)).lines]  # type: ignore[arg-type]

    assert kinds(day=date(2026, 6, 19)) == ["access.locked", "alert.dismissed"]
    assert kinds(staff_ref=ref) == ["access.locked", "alert.dismissed", "alert.dismissed"]
    assert kinds(family="person") == ["person.unmasked"]
    assert kinds(family="staff' OR 1=1 --") == kinds()
    assert kinds(staff_ref=StaffRef("nobody")) == []
    assert AuditQuery().staff_ref == NOBODY
    first = trail.page(AuditQuery(size=4))
    second = trail.page(AuditQuery(size=4, before_n=first.lines[-1].n))
    assert first.more and not second.more
    assert [line.kind for line in (*first.lines, *second.lines)] == kinds()
    desk.books.close()


def test_a_page_is_read_by_the_index_in_a_ledger_of_any_length(tmp_path: Path) -> None:
    desk = of(tmp_path)
    seen: list[str] = []
    each = desk.books.store.each
    desk.books.store.each = lambda sql, given=(): (seen.append(sql), each(sql, given))[1]  # type: ignore[method-assign]
    list(AuditTrail(desk.books.store).lines(AuditQuery(day=date(2026, 6, 18), family="alert", before_n=10_000)))
    plan = list(each("EXPLAIN QUERY PLAN " + seen[-1], (10_000, "2026-06-18", "alert.", "alert/")))
    assert any("ledger_of_people_s_doing" in str(row) for row in plan), plan
    assert not any("TEMP B-TREE" in str(row) for row in plan), plan
    desk.books.close()


def test_an_entry_that_was_changed_is_noticed(tmp_path: Path) -> None:
    desk = of(tmp_path)
    n = AuditTrail(desk.books.store).page(AuditQuery()).lines[2].n
    desk.books.store.run("DROP TRIGGER ledger_never_changes")
    desk.books.store.run("UPDATE ledger SET body = replace(body, 'checkout', 'elsewhere') WHERE n = ?", (n,))
    assert AuditTrail(desk.books.store).page(AuditQuery()).broken_at == n
    desk.books.close()


def test_a_refund_of_before_and_of_now(tmp_path: Path) -> None:
    desk = of(tmp_path)
    desk.books.note("refund.submitted", {"refund_no": "R", "order_no": "O", "amount_fen": 1, "asked_by": "旧"}, NOON)
    line = AuditTrail(desk.books.store).page(AuditQuery(family="refund")).lines[0]
    assert (line.who, line.facts["amount_fen"]) == ("周主任", 1), "who is signed in counts before what is typed"
    assert RequestRefund
    desk.books.close()


class Heard:
    def __init__(self) -> None:
        self.news: list[AuditNews] = []
        self.done = threading.Event()

    def publish(self, view: View) -> None:
        assert isinstance(view, AuditNews)
        self.news.append(view)
        if view.path or view.fault or view.cancelled:
            self.done.set()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_record_as_a_file(tmp_path: Path, ending: str) -> None:
    home = Home(tmp_path / "home")
    make_home(home, trial_settings())
    books = open_books(home)
    StaffDesk(books).add("=周主任", Role.SUPERVISOR, "830462")
    books.note("person.unmasked", {"person_ref": "P1", "asked_by": "=1+1", "reason": "x"}, NOON)
    books.close()
    heard = Heard()
    work = AuditWork(home, home.settings(), heard)
    work.start()
    work.hooks.save(AuditQuery(), ending)
    assert heard.done.wait(20)
    assert work.stop()
    path = Path(heard.news[-1].path)
    if ending == "csv":
        rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
        assert [row[3] for row in rows[1:]] == ["person.unmasked", "staff.added"]
        assert not any(cell.startswith("=") for row in rows for cell in row), "no text becomes a formula"
        return
    book = load_workbook(path)
    cells = [list(row) for row in book.active.iter_rows()]
    book.close()
    assert [row[3].value for row in cells[1:]] == ["person.unmasked", "staff.added"]
    assert not any(cell.data_type == "f" for row in cells for cell in row), "no text becomes a formula"
