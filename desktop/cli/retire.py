"""`canteen-desk retire`: this computer sells no more, another one takes the desk over."""

from pathlib import Path

import click

from desktop.adapters.home import Home
from desktop.app.retiring import Retired, retire, take_back
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError


@click.command("retire")
@home_option
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="A folder on a stick: the last backup with people's keys, and the last bundles, go there.",
)  # fmt: skip
@click.option("--terminal", default="", metavar="URL", help="The terminal that is read first; else the settings'.")
@click.option("--by", default="", metavar="NAME", help="Who answers for it.")
@click.option("--undo", is_flag=True, help="Sell here again: the other computer was never begun with.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    home: str | None, folder: Path | None, terminal: str, by: str, undo: bool, yes: bool, as_json: bool
) -> None:
    """Make a last bundle and a last backup, then close this desk for selling: another computer takes its place."""
    place = home_at(home)
    place.must_exist()
    if not undo and folder is None:
        raise click.UsageError("Missing option '--to'.")
    with place.lock():
        if undo:
            _ask("Two desks under one number make the books wrong. Is the other computer not in use?", yes=yes)
            take_back(place, by)
            click.echo(f"{place.folder}  sells again")
            return
        assert folder is not None
        _ask("Nothing is sold on this computer any more. Retire it?", yes=yes)
        try:
            done = retire(place, folder, url=terminal, by=by)
        except OperatorError:
            _say_closed(place)
            raise
    if as_json:
        print_json(_document(done))
    else:
        for line in _lines(done):
            click.echo(line)


def _say_closed(place: Home) -> None:
    """Say what a fault left: whoever mends the stick must not find out at the first child in line."""
    closed = place.closed()
    if closed is not None and not closed.is_retired:
        click.echo(say(OperatorError("home.being_retired", at=closed.at)), err=True)


def _ask(question: str, *, yes: bool) -> None:
    try:
        agreed = yes or click.confirm(question, err=True)
    except click.Abort:
        click.echo(err=True)
        agreed = False
    if not agreed:
        raise OperatorError("home.left_as_it_is")


def _document(done: Retired) -> dict[str, object]:
    made, fault = done.backup, done.terminal_fault
    return {
        "backup": {"path": str(made.path), "n": made.manifest.head.n, "hash": made.manifest.head.hash},
        "people_keys": str(made.keys.path or ""),
        "recovery_code": made.code if made.code_is_new else "",
        "bundles": {"place": done.exported.place, "count": len(done.exported.sequences)} if done.exported else None,
        "in_doubt": done.in_doubt,
        "terminal": {"read": fault is None, "fault": fault.code if fault is not None else ""},
    }


def _lines(done: Retired) -> list[str]:
    made = done.backup
    lines = [f"backup     {made.path}, {made.manifest.head.n} entries, proved"]
    if made.keys.path is not None:
        lines.append(f"people     their keys are in {made.keys.path.name} beside it; keep the two together")
    if done.exported is not None:
        lines.append(
            f"bundles    {len(done.exported.sequences)} in {done.exported.place}; leave them beside the backup"
        )
    else:
        lines.append("bundles    none: no provider is known")
    if done.terminal_fault is not None:
        lines.append(f"terminal   not read: {say(done.terminal_fault)}")
    if done.in_doubt:
        lines.append(f"in doubt   {done.in_doubt}: they go along and are asked for there")
    if made.code and made.code_is_new:
        lines.append(f"code       {made.code}  (write it down: without it the backup cannot be opened)")
    lines.append("closed     this computer sells no more; on the other one: canteen-desk restore, or the first start")
    return lines
