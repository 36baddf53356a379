"""`statement`: a home's month printed, stated, written to files and held beside the provider's, by the command."""

import json
import os
import queue
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import Store, open_writer
from desktop.adapters.storage.rules import settle
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.app.running import RunningDesk
from desktop.app.statement_hooks import StatementWork
from desktop.cli import run
from desktop.domain.instants import format_instant
from desktop.services.incentive_views import StatementNews, StatementView
from desktop.services.queries import StatementQuery
from desktop.services.reason import Reason
from desktop.services.views import View
from tests.helpers.progress_model import Paid, add_paid, at, lay_ground
from tests.helpers.settlement_cases import add_refund
from tests.helpers.statement_room import SHAPE, statement_policy
from tests.helpers.terminal_line import PATIENCE_S

POLICY = """id = "small"
timezone = "Asia/Shanghai"
provider_pid = "P1"
provider_agreement_ended_at = ""
[device]
activation_window = ["2026-03-01", "2026-06-30"]
assessment_window = ["2026-03-05", "2026-06-20"]
manufacturers = ["OrbitPay"]
camera_vendor = "Orbbec"
face_algorithm = "alipay"
min_monthly_users = 3
fen_per_user_day = 100
daily_cap_fen = 250
total_cap_fen = 1300
[transaction]
window = ["2026-03-01", "2026-06-30"]
rate_per_mille = 2
cap_fen = 3
rounding = "floor"
[validity]
min_amount_fen = 20
credit_share_limit_percent = 80
credit_share_by = "amount"
industries = ["education.k12"]
product = "authorised_payment"
[clauses]
"II.6.g" = "=1+1 At least ¥0.20."
"""
V = TypeVar("V", bound=View)
MAY = "2026-05-01T08:00:00+08:00"
JUNE = "2026-06-01T08:00:00+08:00"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home of the small policy, with sales in April and May."""
    home = Home(tmp_path / "home")
    made = trial_settings()
    make_home(home, replace(made, policy_id="small", language="en", school=replace(made.school, customer_id="C1")))
    (home.folder / "policies").mkdir()
    (home.folder / "policies" / "small.toml").write_text(POLICY, encoding="utf-8")
    store = written(home)
    lay_ground(store, SHAPE)
    for n, (day, user) in enumerate([("04-13", user) for user in "abcd"] + [("05-06", user) for user in "abc"]):
        add_paid(store, Paid(trade_no=f"T{n}", user_id=user, paid_at=at(f"2026-{day} 12:00:00")))
    store.close()
    return home


def written(home: Home) -> Store:
    store = open_writer(home.database_path, load_key(home, "file"))
    store.run("PRAGMA foreign_keys=OFF")
    return store


def call(home: Home, *arguments: str) -> int:
    return run(["statement", "--home", str(home.folder), *arguments])


@pytest.fixture
def told(home: Home, capsys: pytest.CaptureFixture[str]) -> Iterator[Any]:
    def tell(*arguments: str) -> Any:
        capsys.readouterr()
        assert call(home, *arguments, "--json") == 0
        return json.loads(capsys.readouterr().out)

    yield tell


def refused(home: Home, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert call(home, *arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    return err


def theirs(home: Home, folder: Path, change: Any = lambda document: None) -> Path:
    store = written(home)
    document = settle(store, statement_policy(), at("2026-06-01 08:00:00"), JUNE).document
    store.close()
    change(document)
    path = folder / "theirs.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_a_look_writes_nothing_and_an_issued_month_comes_back_unchanged(home: Home, told: Any) -> None:
    look = told("--month", "2026-04", "--as-of", MAY)
    assert (look["stated"], look["may_be_issued"], look["totals"]["total_payable_fen"]) == (False, True, 259)
    stated = told("--month", "2026-04", "--as-of", MAY, "--issue")
    assert stated["stated"] and re.fullmatch("[0-9a-f]{64}", stated["sha256"])
    assert stated["lines"] == look["lines"] and stated["settled"] == look["settled"]
    store = written(home)
    add_refund(store, "R1", "T0", "2026-05-10T12:00:00+08:00", 1_200)
    add_refund(store, "R2", "T1", "2026-05-10T12:00:00+08:00", 1_200)
    store.close()
    assert told("--month", "2026-04") == stated
    may = told("--month", "2026-05", "--as-of", JUNE)
    assert [(line["entry"], line["kind"], line["month"], line["payable_fen"]) for line in may["lines"]] == [
        ("grant", "device", "2026-05", 250),
        ("grant", "incentive", "2026-05", 7),
        ("adjustment", "device", "2026-04", -250),
        ("adjustment", "incentive", "2026-04", -5),
    ]
    books = open_books(home)
    kinds = [entry.kind for entry in books.ledger.entries()]
    books.close()
    assert kinds.count("statement.issued") == 1


def test_the_document_names_the_policy_with_its_numbers_and_clauses(told: Any) -> None:
    policy = told("--month", "2026-04", "--as-of", MAY)["policy"]
    assert (policy["id"], policy["version"]) == ("small", 1)
    assert {"key": "device.fen_per_user_day", "clause": "I.1", "value": 100} in policy["numbers"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--month", "2026-04", "--as-of", "2026-05-01T08:00:00"), "offset"),
        (("--month", "2026-4"), "no month"),
        (("--month", "2026-05", "--as-of", "2026-05-20T08:00:00+08:00", "--issue"), "not over yet"),
        (("--month", "2026-05", "--as-of", JUNE, "--issue"), "2026-04"),
        (("--month", "2026-01"), "before the policy"),
        (("--month", "2026-03"), "Nothing had been sold"),
        (("--month", "2026-04", "--as-of", "2099-01-01T00:00:00+08:00"), "still to come"),
        (("--month", "2026-04", "--policy", "nobody"), "nobody"),
        (("--month", "2026-04", "--provider", "/nowhere.json"), "not there"),
        (("--month", "2026-04", "--xlsx", "/nowhere/at/all.xlsx"), "/nowhere/at/all.xlsx"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    home: Home, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert words in refused(home, capsys, *arguments)


def test_a_month_is_not_issued_twice(home: Home, told: Any, capsys: pytest.CaptureFixture[str]) -> None:
    told("--month", "2026-04", "--as-of", MAY, "--issue")
    assert "stated already" in refused(home, capsys, "--month", "2026-04", "--issue")
    assert call(home, "--month", "2026-04") == 0
    assert "stated on" in capsys.readouterr().out


def test_a_home_without_its_policy_says_so(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    (home.folder / "policies" / "small.toml").unlink()
    assert "small" in refused(home, capsys, "--month", "2026-04")


def test_a_workbook_has_numbers_as_numbers_and_no_formula(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "april.xlsx"
    assert call(home, "--month", "2026-04", "--as-of", MAY, "--issue", "--xlsx", str(path)) == 0
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Statement", "Days", "Sales explained", "Policy"]
    sheet = book["Statement"]
    assert sheet.freeze_panes == "A2"
    payable = sheet["G2"]
    assert (payable.value, payable.data_type, payable.number_format) == (2.5, "n", "0.00")
    assert [cell.value for cell in book["Days"][2]] == ["D1", "2026-04-13", 4, 2.5, 2.5]
    sales = [[cell.value for cell in row] for row in book["Sales explained"].iter_rows(min_row=2)]
    assert len(sales) == 4 and sales[0][:4] == ["T0", "O-T0", "D1", "C1"]
    assert sales[0][5:] == [12, 12, "yes", "yes", "counts", 12, 2.4]
    cells = [cell for each in book.worksheets for row in each.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    (words,) = [cell for cell in cells if cell.value == "=1+1 At least ¥0.20."]
    assert words.quotePrefix
    assert not list(tmp_path.glob(".*part"))


@pytest.mark.skipif(sys.platform != "linux", reason="the offscreen platform of Qt is tried on Linux")
def test_paper_is_written_whole(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    path = tmp_path / "april.pdf"
    assert call(home, "--month", "2026-04", "--as-of", MAY, "--pdf", str(path)) == 0
    assert path.read_bytes().startswith(b"%PDF-") and path.read_bytes().rstrip().endswith(b"%%EOF")


def test_the_providers_statement_is_read_once_and_compared(
    home: Home, tmp_path: Path, told: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    def cut(document: Any) -> None:
        device = document["devices"][0]
        (april, _) = device["months"]
        april["days"][0]["granted_fen"] = april["granted_fen"] = 100
        device["granted_fen"] = document["totals"]["device_fen"] = 350

    path = theirs(home, tmp_path, cut)
    beside = told("--month", "2026-04", "--as-of", MAY, "--provider", str(path))["comparison"]
    assert (beside["agreeing"], len(beside["differences"])) == (1, 1)
    assert beside["differences"][0]["ours_fen"] - beside["differences"][0]["theirs_fen"] == 150
    assert call(home, "--month", "2026-04", "--as-of", MAY, "--provider", str(path)) == 0
    out, err = capsys.readouterr()
    assert "read before" in err and "2026-04-13  4 / 4   ¥2.50 / ¥1.00" in out
    progress = run(["progress", "--home", str(home.folder), "--device", "D1", "--json"])
    assert progress == 0
    assert json.loads(capsys.readouterr().out)["period"]["confirmed_fen"] == 350


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda text: text[:-5], "no statement of the provider"),
        (lambda text: text.replace('"small"', '"other"'), "another policy"),
        (lambda text: text.replace('"C1"', '"C9"'), "another customer"),
        (lambda text: text.replace('"device_fen": 500', '"device_fen": 501'), "does not add up"),
        (lambda text: text.replace("250", "250.5", 1), "no statement of the provider"),
        (lambda text: text.replace("250", "-250", 1), "not what it should be"),
        (lambda text: text.replace('"months"', '"moons"', 1), "not what it should be"),
        (lambda text: "[" * 200_000, "no statement of the provider"),
        (lambda text: text.replace("250", "9" * 5_000, 1), "no statement of the provider"),
        (lambda text: text.replace('"policy"', '"policy": "small", "policy"', 1), "no statement of the provider"),
        (lambda text: text.replace("+08:00", "", 1), "not what it should be"),
    ],
)
def test_a_spoilt_statement_is_refused_and_nothing_of_it_stays(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: Any, words: str
) -> None:
    path = theirs(home, tmp_path)
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert words in refused(home, capsys, "--month", "2026-04", "--provider", str(path))
    store = written(home)
    assert store.value("SELECT count(*) FROM provider_statements") == 0
    assert store.value("SELECT count(*) FROM ledger") == 0
    store.close()


@pytest.mark.parametrize(
    "lines",
    [
        ["trade_no,valid"],
        ["{head}", "T0,true,true,,1200"],
        ["{head}", "T0,yes,true,,1200,2400"],
        ["{head}", "T0,false,false,whim,0,0"],
        ["{head}", "T0,false,false,risk|below_minimum,0,0"],
        ["{head}", "T0,true,true,risk,0,0"],
        ["{head}", "T0,true,true,,1200,-1"],
        ["{head}", "T0,true,true,,1200,2400", "T0,true,true,,1200,2400"],
        ["{head}", f"{'T' * 65},true,true,,1200,2400"],
        [""],
    ],
)
def test_a_spoilt_explanation_is_refused_with_its_line(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str], lines: list[str]
) -> None:
    head = "trade_no,valid_for_device,valid_for_incentive,reasons,basis_fen,incentive_millifen"
    path = tmp_path / "theirs.csv"
    path.write_text("\n".join(lines).replace("{head}", head), encoding="utf-8")
    arguments = ("--month", "2026-04", "--provider", str(theirs(home, tmp_path)), "--explain", str(path))
    assert f"line {max(1, len(lines))}" in refused(home, capsys, *arguments)


def test_no_pupil_is_named_in_the_ledger_or_in_a_statement(home: Home, told: Any) -> None:
    stated = json.dumps(told("--month", "2026-04", "--as-of", MAY, "--issue"))
    books = open_books(home)
    facts = [json.dumps(entry.body) for entry in books.ledger.entries()]
    books.close()
    assert not re.search(r'"(user_id|person_ref|name)"', stated + "".join(facts))
    assert format_instant(at("2026-05-01 08:00:00")) in facts[0]


class Heard:
    """Collects a running desk's views."""

    def __init__(self) -> None:
        self.views: queue.SimpleQueue[View] = queue.SimpleQueue()

    def publish(self, view: View) -> None:
        self.views.put(view)

    def until(self, kind: type[V], holds: Callable[[V], bool] = lambda _view: True) -> V:
        while True:
            view = self.views.get(timeout=PATIENCE_S)
            if isinstance(view, kind) and holds(view):
                return view


def test_a_running_desk_issues_reads_and_saves_off_its_window(home: Home, tmp_path: Path) -> None:
    heard = Heard()
    desk = RunningDesk(home, home.settings(), "socket://127.0.0.1:9", heard)
    work = StatementWork(home, home.settings(), desk.write, heard)
    desk.start()
    work.start()
    try:
        work.hooks.issue("2026-05")
        assert heard.until(StatementNews).fault == Reason(
            code="statement.earlier_missing", facts={"month": "2026-05", "earlier": "2026-04"}
        )
        work.hooks.issue("2026-04")
        assert heard.until(StatementNews).done == "issued"
        desk.ask(StatementQuery(month="2026-04"))
        view = heard.until(StatementView)
        assert view.issued_at is not None and view.total_payable_fen == 259
        path = theirs(home, tmp_path)
        for done in ("received", "known"):
            work.hooks.receive("2026-04", str(path), "")
            assert heard.until(StatementNews).done == done
        desk.ask(StatementQuery(month="2026-04"))
        assert heard.until(StatementView).comparison.agreeing == 2
        work.hooks.save_workbook("2026-04")
        saved = Path(heard.until(StatementNews).path)
        assert saved.parent == home.folder / "reports" and openpyxl.load_workbook(saved)["Statement"]["G2"].value == 2.5
        desk.ask(StatementQuery(month="2026-03"))
        fault = heard.until(StatementView).fault
        assert fault is not None and fault.code == "statement.no_sales"
    finally:
        assert work.stop()
        assert desk.stop()
    books = open_books(home)
    kinds = [entry.kind for entry in books.ledger.entries()]
    books.close()
    assert [kind for kind in kinds if kind.startswith("statement")] == ["statement.issued", "statement.received"]
