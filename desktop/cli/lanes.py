"""`canteen-desk lanes`: several desks in one school, through a PostgreSQL server that they have in common.

Needs the computer's own account; what writes needs a desk that is not running. The password is read from the terminal
without being shown, or from standard input, never from the command line, which others can see. Source: decision 0021.
"""

import sys

import click

from desktop.app import lanes
from desktop.cli.places import home_at, home_option, print_json

_URL = click.option("--url", required=True, metavar="URL", help="postgresql://user@host/database, without a password.")


@click.group("lanes")
def command() -> None:
    """Several desks in one school."""


@command.command("begin")
@_URL
@home_option
def begin_command(url: str, home: str | None) -> None:
    """Make this the first desk, and show the key that the others join with."""
    place = home_at(home)
    place.must_exist()
    with place.lock():
        click.echo(lanes.begin(place, url))
    click.echo("keep this key as you would a password; every other desk joins with it", err=True)


@command.command("show-key")
@home_option
def show_key_command(home: str | None) -> None:
    """Show the key that other desks join with."""
    click.echo(lanes.shown_key(home_at(home)))


@command.command("join")
@_URL
@click.option("--key", "code", metavar="KEY", help="As `lanes show-key` shows it; asked for when left out.")
@click.option("--replace", "replace_key", is_flag=True, help="Take it in the place of another school's key.")
@home_option
def join_command(url: str, code: str | None, replace_key: bool, home: str | None) -> None:
    """Make this desk one of a school's."""
    place = home_at(home)
    place.must_exist()
    with place.lock():
        lanes.join(place, url, code or str(click.prompt("key")), replace_key=replace_key)
    click.echo("joined: it counts from the next start of the desk")


@command.command("leave")
@home_option
def leave_command(home: str | None) -> None:
    """Make this a desk alone again."""
    place = home_at(home)
    place.must_exist()
    with place.lock():
        lanes.leave(place)
    click.echo("alone: it counts from the next start of the desk")


@command.command("set-password")
@home_option
def set_password_command(home: str | None) -> None:
    """Keep the server's password where the desk's key is."""
    place = home_at(home)
    place.must_exist()
    if sys.stdin.isatty():
        password = str(click.prompt("password", hide_input=True, confirmation_prompt=True))
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    with place.lock():
        lanes.set_password(place, password)
    click.echo("kept")


@command.command("check")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def check_command(home: str | None, as_json: bool) -> None:
    """Go to the server and back, as the desk does; the desk itself must not be running."""
    place = home_at(home)
    place.must_exist()
    with place.lock():
        reached = lanes.try_server(place)
    if as_json:
        print_json({"connect_ms": reached.connect_ms, "round_trip_ms": reached.round_trip_ms})
    else:
        click.echo(f"connected in {reached.connect_ms} ms; there and back in {reached.round_trip_ms} ms")
