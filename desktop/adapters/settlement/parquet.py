"""Reads Parquet by pyarrow: headers, kinds of columns, rows for an engine that cannot read it; and CSV made into it.

A column may hold its cells as text, as CSV does, or typed: whole numbers, dates, instants with a time zone. Any other
type is a fault of the column, so that no engine brings a number or an instant near by its own lights. A typed instant
without a time zone is the contract's "instant without an offset". Any thread. Source: settlement.md, Input.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from desktop.adapters.settlement.faults import Fault
from desktop.adapters.settlement.files import ROWS_AT_ONCE, Source, csv_batches
from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.settlement.tables import Column, Kind, Table
from desktop.domain.errors import OperatorError

Stored = Literal["text", "whole", "day", "instant", "instant_ns"]
#: How a column of each kind may be stored.
_WANTED: dict[Kind, tuple[Stored, ...]] = {
    "text": ("text", "whole"),
    "whole": ("text", "whole"),
    "day": ("text", "day"),
    "month": ("text",),
    "instant": ("text", "instant", "instant_ns"),
}


@cache
def _arrow() -> Any:
    return fleet_module("pyarrow")


def open_parquet(path: Path) -> Any:
    """Return pyarrow's ParquetFile. Raises: OperatorError `input.unreadable`, `settle.needs_fleet`."""
    arrow = _arrow()
    try:
        return fleet_module("pyarrow.parquet").ParquetFile(path)
    except (OSError, arrow.ArrowException) as error:
        raise OperatorError("input.unreadable", path=str(path), detail=str(error).splitlines()[0][:200]) from error


def header(path: Path) -> list[str]:
    """Return the names of the columns. Raises: as `open_parquet`."""
    with open_parquet(path) as file:
        return list(file.schema_arrow.names)


def stored_as(kind: Any) -> Stored | None:
    """Return what an Arrow type holds, or None for one that no column may have."""
    types = _arrow().types
    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_string(kind) or types.is_large_string(kind) or types.is_null(kind):
        return "text"
    if types.is_integer(kind) and not types.is_uint64(kind):
        return "whole"
    if types.is_date32(kind):
        return "day"
    if types.is_timestamp(kind) and kind.tz:
        return "instant_ns" if kind.unit == "ns" else "instant"
    return None


def stored_columns(path: Path) -> dict[str, Stored]:
    """Return how each column is stored, of a file whose types were found right."""
    with open_parquet(path) as file:
        return {field.name: stored_as(field.type) or "text" for field in file.schema_arrow}


def type_faults(table: Table, path: Path) -> Iterator[Fault]:
    """Yield a fault for each column of a type that cannot be its kind's."""
    kinds = {column.name: column.kind for column in table.columns}
    with open_parquet(path) as file:
        for field in file.schema_arrow:
            wanted = _WANTED.get(kinds[field.name], ()) if field.name in kinds else None
            if wanted is not None and stored_as(field.type) not in wanted:
                plain = kinds[field.name] == "instant" and _arrow().types.is_timestamp(field.type)
                code = "input.no_offset" if plain else "input.column_type"
                yield Fault(table=table.name, code=code, column=field.name, facts={"type": str(field.type)})


def text_arrays(source: Source) -> Iterator[dict[str, Any]]:
    """Yield a Parquet file's columns in batches, as Arrow arrays by name, dictionaries undone."""
    assert source.path is not None
    with open_parquet(source.path) as file:
        for batch in file.iter_batches(ROWS_AT_ONCE * 10):
            yield {
                name: column.dictionary_decode() if _arrow().types.is_dictionary(column.type) else column
                for name, column in zip(batch.schema.names, batch.columns, strict=True)
            }


def write_as_parquet(source: Source, target: Path) -> Source:
    """Write a CSV file's cells as they stand into a Parquet file of texts. Raises: as `csv_batches`."""
    arrow = _arrow()
    schema = arrow.schema([(name, arrow.string()) for name in source.columns])
    with fleet_module("pyarrow.parquet").ParquetWriter(target, schema) as writer:
        for rows in csv_batches(source):
            cells = zip(*rows, strict=True) if rows else [()] * len(source.columns)
            columns = [arrow.array(column, arrow.string()) for column in cells]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
    return Source(source.table, target, source.columns)


def column_named(table: Table, name: str) -> Column:
    """Return a table's column. Raises: KeyError."""
    return {column.name: column for column in table.columns}[name]
