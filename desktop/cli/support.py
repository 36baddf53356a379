"""`canteen-desk support`: a file for the provider that tells how this desk is, and of nobody. Source: issue 8."""

import sys
from pathlib import Path

import click

from desktop.app.support import Support, make_support
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json

STEPS = 1_000


@click.command("support")
@home_option
@click.option("--to", "target", required=True, type=click.Path(path_type=Path), metavar="PLACE",
              help="A folder, a stick's path, or a file that ends in .zip.age.")  # fmt: skip
@click.option("--recipient", default="", metavar="age1…",
              help="Who is to open it; without, the provider that is pinned.")  # fmt: skip
@click.option("--by", default="command line", show_default=True, help="Who makes it; goes into the ledger.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, target: Path, recipient: str, by: str, as_json: bool) -> None:
    """Write versions, checks, settings, counts and the log to PLACE, sealed to the provider, signed by this till.

    No pupil, guardian, member of staff, card, key or password is in it. The desk's window makes one while it is open.
    """
    from desktop.app.fonts import cjk_font_name

    place = home_at(home)
    settings = place.settings()
    asked = Support(by=by, fonts=cjk_font_name, recipient=recipient)
    with (
        place.lock(),
        click.progressbar(length=STEPS, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar,
    ):
        made = make_support(
            place, settings, writes_itself(place, retired_too=True), asked, target,
            lambda done, total: bar.update(STEPS * done // max(1, total) - bar.pos),
        )  # fmt: skip
    if as_json:
        print_json(
            {
                "path": str(made.path), "size_bytes": made.size_bytes, "sha256": made.sha256,
                "signed": bool(made.key_id), "key_id": made.key_id or None,
                "recorded": made.recorded, "failing": made.failing,
            }
        )  # fmt: skip
        return
    click.echo(f"file       {made.path}, {made.size_bytes} bytes, read back and equal")
    if made.key_id:
        click.echo(f"signed     by key {made.key_id}, in the .minisig beside it: both belong together")
    else:
        click.echo("unsigned   the ledger cannot be opened: the provider opens it with --unsigned")
    if not made.recorded:
        click.echo("unrecorded the ledger takes no entry, which is among what fails")
    click.echo(f"failing    {', '.join(made.failing) or 'no check'}")
