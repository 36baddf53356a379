"""`canteen-desk ledger`: every entry in order, for whoever wants to count for himself."""

import json

import click

from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.cli.places import home_at, home_option


@click.command("ledger")
@home_option
@click.option("--json-lines", is_flag=True, help="One JSON object a line; otherwise one short line an entry.")
def command(home: str | None, json_lines: bool) -> None:
    """Print every ledger entry in order."""
    place = home_at(home)
    settings = place.settings()
    store = open_reader(place.database_path, load_key(place, settings.keystore))
    freeze(store)
    for entry in Ledger(store).entries():
        if json_lines:
            line = {
                "n": entry.n,
                "at": entry.at,
                "kind": entry.kind,
                "body": entry.body,
                "previous": entry.previous,
                "hash": entry.hash,
            }
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            number = entry.body.get("order_no", "")
            click.echo(f"{entry.n:>8}  {entry.at}  {entry.kind:<18} {number}")
    store.close()
