"""What differs between two sets of settings, key by key: for the bar of unsaved changes and for the ledger. Pure.

Keys are those of `settings.toml`, a meal's under its id: `meals.lunch.price_fen`. Values are as they are written there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from desktop.domain.meal import Meal
from desktop.services.settings import Settings

Value = str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One key with its value before and after; None where it was not there."""

    key: str
    before: Value
    after: Value


def changes(before: Settings, after: Settings) -> tuple[Change, ...]:
    """Return what differs, in the order of the file."""
    return differing(flat(before), flat(after))


def flat(settings: Settings) -> dict[str, Value]:
    """Return every key with its value, in the order of the file."""
    return dict(_flat("", settings))


def differing(old: Mapping[str, Value], new: Mapping[str, Value]) -> tuple[Change, ...]:
    """Return what differs between two sets of keys, in the order of the new one."""
    keys = [*new, *(key for key in old if key not in new)]
    return tuple(
        Change(key=key, before=old.get(key), after=new.get(key)) for key in keys if old.get(key) != new.get(key)
    )


def changed_body(found: Sequence[Change], by: str) -> Mapping[str, Any]:
    """Return the body of the ledger's `settings.changed`: who, and each key with its old and new value."""
    return {"by": by, "changed": [[change.key, change.before, change.after] for change in found]}


def _flat(prefix: str, value: object) -> Iterator[tuple[str, Value]]:
    match value:
        case Settings() | Meal():
            yield from _fields(prefix, value)
        case tuple() if any(isinstance(each, Meal) for each in value):
            for meal in value:
                yield from _flat(f"{prefix}.{meal.meal_id}", meal)
        case tuple() | frozenset():
            yield prefix, "; ".join(_words(each) for each in value)
        case _ if is_dataclass(value):
            yield from _fields(prefix, value)
        case Enum() | date() | time():
            yield prefix, _words(value)
        case str() | int() | bool() | None:
            yield prefix, value
        case _:
            yield prefix, str(value)


def _fields(prefix: str, value: Any) -> Iterator[tuple[str, Value]]:
    for each in fields(value):
        yield from _flat(f"{prefix}.{each.name}".lstrip("."), getattr(value, each.name))


def _words(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case time():
            return value.isoformat("minutes")
        case date():
            return value.isoformat()
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = (_words(getattr(value, each.name)) for each in fields(value))
            return " ".join(part for part in parts if part)
        case None:
            return ""
        case _:
            return str(value)
