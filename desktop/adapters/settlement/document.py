"""Writes what the rules answer as the contract's JSON document and its CSV of every transaction.

The selections are what an engine asks of the rules, in words that all engines share; the rows come back sorted, so that
equal answers are equal bytes. Nothing is decided here: sums of what the rules granted, and names. Pure; any thread.
Source: settlement.md, Command line.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from desktop.domain.policy import Policy

Row = Sequence[Any]

#: In the contract's order, as the rules name their columns.
REASONS = (
    "device_not_in_programme", "outside_window", "below_minimum", "no_actual_payment", "refunded_in_full", "risk",
    "paid_elsewhere", "agreement_ended", "credit_share_exceeded", "provider_mismatch", "not_authorised_payment",
    "industry_not_covered",
)  # fmt: skip
DEVICES = "SELECT device_sn, customer_id, in_programme FROM judged_devices ORDER BY device_sn"
GRANTS = """SELECT device_sn, paid_month, month_users, qualifies, paid_day, users, subsidy_fen, granted_fen
    FROM device_grants ORDER BY device_sn, paid_day"""
CUSTOMERS = """SELECT customer_id, paid_month, transaction_count, valid_count, credit_part, credit_whole, voided,
    basis_fen, incentive_millifen, incentive_fen, payable
    FROM customer_months ORDER BY customer_id, paid_month"""
REASON_COUNTS = "SELECT " + ", ".join(f"CAST(SUM({name}) AS BIGINT)" for name in REASONS) + " FROM incentives"
EXPLAINED = """SELECT trade_no, valid_for_device, valid_for_incentive, reasons, basis_fen, incentive_millifen
    FROM explained ORDER BY trade_no"""

EXPLAINED_HEADER = "trade_no,valid_for_device,valid_for_incentive,reasons,basis_fen,incentive_millifen"
_WORDS = ("false", "true")


def document(
    policy: Policy,
    as_of_text: str,
    *,
    devices: Iterable[Row],
    grants: Iterable[Row],
    customers: Iterable[Row],
    reason_counts: Row,
) -> dict[str, Any]:
    """Return the JSON document of the answers to DEVICES, GRANTS, CUSTOMERS and REASON_COUNTS; money in fen."""
    told_devices = _devices(devices, grants)
    told_customers = _customers(customers)
    return {
        "policy": policy.policy_id,
        "as_of": as_of_text,
        "devices": told_devices,
        "customers": told_customers,
        "reasons": {name: count for name, count in sorted(zip(REASONS, reason_counts, strict=True)) if count},
        "totals": {
            "device_fen": sum(device["granted_fen"] for device in told_devices),
            "incentive_fen": sum(month["incentive_fen"] for customer in told_customers for month in customer["months"]),
        },
    }


def explained_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the CSV's lines without their ends, header first, of the answer to EXPLAINED."""
    yield EXPLAINED_HEADER
    for trade_no, for_device, for_incentive, reasons, basis_fen, millifen in rows:
        key = _quoted(trade_no)
        yield f"{key},{_WORDS[for_device]},{_WORDS[for_incentive]},{reasons},{basis_fen},{millifen}"


def _quoted(text: str) -> str:
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _devices(devices: Iterable[Row], grants: Iterable[Row]) -> list[dict[str, Any]]:
    months: dict[str, list[dict[str, Any]]] = {}
    for (device_sn, month, month_users, qualifies), rows in groupby(grants, key=lambda row: tuple(row[:4])):
        days = [
            {"date": day, "users": users, "subsidy_fen": subsidy_fen, "granted_fen": granted_fen}
            for *_, day, users, subsidy_fen, granted_fen in rows
        ]
        months.setdefault(device_sn, []).append(
            {
                "month": month,
                "distinct_users": month_users,
                "qualifies": qualifies == 1,
                "granted_fen": sum(day["granted_fen"] for day in days),
                "days": days,
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


def _customers(rows: Iterable[Row]) -> list[dict[str, Any]]:
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
