"""`canteen-desk fleet open-support`: a till's support file, verified and unpacked. Source: issue 8, Self-check."""

from pathlib import Path

import click

from desktop.cli.fleet_places import explained, keys_option, lake_option, told_document
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import read_keys
from desktop.fleet.support import Unpacked, unpack


@click.command("open-support")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@lake_option
@keys_option
@click.option("--to", "out", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="Where it gets a folder of its own.")  # fmt: skip
@click.option("--unsigned", is_flag=True, help="Open one that its till could not sign: nobody vouches for it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(file: Path, lake_url: str, keys_folder: Path, out: Path, unsigned: bool, as_json: bool) -> None:
    """Verify the till's signature, unseal, unpack; print the versions and the checks that do not hold."""
    found = unpack(Lake(lake_url), read_keys(keys_folder), file, out, unsigned=unsigned)
    told_document(_document(found), _lines(found), as_json=as_json)


def _document(found: Unpacked) -> dict[str, object]:
    return {
        "till_id": found.opened.till_id, "school": found.school, "made": found.opened.stamp,
        "key_id": found.opened.key_id or None, "folder": str(found.folder), "members": sorted(found.opened.members),
        "versions": found.versions,
        "failing": [{"name": name, "code": code, "figures": dict(figures)} for name, code, figures in found.failing],
    }  # fmt: skip


def _lines(found: Unpacked) -> list[str]:
    signed = f"signed by key {found.opened.key_id}" if found.opened.key_id else "NOT SIGNED: nobody vouches for it"
    lines = [f"till       {found.opened.till_id}  {found.school}, made {found.opened.stamp}, {signed}"]
    lines += [f"{name:<10} {told}" for name, told in found.versions.items() if told]
    lines += [f"NOT  {name:<14} {explained(code, dict(figures))}" for name, code, figures in found.failing]
    lines += [] if found.failing else ["every check holds"]
    return [*lines, f"folder     {found.folder}"]
