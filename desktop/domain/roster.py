"""A school's roster: which column is which, what each row says, and everything that is wrong with it. Pure.

Refuses by line, column and code, and never stops at the first fault: whoever mends the file sees them all at once.
What the file has no column for stays as it is known; a row is found again by its 学号. Any thread.
Source: roster-dirty.md; ui.md, People; cli.md, `people import`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from desktop.domain import roster_cells as cells
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonStatus
from desktop.domain.roster_cells import Cell, CellError

HEADER_WITHIN_ROWS = 20  # a title and remarks may stand above it
MOST_ROWS = 20_000


class Column(Enum):
    """The columns of a roster, by the header they are known by."""

    NUMBER = "学号"
    NAME = "姓名"
    CLASS_NAME = "班级"
    SEX = "性别"
    BORN_ON = "出生日期"
    CARD_NO = "校园卡号"
    ALLERGENS = "过敏原"
    DIET = "饮食"
    NO_BUY = "禁购"
    MEALS = "用餐"
    GUARDIAN = "监护人"
    GUARDIAN_PHONE = "监护人电话"
    DAILY_LIMIT = "单日限额(元)"
    FACE_CONSENT = "刷脸授权"
    NOTE = "备注"


REQUIRED = (Column.NUMBER, Column.NAME)
_BY_HEADER = {column.value: column for column in Column} | {"单日限额": Column.DAILY_LIMIT}


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRow:
    """A row as it came: `line` is where it begins in the file (or its row in the sheet), from 1."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in one cell. `column` is the known header. `facts` hold no name and no phone number."""

    line: int
    column: str
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row, read. What the file has no column for has its empty value and is not merged."""

    line: int
    number: str
    name: str
    class_name: str = ""
    sex: str = ""
    born_on: date | None = None
    card_no: str = ""
    allergens: tuple[str, ...] = ()
    diet: str = ""
    no_buy: tuple[str, ...] = ()
    meals: tuple[str, ...] = ()
    guardian: str = ""
    guardian_phone: str = ""
    daily_limit_fen: int | None = None
    face_consent_on_paper: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """A whole file: the rows without a fault, every fault in order of line, the columns it has."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    columns: frozenset[Column]
    ignored_headers: tuple[str, ...] = ()


def parse_mapping(untrusted_pairs: Iterable[str]) -> dict[str, Column]:
    """Return the columns of other headers, from texts like `证号=学号`.

    Raises: OperatorError `roster.mapping` for a text of another form or an unknown column.
    """
    mapping: dict[str, Column] = {}
    for pair in untrusted_pairs:
        theirs, equals, ours = pair.rpartition("=")
        column = _BY_HEADER.get(_header(ours))
        if not equals or not _header(theirs) or column is None:
            raise OperatorError("roster.mapping", text=pair[:40])
        mapping[_header(theirs)] = column
    return mapping


def parse_roster(
    untrusted_rows: Sequence[RawRow], today: date, mapping: Mapping[str, Column | None] | None = None
) -> Roster:
    """Read all rows. `today` bounds the days of birth; `mapping` is of `parse_mapping`, None there takes a column out.

    Raises: OperatorError `roster.no_header` with `missing`, `roster.header_twice`, `roster.too_big`.
    """
    at, columns, ignored = _find_header(untrusted_rows, mapping or {})
    rows = [row for row in untrusted_rows[at + 1 :] if any(cell != "" for cell in row.cells)]
    if len(rows) > MOST_ROWS:
        raise OperatorError("roster.too_big", rows=len(rows), most=MOST_ROWS)
    faults: list[Fault] = []
    entries = [entry for row in rows if (entry := _entry(row, columns, today, faults)) is not None]
    repeated = _repeats(rows, columns, Column.NUMBER) + _repeats(rows, columns, Column.CARD_NO)
    bad_lines = {fault.line for fault in repeated}
    order = {column.value: place for place, column in enumerate(Column)}
    return Roster(
        entries=tuple(entry for entry in entries if entry.line not in bad_lines),
        faults=tuple(sorted(faults + repeated, key=lambda fault: (fault.line, order[fault.column]))),
        columns=frozenset(columns),
        ignored_headers=ignored,
    )


def merge(known: Person | None, entry: Entry, columns: frozenset[Column], person_ref: PersonRef) -> Person:
    """Return the person that the row makes of the one known, or a new one named `person_ref`.

    Somebody who had left is back; somebody suspended stays so, since a roster does not say why.
    """
    person = known or Person(person_ref=person_ref, number=entry.number, name=entry.name, class_name="")
    if person.status is PersonStatus.LEFT:
        person = replace(person, status=PersonStatus.ACTIVE)
    values = {_FIELDS[column]: getattr(entry, _FIELDS[column]) for column in columns}
    return replace(person, **values)


_FIELDS: Mapping[Column, str] = {
    Column.NUMBER: "number",
    Column.NAME: "name",
    Column.CLASS_NAME: "class_name",
    Column.SEX: "sex",
    Column.BORN_ON: "born_on",
    Column.CARD_NO: "card_no",
    Column.ALLERGENS: "allergens",
    Column.DIET: "diet",
    Column.NO_BUY: "no_buy",
    Column.MEALS: "meals",
    Column.GUARDIAN: "guardian",
    Column.GUARDIAN_PHONE: "guardian_phone",
    Column.DAILY_LIMIT: "daily_limit_fen",
    Column.FACE_CONSENT: "face_consent_on_paper",
    Column.NOTE: "note",
}
_READERS: Mapping[Column, Callable[[Cell, date], object]] = {
    Column.NUMBER: lambda cell, _: cells.required(cells.number(cell)),
    Column.NAME: lambda cell, _: cells.required(cells.name(cell)),
    Column.CLASS_NAME: lambda cell, _: cells.name(cell),
    Column.SEX: lambda cell, _: cells.sex(cell),
    Column.BORN_ON: cells.birthday,
    Column.CARD_NO: lambda cell, _: _card(cell),
    Column.ALLERGENS: lambda cell, _: cells.allergens(cell),
    Column.DIET: lambda cell, _: cells.words(cell),
    Column.NO_BUY: lambda cell, _: cells.allergens(cell),
    Column.MEALS: lambda cell, _: cells.meals(cell),
    Column.GUARDIAN: lambda cell, _: cells.name(cell),
    Column.GUARDIAN_PHONE: lambda cell, _: cells.phone(cell),
    Column.DAILY_LIMIT: lambda cell, _: cells.limit_fen(cell),
    Column.FACE_CONSENT: lambda cell, _: cells.yes_no(cell),
    Column.NOTE: lambda cell, _: cells.words(cell, cells.MOST_NOTE),
}


def _card(cell: Cell) -> str:
    return cells.number(cell).upper()  # the same card, however its letters were typed


def _header(untrusted_text: str) -> str:
    """Return a header as it is compared: plain brackets, no spaces, no mark of a required column."""
    return re.sub(r"[\s*]", "", cells.fold(untrusted_text))


def headers_of(row: RawRow) -> list[str]:
    """Return a row's cells as headers are compared."""
    return [_header(cell) if isinstance(cell, str) else "" for cell in row.cells]


def header_row(untrusted_rows: Sequence[RawRow], mapping: Mapping[str, Column | None]) -> RawRow | None:
    """Return the row of headers, or else the first one that might be: the most filled of those where one may stand."""
    try:
        return untrusted_rows[_find_header(untrusted_rows, mapping)[0]]
    except OperatorError:
        return max(untrusted_rows[:HEADER_WITHIN_ROWS], key=lambda row: sum(map(bool, headers_of(row))), default=None)


def column_of(header: str, mapping: Mapping[str, Column | None]) -> Column | None:
    """Return which of our columns a header is, None for none."""
    return mapping.get(header, _BY_HEADER.get(header))


def _find_header(
    rows: Sequence[RawRow], mapping: Mapping[str, Column | None]
) -> tuple[int, dict[Column, int], tuple[str, ...]]:
    missing = REQUIRED[0]
    for at, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        headers = headers_of(row)
        found = [mapping.get(header, _BY_HEADER.get(header)) for header in headers]
        absent = [column for column in REQUIRED if column not in found]
        if absent:
            if len(absent) < len(REQUIRED):
                missing = absent[0]
            continue
        known = [column for column in found if column is not None]
        for place, column in enumerate(known):
            if column in known[:place]:
                raise OperatorError("roster.header_twice", column=column.value, line=row.line)
        columns = {column: place for place, column in enumerate(found) if column is not None}
        ignored = tuple(header for header, column in zip(headers, found, strict=True) if header and column is None)
        return at, columns, ignored
    raise OperatorError("roster.no_header", missing=missing.value)


def _cell(row: RawRow, place: int) -> Cell:
    return row.cells[place] if place < len(row.cells) else ""


def _entry(row: RawRow, columns: Mapping[Column, int], today: date, faults: list[Fault]) -> Entry | None:
    values: dict[str, object] = {}
    sound = True
    for column, place in columns.items():
        try:
            values[_FIELDS[column]] = _READERS[column](_cell(row, place), today)
        except CellError as fault:
            sound = False
            faults.append(Fault(line=row.line, column=column.value, code=fault.code, facts=fault.facts))
    return Entry(line=row.line, **values) if sound else None  # type: ignore[arg-type]


def _repeats(rows: Sequence[RawRow], columns: Mapping[Column, int], column: Column) -> list[Fault]:
    """Name every later row with a number that an earlier row has, faulty or not."""
    if column not in columns:
        return []
    first: dict[object, int] = {}
    faults = []
    for row in rows:
        try:
            value = _READERS[column](_cell(row, columns[column]), date.min)
        except CellError:
            continue
        if value == "":
            continue
        if value in first:
            facts = {"first_line": first[value]}
            faults.append(Fault(line=row.line, column=column.value, code="roster.repeated", facts=facts))
        else:
            first[value] = row.line
    return faults
