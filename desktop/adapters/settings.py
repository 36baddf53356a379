"""Reads and writes a home's `settings.toml`. Any thread; one writer by the home's lock.

Promises: a file that is not exactly a valid set of settings is refused by key, never half read; writing is temporary
name, fsync, rename, fsync of the folder, so that a power cut leaves the old or the new file.
"""

import os
from dataclasses import asdict, fields
from datetime import date, time
from pathlib import Path
from typing import Any

import tomli_w

from desktop.adapters.durable import sync_folder, write_all
from desktop.adapters.toml import parse_toml
from desktop.domain.errors import OperatorError
from desktop.domain.meal import Meal, Second
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.settings import (
    CustomerDisplay,
    LaneSettings,
    Limits,
    LocalRecognition,
    PrinterSettings,
    School,
    Settings,
    Sounds,
    SyncSettings,
    TerminalSettings,
    Till,
    check_settings,
)

_TYPES: dict[str, type] = {
    "school": School,
    "till": Till,
    "terminal": TerminalSettings,
    "limits": Limits,
    "local_recognition": LocalRecognition,
    "printer": PrinterSettings,
    "customer_display": CustomerDisplay,
    "sounds": Sounds,
    "sync": SyncSettings,
    "lanes": LaneSettings,
}


def load_settings(path: Path) -> Settings:
    """Return the settings in a file. Raises: OperatorError `settings.unreadable` (with the key), `settings.*`."""
    try:
        untrusted_text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise OperatorError("settings.unreadable", path=str(path), key=str(error)[:120]) from error
    return parse_settings(untrusted_text, str(path))


def parse_settings(untrusted_text: str, path: str) -> Settings:
    """Return the settings in a text; `path` is where it came from. Raises: as `load_settings`."""
    try:
        settings = _settings_of(parse_toml(untrusted_text))
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise OperatorError("settings.unreadable", path=path, key=str(error)[:120]) from error
    check_settings(settings)
    return settings


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings durably. Raises: OperatorError `home.not_writable`, `disk.full`."""
    check_settings(settings)
    values = asdict(settings)
    for meal in values["meals"]:
        meal["starts_at"] = meal["starts_at"].isoformat("minutes")
        meal["ends_at"] = meal["ends_at"].isoformat("minutes")
        meal["second"] = meal["second"].value
        for price in meal["prices"]:
            price["from_day"] = price["from_day"].isoformat()
            price["kind"] = price["kind"].value if price["kind"] is not None else None
    write_durably(path, tomli_w.dumps(_without_none(values)).encode())


def write_durably(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Put a small file in place whole or not at all. Raises: OperatorError `home.not_writable`, `disk.full`."""
    temporary = path.with_name(path.name + ".new")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        try:
            write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise file_fault(error, path) from error


def file_fault(error: OSError, path: Path) -> OperatorError:
    """Return the world's fault behind an operating-system error on one of the home's files."""
    import errno

    code = "disk.full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "home.not_writable"
    return OperatorError(code, path=str(path))


def _settings_of(untrusted: dict[str, Any]) -> Settings:
    values = dict(untrusted)
    for name, section_type in _TYPES.items():
        if name in values:
            values[name] = _typed(section_type, values[name], name)
    values["meals"] = tuple(_meal(meal) for meal in values.get("meals", []))
    for name in ("quick_amounts_fen", "serving_weekdays"):
        if name in values:
            values[name] = tuple(int(value) for value in values[name])
    return _typed(Settings, values, "")  # type: ignore[no-any-return]


def _meal(untrusted: dict[str, Any]) -> Meal:
    values = dict(untrusted)
    values["starts_at"] = time.fromisoformat(values["starts_at"])
    values["ends_at"] = time.fromisoformat(values["ends_at"])
    if "second" in values:
        values["second"] = Second(values["second"])
    values["prices"] = tuple(_price(price) for price in values.get("prices", []))
    return _typed(Meal, values, "meals")  # type: ignore[no-any-return]


def _price(untrusted: dict[str, Any]) -> Price:
    values = dict(untrusted)
    values["from_day"] = date.fromisoformat(values["from_day"])
    if "kind" in values:
        values["kind"] = PersonKind(values["kind"])
    return _typed(Price, values, "meals.prices")  # type: ignore[no-any-return]


def _typed(section_type: Any, values: dict[str, Any], section: str) -> Any:
    known = {field.name: field.type for field in fields(section_type)}
    for key, value in values.items():
        if key not in known:
            raise KeyError(f"{section}.{key}".strip("."))
        expected = known[key]
        if isinstance(expected, type) and expected in (int, str, bool) and type(value) is not expected:
            raise TypeError(f"{section}.{key}".strip("."))
    return section_type(**values)


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_none(item) for item in value]
    return value
