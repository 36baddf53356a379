"""What the platform's two detail bills have in common: head lines, a table by column names, footers. Any thread.

Promises: nothing is skipped; a row that does not fit is a fault by its line; a file without its end is refused. No
cell's text goes into a fault: a row that has slipped could show somebody's account.
Source: alipay-bill.md, Trade detail.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.money import parse_yuan
from desktop.domain.roster import Fault
from desktop.fleet.bill_members import Member

MOST_ROWS = 500_000
MOST_LISTED = 100
MOST_COLUMNS = 64
ZONE = ZoneInfo(LOCAL_ZONE)

_ACCOUNT = re.compile(r"#账号:\[([0-9]{8,32})\]")
_SPAN = re.compile(r"#起始日期:\[(.+?)\]终止日期:\[(.+?)\]")
_UNIT = re.compile(r"\([^()]*元\)$")
_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")


class BillFaultsError(Exception):
    """A file that was read to its end and is not right: the first faults, by line, and how many there are."""

    def __init__(self, faults: tuple[Fault, ...], count: int) -> None:
        super().__init__(count)
        self.faults, self.count = faults, count


class Faults:
    """Collects faults; keeps the first of them."""

    def __init__(self) -> None:
        self.first: list[Fault] = []
        self.count = 0

    def add(self, line: int, column: str, code: str, **facts: str | int) -> None:
        self.count += 1
        if len(self.first) < MOST_LISTED:
            self.first.append(Fault(line=line, column=column, code=code, facts=facts))

    def refuse(self) -> None:
        """Raises: BillFaultsError if there are any."""
        if self.count:
            raise BillFaultsError(tuple(self.first), self.count)


class Row:
    """One row by column names; reading a cell of the wrong form marks the row as unsound."""

    def __init__(self, line: int, cells: Mapping[str, str], faults: Faults) -> None:
        self.line, self.sound = line, True
        self._cells, self._faults = cells, faults

    def text(self, column: str) -> str:
        return self._cells.get(column, "")

    def has(self, column: str) -> bool:
        return column in self._cells

    def fen(self, column: str, *, if_empty: int | None = None) -> int:
        """Return an amount; what is empty is a fault unless the caller says what that means."""
        if not self.text(column) and if_empty is not None:
            return if_empty
        try:
            return parse_yuan(self.text(column))
        except OperatorError:
            self.fault(column, "bill.cell_amount")
            return 0

    def instant(self, column: str) -> datetime:
        """Return a time of Beijing."""
        text = self.text(column)
        try:
            if _TIME.fullmatch(text) is None:
                raise ValueError
            return datetime.fromisoformat(text).replace(tzinfo=ZONE)
        except ValueError:
            self.fault(column, "bill.cell_time")
            return datetime(1970, 1, 1, tzinfo=ZONE)

    def fault(self, column: str, code: str, **facts: str | int) -> None:
        self.sound = False
        self._faults.add(self.line, column, code, **facts)


class Frame:
    """A detail file, read once from its first line to its last: `rows()` first, then `footer()`."""

    def __init__(self, member: Member, required: tuple[str, ...], faults: Faults) -> None:
        """Raises: OperatorError `bill.no_head` with `missing`, `bill.columns` with `missing`."""
        self._lines, self._required, self._faults = member.lines(), required, faults
        self._footers: list[str] = []
        self._ended = False
        self._width = 0
        head: list[str] = []
        self._columns: list[str] = []
        for _, line in self._lines:
            if not line.startswith("#"):
                self._columns = self._named(line)
                break
            head.append(_plain(line))
        self.account = self._head(_ACCOUNT, head, "账号")[1]
        span = self._head(_SPAN, head, "起始日期")
        self.start, self.end = _day_time(span[1]), _day_time(span[2])
        if not self.start < self.end:
            raise OperatorError("bill.no_head", missing="终止日期")

    def rows(self) -> Iterator[Row]:
        """Give every data row that has the header's number of cells; the others become faults."""
        count = 0
        for number, line in self._lines:
            if line.startswith("#"):
                self._close(number, _plain(line))
                continue
            if not line.strip("\t ,"):
                continue  # an empty line, or what a spreadsheet makes of one
            if self._ended:
                self._faults.add(number, "", "bill.row_after_end")
                continue
            count += 1
            if count > MOST_ROWS:
                raise OperatorError("bill.too_many_rows", most=MOST_ROWS)
            cells = _cells(line, self._width)
            if len(cells) != self._width or any(cells[len(self._columns) :]):
                self._faults.add(number, "", "bill.cells", count=len(cells), expected=self._width)
                continue
            yield Row(number, dict(zip(self._columns, cells, strict=False)), self._faults)

    def footer(self, pattern: re.Pattern[str], name: str) -> re.Match[str]:
        """Return the one footer of a form. Raises: OperatorError `bill.incomplete` with `missing`."""
        found = [match for line in self._footers if (match := pattern.fullmatch(line)) is not None]
        if not self._ended or len(found) != 1:
            raise OperatorError("bill.incomplete", missing=name)
        return found[0]

    def _close(self, number: int, line: str) -> None:
        if "列表结束" in line:
            if self._ended:
                self._faults.add(number, "", "bill.row_after_end")
            self._ended = True
        elif self._ended:
            self._footers.append(line)
        else:
            self._faults.add(number, "", "bill.mark_within")

    def _named(self, line: str) -> list[str]:
        columns = [_UNIT.sub("", _plain(cell)) for cell in line.split(",")]
        self._width = len(columns)
        while columns and not columns[-1]:
            columns.pop()  # empty cells at the header's end, which the rows have as well
        missing = [column for column in self._required if columns.count(column) != 1]
        if missing or len(columns) > MOST_COLUMNS or len(set(columns)) != len(columns):
            raise OperatorError("bill.columns", missing="、".join(missing[:5]) or "-")
        return columns

    def _head(self, pattern: re.Pattern[str], head: list[str], name: str) -> re.Match[str]:
        found = [match for line in head if (match := pattern.fullmatch(line.rstrip(","))) is not None]
        if not self._columns or len(found) != 1:
            raise OperatorError("bill.no_head", missing=name if self._columns else "-")
        return found[0]


def footer_fen(text: str, faults: Faults, name: str) -> int:
    """Return the amount of a footer."""
    try:
        return parse_yuan(text)
    except OperatorError:
        faults.add(0, name, "bill.cell_amount")
        return 0


def _cells(line: str, expected: int) -> list[str]:
    """Return the cells. The platform quotes nothing; who saved the file anew may have."""
    cells = line.split(",")
    if len(cells) != expected and '"' in line:
        try:
            cells = next(csv.reader([line], strict=True))
        except (csv.Error, StopIteration):
            pass
    return [cell.replace("\t", "").strip() for cell in cells]


def _plain(text: str) -> str:
    """Return a text without space, with half-width brackets, colons and commas."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _day_time(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y年%m月%d日%H:%M:%S").replace(tzinfo=ZONE)
    except ValueError:
        raise OperatorError("bill.no_head", missing="起始日期") from None
