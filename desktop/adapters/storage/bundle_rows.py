"""What a part of the ledger becomes in a bundle's tables. Any thread, looks only.

The rows follow from the entries of that part and what they name: equal parts give equal rows. A sale that waits to be
charged and was voided says so in its own row: a void is only possible before the sale left, so nothing that
left is taken back. No names, no pictures: people are random references. Source: bundle.md, Bundle 1; settlement.md.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.rules import DESK_INPUTS, ask, asked
from desktop.domain.payment import SaleState
from desktop.domain.policy import Policy

Row = dict[str, Any]
#: Results of a transaction's row, as `adapters/sync/bundle_tables.py` explains them.
PAID, PAID_OFFLINE, VOIDED, UNSETTLED = "paid", "paid_offline", "voided", "unsettled"
_ENTRIES = """SELECT kind, body, at FROM ledger WHERE n BETWEEN ? AND ?
    AND (kind IN ('sale.paid', 'sale.paid_offline', 'refund.refunded', 'alert.raised') OR kind LIKE 'verification.%')
    ORDER BY n"""
_SALES = """SELECT s.order_no, s.state, s.amount_fen, s.device_sn, s.user_id, s.entered_by,
        coalesce((SELECT body FROM ledger WHERE n = s.first_n AND kind = 'sale.created'), '{}')
    FROM sales s WHERE s.order_no IN (SELECT value FROM json_each(?))"""
_HINTS = """SELECT trade_no, reasons FROM explained WHERE reasons <> ''"""
_IN_THIS_PART = "SELECT * FROM transactions WHERE trade_no IN (SELECT value FROM json_each(?1, '$.trades'))"
_COPIED = ("person_ref", "face_id", "agreement_no", "store_id", "terminal_params", "credential", "journal_mac")
_OF_PAID = ("trade_no", "customer_id", "paid_at", "actual_paid_fen", "credit_paid_fen", "product", "provider_pid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The rows of one part of the ledger, by table."""

    tables: Mapping[str, Sequence[Row]]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Return how many transactions, refunds, and rows of what people and terminals did otherwise there are."""
        found = {name: len(rows) for name, rows in self.tables.items()}
        return found["transactions"], found["refunds"], found["verifications"] + found["alerts"]


def rows_of(reader: Store, first: int, last: int, policy: Policy | None, as_of: datetime) -> Part:
    """Return what the entries `first` to `last` say. `policy` gives the hints why a sale may not count."""
    entries = [(kind, json.loads(body), at) for kind, body, at in reader.each(_ENTRIES, (first, last))]
    orders = sorted({body["order_no"] for kind, body, _at in entries if kind.startswith("sale.")})
    sales = {row[0]: row[1:] for row in reader.each(_SALES, (json.dumps(orders),))}
    customers = _customers(reader)
    customer_id = customers[0]["customer_id"] if customers else ""
    hints = _hints(reader, [body.get("trade_no", "") for _kind, body, _at in entries], policy, as_of)
    transactions, refunds, verifications, alerts = [], [], [], []
    for kind, body, at in entries:
        if kind.startswith("sale."):
            transactions.append(_transaction(kind, body, sales[body["order_no"]], customer_id, at, hints))
        elif kind == "refund.refunded":
            refunds.append(_refund(reader, body))
        elif kind == "alert.raised":
            alerts.append({**body, "raised_at": at})
        elif "journal_n" in body:
            verifications.append({**body, "purpose": _purpose(reader, body["request_no"])})
    return Part(
        tables={
            "customers": customers,
            "devices": _devices(reader),
            "transactions": transactions,
            "refunds": [row for row in refunds if row is not None],
            "verifications": verifications,
            "alerts": alerts,
        }
    )


def _transaction(kind: str, body: Row, sale: Sequence[Any], customer_id: str, at: str, hints: Mapping[str, str]) -> Row:
    state, amount_fen, device_sn, user_id, entered_by, created_json = sale
    created = json.loads(created_json)
    row: Row = {
        "order_no": body["order_no"],
        "device_sn": body.get("device_sn") or device_sn,
        "customer_id": customer_id,
        "user_id": body.get("user_id") or user_id,
        "paid_at": body.get("at", at),
        "amount_fen": max(0, int(body.get("amount_fen", amount_fen))),
        "entered_by": entered_by,
        "guard_overrides": _text([created["lifted"]]) if "lifted" in created else "",
        "fund_bills": _text(body["fund_bills"]) if "fund_bills" in body else "",
        "journal_n": body.get("journal_n", 0),
        **{name: body[name] for name in _COPIED if name in body},
    }
    if kind == "sale.paid":
        row |= {name: body[name] for name in _OF_PAID if name in body}
        settled = bool(row.get("trade_no")) and row["amount_fen"] > 0
        row |= {"result": PAID if settled else UNSETTLED, "policy_reason_hint": hints.get(row.get("trade_no", ""), "")}
        if not settled:
            row["trade_no"] = ""
    else:
        row["result"] = VOIDED if state == SaleState.CANCELLED.value else PAID_OFFLINE
    return row


def _refund(reader: Store, body: Row) -> Row | None:
    """Return a refund's row; None where no trade number stands behind it, so that nothing can be settled."""
    found = reader.row("SELECT trade_no, refunded_at FROM refunds WHERE refund_no = ?", (body["refund_no"],))
    if found is None or not found[0]:
        return None
    own_fen = int(body.get("actual_refunded_fen", 0))
    return {
        "refund_no": body["refund_no"], "trade_no": found[0], "refunded_at": found[1], "actual_refunded_fen": own_fen,
    }  # fmt: skip


def _purpose(reader: Store, request_no: str) -> str:
    found = reader.row("SELECT purpose FROM verifications WHERE request_no = ?", (request_no,))
    return str(found[0]) if found else ""


def _hints(reader: Store, trades: Sequence[str], policy: Policy | None, as_of: datetime) -> Mapping[str, str]:
    """Return why sales will not count, as far as each tells it by itself; the provider alone decides."""
    wanted = sorted(filter(None, trades))
    if policy is None or not wanted:
        return {}
    parameter = {**asked(policy, as_of), "trades": wanted}
    return dict(ask(reader, _HINTS, parameter, {**DESK_INPUTS, "in_transactions": _IN_THIS_PART}))


def _customers(reader: Store) -> list[Row]:
    names = ("customer_id", "industry", "agreement_ended_at", "fee_mode")
    rows = reader.rows(f"SELECT {', '.join(names)} FROM customers ORDER BY rowid DESC")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _devices(reader: Store) -> list[Row]:
    names = ("device_sn", "customer_id", "manufacturer", "camera_vendor", "face_algorithm", "activated_on")
    rows = reader.rows(f"SELECT {', '.join(names)} FROM devices ORDER BY device_sn")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
