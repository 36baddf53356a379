"""`canteen-desk screenshots`: every page, both languages, both themes."""

from pathlib import Path

import click


@click.command("screenshots")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
def command(directory: Path) -> None:
    """Draw every page in both languages and themes into DIRECTORY."""
    from desktop.app.window import shoot_scenes

    for path in shoot_scenes(directory):
        click.echo(path)
