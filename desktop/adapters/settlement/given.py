"""Writes the SELECTs by which an engine that reads Parquet itself brings its columns to the rules' inputs.

Only these readings differ between the engines; each says them as a Dialect. A cell is read strictly by its kind, or is
NULL, and stands as it was given in the relation of unread cells. Pure; any thread.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import Protocol

from desktop.adapters.settlement.days import Offsets, local_us
from desktop.adapters.settlement.parquet import Stored
from desktop.adapters.settlement.tables import (
    DAY,
    END_US,
    FIRST_US,
    INSTANT,
    MONTH,
    MOST_WHOLE,
    TABLES,
    WHOLE,
    Column,
    Table,
)


class Dialect(Protocol):
    """What an engine calls the few functions that the readings need. Arguments and results are SQL."""

    @abstractmethod
    def matches(self, text: str, pattern: str) -> str:
        """The whole text matches."""

    @abstractmethod
    def day_or_null(self, text: str) -> str:
        """A date of the text, NULL for a day that does not exist."""

    @abstractmethod
    def second_us(self, text: str) -> str:
        """Microseconds of `2020-04-01 12:00:00`, taken as UTC, NULL for a day that does not exist."""

    @abstractmethod
    def stored_us(self, column: str, nanoseconds: bool) -> str:
        """Microseconds of a column of typed instants."""

    @abstractmethod
    def number_of(self, text: str) -> str:
        """A number of 64 bits for a text: equal texts have equal ones."""

    @abstractmethod
    def day_of_us(self, moment: str) -> str:
        """The day, as text, of microseconds taken as UTC."""


def given_select(table: Table, stored: Mapping[str, Stored], relation: str, dialect: Dialect) -> str:
    """Return the SELECT of every column as it was given (`given_NAME`) and as it is read."""
    parts: list[str] = []
    for column in table.columns:
        if column.name not in stored:
            parts += [f"'' AS given_{column.name}", f"CAST(NULL AS BIGINT) AS {column.target}"]
            continue
        text = f"COALESCE(CAST({column.name} AS STRING), '')"
        if column.kind == "text":
            parts.append(f"{text} AS {column.target}")
        else:
            read = _read(column, stored[column.name], text, dialect)
            parts += [f"{text} AS given_{column.name}", f"{read} AS {column.target}"]
    return f"SELECT {', '.join(parts)} FROM {relation}"


def _read(column: Column, stored: Stored, text: str, dialect: Dialect) -> str:
    name = column.name
    match column.kind, stored:
        case "whole", "whole":
            return f"CASE WHEN {name} BETWEEN {-MOST_WHOLE} AND {MOST_WHOLE} THEN CAST({name} AS BIGINT) END"
        case "whole", _:
            return f"CASE WHEN {dialect.matches(text, WHOLE)} THEN CAST({text} AS BIGINT) END"
        case "instant", "instant" | "instant_ns":
            moment = dialect.stored_us(name, stored == "instant_ns")
            return f"CASE WHEN {moment} >= {FIRST_US} AND {moment} < {END_US} THEN {moment} END"
        case "instant", _:
            return f"CASE WHEN {dialect.matches(text, INSTANT)} THEN {_instant(text, dialect)} END"
        case "month", _:
            return f"CASE WHEN {dialect.matches(text, MONTH)} THEN {text} END"
        case _:
            real = f"{dialect.matches(text, DAY)} AND {dialect.day_or_null(text)} IS NOT NULL"
            return f"CASE WHEN {real} THEN {text} END"


def _instant(text: str, dialect: Dialect) -> str:
    second = dialect.second_us(f"CONCAT(SUBSTR({text}, 1, 10), ' ', SUBSTR({text}, 12, 8))")
    fraction = (
        f"CASE WHEN SUBSTR({text}, 20, 1) = '.' THEN"
        f" CAST(RPAD(REGEXP_EXTRACT({text}, '[.]([0-9]{{1,6}})', 1), 6, '0') AS BIGINT) ELSE 0 END"
    )
    ahead = f"CASE WHEN SUBSTR(RIGHT({text}, 6), 1, 1) = '-' THEN -60000000 ELSE 60000000 END"
    minutes = f"(CAST(SUBSTR(RIGHT({text}, 6), 2, 2) AS BIGINT) * 60 + CAST(RIGHT({text}, 2) AS BIGINT))"
    offset = f"CASE WHEN RIGHT({text}, 1) IN ('Z', 'z') THEN 0 ELSE {minutes} * {ahead} END"
    return f"{second} + {fraction} - {offset}"


def unread_select() -> str:
    """Return the SELECT of all cells that could not be read, over the relations `given_NAME` of all tables."""
    parts = []
    for number, table, column in _readable():
        told = f" AND given_{column.name} <> ''" if column.optional else ""
        parts.append(
            f"SELECT {number} AS table_no, {table.key} AS row_key, '{column.name}' AS column_name,"
            f" '{column.kind}' AS kind, given_{column.name} AS given FROM given_{table.name}"
            f" WHERE {column.target} IS NULL{told}"
        )
    return " UNION ALL ".join(parts)


def _readable() -> Iterator[tuple[int, Table, Column]]:
    for number, table in enumerate(TABLES, start=1):
        for column in table.columns:
            if column.kind != "text":
                yield number, table, column


def input_select(table: Table, offsets: Offsets, dialect: Dialect) -> str:
    """Return the SELECT of a table as the rules read it, over `given_NAME`; a transaction with its local day."""
    names = ", ".join(column.target for column in table.columns)
    if table.name != "transactions":
        return f"SELECT {names} FROM given_{table.name}"
    day = dialect.day_of_us(local_us("paid_us", offsets))
    inner = f"SELECT {names}, {day} AS paid_day FROM given_{table.name}"
    return f"SELECT {names}, paid_day, SUBSTR(paid_day, 1, 7) AS paid_month FROM ({inner}) dated"
