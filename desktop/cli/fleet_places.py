"""What the fleet's commands share: their options, an answer as JSON or lines, and progress on a terminal."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop.cli.places import language, print_json

F = TypeVar("F", bound=Callable[..., Any])


def lake_option(command: F) -> F:
    """Add `--lake URL`."""
    return click.option("--lake", "lake_url", required=True, metavar="URL",
                        help="The lake: a folder, or an object store's URL.")(command)  # fmt: skip


def keys_option(command: F) -> F:
    """Add `--keys DIR`."""
    folder = click.Path(file_okay=False, path_type=Path)
    return click.option("--keys", "keys_folder", required=True, metavar="DIR", type=folder,
                        help="The provider's keys.")(command)  # fmt: skip


def told_document(document: dict[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    """Print an answer, as one JSON document or as lines."""
    if as_json:
        print_json(document)
        return
    for line in lines:
        click.echo(line)


def progress(text: str) -> None:
    """Say how far long work is, on one line that the next one takes; nothing where nobody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{text}", nl=False, err=True)


def explained(code: str, facts: dict[str, str | int]) -> str:
    """Return the sentence of a code in the operator's language."""
    from desktop.ui.strings import sentence

    return sentence(code, facts, language())
