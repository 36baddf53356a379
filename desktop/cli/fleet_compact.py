"""`canteen-desk fleet compact`: joins small files of the lake into large ones, and removes those nobody reads."""

import click

from desktop.cli.fleet_places import lake_option, progress, told_document
from desktop.fleet.compacting import compact
from desktop.fleet.lake import Lake


@click.command("compact")
@lake_option
@click.option("--keep-days", type=click.IntRange(min=7), default=7, show_default=True,
              help="Files that were replaced stay so long, for whoever still reads them.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(lake_url: str, keep_days: int, as_json: bool) -> None:
    """Join small files; remove what was replaced long ago and what killed writers left."""
    done = compact(Lake(lake_url), keep_days, progress)
    progress("")
    told_document(
        {"tables": done},
        [f"{name:<16} joined {each['joined']}, made {each['made']}, removed {each['removed']}"
         for name, each in done.items()],
        as_json=as_json,
    )  # fmt: skip
