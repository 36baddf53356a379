"""A roster file into a home's people, with its ledger entry, in one transaction. Composition root."""

from collections.abc import Mapping
from pathlib import Path

from desktop.adapters.roster.files import read_roster
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.roster import Column, parse_roster
from desktop.services.people import ImportReport, RosterFile, import_roster


def import_file(
    books: SqliteBooks, path: Path, *, dry_run: bool, mapping: Mapping[str, Column | None], by: str = ""
) -> ImportReport:
    """Take a file over: all of it, or nothing and its faults. Raises: OperatorError `roster.*`, `disk.*`."""
    return take_over(books, read_roster(path), dry_run=dry_run, mapping=mapping, by=by)


def take_over(
    books: SqliteBooks, file: RosterFile, *, dry_run: bool, mapping: Mapping[str, Column | None], by: str = ""
) -> ImportReport:
    """Take over what was read from a file: a workbook takes a second to read, which no line waits for."""
    now = SystemClock().now()
    return import_roster(
        file,
        books.people,
        SystemChance(),
        local_day(now),
        record=lambda body: books.note("people.imported", {**body, "asked_by": by} if by else body, now),
        keep=lambda pairs: books.keep_undo(pairs, now),
        mapping=mapping,
        dry_run=dry_run,
    )


def check_file(path: Path, *, mapping: Mapping[str, Column]) -> ImportReport:
    """Look at a file without a home: its rows and faults. Raises: OperatorError `roster.*`."""
    roster = parse_roster(read_roster(path).rows, local_day(SystemClock().now()), mapping or None)
    rows = len(roster.entries) + len({fault.line for fault in roster.faults})
    added = 0 if roster.faults else rows
    return ImportReport(
        rows=rows, added=added, faults=tuple(roster.faults), ignored_headers=roster.ignored_headers, dry_run=True
    )


def known_columns(mapping: Mapping[str, str]) -> dict[str, Column | None]:
    """Return which of our columns each of their headers is, None for one that is not taken.

    Raises: OperatorError `roster.mapping` for a column that is none.
    """
    try:
        return {header: Column(column) if column else None for header, column in mapping.items()}
    except ValueError:
        raise OperatorError("roster.mapping", text="") from None


def fault_lines(report: ImportReport, language: str) -> list[str]:
    """Return one line a fault: `line 5, 学号: …`."""
    from desktop.ui.strings import sentence

    word = "第 {} 行" if language == "zh_CN" else "line {}"
    return [
        f"{word.format(fault.line)}, {fault.column}: {sentence(fault.code, fault.facts, language)}"
        for fault in report.faults
    ]
