"""Runs the settlement in Spark SQL, local on all cores; CSV is made into Parquet first, by the one CSV reader.

The session's time zone is UTC and its catalogue lives in memory; it is stopped at the end if it was started here. The
heaviest view is kept while the questions are asked. One session, for the thread that opened it.
Source: spark.apache.org/docs, Configuration; Parquet Files.
"""

import logging
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.settlement.on_parquet import ParquetEngine
from desktop.adapters.settlement.text import Rules, is_whole
from desktop.domain.errors import OperatorError

_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.memory": "2g",
    "spark.driver.extraJavaOptions": "-XX:ReservedCodeCacheSize=240m",
    "spark.log.level": "ERROR",
}
LOCAL = "local[*]"
_HERE = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
#: On a cluster the inputs are large: code is made for them, and work is parted by the cores that there are.
_ON_A_CLUSTER = {"spark.sql.codegen.wholeStage": "true", "spark.sql.adaptive.enabled": "true"}
_PARTS_A_CORE, _LEAST_PARTS = 2, 4
#: Set anew on whatever session there is: the readings and the answers rest on them.
SESSION = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.adaptive.enabled": "false",
    # the reasons of a sale are added up in one view and read in the next: merged, they would be written out many times
    "spark.sql.optimizer.excludedRules": "org.apache.spark.sql.catalyst.optimizer.CollapseProject",
    "spark.sql.parser.escapedStringLiterals": "true",  # a backslash is a backslash, as in the other engines
    "spark.sql.legacy.parquet.nanosAsLong": "true",
    "spark.sql.caseSensitive": "false",
}
#: What both the device subsidy and the incentives stand on.
_KEPT = ("judged",)


class _SparkWords:
    def number_of(self, text: str) -> str:
        return f"xxhash64({text})"

    def matches(self, text: str, pattern: str) -> str:
        return rf"({text} RLIKE '\A({pattern})\z')"

    def day_or_null(self, text: str) -> str:
        return f"TRY_CAST({text} AS DATE)"

    def second_us(self, text: str) -> str:
        return f"UNIX_MICROS(TRY_CAST({text} AS TIMESTAMP))"

    def stored_us(self, column: str, nanoseconds: bool) -> str:
        return f"CAST(FLOOR({column} / 1000) AS BIGINT)" if nanoseconds else f"UNIX_MICROS({column})"

    def day_of_us(self, moment: str) -> str:
        return f"CAST(CAST(TIMESTAMP_MICROS({moment}) AS DATE) AS STRING)"


def start_session(scratch: Path, master: str = LOCAL) -> Any:
    """Return the running session, or start one on `master`.

    Raises: OperatorError `settle.needs_fleet`, `settle.no_java`.
    """
    sql = fleet_module("pyspark.sql")
    if shutil.which("java") is None:
        raise OperatorError("settle.no_java")
    logging.getLogger("py4j").setLevel(logging.ERROR)
    builder = sql.SparkSession.builder.master(master).appName("settle")
    place = _HERE if master.startswith("local") else {}
    for name, value in {**_SETTINGS, **place, "spark.sql.warehouse.dir": str(scratch / "warehouse")}.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


class SparkEngine(ParquetEngine):
    """Source: settlement.md, Command line. Raises on opening: as `start_session`."""

    words = _SparkWords()
    reads_far = True

    def __init__(self, scratch: Path, master: str = LOCAL) -> None:
        super().__init__(scratch)
        self._own = fleet_module("pyspark.sql").SparkSession.getActiveSession() is None
        self._session = start_session(scratch, master).newSession()
        self._on_a_cluster = not master.startswith("local")
        larger = _ON_A_CLUSTER if self._on_a_cluster else {}
        for name, value in {**SESSION, **larger}.items():
            self._session.conf.set(name, value)

    def stand_on(self, rules: Rules) -> None:
        for name, body in rules.views:
            self._view(name, body)
            if name in _KEPT:
                self._run(f"CACHE TABLE {name}")

    def rows(self, select: str) -> Iterator[Sequence[Any]]:
        yield from self._run(select).toLocalIterator()

    def close(self) -> None:
        if self._own:
            self._session.stop()
        else:
            self._session.catalog.clearCache()

    def files(self, name: str, places: Sequence[str]) -> None:
        # not as_uri: Hadoop takes a path as it is written, and a folder `paid_month=2026-06` has a sign to be encoded
        uris = [place if "://" in place else f"file://{Path(place).resolve()}" for place in places]
        self._session.read.parquet(*uris).createOrReplaceTempView(name)

    def keep(self, name: str, select: str) -> None:
        kept = f"kept_{name}"  # under a name of its own: a view that is replaced is not kept any more
        self._view(kept, select)
        self._run(f"CACHE TABLE {kept}")
        self._as_leaf(name, f"SELECT * FROM {kept}")

    def take_selects(self, selects: Mapping[str, str], asked: Mapping[str, Any]) -> None:
        if self._on_a_cluster:  # its executors have come by now: the inputs were looked at
            parts = max(_LEAST_PARTS, _PARTS_A_CORE * self._session.sparkContext.defaultParallelism)
            self._session.conf.set("spark.sql.shuffle.partitions", str(parts))
        for name, select in selects.items():
            self._as_leaf(name, select)
        super().take_selects({}, asked)

    def _as_leaf(self, name: str, select: str) -> None:
        """Give a SELECT a name under which its plan is not looked into any more.

        Every view is analysed with all that it stands on, once more for each view above it: deep inputs would take
        minutes of that. The rows are computed when they are asked for, and anew where an executor was lost.
        """
        planned = self._run(select)._jdf
        leaf = self._session._jsparkSession.internalCreateDataFrame(
            planned.queryExecution().toRdd(), planned.schema(), False
        )
        leaf.createOrReplaceTempView(name)

    def _relation(self, name: str, path: Path) -> str:
        self._session.read.parquet(path.resolve().as_uri()).createOrReplaceTempView(f"stored_{name}")
        return f"stored_{name}"

    def _all(self, select: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._run(select).collect()]

    def _constants(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        columns = ", ".join(f"{key} {'BIGINT' if is_whole(key) else 'STRING'}" for key in rows[0])
        values = [tuple(row.values()) for row in rows]
        self._session.createDataFrame(values, schema=columns).createOrReplaceTempView(name)

    def _view(self, name: str, select: str) -> None:
        self._run(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {select}")

    def _run(self, sql: str) -> Any:
        return self._session.sql(sql)
