"""The settlement's SQL texts on three engines by hand: relations as rows in, rows out. Nothing of the product but text.

A relation is its columns and rows; whole numbers and text only. Views are made one by one, in their order.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from desktop.adapters.settlement.in_spark import SESSION
from desktop.adapters.settlement.text import asked, rules
from desktop.domain.policy import Policy

TEXTS = ("settlement", "losses", "signs")
COLUMNS: Mapping[str, str] = {
    "in_manufacturers": "manufacturer",
    "in_industries": "industry",
    "in_customers": "customer_id industry ended_us fee_mode",
    "in_devices": "device_sn customer_id manufacturer camera_vendor face_algorithm activated_on",
    "in_transactions": "trade_no device_sn customer_id user_id paid_us paid_day paid_month amount_fen actual_paid_fen"
    " credit_paid_fen product provider_pid",
    "in_refunds": "trade_no refunded_us actual_refunded_fen",
    "in_determinations": "trade_no kind decided_us",
    "in_fees_received": "customer_id fee_month received_us",
    "in_signs": "burst_sales burst_us payer_sales round_sales round_fen",
    "in_days": "day starts_us ends_us",
    "in_meals": "starts_minute ends_minute",
    "in_prices": "price_fen",
}
_NUMBERS = ("_us", "_fen", "_users", "_per_user_day", "_percent", "_mille", "_minute", "_sales")
Relations = Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]]


def relations(policy: Policy, as_of: datetime, **rows: Sequence[Sequence[Any]]) -> Relations:
    """Return all that the texts read: the policy and the moment, and the rows given by name without `in_`."""
    told = asked(policy, as_of)
    found: dict[str, tuple[Sequence[str], Sequence[Sequence[Any]]]] = {
        "in_as_of": (tuple(told["as_of"]), [tuple(told["as_of"].values())]),
        "in_policy": (tuple(told["policy"]), [tuple(told["policy"].values())]),
    }
    given = {
        "in_manufacturers": [(name,) for name in told["manufacturers"]],
        "in_industries": [(name,) for name in told["industries"]],
        "in_signs": [(3, 4_000_000, 4, 10, 1_000)],
        **{f"in_{name}": given for name, given in rows.items()},
    }
    for name, columns in COLUMNS.items():
        found[name] = (columns.split(), given.get(name, []))
    return found


def is_number(column: str) -> bool:
    return column.endswith(_NUMBERS)


class Engine:
    """One engine with the texts' views over some relations."""

    def __init__(self, run: Any) -> None:
        self._run = run

    def rows(self, question: str) -> list[tuple[Any, ...]]:
        """Return a question's rows, sorted."""
        return sorted(tuple(row) for row in self._run(question))


@contextmanager
def on_sqlite(given: Relations) -> Iterator[Engine]:
    db = sqlite3.connect(":memory:")
    try:
        _tables(db.execute, given, "INTEGER")
        yield Engine(lambda question: db.execute(question).fetchall())
    finally:
        db.close()


@contextmanager
def on_duckdb(given: Relations) -> Iterator[Engine]:
    import duckdb

    db = duckdb.connect(":memory:")
    try:
        _tables(db.execute, given, "BIGINT")
        yield Engine(lambda question: db.execute(question).fetchall())
    finally:
        db.close()


@contextmanager
def on_spark(spark: Any, given: Relations) -> Iterator[Engine]:
    """Answer in a session of its own beside the given one, set as the product's.

    The rows of a view that others read are taken once: to plan a view of 300 views takes longer than to work them out.
    """
    own = spark.newSession()
    for name, value in SESSION.items():
        own.conf.set(name, value)
    for name, (columns, rows) in given.items():
        schema = ", ".join(f"{column} {'BIGINT' if is_number(column) else 'STRING'}" for column in columns)
        own.createDataFrame([tuple(row) for row in rows], schema).createOrReplaceTempView(name)
    for name, body in rules(*TEXTS).views:
        own.sql(body).localCheckpoint().createOrReplaceTempView(name)
    yield Engine(lambda question: own.sql(question).collect())


def _tables(execute: Any, given: Relations, number: str) -> None:
    for name, (columns, rows) in given.items():
        types = ", ".join(f"{column} {number if is_number(column) else 'VARCHAR'}" for column in columns)
        execute(f"CREATE TABLE {name} ({types})")
        for row in rows:
            execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", tuple(row))
    for name, body in rules(*TEXTS).views:
        execute(f"CREATE TEMPORARY VIEW {name} AS\n{body}")
