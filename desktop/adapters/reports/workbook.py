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
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _fill(book: Workbook, sheet: Sheet) -> None:
    written: Any = book.create_sheet(sheet.title[:31])
    written.freeze_panes = "A2"
    for at, column in enumerate(sheet.columns, start=1):
        written.column_dimensions[get_column_letter(at)].width = column.width
    written.append(list(_head(written, sheet.columns)))
    for at, row in enumerate(sheet.rows):
        if at >= MOST_ROWS:
            raise OperatorError("output.too_long", sheet=sheet.title, most=MOST_ROWS)
        cells = [_cell(written, column.kind, value) for column, value in zip(sheet.columns, row, strict=True)]
        if at in sheet.strong:
            for cell in cells:
                cell.font = _BOLD
        written.append(cells)


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
        cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
        cell.data_type = "s"  # also when it begins like a formula
        cell.number_format = _FORMATS[CellKind.TEXT]
        cell.quotePrefix = value.startswith(_FORMULA_MARKS)
        return cell
    number: Any = Decimal(value) / _DIVISORS[kind] if value is not None and kind in _DIVISORS else value
    cell = WriteOnlyCell(written, value=number)
    cell.number_format = _FORMATS[kind]
    return cell
