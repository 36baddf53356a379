"""One table of a policy file, read field by field; what is wrong is collected, not raised. Pure; any thread.

A reader asks for each key it knows by the kind it wants. What is absent, of the wrong kind or out of its range becomes
a fault under the key's whole name, and a harmless stand-in is returned, so that the reading goes on and every fault of
a file is found at once. A table with a fault is never used. Keys that nobody asked for are faults too: a policy that is
half understood pays wrong money for months. Source: settlement.md, Policy file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant

_SHOWN = 60  # characters of a value in its fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Days of the policy's time zone, first and last included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def shared_with(self, other: "Window") -> "Window | None":
        """Return the days that lie in both, or None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Window(first=first, last=last) if first <= last else None


EVER = Window(first=date.min, last=date.max)


class Fields:
    """A table; `faults` is shared by all tables of a file and stands in the order of reading."""

    def __init__(self, untrusted: Mapping[str, object], prefix: str, faults: list[OperatorError]) -> None:
        self._untrusted = untrusted
        self._prefix = prefix
        self._asked: set[str] = set()
        self.faults = faults

    def refuse(self, code: str, key: str, value: object = None, **facts: str | int) -> None:
        """Note a fault of a key."""
        shown = {} if value is None else {"value": str(value)[:_SHOWN]}
        self.faults.append(OperatorError(code, key=self._prefix + key, **shown, **facts))

    def has(self, key: str) -> bool:
        """Tell whether an optional key is there; from here on it is known."""
        self._asked.add(key)
        return key in self._untrusted

    def finish(self) -> None:
        """Refuse what nobody asked for."""
        for key in self._untrusted:
            if key not in self._asked:
                self.refuse("policy.unknown_key", str(key)[:_SHOWN])

    def table(self, key: str, *, optional: bool = False) -> "Fields":
        """Return a table within. One that is missing or none at all is one fault, not one for each of its keys."""
        if optional and not self.has(key):
            return Fields({}, f"{self._prefix}{key}.", self.faults)
        value = self._take(key)
        if isinstance(value, Mapping):
            return Fields(value, f"{self._prefix}{key}.", self.faults)
        if value is not None:
            self.refuse("policy.wrong_type", key, value, wanted="table")
        return Fields({}, "", [])

    def text(self, key: str, *, may_be_empty: bool = False) -> str:
        value = self._take(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.refuse("policy.wrong_type", key, value, wanted="text")
            return ""
        if not may_be_empty and not value.strip():
            self.refuse("policy.empty", key)
        return value

    def texts(self, key: str, *, may_be_none: bool = False) -> tuple[str, ...]:
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self.refuse("policy.wrong_type", key, value, wanted="texts")
            return ()
        if not (value or may_be_none) or not all(text.strip() for text in value):
            self.refuse("policy.empty", key)
        for at, text in enumerate(value):
            if text in value[:at]:  # a value twice would count each transaction twice in a join
                self.refuse("policy.repeated", key, text)
        return tuple(value)

    def each_text(self) -> Iterator[tuple[str, str]]:
        """Yield the entries of a table whose keys are free and whose values are texts."""
        for key in self._untrusted:
            yield str(key), self.text(key)

    def whole(self, key: str, least: int, most: int) -> int:
        value = self._take(key)
        if value is None:
            return least
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse("policy.wrong_type", key, value, wanted="whole number")
            return least
        if not least <= value <= most:
            self.refuse("policy.out_of_range", key, value, least=least, most=most)
        return value

    def cap_fen(self, key: str, most: int) -> int:
        """Return an amount beyond which nothing is paid. At zero the policy would pay nothing at all: a slip."""
        value = self.whole(key, 0, most)
        if self._untrusted.get(key) == 0:
            self.refuse("policy.cap_zero", key)
        return value

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        value = self.text(key)
        if value and value not in choices:
            self.refuse("policy.not_one_of", key, value, choices=", ".join(choices))
        return value

    def window(self, key: str) -> Window:
        value = self._take(key)
        if value is None:
            return EVER
        if not isinstance(value, list) or len(value) != 2:
            self.refuse("policy.wrong_type", key, value, wanted="two days")
            return EVER
        first, last = (self._day(key, item) for item in value)
        if first is None or last is None:
            return EVER
        if first > last:
            self.refuse("policy.window", key, f"{first}..{last}")
            return EVER
        return Window(first=first, last=last)

    def zone(self, key: str) -> str:
        value = self.text(key)
        try:
            ZoneInfo(value or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.refuse("policy.timezone", key, value)
        return value

    def instant(self, key: str) -> datetime | None:
        value = self.text(key, may_be_empty=True)
        if not value:
            return None
        try:
            return parse_instant(value)
        except OperatorError:
            self.refuse("policy.not_an_instant", key, value)
            return None

    def _take(self, key: str) -> object:
        """Return a key's value; None where it is missing (TOML has no such value), which is noted."""
        self._asked.add(key)
        if key not in self._untrusted:
            self.refuse("policy.missing", key)
            return None
        return self._untrusted[key]

    def _day(self, key: str, value: object) -> date | None:
        if isinstance(value, date) and not isinstance(value, datetime):  # TOML's own dates mean the same
            return value
        if isinstance(value, str) and len(value) == len("2020-04-01"):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self.refuse("policy.not_a_day", key, value)
        return None
