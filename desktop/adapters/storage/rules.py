"""Asks the settlement's one SQL text on a SQLite connection, and writes the answer as the contract's document.

The rules are `resources/sql/settlement.sql` and nowhere else: here its views become the members of one WITH clause, so
that a query-only connection runs them and nothing stays behind on it. Whoever asks says which relations it reads.
Policy and moment go in as one JSON parameter. Belongs to the thread of the connection. Source: settlement.md.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.domain.errors import DefectError
from desktop.domain.instants import epoch_us, local_day, month_of
from desktop.domain.policy import Policy
from desktop.services.resources import RESOURCES

_VIEW = re.compile(r"CREATE TEMPORARY VIEW (\w+) AS\s+(.*)", re.DOTALL)
_COMMENT = re.compile(r"--[^\n]*")

_POLICY_COLUMNS = (
    "provider_pid provider_ended_us activation_first activation_last assessment_first assessment_last camera_vendor"
    " face_algorithm min_monthly_users fen_per_user_day daily_cap_fen total_cap_fen transaction_first transaction_last"
    " rate_per_mille cap_fen rounding min_amount_fen credit_share_limit_percent credit_share_by product"
).split()


def _columns_of(document: str, names: Sequence[str]) -> str:
    return "SELECT " + ", ".join(f"json_extract(?1, '$.{document}.{name}') AS {name}" for name in names)


#: What comes with every question, out of its one parameter.
ASKED_INPUTS: Mapping[str, str] = {
    "in_as_of": _columns_of("as_of", ("as_of_us", "as_of_day", "as_of_month")),
    "in_policy": _columns_of("policy", _POLICY_COLUMNS),
    "in_manufacturers": "SELECT value AS manufacturer FROM json_each(?1, '$.manufacturers')",
    "in_industries": "SELECT value AS industry FROM json_each(?1, '$.industries')",
}

#: The desk's own tables (migrations.py) as the rules read them. A refund counts once it is known to have happened.
DESK_INPUTS: Mapping[str, str] = {
    "in_customers": "SELECT customer_id, industry, agreement_ended_us AS ended_us, fee_mode FROM customers",
    "in_devices": "SELECT device_sn, customer_id, manufacturer, camera_vendor, face_algorithm, activated_on"
    " FROM devices",
    "in_transactions": "SELECT * FROM transactions",
    "in_refunds": "SELECT trade_no, refunded_us, actual_refunded_fen FROM refunds WHERE state = 'REFUNDED'",
    "in_determinations": "SELECT trade_no, kind, decided_us FROM determinations",
    "in_fees_received": "SELECT customer_id, month AS fee_month, received_us FROM fees_received",
}


@dataclass(frozen=True, slots=True)
class Rules:
    """The text's views in their order: name and body."""

    views: tuple[tuple[str, str], ...]

    def body(self, name: str) -> str:
        """Return a view's SELECT. Raises: KeyError."""
        return dict(self.views)[name]

    def question(self, final: str, inputs: Mapping[str, str]) -> str:
        """Return one statement: the inputs, the rules, then `final`. An input named like a view takes its place."""
        members = {**inputs, **{name: inputs.get(name, body) for name, body in self.views}}
        return "WITH " + ",\n".join(f"{name} AS (\n{body}\n)" for name, body in members.items()) + f"\n{final}"


@cache
def rules() -> Rules:
    """Return the text, read once. Raises: DefectError when it is not a series of views."""
    text = _COMMENT.sub("", (RESOURCES / "sql" / "settlement.sql").read_text(encoding="utf-8"))
    views = []
    for statement in filter(None, map(str.strip, text.split(";"))):
        view = _VIEW.fullmatch(statement)
        if view is None:
            raise DefectError(f"settlement.sql: not a view: {statement[:60]}")
        views.append((view[1], view[2]))
    return Rules(tuple(views))


def asked(policy: Policy, as_of: datetime) -> dict[str, Any]:
    """Return the question's parameter: instants in microseconds, days as text in the policy's time zone."""
    today = local_day(as_of, policy.timezone)
    ended = policy.provider_agreement_ended_at
    device, transaction, validity = policy.device, policy.transaction, policy.validity
    return {
        "as_of": {"as_of_us": epoch_us(as_of), "as_of_day": today.isoformat(), "as_of_month": month_of(today)},
        "policy": {
            "provider_pid": policy.provider_pid,
            "provider_ended_us": None if ended is None else epoch_us(ended),
            "activation_first": device.activation_window.first.isoformat(),
            "activation_last": device.activation_window.last.isoformat(),
            "assessment_first": device.assessment_window.first.isoformat(),
            "assessment_last": device.assessment_window.last.isoformat(),
            "camera_vendor": device.camera_vendor,
            "face_algorithm": device.face_algorithm,
            "min_monthly_users": device.min_monthly_users,
            "fen_per_user_day": device.fen_per_user_day,
            "daily_cap_fen": device.daily_cap_fen,
            "total_cap_fen": device.total_cap_fen,
            "transaction_first": transaction.window.first.isoformat(),
            "transaction_last": transaction.window.last.isoformat(),
            "rate_per_mille": transaction.rate_per_mille,
            "cap_fen": transaction.cap_fen,
            "rounding": transaction.rounding,
            "min_amount_fen": validity.min_amount_fen,
            "credit_share_limit_percent": validity.credit_share_limit_percent,
            "credit_share_by": validity.credit_share_by,
            "product": validity.product,
        },
        "manufacturers": list(policy.device.manufacturers),
        "industries": list(policy.validity.industries),
    }


def ask(store: Store, final: str, parameter: Mapping[str, Any], inputs: Mapping[str, str]) -> list[Row]:
    """Return the rows of `final` under the rules. `inputs` names a SELECT for each relation that is no table."""
    statement = rules().question(final, {**ASKED_INPUTS, **inputs})
    return store.rows(statement, [json.dumps(parameter, ensure_ascii=False)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """`document` is the contract's JSON; `explained` its CSV rows, sorted, the two verdicts as 1 or 0."""

    document: dict[str, Any]
    explained: list[Row]


def settle(
    store: Store, policy: Policy, as_of: datetime, as_of_text: str, inputs: Mapping[str, str] = DESK_INPUTS
) -> Settlement:
    """Settle everything that the inputs hold, of which nothing is checked here. Source: settlement.md, Command line."""
    parameter = asked(policy, as_of)

    def rows(final: str) -> list[Row]:
        return ask(store, final, parameter, inputs)

    explained = rows(
        "SELECT trade_no, valid_for_device, valid_for_incentive, reasons, basis_fen, incentive_millifen"
        " FROM explained ORDER BY trade_no"
    )
    counts: dict[str, int] = {}
    for row in explained:
        for reason in filter(None, row[3].split("|")):
            counts[reason] = counts.get(reason, 0) + 1
    devices = _devices(
        rows("SELECT device_sn, customer_id, in_programme FROM judged_devices ORDER BY device_sn"),
        rows(
            "SELECT device_sn, paid_month, month_users, qualifies, paid_day, users, subsidy_fen, granted_fen"
            " FROM device_grants ORDER BY device_sn, paid_day"
        ),
    )
    customers = _customers(rows("SELECT * FROM customer_months ORDER BY customer_id, paid_month"))
    document = {
        "policy": policy.policy_id,
        "as_of": as_of_text,
        "devices": devices,
        "customers": customers,
        "reasons": dict(sorted(counts.items())),
        "totals": {
            "device_fen": sum(device["granted_fen"] for device in devices),
            "incentive_fen": sum(month["incentive_fen"] for customer in customers for month in customer["months"]),
        },
    }
    return Settlement(document=document, explained=explained)


def _devices(devices: Sequence[Row], days: Sequence[Row]) -> list[dict[str, Any]]:
    months: dict[str, list[dict[str, Any]]] = {}
    for (device_sn, month, month_users, qualifies), rows in groupby(days, key=lambda row: row[:4]):
        dated = [
            {"date": day, "users": users, "subsidy_fen": subsidy_fen, "granted_fen": granted_fen}
            for *_, day, users, subsidy_fen, granted_fen in rows
        ]
        months.setdefault(device_sn, []).append(
            {
                "month": month,
                "distinct_users": month_users,
                "qualifies": qualifies == 1,
                "granted_fen": sum(day["granted_fen"] for day in dated),
                "days": dated,
            }
        )
    return [
        {
            "device_sn": device_sn,
            "customer_id": customer_id,
            "in_programme": in_programme == 1,
            "granted_fen": sum(month["granted_fen"] for month in months.get(device_sn, [])),
            "months": months.get(device_sn, []),
        }
        for device_sn, customer_id, in_programme in devices
    ]


def _customers(rows: Sequence[Row]) -> list[dict[str, Any]]:
    customers: dict[str, list[dict[str, Any]]] = {}
    for customer_id, month, count, valid, part, whole, voided, basis_fen, millifen, incentive_fen, payable in rows:
        customers.setdefault(customer_id, []).append(
            {
                "month": month,
                "transactions": count,
                "valid": valid,
                "credit_share": {"credit": part, "all": whole},
                "voided": voided == 1,
                "basis_fen": basis_fen,
                "incentive_millifen": millifen,
                "incentive_fen": incentive_fen,
                "payable": payable == 1,
            }
        )
    return [{"customer_id": customer_id, "months": months} for customer_id, months in customers.items()]
