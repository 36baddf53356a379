"""`canteen-desk staff`: who works at a desk, for the installer and for a supervisor who forgot their PIN.

Needs the computer's own account and a desk that is not running. A secret is read from the terminal without being
shown, or from standard input, never from the command line, which others can see. Source: issue 6, Roles and access.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from desktop.app.access_books import StaffDesk
from desktop.cli.places import home_at, home_option, print_json
from desktop.domain.staff import Role
from desktop.services.access_views import StaffLine

T = TypeVar("T")


@click.group("staff")
def command() -> None:
    """Who works at the desk."""


@command.command("list")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def list_command(home: str | None, as_json: bool) -> None:
    """List who works here, and who is locked out."""
    lines = _with_desk(home, lambda desk: desk.lines(), only_looks=True)
    if as_json:
        print_json([_plain(line) for line in lines])
        return
    for line in lines:
        state = "active" if line.staff.active else "gone"
        locked = f"  locked out for {-(-line.locked_s // 60)} min" if line.locked_s else ""
        click.echo(f"{line.staff.name:12} {line.staff.role.value:11} {line.kind.value:9} {state}{locked}")
    if not lines:
        click.echo("nobody is registered: the desk is open to whoever sits there", err=True)


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="cashier", show_default=True)
@home_option
def add_command(name: str, role: str, home: str | None) -> None:
    """Register somebody; the first must be a supervisor."""
    secret = _secret()
    _with_desk(home, lambda desk: desk.add(name, Role(role), secret))
    click.echo(f"{name}: registered as {role}")


@command.command("set-pin")
@click.argument("name")
@home_option
def set_pin_command(name: str, home: str | None) -> None:
    """Give somebody a new PIN or password, and end a lock-out."""
    secret = _secret()
    _with_desk(home, lambda desk: desk.set_secret(name, secret))
    click.echo(f"{name}: set")


@command.command("unlock")
@click.argument("name", required=False)
@home_option
def unlock_command(name: str | None, home: str | None) -> None:
    """End somebody's lock-out; without a name that of PINs entered in place."""
    _with_desk(home, lambda desk: desk.unlock(name or ""))
    click.echo(f"{name or 'PINs in place'}: unlocked")


def _with_desk(home: str | None, do: Callable[[StaffDesk], T], *, only_looks: bool = False) -> T:
    place = home_at(home)
    place.must_exist()
    with place.lock(), StaffDesk.open(place, only_looks=only_looks) as desk:
        return do(desk)


def _secret() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("PIN (six digits) or password", hide_input=True, confirmation_prompt=True))


def _plain(line: StaffLine) -> dict[str, object]:
    return {
        "staff_ref": line.staff.staff_ref, "name": line.staff.name, "role": line.staff.role.value,
        "active": line.staff.active, "kind": line.kind.value, "failures": line.failures, "locked_s": line.locked_s,
    }  # fmt: skip
