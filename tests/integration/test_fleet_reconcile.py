"""`fleet reconcile` on a real lake: the published day, two days, a killed run, and nobody's account in any output."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from deltalake import DeltaTable

from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.fleet import bill_lake, reconciling
from desktop.fleet.bill_book import BillBook
from tests.helpers.bills import (
    ACCOUNT,
    BALANCE,
    CANARY,
    GOLDEN,
    TradeBill,
    fill_lake,
    line,
    order,
    packed,
    refund,
    sale,
    trade,
)

AT = "2026-06-18 11:00:00"
NEXT = "2026-06-19 11:00:00"
LISTS = (
    "amount_differs", "only_in_bill", "only_here", "refund_amount_differs", "refund_only_in_bill", "refund_only_here",
    "parameters_missing",
)  # fmt: skip


@dataclass
class Desk:
    """The command on a lake of the test's own."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def lake(self) -> Path:
        return self.folder / "lake"

    def bill(self, content: TradeBill | bytes, name: str = "bill.zip") -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.packed())
        return path

    def call(self, bill: TradeBill | bytes | Path, *arguments: str) -> tuple[int, str, str]:
        path = bill if isinstance(bill, Path) else self.bill(bill)
        self.capsys.readouterr()
        code = run(["fleet", "reconcile", str(path), "--lake", str(self.lake), *arguments])
        return code, *self.capsys.readouterr()

    def answer(self, bill: TradeBill | bytes | Path, *arguments: str) -> dict[str, Any]:
        code, out, err = self.call(bill, *arguments, "--json")
        assert (code, err) == (0, "")
        document = json.loads(out)
        assert isinstance(document, dict)
        return document

    def refused(self, bill: TradeBill | bytes | Path, *arguments: str) -> str:
        before = self.versions()
        code, out, err = self.call(bill, *arguments)
        assert (code, out) == (2, "") and self.versions() == before
        return err

    def versions(self) -> dict[str, int]:
        tables = [path for path in self.lake.glob("*") if DeltaTable.is_deltatable(str(path))]
        return {path.name: DeltaTable(str(path)).version() for path in tables}

    def rows(self, table: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = DeltaTable(str(self.lake / table)).to_pyarrow_table().to_pylist()
        return found


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Desk(tmp_path, capsys)


def told(answer: Mapping[str, Any]) -> dict[str, list[str]]:
    return {name: answer[name] for name in LISTS if answer[name]}


def carried(answer: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    return [(row["order_no"], row["outcome"], row["since"]) for row in answer["carried"]["open"]]


def closed(answer: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    return [(row["order_no"], row["outcome"], row["since"]) for row in answer["carried"]["closed"]]


def test_the_published_day_gives_the_published_outcome(desk: Desk) -> None:
    sales = json.loads((GOLDEN / "sales.json").read_text())
    expected = json.loads((GOLDEN / "expected.json").read_text())
    fill_lake(
        desk.lake,
        [sale(0, one["amount_fen"], "2026-06-18 00:00:00") | {key: one[key] for key in one if key != "refunds"}
         for one in sales],
        [refund(0, number, fen, "2026-06-18 12:00:00") | {"trade_no": one["trade_no"]}
         for one in sales for number, fen in one["refunds"]],
    )  # fmt: skip
    answer = desk.answer(next(GOLDEN.glob("*.zip")))
    assert {name: answer[name] for name in expected} == expected
    assert answer["refund_only_here"] == answer["refund_amount_differs"] == []
    assert (answer["account"], answer["day"], answer["refunds_equal"]) == (ACCOUNT, "2026-06-18", 7)
    sums = answer["sums"]
    assert (sums["bill_sales"], sums["bill_sales_received_fen"]) == (117, 135_404)
    assert (sums["our_sales"], sums["our_sales_fen"]) == (115, sum(one["amount_fen"] for one in sales))
    assert len(answer["carried"]["open"]) == 5 + 3 + 4
    code, out, _ = desk.call(next(GOLDEN.glob("*.zip")))
    assert code == 0 and "as it was answered before" in out and "C1-0618-0099, C1-0618-0117, C1-0618-0119" in out


def test_what_one_day_leaves_open_closes_on_the_next(desk: Desk) -> None:
    fill_lake(
        desk.lake,
        [sale(1, 1_200, AT), sale(2, 800, AT), sale(3, 900, "2026-06-18 23:59:58"), sale(4, 500, NEXT)],
        [refund(1, "R1", 1_200, "2026-06-18 15:00:00")],  # by a clock that was wrong
    )
    one = desk.answer(TradeBill([line(1, 1_200, AT), line(2, 800, AT), line(5, 700, AT), line(6, 600, AT)]))
    assert told(one) == {
        "only_in_bill": [order(5), order(6)], "only_here": [order(3)], "refund_only_here": [order(1)],
    }  # fmt: skip
    assert one["equal"] == 1  # of the other one a refund is only here
    # a bundle comes late with the fifth; the third and the refund stand in the next day's bill
    fill_lake(desk.lake, [sale(5, 700, AT, sequence=2)])
    bill = TradeBill(
        [
            line(3, 901, "2026-06-19 00:00:01"),
            line(1, 1_200, "2026-06-19 00:00:02", refund_no="R1"),
            line(4, 500, NEXT),
        ],
        day=date(2026, 6, 19),
    )
    two = desk.answer(bill)
    assert told(two) == {"amount_differs": [order(3)]}
    assert (two["equal"], two["refunds_equal"], two["carried"]["before"]) == (1, 1, 4)
    assert closed(two) == [
        (order(1), "equal", "2026-06-18"),
        (order(3), "amount_differs", "2026-06-18"),
        (order(5), "equal", "2026-06-18"),
    ]
    assert carried(two) == [(order(6), "only_in_bill", "2026-06-18")]
    three = desk.answer(TradeBill([], day=date(2026, 6, 20)))
    assert (three["carried"]["before"], closed(three)) == (1, [])
    assert carried(three) == carried(two)


def test_what_comes_to_the_lake_after_its_day_was_compared_is_told(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT, sequence=5), sale(2, 200, AT, sequence=5, till_id="T2")])
    desk.answer(TradeBill([line(1, 100, AT), line(2, 200, AT), line(3, 300, AT)]))
    fill_lake(  # T1 brings the third and one that the platform never had; T2 was restored and sends again
        desk.lake,
        [
            sale(3, 300, AT, sequence=6), sale(4, 400, "2026-06-18 23:59:59", sequence=6),
            sale(5, 500, AT, sequence=6, result="voided"), sale(2, 200, AT, sequence=9, till_id="T2"),
            sale(6, 600, NEXT, sequence=6), sale(7, 700, "2026-06-18 12:00:00", till_id="T3"),
        ],
        [refund(1, "R1", 100, AT, sequence=6)],
    )  # fmt: skip
    two = desk.answer(TradeBill([line(6, 600, NEXT)], day=date(2026, 6, 19)))
    assert (two["equal"], told(two), closed(two)) == (1, {}, [(order(3), "equal", "2026-06-18")])
    late = [
        (order(4), "only_here", "2026-06-18"), (order(7), "only_here", "2026-06-18"),
        (order(1), "refund_only_here", "2026-06-18"),
    ]  # fmt: skip
    assert sorted((row["order_no"], row["outcome"], row["since"]) for row in two["carried"]["late"]) == sorted(late)
    assert sorted(carried(two)) == sorted(late)
    # told once; the refund and the fourth are in the next bill
    last = [line(1, 100, "2026-06-20 08:00:00", refund_no="R1"), line(4, 400, "2026-06-20 08:00:00")]
    three = desk.answer(TradeBill(last, day=date(2026, 6, 20)))
    assert (three["carried"]["late"], len(closed(three))) == ([], 2)
    assert carried(three) == [(order(7), "only_here", "2026-06-18")]
    code, out, _ = desk.call(desk.folder / "bill.zip")
    assert code == 0 and "came late, only here" in out


def test_what_came_late_is_found_across_whole_months(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, "2026-01-31 11:00:00")])
    for day in (date(2026, 1, 31), date(2026, 2, 10), date(2026, 3, 3)):
        desk.answer(TradeBill([], day=day))
    fill_lake(desk.lake, [sale(2, 200, "2026-02-10 11:00:00", sequence=2), sale(3, 300, "2025-12-01 11:00:00")])
    answer = desk.answer(TradeBill([], day=date(2026, 2, 28)))
    assert [(row["order_no"], row["since"]) for row in answer["carried"]["late"]] == [(order(2), "2026-02-10")]
    assert carried(answer) == [(order(1), "only_here", "2026-01-31"), (order(2), "only_here", "2026-02-10")]


def test_the_order_in_which_bills_come_does_not_matter(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, "2026-06-19 00:00:02"), sale(2, 200, "2026-06-18 23:59:59")])
    first = TradeBill([line(1, 100, "2026-06-18 23:59:58")])
    second = TradeBill([line(2, 200, "2026-06-19 00:00:01")], day=date(2026, 6, 19))
    later = desk.answer(second)
    assert (later["equal"], told(later)) == (1, {"only_here": [order(1)]})
    earlier = desk.answer(first)
    assert (earlier["equal"], told(earlier), carried(earlier)) == (1, {}, [])
    assert closed(earlier) == [(order(1), "equal", "2026-06-19")]


def test_a_sale_past_midnight_that_the_day_before_matched_is_not_missed_on_its_own_day(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, "2026-06-19 00:00:02"), sale(2, 100, "2026-06-18 23:59:59")])
    assert desk.answer(TradeBill([line(1, 100, "2026-06-18 23:59:58"), line(2, 100, AT)]))["equal"] == 2
    after = desk.answer(TradeBill([], day=date(2026, 6, 19)))
    assert (told(after), carried(after)) == ({}, [])


def test_a_sale_without_a_trade_number_is_carried_by_its_order_number(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, "2026-06-18 23:00:00", trade_no=None)])
    assert carried(desk.answer(TradeBill([]))) == [(order(1), "only_here", "2026-06-18")]
    after = desk.answer(TradeBill([line(1, 100, NEXT)], day=date(2026, 6, 19)))
    assert (after["equal"], closed(after), carried(after)) == (1, [(order(1), "equal", "2026-06-18")], [])
    (row,) = after["carried"]["closed"]
    assert (row["matched_by"], row["trade_no"]) == ("order_no", trade(1))
    assert desk.answer(TradeBill([], day=date(2026, 6, 20)))["carried"]["before"] == 0


def test_a_time_outside_the_tolerance_is_no_match(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, "2026-06-19 00:05:00"), sale(2, 100, "2026-06-18 23:50:00")])
    bill = TradeBill([line(1, 100, "2026-06-18 23:59:58"), line(2, 100, "2026-06-18 23:59:59")])
    assert told(desk.answer(bill, "--dry-run")) == {"only_in_bill": [order(1)]}
    assert told(desk.answer(bill, "--dry-run", "--tolerance", "301")) == {}
    assert set(desk.versions()) == {"transactions"}  # a dry run keeps nothing


def test_a_number_that_was_sent_twice_counts_once_and_only_what_was_paid_counts(desk: Desk) -> None:
    fill_lake(
        desk.lake,
        [
            sale(1, 100, AT), sale(1, 100, AT, sequence=7, till_id="T1b"), sale(2, 200, AT, result="voided"),
            sale(3, 300, AT, result="paid_offline", trade_no=""), sale(4, 400, AT, trade_no=""),
        ],
        [refund(1, "R1", 100, AT), refund(1, "R1", 100, AT, sequence=7)],
    )  # fmt: skip
    answer = desk.answer(
        TradeBill([line(at, at * 100, AT) for at in (1, 2, 3, 4)] + [line(1, 100, AT, refund_no="R1")])
    )
    assert told(answer) == {"only_in_bill": [order(2), order(3)]}
    assert (answer["equal"], answer["refunds_equal"], answer["sums"]["our_sales"]) == (2, 1, 2)
    assert [row["our_result"] for row in answer["rows"]] == ["voided", "paid_offline"]


def test_refunds_are_told_by_both_numbers_and_their_amount(desk: Desk) -> None:
    fill_lake(
        desk.lake,
        [sale(1, 1_000, "2026-05-02 11:00:00"), sale(2, 1_000, AT), sale(9, 900, AT, customer_id="C9")],
        [refund(1, "R1", 400, AT), refund(1, "R2", 300, AT), refund(2, "R1", 900, AT), refund(9, "R1", 900, AT)],
    )
    bill = TradeBill([
        line(1, 400, AT, refund_no="R1"), line(1, 299, AT, refund_no="R2"),
        line(1, 5, AT, refund_no="R3"), line(2, 1_000, AT), line(2, 1_000, AT, refund_no="R1", red_packet_fen=-100),
    ])  # fmt: skip
    answer = desk.answer(bill, "--customer", "C1")
    assert told(answer) == {"refund_amount_differs": [order(1)], "refund_only_in_bill": [order(1)]}
    assert (answer["equal"], answer["refunds_equal"]) == (1, 2)  # the platform's own part may or may not be told
    assert [row["order_no"] for row in answer["rows"]] == [order(1), order(1)]


def test_own_money_is_shown_beside_and_changes_no_outcome(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 1_000, AT, actual_paid_fen=900), sale(2, 1_000, AT), sale(3, 1_000, AT)])
    rows = [line(1, 1_000, AT, red_packet_fen=100), line(2, 1_000, AT, red_packet_fen=100), line(3, 999, AT)]
    answer = desk.answer(TradeBill(rows))
    assert (answer["equal"], told(answer), answer["own_money_differs"]) == (
        2, {"amount_differs": [order(3)]}, [order(2)],
    )  # fmt: skip
    (row,) = answer["own_money_rows"]
    assert (row["bill_own_probable_fen"], row["our_actual_fen"]) == (900, 1_000)


def test_other_customers_and_other_offsets(desk: Desk) -> None:
    fill_lake(
        desk.lake,
        [
            sale(1, 100, AT), sale(2, 100, AT, customer_id="C2"),
            sale(3, 100, AT, paid_at="2026-06-17T23:30:00.250Z"), sale(4, 100, AT, paid_at="2026-06-17T06:00:00-10:00"),
            sale(5, 100, AT, paid_at="2026-06-19T02:00:00+10:00"),
        ],
    )  # fmt: skip
    answer = desk.answer(TradeBill([line(at, 100, AT) for at in (1, 3)]), "--customer", "C1")
    assert (answer["equal"], told(answer)) == (2, {"only_here": [order(4)]})  # the fifth is on the next day


def test_the_same_file_gives_the_same_answer_and_changes_nothing(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT)])
    bill = desk.bill(TradeBill([line(1, 100, AT), line(2, 200, AT)]))
    first = desk.answer(bill)
    fill_lake(desk.lake, [sale(2, 200, AT)])
    before = desk.versions()
    assert desk.answer(bill) == first
    assert desk.versions() == before
    (kept,) = desk.rows("bill_runs")
    assert (kept["account"], kept["bill_day"], kept["sha256"]) == (ACCOUNT, "2026-06-18", first["sha256"])


def test_another_file_or_other_terms_for_a_day_that_was_run_are_refused_by_name(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT)])
    bill = desk.bill(TradeBill([line(1, 100, AT)]))
    desk.answer(bill)
    told_other = desk.refused(TradeBill([line(1, 101, AT)]))
    assert "run with another file" in told_other and ACCOUNT in told_other and told_other.count("\n") == 1
    bill = desk.bill(TradeBill([line(1, 100, AT)]))
    assert "other customers or another tolerance" in desk.refused(bill, "--customer", "C1")
    other_account = TradeBill([line(1, 100, AT)], account="20881234567890120156")
    assert desk.answer(other_account)["equal"] == 1


def test_a_run_killed_between_its_two_commits_is_simply_run_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class PowerCut(BaseException):
        pass

    def cut(*_: object) -> None:
        raise PowerCut

    fill_lake(desk.lake, [sale(1, 100, AT), sale(3, 300, AT)])
    bill = desk.bill(TradeBill([line(1, 100, AT), line(2, 200, AT)]))
    with monkeypatch.context() as patched:
        patched.setattr(BillBook, "_append_run", cut)
        with pytest.raises(PowerCut):
            run(["fleet", "reconcile", str(bill), "--lake", str(desk.lake), "--json"])
    assert set(desk.versions()) == {"transactions", "bill_open"}
    fill_lake(desk.lake, [sale(2, 200, AT)])  # what the killed run left open is here by now
    assert told(desk.answer(bill)) == {"only_here": [order(3)]}
    after = desk.answer(TradeBill([], day=date(2026, 6, 19)))
    assert carried(after) == [(order(3), "only_here", "2026-06-18")]


def test_of_two_runs_of_a_day_at_once_one_counts(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT), sale(3, 300, AT)])
    desk.answer(TradeBill([], day=date(2026, 6, 17)))
    bill = desk.bill(TradeBill([line(1, 100, AT)]))
    keep: Callable[..., None] = BillBook.keep
    raced: list[dict[str, Any]] = []

    def overtaken(self: BillBook, *arguments: Any) -> None:
        if not raced:
            raced.append({})
            raced[0] = desk.answer(bill)
        keep(self, *arguments)

    monkeypatch.setattr(BillBook, "keep", overtaken)
    code, out, err = desk.call(bill, "--json")
    assert (code, out) == (1, "") and "was faster" in err
    assert desk.answer(bill) == raced[0]
    assert [row["bill_day"] for row in desk.rows("bill_runs")].count("2026-06-18") == 1
    assert len(carried(desk.answer(TradeBill([], day=date(2026, 6, 19))))) == 1


def test_the_first_two_runs_of_a_lake_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither finds the table; one of them makes it."""
    fill_lake(desk.lake, [sale(1, 100, AT)])
    bill = desk.bill(TradeBill([line(1, 100, AT)]))
    keep: Callable[..., None] = BillBook.keep
    raced: list[dict[str, Any]] = []

    def overtaken(self: BillBook, *arguments: Any) -> None:
        if not raced:
            raced.append({})
            raced[0] = desk.answer(bill)
        keep(self, *arguments)

    monkeypatch.setattr(BillBook, "keep", overtaken)
    code, _, err = desk.call(bill)
    assert code == 1 and "was faster" in err
    assert desk.answer(bill) == raced[0]


def test_bad_files_are_a_line_a_fault_and_leave_nothing(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT)])
    rows = [line(1, 100, AT), line(2, 200, AT, 业务类型="充值"), line(3, 300, AT, 商家实收="?")]
    err = desk.refused(TradeBill(rows))
    assert [each.partition(":")[0] for each in err.splitlines()] == ["line 7, 业务类型", "line 8, 商家实收"]
    off = TradeBill([line(1, 100, AT)]).text().replace("商家实收共1.00元", "商家实收共1.01元").encode("gb18030")
    err = desk.refused(packed({"业务明细": off}))
    assert "¥1.01" in err and "¥1.00" in err and err.count("\n") == 1
    err = desk.refused(TradeBill([line(1, 100, "2026-06-19 00:10:00")]))
    assert err.startswith("line 6, 完成时间: ")
    assert "empty" in desk.refused(b"")
    assert "personal" in desk.refused("交易时间,交易分类,交易对方\r\n".encode())
    assert "no bill yet" in desk.refused(b'{"sub_code":"isv.bill_not_exist"}')
    xlsx = desk.folder / "out.xlsx"
    desk.refused(b"", "--xlsx", str(xlsx))
    assert not xlsx.exists()


def test_a_lake_that_is_not_there_or_not_whole(desk: Desk) -> None:
    bill = TradeBill([line(1, 100, AT)])
    assert "no lake" in desk.refused(bill)
    rows = [sale(1, 100, AT)]
    del rows[0]["order_no"]
    fill_lake(desk.lake, rows)
    err = desk.refused(bill)
    assert "transactions" in err and "order_no" in err
    assert bill_lake.shown("s3://key:secret@store/lake") == "s3://store/lake"


def test_an_amount_that_the_lake_lacks_is_not_read_as_zero(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(2, 100, AT), sale(1, 100, AT, actual_paid_fen=None)])
    code, out, err = desk.call(TradeBill([line(1, 100, AT)]))
    assert (code, out) == (1, "") and "actual_paid_fen" in err


def test_a_lake_that_was_damaged_is_named(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 100, AT)])
    for part in (desk.lake / "transactions").rglob("*.parquet"):
        part.write_bytes(b"no parquet")
    code, out, err = desk.call(TradeBill([line(1, 100, AT)]))
    assert (code, out) == (1, "") and "does not answer" in err and err.count("\n") == 1


def test_the_wrong_lake_is_refused_before_anything_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_lake(desk.lake, [sale(at, 100, AT) for at in range(20)])
    monkeypatch.setattr(reconciling, "MOST_ROWS", 10)
    assert "--customer" in desk.refused(TradeBill([line(99, 100, AT)]))
    monkeypatch.setattr(bill_lake, "MOST_OURS", 10)
    assert "--customer" in desk.refused(TradeBill([line(99, 100, AT)]))


def test_a_balance_bill_is_added_up_and_keeps_nothing(desk: Desk) -> None:
    content = packed({"账务明细": BALANCE.encode("gb18030")})
    answer = desk.answer(content)
    assert answer["balance"] == {"incomes": 2, "income_fen": 1_206, "payments_out": 1, "paid_out_fen": 200}
    code, out, _ = desk.call(content, "--xlsx", str(desk.folder / "b.xlsx"))
    assert code == 0 and "¥12.06" in out and "窦" not in out
    assert not desk.lake.exists()


@pytest.mark.parametrize("language", ["en_GB.UTF-8", "zh_CN.UTF-8"])
def test_the_workbook_has_a_sheet_an_outcome_with_exact_amounts(
    desk: Desk, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    fill_lake(desk.lake, [sale(1, 1_250, AT), sale(2, 200, AT), sale(3, 300, AT)])
    xlsx = desk.folder / "out.xlsx"
    rows = [line(1, 1_251, AT), line(2, 200, AT, 终端号=""), line(4, 400, AT)]
    answer = desk.answer(TradeBill(rows), "--xlsx", str(xlsx))
    book = openpyxl.load_workbook(xlsx)
    chinese = language.startswith("zh")
    assert book.sheetnames[:4] == (
        ["汇总", "金额不同", "仅账单有", "仅本方有"] if chinese
        else ["Summary", "Amount differs", "Only in the bill", "Only here"]
    )  # fmt: skip
    assert len(book.sheetnames) == 11
    row = [cell.value for cell in book.worksheets[1][2]]
    assert row[:2] == [order(1), trade(1)] and row[5:8] == [12.51, 12.51, 12.5]
    assert book.worksheets[7].max_row == 2 and answer["parameters_missing"] == [order(2)]
    assert {cell.value for cell in book.worksheets[10]["B"][1:]} == {"2026-06-18"}


def test_nobodys_account_goes_anywhere(desk: Desk) -> None:
    fill_lake(desk.lake, [sale(1, 1_250, AT), sale(2, 200, AT)], [refund(2, "R1", 200, AT)])
    xlsx = desk.folder / "out.xlsx"
    rows = [line(1, 1_251, AT), line(3, 200, AT), line(3, 100, AT, refund_no="R9")]
    assert CANARY in TradeBill(rows).text()
    outputs = [
        *map(str, desk.call(TradeBill(rows), "--xlsx", str(xlsx))),
        *map(str, desk.call(desk.folder / "bill.zip", "--json")),
    ]
    outputs += [json.dumps(desk.rows(table), ensure_ascii=False) for table in ("bill_runs", "bill_open")]
    book = openpyxl.load_workbook(xlsx)
    outputs += [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    outputs.append(desk.refused(TradeBill([line(1, 100, AT, 业务类型=CANARY, 订单金额=CANARY)])))
    together = "\n".join(outputs)
    assert order(3) in together
    assert not any(piece in together for piece in (CANARY, "窦", "4711", "同学"))


def test_the_help_says_what_was_never_tried(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fleet", "reconcile", "--help"]) == 0
    assert "not run on a real pilot's bill" in " ".join(capsys.readouterr().out.split())


def test_without_the_extra_it_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise OperatorError("settle.needs_fleet", package=name)

    monkeypatch.setattr(bill_lake, "fleet_module", missing)
    code, _, err = desk.call(TradeBill([line(1, 100, AT)]))
    assert code == 1 and "pyarrow" in err
