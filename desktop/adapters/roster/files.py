"""Reads roster files: CSV in UTF-8, UTF-16 or GB18030, and XLSX. Any thread; each read is bounded.

Untrusted to the last byte: nothing is unpacked above a limit, no XML entity is resolved, no formula is computed (its
cell is marked and refused later). Gives rows of text and dates; what they mean is for `domain/roster.py`.
Lines of a CSV are physical lines, as an editor numbers them; rows of a sheet are its rows.
Source: cli.md, `people import`; ECMA-376 for the zip; RFC 4180 for CSV.
"""

import contextlib
import csv
import hashlib
import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.roster import HEADER_WITHIN_ROWS, MOST_ROWS, RawRow
from desktop.domain.roster_cells import Cell, Odd
from desktop.services.people import RosterFile

MOST_BYTES = 16 * 1024 * 1024
MOST_UNPACKED_BYTES = 64 * 1024 * 1024
MOST_PARTS = 2_000
MOST_COLUMNS = 64
MOST_CELL = 10_000
_LEAST_LOST_DIGITS = 10**15  # a spreadsheet's numbers hold 15 digits
_MOST_SHEET_ROWS = 1_048_576  # of the format

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"  # .xls, and any workbook under a password
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

#: What zipfile, the XML parser and openpyxl raise for files that are not what they say. ParseError is a SyntaxError,
#: defusedxml's refusals are ValueErrors.
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    InvalidFileException,
    zlib.error,
    struct.error,
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    EOFError,
    OSError,
    RuntimeError,
    MemoryError,
)


def read_roster(path: Path) -> RosterFile:
    """Return the rows of a file.

    Raises: OperatorError `roster.no_file`, `roster.unreadable`, `roster.wrong_format`, `roster.too_big`; with `path`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OperatorError("roster.too_big", path=str(path), most_mb=MOST_BYTES // 1024**2)
        content = path.read_bytes()
    except FileNotFoundError:
        raise OperatorError("roster.no_file", path=str(path)) from None
    except OSError as error:
        raise OperatorError("roster.unreadable", path=str(path), detail=error.strerror or "") from error
    try:
        rows = parse_file(content)
    except OperatorError as fault:
        raise OperatorError(fault.code, **{"path": str(path), **fault.facts}) from fault
    return RosterFile(sha256=hashlib.sha256(content).hexdigest(), rows=rows)


def parse_file(untrusted_content: bytes) -> tuple[RawRow, ...]:
    """Return the rows of a file's content, empty ones left out.

    Raises: OperatorError `roster.unreadable`, `roster.wrong_format`, `roster.too_big`.
    """
    if untrusted_content.startswith(_OLE):
        raise OperatorError("roster.wrong_format", wanted="CSV, XLSX")
    if untrusted_content.startswith(_ZIP):
        return _workbook(untrusted_content)
    return tuple(_lines(_text(untrusted_content)))


def _text(untrusted_content: bytes) -> str:
    codecs = [codec for bom, codec in _BOMS if untrusted_content.startswith(bom)] or ["utf-8", "gb18030"]
    for codec in codecs:
        try:
            text = untrusted_content.decode(codec).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise OperatorError("roster.wrong_format", wanted="CSV, XLSX")


def _lines(untrusted_text: str) -> Iterator[RawRow]:
    head = untrusted_text[:MOST_CELL]
    delimiter = max(",\t;", key=head.count)  # the first of equals: a comma
    reader = csv.reader(io.StringIO(untrusted_text, newline=""), delimiter=delimiter, strict=True)
    count, begins = 0, 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise OperatorError("roster.unreadable", line=begins, detail=str(error)[:80]) from error
        if cells is None:
            return
        if any(cells):
            count += 1
            _check(count, [*cells])
            yield RawRow(line=begins, cells=tuple(cells))
        begins = reader.line_num + 1


def _check(count: int, cells: list[Cell]) -> None:
    if count > HEADER_WITHIN_ROWS + MOST_ROWS:
        raise OperatorError("roster.too_big", rows=count, most=MOST_ROWS)
    if len(cells) > MOST_COLUMNS:
        raise OperatorError("roster.too_big", columns=len(cells), most=MOST_COLUMNS)
    if any(isinstance(cell, str) and len(cell) > MOST_CELL for cell in cells):
        raise OperatorError("roster.too_big", length=MOST_CELL + 1, most=MOST_CELL)


def _workbook(untrusted_content: bytes) -> tuple[RawRow, ...]:
    if not openpyxl.DEFUSEDXML:
        raise DefectError("openpyxl would read XML without defusedxml")
    with (
        warnings.catch_warnings(),  # openpyxl warns of styles and validations that it does not know,
        contextlib.redirect_stdout(io.StringIO()),  # and prints of broken ones
    ):
        warnings.simplefilter("ignore")
        try:
            with zipfile.ZipFile(io.BytesIO(untrusted_content)) as parts:
                _check_unpacked(parts)
            book = openpyxl.load_workbook(io.BytesIO(untrusted_content), read_only=True, data_only=False)
            try:
                return tuple(_sheet(book.worksheets[0]))
            finally:
                book.close()
        except _BROKEN as error:
            raise OperatorError("roster.unreadable", detail=type(error).__name__) from error


def _check_unpacked(parts: zipfile.ZipFile) -> None:
    """zipfile never unpacks more of a part than its entry says, so the entries can be believed as a bound."""
    entries = parts.infolist()
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or size > MOST_UNPACKED_BYTES:
        raise OperatorError("roster.too_big", most_mb=MOST_UNPACKED_BYTES // 1024**2)


def _sheet(sheet: Any) -> Iterator[RawRow]:
    sheet.reset_dimensions()  # what the sheet says of its own size is not believed
    count = 0
    for line, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
        if line > _MOST_SHEET_ROWS:  # openpyxl fills every gap: a row number of ten digits would never end
            raise OperatorError("roster.too_big", rows=line, most=MOST_ROWS)
        cells = [_cell(cell) for cell in row]
        while cells and cells[-1] == "":
            cells.pop()
        if cells:
            count += 1
            _check(count, cells)
            yield RawRow(line=line, cells=tuple(cells))


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):  # an error is what a formula left behind
        return Odd.FORMULA
    match value:
        case str() as text:
            return text
        case bool() as flag:
            return str(flag).upper()
        case int() | float() as number if abs(number) >= _LEAST_LOST_DIGITS:
            return Odd.DIGITS_LOST
        case int() as number:
            return str(number)
        case float() as number:
            return f"{number:.15g}"
        case datetime() as moment:
            return moment.date()
        case date() as day:
            return day
        case other:
            return str(other)
