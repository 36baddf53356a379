"""A kitchen's menu file: which column is which, what each row says, and everything that is wrong with it. Pure.

Refuses by line, column and code, and never stops at the first fault. A row is a dish, and with 餐次 and 星期 or 日期
also a place in the week plan; a dish may stand in several rows as long as they say the same of it. Cells are read by
the rules of the roster (`roster_cells.py`): a formula is never computed, nothing is guessed. Source: issue 6, Menu.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain import roster_cells as cells
from desktop.domain.errors import OperatorError
from desktop.domain.food_words import MARK_WORDS
from desktop.domain.menu import MOST_NAME, MOST_PRICE_FEN, Mark
from desktop.domain.money import parse_yuan
from desktop.domain.roster import HEADER_WITHIN_ROWS, Fault, RawRow, headers_of
from desktop.domain.roster_cells import Cell, CellError

MOST_ROWS = 5_000


class MenuColumn(Enum):
    """The columns of a menu, by the header they are known by."""

    NAME = "菜名"
    CATEGORY = "类别"
    PRICE = "价格"
    STAFF_PRICE = "教工价"
    INGREDIENTS = "配料"
    ALLERGENS = "过敏原"
    MARKS = "忌口标记"
    MEAL = "餐次"
    WEEKDAY = "星期"
    DAY = "日期"
    FROM_DAY = "生效日期"


REQUIRED = (MenuColumn.NAME, MenuColumn.PRICE)
_BY_HEADER = {column.value: column for column in MenuColumn} | {
    "价格(元)": MenuColumn.PRICE,
    "教工价(元)": MenuColumn.STAFF_PRICE,
}
_MARKS = {cells.fold(word).casefold(): mark for mark, words in MARK_WORDS.items() for word in words}
_WEEKDAYS = (
    {letter: at for at, letter in enumerate("一二三四五六日")} | {"天": 6} | {str(at + 1): at for at in range(7)}
)
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)?([一二三四五六日天1-7])")
_SEPARATORS = re.compile(r"[;；,，、/|\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DishRow:
    """What the file says of one dish; None where it has no such column, or an empty cell."""

    line: int
    name: str
    price_fen: int
    category: str | None = None
    staff_price_fen: int | None = None
    ingredients: tuple[str, ...] | None = None
    allergens: tuple[str, ...] | None = None
    marks: frozenset[Mark] | None = None
    from_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A dish in a meal, as the file has it."""

    line: int
    name: str
    meal_id: str
    weekday: int | None
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuFile:
    """A whole file: each dish once, every place in the plan, every fault in order of line."""

    dishes: tuple[DishRow, ...]
    plan: tuple[PlanRow, ...]
    faults: tuple[Fault, ...]


def parse_menu(untrusted_rows: Sequence[RawRow], meals: Mapping[str, str], today: date) -> MenuFile:
    """Read all rows. `meals` are the ids by name; `today` is the first day that a price or a plan may be for.

    Raises: OperatorError `menu.no_header` with `missing`, `roster.header_twice`, `roster.too_big`, `menu.empty_file`.
    """
    at, columns = _find_header(untrusted_rows)
    rows = [row for row in untrusted_rows[at + 1 :] if any(cell != "" for cell in row.cells)]
    if len(rows) > MOST_ROWS:
        raise OperatorError("roster.too_big", rows=len(rows), most=MOST_ROWS)
    if not rows:
        raise OperatorError("menu.empty_file")
    reader = _Reader(columns, meals, today)
    for row in rows:
        reader.take(row)
    order = {column.value: place for place, column in enumerate(MenuColumn)}
    faults = sorted(reader.faults, key=lambda fault: (fault.line, order[fault.column]))
    return MenuFile(dishes=tuple(reader.dishes.values()), plan=tuple(reader.plan), faults=tuple(faults))


class _Reader:
    """Takes rows one by one, and remembers what they said."""

    def __init__(self, columns: Mapping[MenuColumn, int], meals: Mapping[str, str], today: date) -> None:
        self._columns, self._meals, self._today = columns, meals, today
        self.dishes: dict[str, DishRow] = {}
        self.plan: list[PlanRow] = []
        self.faults: list[Fault] = []
        self._planned: dict[tuple[str, str, int | None, date | None], int] = {}

    def take(self, row: RawRow) -> None:
        """Read a row."""
        values: dict[MenuColumn, object] = {}
        sound = True
        for column, place in self._columns.items():
            cell = row.cells[place] if place < len(row.cells) else ""
            try:
                values[column] = self._read(column, cell)
            except CellError as fault:
                sound = False
                self._fault(row, column, fault.code, fault.facts)
        if sound:
            self._keep(row, values)

    def _read(self, column: MenuColumn, cell: Cell) -> object:
        match column:
            case MenuColumn.MEAL:
                return self._meal(cell)
            case MenuColumn.DAY | MenuColumn.FROM_DAY:
                return self._coming(cell)
            case _:
                return _READERS[column](cell)

    def _keep(self, row: RawRow, values: Mapping[MenuColumn, object]) -> None:
        said = {_FIELDS[column]: values[column] for column in _FIELDS if column in values}
        dish = DishRow(line=row.line, **said)  # type: ignore[arg-type]
        weekdays = values.get(MenuColumn.WEEKDAY) or ()
        day, meal_id = values.get(MenuColumn.DAY), values.get(MenuColumn.MEAL)
        assert isinstance(weekdays, tuple)
        placed = bool(weekdays) or day is not None
        if placed != (meal_id is not None) or (weekdays and day is not None):
            column = MenuColumn.MEAL if placed else MenuColumn.WEEKDAY
            self._fault(row, column if column in self._columns else MenuColumn.NAME, "menu.cell_day_missing", {})
            return
        first = self.dishes.get(dish.name)
        if first is not None and (not placed or not _same(first, dish)):
            facts: dict[str, str | int] = {"dish": dish.name, "first_line": first.line}
            self._fault(row, MenuColumn.NAME, "menu.cell_twice", facts)
            return
        self.dishes.setdefault(dish.name, dish)
        for weekday in weekdays or ((None,) if placed else ()):
            self._place(row, dish.name, str(meal_id), weekday, day if isinstance(day, date) else None)

    def _place(self, row: RawRow, name: str, meal_id: str, weekday: int | None, day: date | None) -> None:
        key = name, meal_id, weekday, day
        if key in self._planned:
            self._fault(row, MenuColumn.NAME, "menu.cell_planned_twice", {"first_line": self._planned[key]})
            return
        self._planned[key] = row.line
        self.plan.append(PlanRow(line=row.line, name=name, meal_id=meal_id, weekday=weekday, day=day))

    def _meal(self, cell: Cell) -> str | None:
        text = cells.name(cell)
        if not text:
            return None
        if text not in self._meals:
            raise CellError("menu.cell_meal", text=text[: cells.SNIPPET])
        return self._meals[text]

    def _coming(self, cell: Cell) -> date | None:
        day = cells.birthday(cell, date.max)
        if day is not None and day < self._today:
            raise CellError("menu.cell_past", text=day.isoformat())
        return day

    def _fault(self, row: RawRow, column: MenuColumn, code: str, facts: Mapping[str, str | int]) -> None:
        self.faults.append(Fault(line=row.line, column=column.value, code=code, facts=facts))


def _same(one: DishRow, other: DishRow) -> bool:
    """Tell whether two rows say the same of a dish; where one says nothing, the other counts."""
    names = [field for field in _FIELDS.values() if field != "name"]
    pairs = [(getattr(one, name), getattr(other, name)) for name in names]
    return all(a == b or a is None or b is None for a, b in pairs)


def _price(cell: Cell) -> int:
    text = cells.required(cells.plain(cell))
    if text.startswith(("=", "@")):
        raise CellError("roster.formula")
    try:
        fen = parse_yuan(text)
    except OperatorError as error:
        code = "roster.too_precise" if error.code == "money.too_precise" else "menu.cell_price"
        raise CellError(code, text=text[: cells.SNIPPET], most_fen=MOST_PRICE_FEN) from None
    if not 0 < fen <= MOST_PRICE_FEN:
        raise CellError("menu.cell_price", text=text[: cells.SNIPPET], most_fen=MOST_PRICE_FEN)
    return fen


def _maybe_price(cell: Cell) -> int | None:
    return _price(cell) if cells.plain(cell) else None


def _marks(cell: Cell) -> frozenset[Mark] | None:
    found = set()
    for word in _parts(cell):
        mark = _MARKS.get(word.casefold())
        if mark is None:
            raise CellError("menu.cell_mark", text=word[: cells.SNIPPET])
        found.add(mark)
    return frozenset(found) or None


def _weekdays(cell: Cell) -> tuple[int, ...]:
    found = []
    for word in _parts(cell):
        match = _WEEKDAY.fullmatch(word)
        if match is None:
            raise CellError("menu.cell_weekday", text=word[: cells.SNIPPET])
        found.append(_WEEKDAYS[match[1]])
    return tuple(dict.fromkeys(found))


def _parts(cell: Cell) -> list[str]:
    return [part for part in _SEPARATORS.split(cells.words(cell, cells.MOST_NOTE)) if part and part != "无"]


_FIELDS: Mapping[MenuColumn, str] = {
    MenuColumn.NAME: "name", MenuColumn.PRICE: "price_fen", MenuColumn.CATEGORY: "category",
    MenuColumn.STAFF_PRICE: "staff_price_fen", MenuColumn.INGREDIENTS: "ingredients",
    MenuColumn.ALLERGENS: "allergens", MenuColumn.MARKS: "marks", MenuColumn.FROM_DAY: "from_day",
}  # fmt: skip
_READERS: Mapping[MenuColumn, Callable[[Cell], object]] = {
    MenuColumn.NAME: lambda cell: cells.bounded(cells.required(cells.name(cell)), MOST_NAME),
    MenuColumn.CATEGORY: lambda cell: cells.bounded(cells.name(cell), MOST_NAME) or None,
    MenuColumn.PRICE: _price,
    MenuColumn.STAFF_PRICE: _maybe_price,
    MenuColumn.INGREDIENTS: lambda cell: cells.allergens(cell) or None,
    MenuColumn.ALLERGENS: lambda cell: cells.allergens(cell) or None,
    MenuColumn.MARKS: _marks,
    MenuColumn.WEEKDAY: _weekdays,
}


def _find_header(rows: Sequence[RawRow]) -> tuple[int, dict[MenuColumn, int]]:
    missing = REQUIRED[0]
    for at, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        found = [_BY_HEADER.get(header) for header in headers_of(row)]
        absent = [column for column in REQUIRED if column not in found]
        if absent:
            missing = absent[0] if len(absent) < len(REQUIRED) else missing
            continue
        known = [column for column in found if column is not None]
        for place, column in enumerate(known):
            if column in known[:place]:
                raise OperatorError("roster.header_twice", column=column.value, line=row.line)
        return at, {column: place for place, column in enumerate(found) if column is not None}
    raise OperatorError("menu.no_header", missing=missing.value)
