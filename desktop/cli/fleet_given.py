"""`canteen-desk fleet charges`, `determinations` and `fees`: the provider's own inputs, CSV, all rows or none."""

from pathlib import Path

import click

from desktop.adapters.settlement.faults import InputFaultsError
from desktop.cli.fleet_places import lake_option, told_document
from desktop.cli.settle import list_faults
from desktop.fleet.given import take_given
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import CHARGES, DETERMINATIONS, FEES

_FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.csv")
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.command("charges")
@_FILE
@lake_option
@_JSON
def charges(file: Path, lake_url: str, as_json: bool) -> int:
    """Take what became of sales that waited to be charged: order_no, trade_no, result (paid or declined), charged_at,
    actual_paid_fen, credit_paid_fen, fund_bills. An order in doubt at a terminal that is gone is in no bundle: give its
    amount_fen too, as the till shows it."""
    return _take(CHARGES, file, lake_url, as_json)


@click.command("determinations")
@_FILE
@lake_option
@_JSON
def determinations(file: Path, lake_url: str, as_json: bool) -> int:
    """Take determinations: trade_no, kind (risk or paid_elsewhere), decided_at."""
    return _take(DETERMINATIONS, file, lake_url, as_json)


@click.command("fees")
@_FILE
@lake_option
@_JSON
def fees(file: Path, lake_url: str, as_json: bool) -> int:
    """Take which months' fees were received: customer_id, month, received_at."""
    return _take(FEES, file, lake_url, as_json)


def _take(name: str, file: Path, lake_url: str, as_json: bool) -> int:
    try:
        given = take_given(Lake(lake_url), name, file)
    except InputFaultsError as found:
        list_faults(found)
        return 2
    document = {"new": given.new, "known": given.known}
    told_document(document, [f"new {given.new}, known before {given.known}"], as_json=as_json)
    return 0
