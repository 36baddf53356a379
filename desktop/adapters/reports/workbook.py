"""Writes sheets as an XLSX workbook by openpyxl. Any thread.

Promises: the file appears whole or not at all; money is a number of yuan with two decimals, exact; no text becomes a
formula, here or where somebody saves the sheet as something else; a sheet too long is refused, never cut.
Source: ECMA-376; OWASP, CSV Injection.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from desktop.domain.errors import OperatorError
from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn

MOST_ROWS = 1_048_575  # of a sheet, below its head
_FORMATS = {CellKind.TEXT: "@", CellKind.WHOLE: "0", CellKind.YUAN: "0.00", CellKind.MILLIFEN: "0.000"}
_DIVISORS = {CellKind.YUAN: 100, CellKind.MILLIFEN: 1_000}
_BOLD = Font(bold=True)
_GROUND = PatternFill(fill_type="solid", start_color="FFF2F3F5")
_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def write_workbook(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write the sheets to a file. Raises: OperatorError `output.failed`, `output.too_long` with `sheet`."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    book = Workbook(write_only=True)
    try:
        for sheet in sheets:
            _fill(book, sheet)
        book.save(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{path}: {error.strerror or error}") from error
    finally:
        _end(book)
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _end(book: Workbook) -> None:
    """Close the sheets of a book that was given up, and take away what they had written beside it; of a book that was
    saved nothing is left to be done."""
    sheets: Any = book.worksheets
    for sheet in sheets:
        if not getattr(sheet, "closed", True):
            with contextlib.suppress(Exception):
                sheet.close()
                sheet._writer.cleanup()


def _fill(book: Workbook, sheet: Sheet) -> None:
    written: Any = book.create_sheet(sheet.title[:31])
    written.freeze_panes = "A2"
    for at, column in enumerate(sheet.columns, start=1):
        written.column_dimensions[get_column_letter(at)].width = column.width
    written.append(list(_head(written, sheet.columns)))
    cells = _Cells(written, sheet.columns)
    for at, row in enumerate(sheet.rows):
        if at >= MOST_ROWS:
            raise OperatorError("output.too_long", sheet=sheet.title, most=MOST_ROWS)
        written.append(cells.row(row, bold=at in sheet.strong))


class _Cells:
    """The cells of one sheet, made once for each column and look: a row is on file before the next one asks for them.
    Making and styling each anew takes most of the time of a long sheet."""

    def __init__(self, written: Any, columns: Sequence[SheetColumn]) -> None:
        self._written, self._columns = written, columns
        self._made: dict[tuple[int, bool, bool, bool], Any] = {}

    def row(self, values: Sequence[CellValue], *, bold: bool) -> list[Any]:
        """Return the cells of a row, to be written before the next."""
        cells: list[Any] = []
        for at, (column, value) in enumerate(zip(self._columns, values, strict=True)):
            if value is None:
                cells.append(None)
                continue
            is_text = isinstance(value, str)
            look = (at, is_text, is_text and str(value).startswith(_FORMULA_MARKS), bold)
            cell = self._made.get(look)
            if cell is None:
                self._made[look] = cell = _cell(self._written, column.kind, value)
                if bold:
                    cell.font = _BOLD
            else:
                _put(cell, column.kind, value)
            cells.append(cell)
        return cells


def _head(written: Any, columns: Sequence[SheetColumn]) -> Iterator[Any]:
    for column in columns:
        cell = _cell(written, CellKind.TEXT, column.title)
        cell.font, cell.fill = _BOLD, _GROUND
        cell.alignment = Alignment(horizontal="left" if column.kind is CellKind.TEXT else "right", wrap_text=True)
        yield cell


def _cell(written: Any, kind: CellKind, value: CellValue) -> Any:
    """Return a cell. A text in a column of numbers stays a text."""
    if isinstance(value, str):
        cell = WriteOnlyCell(written, value="")
        cell.number_format = _FORMATS[CellKind.TEXT]
        cell.quotePrefix = value.startswith(_FORMULA_MARKS)
    else:
        cell = WriteOnlyCell(written)
        cell.number_format = _FORMATS[kind]
    _put(cell, kind, value)
    return cell


def _put(cell: Any, kind: CellKind, value: CellValue) -> None:
    """Put a value into a cell of its look."""
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
        cell.data_type = "s"  # also when it begins like a formula
    else:
        cell.value = Decimal(value) / _DIVISORS[kind] if value is not None and kind in _DIVISORS else value
