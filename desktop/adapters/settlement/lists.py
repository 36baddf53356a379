"""Reads an input table into lists of Python values, for an engine that takes rows: CSV, and Parquet by pyarrow.

Each cell is read by its column's kind, or is None and stands as it was given among the unread. A transaction gets
its local day and month here. Typed columns are read all at once, texts one by one. Any thread.
Source: settlement.md, Input.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.adapters.settlement.days import DAY_US, offsets_between
from desktop.adapters.settlement.files import Source, csv_batches
from desktop.adapters.settlement.tables import END_US, FIRST_US, MOST_WHOLE, READERS, Column, Table

_EPOCH_DAY = date(1970, 1, 1).toordinal()
Cells = list[Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """`columns` in the order of `target_columns`; `unread` are (row's key, column, kind, as given)."""

    columns: list[Cells]
    unread: list[tuple[str, str, str, str]] = field(default_factory=list)


def target_columns(table: Table) -> tuple[str, ...]:
    """Return the columns of a table as the rules read it."""
    dated = ("paid_day", "paid_month") if table.name == "transactions" else ()
    return tuple(column.target for column in table.columns) + dated


def batches(source: Source, zone: str) -> Iterator[Batch]:
    """Yield a table's rows. Raises: InputFaultsError, OperatorError `input.unreadable`."""
    if source.path is None:
        return
    days = _local_days(zone)
    for given in _parquet(source) if source.is_parquet else _csv(source):
        yield _batch(source.table, given, days)


def _batch(table: Table, given: "dict[str, _Given]", days: Callable[[Cells], list[Cells]]) -> Batch:
    length = len(given[table.key].texts())
    batch = Batch([])
    keys = given[table.key].texts()
    for column in table.columns:
        if column.name not in given:
            batch.columns.append([None] * length)
            continue
        cells = given[column.name]
        read = cells.read(column)
        if column.kind != "text" and None in read:
            texts = cells.texts()
            batch.unread.extend(
                (keys[at], column.name, column.kind, texts[at])
                for at, value in enumerate(read)
                if value is None and not (column.optional and texts[at] == "")
            )
        batch.columns.append(read)
    if table.name == "transactions":
        at = [column.target for column in table.columns].index("paid_us")
        batch.columns.extend(days(batch.columns[at]))
    return batch


class _Given:
    """One column of a batch as it was given: texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def texts(self) -> Sequence[str]:
        return self._texts

    def read(self, column: Column) -> Cells:
        if column.kind == "text":
            return list(self._texts)
        reader = READERS[column.kind]
        known: dict[str, Any] = {}  # days and months repeat, and so do amounts
        return [known[text] if text in known else known.setdefault(text, reader(text)) for text in self._texts]


class _Typed(_Given):
    """One column of a batch as it was given, typed: an Arrow array of whole numbers, dates or instants."""

    def __init__(self, array: Any) -> None:
        self._array = array

    def texts(self) -> Sequence[str]:
        return [value or "" for value in self._array.cast("string").to_pylist()]

    def read(self, column: Column) -> Cells:
        match column.kind:
            case "whole":
                values = self._array.cast("int64").to_pylist()
                return [value if value is not None and -MOST_WHOLE <= value <= MOST_WHOLE else None for value in values]
            case "instant":
                moments = self._microseconds()
                return [us if us is not None and FIRST_US <= us < END_US else None for us in moments]
            case "text":
                return list(self.texts())
            case _:
                return [READERS[column.kind](text) for text in self.texts()]

    def _microseconds(self) -> Cells:
        values, unit = self._array.cast("int64").to_pylist(), self._array.type.unit
        if unit == "us":
            return list(values)
        if unit == "ns":
            return [None if value is None else value // 1_000 for value in values]
        factor = {"ms": 1_000, "s": 1_000_000}[unit]
        return [None if value is None else value * factor for value in values]


def _csv(source: Source) -> Iterator[dict[str, _Given]]:
    for rows in csv_batches(source):
        if rows:
            yield {name: _Given(cells) for name, cells in zip(source.columns, zip(*rows, strict=True), strict=True)}


def _parquet(source: Source) -> Iterator[dict[str, _Given]]:
    from desktop.adapters.settlement.parquet import stored_as, text_arrays

    for arrays in text_arrays(source):
        yield {
            name: _Given([value or "" for value in array.to_pylist()])
            if stored_as(array.type) == "text"
            else _Typed(array)
            for name, array in arrays.items()
        }


def _local_days(zone: str) -> Callable[[Cells], list[Cells]]:
    """Return what turns a column of microseconds into the columns of local days and months."""
    known: dict[int, str] = {}

    def day(number: int) -> str:
        return known.setdefault(number, date.fromordinal(_EPOCH_DAY + number).isoformat())

    def days(moments: Cells) -> list[Cells]:
        there = [moment for moment in moments if moment is not None]
        if not there:
            return [moments, moments]
        (_, offset), *changes = offsets_between(zone, min(there), max(there))
        if changes or len(there) < len(moments):
            numbers = [None if moment is None else _day_number(moment, offset, changes) for moment in moments]
        else:
            numbers = [(moment + offset) // DAY_US for moment in moments]
        texts: dict[int | None, str | None] = {None: None}
        texts.update((number, day(number)) for number in set(numbers) if number is not None)
        months = {text: text[:7] if text else None for text in texts.values()}
        found = [texts[number] for number in numbers]
        return [found, [months[text] for text in found]]

    return days


def _day_number(moment: int, offset: int, changes: Sequence[tuple[int, int]]) -> int:
    for since, changed in changes:
        if moment >= since:
            offset = changed
    return (moment + offset) // DAY_US
