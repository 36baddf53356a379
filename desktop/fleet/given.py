"""Takes the provider's own inputs into the lake: what was charged, determined and received. For the command's thread.

CSV with the contract's columns; every fault is told by its row, and with one fault nothing is taken. A row that stands
there already changes nothing, so that a file may be given twice; another word under the same key is a fault, since a
till may have been told the first. A charge is for a sale that a bundle told as waiting. An order that no bundle told
of, in doubt at a terminal that is gone, is taken for a registered till where the row gives its amount too: a slip of
the pen gives none. Source: bundle.md, Receipt; settlement.md, Input.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.faults import MOST_LISTED, Fault, InputFaultsError
from desktop.adapters.settlement.files import csv_batches, csv_source
from desktop.adapters.settlement.tables import READERS, TABLES, Column, Table
from desktop.domain.identifiers import parse_order_no
from desktop.fleet.lake import GIVEN, Lake, rows_of
from desktop.fleet.lake_tables import CHARGES, CUSTOMERS, DETERMINATIONS, FEES, LAKE_TABLES, TRANSACTIONS
from desktop.fleet.tills import tills_of

Row = dict[str, Any]
PAID, DECLINED = "paid", "declined"
_MOST_NAMED = 500

CHARGES_TABLE = Table(
    CHARGES, "order_no",
    (
        Column("order_no"), Column("trade_no"), Column("result"), Column("charged_at", "instant", "charged_us"),
        Column("actual_paid_fen", "whole"), Column("credit_paid_fen", "whole"), Column("fund_bills", optional=True),
        Column("amount_fen", "whole", optional=True),
    ),
)  # fmt: skip
_NAMED = {table.name: table for table in (*TABLES, CHARGES_TABLE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What became of a file: rows that are new, and rows that stood there already."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a table's rows are told apart, and what is wrong with a row beyond its cells, as (code, column)."""

    keys: tuple[str, ...]
    wrong: Callable[[Row, Mapping[str, Any]], tuple[str, str] | None]
    known: Callable[[Lake, Sequence[Row]], Mapping[str, Any]]


def take_given(lake: Lake, name: str, path: Path) -> Given:
    """Take a CSV file of `charges`, `determinations` or `fees_received`.

    Raises: InputFaultsError with every fault by its row; OperatorError `input.unreadable`, `lake.busy`.
    """
    kind, table = _KINDS[name], _NAMED[name]
    lake.table(name)  # looked at before it is read: a file that comes in between is a conflict
    rows, faults = _read(table, path)
    known = kind.known(lake, [row for _, row in rows])
    there = {tuple(row[key] for key in kind.keys): row for row in lake.ask(f"SELECT * FROM {name}", name).to_pylist()}
    fresh: list[Row] = []
    repeated = 0
    for line, row in rows:
        key = tuple(row[each] for each in kind.keys)
        wrong = kind.wrong(row, known)
        before = there.get(key)
        if before is not None and all(before[each] == row[each] for each in row if each in LAKE_TABLES[name]):
            repeated += 1
        elif wrong is not None:
            faults.append(_fault(table, line, wrong[0], wrong[1], str(row[wrong[1]])))
        elif before is None:
            there[key] = row
            fresh.append(row)
        else:
            faults.append(_fault(table, line, "input.given_other", kind.keys[0], str(key[0])))
    if faults:
        raise InputFaultsError(tuple(faults[:MOST_LISTED]), len(faults))
    if fresh:
        given = lake.next_given(name)
        lake.append(name, rows_of(name, [{**row, "given": given} for row in fresh]), {GIVEN: given})
    return Given(new=len(fresh), known=repeated)


def _read(table: Table, path: Path) -> tuple[list[tuple[int, Row]], list[Fault]]:
    source = csv_source(path, table)
    rows: list[tuple[int, Row]] = []
    faults: list[Fault] = []
    line = 1
    for batch in csv_batches(source):
        for cells in batch:
            line += 1
            given = dict(zip(source.columns, cells, strict=True))
            row: Row = {}
            for column in table.columns:
                text = given.get(column.name, "")
                row[column.name] = text
                if column.kind != "text":
                    value = READERS[column.kind](text) if text or not column.optional else 0
                    if value is None:
                        faults.append(_fault(table, line, f"input.unread_{column.kind}", column.name, text))
                        value = 0
                    if column.kind != "month":
                        row[column.target] = value
            rows.append((line, row))
    if faults:  # what cannot be read is not judged further
        raise InputFaultsError(tuple(faults[:MOST_LISTED]), len(faults))
    return rows, faults


def _fault(table: Table, line: int, code: str, column: str, given: str) -> Fault:
    return Fault(table=table.name, code=code, key=f"line {line}", column=column, facts={"given": given[:60]})


def _charge_wrong(row: Row, known: Mapping[str, Any]) -> tuple[str, str] | None:
    if parse_order_no(row["order_no"]) is None or row["order_no"] not in known:
        return "input.unknown_order", "order_no"
    if row["result"] not in (PAID, DECLINED):
        return "input.unknown_result", "result"
    if (row["result"] == PAID) != bool(row["trade_no"]):
        return "input.empty_key", "trade_no"
    if row["amount_fen"] not in (0, known[row["order_no"]]):
        return "input.other_amount", "amount_fen"
    if not 0 <= row["actual_paid_fen"] <= known[row["order_no"]]:
        return "input.actual_above_amount", "actual_paid_fen"
    if not 0 <= row["credit_paid_fen"] <= row["actual_paid_fen"]:
        return "input.credit_above_actual", "credit_paid_fen"
    return None


def _chargeable(lake: Lake, rows: Sequence[Row]) -> Mapping[str, int]:
    """Return the amounts, in fen, of what may be charged, by order number: sales that waited for it, and orders of
    registered tills that no bundle told of, as their rows give them."""
    where = _named("order_no", rows)
    sql = f"SELECT order_no, MIN(amount_fen) AS fen FROM transactions WHERE result = 'paid_offline'{where}"
    asked = lake.ask(f"{sql} GROUP BY order_no", TRANSACTIONS).to_pylist()
    known = {row["order_no"]: row["fen"] for row in asked}
    given = [row for row in rows if row["amount_fen"] > 0 and row["order_no"] not in known]
    if given:
        where = _named("order_no", given)
        sql = f"SELECT DISTINCT order_no FROM transactions WHERE result <> 'paid_offline'{where}"
        told = {row["order_no"] for row in lake.ask(sql, TRANSACTIONS).to_pylist()}
        tills = tills_of(lake)
        for row in given:
            parts = parse_order_no(row["order_no"])
            if parts is not None and parts.till_id in tills and row["order_no"] not in told:
                known[row["order_no"]] = row["amount_fen"]
    return known


def _determination_wrong(row: Row, known: Mapping[str, Any]) -> tuple[str, str] | None:
    if row["kind"] not in ("risk", "paid_elsewhere"):
        return "input.unknown_kind", "kind"
    return None if row["trade_no"] in known else ("input.unknown_transaction", "trade_no")


def _sold(lake: Lake, rows: Sequence[Row]) -> Mapping[str, str]:
    where = _named("trade_no", rows)
    return {
        row["trade_no"]: ""
        for name in (TRANSACTIONS, CHARGES)
        for row in lake.ask(f"SELECT DISTINCT trade_no FROM {name} WHERE result = 'paid'{where}", name).to_pylist()
    }


def _fee_wrong(row: Row, known: Mapping[str, Any]) -> tuple[str, str] | None:
    return None if row["customer_id"] in known else ("input.unknown_customer", "customer_id")


def _customers(lake: Lake, _rows: Sequence[Row]) -> Mapping[str, str]:
    rows = lake.ask("SELECT DISTINCT customer_id FROM customers", CUSTOMERS).to_pylist()
    return {row["customer_id"]: "" for row in rows}


def _named(column: str, rows: Sequence[Row]) -> str:
    """Return a condition on the numbers of some rows; none where they are too many to be named."""
    numbers = {row[column] for row in rows}
    if len(numbers) > _MOST_NAMED or not numbers:
        return ""
    return f" AND {column} IN (" + ", ".join("'" + number.replace("'", "''") + "'" for number in sorted(numbers)) + ")"


_KINDS: Mapping[str, _Kind] = {
    CHARGES: _Kind(("order_no",), _charge_wrong, _chargeable),
    DETERMINATIONS: _Kind(("trade_no", "kind"), _determination_wrong, _sold),
    FEES: _Kind(("customer_id", "month"), _fee_wrong, _customers),
}
