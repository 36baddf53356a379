"""Daily bills as the platform writes them, and a small lake beside them, for tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow
from deltalake import write_deltalake

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "bill"
ACCOUNT = "20880000000000010156"
COLUMNS = (
    "支付宝交易号", "商户订单号", "业务类型", "商品名称", "创建时间", "完成时间", "门店编号", "门店名称", "操作员",
    "终端号", "对方账户", "订单金额（元）", "商家实收（元）", "支付宝红包（元）", "集分宝（元）", "支付宝优惠（元）",
    "商家优惠（元）", "券核销金额（元）", "券名称", "商家红包消费金额（元）", "卡消费金额（元）", "退款批次号/请求号",
    "服务费（元）", "分润（元）", "备注",
)  # fmt: skip
CANARY = "*窦(138****4711)"


def yuan(fen: int) -> str:
    """Return `-0.04` for -4."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def line(
    number: int, fen: int, at: str, *, refund_no: str = "", red_packet_fen: int = 0, **cells: str
) -> dict[str, str]:
    """Return a row's cells: a sale, or a refund where it has a number. `cells` are by column name without the unit."""
    sign = -1 if refund_no else 1
    row = dict.fromkeys(COLUMNS, "") | {name: "0.00" for name in COLUMNS if name.endswith("（元）")}
    row |= {
        "支付宝交易号": trade(number),
        "商户订单号": order(number),
        "业务类型": "退款" if refund_no else "交易",
        "商品名称": "窦同学午餐",
        "创建时间": at,
        "完成时间": at,
        "门店编号": "S1",
        "终端号": "FT1",
        "对方账户": CANARY,
        "订单金额（元）": yuan(sign * fen),
        "商家实收（元）": yuan(sign * fen),
        "支付宝红包（元）": yuan(red_packet_fen),
        "退款批次号/请求号": refund_no,
        "备注": "窦",
    }
    return row | {name if name in row else f"{name}（元）": value for name, value in cells.items()}


def trade(number: int) -> str:
    return f"2026061822001458860500070000{number:04d}"


def order(number: int) -> str:
    return f"C1-{number:04d}"


@dataclass(frozen=True)
class TradeBill:
    """A day's bill; `text()` may be spoilt by the caller before it is packed."""

    rows: Sequence[Mapping[str, str]]
    day: date = date(2026, 6, 18)
    account: str = ACCOUNT
    columns: Sequence[str] = field(default=COLUMNS)

    def text(self) -> str:
        sums = {}
        for kind in ("交易", "退款"):
            fen = [
                (fen_of(row["商家实收（元）"]), fen_of(row["商家优惠（元）"]))
                for row in self.rows
                if row["业务类型"] == kind
            ]
            sums[kind] = len(fen), sum(one for one, _ in fen), sum(two for _, two in fen)
        until = self.day + timedelta(days=1)
        (sales, paid, given), (refunds, back, given_back) = sums["交易"], sums["退款"]
        lines = [
            "#支付宝业务明细查询",
            f"#账号：[{self.account}]",
            f"#起始日期：[{self.day:%Y年%m月%d日} 00:00:00]   终止日期：[{until:%Y年%m月%d日} 00:00:00]",
            "#-----------------------------------------业务明细列表----------------------------------------",
            ",".join(self.columns),
            *(",".join(f"{row.get(name, '')}\t" if "号" in name else row.get(name, "") for name in self.columns)
              for row in self.rows),
            "#-----------------------------------------业务明细列表结束------------------------------------",
            f"#交易合计：{sales}笔，商家实收共{yuan(paid)}元，商家优惠共{yuan(given)}元",
            f"#退款合计：{refunds}笔，商家实收退款共{yuan(back)}元，商家优惠退款共{yuan(given_back)}元",
            f"#导出时间：[{until:%Y年%m月%d日} 05:46:49]",
        ]  # fmt: skip
        return "\r\n".join([*lines, ""])

    def packed(self) -> bytes:
        return packed({"业务明细": self.text().encode("gb18030"), "业务明细(汇总)": SUMMARY.encode("gb18030")})

    def with_day(self, day: date) -> "TradeBill":
        return replace(self, day=day)


SUMMARY = "#支付宝业务汇总查询\r\n#账号：[20880000000000010156]\r\n门店编号,门店名称\r\n"
BALANCE = "\r\n".join([
    "#支付宝账务明细查询",
    f"#账号：[{ACCOUNT}]",
    "#起始日期：[2026年06月18日 00:00:00]   终止日期：[2026年06月19日 00:00:00]",
    "#-----------------------------------------账务明细列表----------------------------------------",
    "发生时间,账务流水号,业务流水号,商户订单号,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注",
    f"2026-06-18 11:00:00,9001\t,{trade(1)}\t,C1-0001\t,{CANARY},12.00,,112.00,在线支付,",
    f"2026-06-18 11:30:00,9002\t,{trade(2)}\t,C1-0002\t,{CANARY},0.06,0.00,112.06,在线支付,",
    f"2026-06-18 12:00:00,9003\t,{trade(1)}\t,C1-0001\t,{CANARY},,-2.00,110.06,交易退款,",
    "#-----------------------------------------账务明细列表结束------------------------------------",
    "#支出合计：1笔，共-2.00元",
    "#收入合计：2笔，共12.06元",
    "#导出时间：[2026年06月19日 05:46:49]",
    "",
])  # fmt: skip


def fen_of(text: str) -> int:
    """Return the fen of a well-formed cell, 0 for any other."""
    try:
        return round(float(text) * 100)
    except ValueError:
        return 0


class _GbkName(zipfile.ZipInfo):
    """A name in GBK without the flag that says UTF-8, as the platform writes it."""

    __slots__ = ()

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


def packed(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP whose members are named like the platform's."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            entry = _GbkName(f"{ACCOUNT}_20260618_{name}.csv")
            entry.compress_type = compression
            archive.writestr(entry, content)
    return file.getvalue()


def sale(number: int, fen: int, at: str, **other: Any) -> dict[str, Any]:
    """Return a row of the lake's `transactions`; `at` is a time of Beijing, `2026-06-18 11:00:00`."""
    return {
        "trade_no": trade(number), "order_no": order(number), "device_sn": "FT1", "customer_id": "C1", "user_id": "U1",
        "paid_at": f"{at.replace(' ', 'T')}+08:00", "amount_fen": fen, "actual_paid_fen": fen, "credit_paid_fen": 0,
        "product": "authorised_payment", "provider_pid": "2088000000000001", "result": "paid", "store_id": "S1",
        "terminal_params": "{}", "fund_bills": "", "till_id": "T1", "sequence": 1, "paid_month": at[:7],
    } | other  # fmt: skip


def refund(number: int, refund_no: str, fen: int, at: str, **other: Any) -> dict[str, Any]:
    """Return a row of the lake's `refunds`."""
    return {
        "refund_no": refund_no, "trade_no": trade(number), "refunded_at": f"{at.replace(' ', 'T')}+08:00",
        "actual_refunded_fen": fen, "till_id": "T1", "sequence": 1, "refunded_month": at[:7],
    } | other  # fmt: skip


def fill_lake(lake: Path, sales: Sequence[Mapping[str, Any]], refunds: Sequence[Mapping[str, Any]] = ()) -> None:
    """Append rows to a lake, as taking bundles in would."""
    for name, rows, month in (("transactions", sales, "paid_month"), ("refunds", refunds, "refunded_month")):
        if rows:
            table = pyarrow.Table.from_pylist([dict(row) for row in rows])
            write_deltalake(str(lake / name), table, mode="append", partition_by=[month])
