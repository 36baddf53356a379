"""Finds the input tables in a folder and reads CSV, checking what can be told of a file as a whole.

A table is NAME.csv (UTF-8, a byte-order mark is tolerated, a header row, columns in any order) or NAME.parquet, never
both. What does not fit the contract's columns is a fault; nothing is guessed. Any thread.
Source: settlement.md, Input.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.settlement.faults import MOST_LISTED, Fault, InputFaultsError
from desktop.adapters.settlement.tables import TABLES, Table
from desktop.domain.errors import OperatorError

ROWS_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table stands; `path` is None for an optional one that is absent. `columns` are those of its header."""

    table: Table
    path: Path | None
    columns: tuple[str, ...] = ()

    @property
    def is_parquet(self) -> bool:
        return self.path is not None and self.path.suffix == ".parquet"


def find_sources(folder: Path) -> tuple[Source, ...]:
    """Return where each table stands, in the contract's order.

    Raises: OperatorError `input.no_folder`, `input.unreadable`, `settle.needs_fleet` for Parquet without pyarrow;
        InputFaultsError of the files and their headers.
    """
    if not folder.is_dir():
        raise OperatorError("input.no_folder", path=str(folder))
    faults: list[Fault] = []
    sources = tuple(_source(folder, table, faults) for table in TABLES)
    if faults:
        raise InputFaultsError(tuple(faults), len(faults))
    return sources


def _source(folder: Path, table: Table, faults: list[Fault]) -> Source:
    paths = [path for path in (folder / f"{table.name}.csv", folder / f"{table.name}.parquet") if path.exists()]
    if len(paths) > 1:
        faults.append(Fault(table=table.name, code="input.two_files"))
        return Source(table, None)
    if not paths:
        if not table.optional:
            faults.append(Fault(table=table.name, code="input.no_file", facts={"path": str(folder)}))
        return Source(table, None)
    (path,) = paths
    if path.suffix == ".parquet":
        from desktop.adapters.settlement.parquet import header, type_faults

        columns = header(path)
        faults += type_faults(table, path)
    else:
        columns = _csv_header(path, table)
    faults += _column_faults(table, columns)
    return Source(table, path, tuple(columns))


def csv_source(path: Path, table: Table) -> Source:
    """Return a CSV file as a table's source.

    Raises: OperatorError `input.unreadable`; InputFaultsError of its header.
    """
    columns = _csv_header(path, table)
    faults = tuple(_column_faults(table, columns))
    if faults:
        raise InputFaultsError(faults, len(faults))
    return Source(table, path, tuple(columns))


def _column_faults(table: Table, columns: Sequence[str]) -> Iterator[Fault]:
    known = {column.name for column in table.columns}
    for column in table.columns:
        if column.name not in columns and not column.optional:
            yield Fault(table=table.name, code="input.no_column", column=column.name)
    for name in dict.fromkeys(columns):
        if name not in known:
            yield Fault(table=table.name, code="input.unknown_column", column=name)
        if columns.count(name) > 1:
            yield Fault(table=table.name, code="input.column_twice", column=name)


def _csv_header(path: Path, table: Table) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file), [])
    except UnicodeDecodeError:
        raise InputFaultsError((_not_text(table),), 1) from None
    except (OSError, csv.Error) as error:
        raise OperatorError("input.unreadable", path=str(path), detail=str(error)) from error
    return header


def _not_text(table: Table) -> Fault:
    return Fault(table=table.name, code="input.not_utf8")


def csv_batches(source: Source) -> Iterator[list[list[str]]]:
    """Yield rows of a CSV file as they stand, each with as many cells as the header, in batches.

    Raises: InputFaultsError when the text is not UTF-8 or rows have another number of cells; OperatorError
        `input.unreadable`.
    """
    assert source.path is not None
    width, faults, count = len(source.columns), list[Fault](), 0
    rows: list[list[str]] = []
    try:
        with source.path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            next(reader, None)
            for row in reader:
                if len(row) == width:
                    rows.append(row)
                elif row:
                    count += 1
                    facts: dict[str, str | int] = {"line": reader.line_num, "cells": len(row), "columns": width}
                    faults.append(Fault(table=source.table.name, code="input.cells", facts=facts))
                if len(rows) == ROWS_AT_ONCE:
                    yield rows
                    rows = []
    except UnicodeDecodeError:
        raise InputFaultsError((_not_text(source.table),), 1) from None
    except (OSError, csv.Error) as error:
        raise OperatorError("input.unreadable", path=str(source.path), detail=str(error)) from error
    if faults:
        raise InputFaultsError(tuple(faults[:MOST_LISTED]), count)
    yield rows
