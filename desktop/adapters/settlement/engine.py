"""What the settlement needs of an engine, and which engines there are. Nothing here runs a rule.

An engine takes the input tables as the rules read them, and answers SELECTs under the rules' views. It belongs to the
thread that opened it. The settlement is the same on all of them: one text, one order of questions.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from desktop.adapters.settlement.files import Source
from desktop.adapters.settlement.text import Rules

ENGINES = ("sqlite", "duckdb", "spark")
Told = Callable[[str], None]


class Engine(Protocol):
    """One settlement's worth of an engine. Closing it leaves nothing behind."""

    @abstractmethod
    def take(self, sources: Sequence[Source], asked: Mapping[str, Any], zone: str) -> None:
        """Take the input: the tables of the files, and the policy and the moment of `text.asked`.

        Raises: InputFaultsError of rows that cannot be told apart into cells; OperatorError `input.unreadable`.
        """

    @abstractmethod
    def once(self, rules: Rules, select: str) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT over the views of a text that is asked this once."""

    @abstractmethod
    def stand_on(self, rules: Rules) -> None:
        """Make the views of a text, for all questions to come."""

    @abstractmethod
    def rows(self, select: str) -> Iterator[Sequence[Any]]:
        """Yield the rows of a SELECT, read as they are asked for."""

    @abstractmethod
    def close(self) -> None: ...


def open_engine(name: str, scratch: Path) -> Engine:
    """Return an engine; `scratch` is a folder of its own, removed by the caller after `close`.

    Raises: OperatorError `settle.needs_fleet`, `settle.no_java`.
    """
    match name:
        case "sqlite":
            from desktop.adapters.settlement.in_sqlite import SqliteEngine

            return SqliteEngine()
        case "duckdb":
            from desktop.adapters.settlement.in_duckdb import DuckdbEngine

            return DuckdbEngine(scratch)
        case "spark":
            from desktop.adapters.settlement.in_spark import SparkEngine

            return SparkEngine(scratch)
        case _:
            raise ValueError(name)
