"""Makes a folder of CSV input into Parquet: every column as text, or typed as a data house would store it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from desktop.adapters.settlement.files import csv_batches, find_sources
from desktop.adapters.settlement.tables import Kind, read_instant

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def as_parquet(folder: Path, *, typed: bool, unit: str = "us") -> Path:
    """Replace each CSV table of a folder by a Parquet file of the same rows."""
    for source in find_sources(folder):
        if source.path is None:
            continue
        rows = [row for batch in csv_batches(source) for row in batch]
        kinds = {column.name: column.kind for column in source.table.columns}
        columns = {
            name: _array([row[at] for row in rows], kinds[name] if typed else "text", unit)
            for at, name in enumerate(source.columns)
        }
        source.path.unlink()
        pq.write_table(pa.table(columns), folder / f"{source.table.name}.parquet", version="2.6")
    return folder


def _array(cells: list[str], kind: Kind, unit: str) -> Any:
    match kind:
        case "whole":
            return pa.array([int(cell) for cell in cells], pa.int64())
        case "day":
            return pa.array([datetime.fromisoformat(cell).date() for cell in cells], pa.date32())
        case "instant":
            moments = [read_instant(cell) for cell in cells]
            whole = [None if us is None else _EPOCH + timedelta(microseconds=us) for us in moments]
            return pa.array(whole, pa.timestamp("us", "UTC")).cast(pa.timestamp(unit, "Asia/Shanghai"))
        case _:
            array = pa.array(cells, pa.string())
            return array.dictionary_encode() if len(set(cells)) < len(cells) else array
