"""Input that breaks one rule at a time, and the lines that must be said of it, by table, key and code."""

from collections.abc import Callable
from typing import Any

from tests.helpers.settlement_folder import Folder

Said = tuple[str, str, str, str]  # table, key, column, code
Break = Callable[[Folder], list[Said]]


def whole_folder() -> Folder:
    """Return input without a fault: one device, one sale, a refund, a determination and a fee."""
    folder = Folder()
    folder.sale("T1", folder.device("D1", folder.customer("C1")), credit_paid_fen=500)
    folder.refund("T1", 400)
    folder.determined("T1", "risk")
    folder.fee("C1", "2020-04")
    return folder


def _cell(table: str, column: str, value: Any, key: str, code: str, more: tuple[Said, ...] = ()) -> Break:
    def break_it(folder: Folder) -> list[Said]:
        folder.tables[table][0][column] = value
        return sorted([(table, key, column, f"input.{code}"), *more])

    return break_it


def _again(table: str, column: str, key: str) -> Break:
    def break_it(folder: Folder) -> list[Said]:
        folder.tables[table].append(dict(folder.tables[table][0]))
        return [(table, key, column, "input.repeated_key")]

    return break_it


def _two_refunds(folder: Folder) -> list[Said]:
    folder.refund("T1", 601)
    return [("refunds", "R1", "actual_refunded_fen", "input.refunds_above_actual")]


def _many(folder: Folder) -> list[Said]:
    folder.tables["devices"][0]["activated_on"] = "never"
    folder.tables["customers"][0]["fee_mode"] = "late"
    folder.sale("T2", "D1", fen=0, actual_paid_fen=5, user_id="U2")
    folder.sale("T3", "D3", customer_id="C1", at="2020-04-10T12:00:00")
    return [
        ("customers", "C1", "fee_mode", "input.unknown_fee_mode"),
        ("devices", "D1", "activated_on", "input.unread_day"),
        ("transactions", "T2", "actual_paid_fen", "input.actual_above_amount"),
        ("transactions", "T2", "amount_fen", "input.amount_not_positive"),
        ("transactions", "T3", "device_sn", "input.unknown_device"),
        ("transactions", "T3", "paid_at", "input.unread_instant"),
    ]


_INSTANTS = ("2020-04-10T12:00:00", "2020-04-31T12:00:00Z", "2020-04-10", "", "2020-04-10T24:00:00Z", "yesterday",
             "2020-04-10T12:00:00+24:00", "1899-12-31T23:59:59Z", " 2020-04-10T12:00:00Z",
             "2020-04-10T12:00:00Z\n")  # fmt: skip
_WHOLES = ("", "1.0", "1e3", "+5", " 5", "5 ", "a", "1234567890123", "٣", "5\n")

BROKEN: dict[str, Break] = {
    **{f"instant {n}": _cell("transactions", "paid_at", at, "T1", "unread_instant") for n, at in enumerate(_INSTANTS)},
    **{f"whole {n}": _cell("transactions", "amount_fen", text, "T1", "unread_whole") for n, text in enumerate(_WHOLES)},
    "agreement": _cell("customers", "agreement_ended_at", "2020-05-01", "C1", "unread_instant"),
    "refunded_at": _cell("refunds", "refunded_at", "2020-05-01", "R0", "unread_instant"),
    "decided_at": _cell("determinations", "decided_at", "2020-05-01", "T1", "unread_instant"),
    "received_at": _cell("fees_received", "received_at", "2020-05-01", "C1", "unread_instant"),
    "day": _cell("devices", "activated_on", "2020-02-30", "D1", "unread_day"),
    "day written otherwise": _cell("devices", "activated_on", "20200401", "D1", "unread_day"),
    "month": _cell("fees_received", "month", "2020-13", "C1", "unread_month"),
    "fee mode": _cell("customers", "fee_mode", "prepaid", "C1", "unknown_fee_mode"),
    "kind": _cell("determinations", "kind", "RISK", "T1", "unknown_kind"),
    "device": _cell("transactions", "device_sn", "D9", "T1", "unknown_device"),
    "customer of a sale": _cell("transactions", "customer_id", "C9", "T1", "unknown_customer"),
    "customer of a device": _cell("devices", "customer_id", "C9", "D1", "unknown_customer"),
    "customer of a fee": _cell("fees_received", "customer_id", "C9", "C9", "unknown_customer"),
    "sale of a refund": _cell("refunds", "trade_no", "T9", "R0", "unknown_transaction"),
    "sale of a determination": _cell("determinations", "trade_no", "T9", "T9", "unknown_transaction"),
    "amount zero": _cell("transactions", "amount_fen", 0, "T1", "amount_not_positive",
        (("transactions", "T1", "actual_paid_fen", "input.actual_above_amount"),)),
    "amount below what was paid": _cell("transactions", "actual_paid_fen", 1001, "T1", "actual_above_amount"),
    "actual below credit": _cell("transactions", "credit_paid_fen", 1001, "T1", "credit_above_actual"),
    "credit negative": _cell("transactions", "credit_paid_fen", -1, "T1", "credit_negative"),
    "actual negative": _cell("transactions", "actual_paid_fen", -1, "T1", "actual_negative", (
        ("transactions", "T1", "credit_paid_fen", "input.credit_above_actual"),
        ("refunds", "R0", "actual_refunded_fen", "input.refunds_above_actual"))),
    "refund negative": _cell("refunds", "actual_refunded_fen", -1, "R0", "refund_negative"),
    "refund above": _cell("refunds", "actual_refunded_fen", 1001, "R0", "refunds_above_actual"),
    "refunds above together": _two_refunds,
    "customer twice": _again("customers", "customer_id", "C1"),
    "device twice": _again("devices", "device_sn", "D1"),
    "sale twice": _again("transactions", "trade_no", "T1"),
    "refund twice": _again("refunds", "refund_no", "R0"),
    "refund without a number": _cell("refunds", "refund_no", "", "", "empty_key"),
    "many": _many,
}  # fmt: skip
