"""`canteen-desk fleet`: the provider's side, over the lake of all tills; needs the extra `[fleet]`.

Source: bundle.md, Provider's side.
"""

import click

from desktop.cli.fleet_reconcile import command as reconcile


@click.group("fleet")
def command() -> None:
    """The provider's side: what is done over the lake of all tills."""


command.add_command(reconcile)
