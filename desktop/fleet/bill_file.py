"""Reads the platform's daily trade bill and its balance bill, whole or not at all. Any thread.

Promises: what a file's footers say is what its rows add up to, else it is refused; no data, an unfinished bill and an
empty file are refusals, never a day without sales; the columns with the payer's account, the goods and the remark are
never kept. Facts gathered from public copies, never from a real pilot's bill. Source: alipay-bill.md.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from desktop.domain.bill import BalanceBill, Bill, BillRow, Day, Way
from desktop.domain.errors import OperatorError
from desktop.fleet.bill_frame import Faults, Frame, Row, footer_fen
from desktop.fleet.bill_members import Kind, Member, members_of, read_file

_TRADE = (
    "支付宝交易号", "商户订单号", "业务类型", "完成时间", "门店编号", "终端号", "订单金额", "商家实收", "支付宝红包",
    "集分宝", "支付宝优惠", "商家优惠", "退款批次号/请求号",
)  # fmt: skip
_WAYS = {"交易": Way.SALE, "退款": Way.REFUND}
_NUMBER = re.compile(r"[0-9A-Za-z_\-]{1,64}")
_AMOUNT = r"(-?[0-9.,]+)元"
_SALES = re.compile(rf"#交易合计:([0-9]+)笔,商家实收共{_AMOUNT},商家优惠共{_AMOUNT},*")
_REFUNDS = re.compile(rf"#退款合计:([0-9]+)笔,商家实收退款共{_AMOUNT},商家优惠退款共{_AMOUNT},*")
_BALANCE = ("账务流水号", "发生时间", "收入金额", "支出金额", "业务类型")
_OUT = re.compile(rf"#支出合计:([0-9]+)笔,共{_AMOUNT},*")
_IN = re.compile(rf"#收入合计:([0-9]+)笔,共{_AMOUNT},*")


@dataclass(frozen=True, slots=True, kw_only=True)
class BillFile:
    """What a file holds; `sha256` is that of the file as it was given."""

    sha256: str
    bill: Bill | BalanceBill


def read_bill(path: Path) -> BillFile:
    """Return the trade bill of a file, or the balance bill where it holds no trade bill.

    Raises: OperatorError `bill.…`; BillFaultsError with the faults by line.
    """
    return parse_bill(read_file(path))


def parse_bill(untrusted_content: bytes) -> BillFile:
    """Return what `read_bill` does, of a file's content."""
    members = members_of(untrusted_content)
    sha256 = hashlib.sha256(untrusted_content).hexdigest()
    for kind, parse in ((Kind.TRADE, _trade), (Kind.BALANCE, _balance)):
        found = [member for member in members if member.kind is kind]
        if len(found) > 1:
            raise OperatorError("bill.two_details", count=len(found))
        if found:
            return BillFile(sha256=sha256, bill=parse(found[0]))
    raise OperatorError("bill.no_detail")


def _trade(member: Member) -> Bill:
    faults = Faults()
    frame = Frame(member, _TRADE, faults)
    day = Day(day=frame.start.date(), start=frame.start, end=frame.end)
    if frame.end - frame.start != timedelta(days=1) or (frame.start.hour, frame.start.minute) != (0, 0):
        raise OperatorError("bill.not_one_day", day=day.day.isoformat())
    seen: dict[tuple[Way, str, str], int] = {}
    rows: list[BillRow] = []
    totals = {way: [0, 0, 0] for way in Way}
    for row in frame.rows():
        read = _trade_row(row)
        if read is None:
            continue
        key = read.way, read.trade_no, read.refund_no
        if seen.setdefault(key, row.line) != row.line:
            row.fault("支付宝交易号", "bill.row_twice", first_line=seen[key])
            continue
        rows.append(read)
        total = totals[read.way]
        total[0] += 1
        total[1] += row.fen("商家实收")
        total[2] += row.fen("商家优惠", if_empty=0)
    faults.refuse()
    for way, pattern, name in ((Way.SALE, _SALES, "交易合计"), (Way.REFUND, _REFUNDS, "退款合计")):
        _check(frame, faults, pattern, name, totals[way])
    return Bill(account=frame.account, day=day, rows=tuple(rows))


def _check(frame: Frame, faults: Faults, pattern: re.Pattern[str], name: str, added: list[int]) -> None:
    """Compare a footer with what the rows add up to.

    Raises: OperatorError `bill.incomplete`, `bill.count` and `bill.sum` with the figures of both.
    """
    said = frame.footer(pattern, name)
    if int(said[1]) != added[0]:
        raise OperatorError("bill.count", footer=name, said=int(said[1]), found=added[0])
    for place, sum_fen in enumerate(added[1:], start=2):
        said_fen = footer_fen(said[place], faults, name)
        if said_fen != sum_fen:
            raise OperatorError("bill.sum", footer=name, said_fen=said_fen, found_fen=sum_fen)
    faults.refuse()


def _trade_row(row: Row) -> BillRow | None:
    """Return a row, or None where it has a fault."""
    way = _WAYS.get(row.text("业务类型"))
    if way is None:
        row.fault("业务类型", "bill.cell_type")
        return None
    for column, must in (("支付宝交易号", True), ("商户订单号", False), ("退款批次号/请求号", way is Way.REFUND)):
        if not (row.text(column) or must):
            continue
        if _NUMBER.fullmatch(row.text(column)) is None:
            row.fault(column, "bill.cell_number")
    sign = 1 if way is Way.SALE else -1
    order, received = sign * row.fen("订单金额"), sign * row.fen("商家实收")
    for column, fen in (("订单金额", order), ("商家实收", received)):
        if fen < 0:
            row.fault(column, "bill.cell_sign")
    given = [abs(row.fen(column, if_empty=0)) for column in ("支付宝红包", "集分宝", "支付宝优惠")]
    merchants = abs(row.fen("商家优惠", if_empty=0)) + abs(row.fen("商家红包消费金额", if_empty=0))
    at = row.instant("完成时间")
    if not row.sound:
        return None
    return BillRow(
        way=way,
        trade_no=row.text("支付宝交易号"),
        order_no=row.text("商户订单号"),
        refund_no=row.text("退款批次号/请求号") if way is Way.REFUND else "",
        at=at,
        line=row.line,
        order_fen=order,
        received_fen=received,
        own_fen=received - sum(given),
        shortfall_fen=order - received - merchants,
        has_parameters=bool(row.text("门店编号") and row.text("终端号")),
    )


def _balance(member: Member) -> BalanceBill:
    faults = Faults()
    frame = Frame(member, _BALANCE, faults)
    incomes, outs = [0, 0], [0, 0]
    for row in frame.rows():
        row.instant("发生时间")
        for column, total in (("收入金额", incomes), ("支出金额", outs)):
            fen = abs(row.fen(column, if_empty=0))
            total[0] += fen != 0
            total[1] += fen
    faults.refuse()
    for pattern, name, total in ((_OUT, "支出合计", outs), (_IN, "收入合计", incomes)):
        said = frame.footer(pattern, name)
        if int(said[1]) != total[0]:
            raise OperatorError("bill.count", footer=name, said=int(said[1]), found=total[0])
        said_fen = abs(footer_fen(said[2], faults, name))
        faults.refuse()
        if said_fen != total[1]:
            raise OperatorError("bill.sum", footer=name, said_fen=said_fen, found_fen=total[1])
    return BalanceBill(
        account=frame.account, start=frame.start, end=frame.end,
        incomes=incomes[0], income_fen=incomes[1], payments_out=outs[0], paid_out_fen=outs[1],
    )  # fmt: skip
