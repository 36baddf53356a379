"""`canteen-desk fleet init`: makes the provider's keys and lake, and the file that installers pin."""

from pathlib import Path

import click

from desktop.cli.fleet_places import keys_option, lake_option, told_document
from desktop.domain.errors import OperatorError
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import make_keys


@click.command("init")
@keys_option
@click.option("--provider", required=True, metavar="ID", help="The provider's name: letters, digits and underscores.")
@lake_option
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write the public file here too, for the installers.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(keys_folder: Path, provider: str, lake_url: str, out: Path | None, as_json: bool) -> None:
    """Make the provider's keys and an empty lake. Keys that are there are never written over."""
    keys = make_keys(keys_folder, provider)
    Lake.make(lake_url)
    if out is not None:
        try:
            out.write_text(keys.public_text, encoding="utf-8")
        except OSError as error:
            raise OperatorError("output.failed", detail=f"{out}: {error.strerror or error}") from error
    told_document(
        {"provider": provider, "lake": lake_url, "codes": dict(keys.codes)},
        [f"{what:<18} {code}" for what, code in keys.codes],
        as_json=as_json,
    )
