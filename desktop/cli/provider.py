"""`canteen-desk provider`: who the provider is, and how it knows this till. Source: bundle.md; decision 0019."""

import sys
from dataclasses import asdict, replace
from pathlib import Path

import click

from desktop.adapters.home import Home
from desktop.adapters.sync.provider_pin import pin_code, read_provider
from desktop.adapters.sync.seal import PublicKey
from desktop.app.places import is_server, keep_url
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group("provider")
def command() -> None:
    """The provider that bundles go to, and this till's own keys."""


@command.command("pin")
@click.argument("file", type=_FILE)
@home_option
@click.option("--yes", is_flag=True, help="The code was compared before.")
def _pin(file: Path, home: str | None, yes: bool) -> None:
    """Believe the provider in FILE (provider.toml) from now on, once its code was compared."""
    place = home_at(home)
    settings = place.settings()
    told = read_provider(file)
    click.echo(f"provider   {told.provider}\ncode       {pin_code(told)}")
    if not yes:
        click.confirm("Does the provider read out the same code?", abort=True)
    with place.lock():
        SyncDesk(place, settings, writes_itself(place)).pin(file)


@command.command("registration")
@click.option("--out", required=True, type=_FILE, metavar="FILE", help="Where to write it; it holds public keys only.")
@home_option
def _registration(out: Path, home: str | None) -> None:
    """Write the file by which the provider comes to know this till."""
    place = home_at(home)
    settings = place.settings()
    with place.lock():
        keys = SyncDesk(place, settings, writes_itself(place)).register(out)
    for key in keys:
        click.echo(f"till       {settings.till.till_id}, key {key.key_id}\ncode       {PublicKey(key.public).code}")


@command.command("new-key")
@home_option
def _new_key(home: str | None) -> None:
    """Sign with a new key from now on; give the provider a new registration before the next export."""
    place = home_at(home)
    settings = place.settings()
    with place.lock():
        key = SyncDesk(place, settings, writes_itself(place)).new_key()
    click.echo(f"till       {settings.till.till_id}, key {key.key_id}\ncode       {PublicKey(key.public).code}")


@command.command("server")
@click.argument("url")
@home_option
def _server(url: str, home: str | None) -> None:
    """Push to this server by itself from the next start on: sftp://, webdav+https://, s3://, or "" for none.

    The password is asked for, or read from standard input; it goes into the keystore, never into the settings.
    """
    place = home_at(home)
    settings = place.settings()
    with place.lock():
        kept = _kept(place, settings, url) if url else ""
        place.save(replace(settings, sync=replace(settings.sync, server=kept)))
    click.echo(f"server     {kept or 'none'}")


def _kept(place: Home, settings: Settings, url: str) -> str:
    """Return the address without its password, which is kept apart."""
    if not is_server(url):
        raise OperatorError("place.bad_url")
    password = ""
    if sys.stdin.isatty():
        password = click.prompt("Password", default="", hide_input=True, show_default=False)
    elif line := sys.stdin.readline():
        password = line.rstrip("\n")
    return keep_url(place, settings, url, password)


@command.command("show")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _show(home: str | None, as_json: bool) -> None:
    """Say who the provider is and which keys this till has, with their codes."""
    place = home_at(home)
    state = SyncDesk(place, place.settings(), writes_itself(place)).look(most=0)
    if as_json:
        pin = state.provider
        print_json({
            "till_id": state.till_id,
            "provider": None if pin is None else {**asdict(pin), "code": pin_code(pin)},
            "keys": [{**asdict(key), "code": PublicKey(key.public).code} for key in state.keys],
        })  # fmt: skip
        return
    if state.provider is None:
        click.echo("provider   none yet")
    else:
        click.echo(f"provider   {state.provider.provider}\ncode       {pin_code(state.provider)}")
    for key in state.keys:
        click.echo(f"till key   {key.key_id}, since {key.made_at[:10]}\ncode       {PublicKey(key.public).code}")
