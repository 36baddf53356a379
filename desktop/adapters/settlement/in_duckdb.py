"""Runs the settlement in DuckDB, on Parquet where it lies; CSV is made into Parquet first, by the one CSV reader.

The inputs are views over the files, so that nothing is loaded and memory stays bounded: what does not fit spills into
the scratch folder. No extension is fetched. One connection in memory, for the thread that opened it.
Source: duckdb.org/docs, Tuning Workloads and Configuration.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.settlement.on_parquet import ParquetEngine
from desktop.adapters.settlement.text import is_whole

MEMORY_LIMIT = "1200MB"
ROWS_AT_ONCE = 10_000


class _DuckdbWords:
    def number_of(self, text: str) -> str:
        return f"hash({text})"

    def matches(self, text: str, pattern: str) -> str:
        return f"regexp_full_match({text}, '{pattern}')"

    def day_or_null(self, text: str) -> str:
        return f"TRY_CAST({text} AS DATE)"

    def second_us(self, text: str) -> str:
        return f"epoch_us(TRY_CAST({text} AS TIMESTAMP))"

    def stored_us(self, column: str, nanoseconds: bool) -> str:
        return f"epoch_us(CAST({column} AS TIMESTAMP WITH TIME ZONE))" if nanoseconds else f"epoch_us({column})"

    def day_of_us(self, moment: str) -> str:
        return f"CAST(CAST(make_timestamp({moment}) AS DATE) AS VARCHAR)"


class DuckdbEngine(ParquetEngine):
    """Source: settlement.md, Command line. Raises on opening: OperatorError `settle.needs_fleet`."""

    words = _DuckdbWords()

    def __init__(self, scratch: Path, memory_limit: str = MEMORY_LIMIT) -> None:
        """An empty `memory_limit` leaves it to DuckDB: most of the machine's."""
        settings = {
            **({"memory_limit": memory_limit} if memory_limit else {}),
            "temp_directory": str(scratch / "spill"),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        super().__init__(scratch)
        self._connection = fleet_module("duckdb").connect(":memory:", config=settings)

    def rows(self, select: str) -> Iterator[Sequence[Any]]:
        cursor = self._run(select)
        while rows := cursor.fetchmany(ROWS_AT_ONCE):
            yield from rows

    def close(self) -> None:
        self._connection.close()

    def files(self, name: str, places: Sequence[str]) -> None:
        listed = ", ".join("'" + place.replace("'", "''") + "'" for place in places)
        self._view(name, f"SELECT * FROM read_parquet([{listed}], hive_partitioning=false)")

    def keep(self, name: str, select: str) -> None:
        self._run(f"CREATE TEMPORARY TABLE {name} AS {select}")

    def _relation(self, name: str, path: Path) -> str:  # noqa: ARG002 - a file is its own relation
        place = str(path).replace("'", "''")
        return f"read_parquet('{place}')"

    def _all(self, select: str) -> list[tuple[Any, ...]]:
        return list(self._run(select).fetchall())

    def _constants(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        columns = ", ".join(f"{key} {'BIGINT' if is_whole(key) else 'VARCHAR'}" for key in rows[0])
        self._run(f"CREATE TEMPORARY TABLE {name} ({columns})")
        self._connection.executemany(
            f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", [list(row.values()) for row in rows]
        )

    def _view(self, name: str, select: str) -> None:
        self._run(f"CREATE TEMPORARY VIEW {name} AS {select}")

    def _run(self, sql: str) -> Any:
        return self._connection.execute(sql)
