"""Writes one sheet to a file by its ending: CSV (UTF-8 with a mark, for Excel) or XLSX. Any thread.

Promises: the file appears whole or not at all; no text becomes a formula. Source: RFC 4180; OWASP, CSV Injection.
"""

import contextlib
import csv
import os
from pathlib import Path

from desktop.adapters.reports.workbook import write_workbook
from desktop.domain.errors import OperatorError
from desktop.services.report_sheets import CellValue, Sheet

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Raises: OperatorError `output.failed`, `output.too_long`, `usage.sheet` for another ending."""
    match path.suffix.lower():
        case ".xlsx":
            write_workbook(path, [sheet])
        case ".csv":
            _write_csv(path, sheet)
        case _:
            raise OperatorError("usage.sheet", path=str(path))


def _write_csv(path: Path, sheet: Sheet) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow([column.title for column in sheet.columns])
            out.writerows([_plain(value) for value in row] for row in sheet.rows)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise OperatorError("output.failed", detail=error.strerror or "", path=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _plain(value: CellValue) -> CellValue:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_MARKS) else value
