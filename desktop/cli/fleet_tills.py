"""`canteen-desk fleet tills`: which tills are known, whose they are, and by which keys they sign."""

from pathlib import Path

import click

from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import lake_option, told_document
from desktop.domain.errors import OperatorError
from desktop.fleet.lake import Lake
from desktop.fleet.tills import Till, add_keys, check_till, read_registration, retire_key, tills_of

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.group("tills")
def command() -> None:
    """The registered tills and their keys."""


@command.command("add")
@click.argument("till_id", metavar="TILL")
@click.option("--key", "key_file", required=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="The till's registration file, or its minisign public key.")  # fmt: skip
@lake_option
@click.option("--customer", "customer_id", default="", metavar="ID", help="Whose till it is, if the file names none.")
@click.option("--yes", is_flag=True, help="The codes were compared: do not ask.")
@_JSON
def add(till_id: str, key_file: Path, lake_url: str, customer_id: str, yes: bool, as_json: bool) -> None:
    """Trust a till's key, once its code was compared with the one the till shows."""
    try:
        registration = read_registration(key_file.read_bytes())
    except OSError as error:
        raise OperatorError("input.unreadable", path=str(key_file), detail=error.strerror or str(error)) from error
    lake = Lake(lake_url)
    customer, keys = check_till(lake, till_id, registration, customer_id)
    for key in keys:
        click.echo(f"{till_id}  {customer}  {key.key_id}  {key.code}", err=as_json)
    if keys and not yes:
        click.confirm("Does the till show the same code?", abort=True, err=as_json)
    add_keys(lake, till_id, customer, registration.school, keys, SystemClock().now())
    till = tills_of(Lake(lake_url), [till_id])[till_id]
    told_document(_document(till), [f"{till_id}: {len(till.keys)} key(s)"], as_json=as_json)


@command.command("list")
@lake_option
@_JSON
def list_(lake_url: str, as_json: bool) -> None:
    """List the tills."""
    tills = sorted(tills_of(Lake(lake_url)).values(), key=lambda till: till.till_id)
    told_document(
        {"tills": [_document(till) for till in tills]},
        [
            f"{till.till_id:<8}  {till.customer_id:<20}  {key.key_id}  {key.code}  {added_at}"
            for till in tills
            for key, added_at in till.keys
        ],
        as_json=as_json,
    )


@command.command("retire-key")
@click.argument("till_id", metavar="TILL")
@click.argument("key_id", metavar="KEY")
@lake_option
@_JSON
def retire(till_id: str, key_id: str, lake_url: str, as_json: bool) -> None:
    """Trust a key no more, whatever it signed; the till signs the same bundles anew."""
    retire_key(Lake(lake_url), till_id, key_id, SystemClock().now())
    till = tills_of(Lake(lake_url), [till_id])[till_id]
    told_document(_document(till), [f"{till_id}: {len(till.keys)} key(s)"], as_json=as_json)


def _document(till: Till) -> dict[str, object]:
    return {
        "till_id": till.till_id,
        "customer_id": till.customer_id,
        "school": till.school,
        "keys": [{"key_id": key.key_id, "code": key.code, "added_at": added_at} for key, added_at in till.keys],
    }
