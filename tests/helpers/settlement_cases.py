"""Golden settlement cases, laid into a real encrypted file: as the rules' own input tables, or as a desk's tables."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.adapters.policies import read_policy
from desktop.adapters.storage.database import Store, open_writer
from desktop.domain.instants import epoch_us, local_day, month_of, parse_instant
from desktop.domain.policy import Policy

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "settlement"
CASES = tuple(sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir()))
KEY = bytes(range(32))
TABLES = ("customers", "devices", "transactions", "refunds", "determinations", "fees_received")

_INPUT_TABLES = """
CREATE TABLE in_customers (customer_id TEXT, industry TEXT, ended_us INTEGER, fee_mode TEXT) STRICT;
CREATE TABLE in_devices (device_sn TEXT, customer_id TEXT, manufacturer TEXT, camera_vendor TEXT, face_algorithm TEXT,
    activated_on TEXT) STRICT;
CREATE TABLE in_transactions (trade_no TEXT, device_sn TEXT, customer_id TEXT, user_id TEXT, paid_us INTEGER,
    paid_day TEXT, paid_month TEXT, amount_fen INTEGER, actual_paid_fen INTEGER, credit_paid_fen INTEGER, product TEXT,
    provider_pid TEXT) STRICT;
CREATE TABLE in_refunds (trade_no TEXT, refunded_us INTEGER, actual_refunded_fen INTEGER) STRICT;
CREATE TABLE in_determinations (trade_no TEXT, kind TEXT, decided_us INTEGER) STRICT;
CREATE TABLE in_fees_received (customer_id TEXT, fee_month TEXT, received_us INTEGER) STRICT
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    policy: Policy
    as_of: datetime
    as_of_text: str
    tables: dict[str, list[dict[str, str]]]
    expected: dict[str, Any]
    expected_lines: list[str]


def load_case(name: str) -> Case:
    folder = GOLDEN / name
    as_of_text = (folder / "as_of").read_text(encoding="utf-8").strip()
    return Case(
        policy=read_policy(folder / "policy.toml"),
        as_of=parse_instant(as_of_text),
        as_of_text=as_of_text,
        tables={table: _rows(folder / f"{table}.csv") for table in TABLES},
        expected=json.loads((folder / "expected.json").read_text(encoding="utf-8")),
        expected_lines=(folder / "expected.csv").read_text(encoding="utf-8").splitlines(),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def instant_us(text: str | None) -> int | None:
    return epoch_us(parse_instant(text)) if text else None


def insert(store: Store, table: str, rows: Sequence[Sequence[Any]]) -> None:
    for row in rows:
        store.run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def open_with_inputs(path: Path, case: Case) -> Store:
    """Return a file with the tables that the rules read."""
    store = open_writer(path, KEY)
    for statement in _INPUT_TABLES.split(";"):
        store.run(statement)
    tables = case.tables
    with store.transaction():
        insert(
            store,
            "in_customers",
            [
                (row["customer_id"], row["industry"], instant_us(row.get("agreement_ended_at")), row["fee_mode"])
                for row in tables["customers"]
            ],
        )
        insert(store, "in_devices", [_device(row) for row in tables["devices"]])
        insert(store, "in_transactions", [_transaction(row) for row in tables["transactions"]])
        insert(
            store,
            "in_refunds",
            [
                (row["trade_no"], instant_us(row["refunded_at"]), int(row["actual_refunded_fen"]))
                for row in tables["refunds"]
            ],
        )
        insert(
            store,
            "in_determinations",
            [(row["trade_no"], row["kind"], instant_us(row["decided_at"])) for row in tables["determinations"]],
        )
        insert(
            store,
            "in_fees_received",
            [(row["customer_id"], row["month"], instant_us(row["received_at"])) for row in tables["fees_received"]],
        )
    return store


def _device(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        row[name]
        for name in ("device_sn", "customer_id", "manufacturer", "camera_vendor", "face_algorithm", "activated_on")
    )


def _transaction(row: dict[str, str]) -> tuple[Any, ...]:
    paid_at = parse_instant(row["paid_at"])
    day = local_day(paid_at)
    return (
        row["trade_no"],
        row["device_sn"],
        row["customer_id"],
        row["user_id"],
        epoch_us(paid_at),
        day.isoformat(),
        month_of(day),
        int(row["amount_fen"]),
        int(row["actual_paid_fen"]),
        int(row["credit_paid_fen"]),
        row["product"],
        row["provider_pid"],
    )


def open_as_desk(path: Path, case: Case) -> Store:
    """Return a desk's file with the case in its own tables, where only the sales behind them are missing."""
    store = open_writer(path, KEY)
    store.run("PRAGMA foreign_keys=OFF")
    with store.transaction():
        for row in case.tables["customers"]:
            ended_at = row.get("agreement_ended_at") or ""
            add_customer(store, row["customer_id"], row["industry"], ended_at, row["fee_mode"])
        for row in case.tables["devices"]:
            sn, customer, maker, camera, algorithm, activated_on = _device(row)
            insert(store, "devices", [(sn, customer, maker, camera, algorithm, "M", "1", activated_on, "")])
        for row in case.tables["transactions"]:
            trade_no, device_sn, customer_id, user_id, *rest = _transaction(row)
            values = (trade_no, f"O-{trade_no}", device_sn, customer_id, user_id, row["paid_at"], *rest)
            insert(store, "transactions", [values])
        for row in case.tables["refunds"]:
            add_refund(store, row["refund_no"], row["trade_no"], row["refunded_at"], int(row["actual_refunded_fen"]))
        for row in sorted(case.tables["determinations"], key=lambda row: parse_instant(row["decided_at"])):
            store.run(
                "INSERT OR IGNORE INTO determinations VALUES (?, ?, ?, ?)",
                (row["trade_no"], row["kind"], row["decided_at"], instant_us(row["decided_at"])),
            )
        for row in case.tables["fees_received"]:
            received_at = row["received_at"]
            values = (row["customer_id"], row["month"], received_at, instant_us(received_at))
            insert(store, "fees_received", [values])
    return store


def add_customer(
    store: Store, customer_id: str, industry: str = "education.k12", ended_at: str = "", fee_mode: str = "realtime"
) -> None:
    insert(store, "customers", [(customer_id, industry, ended_at, instant_us(ended_at), fee_mode)])


def add_refund(
    store: Store, refund_no: str, trade_no: str, refunded_at: str, actual_refunded_fen: int, state: str = "REFUNDED"
) -> None:
    store.run(
        """INSERT INTO refunds (refund_no, service_day, serial, order_no, trade_no, amount_fen, state, reason, asked_by,
               device_sn, created_at, refunded_at, refunded_us, actual_refunded_fen)
           VALUES (?, '', 1, ?, ?, ?, ?, '', '', '', '', ?, ?, ?)""",
        (
            refund_no,
            f"O-{trade_no}",
            trade_no,
            max(actual_refunded_fen, 1),
            state,
            refunded_at,
            instant_us(refunded_at),
            actual_refunded_fen,
        ),
    )
