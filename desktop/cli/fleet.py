"""`canteen-desk fleet`: the provider's side, one module a command. Source: bundle.md, Provider's side."""

import importlib

import click

#: command: module. Each module's `command` is a click command.
_COMMANDS = {
    "charges": "fleet_given",
    "compact": "fleet_compact",
    "determinations": "fleet_given",
    "fees": "fleet_given",
    "ingest": "fleet_ingest",
    "init": "fleet_init",
    "receipts": "fleet_receipts",
    "settle": "fleet_settle",
    "tills": "fleet_tills",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"desktop.cli.{_COMMANDS[cmd_name]}")
        command = getattr(module, cmd_name, None) or module.command
        assert isinstance(command, click.Command)
        return command


@click.group("fleet", cls=_Commands)
def command() -> None:
    """The provider's side: a lake of what all tills sent, its settlement, and receipts back."""
