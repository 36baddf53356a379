"""The platform's bill is read whole and exactly, or refused by name and line."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.domain.bill import BalanceBill, Bill, Way
from desktop.domain.errors import OperatorError
from desktop.fleet import bill_frame, bill_members
from desktop.fleet.bill_file import parse_bill, read_bill
from desktop.fleet.bill_frame import BillFaultsError
from tests.helpers.bills import (
    ACCOUNT,
    BALANCE,
    CANARY,
    COLUMNS,
    GOLDEN,
    SUMMARY,
    TradeBill,
    line,
    packed,
    trade,
)  # fmt: skip

AT = "2026-06-18 11:00:00"
ROWS = [line(1, 1_200, AT), line(2, 850, AT), line(1, 1_200, "2026-06-18 12:00:00", refund_no="R1")]


def bill_of(content: bytes) -> Bill:
    bill = parse_bill(content).bill
    assert isinstance(bill, Bill)
    return bill


def of_text(text: str, codec: str = "gb18030") -> bytes:
    return packed({"业务明细": text.encode(codec)})


def refused(content: bytes) -> OperatorError:
    with pytest.raises(OperatorError) as caught:
        parse_bill(content)
    return caught.value


def faults(content: bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(BillFaultsError) as caught:
        parse_bill(content)
    return [(fault.line, fault.column, fault.code) for fault in caught.value.faults]


def test_the_golden_bill_is_read() -> None:
    bill = read_bill(next(GOLDEN.glob("*.zip"))).bill
    assert isinstance(bill, Bill)
    sales = [row for row in bill.rows if row.way is Way.SALE]
    refunds = [row for row in bill.rows if row.way is Way.REFUND]
    assert (bill.account, bill.day.day, len(sales), len(refunds)) == (ACCOUNT, date(2026, 6, 18), 117, 11)
    assert sum(row.received_fen for row in sales) == 135_404
    assert sum(row.received_fen for row in refunds) == 12_150
    assert sum(not row.has_parameters for row in sales) == 5


def test_a_row_is_told_in_fen_and_in_beijing_time_and_the_end_date_is_exclusive() -> None:
    bill = bill_of(TradeBill([line(1, 1_200, AT, red_packet_fen=104, 集分宝="0.05", 支付宝优惠="0.01")]).packed())
    (row,) = bill.rows
    assert (row.order_fen, row.received_fen, row.own_fen, row.shortfall_fen) == (1_200, 1_200, 1_090, 0)
    assert row.at == datetime(2026, 6, 18, 3, 0, tzinfo=UTC)
    assert bill.day.holds(datetime(2026, 6, 18, 15, 59, 59, tzinfo=UTC))
    assert not bill.day.holds(datetime(2026, 6, 18, 16, 0, tzinfo=UTC))


def test_a_voucher_is_not_subtracted_and_a_merchants_discount_explains_what_lacks() -> None:
    given = line(1, 1_200, AT, 商家实收="10.00", 商家优惠="2.00", 券核销金额="2.00")
    lacking = line(2, 1_200, AT, 商家实收="10.00")
    one, other = bill_of(TradeBill([given, lacking]).packed()).rows
    assert (one.received_fen, one.own_fen, one.shortfall_fen) == (1_000, 1_000, 0)
    assert other.shortfall_fen == 200


def test_columns_are_found_by_name_in_any_order_with_more_of_them_and_other_brackets() -> None:
    columns = [*reversed(COLUMNS), "机构分润（元）", "机构编号"]
    text = TradeBill(ROWS, columns=columns).text()
    for header in (
        ",".join(columns),
        ",".join(columns).replace("（元）", "(元)"),
        ",".join(columns).replace("（元）", ""),
    ):
        assert len(bill_of(of_text(text.replace(",".join(columns), header))).rows) == 3


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "utf-8-sig"])
def test_a_file_saved_anew_is_read_in_its_code(codec: str) -> None:
    assert len(bill_of(of_text(TradeBill(ROWS).text(), codec)).rows) == 3
    assert len(bill_of(TradeBill(ROWS).text().encode(codec)).rows) == 3  # taken out of its ZIP


def test_members_are_told_by_their_first_line_not_by_name_or_order() -> None:
    detail = TradeBill(ROWS).text().encode("gb18030")
    swapped = packed({"业务明细(汇总)": detail, "业务明细": SUMMARY.encode("gb18030")})
    assert len(bill_of(swapped).rows) == 3
    assert refused(packed({"业务明细": SUMMARY.encode("gb18030")})).code == "bill.no_detail"
    assert refused(packed({"a": detail, "b": detail})).code == "bill.two_details"


def test_names_in_no_known_code_do_not_matter() -> None:
    content = TradeBill(ROWS).packed()
    name = f"{ACCOUNT}_20260618_业务明细.csv".encode("gb18030")
    assert len(bill_of(content.replace(name, b"\xff" * len(name))).rows) == 3


def test_a_day_without_sales_is_a_bill_with_its_footers() -> None:
    assert bill_of(TradeBill([]).packed()).rows == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("商家实收共20.50元", "商家实收共20.51元", "bill.sum"),
        ("商家实收退款共-12.00元", "商家实收退款共-12.01元", "bill.sum"),
        ("商家优惠共0.00元", "商家优惠共0.01元", "bill.sum"),
        ("交易合计：2笔", "交易合计：3笔", "bill.count"),
        ("退款合计：1笔", "退款合计：0笔", "bill.count"),
        ("#退款合计", "#退款", "bill.incomplete"),
        ("#-----------------------------------------业务明细列表结束------------------------------------\r\n", "",
         "bill.mark_within"),
        ("#账号：[", "#账户：[", "bill.no_head"),
        ("2026年06月19日 00:00:00", "2026年07月19日 00:00:00", "bill.not_one_day"),
        ("2026年06月19日 00:00:00", "2026年06月18日 00:00:00", "bill.no_head"),
        ("2026年06月18日 00:00:00", "2026年16月18日 00:00:00", "bill.no_head"),
        ("终端号", "机具号", "bill.columns"),
        ("门店名称", "终端号", "bill.columns"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_whole_is_refused(old: str, new: str, code: str) -> None:
    text = TradeBill(ROWS).text()
    assert old in text
    content = of_text(text.replace(old, new))
    if code == "bill.mark_within":
        assert {fault[2] for fault in faults(content)} == {code}
    else:
        assert refused(content).code == code


def test_cut_anywhere_it_is_never_read_as_less() -> None:
    text = TradeBill(ROWS).text()
    whole = len(text.split("#导出时间")[0]) - 2  # what stands behind bears no figure
    for at in range(0, whole, 7):
        with pytest.raises((OperatorError, BillFaultsError)):
            parse_bill(text[:at].encode("gb18030"))


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"业务类型": "转账"}, "业务类型", "bill.cell_type"),
        ({"业务类型": ""}, "业务类型", "bill.cell_type"),
        ({"商家实收": "12.001"}, "商家实收", "bill.cell_amount"),
        ({"商家实收": ""}, "商家实收", "bill.cell_amount"),
        ({"订单金额": "1.2E+1"}, "订单金额", "bill.cell_amount"),
        ({"订单金额": "-12.00"}, "订单金额", "bill.cell_sign"),
        ({"完成时间": "2026/6/18 11:00"}, "完成时间", "bill.cell_time"),
        ({"完成时间": "2026-06-31 11:00:00"}, "完成时间", "bill.cell_time"),
        ({"支付宝交易号": "2.02606E+27"}, "支付宝交易号", "bill.cell_number"),
        ({"支付宝交易号": ""}, "支付宝交易号", "bill.cell_number"),
        ({"业务类型": "退款", "订单金额": "-1.00", "商家实收": "-1.00"}, "退款批次号/请求号", "bill.cell_number"),
        ({"支付宝交易号": trade(1)}, "支付宝交易号", "bill.row_twice"),
    ],
)  # fmt: skip
def test_a_row_that_does_not_fit_is_a_fault_by_its_line(cells: dict[str, str], column: str, code: str) -> None:
    assert faults(TradeBill([line(1, 1_200, AT), line(2, 850, AT, **cells)]).packed()) == [(7, column, code)]


def test_a_row_with_other_cells_is_reported_and_so_is_what_comes_after_it() -> None:
    text = TradeBill([*ROWS, line(4, 100, AT, 业务类型="充值")]).text()
    spoilt = text.replace("窦同学午餐", "窦同学,午餐", 1)
    assert faults(of_text(spoilt)) == [(6, "", "bill.cells"), (9, "业务类型", "bill.cell_type")]
    # the remark is empty and one cell more stands before it: no row is made to fit
    empty = TradeBill([line(1, 1_200, AT, 备注="", 商品名称="饭,菜")]).text()
    assert faults(of_text(empty)) == [(6, "", "bill.cells")]


def test_rows_behind_the_end_are_reported() -> None:
    text = TradeBill(ROWS).text()
    row = next(each for each in text.split("\r\n") if each.startswith("2026"))
    assert faults(of_text(f"{text}{row}\r\n")) == [(13, "", "bill.row_after_end")]


def test_many_faults_are_counted_and_the_first_listed() -> None:
    rows = [line(at, 100, AT, 业务类型="?") for at in range(150)]
    with pytest.raises(BillFaultsError) as caught:
        parse_bill(TradeBill(rows).packed())
    assert (len(caught.value.faults), caught.value.count) == (100, 150)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "bill.empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "bill.empty"),
        (packed({}), "bill.empty"),
        (packed({"业务明细": b""}), "bill.empty"),
        (b'{"code":"40004","sub_code":"isp.bill_not_exist","sub_msg":"no bill"}', "bill.not_ready"),
        ("账单未生成".encode("gb18030"), "bill.not_ready"),
        (packed({"x": "账单不存在".encode()}), "bill.not_ready"),
        ("支付宝交易记录\r\n交易时间,交易分类,交易对方,对方账号\r\n".encode("gb18030"), "bill.personal"),
        (packed({"x": "\ufeff交易时间 ,交易分类 ,交易对方 \r\n".encode()}), "bill.personal"),
        (b"<html>sign in</html>", "bill.not_a_bill"),
        (b"PK\x03\x04 and no more", "bill.unreadable"),
        (packed({"x": b"readme"}), "bill.not_a_bill"),
    ],
)  # fmt: skip
def test_what_is_no_bill_is_refused_by_name(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "bill.zip"
    path.write_bytes(content)
    with pytest.raises(OperatorError) as caught:
        read_bill(path)
    assert caught.value.code == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        read_bill(tmp_path / "none.zip")
    assert caught.value.code == "bill.no_file"


def test_a_broken_member_and_a_locked_one_are_refused() -> None:
    content = bytearray(TradeBill(ROWS).packed())
    content[120] ^= 0xFF
    assert refused(bytes(content)).code in ("bill.unreadable", "bill.not_text")
    locked = bytearray(packed({"业务明细": TradeBill(ROWS).text().encode("gb18030")}, zipfile.ZIP_STORED))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(signature) + flags] |= 1
    assert refused(bytes(locked)).code == "bill.unreadable"
    other = packed({"业务明细": TradeBill(ROWS).text().encode("gb18030")}, zipfile.ZIP_LZMA)
    assert refused(other).code == "bill.unreadable"


def test_a_bomb_is_stopped_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bill_members, "MOST_UNPACKED_BYTES", 100_000)
    rows = ",".join(["0"] * len(COLUMNS)) + "\r\n"
    head = TradeBill([]).text().split("#-----------------------------------------业务明细列表结束")[0]
    bomb = of_text(head + rows * 20_000)
    assert len(bomb) < 20_000
    assert refused(bomb).code == "bill.too_big"
    assert refused(of_text(head + "0" * 40_000)).code == "bill.not_text"  # a line without an end
    monkeypatch.setattr(bill_frame, "MOST_ROWS", 2)
    assert refused(TradeBill(ROWS).packed()).code == "bill.too_many_rows"


def test_a_huge_directory_is_not_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for at in range(2_000):
            archive.writestr(f"{at}.csv", b"")
    assert refused(file.getvalue()).code == "bill.too_big"


def test_a_file_above_the_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bill_members, "MOST_BYTES", 10)
    (tmp_path / "b.zip").write_bytes(bytes(11))
    with pytest.raises(OperatorError) as caught:
        read_bill(tmp_path / "b.zip")
    assert caught.value.code == "bill.too_big"


def test_a_balance_bill_is_added_up_by_name() -> None:
    bill = parse_bill(packed({"账务明细": BALANCE.encode("gb18030")})).bill
    assert isinstance(bill, BalanceBill)
    assert (bill.incomes, bill.income_fen, bill.payments_out, bill.paid_out_fen) == (2, 1_206, 1, 200)
    moved = BALANCE.replace("支出金额（-元）", "支出金额(元)").replace(",-2.00,", ",2.00,")
    assert parse_bill(moved.encode("gb18030")).bill == bill
    assert refused(BALANCE.replace("共12.06元", "共12.07元").encode("gb18030")).code == "bill.sum"
    assert refused(BALANCE.replace("合计：1笔", "合计：2笔").encode("gb18030")).code == "bill.count"
    assert refused(BALANCE.split("#收入合计")[0].encode("gb18030")).code == "bill.incomplete"


def test_no_fault_tells_a_cell() -> None:
    """A row that slipped could show somebody's account where a number should be."""
    slipped = line(1, 1_200, AT, 支付宝交易号=CANARY, 商家实收=CANARY, 完成时间=CANARY, 终端号=CANARY)
    for content in (TradeBill([slipped]).packed(), TradeBill([line(1, 1, AT, 业务类型=CANARY)]).packed()):
        with pytest.raises(BillFaultsError) as caught:
            parse_bill(content)
        assert "窦" not in repr(caught.value.faults)
