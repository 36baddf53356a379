"""What the commands share: the `--home` option, the operator's language, JSON on standard output."""

import dataclasses
import enum
import json
import locale
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop.adapters.home import Home, default_home
from desktop.app.homes import ensure_home
from desktop.domain.errors import OperatorError

F = TypeVar("F", bound=Callable[..., Any])


def home_option(command: F) -> F:
    """Add `--home DIR`."""
    return click.option("--home", type=click.Path(file_okay=False), help="The desk's folder.")(command)


def home_at(folder: str | None) -> Home:
    """Return the home in a folder; a group-level `--home` counts when the command has none of its own."""
    if folder is None and (context := click.get_current_context(silent=True)) is not None:
        root = context.find_root()
        folder = root.params.get("home")
    return Home(Path(folder) if folder else default_home())


def trial_if_new(home: Home) -> None:
    """Make a trial home where no desk was set up, and say so."""
    if ensure_home(home):
        click.echo(
            f"{home.folder}: no desk was set up here, so a trial home was made (simulated terminals only, key in a "
            "file of the home). For a real desk run canteen-desk and follow the set-up.",
            err=True,
        )


def language() -> str:
    """Return the operator's language by the machine's locale: `zh_CN` or `en`."""
    name = locale.setlocale(locale.LC_MESSAGES, None) if hasattr(locale, "LC_MESSAGES") else ""
    try:
        locale.setlocale(locale.LC_ALL, "")
        name = locale.getlocale(locale.LC_CTYPE)[0] or ""
    except locale.Error:
        name = name or ""
    return "zh_CN" if name.lower().startswith(("zh", "chinese")) else "en"


def print_json(value: Any) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def say(error: OperatorError) -> str:
    """Return the sentence of an error in the operator's language."""
    from desktop.ui.strings import sentence_of

    return sentence_of(error, language())


def _plain(value: Any) -> Any:
    match value:
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        case enum.Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            raise TypeError(type(value).__name__)
