"""`canteen-desk fleet`: the provider's side, one module a command. Source: bundle.md, Provider's side."""

import importlib

import click

#: command: (module, its click command).
_COMMANDS = {
    "charges": ("fleet_given", "charges"),
    "compact": ("fleet_compact", "command"),
    "determinations": ("fleet_given", "determinations"),
    "fees": ("fleet_given", "fees"),
    "health": ("fleet_health", "command"),
    "ingest": ("fleet_ingest", "command"),
    "init": ("fleet_init", "command"),
    "open-support": ("fleet_open_support", "command"),
    "provision": ("fleet_provision", "command"),
    "receipts": ("fleet_receipts", "command"),
    "reconcile": ("fleet_reconcile", "command"),
    "settle": ("fleet_settle", "command"),
    "sign-update": ("fleet_sign_update", "command"),
    "tills": ("fleet_tills", "command"),
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command = getattr(importlib.import_module(f"desktop.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command


@click.group("fleet", cls=_Commands)
def command() -> None:
    """The provider's side: a lake of what all tills sent, its settlement, and receipts back."""
