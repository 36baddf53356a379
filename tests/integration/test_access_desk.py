"""Access on a real desk: threads, the encrypted file, real hashes; and where a PIN is not to be found."""

import json
import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.argon import Argon
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import open_reader
from desktop.app.access_desk import AccessDesk
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.app.running import RunningDesk
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Act, Approval, Role, StaffRef
from desktop.domain.staff_secret import TRIES
from desktop.services.access_views import AccessView, Approved, NotApproved, SignInRefused, StaffNews
from desktop.services.commands import Charge, RequestRefund, SignedIn, SignedOut
from desktop.services.shift_views import Sheet, ShiftHandedOver, ShiftsQuery, ShiftsView
from desktop.services.views import CheckoutView, Phase, RefundView, View
from tests.helpers.access_room import LI, PINS, SUN, ZHOU
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import entry

QUICK = Argon(memory_kib=64, passes=1)


class Heard:
    """services.ports.Publisher that can be waited for."""

    def __init__(self) -> None:
        self.views: list[View] = []
        self._changed = threading.Condition()

    def publish(self, view: View) -> None:
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()

    def wait(self, found: Callable[[View], bool]) -> View:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(found, self.views)), 20), self.views[-3:]
            return next(view for view in reversed(self.views) if found(view))


class Room:
    def __init__(self, home: Home) -> None:
        self.home, self.heard = home, Heard()
        self.desk = RunningDesk(home, home.settings(), "socket://127.0.0.1:9", self.heard)
        self.access = AccessDesk(self.desk, self.heard, secrets=QUICK)
        self.hooks = self.access.hooks
        self.desk.start()
        self.access.start()

    def stop(self) -> None:
        assert self.access.stop() and self.desk.stop()

    def add(self, name: str, role: Role) -> None:
        self.hooks.add(name, role, PINS[name])
        self.heard.wait(lambda view: isinstance(view, AccessView) and name in {one.staff.name for one in view.staff})

    def ref(self, name: str):  # type: ignore[no-untyped-def]
        return next(line.staff.staff_ref for line in self.access.view.staff if line.staff.name == name)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    make_home(made, trial_settings())
    return made


@pytest.fixture
def room(home: Home) -> Iterator[Room]:
    made = Room(home)
    yield made
    made.stop()


def ledger(home: Home) -> list[tuple[str, dict[str, object]]]:
    store = open_reader(home.database_path, load_key(home, "file"))
    try:
        return [(kind, json.loads(body)) for kind, body in store.rows("SELECT kind, body FROM ledger ORDER BY n")]
    finally:
        store.close()


@pytest.mark.expects_log("the terminal|link|connect")
def test_from_the_first_supervisor_to_a_pin_in_place(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    room = Room(home)
    room.add(ZHOU, Role.SUPERVISOR)
    room.heard.wait(
        lambda view: isinstance(view, CheckoutView)
        and view.reason is not None and view.reason.code == "sale.nobody_signed_in"
    )  # fmt: skip
    room.hooks.at("settings")
    room.hooks.sign_in(room.ref(ZHOU), PINS[ZHOU])
    room.heard.wait(lambda view: isinstance(view, AccessView) and view.signed_in is not None)
    room.add(LI, Role.CASHIER)
    room.hooks.add(SUN, Role.INSTALLER, PINS[LI])
    news = room.heard.wait(lambda view: isinstance(view, StaffNews) and view.fault is not None)
    assert isinstance(news, StaffNews) and news.fault is not None and news.fault.code == "staff.secret_taken"
    room.hooks.sign_in(room.ref(LI), PINS[LI])
    room.heard.wait(
        lambda view: isinstance(view, AccessView) and view.signed_in is not None and view.signed_in.name == LI
    )
    room.hooks.approve("999998", Act.CORRECT, "refund 1")
    room.heard.wait(lambda view: isinstance(view, NotApproved))
    room.hooks.approve(PINS[ZHOU], Act.CORRECT, "refund 1")
    room.heard.wait(lambda view: isinstance(view, Approved))
    room.stop()
    kinds = [kind for kind, _ in ledger(home)]
    assert [kind for kind in kinds if kind.split(".")[0] in ("staff", "access")] == [
        "staff.added", "access.signed_in", "staff.added", "access.signed_out", "access.signed_in", "access.failed",
        "access.approved",
    ]  # fmt: skip
    bodies = json.dumps([body for _, body in ledger(home)], ensure_ascii=False)
    assert ZHOU not in bodies and LI not in bodies, "references only"
    seen = repr(room.heard.views) + caplog.text + bodies
    files = b"".join(path.read_bytes() for path in home.folder.rglob("*") if path.is_file())
    for pin in (*PINS.values(), "999998"):
        assert pin not in seen and pin.encode() not in files


@pytest.mark.expects_log("the terminal|link|connect")
def test_ten_wrong_tries_survive_a_restart(home: Home) -> None:
    first = Room(home)
    first.add(ZHOU, Role.SUPERVISOR)
    for _ in range(TRIES):
        first.hooks.sign_in(first.ref(ZHOU), "111112")
    first.heard.wait(lambda view: isinstance(view, SignInRefused) and view.locked_s > 0)
    first.stop()
    second = Room(home)
    second.hooks.sign_in(second.ref(ZHOU), PINS[ZHOU])
    second.heard.wait(lambda view: isinstance(view, SignInRefused) and view.reason.code == "access.locked_out")
    assert second.access.view.staff[0].locked_s > 800
    second.stop()
    assert [kind for kind, _ in ledger(home)].count("access.failed") == TRIES
    assert [kind for kind, _ in ledger(home)].count("staff.locked") == 1


def test_real_hashes_are_argon2id_with_the_parameters_of_the_decision() -> None:
    kept = Argon().hash("274916")
    assert kept.startswith("$argon2id$v=19$m=47104,t=2,p=1$")
    assert Argon().matches(kept, "274916") and not Argon().matches(kept, "274917")
    assert not Argon().matches("", "274916") and not Argon().matches("$argon2id$nonsense", "274916")
    assert QUICK.is_old(kept) and not Argon().is_old(kept)


# --- the core -------------------------------------------------------------------------------------------------------


def people(*roles: Role):  # type: ignore[no-untyped-def]
    from desktop.domain.staff import Staff, StaffRef

    return [Staff(staff_ref=StaffRef(f"S{at}"), name=f"name{at}", role=role) for at, role in enumerate(roles)]


def test_a_sale_is_whose_who_is_signed_in(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    li, wang = people(Role.CASHIER, Role.CASHIER)
    desk.connect()
    free = desk.sale(Charge())
    desk.post(_paid(1, free), SignedIn(staff=li))
    first = desk.sale(Charge())
    desk.post(SignedIn(staff=wang), _paid(2, first))
    assert desk.books.store.rows("SELECT order_no, entered_by FROM sales ORDER BY rowid") == [(free, ""), (first, "S0")]
    created = [entry for entry in desk.books.ledger.entries() if entry.kind == "sale.created"]
    assert ["entered_by" in one.body for one in created] == [False, True]
    desk.books.close()


def test_signed_out_nothing_is_sold_and_an_armed_order_is_taken_back(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path, continuous=True)
    (li,) = people(Role.CASHIER)
    desk.post(SignedOut(required=True))
    desk.connect()
    assert desk.asked(_pay()) == []
    shown = desk.view(CheckoutView)
    assert shown.phase is Phase.STOPPED and shown.reason is not None
    assert shown.reason.code == "sale.nobody_signed_in"
    desk.post(Charge())
    assert desk.asked(_pay()) == []
    desk.post(SignedIn(staff=li))
    assert len(desk.asked(_pay())) == 1, "selling begins at once"
    desk.post(SignedOut(required=True))
    assert [type(one).__name__ for one in desk.terminal.take()] == ["Cancel"]
    desk.books.close()


def test_an_auditor_does_not_sell(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.connect()
    desk.post(SignedIn(staff=people(Role.AUDITOR)[0]), Charge())
    assert desk.asked(_pay()) == [] and desk.view(CheckoutView).reason.code == "sale.may_not_sell"  # type: ignore[union-attr]
    desk.books.close()


def test_a_refund_is_somebodys_who_may_and_above_the_limit_two_peoples(tmp_path: Path) -> None:
    from dataclasses import replace

    from desktop.domain.staff import Approval
    from tests.helpers.desks import SETTINGS

    desk = DeskOnFile(tmp_path, limits=replace(SETTINGS.limits, second_person_above_fen=1_000))
    li, zhou, wu = people(Role.CASHIER, Role.SUPERVISOR, Role.SUPERVISOR)
    desk.connect()
    desk.post(SignedIn(staff=li))
    order = desk.sale(Charge())
    desk.post(_paid(1, order))

    def refused(fen: int, approval: Approval | None) -> str:
        desk.post(RequestRefund(order_no=order, amount_fen=fen, reason="r", asked_by="a", approval=approval))
        shown = desk.view(RefundView)
        return shown.reason.code if shown.reason is not None else ""

    assert refused(500, None) == "access.may_not"
    assert refused(500, Approval(by=li)) == "access.may_not"
    assert refused(1_200, Approval(by=zhou)) == "access.two_needed"
    assert refused(1_200, Approval(by=zhou, second=zhou)) == "access.two_needed"
    assert refused(1_200, None) == "access.two_needed"
    desk.post(SignedIn(staff=zhou))
    assert refused(1_200, None) == "access.two_needed", "alone, also as a supervisor"
    assert refused(1_200, Approval(by=wu, second=zhou)) == ""
    submitted = [one.body for one in desk.books.ledger.entries() if one.kind == "refund.submitted"]
    assert [body["staff"] for body in submitted] == ["S1"]
    desk.books.close()


def test_what_people_cause_says_who_and_from_where(tmp_path: Path) -> None:
    from desktop.services.commands import DismissAlert, PageOpened
    from desktop.services.views import AlertKind

    desk = DeskOnFile(tmp_path)
    (li,) = people(Role.CASHIER)
    desk.books.raise_alert(AlertKind.PARAMETERS_REFUSED, "x", desk.clock.now())
    desk.books.raise_alert(AlertKind.PARAMETERS_REFUSED, "y", desk.clock.now())
    desk.post(DismissAlert(alert_id=1), SignedIn(staff=li), PageOpened(screen="checkout"), DismissAlert(alert_id=2))
    dismissed = [one.body for one in desk.books.ledger.entries() if one.kind == "alert.dismissed"]
    assert dismissed == [{"alert_id": 1}, {"alert_id": 2, "staff": "S0", "screen": "checkout"}]
    desk.books.reopen()
    desk.books.raise_alert(AlertKind.PARAMETERS_REFUSED, "z", desk.clock.now())
    desk.post(DismissAlert(alert_id=3))
    last = list(desk.books.ledger.entries())[-1]
    assert last.body["staff"] == "S0", "the file opened anew forgets nobody"
    desk.books.ledger.verify()
    desk.books.close()


# --- the command line -----------------------------------------------------------------------------------------------


def test_staff_on_the_command_line(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    def canteen(*arguments: str, typed: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed + "\n"))
        return run(["staff", *arguments, "--home", str(home.folder)])

    assert canteen("list") == 0
    assert "nobody is registered" in capsys.readouterr().err
    assert canteen("add", "李师傅", typed="274916") == 2, "the first is a supervisor"
    assert canteen("add", "周主任", "--role", "supervisor", typed="123456") == 2
    assert canteen("add", "周主任", "--role", "supervisor", typed="830462") == 0
    assert canteen("add", "李师傅", typed="830462") == 2
    assert canteen("add", "李师傅", typed="274916") == 0
    assert canteen("set-pin", "李师傅", typed="591738") == 0
    assert canteen("unlock", "李师傅") == 0 and canteen("unlock") == 0
    assert canteen("set-pin", "nobody", typed="406173") == 2
    out, err = capsys.readouterr()
    assert not any(pin in out + err for pin in ("830462", "274916", "591738", "406173"))
    assert canteen("list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["role"], one["active"]) for one in listed] == [
        ("周主任", "supervisor", True), ("李师傅", "cashier", True),
    ]  # fmt: skip
    books = open_books(home)
    records = books.staff_records()
    books.close()
    assert Argon().matches(records[1].secret_hash, "591738")
    assert {body["screen"] for kind, body in ledger(home) if kind.startswith("staff.")} == {"command line"}


def _pay():  # type: ignore[no-untyped-def]
    from desktop.domain.events import Pay

    return Pay


def _paid(n: int, order_no: str):  # type: ignore[no-untyped-def]
    from desktop.domain.events import JournalArrived

    return JournalArrived(entries=(entry(n, order_no),), asked_after=n - 1)


def test_reports_by_cashier_and_in_the_closed_document(tmp_path: Path) -> None:
    from desktop.adapters.storage.reports import DayReports
    from desktop.app.access_books import StaffDesk
    from desktop.services.report_views import DayReportQuery, MonthReportQuery

    desk = DeskOnFile(tmp_path)
    staff = StaffDesk(desk.books)
    staff.add("周主任", Role.SUPERVISOR, "830462")
    staff.add("李师傅", Role.CASHIER, "274916")
    desk.connect()
    order = desk.sale(Charge())
    desk.post(_paid(1, order))
    reports = DayReports(desk.books.store, None)
    before = reports.day(DayReportQuery(), desk.clock.now(), None)
    assert before.cashiers == (), "nobody ever signed in"
    for n, record in enumerate(desk.books.staff_records(), start=2):
        desk.post(SignedIn(staff=record.staff))
        order = desk.sale(Charge(amount_fen=n * 100))
        desk.post(_paid(n, order))
    view = reports.day(DayReportQuery(), desk.clock.now(), None)
    told = sorted((line.name, line.sums.paid_count, line.sums.paid_fen) for line in view.cashiers)
    assert told == [("", 1, 1_200), ("周主任", 1, 1_200), ("李师傅", 1, 1_200)]
    assert sum(line.sums.paid_fen for line in view.cashiers) == view.totals.paid_fen
    assert all(line.meals == ("午餐",) and line.first_at == line.last_at for line in view.cashiers)
    month = reports.month(MonthReportQuery(), desk.clock.now())
    assert sum(line.sums.paid_fen for line in month.cashiers) == month.totals.paid_fen
    draft = reports.draft("C1", desk.clock.now())
    zhou, li = (record.staff for record in desk.books.staff_records())
    for given in (None, Approval(by=li), Approval(by=replace(zhou, staff_ref=StaffRef("nobody")))):
        with pytest.raises(
            OperatorError
        ) as refused:  # a cashier is signed in: a form that asked nobody changes nothing
            desk.books.close_day(draft, "周主任", desk.clock.now(), terminal_read=True, given=given)
        assert refused.value.code == "access.may_not"
    z = desk.books.close_day(draft, "周主任", desk.clock.now(), terminal_read=True, given=Approval(by=zhou))
    closed = reports.day(DayReportQuery(z=z), desk.clock.now(), None)
    lines = closed.closes[0].document["cashiers"]
    assert [line["name"] for line in lines] == ["", "", ""] and len({line["key"] for line in lines}) == 3
    assert closed.cashiers == view.cashiers
    desk.books.close()


@pytest.mark.expects_log("the terminal|link|connect")
def test_a_shift_is_handed_over_on_a_desk_with_its_threads(home: Home) -> None:
    room = Room(home)
    room.add(ZHOU, Role.SUPERVISOR)
    room.hooks.sign_in(room.ref(ZHOU), PINS[ZHOU])
    room.heard.wait(lambda view: isinstance(view, AccessView) and view.signed_in is not None)
    room.add(LI, Role.CASHIER)
    room.hooks.at("reports")
    room.desk.ask(ShiftsQuery())
    shown = room.heard.wait(lambda view: isinstance(view, ShiftsView) and view.shown is not None)
    assert isinstance(shown, ShiftsView) and shown.shown is not None and shown.shown.name == ZHOU
    room.hooks.hand_over(room.ref(LI), PINS[LI], Sheet(printed=True))
    done = room.heard.wait(lambda view: isinstance(view, ShiftHandedOver))
    assert isinstance(done, ShiftHandedOver) and done.sheet == Sheet(printed=True)
    assert room.access.seller_name == LI
    room.desk.ask(ShiftsQuery(end_n=done.end_n))
    ended = room.heard.wait(lambda view: isinstance(view, ShiftsView) and view.query.end_n == done.end_n)
    assert isinstance(ended, ShiftsView) and ended.shown is not None and ended.shown.taken_by_name == LI
    room.desk.ask(ShiftsQuery(end_n=1))
    none = room.heard.wait(lambda view: isinstance(view, ShiftsView) and view.query.end_n == 1)
    assert isinstance(none, ShiftsView) and none.fault is not None and none.fault.code == "shift.none"
    room.stop()
    told = [(kind, body) for kind, body in ledger(home) if kind.startswith("shift.")]
    assert [kind for kind, _body in told] == ["shift.opened", "shift.handed_over"]
    assert told[-1][1]["screen"] == "reports" and ended.shown.span.from_n == told[-1][1]["document"]["from_n"]  # type: ignore[index]
    again = Room(home)  # whoever had it still has it, and a kill would have changed nothing
    again.hooks.sign_in(again.ref(LI), PINS[LI])
    again.heard.wait(lambda view: isinstance(view, AccessView) and view.signed_in is not None)
    again.stop()
    assert [kind for kind, _body in ledger(home) if kind.startswith("shift.")] == ["shift.opened", "shift.handed_over"]
