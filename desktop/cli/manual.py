"""`canteen-desk manual`: the manual as PDF, with pictures of the desk as it is now."""

import os
from pathlib import Path

import click

from desktop.cli.places import language as language_here
from desktop.services.settings import LANGUAGES
from desktop.ui.manual import PARTS


@click.command("manual")
@click.option(
    "--to", "target", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE", help="The PDF."
)
@click.option("--part", type=click.Choice(PARTS), help="Only this part; else all of them, with contents.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Else the machine's.")
def command(target: Path, part: str | None, language: str | None) -> None:
    """Write the manual, or a part of it, as PDF."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # its pictures are windows, and nobody is to see them
    os.environ.pop("QT_SCALE_FACTOR", None)  # a desk with larger text had it made
    from desktop.app.manual import make_manual

    pages = make_manual(target, language or language_here(), (part,) if part else PARTS)
    click.echo(f"{target}  {pages} pages")
