"""`canteen-desk fleet provision`: the file from which an installer sets a till up."""

from datetime import date, datetime, timedelta
from pathlib import Path

import click

from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import keys_option, told_document
from desktop.domain.instants import local_day
from desktop.fleet.provider_keys import read_keys
from desktop.fleet.provisioning import Prepared, provision

GOOD_FOR = timedelta(days=30)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("provision")
@click.argument("till_id", metavar="TILL")
@click.option("--settings", required=True, type=_FILE, metavar="FILE", help="TOML: school, till, meals, limits ...")
@keys_option
@click.option("--policy", "policies", multiple=True, type=_FILE, metavar="FILE", help="A policy that pays the till.")
@click.option("--authority", "authorities", multiple=True, type=_FILE, metavar="FILE",
              help="A programme authority whose terminals the till trusts, PEM.")  # fmt: skip
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="A folder or a stick.")  # fmt: skip
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="The last day on which it may be used; default: 30 days from today.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    till_id: str, settings: Path, keys_folder: Path, policies: tuple[Path, ...], authorities: tuple[Path, ...],
    out: Path, expires: datetime | None, as_json: bool,
) -> None:  # fmt: skip
    """Make the signed file of TILL. It holds no secret; read the code out to the installer who calls."""
    keys, now = read_keys(keys_folder), SystemClock().now()
    until: date = expires.date() if expires is not None else local_day(now) + GOOD_FOR
    prepared = Prepared(till_id=till_id, settings=settings, policies=policies, authorities=authorities)
    path, made = provision(keys, keys_folder, prepared, until, now, out)
    told_document(
        {
            "path": str(path), "till_id": till_id, "sequence": made.sequence, "expires_on": made.expires_on,
            "code": made.code, "policies": list(made.policy_ids), "authorities": list(made.authority_names),
        },
        [f"file     {path}", f"number   {made.sequence}, good until {made.expires_on}", f"code     {made.code}"],
        as_json=as_json,
    )  # fmt: skip
