"""A folder of settlement input put together row by row, and the answer to it taken apart into named facts."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from desktop.adapters.settlement.tables import TABLES

NOON = "2020-04-10T12:00:00+08:00"
HEADERS = {table.name: tuple(column.name for column in table.columns) for table in TABLES}
Row = dict[str, Any]


@dataclass(slots=True)
class Folder:
    """Rows by table; every word of a row that a case does not speak of is one that counts."""

    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in HEADERS})

    def customer(self, customer_id: str, **other: Any) -> str:
        row = {
            "customer_id": customer_id,
            "industry": "education.k12",
            "agreement_ended_at": "",
            "fee_mode": "realtime",
        }
        self.tables["customers"].append(row | other)
        return customer_id

    def device(self, device_sn: str, customer_id: str = "", **other: Any) -> str:
        """Add a device, and a customer of its own unless one is named."""
        row = {
            "device_sn": device_sn,
            "customer_id": customer_id or self.customer(f"C-{device_sn}"),
            "manufacturer": "OrbitPay",
            "camera_vendor": "Orbbec",
            "face_algorithm": "alipay",
            "activated_on": "2020-04-05",
        }
        self.tables["devices"].append(row | other)
        return device_sn

    def sale(self, trade_no: str, device_sn: str, at: str = NOON, fen: int = 1000, **other: Any) -> str:
        customers = {row["device_sn"]: row["customer_id"] for row in self.tables["devices"]}
        row = {
            "trade_no": trade_no,
            "device_sn": device_sn,
            "customer_id": customers.get(device_sn, ""),
            "user_id": f"U-{trade_no}",
            "paid_at": at,
            "amount_fen": fen,
            "actual_paid_fen": fen,
            "credit_paid_fen": 0,
            "product": "authorised_payment",
            "provider_pid": "2088000000000001",
        }
        self.tables["transactions"].append(row | other)
        return trade_no

    def crowd(self, device_sn: str, day: str, users: range) -> None:
        """Add a sale for each user at noon of a day."""
        for user in users:
            self.sale(f"{device_sn}-{day}-{user}", device_sn, f"{day}T12:00:00+08:00", user_id=f"u{user}")

    def refund(self, trade_no: str, fen: int, at: str = "2020-05-01T00:00:00+08:00") -> None:
        number = f"R{len(self.tables['refunds'])}"
        row = {"refund_no": number, "trade_no": trade_no, "refunded_at": at, "actual_refunded_fen": fen}
        self.tables["refunds"].append(row)

    def determined(self, trade_no: str, kind: str, at: str = "2020-05-01T00:00:00+08:00") -> None:
        self.tables["determinations"].append({"trade_no": trade_no, "kind": kind, "decided_at": at})

    def fee(self, customer_id: str, month: str, at: str = "2020-05-01T00:00:00+08:00") -> None:
        self.tables["fees_received"].append({"customer_id": customer_id, "month": month, "received_at": at})

    def add(self, other: "Folder") -> None:
        """Take over all rows of another folder; refunds get numbers of their own."""
        for name, rows in other.tables.items():
            for row in rows:
                number = {"refund_no": f"R{len(self.tables['refunds'])}"} if name == "refunds" else {}
                self.tables[name].append(row | number)

    def write(self, folder: Path, policy: Mapping[str, Any]) -> Path:
        """Write the policy and the tables as CSV."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "policy.toml").write_text(tomli_w.dumps(dict(policy)), encoding="utf-8")
        for name, rows in self.tables.items():
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, HEADERS[name])
                writer.writeheader()
                writer.writerows(rows)
        return folder


def facts(document: Mapping[str, Any], explained: list[tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Return what an answer says, by trade number, `device`, `device month`, `device day`, `customer month`.

    What it says twice is told as ("twice",).
    """
    told = _Once((row[0], tuple(row[1:])) for row in explained)
    for device in document["devices"]:
        told[device["device_sn"]] = (device["in_programme"], device["granted_fen"])
        for month in device["months"]:
            key = f"{device['device_sn']} {month['month']}"
            told[key] = (month["distinct_users"], month["qualifies"], month["granted_fen"])
            for day in month["days"]:
                told[f"{device['device_sn']} {day['date']}"] = (day["users"], day["subsidy_fen"], day["granted_fen"])
    for customer in document["customers"]:
        for month in customer["months"]:
            share = month["credit_share"]
            told[f"{customer['customer_id']} {month['month']}"] = (
                *(month["transactions"], month["valid"], share["credit"], share["all"], month["voided"]),
                *(month["basis_fen"], month["incentive_millifen"], month["incentive_fen"], month["payable"]),
            )
    return told


class _Once(dict[str, tuple[Any, ...]]):
    def __setitem__(self, key: str, value: tuple[Any, ...]) -> None:
        super().__setitem__(key, ("twice",) if key in self else value)


def read_csv(path: Path) -> list[tuple[Any, ...]]:
    """Return the rows of an explanation, as the rules give them."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (row[0], int(row[1] == "true"), int(row[2] == "true"), row[3], int(row[4]), int(row[5]))
            for row in list(csv.reader(file))[1:]
        ]


def read_json(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document
