"""Runs the settlement in SQLite, in memory: the engine that needs nothing beside Python.

Cells are read in Python by the same patterns as in SQL. The heavy view is kept as a table once, and the questions
after it stand on that. A user is only ever compared, and never told: a number stands for each, quicker than its text.
One connection, for the thread that opened it; no file is written.
Source: sqlite.org/pragma.html.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.adapters.settlement.document import REASONS
from desktop.adapters.settlement.files import Source
from desktop.adapters.settlement.lists import batches, target_columns
from desktop.adapters.settlement.tables import TABLES, UNREAD
from desktop.adapters.settlement.text import Rules, constants, is_whole

_PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "temp_store=MEMORY", "cache_size=-400000", "threads=4")
#: Of the heavy view, what the questions read.
_NEEDED = (
    "trade_no", "device_sn", "customer_id", "user_id", "paid_day", "paid_month", "valid_for_device",
    "valid_for_incentive", *REASONS, "basis_fen", "incentive_millifen",
)  # fmt: skip


class SqliteEngine:
    """Source: settlement.md, Command line."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        for pragma in _PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self._rules = Rules(())
        self._kept: dict[str, str] = {}

    def take(self, sources: Sequence[Source], asked: Mapping[str, Any], zone: str) -> None:
        for table in TABLES:
            self._table(table.relation, target_columns(table))
        self._table("in_unread", UNREAD)
        for table_no, source in enumerate(sources, start=1):
            self._load(table_no, source, zone)
        for name, rows in constants(asked).items():
            self._table(name, tuple(rows[0]))
            places = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {name} VALUES ({places})", [tuple(row.values()) for row in rows])

    def once(self, rules: Rules, select: str) -> list[tuple[Any, ...]]:
        return self._connection.execute(rules.question(select, {})).fetchall()

    def stand_on(self, rules: Rules) -> None:
        self._rules, self._kept = rules, {}
        self._keep("credit_sums", "SELECT * FROM credit_sums")
        self._keep("incentives", f"SELECT {', '.join(_NEEDED)} FROM incentives")
        self._kept["judged"] = self._kept["incentives"]

    def _keep(self, name: str, select: str) -> None:
        self._connection.execute(f"DROP TABLE IF EXISTS kept_{name}")
        self._connection.execute(f"CREATE TABLE kept_{name} AS {self._rules.question(select, self._kept)}")
        self._kept[name] = f"SELECT * FROM kept_{name}"

    def rows(self, select: str) -> Iterator[Sequence[Any]]:
        # No `yield from`: left half read, it would close the cursor of a connection that is closed by then.
        for row in self._connection.execute(self._rules.question(select, self._kept)):  # noqa: UP028
            yield row

    def close(self) -> None:
        self._connection.close()

    def _table(self, name: str, columns: Sequence[str]) -> None:
        typed = ", ".join(
            f"{column} {'INTEGER' if is_whole(column) or column == 'user_id' else 'TEXT'}" for column in columns
        )
        self._connection.execute(f"CREATE TABLE {name} ({typed})")

    def _load(self, table_no: int, source: Source, zone: str) -> None:
        columns = target_columns(source.table)
        places = ", ".join("?" * len(columns))
        run = self._connection.executemany
        self._connection.execute("BEGIN")
        users: dict[str, int] = {}
        for batch in batches(source, zone):
            if "user_id" in columns:
                at = columns.index("user_id")
                batch.columns[at] = [users.setdefault(user, len(users)) for user in batch.columns[at]]
            run(f"INSERT INTO {source.table.relation} VALUES ({places})", zip(*batch.columns, strict=True))
            run("INSERT INTO in_unread VALUES (?, ?, ?, ?, ?)", ((table_no, *unread) for unread in batch.unread))
        self._connection.execute("COMMIT")
