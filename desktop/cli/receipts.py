"""`canteen-desk receipts import`: what the provider decided. Source: cli.md, bundle.md."""

from dataclasses import asdict
from pathlib import Path

import click

from desktop.app.receipts_taken import ReceiptDesk, Taken
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.money import format_yuan
from desktop.services.sync_views import ReceiptTold

_FILES = click.Path(exists=True, path_type=Path)


@click.group("receipts")
def command() -> None:
    """Receipts of the provider."""


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=_FILES)
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _import(files: tuple[Path, ...], home: str | None, as_json: bool) -> int:
    """Take receipts (files, or folders of them): each verified, in order, once.

    A roster.csv in a receipt is only named: `people import` takes it, after a look.
    """
    place = home_at(home)
    settings = place.settings()
    with place.lock():
        taken = ReceiptDesk(place, settings, writes_itself(place)).take(files)
    if as_json:
        print_json({"receipts": [_document(each) for each in taken]})
    for each in taken:
        if each.refused is not None:
            click.echo(f"{each.name}: {say(each.refused)}", err=True)
        elif each.told is not None and not as_json:
            click.echo(f"{each.name}: {', '.join(_changes(each.told))}")
    return 2 if any(each.refused is not None for each in taken) else 0


def _document(taken: Taken) -> dict[str, object]:
    refused = None if taken.refused is None else {"code": taken.refused.code, **taken.refused.facts}
    return {"name": taken.name, "refused": refused, "told": None if taken.told is None else asdict(taken.told)}


def _changes(told: ReceiptTold) -> list[str]:
    """Return what a receipt changed, in words."""
    if told.known:
        return ["was taken before; nothing changed"]
    words = [f"{len(told.acknowledged)} bundles acknowledged"] if told.acknowledged else []
    for name, count in sorted(told.counts.items()):
        if count:
            fen = told.fen.get(name)
            words.append(f"{count} {name}" + (f" ({format_yuan(fen)})" if fen is not None else ""))
    words += [f"policy {name}" for name in told.policies]
    if told.has_roster:
        words.append("a roster (import it with people import)")
    return words or ["nothing for this till"]
