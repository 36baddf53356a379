"""The provider's statement beside one of ours, down to the sales on which the two differ. Reads only; any thread.

Which sales differ is asked of the same SQL text that settles, beside the provider's verdicts: a line's sales are those
of its month on its device, or of its customer. Source: settlement.md, Command line; decision 0012.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.rules import DESK_INPUTS, ask, asked
from desktop.domain.policy import Policy
from desktop.services.incentive_views import Comparison, ProviderDifference, SaleDifference
from desktop.services.statement_comparison import ProviderLine, compare
from desktop.services.statements import DEVICE, Document

MOST_SALES = 200  # of a line, for a page; a workbook takes more
_LAST_READING = """SELECT as_of, as_of_us, explained FROM provider_readings
    WHERE policy_id = ? ORDER BY ledger_n DESC LIMIT 1"""
_LINES = """SELECT kind, subject, month, fen, detail FROM provider_statements
    WHERE n IN (SELECT max(n) FROM provider_statements WHERE policy_id = ? GROUP BY kind, subject, month)"""
_UNKNOWN = """FROM provider_verdicts v WHERE policy_id = ?
      AND NOT EXISTS (SELECT 1 FROM transactions t WHERE t.trade_no = v.trade_no)"""
_OF_UNKNOWN = "SELECT trade_no, reasons, incentive_millifen, valid_for_device, valid_for_incentive"
INPUTS_OF_MONTH = {
    **DESK_INPUTS,
    "in_devices": f"{DESK_INPUTS['in_devices']} WHERE json_array_length(?1, '$.device_sns') = 0"
    " OR device_sn IN (SELECT value FROM json_each(?1, '$.device_sns'))",
    "in_transactions": "SELECT * FROM transactions WHERE paid_month BETWEEN ?1->>'$.first' AND ?1->>'$.last'",
}
#: A sale that the provider does not name counts as one that it pays nothing for, if it was known by then.
_DIFFERING = """SELECT e.trade_no, t.order_no, e.reasons, v.reasons, e.incentive_millifen,
        coalesce(v.incentive_millifen, 0), t.device_sn, t.customer_id,
        e.valid_for_device <> coalesce(v.valid_for_device, 0),
        e.valid_for_incentive <> coalesce(v.valid_for_incentive, 0)
            OR e.incentive_millifen <> coalesce(v.incentive_millifen, 0)
    FROM explained e
    JOIN transactions t ON t.trade_no = e.trade_no
    LEFT JOIN provider_verdicts v ON v.policy_id = ?1->>'$.policy_id' AND v.trade_no = e.trade_no
    WHERE (v.trade_no IS NOT NULL OR t.paid_us <= ?1->>'$.provider_us')
      AND (v.trade_no IS NULL OR v.valid_for_device <> e.valid_for_device OR v.reasons <> e.reasons
           OR v.valid_for_incentive <> e.valid_for_incentive OR v.incentive_millifen <> e.incentive_millifen)
    ORDER BY e.trade_no"""


def comparison(
    reader: Store, policy: Policy, settled: Document, month: str, as_of: datetime, most: int = MOST_SALES
) -> Comparison:
    """Return the provider's last statement beside the lines of `settled`, our sales as they were judged at `as_of`."""
    reading = reader.row(_LAST_READING, (policy.policy_id,))
    if reading is None:
        return Comparison()
    provider_as_of, provider_us, explained = datetime.fromisoformat(reading[0]), reading[1], bool(reading[2])
    theirs = {line.key: line for line in _lines(reader, policy.policy_id)}
    agreeing, differences = compare(settled, month, theirs, provider_as_of)
    unknown: list[Row] = []
    unknown_count = 0
    if explained:
        unknown = reader.rows(f"{_OF_UNKNOWN} {_UNKNOWN} ORDER BY trade_no LIMIT ?", (policy.policy_id, most))
        unknown_count = reader.value(f"SELECT count(*) {_UNKNOWN}", (policy.policy_id,))
        months = {one.month for one in differences}
        differing = {each: _differing(reader, policy, each, as_of, provider_us) for each in months}
        differences = tuple(_with_sales(one, differing[one.month], most) for one in differences)
    return Comparison(
        as_of=provider_as_of,
        explained=explained,
        agreeing=agreeing,
        differences=differences,
        unknown_sales=tuple(map(_unknown, unknown)),
        unknown_count=unknown_count,
    )


def month_parameter(policy: Policy, as_of: datetime, first: str, last: str) -> dict[str, Any]:
    """Return the question's parameter for the sales of a policy's months, as INPUTS_OF_MONTH reads it."""
    return {**asked(policy, as_of), "first": first, "last": last, "device_sns": list(policy.device_sns)}


def _lines(reader: Store, policy_id: str) -> Iterator[ProviderLine]:
    for kind, subject, month, fen, detail in reader.rows(_LINES, (policy_id,)):
        yield ProviderLine(
            kind=kind, subject=subject, month=month, fen=fen, detail=json.loads(detail) if detail else {}
        )


def _differing(reader: Store, policy: Policy, month: str, as_of: datetime, provider_us: int) -> list[Row]:
    parameter = {
        **month_parameter(policy, as_of, month, month),
        "policy_id": policy.policy_id,
        "provider_us": provider_us,
    }
    return ask(reader, _DIFFERING, parameter, INPUTS_OF_MONTH)


def _with_sales(difference: ProviderDifference, differing: list[Row], most: int) -> ProviderDifference:
    """Return a line's difference with its sales, those that are about money first."""
    of_device = difference.kind == DEVICE
    sales = []
    for trade_no, order_no, ours, theirs, our_millifen, their_millifen, device_sn, customer_id, *worth in differing:
        if difference.subject == (device_sn if of_device else customer_id):
            sale = SaleDifference(
                trade_no=trade_no,
                order_no=order_no,
                ours=ours,
                theirs=theirs,
                ours_millifen=our_millifen,
                theirs_millifen=their_millifen,
                worth=bool(worth[0 if of_device else 1]),
            )
            sales.append(sale)
    sales.sort(key=lambda sale: (not sale.worth, sale.trade_no))
    return replace(difference, sales=tuple(sales[:most]), sales_count=len(sales))


def _unknown(row: Row) -> SaleDifference:
    trade_no, reasons, millifen, for_device, for_incentive = row
    return SaleDifference(
        trade_no=trade_no,
        order_no="",
        ours=None,
        theirs=reasons,
        ours_millifen=0,
        theirs_millifen=millifen,
        worth=bool(for_device or for_incentive),
    )
