"""`canteen-desk fleet receipts`: a receipt for each till that there is news for, in a folder of its own."""

from pathlib import Path

import click

from desktop.adapters.policies import read_policy
from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import keys_option, lake_option, told_document
from desktop.domain.errors import OperatorError
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import read_keys
from desktop.fleet.receipts import Enclosed, make_receipts

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("receipts")
@lake_option
@keys_option
@click.option("--out", "folder", type=_FOLDER, required=True, metavar="DIR", help="Where each till gets a folder.")
@click.option("--policies", type=_FOLDER, metavar="DIR", help="Policies, TOML, for all tills; sent when they change.")
@click.option("--roster", "rosters", multiple=True, metavar="TILL=FILE", help="A roster, CSV, for one till.")
@click.option("--again", multiple=True, metavar="TILL", help="Write all receipts of this till once more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    lake_url: str, keys_folder: Path, folder: Path, policies: Path | None, rosters: tuple[str, ...],
    again: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """Make receipts of what tills were not told yet, and write out what was not written yet."""
    keys = read_keys(keys_folder)
    enclosed = Enclosed(policies={} if policies is None else _policies(policies), rosters=dict(map(_roster, rosters)))
    written = make_receipts(Lake(lake_url), keys, folder, enclosed, SystemClock().now(), again)
    told_document(
        {"receipts": [{"till_id": e.till_id, "sequence": e.sequence, "path": str(e.path)} for e in written]},
        [f"{each.till_id}  {each.path}" for each in written] or ["no news for any till"],
        as_json=as_json,
    )


def _policies(folder: Path) -> dict[str, bytes]:
    """Return the policies of a folder, each read as a till will read it. Raises: OperatorError `policy.*`."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        read_policy(path)
        found[path.name] = path.read_bytes()
    return found


def _roster(text: str) -> tuple[str, bytes]:
    till_id, _, path = text.partition("=")
    try:
        return till_id, Path(path).read_bytes()
    except OSError as error:
        raise OperatorError("input.unreadable", path=path, detail=error.strerror or str(error)) from error
