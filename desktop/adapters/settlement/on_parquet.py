"""What the engines that read Parquet themselves share: how their inputs become views. CSV is made into Parquet first.

The files stay where they lie; only constants are copied in. An engine says how it runs a statement, makes a small table
and names a file. For the thread that opened it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.days import offsets_between
from desktop.adapters.settlement.files import Source
from desktop.adapters.settlement.given import Dialect, given_select, input_select, unread_select
from desktop.adapters.settlement.parquet import stored_columns, write_as_parquet
from desktop.adapters.settlement.text import Rules, constants


class ParquetEngine(ABC):
    """The common half of two engines; `scratch` is a folder of the settlement's own."""

    words: Dialect
    reads_far = False  # whether it reads an object store by itself

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch

    def take(self, sources: Sequence[Source], asked: Mapping[str, Any], zone: str) -> None:
        for source in sources:
            self._view(f"given_{source.table.name}", self._given(source))
        ((first_us, last_us),) = self._all("SELECT MIN(paid_us), MAX(paid_us) FROM given_transactions")
        offsets = offsets_between(zone, first_us or 0, last_us or 0)
        for source in sources:
            self._view(source.table.relation, input_select(source.table, offsets, self.words))
        self._view("in_unread", unread_select())
        for name, rows in constants(asked).items():
            self._constants(name, rows)

    def take_selects(self, selects: Mapping[str, str], asked: Mapping[str, Any]) -> None:
        """Take inputs that are as the rules read them already: SELECTs over `files`, by the input's name."""
        for name, select in selects.items():
            self._view(name, select)
        for name, rows in constants(asked).items():
            self._constants(name, rows)

    def ask(self, select: str) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT over what was taken."""
        return self._all(select)

    def view(self, name: str, select: str) -> None:
        """Give a SELECT a name."""
        self._view(name, select)

    @abstractmethod
    def files(self, name: str, places: Sequence[str]) -> None:
        """Give the rows of Parquet files of one schema a name; at least one file."""

    @abstractmethod
    def keep(self, name: str, select: str) -> None:
        """Give a SELECT a name, computed once."""

    def once(self, rules: Rules, select: str) -> list[tuple[Any, ...]]:
        return self._all(rules.question(select, {}))

    def stand_on(self, rules: Rules) -> None:
        for name, body in rules.views:
            self._view(name, body)

    @abstractmethod
    def rows(self, select: str) -> Iterator[Sequence[Any]]: ...

    @abstractmethod
    def close(self) -> None: ...

    def _given(self, source: Source) -> str:
        table = source.table
        if source.path is None:
            names = ", ".join(f"CAST(NULL AS STRING) AS {column.name}" for column in table.columns)
            return given_select(
                table,
                {column.name: "text" for column in table.columns},
                f"(SELECT {names} WHERE 1 = 0) absent",
                self.words,
            )
        if not source.is_parquet:
            source = write_as_parquet(source, self._scratch / f"{table.name}.parquet")
        assert source.path is not None
        return given_select(table, stored_columns(source.path), self._relation(table.name, source.path), self.words)

    @abstractmethod
    def _relation(self, name: str, path: Path) -> str:
        """Return what SQL reads a Parquet file by."""

    @abstractmethod
    def _constants(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Make a small relation of rows that all have the same keys."""

    @abstractmethod
    def _view(self, name: str, select: str) -> None: ...

    @abstractmethod
    def _all(self, select: str) -> list[tuple[Any, ...]]: ...
