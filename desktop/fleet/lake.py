"""The provider's lake: Delta tables under one folder or object store URL, by delta-rs. For one thread at a time.

Promises: what is appended is one commit, there whole or not at all; a commit bears its markers (application, version),
and two writers that commit the same application's marker at once are told apart, so that one of them fails and begins
anew. A lake that is not there is never made by mistake. Nothing is fetched beyond what a query needs.
Source: docs.delta.io, Delta transaction log protocol (txn); delta-io.github.io/delta-rs; decision 0020.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.sync.bundle_tables import arrow_schema
from desktop.domain.errors import OperatorError
from desktop.fleet.lake_tables import ADDED_LATER, FOUND_BY, LAKE_TABLES, PARTED_BY, RANDOM_TEXTS

_ZSTD_LEVEL = 1
GIVEN = "given"  # the application under whose marker the provider's own words are numbered
Markers = Mapping[str, int]


def schema_of(name: str) -> Any:
    """Return pyarrow's schema of a table."""
    return arrow_schema(tuple(LAKE_TABLES[name].items()))


def rows_of(name: str, rows: Sequence[Mapping[str, Any]]) -> Any:
    """Return rows as an Arrow table of the table's schema."""
    return fleet_module("pyarrow").Table.from_pylist(list(rows), schema=schema_of(name))


class Lake:
    """An opened lake. A table is looked at as it was when it was first asked for, or after `refresh`."""

    def __init__(self, url: str) -> None:
        """Raises: OperatorError `fleet.no_lake` with `url`, `settle.needs_fleet`."""
        self._delta = fleet_module("deltalake")
        self.url = url.rstrip("/")
        self._tables: dict[str, Any] = {}
        self.table("tills")

    @classmethod
    def make(cls, url: str) -> "Lake":
        """Make the tables that are not there yet, and return the lake. Raises: OperatorError `output.failed`."""
        for name in LAKE_TABLES:
            _make_table(url.rstrip("/"), name)
        return cls(url)

    def complete(self) -> None:
        """Make the tables that a lake of an earlier version lacks. Raises: OperatorError `output.failed`."""
        for name in ADDED_LATER:
            if not self.has(name):
                _make_table(self.url, name)

    def has(self, name: str) -> bool:
        """Tell whether the lake has a table: one of an earlier version lacks what was added later."""
        return bool(name in self._tables or self._delta.DeltaTable.is_deltatable(f"{self.url}/{name}"))

    @property
    def folder(self) -> Path | None:
        """Return the lake's folder, or None for a lake in an object store."""
        if "://" not in self.url:
            return Path(self.url)
        return Path(self.url.removeprefix("file://")) if self.url.startswith("file://") else None

    def table(self, name: str) -> Any:
        """Return a Delta table. Raises: OperatorError `fleet.no_lake`."""
        if name not in self._tables:
            try:
                self._tables[name] = self._delta.DeltaTable(f"{self.url}/{name}")
            except (self._delta.exceptions.DeltaError, OSError) as error:
                raise OperatorError("fleet.no_lake", url=self.url, detail=_short(error)) from error
        return self._tables[name]

    def refresh(self) -> None:
        """Look at all tables anew."""
        self._tables.clear()

    def append(self, name: str, rows: Any, markers: Markers | None = None) -> bool:
        """Commit an Arrow table's rows; tell whether nobody else committed to the table since it was looked at.

        Raises: OperatorError `lake.busy`: somebody else committed one of the markers; `output.failed`.
        """
        table = self.table(name)
        before = table.version()
        told = [self._delta.Transaction(app, version) for app, version in (markers or {}).items()]
        with self._said(name):
            self._delta.write_deltalake(
                table, rows, mode="append", writer_properties=self._writer(name),
                commit_properties=self._delta.CommitProperties(app_transactions=told or None),
            )  # fmt: skip
        return bool(table.version() == before + 1)

    def marker(self, name: str, app: str) -> int:
        """Return the last version an application committed to a table, 0 for none."""
        found = self.table(name).transaction_version(app)
        return 0 if found is None else int(found)

    def next_given(self, name: str) -> int:
        """Return the next number of what the provider gives; who commits it too at the same time is told apart."""
        return self.marker(name, GIVEN) + 1

    def ask(self, sql: str, *names: str) -> Any:
        """Return the Arrow table that a SELECT over the named tables answers. Raises: OperatorError `fleet.no_lake`."""
        asked = self._delta.QueryBuilder()
        for name in names:
            asked = asked.register(name, self.table(name))
        try:
            return _plain(fleet_module("pyarrow").table(asked.execute(sql).read_all()))
        except (self._delta.exceptions.DeltaError, OSError) as error:
            raise OperatorError("fleet.no_lake", url=self.url, detail=_short(error)) from error

    def files(self, name: str, since: str = "", until: str = "") -> list[str]:
        """Return the places of a table's Parquet files, of a parted one those of the months, both included."""
        bounds = []
        if since:
            bounds.append((PARTED_BY[name], ">=", since))
        if until:
            bounds.append((PARTED_BY[name], "<=", until))
        return list(self.table(name).file_uris(file_pruning_predicate=bounds or None))

    def join_files(self, name: str) -> tuple[int, int]:
        """Join a table's small files; return how many were joined into how many.

        Raises: OperatorError `lake.busy`, `output.failed`.
        """
        with self._said(name):
            told = self.table(name).optimize.compact(writer_properties=self._writer(name))
        return int(told["numFilesRemoved"]), int(told["numFilesAdded"])

    def remove_old_files(self, name: str, keep_hours: int) -> int:
        """Remove files that no state of the table of the last hours names. Raises: OperatorError `output.failed`."""
        with self._said(name):
            return len(self.table(name).vacuum(retention_hours=keep_hours, dry_run=False, full=True))

    @contextmanager
    def _said(self, name: str) -> Iterator[None]:
        """Say what a commit met in the house's words; what was looked at is not trusted after that."""
        try:
            yield
        except self._delta.exceptions.CommitFailedError as error:
            self.refresh()
            raise OperatorError("lake.busy", table=name) from error
        except (self._delta.exceptions.DeltaError, OSError) as error:
            self.refresh()
            raise OperatorError("output.failed", detail=_short(error)) from error

    def _writer(self, name: str) -> Any:
        plain = self._delta.ColumnProperties(dictionary_enabled=False, statistics_enabled="NONE")
        return self._delta.WriterProperties(
            compression="ZSTD", compression_level=_ZSTD_LEVEL,
            default_column_properties=self._delta.ColumnProperties(dictionary_enabled=True, statistics_enabled="NONE"),
            column_properties={
                **{column: plain for column in RANDOM_TEXTS if column in LAKE_TABLES[name]},
                **{column: self._delta.ColumnProperties(dictionary_enabled=True, statistics_enabled="CHUNK")
                   for column in FOUND_BY if column in LAKE_TABLES[name]},
            },
        )  # fmt: skip


def _make_table(url: str, name: str) -> None:
    delta, columns = fleet_module("deltalake"), LAKE_TABLES[name]
    skipping = [column for column in FOUND_BY if column in columns]
    configuration = {"delta.dataSkippingStatsColumns": ",".join(skipping)} if skipping else None
    try:
        delta.DeltaTable.create(
            f"{url}/{name}", schema_of(name), mode="ignore", partition_by=PARTED_BY.get(name),
            configuration=configuration,
        )  # fmt: skip
    except (delta.exceptions.DeltaError, OSError) as error:
        raise OperatorError("output.failed", detail=_short(error)) from error


def _plain(answer: Any) -> Any:
    """Return a query's answer with texts as Arrow's plain ones: few kernels take views."""
    arrow = fleet_module("pyarrow")
    types = [arrow.string() if arrow.types.is_string_view(each.type) else each.type for each in answer.schema]
    return answer.cast(arrow.schema(list(zip(answer.schema.names, types, strict=True))))


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
