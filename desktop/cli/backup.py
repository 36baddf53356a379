"""`canteen-desk backup`: one file that holds all of a home, proved when it is written."""

import sys
from pathlib import Path

import click

from desktop.app.backup import STEPS, BackupMade, make_backup
from desktop.cli.places import home_at, home_option, print_json


@click.command("backup")
@home_option
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The backup.")
@click.option("--show-code", is_flag=True, help="Print the recovery code again.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, target: Path, show_code: bool, as_json: bool) -> None:
    """Back a home up, also while its desk is selling. The file is opened, decrypted and checked before it counts."""
    place = home_at(home)
    place.must_exist()
    with click.progressbar(length=STEPS, file=sys.stderr, hidden=as_json or not sys.stderr.isatty()) as bar:
        made = make_backup(place, target, bar.update)
    code = made.code if made.code and (made.code_is_new or show_code) else ""
    if as_json:
        head = {"n": made.manifest.head.n, "hash": made.manifest.head.hash}
        values = {
            "path": str(made.path), "made_at": made.manifest.made_at, "bytes": made.size_bytes, "sha256": made.sha256,
            "head": head, "journal": dict(made.manifest.journal), "sales": dict(made.manifest.sales),
            "people_keys": str(made.keys.path or ""), "people_unreadable": made.keys.unreadable,
        }  # fmt: skip
        print_json(values | ({"recovery_code": code} if code else {}))
        return
    _tell(made, code)


def _tell(made: BackupMade, code: str) -> None:
    sales = ", ".join(f"{state} {count}" for state, count in made.manifest.sales.items()) or "none"
    click.echo(f"{made.path}  {made.size_bytes} bytes, proved")
    click.echo(f"ledger     {made.manifest.head.n} entries, head {made.manifest.head.hash[:16]}")
    click.echo(f"sales      {sales}")
    click.echo(f"sha256     {made.sha256}")
    if made.keys.path is not None:
        click.echo(f"people     their keys are in {made.keys.path.name} beside it; keep the two together")
    if made.keys.unreadable:
        click.echo(f"           {made.keys.unreadable} of them cannot be read: their keys are gone")
    if code:
        click.echo(f"code       {code}")
        click.echo("Write it down: without it this backup cannot be opened on another computer.")
    elif not made.code:
        click.echo("A trial home's backup holds its key: whoever has the file can read it.")
