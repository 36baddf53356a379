"""Reads one cell of a roster: text, number, card, date, amount, phone, yes or no. Pure; any thread.

Nothing is guessed: a cell is either what its column asks for, in one of the forms listed here, or refused by a code.
Accepted on the way: full-width letters and digits, spaces around, several forms of a date, a currency sign.
Compatibility ideographs are kept as typed: Unicode's normal forms would change the very character of a rare name.
Source: roster-dirty.md; ui.md, People.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import Enum

from desktop.domain.errors import OperatorError
from desktop.domain.money import parse_yuan

MOST_NAME = 50
MOST_NUMBER = 32
MOST_TEXT = 50
MOST_NOTE = 200
MOST_ALLERGENS = 20
SNIPPET = 20
EARLIEST_BIRTH = date(1900, 1, 1)


class Odd(Enum):
    """A spreadsheet's cell that is no value."""

    FORMULA = "formula"
    DIGITS_LOST = "digits_lost"  # a number of 16 digits or more: the spreadsheet has already dropped some


Cell = str | date | Odd


class CellError(Exception):
    """Why a cell is refused; `facts` are for its sentence and hold no name and no phone number."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, str | int] = facts


_COMPATIBILITY = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"[^\W_]+(?:[-_./][^\W_]+)*")
_DATE = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)"
)
_DATE_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MIDNIGHT = re.compile(r"[ T]0?0:00(:00(\.0+)?)?")
#: A mobile number, or a fixed one with or without its area code.
_PHONE = re.compile(r"(?:(?:\+|00)?86)?1[3-9]\d{9}|0\d{9,11}|[2-8]\d{6,7}", re.ASCII)
_ALLERGEN_MARKS = re.compile(r"[;；,，、/|]")
#: What the usual meals are called in a roster; any other is named by its id, as in `settings.toml`.
MEAL_WORDS = {"早餐": "breakfast", "午餐": "lunch", "晚餐": "dinner", "夜宵": "night"}
_MEAL_ID = re.compile(r"[a-z][a-z0-9_-]{0,19}")
_STARTS_FORMULA = ("=", "+", "-", "@")


def fold(untrusted_text: str) -> str:
    """Return the text with full-width forms made plain, spaces trimmed and single, invisible marks gone."""
    pieces = _COMPATIBILITY.split(_INVISIBLE.sub("", untrusted_text))
    folded = "".join(piece if at % 2 else unicodedata.normalize("NFKC", piece) for at, piece in enumerate(pieces))
    return folded.strip()


def plain(untrusted_cell: Cell) -> str:
    """Return a cell's folded text. Raises: CellError for a formula, a date, lost digits or control characters."""
    match untrusted_cell:
        case Odd.FORMULA:
            raise CellError("roster.formula")
        case Odd.DIGITS_LOST:
            raise CellError("roster.digits_lost")
        case date():
            raise CellError("roster.date_here")
    text = fold(untrusted_cell)
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Cs") for letter in text):
        raise CellError("roster.characters")
    return _SPACES.sub(" ", text)


def bounded(text: str, most: int) -> str:
    """Return the text. Raises: CellError `roster.too_long` above `most` characters."""
    if len(text) > most:
        raise CellError("roster.too_long", length=len(text), most=most)
    return text


def name(untrusted_cell: Cell) -> str:
    """Return a name, of a person, a class or a guardian; may be empty."""
    text = plain(untrusted_cell)
    if text.startswith(_STARTS_FORMULA):
        raise CellError("roster.formula")
    return bounded(text, MOST_NAME)


def words(untrusted_cell: Cell, most: int = MOST_TEXT) -> str:
    """Return free text on one line; may be empty."""
    text = plain(_SPACES.sub(" ", untrusted_cell) if isinstance(untrusted_cell, str) else untrusted_cell)
    if text.startswith(("=", "@")):
        raise CellError("roster.formula")
    return bounded(text, most)


def required(text: str) -> str:
    """Return the text. Raises: CellError `roster.empty`."""
    if not text:
        raise CellError("roster.empty")
    return text


def number(untrusted_cell: Cell) -> str:
    """Return a person's or a card's number, `20240001` or `G-12`; may be empty."""
    text = plain(untrusted_cell)
    if text.startswith(_STARTS_FORMULA):
        raise CellError("roster.formula")
    if text and _NUMBER.fullmatch(text) is None:
        raise CellError("roster.characters")
    return bounded(text, MOST_NUMBER)


def birthday(untrusted_cell: Cell, today: date) -> date | None:
    """Return the day of birth, or None for an empty cell."""
    if isinstance(untrusted_cell, date):
        day = untrusted_cell
    else:
        text = plain(untrusted_cell)
        if not text:
            return None
        match = _DATE.fullmatch(_MIDNIGHT.sub("", text).replace(" ", "")) or _DATE_DIGITS.fullmatch(text)
        if match is None:
            raise CellError("roster.not_a_date", text=text[:SNIPPET])
        year, month, day_of_month = (int(part) for part in match.groups() if part is not None)
        try:
            day = date(year, month, day_of_month)
        except ValueError:
            raise CellError("roster.no_such_date", text=text[:SNIPPET]) from None
    if day > today:
        raise CellError("roster.future", text=day.isoformat())
    if day < EARLIEST_BIRTH:
        raise CellError("roster.no_such_date", text=day.isoformat())
    return day


def limit_fen(untrusted_cell: Cell) -> int | None:
    """Return a day's limit in fen, from yuan; None for an empty cell."""
    text = plain(untrusted_cell)
    if not text:
        return None
    try:
        fen = parse_yuan(text)
    except OperatorError as error:
        code = "roster.too_precise" if error.code == "money.too_precise" else "roster.not_an_amount"
        raise CellError(code, text=text[:SNIPPET]) from None
    if fen < 0:
        raise CellError("roster.negative_limit", text=text[:SNIPPET])
    return fen


def phone(untrusted_cell: Cell) -> str:
    """Return a phone number without spaces and hyphens; may be empty."""
    text = re.sub(r"[\s()-]", "", plain(untrusted_cell))
    if text and _PHONE.fullmatch(text) is None:
        raise CellError("roster.formula" if text.startswith(("=", "@")) else "roster.phone")
    return text


def yes_no(untrusted_cell: Cell) -> bool:
    """Return True for 是; an empty cell is no."""
    text = plain(untrusted_cell)
    if text not in ("是", "否", ""):
        raise CellError("roster.yes_no", text=text[:SNIPPET])
    return text == "是"


def sex(untrusted_cell: Cell) -> str:
    """Return 男, 女 or an empty text."""
    text = plain(untrusted_cell)
    if text not in ("男", "女", ""):
        raise CellError("roster.sex", text=text[:SNIPPET])
    return text


def allergens(untrusted_cell: Cell) -> tuple[str, ...]:
    """Return the allergens of a list by `;`, `，`, `、` …, each once; 无 means none."""
    parts = [part.strip() for part in _ALLERGEN_MARKS.split(words(untrusted_cell, MOST_NOTE))]
    found = tuple(dict.fromkeys(part for part in parts if part and part != "无"))
    if len(found) > MOST_ALLERGENS:
        raise CellError("roster.too_long", length=len(found), most=MOST_ALLERGENS)
    return found


def meals(untrusted_cell: Cell) -> tuple[str, ...]:
    """Return the ids of the meals in a list, each once; an empty cell, or 全部, means all of them."""
    found = []
    for part in allergens(untrusted_cell):
        meal_id = MEAL_WORDS.get(part, part)
        if meal_id == "全部":
            return ()
        if _MEAL_ID.fullmatch(meal_id) is None:  # a child must not go hungry for a word that nobody understood
            raise CellError("roster.meal", text=part[:SNIPPET])
        found.append(meal_id)
    return tuple(dict.fromkeys(found))


def meal_words(meal_ids: tuple[str, ...]) -> str:
    """Return meals as a cell holds them."""
    names = {meal_id: name for name, meal_id in MEAL_WORDS.items()}
    return ";".join(names.get(meal_id, meal_id) for meal_id in meal_ids)
