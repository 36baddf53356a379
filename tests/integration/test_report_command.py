"""`report`: a home's day printed, closed by a script, written to files, and counted again by another tool."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.adapters.home import Home
from desktop.app import scripted_close
from desktop.app.homes import make_home, trial_settings
from desktop.app.report_desk import ReportDesk
from desktop.app.report_hooks import ReportWork
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.services.report_views import DayReportQuery, MonthReportQuery, ReportNews
from desktop.services.views import View
from tests.helpers.report_room import ZERO, recount
from tests.helpers.till import Till


@pytest.fixture
def till(tmp_path: Path) -> Till:
    made = Till(tmp_path / "home", trial_settings(language="en"))
    made.sell(5)
    made.sell(1, "paid_offline")
    made.sell(1, told=False)
    return made


def call(till: Till, *arguments: str) -> int:
    return run(["report", "--home", str(till.home.folder), *arguments])


def told(till: Till, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert call(till, *arguments, "--json") == 0
    return json.loads(capsys.readouterr().out)


def ledger(till: Till, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run(["ledger", "--home", str(till.home.folder), "--json-lines"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def shut(till: Till) -> int:
    """Close as a desk whose terminal was read would."""
    with till.books() as books:
        return ReportDesk(till.home, till.home.settings(), lambda job: job(books), lambda: True).close("Ms Zhou")


def test_z_and_x_add_up_to_the_ledger_counted_by_another_tool(
    till: Till, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert shut(till) == 1
    till.sell(3)
    assert shut(till) == 2
    till.sell(2)
    lines = ledger(till, capsys)
    z1, z2, x = (told(till, capsys, *asked) for asked in (("--z", "1"), ("--z", "2"), ()))
    for report in (z1, z2, x):
        counted = recount(lines, report["from_n"], report["to_n"])
        assert {name: report["totals"][name] for name in ZERO} == counted
    assert (z1["closed"], x["closed"], x["from_n"]) == (True, False, z2["to_n"] + 1)
    whole = recount(lines)
    assert sum(each["totals"]["net_fen"] for each in (z1, z2, x)) == whole["paid_fen"] - whole["refunded_fen"]
    closed = [line["body"] for line in lines if line["kind"] == "day.closed"]
    assert [(body["z"], body["totals"]["paid_fen"]) for body in closed] == [(1, 6_000), (2, 3_600)]
    month = told(till, capsys, "--month", "2026-06")
    assert month["totals"]["net_fen"] == 12_000 and month["open"]["net_fen"] == 2_400
    assert x["waiting"] == {"count": 1, "fen": 1_200}


def test_a_report_is_printed_and_only_looks(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    before = len(ledger(till, capsys))
    assert call(till) == 0
    out = capsys.readouterr().out
    assert "2026-06-18" in out and "¥60.00" in out and "taken 1" in out
    assert len(ledger(till, capsys)) == before


def test_files_hold_the_same_sums(till: Till, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shut(till)
    xlsx, pdf = tmp_path / "z.xlsx", tmp_path / "z.pdf"
    assert call(till, "--z", "1", "--xlsx", str(xlsx), "--pdf", str(pdf)) == 0
    book = openpyxl.load_workbook(xlsx)
    assert book.sheetnames == ["Report", "By meal", "By way of paying", "By class", "By hour", "Entries"]
    assert book["Report"]["C2"].value == 60 and book["By meal"]["F3"].value == 60
    rows = list(book["Entries"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 6 and sum(row[9] for row in rows) == 60 and {row[1] for row in rows} == {"Z 1"}
    book.close()
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert call(till, "--month", "2026-06", "--xlsx", str(xlsx)) == 0
    assert "Closes" in openpyxl.load_workbook(xlsx).sheetnames


@pytest.mark.parametrize(
    "arguments",
    [("--day", "yesterday"), ("--month", "2026-13"), ("--z", "9"), ("--z", "0"), ("--day", "2026-06-18", "--z", "1"),
     ("--by", "x"), ("--close",), ("--xlsx", "/nowhere/z.xlsx")],
)  # fmt: skip
def test_bad_usage_is_one_line_and_code_two(
    till: Till, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert call(till, *arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_scripted_close_waits_for_the_terminal_and_sells_nothing(
    till: Till, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripted_close, "PATIENCE_S", 0.5)
    monkeypatch.setattr(scripted_close.close_by_itself, "__defaults__", (0.5,))
    before = len(ledger(till, capsys))
    assert call(till, "--close", "--by", "Ms Zhou", "--terminal", "socket://127.0.0.1:9") == 1
    assert "read to the end" in capsys.readouterr().err
    assert [line["kind"] for line in ledger(till, capsys)[before:]] == []


@pytest.mark.slow
def test_a_scripted_close_with_a_simulated_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path / "new")
    make_home(home, trial_settings(language="en"))
    assert run(["rush", "--home", str(home.folder), "--sales", "3"]) == 0
    capsys.readouterr()
    assert run(["report", "--home", str(home.folder), "--close", "--by", "Ms Zhou", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["closed"] and report["closes"][0]["closed_by"] == "Ms Zhou" and report["numbers"][0]["count"] == 3


class Heard:
    def __init__(self) -> None:
        self.news: list[ReportNews] = []

    def publish(self, view: View) -> None:
        assert isinstance(view, ReportNews)
        self.news.append(view)


def test_the_page_closes_and_writes_on_a_thread_of_its_own_and_gives_up_when_told(till: Till) -> None:
    heard = Heard()
    with till.books() as books:
        work = ReportWork(till.home, till.home.settings(), lambda job: job(books), lambda: True, heard)
        work.start()
        work.hooks.close_day("Ms Zhou")
        desk = ReportDesk(till.home, till.home.settings(), lambda job: job(books), lambda: True)
        view = desk.look(MonthReportQuery(month="2026-06"))
        work.hooks.save_workbook(view)
        assert work.stop()
    assert heard.news[0] == ReportNews(done="closed", z=1)
    assert heard.news[-1].done in ("saved", "cancelled")
    folder = till.home.folder / "reports"
    assert len(list(folder.iterdir())) == (heard.news[-1].done == "saved"), "no half file is left"
    assert desk.place_for(desk.look(DayReportQuery(z=1)), "pdf").name == "day-2026-06-18-Z0001-1.pdf"


def test_a_file_that_is_given_up_leaves_nothing(till: Till, tmp_path: Path) -> None:
    desk = ReportDesk(till.home, till.home.settings(), lambda job: job(None), lambda: True)  # type: ignore[arg-type]

    def give_up(_done: int, _total: int) -> None:
        raise OperatorError("output.failed", detail="given up")

    with pytest.raises(OperatorError):
        desk.save_workbook(DayReportQuery(), tmp_path / "x.xlsx", give_up)
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == []
