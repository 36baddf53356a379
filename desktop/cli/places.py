"""What the commands share: the `--home` option, the operator's language, JSON on standard output."""

import dataclasses
import enum
import json
import locale
import os
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
    folder = folder or named_home()
    return Home(Path(folder) if folder else default_home())


def named_home() -> str | None:
    """Return the folder of the group's `--home`, or None."""
    context = click.get_current_context(silent=True)
    folder = context.find_root().params.get("home") if context is not None else None
    return str(folder) if folder else None


def trial_if_new(home: Home, folder: str | None) -> None:
    """Make a trial home in a folder that was named and holds no desk, and say so.

    Raises: OperatorError `home.unnamed` when no folder was named: the computer's own desk is set up in its window.
    """
    if folder is None and not home.exists:
        raise OperatorError("home.unnamed", path=str(home.folder))
    if ensure_home(home):
        click.echo(
            f"{home.folder}: no desk was set up here, so a trial home was made (simulated terminals only, key in a "
            "file of the home). For a real desk run canteen-desk and follow the set-up.",
            err=True,
        )


def language(otherwise: str = "en") -> str:
    """Return the operator's language, `zh_CN` or `en`, by the machine's locale; `otherwise` where it names neither."""
    names = [os.environ.get(variable, "") for variable in ("LC_ALL", "LC_MESSAGES", "LANG")]
    names.append(locale.getlocale()[0] or "")  # Windows
    name = next((name for name in names if name), "").lower()
    if name.startswith(("zh", "chinese")):
        return "zh_CN"
    return "en" if name.startswith(("en", "english")) else otherwise


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
