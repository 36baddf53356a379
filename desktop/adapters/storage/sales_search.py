"""Which sales a search may mean: what is typed becomes row numbers by an index, or a condition on every row.

A word is sought among people, amounts and order numbers. An order number is `till-day-serial-salt`, so a word in it
lies in one of these parts, and each is looked up by its own index; a word of one or two signs is in so many numbers
that the latest sales are looked through instead. Asks the store and changes nothing; for the thread that owns it.
Source: domain/identifiers.py, order_no; issue 6 (a first page out of 1,000,000 sales in at most 100 ms).
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH
from desktop.domain.payment import SaleState
from desktop.services.queries import TransactionsQuery

FEW_SIGNS = 2  # of a word that stands in so many numbers that an index would not help
FEW_DAYS = 31
_AMOUNT = re.compile(r"[¥￥]?(\d{1,6}(?:\.\d{1,2})?)")
_NUMBER = re.compile(r"[A-Z0-9-]+")
#: Each by its index, which holds the rows' numbers: no row is read for it.
OF_DAYS = "SELECT rowid FROM sales WHERE service_day IN (SELECT value FROM json_each(?))"
OF_SERIALS = "SELECT rowid FROM sales WHERE serial IN (SELECT value FROM json_each(?))"
OF_SALTS = "SELECT rowid FROM sales WHERE substr(order_no, -4) IN (SELECT value FROM json_each(?))"
OF_PEOPLE = "SELECT rowid FROM sales WHERE person_ref <> '' AND person_ref IN (SELECT value FROM json_each(?))"
OF_BOUNDS = """SELECT coalesce(min(rowid), 1), coalesce(max(rowid), 0) FROM sales INDEXED BY sales_of_day
    WHERE service_day BETWEEN ? AND ?"""
OF_SPAN = "SELECT rowid FROM sales WHERE service_day BETWEEN ? AND ?"
OF_STATES = f"""SELECT rowid FROM sales WHERE state <> '{SaleState.PAID.value}'
    AND state IN (SELECT value FROM json_each(?))"""
OF_REFUNDED = "SELECT rowid FROM sales WHERE refunded_fen > 0"
OF_AMOUNT = "SELECT rowid FROM sales WHERE amount_fen = ?"


@dataclass(slots=True)
class Sought:
    """What to look for. `rows` are the only ones that may be meant, latest first; None means that all may.

    `where` is asked of each of them. `narrow` tells that an index leads to them although `rows` does not. Otherwise
    they lie from the row `first` to the row `last`.
    """

    where: str
    values: list[Any]
    rows: list[int] | None = None
    narrow: bool = False
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class _Asked:
    parts: list[str] = field(default_factory=lambda: ["1"])
    values: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: Any) -> None:
        self.parts.append(condition)
        self.values += values


def sought(query: TransactionsQuery, store: Store, people: Callable[[str], Sequence[str]]) -> Sought:
    """Return what a query means. `people` finds who is meant by a word."""
    asked = _Asked()
    few_days = _few_days(query)
    day = "service_day" if few_days else "+service_day"  # of many days the latest rows are looked through
    if query.first_day is not None:
        asked.add(f"{day} >= ?", query.first_day.isoformat())
    if query.last_day is not None:
        asked.add(f"{day} <= ?", query.last_day.isoformat())
    found: set[int] | None = None
    if query.states:
        states = sorted(each.value for each in query.states)
        asked.add(f"state IN ({', '.join('?' * len(states))})", *states)
        if SaleState.PAID not in query.states:
            found = set(_rows(store, OF_STATES, states))
    if query.ways:
        asked.add(f"way IN ({', '.join('?' * len(query.ways))})", *sorted(way.value for way in query.ways))
    if query.refunded:
        asked.add("refunded_fen > 0")
        found = _both(found, {row for (row,) in store.rows(OF_REFUNDED)})
    if not query.nobody_came:
        asked.add("sales.cause <> 'timeout'")
    for word in query.text.split():
        rows = _word(word, store, people, asked)
        if rows is not None:
            found = _both(found, rows)
    if found is not None and query.first_day is not None and query.last_day is not None and few_days:
        days = query.first_day.isoformat(), query.last_day.isoformat()
        found &= {row for (row,) in store.rows(OF_SPAN, days)}
    narrow = few_days or query.incentive is not None
    first, last = (0, 0) if narrow or found is not None else _bounds(query, store)
    return Sought(
        where=" AND ".join(asked.parts),
        values=asked.values,
        rows=None if found is None else sorted(found, reverse=True),
        narrow=narrow,
        first=first,
        last=last,
    )


def _both(found: set[int] | None, rows: set[int]) -> set[int]:
    return rows if found is None else found & rows


def _few_days(query: TransactionsQuery) -> bool:
    """Tell whether the days are so few that their index leads to the latest of them at once."""
    if query.first_day is None or query.last_day is None:
        return False
    return (query.last_day - query.first_day).days < FEW_DAYS


def _bounds(query: TransactionsQuery, store: Store) -> tuple[int, int]:
    """Return the first and the last row of the days asked for."""
    if query.first_day is None and query.last_day is None:
        last: int = store.value("SELECT coalesce(max(rowid), 0) FROM sales")
        return 1, last
    days = (query.first_day or date.min).isoformat(), (query.last_day or date.max).isoformat()
    row = store.row(OF_BOUNDS, days)
    assert row is not None
    return row[0], row[1]


def _word(word: str, store: Store, people: Callable[[str], Sequence[str]], asked: _Asked) -> set[int] | None:
    """Return the rows of one typed word: a name, class, number or order number, or an amount. None when it asks every
    row instead, for which a condition was added."""
    refs, amount_fen = people(word), _amount_fen(word)
    number = word.upper() if _NUMBER.fullmatch(word.upper()) else ""
    longest = max(number.split("-"), key=len)
    if number and (len(longest) <= FEW_SIGNS or any(longest in till for till in _tills(store))):
        like = "%" + "-%".join(number.split("-")) + "%"
        asked.add(
            "(sales.order_no LIKE ? OR sales.person_ref IN (SELECT value FROM json_each(?)) OR sales.amount_fen IS ?)",
            *(like, json.dumps(list(refs)), amount_fen),
        )
        return None
    rows = set(_rows(store, OF_PEOPLE, refs)) if refs else set()
    if amount_fen is not None:
        rows.update(row for (row,) in store.rows(OF_AMOUNT, (amount_fen,)))
    if number:
        rows |= _numbered(number, longest, store)
    return rows


def _numbered(number: str, longest: str, store: Store) -> set[int]:
    """Return the rows of the order numbers in which a word stands: by its longest part, then by all of it."""
    rows = set(_rows(store, OF_SALTS, _salts(longest)))
    if longest.isdigit():
        rows.update(_rows(store, OF_DAYS, _days(longest, store)))
        rows.update(_rows(store, OF_SERIALS, _serials(longest, store)))
    if "-" not in number:
        return rows
    like = "%" + "-%".join(number.split("-")) + "%"  # C1-0618-0214 is the form that people are shown
    return {
        row
        for (row,) in store.rows(
            "SELECT rowid FROM sales WHERE rowid IN (SELECT value FROM json_each(?)) AND order_no LIKE ?",
            (json.dumps(sorted(rows)), like),
        )
    }


def _rows(store: Store, sql: str, wanted: Sequence[Any]) -> list[int]:
    return [row for (row,) in store.rows(sql, (json.dumps(list(wanted)),))] if wanted else []


def _salts(word: str) -> list[str]:
    """Return the salts that a word of at least three signs is or stands in."""
    if len(word) > SALT_LENGTH or any(sign not in SALT_ALPHABET for sign in word):
        return []
    if len(word) == SALT_LENGTH:
        return [word]
    return sorted({made for sign in SALT_ALPHABET for made in (sign + word, word + sign)})


def _days(digits: str, store: Store) -> list[str]:
    """Return the days on which sales may have been made and that have these digits, without dashes."""
    (first, last) = (
        store.value("SELECT coalesce(min(service_day), '') FROM sales"),
        store.value("SELECT coalesce(max(service_day), '') FROM sales"),
    )
    if not first or len(digits) > len("20260618"):
        return []
    begin, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days
    every = (begin + timedelta(days=n) for n in range(days + 1))
    return [day.isoformat() for day in every if digits in f"{day:%Y%m%d}"]


def _serials(digits: str, store: Store) -> list[int]:
    """Return the serials that have these digits as they are written, with four digits at least."""
    most = store.value("SELECT coalesce(max(serial), 0) FROM sales")
    return [serial for serial in range(1, most + 1) if digits in f"{serial:04d}"]


def _tills(store: Store) -> list[str]:
    """Return the tills of all order numbers, each found by the first number after those of the one before."""
    tills: list[str] = []
    after = ""
    while (
        row := store.row("SELECT order_no FROM sales WHERE order_no > ? ORDER BY order_no LIMIT 1", (after,))
    ) is not None:
        tills.append(row[0].split("-")[0])
        after = tills[-1] + "."  # the sign after the dash
    return tills


def _amount_fen(word: str) -> int | None:
    match = _AMOUNT.fullmatch(word)
    if match is None:
        return None
    try:
        return int(Decimal(match[1]) * 100)
    except InvalidOperation:
        return None
