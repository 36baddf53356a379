"""A workbook as values: what a report says, before any library writes it. Pure; any thread.

Numbers stay numbers: money is whole fen until the cell is written. Source: ui.md, Reports.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

CellValue = str | int | bool | None


class CellKind(Enum):
    """How a column's values are written: as they are, fen as yuan, thousandths of a fen as fen."""

    TEXT = "text"
    WHOLE = "whole"
    YUAN = "yuan"
    MILLIFEN = "millifen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """`width` in characters."""

    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`rows` may be read once; each has a value for every column, None for an empty cell. `strong` rows are bold."""

    title: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Sequence[CellValue]]
    strong: frozenset[int] = frozenset()
